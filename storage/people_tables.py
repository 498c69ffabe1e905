"""The tables of people: who they are, what they may do at which client, and where they are signed in."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from schemas.ids import ClientId, KeyId, UserId
from schemas.work import Role
from storage.columns import DatabaseTime, ForeignText
from storage.tables import Table

_USER = ForeignText(40)


class UserRow(Table):
    """A person of the installation. The password is kept as `schemas.passwords.kept_form` makes it."""

    __tablename__ = "person"

    id: Mapped[UserId] = mapped_column(_USER, primary_key=True)
    name: Mapped[str] = mapped_column(ForeignText(60), unique=True)
    """What is typed at the sign-in, lower case."""
    display_name: Mapped[str] = mapped_column(ForeignText(120))
    password: Mapped[str] = mapped_column(String(200))
    must_change: Mapped[bool]
    """The password was given by somebody else: only a new one can be chosen with it."""
    is_owner: Mapped[bool]
    """Administrator of the installation: manages clients and people."""
    disabled: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    signed_in_at: Mapped[datetime | None]
    client_id: Mapped[ClientId | None] = mapped_column(ForeignKey("client.id"))
    """Where the person worked last."""
    preferences: Mapped[dict[str, Any]]


class MembershipRow(Table):
    """What a person may do at a client."""

    __tablename__ = "membership"
    __table_args__ = (Index(None, "client_id"),)

    user_id: Mapped[UserId] = mapped_column(_USER, ForeignKey("person.id"), primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"), primary_key=True)
    role: Mapped[Role]


class DeskSessionRow(Table):
    """A browser that is signed in, by a person or with a key. Its cookie is kept as a digest only."""

    __tablename__ = "desk_session"
    __table_args__ = (Index(None, "user_id"), Index(None, "until"))

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    user_id: Mapped[UserId | None] = mapped_column(_USER, ForeignKey("person.id"))
    key_id: Mapped[KeyId | None] = mapped_column(ForeignKey("api_key.id"))
    client_id: Mapped[ClientId | None] = mapped_column(ForeignKey("client.id"))
    """The client chosen in the head of the page."""
    created_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    seen_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    until: Mapped[datetime]


class AttemptRow(Table):
    """Attempts to sign in that did not succeed, by name and by address (as digests)."""

    __tablename__ = "sign_in_attempt"

    subject: Mapped[str] = mapped_column(String(64), primary_key=True)
    failures: Mapped[int]
    last_at: Mapped[datetime] = mapped_column(default=DatabaseTime(), index=True)
    locked_until: Mapped[datetime | None]
