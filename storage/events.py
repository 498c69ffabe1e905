"""Adding to a client's feed: a position, the event, and a message for every webhook, in the transaction of what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from schemas.delivery import EndpointState
from schemas.ids import ClientId, DocumentId, EndpointId, EventId, RecordId, new_event_id
from schemas.work import EventType
from storage.delivery_tables import DeliveryRow, EndpointRow
from storage.tables import EventRow, StreamRow


@dataclass(frozen=True, slots=True)
class About:
    """What an event is about: a revision of a record, or something else that has an id."""

    subject: str | None = None
    document_id: DocumentId | None = None
    record_id: RecordId | None = None
    revision: int | None = None


def of_record(document_id: DocumentId, record_id: RecordId, revision: int) -> About:
    """A revision of a record."""
    return About(document_id=document_id, record_id=record_id, revision=revision)


def add_event(session: Session, client_id: ClientId, kind: EventType, about: About) -> EventId:
    """The next entry of the feed, told to every endpoint that wants it; returns its id."""
    event = _next(session, client_id, kind, about)
    endpoints = session.execute(
        select(EndpointRow.id, EndpointRow.types).where(
            EndpointRow.client_id == event.client_id, EndpointRow.state != EndpointState.DISABLED
        )
    )
    _post(session, event, [endpoint for endpoint, types in endpoints if types is None or event.type in types])
    return event.event_id


def add_test(session: Session, client_id: ClientId, endpoint_id: EndpointId) -> EventId:
    """An entry that says nothing, told to one endpoint alone."""
    event = _next(session, client_id, EventType.WEBHOOK_TEST, About(endpoint_id))
    _post(session, event, [endpoint_id])
    return event.event_id


def _next(session: Session, client_id: ClientId, kind: EventType, about: About) -> EventRow:
    # The stream's row stays locked until commit, so positions become visible in their order: with a sequence a later
    # position could be committed first, and a consumer would pass over the earlier one for ever.
    position = session.scalars(
        update(StreamRow).where(StreamRow.client_id == client_id).values(head=StreamRow.head + 1).returning(StreamRow.head)
    ).one()
    event = EventRow(
        client_id=client_id,
        position=position,
        event_id=new_event_id(),
        type=kind,
        record_id=about.record_id,
        revision=about.revision,
        document_id=about.document_id,
        subject=about.subject,
    )
    session.add(event)
    session.flush()
    return event


def _post(session: Session, event: EventRow, endpoints: Sequence[EndpointId]) -> None:
    messages = [
        {"endpoint_id": endpoint, "event_id": event.event_id, "client_id": event.client_id, "position": event.position}
        for endpoint in endpoints
    ]
    if messages:
        session.execute(insert(DeliveryRow), messages)
