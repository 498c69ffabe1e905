"""Positions of an invoice, row by row: what the other rows of the table and the product of quantity and price say of one.

Senders print columns that nobody learned: two quantities, of which one was sent, codes under a heading of their own, a price
that is the amount. What most rows show, and what comes out right, holds for the rest.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from schemas.kinds import QUANTITY
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.types.invoice import TYPE
from schemas.values import parse_text
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.fusion.merge import RULES_ONLY, marked
from workers.stages.extract.labels import phrase_key
from workers.stages.extract.sheets import Row, Segment, Sheet, Token, sheets_of

_LINE = re.compile(r"/lines/(\d+)/(\w+)")
_MOST = 0.6
"""Share of the rows in which a column must stand to be one."""
_EDGE = 1.2
"""Characters by which the cells of a column may be out of line."""
_HEADED = 12
"""Rows above the first position in which its heading is looked for."""
_CODE = re.compile(r"(?=.*\d)[\w./-]{3,}")
_NO_CODE = re.compile(r"\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})?|\d{1,2}:\d{2}.*|[$€£]?-?[\d,]+\.\d{2}|\d+([.,]\d+)?%|\d{1,2}|:\d{2}")
"""Dates, times, amounts, rates and counts."""


def _labels(pattern: str) -> frozenset[str]:
    find = TYPE.leaves()[pattern].find
    return frozenset(map(phrase_key, find.labels)) if find is not None else frozenset()


_TAXES = _labels("/tax")
_CODE_LABELS = frozenset(key for key in _labels("/lines/*/item_code") if re.search("no|nr|code|sku|upc|id|ref|art|item", key))
"""Headings of codes; a `material` or a `product` may be told in words as well."""
_SEVERAL = 2
"""Positions that make a table."""
_FILLED, _PRODUCT = 0.75, 0.85
"""Scores of what a column gives, and of what a product gives."""
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class _Position:
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
                if token is not None and not any(_holds(each, token) for each in self.values.values()):
                    run.append(token)
                elif run:
                    runs.append(run)
                    run = []
        return [Segment(tuple(run)) for run in runs]


def with_rows_completed(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, of an invoice with its positions completed and mended by what their rows show."""
    if type_name != "invoice":
        return tuple(readings)
    told = _prices_that_are_amounts(_without_sums(readings))
    positions = list(_positions(told, sheets_of(pages)))
    found = (*_codes(positions), *_descriptions(positions), *_quantities(positions))
    better = {each.pointer: marked(each, RULES_ONLY) for each in found}
    return (*(each for each in told if each.pointer not in better), *better.values())


def _without_sums(readings: Sequence[Reading]) -> list[Reading]:
    """Nothing of a position whose amount is a sum of the invoice too, if only the rules saw it or it is called a tax.

    Tables run into their foot.
    """
    sums = {(each.page, each.box) for each in readings if "/lines/" not in each.pointer and each.box is not None}
    told = [(found[1], found[2], each) for each in readings if (found := _LINE.fullmatch(each.pointer))]
    shared = {line for line, name, each in told if name == "amount" and (each.page, each.box) in sums}
    taxes = {line for line, name, each in told if name == "description" and phrase_key(each.value) in _TAXES}
    wrong = shared & (taxes | (shared - {line for line, _, each in told if RULES_ONLY not in each.because}))
    return [each for each in readings if not ((found := _LINE.fullmatch(each.pointer)) and found[1] in wrong)]


def _prices_that_are_amounts(readings: Sequence[Reading]) -> list[Reading]:
    """Prices are the amounts where no position has both, and none a quantity: a column of amounts was taken for another."""
    names: dict[str, set[str]] = defaultdict(set)
    for each in readings:
        if found := _LINE.fullmatch(each.pointer):
            names[found[1]].add(found[2])
    if len(names) < _SEVERAL or any("quantity" in each or {"unit_price", "amount"} <= each for each in names.values()):
        return list(readings)
    return [
        each.model_copy(update={"pointer": f"/lines/{found[1]}/amount"})
        if (found := _LINE.fullmatch(each.pointer)) and found[2] == "unit_price"
        else each
        for each in readings
    ]


def _positions(readings: Iterable[Reading], sheets: Sequence[Sheet]) -> Iterator[_Position]:
    lines: dict[str, dict[str, Reading]] = defaultdict(dict)
    for each in readings:
        if found := _LINE.fullmatch(each.pointer):
            lines[found[1]].setdefault(found[2], each)
    by_number = {sheet.number: sheet for sheet in sheets}
    for number, values in lines.items():
        shown = next((values[name] for name in ("amount", "unit_price", "quantity") if name in values), None)
        sheet = by_number.get(shown.page or 0) if shown is not None else None
        row = (
            next((row for row in sheet.rows if any(_holds(shown, token) for token in row.tokens)), None)
            if sheet and shown
            else None
        )
        if sheet is not None and row is not None:
            yield _Position(f"/lines/{number}", values, sheet, row)


