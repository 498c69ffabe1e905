"""The ruled lines of a page, as points on their middles. Works on black, grey and red ink, on faxes and low resolution."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from workers.raster import Pixels

WIDTH = 1000
"""Pixels across at which lines are looked for; a letter page is then at about 118 dpi."""
_CONTRAST = 26
"""A line is darker than the paper on both its sides by at least this much."""
_RUN_ACROSS, _RUN_DOWN = 29, 19
STEP = 5
"""Pixels between the points taken from a line."""
_THICKEST = 9


@dataclass(frozen=True, slots=True)
class RuledLines:
    """Lines found on one page at `WIDTH` pixels across; coordinates in these pixels."""

    width: int
    height: int
    across: NDArray[np.float64]
    """(n, 2): x, y of points on horizontal lines."""
    down: NDArray[np.float64]
    """(n, 2): x, y of points on vertical lines."""
    across_mask: Pixels
    down_mask: Pixels


def find_lines(pixels: Pixels) -> RuledLines:
    """Horizontal and vertical lines of a grey page."""
    small = shrink(pixels)
    across_mask = _mask(small, _RUN_ACROSS)
    down_mask = np.ascontiguousarray(_mask(np.ascontiguousarray(small.T), _RUN_DOWN).T)
    down = _middles(np.ascontiguousarray(down_mask.T))[:, ::-1]
    return RuledLines(small.shape[1], small.shape[0], _middles(across_mask), down, across_mask, down_mask)


def shrink(pixels: Pixels) -> Pixels:
    """The page at `WIDTH` pixels across; thin dark lines stay dark."""
    height, width = pixels.shape[:2]
    factor = width / WIDTH
    if factor >= 2:
        pixels = cv2.erode(pixels, np.ones((2, 2), np.uint8)).astype(np.uint8, copy=False)
    size = (WIDTH, max(1, round(height / factor)))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA if factor > 1 else cv2.INTER_LINEAR), np.uint8)


def _mask(page: Pixels, run: int) -> Pixels:
    """255 on horizontal lines at least `run` pixels long, gaps of a few pixels forgiven."""
    closed = cv2.morphologyEx(page, cv2.MORPH_CLOSE, np.ones((_THICKEST, 1), np.uint8))
    dark = np.where(cv2.subtract(closed, page) >= _CONTRAST, np.uint8(255), np.uint8(0))
    # A line that climbs one pixel in the run is still one line.
    thick = cv2.dilate(dark, np.ones((2, 5), np.uint8))
    long = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, run), np.uint8))
    return np.asarray(cv2.bitwise_and(long, cv2.dilate(dark, np.ones((1, 5), np.uint8))), np.uint8)


def _middles(mask: Pixels) -> NDArray[np.float64]:
    """(n, 2): x, y of the middle of each crossing of a line, looked at every few columns."""
    columns = mask[:, ::STEP] > 0
    padded = np.pad(columns, ((1, 1), (0, 0))).astype(np.int8)
    change = np.diff(padded, axis=0).T
    column, start = np.nonzero(change == 1)
    _, end = np.nonzero(change == -1)
    thin = end - start <= _THICKEST
    return np.column_stack([column[thin] * float(STEP), (start[thin] + end[thin] - 1) / 2.0])
