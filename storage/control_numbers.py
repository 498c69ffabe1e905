"""Control numbers: by what a document is known on receipts and on the telephone, such as `20261129-0007-012`."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from schemas.ids import ClientId, DocumentId
from storage.tables import BatchRow, DocumentRow, FileRow


def control_number(session: Session, client_id: ClientId, document_id: DocumentId) -> str:
    """Day (UTC), number of the batch on that day, number of the document within the batch."""
    batch = session.execute(
        select(BatchRow.id, BatchRow.received_at)
        .join(DocumentRow, DocumentRow.batch_id == BatchRow.id)
        .where(DocumentRow.id == document_id, DocumentRow.client_id == client_id)
    ).one()
    day = batch.received_at.replace(hour=0, minute=0, second=0, microsecond=0)
    same_moment = and_(BatchRow.received_at == batch.received_at, BatchRow.id <= batch.id)
    number = session.scalars(
        select(func.count())
        .select_from(BatchRow)
        .where(BatchRow.client_id == client_id, BatchRow.received_at >= day, BatchRow.received_at < day + timedelta(days=1))
        .where(or_(BatchRow.received_at < batch.received_at, same_moment))
    ).one()
    documents = session.scalars(
        select(DocumentRow.id)
        .join(FileRow, FileRow.id == DocumentRow.file_id)
        .where(DocumentRow.batch_id == batch.id, DocumentRow.client_id == client_id)
        .order_by(FileRow.position, DocumentRow.position)
    ).all()
    return f"{day:%Y%m%d}-{number:04d}-{documents.index(document_id) + 1:03d}"
