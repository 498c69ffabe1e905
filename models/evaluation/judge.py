"""How a record is judged: leaf by leaf against the truth of its document.

`ok`        the value is the truth's, or one of its alternatives
`wrong`     both have a value, and they differ: one too many and one too few, but one error
`missing`   the paper has a value, the record none
`spurious`  the record has a value, the paper none
`neutral`   the truth does not care: an ignored leaf, an alternative that is null, an optional item, or a value that the record
            itself calls derived where the paper prints nothing

Lists of objects are matched so that most leaves are equal, whatever their order; lists of codes are bags, except diagnoses,
whose position has a meaning. Amounts, quantities and rates are compared as numbers; codes and identifiers without blanks and
punctuation; NPI, telephone and routing numbers by their digits; names, addresses and other text exactly, white space apart.
Leniently, text is compared without case, accents, blanks and punctuation.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from models.evaluation.assignment import assign
from schemas.document_type import Leaf, pattern_of
from schemas.pointers import leaves_in
from schemas.types import all_types

Json = Any
"""A JSON value: of a truth or of a record's data."""
_NUMBERS = frozenset({"money", "quantity", "rate"})
_DIGITS = frozenset({"npi", "phone", "routing"})
_CODES = frozenset({"code", "identifier", "icd", "tax_id", "currency"})
_PLACED_LISTS = frozenset({"diagnoses"})
"""Lists of codes whose positions have a meaning."""
_PULL, _FARTHEST = 1e-6, 900
"""Of equally good matches of lists, the one that keeps the order is taken."""


class Outcome(StrEnum):
    """Of one leaf."""

    OK = "ok"
    WRONG = "wrong"
    MISSING = "missing"
    SPURIOUS = "spurious"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One leaf."""

    outcome: Outcome
    pointer: str
    """In the truth; of what the paper does not have, as if it had."""
    place: str | None
    """In the record; None where it has nothing."""
    wanted: Json = None
    found: Json = None

    @property
    def pattern(self) -> str:
        """The leaf's field."""
        return pattern_of(self.pointer)


