"""What speaks for each value that stands, how sure it is, and whether a person must look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from schemas.confidence import RULE_FAILED, against, probability, weigh_rules
from schemas.geometry import Polygon
from schemas.pages import PageFacts
from schemas.policy import SettlementPolicy, reasons_against
from schemas.readings import Reading, Understood
from schemas.record import Check, Evidence, Review, ReviewState
from schemas.rules import by_field
from schemas.standing import Standing

MODEL = "model"
"""What extraction and the readers score speaks for every value of the machine's, alone or with other signs."""


def evidence_of(
    standings: Iterable[Standing],
    checks: Sequence[Check],
    understood: Understood,
    facts: Mapping[int, PageFacts],
    policy: SettlementPolicy,
) -> dict[str, Evidence]:
    """Evidence by pointer. `checks` are those of the type's rules over the values that stand."""
    del understood
    touching = by_field(checks)
    return {each.pointer: _evidence(each, touching.get(each.pointer, ()), facts, policy) for each in standings}


def _evidence(
    standing: Standing, touching: Sequence[Check], facts: Mapping[int, PageFacts], policy: SettlementPolicy
) -> Evidence:
    passed = dict.fromkeys(f"check:{check.rule}" for check in touching if check.passed)
    chosen, reading = standing.chosen, standing.chosen.reading
    # A rule that passes with this value would fail with its rivals.
    rivals = [each.nats + (RULE_FAILED if passed else 0.0) for each in standing.rivals]
    confidence = probability(against(chosen.nats + weigh_rules(touching), rivals))
    reasons = reasons_against(standing.pointer, confidence, policy.target_accuracy, touching, policy)
    state = ReviewState.NEEDS_REVIEW if reasons else ReviewState.AUTO_ACCEPTED
    return Evidence(
        confidence=confidence,
        accepted=not reasons,
        source=reading.source,
        text=reading.text,
        page=reading.page,
        polygon=_place(reading, facts),
        because=(MODEL, *chosen.because, *passed),
        review=Review(state=state, reasons=reasons),
    )


def _place(reading: Reading, facts: Mapping[int, PageFacts]) -> Polygon | None:
    """Where the value stands on the upright page, five places."""
    if reading.page is None or reading.box is None or reading.page not in facts:
        return None
    a, b, c, d = ((round(x, 5), round(y, 5)) for x, y in facts[reading.page].to_upright(reading.box))
    return a, b, c, d
