"""Registers that name the claim beside each service: what stands above one another there is one field, in every row.

The tagger, unsure whether a number is the patient's account or the claim's, says the one in this row and the other in the next.
A column has one heading, so what it thinks of all cells of a column together tells what each of them is, and also what those
numbers are that it takes for nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import fmean

from models.tagger.tagged import NOTHING
from schemas.pages import ReadPage
from schemas.tags import WordTag
from workers.stages.extract.sheets import Segment
from workers.stages.extract.tagged.printed import PrintedPages
from workers.stages.extract.tagged.retagged import retagged

_CLAIM = "/claims/*/"
_NAMES = frozenset({"patient_name", "subscriber_name", "rendering_provider"})
_NUMBERS = frozenset({"patient_account", "member_id", "claim_number", "group_number"})
_SERVICE = frozenset({f"{_CLAIM}lines/*/{name}" for name in ("procedure", "revenue_code", "billed")})
"""What a row of services has."""
_SEVERAL = 4
"""Cells of a column, at least."""
_LEVEL = 1.3
"""Characters by which the left edges of a column's cells differ at most."""
_LIKELY, _LIKELIER = 0.4, 1.5
"""So probable must a column's field be on average, and so many times likelier than any other."""
_SURE = 0.97
"""A cell of which the tagger is so sure keeps its field."""
_MIXED = 0.25
"""Share of a column's cells that may be surely of another field than most."""

_UNTOLD = 2
"""Times as many numbers as were told may be left out."""
_NUMBER = re.compile(r"(?=(?:\S*\d){4})(?!\S*[/:$])(?!\S*\.\d{2}\b)[\w.-]{5,}")
"""A number that may be a claim's: no date, time or amount."""

Kind = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Cell:
    """The words of a segment that name a claim."""

    page: int
    words: tuple[int, ...]
    kind: Kind
    shares: dict[str, float]
    x0: float
    pitch: float

    @property
    def likeliest(self) -> tuple[str, float]:
        """What the tagger takes it for."""
        return max(self.shares.items(), key=lambda pair: pair[1])


@dataclass(slots=True)
class _Column:
    """Cells above one another."""

    cells: list[_Cell] = field(default_factory=list)

    def takes(self, cell: _Cell) -> bool:
        """Does the cell stand below the last one?"""
        last = self.cells[-1]
        return last.kind == cell.kind and abs(last.x0 - cell.x0) < _LEVEL * max(last.pitch, cell.pitch)

    def has(self, cell: _Cell) -> bool:
        """Does the cell stand above or below one of its page?"""
        return any(
            each.page == cell.page and abs(each.x0 - cell.x0) < _LEVEL * max(each.pitch, cell.pitch) for each in self.cells
        )

    def field(self) -> tuple[str, float] | None:
        """What it is, and how probably; None where the tagger does not tell, or is sure that it is several things."""
        if len(self.cells) < _SEVERAL:
            return None
        means = {name: fmean(cell.shares.get(name, 0.0) for cell in self.cells) for name in self.cells[0].kind}
        first, second = sorted(means, key=lambda name: -means[name])[:2]
        sure = sum(cell.likeliest[0] != first and cell.likeliest[1] >= _SURE for cell in self.cells)
        told = means[first] >= max(_LIKELY, _LIKELIER * means[second]) and sure <= _MIXED * len(self.cells)
        return (first, means[first]) if told else None


def with_named_columns(pages: Sequence[ReadPage], printed: PrintedPages) -> tuple[ReadPage, ...]:
    """The pages, with the names and numbers of claims beside services as their columns have them."""
    columns: list[_Column] = []
    for page in pages:
        for cell in _cells(page, printed):
            column = next((each for each in columns if each.takes(cell)), None)
            if column is None:
                columns.append(_Column([cell]))
            else:
                column.cells.append(cell)
    revised: dict[int, dict[int, tuple[str, float]]] = defaultdict(dict)
    untold = [cell for page in pages for cell in _untold(page, printed)]
    for column in columns:
        told = column.field()
        blank = [cell for cell in untold if column.has(cell)]
        if told and column.cells[0].kind == _NUMBERS and len(blank) <= _UNTOLD * len(column.cells):
            for cell in blank:
                revised[cell.page] |= dict.fromkeys(cell.words, (f"{_CLAIM}{told[0]}", told[1]))
        for cell in column.cells if told else ():
            if told and _is_other(cell, told[0]):
                revised[cell.page] |= dict.fromkeys(cell.words, (f"{_CLAIM}{told[0]}", told[1]))
    return tuple(retagged(page, revised.get(page.facts.number, {})) for page in pages)


def _is_other(cell: _Cell, name: str) -> bool:
    likeliest, share = cell.likeliest
    return share < _SURE and (likeliest != name or len(cell.words) > 1)


def _cells(page: ReadPage, printed: PrintedPages) -> Iterator[_Cell]:
    """The cells that name claims in rows with services."""
    if page.tags is None:
        return
    roles, tags = page.tags.roles, {tag.word: tag for tag in page.tags.words if tag.roles}
    for indices, segment in _segments(page, printed):
        cell = _cell(page.facts.number, indices, [tags[index] for index in indices if index in tags], roles, segment)
        if cell is not None:
            yield cell


def _untold(page: ReadPage, printed: PrintedPages) -> Iterator[_Cell]:
    """Numbers in rows with services that the tagger takes for nothing."""
    if page.tags is None:
        return
    told = {tag.word for tag in page.tags.words if tag.roles and page.tags.roles[tag.roles[0][0]] != NOTHING}
    for indices, segment in _segments(page, printed):
        if len(indices) == 1 and told.isdisjoint(indices) and _NUMBER.fullmatch(segment.text):
            yield _Cell(page.facts.number, indices, _NUMBERS, {}, segment.x0, segment.tokens[0].pitch)


def _segments(page: ReadPage, printed: PrintedPages) -> Iterator[tuple[tuple[int, ...], Segment]]:
    """The segments of rows with services, with their words."""
    here = printed.get(page.facts.number)
    if page.tags is None or here is None:
        return
    roles, tags = page.tags.roles, {tag.word: tag for tag in page.tags.words if tag.roles}
    words = here.words
    for row in here.rows:
        if any(roles[tag.roles[0][0]] in _SERVICE for token in row.tokens if (tag := tags.get(words[token]))):
            yield from ((tuple(dict.fromkeys(words[token] for token in segment.tokens)), segment) for segment in row.segments)


def _cell(page: int, indices: tuple[int, ...], tags: Sequence[WordTag], roles: Sequence[str], segment: Segment) -> _Cell | None:
    """Where all its words are taken for names of claims, or all for numbers."""
    if len(tags) < len(indices):
        return None
    likeliest = {roles[tag.roles[0][0]].removeprefix(_CLAIM) for tag in tags}
    kind = next((kind for kind in (_NAMES, _NUMBERS) if likeliest <= kind), None)
    if kind is None:
        return None
    said = [{roles[at].removeprefix(_CLAIM): share for at, share in tag.roles} for tag in tags]
    shares = {name: fmean(each.get(name, 0.0) for each in said) for name in kind}
    return _Cell(page, indices, kind, shares, segment.x0, segment.tokens[0].pitch)
