"""Services printed over several rows: the first has a procedure, the rows right below complete it.

Under stacked headings (`Charged` over `Allowed`) the cells of the second row are of other fields than those above them. Such a
row looks like a service of its own, and a tagger that knows columns takes its amounts for what stands above them. Where claims
are told without services, the first row of each names the patient or the claim, and the same holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.tagger.tagged import NOTHING
from schemas.pages import ReadPage
from schemas.tags import WordTag
from workers.stages.extract.sheets import Row, Token, sheet_of, tokens_of
from workers.stages.extract.tagged.retagged import retagged

_PROCEDURES = frozenset({"/claims/*/lines/*/procedure", "/claims/*/lines/*/revenue_code"})
"""What every service has on its first row, and no other row has."""
_NAMES = frozenset({"/claims/*/patient_name", "/claims/*/claim_number"})
"""What the first row of a claim has, where claims have no services."""
AMOUNT = re.compile(r"[($€£-]*(?:\d[\d,]*)?[.,]\d{2}(?:\)|-|CR)*", re.IGNORECASE)
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{6}|\d{8}")
_LEVEL = 1.3
"""Characters by which the edges or the middles of a column's cells differ at most."""
_INSIDE = 0.5
"""Share of a row's amounts and dates that stand below such of the row above."""
_APART = 1.0
"""Word heights between the rows of a service, at most."""
_LABEL = re.compile(r"[^\W\d_]{3}")
"""A word of no field that holds so many letters names a total or a section."""
_SHARE = 0.75
"""Of the services of a document so many must be completed in this way."""
_SEVERAL = 3
"""Amounts and dates of a claim's first row, at least: a row of captions and names is none."""
_DEEPEST = 2
"""Rows that complete a first one, at most."""

_FROM, _TO = "/claims/*/lines/*/service_from", "/claims/*/lines/*/service_to"
_DAYS = 0.97
"""How sure it is of two dates, one below the other, which is the first day."""

Place = tuple[int, int]
"""Page and row."""


@dataclass(frozen=True, slots=True)
class _Printed:
    """A row, and what tells whether it completes the one above."""

    row: Row
    cells: tuple[Token, ...]
    """Its amounts and dates."""
    is_first: bool
    """Has it a procedure, or, where no row has one, the name or number of a claim beside amounts?"""
    is_labelled: bool
    """Does a word of it name a total or a section?"""
    codes: tuple[str, ...]
    """Its procedure."""
    is_dated: bool
    """Has it a day of service?"""

    def repeats(self, first: _Printed) -> bool:
        """Is it the same procedure without a day, as processed below as submitted?"""
        return bool(self.codes) and self.codes == first.codes and not self.is_dated and first.is_dated


def rows_completing(pages: Sequence[ReadPage]) -> Mapping[Place, int]:
    """Rows that complete one above, each with how far below it they stand; none where most services have one row."""
    found: dict[Place, int] = {}
    firsts = completed = 0
    leading = _leading(pages)
    for page in pages:
        service: list[_Printed] = []
        for each in _printed(page, leading):
            if 0 < len(service) <= _DEEPEST and _completes(service, each):
                found[page.facts.number, each.row.index] = len(service)
                completed += len(service) == 1 and service[0].is_first
                service.append(each)
            else:
                service = [each]
                firsts += each.is_first
    return found if completed and completed >= _SHARE * firsts else {}


def with_whole_services(pages: Sequence[ReadPage]) -> tuple[ReadPage, ...]:
    """The pages, with no claim or service beginning on a completing row, and one date below another the last day of service."""
    completing, leading = rows_completing(pages), _leading(pages)
    return tuple(_whole(page, completing, leading) for page in pages) if completing else tuple(pages)


def _leading(pages: Sequence[ReadPage]) -> frozenset[str]:
    """The roles by which a first row is known."""
    return _PROCEDURES if any(each.is_first for page in pages for each in _printed(page, _PROCEDURES)) else _NAMES


