"""From a recogniser's class scores along a line to words with boxes that sit on the ink."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from workers.raster import Pixels
from workers.readers import PixelBox, SeenWord
from workers.readers.alphabet import BLANK


class Glyph(NamedTuple):
    """A character, its middle in crop columns, and its score."""

    character: str
    middle: float
    score: float


LIKELY_SPACE = 0.2
"""Between characters a space is believed from this score on: the recogniser is shy of them."""


def glyphs_of(scores: NDArray[np.float32], characters: Sequence[str], columns_per_step: float) -> list[Glyph]:
    """The best path through one line's scores (steps x classes): repeats folded, blanks dropped."""
    best = scores.argmax(axis=1)
    space = characters.index(" ")
    best = np.where((best == 0) & (scores[:, space] >= LIKELY_SPACE), space, best)
    top = scores[np.arange(len(best)), best]
    starts = np.flatnonzero(np.diff(best, prepend=-1))
    ends = np.append(starts[1:], len(best))
    return [
        Glyph(characters[best[start]], (start + end) / 2 * columns_per_step, float(top[start:end].max()))
        for start, end in zip(starts, ends, strict=True)
        if characters[best[start]] != BLANK
    ]


def ink_of(crop: Pixels) -> NDArray[np.bool_]:
    """Where a crop of a line has ink: its own best threshold, turned round where print is white on black."""
    threshold, _ = cv2.threshold(crop, 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    dark: NDArray[np.bool_] = crop <= threshold
    return ~dark if dark.mean() > 0.5 else dark


def words_of(glyphs: Sequence[Glyph], ink: NDArray[np.bool_], corner: tuple[int, int]) -> tuple[SeenWord, ...]:
    """Glyphs grouped to words by the gaps in the ink. `corner` is the crop's left and top on the page."""
    filled: NDArray[np.bool_] = np.any(ink, axis=0)
    runs = _runs(filled)
    groups = _groups(glyphs, runs, ink.shape[0])
    return tuple(_word(group, _within(groups, at, runs), ink, corner) for at, group in enumerate(groups))


def _groups(glyphs: Sequence[Glyph], runs: NDArray[np.intp], height: int) -> list[list[Glyph]]:
    groups: list[list[Glyph]] = []
    spaced = True
    for glyph in glyphs:
        if glyph.character == " ":
            spaced = True
            continue
        gap = _gap(groups[-1][-1].middle, glyph.middle, runs) if groups else 0.0
        if not groups or _breaks(groups[-1], glyph, gap / height, spaced=spaced):
            groups.append([])
        groups[-1].append(glyph)
        spaced = False
    return groups


NARROW, WIDE = 0.20, 0.60
"""Blank columns between two characters, in crop heights: inside an amount no word ends below the first; above the second
one always does. In between the recogniser is believed, which has learned what a space looks like."""


def _breaks(group: Sequence[Glyph], glyph: Glyph, gap: float, *, spaced: bool) -> bool:
    if gap >= WIDE:
        return True
    inside_number = (
        group[-1].character in ".," and glyph.character.isdigit() and len(group) > 1 and group[-2].character.isdigit()
    )
    return spaced and not (inside_number and gap < NARROW)


def _runs(filled: NDArray[np.bool_]) -> NDArray[np.intp]:
    """First and one-past-last column of each run of columns with ink."""
    edges = np.flatnonzero(np.diff(filled.astype(np.int8), prepend=0, append=0))
    return edges.reshape(-1, 2)


def _gap(before: float, after: float, runs: NDArray[np.intp]) -> float:
    """The widest blank stretch between two columns."""
    between = runs[(runs[:, 1] > before) & (runs[:, 0] < after)]
    edges = np.concatenate([[before], np.clip(between.ravel(), before, after), [after]])
    return float(np.diff(edges)[::2].max())


def _within(groups: Sequence[Sequence[Glyph]], at: int, runs: NDArray[np.intp]) -> tuple[float, float]:
    """First and one-past-last column of the ink of one of a line's words.

    A rule below the line, or letters that touch, make one run of several words: there it ends half way to the neighbour.
    """
    left, right = groups[at][0].middle, groups[at][-1].middle
    before = groups[at - 1][-1].middle if at else -np.inf
    after = groups[at + 1][0].middle if at + 1 < len(groups) else np.inf
    touched = runs[(runs[:, 1] >= left) & (runs[:, 0] <= right + 1)]
    if not len(touched):
        return left, right
    inked = min(left, float(touched[0, 0])), max(right, float(touched[-1, 1]))
    return (
        (before + left) / 2 if inked[0] <= before else inked[0],
        (right + after) / 2 if inked[1] > after else inked[1],
    )


def _word(group: Sequence[Glyph], within: tuple[float, float], ink: NDArray[np.bool_], corner: tuple[int, int]) -> SeenWord:
    left, right = within
    first, last = int(left), max(int(left) + 1, int(np.ceil(right)))
    rows = np.flatnonzero(ink[:, first:last].any(axis=1))
    top, bottom = (int(rows[0]), int(rows[-1]) + 1) if len(rows) else (0, ink.shape[0])
    box = PixelBox(corner[0] + first, corner[1] + top, corner[0] + last, corner[1] + bottom)
    confidence = float(np.mean([glyph.score for glyph in group]))
    return SeenWord("".join(glyph.character for glyph in group), box, min(1.0, confidence))
