"""The figures by which the work is judged. Every query names the client."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from schemas.ids import ClientId
from schemas.queue import QueueState
from schemas.shares import Share, percentile
from schemas.work import DocumentState
from storage.columns import DatabaseTime
from storage.quality_tables import AuditedFieldRow, RecordFiguresRow
from storage.review_tables import ReviewItemRow, ReviewVisitRow
from storage.tables import ClientRow, DocumentRow

MOST = 100_000
"""Records of one report; of more the latest are taken."""
AGES = (("under 4 h", 4), ("4 to 8 h", 8), ("8 to 24 h", 24), ("1 to 2 days", 48), ("over 2 days", None))
"""Hours since receipt."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for people now."""

    documents: int
    due_soon: int
    """Promised within four hours, the overdue ones included."""
    overdue: int
    oldest_at: datetime | None
    ages: Mapping[str, int]
    """By time since receipt, the youngest first."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured in a while. Seconds and hours; None where there was nothing to measure."""

    since: datetime
    until: datetime
    made: int
    released: int
    straight_through: Share
    """Of the documents released."""
    accepted: Share
    """Values accepted by the machine, of those found."""
    audited: Share
    """Values that were right as released, of those audited."""
    machine: Share
    """The same, of the values nobody looked at."""
    within_promise: Share
    turnaround_p50: float | None
    turnaround_p95: float | None
    """Hours from receipt to release."""
    active_p50: float | None
    active_p95: float | None
    """Seconds of a person at work per document that people saw."""
    reasons: Mapping[str, int]
    """Why values were not accepted by the machine, the most frequent first."""


@dataclass(frozen=True, slots=True)
class ReviewerFigures:
    """One person's work in a while."""

    actor: str
    name: str | None
    documents: int
    active_seconds: float
    corrected: int
    forced: int
    audited: Share


def waiting_now(session: Session, client_id: ClientId) -> Waiting:
    """The queue at this moment."""
    rows = session.execute(
        select(ReviewItemRow.received_at, ReviewItemRow.deadline, DatabaseTime())
        .where(ReviewItemRow.client_id == client_id, ReviewItemRow.state != QueueState.DONE)
        .order_by(ReviewItemRow.received_at)
        .limit(MOST)
    ).all()
    ages = dict.fromkeys((name for name, _ in AGES), 0)
    for received, _, now in rows:
        hours = (now - received) / timedelta(hours=1)
        ages[next(name for name, limit in AGES if limit is None or hours < limit)] += 1
    return Waiting(
        documents=len(rows),
        due_soon=sum(deadline <= now + timedelta(hours=4) for _, deadline, now in rows),
        overdue=sum(deadline <= now for _, deadline, now in rows),
        oldest_at=rows[0][0] if rows else None,
        ages=ages,
    )


def figures(session: Session, client_id: ClientId, since: datetime, until: datetime) -> Figures:
    """What was measured from `since` to before `until`."""
    promised = session.scalars(select(ClientRow.turnaround_hours).where(ClientRow.id == client_id)).one()
    made = session.execute(
        select(RecordFiguresRow.fields, RecordFiguresRow.accepted, RecordFiguresRow.reasons)
        .where(RecordFiguresRow.client_id == client_id)
        .join(DocumentRow, DocumentRow.id == RecordFiguresRow.document_id)
        .where(DocumentRow.state != DocumentState.WITHDRAWN)  # its pages belong to others now
        .where(RecordFiguresRow.made_at >= since, RecordFiguresRow.made_at < until)
        .order_by(RecordFiguresRow.made_at.desc())
        .limit(MOST)
    ).all()
    released = session.execute(
        select(RecordFiguresRow.received_at, RecordFiguresRow.released_at, RecordFiguresRow.straight_through)
        .where(RecordFiguresRow.client_id == client_id)
        .where(RecordFiguresRow.released_at >= since, RecordFiguresRow.released_at < until)
        .order_by(RecordFiguresRow.released_at.desc())
        .limit(MOST)
    ).all()
    hours = [(out - received) / timedelta(hours=1) for received, out, _ in released if out is not None]
    seconds = _active_seconds(session, client_id, since, until)
    audits = _audits(session, client_id, since, until)
    return Figures(
        since=since,
        until=until,
        made=len(made),
        released=len(released),
        straight_through=Share(sum(straight for *_, straight in released), len(released)),
        accepted=Share(sum(accepted for _, accepted, _ in made), sum(fields for fields, *_ in made)),
        audited=_share(audits.values()),
        machine=audits.get("machine", Share(0, 0)),
        within_promise=Share(sum(each <= promised for each in hours), len(hours)),
        turnaround_p50=percentile(hours, 0.5),
        turnaround_p95=percentile(hours, 0.95),
        active_p50=percentile(seconds, 0.5),
        active_p95=percentile(seconds, 0.95),
        reasons=_ranked(reasons for *_, reasons in made),
    )


