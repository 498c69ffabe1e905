# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""Text with fields in it: a run is one field or plain text, a line is runs side by side, a cell is lines below each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.training.ink import Align, Pen, Sheet


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line: a field where it has a pointer, else plain text."""

    text: str
    pointer: str | None = None
    value: str | None = None
    """Canonical form; the text itself where not given."""
    also: tuple[tuple[str, str], ...] = ()
    """Further fields, with their values, that the same words carry."""
    heavy: bool = False


Line = tuple[Run, ...]
Cell = tuple[Line, ...]
EMPTY: Cell = ()


def plain(*texts: str) -> Cell:
    """A cell of plain lines."""
    return tuple((Run(text),) for text in texts)


def field(text: str, pointer: str, value: str | None = None) -> Cell:
    """A cell of one field."""
    return ((Run(text, pointer, value),),)


def line_width(line: Line, pen: Pen) -> float:
    """Points that a line takes; runs are one blank apart."""
    return sum(_pen(run, pen).width(run.text) for run in line) + pen.width(" ") * (len(line) - 1)


def cell_width(cell: Cell, pen: Pen) -> float:
    """Points that a cell takes."""
    return max((line_width(line, pen) for line in cell), default=0.0)


def _pen(run: Run, pen: Pen) -> Pen:
    return pen.heavy() if run.heavy else pen


def write_line(sheet: Sheet, line: Line, x: float, y: float, pen: Pen, align: Align = "left") -> float:
    """Write a line at, before or around x; returns where it ends."""
    width = line_width(line, pen)
    x -= width if align == "right" else width / 2 if align == "center" else 0.0
    for run in line:
        hand = _pen(run, pen)
        if run.pointer is None:
            x = sheet.write(x, y, run.text, hand)
        else:
            x = sheet.put(run.pointer, run.text if run.value is None else run.value, x, y, run.text, hand)
            for pointer, value in run.also:
                sheet.share(pointer, value, run.pointer)
        x += pen.width(" ")
    return x - pen.width(" ")


def write_cell(sheet: Sheet, cell: Cell, x: float, y: float, pen: Pen, align: Align, leading: float) -> float:
    """Write lines below each other; returns the next baseline."""
    for line in cell:
        write_line(sheet, line, x, y, pen, align)
        y += leading
    return y


def flow(lines: Iterable[Line], pen: Pen, width: float, gap: str = "   ") -> list[Line]:
    """Set lines one after another, as many side by side as `width` points allow; none is broken."""
    rows: list[Line] = []
    for line in lines:
        if rows and line_width((*rows[-1], Run(gap), *line), pen) <= width:
            rows[-1] = (*rows[-1], Run(gap), *line)
        else:
            rows.append(line)
    return rows


def shrunk(pen: Pen, lines: Sequence[Line], width: float) -> Pen:
    """The pen, or a smaller one where a line would be wider than `width` points."""
    widest = cell_width(tuple(lines), pen)
    return pen if widest <= width else pen.sized(pen.size * width / widest)