def _holds(reading: Reading, token: Token) -> bool:
    box, (x, y) = reading.box, token.box.center
    return box is not None and reading.page == token.page and box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def _codes(positions: Sequence[_Position]) -> Iterator[Reading]:
    """Item codes that nobody knew, in a column in which other rows have theirs or under a heading that says so."""
    cells = [(each, cell) for each in positions for cell in _code_cells(each)]
    column = _column(cells, len(positions), [cell.x0 for _, cell in cells]) or _column(
        cells, len(positions), [cell.x1 for _, cell in cells]
    )
    first = min(column, key=lambda each: (each[0].sheet.number, each[0].row.index), default=None)
    if first is None or not (any("item_code" in each.values for each, _ in column) or _is_headed(*first)):
        return
    for each, cell in column:
        if "item_code" not in each.values:
            yield reading_of(f"{each.at}/item_code", Found(cell.text, cell.tokens, _FILLED, ("column",)))


def _code_cells(position: _Position) -> list[Segment]:
    """The words of the row's code, or those that may be one."""
    if known := position.values.get("item_code"):
        words = tuple(token for token in position.row.tokens if _holds(known, token))
        return [Segment(words)] if words else []
    return [cell for cell in position.free() if len(cell.tokens) == 1 and _is_code(cell.text)]


def _is_code(text: str) -> bool:
    return _CODE.fullmatch(text) is not None and _NO_CODE.fullmatch(text) is None


def _column(cells: Sequence[tuple[_Position, Segment]], rows: int, edges: Sequence[float]) -> list[tuple[_Position, Segment]]:
    """Of the cells those that share an edge, if most rows have one."""
    best: list[tuple[_Position, Segment]] = []
    for edge in edges:
        found: dict[str, tuple[_Position, Segment]] = {}
        for at, (position, cell) in zip(edges, cells, strict=True):
            if abs(at - edge) < _EDGE * position.sheet.pitch:
                found.setdefault(position.at, (position, cell))
        best = max(best, list(found.values()), key=len)
    return best if len(best) >= max(1, _MOST * rows) else []


def _is_headed(position: _Position, cell: Segment) -> bool:
    """Is the nearest phrase above the cell, or a part of it, a label of item codes?"""
    above = position.sheet.rows[max(0, position.row.index - _HEADED) : position.row.index]
    for row in reversed(above):
        over = [each for each in row.segments if min(each.x1, cell.x1) > max(each.x0, cell.x0)]
        if over:
            parts = re.split(r"\s*[/|,&]\s*|\s+\S\s+", over[0].text)
            return any(phrase_key(part) in _CODE_LABELS for part in (over[0].text, *parts))
    return False


def _descriptions(positions: Sequence[_Position]) -> Iterator[Reading]:
    """Descriptions that were missed, or read without their first words, in a column that has them at its left edge."""
    told = [(each, each.values["description"]) for each in positions if "description" in each.values]
    edges = [reading.box.x0 for each, reading in told if reading.box is not None and _on_row(each, reading)]
    if len(edges) < max(2, len(positions) / 2):
        return
    for each in positions:
        edge, play = median(edges), _EDGE * each.sheet.pitch
        cell = next((cell for cell in each.free() if abs(cell.x0 - edge) < play and any(c.isalpha() for c in cell.text)), None)
        known = each.values.get("description")
        if cell is None or (known is not None and not _goes_on(cell, known, each)):
            continue
        tokens = (*cell.tokens, *(token for token in each.row.tokens if known is not None and _holds(known, token)))
        text = parse_text(" ".join(token.text for token in tokens))
        if text is not None:
            yield reading_of(f"{each.at}/description", Found(text, tokens, _FILLED, ("column",)))


def _on_row(position: _Position, reading: Reading) -> bool:
    return any(_holds(reading, token) for token in position.row.tokens)


def _goes_on(cell: Segment, known: Reading, position: _Position) -> bool:
    """Does the description begin right behind the cell, and is it of this row alone?"""
    rest = [token for token in position.row.tokens if _holds(known, token)]
    whole = bool(rest) and len(rest) == len((known.text or "").split())
    return whole and 0 <= rest[0].x0 - cell.x1 < 2 * position.sheet.pitch


def _quantities(positions: Sequence[_Position]) -> Iterator[Reading]:
    """Of several numbers of a row the one that makes its amount with its price is the quantity."""
    for each in positions:
        price, amount, known = (each.values.get(name) for name in ("unit_price", "amount", "quantity"))
        if price is None or amount is None or (known is not None and _makes(known.value, price, amount)):
            continue
        counts = Counter[str]()
        found: Found | None = None
        for cell in each.free():
            value = QUANTITY.parse(cell.text) if len(cell.tokens) == 1 else None
            if value is not None and _makes(value, price, amount):
                counts[value] += 1
                found = found or Found(value, cell.tokens, _PRODUCT, ("product",))
        if found is not None and len(counts) == 1:
            yield reading_of(f"{each.at}/quantity", found, parse=QUANTITY.parse)


def _makes(quantity: str, price: Reading, amount: Reading) -> bool:
    return bool(Decimal(quantity)) and abs(Decimal(quantity) * Decimal(price.value) - Decimal(amount.value)) <= _CENT
