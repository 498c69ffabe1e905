# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""What drawings of the test split share: paper under the pen, sentences with fields, tables as wide as their cells."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from random import Random
from typing import Literal

from models.training.content.correspondence import Slot
from models.training.content.phrasing import choose, parts_of
from models.training.families.cells import Cell, Line, Run, cell_width, shrunk, write_line
from models.training.ink import Align, Colour, Pen, Sheet, wrap

Ruling = Literal["none", "under", "rows", "grid", "zebra", "box"]
Token = tuple[str, str | None]
PALE: Colour = (0.92, 0.92, 0.92)


@dataclass
class Ground:
    """The paper under the pen, where it may be written on, and how far down the pen is."""

    sheet: Sheet
    rng: Random
    pen: Pen
    left: float = 54.0
    right: float = 558.0
    low: float = 740.0
    y: float = 60.0
    turned: Callable[[Ground], None] = field(default=lambda _: None)
    """Heads a further sheet."""

    @property
    def width(self) -> float:
        """Points between the margins."""
        return self.right - self.left

    def pick(self, text: str) -> str:
        """One of the readings written with bars between; choices may stand within them in brackets."""
        return choose(self.rng, f"[{text}]")

    def chance(self, share: float) -> bool:
        """True in that share of all papers."""
        return self.rng.random() < share

    def at(
        self, x: float, y: float, runs: Run | str | Line, pen: Pen | None = None, align: Align = "left", room: float = 0.0
    ) -> float:
        """Write runs at a place, smaller where they would take more than `room`; returns where they end."""
        line: Line = (Run(runs),) if isinstance(runs, str) else (runs,) if isinstance(runs, Run) else runs
        own = pen or self.pen
        return write_line(self.sheet, line, x, y, shrunk(own, [line], room) if room else own, align)

    def line(self, runs: Run | str | Line, pen: Pen | None = None, x: float | None = None, gap: float = 1.3) -> None:
        """A line of its own at the left margin or at `x`; the pen goes below it."""
        own = pen or self.pen
        start = self.left if x is None else x
        self.at(start, self.y, runs, own, room=self.right - start)
        self.y += own.size * gap

    def lines(
        self, pointer: str, lines: Sequence[str], x: float, y: float, pen: Pen | None = None,
        align: Align = "left", room: float = 0.0, gap: float = 1.22,
    ) -> float:  # fmt: skip
        """A field of several lines; returns the next baseline."""
        own = pen or self.pen
        own = shrunk(own, [(Run(line),) for line in lines], room) if room else own
        for line in lines:
            self.sheet.put(pointer, ", ".join(lines), x, y, line, own, align)
            y += own.size * gap
        return y

    def need(self, points: float) -> bool:
        """Take the next sheet where less room is left; says whether it did."""
        if self.y + points <= self.low:
            return False
        self.sheet.new_page()
        self.y = 60.0
        self.turned(self)
        return True

    def say(
        self, template: str, slots: Mapping[str, str | Slot], pen: Pen | None = None, *,
        left: float | None = None, right: float | None = None, gap: float = 1.35, first: float = 0.0, after: float = 0.6,
    ) -> None:  # fmt: skip
        """A paragraph out of a template; its slots are fields."""
        own, x0 = pen or self.pen, self.left if left is None else left
        x1, x = self.right if right is None else right, x0 + first
        parts = parts_of(self.rng, template, slots)
        for part in parts:
            if isinstance(part, Slot) and part.pointer:
                self.sheet.know(part.pointer, part.value)
        self.need(own.size * gap)
        for text, pointer in _tokens(parts):
            if x > x0 + first and x + own.width(text) > x1:
                self.y += own.size * gap
                self.need(0)
                x, first = x0, 0.0
            self.sheet.write(x, self.y, text, own, pointer=pointer)
            x += own.width(text + " ")
        self.y += own.size * (gap + after)


def _tokens(parts: Sequence[str | Slot]) -> list[Token]:
    """Words and the fields they belong to; what adjoins a field without a blank is part of its word."""
    found: list[Token] = []
    glued = False
    for part in parts:
        text, pointer = (part, None) if isinstance(part, str) else (part.shown, part.pointer or None)
        for number, word in enumerate(text.split(" ")):
            if number == 0 and glued and word and found:
                before = found.pop()
                found.append((before[0] + word, before[1] or pointer))
            elif word:
                found.append((word, pointer))
        glued = not text.endswith(" ")
    return found


def fact(slot: str | Slot) -> Run:
    """A slot as a run."""
    return Run(slot) if isinstance(slot, str) else Run(slot.shown, slot.pointer or None, slot.value)


def told(text: str, pointer: str, width: float, pen: Pen) -> Cell:
    """A text over as many lines as it takes, one field."""
    return tuple((Run(line, pointer, text),) for line in wrap(text, pen, width))


def money(pointer: str | None, amount: Decimal, shown: str) -> Cell:
    """An amount in a cell."""
    return ((Run(shown, pointer, f"{amount:.2f}"),),)


def dotted(day: date, pattern: str) -> str:
    """A day by a pattern; `{d}` and `{m}` are without a leading zero."""
    return day.strftime(pattern).replace("{d}", str(day.day)).replace("{m}", str(day.month))


