# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""The drawing surface. Everything written on it is remembered: each word with its box, each field with its value and place.

Positions are points (1/72 inch) from the top left corner of the sheet; `y` is the baseline of text. What a family prints with
`put` becomes truth, so paper and truth cannot disagree.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from models.training.paper import Paper, Place, PrintedPage, PrintedWord
from models.training.truth import record_data
from models.training.typefaces import face
from schemas.geometry import Box

Align = Literal["left", "right", "center"]
Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)
LETTER = (612.0, 792.0)
A4 = (595.3, 841.9)


@dataclass(frozen=True, slots=True)
class Pen:
    """A typeface, its size in points and its ink."""

    family: str = "helvetica"
    size: float = 9.0
    bold: bool = False
    colour: Colour = BLACK

    @property
    def font(self) -> str:
        """The font's registered name."""
        return face(self.family, bold=self.bold)

    def width(self, text: str) -> float:
        """Points that the text takes."""
        return float(pdfmetrics.stringWidth(text, self.font, self.size))

    def sized(self, size: float) -> Pen:
        """The same in another size."""
        return Pen(self.family, size, self.bold, self.colour)

    def heavy(self) -> Pen:
        """The same in bold."""
        return Pen(self.family, self.size, bold=True, colour=self.colour)

    def inked(self, colour: Colour) -> Pen:
        """The same in another ink."""
        return Pen(self.family, self.size, self.bold, colour)