def _printed(page: ReadPage, leading: frozenset[str]) -> Iterator[_Printed]:
    if page.tags is None or not page.text.lines:
        return
    roles = {tag.word: page.tags.roles[tag.roles[0][0]] for tag in page.tags.words if tag.roles}
    words = {token: index for index, word in enumerate(page.text.words) for token in tokens_of(word, page.facts)}
    for row in sheet_of(page).rows:
        said = [roles.get(words[token], NOTHING) for token in row.tokens]
        cells = tuple(token for token in row.tokens if AMOUNT.fullmatch(token.text) or _DATE.fullmatch(token.text))
        yield _Printed(
            row,
            cells,
            any(not leading.isdisjoint(role.split("+")) for role in said)
            and (leading is _PROCEDURES or len(cells) >= _SEVERAL),
            any(role == NOTHING and _LABEL.search(token.text) for role, token in zip(said, row.tokens, strict=True)),
            tuple(token.text for role, token in zip(said, row.tokens, strict=True) if role in _PROCEDURES),
            _FROM in said or any(_DATE.fullmatch(cell.text) for cell in cells),
        )


def _completes(above: Sequence[_Printed], below: _Printed) -> bool:
    """Does it stand right below a service or a total, its amounts below amounts, its dates below dates, with no label?

    Or does it name the procedure once more, whatever else stands where?
    """
    repeats = below.repeats(above[0])
    if not (above[0].is_first or above[0].is_labelled) or not below.cells:
        return False
    if not repeats and (below.is_first or below.is_labelled):
        return False
    last = above[-1].row
    if below.row.y0 - last.y1 > _APART * min(last.y1 - last.y0, below.row.y1 - below.row.y0):
        return False
    if repeats:
        return True
    inside = sum(any(_is_under(cell, each) for row in above for each in row.cells) for cell in below.cells)
    return inside >= _INSIDE * len(below.cells)


def _is_under(cell: Token, above: Token) -> bool:
    if (AMOUNT.fullmatch(cell.text) is None) != (AMOUNT.fullmatch(above.text) is None):
        return False
    middles = (cell.x0 + cell.x1 - above.x0 - above.x1) / 2
    return min(abs(cell.x0 - above.x0), abs(cell.x1 - above.x1), abs(middles)) < _LEVEL * cell.pitch


def _whole(page: ReadPage, completing: Mapping[Place, int], leading: frozenset[str]) -> ReadPage:
    if page.tags is None:
        return page
    words = {token: index for index, word in enumerate(page.text.words) for token in tokens_of(word, page.facts)}
    rows = list(_printed(page, leading))
    tags = {tag.word: tag for tag in page.tags.words}
    revised: dict[int, tuple[str, float]] = {}
    for above, below in reversed(list(pairwise(rows))):
        if (page.facts.number, below.row.index) in completing:
            _open_above(tags, *([words[token] for token in each.row.tokens] for each in (above, below)))
            revised |= {words[token]: said for token, said in _days(above, below)} if leading is _PROCEDURES else {}
    told = page.tags.model_copy(update={"words": tuple(tags.values())})
    return retagged(page.model_copy(update={"tags": told}), revised)


def _open_above(tags: dict[int, WordTag], above: Iterable[int], below: Iterable[int]) -> None:
    """What is said of claims and services that begin on a completing row holds for the row above."""
    first = next((tags[word] for word in above if word in tags), None)
    inside = [tags[word] for word in below if word in tags]
    if first is not None and inside:
        claim, line = (max(each.opens[at] for each in (first, *inside)) for at in (0, 1))
        tags[first.word] = first.model_copy(update={"opens": (claim, line, first.opens[2])})
        tags.update((each.word, each.model_copy(update={"opens": (0.0, 0.0, each.opens[2])})) for each in inside)


def _days(above: _Printed, below: _Printed) -> Iterator[tuple[Token, tuple[str, float]]]:
    first, last = ([cell for cell in row.cells if _DATE.fullmatch(cell.text)] for row in (above, below))
    if above.is_first and len(first) == len(last) == 1 and _is_under(last[0], first[0]):
        yield from ((first[0], (_FROM, _DAYS)), (last[0], (_TO, _DAYS)))
