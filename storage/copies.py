"""Paper copies of documents: where they lie, and having one made that is not there yet."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from schemas.exports.enclosure import Enclosure
from schemas.ids import ClientId, DocumentId, FileId
from schemas.record import Record
from schemas.work import Step, TaskState
from storage import keys
from storage.documents import document_view
from storage.tables import TaskRow
from storage.work import add_tasks, restart


def key_of_copy(record: Record, enclosure: Enclosure | None) -> str:
    """Named by the record's revision and by what it encloses: a copy that is made again overwrites itself."""
    enclosed = None if enclosure is None else enclosure.sha256
    return keys.paper_copy(ClientId(record.client_id or ""), DocumentId(record.document_id), record.revision, enclosed)


def ask_for_copy(session: Session, client_id: ClientId, document_id: DocumentId) -> str | None:
    """Have the copies of a document's record made; to be asked where one is not there.

    Gives the code of the last attempt's failure, if it failed; asking has then begun another one. Raises NotFound.
    """
    document = document_view(session, client_id, document_id)
    which = TaskRow.step == Step.COPY_DOCUMENT, TaskRow.subject == document_id
    found = session.execute(select(TaskRow.state, TaskRow.last_error).where(*which)).one_or_none()
    if found is None:
        subjects: dict[str, FileId] = {document_id: document.file_id}
        add_tasks(session, Step.COPY_DOCUMENT, subjects, client_id=client_id, batch_id=document.batch_id)
        return None
    state, error = found
    if state in {TaskState.DONE, TaskState.FAILED}:
        restart(session, Step.COPY_DOCUMENT, document_id)
    return error if state is TaskState.FAILED else None
