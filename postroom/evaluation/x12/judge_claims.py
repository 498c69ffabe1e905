"""Is an 837 what was meant, and does it keep the rules that no validator of syntax knows?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from postroom.evaluation.x12 import claim_rules
from postroom.evaluation.x12.claim import claim_of
from postroom.evaluation.x12.judge import same_text
from postroom.evaluation.x12.made_claims import MadeClaim, Printed
from schemas.exports.x12_parse import Read


def faults(made: MadeClaim, segments: Sequence[Read]) -> list[str]:
    """What in a transaction set differs from the truth, breaks a rule or was never meant."""
    read = claim_of(segments)
    never = [f"{name} was never meant" for name in read.left]
    return [*claim_rules.faults(segments), *never, *differences(made.truth, read.data)]


def differences(meant: Any, told: Any, at: str = "") -> Iterator[str]:  # noqa: ANN401 - JSON values
    """Everything that is in one and not in the other; printed texts by their letters."""
    if isinstance(meant, dict) and isinstance(told, dict):
        for key in {**meant, **told}:
            yield from differences(meant.get(key), told.get(key), f"{at}/{key}")
    elif isinstance(meant, list) and isinstance(told, list):
        if len(meant) != len(told):
            yield f"{at}: {len(told)} instead of {len(meant)}"
        for number, (first, second) in enumerate(zip(meant, told, strict=False)):
            yield from differences(first, second, f"{at}/{number}")
    elif not (same_text(meant, told) if isinstance(meant, Printed) else meant == told):
        yield f"{at}: {told!r} instead of {meant!r}"
