"""How large letters are, and by how much to enlarge or shrink a page so that readers like them."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from workers.cleaning.working import WorkPage, letters_of

_SMALL_LETTERS, _GOOD_LETTERS = 17.0, 24.0
"""Scan pixels: pages whose usual letters are less tall than the first are enlarged to the second.

Measured with Tesseract on noisy 90 dpi forms: word recall 0.72 as they are, 0.85 to 0.88 for any height from 12 to 32; on
receipts F1 0.78 as they are, 0.80 for 20 to 24.
"""
_OFFICE_DPI, _ENOUGH_DPI, _TINY_LETTERS = 150.0, 300.0, 11.0
"""A page scanned at an office's resolution is enlarged to the second at most, unless its letters are tiny: a form whose usual
letters are its small captions would cost four times as much and be read no better."""
_LARGE_LETTERS, _ENOUGH = 34.0, 26.0
"""Pages whose smaller letters (lowest quarter) are taller than the first are shrunk to the second: it halves the time."""
_MOST_ZOOM = 4.0
_MOST_PIXELS = 14e6


@dataclass(frozen=True, slots=True)
class LetterHeight:
    """In scan pixels; of mixed print a little above the height of x."""

    usual: float
    small: float
    """Three quarters of the letters are taller."""


def letter_height(page: WorkPage, *, sideways: bool) -> LetterHeight | None:
    """How tall the letters of a page are; None where too few tell. `sideways`: its lines run up or down."""
    letters = letters_of(page.pieces)
    heights = letters[:, 2 if sideways else 3]
    heights = heights[heights >= 4]
    if len(heights) < 10:
        return None
    usual, small = (float(v) / page.scale for v in np.percentile(heights, (50, 25)))
    return LetterHeight(usual=usual, small=small)


def zoom_for(letters: LetterHeight | None, dpi: float, size: tuple[int, ...]) -> float:
    """Factor by which to enlarge a page of (height, width) pixels so that readers like its letters; 1 leaves it."""
    if letters is None:
        return min(1.0, 300 / dpi) if dpi > 450 else 1.0
    if letters.usual < _SMALL_LETTERS:
        room = max(1.0, math.sqrt(_MOST_PIXELS / (size[0] * size[1])))
        if dpi >= _OFFICE_DPI and letters.usual >= _TINY_LETTERS:
            room = min(room, max(1.0, _ENOUGH_DPI / dpi))
        return min(_GOOD_LETTERS / letters.usual, _MOST_ZOOM, room)
    if letters.small > _LARGE_LETTERS:
        return _ENOUGH / letters.small
    return 1.0
