"""The feed: what was released to a client, in order and without gaps."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from schemas.errors import BadRequest
from schemas.ids import ClientId
from storage.tables import EventRow, RecordRow, StreamRow
from storage.views import EventView, Feed

START = "0"
"""The cursor before the first entry."""


def records_since(session: Session, client_id: ClientId, cursor: str = START, *, limit: int = 100) -> Feed:
    """What was released after the cursor, oldest first. Raises BadRequest for a cursor that is none of ours."""
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) <= 18):
        message = "the cursor is not one that this service gave out"
        raise BadRequest(message)
    head = session.scalars(select(StreamRow.head).where(StreamRow.client_id == client_id)).one_or_none() or 0
    if int(cursor) > head:
        message = "the cursor lies ahead of the feed; was the database restored from a backup? start again from 0"
        raise BadRequest(message)
    rows = session.execute(
        select(
            EventRow.position,
            EventRow.event_id,
            EventRow.type,
            EventRow.at,
            EventRow.record_id,
            EventRow.revision,
            EventRow.document_id,
            RecordRow.body,
        )
        .join(RecordRow, (RecordRow.id == EventRow.record_id) & (RecordRow.revision == EventRow.revision))
        .where(EventRow.client_id == client_id, EventRow.position > int(cursor))
        .order_by(EventRow.position)
        .limit(limit + 1)
    ).all()
    events = tuple(EventView(*row) for row in rows[:limit])
    return Feed(events, str(events[-1].position) if events else cursor, more=len(rows) > limit)
