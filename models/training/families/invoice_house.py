# ruff: noqa: E501, PLR0913, PLR0917 - drawing says what, where and how
"""What training bills of single houses share: a sheet and its way of printing, parties, measured tables, sums."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from random import Random
from typing import Literal, NamedTuple

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Market, Party, party, words
from models.training.content.phrasing import choose
from models.training.families.invoice_print import Print, printing
from models.training.ink import A4, LETTER, Align, Colour, Pen, Sheet, fitted, wrap
from models.training.paper import Paper

Rules = Literal["none", "head", "under", "rows", "grid", "form", "bands"]
_STEMS = words("Tri-County|Prairie|Northgate|Valley|Lakeshore|Blue Ridge|Great Basin|Cascade|Dominion|Old Mill|Statewide|Gulf")


def lexicon(text: str) -> dict[str, str]:
    """Captions by key, written `key=one|another;next=…`."""
    return dict(one.split("=", 1) for one in text.split(";"))


class Cell(NamedTuple):
    """What is printed, and the field it is; without a leaf it is no field."""

    text: str
    leaf: str = ""
    value: str = ""


class Caption(NamedTuple):
    """A caption and what stands with it."""

    label: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class Row:
    """One position: by column what stands below each other; lines below it that may run to the right edge."""

    cells: Mapping[str, tuple[Cell, ...]]
    below: tuple[tuple[Cell, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Band:
    """A row that is no position: what a group is called, or what it comes to."""

    text: str
    amount: str = ""
    align: Align = "left"


class Spec(NamedTuple):
    """A column before its place is known; bars part the lines of its heading."""

    key: str
    heading: str
    align: Align = "right"


class Column(NamedTuple):
    """A column in its place."""

    spec: Spec
    left: float
    right: float

    @property
    def stop(self) -> float:
        """Where its text begins, ends or has its middle."""
        return {"left": self.left, "right": self.right, "center": (self.left + self.right) / 2}[self.spec.align]


def money_cell(show: Print, amount: Decimal, leaf: str = "", *, total: bool = False) -> Cell:
    """An amount."""
    return Cell(show.money(amount, total=total), leaf, f"{amount:.2f}")


def count_cell(show: Print, count: Decimal, leaf: str = "quantity") -> Cell:
    """A quantity."""
    return Cell(show.quantity(count), leaf, f"{count.normalize():f}")


def text_cell(text: str, leaf: str = "") -> Cell:
    """Words."""
    return Cell(text, leaf, text)


def firm(rng: Random, market: Market, trades: str) -> Party:
    """A firm of a trade; the trades are written with bars between."""
    name = choose(rng, f"{rng.choice(words(trades))}")
    name = name.replace("{last}", people.person(rng).last).replace("{stem}", rng.choice(_STEMS))
    return party(rng, market, name)


def lock_box(rng: Random, seller: Party) -> Party:
    """Where checks go: another address of the seller."""
    other = party(rng, seller.market, seller.name)
    box = choose(rng, f"[PO Box|P.O. Box|Dept|Lockbox|P O BOX] {numbers.digits(rng, rng.choice((4, 5, 6)))}")
    town = next(line for line in reversed(other.lines) if any(sign.isdigit() for sign in line))
    return Party(**{key: getattr(other, key) for key in other.__slots__} | {"lines": (box, town)})


@dataclass
class House:
    """One bill under the press; positions in points from the top left corner."""

    sheet: Sheet
    rng: Random
    show: Print
    pen: Pen
    left: float
    right: float
    bottom: float
    y: float = 0.0
    over: Callable[[House], None] | None = None
    """What heads the further sheets."""
    items: int = 0
    shade: Colour = field(default=(0.88, 0.88, 0.88))

    def pick(self, text: str) -> str:
        """One of the alternatives written with bars between."""
        return self.rng.choice(words(text))

    def chance(self, share: float) -> bool:
        """True in that share of all bills."""
        return self.rng.random() < share

    def cell(self, cell: Cell, x: float, y: float, pen: Pen | None = None, align: Align = "left", room: float = 0.0) -> float:
        """Print a cell whose leaf is a pointer; returns where it ends."""
        pen = fitted(pen or self.pen, cell.text, room) if room else pen or self.pen
        if cell.leaf:
            return self.sheet.put(cell.leaf, cell.value or cell.text, x, y, cell.text, pen, align)
        return self.sheet.write(x, y, cell.text, pen, align)

    def run(self, cells: Sequence[Cell], x: float, y: float, pen: Pen | None = None, gap: float = 0.0) -> float:
        """Cells beside each other; returns where the last ends."""
        own = pen or self.pen
        for cell in cells:
            if cell.text:
                x = self.cell(cell, x, y, own) + (gap or own.width(" "))
        return x

    def party(
        self, who: Party, at: str, x: float, y: float, pen: Pen | None = None, *, room: float, align: Align = "left",
        loud: bool = False,
    ) -> float:  # fmt: skip
        """Name and address below each other, fields of `at`, or the name alone one; returns the next y."""
        name, address = (at, "") if at.endswith("/name") else (f"{at}/name", f"{at}/address") if at else ("", "")
        own = fitted(pen or self.pen, max((who.name, *who.lines), key=(pen or self.pen).width), room)
        self.cell(Cell(who.name, name), x, y, own.heavy() if loud else own, align, room)
        for line in who.lines:
            y += own.size + 2.4
            self.cell(Cell(line, address, who.address), x, y, own, align)
        return y + own.size + 2.4

    def day(self, day: date, leaf: str = "") -> Cell:
        """A date as this house writes it."""
        return Cell(self.show.date(day), leaf, day.isoformat())

    def beside(
        self, facts: Sequence[Caption], x: float, y: float, *, room: float, mark: str = ":", flush: bool = False, gap: float = 3.5
    ) -> float:  # fmt: skip
        """Captions in one column, values in the next; returns the next y."""
        wide = max(self.pen.width(fact.label + mark) for fact in facts)
        for fact in facts:
            self.sheet.write(x + wide if flush else x, y, fact.label + mark, self.pen, "right" if flush else "left")
            self.cell(fact.cell, x + wide + 7, y, room=room - wide - 7)
            y += self.pen.size + gap
        return y

    def strip(self, facts: Sequence[Caption], x0: float, x1: float, y: float, *, shaded: bool, boxed: bool = True) -> float:
        """Captions over values in cells across; returns the y below them."""
        small = self.pen.sized(self.pen.size - 1.5)
        wants = [max(small.width(fact.label), self.pen.width(fact.cell.text)) + 10 for fact in facts]
        scale = (x1 - x0) / sum(wants)
        squeeze = min(1.0, scale)
        high = self.pen.size * 2 + 12
        if shaded:
            self.sheet.fill(x0, y, x1, y + small.size + 5, self.shade)
        for fact, want in zip(facts, wants, strict=True):
            wide = want * scale
            self.sheet.write(x0 + wide / 2, y + small.size + 2, fact.label, small.sized(small.size * squeeze), "center")
            self.cell(fact.cell, x0 + wide / 2, y + high - 4.5, self.pen.sized(self.pen.size * squeeze), "center")
            if boxed:
                self.sheet.frame(x0, y, x0 + wide, y + high, 0.5)
            x0 += wide
        return y + high

    def turn(self) -> None:
        """The next sheet."""
        self.sheet.new_page()
        self.y = 50.0
        if self.over:
            self.over(self)

    def finish(self) -> Paper:
        """The currency, and the paper."""
        self.sheet.know("/currency", self.show.market.currency)
        if not self.show.shows_currency:
            self.sheet.alternatives["/currency"] = [None]
        return self.sheet.finish()


def house(
    rng: Random, family: str, country: str, faces: Sequence[str], sizes: Sequence[float], *, across: float = 0.0
) -> House:
    """A house of that country; `across` is the share of sheets laid on their side."""
    size = LETTER if country in ("US", "CA") else A4
    size = (size[1], size[0]) if rng.random() < across else size
    margin = rng.choice((28.0, 36.0, 45.0, 54.0))
    return House(
        Sheet("invoice", family, size), rng, printing(rng, MARKETS[country]), Pen(rng.choice(list(faces)), rng.choice(list(sizes))),
        margin, size[0] - margin, size[1] - rng.choice((80.0, 100.0)),
    )  # fmt: skip


def columns_of(made: House, specs: Sequence[Spec], rows: Sequence[Row | Band], *, flexible: str) -> tuple[list[Column], Pen]:
    """Places for the columns, in smaller type where there is little room; one takes what is left."""
    for pen in (made.pen, made.pen.sized(made.pen.size - 0.75), made.pen.sized(made.pen.size - 1.5)):
        gap = pen.size * 1.1
        needs = {spec.key: _need(spec, rows, pen) + gap for spec in specs if spec.key != flexible}
        rest = made.right - made.left - sum(needs.values())
        heading = next(spec.heading for spec in specs if spec.key == flexible)
        if rest >= max(pen.size * 13, gap + max(pen.heavy().width(line) for line in heading.split("|"))):
            placed, x = [], made.left
            for spec in specs:
                wide = needs.get(spec.key, rest)
                placed.append(Column(spec, x + gap / 2, x + wide - gap / 2))
                x += wide
            return placed, pen
    message = "no room is left for the texts"
    raise ValueError(message)


def _need(spec: Spec, rows: Sequence[Row | Band], pen: Pen) -> float:
    heads = [pen.heavy().width(line) for line in spec.heading.split("|")]
    cells = [cell.text for row in rows if isinstance(row, Row) for cell in row.cells.get(spec.key, ())]
    return max(*heads, 10.0, *(pen.width(text) for text in cells))


@dataclass(frozen=True, slots=True)
class Table:
    """Columns in their places, and how they are ruled."""

    columns: Sequence[Column]
    pen: Pen
    rules: Rules
    shaded: bool
    flexible: str

    def column(self, key: str) -> Column:
        """The column of that name."""
        return next(column for column in self.columns if column.spec.key == key)


def print_rows(made: House, rows: Sequence[Row | Band], table: Table) -> None:
    """Headings and rows, on as many sheets as they take; moves the house's y below them."""
    start = made.y
    _print_heads(made, table)
    for row in rows:
        lines = _lines(row, table)
        high = (max(len(each) for each in lines.values()) if lines else 1) * (table.pen.size + 2.2) + 3
        high += len(row.below) * (table.pen.size + 1.6) if isinstance(row, Row) else 2
        if made.y + high > made.bottom:
            _close(made, table, start)
            made.turn()
            start = made.y
            _print_heads(made, table)
        if isinstance(row, Band):
            _print_band(made, row, table, high)
        else:
            _print_row(made, row, table, lines, high)
        made.y += high
    if table.rules == "form":
        made.y = max(made.y, made.bottom - 30)
    _close(made, table, start)


