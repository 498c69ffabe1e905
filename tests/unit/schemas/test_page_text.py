"""hOCR and ALTO, read back by an XML parser."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.exports.clean_text import clean
from schemas.exports.page_text import alto, hocr
from schemas.geometry import Box
from schemas.pages import Line, PageFacts, PageText, ReadPage, Word
from tests.typed import typed_page

PAGE = typed_page("Claim 12 paid\n\n  <b>&\"'  86.00")
XHTML, ALTO = "{http://www.w3.org/1999/xhtml}", "{http://www.loc.gov/standards/alto/ns-v4#}"


def parsed(document: bytes) -> ET.Element:
    return ET.fromstring(document)  # noqa: S314 - our own


def spans(document: bytes) -> list[ET.Element]:
    return [each for each in parsed(document).iter(f"{XHTML}span") if each.get("class") == "ocrx_word"]


def page_of(*words: str, skew: float = 0.0) -> ReadPage:
    box = Box(0.4, 0.1, 0.5, 0.12)
    line = Line(words=tuple(Word(text=word, box=box, confidence=0.875) for word in words))
    return ReadPage(
        facts=PageFacts(number=1, width=1000, height=2000, dpi=200, skew_degrees=skew), text=PageText(lines=(line,))
    )


def test_hocr_has_every_word_in_order() -> None:
    assert [each.text for each in spans(hocr([PAGE]))] == PAGE.text.text.split()


def test_hocr_says_where_and_how_sure() -> None:
    [word] = spans(hocr([page_of("86.00")]))
    assert word.get("title") == "bbox 400 200 500 240; x_wconf 88"


def test_places_are_those_of_the_page_people_see() -> None:
    [word] = spans(hocr([page_of("86.00", skew=2.0)]))
    left, top, right, bottom = map(int, (word.get("title") or "").split(";")[0].split()[1:])
    assert (left, top) != (400, 200)
    assert (right - left > 100, bottom - top > 40) == (True, True)


def test_alto_has_every_word_in_order() -> None:
    root = parsed(alto([PAGE, PAGE], file_name="a&b.tif"))
    assert [each.get("CONTENT") for each in root.iter(f"{ALTO}String")] == PAGE.text.text.split() * 2
    assert [each.get("PHYSICAL_IMG_NR") for each in root.iter(f"{ALTO}Page")] == ["1", "2"]
    assert root.findtext(f"{ALTO}Description/{ALTO}sourceImageInformation/{ALTO}fileName") == "a&b.tif"


def test_alto_place() -> None:
    [string] = parsed(alto([page_of("86.00")])).iter(f"{ALTO}String")
    assert {name: string.get(name) for name in ("HPOS", "VPOS", "WIDTH", "HEIGHT", "WC")} == {
        "HPOS": "400", "VPOS": "200", "WIDTH": "100", "HEIGHT": "40", "WC": "0.88",
    }  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=4))
def test_any_text(words: list[str]) -> None:
    page, kept = page_of(*words), [clean(word) for word in words if clean(word)]
    assert [each.text for each in spans(hocr([page]))] == kept
    assert [each.get("CONTENT") for each in parsed(alto([page])).iter(f"{ALTO}String")] == kept
