"""The feed: what happened to a client's records, in order and without gaps. Positions are its cursors.

An event is written by the transaction that makes it true, and positions become visible in their order (`storage/events.py`).
So whoever has seen a position has been able to see all before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, Text, and_, bindparam, cast, func, null, select
from sqlalchemy.orm import Session

from schemas.errors import BadRequest
from schemas.ids import ClientId, EventId
from schemas.work import EventType
from storage.tables import EventRow, RecordRow, StreamRow
from storage.views import EventView, Feed

START = "0"
"""The cursor before the first entry."""
MOST_POSITIONS = 10**18
"""No feed grows longer; a cursor has fewer digits."""
RECORD_TYPES = (EventType.RECORD_ACCEPTED, EventType.RECORD_REVISED)

_COLUMNS = (
    EventRow.position,
    EventRow.event_id,
    EventRow.type,
    EventRow.at,
    EventRow.record_id,
    EventRow.revision,
    EventRow.document_id,
    EventRow.subject,
)
_HEAD = select(StreamRow.head).where(StreamRow.client_id == bindparam("client"))


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Which events are wanted."""

    types: Sequence[EventType] = ()
    """None named: all."""
    limit: int = 100


def records_since(session: Session, client_id: ClientId, cursor: str = START, *, limit: int = 100) -> Feed:
    """Records that were released after the cursor, as they were, oldest first; those no longer kept are passed over.

    Raises BadRequest for a cursor of others.
    """
    feed = events_since(session, client_id, cursor, wanted=Excerpt(RECORD_TYPES, limit), bodies=True)
    return replace(feed, events=tuple(event for event in feed.events if event.body is not None))


def events_since(
    session: Session, client_id: ClientId, cursor: str = START, *, wanted: Excerpt = Excerpt(), bodies: bool = False
) -> Feed:
    """What happened after the cursor, oldest first; with `bodies` the records as they were released.

    The new cursor has passed over events of other types, and over nothing else. Raises BadRequest for a cursor of others.
    """
    head = head_of(session, client_id)
    after = position_of(cursor, head)
    # Of all types: positions have no gaps, so a page ends at a known one and costs the same however long the feed is, whatever
    # the database guesses of it.
    until = head if wanted.types else min(head, after + wanted.limit)
    among: dict[str, Any] = {"client": client_id, "after": after, "until": until, "most": wanted.limit + 1}
    if wanted.types:
        among["types"] = list(wanted.types)
    rows = session.execute(_page(some_types=bool(wanted.types), bodies=bodies), among).all()
    events = tuple(EventView(*row) for row in rows[: wanted.limit])
    reached = events[-1].position if len(rows) > wanted.limit else until
    return Feed(events, str(reached), more=reached < head)


def events_from(session: Session, client_id: ClientId, after: int, types: Sequence[EventType]) -> list[tuple[EventId, int]]:
    """Ids and positions of what happened after a position; no types: of all types."""
    query = select(EventRow.event_id, EventRow.position).where(EventRow.client_id == client_id, EventRow.position > after)
    if types:
        query = query.where(EventRow.type.in_(types))
    return [(event_id, position) for event_id, position in session.execute(query.order_by(EventRow.position))]


def head_of(session: Session, client_id: ClientId) -> int:
    """The last position of a client's feed; 0 where nothing happened yet."""
    return session.scalars(_HEAD, {"client": client_id}).one_or_none() or 0


def position_of(cursor: str, head: int) -> int:
    """The position that a cursor stands for. Raises BadRequest for one that this feed did not give out."""
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) <= 18):
        message = "the cursor is not one that this service gave out"
        raise BadRequest(message)
    if int(cursor) > head:
        message = "the cursor lies ahead of the feed; was the database restored from a backup? start again from 0"
        raise BadRequest(message)
    return int(cursor)


@cache
def _page(*, some_types: bool, bodies: bool) -> Select[*tuple[Any, ...]]:
    """Built once: to build it takes longer than to run it."""
    bounds = (EventRow.client_id == bindparam("client"), EventRow.position > bindparam("after"))
    page = select(*_COLUMNS).where(*bounds, EventRow.position <= bindparam("until"))
    if some_types:
        page = page.where(EventRow.type.in_(bindparam("types", expanding=True)))
    page = page.order_by(EventRow.position).limit(bindparam("most", type_=Integer))
    return _with_bodies(page) if bodies else page.add_columns(null())


def _with_bodies(page: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """The page first, then the records of it, as text: they leave as they lie, so that nothing is parsed here."""
    events = page.subquery()
    released = and_(RecordRow.id == events.c.record_id, RecordRow.revision == events.c.revision)
    # The body of a record that is no longer kept is empty: its event stays, without one.
    body = func.nullif(cast(RecordRow.body, Text), "{}")
    return select(events, body).outerjoin(RecordRow, released).order_by(events.c.position)