def _lines(row: Row | Band, table: Table) -> dict[str, list[tuple[str, Cell]]]:
    if isinstance(row, Band):
        return {}
    return {
        column.spec.key: [
            (line, cell)
            for cell in row.cells.get(column.spec.key, ())
            for line in (
                wrap(cell.text, table.pen, column.right - column.left) if column.spec.key == table.flexible else [cell.text]
            )
        ]
        for column in table.columns
    }


def _print_row(made: House, row: Row, table: Table, lines: Mapping[str, list[tuple[str, Cell]]], high: float) -> None:
    step, base = table.pen.size + 2.2, made.y + table.pen.size + 1.5
    if table.rules == "bands" and made.items % 2:
        made.sheet.fill(made.left, made.y, made.right, made.y + high, (0.94, 0.94, 0.94))
    at = f"/lines/{made.items}/"
    for column in table.columns:
        for number, (line, cell) in enumerate(lines[column.spec.key]):
            made.cell(Cell(line, at + cell.leaf if cell.leaf else "", cell.value or cell.text), column.stop,
                      base + number * step, table.pen, column.spec.align)  # fmt: skip
    low = base + max(len(each) for each in lines.values()) * step
    for number, below in enumerate(row.below):
        own = [cell._replace(leaf=at + cell.leaf if cell.leaf else "") for cell in below]
        small = fitted(
            table.pen.sized(table.pen.size - 0.5), " ".join(cell.text for cell in own), made.right - _text_left(table)
        )
        made.run(own, _text_left(table) + 4, low + number * (table.pen.size + 1.6), small)
    made.items += 1
    if table.rules in ("rows", "grid"):
        made.sheet.rule(made.left, made.y + high, made.right, made.y + high, 0.3, (0.55, 0.55, 0.55))


