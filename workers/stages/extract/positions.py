"""Positions of an invoice on their rows of paper: what a line's values leave of the row that its amounts stand on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from schemas.readings import Reading
from workers.stages.extract.sheets import Row, Segment, Sheet, Token

_CENT = Decimal("0.01")
LINE = re.compile(r"/lines/(\d+)/(\w+)")
"""Number of the line, and name of its value."""


@dataclass(frozen=True, slots=True)
class Position:
    """A line's values by name, and the row of paper that its amounts stand on."""

    at: str
    values: Mapping[str, Reading]
    sheet: Sheet
    row: Row

    def free(self) -> list[Segment]:
        """Runs of words of the row that belong to no value."""
        runs: list[list[Token]] = []
        for segment in self.row.segments:
            run: list[Token] = []
            for token in (*segment.tokens, None):
                if token is not None and not any(holds(each, token) for each in self.values.values()):
                    run.append(token)
                elif run:
                    runs.append(run)
                    run = []
        return [Segment(tuple(run)) for run in runs]


def positions_of(readings: Iterable[Reading], sheets: Sequence[Sheet]) -> Iterator[Position]:
    """The lines that have an amount, a price or a quantity, on its row."""
    lines: dict[str, dict[str, Reading]] = defaultdict(dict)
    for each in readings:
        if found := LINE.fullmatch(each.pointer):
            lines[found[1]].setdefault(found[2], each)
    by_number = {sheet.number: sheet for sheet in sheets}
    for number, values in lines.items():
        shown = next((values[name] for name in ("amount", "unit_price", "quantity") if name in values), None)
        sheet = by_number.get(shown.page or 0) if shown is not None else None
        row = (
            next((row for row in sheet.rows if any(holds(shown, token) for token in row.tokens)), None)
            if sheet and shown
            else None
        )
        if sheet is not None and row is not None:
            yield Position(f"/lines/{number}", values, sheet, row)


def holds(reading: Reading, token: Token) -> bool:
    """Does the token belong to the reading?"""
    box, (x, y) = reading.box, token.box.center
    return box is not None and reading.page == token.page and box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def makes(quantity: str, price: str, amount: str) -> bool:
    """Is quantity times price the amount, to the cent?"""
    return abs(Decimal(quantity) * Decimal(price) - Decimal(amount)) <= _CENT
