"""Settlement: of all that was read for a document, which values stand, how sure they are, and what needs a person.

Pure, so that the line and the review of people run the same code. Nothing is invented: every value was read somewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from schemas.confidence import CHECK_DIGIT, RULE_FAILED, against, probability, weigh_reading, weigh_rules
from schemas.document_type import DocumentType, pattern_of
from schemas.geometry import Polygon
from schemas.kinds import Kind
from schemas.pages import PageFacts
from schemas.pointers import Value, build, compact, leaves_in
from schemas.readings import Reading, Understood
from schemas.record import Check, Evidence, Reason, RecordState, Review, ReviewState
from schemas.repair import mend
from schemas.rules import ask_readable, ask_required, by_field, run_rules
from schemas.types import all_types

Probability = Annotated[float, Field(gt=0.5, lt=1.0)]


class SettlementPolicy(BaseModel):
    """What a client asks of values that leave without a person's look."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    target_accuracy: Probability = 0.995
    """A value is accepted from this confidence on."""
    type_accuracy: Probability = 0.98
    """A record is accepted only when its type is this sure."""
    is_duplicate: bool = False
    """The document came before: its values wait for a person, however sure they are."""


class Settlement(BaseModel):
    """What settlement decided."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    data: dict[str, Any]
    evidence: dict[str, Evidence]
    checks: tuple[Check, ...]
    state: RecordState


DEFAULT_POLICY = SettlementPolicy()
MODEL = "model"
"""What extraction and the readers score speaks for every value of the machine's, alone or with other signs."""


@dataclass(frozen=True, slots=True)
class _Option:
    """A value that may stand at a pointer, and the reading it comes from."""

    value: Value
    nats: float
    reading: Reading
    because: tuple[str, ...]


def settle(understood: Understood, facts: Mapping[int, PageFacts], policy: SettlementPolicy = DEFAULT_POLICY) -> Settlement:
    """Readings of one document to its settled values. `facts` by page number, for the places of the values."""
    document_type = all_types()[understood.type]
    options = _by_pointer(document_type, understood.readings)
    values = mend(document_type, {pointer: [option.value for option in several] for pointer, several in options.items()})
    data = build(document_type, values)
    checks = run_rules(document_type, data)
    touching = by_field(checks)
    evidence = {
        pointer: _evidence(values[pointer], options[pointer], touching.get(pointer, ()), facts, policy)
        for pointer, _ in leaves_in(data)
    }
    every = (*checks, *ask_required(document_type, data), ask_readable(understood.pages, facts))
    sure = understood.type_confidence >= policy.type_accuracy
    return Settlement(data=data, evidence=evidence, checks=every, state=state_of(evidence, every, type_is_sure=sure))


def state_of(evidence: Mapping[str, Evidence], checks: Iterable[Check], *, type_is_sure: bool) -> RecordState:
    """Accepted only if the type is sure, something was found, every value is accepted and no required one is missing."""
    open_fields = any(not each.accepted for each in evidence.values())
    missing = any(not check.passed and not check.fields for check in checks)
    if type_is_sure and evidence and not open_fields and not missing:
        return RecordState.ACCEPTED
    return RecordState.NEEDS_REVIEW


def reasons_against(confidence: float, touching: Iterable[Check], policy: SettlementPolicy) -> tuple[Reason, ...]:
    """Why the machine may not accept a value; nothing where it may."""
    failed = any(not check.passed for check in touching)
    low = confidence < policy.target_accuracy
    found = {Reason.LOW_CONFIDENCE: low, Reason.CHECK_FAILED: failed, Reason.DUPLICATE: policy.is_duplicate}
    return tuple(reason for reason, holds in found.items() if holds)


def _by_pointer(document_type: DocumentType, readings: Sequence[Reading]) -> dict[str, tuple[_Option, ...]]:
    leaves = document_type.leaves()
    gathered: dict[str, list[Reading]] = {}
    for reading in readings:
        if pattern_of(reading.pointer) not in leaves:
            message = f"{document_type.name} has no field {reading.pointer}"
            raise ValueError(message)
        gathered.setdefault(reading.pointer, []).append(reading)
    found = {pointer: _options(leaves[pattern_of(pointer)].kind, each) for pointer, each in gathered.items()}
    kept = {pointer: options for pointer, options in found.items() if options}
    places = compact(kept)
    return {places[pointer]: options for pointer, options in kept.items()}


def _options(kind: Kind, readings: Sequence[Reading]) -> tuple[_Option, ...]:
    """The distinct values read for one field, most likely first."""
    best: dict[Value, _Option] = {}
    for option in (option for reading in readings for option in _options_of(kind, reading)):
        known = best.get(option.value)
        if known is None:
            best[option.value] = option
        elif known.reading is not option.reading:
            better, other = (known, option) if known.nats >= option.nats else (option, known)
            best[option.value] = _seconded(better, other)
    return tuple(sorted(best.values(), key=lambda option: -option.nats))


def _seconded(option: _Option, other: _Option) -> _Option:
    """A value that stands at two places of the paper."""
    same_place = option.reading.box == other.reading.box and option.reading.page == other.reading.page
    if same_place or "found_twice" in option.because:
        return option
    because = (*option.because, "found_twice")
    return _Option(option.value, weigh_reading(option.reading.score, option.reading.source, because), option.reading, because)


def _options_of(kind: Kind, reading: Reading) -> Iterable[_Option]:
    """The reading's value and its runners-up, as far as they are values of the kind."""
    doubts = [each.because for each in reading.runners_up if each.because == "second_reader"][:1]
    claims = [(reading.value, reading.score, reading.because, doubts)]
    claims += [(each.value, each.score, (each.because,), []) for each in reading.runners_up]
    for text, score, signs, against_it in claims:
        value = _parse(kind, text)
        because = (*signs, CHECK_DIGIT) if kind.has_check_digit and CHECK_DIGIT not in signs else signs
        if value is not None:
            yield _Option(value, weigh_reading(score, reading.source, (*because, *against_it)), reading, because)


def _parse(kind: Kind, text: str) -> Value | None:
    canonical = kind.parse(text)
    return canonical == "true" if kind.name == "mark" and canonical is not None else canonical


def _evidence(
    value: Value,
    options: Sequence[_Option],
    touching: Sequence[Check],
    facts: Mapping[int, PageFacts],
    policy: SettlementPolicy,
) -> Evidence:
    option = next(each for each in options if each.value == value)
    passed = dict.fromkeys(f"check:{check.rule}" for check in touching if check.passed)
    # A rule that passes with this value would fail with its rivals.
    rivals = [each.nats + (RULE_FAILED if passed else 0.0) for each in options if each.value != value]
    confidence = probability(against(option.nats + weigh_rules(touching), rivals))
    reasons = reasons_against(confidence, touching, policy)
    reading = option.reading
    state = ReviewState.NEEDS_REVIEW if reasons else ReviewState.AUTO_ACCEPTED
    return Evidence(
        confidence=confidence,
        accepted=not reasons,
        source=reading.source,
        text=reading.text,
        page=reading.page,
        polygon=_place(reading, facts),
        because=(MODEL, *option.because, *passed),
        review=Review(state=state, reasons=reasons),
    )


def _place(reading: Reading, facts: Mapping[int, PageFacts]) -> Polygon | None:
    """Where the value stands on the upright page, five places."""
    if reading.page is None or reading.box is None or reading.page not in facts:
        return None
    a, b, c, d = ((round(x, 5), round(y, 5)) for x, y in facts[reading.page].to_upright(reading.box))
    return a, b, c, d
