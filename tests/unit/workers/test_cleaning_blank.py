from __future__ import annotations

import cv2
import numpy as np
import pytest

from workers.cleaning.blank import ink_share, is_blank
from workers.cleaning.grey import to_grey
from workers.cleaning.working import work_page
from workers.raster import Pixels


def paper(seed: int = 1) -> Pixels:
    return np.clip(np.random.default_rng(seed).normal(244, 3, (2200, 1700)), 0, 255).astype(np.uint8)


def blank(pixels: Pixels) -> bool:
    return is_blank(work_page(to_grey(pixels), 200), pixels)


def printed(text: str, ink: int, spot: tuple[int, int] = (500, 900), size: float = 1.5) -> Pixels:
    page = np.full((2200, 1700), 244, dtype=np.uint8)
    cv2.putText(page, text, spot, cv2.FONT_HERSHEY_DUPLEX, size, ink, 3, cv2.LINE_AA)
    return np.clip(page + np.random.default_rng(3).normal(0, 2, page.shape), 0, 255).astype(np.uint8)


def test_bare_paper_is_blank() -> None:
    assert blank(paper())
    assert ink_share(work_page(paper(), 200)) < 0.001


def test_dust_holes_and_streaks_are_nothing() -> None:
    page = paper()
    page[np.random.default_rng(4).random(page.shape) < 0.001] = 0
    page[:, 700:702] = 110
    for y in (400, 1100, 1800):
        cv2.circle(page, (100, y), 26, 0, -1)
    assert blank(page)


@pytest.mark.parametrize("depth", [25, 45])
def test_print_that_shines_through_is_nothing(depth: int) -> None:
    behind = np.zeros((2200, 1700), dtype=np.uint8)
    for y in range(200, 2000, 60):
        cv2.putText(behind, "remittance advice claim paid", (150, y), cv2.FONT_HERSHEY_DUPLEX, 1.2, 255, 2)
    shine = cv2.GaussianBlur(behind[:, ::-1], (0, 0), 3).astype(float) / 255 * depth
    assert blank(np.clip(paper() - shine, 0, 255).astype(np.uint8))


def test_page_number_and_faint_stamp_are_something() -> None:
    assert not blank(printed("7", 20, (840, 2050), 1.2))
    assert not blank(printed("RECEIVED", 205, size=3))


def test_pale_red_stamp_is_something() -> None:
    page = np.repeat(paper()[..., None], 3, axis=2)
    cv2.putText(page, "RECEIVED", (500, 900), cv2.FONT_HERSHEY_DUPLEX, 3, (245, 185, 185), 5)
    assert not blank(page)


def test_single_line_at_the_very_edge_is_something() -> None:
    assert not blank(printed("first page of the statement", 0, (60, 45), 0.9))
