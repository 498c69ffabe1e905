"""Amounts under a name that the paper does not have: interest is never paid without saying so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.document_type import pattern_of
from schemas.pages import ReadPage
from schemas.readings import Reading

_INTEREST = "/claims/*/interest"
_SAID = re.compile(r"(?<![^\W_])[il1|]nt(?:e?re?e?st|r?st|[.:]|(?![^\W_]))", re.IGNORECASE)
"""The word or its short form, as readers may see it; `international` is another."""


def without_unsaid_interest(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings without interest, where no page has the word: it is rather what a correction changes, or a sum."""
    told = [each for each in readings if pattern_of(each.pointer) == _INTEREST] if type_name == "eob" else []
    if not told or any(_SAID.search(line.text) for page in pages for line in page.text.lines):
        return tuple(readings)
    return tuple(each for each in readings if each not in told)
