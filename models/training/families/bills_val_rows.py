# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""Tables of validation bills whose cells take several lines: long texts broken, codes or lots below the article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.training.families.bills_val_kit import Cell, Column, Fact, Rules, Spec, print_fact
from models.training.ink import Colour, Pen, Sheet, wrap

Stack = Mapping[str, tuple[Cell, ...]]
"""A row: by column the values below each other; one that is too wide for its column is broken."""


@dataclass(frozen=True, slots=True)
class Grid:
    """How such a table is printed."""

    pen: Pen
    leading: float
    bottom: float
    top: float
    rules: Rules = "lines"
    shade: Colour | None = None
    small: tuple[str, ...] = ()
    """Columns whose lower values are set smaller."""


def placed(specs: Sequence[Spec], rows: Sequence[Stack], x0: float, x1: float, pen: Pen, *, flexible: str) -> list[Column]:
    """Places for the columns: each as wide as it needs, the flexible one takes what is left."""
    gap = 12.0
    needs = {spec.key: _need(spec, rows, pen) + gap for spec in specs if spec.key != flexible}
    rest = x1 - x0 - sum(needs.values())
    if rest < 90.0:
        message = "no room is left for the texts"
        raise ValueError(message)
    columns, x = [], x0
    for spec in specs:
        wide = needs.get(spec.key, rest)
        columns.append(Column(spec.key, tuple(spec.heading.split("\n")), spec.align, x + gap / 2, x + wide - gap / 2))
        x += wide
    return columns


def _need(spec: Spec, rows: Sequence[Stack], pen: Pen) -> float:
    heads = [pen.heavy().width(line) for line in spec.heading.split("\n")]
    return max(*heads, 12.0, *(pen.width(cell.shown) for row in rows for cell in row.get(spec.key, ())))


def print_stacks(sheet: Sheet, columns: Sequence[Column], rows: Sequence[Stack], grid: Grid, y: float, more: str = "") -> float:
    """Headings and rows, on as many pages as they take; returns the y below the last row."""
    start, y = y, _head(sheet, columns, grid, y)
    for index, row in enumerate(rows):
        cells = {column.key: _lines(row.get(column.key, ()), column, grid.pen) for column in columns}
        high = max(len(lines) for lines in cells.values()) * grid.leading + 4
        if y + high > grid.bottom:
            _close(sheet, columns, grid, start, y)
            if more:
                sheet.write(columns[-1].right, y + 14, more, grid.pen, "right")
            sheet.new_page()
            start, y = grid.top, _head(sheet, columns, grid, grid.top)
        if grid.rules == "bands" and index % 2:
            sheet.fill(columns[0].left - 5, y, columns[-1].right + 5, y + high, (0.94, 0.94, 0.94))
        for column in columns:
            _print_cell(sheet, column, cells[column.key], f"/lines/{index}", grid, y + grid.pen.size + 2)
        y += high
        if grid.rules == "lines":
            sheet.rule(columns[0].left - 5, y, columns[-1].right + 5, y, 0.3, (0.6, 0.6, 0.6))
    _close(sheet, columns, grid, start, y)
    return y


def _lines(cells: tuple[Cell, ...], column: Column, pen: Pen) -> list[tuple[int, str, Cell]]:
    """Which value, what of it stands in the line, and the whole of it."""
    room = column.right - column.left + 0.5
    return [(number, line, cell) for number, cell in enumerate(cells) if cell.shown for line in wrap(cell.shown, pen, room)]


def _print_cell(sheet: Sheet, column: Column, lines: Sequence[tuple[int, str, Cell]], at: str, grid: Grid, y: float) -> None:
    for row, (number, line, cell) in enumerate(lines):
        pen = grid.pen.sized(grid.pen.size - 1) if number and column.key in grid.small else grid.pen
        pointer = f"{at}/{cell.leaf}" if cell.leaf else ""
        print_fact(sheet, Fact("", pointer, cell.value, line), column.stop, y + row * grid.leading, pen, column.align)


def _head(sheet: Sheet, columns: Sequence[Column], grid: Grid, y: float) -> float:
    pen, deep = grid.pen.heavy(), max(len(column.heading) for column in columns)
    high = deep * (pen.size + 1.5) + 7
    if grid.shade:
        sheet.fill(columns[0].left - 5, y, columns[-1].right + 5, y + high, grid.shade)
    for column in columns:
        for at, line in enumerate(column.heading):
            sheet.write(column.stop, y + (deep - len(column.heading) + at + 1) * (pen.size + 1.5) + 1, line, pen, column.align)
    if not grid.shade or grid.rules != "none":
        sheet.rule(columns[0].left - 5, y + high, columns[-1].right + 5, y + high, 0.8)
    return y + high


def _close(sheet: Sheet, columns: Sequence[Column], grid: Grid, y0: float, y1: float) -> None:
    if grid.rules == "grid":
        sheet.frame(columns[0].left - 5, y0, columns[-1].right + 5, y1, 0.6)
        for column in columns[1:]:
            sheet.rule(column.left - 5, y0, column.left - 5, y1, 0.4)
