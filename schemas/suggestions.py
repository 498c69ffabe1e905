"""What a value might be instead: what else was read there, what the sums ask for, what stands above, what came before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from schemas.document_type import pattern_of
from schemas.geometry import Polygon
from schemas.laws import Law
from schemas.pages import PageFacts
from schemas.pointers import leaves_in, put, value_at
from schemas.readings import Understood
from schemas.record import Record, ReviewState
from schemas.rules import laws_of
from schemas.settlement import claims_of
from schemas.standing import Claim
from schemas.types import all_types

MOST = 8
"""As many as there are digits to choose them by."""


class Because(StrEnum):
    """Why a value is suggested."""

    RUNNER_UP = "runner_up"
    SECOND_READER = "second_reader"
    MASTER = "master"
    COMPUTED = "computed"
    DITTO = "ditto"
    HISTORY = "history"
    FIRST_KEY = "first_key"
    SECOND_KEY = "second_key"


class Suggestion(BaseModel):
    """A value that may be the right one."""

    model_config = ConfigDict(frozen=True)

    value: str
    because: Because
    note: str | None = None
    page: int | None = None
    polygon: Polygon | None = None


def best_of(record: Record, pointer: str, found: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Each value once, the one that stands left out."""
    stands = value_at(record.data, pointer)
    kept: dict[str, Suggestion] = {}
    for each in found:
        if each.value != _as_text(stands):
            kept.setdefault(each.value, each)
    return tuple(kept.values())[:MOST]


def otherwise_read(
    record: Record, pointer: str, understood: Understood, facts: Mapping[int, PageFacts]
) -> Iterator[Suggestion]:
    """The machine's own value where a person replaced it, and its runners-up."""
    evidence = record.evidence.get(pointer)
    if evidence is not None and evidence.review.state in {ReviewState.CORRECTED, ReviewState.ABSENT, ReviewState.ILLEGIBLE}:
        was = evidence.review.was
        if was is not None:
            note = "as the machine read it"
            yield Suggestion(
                value=_as_text(was), because=Because.RUNNER_UP, note=note, page=evidence.page, polygon=evidence.polygon
            )
    if understood.type != record.type:
        return
    for claim in _claims_at(record, pointer, understood):
        yield _suggested(claim, facts)


def computed(record: Record, pointer: str) -> Iterator[Suggestion]:
    """What the type's laws ask for here: the amount that closes a sum, the product of a line."""
    document_type = all_types()[record.type]
    leaf = document_type.leaves().get(pattern_of(pointer))
    if leaf is None or leaf.kind.name not in {"money", "quantity"}:
        return
    # A law is there only where its values are: where the paper says nothing, nothing is put there, and it says what it misses.
    data = record.data if value_at(record.data, pointer) is not None else put(record.data, pointer, "0.00")
    values = dict(leaves_in(data))
    for law in laws_of(document_type, data):
        if pointer in law.fields:
            for value in law.wanted(pointer, values):
                yield Suggestion(value=value, because=Because.COMPUTED, note=_in_words(law))


def line_above(record: Record, pointer: str) -> Iterator[Suggestion]:
    """The value of the same column one row up."""
    parts = pointer.split("/")
    for at in reversed([at for at, part in enumerate(parts) if part.isdigit() and int(part) > 0]):
        above = "/".join([*parts[:at], str(int(parts[at]) - 1), *parts[at + 1 :]])
        value = value_at(record.data, above)
        if isinstance(value, str | bool):
            yield Suggestion(value=_as_text(value), because=Because.DITTO, note="from the line above")
            return


def from_before(pointer: str, earlier: Sequence[Record]) -> Iterator[Suggestion]:
    """The same field of earlier records of this sender, the latest first."""
    for record in earlier:
        value = value_at(record.data, pointer)
        if isinstance(value, str | bool):
            day = f"{record.source.received_at:%Y-%m-%d}"
            yield Suggestion(value=_as_text(value), because=Because.HISTORY, note=f"same sender, {day}")


def sender_of(record: Record) -> str | None:
    """Who sent the paper, as far as the type says where its name stands."""
    for place in all_types()[record.type].parties:
        if "*" not in place.name and isinstance(name := value_at(record.data, place.name), str):
            return name
    return None


def _claims_at(record: Record, pointer: str, understood: Understood) -> Sequence[Claim]:
    """What was read for the field. Rows may have moved since: then it is known by what was read where."""
    claims = claims_of(all_types()[record.type], understood.readings)
    evidence = record.evidence.get(pointer)
    if evidence is None or evidence.page is None:
        return claims.get(pointer, ())
    here = (evidence.page, evidence.text)
    places = [pointer, *(place for place in claims if pattern_of(place) == pattern_of(pointer))]
    for place in places:
        if any((claim.reading.page, claim.reading.text) == here for claim in claims.get(place, ())):
            return claims[place]
    return ()


def _suggested(claim: Claim, facts: Mapping[int, PageFacts]) -> Suggestion:
    page, box = claim.reading.page, claim.reading.box
    known = facts.get(page) if page is not None else None
    second = "second_reader" in claim.because
    return Suggestion(
        value=_as_text(claim.value),
        because=Because.SECOND_READER if second else Because.RUNNER_UP,
        note="the second reader" if second else None,
        page=page,
        polygon=known.to_upright(box) if known is not None and box is not None else None,
    )


def _in_words(law: Law) -> str:
    return law.rule.partition(".")[2].replace("-", " ")


def _as_text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
