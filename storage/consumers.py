"""Named consumers of the feed: how far each has come is kept here, so that a nightly job needs no memory of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Row, select, update
from sqlalchemy.orm import Session

from schemas.errors import BadRequest, NotFound
from schemas.ids import ClientId
from storage.audit import Deed, record_deed
from storage.columns import DatabaseTime
from storage.delivery_tables import ConsumerRow
from storage.feed import START, head_of, position_of
from storage.insertion import insert_missing
from storage.tables import EventRow, StreamRow
from storage.views import ConsumerView

_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,39}")


def cursor_of(session: Session, client_id: ClientId, name: str) -> str:
    """Where the consumer goes on: after the last event that it acknowledged; at the start where it never did."""
    _check_name(name)
    position = session.scalars(select(ConsumerRow.position).where(*_is(client_id, name))).one_or_none()
    return START if position is None else str(position)


def acknowledge(session: Session, client_id: ClientId, name: str, cursor: str, *, actor: str) -> ConsumerView:
    """The consumer has taken everything up to the cursor. A cursor that lies behind what it said before changes nothing.

    Raises BadRequest for a cursor that the feed did not give out: what was not delivered cannot be acknowledged.
    """
    _check_name(name)
    position = position_of(cursor, head_of(session, client_id))
    row = {"client_id": client_id, "name": name, "position": position, "acked_by": actor, "acked_at": DatabaseTime()}
    if insert_missing(session, ConsumerRow, [row], ConsumerRow.name):
        record_deed(session, Deed(actor, "consumer.begin", cursor), client_id=client_id, subject=name)
    else:
        forward = update(ConsumerRow).where(*_is(client_id, name), ConsumerRow.position < position)
        session.execute(forward.values(position=position, acked_at=DatabaseTime(), acked_by=actor))
    return consumer_view(session, client_id, name)


def rewind(session: Session, client_id: ClientId, name: str, cursor: str, *, actor: str) -> ConsumerView:
    """Put the consumer to a cursor, also one behind: it gets everything after it again. Raises BadRequest, NotFound."""
    position = position_of(cursor, head_of(session, client_id))
    consumer_view(session, client_id, name)
    session.execute(update(ConsumerRow).where(*_is(client_id, name)).values(position=position))
    record_deed(session, Deed(actor, "consumer.rewind", cursor), client_id=client_id, subject=name)
    return consumer_view(session, client_id, name)


def consumer_view(session: Session, client_id: ClientId, name: str) -> ConsumerView:
    """One consumer and its lag; raises NotFound."""
    found = _views(session, client_id, session.execute(select(*_COLUMNS).where(*_is(client_id, name))).all())
    if not found:
        raise NotFound("There is no such consumer: one begins to exist with the first cursor it acknowledges.")
    return found[0]


def list_consumers(session: Session, client_id: ClientId) -> tuple[ConsumerView, ...]:
    """All of a client, by name."""
    query = select(*_COLUMNS).where(ConsumerRow.client_id == client_id).order_by(ConsumerRow.name)
    return _views(session, client_id, session.execute(query).all())


def lags(session: Session) -> tuple[tuple[ClientId, str, int], ...]:
    """Of all clients, for metrics: client, consumer, events that it has not acknowledged."""
    query = select(ConsumerRow.client_id, ConsumerRow.name, StreamRow.head - ConsumerRow.position)
    rows = session.execute(query.join(StreamRow, StreamRow.client_id == ConsumerRow.client_id))
    return tuple((client_id, name, behind) for client_id, name, behind in rows)


_COLUMNS = (ConsumerRow.name, ConsumerRow.position, ConsumerRow.acked_at, ConsumerRow.acked_by)


def _views(session: Session, client_id: ClientId, rows: Sequence[Row[str, int, datetime, str]]) -> tuple[ConsumerView, ...]:
    head = head_of(session, client_id)
    waiting = select(EventRow.position, EventRow.at).where(
        EventRow.client_id == client_id, EventRow.position.in_([position + 1 for _, position, _, _ in rows])
    )
    oldest = dict(session.execute(waiting).all())
    return tuple(
        ConsumerView(name, str(position), head - position, oldest.get(position + 1), at, by) for name, position, at, by in rows
    )


def _is(client_id: ClientId, name: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return ConsumerRow.client_id == client_id, ConsumerRow.name == name


def _check_name(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise BadRequest("A consumer's name has 1 to 40 lower-case letters, digits, points, hyphens and underscores.")
