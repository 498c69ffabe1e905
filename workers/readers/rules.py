"""Takes ruled lines off a page before it is read, and leaves the letters that stand on them whole."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from workers.raster import Pixels

PAPER = 255
SHORTEST_ACROSS, SHORTEST_DOWN = 0.4, 0.4
"""Inches. No stroke of ordinary print is that long; shorter rules do the reader little harm."""
LEAST_PIXELS = 60
"""Where the dots per inch are overstated, words set in bold must still not pass for rules."""
THICKEST = 0.035
"""Inches. Anything thicker is a bar or a picture, not a rule."""


def ink_threshold(pixels: Pixels) -> int:
    """Grey below which a pixel of a flattened page is ink."""
    sample = pixels[::4, ::4]
    threshold, _ = cv2.threshold(np.ascontiguousarray(sample), 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    return int(np.clip(threshold, 90, 200))


def without_rules(pixels: Pixels, dpi: float) -> Pixels:
    """A copy of a grey page with its ruled lines painted white."""
    ink: Pixels = (pixels < ink_threshold(pixels)).astype(np.uint8)
    across = _rules(ink, round(SHORTEST_ACROSS * dpi), round(THICKEST * dpi))
    down = _rules(np.ascontiguousarray(ink.T), round(SHORTEST_DOWN * dpi), round(THICKEST * dpi)).T
    gone = across | down
    if not gone.any():
        return pixels
    rest = ink & ~gone
    gone &= ~(_crossing(rest, across, round(THICKEST * dpi)) | _crossing(rest.T, down.T, round(THICKEST * dpi)).T)
    out = pixels.copy()
    out[gone.astype(bool)] = PAPER
    return out


def _rules(ink: Pixels, shortest: int, thickest: int) -> Pixels:
    """A mask of thin horizontal runs, with the grey seam beside them."""
    long = _opened(ink, max(LEAST_PIXELS, shortest), 1)
    if not long.any():
        return long
    thick: Pixels = cv2.dilate(_opened(long, 1, thickest + 1), np.ones((3, 3), np.uint8)).astype(np.uint8)
    return cv2.dilate(long & ~thick, np.ones((5, 3), np.uint8)).astype(np.uint8)


def _opened(mask: Pixels, columns: int, rows: int) -> Pixels:
    return cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((rows, columns), np.uint8)).astype(np.uint8)


def _crossing(rest: NDArray[np.uint8], rule: NDArray[np.uint8], thickest: int) -> Pixels:
    """Where strokes run through a horizontal rule: ink above and ink below it."""
    kernel = np.ones((thickest + 6, 1), np.uint8)
    bridged: Pixels = cv2.morphologyEx(np.ascontiguousarray(rest), cv2.MORPH_CLOSE, kernel).astype(np.uint8)
    return bridged & rule