@dataclass(frozen=True, slots=True)
class Head:
    """A column: the lines of its heading, the side it keeps to, and how much of the spare room it takes."""

    lines: tuple[str, ...]
    align: Align = "right"
    greed: float = 0.0


@dataclass(frozen=True)
class Look:
    """How a table is ruled and where it stands."""

    ruling: Ruling = "rows"
    x0: float | None = None
    x1: float | None = None
    dark: Colour | None = None
    """Ground of the headings; they are white on it where it is dark."""
    pad: float = 4.0
    gap: float = 1.25
    air: float = 0.35
    """Between rows, in sizes of the pen."""
    repeated: bool = True
    smallest: float = 5.6


class Table:
    """Columns as wide as their cells and headings, the rest given to the greedy ones."""

    def __init__(self, ground: Ground, heads: Sequence[Head], rows: Sequence[Sequence[Cell]], look: Look, pen: Pen) -> None:
        self.ground, self.heads, self.look = ground, tuple(heads), look
        x0 = ground.left if look.x0 is None else look.x0
        x1 = ground.right if look.x1 is None else look.x1
        for _ in range(5):
            wide = [self._wide(number, rows, pen) for number in range(len(heads))]
            if sum(wide) <= x1 - x0:
                break
            pen = pen.sized(pen.size * (x1 - x0) / sum(wide) * 0.99)
        if pen.size < look.smallest:
            raise ValueError("the columns do not fit")
        spare, greed = x1 - x0 - sum(wide), sum(head.greed for head in heads)
        self.edges = [x0]
        for head, own in zip(heads, wide, strict=True):
            self.edges.append(self.edges[-1] + own + spare * (head.greed / greed if greed else 1 / len(heads)))
        self.pen, self.count = pen, 0

    def _wide(self, number: int, rows: Sequence[Sequence[Cell]], pen: Pen) -> float:
        body = max((cell_width(row[number], pen.heavy()) for row in rows), default=0.0)
        return max(body, *(pen.heavy().width(line) for line in self.heads[number].lines)) + 2 * self.look.pad

    def anchor(self, number: int, align: Align) -> float:
        """Where the text of a column is set from."""
        x0, x1 = self.edges[number] + self.look.pad, self.edges[number + 1] - self.look.pad
        return x0 if align == "left" else x1 if align == "right" else (x0 + x1) / 2

    def headings(self) -> None:
        """The headings; the pen goes to the first row."""
        ground, pen, look = self.ground, self.pen.heavy(), self.look
        deep = max(len(head.lines) for head in self.heads)
        step = pen.size * 1.15
        top, high = ground.y - pen.size, deep * step + pen.size * 0.5
        if look.dark:
            ground.sheet.fill(self.edges[0], top, self.edges[-1], top + high, look.dark)
            pen = pen.inked((1.0, 1.0, 1.0)) if sum(look.dark) < 1.5 else pen
        for number, head in enumerate(self.heads):
            for at, text in enumerate(head.lines):
                y = ground.y + (deep - len(head.lines) + at) * step
                ground.sheet.write(self.anchor(number, head.align), y, text, pen, head.align)
        if look.ruling in {"under", "rows", "zebra"}:
            ground.sheet.rule(self.edges[0], top + high, self.edges[-1], top + high, 0.7)
        self._boxed(top, top + high)
        ground.y = top + high + pen.size * (1 + look.air / 2)

    def height(self, row: Sequence[Cell]) -> float:
        """Points that a row takes."""
        deep = max(1, *(len(cell) for cell in row))
        return self.pen.size * (deep * self.look.gap + self.look.air)

    def row(self, row: Sequence[Cell], pen: Pen | None = None) -> None:
        """One row; the pen goes below it."""
        ground, look, own, high = self.ground, self.look, pen or self.pen, self.height(row)
        if ground.need(high) and look.repeated:
            self.headings()
        top = ground.y - self.pen.size * (1 + look.air / 2)
        if look.ruling == "zebra" and self.count % 2:
            ground.sheet.fill(self.edges[0], top, self.edges[-1], top + high, PALE)
        for number, (cell, head) in enumerate(zip(row, self.heads, strict=True)):
            for at, line in enumerate(cell):
                y = ground.y + at * self.pen.size * look.gap
                write_line(ground.sheet, line, self.anchor(number, head.align), y, own, head.align)
        if look.ruling == "rows":
            ground.sheet.rule(self.edges[0], top + high, self.edges[-1], top + high, 0.3, (0.5, 0.5, 0.5))
        self._boxed(top, top + high)
        self.count += 1
        ground.y += high

    def close(self) -> None:
        """A rule below the last row."""
        y = self.ground.y - self.pen.size * (1 + self.look.air / 2)
        if self.look.ruling in {"under", "zebra"}:
            self.ground.sheet.rule(self.edges[0], y, self.edges[-1], y, 0.7)

    def _boxed(self, top: float, low: float) -> None:
        sheet = self.ground.sheet
        if self.look.ruling == "grid":
            for x0, x1 in zip(self.edges, self.edges[1:], strict=False):
                sheet.frame(x0, top, x1, low, 0.4)
        elif self.look.ruling == "box":
            for x in self.edges:
                sheet.rule(x, top, x, low, 0.5)
