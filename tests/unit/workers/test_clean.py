from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from schemas.geometry import Box
from schemas.pages import Line, PageText, Word
from workers.raster import PageScan, Pixels
from workers.stages.clean import Clean

SHARED = Path(__file__).parents[4] / "shared" / "data"
LINES = ("Statement of remittance services", "Patient account 00417 claim 8814", "Billed 120.00 allowed paid 80.00")


def sheet(*, lines: int = 14, scale: float = 1.25, ink: int = 20, paper: int = 255) -> Pixels:
    page = np.full((1650, 1275), paper, dtype=np.uint8)
    for number in range(lines):
        spot = (140, 200 + int(70 * scale) * number)
        cv2.putText(page, LINES[number % 3], spot, cv2.FONT_HERSHEY_DUPLEX, scale, ink, 2, cv2.LINE_AA)
    return page


def turned(page: Pixels, degrees: float) -> Pixels:
    matrix = cv2.getRotationMatrix2D((page.shape[1] / 2, page.shape[0] / 2), -degrees, 1)
    return np.asarray(cv2.warpAffine(page, matrix, page.shape[::-1], borderValue=255), dtype=np.uint8)


def scan(pixels: Pixels, dpi: float = 150) -> PageScan:
    return PageScan(number=3, pixels=pixels, dpi=dpi)


def test_straight_page_is_left_alone() -> None:
    page = sheet()
    clean = Clean()(scan(page))
    assert (clean.facts.rotation, clean.facts.skew_degrees, clean.facts.blank) == (0, 0.0, False)
    assert clean.view is page
    assert np.array_equal(clean.pixels, page)
    assert clean.facts.number == 3


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_turned_page_comes_upright(quarters: int) -> None:
    page = sheet()
    clean = Clean()(scan(np.ascontiguousarray(np.rot90(page, quarters))))
    assert clean.facts.rotation == 90 * quarters
    assert np.array_equal(clean.view, page)


def test_skewed_page_comes_level_and_boxes_go_back() -> None:
    page = sheet()
    clean = Clean()(scan(turned(page, 3.0)))
    assert clean.facts.skew_degrees == pytest.approx(-3.0, abs=0.1)
    differs = np.abs(clean.pixels.astype(int) - page)[100:-100, 100:-100]
    assert float((differs > 100).mean()) < 0.02
    corner = clean.facts.to_upright(Box(0.9, 0.5, 0.95, 0.51))[0]
    assert corner[1] > 0.5  # the right half of a page turned clockwise hangs lower


def test_small_letters_are_enlarged_and_facts_describe_the_pixels() -> None:
    clean = Clean()(scan(sheet(scale=0.4, lines=40), dpi=90))
    assert clean.view.shape == (1650, 1275)
    assert clean.pixels.shape == (clean.facts.height, clean.facts.width)
    assert clean.facts.width > 1.3 * 1275
    assert clean.facts.dpi == pytest.approx(90 * clean.facts.width / 1275, rel=0.01)


def test_grey_paper_becomes_white_and_faint_print_stays() -> None:
    page = sheet(paper=170, ink=130)
    shade = np.linspace(0.7, 1.0, page.shape[1])[None, :]
    clean = Clean()(scan((page * shade).astype(np.uint8)))
    assert float(np.percentile(clean.pixels, 50)) > 245
    assert float(np.percentile(clean.pixels, 1)) < 210


def test_black_border_and_punch_hole_are_painted_over() -> None:
    page = sheet()
    page[:, :60] = 0
    cv2.circle(page, (110, 800), 20, 0, -1)
    clean = Clean()(scan(page))
    assert clean.pixels[:, :130].min() > 200
    assert clean.view[:, :60].max() == 0


def test_banner_with_a_title_is_not_a_border() -> None:
    page = sheet()
    page[:90] = 0
    cv2.putText(page, "Harbor Mutual Remittance", (300, 60), cv2.FONT_HERSHEY_DUPLEX, 1.2, 255, 2, cv2.LINE_AA)
    assert float((Clean()(scan(page)).pixels[:90] < 60).mean()) > 0.5


def test_speckle_goes_and_full_stops_stay() -> None:
    page = np.where(sheet() < 128, 0, 255).astype(np.uint8)
    dirty = page.copy()
    dirty[1390:1640:40, 60:1200:40] = 0
    clean = Clean()(scan(dirty))
    assert clean.pixels[1380:1645, 50:1210].min() == 255
    assert np.array_equal(clean.pixels[:1370], page[:1370])


def test_own_text_is_turned_with_its_page() -> None:
    words = [Word(text=f"word{n}", box=Box(0.5, 0.1 * n + 0.1, 0.52, 0.1 * n + 0.18), confidence=1) for n in range(6)]
    own = PageText(lines=(Line(words=tuple(words)),))
    page = np.ascontiguousarray(np.rot90(sheet(), -1))
    clean = Clean()(PageScan(number=1, pixels=page, dpi=150, own_text=own))
    assert clean.facts.own_text
    assert clean.facts.rotation == 270
    assert clean.own_text is not None
    box = clean.own_text.lines[0].words[0].box
    assert box == pytest.approx((0.1, 0.48, 0.18, 0.5))


def test_photograph_and_tiny_pictures_do_not_fail() -> None:
    chance = np.random.default_rng(1)
    for size in ((1, 1), (7, 900), (40, 30), (600, 800, 3)):
        pixels = chance.integers(0, 255, size, dtype=np.uint8)
        assert Clean()(scan(pixels)).pixels.ndim == 2


@pytest.mark.skipif(not SHARED.exists(), reason="shared sample documents are not here")
@pytest.mark.parametrize(("name", "turn"), [("180", 180), ("L", 90), ("R", 270)])
def test_real_turned_scans(name: str, turn: int) -> None:
    with Image.open(SHARED / "scanning" / "test" / f"phototest-rotated-{name}.png") as image:
        pixels = np.asarray(image.convert("L"))
    assert Clean()(scan(pixels, dpi=200)).facts.rotation == turn
