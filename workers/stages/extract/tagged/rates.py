"""Rates beside amounts: what a day or a unit is paid at, which no field of a remittance is.

Hospitals' remittances have columns of rates. The tagger takes them for what was billed or allowed; that they make another
amount of their row with the units, in every row of several units, tells what they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from models.tagger.tagged import NOTHING
from schemas.kinds import MONEY
from schemas.laws import cents
from schemas.pages import ReadPage
from workers.stages.extract.sheets import Token
from workers.stages.extract.tagged.printed import PrintedPages
from workers.stages.extract.tagged.retagged import retagged
from workers.stages.extract.tagged.service_rows import AMOUNT

_UNITS = "/claims/*/lines/*/units"
_LEVEL = 1.3
"""Characters by which the right edges of a column's cells differ at most."""
_COUNTS = 2
"""Different counts of units that a column's rows must have: one may be a share of the allowance by accident."""
_PROVEN = 0.97


@dataclass(frozen=True, slots=True)
class _Cell:
    """An amount in a row with units."""

    token: Token
    word: int
    units: int
    makes_amount: bool
    """With the units, another amount of its row."""


@dataclass(slots=True)
class _Column:
    """Cells that end at one edge."""

    cells: list[_Cell] = field(default_factory=list)

    def takes(self, token: Token) -> bool:
        """Does the cell end where the last one ends?"""
        last = self.cells[-1].token
        return abs(last.x1 - token.x1) < _LEVEL * max(last.pitch, token.pitch)

    @property
    def is_of_rates(self) -> bool:
        """Do all its amounts of several units make another?"""
        told = [cell for cell in self.cells if cell.units > 1]
        return len({cell.units for cell in told}) >= _COUNTS and all(cell.makes_amount for cell in told)


def without_rates(pages: Sequence[ReadPage], printed: PrintedPages) -> tuple[ReadPage, ...]:
    """The pages, the columns of rates tagged as nothing."""
    columns: list[_Column] = []
    for cell in (cell for page in pages for cell in _cells(page, printed)):
        column = next((each for each in columns if each.takes(cell.token)), None)
        if column is None:
            columns.append(_Column([cell]))
        else:
            column.cells.append(cell)
    revised: dict[int, dict[int, tuple[str, float]]] = defaultdict(dict)
    for cell in (cell for column in columns if column.is_of_rates for cell in column.cells):
        revised[cell.token.page][cell.word] = NOTHING, _PROVEN
    return tuple(retagged(page, revised.get(page.facts.number, {})) for page in pages)


def _cells(page: ReadPage, printed: PrintedPages) -> Iterator[_Cell]:
    here = printed.get(page.facts.number)
    if page.tags is None or here is None:
        return
    names = page.tags.roles
    counted = {tag.word for tag in page.tags.words if tag.roles and names[tag.roles[0][0]] == _UNITS}
    words = here.words
    for row in here.rows:
        units = next((int(token.text) for token in row.tokens if words[token] in counted and token.text.isdecimal()), 0)
        amounts = {
            token: cents(value)
            for token in (row.tokens if units else ())
            if AMOUNT.fullmatch(token.text) and (value := MONEY.parse(token.text)) is not None
        }
        for token, rate in amounts.items():
            made = any(other is not token and abs(units * rate - whole) * 2 <= units for other, whole in amounts.items())
            yield _Cell(token, words[token], units, rate > 0 and made)
