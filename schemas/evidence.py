"""What speaks for each value that stands, how sure it is, and whether a person must look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from schemas.confidence import LISTED_NATS, log_odds, probability
from schemas.fitted import Fitted, field_of
from schemas.geometry import Polygon
from schemas.known import LISTED
from schemas.leaf_features import features_of
from schemas.pages import PageFacts
from schemas.policy import SettlementPolicy, reasons_against
from schemas.readings import Reading, Understood
from schemas.record import Check, Evidence, Review, ReviewState
from schemas.rules import by_field
from schemas.standing import Stand, Standing

MODEL, RULES, AGREE = "model", "rules", "sources_agree"
"""Which of the two sources of readings speak for a value: the learned tagger, the hand-written rules, or both alike."""
_SOURCES = {"model_agrees": (MODEL, RULES, AGREE), "model_only": (MODEL,), "rules_only": (RULES,)}
_SAID_OTHERWISE = frozenset({*_SOURCES, "sources_differ"})


def evidence_of(
    stand: Stand, understood: Understood, facts: Mapping[int, PageFacts], policy: SettlementPolicy, trust: Fitted
) -> dict[str, Evidence]:
    """Evidence by pointer, in the order of the data."""
    touching = by_field(stand.checks)
    features = features_of(stand.values, stand.checks, understood, facts)
    placed = {each.number: each.placed for each in understood.quality}
    # A value is right if it was read right and stands in the box that it was read from.
    sure = [
        round(_confidence(each, figures, understood.type, trust) * placed.get(each.chosen.reading.page or 0, 1.0), 4)
        for each, figures in zip(stand.values, features, strict=True)
    ]
    return {
        each.pointer: _evidence(each, confidence, touching.get(each.pointer, ()), facts, policy, trust)
        for each, confidence in zip(stand.values, sure, strict=True)
    }


def _confidence(standing: Standing, figures: Mapping[str, float], type_name: str, trust: Fitted) -> float:
    """Lists are known when the model is not: it was fitted without any."""
    fitted = trust.confidence(figures, field_of(type_name, standing.pattern))
    return probability(log_odds(fitted) + LISTED_NATS) if LISTED in standing.chosen.because else fitted


def _evidence(  # noqa: PLR0913, PLR0917 - a value, how sure it is, and all that decides about it
    standing: Standing,
    confidence: float,
    touching: Sequence[Check],
    facts: Mapping[int, PageFacts],
    policy: SettlementPolicy,
    trust: Fitted,
) -> Evidence:
    reading = standing.chosen.reading
    threshold = trust.threshold(policy.target_accuracy, standing.group)
    reasons = reasons_against(standing.pointer, confidence, threshold, touching, policy)
    state = ReviewState.NEEDS_REVIEW if reasons else ReviewState.AUTO_ACCEPTED
    passed = (f"check:{check.rule}" for check in touching if check.passed)
    return Evidence(
        confidence=confidence,
        accepted=not reasons,
        source=reading.source,
        text=reading.text,
        page=reading.page,
        polygon=_place(reading, facts),
        because=tuple(dict.fromkeys((*_sources(reading), *_signs(standing), *passed))),
        review=Review(state=state, reasons=reasons),
    )


def _sources(reading: Reading) -> tuple[str, ...]:
    """Where only one source was asked, that were the rules; where both were and differ, the one whose value this is."""
    said = next((_SOURCES[sign] for sign in reading.because if sign in _SOURCES), None)
    return said or ((MODEL,) if "tag_score" in reading.signals else (RULES,))


def _signs(standing: Standing) -> Iterable[str]:
    return (sign for sign in standing.chosen.because if sign not in _SAID_OTHERWISE)


def _place(reading: Reading, facts: Mapping[int, PageFacts]) -> Polygon | None:
    """Where the value stands on the upright page, five places."""
    if reading.page is None or reading.box is None or reading.page not in facts:
        return None
    a, b, c, d = ((round(x, 5), round(y, 5)) for x, y in facts[reading.page].to_upright(reading.box))
    return a, b, c, d
