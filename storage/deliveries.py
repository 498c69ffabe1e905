"""Messages to webhook endpoints: taking one to send, writing down what came of it, looking at them, sending them again.

An endpoint is leased, not a message: each receiver is called by one sender at a time, and one that hangs holds up no other.
`take_message` → the call, outside any transaction → `arrived`, `missed` or `gone`, which demand the fence of the lease.
A sender that dies leaves a message that is due; it is sent again with the same id.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, exists, null, or_, select, update
from sqlalchemy.orm import Session

from schemas.delivery import RETRY_SECONDS, DeliveryState, EndpointState, SendFault
from schemas.ids import ClientId, DocumentId, EndpointId, EventId, RecordId
from schemas.work import EventType
from storage.audit import LINE, Deed, record_deed
from storage.columns import DatabaseTime
from storage.delivery_tables import DeliveryRow, EndpointRow
from storage.events import About, add_event
from storage.feed import MOST_POSITIONS, events_from, head_of, position_of
from storage.insertion import insert_missing
from storage.tables import EventRow
from storage.views import DeliveryView, EndpointView, Listing
from storage.webhooks import endpoint_view
from storage.work import LeaseLost


@dataclass(frozen=True, slots=True)
class Message:
    """One message to send now, and the right to do so."""

    endpoint_id: EndpointId
    client_id: ClientId
    fence: int
    url: str
    secrets: tuple[str, ...]
    """The newest first."""
    event_id: EventId
    position: int
    type: EventType
    at: datetime
    record_id: RecordId | None
    revision: int | None
    document_id: DocumentId | None
    subject: str | None
    attempt: int
    """1-based."""


@dataclass(frozen=True, slots=True)
class Miss:
    """Why a message did not arrive, and what follows."""

    fault: SendFault
    status: int | None
    retry_seconds: float
    """Until the next attempt of this message."""
    pause_seconds: float = 0.0
    """Until the next message to this endpoint."""


def take_message(session: Session, *, owner: str, seconds: float) -> Message | None:
    """The message that is due at the endpoint whose turn it is, if any; the attempt is counted before it is made."""
    endpoint_id = session.scalars(_whose_turn()).one_or_none()
    if endpoint_id is None:
        return None
    endpoint = session.execute(
        update(EndpointRow)
        .where(EndpointRow.id == endpoint_id, _is_free())
        .values(fence=EndpointRow.fence + 1, owner=owner, lease_until=DatabaseTime(seconds), not_before=DatabaseTime())
        .returning(
            EndpointRow.client_id, EndpointRow.fence, EndpointRow.url, EndpointRow.secret, EndpointRow.previous_secret,
            EndpointRow.previous_until, DatabaseTime(),
        )
    ).one_or_none()  # fmt: skip
    if endpoint is None:
        return None
    client_id, fence, url, secret, previous, until, now = endpoint
    event_id = session.scalars(
        select(DeliveryRow.event_id)
        .where(DeliveryRow.endpoint_id == endpoint_id, *_due())
        .order_by(DeliveryRow.next_at, DeliveryRow.position)
        .limit(1)
    ).one()
    attempt = _change(session, endpoint_id, event_id, attempts=DeliveryRow.attempts + 1, tried_at=DatabaseTime())
    event = session.execute(
        select(
            EventRow.position, EventRow.type, EventRow.at, EventRow.record_id, EventRow.revision, EventRow.document_id,
            EventRow.subject,
        ).where(EventRow.event_id == event_id)
    ).one()  # fmt: skip
    own_secrets = (secret, previous) if previous and until and until > now else (secret,)
    return Message(endpoint_id, client_id, fence, url, own_secrets, event_id, *event, attempt)


def arrived(session: Session, sent: Message, *, status: int) -> None:
    """The receiver has it. Raises LeaseLost."""
    well = {"failures": 0, "last_fault": None, "last_status": status}
    state = _free_again(session, sent, **well)
    if state is EndpointState.FAILING:
        session.execute(_endpoint(sent).values(state=EndpointState.ACTIVE))
    _change(session, sent.endpoint_id, sent.event_id, state=DeliveryState.DELIVERED, last_fault=None, last_status=status)


def missed(session: Session, sent: Message, why: Miss) -> None:
    """It did not arrive: again later, or given up where that was the last attempt. Raises LeaseLost."""
    known = {"last_fault": why.fault, "last_status": why.status}
    pause = {"failures": EndpointRow.failures + 1, "not_before": DatabaseTime(why.pause_seconds)}
    state = _free_again(session, sent, **known, **pause)
    if sent.attempt < len(RETRY_SECONDS):
        _change(session, sent.endpoint_id, sent.event_id, next_at=DatabaseTime(why.retry_seconds), **known)
        return
    _change(session, sent.endpoint_id, sent.event_id, state=DeliveryState.FAILED, **known)
    record_deed(session, Deed(LINE, "webhook.fail", sent.event_id), client_id=sent.client_id, subject=sent.endpoint_id)
    if state is EndpointState.ACTIVE:
        session.execute(_endpoint(sent).values(state=EndpointState.FAILING))
        add_event(session, sent.client_id, EventType.WEBHOOK_FAILING, About(sent.endpoint_id))


def gone(session: Session, sent: Message) -> None:
    """The receiver answered 410: the endpoint is disabled; the message stays where it is. Raises LeaseLost."""
    known = {"last_fault": SendFault.GONE, "last_status": 410}
    _free_again(session, sent, state=EndpointState.DISABLED, failures=EndpointRow.failures + 1, **known)
    _change(session, sent.endpoint_id, sent.event_id, next_at=DatabaseTime(), **known)
    record_deed(session, Deed(LINE, "webhook.disable", "410"), client_id=sent.client_id, subject=sent.endpoint_id)
    add_event(session, sent.client_id, EventType.WEBHOOK_DISABLED, About(sent.endpoint_id))


def list_deliveries(
    session: Session,
    endpoint: EndpointView,
    *,
    state: DeliveryState | None = None,
    limit: int = 100,
    cursor: str | None = None,
) -> Listing[DeliveryView]:
    """Messages to an endpoint, newest first. Raises BadRequest for a cursor of others."""
    query = select(
        DeliveryRow.event_id, DeliveryRow.position, EventRow.type, DeliveryRow.state, DeliveryRow.attempts,
        DeliveryRow.next_at, DeliveryRow.tried_at, DeliveryRow.last_fault, DeliveryRow.last_status,
    ).join(EventRow, EventRow.event_id == DeliveryRow.event_id)  # fmt: skip
    query = query.where(DeliveryRow.endpoint_id == endpoint.id)
    if state is not None:
        query = query.where(DeliveryRow.state == state)
    if cursor is not None:
        query = query.where(DeliveryRow.position < position_of(cursor, MOST_POSITIONS))
    rows = session.execute(query.order_by(DeliveryRow.position.desc()).limit(limit + 1)).all()
    views = tuple(DeliveryView(*row) for row in rows[:limit])
    return Listing(views, str(views[-1].position) if len(rows) > limit else None)


def replay(session: Session, client_id: ClientId, endpoint_id: EndpointId, *, since: str | None, actor: str) -> int:
    """Send again, from the first attempt on: what failed, or with a cursor everything after it. Returns how many messages.

    Each keeps its id, so that the receiver knows what it has. Raises NotFound, BadRequest for a cursor of others.
    """
    endpoint = endpoint_view(session, client_id, endpoint_id)
    again = update(DeliveryRow).where(DeliveryRow.endpoint_id == endpoint_id)
    fresh = {"state": DeliveryState.PENDING, "attempts": 0, "next_at": DatabaseTime()}
    rows: list[dict[str, Any]] = []
    if since is None:
        again = again.where(DeliveryRow.state == DeliveryState.FAILED)
    else:
        after = position_of(since, head_of(session, client_id))
        again = again.where(DeliveryRow.position > after)
        rows = [
            {"endpoint_id": endpoint_id, "client_id": client_id, "event_id": event_id, "position": position, **fresh}
            for event_id, position in events_from(session, client_id, after, endpoint.types or ())
        ]
    count = len(session.scalars(again.values(**fresh).returning(DeliveryRow.event_id)).all())
    added = len(insert_missing(session, DeliveryRow, rows, DeliveryRow.event_id))
    session.execute(update(EndpointRow).where(EndpointRow.id == endpoint_id).values(not_before=DatabaseTime()))
    record_deed(session, Deed(actor, "webhook.replay", since), client_id=client_id, subject=endpoint_id)
    return count + added


def _whose_turn() -> Any:  # noqa: ANN401 - a statement
    """The endpoint that has waited longest among those with a message that is due."""
    waiting = exists().where(DeliveryRow.endpoint_id == EndpointRow.id, *_due())
    return (
        select(EndpointRow.id)
        .where(_is_free(), waiting)
        .order_by(EndpointRow.not_before)
        .limit(1)
        .with_for_update(skip_locked=True)
    )


def _is_free() -> ColumnElement[bool]:
    now = DatabaseTime()
    unheld = or_(EndpointRow.lease_until == null(), EndpointRow.lease_until <= now)
    return (EndpointRow.state != EndpointState.DISABLED) & (EndpointRow.not_before <= now) & unheld


def _due() -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return DeliveryRow.state == DeliveryState.PENDING, DeliveryRow.next_at <= DatabaseTime()


def _endpoint(sent: Message) -> Any:  # noqa: ANN401 - a statement
    return update(EndpointRow).where(EndpointRow.id == sent.endpoint_id)


def _free_again(session: Session, sent: Message, **changes: Any) -> EndpointState:  # noqa: ANN401 - column values
    """End the lease; says the state that the endpoint has now."""
    state = session.scalars(
        _endpoint(sent)
        .where(EndpointRow.fence == sent.fence, EndpointRow.lease_until != null())
        .values(lease_until=None, **changes)
        .returning(EndpointRow.state)
    ).one_or_none()
    if state is None:
        raise LeaseLost
    found: EndpointState = state
    return found


def _change(session: Session, endpoint_id: EndpointId, event_id: EventId, **changes: Any) -> int:  # noqa: ANN401 - column values
    """Change a message; says how often it was tried by now."""
    return session.scalars(
        update(DeliveryRow)
        .where(DeliveryRow.endpoint_id == endpoint_id, DeliveryRow.event_id == event_id)
        .values(**changes)
        .returning(DeliveryRow.attempts)
    ).one()


def message_data(sent: Message) -> Mapping[str, str | int | None]:
    """What the payload says of the event: ids only, so that who reads a patient's data is seen where it is fetched."""
    return {
        "event_id": sent.event_id,
        "position": sent.position,
        "client_id": sent.client_id,
        "record_id": sent.record_id,
        "revision": sent.revision,
        "document_id": sent.document_id,
        "subject": sent.subject,
    }
