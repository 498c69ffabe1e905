"""The words of pages with their places, as other readers of paper write them: hOCR 1.2 and ALTO 4.

Places are pixels of the upright page, as people see it; its width, height and resolution are said. What XML cannot hold is left
out of a word. hOCR: kba.github.io/hocr-spec. ALTO: loc.gov/standards/alto.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from schemas.exports.clean_text import clean
from schemas.geometry import Box
from schemas.pages import Line, PageFacts, ReadPage, Word

_Rectangle = tuple[int, int, int, int]
"""Left, top, right, bottom."""


def hocr(pages: Sequence[ReadPage], *, language: str = "en") -> bytes:
    """One XHTML document, a `div` per page, a `span` per line and word."""
    told = "".join(_hocr_page(page, place) for place, page in enumerate(pages))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" '
        '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n'
        f'<html xmlns="http://www.w3.org/1999/xhtml" xml:lang={quoteattr(language)} lang={quoteattr(language)}>\n<head>\n'
        '<title></title>\n<meta http-equiv="Content-Type" content="text/html;charset=utf-8"/>\n'
        '<meta name="ocr-system" content="Postroom"/>\n'
        '<meta name="ocr-capabilities" content="ocr_page ocr_line ocrx_word"/>\n</head>\n'
        f"<body>\n{told}</body>\n</html>\n"
    ).encode()


def alto(pages: Sequence[ReadPage], *, file_name: str | None = None) -> bytes:
    """One ALTO document, a `Page` per page."""
    told = "".join(_alto_page(page, place) for place, page in enumerate(pages))
    name = clean(file_name)
    source = f"<sourceImageInformation><fileName>{escape(name)}</fileName></sourceImageInformation>\n" if name else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">\n'
        f"<Description>\n<MeasurementUnit>pixel</MeasurementUnit>\n{source}</Description>\n"
        f"<Layout>\n{told}</Layout>\n</alto>\n"
    ).encode()


def _hocr_page(page: ReadPage, place: int) -> str:
    facts, name = page.facts, f"page_{place + 1}"
    lines = "".join(_hocr_line(line, facts, f"{place + 1}_{number}") for number, line in enumerate(page.text.lines, start=1))
    resolution = f"{facts.dpi:.0f}"
    title = f"bbox 0 0 {facts.width} {facts.height}; ppageno {place}; scan_res {resolution} {resolution}"
    return f'<div class="ocr_page" id="{name}" title="{title}">\n{lines}</div>\n'


def _hocr_line(line: Line, facts: PageFacts, name: str) -> str:
    words = "".join(
        f'<span class="ocrx_word" id="word_{name}_{number}" title="bbox {_corners(word.box, facts)}; '
        f'x_wconf {_percent(word)}">{escape(text)}</span>\n'
        for number, (word, text) in enumerate(_texts(line), start=1)
    )
    # The page was turned by its skew to be read, so on the upright page its lines rise or fall by as much.
    slope = f"{math.tan(math.radians(-facts.skew_degrees)):.4f}"
    title = f"bbox {_corners(line.box, facts)}; baseline {slope} 0"
    return f'<span class="ocr_line" id="line_{name}" title="{title}">\n{words}</span>\n'


def _alto_page(page: ReadPage, place: int) -> str:
    facts, name = page.facts, f"page_{place + 1}"
    size = f'WIDTH="{facts.width}" HEIGHT="{facts.height}"'
    lines = "".join(_alto_line(line, facts, f"line_{place + 1}_{n}") for n, line in enumerate(page.text.lines, start=1))
    block = f'<TextBlock ID="block_{place + 1}" HPOS="0" VPOS="0" {size}>\n{lines}</TextBlock>\n' if lines else ""
    return (
        f'<Page ID="{name}" PHYSICAL_IMG_NR="{place + 1}" {size}>\n'
        f'<PrintSpace HPOS="0" VPOS="0" {size}>\n{block}</PrintSpace>\n</Page>\n'
    )


def _alto_line(line: Line, facts: PageFacts, name: str) -> str:
    strings = [
        f'<String CONTENT={quoteattr(text)} {_placed(word.box, facts)} WC="{word.confidence:.2f}"/>\n'
        for word, text in _texts(line)
    ]
    return f'<TextLine ID="{name}" {_placed(line.box, facts)}>\n{"<SP/>".join(strings)}</TextLine>\n' if strings else ""


def _texts(line: Line) -> Iterator[tuple[Word, str]]:
    """Words with what XML can hold of their text."""
    pairs = ((word, clean(word.text)) for word in line.words)
    return ((word, text) for word, text in pairs if text)


def _rectangle(box: Box, facts: PageFacts) -> _Rectangle:
    """The smallest rectangle of whole pixels around a box of the level page, on the upright page."""
    corners = facts.to_upright(box)
    # Turning back and forth leaves a trace in the last digits, which must not cost a pixel.
    across, down = [round(x * facts.width, 3) for x, _ in corners], [round(y * facts.height, 3) for _, y in corners]
    return math.floor(min(across)), math.floor(min(down)), math.ceil(max(across)), math.ceil(max(down))


def _corners(box: Box, facts: PageFacts) -> str:
    return " ".join(map(str, _rectangle(box, facts)))


def _placed(box: Box, facts: PageFacts) -> str:
    left, top, right, bottom = _rectangle(box, facts)
    return f'HPOS="{left}" VPOS="{top}" WIDTH="{right - left}" HEIGHT="{bottom - top}"'


def _percent(word: Word) -> int:
    return round(100 * word.confidence)