def comparable(value: Json, kind: str, *, lenient: bool = False) -> Json:
    """The form of a value that is compared; None for nothing. `kind` is the name of a `schemas.kinds.Kind`."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return value
    text = " ".join(str(value).split())
    if kind in _NUMBERS:
        return _number(text)
    if kind in _DIGITS:
        return re.sub(r"\D", "", text) or None
    return _compared_text(text, kind, lenient=lenient)


def _compared_text(text: str, kind: str, *, lenient: bool) -> str:
    if kind in _CODES:
        return re.sub(r"[^0-9A-Z]", "", _plain(text).upper()) or text
    if kind == "choice":
        return text.lower()
    if lenient and kind != "date":
        return re.sub(r"[^0-9a-z]", "", _plain(text).lower()) or text
    return text if kind == "date" else re.sub(r"-\s+", "-", text)  # a word broken behind its hyphen


def _number(text: str) -> Decimal | str:
    try:
        return Decimal(text.replace("%", "").replace(",", "").strip()).normalize() + 0
    except InvalidOperation:
        return text


def _plain(text: str) -> str:
    """Without accents."""
    return "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))


def judge(
    type_name: str,
    truth: Mapping[str, Json],
    data: Mapping[str, Json],
    evidence: Mapping[str, Mapping[str, Json]],
    *,
    lenient: bool = False,
) -> tuple[Verdict, ...]:
    """All leaves of a record of the right type. `truth` as `truth_of` writes it; `evidence` as a record prints it."""
    bench = _Bench(all_types()[type_name].leaves(), truth, evidence, lenient)
    bench.walk(truth["data"], data, "", "")
    return tuple(bench.verdicts)


def all_missing(truth: Mapping[str, Json]) -> tuple[Verdict, ...]:
    """The verdicts where there is no record, or one of another type."""
    forgiven = _forgiven(truth)
    return tuple(
        Verdict(Outcome.MISSING, pointer, None, value)
        for pointer, value in leaves_in(truth["data"])
        if pointer not in forgiven and value != ""
    )


def _forgiven(truth: Mapping[str, Json]) -> frozenset[str]:
    """Leaves that may be missing."""
    nothing = (pointer for pointer, others in truth.get("alternatives", {}).items() if None in others)
    return frozenset((*truth.get("ignore", ()), *nothing))


@dataclass(slots=True)
class _Bench:
    """Truth and record side by side."""

    leaves: Mapping[str, Leaf]
    truth: Mapping[str, Json]
    evidence: Mapping[str, Mapping[str, Json]]
    lenient: bool
    verdicts: list[Verdict] = field(default_factory=list)

    def walk(self, wanted: Json, found: Json, at: str, place: str) -> None:
        """Judge everything below a pointer of the truth and a place in the record."""
        if isinstance(wanted, dict) or (isinstance(found, dict) and not isinstance(wanted, list)):
            wanted, found = wanted or {}, found if isinstance(found, dict) else {}
            for key in dict.fromkeys((*wanted, *found)):
                self.walk(wanted.get(key), found.get(key), f"{at}/{key}", f"{place}/{key}")
        elif isinstance(wanted, list) or isinstance(found, list):
            self._list(wanted or [], found if isinstance(found, list) else [], at, place)
        else:
            self._leaf(wanted, found, at, place)

    def _comparable(self, value: Json, pointer: str, *, lenient: bool) -> Json:
        leaf = self.leaves.get(pattern_of(pointer))
        return comparable(value, leaf.kind.name if leaf else "text", lenient=lenient)

    def _add(self, outcome: Outcome, at: str, place: str | None, wanted: Json, found: Json) -> None:
        self.verdicts.append(Verdict(outcome, at, place, wanted, found))

    def _add_spurious(self, at: str, place: str, found: Json) -> None:
        """A value of which the paper says nothing; where the truth tells only some fields, nobody knows."""
        if self.truth.get("partial"):
            return
        derived = self.evidence.get(place, {}).get("source") == "derived"
        self._add(Outcome.NEUTRAL if derived else Outcome.SPURIOUS, at, place, None, found)

    def _leaf(self, wanted: Json, found: Json, at: str, place: str) -> None:
        true, given = (self._comparable(value, at, lenient=self.lenient) for value in (wanted, found))
        if true is None and given is None:
            return
        others = self.truth.get("alternatives", {}).get(at, ())
        as_well = [self._comparable(other, at, lenient=self.lenient) for other in others if other is not None]
        if at in self.truth.get("ignore", ()):
            self._add(Outcome.NEUTRAL, at, place, wanted, found)
        elif true == given:
            self._add(Outcome.OK, at, place, wanted, found)
        elif given is not None and given in as_well:
            self._add(Outcome.NEUTRAL if true is None else Outcome.OK, at, place, wanted, found)
        elif given is None:
            self._add(Outcome.NEUTRAL if None in others else Outcome.MISSING, at, place, wanted, found)
        elif true is None:
            self._add_spurious(at, place, found)
        else:
            self._add(Outcome.WRONG, at, place, wanted, found)

    def _list(self, wanted: Sequence[Json], found: Sequence[Json], at: str, place: str) -> None:
        optional = self.truth.get("optional_items", {}).get(at, ())
        if any(isinstance(item, dict) for item in (*wanted, *found, *optional)):
            self._objects(wanted, found, optional, at, place)
        elif at.rpartition("/")[2] in _PLACED_LISTS:
            for index in range(max(len(wanted), len(found))):
                true, given = (items[index] if index < len(items) else None for items in (wanted, found))
                self._leaf(true, given, f"{at}/{index}", f"{place}/{index}")
        else:
            self._bag(wanted, found, at, place)

    def _bag(self, wanted: Sequence[Json], found: Sequence[Json], at: str, place: str) -> None:
        """Codes in any order: equal ones first, then what is left against what is left."""
        forms = [self._comparable(value, f"{place}/{index}", lenient=self.lenient) for index, value in enumerate(found)]
        free, unmet = list(range(len(found))), []
        for index, value in enumerate(wanted):
            form = self._comparable(value, f"{at}/{index}", lenient=self.lenient)
            match = next((each for each in free if forms[each] == form), None)
            if match is None:
                unmet.append(index)
            else:
                free.remove(match)
                self._add(Outcome.OK, f"{at}/{index}", f"{place}/{match}", value, found[match])
        for index, match in zip(unmet, free, strict=False):
            self._add(Outcome.WRONG, f"{at}/{index}", f"{place}/{match}", wanted[index], found[match])
        for index in unmet[len(free) :]:
            self._add(Outcome.MISSING, f"{at}/{index}", None, wanted[index], None)
        for match in free[len(unmet) :]:
            if not self.truth.get("partial"):
                self._add(Outcome.SPURIOUS, f"{at}/{match}", f"{place}/{match}", None, found[match])

    def _objects(self, wanted: Sequence[Json], found: Sequence[Json], optional: Sequence[Json], at: str, place: str) -> None:
        pairs = self._pairs([*wanted, *optional], len(wanted), found, at)
        for true, given in pairs:
            if true < len(wanted):
                self.walk(wanted[true], found[given], f"{at}/{true}", f"{place}/{given}")
            else:
                for below, value in _said(found[given]):
                    self._add(Outcome.NEUTRAL, f"{at}/{given}{below}", f"{place}/{given}{below}", None, value)
        forgiven = _forgiven(self.truth)
        for true in sorted(set(range(len(wanted))) - {true for true, _ in pairs}):
            for below, value in _said(wanted[true]):
                pointer = f"{at}/{true}{below}"
                self._add(Outcome.NEUTRAL if pointer in forgiven else Outcome.MISSING, pointer, None, value, None)
        for given in sorted(set(range(len(found))) - {given for _, given in pairs}):
            for below, value in _said(found[given]):
                self._add_spurious(f"{at}/{given}{below}", f"{place}/{given}{below}", value)

    def _pairs(self, wanted: Sequence[Json], required: int, found: Sequence[Json], at: str) -> list[tuple[int, int]]:
        """Items of the truth, behind the required ones the optional, with items of the record that share a leaf."""
        theirs = [Counter(self._forms(item, at)) for item in found]
        ours = [Counter(self._forms(item, at)) for item in wanted]
        for index in range(required):
            ours[index].update(self._alternative_forms(at, index))
        shared = [[(one & other).total() for other in theirs] for one in ours]
        weights = [[count - _PULL * min(abs(i - j), _FARTHEST) for j, count in enumerate(row)] for i, row in enumerate(shared)]
        return [(true, given) for true, given in assign(weights) if shared[true][given]]

    def _forms(self, item: Json, at: str) -> Iterator[tuple[str, str]]:
        for below, value in _said(item):
            yield pattern_of(below), str(self._comparable(value, f"{at}/0{below}", lenient=True))

    def _alternative_forms(self, at: str, index: int) -> Iterator[tuple[str, str]]:
        prefix = f"{at}/{index}"
        for pointer, others in self.truth.get("alternatives", {}).items():
            if pointer.startswith(f"{prefix}/"):
                below = pointer.removeprefix(prefix)
                yield from (
                    (pattern_of(below), str(self._comparable(other, pointer, lenient=True)))
                    for other in others
                    if other is not None
                )


def _said(item: Json) -> Iterator[tuple[str, Json]]:
    """The leaves of an item that say something."""
    return ((below, value) for below, value in leaves_in(item) if value != "")