def _text_left(table: Table) -> float:
    return table.column(table.flexible).left


def _print_band(made: House, band: Band, table: Table, high: float) -> None:
    pen, base = table.pen.heavy(), made.y + high - 4
    place = _text_left(table) if band.align == "left" else (made.left + made.right) / 2
    if band.align == "right":
        place = table.column(table.flexible).right
    made.sheet.write(place, base, band.text, fitted(pen, band.text, 230), band.align)
    if band.amount:
        last = table.column("amount")
        made.sheet.write(last.stop, base, band.amount, pen, last.spec.align)


def _print_heads(made: House, table: Table) -> None:
    pen = table.pen.heavy()
    deep = max(len(column.spec.heading.split("|")) for column in table.columns)
    high = deep * (pen.size + 1.4) + 6
    if table.shaded:
        made.sheet.fill(made.left, made.y, made.right, made.y + high, made.shade)
    for column in table.columns:
        heads = column.spec.heading.split("|")
        for number, line in enumerate(heads):
            base = made.y + (deep - len(heads) + number + 1) * (pen.size + 1.4) + 0.5
            made.sheet.write(column.stop, base, line, pen, column.spec.align)
    if table.rules not in ("none", "bands"):
        made.sheet.rule(made.left, made.y + high, made.right, made.y + high, 0.7)
    made.y += high


