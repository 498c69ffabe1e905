"""How tall the letters of a clean page are, before anybody has read it."""

from __future__ import annotations

import cv2
import numpy as np

from workers.raster import Pixels
from workers.readers.rules import ink_threshold

USUAL_ROWS = 20.0
"""Assumed where too few letters tell."""
STEP = 2
"""The page is looked at with every second row and column left out of account: letters stay apart."""


def letter_rows(pixels: Pixels) -> float:
    """Rows of the usual letter of a grey page; of mixed print a little above the height of x."""
    size = (max(1, pixels.shape[1] // STEP), max(1, pixels.shape[0] // STEP))
    ink = (cv2.resize(pixels, size, interpolation=cv2.INTER_AREA) < ink_threshold(pixels)).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    width, height, area = (stats[1:, column] for column in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA))
    heights = height[(height >= 4) & (height <= 60) & (width >= 2) & (width <= 6 * height) & (area >= 8)]
    return STEP * float(np.median(heights)) if len(heights) >= 10 else USUAL_ROWS
