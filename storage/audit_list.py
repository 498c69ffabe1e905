"""Looking at the audit trail: who did what, when, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from schemas.errors import BadRequest
from schemas.ids import ClientId
from storage.people import names_of
from storage.people_tables import UserRow
from storage.tables import ApiKeyRow, AuditRow
from storage.views import Listing

_MOST = 200
"""Actors that one name may stand for."""


@dataclass(frozen=True, slots=True)
class DeedView:
    """A line of the trail. `who` is the name behind the actor, as it is today."""

    id: int
    client_id: ClientId | None
    at: datetime
    actor: str
    who: str
    action: str
    subject: str | None
    about: str
    """The subject by its name, where it is a person."""
    detail: str | None


@dataclass(frozen=True, slots=True)
class DeedFilter:
    """What is looked for; None, or an empty text: anything."""

    actor: str = ""
    """An actor, or the name of a person or key."""
    action: str = ""
    """`record.correct`, or `record` for all about records."""
    subject: str = ""
    since: datetime | None = None
    until: datetime | None = None


def list_deeds(
    session: Session, client_id: ClientId | None, wanted: DeedFilter, *, limit: int = 100, cursor: str | None = None
) -> Listing[DeedView]:
    """Lines about a client; None: of the whole installation. Raises BadRequest for a cursor of others."""
    query = _query(session, client_id, wanted)
    if cursor is not None:
        if not cursor.isdecimal() or len(cursor) > 18:
            message = "the cursor is not one that this service gave out"
            raise BadRequest(message)
        query = query.where(AuditRow.id < int(cursor))
    rows = session.scalars(query.order_by(AuditRow.id.desc()).limit(limit + 1)).all()
    names = _names(session, rows)
    deeds = tuple(_view(row, names) for row in rows[:limit])
    return Listing(deeds, str(deeds[-1].id) if len(rows) > limit else None)


def all_deeds(session: Session, client_id: ClientId | None, wanted: DeedFilter) -> Iterator[DeedView]:
    """The same lines without an end, for a file."""
    cursor: str | None = None
    while True:
        listing = list_deeds(session, client_id, wanted, limit=1000, cursor=cursor)
        yield from listing.items
        cursor = listing.next_cursor
        if cursor is None:
            return


def kinds_of_deeds(session: Session, client_id: ClientId | None) -> tuple[str, ...]:
    """The actions that occur, for the filter."""
    query = select(AuditRow.action).distinct().order_by(AuditRow.action)
    return tuple(session.scalars(query if client_id is None else query.where(AuditRow.client_id == client_id)))


def _query(session: Session, client_id: ClientId | None, wanted: DeedFilter) -> Select[AuditRow]:
    query = select(AuditRow)
    if client_id is not None:
        query = query.where(AuditRow.client_id == client_id)
    if wanted.actor:
        query = query.where(AuditRow.actor.in_(_actors(session, client_id, wanted.actor)))
    if wanted.action:
        query = query.where(
            (AuditRow.action == wanted.action) | AuditRow.action.startswith(f"{wanted.action}.", autoescape=True)
        )
    if wanted.subject:
        query = query.where(AuditRow.subject == wanted.subject)
    if wanted.since is not None:
        query = query.where(AuditRow.at >= wanted.since)
    if wanted.until is not None:
        query = query.where(AuditRow.at < wanted.until)
    return query


def _actors(session: Session, client_id: ClientId | None, words: str) -> list[str]:
    people = select(UserRow.id).where(
        UserRow.name.icontains(words, autoescape=True) | UserRow.display_name.icontains(words, autoescape=True)
    )
    keys = select(ApiKeyRow.id).where(ApiKeyRow.name.icontains(words, autoescape=True))
    if client_id is not None:
        keys = keys.where(ApiKeyRow.client_id == client_id)
    found = [f"user:{each}" for each in session.scalars(people.limit(_MOST))]
    return [words, *found, *(f"key:{each}" for each in session.scalars(keys.limit(_MOST)))]


def _names(session: Session, rows: Sequence[AuditRow]) -> dict[str, str]:
    """What the actors and subjects among the rows are called."""
    ids = {
        kind: {row.actor.removeprefix(f"{kind}:") for row in rows if row.actor.startswith(f"{kind}:")}
        for kind in ("user", "key")
    }
    people = names_of(session, ids["user"] | {row.subject for row in rows if row.subject and row.subject.startswith("usr_")})
    keys = session.execute(select(ApiKeyRow.id, ApiKeyRow.name).where(ApiKeyRow.id.in_(sorted(ids["key"]))))
    return {f"user:{each}": name for each, name in people.items()} | {f"key:{row.id}": f"key {row.name}" for row in keys}


def _view(row: AuditRow, names: Mapping[str, str]) -> DeedView:
    return DeedView(
        id=row.id,
        client_id=row.client_id,
        at=row.at,
        actor=row.actor,
        who=names.get(row.actor, row.actor),
        action=row.action,
        subject=row.subject,
        about=names.get(f"user:{row.subject}") or row.subject or "",
        detail=row.detail,
    )