def _close(made: House, table: Table, start: float) -> None:
    if table.rules in ("grid", "form"):
        made.sheet.frame(made.left, start, made.right, made.y, 0.7)
        for column in table.columns[1:]:
            x = column.left - table.pen.size * 0.55
            made.sheet.rule(x, start, x, made.y, 0.4)
    elif table.rules == "under":
        made.sheet.rule(made.left, made.y + 1, made.right, made.y + 1, 0.9)


def print_sums(
    made: House, facts: Sequence[Caption], x0: float, x1: float, *, heavy: str = "/total", boxed: bool = False, gap: float = 5.0
) -> None:  # fmt: skip
    """Captions and amounts below each other; moves the house's y below them."""
    step = made.pen.size + gap
    if made.y + step * (len(facts) + 1) > made.sheet.size[1] - 24:
        made.turn()
    made.y += step + 2
    for fact in facts:
        own = made.pen.heavy() if fact.cell.leaf == heavy else made.pen
        if boxed:
            made.sheet.frame(x0 - 5, made.y - step + 4, x1 + 5, made.y + 4, 0.5)
        made.cell(fact.cell, x1, made.y, own, "right")
        made.sheet.write(x0, made.y, fact.label, fitted(own, fact.label, x1 - x0 - own.width(fact.cell.text) - 6))
        made.y += step


def print_summed_strip(made: House, facts: Sequence[Caption]) -> None:
    """Sums in cells across the sheet, captions over amounts."""
    if made.y + 60 > made.sheet.size[1] - 24:
        made.turn()
    made.y = made.strip(facts, made.left, made.right, made.y + 10, shaded=made.chance(0.5)) + 12
