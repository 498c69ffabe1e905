from __future__ import annotations

import cv2
import numpy as np

from schemas.pages import Reader
from workers.raster import Pixels
from workers.readers import PixelBox, SeenWord
from workers.readers.ctc import glyphs_of, ink_of, words_of
from workers.readers.fuse import FusedWord
from workers.readers.lines import into_lines
from workers.readers.rules import without_rules
from workers.readers.spans import plan
from workers.readers.tesseract import words_of_table

CHARACTERS = ("", "1", "2", ".", " ", "A")


def written(text: str, at: tuple[int, int], page: Pixels) -> Pixels:
    return cv2.putText(page, text, at, cv2.FONT_HERSHEY_SIMPLEX, 1.2, (0,), 3).astype(np.uint8)


def scores(classes: list[int]) -> np.ndarray:
    return np.eye(len(CHARACTERS), dtype=np.float32)[classes]


def word(text: str, left: int, top: int, right: int, bottom: int) -> FusedWord:
    return FusedWord(text, PixelBox(left, top, right, bottom), 0.9, Reader.TESSERACT)


def test_repeats_are_folded_and_blanks_dropped() -> None:
    glyphs = glyphs_of(scores([0, 1, 1, 0, 1, 2, 0]), CHARACTERS, 8.0)
    assert "".join(glyph.character for glyph in glyphs) == "112"
    assert glyphs[0].middle == 16.0


def test_blank_inside_an_amount_is_closed_by_the_ink() -> None:
    ink = np.zeros((40, 88), dtype=bool)
    ink[10:30, 2:84] = True
    glyphs = glyphs_of(scores([1, 0, 3, 4, 4, 2, 0, 1, 0, 0, 0]), CHARACTERS, 8.0)
    [one] = words_of(glyphs, ink, (100, 200))
    assert one.text == "1.21"
    assert one.box == PixelBox(102, 210, 184, 230)


def test_wide_blank_parts_words_without_a_space() -> None:
    ink = np.zeros((20, 88), dtype=bool)
    ink[5:15, 0:16] = ink[5:15, 60:80] = True
    glyphs = glyphs_of(scores([1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0]), CHARACTERS, 8.0)
    words = words_of(glyphs, ink, (0, 0))
    assert [(one.text, one.box.left, one.box.right) for one in words] == [("1", 0, 16), ("2", 60, 80)]


def faintly_spaced(blank: int, last: int) -> list[str]:
    """Four ones, five pixels between them, and another character so many pixels behind, where a space is hardly seen."""
    ink = np.zeros((40, 110), dtype=bool)
    for left in (0, 15, 30, 45, 55 + blank):
        ink[5:35, left : left + 10] = True
    seen = np.zeros((22, len(CHARACTERS)), dtype=np.float32)
    seen[:, 0] = 1.0
    for step, character in zip((0, 3, 6, 9, (60 + blank) // 5), (1, 1, 1, 1, last), strict=True):
        seen[step] = np.eye(len(CHARACTERS), dtype=np.float32)[character]
    seen[11, 4] = 0.1
    return [one.text for one in words_of(glyphs_of(seen, CHARACTERS, 5.0), ink, (0, 0))]


def test_a_space_hardly_seen_is_believed_where_the_gap_stands_out() -> None:
    assert faintly_spaced(18, 5) == ["1111", "A"]
    assert faintly_spaced(8, 5) == ["1111A"]


def test_a_gap_within_figures_is_no_space() -> None:
    assert faintly_spaced(18, 1) == ["11111"]


def test_a_line_without_characters_has_no_words() -> None:
    assert words_of([], np.ones((20, 88), dtype=bool), (0, 0)) == ()


def test_words_on_one_rule_have_their_own_places() -> None:
    ink = np.zeros((20, 88), dtype=bool)
    ink[5:15, 0:16] = ink[5:15, 60:80] = True
    ink[18:20, :] = True
    glyphs = glyphs_of(scores([1, 0, 0, 4, 0, 0, 0, 0, 2, 0, 0]), CHARACTERS, 8.0)
    words = words_of(glyphs, ink, (0, 0))
    assert [(one.text, one.box.left, one.box.right) for one in words] == [("1", 0, 36), ("2", 36, 88)]


def test_ink_of_white_on_black() -> None:
    crop = np.full((20, 60), 10, dtype=np.uint8)
    crop[8:12, 20:30] = 240
    assert ink_of(crop).sum() == 40


def test_rules_go_and_letters_stay() -> None:
    page = np.full((400, 900), 255, dtype=np.uint8)
    page = written("Total 12.50", (100, 200), page)
    ruled = page.copy()
    ruled[206:210, 50:850] = 0
    ruled[100:300, 60:64] = 0
    clean = without_rules(ruled, 300)
    assert (clean[206:210, 400:850] == 255).all()
    assert (clean[100:195, 60:64] == 255).all()
    assert np.array_equal(clean[150:200, 90:400], page[150:200, 90:400])


def test_page_without_rules_is_untouched() -> None:
    page = written("Total", (100, 200), np.full((400, 900), 255, dtype=np.uint8))
    assert without_rules(page, 300) is page


def test_table_row_is_one_line_and_order_is_down_the_page() -> None:
    words = [
        word("9.00", 700, 101, 780, 121),
        word("below", 10, 150, 60, 170),
        word("-", 300, 110, 310, 113),
        word("Visit", 10, 100, 60, 120),
        word("top", 10, 20, 50, 40),
    ]
    assert [[one.text for one in line] for line in into_lines(words)] == [["top"], ["Visit", "-", "9.00"], ["below"]]


def test_second_reader_looks_at_digits_doubts_and_gaps() -> None:
    page = np.full((60, 800), 255, dtype=np.uint8)
    for left in (10, 200, 400, 600):
        page[20:40, left : left + 100] = 0
    words = [
        SeenWord("Patient", PixelBox(10, 20, 110, 40), 0.96),
        SeenWord("12.50", PixelBox(200, 20, 300, 40), 0.96),
        SeenWord("balance", PixelBox(400, 20, 500, 40), 0.96),
    ]
    work = plan(page, words, [PixelBox(0, 10, 800, 50)])
    assert [one.text for one in work.settled] == ["Patient", "balance"]
    assert [[one.text for one in span.words] for span in work.spans] == [["12.50"], []]
    box = work.spans[1].box
    assert box.left < 600
    assert box.right >= 700


def test_a_word_whose_box_lost_its_first_letter_is_looked_at_again() -> None:
    """`MD` with the box of its `D`: the `M` before it, read alone, would be there twice."""
    page = written("MD", (100, 60), np.full((100, 400), 255, dtype=np.uint8))
    region = PixelBox(90, 25, 160, 70)
    cut = SeenWord("MD", PixelBox(128, 32, 150, 62), 0.97)
    whole = SeenWord("MD", PixelBox(100, 32, 150, 62), 0.97)
    assert plan(page, [cut], [region]).settled == ()
    assert plan(page, [whole], [region]).settled == (whole,)


def test_tesseract_table_keeps_words_named_like_missing_values() -> None:
    rows = [
        "5\t1\t1\t1\t1\t1\t10\t20\t30\t12\t93.5\tNA",
        "5\t1\t1\t1\t1\t2\t50\t20\t30\t12\t-1\t ",
        "4\t1\t1\t1\t1\t0\t1\t1\t1\t1\t-1\t",
    ]
    assert words_of_table("\n".join(rows)) == [SeenWord("NA", PixelBox(10, 20, 40, 32), 0.935)]
