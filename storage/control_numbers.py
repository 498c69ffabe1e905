"""Control numbers of documents: by what one is known on the telephone, such as `20261129-0007-012`."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from schemas.ids import ClientId, DocumentId
from storage.tables import BatchRow, DocumentRow, FileRow


def control_number(session: Session, client_id: ClientId, document_id: DocumentId) -> str:
    """The batch's number, and the document's within the batch."""
    batch = session.execute(
        select(BatchRow.id, BatchRow.control_number)
        .join(DocumentRow, DocumentRow.batch_id == BatchRow.id)
        .where(DocumentRow.id == document_id, DocumentRow.client_id == client_id)
    ).one()
    documents = session.scalars(
        select(DocumentRow.id)
        .join(FileRow, FileRow.id == DocumentRow.file_id)
        .where(DocumentRow.batch_id == batch.id, DocumentRow.client_id == client_id)
        .order_by(FileRow.position, DocumentRow.position)
    ).all()
    return f"{batch.control_number}-{documents.index(document_id) + 1:03d}"
