"""From Pillow's many picture modes to our two: grey and RGB, eight bits, on white."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from schemas.errors import BadFile, FileFault
from schemas.settings import LimitSettings
from workers.raster import Pixels

_COLOUR_SPREAD = 24
"""Difference between channels below which a pixel passes for grey: JPEG's own noise."""
_COLOUR_SHARE = 0.0005
_SAMPLE_STEP = 7
READING_DPI = 300.0
FINEST_DPI = 400.0
"""Above this a page is brought down to `READING_DPI`: readers gain nothing, and cost grows with the square."""


def check_size(width: int, height: int, limits: LimitSettings, page: int | None = None) -> None:
    """Raises BadFile for a picture with more pixels than a sheet of paper needs. Looks at figures only: nothing is decoded."""
    if width < 1 or height < 1:
        raise BadFile(FileFault.CORRUPT, "The picture has no width or no height. Scan or send it again.", page=page)
    if width * height > limits.page_megapixels * 1_000_000 or max(width, height) > limits.page_side_pixels:
        raise BadFile(
            FileFault.TOO_MANY_PIXELS,
            f"The picture is {width} by {height} pixels; at most {limits.page_megapixels:g} million are taken. "
            "Scan at 300 dpi and send it again.",
            page=page,
        )


def to_pixels(image: Image.Image) -> Pixels:
    """Eight bits, transparent parts white, grey where the picture is grey."""
    if image.mode == "1":
        return np.asarray(image.convert("L"), dtype=np.uint8)
    if image.mode == "L" and "transparency" not in image.info:
        return np.asarray(image, dtype=np.uint8)
    if image.mode.startswith(("I", "F")):
        return _deep_to_grey(np.asarray(image))
    if image.mode in ("CMYK", "YCbCr", "LAB", "HSV", "RGB") and "transparency" not in image.info:
        return without_colour(np.asarray(image.convert("RGB"), dtype=np.uint8))
    rgba = image.convert("RGBA")
    paper = Image.new("RGBA", rgba.size, "white")
    paper.alpha_composite(rgba)
    return without_colour(np.asarray(paper.convert("RGB"), dtype=np.uint8))


def _deep_to_grey(values: NDArray[np.generic]) -> Pixels:
    """Sixteen bits, 32 bits or floating point: stretched by the smallest usual range that holds the values."""
    numbers = np.nan_to_num(values.astype(np.float32))
    low, high = float(numbers.min(initial=0.0)), float(numbers.max(initial=0.0))
    usual = (1.0, 255.0, 4095.0, 65535.0) if values.dtype.kind == "f" else (255.0, 4095.0, 65535.0)
    if low < 0 or high > usual[-1]:
        floor, top = low, high
    else:
        floor, top = 0.0, next(bound for bound in usual if high <= bound)
    scaled = np.clip((numbers - floor) * (255.0 / max(top - floor, 1e-9)), 0, 255)
    return np.asarray(scaled, dtype=np.uint8)


def without_colour(rgb: Pixels) -> Pixels:
    """Grey where there is no colour to lose, told from a sample of the pixels."""
    sample = rgb[::_SAMPLE_STEP, ::_SAMPLE_STEP].astype(np.int16)
    coloured = np.ptp(sample, axis=2) > _COLOUR_SPREAD
    if coloured.mean() > _COLOUR_SHARE:
        return rgb
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), dtype=np.uint8)


def to_square(pixels: Pixels, x_dpi: float, y_dpi: float) -> tuple[Pixels, float]:
    """Fax pages have oblong dots: stretch the coarser direction. Returns the pixels and their dots per inch."""
    dpi = max(x_dpi, y_dpi)
    height, width = pixels.shape[:2]
    size = (round(width * dpi / x_dpi), round(height * dpi / y_dpi))
    if size == (width, height):
        return pixels, dpi
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_LINEAR), dtype=np.uint8), dpi


def to_reading_size(pixels: Pixels, dpi: float) -> tuple[Pixels, float]:
    """Very fine scans are brought down to 300 dots per inch; others stay as they are."""
    if dpi <= FINEST_DPI:
        return pixels, dpi
    height, width = pixels.shape[:2]
    scale = READING_DPI / dpi
    size = (max(1, math.ceil(width * scale)), max(1, math.ceil(height * scale)))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), dtype=np.uint8), READING_DPI
