"""A document read anew as another type, because a person says what it is. The record of before can be had back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from schemas.desk_acts import ActKind, DeskAct
from schemas.errors import BadRequest, Conflict
from schemas.ids import ClientId, DocumentId, FileId, new_act_id
from schemas.queue import ActState, Outcome, QueueState
from schemas.types import all_types
from schemas.undo import Trace
from schemas.work import DocumentState, Step
from storage.audit import LINE, Deed, record_deed
from storage.columns import DatabaseTime
from storage.documents import document_view
from storage.review_acts import desk_record, log_act
from storage.review_holds import let_go, open_document
from storage.review_tables import TYPE, ReviewActRow, ReviewItemRow
from storage.review_views import Hold, Visitor
from storage.tables import DocumentRow
from storage.work import call_off, start


def retype(session: Session, hold: Hold, type_name: str) -> None:
    """Have the document read as this type. Its holder keeps it meanwhile. Raises BadRequest, Conflict."""
    record, _ = desk_record(session, hold)
    if type_name not in all_types():
        raise BadRequest(f"There is no type {type_name}; there are {', '.join(sorted(all_types()))}.")
    if type_name == record.type:
        raise Conflict("The document has this type already.")
    if record.revision > 1 or hold.state is QueueState.DONE:
        raise Conflict("This document was released as what it is. Reject it and have it scanned again instead.")
    act = DeskAct(id=new_act_id(), action=ActKind.CORRECT, pointer="")
    log_act(session, hold, act, Trace(whole=record.model_dump(mode="json")), action=TYPE)
    session.execute(
        update(DocumentRow)
        .where(DocumentRow.id == hold.document_id, DocumentRow.client_id == hold.client_id)
        .values(type_said=type_name, state=DocumentState.DIVIDED, settled_at=None)
    )
    session.execute(
        update(ReviewItemRow)
        .where(ReviewItemRow.document_id == hold.document_id, ReviewItemRow.hold == hold.id)
        .values(state=QueueState.READING, updated_at=DatabaseTime())
    )
    document = document_view(session, hold.client_id, hold.document_id)
    again: dict[str, FileId] = {document.id: document.file_id}
    start(session, Step.UNDERSTAND_DOCUMENT, again, client_id=hold.client_id, batch_id=document.batch_id)
    deed = Deed(hold.visitor.actor, "document.retype", type_name)
    record_deed(session, deed, client_id=hold.client_id, subject=hold.document_id)
    session.expire_all()


@contextmanager
def visiting(session: Session, client_id: ClientId, document_id: DocumentId, visitor: Visitor) -> Iterator[Hold]:
    """A document that the visitor need not hold: afterwards it is free, unless he had it before.

    Raises NotFound, NotAllowed, TooEarly, Held.
    """
    mine = ReviewItemRow.document_id == document_id, ReviewItemRow.client_id == client_id
    before = session.scalars(select(ReviewItemRow.hold).where(*mine)).one_or_none()
    hold = open_document(session, client_id, document_id, visitor)
    yield hold
    if hold.id != before:
        let_go(session, hold, Outcome.LEFT)


def retype_failed(session: Session, client_id: ClientId, document_id: DocumentId, fault: str) -> bool:
    """Where a document could not be read anew, its record of before stands; False where it was being read the first time."""
    if not _stands_as_before(session, client_id, document_id, note="It could not be read as that type."):
        return False
    record_deed(session, Deed(LINE, "document.retype_failed", fault), client_id=client_id, subject=document_id)
    return True


def call_retype_off(session: Session, client_id: ClientId, document_id: DocumentId, actor: str) -> None:
    """Somebody thought better of it while the document is being read anew."""
    call_off(session, Step.UNDERSTAND_DOCUMENT, [document_id])
    if _stands_as_before(session, client_id, document_id, note=None):
        record_deed(session, Deed(actor, "document.retype_off"), client_id=client_id, subject=document_id)
    session.expire_all()


def _stands_as_before(session: Session, client_id: ClientId, document_id: DocumentId, *, note: str | None) -> bool:
    mine = ReviewItemRow.document_id == document_id, ReviewItemRow.client_id == client_id
    waiting = session.execute(
        update(ReviewItemRow)
        .where(*mine, ReviewItemRow.state == QueueState.READING)
        .values(state=QueueState.WAITING, note=note, updated_at=DatabaseTime())
        .returning(ReviewItemRow.document_id)
    ).one_or_none()
    if waiting is None:
        return False
    session.execute(
        update(DocumentRow)
        .where(DocumentRow.id == document_id, DocumentRow.client_id == client_id)
        .values(state=DocumentState.NEEDS_REVIEW, type_said=None)
    )
    log = ReviewActRow.document_id == document_id, ReviewActRow.action == TYPE, ReviewActRow.state == ActState.DONE
    last = select(ReviewActRow.id).where(*log).order_by(ReviewActRow.number.desc()).limit(1).scalar_subquery()
    session.execute(update(ReviewActRow).where(*log, ReviewActRow.id == last).values(state=ActState.DROPPED))
    return True