def reviewers(session: Session, client_id: ClientId, since: datetime, until: datetime) -> tuple[ReviewerFigures, ...]:
    """The people who reviewed, the busiest first."""
    audits = _audits(session, client_id, since, until)
    rows = session.execute(
        select(
            ReviewVisitRow.actor,
            func.max(ReviewVisitRow.name),
            func.count(func.distinct(ReviewVisitRow.document_id)),
            func.sum(ReviewVisitRow.active_seconds),
            func.sum(ReviewVisitRow.corrected + ReviewVisitRow.keyed + ReviewVisitRow.marked),
            func.sum(ReviewVisitRow.forced),
        )
        .where(ReviewVisitRow.client_id == client_id, ReviewVisitRow.ended_at >= since, ReviewVisitRow.ended_at < until)
        .group_by(ReviewVisitRow.actor)
    )
    found = [
        ReviewerFigures(actor, name, documents, float(active), int(corrected), int(forced), audits.get(actor, Share(0, 0)))
        for actor, name, documents, active, corrected, forced in rows
    ]
    return tuple(sorted(found, key=lambda each: -each.documents))


def accuracy_by_field(
    session: Session, client_id: ClientId, since: datetime, until: datetime
) -> tuple[tuple[str, str, Share], ...]:
    """Type, pattern and accuracy of every audited kind of field, the worst first."""
    right = func.sum(case((AuditedFieldRow.was_right, 1), else_=0))
    rows = session.execute(
        select(AuditedFieldRow.type, AuditedFieldRow.pattern, right, func.count())
        .where(AuditedFieldRow.client_id == client_id, AuditedFieldRow.at >= since, AuditedFieldRow.at < until)
        .group_by(AuditedFieldRow.type, AuditedFieldRow.pattern)
    )
    found = [(kind, pattern, Share(int(part), whole)) for kind, pattern, part, whole in rows]
    return tuple(sorted(found, key=lambda each: (each[2].value or 0.0, each[0], each[1])))


def _active_seconds(session: Session, client_id: ClientId, since: datetime, until: datetime) -> Sequence[float]:
    """Per document that people saw and that was let go in the while."""
    total = func.sum(ReviewVisitRow.active_seconds)
    query = (
        select(total)
        .where(ReviewVisitRow.client_id == client_id, ReviewVisitRow.ended_at >= since, ReviewVisitRow.ended_at < until)
        .group_by(ReviewVisitRow.document_id)
    )
    return [float(each) for each in session.scalars(query.limit(MOST)) if each]


def _audits(session: Session, client_id: ClientId, since: datetime, until: datetime) -> dict[str, Share]:
    """By who settled the values: the machine or a person."""
    rows = session.execute(
        select(AuditedFieldRow.settled_by, AuditedFieldRow.was_right, func.count())
        .where(AuditedFieldRow.client_id == client_id, AuditedFieldRow.at >= since, AuditedFieldRow.at < until)
        .group_by(AuditedFieldRow.settled_by, AuditedFieldRow.was_right)
    )
    counts = Counter[str]()
    right = Counter[str]()
    for who, was_right, count in rows:
        counts[who] += count
        right[who] += count if was_right else 0
    return {who: Share(right[who], count) for who, count in counts.items()}


def _share(parts: Iterable[Share]) -> Share:
    every = list(parts)
    return Share(sum(each.part for each in every), sum(each.whole for each in every))


def _ranked(several: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total = Counter[str]()
    for each in several:
        total.update(each)
    return dict(total.most_common())
