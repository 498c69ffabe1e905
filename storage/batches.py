"""Batches and how far they are. Every query names the client."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from schemas.errors import NotFound
from schemas.ids import BatchId, ClientId
from schemas.work import BatchState, DocumentState, FileState, PageState
from storage.cursors import beyond, cut
from storage.tables import BatchRow, DocumentRow, FileRow, PageRow
from storage.views import BatchView, Listing

State = TypeVar("State", bound=StrEnum)
Counts = Mapping[BatchId, Mapping[State, int]]


def batch_view(session: Session, client_id: ClientId, batch_id: BatchId) -> BatchView:
    """One batch; raises NotFound."""
    query = select(BatchRow).where(BatchRow.id == batch_id, BatchRow.client_id == client_id)
    found = views_of(session, session.scalars(query).all())
    if not found:
        message = "there is no such batch"
        raise NotFound(message)
    return found[batch_id]


def list_batches(session: Session, client_id: ClientId, *, limit: int = 50, cursor: str | None = None) -> Listing[BatchView]:
    """A client's batches, newest first."""
    query = select(BatchRow).where(BatchRow.client_id == client_id)
    if cursor is not None:
        query = query.where(beyond(cursor, BatchRow.received_at, BatchRow.id))
    rows = session.scalars(query.order_by(BatchRow.received_at.desc(), BatchRow.id.desc()).limit(limit + 1)).all()
    views = views_of(session, rows)
    return cut(rows, limit, lambda row: (row.received_at, row.id), lambda row: views[row.id])


def state_of(files: Mapping[FileState, int], documents: Mapping[DocumentState, int]) -> BatchState:
    """What the states of files and documents make of their batch."""
    moving = files.get(FileState.OPENED, 0) + documents.get(DocumentState.DIVIDED, 0)
    if files.get(FileState.RECEIVED, 0) + files.get(FileState.WAITING, 0) + moving:
        untouched = set(files) <= {FileState.RECEIVED, FileState.WAITING}
        return BatchState.RECEIVED if untouched else BatchState.PROCESSING
    waiting = files.get(FileState.QUARANTINED, 0)
    waiting += documents.get(DocumentState.NEEDS_REVIEW, 0) + documents.get(DocumentState.QUARANTINED, 0)
    return BatchState.NEEDS_REVIEW if waiting else BatchState.DONE


def views_of(session: Session, rows: Sequence[BatchRow]) -> Mapping[BatchId, BatchView]:
    """Batches with their counts."""
    ids = [row.id for row in rows]
    file_counts = select(FileRow.batch_id, FileRow.state, func.count()).where(FileRow.batch_id.in_(ids))
    page_counts = (
        select(FileRow.batch_id, PageRow.state, func.count())
        .join(FileRow, FileRow.id == PageRow.file_id)
        .where(FileRow.batch_id.in_(ids))
    )
    document_counts = select(DocumentRow.batch_id, DocumentRow.state, func.count()).where(
        DocumentRow.batch_id.in_(ids), DocumentRow.state != DocumentState.WITHDRAWN
    )
    files: Counts[FileState] = _counts(session, file_counts.group_by(FileRow.batch_id, FileRow.state))
    pages: Counts[PageState] = _counts(session, page_counts.group_by(FileRow.batch_id, PageRow.state))
    documents: Counts[DocumentState] = _counts(session, document_counts.group_by(DocumentRow.batch_id, DocumentRow.state))
    return {
        row.id: BatchView(
            id=row.id,
            client_id=row.client_id,
            name=row.name,
            control_number=row.control_number,
            expected_documents=row.expected_documents,
            operator=row.operator,
            type_said=row.type_said,
            received_at=row.received_at,
            received_by=row.received_by,
            state=state_of(files.get(row.id, {}), documents.get(row.id, {})),
            files=files.get(row.id, {}),
            pages=pages.get(row.id, {}),
            documents=documents.get(row.id, {}),
        )
        for row in rows
    }


def _counts(session: Session, query: Select[BatchId, State, int]) -> Counts[State]:
    found = defaultdict[BatchId, dict[State, int]](dict)
    for batch_id, state, count in session.execute(query):
        found[batch_id][state] = count
    return found
