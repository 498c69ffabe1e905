"""What the scanner saw beside the paper: black borders, and punch holes near the edges."""

from __future__ import annotations

import cv2
import numpy as np

from workers.raster import Pixels

_THINNEST = 5
"""Pixels of the half-sized working copy, 1.7 mm on letter paper: what is thinner is a rule, not a border."""
_FEWEST_LETTERS = 3
"""White islands that make a dark strip along an edge a printed banner; a border is solid."""
_LARGEST_LETTER = 25
"""Pixels of the half-sized copy."""
_MOST_BORDER = 0.6
"""Share of the picture that can be beside the paper: a till receipt on a dark scanner bed, not a dark photograph."""
_HOLE_INCHES = (0.17, 0.36)
"""Diameter of punched holes: 5 to 8 mm, and what a skewed lid makes of them."""
_HOLE_MARGIN_INCHES = 0.9


def dirt_mask(grey: Pixels, dpi: float) -> Pixels:
    """1 where a working copy of `dpi` shows black beside the paper or a punched hole; half the copy's size."""
    height, width = grey.shape
    half = cv2.resize(grey, (max(1, width // 2), max(1, height // 2)), interpolation=cv2.INTER_AREA)
    bright = float(np.percentile(half[::2, ::2], 80))
    dark = (half < min(110.0, 0.5 * bright)).astype(np.uint8)
    return border_mask(dark) | hole_mask(dark, dpi / 2)


def border_mask(dark: Pixels) -> Pixels:
    """1 where what is dark is thick, solid, and touches an edge over a tenth of its length."""
    solid = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((_THINNEST, _THINNEST), np.uint8), borderValue=1)
    border = np.zeros_like(dark)
    if not any(side.any() for side in (solid[0], solid[-1], solid[:, 0], solid[:, -1])):
        return border
    height, width = dark.shape
    _, labels, stats, _ = cv2.connectedComponentsWithStats(solid, connectivity=4)
    for number, (x, y, w, h, _area) in enumerate(stats[1:].tolist(), start=1):
        on_edge = x == 0 or y == 0 or x + w == width or y + h == height
        if on_edge and max(w / width, h / height) >= 0.1:
            piece = (labels[y : y + h, x : x + w] == number).astype(np.uint8)
            if _islands(piece, dark[y : y + h, x : x + w]) < _FEWEST_LETTERS:
                border[y : y + h, x : x + w] |= piece
    if float(border.mean()) > _MOST_BORDER:
        return np.zeros_like(dark)
    return np.asarray(cv2.dilate(border, np.ones((3, 3), np.uint8)), dtype=np.uint8)


def _islands(piece: Pixels, dark: Pixels) -> int:
    """Bright islands in a piece of a strip, such as letters in white: enclosed by what is `dark`, and by the piece at large."""
    whole = cv2.morphologyEx(piece, cv2.MORPH_CLOSE, np.ones((_LARGEST_LETTER, _LARGEST_LETTER), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(1 - dark, connectivity=4)
    outside = np.bincount(labels[whole == 0], minlength=count)
    large = stats[:, 4] >= 3
    large[0] = False
    return int((large & (outside == 0)).sum())


def hole_mask(dark: Pixels, dpi: float) -> Pixels:
    """1 where what is dark, at `dpi`, is a round solid spot of a punched hole's size within 0.9 inch of an edge."""
    holes = np.zeros_like(dark)
    low, high = (inches * dpi for inches in _HOLE_INCHES)
    if low < 6:
        return holes
    core = max(3, int(low * 0.6)) | 1
    solid = cv2.morphologyEx(dark, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (core, core)))
    if not solid.any():
        return holes
    height, width = dark.shape
    margin = _HOLE_MARGIN_INCHES * dpi
    for x, y, w, h, area in cv2.connectedComponentsWithStats(solid, connectivity=4)[2][1:].tolist():
        near = min(x + w / 2, y + h / 2, width - x - w / 2, height - y - h / 2) <= margin
        like_a_disc = 0.75 <= w / h <= 1.33 and 0.68 <= area / (w * h) <= 0.90
        if near and like_a_disc and low <= max(w, h) <= high and not _attached(dark, x, y, w, h):
            holes[max(0, y - 2) : y + h + 2, max(0, x - 2) : x + w + 2] = 1
    return holes


def _attached(dark: Pixels, x: int, y: int, w: int, h: int) -> bool:
    """Is there ink just around the spot? Then it may be part of print."""
    top, left = max(0, y - 4), max(0, x - 4)
    around = int(dark[top : y + h + 4, left : x + w + 4].sum())
    inside = int(dark[max(0, y - 1) : y + h + 1, max(0, x - 1) : x + w + 1].sum())
    return around - inside > 0.03 * w * h


def paint_white(grey: Pixels, mask: Pixels) -> Pixels:
    """The page with everything under the mask (1 where to paint; of any size) white; itself where there is nothing to do."""
    if not mask.any():
        return grey
    height, width = grey.shape
    full = cv2.resize(mask, (width, height), interpolation=cv2.INTER_NEAREST)
    return np.asarray(np.where(full, np.uint8(255), grey), dtype=np.uint8)
