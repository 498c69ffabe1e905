"""Positions of an invoice: rows of the table whose headings we know, descriptions joined over the rows they are broken into."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from schemas.kinds import MONEY, QUANTITY, RATE, Kind
from schemas.readings import Reading
from schemas.types.invoice import TYPE
from schemas.values import parse_text
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.labels import Wordings
from workers.stages.extract.remarks import is_remark
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
    "qty ordered", "nr", "lfd nr", "steuerbetrag", "ust-betrag", "mwst-betrag", "steuerbasisbetrag", "basisbetrag",
    "montant tva", "base tva",
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
    r"comments?|notes?|thank you|discount|netto|endbetrag|page \d|positionssumme|belegsummen?|umsatzsteueraufschlüsselung|"
    r"zahlungsbedingungen|warenwert|gesamtbetrag|leergutwert|rechnungsrabatt|taxe|détail tva|summe netto)\b",
    re.IGNORECASE,
)
_SUMS = re.compile(r"^(sub-?\s?|grand )?totals?\b|^(zwischen|positions|beleg)?summen?\b|^sous-total|^taxe\b", re.IGNORECASE)
"""Sums may stand beside a table of taxes."""
_ALLOWANCE = re.compile(r"^\W*(remise|charge|abschlag|zuschlag|rabatt|abzgl|zzgl|allowance|skonto)\b", re.IGNORECASE)
"""Allowances and charges printed among the positions, without a quantity, are none."""
_ZEROS = re.compile(r"(?<=\d[.,]\d\d)00$")
_CELL = 4.0
"""Characters between two words of one cell, at most."""
_COUNTED = frozenset({"quantity", "unit_price"})
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


@dataclass(frozen=True, slots=True)
class PositionTable:
    """The positions of an invoice as readings."""

    readings: tuple[Reading, ...]
    amounts: tuple[str, ...]
    """Of all positions that have one."""
    headed: frozenset[tuple[int, int]]
    """Page number and row of the headings: what they say is about columns, not about sums."""


def positions_on(sheets: Sequence[Sheet]) -> PositionTable:
    """All positions, page after page."""
    positions: list[_Position] = []
    head: set[tuple[int, int]] = set()
    grid: Grid | None = None
    for sheet in sheets:
        headings = {heading.first: heading for heading in find_headings(sheet, _COLUMNS, needs=_NEEDED)}
        headed = {row for heading in headings.values() for row in range(heading.first, heading.last + 1)}
        waiting: dict[str, tuple[Token, ...]] = {}
        for row in sheet.rows:
            if row.index in headings:
                heading = headings[row.index]
                grid = _table(sheet, heading, list(headings)) if _heads_positions(heading) else None
                waiting = {}
                if grid is not None:
                    head.update((sheet.number, each) for each in range(heading.first, heading.last + 1))
            elif row.index in headed or grid is None:
                continue
            elif _is_end(row):
                grid = None
            else:
                waiting = _row(positions, grid, row, sheet, waiting)
    positions = [each for each in positions if each.words or len(each.cells) > 1]  # an amount alone may be a sum
    readings = [reading for index, each in enumerate(positions) for reading in each.readings(f"/lines/{index}")]
    amounts = tuple(each.cells["amount"].value for each in positions if "amount" in each.cells)
    return PositionTable(tuple(readings), amounts, frozenset(head))


def _heads_positions(heading: Heading) -> bool:
    """Positions have an item or a quantity with its price; a table of rates, bases and taxes has not."""
    names = heading.names
    return bool({"description", "item_code"} & names) or {"quantity", "unit_price"} <= names


def _is_end(row: Row) -> bool:
    return _ENDS.search(row.text) is not None or any(_SUMS.search(segment.text) for segment in row.segments[1:])


def _table(sheet: Sheet, heading: Heading, starts: Sequence[int]) -> Grid:
    end = min((start for start in starts if start > heading.first), default=len(sheet.rows))
    return grid_of(sheet, heading, sheet.rows[heading.last + 1 : end])


def _row(
    positions: list[_Position], grid: Grid, row: Row, sheet: Sheet, waiting: Mapping[str, tuple[Token, ...]]
) -> dict[str, tuple[Token, ...]]:
    """Take in one row; what is returned waits for its amount, which some print a line lower."""
    cells = dict(grid.cells(row))
    money = amounts_in(cells.get("amount", ())) or _beside_rate(cells.get("tax_rate", ()))
    if not _COUNTED & cells.keys() and _ALLOWANCE.search(row.text):
        return {}
    if money and waiting and not _COUNTED & cells.keys():
        words = (*waiting.get("description", ()), *cells.get("description", ()))
        positions.append(_position({**cells, **waiting, "description": words}, money[-1]))
    elif money:
        positions.append(_position(cells, money[-1]))
    elif any(value_in(cells.get(name, ()), _KINDS[name]) for name in _COUNTED) and "amount" not in cells:
        return cells
    elif positions and _continues(cells, row, positions[-1], sheet):
        positions[-1].words.extend(cells["description"])
    return {}


def _prices_in(tokens: Sequence[Token]) -> list[Found]:
    """Amounts, `12,0000` among them; a price with more than two places that count is none."""
    short = [replace(token, text=_ZEROS.sub("", token.text)) for token in tokens]
    printed = {token.box: token for token in tokens}
    return [replace(each, tokens=tuple(printed[token.box] for token in each.tokens)) for each in amounts_in(short)]


def _beside_rate(tokens: Sequence[Token]) -> list[Found]:
    """Amounts set so far right that they stand under the heading of the rates: `60,00 10,00%`."""
    amounts = amounts_in([token for token in tokens if "%" not in token.text])
    return amounts if any("%" in token.text for token in tokens) else []


def _position(cells: Mapping[str, tuple[Token, ...]], amount: Found) -> _Position:
    position = _Position({"amount": amount})
    for name in ("item_code", "unit"):
        tokens = _one_cell(cells.get(name, ()))
        text = parse_text(" ".join(token.text for token in tokens))
        if text is not None:
            position.cells[name] = Found(text, tuple(tokens), 0.85)
    for name in ("quantity", "unit_price", "discount", "tax_rate"):
        found = _prices_in(cells.get(name, ()))[:1] if _KINDS[name] is MONEY else []
        value = found[0] if found else value_in(cells.get(name, ()), _KINDS[name]) if _KINDS[name] is not MONEY else None
        if value is not None:
            position.cells[name] = value
            _unit_beside(position, name, cells.get(name, ()), value)
    position.words = list(cells.get("description", ()))
    return position


def _one_cell(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The first cell of those that stand under headings of one name: `Code` may head the codes of taxes as well."""
    end = next((at for at, (left, right) in enumerate(pairwise(tokens), 1) if right.x0 - left.x1 > _CELL * left.pitch), None)
    return tuple(tokens[:end])


def _unit_beside(position: _Position, name: str, tokens: Sequence[Token], value: Found) -> None:
    """`5 Liter` in the column of quantities: the rest is the unit."""
    rest = [token for token in tokens if token not in value.tokens and token.text.isalpha()]
    if name == "quantity" and rest and "unit" not in position.cells:
        position.cells["unit"] = Found(" ".join(token.text for token in rest), tuple(rest), 0.8)


def _continues(cells: Mapping[str, tuple[Token, ...]], row: Row, last: _Position, sheet: Sheet) -> bool:
    """A row with words under the description alone, right below, that is no remark."""
    words = cells.get("description", ())
    if not words or not last.words or len(words) < len(row.tokens) - 1 or is_remark([token.text for token in row.tokens]):
        return False
    return row.y0 - max(token.y1 for token in last.words) < 1.2 * sheet.height and words[0].page == last.words[0].page
