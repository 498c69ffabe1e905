from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from schemas.errors import NotFound
from schemas.ids import ClientId
from schemas.work import Role
from storage.access import NewKey, issue_key, revoke_key
from storage.people import set_role
from storage.people_tables import DeskSessionRow
from storage.sessions import (
    SignedIn,
    choose_client,
    end_session,
    end_sessions_of,
    holder_of_session,
    note_session_use,
    open_session,
    sessions_of,
)
from storage.tables import ClientRow
from tests.storage.scenes import ACME, OTHER, Mailroom
from tests.storage.test_people import person


def holder(room: Mailroom, digest: str = "d1") -> SignedIn | None:
    with room.database.read() as session:
        return holder_of_session(session, digest)


def set_times(room: Mailroom, **columns: datetime) -> None:
    with room.database.write() as session:
        session.execute(update(DeskSessionRow).values(**columns))


def at_work(room: Mailroom, **options: object) -> SignedIn:
    made = person(room, **options)
    with room.database.write() as session:
        open_session(session, "d1", user_id=made.id)
    found = holder(room)
    assert found is not None
    return found


def test_valid(mailroom: Mailroom) -> None:
    found = at_work(mailroom, roles={OTHER: Role.REVIEWER})
    who = found.principal
    assert (who.client_id, who.role, who.is_visiting, who.is_owner) == (OTHER, Role.REVIEWER, False, False)
    assert who.actor == f"user:{who.user_id}"
    assert [each.id for each in found.clients] == [OTHER]
    assert not found.use_is_old


def test_chosen_client_is_remembered(mailroom: Mailroom) -> None:
    found = at_work(mailroom, roles={ACME: Role.REVIEWER, OTHER: Role.SUPERVISOR})
    assert (found.principal.client_id, found.principal.role) == (ACME, Role.REVIEWER)
    with mailroom.database.write() as session:
        choose_client(session, "d1", found, OTHER)
        open_session(session, "d2", user_id=found.principal.user_id)
    for digest in ("d1", "d2"):
        again = holder(mailroom, digest)
        assert again is not None
        assert (again.principal.client_id, again.principal.role) == (OTHER, Role.SUPERVISOR)


def test_foreign_client_is_not_found(mailroom: Mailroom) -> None:
    found = at_work(mailroom, roles={ACME: Role.REVIEWER})
    for client in (OTHER, ClientId("none")):
        with pytest.raises(NotFound), mailroom.database.write() as session:
            choose_client(session, "d1", found, client)


def test_ended_membership_holds_at_once(mailroom: Mailroom) -> None:
    found = at_work(mailroom, roles={ACME: Role.REVIEWER})
    user_id = found.principal.user_id
    assert user_id is not None
    with mailroom.database.write() as session:
        set_role(session, user_id, ACME, None, actor="test")
    again = holder(mailroom)
    assert again is not None
    assert (again.principal.client_id, again.principal.role, again.clients) == (None, Role.OBSERVER, ())


def test_closed_client_is_not_offered(mailroom: Mailroom) -> None:
    at_work(mailroom, roles={ACME: Role.REVIEWER, OTHER: Role.REVIEWER})
    with mailroom.database.write() as session:
        session.execute(update(ClientRow).where(ClientRow.id == ACME).values(closed=True))
    again = holder(mailroom)
    assert again is not None
    assert again.principal.client_id == OTHER


def test_administrator_of_the_installation_visits(mailroom: Mailroom) -> None:
    found = at_work(mailroom, is_owner=True, roles={OTHER: Role.REVIEWER})
    assert [each.id for each in found.clients] == [ACME, OTHER]
    assert (found.principal.client_id, found.principal.role, found.principal.is_visiting) == (OTHER, Role.REVIEWER, False)
    with mailroom.database.write() as session:
        choose_client(session, "d1", found, ACME)
    there = holder(mailroom)
    assert there is not None
    assert (there.principal.role, there.principal.is_visiting, there.principal.is_owner) == (Role.ADMIN, True, True)


def test_lasts_twelve_hours_from_the_last_use(mailroom: Mailroom) -> None:
    at_work(mailroom, roles={ACME: Role.REVIEWER})
    now = datetime.now(tz=UTC)
    set_times(mailroom, seen_at=now - timedelta(hours=11), until=now + timedelta(hours=1))
    found = holder(mailroom)
    assert found is not None
    assert found.use_is_old
    with mailroom.database.write() as session:
        note_session_use(session, "d1")
    again = holder(mailroom)
    assert again is not None
    assert not again.use_is_old
    set_times(mailroom, until=now - timedelta(seconds=1))
    assert holder(mailroom) is None


def test_ended(mailroom: Mailroom) -> None:
    found = at_work(mailroom, roles={ACME: Role.REVIEWER})
    user_id = found.principal.user_id
    assert user_id is not None
    with mailroom.database.write() as session:
        open_session(session, "d2", user_id=user_id)
        assert len(sessions_of(session, user_id)) == 2
        end_session(session, "d1")
    assert holder(mailroom, "d1") is None
    assert holder(mailroom, "d2") is not None
    with mailroom.database.write() as session:
        assert end_sessions_of(session, user_id, actor="test") == 1
    assert holder(mailroom, "d2") is None


def test_with_a_key_until_it_is_revoked(mailroom: Mailroom) -> None:
    with mailroom.database.write() as session:
        key_id = issue_key(session, NewKey(ACME, Role.REVIEWER, "desk 3"), actor="test").key.id
        open_session(session, "d1", key_id=key_id)
    found = holder(mailroom)
    assert found is not None
    assert (found.principal.actor, found.principal.name, [each.id for each in found.clients]) == (
        f"key:{key_id}",
        "desk 3",
        [ACME],
    )
    with mailroom.database.write() as session:
        revoke_key(session, None, key_id, actor="test")
    assert holder(mailroom) is None
