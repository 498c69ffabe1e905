# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""What the validation bills share: facts beside captions or in a strip, measured tables, sums. Nothing is learned from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from models.training.content.markets import Party
from models.training.families.invoice_print import Print
from models.training.ink import BLACK, Align, Colour, Pen, Sheet, fitted, wrap

Rules = Literal["none", "lines", "grid", "bands"]
GREY: Colour = (0.88, 0.88, 0.88)


class Fact(NamedTuple):
    """A caption and what stands with it; without a pointer it is no field."""

    caption: str
    pointer: str
    value: str
    shown: str


class Cell(NamedTuple):
    """What one row says in one column; without a leaf it is no field."""

    leaf: str
    value: str
    shown: str


Row = Mapping[str, Cell]


class Spec(NamedTuple):
    """A column before its place is known; a heading may take several lines."""

    key: str
    heading: str
    align: Align = "right"
    spare: bool = False
    """May it be left out where room is short?"""


@dataclass(frozen=True, slots=True)
class Column:
    """A column in its place; `stop` is the edge its text is aligned to."""

    key: str
    heading: tuple[str, ...]
    align: Align
    left: float
    right: float

    @property
    def stop(self) -> float:
        """Where its text begins, ends or has its middle."""
        return {"left": self.left, "right": self.right, "center": (self.left + self.right) / 2}[self.align]


@dataclass(frozen=True, slots=True)
class Table:
    """How a table is printed."""

    pen: Pen
    leading: float
    bottom: float
    top: float
    rules: Rules = "lines"
    shade: Colour | None = None
    head_ink: Colour = BLACK
    wrapped: str = "description"


def print_fact(sheet: Sheet, fact: Fact, x: float, y: float, pen: Pen, align: Align = "left") -> float:
    """The value of a fact."""
    if fact.pointer:
        return sheet.put(fact.pointer, fact.value, x, y, fact.shown, pen, align)
    return sheet.write(x, y, fact.shown, pen, align)


def facts_beside(
    sheet: Sheet, facts: Sequence[Fact], x: float, y: float, pen: Pen, *, room: float, mark: str = ":", flush: bool = False
) -> float:
    """Captions in one column, values in the next; `flush` sets captions against the values. Returns the next y."""
    wide = max(pen.width(fact.caption + mark) for fact in facts)
    for fact in facts:
        sheet.write(x + wide if flush else x, y, fact.caption + mark, pen, "right" if flush else "left")
        print_fact(sheet, fact, x + wide + 8, y, fitted(pen, fact.shown, room - wide - 8))
        y += pen.size + 4
    return y


def facts_strip(sheet: Sheet, facts: Sequence[Fact], x0: float, x1: float, y: float, pen: Pen, shade: Colour | None) -> float:
    """A row of boxes, captions over values; returns the y below it."""
    small, high = pen.sized(pen.size - 1.5), pen.size * 2 + 14
    wants = [max(small.width(fact.caption), pen.width(fact.shown)) + 12 for fact in facts]
    scale = (x1 - x0) / sum(wants)
    small, own = small.sized(small.size * min(1.0, scale)), pen.sized(pen.size * min(1.0, scale))
    middle = y + small.size + 5
    if shade:
        sheet.fill(x0, y, x1, middle, shade)
    sheet.frame(x0, y, x1, y + high, 0.6)
    sheet.rule(x0, middle, x1, middle, 0.5)
    x = x0
    for fact, want in zip(facts, wants, strict=True):
        wide = want * scale
        sheet.write(x + wide / 2, middle - 3.5, fact.caption, small, "center")
        print_fact(sheet, fact, x + wide / 2, y + high - 6, own, "center")
        x += wide
        if x < x1 - 1:
            sheet.rule(x, y, x, y + high, 0.5)
    return y + high


def address_lines(
    sheet: Sheet, at: str, who: Party, x: float, y: float, pen: Pen, *, room: float, leading: float, bold: bool = False
) -> float:
    """Name and address of `/seller`, `/buyer` or, without a pointer, of somebody who is no field."""
    own = fitted(pen.heavy() if bold else pen, who.name, room)
    print_fact(sheet, Fact("", f"{at}/name" if at else "", who.name, who.name), x, y, own)
    lines = [part for line in who.lines for part in wrap(line, pen, room)]
    if at:
        return sheet.put_lines(f"{at}/address", who.address, x, y + leading, lines, pen, leading)
    return sheet.write_lines(x, y + leading, lines, pen, leading)


def arranged(specs: Sequence[Spec], rows: Sequence[Row], x0: float, x1: float, pen: Pen, *, flexible: str) -> list[Column]:
    """Places for the columns: each as wide as it needs, one takes what is left; spare ones go where that is too little."""
    chosen, gap, least = list(specs), 10.0, 120.0
    while True:
        needs = {spec.key: _need(spec, rows, pen) + gap for spec in chosen if spec.key != flexible}
        rest = x1 - x0 - sum(needs.values())
        spare = [spec for spec in chosen if spec.spare]
        if rest >= least or not spare:
            break
        chosen.remove(spare[-1])
    columns, x = [], x0
    for spec in chosen:
        wide = needs.get(spec.key, rest)
        columns.append(Column(spec.key, tuple(spec.heading.split("\n")), spec.align, x + gap / 2, x + wide - gap / 2))
        x += wide
    return columns


