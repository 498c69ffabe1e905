"""Failed attempts, and the sweep that finds what nobody reported."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from schemas.errors import FileFault
from schemas.work import TaskState
from storage.columns import DatabaseTime
from storage.line import give_up
from storage.outbox import ring_again
from storage.sides import tell_overdue_fronts
from storage.tables import TaskRow
from storage.work import LEASE_COLUMNS, Lease, give_back, lease_of

_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Swept:
    """What one sweep did."""

    rung: int
    """Doorbells that were due again."""
    expired: int
    """Leases that ran out; their tasks are ready again."""
    given_up: int
    """Tasks whose last attempt ran out."""


def fail(session: Session, held: Lease, *, error: str, retry_seconds: float, attempts: int) -> bool:
    """The attempt failed: another one after a pause, or none where they are used up. Says whether there is another.

    `error` is a code. Raises LeaseLost.
    """
    if held.attempt < attempts:
        give_back(session, held, seconds=retry_seconds, error=error)
        return True
    give_up(session, held, error)
    return False


def sweep(session: Session, *, attempts: int) -> Swept:
    """Find leases whose holder died, doorbells nobody answered, fronts whose backs never came.

    To be called at start and every few seconds, from anywhere. The hints are rung after the commit. Every process may sweep:
    rows that another sweep holds are passed over.
    """
    abandoned = session.execute(
        select(*LEASE_COLUMNS)
        .where(TaskRow.state == TaskState.LEASED, TaskRow.lease_until <= DatabaseTime())
        .order_by(TaskRow.lease_until)
        .limit(_AT_ONCE)
        .with_for_update(skip_locked=True)
    ).all()
    given_up = 0
    for row in abandoned:
        held = lease_of(row)
        given_up += not fail(session, held, error=FileFault.WORKER_CRASH, retry_seconds=0.0, attempts=attempts)
    tell_overdue_fronts(session)
    return Swept(rung=ring_again(session, limit=_AT_ONCE), expired=len(abandoned) - given_up, given_up=given_up)
