"""The working copy of a page on which decisions are made."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from workers.cleaning.borders import dirt_mask, paint_white
from workers.raster import Pixels

LONGEST_SIDE = 1600
"""Pixels; 145 dpi on letter paper: enough for 6-point text to stay separate letters."""
ENOUGH_FOR_CODES = 900
"""Pixels; 80 dpi: the bars of a patch code are 6 pixels wide, and places of other codes show and are read in full size."""
_PAPER_STEP = 8
"""One value of paper brightness for so many working pixels."""

Pieces = NDArray[np.int32]
"""One row per connected piece of ink: x, y, width, height, area, in working pixels."""


@dataclass(frozen=True, slots=True)
class WorkPage:
    """A shrunken page, its paper, and the ink on it."""

    grey: Pixels
    """Borders and punch holes already painted white."""
    dirt: Pixels
    """1 where a border or a punch hole was painted over; half the size of `grey`."""
    paper: Pixels
    """Brightness of the bare paper, one value for 8 by 8 working pixels."""
    ink: Pixels
    """1 where there is ink, else 0."""
    contrast: float
    """Grey levels between paper and ink."""
    pieces: Pieces
    scale: float
    """Working pixels per scan pixel, at most 1."""
    dpi: float
    """Of the working copy."""


def work_page(grey: Pixels, dpi: float, longest_side: int = LONGEST_SIDE) -> WorkPage:
    """Shrink a grey page and find the ink on it."""
    scale = min(1.0, longest_side / max(grey.shape))
    small = grey if scale == 1.0 else _shrink(grey, scale)
    dirt = dirt_mask(small, dpi * scale)
    small = paint_white(small, dirt)
    paper = paper_of(small)
    ink, contrast = ink_of(small, paper)
    return WorkPage(
        grey=small, dirt=dirt, paper=paper, ink=ink, contrast=contrast, pieces=pieces_of(ink), scale=scale, dpi=dpi * scale
    )


def _shrink(grey: Pixels, scale: float) -> Pixels:
    height, width = grey.shape
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def paper_of(grey: Pixels) -> Pixels:
    """Brightness of the paper: ink is filled in from what surrounds it, as a grey-scale closing does, then smoothed."""
    height, width = grey.shape
    size = (max(1, width // _PAPER_STEP), max(1, height // _PAPER_STEP))
    square = np.ones((5, 5), dtype=np.uint8)
    coarse = cv2.resize(cv2.dilate(grey, square), size, interpolation=cv2.INTER_AREA)
    closed = cv2.erode(cv2.dilate(coarse, square), square)
    return np.asarray(cv2.GaussianBlur(cv2.medianBlur(closed, 5), (0, 0), 2), dtype=np.uint8)


def level_paper(grey: Pixels, paper: Pixels, darkest: int = 1) -> Pixels:
    """The page with its paper at 255; paper darker than `darkest` counts as that (photos, black borders)."""
    height, width = grey.shape
    full = cv2.resize(np.maximum(paper, np.uint8(darkest)), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, full, scale=255), dtype=np.uint8)


def ink_of(grey: Pixels, paper: Pixels) -> tuple[Pixels, float]:
    """1 where the page is darker than half way from its paper to the usual darkness of its ink; and how far that is."""
    level = level_paper(grey, paper, darkest=64)
    low, middle = (float(v) for v in np.percentile(level[::4, ::4], (16, 50)))
    noise = min(middle - low, 15.0)
    darker = level < middle - max(20.0, 4 * noise)
    solid = cv2.morphologyEx(darker.astype(np.uint8), cv2.MORPH_OPEN, np.ones((15, 15), dtype=np.uint8))
    strokes = level[darker & (solid == 0)]
    ink = float(np.percentile(strokes, 30)) if len(strokes) else middle
    threshold = min(max(150.0, (middle + ink) / 2), middle - max(14.0, 2.5 * noise))
    return (level < threshold).astype(np.uint8), middle - ink


def pieces_of(ink: Pixels) -> Pieces:
    """The connected pieces of ink."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    return np.asarray(stats[1:], dtype=np.int32)


def letters_of(pieces: Pieces) -> Pieces:
    """The pieces that may be letters or words whose letters touch; not dirt, rules, boxes or pictures."""
    width, height, area = pieces[:, 2], pieces[:, 3], pieces[:, 4]
    long, short = np.maximum(width, height), np.minimum(width, height)
    fits = (long >= 4) & (short <= 80) & (long <= 480) & (area >= 8) & (long <= 12 * np.maximum(short, 3))
    return pieces[fits]
