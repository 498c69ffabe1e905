"""Earlier records of the same sender: what they say may be said again."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from schemas.ids import ClientId
from schemas.master import same_name
from schemas.record import Record, RecordState
from schemas.suggestions import sender_of
from storage.tables import RecordRow

LOOKED_AT, ENOUGH = 40, 3
"""The latest records of the type, and how many of the sender are wanted."""


def earlier_records(session: Session, client_id: ClientId, record: Record, sender: str) -> tuple[Record, ...]:
    """The latest accepted records of this type and sender, other than the record itself."""
    query = (
        select(RecordRow.body)
        .where(RecordRow.client_id == client_id, RecordRow.state == RecordState.ACCEPTED, RecordRow.is_current)
        .where(RecordRow.type == record.type, RecordRow.id != record.id)
        .order_by(RecordRow.created_at.desc(), RecordRow.id.desc())
        .limit(LOOKED_AT)
    )
    wanted, found = same_name(sender), list[Record]()
    for body in session.scalars(query):
        earlier = Record.model_construct(type=body["type"], data=body["data"])
        if same_name(sender_of(earlier) or "") == wanted:
            found.append(Record.model_validate(body))
        if len(found) == ENOUGH:
            break
    return tuple(found)
