"""A printed document: its PDF, its words, its truth. Boxes are 0..1 of the upright, undegraded page, origin top left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray

from schemas.geometry import Box

Pixels = NDArray[np.uint8]


class PrintedWord(NamedTuple):
    """A run of characters without blanks."""

    text: str
    box: Box


class Place(NamedTuple):
    """Where a field, or a word of it, stands; the page counts from 1 within its document."""

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """One side of paper; its size in points."""

    width: float
    height: float
    words: tuple[PrintedWord, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole document as it came from the printer, and what is true of it."""

    family: str
    type: str
    data: Mapping[str, Any]
    """The record contract's `data` of the type: exactly what the paper says."""
    pdf: bytes
    pages: tuple[PrintedPage, ...]
    places: Mapping[str, tuple[Place, ...]]
    """By JSON pointer: one place per word of the field."""
    alternatives: Mapping[str, list[Any]] = field(default_factory=dict)
    """By JSON pointer: other values that are right as well."""
    ignore: tuple[str, ...] = ()
    optional_items: Mapping[str, list[Any]] = field(default_factory=dict)
    """By JSON pointer of a list: items that may or may not be reported."""

    def photograph(self, dpi: float = 300.0, *, colour: bool = False) -> list[Pixels]:
        """The pages as pixels: grey (height, width), or RGB where `colour`."""
        document = pdfium.PdfDocument(self.pdf)
        try:
            shots = [
                np.array(page.render(scale=dpi / 72.0, grayscale=not colour, rev_byteorder=colour).to_numpy())
                for page in document
            ]
        finally:
            document.close()
        return [shot[:, :, 0] if shot.ndim == 3 and not colour else shot for shot in shots]
