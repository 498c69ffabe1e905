"""The feed: what happened to a client's records, in order and without gaps. Positions are its cursors.

An event is written by the transaction that makes it true, and positions become visible in their order (`storage/events.py`).
So whoever has seen a position has been able to see all before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Select, and_, null, select
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
    query = _with_bodies() if bodies else select(*_COLUMNS, null())
    query = query.where(EventRow.client_id == client_id, EventRow.position > after)
    if wanted.types:
        query = query.where(EventRow.type.in_(wanted.types))
    rows = session.execute(query.order_by(EventRow.position).limit(wanted.limit + 1)).all()
    views = [EventView(*row) for row in rows[: wanted.limit]]
    # The body of a record that is no longer kept is empty: its event stays, without one.
    events = tuple(replace(view, body=view.body or None) for view in views)
    more = len(rows) > wanted.limit
    return Feed(events, str(events[-1].position if more else head), more=more)


def events_from(session: Session, client_id: ClientId, after: int, types: Sequence[EventType]) -> list[tuple[EventId, int]]:
    """Ids and positions of what happened after a position; no types: of all types."""
    query = select(EventRow.event_id, EventRow.position).where(EventRow.client_id == client_id, EventRow.position > after)
    if types:
        query = query.where(EventRow.type.in_(types))
    return [(event_id, position) for event_id, position in session.execute(query.order_by(EventRow.position))]


def head_of(session: Session, client_id: ClientId) -> int:
    """The last position of a client's feed; 0 where nothing happened yet."""
    return session.scalars(select(StreamRow.head).where(StreamRow.client_id == client_id)).one_or_none() or 0


def position_of(cursor: str, head: int) -> int:
    """The position that a cursor stands for. Raises BadRequest for one that this feed did not give out."""
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) <= 18):
        message = "the cursor is not one that this service gave out"
        raise BadRequest(message)
    if int(cursor) > head:
        message = "the cursor lies ahead of the feed; was the database restored from a backup? start again from 0"
        raise BadRequest(message)
    return int(cursor)


def _with_bodies() -> Select[*tuple[Any, ...]]:
    released = and_(RecordRow.id == EventRow.record_id, RecordRow.revision == EventRow.revision)
    return select(*_COLUMNS, RecordRow.body).outerjoin(RecordRow, released)
