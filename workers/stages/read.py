"""Pixels to words: Tesseract reads the page, PP-OCR looks again where it pays, one text comes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from schemas.geometry import Box
from schemas.pages import Line, PageText, Reader, Word
from workers.raster import CleanPage, Pixels
from workers.readers import LineReader, PageReader, PixelBox, SeenWord
from workers.readers.fuse import WORTH_KEEPING, FusedWord, alone, fuse
from workers.readers.lines import into_lines
from workers.readers.rules import without_rules
from workers.readers.spans import plan

DETECTOR_ROWS = 8.5
"""Height in pixels of a word as the detector should see it: larger finds nothing more and costs its square."""
USUAL_ROWS = 24.0
"""Assumed where the first reader saw too little to measure."""
LONGEST_SIDE = 2400
"""Pixels; bounds the detector's memory."""


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
        seen = self.first.read_page(without_rules(page.pixels, page.facts.dpi), page.facts.dpi)
        if self.second is None:
            words = [alone(word, Reader.TESSERACT) for word in seen if _is_worth_keeping(word)]
        else:
            words = _look_again(page, seen, self.second)
        return _page_text(words, page.pixels.shape)


def _look_again(page: CleanPage, seen: Sequence[SeenWord], second: LineReader) -> list[FusedWord]:
    grey = _level_view(page)
    regions = second.find_lines(grey, _detector_side(seen, grey.shape))
    work = plan(page.pixels, seen, regions)
    again = second.read_lines(grey, [span.box for span in work.spans])
    words = [alone(word, Reader.TESSERACT) for word in work.settled]
    for span, read in zip(work.spans, again, strict=True):
        words += fuse(span.words, read)
    return words


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


def _detector_side(seen: Sequence[SeenWord], shape: tuple[int, ...]) -> int:
    """The page's longer side, in pixels, at which its words are about `DETECTOR_ROWS` tall."""
    heights = [word.box.height for word in seen if word.confidence >= 0.5 and len(word.text) > 1]
    rows = float(np.median(heights)) if len(heights) >= 5 else USUAL_ROWS
    return int(min(LONGEST_SIDE, max(shape) * min(1.0, DETECTOR_ROWS / max(1.0, rows))))


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
