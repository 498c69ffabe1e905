"""What the scanner saw beside the paper: black borders, and punch holes near the edges."""

from __future__ import annotations

import cv2
import numpy as np

from workers.raster import Pixels

_THINNEST = 9
"""Working pixels: what is thinner is a rule, not a border."""
_MOST_HOLES = 8
"""Letters in white on a dark banner leave holes in it; a border is solid."""
_HOLE_INCHES = (0.17, 0.36)
"""Diameter of punched holes: 5 to 8 mm, and what a skewed lid makes of them."""
_HOLE_MARGIN_INCHES = 0.9


def border_mask(grey: Pixels) -> Pixels:
    """1 where a working copy shows black beside the paper: dark, thick, solid, and touching an edge."""
    bright = float(np.percentile(grey[::4, ::4], 80))
    dark = (grey < min(110.0, 0.5 * bright)).astype(np.uint8)
    solid = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((_THINNEST, _THINNEST), np.uint8), borderValue=1)
    border = np.zeros_like(dark)
    if not solid.any():
        return border
    height, width = grey.shape
    _, labels, stats, _ = cv2.connectedComponentsWithStats(solid, connectivity=4)
    for number, (x, y, w, h, _area) in enumerate(stats[1:].tolist(), start=1):
        on_edge = x == 0 or y == 0 or x + w == width or y + h == height
        if on_edge and max(w / width, h / height) >= 0.1:
            piece = (labels[y : y + h, x : x + w] == number).astype(np.uint8)
            if _holes(piece) <= _MOST_HOLES:
                border[y : y + h, x : x + w] |= piece
    return np.asarray(cv2.dilate(border, np.ones((5, 5), np.uint8)), dtype=np.uint8)


def _holes(piece: Pixels) -> int:
    """Small bright islands inside a dark piece."""
    stats = cv2.connectedComponentsWithStats(1 - piece, connectivity=4)[2][1:]
    height, width = piece.shape
    x, y, w, h, area = stats.T
    inside = (x > 0) & (y > 0) & (x + w < width) & (y + h < height)
    return int((inside & (area >= 4) & (area < 0.02 * piece.size)).sum())


def hole_mask(grey: Pixels, dpi: float) -> Pixels:
    """1 where a working copy of `dpi` shows round solid black spots of a punched hole's size within 0.9 inch of an edge."""
    holes = np.zeros_like(grey)
    low, high = (inches * dpi for inches in _HOLE_INCHES)
    if low < 8:
        return holes
    dark = (grey < 110).astype(np.uint8)
    core = max(3, int(low * 0.6)) | 1
    solid = cv2.morphologyEx(dark, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (core, core)))
    if not solid.any():
        return holes
    height, width = grey.shape
    margin = _HOLE_MARGIN_INCHES * dpi
    for x, y, w, h, area in cv2.connectedComponentsWithStats(solid, connectivity=4)[2][1:].tolist():
        near = min(x + w / 2, y + h / 2, width - x - w / 2, height - y - h / 2) <= margin
        round_ = 0.75 <= w / h <= 1.33 and 0.68 <= area / (w * h) <= 0.88
        if near and round_ and low <= max(w, h) <= high and not _attached(dark, x, y, w, h):
            holes[max(0, y - 2) : y + h + 2, max(0, x - 2) : x + w + 2] = 1
    return holes


def _attached(dark: Pixels, x: int, y: int, w: int, h: int) -> bool:
    """Is there ink just around the spot? Then it may be part of print."""
    top, left = max(0, y - 6), max(0, x - 6)
    around = int(dark[top : y + h + 6, left : x + w + 6].sum())
    inside = int(dark[max(0, y - 2) : y + h + 2, max(0, x - 2) : x + w + 2].sum())
    return around - inside > 0.03 * w * h


def paint_white(grey: Pixels, mask: Pixels) -> Pixels:
    """The page with everything under the mask (1 where to paint; of any size) white; itself where there is nothing to do."""
    if not mask.any():
        return grey
    height, width = grey.shape
    full = cv2.resize(mask, (width, height), interpolation=cv2.INTER_NEAREST)
    return np.asarray(np.where(full, np.uint8(255), grey), dtype=np.uint8)
