"""By how much a page is turned out of level, from the feet of its letters."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from workers.cleaning.working import Pieces
from workers.raster import Pixels

LARGEST_DEGREES = 15.0
SMALLEST_DEGREES = 0.1
"""Less is left alone: turning pixels blurs them a little."""
_FEWEST_LETTERS = 12
_MOST_LETTERS = 4000
_FEW_LETTERS, _FEW_GAIN = 80, 1.3
"""Where letters are few, tails of g and p tilt a straight line: turning must sharpen the lines that much."""


def skew_of(letters: Pieces) -> float:
    """Degrees clockwise by which to turn the page so that its lines of letters are level; 0 where nothing tells.

    For each angle the feet (middle of the lower edge) of all letters are projected along it; where lines of text fall
    together the sum of squared counts peaks (Postl, 1986).
    """
    if len(letters) < _FEWEST_LETTERS:
        return 0.0
    chosen = letters if len(letters) <= _MOST_LETTERS else letters[:: len(letters) // _MOST_LETTERS + 1]
    feet = np.stack([chosen[:, 0] + chosen[:, 2] / 2, chosen[:, 1] + chosen[:, 3]], axis=1).astype(np.float64)
    feet -= feet.mean(axis=0)
    height = float(np.median(chosen[:, 3]))
    coarse = np.arange(-LARGEST_DEGREES, LARGEST_DEGREES + 0.01, 0.25)
    scores = _peaks(feet, coarse, bin_pixels=max(2.0, height / 3))
    best = int(np.argmax(scores))
    if scores[best] < 1.08 * float(np.median(scores)):
        return 0.0
    fine = coarse[best] + np.arange(-0.4, 0.401, 0.05)
    fine_bin = max(1.0, height / 8)
    fine_scores = _peaks(feet, fine, bin_pixels=fine_bin)
    straight = float(_peaks(feet, np.zeros(1), bin_pixels=fine_bin)[0])
    if len(letters) < _FEW_LETTERS and fine_scores.max() < _FEW_GAIN * straight:
        return 0.0
    return -_top(fine, fine_scores)


def _peaks(feet: NDArray[np.float64], degrees: NDArray[np.float64], bin_pixels: float) -> NDArray[np.float64]:
    """How sharply the feet fall into lines at each angle; a foot is shared between its two nearest bins."""
    scores = np.empty(len(degrees))
    reach = math.ceil(float(np.abs(feet).sum(axis=1).max()) / bin_pixels) + 2
    for index, angle in enumerate(np.radians(degrees)):
        place = (feet[:, 1] * math.cos(angle) - feet[:, 0] * math.sin(angle)) / bin_pixels + reach
        floor = place.astype(np.int64)
        share = place - floor
        counts = np.bincount(floor, 1 - share, 2 * reach + 2) + np.bincount(floor + 1, share, 2 * reach + 2)
        scores[index] = float((counts**2).sum())
    return scores


def _top(angles: NDArray[np.float64], scores: NDArray[np.float64]) -> float:
    """The peak, between the samples: vertex of the parabola through the best three."""
    best = int(np.argmax(scores))
    if best in {0, len(scores) - 1}:
        return float(angles[best])
    left, middle, right = scores[best - 1 : best + 2]
    bend = left - 2 * middle + right
    shift = 0.0 if bend == 0 else 0.5 * (left - right) / bend
    return float(angles[best] + shift * (angles[1] - angles[0]))


def level_matrix(size: tuple[int, int], degrees: float, zoom: float = 1.0) -> NDArray[np.float64]:
    """2 by 3 matrix that turns a page of (height, width) pixels clockwise about its centre and then enlarges it by `zoom`."""
    height, width = size
    radians = math.radians(degrees)
    cos, sin = math.cos(radians), math.sin(radians)
    x, y = width / 2, height / 2
    # Pixel centres lie half a pixel inside: shift by 0.5 before, and back after.
    return np.array(
        [
            [zoom * cos, -zoom * sin, zoom * (x - (x - 0.5) * cos + (y - 0.5) * sin) - 0.5],
            [zoom * sin, zoom * cos, zoom * (y - (x - 0.5) * sin - (y - 0.5) * cos) - 0.5],
        ]
    )


def level_page(grey: Pixels, degrees: float, zoom: float = 1.0) -> Pixels:
    """Turn a page clockwise by `degrees` about its centre and enlarge it; white comes in at the corners."""
    height, width = grey.shape
    size = (round(width * zoom), round(height * zoom))
    turned = abs(degrees) >= SMALLEST_DEGREES
    if not turned and size == (width, height):
        return grey
    if not turned:
        how = cv2.INTER_CUBIC if zoom > 1 else cv2.INTER_AREA
        return np.asarray(cv2.resize(grey, size, interpolation=how), dtype=np.uint8)
    matrix = level_matrix((height, width), degrees, zoom)
    how = cv2.INTER_CUBIC if zoom > 1.2 else cv2.INTER_LINEAR
    return np.asarray(cv2.warpAffine(grey, matrix, size, flags=how, borderValue=255), dtype=np.uint8)
