"""Bar and matrix codes: places that may hold one are found on the working copy, and read at full size."""

from __future__ import annotations

import cv2
import numpy as np
import zxingcpp

from schemas.geometry import Box
from schemas.pages import Barcode
from workers.cleaning.working import WorkPage
from workers.raster import Pixels

_FORMATS = (
    zxingcpp.BarcodeFormat.Code128,
    zxingcpp.BarcodeFormat.Code39,
    zxingcpp.BarcodeFormat.QRCode,
    zxingcpp.BarcodeFormat.DataMatrix,
    zxingcpp.BarcodeFormat.PDF417,
)
"""What cover sheets, claims and remittances carry. Interleaved 2 of 5 and Codabar find codes in ruled tables."""
_CELL = 8
"""Working pixels over which the share of ink is taken: 1.4 mm."""
_DENSITY = (0.27, 0.80)
"""Share of ink inside a code; running text has less, pictures and banners more."""
_FEWEST_CELLS = 4
_MOST_PLACES = 4
_FEWEST_CHARACTERS = 2


def read_barcodes(grey: Pixels, page: WorkPage, *, tries: int = 2) -> tuple[Barcode, ...]:
    """The codes on a page, boxes on the page as given; `page` is its working copy.

    The working copy is searched as a whole; places on it that look like a code not yet read are looked at in full size.
    The second try at a place takes specks away first; print that never was on paper has none.
    """
    height, width = page.grey.shape
    found = [_barcode(result, (0, 0), page.grey.shape) for result in _decode(page.grey)]
    for x, y, w, h in likely_places(page):
        if not any(code.box.holds(((x + w / 2) / width, (y + h / 2) / height)) for code in found):
            found += _read_place(grey, (x, y, w, h), page.scale, tries)
    return tuple({(code.format, code.text): code for code in reversed(found)}.values())[::-1]


def likely_places(page: WorkPage) -> list[tuple[int, int, int, int]]:
    """Boxes (x, y, width, height; working pixels) as evenly dense as a code, the largest first."""
    height, width = page.ink.shape
    size = (max(1, width // _CELL), max(1, height // _CELL))
    share = cv2.blur(cv2.resize(page.ink * np.uint8(255), size, interpolation=cv2.INTER_AREA), (3, 3))
    dense = ((share >= _DENSITY[0] * 255) & (share <= _DENSITY[1] * 255)).astype(np.uint8)
    joined = cv2.morphologyEx(dense, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    solid = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    stats = cv2.connectedComponentsWithStats(solid, connectivity=4)[2][1:]
    fits = (np.minimum(stats[:, 2], stats[:, 3]) >= _FEWEST_CELLS) & (2 * stats[:, 4] >= stats[:, 2] * stats[:, 3])
    places = stats[fits]
    places = places[np.argsort(-places[:, 4], kind="stable")][:_MOST_PLACES]
    return [(x * _CELL, y * _CELL, w * _CELL, h * _CELL) for x, y, w, h, _ in places.tolist()]


def _read_place(grey: Pixels, place: tuple[int, int, int, int], scale: float, tries: int) -> list[Barcode]:
    x, y, w, h = place
    pad = 0.1 * max(w, h) + 2 * _CELL
    left, top = max(0, int((x - pad) / scale)), max(0, int((y - pad) / scale))
    cut = np.ascontiguousarray(grey[top : int((y + h + pad) / scale), left : int((x + w + pad) / scale)])
    results = _decode(cut)
    if not results and tries > 1:
        results = _decode(np.asarray(cv2.medianBlur(cut, 3), dtype=np.uint8), shrink=True)
    return [_barcode(result, (left, top), grey.shape) for result in results]


def _barcode(result: zxingcpp.Barcode, offset: tuple[int, int], size: tuple[int, ...]) -> Barcode:
    """Our own form of a result found `offset` (x, y) pixels into a page of (height, width) pixels."""
    place = result.position
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    across = [min(1.0, max(0.0, (offset[0] + corner.x) / size[1])) for corner in corners]
    down = [min(1.0, max(0.0, (offset[1] + corner.y) / size[0])) for corner in corners]
    return Barcode(format=_name(result.format), text=result.text, box=Box(min(across), min(down), max(across), max(down)))


def _decode(cut: Pixels, *, shrink: bool = False) -> list[zxingcpp.Barcode]:
    formats = zxingcpp.BarcodeFormats(_FORMATS)
    read = zxingcpp.read_barcodes(cut, formats=formats, try_invert=False, try_downscale=shrink)
    return [one for one in read if one.valid and len(one.text.strip()) >= _FEWEST_CHARACTERS]


def _name(code_format: object) -> str:
    """The format's name in lower case without blanks, such as `code39` or `qrcode`."""
    return str(code_format).replace(" ", "").lower()
