from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from schemas.errors import BadRequest
from schemas.work import Role
from storage.audit import Deed, record_deed
from storage.audit_list import DeedFilter, all_deeds, kinds_of_deeds, list_deeds
from tests.storage.scenes import ACME, OTHER, Mailroom
from tests.storage.test_people import person


def write(room: Mailroom, *deeds: tuple[str, str, str], client: object = ACME) -> None:
    with room.database.write() as session:
        for actor, action, subject in deeds:
            record_deed(session, Deed(actor, action), client_id=client, subject=subject)  # type: ignore[arg-type]


def found(room: Mailroom, client: object = ACME, **wanted: object) -> list[str]:
    with room.database.read() as session:
        listing = list_deeds(session, client, DeedFilter(**wanted))  # type: ignore[arg-type]
    return [f"{each.who} {each.action} {each.about}" for each in listing.items]


def test_newest_first_with_names(mailroom: Mailroom) -> None:
    made = person(mailroom, roles={ACME: Role.REVIEWER})
    write(mailroom, (f"user:{made.id}", "record.correct", "rec_1"), ("line", "document.accept", "doc_1"))
    assert found(mailroom)[:2] == ["line document.accept doc_1", "Maria Lopez record.correct rec_1"]
    assert "test user.role Maria Lopez" in found(mailroom)


def test_who_what_about_and_when(mailroom: Mailroom) -> None:
    made = person(mailroom)
    write(
        mailroom,
        (f"user:{made.id}", "record.correct", "rec_1"),
        ("line", "record.accept", "rec_1"),
        ("line", "recorder.x", "r"),
    )
    assert found(mailroom, actor="lopez") == ["Maria Lopez record.correct rec_1"]
    assert found(mailroom, actor="line", action="record") == ["line record.accept rec_1"]
    assert found(mailroom, action="record.correct") == ["Maria Lopez record.correct rec_1"]
    assert len(found(mailroom, subject="rec_1")) == 2
    now = datetime.now(tz=UTC)
    assert found(mailroom, since=now + timedelta(hours=1)) == []
    assert len(found(mailroom, since=now - timedelta(hours=1), until=now + timedelta(hours=1))) == 4


def test_wildcards_are_letters(mailroom: Mailroom) -> None:
    person(mailroom)
    assert found(mailroom, actor="%") == []
    assert found(mailroom, action="%") == []


def test_of_one_client_or_of_all(mailroom: Mailroom) -> None:
    write(mailroom, ("line", "a.b", "x"), client=OTHER)
    assert not [each for each in found(mailroom) if "a.b" in each]
    assert [each for each in found(mailroom, None) if "a.b" in each]
    with mailroom.database.read() as session:
        assert "a.b" in kinds_of_deeds(session, OTHER)
        assert "a.b" not in kinds_of_deeds(session, ACME)


def test_pages_and_a_whole_file(mailroom: Mailroom) -> None:
    write(mailroom, *(("line", "a.b", f"s{n}") for n in range(25)))
    wanted, seen, cursor = DeedFilter(action="a.b"), list[str](), None
    with mailroom.database.read() as session:
        while True:
            listing = list_deeds(session, ACME, wanted, limit=10, cursor=cursor)
            seen += [each.about for each in listing.items]
            if (cursor := listing.next_cursor) is None:
                break
        assert seen == [f"s{n}" for n in reversed(range(25))]
        assert [each.about for each in all_deeds(session, ACME, wanted)] == seen
        with pytest.raises(BadRequest):
            list_deeds(session, ACME, wanted, cursor="x")
