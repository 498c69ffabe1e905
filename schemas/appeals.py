"""Until when a refusal can be appealed: what the paper says, else the payer's rule, else Medicare's."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from schemas.master import Payer
from schemas.reason_groups import NO_APPEAL, ReasonGroup

MEDICARE = frozenset({"MA", "MB"})
"""Filing indicators of Medicare itself; its private plans have rules of their own."""
MEDICARE_DAYS = 120 + 5
"""From receipt of the remittance, which is presumed five days after its date (42 CFR 405.942)."""


class DeadlineBasis(StrEnum):
    """Where a deadline comes from."""

    PRINTED = "printed"
    """A letter names the day."""
    PAYER_RULE = "payer_rule"
    """The payer's days to appeal, from the client's master data."""
    MEDICARE = "medicare"
    NO_APPEAL_RIGHT = "no_appeal_right"
    """It cannot be appealed: correct it and bill again, or show that it was filed in time."""
    UNKNOWN = "unknown"
    """Neither paper nor master data say."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day for an appeal, and why that day."""

    basis: DeadlineBasis
    day: date | None = None


def deadline(payer: Payer | None, told_on: date | None, *, group: ReasonGroup, remarks: Collection[str]) -> Deadline:
    """By rule, for a refusal told on a day: of the payment, of the letter."""
    is_medicare = payer is not None and payer.filing_indicator in MEDICARE
    if NO_APPEAL in remarks or (is_medicare and group is ReasonGroup.TIMELY_FILING):
        return Deadline(DeadlineBasis.NO_APPEAL_RIGHT)
    if payer is None or told_on is None:
        return Deadline(DeadlineBasis.UNKNOWN)
    if payer.appeal_days is not None:
        return _after(told_on, payer.appeal_days, DeadlineBasis.PAYER_RULE)
    return _after(told_on, MEDICARE_DAYS, DeadlineBasis.MEDICARE) if is_medicare else Deadline(DeadlineBasis.UNKNOWN)


def _after(told_on: date, days: int, basis: DeadlineBasis) -> Deadline:
    try:
        return Deadline(basis, told_on + timedelta(days=days))
    except OverflowError:
        return Deadline(DeadlineBasis.UNKNOWN)
