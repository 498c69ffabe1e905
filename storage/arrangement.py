"""Arranging the pages of a file anew: nothing is deleted, and everything can be undone.

A document is what its pages are. One whose pages lie as before keeps its record; one whose pages do not is withdrawn, and comes
back with its record when they do. Locks are taken in the order in which the line takes them: tasks, file, documents, pages.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, select, update
from sqlalchemy.orm import Session

from schemas.arrangement import Entry, History, Plan, SayType
from schemas.errors import BadRequest, Conflict, Purged
from schemas.ids import ClientId, DocumentId, FileId, new_document_id
from schemas.record import Record, RecordState
from schemas.work import DocumentState, FileState, Step
from storage.arrangement_history import FIRST, add_plan, documents_made, history_of, plan_at
from storage.arrangement_pages import lay_pages, plan_of_rows
from storage.arrangement_tables import ArrangementRow
from storage.arrangement_types import change_types, say_types
from storage.audit import LINE, Deed, record_deed
from storage.columns import DatabaseTime
from storage.documents import document_view, understand_when_read
from storage.files import file_view, kept_file
from storage.known import forget_invoices, note_invoice
from storage.records import settled_at
from storage.review_holds import withdraw_items
from storage.review_queue import note_record
from storage.review_views import Visitor
from storage.tables import DocumentRow, FileRow, RecordRow, TaskRow
from storage.views import FileView
from storage.work import call_off

Change = Callable[[Plan], Plan]
_ASIDE = 1_000_000
"""Added to positions that change, so that no two documents have one position meanwhile."""


@dataclass(frozen=True, slots=True)
class ArrangementView:
    """How the pages of a file lie."""

    file_id: FileId
    version: int
    plan: Plan
    can_undo: bool
    can_redo: bool
    actor: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Seen:
    """The arrangement that somebody looks at while changing it."""

    client_id: ClientId
    file_id: FileId
    version: int
    visitor: Visitor | None = None
    """As who the person comes to the desk; None: nobody known there, by the actor's name alone."""

    def visitor_of(self, deed: Deed) -> Visitor:
        """For documents that are looked into while their types change."""
        return self.visitor or Visitor(deed.actor, deed.actor)


def arrangement_view(session: Session, client_id: ClientId, file_id: FileId) -> ArrangementView:
    """As they lie now. Raises NotFound, Conflict for a file whose documents are not found yet."""
    file = file_view(session, client_id, file_id)
    _check_divided(file)
    history = history_of(session, client_id, file_id)
    if history is None:  # divided before plans were kept
        plan = plan_of_rows(session, file_id)
        return ArrangementView(file_id, 1, plan, can_undo=False, can_redo=False, actor=LINE, at=file.received_at)
    return _view(session, file_id, history)


def rearrange(session: Session, seen: Seen, change: Change, *, deed: Deed) -> ArrangementView:
    """Lay the pages anew. `deed` goes to the audit trail.

    Raises NotFound; Conflict for a version that is past and for a document that was released or is in somebody's hands;
    BadRequest for a change that does not fit.
    """
    file, history = _in_hand(session, seen)
    now = plan_at(session, file.id, seen.version)
    then = change(now)
    if then.lies_like(now):
        return _view(session, file.id, history)
    entry = Entry(number=seen.version + 1, stands_at=seen.version + 1, after=history.stands_at)
    return _lay(session, file, then, entry=entry, deed=deed, visitor=seen.visitor_of(deed))


def retype_document(session: Session, client_id: ClientId, document_id: DocumentId, visitor: Visitor, type_name: str) -> None:
    """Say what one document is; in its file's strip it can be undone. Raises as `rearrange` does, and TooEarly."""
    document = document_view(session, client_id, document_id)
    if document.state is DocumentState.WITHDRAWN or not document.pages:
        raise Conflict("The pages of this document were arranged anew and are other documents now; open those.")
    seen = Seen(client_id, document.file_id, arrangement_view(session, client_id, document.file_id).version, visitor)
    said = SayType(page=document.pages[0], type=type_name)
    rearrange(session, seen, said, deed=Deed(visitor.actor, "file.rearrange", f"type {said.page}"))


