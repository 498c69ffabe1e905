"""What the service's own books say of documents that people settled: audit trail, log of visits, feed, records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from schemas.ids import ClientId, DocumentId, RecordId
from schemas.pointers import leaves_in
from schemas.queue import Outcome
from schemas.work import DocumentState
from storage.audit_list import DeedFilter, all_deeds
from storage.documents import document_view
from storage.feed import RECORD_TYPES, START, Excerpt, events_since
from storage.records import record_view
from storage.review_tables import ReviewVisitRow

SETTLES = {"record.accept": "accepted", "record.accept_all": "accepted", "record.reject": "rejected"}
"""Deeds that settle a record."""
_SETTLING = {Outcome.COMPLETED, Outcome.FORCED, Outcome.REJECTED}


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody at a document."""

    who: str
    opened_at: datetime
    ended_at: datetime | None
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class Account:
    """All that is known of one document."""

    state: DocumentState
    settled: Sequence[tuple[str, str]]
    """Who settled it and how, each time that somebody did."""
    visits: Sequence[Visit]
    """In order."""
    released: int
    """How often the feed tells of it."""
    values: Mapping[str, str]
    """What its record says, by pointer."""

    @property
    def is_settled(self) -> bool:
        """Did somebody settle it, and is it so still?"""
        return bool(self.settled) and self.state in {DocumentState.ACCEPTED, DocumentState.REJECTED}

    @property
    def is_settled_twice(self) -> bool:
        """By the audit trail, by the log of visits, or by the feed?"""
        visits = sum(visit.outcome in _SETTLING for visit in self.visits)
        return len(self.settled) > 1 or visits > 1 or self.released > 1

    @property
    def was_at_two_desks(self) -> bool:
        """Did anybody open it before somebody else had let it go?"""
        return any(
            before.who != after.who and (before.ended_at is None or after.opened_at < before.ended_at)
            for before, after in pairwise(self.visits)
        )

    def contradicts(self, truth: Mapping[str, str]) -> bool:
        """Was a value let out that the paper does not say? One that was rejected was not let out."""
        return self.state is DocumentState.ACCEPTED and (self.values != truth or self.released != 1)


def accounts(session: Session, client_id: ClientId, documents: Sequence[str]) -> dict[str, Account]:
    """What the books say of each of these documents."""
    deeds = [
        deed for action in SETTLES for deed in all_deeds(session, client_id, DeedFilter(action=action)) if deed.action == action
    ]
    events = events_since(session, client_id, START, wanted=Excerpt(RECORD_TYPES, limit=len(documents) * 10)).events
    released = Counter(event.document_id for event in events)
    found = {}
    for document_id in documents:
        document = document_view(session, client_id, DocumentId(document_id))
        body = record_view(session, client_id, RecordId(document.record_id or "")).body
        found[document_id] = Account(
            state=document.state,
            settled=[(deed.who, SETTLES[deed.action]) for deed in deeds if deed.subject == document.record_id],
            visits=_visits(session, client_id, document.id),
            released=released[document.id],
            values={pointer: str(value) for pointer, value in leaves_in(body["data"])},
        )
    return found


def _visits(session: Session, client_id: ClientId, document_id: DocumentId) -> list[Visit]:
    mine = ReviewVisitRow.client_id == client_id, ReviewVisitRow.document_id == document_id
    columns = ReviewVisitRow.name, ReviewVisitRow.opened_at, ReviewVisitRow.ended_at, ReviewVisitRow.outcome
    rows = session.execute(select(*columns).where(*mine).order_by(ReviewVisitRow.opened_at, ReviewVisitRow.ended_at))
    return [Visit(name or "", opened_at, ended_at, outcome) for name, opened_at, ended_at, outcome in rows]
