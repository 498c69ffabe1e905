"""Boxes to tick in pictures: frames, rings and brackets, empty and marked; letters, cells and combs are none."""

import cv2
import numpy as np
import pytest

from schemas.geometry import Box
from schemas.pages import EMPTY, MARKED, RegionRole, Word
from workers.layout.check_boxes import check_boxes
from workers.raster import Pixels

DPI = 300
SIDE = 38


def paper() -> Pixels:
    return np.full((1100, 1700), 255, np.uint8)


def frame(page: Pixels, x: int, y: int) -> None:
    cv2.rectangle(page, (x, y), (x + SIDE, y + SIDE), 0, 3)


def ring(page: Pixels, x: int, y: int) -> None:
    cv2.circle(page, (x + SIDE // 2, y + SIDE // 2), SIDE // 2, 0, 3)


def bracket(page: Pixels, x: int, y: int) -> None:
    for edge, turn in ((x, 8), (x + SIDE, -8)):
        cv2.line(page, (edge, y), (edge, y + SIDE), 0, 3)
        cv2.line(page, (edge, y), (edge + turn, y), 0, 3)
        cv2.line(page, (edge, y + SIDE), (edge + turn, y + SIDE), 0, 3)


def cross(page: Pixels, x: int, y: int, reach: int = 0) -> None:
    cv2.line(page, (x - reach, y - reach), (x + SIDE + reach, y + SIDE + reach), 0, 4)
    cv2.line(page, (x + SIDE + reach, y - reach), (x - reach, y + SIDE + reach), 0, 4)


def tick(page: Pixels, x: int, y: int) -> None:
    cv2.polylines(
        page, [np.array([(x, y + 18), (x + 15, y + SIDE - 2), (x + SIDE + 20, y - 20)])], isClosed=False, color=0, thickness=4
    )


def states(page: Pixels, words: tuple[Word, ...] = ()) -> list[str | None]:
    found = check_boxes(page, DPI, words)
    assert all(region.role is RegionRole.MARK for region in found)
    return [region.text for region in sorted(found, key=lambda region: region.box.x0)]


@pytest.mark.parametrize("draw", [frame, ring, bracket])
def test_empty_and_marked(draw: object) -> None:
    page = paper()
    for x in (200, 500, 800, 1100):
        draw(page, x, 400)  # type: ignore[operator]
    tick(page, 500, 400)
    assert states(page) == [EMPTY, MARKED, EMPTY, EMPTY]


@pytest.mark.parametrize("reach", [-6, 0, 12])
def test_crosses_that_keep_to_their_frame_and_that_do_not(reach: int) -> None:
    page = paper()
    for x in (200, 500, 800):
        frame(page, x, 400)
    cross(page, 800, 400, reach)
    assert states(page) == [EMPTY, EMPTY, MARKED]


def test_a_frame_that_is_filled() -> None:
    page = paper()
    frame(page, 200, 400)
    frame(page, 500, 400)
    frame(page, 800, 400)
    page[406:434, 806:834] = 0
    assert states(page) == [EMPTY, EMPTY, MARKED]


def test_its_place_and_how_sure_it_is() -> None:
    page = paper()
    frame(page, 200, 400)
    frame(page, 500, 400)
    first = check_boxes(page, DPI)[0]
    assert first.box.x0 * 1700 == pytest.approx(200, abs=4)
    assert first.box.y1 * 1100 == pytest.approx(438, abs=4)
    assert first.score == 1.0


def test_cells_and_combs_are_no_boxes() -> None:
    page = paper()
    cv2.rectangle(page, (100, 300), (1500, 360), 0, 3)
    for x in range(400, 900, SIDE):
        cv2.line(page, (x, 322), (x, 360), 0, 3)
    assert states(page) == []


def test_letters_that_were_read_are_no_boxes() -> None:
    page = paper()
    cv2.putText(page, "BOOOD DODO", (200, 430), cv2.FONT_HERSHEY_SIMPLEX, 1.7, 0, 4)
    word = Word(text="Boood", box=Box(200 / 1700, 380 / 1100, 700 / 1700, 440 / 1100), confidence=0.9)
    assert states(page, (word,)) == []


def test_rings_that_are_all_filled_are_letters() -> None:
    page = paper()
    for x in (200, 500, 800):
        ring(page, x, 400)
        cv2.circle(page, (x + SIDE // 2, 400 + SIDE // 2), 10, 0, -1)
    assert states(page) == []


def test_a_lone_frame_may_be_anything() -> None:
    page = paper()
    frame(page, 200, 400)
    assert states(page) == []
