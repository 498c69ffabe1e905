"""One page of an open PDF: what is drawn on it, and its picture."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable
from dataclasses import dataclass, field
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
_SPECK = 0.02
"""Share of the page below which a picture's resolution says nothing about the page."""
_MOST_PICTURES = 500
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
    scale: float
    """Its own pixels per point of the page, in the finer direction."""
    handle: Any
    """PDFium's, valid while the page is open."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a page is made of."""

    pictures: tuple[Picture, ...]
    hidden_share: float
    """Share of the pieces of text that are invisible or lie under a picture."""
    texts: int
    other: bool
    """Are there pictures, shapes or shadings besides text and plain lines?"""

    @property
    def is_scan(self) -> bool:
        """Pictures that fill the page, in one piece, in strips or in layers, and no text to be seen besides."""
        filled = sum(picture.share for picture in self.pictures) >= _FULL_PAGE
        return filled and self.hidden_share == (1.0 if self.texts else 0.0)

    @property
    def finest(self) -> float:
        """Pixels per point of the finest picture that is more than a speck."""
        return max(picture.scale for picture in self.pictures if picture.share >= min(_SPECK, self.pictures[0].share))


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
    pictures: list[Picture] = field(default_factory=list)

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
        a, b, c, d = place.a, place.b, place.c, place.d
        share = min(1.0, abs(a * d - b * c) / self.area)
        scale = max(width.value / max(math.hypot(a, b), 1e-3), height.value / max(math.hypot(c, d), 1e-3))
        self.pictures.append(Picture(share, scale, item))
        if share >= _FULL_PAGE and not raw.FPDFPageObj_HasTransparency(item):
            # A page-wide picture covers whatever was drawn before it.
            self.hidden, self.shown = self.hidden + self.shown, 0


def drawing(page: pdfium.PdfPage, limits: LimitSettings, number: int) -> Drawing:
    """Looks over the objects of the page without drawing them. Raises BadFile for a picture with too many pixels."""
    left, bottom, right, top = page.get_bbox()
    tally = _Tally(page, limits, number, area=max(abs((right - left) * (top - bottom)), 1.0))
    tally.walk(page.raw, raw.FPDFPage_CountObjects(page.raw), raw.FPDFPage_GetObject, pdfium.PdfMatrix(), 0)
    texts = tally.hidden + tally.shown
    pictures = sorted(tally.pictures, key=lambda picture: picture.share, reverse=True)[:_MOST_PICTURES]
    return Drawing(tuple(pictures), tally.hidden / texts if texts else 0.0, texts, tally.other)


def _matrix(item: Any) -> pdfium.PdfMatrix:  # noqa: ANN401 - a C handle
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, matrix)
    return pdfium.PdfMatrix.from_raw(matrix)


def is_grey(page: pdfium.PdfPage, drawn: Drawing) -> bool:
    """Is the page a scan without colour? Asks the colour spaces of its pictures."""
    return drawn.is_scan and all(_colour_space(page, picture) in _GREY_SPACES for picture in drawn.pictures)


def _colour_space(page: pdfium.PdfPage, picture: Picture) -> int:
    meta = raw.FPDF_IMAGEOBJ_METADATA()
    raw.FPDFImageObj_GetImageMetadata(picture.handle, page.raw, meta)
    return int(meta.colorspace)


def reading_scale(page: pdfium.PdfPage, drawn: Drawing, limits: LimitSettings, number: int) -> tuple[float, float]:
    """How a page is drawn to be read: pixels per point, and the dots per inch of the paper that come out. Raises BadFile."""
    width, height = page.get_size()
    if drawn.is_scan:
        scale = drawn.finest
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
