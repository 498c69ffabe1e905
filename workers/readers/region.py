"""A region of a page's picture read by itself: what a person at the desk points at."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

import cv2
import numpy as np

from schemas.errors import BadFile, FileFault
from schemas.geometry import Box, Polygon
from workers.raster import Pixels
from workers.readers import SeenWord
from workers.readers.tesseract import BLOCK, SINGLE_LINE, Tesseract
from workers.requests import RegionRequest, RegionWords

DIGITS = "0123456789"
LETTERS = {
    "money": f"{DIGITS}.,-()$CR",
    "quantity": f"{DIGITS}.,-",
    "rate": f"{DIGITS}.,%",
    "npi": DIGITS,
    "routing": DIGITS,
    "phone": f"{DIGITS}()-.+ ",
    "time": f"{DIGITS}:.APMapm",
}
"""Characters that a value of the kind is made of, where these are few."""
LINE_OF_INCHES = 0.3
"""A region that is not higher than this holds one line."""
GOOD_DPI = 300.0
"""What Tesseract reads best; the pictures people see are smaller."""
MARGIN = 12
"""Pixels of white around what is read: letters at an edge are misread."""
PAGE_INCHES = 8.5
FAINTEST = 40
"""Grey levels between the lightest and the darkest pixel; with fewer there is nothing but paper."""
SPECK = 0.5
"""What has neither letters nor digits and is less sure than this is dirt."""
REMEMBERED = 4
"""Pictures kept unpacked: a person reads several regions of one page."""


class RegionReader:
    """Reads regions of pictures that lie in files. Not to be shared between threads."""

    def __init__(self) -> None:
        self._tesseract = Tesseract()
        self._pictures: OrderedDict[Path, Pixels] = OrderedDict()

    def __call__(self, request: RegionRequest) -> RegionWords:
        """The words of the region, joined. Raises BadFile for what is no picture."""
        picture = self._picture(request.path)
        height, width = picture.shape
        left, top = int(request.box.x0 * width), int(request.box.y0 * height)
        right, bottom = max(left + 1, round(request.box.x1 * width)), max(top + 1, round(request.box.y1 * height))
        scale = max(1.0, GOOD_DPI * PAGE_INCHES / width)
        region = picture[top:bottom, left:right]
        if int(region.max()) - int(region.min()) < FAINTEST:
            return RegionWords(text="", confidence=0.0, polygon=request.box.polygon())
        segmentation = SINGLE_LINE if (bottom - top) * scale <= LINE_OF_INCHES * GOOD_DPI else BLOCK
        words = self._tesseract.read_region(_enlarged(region, scale), GOOD_DPI, segmentation, LETTERS.get(request.kind, ""))
        words = tuple(word for word in words if word.confidence >= SPECK or any(map(str.isalnum, word.text)))
        if not words:
            return RegionWords(text="", confidence=0.0, polygon=request.box.polygon())
        return RegionWords(
            text=" ".join(word.text for word in words),
            confidence=min(word.confidence for word in words),
            polygon=_around(words, (left, top), scale, (width, height)),
        )

    def warm(self) -> None:
        """Load the engine."""
        blank = np.full((64, 64), 255, dtype=np.uint8)
        self._tesseract.read_region(blank, GOOD_DPI, SINGLE_LINE, "")

    def _picture(self, path: Path) -> Pixels:
        known = self._pictures.pop(path, None)
        picture = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE) if known is None else known
        if picture is None:
            raise BadFile(FileFault.CORRUPT, "The picture of this page is damaged.")
        self._pictures[path] = picture.astype(np.uint8, copy=False)
        while len(self._pictures) > REMEMBERED:
            self._pictures.popitem(last=False)
        return self._pictures[path]


def _enlarged(region: Pixels, scale: float) -> Pixels:
    size = (max(1, round(region.shape[1] * scale)), max(1, round(region.shape[0] * scale)))
    larger = cv2.resize(region, size, interpolation=cv2.INTER_CUBIC) if scale > 1 else region
    framed = cv2.copyMakeBorder(larger, MARGIN, MARGIN, MARGIN, MARGIN, cv2.BORDER_CONSTANT, value=[255])
    return framed.astype(np.uint8, copy=False)


def _around(words: tuple[SeenWord, ...], corner: tuple[int, int], scale: float, page: tuple[int, int]) -> Polygon:
    box = words[0].box
    for word in words[1:]:
        box = box.union(word.box)

    def on_page(pixel: int, start: int, extent: int) -> float:
        return min(1.0, max(0.0, (start + (pixel - MARGIN) / scale) / extent))

    (left, top), (width, height) = corner, page
    return Box(
        on_page(box.left, left, width), on_page(box.top, top, height),
        on_page(box.right, left, width), on_page(box.bottom, top, height),
    ).polygon()  # fmt: skip
