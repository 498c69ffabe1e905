"""Kodak patch codes: four parallel bars, two wide and two narrow, read from the nearest edge of the sheet inwards.

Measures from Kodak's "Scanner Patch Code Information" (A-61599): wide bars 0.20 inch, narrow bars and spaces 0.08 inch, bars
at least 0.75 inch long and alone. Read from the edge, order tells the sheet's way up: 1 and 6, and 3 and T, are each other
turned over.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import cv2
import numpy as np

from workers.cleaning.working import WorkPage
from workers.raster import Pixels

Patch = Literal["1", "2", "3", "4", "6", "T"]

_CODES: dict[str, Patch] = {"WWNN": "1", "WNNW": "2", "WNWN": "3", "NWWN": "4", "NNWW": "6", "NWNW": "T"}
"""From the edge inwards; W wide, N narrow."""
_SHORTEST_INCHES = 0.7
_THICKNESS_INCHES = (0.035, 0.30)
_TOTAL_INCHES = (0.5, 1.1)
"""Across all four bars; 0.80 as printed, less or more on reduced or enlarged copies."""


@dataclass(frozen=True, slots=True)
class _Bar:
    """A solid bar; lengths in working pixels."""

    x: float
    y: float
    degrees: float
    """Of its long axis, -90 to 90, clockwise from the horizontal."""
    length: float
    thickness: float


def patch_code(page: WorkPage) -> Patch | None:
    """The patch code printed on a page, in whatever direction it lies; None for ordinary pages."""
    bars = _bars(page)
    found: list[Patch] = []
    for bar in bars:
        code = _code_from(bar, bars, page)
        if code is not None:
            found.append(code)
    return Counter(found).most_common(1)[0][0] if found else None


def _bars(page: WorkPage) -> list[_Bar]:
    """Solid bars of a patch bar's size; rows of dirt and small gaps within them do not matter."""
    if page.dpi < 40:
        return []
    shortest = _SHORTEST_INCHES * page.dpi
    if not ((np.maximum(page.pieces[:, 2], page.pieces[:, 3]) >= shortest) & (page.pieces[:, 4] >= 3 * shortest)).any():
        return []
    thin = max(2, int(0.03 * page.dpi))
    healed = cv2.morphologyEx(cv2.medianBlur(page.ink, 3), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    thick = cv2.morphologyEx(healed, cv2.MORPH_OPEN, np.ones((thin, thin), np.uint8))
    contours, _ = cv2.findContours(thick, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    bars = (_bar(np.asarray(contour, dtype=np.int32), np.asarray(thick, np.uint8), page.dpi) for contour in contours)
    return [bar for bar in bars if bar is not None]


def _bar(contour: np.ndarray[tuple[int, ...], np.dtype[np.int32]], thick: Pixels, dpi: float) -> _Bar | None:
    (x, y), (w, h), degrees = cv2.minAreaRect(contour)
    length, thickness = max(w, h) + 1, min(w, h) + 1
    low, high = (inches * dpi for inches in _THICKNESS_INCHES)
    if length < _SHORTEST_INCHES * dpi or not low <= thickness <= high or length < 2.5 * thickness:
        return None
    left, top, width, height = cv2.boundingRect(contour)
    inside = np.zeros((height, width), dtype=np.uint8)
    cv2.drawContours(inside, [contour - np.array([left, top])], 0, 1, thickness=cv2.FILLED)
    ink = int((inside & thick[top : top + height, left : left + width]).sum())
    if ink < 0.75 * length * thickness:
        return None
    along = degrees if w >= h else degrees + 90
    return _Bar(x, y, (along + 90) % 180 - 90, length, thickness=ink / length)


def _code_from(first: _Bar, bars: list[_Bar], page: WorkPage) -> Patch | None:
    """The code whose outermost bar is `first`: it and its neighbours must be exactly four, and of the right proportions."""
    angle = math.radians(first.degrees)
    across, along = (-math.sin(angle), math.cos(angle)), (math.cos(angle), math.sin(angle))
    rows: list[tuple[float, _Bar]] = []
    for bar in bars:
        turned = abs((bar.degrees - first.degrees + 90) % 180 - 90)
        shift = abs((bar.x - first.x) * along[0] + (bar.y - first.y) * along[1])
        near = abs((bar.x - first.x) * across[0] + (bar.y - first.y) * across[1])
        if turned <= 3 and shift <= 0.15 * first.length and near <= 1.5 * page.dpi and _alike(bar.length, first.length, 1.25):
            rows.append(((bar.x - first.x) * across[0] + (bar.y - first.y) * across[1], bar))
    rows.sort(key=lambda row: row[0])
    if len(rows) != 4 or rows[0][1] is not first:
        return None
    word = _word([(place, bar.thickness) for place, bar in rows], page.dpi)
    if word is None:
        return None
    return _CODES.get(word if _edge_first(rows[0][1], rows[3][1], across, page) else word[::-1])


def _alike(one: float, other: float, factor: float) -> bool:
    return one <= factor * other and other <= factor * one


def _word(bars: list[tuple[float, float]], dpi: float) -> str | None:
    """Widths of four bars (place of the middle, thickness) as letters W and N; None where they are no patch code."""
    gaps = [after - before - (wide + narrow) / 2 for (before, wide), (after, narrow) in pairwise(bars)]
    total = bars[-1][0] - bars[0][0] + (bars[0][1] + bars[-1][1]) / 2
    widths = [thickness for _, thickness in bars]
    ordered = sorted(widths)
    narrow, wide = sum(ordered[:2]) / 2, sum(ordered[2:]) / 2
    regular = min(gaps) > 0 and _alike(min(gaps), max(gaps), 1.6) and _alike(sum(gaps) / 3, narrow, 2.2)
    two_kinds = 1.6 <= wide / narrow <= 4 and _alike(ordered[0], ordered[1], 1.5) and _alike(ordered[2], ordered[3], 1.35)
    if not (regular and two_kinds and _TOTAL_INCHES[0] * dpi <= total <= _TOTAL_INCHES[1] * dpi):
        return None
    middle = (narrow * wide) ** 0.5
    return "".join("W" if width > middle else "N" for width in widths)


def _edge_first(first: _Bar, last: _Bar, across: tuple[float, float], page: WorkPage) -> bool:
    """Does the first bar lie nearer to the edge of the sheet than the last, looking straight outwards from each?"""
    height, width = page.ink.shape

    def outwards(bar: _Bar, sign: int) -> float:
        steps = [
            ((size if sign * step > 0 else 0) - start) / (sign * step)
            for start, step, size in ((bar.x, across[0], width), (bar.y, across[1], height))
            if abs(step) > 0.3
        ]
        return min(steps)

    return outwards(first, -1) <= outwards(last, 1)
