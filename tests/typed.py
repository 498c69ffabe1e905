"""Read pages from typed text: one character, one column; good enough wherever words and their places are all that counts."""

from __future__ import annotations

import re

from schemas.geometry import Box
from schemas.pages import Line, PageFacts, PageLayout, PageText, Reader, ReadPage, Separator, Word

COLUMNS, ROWS = 90, 66


def typed_page(
    text: str,
    number: int = 1,
    *,
    columns: int = COLUMNS,
    rows: int = ROWS,
    own_text: bool = False,
    blank: bool = False,
    separator: Separator | None = None,
    layout: PageLayout | None = None,
) -> ReadPage:
    """A page of the given number of columns and rows, ten characters and six lines to the inch."""
    reader = Reader.PDF if own_text else Reader.TESSERACT
    lines = []
    for row, line in enumerate(text.strip("\n").splitlines()):
        words = tuple(
            Word(
                text=match[0],
                box=Box(match.start() / columns, (row + 0.15) / rows, match.end() / columns, (row + 0.85) / rows),
                confidence=1.0 if own_text else 0.95,
                reader=reader,
            )
            for match in re.finditer(r"\S+", line)
        )
        if words:
            lines.append(Line(words=words))
    facts = PageFacts(
        number=number,
        width=columns * 30,
        height=rows * 50,
        dpi=300,
        blank=blank,
        separator=separator,
        own_text=own_text,
    )
    return ReadPage(facts=facts, text=PageText(lines=tuple(lines)), layout=layout or PageLayout())
