"""Arranging the pages of a file anew: nothing is deleted, and everything can be undone.

A document is what its pages are. One whose pages lie as before keeps its record; one whose pages do not is withdrawn, and comes
back with its record when they do. A change that took pages into another file is undone in both at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from schemas.arrangement import Entry, History, Plan, SayType
from schemas.errors import BadRequest, Conflict
from schemas.ids import ClientId, DocumentId, FileId
from schemas.work import DocumentState, FileState
from storage.arrangement_history import FIRST, Line, add_plan, history_of, other_line, plan_at
from storage.arrangement_laying import Laying, lay
from storage.arrangement_pages import move_between, plan_of_rows
from storage.arrangement_tables import ArrangementRow
from storage.audit import LINE, Deed
from storage.documents import document_view
from storage.files import file_view, kept_file
from storage.review_views import Visitor
from storage.tables import FileRow, TaskRow
from storage.views import FileView

Change = Callable[[Plan], Plan]
_Way = Literal["back", "forward"]


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
    other_file_id: FileId | None = None
    """Another file whose arrangement changed at the same time."""

    def beside(self, other_file_id: FileId | None) -> ArrangementView:
        """After a change of two files."""
        return replace(self, other_file_id=other_file_id)


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
    (file, history), *_ = in_hand(session, seen)
    now = plan_at(session, file.id, seen.version)
    then = change(now)
    if not then.lies_like(now):
        lay(session, Laying(file, then, next_entry(history)), deed, seen.visitor_of(deed))
    return arrangement_view(session, seen.client_id, seen.file_id)


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
    return _go(session, seen, "back", Deed(actor, "file.undo_arrangement"))


def redo(session: Session, seen: Seen, *, actor: str) -> ArrangementView:
    """Do again what was undone last. Raises as `undo` does."""
    return _go(session, seen, "forward", Deed(actor, "file.redo_arrangement"))


def in_hand(session: Session, seen: Seen, also: Sequence[FileId] = ()) -> list[tuple[FileView, History]]:
    """The file, and others, all locked, each with its history. Raises Conflict for a version that is past."""
    ids = [seen.file_id, *also]
    for file_id in ids:
        file_view(session, seen.client_id, file_id)
    session.execute(select(TaskRow.id).where(TaskRow.file_id.in_(ids)).order_by(TaskRow.id).with_for_update()).all()
    session.execute(select(FileRow.id).where(FileRow.id.in_(ids)).order_by(FileRow.id).with_for_update()).all()
    found = [(kept_file(session, seen.client_id, file_id), _history(session, seen.client_id, file_id)) for file_id in ids]
    if found[0][1].entries[-1].number != seen.version:
        message = "somebody else arranged the pages of this file meanwhile; look at them again"
        raise Conflict(message)
    return found


def next_entry(history: History) -> Entry:
    """The line of a change that is made now."""
    number = history.entries[-1].number + 1
    return Entry(number=number, stands_at=number, after=history.stands_at)


def _history(session: Session, client_id: ClientId, file_id: FileId) -> History:
    _check_divided(file_view(session, client_id, file_id))
    history = history_of(session, client_id, file_id)
    if history is None:
        add_plan(session, client_id, file_id, FIRST, plan_of_rows(session, file_id), actor=LINE)
        history = History(entries=(FIRST,))
    return history


def _go(session: Session, seen: Seen, way: _Way, deed: Deed) -> ArrangementView:
    other = _other(session, seen, way)
    held = in_hand(session, seen, [other.file_id] if other else ())
    targets = [history.back if way == "back" else history.forward for _, history in held]
    if targets[0] is None:
        message = "there is nothing to undo or to do again here"
        raise BadRequest(message)
    if other is not None and other.number != (held[1][1].stands_at if way == "back" else targets[1]):
        raise Conflict(
            f"Pages went from one file into another here, and {held[1][0].name} was arranged anew since; undo that first."
        )
    layings = [
        Laying(file, plan_at(session, file.id, target), Entry(number=history.entries[-1].number + 1, stands_at=target))
        for (file, history), target in zip(held, targets, strict=True)
        if target is not None
    ]
    lay_together(session, layings, deed, seen.visitor_of(deed))
    return arrangement_view(session, seen.client_id, seen.file_id).beside(other.file_id if other else None)


def lay_together(session: Session, layings: Sequence[Laying], deed: Deed, visitor: Visitor) -> None:
    """Lay files between which pages come and go. Raises as `lay` does, and Conflict for pages that are being read."""
    plans = {each.file.id: (plan_at(session, each.file.id, each.entry.number - 1), each.plan) for each in layings}
    if len(plans) > 1:
        move_between(session, plans)
    for each in layings:
        lay(session, each, deed, visitor)


def _other(session: Session, seen: Seen, way: _Way) -> Line | None:
    """What changed with the step that is to be undone or done again."""
    history = history_of(session, seen.client_id, seen.file_id)
    number = None if history is None else history.stands_at if way == "back" else history.forward
    return None if number is None else other_line(session, Line(seen.file_id, number))


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
