"""People who sign in, and what they may do at which client."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.orm import Session

from schemas.errors import BadRequest, Conflict, NotFound
from schemas.ids import ClientId, UserId, new_user_id
from schemas.preferences import Preferences
from schemas.work import Role
from storage.access import load_client
from storage.audit import Deed, record_deed
from storage.columns import DatabaseTime
from storage.insertion import insert_missing
from storage.people_tables import DeskSessionRow, MembershipRow, UserRow

_NAME = re.compile(r"[a-z0-9][a-z0-9._@+-]{1,59}")


@dataclass(frozen=True, slots=True)
class UserView:
    """A person, without the password."""

    id: UserId
    name: str
    display_name: str
    must_change: bool
    is_owner: bool
    disabled: bool
    created_at: datetime
    signed_in_at: datetime | None
    client_id: ClientId | None
    """Where the person worked last."""
    preferences: Preferences
    roles: Mapping[ClientId, Role]


@dataclass(frozen=True, slots=True)
class NewUser:
    """A person who is to be let in."""

    name: str
    display_name: str
    password: str
    """As `schemas.passwords.kept_form` makes it."""
    must_change: bool = True
    is_owner: bool = False
    roles: Mapping[ClientId, Role] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UserChange:
    """What to change of a person; None leaves it."""

    display_name: str | None = None
    is_owner: bool | None = None
    disabled: bool | None = None


@dataclass(frozen=True, slots=True)
class KeptPassword:
    """What a typed password is compared with."""

    id: UserId
    kept: str
    disabled: bool


def plain_name(typed: str) -> str:
    """A sign-in name as it is kept."""
    return typed.strip().lower()


def add_user(session: Session, wanted: NewUser, *, actor: str) -> UserView:
    """Let a person in. Raises BadRequest, Conflict where the name is taken."""
    name = plain_name(wanted.name)
    if not _NAME.fullmatch(name):
        message = "a sign-in name has 2 to 60 letters, digits and . _ @ + - and starts with a letter or digit"
        raise BadRequest(message)
    user_id = new_user_id()
    row = {
        "id": user_id, "name": name, "display_name": wanted.display_name.strip() or name, "password": wanted.password,
        "must_change": wanted.must_change, "is_owner": wanted.is_owner, "preferences": {},
    }  # fmt: skip
    if not insert_missing(session, UserRow, [row], UserRow.id):
        message = "somebody has this sign-in name already; take another one"
        raise Conflict(message)
    record_deed(session, Deed(actor, "user.add", "owner" if wanted.is_owner else None), client_id=None, subject=user_id)
    for client_id, role in wanted.roles.items():
        set_role(session, user_id, client_id, role, actor=actor)
    return load_user(session, user_id)


def load_user(session: Session, user_id: UserId) -> UserView:
    """Raises NotFound."""
    found = _views(session, UserRow.id == user_id)
    if not found:
        message = "there is no such person"
        raise NotFound(message)
    return found[0]


def password_of(session: Session, name: str) -> KeptPassword | None:
    """For the sign-in."""
    row = session.execute(
        select(UserRow.id, UserRow.password, UserRow.disabled).where(UserRow.name == plain_name(name))
    ).one_or_none()
    return None if row is None else KeptPassword(*row)


def user_named(session: Session, name: str) -> UserView:
    """Raises NotFound."""
    found = _views(session, UserRow.name == plain_name(name))
    if not found:
        message = "nobody has this sign-in name"
        raise NotFound(message)
    return found[0]


def list_users(session: Session, client_id: ClientId | None = None) -> tuple[UserView, ...]:
    """People by name: all, or the members of a client."""
    if client_id is None:
        return _views(session)
    members = select(MembershipRow.user_id).where(MembershipRow.client_id == client_id)
    return _views(session, UserRow.id.in_(members))


def change_user(session: Session, user_id: UserId, change: UserChange, *, actor: str) -> UserView:
    """Change what is given; who is disabled is signed out everywhere. Raises NotFound, Conflict for the last administrator."""
    given = {"display_name": change.display_name, "is_owner": change.is_owner, "disabled": change.disabled}
    values = {name: value for name, value in given.items() if value is not None}
    current = load_user(session, user_id)
    if current.is_owner and (change.is_owner is False or change.disabled):
        _keep_an_owner(session, user_id)
    if values:
        session.execute(update(UserRow).where(UserRow.id == user_id).values(values))
        detail = " ".join(f"{name}={value}" if isinstance(value, bool) else name for name, value in values.items())
        record_deed(session, Deed(actor, "user.change", detail), client_id=None, subject=user_id)
    if change.disabled:
        session.execute(delete(DeskSessionRow).where(DeskSessionRow.user_id == user_id))
    return load_user(session, user_id)


def set_password(session: Session, user_id: UserId, kept: str, *, must_change: bool, actor: str) -> None:
    """A new password; every browser that was signed in with the old one is signed out. Raises NotFound."""
    load_user(session, user_id)
    session.execute(update(UserRow).where(UserRow.id == user_id).values(password=kept, must_change=must_change))
    session.execute(delete(DeskSessionRow).where(DeskSessionRow.user_id == user_id))
    record_deed(
        session, Deed(actor, "user.password", "to be changed" if must_change else None), client_id=None, subject=user_id
    )


def set_role(session: Session, user_id: UserId, client_id: ClientId, role: Role | None, *, actor: str) -> None:
    """Make a person a member of a client, change the role there, or with None end it. Raises NotFound, BadRequest."""
    if role is Role.DOWNSTREAM:
        message = "the role downstream is for keys of programs"
        raise BadRequest(message)
    load_client(session, client_id)
    load_user(session, user_id)
    session.execute(delete(MembershipRow).where(MembershipRow.user_id == user_id, MembershipRow.client_id == client_id))
    if role is not None:
        session.add(MembershipRow(user_id=user_id, client_id=client_id, role=role))
        session.flush()
    detail = f"{user_id} {role.value if role else 'none'}"
    record_deed(session, Deed(actor, "user.role", detail), client_id=client_id, subject=user_id)


def save_preferences(session: Session, user_id: UserId, preferences: Preferences) -> None:
    """Remember how a person likes the desk."""
    session.execute(update(UserRow).where(UserRow.id == user_id).values(preferences=preferences.model_dump(mode="json")))


def note_sign_in(session: Session, user_id: UserId) -> None:
    """Remember when a person signed in last."""
    session.execute(update(UserRow).where(UserRow.id == user_id).values(signed_in_at=DatabaseTime()))


def names_of(session: Session, user_ids: Iterable[str]) -> dict[str, str]:
    """Display names by id, for lists of who did what."""
    rows = session.execute(select(UserRow.id, UserRow.display_name).where(UserRow.id.in_(sorted(set(user_ids)))))
    return {str(row.id): row.display_name for row in rows}


def _keep_an_owner(session: Session, leaving: UserId) -> None:
    others = (UserRow.is_owner.is_(True), UserRow.disabled.is_(False), UserRow.id != leaving)
    if not session.scalars(select(func.count()).select_from(UserRow).where(*others)).one():
        message = "this is the last administrator of the installation; make another one first"
        raise Conflict(message)


def _views(session: Session, *which: ColumnElement[bool]) -> tuple[UserView, ...]:
    query = select(UserRow).where(*which).order_by(UserRow.name).execution_options(populate_existing=True)
    rows = session.scalars(query).all()
    members = session.execute(
        select(MembershipRow.user_id, MembershipRow.client_id, MembershipRow.role)
        .where(MembershipRow.user_id.in_([row.id for row in rows]))
        .order_by(MembershipRow.client_id)
    )
    roles: dict[UserId, dict[ClientId, Role]] = {}
    for user_id, client_id, role in members:
        roles.setdefault(user_id, {})[client_id] = role
    return tuple(_view(row, roles.get(row.id, {})) for row in rows)


def _view(row: UserRow, roles: Mapping[ClientId, Role]) -> UserView:
    preferences: dict[str, Any] = row.preferences
    return UserView(
        id=row.id,
        name=row.name,
        display_name=row.display_name,
        must_change=row.must_change,
        is_owner=row.is_owner,
        disabled=row.disabled,
        created_at=row.created_at,
        signed_in_at=row.signed_in_at,
        client_id=row.client_id,
        preferences=Preferences.model_validate(preferences),
        roles=roles,
    )
