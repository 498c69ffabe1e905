from __future__ import annotations

import cv2
import numpy as np
import pytest

from workers.raster import Pixels
from workers.readers import PixelBox, SeenWord
from workers.readers.amounts import POINT_UNSEEN, mended
from workers.readers.letters import USUAL_ROWS, letter_rows


def word(text: str, left: int, right: int, top: int = 0, confidence: float = 0.97) -> SeenWord:
    return SeenWord(text, PixelBox(left, top, right, top + 20), confidence)


def texts(lines: list[list[SeenWord]]) -> list[list[str]]:
    return [[one.text for one in line] for line in lines]


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        ("15.0C", "15.00"),
        ("RMO.23", "RM0.23"),
        ("$1,2O0.OO", "$1,200.00"),
        ("CO.UK", "CO.UK"),
        ("NO.10", "NO.10"),
        ("B5.1Q", "B5.1Q"),
    ],
)
def test_zeros_in_amounts(seen: str, said: str) -> None:
    assert texts(mended([[word(seen, 0, 90)]])) == [[said]]


def test_lost_point_in_a_column_of_amounts() -> None:
    ((_,), (amount,)) = mended([[word("31.60", 0, 60)], [word("8", 14, 24, top=40), word("20", 38, 60, top=40)]])
    assert amount == SeenWord("8.20", PixelBox(14, 40, 60, 60), POINT_UNSEEN)


@pytest.mark.parametrize(
    "line",
    [
        [word("8", 114, 124), word("20", 138, 160)],  # no amount above ends there
        [word("8", 0, 10), word("20", 36, 60)],  # too far apart
        [word("8", 14, 24), word("204", 36, 60)],
        [word("A8", 14, 24), word("20", 36, 60)],
    ],
)
def test_numbers_that_are_no_broken_amount(line: list[SeenWord]) -> None:
    assert texts(mended([[word("31.60", 0, 60, top=40)], line]))[1] == [one.text for one in line]


def test_letter_rows() -> None:
    pixels: Pixels = np.full((300, 1200), 255, dtype=np.uint8)
    assert letter_rows(pixels) == USUAL_ROWS
    cv2.putText(pixels, "HAMBURG EFTNS XYZ", (20, 200), cv2.FONT_HERSHEY_SIMPLEX, 3, (0,), 8)
    drawn = np.flatnonzero((pixels < 128).any(axis=1))
    assert letter_rows(pixels) == pytest.approx(len(drawn), abs=6)
