"""Webhook endpoints: who is told, with which secret. The messages to them are in `storage/deliveries.py`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, insert, select, update
from sqlalchemy.orm import Session

from schemas.delivery import DeliveryState, EndpointState, new_webhook_secret
from schemas.errors import Conflict, NotFound
from schemas.ids import ClientId, EndpointId, new_endpoint_id
from schemas.work import EventType
from storage.audit import Deed, record_deed
from storage.columns import DatabaseTime
from storage.delivery_tables import DeliveryRow, EndpointRow
from storage.events import add_test
from storage.views import EndpointView

MOST_ENDPOINTS = 20
"""Of one client: every event is written once for each."""


@dataclass(frozen=True, slots=True)
class NewEndpoint:
    """An endpoint with the one sight of its secret."""

    endpoint: EndpointView
    secret: str


@dataclass(frozen=True, slots=True)
class EndpointChange:
    """What to change; None: nothing. The URL was checked by the caller."""

    url: str | None = None
    types: Sequence[EventType] | None = None
    """An empty one: all."""
    enabled: bool | None = None


def add_endpoint(
    session: Session, client_id: ClientId, url: str, types: Sequence[EventType] | None, *, actor: str
) -> NewEndpoint:
    """A new receiver of what happens from now on. The URL was checked by the caller. Raises Conflict for one too many."""
    if len(list_endpoints(session, client_id)) >= MOST_ENDPOINTS:
        message = f"a client has at most {MOST_ENDPOINTS} webhook endpoints; change one that is there"
        raise Conflict(message)
    endpoint_id, secret = new_endpoint_id(), new_webhook_secret()
    kinds = [kind.value for kind in types] if types else None
    session.execute(insert(EndpointRow).values(id=endpoint_id, client_id=client_id, url=url, types=kinds, secret=secret))
    record_deed(session, Deed(actor, "webhook.add"), client_id=client_id, subject=endpoint_id)
    return NewEndpoint(endpoint_view(session, client_id, endpoint_id), secret)


def change_endpoint(
    session: Session, client_id: ClientId, endpoint_id: EndpointId, change: EndpointChange, *, actor: str
) -> EndpointView:
    """Change what is given. Enabled again it gets what waits for it; what happened meanwhile is replayed on demand."""
    current = endpoint_view(session, client_id, endpoint_id)
    values: dict[str, Any] = {}
    if change.url is not None:
        values |= {"url": change.url, "not_before": DatabaseTime()}
    if change.types is not None:
        values["types"] = [kind.value for kind in change.types] or None
    if change.enabled is False:
        values["state"] = EndpointState.DISABLED
    elif change.enabled and current.state is EndpointState.DISABLED:
        values |= {"state": EndpointState.ACTIVE, "failures": 0, "not_before": DatabaseTime()}
    if values:
        session.execute(update(EndpointRow).where(*_is(client_id, endpoint_id)).values(**values))
        deed = Deed(actor, "webhook.change", " ".join(sorted(values)))
        record_deed(session, deed, client_id=client_id, subject=endpoint_id)
    return endpoint_view(session, client_id, endpoint_id)


def rotate_secret(
    session: Session, client_id: ClientId, endpoint_id: EndpointId, *, overlap_seconds: float, actor: str
) -> NewEndpoint:
    """A new secret. For a while the one before signs too, so that the receiver can change at its leisure."""
    endpoint_view(session, client_id, endpoint_id)
    secret = new_webhook_secret()
    session.execute(
        update(EndpointRow)
        .where(*_is(client_id, endpoint_id))
        .values(secret=secret, previous_secret=EndpointRow.secret, previous_until=DatabaseTime(overlap_seconds))
    )
    record_deed(session, Deed(actor, "webhook.rotate"), client_id=client_id, subject=endpoint_id)
    return NewEndpoint(endpoint_view(session, client_id, endpoint_id), secret)


def try_endpoint(session: Session, client_id: ClientId, endpoint_id: EndpointId, *, actor: str) -> None:
    """Send it a message that says nothing, now. Raises NotFound, Conflict where it is disabled."""
    if endpoint_view(session, client_id, endpoint_id).state is EndpointState.DISABLED:
        message = "the endpoint is disabled; enable it first"
        raise Conflict(message)
    add_test(session, client_id, endpoint_id)
    session.execute(update(EndpointRow).where(*_is(client_id, endpoint_id)).values(not_before=DatabaseTime()))
    record_deed(session, Deed(actor, "webhook.test"), client_id=client_id, subject=endpoint_id)


def endpoint_view(session: Session, client_id: ClientId, endpoint_id: EndpointId) -> EndpointView:
    """One endpoint; raises NotFound."""
    found = _views(session, *_is(client_id, endpoint_id))
    if not found:
        message = "there is no such webhook endpoint"
        raise NotFound(message)
    return found[0]


def list_endpoints(session: Session, client_id: ClientId) -> tuple[EndpointView, ...]:
    """All of a client, oldest first."""
    return _views(session, EndpointRow.client_id == client_id)


def messages_by_state(session: Session) -> dict[DeliveryState, int]:
    """Of all clients, for metrics: how many messages wait or were given up."""
    query = select(DeliveryRow.state, func.count()).join(EndpointRow, EndpointRow.id == DeliveryRow.endpoint_id)
    undelivered = query.where(DeliveryRow.state.in_((DeliveryState.PENDING, DeliveryState.FAILED)))
    return dict(session.execute(undelivered.group_by(DeliveryRow.state)).all())


def failing_endpoints(session: Session) -> int:
    """Of all clients, for the status page."""
    failing = select(func.count()).select_from(EndpointRow).where(EndpointRow.state == EndpointState.FAILING)
    return session.scalars(failing).one()


def _is(client_id: ClientId, endpoint_id: EndpointId) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return EndpointRow.client_id == client_id, EndpointRow.id == endpoint_id


def _views(session: Session, *which: ColumnElement[bool]) -> tuple[EndpointView, ...]:
    rows = session.scalars(
        select(EndpointRow)
        .where(*which)
        .order_by(EndpointRow.created_at, EndpointRow.id)
        .execution_options(populate_existing=True)
    ).all()
    open_states = (DeliveryState.PENDING, DeliveryState.FAILED)
    counted = session.execute(
        select(DeliveryRow.endpoint_id, DeliveryRow.state, func.count())
        .where(DeliveryRow.endpoint_id.in_([row.id for row in rows]), DeliveryRow.state.in_(open_states))
        .group_by(DeliveryRow.endpoint_id, DeliveryRow.state)
    )
    counts = {(endpoint, state): count for endpoint, state, count in counted}
    return tuple(
        EndpointView(
            id=row.id,
            url=row.url,
            types=tuple(map(EventType, row.types)) if row.types else None,
            state=row.state,
            failures=row.failures,
            last_fault=row.last_fault,
            last_status=row.last_status,
            created_at=row.created_at,
            previous_until=row.previous_until,
            pending=counts.get((row.id, DeliveryState.PENDING), 0),
            failed=counts.get((row.id, DeliveryState.FAILED), 0),
        )
        for row in rows
    )
