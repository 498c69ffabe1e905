"""Loose pixels of dirt removed from pages that plainly have it; never anything of a full stop's size, never near print."""

from __future__ import annotations

import cv2
import numpy as np

from workers.raster import Pixels

_PLAINLY = 60
"""Specks on a page that make it dirty: fewer are left alone."""
_ALONE = 15
"""Side, in pixels, of the square around a speck in which there is nothing else."""


def remove_speckle(grey: Pixels, dpi: float) -> Pixels:
    """Paint white the specks of at most 3 by 3 pixels (2 by 2 below 250 dpi: 0.25 mm) that stand alone.

    A full stop in 8-point print is 4 to 5 pixels wide at 300 dpi and stands within 7 pixels of a letter.
    """
    ink = (grey < 128).astype(np.uint8)
    specks = _specks(ink, 3 if dpi >= 250 else 2)
    if _count(specks) < _PLAINLY:
        return grey
    halo = cv2.dilate(specks, np.ones((3, 3), dtype=np.uint8))
    return np.asarray(np.where(halo, np.uint8(255), grey), dtype=np.uint8)


def _specks(ink: Pixels, side: int) -> Pixels:
    """Ink pixels with all ink around them in a square small enough."""
    reach = 2 * side - 1
    around = cv2.boxFilter(ink, -1, (_ALONE, _ALONE), normalize=False, borderType=cv2.BORDER_CONSTANT)
    near = cv2.boxFilter(ink, -1, (reach, reach), normalize=False, borderType=cv2.BORDER_CONSTANT)
    return np.asarray(((around == near) & (near <= side * side)).astype(np.uint8) & ink, dtype=np.uint8)


def _count(specks: Pixels) -> int:
    """Roughly how many specks: pixels that have no speck pixel above and none at their left."""
    above = np.zeros_like(specks)
    left = np.zeros_like(specks)
    above[1:] = specks[:-1]
    left[:, 1:] = specks[:, :-1]
    return int((specks & (1 - above) & (1 - left)).sum())
