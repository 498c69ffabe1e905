from __future__ import annotations

import csv
from pathlib import Path

import pytest

from schemas.errors import BadFile, FileFault
from schemas.settings import LimitSettings
from tests.hostile import files
from workers.stages.open import OpenFile

SHARED = Path(__file__).parents[4] / "shared" / "data"
OPENER = OpenFile(LimitSettings())


def shared(folder: str) -> Path:
    if not (SHARED / folder).is_dir():
        pytest.skip("the shared folder of real documents is not here")
    return SHARED / folder


def test_too_large_file(tmp_path: Path) -> None:
    path = tmp_path / "scan"
    path.write_bytes(files.tiff() + bytes(1_000_001))
    with pytest.raises(BadFile) as caught:
        OpenFile(LimitSettings(file_megabytes=1)).survey(path)
    assert caught.value.fault is FileFault.TOO_LARGE


def test_a_wrong_name_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(files.tiff())
    assert OPENER.survey(path).kind == "tiff"


def test_own_words_of_real_invoices_hold_what_is_printed() -> None:
    folder = shared("broadcast")
    with (folder / "truth.csv").open() as file:
        rows = list(csv.DictReader(file))[::4]
    found, sought = 0, 0
    for row in rows:
        texts = [page.own_text.text for page in OPENER.pages(folder / row["file"]) if page.own_text is not None]
        wanted = [row[key] for key in ("number", "gross_amount") if row[key]]
        if texts:
            together = "".join("".join(texts).split()).replace(",", "")
            sought += len(wanted)
            found += sum("".join(value.split()).replace(",", "").strip("$") in together for value in wanted)
    assert sought >= 30
    assert found / sought > 0.97


def test_words_laid_under_real_scans_are_not_trusted() -> None:
    for path in sorted(shared("registrations").glob("*.pdf"))[::5]:
        page = OPENER.page(path, 1)
        assert page.own_text is None
        assert 150 <= page.dpi <= 400


def test_words_of_real_electronic_invoices_are_trusted() -> None:
    for path in sorted(shared("einvoices").glob("*.pdf"))[::3]:
        assert OPENER.page(path, 1).own_text is not None


@pytest.mark.parametrize(
    ("name", "pages"),
    [
        ("paperless-ngx/multi-page-images.tiff", 3),
        ("paperless-ngx/multi-page-images-alpha.tiff", 3),
        ("paperless-ngx/multi-page-mixed.pdf", 6),
        ("paperless-ngx/test_with_bom.pdf", 2),
        ("OCRmyPDF/cardinal.pdf", 4),
    ],
)
def test_real_scans_of_several_pages(name: str, pages: int) -> None:
    path = shared("scanning") / name
    assert OPENER.survey(path).pages == pages
    assert all(page.pixels.max() > 200 for page in OPENER.pages(path))


@pytest.mark.parametrize("name", ["OCRmyPDF/truetype_font_nomapping.pdf", "OCRmyPDF/type3_font_nomapping.pdf"])
def test_real_fonts_without_meaning_are_not_trusted(name: str) -> None:
    assert OPENER.page(shared("scanning") / name, 1).own_text is None


@pytest.mark.parametrize(
    "name", ["baiona.png", "baiona_alpha.png", "baiona_cmyk.jpg", "baiona_color.jpg", "baiona_colormapped.png"]
)
def test_one_picture_in_many_modes(name: str) -> None:
    page = OPENER.page(shared("scanning") / "OCRmyPDF" / name, 1)
    assert page.pixels.shape[:2] == OPENER.page(shared("scanning") / "OCRmyPDF" / "baiona_gray.png", 1).pixels.shape[:2]
    assert 60 < page.pixels.mean() < 250
