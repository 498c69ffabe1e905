"""Change of type as a part of a file's arrangement: said in the page strip, it is undone and done again there like the rest.

The record of before comes back from the log of the document's acts, where the workbench finds it, too. What a person has
settled since is never thrown away by undoing in the strip: it is refused, and says what to do.
"""

from __future__ import annotations

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from schemas.arrangement import Plan
from schemas.errors import Conflict
from schemas.ids import ClientId, DocumentId
from schemas.policy import DEFAULT_POLICY
from schemas.queue import ActState, QueueState
from schemas.undo import Trace
from storage.record_memory import parsed_record
from storage.review_acts import desk_record, do_again, take_back
from storage.review_holds import check_nobody_else
from storage.review_retype import call_retype_off, retype, visiting
from storage.review_tables import TYPE, ReviewActRow, ReviewItemRow
from storage.review_views import Hold, Visitor
from storage.tables import DocumentRow


def change_types(session: Session, client_id: ClientId, now: Plan, then: Plan, visitor: Visitor) -> None:
    """Make the documents that stay what the next plan says. Raises NotAllowed, Held, BadRequest, Conflict."""
    for document_id, wanted in then.types.items():
        was = now.types.get(document_id)
        if document_id in now.types and was != wanted:
            _change(session, client_id, document_id, visitor, was=was, wanted=wanted)


def say_types(session: Session, plan: Plan) -> None:
    """New documents are read as what a person said of their pages."""
    for document_id, wanted in plan.types.items():
        if wanted is not None:
            fresh = DocumentRow.id == document_id, DocumentRow.type.is_(None), DocumentRow.type_said.is_(None)
            session.execute(update(DocumentRow).where(*fresh).values(type_said=wanted))


def _change(  # noqa: PLR0913 - whose document, by whom, from what to what
    session: Session, client_id: ClientId, document_id: DocumentId, visitor: Visitor, *, was: str | None, wanted: str | None
) -> None:
    if _is_being_read(session, client_id, document_id):
        check_nobody_else(session, client_id, document_id, visitor.actor)
        call_retype_off(session, client_id, document_id, visitor.actor)
        if wanted in {None, _type_of(session, client_id, document_id)}:
            return
    with visiting(session, client_id, document_id, visitor) as hold:
        record, _ = desk_record(session, hold)
        if hold.state is QueueState.DONE or record.revision > 1:
            raise Conflict("This document was released or rejected as what it is; its type stays.")
        if was is not None and wanted is None and record.type != was:
            raise Conflict("The type of this document was changed at the desk since; undo it there first.")
        if _leads_to(session, hold, ActState.DONE, wanted):
            take_back(session, hold, DEFAULT_POLICY)
        elif wanted is not None and _leads_to(session, hold, ActState.UNDONE, wanted):
            do_again(session, hold, DEFAULT_POLICY)
        elif wanted is None:
            raise Conflict("Values of this document were settled since its type was changed; undo those at the desk first.")
        else:
            retype(session, hold, wanted)


def _is_being_read(session: Session, client_id: ClientId, document_id: DocumentId) -> bool:
    mine = ReviewItemRow.document_id == document_id, ReviewItemRow.client_id == client_id
    return session.scalars(select(ReviewItemRow.state).where(*mine)).one_or_none() is QueueState.READING


def _type_of(session: Session, client_id: ClientId, document_id: DocumentId) -> str:
    mine = ReviewItemRow.document_id == document_id, ReviewItemRow.client_id == client_id
    return parsed_record(session, client_id, session.scalars(select(ReviewItemRow.record_id).where(*mine)).one())[0].type


def _leads_to(session: Session, hold: Hold, state: ActState, wanted: str | None) -> bool:
    """Is the next act to be taken back, or to be done again, a change of type that leads there?"""
    log = ReviewActRow.document_id == hold.document_id, ReviewActRow.client_id == hold.client_id, ReviewActRow.state == state
    order = ReviewActRow.number.desc() if state is ActState.DONE else ReviewActRow.number
    row = session.scalars(select(ReviewActRow).where(*log).order_by(order).limit(1)).one_or_none()
    if row is None or row.action != TYPE:
        return False
    whole = Trace.model_validate(row.trace).whole or {}
    return wanted in {None, whole.get("type")}
