"""Positions of an invoice: rows of the table whose headings we know, descriptions joined over the rows they are broken into."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from schemas.kinds import MONEY, QUANTITY, RATE, Kind
from schemas.readings import Reading
from schemas.types.invoice import TYPE
from schemas.values import parse_text
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.labels import Wordings
from workers.stages.extract.sheets import Row, Sheet, Token
from workers.stages.extract.spans import value_in
from workers.stages.extract.tables import Grid, Heading, find_headings, grid_of
from workers.stages.extract.totals import amounts_in

_LINE = "/lines/*/"
_LEAVES = TYPE.leaves()
_OTHERS = (
    "line", "pos", "ln", "no", "date", "line no", "days", "length", "time", "start date", "end date", "type",
    "ordered", "b.o.", "back ordered", "taxable", "t", "tx", "start/end time", "air date", "air time", "ad-id",
    "week", "weeks", "net", "gross", "station", "channel", "rating", "rtg", "remarks", "taxed", "start", "end",
    "qty ordered", "nr", "lfd nr",
)  # fmt: skip
_COLUMNS = Wordings.of(
    {
        pattern.removeprefix(_LINE): leaf.find.labels
        for pattern, leaf in _LEAVES.items()
        if pattern.startswith(_LINE) and leaf.find is not None
    },
    _OTHERS,
)
_NEEDED = frozenset({"amount"})
_ENDS = re.compile(
    r"^\W*(grand\s+|sub\s?-?|net\s+|invoice\s+|merchandise\s+)?total\b|^\W*(totals|subtotal|zwischensumme|summe|gesamt|rechnungsbetrag|"
    r"rechnungssumme|sales tax|tax|vat|mwst|ust|shipping|freight|nettobetrag|zuzüglich|zzgl|balance due|amount due|sous-total|"
    r"comments?|notes?|thank you|discount|netto|endbetrag|page \d)\b",
    re.IGNORECASE,
)
_KINDS: dict[str, Kind] = {"quantity": QUANTITY, "tax_rate": RATE, "unit_price": MONEY, "discount": MONEY, "amount": MONEY}


@dataclass
class _Position:
    cells: dict[str, Found] = field(default_factory=dict)
    words: list[Token] = field(default_factory=list)

    def readings(self, at: str) -> list[Reading]:
        made = [
            reading_of(f"{at}/{name}", found, parse=_KINDS[name].parse if name in _KINDS else None)
            for name, found in self.cells.items()
        ]
        text = parse_text(" ".join(token.text for token in self.words))
        if text is not None:
            made.append(reading_of(f"{at}/description", Found(text, tuple(self.words), 0.85)))
        return made


def position_readings(sheets: Sequence[Sheet]) -> tuple[list[Reading], list[str]]:
    """The readings of all positions, and their amounts."""
    positions: list[_Position] = []
    grid: Grid | None = None
    for sheet in sheets:
        headings = {heading.first: heading for heading in find_headings(sheet, _COLUMNS, needs=_NEEDED)}
        headed = {row for heading in headings.values() for row in range(heading.first, heading.last + 1)}
        for row in sheet.rows:
            if row.index in headings:
                grid = _table(sheet, headings[row.index], list(headings))
            elif row.index in headed or grid is None:
                continue
            elif _ENDS.search(row.text):
                grid = None
            else:
                _row(positions, grid, row, sheet)
    readings = [reading for index, each in enumerate(positions) for reading in each.readings(f"/lines/{index}")]
    return readings, [each.cells["amount"].value for each in positions if "amount" in each.cells]


def _table(sheet: Sheet, heading: Heading, starts: Sequence[int]) -> Grid:
    end = min((start for start in starts if start > heading.first), default=len(sheet.rows))
    return grid_of(sheet, heading, sheet.rows[heading.last + 1 : end])


def _row(positions: list[_Position], grid: Grid, row: Row, sheet: Sheet) -> None:
    cells = grid.cells(row)
    money = amounts_in(cells.get("amount", ()))
    if money:
        positions.append(_position(cells, money[-1]))
    elif positions and _continues(cells, row, positions[-1], sheet):
        positions[-1].words.extend(cells["description"])


def _position(cells: Mapping[str, tuple[Token, ...]], amount: Found) -> _Position:
    position = _Position({"amount": amount})
    for name in ("item_code", "unit"):
        tokens = cells.get(name, ())
        text = parse_text(" ".join(token.text for token in tokens))
        if text is not None:
            position.cells[name] = Found(text, tuple(tokens), 0.85)
    for name in ("quantity", "unit_price", "discount", "tax_rate"):
        found = amounts_in(cells.get(name, ()))[:1] if _KINDS[name] is MONEY else []
        value = found[0] if found else value_in(cells.get(name, ()), _KINDS[name]) if _KINDS[name] is not MONEY else None
        if value is not None:
            position.cells[name] = value
            _unit_beside(position, name, cells.get(name, ()), value)
    position.words = list(cells.get("description", ()))
    return position


def _unit_beside(position: _Position, name: str, tokens: Sequence[Token], value: Found) -> None:
    """`5 Liter` in the column of quantities: the rest is the unit."""
    rest = [token for token in tokens if token not in value.tokens and token.text.isalpha()]
    if name == "quantity" and rest and "unit" not in position.cells:
        position.cells["unit"] = Found(" ".join(token.text for token in rest), tuple(rest), 0.8)


def _continues(cells: Mapping[str, tuple[Token, ...]], row: Row, last: _Position, sheet: Sheet) -> bool:
    """A row with words under the description alone, right below."""
    words = cells.get("description", ())
    if not words or not last.words or len(words) < len(row.tokens) - 1:
        return False
    return row.y0 - max(token.y1 for token in last.words) < 1.2 * sheet.height and words[0].page == last.words[0].page
