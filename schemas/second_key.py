"""Keying chosen fields twice: what the second person may see, what the two differ in, what a third settles. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict

from schemas.document_type import pattern_of
from schemas.pointers import Value, places_in, put
from schemas.record import Evidence, Reason, Record, RecordState, Review, ReviewState, Source

SECOND_KEY = "second_key"
"""In `because`: two people keyed the same."""
KeyState = Literal["keyed", "absent", "illegible"]


class Keyed(BaseModel):
    """What the second person keyed at a field. `value` is canonical, and None where the state is not `keyed`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: Value | None
    state: KeyState = "keyed"


class Mismatch(BaseModel):
    """Two people keyed different things."""

    model_config = ConfigDict(frozen=True)

    pointer: str
    first: Value | None
    second: Value | None


def keyed_twice(record: Record, patterns: Iterable[str]) -> tuple[str, ...]:
    """Pointers of the fields to key twice: those of the patterns, or below them, about which anything is known."""
    wanted = tuple(patterns)
    places = (place for place, value in places_in(record.data) if value is not None or place in record.evidence)
    return tuple(place for place in places if _fits(pattern_of(place), wanted))


def blinded(record: Record, pointers: Sequence[str], keyed: Mapping[str, Keyed]) -> Record:
    """The record as the second person sees it: at the fields that he keys only what he keyed himself."""
    data, evidence = record.data, dict(record.evidence)
    for pointer in pointers:
        evidence.pop(pointer, None)
        own = keyed.get(pointer)
        data = put(data, pointer, own.value if own else None)
        evidence[pointer] = _own(own) if own else _OPEN
    return record.model_copy(update={"data": data, "evidence": evidence, "checks": (), "state": RecordState.NEEDS_REVIEW})


def mismatches(record: Record, pointers: Iterable[str], keyed: Mapping[str, Keyed]) -> tuple[Mismatch, ...]:
    """Where the second person keyed something else than what the record holds, normalised values compared."""
    values = dict(places_in(record.data))
    found = ((pointer, values.get(pointer), keyed[pointer].value) for pointer in pointers if pointer in keyed)
    return tuple(Mismatch(pointer=at, first=first, second=second) for at, first, second in found if first != second)


def disputed(record: Record, pointers: Iterable[str], third: str) -> Record:
    """The record as the third person sees it: what the two differ in is open until he has settled it."""
    evidence = {
        pointer: _reopened(record.evidence[pointer])
        if pointer in record.evidence and record.evidence[pointer].review.by != third
        else record.evidence.get(pointer, _OPEN)
        for pointer in pointers
    }
    return record.model_copy(update={"evidence": {**record.evidence, **evidence}, "state": RecordState.NEEDS_REVIEW})


def agreed(record: Record, pointers: Iterable[str]) -> Record:
    """The record with the sign that two people keyed the same."""
    wanted = frozenset(pointers)
    evidence = {
        place: each.model_copy(update={"because": tuple(dict.fromkeys((*each.because, SECOND_KEY)))})
        if place in wanted
        else each
        for place, each in record.evidence.items()
    }
    return record.model_copy(update={"evidence": evidence})


_OPEN = Evidence(
    confidence=0.0,
    accepted=False,
    source=Source.HUMAN,
    review=Review(state=ReviewState.NEEDS_REVIEW, reasons=(Reason.POLICY,)),
)


def _own(keyed: Keyed) -> Evidence:
    return Evidence(confidence=0.0, accepted=True, source=Source.HUMAN, review=Review(state=ReviewState(keyed.state)))


def _reopened(evidence: Evidence) -> Evidence:
    review = Review(state=ReviewState.NEEDS_REVIEW, reasons=(Reason.POLICY,))
    return evidence.model_copy(update={"accepted": False, "review": review})


def _fits(pattern: str, wanted: Sequence[str]) -> bool:
    return any(pattern == each or pattern.startswith(f"{each}/") for each in wanted)
