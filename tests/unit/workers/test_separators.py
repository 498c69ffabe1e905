from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest
import zxingcpp

from schemas.geometry import Box
from schemas.pages import Barcode
from workers.cleaning.barcodes import read_barcodes
from workers.cleaning.patch_codes import patch_code
from workers.cleaning.separators import separator_of
from workers.cleaning.skew import level_page
from workers.cleaning.working import work_page
from workers.raster import PageScan, Pixels
from workers.stages.clean import Clean

SHARED = Path(__file__).parents[4] / "shared" / "data" / "scanning" / "paperless-ngx"
PATTERNS = {"1": "WWNN", "2": "WNNW", "3": "WNWN", "4": "NWWN", "6": "NNWW", "T": "NWNW"}
DPI = 200


def patch_sheet(pattern: str, reduced: float = 1.0) -> Pixels:
    page = np.full((2200, 1700), 255, dtype=np.uint8)
    y = 120.0
    for letter in pattern:
        thickness = (0.20 if letter == "W" else 0.08) * DPI * reduced
        page[round(y) : round(y + thickness), 300:1300] = 15
        y += thickness + 0.08 * DPI * reduced
    return page


def dirty(page: Pixels) -> Pixels:
    chance = np.random.default_rng(8)
    soft = cv2.GaussianBlur(page, (0, 0), 1.5).astype(np.int16) + chance.normal(0, 12, page.shape).astype(np.int16)
    soft[chance.random(page.shape) < 0.01] = 0
    soft[chance.random(page.shape) < 0.01] = 255
    return np.clip(soft, 0, 255).astype(np.uint8)


@pytest.mark.parametrize(("patch", "pattern"), PATTERNS.items())
def test_each_patch_in_all_four_turns(patch: str, pattern: str) -> None:
    for quarters in range(4):
        assert patch_code(work_page(np.ascontiguousarray(np.rot90(patch_sheet(pattern), quarters)), DPI)) == patch


@pytest.mark.parametrize("patch", ["2", "3", "T"])
def test_dirty_skewed_reduced_copies(patch: str) -> None:
    page = patch_sheet(PATTERNS[patch], reduced=0.9)
    for degrees in (-9.0, -2.0, 4.0):
        assert patch_code(work_page(dirty(level_page(page, degrees)), DPI)) == patch


def test_stripes_and_tables_are_no_patch() -> None:
    for pattern in ("NNNN", "WWWW", "WNW", "NWNWN", "WWWN"):
        assert patch_code(work_page(patch_sheet(pattern), DPI)) is None
    ruled = np.full((2200, 1700), 255, dtype=np.uint8)
    ruled[200:2000:60, 200:1500] = 0
    assert patch_code(work_page(ruled, DPI)) is None


def test_patch_sheet_through_the_stage() -> None:
    facts = Clean()(PageScan(number=1, pixels=patch_sheet(PATTERNS["T"]), dpi=DPI)).facts
    assert facts.separator is not None
    assert (facts.separator.kind, facts.separator.patch, facts.separator.page_kept) == ("patch", "T", False)
    assert not facts.blank


def code(text: str) -> Barcode:
    return Barcode(format="code39", text=text, box=Box(0, 0, 1, 1))


def test_which_codes_divide() -> None:
    texts = frozenset({"PATCHT", "NEXT"})
    assert separator_of(None, [code("ASN00123")], texts) is None
    found = separator_of(None, [code("ASN00123"), code("patch-t")], texts)
    assert found is not None
    assert (found.kind, found.text) == ("barcode", "patch-t")
    kept = separator_of("2", [], texts)
    assert kept is not None
    assert kept.page_kept


def with_code(kind: zxingcpp.BarcodeFormat, text: str, size: tuple[int, int]) -> Pixels:
    page = np.full((1650, 1275), 255, dtype=np.uint8)
    drawn = np.asarray(zxingcpp.create_barcode(text, kind).to_image(scale=1))
    drawn = cv2.resize(drawn, size, interpolation=cv2.INTER_NEAREST)
    page[900 : 900 + size[1], 200 : 200 + size[0]] = drawn
    return page


@pytest.mark.parametrize(
    ("kind", "text", "size"),
    [(zxingcpp.BarcodeFormat.QRCode, "CLIENT-7", (210, 210)), (zxingcpp.BarcodeFormat.Code128, "BATCH-0042", (500, 120))],
)
def test_codes_are_read_where_they_are(kind: zxingcpp.BarcodeFormat, text: str, size: tuple[int, int]) -> None:
    page = with_code(kind, text, size)
    page[np.random.default_rng(2).random(page.shape) < 0.02] = 0
    found = read_barcodes(page, work_page(page, 150))
    assert [one.text for one in found] == [text]
    assert found[0].box.holds(((200 + size[0] / 2) / 1275, (900 + size[1] / 2) / 1650))


def test_boxes_of_codes_turn_with_the_page() -> None:
    page = with_code(zxingcpp.BarcodeFormat.QRCode, "CLIENT-7", (210, 210))
    for y in range(150, 800, 60):
        cv2.putText(page, "Cover sheet of the batch received", (150, y), cv2.FONT_HERSHEY_DUPLEX, 1, 0, 2, cv2.LINE_AA)
    facts = Clean()(PageScan(number=1, pixels=np.ascontiguousarray(np.rot90(page)), dpi=150)).facts
    assert facts.rotation == 90
    assert facts.barcodes[0].box.holds((305 / 1275, 1005 / 1650))


@pytest.mark.skipif(not SHARED.exists(), reason="shared sample documents are not here")
@pytest.mark.parametrize(
    ("name", "number"), [("patch-code-t", 0), ("patch-code-t-middle-reverse", 1), ("barcode-fax-image", 1)]
)
def test_real_patch_sheets(name: str, number: int) -> None:
    with pypdfium2.PdfDocument(SHARED / f"{name}.pdf") as document:
        pixels = document[number].render(scale=200 / 72, grayscale=True).to_numpy().copy()
    facts = Clean()(PageScan(number=1, pixels=pixels, dpi=200)).facts
    assert facts.separator is not None
    assert (facts.separator.patch, facts.separator.text) == ("T", "PATCHT")