def undo(session: Session, seen: Seen, *, actor: str) -> ArrangementView:
    """Take the last change back. Raises as `rearrange` does, and BadRequest where there is nothing to undo."""
    file, history = _in_hand(session, seen)
    return _go(session, file, seen, history.back, Deed(actor, "file.undo_arrangement"))


def redo(session: Session, seen: Seen, *, actor: str) -> ArrangementView:
    """Do again what was undone last. Raises as `undo` does."""
    file, history = _in_hand(session, seen)
    return _go(session, file, seen, history.forward, Deed(actor, "file.redo_arrangement"))


def _go(session: Session, file: FileView, seen: Seen, target: int | None, deed: Deed) -> ArrangementView:
    if target is None:
        message = "there is nothing to undo or to do again here"
        raise BadRequest(message)
    entry = Entry(number=seen.version + 1, stands_at=target)
    plan = plan_at(session, file.id, target)
    return _lay(session, file, plan, entry=entry, deed=deed, visitor=seen.visitor_of(deed))


def _in_hand(session: Session, seen: Seen) -> tuple[FileView, History]:
    """The file, locked, and its history. Raises Conflict for a version that is past."""
    client_id, file_id = seen.client_id, seen.file_id
    file_view(session, client_id, file_id)
    session.execute(select(TaskRow.id).where(TaskRow.file_id == file_id).order_by(TaskRow.id).with_for_update()).all()
    session.execute(select(FileRow.id).where(FileRow.id == file_id).with_for_update()).one()
    file = kept_file(session, client_id, file_id)
    _check_divided(file)
    history = history_of(session, client_id, file_id)
    if history is None:
        add_plan(session, client_id, file_id, FIRST, plan_of_rows(session, file_id), actor=LINE)
        history = History(entries=(FIRST,))
    if history.entries[-1].number != seen.version:
        message = "somebody else arranged the pages of this file meanwhile; look at them again"
        raise Conflict(message)
    return file, history


def _lay(  # noqa: PLR0913 - what is laid, as which line of the history, by whom
    session: Session, file: FileView, plan: Plan, *, entry: Entry, deed: Deed, visitor: Visitor
) -> ArrangementView:
    now = plan_at(session, file.id, entry.number - 1)
    then = plan.named(documents_made(session, file.id), new_document_id)
    gone, come = set(now.documents) - set(then.documents), set(then.documents) - set(now.documents)
    _check_kept(session, gone | come)
    _withdraw(session, file, gone, deed)
    _bring(session, file, come)
    _order(session, file.id, then)
    lay_pages(session, file, now, then)
    say_types(session, then)
    change_types(session, file.client_id, now, then, visitor)
    understand_when_read(session, file.client_id, file.id, sorted(come))
    add_plan(session, file.client_id, file.id, entry, then, actor=deed.actor)
    record_deed(session, deed, client_id=file.client_id, subject=file.id)
    history = history_of(session, file.client_id, file.id)
    return _view(session, file.id, history or History(entries=(entry,)))


def _withdraw(session: Session, file: FileView, gone: Collection[DocumentId], deed: Deed) -> None:
    if not gone:
        return
    call_off(session, Step.UNDERSTAND_DOCUMENT, sorted(gone))
    withdraw_items(session, file.client_id, gone, deed.actor)
    # The update waits for a reviewer who is settling the document at this moment, and sees what came of it.
    session.execute(
        update(DocumentRow)
        .where(DocumentRow.id.in_(gone), DocumentRow.client_id == file.client_id)
        .values(state=DocumentState.WITHDRAWN, settled_at=DatabaseTime())
    )
    released = select(RecordRow.document_id).where(RecordRow.document_id.in_(gone), RecordRow.state == RecordState.ACCEPTED)
    if session.execute(released.limit(1)).one_or_none() is not None:
        message = (
            "a document of these pages was released already, and what was delivered cannot be divided anew; "
            "correct its record instead"
        )
        raise Conflict(message)
    forget_invoices(session, file.client_id, gone)
    for document_id in sorted(gone):
        record_deed(session, Deed(deed.actor, "document.withdraw"), client_id=file.client_id, subject=document_id)


