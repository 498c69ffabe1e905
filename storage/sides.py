"""Sheets of which each side was scanned by itself: two files that are opened together, once both are there.

The fronts' file is the one that is worked on: all pages come to lie in it, and the backs keep their scans. What is held,
refused or missing on one side stops both, until a person says what is to be done; nothing of either side is ever lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from schemas.errors import BadRequest, Conflict, FileFault
from schemas.ids import ClientId, FileId
from schemas.work import BacksOrder, FileState, Side, Step
from storage.audit import LINE, Deed, record_deed
from storage.columns import DatabaseTime
from storage.files import FILE_COLUMNS, file_view
from storage.tables import FileRow
from storage.views import FileView
from storage.work import start

WAIT_SECONDS = 30 * 60.0
"""How long fronts wait for their backs before somebody is told."""
_AT_ONCE = 50
_STOPPED = (FileState.WAITING, FileState.REJECTED, FileState.QUARANTINED)
_NO_BACKS = "These are fronts, and no backs came within 30 minutes. Hand in their backs, or have them read as single-sided."
_OTHER_BACKS = "Other backs were handed in in its place. Have it read as single-sided if it is needed all the same."


@dataclass(frozen=True, slots=True)
class Sides:
    """Which of the files handed in are sides of the same sheets."""

    fronts: FileId
    backs: FileId | None = None
    """None: they come later."""
    order: BacksOrder = BacksOrder.REVERSE

    @property
    def files(self) -> tuple[FileId, ...]:
        """Those that are there."""
        return (self.fronts,) if self.backs is None else (self.fronts, self.backs)


def pair(session: Session, client_id: ClientId, sides: Sides) -> None:
    """Note which files belong together, and begin where both sides are there. Raises BadRequest for one file given twice."""
    _set(session, sides.fronts, side=Side.FRONTS)
    if sides.backs is not None:
        fronts, backs = (file_view(session, client_id, each) for each in sides.files)
        if fronts.sha256 is not None and fronts.sha256 == backs.sha256:
            raise BadRequest("Fronts and backs are the same file; choose the scan of the other side.")
        _set(session, sides.backs, side=Side.BACKS, fronts_id=sides.fronts, backs_order=sides.order)
    carry_on(session, client_id, sides.fronts)


def replace_backs(session: Session, client_id: ClientId, sides: Sides, *, actor: str) -> None:
    """Backs for fronts that wait for some, or in place of backs that did not fit. Raises as `pair`, and Conflict."""
    session.execute(select(FileRow.id).where(FileRow.id == sides.fronts, FileRow.client_id == client_id).with_for_update())
    fronts = file_view(session, client_id, sides.fronts)
    if fronts.side is not Side.FRONTS or fronts.state not in _STOPPED or fronts.page_count or fronts.object_key is None:
        raise Conflict("This file waits for no backs: it is no scan of fronts, or it is being worked on already.")
    before = backs_of(session, fronts.id)
    if before is not None:
        _set(session, before.id, fronts_id=None)
        if before.object_key is not None:
            _set(session, before.id, state=FileState.REJECTED, fault=FileFault.SIDES_DISAGREE.value, fault_detail=_OTHER_BACKS)
    _set(session, fronts.id, state=FileState.RECEIVED, fault=None, fault_detail=None)
    pair(session, client_id, sides)
    record_deed(session, Deed(actor, "file.add_backs", sides.backs), client_id=client_id, subject=fronts.id)


def carry_on(session: Session, client_id: ClientId, fronts_id: FileId) -> None:
    """Begin on fronts whose backs are there; else have them wait, or stop both where one side cannot be used."""
    fronts, backs = file_view(session, client_id, fronts_id), backs_of(session, fronts_id)
    both = [each for each in (fronts, backs) if each is not None]
    if any(each.state is FileState.DUPLICATE for each in both):
        for each in both:
            if each.state is FileState.RECEIVED:
                _set(session, each.id, state=FileState.DUPLICATE)
    elif fronts.state is not FileState.RECEIVED:
        set_backs_aside(session, fronts_id)
    elif backs is None or backs.state is not FileState.RECEIVED:
        _set(session, fronts_id, state=FileState.WAITING, backs_due_at=DatabaseTime(WAIT_SECONDS))
    else:
        start(session, Step.OPEN_FILE, {fronts_id: fronts_id}, client_id=client_id, batch_id=fronts.batch_id)


def backs_of(session: Session, fronts_id: FileId) -> FileView | None:
    """The other side of these fronts, if it came."""
    row = session.execute(select(*FILE_COLUMNS).where(FileRow.fronts_id == fronts_id)).one_or_none()
    return None if row is None else FileView(*row)


def set_backs_aside(session: Session, fronts_id: FileId) -> None:
    """The fronts cannot be worked on, so their backs, if any, wait for a person, too."""
    backs = backs_of(session, fronts_id)
    if backs is not None and backs.state is FileState.RECEIVED:
        detail = "Its fronts cannot be worked on. Hand in both sides again, or have this one read as single-sided."
        set_aside(session, backs.id, FileFault.OTHER_SIDE, detail)


def set_aside(session: Session, file_id: FileId, fault: FileFault, detail: str) -> None:
    """A side waits for a person."""
    _set(session, file_id, state=FileState.QUARANTINED, fault=fault.value, fault_detail=detail)


def release_sides(session: Session, file: FileView) -> None:
    """Held as a duplicate, or with one: work on both sides after all."""
    _reopen(session, file, (FileState.DUPLICATE,))


def retry_sides(session: Session, file: FileView) -> None:
    """Try both sides again. Raises Conflict for backs in whose place others came."""
    if file.side is Side.BACKS and file.fronts_id is None:
        raise Conflict("These backs belong to no fronts any more; have them read as single-sided.")
    _reopen(session, file, (FileState.REJECTED, FileState.QUARANTINED))


def read_single_sided(session: Session, client_id: ClientId, file_id: FileId, *, actor: str) -> FileView:
    """Work on one side as on any other file. Raises NotFound, and Conflict where it is none or is being worked on."""
    session.execute(select(FileRow.id).where(FileRow.id == file_id, FileRow.client_id == client_id).with_for_update())
    file = file_view(session, client_id, file_id)
    if file.side is None or file.state not in _STOPPED or file.page_count or file.object_key is None:
        raise Conflict("Only a scan of fronts or backs that waits for its other side can be read as single-sided.")
    if (backs := backs_of(session, file_id)) is not None:
        _set(session, backs.id, fronts_id=None)
    _set(session, file_id, side=None, fronts_id=None, state=FileState.RECEIVED, fault=None, fault_detail=None)
    start(session, Step.OPEN_FILE, {file_id: file_id}, client_id=client_id, batch_id=file.batch_id)
    record_deed(session, Deed(actor, "file.single_sided"), client_id=client_id, subject=file_id)
    return file_view(session, client_id, file_id)


def tell_overdue_fronts(session: Session) -> Sequence[FileId]:
    """Fronts whose backs did not come in time go to a person; which. Every process may do it at the same time."""
    due = select(FileRow.id).where(FileRow.state == FileState.WAITING, FileRow.backs_due_at <= DatabaseTime()).limit(_AT_ONCE)
    told = {"state": FileState.QUARANTINED, "fault": FileFault.BACKS_MISSING.value, "fault_detail": _NO_BACKS}
    rows = session.execute(
        update(FileRow)
        .where(FileRow.id.in_(due), FileRow.state == FileState.WAITING)
        .values(**told)
        .returning(FileRow.id, FileRow.client_id)
    ).all()
    for row in rows:
        deed = Deed(LINE, "file.quarantine", FileFault.BACKS_MISSING.value)
        record_deed(session, deed, client_id=row.client_id, subject=row.id)
    return [row.id for row in rows]


def _reopen(session: Session, file: FileView, states: Sequence[FileState]) -> None:
    fronts_id = file.fronts_id or file.id
    for each in (fronts_id, getattr(backs_of(session, fronts_id), "id", None)):
        if each is not None:
            kept = FileRow.state.in_(states), FileRow.object_key.is_not(None)
            reset = {"state": FileState.RECEIVED, "fault": None, "fault_detail": None}
            session.execute(update(FileRow).where(FileRow.id == each, *kept).values(**reset))
    carry_on(session, file.client_id, fronts_id)


def _set(session: Session, file_id: FileId, **changes: Any) -> None:  # noqa: ANN401 - column values
    session.execute(update(FileRow).where(FileRow.id == file_id).values(**changes))
