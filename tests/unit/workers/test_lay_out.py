import importlib

import numpy as np
import pytest

from schemas.pages import PageFacts, PageLayout, RegionRole
from tests.typed import typed_page
from workers.layout.lines import ruled_lines
from workers.layout.models import RULED_LINES, as_layoutparser, load_layout_model, regions_of
from workers.raster import CleanPage, Pixels
from workers.stages.lay_out import LayOut

TEXT = """
LAKESIDE HEALTH PLAN
400 HARBOR STREET
PORTLAND, ME 04101

Check date: 10/31/2026

Date        Code     Billed     Paid
10/01/26    G0463    250.00   180.00
10/02/26    A4550    100.00    60.00
"""


def ruled() -> Pixels:
    pixels = np.full((1100, 850), 255, np.uint8)
    pixels[300:303, 100:700] = 0
    pixels[300:600, 400:402] = 0
    pixels[700:720, 100:120] = 0
    return pixels


def clean(pixels: Pixels, *, blank: bool = False) -> CleanPage:
    facts = PageFacts(number=1, width=pixels.shape[1], height=pixels.shape[0], dpi=100, blank=blank)
    return CleanPage(facts, pixels, pixels)


def test_lines_but_no_blots() -> None:
    level, upright = ruled_lines(ruled())
    assert [level.x0 * 850, level.x1 * 850] == pytest.approx([100, 700], abs=2)
    assert [upright.y0 * 1100, upright.y1 * 1100] == pytest.approx([300, 600], abs=2)


def test_layoutparser_finds_our_model() -> None:
    auto = importlib.import_module("layoutparser.models.auto_layoutmodel").AutoLayoutModel
    importlib.import_module("workers.layout.ruled_model")
    layout = auto(RULED_LINES).detect(ruled())
    assert [block.type for block in layout] == ["rule", "rule"]


def test_layouts_there_and_back() -> None:
    page = clean(ruled())
    regions = regions_of(load_layout_model().detect(page.pixels), page.facts)
    again = regions_of(as_layoutparser(PageLayout(regions=regions), page.facts), page.facts)
    assert [(region.role, region.box) for region in again] == [(region.role, region.box) for region in regions]


def test_regions_of_words() -> None:
    page = clean(np.full((1100, 850), 255, np.uint8))
    layout = LayOut()(page, typed_page(TEXT).text)
    PageLayout.model_validate_json(layout.model_dump_json())
    roles = [region.role for region in layout.regions]
    assert RegionRole.LETTERHEAD in roles
    assert "LAKESIDE HEALTH PLAN, 400 HARBOR STREET, PORTLAND, ME 04101" in {region.text for region in layout.regions}
    assert "Check date: 10/31/2026" in {region.text for region in layout.regions if region.role is RegionRole.KEY_VALUE}


def test_table_with_its_rows_and_cells() -> None:
    regions = LayOut()(clean(np.full((1100, 850), 255, np.uint8)), typed_page(TEXT).text).regions
    table = next(index for index, region in enumerate(regions) if region.role is RegionRole.TABLE)
    rows = [index for index, region in enumerate(regions) if region.parent == table]
    assert len(rows) == 3
    assert [region.text for region in regions if region.parent == rows[1]] == ["10/01/26", "G0463", "250.00", "180.00"]


def test_blank_page_has_no_regions() -> None:
    assert LayOut()(clean(ruled(), blank=True), typed_page("").text) == PageLayout()
