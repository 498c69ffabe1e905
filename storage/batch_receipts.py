"""What a batch's receipt says, gathered. Every query names the client."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from schemas.batch_receipt import BatchReceipt, ReceivedFileLine
from schemas.ids import BatchId, ClientId
from schemas.work import BatchState, FileState, HiddenReason, PageState
from storage.access import load_client
from storage.batches import batch_view
from storage.columns import DatabaseTime
from storage.files import files_of_batch
from storage.tables import FileRow, PageRow
from storage.views import FileView


def receipt_of(session: Session, client_id: ClientId, batch_id: BatchId) -> BatchReceipt:
    """As the batch stands now; raises NotFound."""
    batch = batch_view(session, client_id, batch_id)
    files = files_of_batch(session, client_id, batch_id)
    hidden = _hidden(session, batch_id)
    return BatchReceipt(
        control_number=batch.control_number,
        batch_id=batch.id,
        client_id=client_id,
        client_name=load_client(session, client_id).name,
        name=batch.name,
        operator=batch.operator,
        received_at=batch.received_at,
        received_by=batch.received_by,
        issued_at=session.scalars(select(DatabaseTime())).one(),
        complete=batch.state not in {BatchState.RECEIVED, BatchState.PROCESSING},
        pages=sum(batch.pages.values()),
        documents=sum(batch.documents.values()),
        expected_documents=batch.expected_documents,
        blank_pages=hidden.get(HiddenReason.BLANK, 0),
        separators=hidden.get(HiddenReason.SEPARATOR, 0),
        pages_taken_out=hidden.get(HiddenReason.PERSON, 0),
        pages_not_read=batch.pages.get(PageState.FAILED, 0),
        duplicates=sum(file.duplicate_of is not None for file in files),
        refused=batch.files.get(FileState.REJECTED, 0) + batch.files.get(FileState.QUARANTINED, 0),
        files=tuple(_line(file) for file in files),
    )


def _hidden(session: Session, batch_id: BatchId) -> Mapping[HiddenReason | None, int]:
    counts = (
        select(PageRow.hidden, func.count())
        .join(FileRow, FileRow.id == PageRow.file_id)
        .where(FileRow.batch_id == batch_id, PageRow.hidden.is_not(None))
        .group_by(PageRow.hidden)
    )
    return dict(session.execute(counts).all())


def _line(file: FileView) -> ReceivedFileLine:
    return ReceivedFileLine(
        id=file.id,
        name=file.name,
        sha256=file.sha256,
        size=file.size,
        pages=file.page_count,
        state=file.state,
        fault=file.fault,
        duplicate_of=file.duplicate_of,
    )
