"""Settlement: of all that was read for a document, which values stand, how sure they are, and what needs a person.

Pure, so that the line and the review of people run the same code. Nothing is invented: every value was read somewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ConfigDict

from schemas.choice import choose
from schemas.confidence import CHECK_DIGIT, weigh_reading
from schemas.document_type import DocumentType, pattern_of
from schemas.evidence import evidence_of
from schemas.fitted import Fitted, fitted
from schemas.kinds import Kind
from schemas.pages import PageFacts
from schemas.pointers import Value, compact
from schemas.policy import DEFAULT_POLICY, SettlementPolicy, state_of
from schemas.readings import Reading, Understood
from schemas.record import Check, Evidence, RecordState
from schemas.rules import ask_placed, ask_readable, ask_required
from schemas.standing import Claim, Stand
from schemas.types import all_types


class Settlement(BaseModel):
    """What settlement decided."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    data: dict[str, Any]
    evidence: dict[str, Evidence]
    checks: tuple[Check, ...]
    state: RecordState


def settle(
    understood: Understood,
    facts: Mapping[int, PageFacts],
    policy: SettlementPolicy = DEFAULT_POLICY,
    trust: Fitted | None = None,
) -> Settlement:
    """Readings of one document to its settled values. `facts` by page number; `trust`: not the fitted confidence that ships."""
    document_type = all_types()[understood.type]
    stand = stand_of(understood)
    evidence = evidence_of(stand, understood, facts, policy, trust or fitted())
    placed = (ask_placed(understood.quality),) if document_type.registered else ()
    every = (*stand.checks, *ask_required(document_type, stand.data), ask_readable(understood.pages, facts), *placed)
    sure = understood.type_confidence >= policy.type_accuracy
    return Settlement(data=stand.data, evidence=evidence, checks=every, state=state_of(evidence, every, type_is_sure=sure))


def stand_of(understood: Understood) -> Stand:
    """Which of the values read stand."""
    document_type = all_types()[understood.type]
    return choose(document_type, claims_of(document_type, understood.readings))


def claims_of(document_type: DocumentType, readings: Sequence[Reading]) -> dict[str, tuple[Claim, ...]]:
    """The distinct values read for each field, most likely first; list positions as they are in the record."""
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


def _options(kind: Kind, readings: Sequence[Reading]) -> tuple[Claim, ...]:
    """The distinct values read for one field, most likely first."""
    best: dict[Value, Claim] = {}
    for option in (option for reading in readings for option in _options_of(kind, reading)):
        known = best.get(option.value)
        if known is None:
            best[option.value] = option
        elif known.reading is not option.reading:
            better, other = (known, option) if known.nats >= option.nats else (option, known)
            best[option.value] = _seconded(better, other)
    return tuple(sorted(best.values(), key=lambda option: -option.nats))


def _seconded(option: Claim, other: Claim) -> Claim:
    """A value that stands at two places of the paper."""
    same_place = option.reading.box == other.reading.box and option.reading.page == other.reading.page
    if same_place or "found_twice" in option.because:
        return option
    because = (*option.because, "found_twice")
    nats = weigh_reading(option.reading.score, option.reading.source, because)
    return replace(option, nats=nats, because=because)


def _options_of(kind: Kind, reading: Reading) -> Iterable[Claim]:
    """The reading's value and its runners-up, as far as they are values of the kind."""
    doubts = [each.because for each in reading.runners_up if each.because == "second_reader"][:1]
    claims = [(reading.value, reading.score, reading.because, doubts)]
    claims += [(each.value, each.score, (each.because,), []) for each in reading.runners_up]
    for text, score, signs, against_it in claims:
        value = _parse(kind, text)
        because = (*signs, CHECK_DIGIT) if kind.has_check_digit and CHECK_DIGIT not in signs else signs
        if value is not None:
            nats = weigh_reading(score, reading.source, (*because, *against_it))
            yield Claim(value, nats, score, because, reading)


def _parse(kind: Kind, text: str) -> Value | None:
    canonical = kind.parse(text)
    return canonical == "true" if kind.name == "mark" and canonical is not None else canonical
