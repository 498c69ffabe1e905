from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from schemas.geometry import Box
from schemas.pages import Line, PageText, Word
from workers.cleaning.orientation import level_share, own_text_turn, posture_of
from workers.cleaning.upright_model import LinePictures, line_votes, model_path
from workers.cleaning.working import letters_of, work_page
from workers.raster import Pixels


def one_line(text: str) -> Pixels:
    page = np.full((1650, 1275), 255, dtype=np.uint8)
    cv2.putText(page, text, (150, 220), cv2.FONT_HERSHEY_TRIPLEX, 1.3, 0, 2, cv2.LINE_AA)
    return page


def undecided(lines: LinePictures) -> NDArray[np.float64]:
    return np.zeros(len(lines))


def test_the_model_is_installed() -> None:
    assert model_path().is_file()


def test_sparse_page_in_all_four_turns() -> None:
    page = one_line("This is page number four of the letter")
    for quarters in range(4):
        turned = np.ascontiguousarray(np.rot90(page, quarters))
        assert posture_of(work_page(turned, 150), turned, line_votes).rotation == 90 * quarters


def test_undecided_page_stays_as_scanned() -> None:
    page = one_line("This is page number four of the letter")
    for turned in (page, np.ascontiguousarray(page.T), np.ascontiguousarray(page[::-1, ::-1])):
        posture = posture_of(work_page(turned, 150), turned, undecided)
        assert (posture.rotation, posture.sure) == (0, False)


def test_empty_page_stays() -> None:
    page = np.full((800, 600), 255, dtype=np.uint8)
    assert posture_of(work_page(page, 100), page, line_votes).rotation == 0


def test_letters_are_closer_than_lines() -> None:
    page = np.full((900, 900), 255, dtype=np.uint8)
    for y in range(100, 800, 60):
        cv2.putText(page, "PAID TO PROVIDER 0417", (80, y), cv2.FONT_HERSHEY_SIMPLEX, 1, 0, 2)
    work = work_page(page, 100)
    assert (level_share(letters_of(work.pieces), work.ink.shape) or 0) > 0.9
    side = work_page(np.ascontiguousarray(page.T), 100)
    assert (level_share(letters_of(side.pieces), side.ink.shape) or 1) < 0.1


def text(boxes: list[Box]) -> PageText:
    return PageText(lines=(Line(words=tuple(Word(text="amount", box=box, confidence=1) for box in boxes)),))


def test_own_words_tell_the_turn() -> None:
    across = [Box(0.1 * n, 0.2, 0.1 * n + 0.08, 0.22) for n in range(6)]
    down = [Box(0.2, 0.1 * n, 0.22, 0.1 * n + 0.08) for n in range(6)]
    assert own_text_turn(text(across)) == 0
    assert own_text_turn(text(down)) == 270
    assert own_text_turn(text(down[::-1])) == 90
