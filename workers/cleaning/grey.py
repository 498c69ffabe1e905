"""Colour to grey."""

from __future__ import annotations

import cv2
import numpy as np

from workers.raster import Pixels

_WEIGHTS = np.array([[0.30, 0.40, 0.30]], dtype=np.float32)
"""Red, green, blue. Nearly even: with the usual 0.59 for green, print in yellow, orange and pale green vanishes."""


def to_grey(pixels: Pixels) -> Pixels:
    """Grey of a grey or RGB page; coloured print, stamps and red drop-out forms stay visible. Grey stays as it is."""
    if pixels.ndim == 2:
        return pixels
    return np.asarray(cv2.transform(np.ascontiguousarray(pixels), _WEIGHTS), dtype=np.uint8)
