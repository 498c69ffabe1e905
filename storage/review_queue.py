"""The review queue: which documents wait for a person, and in which order. Written with every record that is saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select, update
from sqlalchemy.orm import Session

from schemas.delta import cents_at_risk, why_it_waits
from schemas.ids import BatchId, ClientId, DocumentId, RecordId
from schemas.policy import DEFAULT_POLICY
from schemas.queue import HOUR, LEASE_SECONDS, SILENT_SECONDS, QueueState, Stage
from schemas.record import Record, RecordState
from schemas.work import DocumentState
from storage.columns import DatabaseTime
from storage.insertion import insert_missing
from storage.review_tables import ReviewItemRow
from storage.review_views import ITEM_FIELDS, ItemView
from storage.tables import BatchRow, ClientRow, DocumentRow

_ITEM_COLUMNS = (*(getattr(ReviewItemRow, name) for name in ITEM_FIELDS), BatchRow.name)
ORDER = (
    ReviewItemRow.level.desc(),
    ReviewItemRow.due_hour,
    ReviewItemRow.value_cents.desc(),
    ReviewItemRow.deadline,
    ReviewItemRow.document_id,
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which documents a person asks for."""

    batch_id: BatchId | None = None
    types: Sequence[str] = ()
    skip: Sequence[str] = ()
    """Ids of documents."""
    ask: str | None = None
    """Made by who asks: asked twice, the same document is given."""

    @property
    def conditions(self) -> tuple[ColumnElement[bool], ...]:
        """As a query says it."""
        found = []
        if self.batch_id is not None:
            found.append(ReviewItemRow.batch_id == self.batch_id)
        if self.types:
            found.append(ReviewItemRow.type.in_(self.types))
        if self.skip:
            found.append(ReviewItemRow.document_id.not_in(self.skip))
        return tuple(found)


def note_record(session: Session, client_id: ClientId, record: Record) -> None:
    """Queue a record's document, or let it leave the queue, as the record's state says."""
    waits = record.state is RecordState.NEEDS_REVIEW
    mine = ReviewItemRow.document_id == record.document_id, ReviewItemRow.client_id == client_id
    state = session.scalars(select(ReviewItemRow.state).where(*mine).with_for_update()).one_or_none()
    if state is None:
        if waits:
            add_item(session, client_id, record)
        return
    facts = _facts(record)
    if waits and state in {QueueState.DONE, QueueState.READING}:
        facts |= {"state": QueueState.WAITING, "entered_at": DatabaseTime(), "left_at": None}
        facts |= {"stage": Stage.REVIEW, "first_keyer": None, "second_keyer": None}
    elif not waits and state is not QueueState.DONE:
        facts |= {"state": QueueState.DONE, "left_at": DatabaseTime(), "parked_until": None, "level": 0}
    session.execute(update(ReviewItemRow).where(*mine).values(**facts))


def add_item(session: Session, client_id: ClientId, record: Record) -> None:
    """The place of a document in the queue; one that waits for nobody is done."""
    waits = record.state is RecordState.NEEDS_REVIEW
    hours, batch_id = session.execute(
        select(ClientRow.turnaround_hours, DocumentRow.batch_id)
        .join(DocumentRow, DocumentRow.client_id == ClientRow.id)
        .where(ClientRow.id == client_id, DocumentRow.id == record.document_id)
    ).one()
    received = record.source.received_at
    deadline = received + timedelta(hours=hours)
    row = {
        "document_id": DocumentId(record.document_id),
        "client_id": client_id,
        "batch_id": batch_id,
        "state": QueueState.WAITING if waits else QueueState.DONE,
        "stage": Stage.REVIEW,
        "level": 0,
        "received_at": received,
        "deadline": deadline,
        "due_hour": int(deadline.timestamp()) // HOUR,
        "rescan": False,
        "entered_at": DatabaseTime(),
        **_facts(record),
    }
    insert_missing(session, ReviewItemRow, [row], ReviewItemRow.document_id)


def list_queue(
    session: Session, client_id: ClientId, *, state: QueueState | None = None, leased: bool = False, limit: int = 200
) -> tuple[ItemView, ...]:
    """Documents in the order in which they are handed out: those of a state, those somebody is at, or all that are not done."""
    query = _items(client_id)
    if leased:
        query = query.where(is_held())
    elif state is None:
        query = query.where(ReviewItemRow.state != QueueState.DONE)
    else:
        query = query.where(ReviewItemRow.state == state)
        query = query.where(is_free()) if state is QueueState.WAITING else query
    return tuple(ItemView(*row) for row in session.execute(query.order_by(*ORDER).limit(limit)))


