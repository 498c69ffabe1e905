from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import pytest

from schemas.geometry import Box
from schemas.pages import Line, PageFacts, PageText, Reader, Word
from workers.raster import CleanPage, Pixels
from workers.readers import PixelBox, SeenWord
from workers.readers.ppocr import PpOcr
from workers.readers.tesseract import Tesseract
from workers.stages.read import Read

TEXT = "Amount paid $1,204.50"


class Deaf:
    """Fails the test when asked."""

    def read_page(self, pixels: Pixels, dpi: float) -> tuple[SeenWord, ...]:
        pytest.fail(f"asked to read {pixels.shape} at {dpi}")

    def read_lines(self, pixels: Pixels, boxes: Sequence[PixelBox], dpi: float) -> tuple[tuple[SeenWord, ...], ...]:
        pytest.fail(f"asked to read {len(boxes)} lines of {pixels.shape} at {dpi}")


class Scripted:
    """Says what it was told to say."""

    def __init__(self, *words: SeenWord) -> None:
        self.words = words

    def read_page(self, pixels: Pixels, dpi: float) -> tuple[SeenWord, ...]:  # noqa: ARG002
        return self.words

    def find_lines(self, pixels: Pixels, longest_side: int) -> tuple[PixelBox, ...]:  # noqa: ARG002
        return (PixelBox(0, 40, pixels.shape[1], 160),)

    def read_lines(
        self,
        pixels: Pixels,  # noqa: ARG002
        boxes: Sequence[PixelBox],
        dpi: float = 300,  # noqa: ARG002
    ) -> tuple[tuple[SeenWord, ...], ...]:
        return tuple(tuple(word for word in self.words if _holds(box, word.box)) for box in boxes)


def _holds(box: PixelBox, inner: PixelBox) -> bool:
    return box.left <= (inner.left + inner.right) / 2 <= box.right


def page(*, blank: bool = False, own_text: PageText | None = None, skew: float = 0.0) -> CleanPage:
    pixels = np.full((200, 1000), 255, dtype=np.uint8)
    if not blank:
        cv2.putText(pixels, TEXT, (40, 110), cv2.FONT_HERSHEY_SIMPLEX, 1.6, (0,), 4)
    facts = PageFacts(number=1, width=1000, height=200, dpi=300, blank=blank, skew_degrees=skew)
    return CleanPage(facts=facts, pixels=pixels, view=np.repeat(pixels[..., None], 3, axis=2), own_text=own_text)


def test_own_text_passes_through() -> None:
    own = PageText(lines=(Line(words=(Word(text="Hi", box=Box(0, 0, 1, 1), confidence=1, reader=Reader.PDF),)),))
    assert Read(Deaf())(page(own_text=own)) is own


def test_blank_page_is_not_read() -> None:
    assert Read(Deaf())(page(blank=True)) == PageText()


def test_economy_keeps_the_first_readers_words() -> None:
    text = Read(Scripted(SeenWord("Amount", PixelBox(40, 60, 300, 115), 0.9)))(page())
    assert [(word.text, word.reader, word.second) for word in text.words] == [("Amount", Reader.TESSERACT, None)]
    assert text.words[0].box == Box(0.04, 0.3, 0.3, 0.575)


def test_second_reader_corrects_the_first() -> None:
    name, amount = PixelBox(40, 60, 440, 115), PixelBox(460, 60, 600, 115)
    first = Scripted(SeenWord("Amount", name, 0.96), SeenWord("$1,2O4.5O", amount, 0.6))
    words = Read(first, Scripted(SeenWord("$1,204.50", amount, 0.99)))(page()).words
    assert [(word.text, word.second) for word in words] == [("Amount", None), ("$1,204.50", "$1,2O4.5O")]
    assert words[1].agreed is False


def test_second_reader_goes_first_where_the_first_is_not_convinced() -> None:
    name, amount = PixelBox(40, 60, 240, 115), PixelBox(420, 60, 730, 115)
    first = Scripted(SeenWord("Arnount", name, 0.5), SeenWord("$1,204.50", amount, 0.6))
    second = Scripted(SeenWord("Amount", name, 0.9), SeenWord("$1,204.50", amount, 0.9))
    words = Read(first, second)(page()).words
    assert [(word.text, word.second) for word in words] == [("Amount", "Arnount"), ("$1,204.50", "$1,204.50")]


@pytest.mark.slow
def test_tesseract_reads_lines_where_they_stand() -> None:
    (words,) = Tesseract().read_lines(page().pixels, [PixelBox(20, 40, 1000, 160)], 300)
    assert [word.text for word in words] == TEXT.split()
    assert words[0].box.top > 60


@pytest.mark.slow
def test_real_readers_agree_on_clear_print() -> None:
    text = Read(Tesseract(), PpOcr())(page())
    assert text.text == TEXT
    amount = text.words[-1]
    assert amount.agreed
    assert 0.3 < amount.box.y0 < amount.box.y1 < 0.7
    assert amount.confidence > 0.9
