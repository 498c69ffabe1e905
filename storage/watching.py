"""Watched folders: one process looks at them at a time, and what waits there is written down for people to see.

The lease keeps two processes from parting a batch between them. Nothing rests on it: whoever slept through the end of his
lease hands in the same files under the same key, and that is one batch.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.orm import Session

from schemas.ids import ClientId
from schemas.watching import WaitingFile, WaitReason
from storage.columns import DatabaseTime
from storage.insertion import insert_missing
from storage.watch_tables import WaitingFileRow, WatcherRow

MOST_KEPT = 500
"""Waiting files that are written down one by one; more are counted."""
_ONLY = 1


@dataclass(frozen=True, slots=True)
class WatchState:
    """How the watching is going."""

    owner: str
    silent_seconds: float
    """Since the folder was last looked at."""
    trouble: str | None
    waiting: int
    oldest_seconds: float
    """Of the files that wait."""
    reasons: tuple[tuple[WaitReason, int], ...]


def hold_watch(session: Session, *, owner: str, seconds: float) -> bool:
    """Become, or stay, the one who looks; False where somebody else does."""
    row = {"id": _ONLY, "owner": owner, "held_until": DatabaseTime(seconds), "waiting": 0}
    if insert_missing(session, WatcherRow, [row], WatcherRow.id):
        return True
    mine = or_(WatcherRow.owner == owner, WatcherRow.held_until < DatabaseTime())
    values = {"owner": owner, "held_until": DatabaseTime(seconds), "looked_at": DatabaseTime()}
    return bool(session.scalars(update(WatcherRow).where(mine).values(values).returning(WatcherRow.id)).all())


def note_waiting(session: Session, files: Sequence[WaitingFile], *, trouble: str | None) -> None:
    """These files wait now, and no others. One that waited for the same reason before has waited since then.

    With a trouble nothing could be seen: what waited before is left as it was.
    """
    session.execute(update(WatcherRow).values(trouble=trouble))
    if trouble is not None:
        return
    session.execute(update(WatcherRow).values(waiting=len(files)))
    since = {(row.path, row.why): row.since for row in session.scalars(select(WaitingFileRow))}
    session.execute(delete(WaitingFileRow))
    rows = [
        {
            "path": each.path,
            "client_id": each.client_id,
            "size": each.size,
            "why": each.why,
            "detail": each.detail,
            "since": since.get((each.path, each.why), DatabaseTime()),
        }
        for each in files[:MOST_KEPT]
    ]
    for row in rows:  # a value may be a time or the database's clock: not one statement for all
        insert_missing(session, WaitingFileRow, [row], WaitingFileRow.path)


def let_watch_go(session: Session, *, owner: str) -> None:
    """The looking ended in order: nobody is missed, and nothing waits that anybody would look at."""
    if session.scalars(delete(WatcherRow).where(WatcherRow.owner == owner).returning(WatcherRow.id)).all():
        session.execute(delete(WaitingFileRow))


def forget_watch(session: Session) -> None:
    """No folder is watched any more."""
    session.execute(delete(WatcherRow))
    session.execute(delete(WaitingFileRow))


def watch_state(session: Session) -> WatchState | None:
    """How it is going; None where nobody watches a folder."""
    row = session.scalars(select(WatcherRow)).one_or_none()
    if row is None:
        return None
    now = _now(session)
    oldest: datetime | None = session.scalars(select(func.min(WaitingFileRow.since))).one()
    reasons = select(WaitingFileRow.why, func.count()).group_by(WaitingFileRow.why).order_by(WaitingFileRow.why)
    return WatchState(
        owner=row.owner,
        silent_seconds=(now - row.looked_at).total_seconds(),
        trouble=row.trouble,
        waiting=row.waiting,
        oldest_seconds=0.0 if oldest is None else (now - oldest).total_seconds(),
        reasons=tuple((why, count) for why, count in session.execute(reasons)),
    )


def waiting_files(session: Session, whose: Collection[ClientId | None], *, limit: int) -> tuple[WaitingFile, ...]:
    """Files of some clients that wait, the longest first; None stands for what lies in no client's folder."""
    mine = WaitingFileRow.client_id.in_([each for each in whose if each is not None])
    strays = [WaitingFileRow.client_id.is_(None)] if None in whose else []
    query = select(WaitingFileRow).where(or_(mine, *strays)).order_by(WaitingFileRow.since, WaitingFileRow.path).limit(limit)
    return tuple(
        WaitingFile(row.path, row.client_id, row.size, row.why, row.detail, row.since) for row in session.scalars(query)
    )


def _now(session: Session) -> datetime:
    return session.scalars(select(DatabaseTime())).one()
