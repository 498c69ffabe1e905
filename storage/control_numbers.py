"""Control numbers: by what a document is known on receipts and on the telephone, such as `20261129-0007-012`."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from schemas.ids import ClientId, DocumentId
from schemas.work import DocumentState
from storage.tables import BatchRow, DocumentRow, FileRow


def control_number(session: Session, client_id: ClientId, document_id: DocumentId) -> str:
    """The batch's control number, and the number of the document within the batch as it is divided now."""
    batch = session.execute(
        select(BatchRow.id, BatchRow.control_number)
        .join(DocumentRow, DocumentRow.batch_id == BatchRow.id)
        .where(DocumentRow.id == document_id, DocumentRow.client_id == client_id)
    ).one()
    documents = session.scalars(
        select(DocumentRow.id)
        .join(FileRow, FileRow.id == DocumentRow.file_id)
        .where(DocumentRow.batch_id == batch.id, DocumentRow.client_id == client_id)
        .where(or_(DocumentRow.state != DocumentState.WITHDRAWN, DocumentRow.id == document_id))
        .order_by(FileRow.position, DocumentRow.position)
    ).all()
    return f"{batch.control_number}-{documents.index(document_id) + 1:03d}"
