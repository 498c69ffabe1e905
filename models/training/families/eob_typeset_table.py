# ruff: noqa: PLR0913 - drawing says what, where and how
"""Tables of typeset remittances: columns as wide as what stands in them, headings of several lines, six kinds of headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from models.training.families.cells import Cell, Line, cell_width, shrunk, write_line
from models.training.families.eob_draft import Draft
from models.training.ink import Align, Pen, fitted, wrap

Cells = Mapping[str, Cell]
WHITE = (1.0, 1.0, 1.0)
SMALLEST = 5.3


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key among the cells of a row, its heading (lines parted by `~`), its edges in points."""

    key: str
    head: str
    right: bool = False
    x0: float = 0.0
    x1: float = 0.0

    def anchor(self, align: Align) -> float:
        """Where its text is set from."""
        return self.x1 - 3.0 if align == "right" else self.x0 + 3.0 if align == "left" else (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Table:
    """Columns side by side and the letters of their rows."""

    columns: tuple[Column, ...]
    pen: Pen
    centred: bool = False
    """Everything in the middle of its column."""

    @property
    def leading(self) -> float:
        """From baseline to baseline."""
        return self.pen.size * 1.27

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the columns, those stacked in one column apart."""
        return tuple(key for column in self.columns for key in column.key.split("+"))

    def align(self, column: Column) -> Align:
        """Which edge, or the middle, a column's text keeps to."""
        return "center" if self.centred else "right" if column.right else "left"


def laid(
    draft: Draft, columns: Sequence[Column], rows: Sequence[Cells], edges: tuple[float, float], spare: Sequence[str] = ()
) -> Table:
    """Columns between two edges: smaller letters where they are too wide, then without the first ones of `spare`."""
    left, right = edges
    kept, spare = list(columns), list(spare)
    while True:
        pen, widths = _fit(draft, kept, rows, right - left)
        if pen.size >= 6.4 or not spare:
            break
        gone = spare.pop(0)
        kept = [column for column in kept if column.key != gone]
    if pen.size < SMALLEST:
        message = f"columns do not fit: {[column.key for column in kept]}"
        raise ValueError(message)
    stretch = (right - left) / sum(widths)
    stretch = stretch if stretch < 1.6 or draft.yes("tables to the margin", 0.7) else 1.4
    placed, x = [], left
    for column, width in zip(kept, widths, strict=True):
        placed.append(replace(column, x0=x, x1=x + width * stretch))
        x += width * stretch
    return Table(tuple(placed), pen, draft.yes("centred columns", 0.08))


def _fit(draft: Draft, columns: Sequence[Column], rows: Sequence[Cells], room: float) -> tuple[Pen, list[float]]:
    pen = draft.pen
    for _ in range(4):
        widths = [_natural(column, rows, pen) for column in columns]
        if sum(widths) <= room:
            break
        pen = pen.sized(pen.size * room / sum(widths) * 0.995)
    return pen, widths


def _natural(column: Column, rows: Sequence[Cells], pen: Pen) -> float:
    body = max((cell_width(row.get(column.key, ()), pen.heavy()) for row in rows), default=0.0)
    pieces = column.head.split("~") if "~" in column.head else column.head.split()
    return max(body, *(pen.heavy().width(piece) for piece in pieces), 8.0) + 6.0 + pen.size * 0.4


def head_lines(table: Table, column: Column) -> list[str]:
    """The lines of a column's heading."""
    parts = column.head.split("~")
    pen, width = table.pen.heavy(), column.x1 - column.x0 - 4
    if len(parts) == 1:
        return wrap(parts[0], pen, width)
    whole = " ".join(parts)
    return [whole] if pen.width(whole) <= width and len(whole) < 9 else parts


def head_height(table: Table) -> float:
    """Points that the row of headings takes."""
    return (max(len(head_lines(table, column)) for column in table.columns) + 0.8) * table.leading


_SPANS: tuple[tuple[frozenset[str], tuple[str, ...]], ...] = (
    (frozenset(("from", "to")), ("Dates of Service", "Service Dates", "Date", "Date of Service", "Dates", "Serviced")),
    (frozenset(("deductible", "coinsurance", "copay", "ded_coins", "copay_coins")), ("Patient Share", "Member Cost Share",
        "Patient Pays", "Cost Share", "Your Share", "Patient Liability", "Subscriber Share", "Member Responsibility")),
    (frozenset(("discount", "not_covered", "cob", "withhold", "sequester", "penalty")), ("Reductions", "Adjustments", "Less",
        "Amounts Not Paid", "Deductions", "Charges Not Paid")),
    (frozenset(("group", "reason", "amount")), ("Adjustment", "Adjustments", "Adj Reason", "Reduction Detail")),
    (frozenset(("procedure", "modifiers", "revenue", "units", "place")), ("Service", "Procedure", "Services")),
)  # fmt: skip
"""Columns that stand side by side under one more heading, and how it may be called."""


def over_groups(draft: Draft, spans: Sequence[tuple[str, float, float]], pen: Pen) -> None:
    """Headings over groups of columns, from edge to edge, each with a line under it; the pen goes below them."""
    for text, x0, x1 in spans:
        small = fitted(pen.heavy(), text, x1 - x0 - 4)
        if small.size >= SMALLEST - 0.5:
            draft.sheet.write((x0 + x1) / 2, draft.y, text, small, "center")
            draft.sheet.rule(x0 + 2, draft.y + 2.5, x1 - 2, draft.y + 2.5, 0.5)
    if spans:
        draft.y += pen.size * 1.7


def _spans(draft: Draft, table: Table) -> list[tuple[str, float, float]]:
    """Groups of two and more neighbouring columns that this sender names."""
    found: list[tuple[int, float, float, int]] = []
    for column in table.columns:
        keys = set(column.key.split("+"))
        group = next((number for number, (members, _) in enumerate(_SPANS) if keys <= members), -1)
        if found and found[-1][0] == group:
            found[-1] = (group, found[-1][1], column.x1, found[-1][3] + 1)
        else:
            found.append((group, column.x0, column.x1, 1))
    return [
        (draft.word(f"over {group}", _SPANS[group][1]), x0, x1)
        for group, x0, x1, count in found
        if group >= 0 and count > 1 and draft.yes(f"heading over {group}", 0.7)
    ]


def headings(draft: Draft, table: Table) -> None:
    """The row of headings at the pen: ruled, shaded, dark, boxed or each underlined."""
    if draft.yes("headings over groups", 0.2):
        over_groups(draft, _spans(draft, table), table.pen)
    look = draft.style("look of headings", 6)
    heads = [head_lines(table, column) for column in table.columns]
    deep, leading = max(map(len, heads)), table.leading
    left, right = table.columns[0].x0, table.columns[-1].x1
    top, low = draft.y - table.pen.size * 1.05, draft.y + (deep - 1) * leading + table.pen.size * 0.45
    pen = table.pen if draft.yes("light headings", 0.3) else table.pen.heavy()
    if look in (1, 2):
        dark = draft.accent if sum(draft.accent) else (0.2, 0.2, 0.2)
        draft.sheet.fill(left, top, right, low, dark if look == 2 else (0.86, 0.86, 0.86))
        pen = pen.inked(WHITE) if look == 2 else pen
    elif look == 3:
        for column in table.columns:
            draft.sheet.frame(column.x0, top, column.x1, low, 0.4)
    elif look in (0, 4):
        draft.sheet.rule(left, low, right, low, 0.6)
        if look == 0:
            draft.sheet.rule(left, top, right, top, 0.6)
    raised, middle = draft.yes("headings hang", 0.25), draft.yes("headings centred", 0.3)
    for column, lines in zip(table.columns, heads, strict=True):
        y = draft.y + (0 if raised else deep - len(lines)) * leading
        align: Align = "center" if middle or table.centred else table.align(column)
        for number, line in enumerate(lines):
            draft.sheet.write(column.anchor(align), y + number * leading, line, pen, align)
        if look == 5:
            draft.sheet.rule(column.x0 + 2, low, column.x1 - 2, low, 0.5)
    draft.y = low + leading


def row(draft: Draft, table: Table, cells: Cells, pen: Pen | None = None, *, shade: bool = False, ruled: bool = True) -> None:
    """One row at the pen; the next baseline after it."""
    pen = pen or table.pen
    deep = height(cells)
    left, right = table.columns[0].x0, table.columns[-1].x1
    low = draft.y + (deep - 1) * table.leading + pen.size * 0.3
    if shade:
        draft.sheet.fill(left, draft.y - pen.size * 0.95, right, low, (0.93, 0.93, 0.93))
    for column in table.columns:
        align = table.align(column)
        for number, line in enumerate(cells.get(column.key, ())):
            if line:
                small = shrunk(pen, [line], column.x1 - column.x0 - 3)
                write_line(draft.sheet, line, column.anchor(align), draft.y + number * table.leading, small, align)
    if ruled and draft.plan.rules in ("grid", "columns"):
        for column in table.columns:
            draft.sheet.rule(column.x0, draft.y - pen.size * 0.95, column.x0, low, 0.25)
        draft.sheet.rule(right, draft.y - pen.size * 0.95, right, low, 0.25)
    if draft.plan.rules == "grid":
        draft.sheet.rule(left, low, right, low, 0.25)
    draft.y += deep * table.leading


def height(cells: Cells) -> int:
    """Lines that a row takes."""
    return max((len(cell) for cell in cells.values()), default=1) or 1


def stacked(cells: Sequence[Cell]) -> Cell:
    """Cells of one line each below each other in one cell; an empty one leaves its line blank."""
    return tuple(cell[0] if cell else () for cell in cells)


def labelled_row(draft: Draft, table: Table, cells: dict[str, Cell], label: Line, pen: Pen) -> None:
    """A row of sums: its label from the left edge up to the first sum."""
    left = table.columns[0].x0
    filled = [column for column in table.columns if cells.get(column.key)]
    first = min(
        (
            column.x1 - 3 - cell_width(cells[column.key], pen) if column.right and not table.centred else column.x0
            for column in filled
        ),
        default=table.columns[-1].x1,
    )
    room = first - left - 8
    if room > 24 and label:
        write_line(draft.sheet, label, left + 3, draft.y, shrunk(pen, [label], room))
    row(draft, table, cells, pen, ruled=False)
    if draft.plan.rules == "grid":
        draft.sheet.rule(left, draft.y - pen.size * 0.97, table.columns[-1].x1, draft.y - pen.size * 0.97, 0.25)
