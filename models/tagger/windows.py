"""How a page of too many words is read: in runs of rows, each behind the headings that stand above it.

What a column of a long table holds is said once, at its top. A run from the middle of the page is therefore shown together
with the rows above it that look like headings, in their places on the page. Training and use must agree.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from models.tagger.features import DIGITS, GAP_BEFORE, PageFeatures

MOST_AT_ONCE = 900
"""Words; attention costs time and memory by its square. Longer pages are read in windows."""
RUN, OVERLAP = 600, 160
"""Words of a window's run, and of its overlap with the next."""
LEAD = 120
"""Words of headings before a run, at most: those next above it."""
_CELLS, _FEWER = 4, 2
"""Of a row of headings, at least; and of another line of the same headings."""
_APART = float(np.log1p(1.8))
"""Cells are further apart than the words of a sentence: in letter widths, as the features tell it."""

Indices = NDArray[np.int64]


def runs(count: int) -> Iterator[slice]:
    """Runs of words that overlap and end with the last."""
    start = 0
    while start + RUN < count:
        yield slice(start, start + RUN)
        start += RUN - OVERLAP
    yield slice(start, count)


def behind_headings(features: PageFeatures, run: slice) -> tuple[Indices, int]:
    """Which words are shown for a run, in reading order, and how many of them are headings from above it."""
    lead = _headings(features, run.start)[-LEAD:]
    return np.concatenate([lead, np.arange(run.start, run.stop)]), len(lead)


def _headings(features: PageFeatures, stop: int) -> Indices:
    """Words before `stop` in rows of several cells without a digit, and in such rows of fewer cells right beside them."""
    if not stop:
        return np.zeros(0, np.int64)
    middles = features.places[:stop, 2]
    row = np.cumsum(np.diff(middles, prepend=middles[0]) != 0)
    wordy = np.bincount(row, features.facts[:stop, DIGITS]) == 0
    cells = np.bincount(row, features.facts[:stop, GAP_BEFORE] > _APART)
    wide = wordy & (cells >= _CELLS)
    beside = np.zeros_like(wide)
    beside[1:] |= wide[:-1]
    beside[:-1] |= wide[1:]
    found: Indices = np.flatnonzero((wide | (beside & wordy & (cells >= _FEWER)))[row])
    return found
