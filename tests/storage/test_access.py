from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from schemas.errors import BadRequest, Conflict, NotFound
from schemas.ids import ClientId
from schemas.work import DuplicatePolicy, Role
from storage.access import (
    NewKey,
    authenticate,
    change_client,
    close_client,
    holder_of,
    issue_key,
    list_clients,
    list_keys,
    load_client,
    note_use,
    open_client,
    reopen_client,
    revoke_key,
)
from storage.tables import ApiKeyRow, ClientRow
from storage.views import Principal
from tests.storage.scenes import ACME, OTHER, Mailroom

UPLOADER = NewKey(ACME, Role.UPLOADER, "scanner")


def issue(room: Mailroom, wanted: NewKey = UPLOADER) -> str:
    with room.database.write() as session:
        return issue_key(session, wanted, actor="test").secret


def who(room: Mailroom, secret: str) -> Principal | None:
    with room.database.read() as session:
        return authenticate(session, secret)


def test_valid(mailroom: Mailroom) -> None:
    principal = who(mailroom, issue(mailroom))
    assert principal is not None
    assert (principal.client_id, principal.role) == (ACME, Role.UPLOADER)
    assert principal.actor == f"key:{principal.key_id}"


def test_secret_is_not_kept(mailroom: Mailroom) -> None:
    secret = issue(mailroom).split("_")[2]
    assert len(secret) == 52
    assert mailroom.count(ApiKeyRow, secret_sha256=secret) == 0


@pytest.mark.parametrize(
    "change", [lambda s: s[:0], lambda s: s[:5], lambda s: s[:-1], lambda s: s + "x", lambda s: s.replace("prk", "abc")]
)
def test_wrong_secret(mailroom: Mailroom, change: object) -> None:
    assert callable(change)
    assert who(mailroom, change(issue(mailroom))) is None


def test_secret_of_another_key(mailroom: Mailroom) -> None:
    one, two = issue(mailroom).split("_"), issue(mailroom).split("_")
    assert who(mailroom, "_".join((*one[:2], two[2]))) is None


def test_expired(mailroom: Mailroom) -> None:
    now = datetime.now(tz=UTC)
    assert who(mailroom, issue(mailroom, NewKey(ACME, Role.REVIEWER, "old", now - timedelta(seconds=2)))) is None
    assert who(mailroom, issue(mailroom, NewKey(ACME, Role.REVIEWER, "new", now + timedelta(hours=1)))) is not None


def test_revoked(mailroom: Mailroom) -> None:
    secret = issue(mailroom)
    principal = who(mailroom, secret)
    assert principal is not None
    with pytest.raises(NotFound), mailroom.database.write() as session:
        revoke_key(session, OTHER, principal.key_id, actor="test")
    with mailroom.database.write() as session:
        revoke_key(session, ACME, principal.key_id, actor="test")
    assert who(mailroom, secret) is None


def test_closed_client(mailroom: Mailroom) -> None:
    secret = issue(mailroom)
    with mailroom.database.write() as session:
        session.execute(update(ClientRow).where(ClientRow.id == ACME).values(closed=True))
    assert who(mailroom, secret) is None


def test_administrator_of_the_installation(mailroom: Mailroom) -> None:
    principal = who(mailroom, issue(mailroom, NewKey(None, Role.ADMIN, "root")))
    assert principal is not None
    assert principal.client_id is None
    with pytest.raises(BadRequest, match="administrator"):
        issue(mailroom, NewKey(None, Role.REVIEWER, "nobody's"))
    with pytest.raises(NotFound):
        issue(mailroom, NewKey(ClientId("none"), Role.REVIEWER, "x"))


def test_signed_in_until_the_key_is_revoked(mailroom: Mailroom) -> None:
    principal = who(mailroom, issue(mailroom))
    assert principal is not None
    with mailroom.database.write() as session:
        assert holder_of(session, principal.key_id) == principal
        revoke_key(session, None, principal.key_id, actor="test")
        assert holder_of(session, principal.key_id) is None


def test_note_use(mailroom: Mailroom) -> None:
    secret = issue(mailroom)
    principal = who(mailroom, secret)
    assert principal is not None
    assert principal.last_used_at is None
    with mailroom.database.write() as session:
        note_use(session, principal.key_id)
    again = who(mailroom, secret)
    assert again is not None
    assert again.last_used_at is not None


def test_list_keys(mailroom: Mailroom) -> None:
    issue(mailroom)
    issue(mailroom, NewKey(OTHER, Role.DOWNSTREAM, "billing"))
    with mailroom.database.read() as session:
        assert [key.name for key in list_keys(session, ACME)] == ["scanner"]
        assert {key.name for key in list_keys(session, None)} == {"scanner", "billing"}


def test_open_client_twice(mailroom: Mailroom) -> None:
    with mailroom.database.write() as session:
        open_client(session, ACME, "Another name", actor="test")
        assert [client.id for client in list_clients(session)] == [ACME, OTHER]
        assert load_client(session, ACME).name == "Acme Health"


@pytest.mark.parametrize("name", ["", "Acme", "a/b", "..", "-x", "x" * 41])
def test_bad_client_id(mailroom: Mailroom, name: str) -> None:
    with pytest.raises(BadRequest), mailroom.database.write() as session:
        open_client(session, ClientId(name), "x", actor="test")


def test_change_client(mailroom: Mailroom) -> None:
    with mailroom.database.write() as session:
        changed = change_client(session, ACME, actor="test", duplicates=DuplicatePolicy.MARK)
    assert (changed.duplicates, changed.target_accuracy) == (DuplicatePolicy.MARK, None)
    with pytest.raises(NotFound), mailroom.database.write() as session:
        change_client(session, ClientId("none"), actor="test", target_accuracy=0.9)


def test_a_closed_client_takes_nothing(mailroom: Mailroom) -> None:
    with mailroom.database.write() as session:
        close_client(session, ACME, actor="test")
    with pytest.raises(Conflict, match="closed"):
        mailroom.send()
    with mailroom.database.write() as session, pytest.raises(Conflict, match="only client"):
        close_client(session, OTHER, actor="test")
    with mailroom.database.write() as session:
        reopen_client(session, ACME, actor="test")
    assert mailroom.send().files
