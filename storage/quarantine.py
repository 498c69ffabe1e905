"""Documents that the machine gave up on: which there are, and turning one down that is not worth another try."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from schemas.errors import Conflict
from schemas.ids import BatchId, ClientId, DocumentId
from schemas.work import DocumentState, TurnedDown
from storage.audit import Deed, record_deed
from storage.columns import DatabaseTime
from storage.documents import document_view
from storage.tables import BatchRow, DocumentRow
from storage.views import DocumentView


@dataclass(frozen=True, slots=True)
class QuarantineView:
    """One of them, in the list."""

    document_id: DocumentId
    batch_id: BatchId
    batch_name: str | None
    control_number: str
    received_at: datetime
    fault: str | None


def list_quarantined(session: Session, client_id: ClientId, *, limit: int = 200) -> tuple[QuarantineView, ...]:
    """The longest there first."""
    columns = DocumentRow.id, BatchRow.id, BatchRow.name, BatchRow.control_number, BatchRow.received_at, DocumentRow.fault
    query = select(*columns).join(BatchRow, BatchRow.id == DocumentRow.batch_id)
    mine = DocumentRow.client_id == client_id, DocumentRow.state == DocumentState.QUARANTINED
    rows = session.execute(query.where(*mine).order_by(DocumentRow.created_at, DocumentRow.id).limit(limit))
    return tuple(QuarantineView(*row) for row in rows)


def count_quarantined(session: Session, client_id: ClientId) -> int:
    """How many."""
    mine = DocumentRow.client_id == client_id, DocumentRow.state == DocumentState.QUARANTINED
    return session.scalars(select(func.count()).select_from(DocumentRow).where(*mine)).one()


def turn_down_document(
    session: Session, client_id: ClientId, document_id: DocumentId, why: TurnedDown, *, actor: str
) -> DocumentView:
    """Nothing is to be made of it. Raises NotFound, Conflict for one that is not in quarantine."""
    document_view(session, client_id, document_id)
    done = session.scalars(
        update(DocumentRow)
        .where(DocumentRow.id == document_id, DocumentRow.client_id == client_id)
        .where(DocumentRow.state == DocumentState.QUARANTINED)
        .values(state=DocumentState.REJECTED, settled_at=DatabaseTime())
        .returning(DocumentRow.id)
    ).one_or_none()
    if done is None:
        raise Conflict("Only a document in quarantine is turned down like this; open its record instead.")
    record_deed(session, Deed(actor, "document.reject", why.value), client_id=client_id, subject=document_id)
    session.expire_all()
    return document_view(session, client_id, document_id)
