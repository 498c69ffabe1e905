"""Is there anything on the page? Dust, show-through, punch holes and streaks are nothing; a page number or a faint stamp is."""

from __future__ import annotations

import cv2
import numpy as np

from workers.cleaning.working import WorkPage, letters_of, level_paper
from workers.raster import Pixels

_MARGIN = 0.03
"""Share of the page at each edge that is not looked at: shadows of the lid, holes torn out, staples."""
_PRINT, _PLENTY = 90, 12
"""Contrast and count of letters of a page that needs no closer look, even where they stand within the margin."""
_MOSTLY, _DARK = 0.4, 0.03
"""Share of a page painted over as border, or left dark, that makes it a picture."""
_STRONG = 70
_FAINT = 22
"""Grey levels below the paper."""
_SHARP = 0.62
"""Share of its contrast that the edge of faint print gains within three working pixels; print that shines through is softer."""
_COLOUR = 40
"""Colourfulness above the paper's own of a stamp, however pale."""
_SMALLEST_INCHES = 0.05


def is_blank(page: WorkPage, colour: Pixels | None = None) -> bool:
    """True where a page bears nothing; `colour` is its scan in RGB, where there is one."""
    letters = letters_of(page.pieces)
    if page.contrast >= _PRINT and len(letters) >= _PLENTY:
        return False
    if float(page.dirt.mean()) > _MOSTLY or float((page.grey[::4, ::4] < 128).mean()) > _DARK:
        return False
    level = _inside(level_paper(np.asarray(cv2.medianBlur(page.grey, 3), np.uint8), page.paper, darkest=64))
    low, middle = (float(v) for v in np.percentile(level[::3, ::3], (16, 50)))
    if _marks((level < middle - _STRONG).astype(np.uint8), page.dpi).any():
        return False
    faint = (level < middle - max(_FAINT, 4 * (middle - low))).astype(np.uint8)
    shapes = _marks(faint, page.dpi)
    if shapes.any() and _sharp(level, shapes, middle):
        return False
    return colour is None or colour.ndim == 2 or not _coloured(colour, page)


def ink_share(page: WorkPage) -> float:
    """Share of the page that is ink, 0..1."""
    return float(page.ink.mean())


def _inside(pixels: Pixels) -> Pixels:
    height, width = pixels.shape[:2]
    down, across = int(height * _MARGIN), int(width * _MARGIN)
    return pixels[down : height - down or None, across : width - across or None]


def _marks(ink: Pixels, dpi: float) -> Pixels:
    """1 under the pieces of ink that are large enough for print; streaks through the whole page are none."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    width, height, area = stats[:, 2], stats[:, 3], stats[:, 4]
    least = max(4.0, _SMALLEST_INCHES * dpi)
    large = (np.maximum(width, height) >= least) & (area >= 1.5 * least)
    streak = (np.minimum(width, height) <= 4) & ((width > 0.5 * ink.shape[1]) | (height > 0.5 * ink.shape[0]))
    wash = (area > 0.02 * ink.size) & (stats[:, 4] < 0.5 * width * height)
    print_ = large & ~streak & ~wash
    print_[0] = False
    return np.asarray(print_.astype(np.uint8)[labels])


def _sharp(level: Pixels, shapes: Pixels, paper: float) -> bool:
    """Do the edges of faint shapes stand as steeply as those of print on this side?"""
    square = np.ones((3, 3), dtype=np.uint8)
    steps = cv2.dilate(level, square).astype(np.int16) - cv2.erode(level, square)
    edge = (shapes == 1) & (cv2.erode(shapes, square) == 0)
    if int(edge.sum()) < 20:
        return False
    depth = paper - float(np.percentile(level[shapes == 1], 25))
    return float(np.median(steps[edge])) >= _SHARP * depth


def _coloured(colour: Pixels, page: WorkPage) -> bool:
    """Are there shapes in a colour that the paper has not?"""
    height, width = page.grey.shape
    small = cv2.resize(colour, (width, height), interpolation=cv2.INTER_AREA)
    vivid = _inside(np.asarray(cv2.medianBlur(small.max(axis=2) - small.min(axis=2), 3), np.uint8))
    above = (vivid > float(np.median(vivid)) + _COLOUR).astype(np.uint8)
    return bool(_marks(above, page.dpi).any())
