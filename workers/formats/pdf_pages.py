"""One page of an open PDF: what is drawn on it, and its picture."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from pypdfium2 import raw

from schemas.errors import BadFile, FileFault
from schemas.settings import LimitSettings
from workers.formats.paper import sensible_dpi
from workers.formats.pixels import FINEST_DPI, READING_DPI, check_size, without_colour
from workers.raster import Pixels

_FULL_PAGE = 0.85
"""Share of the page a picture must cover to be a scan of it."""
_DEEPEST_FORM = 5
_MOST_OBJECTS = 200_000
_COARSEST_DPI = 100.0
"""A page that must be drawn coarser than this to stay within the limits is no paper."""
_PLAIN_RULE = 5
"""Segments of a rectangle: shapes with more may be letters turned into outlines."""
_GREY_SPACES = frozenset({raw.FPDF_COLORSPACE_DEVICEGRAY, raw.FPDF_COLORSPACE_CALGRAY})
_INVISIBLE_MODES = frozenset({raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP})


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture placed on the page."""

    share: float
    """Of the page's area."""
    width: int
    """Its own pixels."""
    height: int
    handle: Any
    """PDFium's, valid while the page is open."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a page is made of."""

    largest: Picture | None
    hidden_share: float
    """Share of the pieces of text that are invisible or lie under a picture."""
    texts: int
    other: bool
    """Are there pictures, shapes or shadings besides text and plain lines?"""

    @property
    def is_scan(self) -> bool:
        """One picture as large as the page and no text to be seen besides."""
        return (
            self.largest is not None and self.largest.share >= _FULL_PAGE and self.hidden_share == (1.0 if self.texts else 0.0)
        )


@dataclass(slots=True)
class _Tally:
    """What was met so far, walking over a page in the order of its drawing."""

    page: pdfium.PdfPage
    limits: LimitSettings
    number: int
    area: float
    objects: int = 0
    hidden: int = 0
    shown: int = 0
    other: bool = False
    largest: Picture | None = None

    def walk(self, holder: Any, count: int, take: Callable[[Any, int], Any], place: pdfium.PdfMatrix, depth: int) -> None:  # noqa: ANN401 - C handles
        for index in range(count):
            self.objects += 1
            if self.objects > _MOST_OBJECTS:
                return
            item = take(holder, index)
            kind = raw.FPDFPageObj_GetType(item)
            if kind == raw.FPDF_PAGEOBJ_TEXT:
                unseen = raw.FPDFTextObj_GetTextRenderMode(item) in _INVISIBLE_MODES
                self.hidden += unseen
                self.shown += not unseen
            elif kind == raw.FPDF_PAGEOBJ_PATH:
                self.other = self.other or raw.FPDFPath_CountSegments(item) > _PLAIN_RULE
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                self._picture(item, _matrix(item).multiply(place))
            elif kind == raw.FPDF_PAGEOBJ_SHADING:
                self.other = True
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
                inner = _matrix(item).multiply(place)
                self.walk(item, raw.FPDFFormObj_CountObjects(item), raw.FPDFFormObj_GetObject, inner, depth + 1)

    def _picture(self, item: Any, place: pdfium.PdfMatrix) -> None:  # noqa: ANN401 - a C handle
        self.other = True
        width, height = ctypes.c_uint(), ctypes.c_uint()
        raw.FPDFImageObj_GetImagePixelSize(item, width, height)
        check_size(max(1, width.value), max(1, height.value), self.limits, self.number)
        left, bottom, right, top = place.on_rect(0, 0, 1, 1)
        picture = Picture(abs((right - left) * (top - bottom)) / self.area, width.value, height.value, item)
        if picture.share >= _FULL_PAGE:
            # A page-wide picture covers whatever was drawn before it.
            self.hidden, self.shown = self.hidden + self.shown, 0
        if self.largest is None or picture.share > self.largest.share:
            self.largest = picture


