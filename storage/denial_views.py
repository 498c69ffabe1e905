"""What the denials worklist hands out: plain frozen values. Amounts are whole cents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from schemas.appeals import DeadlineBasis
from schemas.denial_work import DenialOrigin, DenialState
from schemas.ids import DenialId, DocumentId, RecordId
from schemas.reason_groups import ReasonGroup


@dataclass(frozen=True, slots=True)
class DenialView:
    """One item."""

    id: DenialId
    record_id: RecordId
    revision: int
    document_id: DocumentId
    origin: DenialOrigin
    at: str
    claim_number: str | None
    patient_account: str | None
    member_id: str | None
    patient_name: str | None
    service_from: date | None
    service_to: date | None
    payer_key: str
    payer_name: str | None
    procedure: str | None
    billed_cents: int | None
    paid_cents: int | None
    amount_cents: int | None
    reason_group: ReasonGroup
    reasons: Sequence[Mapping[str, Any]]
    remarks: Sequence[str]
    due: date
    """`date.max` where there is no deadline."""
    basis: DeadlineBasis
    state: DenialState
    version: int
    withdrawn_at: datetime | None
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class LetterView:
    """A denial letter about an item."""

    record_id: RecordId
    document_id: DocumentId
    respond_by: date | None
    linked_at: datetime


@dataclass(frozen=True, slots=True)
class ActView:
    """Something that was done about an item."""

    at: datetime
    actor: str
    was: DenialState
    state: DenialState
    note: str | None


@dataclass(frozen=True, slots=True)
class DenialDetail:
    """One item with its letters and its history, both oldest first."""

    item: DenialView
    letters: tuple[LetterView, ...]
    acts: tuple[ActView, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """Items that have something in common. `name` is None for all together."""

    name: str | None
    label: str | None
    """For people; a payer's name."""
    count: int
    amount_cents: int
    appeals_decided: int
    """Appealed, and paid or written off since."""
    overturned: int
    """Those of them that were paid."""

    @property
    def share_overturned(self) -> float | None:
        """0..1; None while no appeal is decided."""
        return self.overturned / self.appeals_decided if self.appeals_decided else None


@dataclass(frozen=True, slots=True)
class Tallies:
    """Counts of the same items, cut three ways."""

    total: Tally
    by_group: tuple[Tally, ...]
    by_payer: tuple[Tally, ...]
    by_state: tuple[Tally, ...]
