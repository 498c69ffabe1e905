"""One form on its way over several desks: each fills a part of it, with a program, a label, a stamp, a pen."""

# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from models.training.families.claim_sheet import ClaimSheet, Printer
from models.training.families.cms1500_form import at_column, at_line
from models.training.ink import Align, Colour, Pen, fitted


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the form, in its columns and lines."""

    x0: float
    y0: float
    x1: float
    y1: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a place in points is in it."""
        return at_column(self.x0) <= x < at_column(self.x1) and at_line(self.y0) <= y < at_line(self.y1)


HEAD = Area(0, 0, 79, 20)
CARRIER = Area(38, -7, 79, 0)
ISSUER = Area(49, 50, 79, 54)
DOCTOR = Area(0, 50, 21, 53.2)
SIGNATURES = Area(0, 20, 79, 24)


@dataclass
class Stations(Printer):
    """What fills most of the form, and what fills the areas that others see to."""

    others: Sequence[tuple[Area, Printer]] = field(default_factory=tuple)

    def type_in(self, x: float, y: float, text: str, pointer: str | None, room: float, align: Align = "left") -> None:
        """Print a text by whoever sees to its place."""
        printer = self._at(x, y)
        if printer is None:
            super().type_in(x, y, text, pointer, room, align)
        else:
            printer.type_in(x, y, text, pointer, room, align)

    def mark_box(self, pointer: str, value: str | bool, x: float, y: float, side: float) -> None:  # noqa: FBT001 - the field's own value
        """Mark a box by whoever sees to its place."""
        printer = self._at(x, y + side)
        if printer is None:
            super().mark_box(pointer, value, x, y, side)
        else:
            printer.mark_box(pointer, value, x, y, side)

    def _at(self, x: float, y: float) -> Printer | None:
        return next((printer for area, printer in self.others if area.holds(x, y)), None)


@dataclass
class Stamp(Printer):
    """A rubber stamp: bold, in its own ink, not quite level, lines as far apart as its maker set them."""

    area: Area = ISSUER
    degrees: float = 0.0
    leading: float = 1.0
    """Line spacing against the form's, from the area's first line on."""

    def type_in(self, x: float, y: float, text: str, pointer: str | None, room: float, align: Align = "left") -> None:  # noqa: ARG002 - stamps begin at the left
        """Print a line of the stamp where it is printed once the stamp is turned about the area's first line."""
        left, top = at_column(self.area.x0), at_line(self.area.y0) + 9
        across, down = x - left, (y - top) * self.leading
        angle = math.radians(self.degrees)
        across, down = across * math.cos(angle) + down * math.sin(angle), down * math.cos(angle) - across * math.sin(angle)
        _slant(
            self.sheet,
            (left + across + self.dx, top + down + self.dy),
            text,
            fitted(self.pen, text, room),
            self.degrees,
            pointer,
        )


def _slant(sheet: ClaimSheet, start: tuple[float, float], text: str, pen: Pen, degrees: float, pointer: str | None) -> None:
    angle, (x, y) = math.radians(degrees), start
    sheet.slanted(x, y, text, pen, degrees)
    done = 0.0
    for word in text.split(" "):
        wide = pen.width(word)
        left, foot = x + done * math.cos(angle), y - done * math.sin(angle)
        rise = wide * math.sin(angle)
        edges = (left, min(foot, foot - rise) - pen.size * 0.74, left + wide, max(foot, foot - rise) + pen.size * 0.22)
        sheet.word(word, *edges)
        if pointer is not None:
            sheet.locate(pointer, *edges)
        done += pen.width(f"{word} ")


def stick_label(sheet: ClaimSheet, area: Area, rng: Random) -> None:
    """Stick white paper over a part of the form; the scanner's lamp shows its lower and right edge at most."""
    left, top, right, foot = at_column(area.x0), at_line(area.y0), at_column(area.x1), at_line(area.y1)
    sheet.erase(left, top, right, foot)
    shade: Colour = (rng.uniform(0.55, 0.95),) * 3
    sheet.rule(left, foot, right, foot, 0.5, shade)
    sheet.rule(right, top, right, foot, 0.5, shade)


def sign(sheet: ClaimSheet, column: float, line: float, wide: float, rng: Random) -> None:
    """A signature nobody can read: loops from left to right that run over the lines around them."""
    x, y = at_column(column), at_line(line)
    points, step = [], 2.2
    phase, height = rng.uniform(0, 6), rng.uniform(4, 9)
    for number in range(int(wide / step)):
        along = number / (wide / step)
        swing = height * (1 - 0.6 * along) * math.sin(phase + number * rng.uniform(0.7, 1.1))
        points.append((x + number * step + 2.5 * math.cos(phase + number * 0.9), y - 3 + swing - 5 * along))
    sheet.trace(points, rng.uniform(0.8, 1.4))