def drawing(page: pdfium.PdfPage, limits: LimitSettings, number: int) -> Drawing:
    """Looks over the objects of the page without drawing them. Raises BadFile for a picture with too many pixels."""
    left, bottom, right, top = page.get_bbox()
    tally = _Tally(page, limits, number, area=max(abs((right - left) * (top - bottom)), 1.0))
    tally.walk(page.raw, raw.FPDFPage_CountObjects(page.raw), raw.FPDFPage_GetObject, pdfium.PdfMatrix(), 0)
    texts = tally.hidden + tally.shown
    return Drawing(tally.largest, tally.hidden / texts if texts else 0.0, texts, tally.other)


def _matrix(item: Any) -> pdfium.PdfMatrix:  # noqa: ANN401 - a C handle
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, matrix)
    return pdfium.PdfMatrix.from_raw(matrix)


def is_grey(page: pdfium.PdfPage, picture: Picture) -> bool:
    """Has the picture no colour? Asks its colour space; nothing is decoded."""
    meta = raw.FPDF_IMAGEOBJ_METADATA()
    if not raw.FPDFImageObj_GetImageMetadata(picture.handle, page.raw, meta):
        return False
    return meta.colorspace in _GREY_SPACES or (meta.bits_per_pixel == 1 and meta.colorspace == raw.FPDF_COLORSPACE_UNKNOWN)


def reading_scale(page: pdfium.PdfPage, drawn: Drawing, limits: LimitSettings, number: int) -> tuple[float, float]:
    """How a page is drawn to be read: pixels per point, and the dots per inch of the paper that come out. Raises BadFile."""
    width, height = page.get_size()
    if drawn.is_scan and drawn.largest is not None:
        scale = _own_scale(drawn.largest, width, height)
        dpi = sensible_dpi(scale * 72, round(width * scale), round(height * scale))
        if dpi > FINEST_DPI:
            scale, dpi = scale * READING_DPI / dpi, READING_DPI
        shrink = _shrink(width * scale, height * scale, limits)
        return scale * shrink, dpi * shrink
    scale = READING_DPI / 72
    shrink = _shrink(width * scale, height * scale, limits)
    if READING_DPI * shrink < _COARSEST_DPI:
        raise BadFile(
            FileFault.PAGE_TOO_LARGE,
            f"Page {number} measures {width / 72:.0f} by {height / 72:.0f} inches, which is no paper. "
            "Ask the sender to print it to Letter or A4.",
            page=number,
        )
    return scale * shrink, READING_DPI * shrink


def _own_scale(picture: Picture, width: float, height: float) -> float:
    """Pixels per point at which the scan's own dots are kept; the finer direction where they are oblong."""
    long, short = max(picture.width, picture.height), min(picture.width, picture.height)
    return max(long / max(width, height), short / min(width, height))


def _shrink(width: float, height: float, limits: LimitSettings) -> float:
    """By how much a picture of so many pixels must be drawn smaller to stay within the limits; 1 for not at all."""
    by_area = math.sqrt(limits.page_megapixels * 1_000_000 / max(width * height, 1.0))
    return min(1.0, by_area, limits.page_side_pixels / max(width, height, 1.0))


def draw(page: pdfium.PdfPage, scale: float, *, grey: bool) -> Pixels:
    """The page as shown, with its filled-in fields. `scale` is pixels per point."""
    # A hair less, because PDFium's side rounds up: 11 inches at 300 dots are 3300 pixels, not 3301.
    bitmap = page.render(scale=scale * (1 - 1e-6), grayscale=grey, rev_byteorder=True, limit_image_cache=True)
    try:
        pixels = np.array(bitmap.to_numpy(), dtype=np.uint8, copy=True)
    finally:
        bitmap.close()
    if grey:
        return pixels.reshape(pixels.shape[:2])
    return without_colour(pixels[:, :, :3])


def has_fields_or_notes(page: pdfium.PdfPage) -> bool:
    """Are there form fields, stamps or typed notes, whose text is not part of the page's content?"""
    for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        note = raw.FPDFPage_GetAnnot(page.raw, index)
        if not note:
            continue
        subtype = raw.FPDFAnnot_GetSubtype(note)
        raw.FPDFPage_CloseAnnot(note)
        if subtype in (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_STAMP):
            return True
    return False
