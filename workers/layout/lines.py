"""Long ruled lines in a picture, as boxes: what parts columns and frames tables."""

from __future__ import annotations

import cv2
import numpy as np

from schemas.geometry import Box
from workers.raster import Pixels

_ACROSS = 850
"""Pixels across at which lines are looked for: 100 dpi for a letter page."""
_DARK = 170
_SHORTEST_ACROSS = 0.06
"""Shares of the page's width: a shorter stroke is a dash or the edge of a letter."""
_SHORTEST_DOWN = 0.035
_THICKEST = 0.008
_MOST = 400


def ruled_lines(pixels: Pixels) -> tuple[Box, ...]:
    """Boxes (0..1) of level and upright lines of a grey or RGB page, level ones first."""
    grey = pixels if pixels.ndim == 2 else cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    small = _shrink(np.asarray(grey, np.uint8))
    ink = np.asarray(small < _DARK, np.uint8)
    height, width = ink.shape
    level = _boxes(ink, max(12, round(_SHORTEST_ACROSS * width)), 1)
    upright = _boxes(ink, 1, max(9, round(_SHORTEST_DOWN * width)))
    thick = max(3, round(_THICKEST * width))
    kept = [(x, y, w, h) for x, y, w, h in level if h <= thick] + [(x, y, w, h) for x, y, w, h in upright if w <= thick]
    return tuple(Box(x / width, y / height, (x + w) / width, (y + h) / height) for x, y, w, h in kept[:_MOST])


def _shrink(grey: Pixels) -> Pixels:
    """Smaller by a whole factor, each pixel the darkest of those it stands for, so that thin lines survive."""
    factor = max(1, round(grey.shape[1] / _ACROSS))
    if factor == 1:
        return grey
    return np.asarray(
        cv2.erode(grey, np.ones((factor, factor), np.uint8))[factor // 2 :: factor, factor // 2 :: factor], np.uint8
    )


def _boxes(ink: Pixels, across: int, down: int) -> list[tuple[int, int, int, int]]:
    """Left, top, width, height of what holds a run of `across` by `down` ink pixels."""
    # Gaps of two pixels are forgiven: scans break lines.
    bridge = np.ones((1, 3) if across > down else (3, 1), np.uint8)
    closed = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, bridge)
    runs = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((down, across), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(runs, connectivity=8)
    return [(int(x), int(y), int(w), int(h)) for x, y, w, h, _ in stats[1:count]]
