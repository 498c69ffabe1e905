"""Making an export run, by lease: plan it once, write its files, end it. What was planned stays planned.

The plan says which revision of which record goes into which file under which control number, and is committed before a byte is
written. So a worker that dies and the one that follows write the same files under the same numbers, and no number names two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, insert, null, or_, select, update
from sqlalchemy.orm import Session

from schemas.delivery import ExportAct, ExportState, ItemState
from schemas.ids import ClientId, ExportId, RecordId
from schemas.record import RecordState
from schemas.work import EventType
from storage.audit import LINE
from storage.columns import DatabaseTime
from storage.delivery_tables import ExportItemRow, ExportRow
from storage.events import About, add_event
from storage.feed import RECORD_TYPES, head_of
from storage.ledger import Written, note_act, take_control_numbers
from storage.tables import DocumentRow, EventRow, RecordRow
from storage.work import LeaseLost


@dataclass(frozen=True, slots=True)
class Run:
    """A run that is in hand."""

    id: ExportId
    client_id: ClientId
    format: str
    since: int | None
    wanted: tuple[str, ...] | None
    planned_at: datetime | None
    attempt: int
    fence: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that a run is about, in the order of its release."""

    record_id: RecordId
    revision: int
    type: str
    is_open: bool
    """Its current revision has values that nobody accepted: it must not leave."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A record with its place, or without one."""

    record_id: RecordId
    revision: int
    file_number: int | None
    """From 1; None: it is held."""
    held: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a run."""

    files: Sequence[Mapping[str, Any]]
    totals: Mapping[str, Any]
    held: Mapping[RecordId, Sequence[Mapping[str, str]]]
    """Reasons by record, of those that the format could not tell."""


def take_run(session: Session, *, owner: str, seconds: float) -> Run | None:
    """The run that has waited longest, if any; the attempt is counted before it is made."""
    now = DatabaseTime()
    free = or_(ExportRow.lease_until == null(), ExportRow.lease_until <= now)
    due = and_(ExportRow.state == ExportState.WAITING, ExportRow.not_before <= now, free)
    run_id = session.scalars(
        select(ExportRow.id).where(due).order_by(ExportRow.not_before).limit(1).with_for_update(skip_locked=True)
    ).one_or_none()
    row = session.execute(
        update(ExportRow)
        .where(ExportRow.id == run_id, due)
        .values(
            fence=ExportRow.fence + 1, attempts=ExportRow.attempts + 1, owner=owner, lease_until=DatabaseTime(seconds)
        )
        .returning(
            ExportRow.id, ExportRow.client_id, ExportRow.format, ExportRow.since, ExportRow.wanted, ExportRow.planned_at,
            ExportRow.attempts, ExportRow.fence,
        )
    ).one_or_none()  # fmt: skip
    if row is None:
        return None
    run_id, client_id, name, since, wanted, planned_at, attempt, fence = row
    return Run(run_id, client_id, name, since, None if wanted is None else tuple(wanted), planned_at, attempt, fence)


def renew_run(session: Session, run: Run, *, seconds: float) -> None:
    """Hold it longer; raises LeaseLost."""
    _as_holder(session, run, lease_until=DatabaseTime(seconds))


def candidates(session: Session, run: Run, types: Sequence[str]) -> tuple[Candidate, ...]:
    """The records the run is about: those named; or, of the feed, the newest release of each record of these types.

    Without a cursor, what an earlier run of the format has carried or is carrying is left out. The client's counter of control
    numbers is locked meanwhile, so that two runs at the same time do not both take a record.
    """
    take_control_numbers(session, run.client_id, 0)
    if run.wanted is not None:
        query = select(RecordRow.id, RecordRow.revision, RecordRow.type, RecordRow.state)
        rows = session.execute(query.where(RecordRow.client_id == run.client_id, RecordRow.is_current, _among(run.wanted)))
        found = {row[0]: Candidate(*row[:3], row[3] is not RecordState.ACCEPTED) for row in rows}
        return tuple(found[RecordId(name)] for name in run.wanted if name in found)
    newest = (
        select(EventRow.record_id, func.max(EventRow.position).label("position"))
        .where(EventRow.client_id == run.client_id, EventRow.type.in_(RECORD_TYPES), EventRow.position > (run.since or 0))
        .group_by(EventRow.record_id)
        .subquery()
    )
    released = (
        select(RecordRow.id, RecordRow.revision, RecordRow.type, RecordRow.is_current)
        .join(EventRow, and_(EventRow.record_id == RecordRow.id, EventRow.revision == RecordRow.revision))
        .join(newest, newest.c.position == EventRow.position)
        .join(DocumentRow, DocumentRow.id == RecordRow.document_id)
        .where(EventRow.client_id == run.client_id, RecordRow.type.in_(types), DocumentRow.purged_at.is_(None))
        .order_by(EventRow.position)
    )
    if run.since is None:
        released = released.where(~_carried(run))
    return tuple(Candidate(*row[:3], not row[3]) for row in session.execute(released))


def plan(session: Session, run: Run, items: Sequence[Planned], *, files: int) -> None:
    """Write the plan down and take a control number for each file. Raises LeaseLost."""
    first = take_control_numbers(session, run.client_id, files)
    _as_holder(session, run, planned_at=DatabaseTime(), until=head_of(session, run.client_id))
    rows = [
        {
            "export_id": run.id,
            "record_id": item.record_id,
            "client_id": run.client_id,
            "revision": item.revision,
            "position": position,
            "file_number": item.file_number,
            "control_number": None if item.file_number is None else first + item.file_number - 1,
            "state": ItemState.PLANNED if item.file_number is not None else ItemState.HELD,
            "held": list(item.held) or None,
        }
        for position, item in enumerate(items, start=1)
    ]
    for start in range(0, len(rows), 1000):
        session.execute(insert(ExportItemRow), rows[start : start + 1000])


def planned_at(session: Session, run: Run) -> datetime:
    """When the run was planned, by the database's clock: the time that its files bear."""
    moment = session.scalars(select(ExportRow.planned_at).where(ExportRow.id == run.id)).one()
    if moment is None:
        message = "this run is not planned"
        raise ValueError(message)
    return moment