def _bring(session: Session, file: FileView, come: Collection[DocumentId]) -> None:
    """Documents that were there before as they were then, and rows for new ones."""
    there = session.execute(select(DocumentRow.id, DocumentRow.fault).where(DocumentRow.id.in_(come))).all()
    bodies = session.scalars(select(RecordRow.body).where(RecordRow.document_id.in_(come), RecordRow.is_current))
    records = {DocumentId(record.document_id): record for record in map(Record.model_validate, bodies)}
    for row in there:
        state, since = DocumentState.QUARANTINED if row.fault else DocumentState.DIVIDED, None
        if (record := records.get(row.id)) is not None:
            state, since = DocumentState(record.state.value), settled_at(record.state)
            note_record(session, file.client_id, record)
            note_invoice(session, file.client_id, record)
        session.execute(update(DocumentRow).where(DocumentRow.id == row.id).values(state=state, settled_at=since))
    for place, document_id in enumerate(sorted(set(come) - {row.id for row in there}), start=1):
        shared = {"client_id": file.client_id, "batch_id": file.batch_id, "file_id": file.id}
        position = -_ASIDE - place  # until `_order` gives it its own
        session.add(DocumentRow(id=document_id, **shared, position=position, state=DocumentState.DIVIDED))
    session.flush()


def _check_kept(session: Session, documents: Collection[DocumentId]) -> None:
    gone = select(DocumentRow.id).where(DocumentRow.id.in_(documents), DocumentRow.purged_at.is_not(None))
    if session.execute(gone.limit(1)).one_or_none() is not None:
        raise Purged("What was read from these pages is no longer kept; they stay as they lie.")


def _order(session: Session, file_id: FileId, plan: Plan) -> None:
    """Positions from 1 for the documents of the plan, from -1 downwards for those that are withdrawn."""
    rows = session.execute(select(DocumentRow.id, DocumentRow.position).where(DocumentRow.file_id == file_id)).all()
    wanted = {document_id: place for place, document_id in enumerate(plan.documents, start=1)}
    withdrawn = sorted((row.id for row in rows if row.id not in wanted), key=str)
    wanted |= {document_id: -place for place, document_id in enumerate(withdrawn, start=1)}
    changed = {row.id: wanted[row.id] for row in rows if row.position != wanted[row.id]}
    if not changed:
        return
    which = DocumentRow.id.in_(changed)
    session.execute(update(DocumentRow).where(which).values(position=DocumentRow.position + 3 * _ASIDE))
    session.execute(update(DocumentRow).where(which).values(position=case(changed, value=DocumentRow.id)))


def _view(session: Session, file_id: FileId, history: History) -> ArrangementView:
    last = history.entries[-1].number
    row = session.execute(
        select(ArrangementRow.plan, ArrangementRow.actor, ArrangementRow.at).where(
            ArrangementRow.file_id == file_id, ArrangementRow.number == last
        )
    ).one()
    plan, back, forward = Plan.model_validate(row.plan), history.back, history.forward
    undoable, redoable = back is not None, forward is not None
    return ArrangementView(file_id, last, plan, can_undo=undoable, can_redo=redoable, actor=row.actor, at=row.at)


def _check_divided(file: FileView) -> None:
    if file.state is not FileState.DIVIDED:
        message = "the documents of this file are not found yet; its pages can be arranged once they are"
        raise Conflict(message)
