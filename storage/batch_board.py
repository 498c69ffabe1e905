"""Batches as the mailroom looks at them: found by state, words and days, with how long things have been waiting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, func, not_, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from schemas.ids import BatchId, ClientId
from schemas.work import DocumentState, FileState
from storage.batches import views_of
from storage.cursors import beyond, cut
from storage.tables import BatchRow, DocumentRow, FileRow, RecordRow
from storage.views import BatchView, Listing


class Standing(StrEnum):
    """Which batches are wanted."""

    WORKING = "working"
    """The machine is at work on it."""
    REVIEW = "review"
    """Something of it waits for a person."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class BatchFilter:
    """Which batches are wanted; None: whatever."""

    standing: Standing | None = None
    words: str | None = None
    """Part of its name, its control number or the name of one of its files."""
    since: datetime | None = None
    before: datetime | None = None


@dataclass(frozen=True, slots=True)
class BatchLine:
    """A batch in the list."""

    batch: BatchView
    waiting_since: datetime | None
    """Since when the oldest document waits for a person."""
    last_settled: datetime | None
    """When the last of its records changed."""


def list_board(
    session: Session, client_id: ClientId, wanted: BatchFilter, *, limit: int = 25, cursor: str | None = None
) -> Listing[BatchLine]:
    """A client's batches, newest first."""
    query = select(BatchRow).where(BatchRow.client_id == client_id, *_conditions(wanted))
    if cursor is not None:
        query = query.where(beyond(cursor, BatchRow.received_at, BatchRow.id))
    rows = session.scalars(query.order_by(BatchRow.received_at.desc(), BatchRow.id.desc()).limit(limit + 1)).all()
    lines = _lines(session, rows)
    return cut(rows, limit, lambda row: (row.received_at, row.id), lambda row: lines[row.id])


def board_line(session: Session, view: BatchView) -> BatchLine:
    """One batch."""
    waiting, settled = _since(session, [view.id])
    return BatchLine(view, waiting.get(view.id), settled.get(view.id))


def _lines(session: Session, rows: Sequence[BatchRow]) -> Mapping[BatchId, BatchLine]:
    views, (waiting, settled) = views_of(session, rows), _since(session, [row.id for row in rows])
    return {key: BatchLine(view, waiting.get(key), settled.get(key)) for key, view in views.items()}


def _since(session: Session, ids: Sequence[BatchId]) -> tuple[Mapping[BatchId, datetime], Mapping[BatchId, datetime]]:
    """Since when the oldest document waits, and when the last record changed."""
    mine = DocumentRow.batch_id.in_(ids)
    waiting = select(DocumentRow.batch_id, func.min(DocumentRow.created_at)).where(mine, DocumentRow.state.in_(_FOR_A_PERSON))
    changed = (
        select(DocumentRow.batch_id, func.max(RecordRow.updated_at))
        .join(RecordRow, RecordRow.document_id == DocumentRow.id)
        .where(mine, RecordRow.is_current, DocumentRow.state != DocumentState.WITHDRAWN)
    )
    return (
        dict(session.execute(waiting.group_by(DocumentRow.batch_id)).all()),
        dict(session.execute(changed.group_by(DocumentRow.batch_id)).all()),
    )


_FOR_A_PERSON = (DocumentState.NEEDS_REVIEW, DocumentState.QUARANTINED)


def _conditions(wanted: BatchFilter) -> list[ColumnElement[bool]]:
    found = list[ColumnElement[bool]]()
    if wanted.standing is not None:
        found.append(_stands(wanted.standing))
    if wanted.words:
        files = select(FileRow.id).where(FileRow.batch_id == BatchRow.id, _has(FileRow.name, wanted.words)).exists()
        found.append(or_(_has(BatchRow.name, wanted.words), _has(BatchRow.control_number, wanted.words), files))
    if wanted.since is not None:
        found.append(BatchRow.received_at >= wanted.since)
    if wanted.before is not None:
        found.append(BatchRow.received_at < wanted.before)
    return found


def _stands(standing: Standing) -> ColumnElement[bool]:
    """The same as `state_of` says, for the database."""
    moving = or_(_any_file(FileState.RECEIVED, FileState.WAITING, FileState.OPENED), _any_document(DocumentState.DIVIDED))
    waiting = or_(_any_file(FileState.QUARANTINED), _any_document(*_FOR_A_PERSON))
    if standing is Standing.WORKING:
        return moving
    return and_(not_(moving), waiting if standing is Standing.REVIEW else not_(waiting))


def _any_file(*states: FileState) -> ColumnElement[bool]:
    return select(FileRow.id).where(FileRow.batch_id == BatchRow.id, FileRow.state.in_(states)).exists()


def _any_document(*states: DocumentState) -> ColumnElement[bool]:
    return select(DocumentRow.id).where(DocumentRow.batch_id == BatchRow.id, DocumentRow.state.in_(states)).exists()


def _has(column: InstrumentedAttribute[str] | InstrumentedAttribute[str | None], words: str) -> ColumnElement[bool]:
    return column.icontains(words, autoescape=True)
