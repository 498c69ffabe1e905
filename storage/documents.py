"""Documents: what is known of them. Every query names the client."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from schemas.errors import NotFound
from schemas.ids import BatchId, ClientId, DocumentId, FileId
from schemas.work import DocumentState, PageState, Step
from storage.cursors import beyond, cut
from storage.tables import DocumentRow, FileRow, PageRow, RecordRow
from storage.views import DocumentView, Listing
from storage.work import start


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """Which documents are wanted; None: whatever."""

    state: DocumentState | None = None
    """None: any but withdrawn."""
    type: str | None = None


EVERY = DocumentFilter()


def document_view(session: Session, client_id: ClientId, document_id: DocumentId) -> DocumentView:
    """One document; raises NotFound."""
    query = select(DocumentRow).where(DocumentRow.id == document_id, DocumentRow.client_id == client_id)
    found = _views(session, session.scalars(query).all())
    if not found:
        message = "there is no such document"
        raise NotFound(message)
    return found[0]


def documents_of_batch(session: Session, client_id: ClientId, batch_id: BatchId) -> tuple[DocumentView, ...]:
    """All documents of a batch that are not withdrawn, file by file; none where the client has no such batch."""
    query = (
        select(DocumentRow)
        .join(FileRow, FileRow.id == DocumentRow.file_id)
        .where(DocumentRow.batch_id == batch_id, DocumentRow.client_id == client_id)
        .where(DocumentRow.state != DocumentState.WITHDRAWN)
        .order_by(FileRow.position, DocumentRow.position)
    )
    return _views(session, session.scalars(query).all())


def list_documents(
    session: Session,
    client_id: ClientId,
    *,
    wanted: DocumentFilter = EVERY,
    limit: int = 50,
    cursor: str | None = None,
) -> Listing[DocumentView]:
    """A client's documents, newest first. With state NEEDS_REVIEW this is the review queue."""
    query = select(DocumentRow).where(DocumentRow.client_id == client_id)
    if wanted.state is not None:
        query = query.where(DocumentRow.state == wanted.state)
    else:
        query = query.where(DocumentRow.state != DocumentState.WITHDRAWN)
    if wanted.type is not None:
        query = query.where(DocumentRow.type == wanted.type)
    if cursor is not None:
        query = query.where(beyond(cursor, DocumentRow.created_at, DocumentRow.id))
    rows = session.scalars(query.order_by(DocumentRow.created_at.desc(), DocumentRow.id.desc()).limit(limit + 1)).all()
    views = {view.id: view for view in _views(session, rows)}
    return cut(rows, limit, lambda row: (row.created_at, row.id), lambda row: views[row.id])


def type_confidences(session: Session, client_id: ClientId, ids: Sequence[DocumentId]) -> Mapping[DocumentId, float]:
    """How sure the type of each of these documents is, of those that have a record."""
    sure = RecordRow.body["type_confidence"].as_float()
    mine = RecordRow.client_id == client_id, RecordRow.document_id.in_(ids), RecordRow.is_current
    return dict(session.execute(select(RecordRow.document_id, sure).where(*mine)).all())


def understand_when_read(session: Session, client_id: ClientId, file_id: FileId, ids: Sequence[DocumentId]) -> None:
    """Have those of the file's divided documents understood that wait for no page. The caller holds the file's row."""
    waits = select(PageRow.document_id).where(
        PageRow.file_id == file_id,
        PageRow.state == PageState.WAITING,
        PageRow.hidden.is_(None),
        PageRow.document_id.is_not(None),
    )
    ready = session.execute(
        select(DocumentRow.id, DocumentRow.batch_id)
        .where(DocumentRow.id.in_(ids), DocumentRow.client_id == client_id, DocumentRow.state == DocumentState.DIVIDED)
        .where(DocumentRow.id.not_in(waits))
    ).all()
    if ready:
        subjects: dict[str, FileId] = {row.id: file_id for row in ready}
        start(session, Step.UNDERSTAND_DOCUMENT, subjects, client_id=client_id, batch_id=ready[0].batch_id)


def _views(session: Session, rows: Sequence[DocumentRow]) -> tuple[DocumentView, ...]:
    ids = [row.id for row in rows]
    pages = defaultdict[DocumentId | None, list[int]](list)
    shown = select(PageRow.document_id, PageRow.number).where(PageRow.document_id.in_(ids), PageRow.hidden.is_(None))
    for document_id, number in session.execute(shown.order_by(PageRow.place)):
        pages[document_id].append(number)
    current = select(RecordRow.document_id, RecordRow.id).where(RecordRow.document_id.in_(ids), RecordRow.is_current)
    records = dict(session.execute(current).all())
    return tuple(
        DocumentView(
            id=row.id,
            client_id=row.client_id,
            batch_id=row.batch_id,
            file_id=row.file_id,
            position=row.position,
            state=row.state,
            type=row.type,
            fault=row.fault,
            created_at=row.created_at,
            pages=tuple(pages[row.id]),
            record_id=records.get(row.id),
            type_said=row.type_said,
            purged_at=row.purged_at,
        )
        for row in rows
    )
