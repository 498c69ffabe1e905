"""What a client asks of values and records that leave without a person's look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from schemas.document_type import pattern_of
from schemas.record import Check, Evidence, Reason, RecordState

Probability = Annotated[float, Field(gt=0.5, lt=1.0)]


class SettlementPolicy(BaseModel):
    """What a client asks of values that leave without a person's look."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    target_accuracy: Probability = 0.995
    """Of the values accepted, so many must be right."""
    type_accuracy: Probability = 0.98
    """A record is accepted only when its type is this sure."""
    is_duplicate: bool = False
    """The document came before: its values wait for a person, however sure they are."""
    always_review: tuple[str, ...] = ()
    """Patterns of fields, or of what holds them, that a person always looks at: `/payment/amount`, `/claims/*/lines`."""

    def wants_person(self, pointer: str) -> bool:
        """Is the value one that a person always looks at?"""
        pattern = pattern_of(pointer)
        return any(pattern == each or pattern.startswith(f"{each}/") for each in self.always_review)


DEFAULT_POLICY = SettlementPolicy()


def reasons_against(
    pointer: str, confidence: float, threshold: float, touching: Iterable[Check], policy: SettlementPolicy
) -> tuple[Reason, ...]:
    """Why the machine may not accept a value; nothing where it may. `threshold`: the confidence it must have."""
    found = {
        Reason.LOW_CONFIDENCE: confidence < threshold,
        Reason.CHECK_FAILED: any(not check.passed for check in touching),
        Reason.DUPLICATE: policy.is_duplicate,
        Reason.POLICY: policy.wants_person(pointer),
    }
    return tuple(reason for reason, holds in found.items() if holds)


def state_of(evidence: Mapping[str, Evidence], checks: Iterable[Check], *, type_is_sure: bool) -> RecordState:
    """Accepted only if the type is sure, something was found, every value is accepted and no required one is missing."""
    open_fields = any(not each.accepted for each in evidence.values())
    missing = any(not check.passed and not check.fields for check in checks)
    if type_is_sure and evidence and not open_fields and not missing:
        return RecordState.ACCEPTED
    return RecordState.NEEDS_REVIEW
