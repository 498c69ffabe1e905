"""The paper copy: PDF/A by our checks and PDFBox's, words found again exactly, pictures untouched."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from schemas.errors import StageFailed
from schemas.exports.enclosure import Enclosure
from schemas.exports.facturx import FACTURX
from schemas.geometry import Box
from schemas.pages import Line, PageFacts, PageText, ReadPage, Word
from tests.pdfa import faults, independent_faults
from tests.typed import typed_page
from workers.paper_copy.archive_pdf import PaperPage, archive_pdf, page_size
from workers.paper_copy.metadata import About

ABOUT = About("Letter <of> & doc", "doc_1", datetime(2026, 1, 15, 9, 30, tzinfo=UTC))
PAGE = typed_page("""
EXAMPLE HEALTH PLAN              Remittance Advice
Claim 12   $1,204.50   (12.00)  Ünï  漢字  🙂  x
CO-45  ~*:^  "quoted"  \\back  =1+1
""")


def picture(kind: str = "JPEG", mode: str = "L", size: tuple[int, int] = (270, 330)) -> bytes:
    tones = np.random.default_rng(1).integers(0, 256, (size[1], size[0], 3), dtype=np.uint8)
    image = Image.fromarray(tones).convert("L").point(lambda tone: 255 * (tone > 127)).convert(mode)
    buffer = io.BytesIO()
    image.save(buffer, kind)
    return buffer.getvalue()


def words_of(pdf: bytes, page: int = 0) -> list[str]:
    """As PDFium finds them; it takes a hyphen at the end of a line for a division and says so with U+0002."""
    with pdfium.PdfDocument(pdf) as document:
        return document[page].get_textpage().get_text_bounded().replace("\x02", "-\n").split()


def copy_of(*pages: ReadPage, drawn: bytes | None = None, enclosure: Enclosure | None = None) -> bytes:
    return archive_pdf([PaperPage(drawn or picture(), page) for page in pages], ABOUT, enclosure)


@pytest.mark.parametrize(
    ("kind", "mode"), [("JPEG", "L"), ("JPEG", "RGB"), ("PNG", "1"), ("PNG", "L"), ("PNG", "RGBA"), ("TIFF", "1")]
)
def test_every_kind_of_picture_is_archivable(kind: str, mode: str, tmp_path: Path) -> None:
    made = copy_of(PAGE, PAGE, drawn=picture(kind, mode))
    assert faults(made) == []
    if independent_faults(made, tmp_path) is None:
        pytest.skip("PDFBox Preflight is not installed")
    assert independent_faults(made, tmp_path) == []


def test_words_are_found_again_in_order() -> None:
    made = copy_of(PAGE, typed_page("second page"))
    assert words_of(made) == PAGE.text.text.split()
    assert words_of(made, 1) == ["second", "page"]


def test_words_stand_where_they_were_read() -> None:
    made = copy_of(PAGE)
    width, height = page_size(PAGE.facts)
    word = PAGE.text.lines[1].words[2]
    with pdfium.PdfDocument(made) as document:
        text = document[0].get_textpage()
        found = text.search(word.text).get_next()
        assert found
        left, bottom, right, top = text.get_rect(0) if text.count_rects(*found) else (0, 0, 0, 0)
    expected = (word.box.x0 * width, (1 - word.box.y1) * height, word.box.x1 * width, (1 - word.box.y0) * height)
    assert (left, bottom, right, top) == pytest.approx(expected, abs=1.5)


def test_skewed_pages_words_are_found() -> None:
    facts = PAGE.facts.model_copy(update={"skew_degrees": 3.0})
    assert words_of(copy_of(PAGE.model_copy(update={"facts": facts}))) == PAGE.text.text.split()


def test_jpeg_goes_in_untouched() -> None:
    drawn = picture("JPEG", "RGB")
    with pikepdf.open(io.BytesIO(copy_of(PAGE, drawn=drawn))) as pdf:
        assert pdf.pages[0].Resources.XObject.Im0.read_raw_bytes() == drawn


@pytest.mark.parametrize("mode", ["1", "L"])
def test_black_and_white_is_kept_to_the_pixel(mode: str) -> None:
    made = copy_of(PAGE, drawn=picture("PNG", mode))
    with pikepdf.open(io.BytesIO(made)) as pdf:
        image = pikepdf.PdfImage(pdf.pages[0].Resources.XObject.Im0)
        assert image.filters == ["/CCITTFaxDecode"]
    with pdfium.PdfDocument(made) as document:
        drawn = next(iter(document[0].get_objects()))
        seen = np.asarray(drawn.get_bitmap().to_pil().convert("L"))
    assert np.array_equal(seen > 127, np.asarray(Image.open(io.BytesIO(picture("PNG", mode))).convert("L")) > 127)


def test_same_input_gives_same_bytes() -> None:
    assert copy_of(PAGE) == copy_of(PAGE)


def test_enclosed_invoice_makes_it_part_three() -> None:
    made = copy_of(PAGE, enclosure=Enclosure(FACTURX, b"<Invoice/>"))
    assert faults(made) == []
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert pdf.attachments["factur-x.xml"].get_file().read_bytes() == b"<Invoice/>"
        assert pdf.Root.AF[0].AFRelationship == pikepdf.Name.Alternative
        assert pdf.open_metadata()[f"{{{FACTURX.xmp_namespace}}}DocumentType"] == "INVOICE"


@pytest.mark.parametrize("drawn", [b"", b"not a picture", b"\xff\xd8\xff\xe0 JPEG in name", b"GIF89a"])
def test_no_picture(drawn: bytes) -> None:
    with pytest.raises(StageFailed):
        archive_pdf([PaperPage(drawn, PAGE)], ABOUT)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda pdf: pdf.Root.__delitem__("/OutputIntents"),
        lambda pdf: pdf.pages[0].obj.__setitem__("/Group", pikepdf.Dictionary(S=pikepdf.Name.Transparency)),
        lambda pdf: pdf.pages[0].Resources.XObject.Im0.__setitem__("/Alternates", pikepdf.Array()),
        lambda pdf: pdf.Root.__setitem__("/OpenAction", pikepdf.Dictionary(S=pikepdf.Name.JavaScript)),
        lambda pdf: pdf.pages[0].Resources.Font.F0.DescendantFonts[0].__setitem__("/DW", 600),
    ],
)
def test_checks_see_faults(spoil: Callable[[pikepdf.Pdf], None]) -> None:
    with pikepdf.open(io.BytesIO(copy_of(PAGE))) as pdf:
        spoil(pdf)
        buffer = io.BytesIO()
        pdf.save(buffer, compress_streams=False)
    assert faults(buffer.getvalue())


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=10), min_size=1, max_size=4))
def test_any_text_makes_a_sound_file(words: list[str]) -> None:
    places = (Box(0.1 + n / 5, 0.1, 0.25 + n / 5, 0.12) for n in range(len(words)))
    line = Line(words=tuple(Word(text=word, box=box, confidence=1.0) for word, box in zip(words, places, strict=False)))
    page = ReadPage(facts=PageFacts(number=1, width=2550, height=3300, dpi=300), text=PageText(lines=(line,)))
    assert faults(copy_of(page)) == []