def _need(spec: Spec, rows: Sequence[Row], pen: Pen) -> float:
    heads = [pen.heavy().width(line) for line in spec.heading.split("\n")]
    return max(*heads, 12.0, *(pen.width(row[spec.key].shown) for row in rows if spec.key in row))


def print_table(sheet: Sheet, columns: Sequence[Column], rows: Sequence[Row], table: Table, y: float, more: str = "") -> float:
    """Headings and rows, on as many pages as they take; returns the y below the last row."""
    start, y = y, _print_head(sheet, columns, table, y)
    for index, row in enumerate(rows):
        lines = _row_lines(columns, row, table)
        high = max(1, len(lines)) * table.leading + 3
        if y + high > table.bottom:
            _close(sheet, columns, table, start, y)
            if more:
                sheet.write(columns[-1].right, table.bottom + 16, more, table.pen, "right")
            sheet.new_page()
            start, y = table.top, _print_head(sheet, columns, table, table.top)
        if table.rules == "bands" and index % 2:
            sheet.fill(columns[0].left - 5, y, columns[-1].right + 5, y + high, (0.93, 0.93, 0.93))
        _print_row(sheet, columns, row, f"/lines/{index}", table, y + table.pen.size + 1.5, lines)
        y += high
        if table.rules == "lines":
            sheet.rule(columns[0].left - 5, y, columns[-1].right + 5, y, 0.3, (0.5, 0.5, 0.5))
    _close(sheet, columns, table, start, y)
    return y


def _print_head(sheet: Sheet, columns: Sequence[Column], table: Table, y: float) -> float:
    pen, deep = table.pen.heavy().inked(table.head_ink), max(len(column.heading) for column in columns)
    high = deep * (pen.size + 1.5) + 6
    if table.shade:
        sheet.fill(columns[0].left - 5, y, columns[-1].right + 5, y + high, table.shade)
    for column in columns:
        for at, line in enumerate(column.heading):
            base = y + (deep - len(column.heading) + at + 1) * (pen.size + 1.5)
            sheet.write(column.stop, base, line, pen, column.align)
    if table.rules != "none" or not table.shade:
        sheet.rule(columns[0].left - 5, y + high, columns[-1].right + 5, y + high, 0.8)
    return y + high


def _row_lines(columns: Sequence[Column], row: Row, table: Table) -> list[str]:
    flexible = next((column for column in columns if column.key == table.wrapped), None)
    return wrap(row[table.wrapped].shown, table.pen, flexible.right - flexible.left) if flexible else []


def _print_row(
    sheet: Sheet, columns: Sequence[Column], row: Row, at: str, table: Table, y: float, lines: Sequence[str]
) -> None:  # fmt: skip
    for column in columns:
        cell = row.get(column.key)
        if cell is None or not cell.shown:
            continue
        if column.key == table.wrapped:
            sheet.put_lines(f"{at}/{cell.leaf}", cell.value, column.left, y, lines, table.pen, table.leading)
        else:
            pointer = f"{at}/{cell.leaf}" if cell.leaf else ""
            print_fact(sheet, Fact("", pointer, cell.value, cell.shown), column.stop, y, table.pen, column.align)


def _close(sheet: Sheet, columns: Sequence[Column], table: Table, y0: float, y1: float) -> None:
    if table.rules == "grid":
        sheet.frame(columns[0].left - 5, y0, columns[-1].right + 5, y1, 0.6)
        for column in columns[1:]:
            sheet.rule(column.left - 5, y0, column.left - 5, y1, 0.4)


def amount_fact(caption: str, pointer: str, amount: Decimal, show: Print) -> Fact:
    """A sum beside its caption."""
    return Fact(caption, pointer, f"{amount:.2f}", show.money(amount, total=True))


def sums(
    sheet: Sheet, facts: Sequence[Fact], x0: float, x1: float, y: float, pen: Pen, *, heavy: Sequence[str], boxed: bool
) -> float:
    """Captions and amounts below each other; those of `heavy` pointers in bold, a rule above them. Returns the next y."""
    step = pen.size + 6
    for fact in facts:
        own = pen.heavy() if fact.pointer in heavy else pen
        if boxed:
            sheet.frame(x0 - 6, y - step + 5, x1 + 6, y + 5, 0.5)
        elif fact.pointer in heavy:
            sheet.rule(x0, y - step + 4.5, x1, y - step + 4.5, 0.7)
        value = fitted(own, fact.shown, (x1 - x0) * 0.5)
        sheet.write(x0, y, fact.caption, fitted(own, fact.caption, x1 - x0 - value.width(fact.shown) - 8))
        print_fact(sheet, fact, x1, y, value, "right")
        y += step
    return y


def said(facts: Sequence[Fact], *, loud: bool) -> list[Fact]:
    """The captions, in capitals where the sender is `loud`."""
    return [fact._replace(caption=fact.caption.upper()) if loud else fact for fact in facts]


def headed(specs: Sequence[Spec], *, loud: bool) -> list[Spec]:
    """The headings, in capitals where the sender is `loud`."""
    return [spec._replace(heading=spec.heading.upper()) if loud else spec for spec in specs]


def know_currency(sheet: Sheet, show: Print) -> None:
    """The currency; where nothing shows it, saying nothing is right as well."""
    sheet.know("/currency", show.market.currency)
    if not show.shows_currency:
        sheet.alternatives["/currency"] = [None]
