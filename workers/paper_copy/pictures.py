"""A page's picture as a PDF holds it: JPEG as it is, black and white in CCITT group 4, anything else as JPEG."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PIL import Image

from schemas.errors import StageFailed

QUALITY = 80
"""Of JPEG made here."""
MOST_PIXELS = 60_000_000
_COMPRESSION, _STRIP_OFFSETS, _STRIP_SIZES = 259, 273, 279
_GROUP_4 = 4


@dataclass(frozen=True, slots=True)
class Picture:
    """Compressed pixels."""

    width: int
    height: int
    filter: str
    """Name of the PDF filter: `DCTDecode` or `CCITTFaxDecode`."""
    data: bytes
    colour_space: str
    """`DeviceGray` or `DeviceRGB`."""
    bits: int = 8
    parameters: dict[str, Any] = field(default_factory=dict)
    """Of the filter."""


def picture_of(picture: bytes) -> Picture:
    """From JPEG, PNG or TIFF. JPEG in grey or RGB goes in untouched. Raises StageFailed for what is no such picture."""
    try:
        with Image.open(io.BytesIO(picture), formats=("JPEG", "PNG", "TIFF")) as image:
            if image.width * image.height > MOST_PIXELS:
                raise StageFailed("A page's picture is too large for its paper copy.")
            if image.format == "JPEG" and image.mode in {"L", "RGB"}:
                return Picture(image.width, image.height, "DCTDecode", picture, _colour_space(image))
            two_toned = _two_toned(image)
            return _group_4(two_toned) if two_toned else _jpeg(image)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise StageFailed("A page's picture cannot be read.") from error


def _colour_space(image: Image.Image) -> str:
    return "DeviceGray" if image.mode == "L" else "DeviceRGB"


def _two_toned(image: Image.Image) -> Image.Image | None:
    """The picture as black and white, if it has nothing else."""
    if image.mode == "1":
        return image
    if image.mode != "L":
        return None
    pixels = np.asarray(image)
    return image.point(lambda tone: 255 * (tone > 127), mode="1") if np.isin(pixels, (0, 255)).all() else None


def _group_4(image: Image.Image) -> Picture:
    """Pillow's TIFF writer compresses; its one strip is what the PDF filter takes."""
    buffer = io.BytesIO()
    image.save(buffer, "TIFF", compression="group4", strip_size=image.width * image.height)
    with Image.open(buffer) as written:
        [offset], [size] = written.tag_v2[_STRIP_OFFSETS], written.tag_v2[_STRIP_SIZES]  # type: ignore[attr-defined]
        white_is_zero = written.tag_v2[262] == 0  # type: ignore[attr-defined]
    parameters = {"/K": -1, "/Columns": image.width, "/Rows": image.height, "/BlackIs1": not white_is_zero}
    return Picture(
        image.width, image.height, "CCITTFaxDecode", buffer.getvalue()[offset : offset + size], "DeviceGray", 1, parameters
    )


def _jpeg(image: Image.Image) -> Picture:
    plain = image.convert("L" if image.mode in {"L", "LA", "I;16"} else "RGB")
    buffer = io.BytesIO()
    plain.save(buffer, "JPEG", quality=QUALITY)
    return Picture(plain.width, plain.height, "DCTDecode", buffer.getvalue(), _colour_space(plain))
