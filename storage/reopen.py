"""A person sends something through the line again that was given up or refused."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.orm import Session

from schemas.errors import Conflict
from schemas.ids import ClientId, DocumentId, FileId
from schemas.work import DocumentState, FileState, Step
from storage.audit import Deed, record_deed
from storage.documents import document_view
from storage.files import file_view, kept_file
from storage.sides import retry_sides
from storage.tables import DocumentRow, FileRow
from storage.views import DocumentView, FileView
from storage.work import start


def reopen_file(session: Session, client_id: ClientId, file_id: FileId, *, actor: str) -> FileView:
    """Work on a rejected or quarantined file again, from the step it stopped at. Raises NotFound, Conflict for any other."""
    file = file_view(session, client_id, file_id)
    divided_next = bool(file.page_count)
    done = session.scalars(
        update(FileRow)
        .where(FileRow.id == file_id, FileRow.client_id == client_id, FileRow.object_key.is_not(None))
        .where(FileRow.state.in_((FileState.REJECTED, FileState.QUARANTINED)))
        .values(state=FileState.OPENED if divided_next else FileState.RECEIVED, fault=None, fault_detail=None)
        .returning(FileRow.id)
    ).one_or_none()
    if done is None:
        message = "only a file that was kept and rejected or put in quarantine can be tried again"
        raise Conflict(message)
    if file.side is not None and not divided_next:
        retry_sides(session, file)
    else:
        step = Step.DIVIDE_FILE if divided_next else Step.OPEN_FILE
        start(session, step, {file_id: file_id}, client_id=client_id, batch_id=file.batch_id)
    record_deed(session, Deed(actor, "file.reopen"), client_id=client_id, subject=file_id)
    return file_view(session, client_id, file_id)


def reopen_document(session: Session, client_id: ClientId, document_id: DocumentId, *, actor: str) -> DocumentView:
    """Try again to understand a document in quarantine, or turned down there. Raises NotFound, Purged, Conflict for others."""
    document = document_view(session, client_id, document_id)
    kept_file(session, client_id, document.file_id)
    given_up = DocumentState.QUARANTINED, *((DocumentState.REJECTED,) if document.record_id is None else ())
    done = session.scalars(
        update(DocumentRow)
        .where(DocumentRow.id == document_id, DocumentRow.client_id == client_id)
        .where(DocumentRow.state.in_(given_up), DocumentRow.purged_at.is_(None))
        .values(state=DocumentState.DIVIDED, fault=None, settled_at=None)
        .returning(DocumentRow.id)
    ).one_or_none()
    if done is None:
        message = "only a document in quarantine can be tried again"
        raise Conflict(message)
    subjects: dict[str, FileId] = {document_id: document.file_id}
    start(session, Step.UNDERSTAND_DOCUMENT, subjects, client_id=client_id, batch_id=document.batch_id)
    record_deed(session, Deed(actor, "document.reopen"), client_id=client_id, subject=document_id)
    session.expire_all()
    return document_view(session, client_id, document_id)
