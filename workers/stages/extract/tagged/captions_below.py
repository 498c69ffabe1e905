"""Blanks whose captions stand below what was typed: below a rule, or at the foot of a box, in small print.

A tagger that has learned to look up takes each number for what the caption of the row above it says. Which row a caption is of
tells its distance: where rows of captions stand closer to the row above than to the row below, one after the other, they name
what is above them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.pages import ReadPage
from workers.stages.extract.claim_wording import CLAIM, IDENTITY, claim_facts
from workers.stages.extract.labels import Hit, find_labels
from workers.stages.extract.sheets import Row, Token, sheet_of
from workers.stages.extract.tagged.printed import PrintedPages
from workers.stages.extract.tagged.retagged import retagged

_FACTS = claim_facts(())
_NUMBERS = frozenset({"patient_account", "member_id", "claim_number", "group_number"})
_ROWS = 2
"""Rows of captions that show it."""
_CLOSER = 0.8
"""Of the distance to the row below, that to the row above is this much at most."""
_BESIDE = 3.0
"""Characters by which a value may begin before its caption."""
_SURE = 0.9


@dataclass(frozen=True, slots=True)
class _Captions:
    """A row of captions, and what stands above it."""

    above: Row
    hits: tuple[Hit, ...]
    row: Row
    is_closer: bool
    """Is it closer to the row above than to the row below?"""


def with_captions_below(pages: Sequence[ReadPage], printed: PrintedPages) -> tuple[ReadPage, ...]:
    """The pages, numbers of claims tagged as the captions below them say."""
    found = {page.facts.number: list(_captions(page)) for page in pages if page.facts.number in printed}
    told = [each.is_closer for several in found.values() for each in several]
    if sum(told) < _ROWS or not all(told):
        return tuple(pages)
    return tuple(_renamed(page, found.get(page.facts.number, ()), printed) for page in pages)


def _captions(page: ReadPage) -> Iterator[_Captions]:
    sheet = sheet_of(page)
    hits: dict[int, list[Hit]] = {}
    for hit in find_labels(sheet, _FACTS):
        if any(name in IDENTITY for name, _ in hit.fields):
            hits.setdefault(hit.row, []).append(hit)
    for at, row in enumerate(sheet.rows):
        if not hits.get(row.index) or not at or any(map(str.isdigit, row.text)):
            continue
        above, below = sheet.rows[at - 1], sheet.rows[at + 1] if at + 1 < len(sheet.rows) else None
        if not any(map(str.isdigit, above.text)):
            continue
        beneath = below.y0 - row.y1 if below is not None else sheet.tall
        yield _Captions(above, tuple(hits[row.index]), row, row.y0 - above.y1 < _CLOSER * beneath)


def _renamed(page: ReadPage, captions: Sequence[_Captions], printed: PrintedPages) -> ReadPage:
    words = printed[page.facts.number].words if page.facts.number in printed else {}
    revised: dict[int, tuple[str, float]] = {}
    for each in captions:
        for name, tokens in _said(each):
            revised |= {words[token]: (f"{CLAIM}{name}", _SURE) for token in tokens if token in words}
    return retagged(page, revised)


def _said(captions: _Captions) -> Iterator[tuple[str, Sequence[Token]]]:
    """The numbers above captions of which only one thing may be meant."""
    starts = sorted(segment.x0 for segment in captions.row.segments)
    for hit in captions.hits:
        names = [name for name, _ in hit.fields if name in _NUMBERS]
        end = next((x for x in starts if x > hit.x1), 2.0)
        tokens = [
            token
            for token in captions.above.tokens
            if hit.x0 - _BESIDE * token.pitch <= token.x0 < end - _BESIDE * token.pitch and any(map(str.isdigit, token.text))
        ]
        if len(names) == 1 and len(tokens) == 1:
            yield names[0], tokens