@dataclass
class Sheet:
    """Sheets of one document under the pen."""

    type_name: str
    family: str
    size: tuple[float, float] = LETTER
    values: dict[str, Any] = field(default_factory=dict)
    alternatives: dict[str, list[Any]] = field(default_factory=dict)
    ignore: list[str] = field(default_factory=list)
    optional_items: dict[str, list[Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._buffer = io.BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=self.size, invariant=1, pageCompression=1)
        self._places: dict[str, list[Place]] = {}
        self._words: list[list[PrintedWord]] = [[]]

    @property
    def page(self) -> int:
        """Number of the sheet under the pen, from 1."""
        return len(self._words)

    def new_page(self) -> None:
        """Take the next sheet."""
        self._canvas.showPage()
        self._words.append([])

    def write(self, x: float, y: float, text: str, pen: Pen, align: Align = "left", pointer: str | None = None) -> float:
        """Write a line of text; returns where it ends in x."""
        width = pen.width(text)
        start = x - width if align == "right" else x - width / 2 if align == "center" else x
        self._canvas.setFont(pen.font, pen.size)
        self._canvas.setFillColorRGB(*pen.colour)
        self._canvas.drawString(start, self.size[1] - y, text)
        cursor = start
        for part in text.split(" "):
            if part:
                self._remember(part, cursor, y, pen, pointer)
            cursor += pen.width(part + " ")
        return start + width

    def _remember(self, text: str, x: float, y: float, pen: Pen, pointer: str | None) -> None:
        ascent, descent = pen.size * 0.74, pen.size * 0.22
        box = self._normal(x, y - ascent, x + pen.width(text), y + descent)
        self._words[-1].append(PrintedWord(text, box))
        if pointer is not None:
            self._places.setdefault(pointer, []).append(Place(self.page, box))

    def _normal(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        width, height = self.size
        edges = (x0 / width, y0 / height, x1 / width, y1 / height)
        return Box(*(round(min(1.0, max(0.0, edge)), 5) for edge in edges))

    def put(self, pointer: str, value: Any, x: float, y: float, shown: str, pen: Pen, align: Align = "left") -> float:  # noqa: ANN401 - a leaf of any kind
        """Print a field: its value becomes truth and its words its place."""
        self.know(pointer, value)
        return self.write(x, y, shown, pen, align, pointer)

    def know(self, pointer: str, value: Any) -> None:  # noqa: ANN401 - a leaf of any kind
        """Truth that is on the paper but not in words of its own, such as the status of a claim."""
        self.values[pointer] = value

    def locate(self, pointer: str, x0: float, y0: float, x1: float, y1: float) -> None:
        """Say where a field stands that is no word: a check mark's box."""
        self._places.setdefault(pointer, []).append(Place(self.page, self._normal(x0, y0, x1, y1)))

    def share(self, pointer: str, value: Any, other: str) -> None:  # noqa: ANN401 - a leaf of any kind
        """A field printed in the same words as `other`, such as the group and the reason in `CO-45`."""
        self.know(pointer, value)
        self._places[pointer] = self._places[other]

    def put_lines(self, pointer: str, value: str, x: float, y: float, lines: Sequence[str], pen: Pen, leading: float) -> float:
        """Print a field that takes several lines; returns the next baseline."""
        self.know(pointer, value)
        return self.write_lines(x, y, lines, pen, leading, pointer)

    def write_lines(
        self, x: float, y: float, lines: Sequence[str], pen: Pen, leading: float, pointer: str | None = None
    ) -> float:
        """Write lines below each other; returns the next baseline."""
        for line in lines:
            self.write(x, y, line, pen, pointer=pointer)
            y += leading
        return y

    def rule(self, x0: float, y0: float, x1: float, y1: float, weight: float = 0.6, colour: Colour = BLACK) -> None:
        """A straight line."""
        self._canvas.setLineWidth(weight)
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.line(x0, self.size[1] - y0, x1, self.size[1] - y1)

    def frame(self, x0: float, y0: float, x1: float, y1: float, weight: float = 0.6, colour: Colour = BLACK) -> None:
        """An empty rectangle."""
        self._canvas.setLineWidth(weight)
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.rect(x0, self.size[1] - y1, x1 - x0, y1 - y0)

    def fill(self, x0: float, y0: float, x1: float, y1: float, colour: Colour) -> None:
        """A filled rectangle, under what is written later."""
        self._canvas.setFillColorRGB(*colour)
        self._canvas.rect(x0, self.size[1] - y1, x1 - x0, y1 - y0, stroke=0, fill=1)

    def erase(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Clear an area: white again, and its words forgotten. Fields must not stand there."""
        self.fill(x0, y0, x1, y1, (1.0, 1.0, 1.0))
        area = self._normal(x0, y0, x1, y1)
        self._words[-1] = [word for word in self._words[-1] if not area.holds(word.box.center)]

    def polygon(self, points: Sequence[tuple[float, float]], colour: Colour) -> None:
        """A filled shape."""
        path = self._canvas.beginPath()
        path.moveTo(points[0][0], self.size[1] - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, self.size[1] - y)
        path.close()
        self._canvas.setFillColorRGB(*colour)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def dash(self, x0: float, y: float, x1: float) -> None:
        """A perforation."""
        self._canvas.setDash(3, 3)
        self.rule(x0, y, x1, y, 0.5)
        self._canvas.setDash()

    def word(self, text: str, x0: float, y0: float, x1: float, y1: float) -> None:
        """Remember a word that was drawn by other means than `write`."""
        self._words[-1].append(PrintedWord(text, self._normal(x0, y0, x1, y1)))

    def finish(self) -> Paper:
        """The finished document."""
        self._canvas.showPage()
        self._canvas.save()
        return Paper(
            family=self.family,
            type=self.type_name,
            data=record_data(self.type_name, self.values),
            pdf=self._buffer.getvalue(),
            pages=tuple(PrintedPage(*self.size, tuple(words)) for words in self._words),
            places={pointer: tuple(places) for pointer, places in self._places.items()},
            alternatives=self.alternatives,
            ignore=tuple(self.ignore),
            optional_items=self.optional_items,
        )


def wrap(text: str, pen: Pen, width: float) -> list[str]:
    """Break text into lines no wider than `width` points."""
    lines: list[str] = []
    for word in text.split():
        if lines and pen.width(f"{lines[-1]} {word}") <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def fitted(pen: Pen, text: str, width: float) -> Pen:
    """The pen, or a smaller one where the text would be wider than `width` points."""
    return pen if pen.width(text) <= width else pen.sized(pen.size * width / pen.width(text))
