"""Short pieces of text lines, cut out as pictures for the line classifier."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from workers.cleaning.upright_model import LINE_HEIGHT, LINE_WIDTH, LinePictures
from workers.cleaning.working import Pieces
from workers.raster import Pixels

Affine = NDArray[np.float64]
"""3 by 3, from level working pixels to scan pixels."""


def line_boxes(letters: Pieces, size: tuple[int, int]) -> Pieces:
    """Boxes (x, y, width, height) of words and short runs of words on a level page; `size` is its height and width."""
    tall = letters[(letters[:, 3] >= 5) & (letters[:, 2] <= 12 * letters[:, 3])]
    if not len(tall):
        return np.zeros((0, 4), dtype=np.int32)
    height = float(np.median(tall[:, 3]))
    drawn = np.zeros(size, dtype=np.uint8)
    for x, y, w, h in tall[:, :4].tolist():
        drawn[y : y + h, x : x + w] = 1
    gap = max(3, round(height * 0.9))
    joined = cv2.morphologyEx(drawn, cv2.MORPH_CLOSE, np.ones((1, gap), dtype=np.uint8))
    found = cv2.connectedComponentsWithStats(joined, connectivity=4)[2][1:]
    w, h, area = found[:, 2], found[:, 3], found[:, 4]
    fits = (h >= 0.7 * height) & (h <= 3 * height) & (w >= 2 * h) & (2 * area > w * h)
    boxes = found[fits]
    worth = np.minimum(boxes[:, 2] / boxes[:, 3], 6) * np.minimum(boxes[:, 3], 30)
    return np.asarray(boxes[np.argsort(-worth, kind="stable"), :4], dtype=np.int32)


def cut_lines(grey: Pixels, boxes: Pieces, to_scan: Affine) -> LinePictures:
    """The boxes (level working pixels) as pictures cut from the scan, black on white, as large as the classifier wants them."""
    return np.stack([_cut(grey, box, to_scan) for box in boxes.tolist()]) if len(boxes) else np.zeros((0, 48, 192), np.float32)


def _cut(grey: Pixels, box: list[int], to_scan: Affine) -> NDArray[np.float32]:
    x, y, w, h = box
    pad = max(1.0, 0.12 * h)
    w = min(w, 5 * h)
    zoom = (h + 2 * pad) / LINE_HEIGHT
    width = min(LINE_WIDTH, round((w + 2 * pad) / zoom))
    into = to_scan @ np.array([[zoom, 0, x - pad], [0, zoom, y - pad], [0, 0, 1]])
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    cut = cv2.warpAffine(grey, into[:2], (width, LINE_HEIGHT), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    low, high = (float(v) for v in np.percentile(cut, (2, 98)))
    line = np.zeros((LINE_HEIGHT, LINE_WIDTH), dtype=np.float32)
    line[:, :width] = np.clip((cut - low) / max(10.0, high - low), 0, 1) * 2 - 1
    return line
