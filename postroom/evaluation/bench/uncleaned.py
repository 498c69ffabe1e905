"""Our readers on pages as they were scanned: what cleaning is worth."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.pages import PageFacts
from workers.raster import CleanPage, Pixels
from workers.readers.measure import Reading
from workers.readers.ppocr import PpOcr
from workers.readers.tesseract import Tesseract
from workers.stages.read import Read


def without_cleaning() -> Reading:
    """Both readers, no stage before them."""
    read = Read(Tesseract(), PpOcr())

    def lines(pixels: Pixels, dpi: float) -> Sequence[str]:
        height, width = pixels.shape
        facts = PageFacts(number=1, width=width, height=height, dpi=dpi)
        return [line.text for line in read(CleanPage(facts=facts, pixels=pixels, view=pixels)).lines]

    return lines