def files_of(session: Session, run: Run) -> tuple[tuple[int, int], ...]:
    """Number and control number of each file of the plan."""
    rows = session.execute(
        select(ExportItemRow.file_number, ExportItemRow.control_number)
        .where(ExportItemRow.export_id == run.id, ExportItemRow.file_number.is_not(None))
        .distinct()
        .order_by(ExportItemRow.file_number)
    )
    return tuple((number or 0, control or 0) for number, control in rows)


def bodies_of(session: Session, run: Run, file_number: int) -> tuple[Mapping[str, Any], ...]:
    """The records of one file as they were released, in their order."""
    planned = and_(ExportItemRow.record_id == RecordRow.id, ExportItemRow.revision == RecordRow.revision)
    query = (
        select(RecordRow.body)
        .join(ExportItemRow, planned)
        .where(ExportItemRow.export_id == run.id, ExportItemRow.file_number == file_number)
        .where(RecordRow.state == RecordState.ACCEPTED)
        .order_by(ExportItemRow.position)
    )
    return tuple(session.scalars(query))


def held_by_plan(session: Session, run: Run) -> dict[RecordId, Sequence[Mapping[str, str]]]:
    """The records that were held before anything was written, with their reasons."""
    query = select(ExportItemRow.record_id, ExportItemRow.held)
    query = query.where(ExportItemRow.export_id == run.id, ExportItemRow.file_number.is_(None))
    return {record_id: held or [] for record_id, held in session.execute(query.order_by(ExportItemRow.position))}


def run_made(session: Session, run: Run, made: Made) -> None:
    """Files and manifest are in the object store: say so, in the ledger and in the feed. Raises LeaseLost."""
    items = update(ExportItemRow).where(ExportItemRow.export_id == run.id)
    for record_id, reasons in made.held.items():
        session.execute(items.where(ExportItemRow.record_id == record_id).values(state=ItemState.HELD, held=list(reasons)))
    session.execute(items.where(ExportItemRow.state == ItemState.PLANNED).values(state=ItemState.EXPORTED))
    counted = session.execute(
        select(ExportItemRow.state, func.count()).where(ExportItemRow.export_id == run.id).group_by(ExportItemRow.state)
    )
    counts = dict(counted.all())
    _as_holder(
        session,
        run,
        state=ExportState.MADE,
        made_at=DatabaseTime(),
        lease_until=None,
        files=list(made.files),
        totals=dict(made.totals),
        exported=counts.get(ItemState.EXPORTED, 0),
        held=counts.get(ItemState.HELD, 0),
    )
    note_act(session, run.client_id, ExportAct.MADE, Written(run.format, run.id), actor=LINE)
    add_event(session, run.client_id, EventType.EXPORT_READY, About(run.id))


def run_missed(session: Session, run: Run, *, error: str, retry_seconds: float, attempts: int) -> None:
    """The attempt failed: another after a pause, or none where they are used up; then the next run has its records again."""
    if run.attempt < attempts:
        _as_holder(session, run, lease_until=None, not_before=DatabaseTime(retry_seconds), fault=error)
        return
    _as_holder(session, run, state=ExportState.FAILED, lease_until=None, fault=error)
    note_act(session, run.client_id, ExportAct.FAILED, Written(run.format, run.id, detail=error), actor=LINE)


def postpone_run(session: Session, run: Run, *, seconds: float) -> None:
    """An outage is not the run's fault: it is taken up later, and the attempt does not count. Raises LeaseLost."""
    _as_holder(session, run, lease_until=None, not_before=DatabaseTime(seconds), attempts=ExportRow.attempts - 1)


def _carried(run: Run) -> ColumnElement[bool]:
    return (
        select(ExportItemRow.record_id)
        .join(ExportRow, ExportRow.id == ExportItemRow.export_id)
        .where(ExportItemRow.record_id == RecordRow.id, ExportItemRow.revision == RecordRow.revision)
        .where(ExportRow.format == run.format, ExportRow.client_id == run.client_id, ExportRow.state != ExportState.FAILED)
        .where(ExportItemRow.state != ItemState.HELD)
        .exists()
    )


def _among(names: Iterable[str]) -> ColumnElement[bool]:
    return RecordRow.id.in_(list(names))


def _as_holder(session: Session, run: Run, **changes: Any) -> None:  # noqa: ANN401 - column values
    done = session.scalars(
        update(ExportRow)
        .where(ExportRow.id == run.id, ExportRow.fence == run.fence, ExportRow.state == ExportState.WAITING)
        .values(**changes)
        .returning(ExportRow.id)
    ).one_or_none()
    if done is None:
        raise LeaseLost
