"""Figures of what the sums that hold prove of a value: a zero, or an amount that is alone in its sum, fits anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from schemas.column_features import UNKNOWN, Features
from schemas.confidence import compares_figures
from schemas.record import Check
from schemas.standing import Standing


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum that holds."""

    least: tuple[tuple[float, str], ...]
    """The two least sure of its terms: how sure, and their pointers."""
    terms: int
    """Terms that are not zero."""
    amounts: int
    """Different amounts among these."""


def sums_among(standings: Iterable[Standing], checks: Iterable[Check]) -> dict[int, Sum]:
    """The sums that hold, by the identity of their checks."""
    by_pointer = {each.pointer: each for each in standings}
    return {id(check): _sum(check, by_pointer) for check in checks if check.passed and compares_figures(check)}


def _sum(check: Check, by_pointer: Mapping[str, Standing]) -> Sum:
    inside = [by_pointer[field] for field in dict.fromkeys(check.fields) if field in by_pointer]
    sure = ((each.chosen.reading.signals.get("tag_score", each.chosen.score), each.pointer) for each in inside)
    amounts = [str(each.chosen.value) for each in inside if says_something(each)]
    return Sum(tuple(nsmallest(2, sure)), len(amounts), len(set(amounts)))


def says_something(standing: Standing) -> bool:
    """Is it another amount than zero?"""
    return bool(str(standing.chosen.value).strip("-0."))


def proof_of(standing: Standing, touching: Sequence[Check], sums: Mapping[int, Sum]) -> Features:
    """What the sums that touch a value prove of it."""
    own, says = [sums[id(check)] for check in touching if id(check) in sums], says_something(standing)
    least = [next((share for share, pointer in each.least if pointer != standing.pointer), UNKNOWN) for each in own]
    amounts = max((each.amounts + (not says) for each in own), default=0)
    return {
        "proof_least": max(least, default=UNKNOWN),
        "proof_terms": float(max((each.terms - says for each in own), default=0)),
        "proof_amounts": float(amounts),
        "proven": float(says and amounts > 1),
    }
