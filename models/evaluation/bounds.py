"""How far counts can be trusted: upper bounds of error rates, and how well probabilities fit what happened."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

_HALVINGS = 60


def exact_upper(errors: int, count: int, level: float = 0.95) -> float:
    """The one-sided exact upper bound of an error rate (Clopper and Pearson 1934)."""
    if errors >= count:
        return 1.0
    low, high = errors / count, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _at_most(errors, count, middle) > 1 - level:
            low = middle
        else:
            high = middle
    return high


def _at_most(errors: int, count: int, rate: float) -> float:
    """The probability of no more errors than these (binomial), summed from logarithms."""
    if rate in {0.0, 1.0}:
        return 1.0 - rate
    ways, total = 0.0, 0.0
    for number in range(errors + 1):
        if number:
            ways += math.log(count - number + 1) - math.log(number)
        total += math.exp(ways + number * math.log(rate) + (count - number) * math.log1p(-rate))
    return total


def upper_by_document(counts: Iterable[tuple[int, int]], level: float = 0.95, draws: int = 400) -> float | None:
    """The bound when documents, not leaves, are independent: errors and leaves of each document, drawn again (bootstrap)."""
    documents = [each for each in counts if each[1]]
    if not documents:
        return None
    dice = Random(7)  # noqa: S311 - drawing again, not secret
    rates = []
    for _ in range(draws):
        drawn = dice.choices(documents, k=len(documents))
        rates.append(sum(errors for errors, _ in drawn) / sum(leaves for _, leaves in drawn))
    return sorted(rates)[min(draws - 1, int(level * draws))]


@dataclass(frozen=True, slots=True)
class Bin:
    """Leaves of like confidence."""

    low: float
    high: float
    leaves: int
    right: int
    confidence: float
    """The sum of their confidences."""

    @property
    def gap(self) -> float:
        """By how many leaves confidence was wrong."""
        return abs(self.confidence - self.right)


_EDGES = (*(tenth / 10 for tenth in range(10)), 0.925, 0.95, 0.975, 1.0)
"""Tenths, the last one in quarters: that is where values are accepted."""


def reliability(leaves: Sequence[tuple[float, bool]]) -> tuple[Bin, ...]:
    """Confidence and whether it was right, in bins; empty ones are left out."""
    bins = []
    for low, high in zip(_EDGES, (*_EDGES[1:], math.inf), strict=True):
        inside = [(confidence, right) for confidence, right in leaves if low <= confidence < high]
        if inside:
            right = sum(right for _, right in inside)
            bins.append(Bin(low, min(1.0, high), len(inside), right, sum(confidence for confidence, _ in inside)))
    return tuple(bins)


def calibration_error(leaves: Sequence[tuple[float, bool]]) -> float | None:
    """The expected calibration error: mean distance of confidence and share right over the bins, by leaves."""
    if not leaves:
        return None
    return sum(each.gap for each in reliability(leaves)) / len(leaves)
