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


LIKELY_SPACE, FAINT_SPACE = 0.2, 0.05
"""Between characters a space is believed from the first score on: the recogniser is shy of them. From the second on it is where
the ink bears it out."""


def glyphs_of(scores: NDArray[np.float32], characters: Sequence[str], columns_per_step: float) -> list[Glyph]:
    """The best path through one line's scores (steps x classes): repeats folded, blanks dropped."""
    best = scores.argmax(axis=1)
    space = characters.index(" ")
    best = np.where((best == 0) & (scores[:, space] >= FAINT_SPACE), space, best)
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


class _Step(NamedTuple):
    """From one character to the next."""

    glyph: Glyph
    """The next one."""
    gap: float
    """Blank columns between the two, in crop heights."""
    space: float
    """The score of a space between them."""


def _groups(glyphs: Sequence[Glyph], runs: NDArray[np.intp], height: int) -> list[list[Glyph]]:
    groups: list[list[Glyph]] = []
    steps = _steps(glyphs, runs, height)
    bearing = _bearing_gap(steps)
    for step in steps:
        if not groups or _breaks(groups[-1], step, bearing):
            groups.append([])
        groups[-1].append(step.glyph)
    return groups


def _steps(glyphs: Sequence[Glyph], runs: NDArray[np.intp], height: int) -> list[_Step]:
    steps: list[_Step] = []
    space = 0.0
    for glyph in glyphs:
        if glyph.character == " ":
            space = max(space, glyph.score)
            continue
        gap = _gap(steps[-1].glyph.middle, glyph.middle, runs) / height if steps else 0.0
        steps.append(_Step(glyph, gap, space))
        space = 0.0
    return steps


OUTSTANDING, LEAST, TELLING = 2.0, 0.20, 3
"""A gap bears a space out that is so many times as wide as the wide ones inside the line's words, and so many crop heights at
least; and how many gaps inside words tell that. Within figures it is none: those of `12:31` may stand wide apart."""


def _bearing_gap(steps: Sequence[_Step]) -> float:
    """How wide a gap of this line bears a space out: print that is set wide has wide gaps inside words as well."""
    inside = [step.gap for step in steps[1:] if not step.space]
    return max(LEAST, OUTSTANDING * float(np.percentile(inside, 90))) if len(inside) >= TELLING else WIDE


NARROW, WIDE = 0.20, 0.60
"""Blank columns between two characters, in crop heights: inside an amount no word ends below the first; above the second
one always does. In between the recogniser is believed, which has learned what a space looks like."""


def _breaks(group: Sequence[Glyph], step: _Step, bearing: float) -> bool:
    if step.gap >= WIDE:
        return True
    before, is_digit = group[-1].character, step.glyph.character.isdigit()
    follows_figure = is_digit and len(group) > 1 and group[-2].character.isdigit()
    if before in ".," and follows_figure and step.gap < NARROW:
        return False
    in_figures = (is_digit and before.isdigit()) or (before in ".,:/-" and follows_figure)
    return step.space >= LIKELY_SPACE or (step.space >= FAINT_SPACE and step.gap >= bearing and not in_figures)


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
