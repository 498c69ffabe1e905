"""Attempts to sign in: each is counted before the password is looked at, and too many of them must wait."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from schemas.errors import Policy, Rejected
from schemas.ids import UserId
from storage.audit import Deed, record_deed
from storage.columns import DatabaseTime
from storage.insertion import insert_missing
from storage.people import note_sign_in, plain_name
from storage.people_tables import AttemptRow

FORGOTTEN_AFTER = timedelta(hours=1)
"""Without another attempt the counting begins anew."""


@dataclass(frozen=True, slots=True)
class _Patience:
    """How many attempts fail without a wait; each one more doubles the wait from `first` up to `most` seconds."""

    free: int
    first: float
    most: float

    def seconds(self, failures: int) -> float:
        over = failures - self.free
        return 0.0 if over < 0 else min(self.most, self.first * 2.0 ** min(over, 30))


_BY_NAME = _Patience(free=5, first=15, most=900)
_BY_ADDRESS = _Patience(free=40, first=15, most=300)
"""Milder: a whole company may come from one address."""


class TooManyAttempts(Rejected):
    """Somebody guesses."""

    code = "too_many_attempts"
    title = "Too many attempts to sign in"
    policy = Policy(http=429)

    def __init__(self, seconds: float) -> None:
        self.seconds = math.ceil(seconds)
        wait = f"{self.seconds} seconds" if self.seconds < 120 else f"{math.ceil(self.seconds / 60)} minutes"
        super().__init__(f"Wait {wait}, then try again. An administrator can give you a new password.")


def count_attempt(session: Session, name: str, address: str) -> None:
    """Count an attempt in advance, so that a thousand at the same moment are a thousand. Raises TooManyAttempts."""
    waits = [wait for subject, _ in _subjects(name, address) if (wait := _wait(session, subject)) > 0]
    if waits:
        raise TooManyAttempts(max(waits))
    for subject, patience in _subjects(name, address):
        _count(session, subject, patience)
    session.execute(delete(AttemptRow).where(AttemptRow.last_at < DatabaseTime(-24 * 3600)))


def attempt_failed(session: Session, user_id: UserId | None, address: str) -> None:
    """Write it down. What was typed as a name is not: people type passwords there."""
    record_deed(session, Deed("visitor", "sign_in.refuse", f"from {address}"), client_id=None, subject=user_id)


def attempt_succeeded(session: Session, user_id: UserId, name: str, address: str) -> None:
    """Forget the failures of the name, and this attempt of the address."""
    (by_name, _), (by_address, _) = _subjects(name, address)
    session.execute(delete(AttemptRow).where(AttemptRow.subject == by_name))
    less = update(AttemptRow).where(AttemptRow.subject == by_address, AttemptRow.failures > 0)
    session.execute(less.values(failures=AttemptRow.failures - 1))
    note_sign_in(session, user_id)
    record_deed(session, Deed(f"user:{user_id}", "sign_in.admit", f"from {address}"), client_id=None, subject=user_id)


def _subjects(name: str, address: str) -> tuple[tuple[str, _Patience], tuple[str, _Patience]]:
    return (_digest(f"name {plain_name(name)}"), _BY_NAME), (_digest(f"address {address}"), _BY_ADDRESS)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def _wait(session: Session, subject: str) -> float:
    """Seconds until another attempt is looked at; whoever tries at the same moment is kept until this one is counted."""
    insert_missing(session, AttemptRow, [{"subject": subject, "failures": 0}], AttemptRow.subject)
    mine = select(AttemptRow.locked_until, DatabaseTime()).where(AttemptRow.subject == subject)
    locked_until, now = session.execute(mine.with_for_update()).one()
    return 0.0 if locked_until is None else float((locked_until - now).total_seconds())


def _count(session: Session, subject: str, patience: _Patience) -> None:
    mine = update(AttemptRow).where(AttemptRow.subject == subject)
    stale = AttemptRow.last_at < DatabaseTime(-FORGOTTEN_AFTER.total_seconds())
    session.execute(mine.where(stale).values(failures=0))
    counted = mine.values(failures=AttemptRow.failures + 1, last_at=DatabaseTime()).returning(AttemptRow.failures)
    failures = session.scalars(counted).one()
    seconds = patience.seconds(failures)
    if seconds:
        session.execute(mine.values(locked_until=DatabaseTime(seconds)))
