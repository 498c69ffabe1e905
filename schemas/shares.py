"""Shares with their uncertainty, and percentiles: the arithmetic of reports. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt

_Z95 = 1.959963984540054
"""Two-sided 95 % of the normal distribution."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        """0..1; None of nothing."""
        return self.part / self.whole if self.whole else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """95 % interval after Wilson (1927), 0..1: honest also where nothing or everything was right. None of nothing."""
        if not self.whole:
            return None
        n, p = self.whole, self.part / self.whole
        centre = (p + _Z95**2 / (2 * n)) / (1 + _Z95**2 / n)
        half = _Z95 / (1 + _Z95**2 / n) * sqrt(p * (1 - p) / n + _Z95**2 / (4 * n**2))
        # Exact at the ends, where rounding would leave the share outside of its own interval.
        return max(0.0, centre - half) if self.part else 0.0, min(1.0, centre + half) if self.part < n else 1.0


def percentile(values: Sequence[float], share: float) -> float | None:
    """The smallest value that at least this share (0..1) of the values do not exceed (nearest rank); None of none."""
    ordered = sorted(values)
    return ordered[max(0, ceil(share * len(ordered)) - 1)] if ordered else None
