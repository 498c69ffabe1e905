from __future__ import annotations

import pytest

from schemas.errors import BadRequest, Conflict, NotFound
from schemas.ids import ClientId, UserId
from schemas.preferences import Preferences
from schemas.work import Role
from storage.people import (
    NewUser,
    UserChange,
    UserView,
    add_user,
    change_user,
    list_users,
    load_user,
    names_of,
    password_of,
    save_preferences,
    set_password,
    set_role,
    user_named,
)
from storage.sessions import holder_of_session, open_session
from tests.storage.scenes import ACME, OTHER, Mailroom


def person(room: Mailroom, name: str = "maria", **options: object) -> UserView:
    with room.database.write() as session:
        return add_user(session, NewUser(name, "Maria Lopez", "kept", **options), actor="test")  # type: ignore[arg-type]


def test_valid(mailroom: Mailroom) -> None:
    made = person(mailroom, " Maria ", roles={ACME: Role.REVIEWER, OTHER: Role.SUPERVISOR})
    assert (made.name, made.must_change, made.is_owner, made.disabled) == ("maria", True, False, False)
    assert made.roles == {ACME: Role.REVIEWER, OTHER: Role.SUPERVISOR}
    with mailroom.database.read() as session:
        assert user_named(session, "MARIA") == load_user(session, made.id) == made
        assert names_of(session, [made.id, "usr_nobody"]) == {made.id: "Maria Lopez"}


def test_name_taken(mailroom: Mailroom) -> None:
    person(mailroom)
    with pytest.raises(Conflict):
        person(mailroom, "MARIA")


@pytest.mark.parametrize("name", ["", "x", "a b", "-maria", "m" * 61, "mar\x00ia", "<b>"])
def test_bad_name(mailroom: Mailroom, name: str) -> None:
    with pytest.raises(BadRequest):
        person(mailroom, name)


def test_not_found(mailroom: Mailroom) -> None:
    with mailroom.database.write() as session:
        assert password_of(session, "nobody") is None
        for ask in (lambda: load_user(session, UserId("usr_x")), lambda: user_named(session, "nobody")):
            with pytest.raises(NotFound):
                ask()
        with pytest.raises(NotFound):
            set_password(session, UserId("usr_x"), "kept", must_change=False, actor="test")
        with pytest.raises(NotFound):
            set_role(session, UserId("usr_x"), ClientId("none"), Role.ADMIN, actor="test")


def test_members_of_a_client(mailroom: Mailroom) -> None:
    person(mailroom, "maria", roles={ACME: Role.REVIEWER})
    person(mailroom, "omar", roles={OTHER: Role.REVIEWER})
    with mailroom.database.read() as session:
        assert [each.name for each in list_users(session, ACME)] == ["maria"]
        assert [each.name for each in list_users(session)] == ["maria", "omar"]


def test_role_is_changed_and_ended(mailroom: Mailroom) -> None:
    made = person(mailroom, roles={ACME: Role.REVIEWER})
    with mailroom.database.write() as session:
        set_role(session, made.id, ACME, Role.SUPERVISOR, actor="test")
        assert load_user(session, made.id).roles == {ACME: Role.SUPERVISOR}
        set_role(session, made.id, ACME, None, actor="test")
        assert load_user(session, made.id).roles == {}
        with pytest.raises(BadRequest, match="keys"):
            set_role(session, made.id, ACME, Role.DOWNSTREAM, actor="test")


def test_disabled_is_signed_out_everywhere(mailroom: Mailroom) -> None:
    made = person(mailroom, roles={ACME: Role.REVIEWER})
    with mailroom.database.write() as session:
        open_session(session, "d1", user_id=made.id)
        changed = change_user(session, made.id, UserChange(disabled=True), actor="test")
        assert (changed.disabled, holder_of_session(session, "d1")) == (True, None)


def test_last_administrator_stays(mailroom: Mailroom) -> None:
    made = person(mailroom, is_owner=True)
    for change in (UserChange(disabled=True), UserChange(is_owner=False)):
        with pytest.raises(Conflict, match="last"), mailroom.database.write() as session:
            change_user(session, made.id, change, actor="test")
    person(mailroom, "omar", is_owner=True)
    with mailroom.database.write() as session:
        assert not change_user(session, made.id, UserChange(is_owner=False), actor="test").is_owner


def test_new_password_ends_sessions(mailroom: Mailroom) -> None:
    made = person(mailroom, roles={ACME: Role.REVIEWER})
    with mailroom.database.write() as session:
        open_session(session, "d1", user_id=made.id)
        set_password(session, made.id, "other", must_change=False, actor="test")
        assert holder_of_session(session, "d1") is None
        kept = password_of(session, "maria")
    assert kept is not None
    assert kept.kept == "other"


def test_preferences(mailroom: Mailroom) -> None:
    made = person(mailroom)
    liked = Preferences(theme="dark", keys={"confirm": "F2"}, single_letters=False)
    with mailroom.database.write() as session:
        save_preferences(session, made.id, liked)
        assert load_user(session, made.id).preferences == liked
