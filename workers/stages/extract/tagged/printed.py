"""The rows of a document's pages, with the page's words that their tokens are of: laid out once for all who think tags over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from schemas.pages import ReadPage
from workers.stages.extract.sheets import Row, Token, sheet_of, tokens_of


@dataclass(frozen=True, slots=True)
class Printed:
    """One page."""

    rows: tuple[Row, ...]
    words: Mapping[Token, int]
    """The place of a token's word among the page's."""


PrintedPages = Mapping[int, Printed]
"""By the pages' numbers; without those that have no words or that no tagger saw."""


def printed_pages(pages: Sequence[ReadPage]) -> PrintedPages:
    """Rows and words of the pages."""
    return {page.facts.number: _printed(page) for page in pages if page.tags is not None and page.text.lines}


def _printed(page: ReadPage) -> Printed:
    words = {token: index for index, word in enumerate(page.text.words) for token in tokens_of(word, page.facts)}
    return Printed(sheet_of(page).rows, words)
