"""The outbox: doorbells to ring, written in the same transaction as the task they announce.

A row stays until the task is leased. So a hint that was never sent, or sent and lost, is rung again by the sweep.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from schemas.ids import TaskId
from schemas.work import Hint
from storage.columns import DatabaseTime
from storage.tables import OutboxRow

FIRST_RING_SECONDS = 5.0
"""How long the ring right after the commit has to be heard before the sweep repeats it."""
LONGEST_RING_SECONDS = 60.0
"""Pause between repetitions, at most: a long queue must not be flooded with hints."""

_NOTED = "hints"


def announce(session: Session, hints: Iterable[Hint], *, after_seconds: float = 0.0) -> None:
    """Write outbox rows; without a delay the bell rings right after the commit."""
    rows = tuple(hints)
    if not rows:
        return
    ring_at = DatabaseTime(after_seconds or FIRST_RING_SECONDS)
    values = [{"task_id": hint.task_id, "step": hint.step, "ring_at": ring_at, "rings": 0} for hint in rows]
    for start in range(0, len(values), 1000):
        session.execute(insert(OutboxRow).values(values[start : start + 1000]))
    if not after_seconds:
        note(session, rows)


def answered(session: Session, task_id: TaskId) -> None:
    """Somebody opened: no need to ring again."""
    session.execute(delete(OutboxRow).where(OutboxRow.task_id == task_id))


def silence(session: Session, task_ids: Collection[TaskId]) -> None:
    """Nobody need come any more."""
    if task_ids:
        session.execute(delete(OutboxRow).where(OutboxRow.task_id.in_(task_ids)))


def ring_again(session: Session, *, limit: int) -> int:
    """Ring the doorbells that are due, oldest first, and put their next ring off, twice as long each time. Returns how many."""
    due = (
        select(OutboxRow.task_id, OutboxRow.step, OutboxRow.rings)
        .where(OutboxRow.ring_at <= DatabaseTime())
        .order_by(OutboxRow.ring_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    by_pause = defaultdict[float, list[Hint]](list)
    for task_id, step, rings in session.execute(due):
        by_pause[_pause(rings)].append(Hint(task_id=task_id, step=step))
    for pause, hints in by_pause.items():
        session.execute(
            update(OutboxRow)
            .where(OutboxRow.task_id.in_([hint.task_id for hint in hints]))
            .values(rings=OutboxRow.rings + 1, ring_at=DatabaseTime(pause))
        )
        note(session, hints)
    return sum(len(hints) for hints in by_pause.values())


def _pause(rings: int) -> float:
    return float(min(FIRST_RING_SECONDS * 2 ** min(rings, 10), LONGEST_RING_SECONDS))


def note(session: Session, hints: Iterable[Hint]) -> None:
    """Have these rung after the commit."""
    session.info[_NOTED] = (*session.info.get(_NOTED, ()), *hints)


def noted_hints(session: Session) -> tuple[Hint, ...]:
    """What is to be rung now that the transaction is committed."""
    hints: tuple[Hint, ...] = session.info.get(_NOTED, ())
    return hints
