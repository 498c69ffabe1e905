"""Pixels to words: two readers, and the one that suits a page goes first.

On clear print Tesseract reads the page and PP-OCR looks again where it pays. Where Tesseract is hardly convinced of a few
sample lines (thin, faded, noisy or low-resolution print) PP-OCR reads everything and Tesseract bears out lines with digits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from schemas.geometry import Box
from schemas.pages import Line, PageText, Reader, Word
from workers.raster import CleanPage, Pixels
from workers.readers import LineReader, PageReader, PixelBox, SeenWord
from workers.readers.amounts import mended
from workers.readers.fuse import WORTH_KEEPING, FusedWord, alone, bear_out, fuse, has_digit
from workers.readers.letters import letter_rows
from workers.readers.lines import into_lines
from workers.readers.rules import without_rules
from workers.readers.spans import doubt, plan

CLEAR_ROWS, POOR_ROWS = 6.5, 16.0
"""Height in pixels of a letter as the detector should see it: on clear print larger finds nothing more and costs its square,
on poor print lines come out in one piece and cut where they end."""
LONGEST_SIDE = 1600
"""Pixels; bounds the detector's memory."""
SAMPLE = 8
"""Lines on which the first reader is tried."""
DOUBTFUL = 0.3
"""Share of text, by width, read without conviction by the first reader, beyond which the second reader goes first."""


@dataclass(frozen=True, slots=True)
class Read:
    """Reads a clean page. Without a `second` reader Tesseract stands alone: the economy mode."""

    first: PageReader
    second: LineReader | None = None

    def __call__(self, page: CleanPage) -> PageText:
        """The page's own text where it has some, nothing from a blank page, else what the readers see."""
        if page.own_text is not None:
            return page.own_text
        if page.facts.blank:
            return PageText()
        if self.second is None:
            seen = self.first.read_page(without_rules(page.pixels, page.facts.dpi), page.facts.dpi)
            words = [alone(word, Reader.TESSERACT) for word in seen if _is_worth_keeping(word)]
        else:
            words = _read_twice(page, self.first, self.second)
        return _page_text(words, page.pixels.shape)


def _read_twice(page: CleanPage, first: PageReader, second: LineReader) -> list[FusedWord]:
    grey, rows = _level_view(page), letter_rows(page.pixels)
    regions = second.find_lines(grey, _detector_side(CLEAR_ROWS, rows, grey.shape))
    if doubt(_flat(first.read_lines(page.pixels, _sample(regions), page.facts.dpi))) > DOUBTFUL:
        regions = second.find_lines(grey, _detector_side(POOR_ROWS, rows, grey.shape))
        return _second_goes_first(page, grey, regions, first, second)
    seen = first.read_page(without_rules(page.pixels, page.facts.dpi), page.facts.dpi)
    work = plan(page.pixels, seen, regions)
    again = second.read_lines(grey, [span.box for span in work.spans])
    words = [alone(word, Reader.TESSERACT) for word in work.settled]
    for span, read in zip(work.spans, again, strict=True):
        words += fuse(span.words, read)
    return words


def _second_goes_first(
    page: CleanPage, grey: Pixels, regions: Sequence[PixelBox], first: PageReader, second: LineReader
) -> list[FusedWord]:
    lines = mended(second.read_lines(grey, regions))
    asked = [at for at, line in enumerate(lines) if any(has_digit(word.text) for word in line)]
    heard = first.read_lines(page.pixels, [regions[at] for at in asked], page.facts.dpi)
    opinions = dict(zip(asked, heard, strict=True))
    return [word for at, line in enumerate(lines) for word in bear_out(opinions.get(at, ()), line)]


def _sample(regions: Sequence[PixelBox]) -> list[PixelBox]:
    """A few lines from all over the page, of those wide enough to hold words."""
    wide = [region for region in regions if region.width >= 4 * region.height]
    return wide[:: max(1, len(wide) // SAMPLE)][:SAMPLE]


def _flat(lines: Sequence[Sequence[SeenWord]]) -> list[SeenWord]:
    return [word for line in lines for word in line]


def _level_view(page: CleanPage) -> Pixels:
    """What people see, in grey and level: PP-OCR was trained on photographs and loses by cleaning what Tesseract gains."""
    view = page.view if page.view.ndim == 2 else cv2.cvtColor(page.view, cv2.COLOR_RGB2GRAY).astype(np.uint8)
    height, width = page.pixels.shape
    if view.shape != page.pixels.shape:
        view = cv2.resize(view, (width, height), interpolation=cv2.INTER_LINEAR).astype(np.uint8)
    if not page.facts.skew_degrees:
        return view
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -page.facts.skew_degrees, 1.0)  # positive would be anticlockwise
    return cv2.warpAffine(view, matrix, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE).astype(
        np.uint8
    )


def _detector_side(wanted: float, rows: float, shape: tuple[int, ...]) -> int:
    """The page's longer side, in pixels, at which letters that are `rows` tall are `wanted` tall."""
    return int(min(LONGEST_SIDE, max(shape) * min(1.0, wanted / rows)))


def _is_worth_keeping(word: SeenWord) -> bool:
    return word.confidence >= WORTH_KEEPING / 2 and any(character.isalnum() or character in "$%&*/" for character in word.text)


def _page_text(words: Sequence[FusedWord], shape: tuple[int, ...]) -> PageText:
    height, width = shape
    lines = into_lines(word for word in words if word.text.strip() and word.box.width > 0 and word.box.height > 0)
    return PageText(lines=tuple(Line(words=tuple(_word(one, width, height) for one in line)) for line in lines))


def _word(one: FusedWord, width: int, height: int) -> Word:
    return Word(
        text=one.text, box=_box(one.box, width, height), confidence=one.confidence, reader=one.reader, second=one.second
    )


def _box(box: PixelBox, width: int, height: int) -> Box:
    return Box(box.left / width, box.top / height, box.right / width, box.bottom / height)
