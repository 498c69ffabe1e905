"""Making a plan of a file's pages true: its documents withdrawn, brought back or new, its pages laid.

Locks are taken in the order in which the line takes them: tasks, file, documents, pages; whoever calls has tasks and file.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import case, select, update
from sqlalchemy.orm import Session

from schemas.arrangement import Entry, Plan
from schemas.errors import Conflict, Purged
from schemas.ids import DocumentId, FileId, new_document_id
from schemas.record import Record, RecordState
from schemas.work import DocumentState, Step
from storage.arrangement_history import Line, add_plan, documents_made, plan_at
from storage.arrangement_pages import lay_pages
from storage.arrangement_types import change_types, say_types
from storage.audit import Deed, record_deed
from storage.columns import DatabaseTime
from storage.documents import understand_when_read
from storage.known import forget_invoices, note_invoice
from storage.records import settled_at
from storage.review_holds import withdraw_items
from storage.review_queue import note_record
from storage.review_views import Visitor
from storage.tables import DocumentRow, RecordRow
from storage.views import FileView
from storage.work import call_off

_ASIDE = 1_000_000
"""Added to positions that change, so that no two documents have one position meanwhile."""


@dataclass(frozen=True, slots=True)
class Laying:
    """What is laid, and as which line of the file's history."""

    file: FileView
    plan: Plan
    entry: Entry
    other: Line | None = None
    """The line of another file that changes with it."""


def lay(session: Session, laying: Laying, deed: Deed, visitor: Visitor) -> None:
    """Raises Conflict for a document that was released or is in somebody's hands, Purged."""
    file, entry = laying.file, laying.entry
    now = plan_at(session, file.id, entry.number - 1)
    then = laying.plan.named(documents_made(session, file.id), new_document_id)
    gone, come = set(now.documents) - set(then.documents), set(then.documents) - set(now.documents)
    _check_kept(session, gone | come)
    _withdraw(session, file, gone, deed)
    _bring(session, file, come)
    _order(session, file.id, then)
    lay_pages(session, file, now, then)
    say_types(session, then)
    change_types(session, file.client_id, now, then, visitor)
    understand_when_read(session, file.client_id, file.id, sorted(come))
    add_plan(session, file.client_id, file.id, entry, then, actor=deed.actor, other=laying.other)
    record_deed(session, deed, client_id=file.client_id, subject=file.id)


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