def item_view(session: Session, client_id: ClientId, document_id: DocumentId) -> ItemView:
    """The place of one document."""
    return ItemView(*session.execute(_items(client_id).where(ReviewItemRow.document_id == document_id)).one())


def count_queue(session: Session, client_id: ClientId) -> Mapping[str, int]:
    """By state; `leased`: those somebody is at, who are not counted as waiting."""
    held = is_held().label("held")
    rows = session.execute(
        select(ReviewItemRow.state, held, func.count())
        .where(ReviewItemRow.client_id == client_id, ReviewItemRow.state != QueueState.DONE)
        .group_by(ReviewItemRow.state, held)
    )
    counts = dict.fromkeys((QueueState.WAITING, QueueState.PARKED, QueueState.ESCALATED, "leased"), 0)
    for state, somebody_is_at_it, count in rows:
        name = "leased" if somebody_is_at_it else state
        counts[name] = counts.get(name, 0) + count
    return counts


def count_waiting(session: Session, client_id: ClientId, *, supervises: bool) -> int:
    """How many documents a person could be given now."""
    query = select(func.count()).select_from(ReviewItemRow).where(ReviewItemRow.client_id == client_id)
    return session.scalars(query.where(due(supervises=supervises), is_free())).one()


def due(*, supervises: bool) -> ColumnElement[bool]:
    """Is handed out: it waits, or its pause is over, or it was escalated and the person supervises."""
    parked = and_(ReviewItemRow.state == QueueState.PARKED, ReviewItemRow.parked_until <= DatabaseTime())
    waiting = and_(or_(ReviewItemRow.state == QueueState.WAITING, parked), ReviewItemRow.level == 0)
    return or_(waiting, ReviewItemRow.state == QueueState.ESCALATED) if supervises else waiting


def is_new_to(actor: str) -> ColumnElement[bool]:
    """Is not one that the person keyed at an earlier stage?"""
    keyers = func.coalesce(ReviewItemRow.first_keyer, ""), func.coalesce(ReviewItemRow.second_keyer, "")
    return or_(ReviewItemRow.stage == Stage.REVIEW, and_(*(keyer != actor for keyer in keyers)))


def is_free() -> ColumnElement[bool]:
    """Nobody is at it."""
    return or_(ReviewItemRow.hold.is_(None), ReviewItemRow.held_until <= DatabaseTime())


def is_free_to(actor: str) -> ColumnElement[bool]:
    """Nobody is at it, or it lies at the person's own desk where no page has it any more."""
    silent = ReviewItemRow.held_until <= DatabaseTime(LEASE_SECONDS - SILENT_SECONDS)
    return or_(is_free(), and_(ReviewItemRow.holder == actor, silent))


def is_held() -> ColumnElement[bool]:
    """Somebody is at it."""
    return func.coalesce(and_(ReviewItemRow.hold.is_not(None), ReviewItemRow.held_until > DatabaseTime()), false())


def _items(client_id: ClientId) -> Select[Any]:
    query = select(*_ITEM_COLUMNS).outerjoin(BatchRow, BatchRow.id == ReviewItemRow.batch_id)
    return query.where(ReviewItemRow.client_id == client_id)


def _facts(record: Record) -> dict[str, object]:
    facts: dict[str, object] = {"record_id": RecordId(record.id), "type": record.type, "updated_at": DatabaseTime()}
    if record.state is RecordState.NEEDS_REVIEW:
        reasons = list(why_it_waits(record, DEFAULT_POLICY.type_accuracy))
        return facts | {"value_cents": cents_at_risk(record), "reasons": reasons}
    return facts | {"value_cents": cents_at_risk(record), "reasons": []}


def rescans_of_batch(session: Session, client_id: ClientId, batch_id: BatchId) -> Mapping[DocumentId, str | None]:
    """Documents whose paper is to be scanned once more, with what the reviewer said."""
    mine = ReviewItemRow.client_id == client_id, ReviewItemRow.batch_id == batch_id, ReviewItemRow.rescan
    wanted = select(ReviewItemRow.document_id, ReviewItemRow.note).join(
        DocumentRow, DocumentRow.id == ReviewItemRow.document_id
    )
    return dict(session.execute(wanted.where(*mine, DocumentRow.state == DocumentState.REJECTED)).all())
