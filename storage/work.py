"""Work with leases. A task is taken for a while, by one conditional UPDATE on the database's clock; only its holder ends it.

`lease` → the work, outside any transaction, `renew`ing meanwhile → one transaction that begins with `finish` and writes the
results (`storage/line.py`). A worker that slept through its lease fails in `finish`, and everything it wrote is discarded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, or_, select, update
from sqlalchemy.orm import Session

from schemas.errors import Conflict
from schemas.ids import BatchId, ClientId, FileId, TaskId, new_task_id
from schemas.work import Hint, Step, TaskState
from storage.columns import DatabaseTime
from storage.insertion import insert_missing
from storage.outbox import announce, answered
from storage.tables import TaskRow


class LeaseLost(Conflict):
    """Somebody else has the task by now, or it is over: what was done must be thrown away."""


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to work on a task until a moment, and the ids that the work needs."""

    task_id: TaskId
    step: Step
    client_id: ClientId
    batch_id: BatchId
    file_id: FileId
    subject: str
    """Id of the file, page or document the task is about."""
    fence: int
    attempt: int
    """1-based."""
    until: datetime
    """On the database's clock."""


LEASE_COLUMNS = (
    TaskRow.id,
    TaskRow.step,
    TaskRow.client_id,
    TaskRow.batch_id,
    TaskRow.file_id,
    TaskRow.subject,
    TaskRow.fence,
    TaskRow.attempts,
    TaskRow.lease_until,
)


def lease_of(row: Row[*tuple[Any, ...]]) -> Lease:
    """A lease from `LEASE_COLUMNS` of a leased task."""
    return Lease(*row)


@dataclass(frozen=True, slots=True)
class Depth:
    """How many tasks of a step are in a state, and how long the oldest has been waiting."""

    step: Step
    state: TaskState
    count: int
    oldest_seconds: float


def lease(session: Session, task_id: TaskId, *, owner: str, seconds: float, attempts: int) -> Lease | None:
    """Take a task; None where it is taken, done, not due or out of attempts, which is how a doubled hint ends."""
    return _take(session, TaskRow.id == task_id, owner, seconds, attempts)


def lease_next(session: Session, steps: Sequence[Step], *, owner: str, seconds: float, attempts: int) -> Lease | None:
    """Take the task of these steps that has waited longest, if any is due: for workers that are idle."""
    first = (
        select(TaskRow.id)
        .where(TaskRow.step.in_(steps), _due(attempts))
        .order_by(TaskRow.not_before)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    task_id = session.scalars(first).one_or_none()
    return None if task_id is None else _take(session, TaskRow.id == task_id, owner, seconds, attempts)


def renew(session: Session, held: Lease, *, seconds: float) -> None:
    """Hold it longer; raises LeaseLost."""
    _as_holder(session, held, lease_until=DatabaseTime(seconds))


def finish(session: Session, held: Lease) -> None:
    """Mark the task done, first of all in the transaction that writes its results; raises LeaseLost."""
    _as_holder(session, held, state=TaskState.DONE, lease_until=None)


def postpone(session: Session, held: Lease, *, seconds: float, error: str) -> None:
    """Give it back without counting the attempt: an outage or a shutdown is not the page's fault. Raises LeaseLost."""
    _as_holder(
        session,
        held,
        state=TaskState.READY,
        lease_until=None,
        attempts=TaskRow.attempts - 1,
        not_before=DatabaseTime(seconds),
        last_error=error,
    )
    announce(session, [Hint(task_id=held.task_id, step=held.step)], after_seconds=seconds)


def give_back(session: Session, held: Lease, *, seconds: float, error: str) -> None:
    """Give it back for another attempt after a pause; this one is counted. Raises LeaseLost."""
    _as_holder(session, held, state=TaskState.READY, lease_until=None, not_before=DatabaseTime(seconds), last_error=error)
    announce(session, [Hint(task_id=held.task_id, step=held.step)], after_seconds=seconds)


def end(session: Session, held: Lease, *, error: str) -> None:
    """Mark the task failed for good; raises LeaseLost."""
    _as_holder(session, held, state=TaskState.FAILED, lease_until=None, last_error=error)


def add_tasks(session: Session, step: Step, subjects: Mapping[str, FileId], *, client_id: ClientId, batch_id: BatchId) -> None:
    """Create tasks, each subject with its file, and their outbox rows. A task that is there already is left alone."""
    shared = {"step": step, "client_id": client_id, "batch_id": batch_id, "state": TaskState.READY}
    defaults: dict[str, Any] = {"fence": 0, "attempts": 0, "not_before": DatabaseTime()}
    rows = [
        {"id": new_task_id(), "subject": subject, "file_id": file_id, **shared, **defaults}
        for subject, file_id in subjects.items()
    ]
    added = insert_missing(session, TaskRow, rows, TaskRow.id)
    announce(session, [Hint(task_id=task_id, step=step) for task_id in added])


def restart(session: Session, step: Step, subject: str) -> None:
    """Make a task that is over ready again, with all its attempts. Its fence stays: who held it before holds nothing."""
    task_id = session.scalars(
        select(TaskRow.id).where(TaskRow.step == step, TaskRow.subject == subject).with_for_update()
    ).one()
    session.execute(
        update(TaskRow)
        .where(TaskRow.id == task_id)
        .values(state=TaskState.READY, attempts=0, lease_until=None, not_before=DatabaseTime())
    )
    announce(session, [Hint(task_id=task_id, step=step)])


def depths(session: Session) -> tuple[Depth, ...]:
    """How much work lies there, for health and metrics: tasks that are ready, leased or failed."""
    rows = session.execute(
        select(TaskRow.step, TaskRow.state, func.count(), func.min(TaskRow.not_before), DatabaseTime())
        .where(TaskRow.state.in_([TaskState.READY, TaskState.LEASED, TaskState.FAILED]))
        .group_by(TaskRow.step, TaskRow.state)
    )
    return tuple(
        Depth(step, state, count, max(timedelta(), now - oldest).total_seconds()) for step, state, count, oldest, now in rows
    )


def _take(session: Session, which: ColumnElement[bool], owner: str, seconds: float, attempts: int) -> Lease | None:
    row = session.execute(
        update(TaskRow)
        .where(which, _due(attempts))
        .values(
            state=TaskState.LEASED,
            fence=TaskRow.fence + 1,
            attempts=TaskRow.attempts + 1,
            owner=owner,
            lease_until=DatabaseTime(seconds),
        )
        .returning(*LEASE_COLUMNS)
    ).one_or_none()
    if row is None:
        return None
    answered(session, row.id)
    return lease_of(row)


def _due(attempts: int) -> ColumnElement[bool]:
    """Ready and its time has come, or leased by somebody who did not come back; and not out of attempts."""
    now = DatabaseTime()
    ready = and_(TaskRow.state == TaskState.READY, TaskRow.not_before <= now)
    abandoned = and_(TaskRow.state == TaskState.LEASED, TaskRow.lease_until <= now)
    return and_(or_(ready, abandoned), TaskRow.attempts < attempts)


def _as_holder(session: Session, held: Lease, **changes: Any) -> None:  # noqa: ANN401 - column values
    done = session.scalars(
        update(TaskRow)
        .where(TaskRow.id == held.task_id, TaskRow.state == TaskState.LEASED, TaskRow.fence == held.fence)
        .values(**changes)
        .returning(TaskRow.id)
    ).one_or_none()
    if done is None:
        raise LeaseLost
