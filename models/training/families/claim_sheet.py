"""Claim forms under a printer that does not fit: other pitch, other size, dots, a hand's strokes; marks of all kinds."""

# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Literal

from models.training.families import claim_hand
from models.training.ink import Align, Pen, Sheet, fitted
from schemas.geometry import Box

Stroke = Literal["type", "dots", "hand"]
Mark = Literal["X", "x", "tick", "circle", "slash", "block"]


@dataclass
class ClaimSheet(Sheet):
    """A sheet printed smaller than it should be and moved, form and answers alike."""

    zoom: float = 1.0
    shift: tuple[float, float] = (0.0, 0.0)
    unsteady: float = 0.0
    """How far characters that are typed one by one stand above or below their line at most, each sign by its own type bar."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self._zoom_out()

    def new_page(self) -> None:
        """Take the next sheet, printed as the first one."""
        super().new_page()
        self._zoom_out()

    def _zoom_out(self) -> None:
        x, y = self.shift
        self._canvas.transform(self.zoom, 0, 0, self.zoom, x, self.size[1] * (1 - self.zoom) - y)

    def _normal(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        (dx, dy), zoom = self.shift, self.zoom
        return super()._normal(x0 * zoom + dx, y0 * zoom + dy, x1 * zoom + dx, y1 * zoom + dy)

    def spaced(self, x: float, y: float, text: str, pen: Pen, pitch: float, pointer: str | None) -> None:
        """Type characters `pitch` points apart, whatever their own width."""
        self._canvas.setFont(pen.font, pen.size)
        self._canvas.setFillColorRGB(*pen.colour)
        for start, word in _words(text):
            left = x + start * pitch
            for index, sign in enumerate(word):
                bar = Random(sign)
                dx, dy = (self.unsteady * bar.uniform(-1, 1) for _ in range(2))
                self._canvas.drawString(left + index * pitch + dx, self.size[1] - y + dy, sign)
            edges = (left, y - pen.size * 0.74, left + len(word) * pitch, y + pen.size * 0.22)
            self._keep(word, edges, pointer)

    def penned(self, x: float, y: float, text: str, size: float, rng: Random, pointer: str | None) -> None:
        """Write by hand; what is written stands unseen in the file's text as well, as scanners add it."""
        for start, word in _words(text):
            left = x + claim_hand.width(text[:start], size)
            for points in claim_hand.strokes(word, left, y, size, rng):
                self.trace(points, rng.uniform(0.9, 1.3))
            wide = claim_hand.width(word, size)
            unseen = self._canvas.beginText(left, self.size[1] - y)
            unseen.setFont("Helvetica", size)
            unseen.setTextRenderMode(3)
            unseen.textOut(word)
            unseen.setTextRenderMode(0)
            self._canvas.drawText(unseen)
            self._keep(word, (left, y - size * 1.05, left + wide, y + size * 0.15), pointer)

    def trace(self, points: claim_hand.Points, weight: float) -> None:
        """Draw a line along points, round at its corners."""
        self._canvas.setLineWidth(weight)
        self._canvas.setLineCap(1)
        self._canvas.setLineJoin(1)
        self._canvas.setStrokeColorRGB(0.05, 0.05, 0.2)
        path = self._canvas.beginPath()
        path.moveTo(points[0][0], self.size[1] - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, self.size[1] - y)
        self._canvas.drawPath(path)
        self._canvas.setLineCap(0)
        self._canvas.setLineJoin(0)

    def circle(self, x: float, y: float, wide: float, high: float) -> None:
        """Draw a ring around a place."""
        self._canvas.setLineWidth(1.1)
        self._canvas.setStrokeColorRGB(0.05, 0.05, 0.2)
        self._canvas.ellipse(x - wide, self.size[1] - y - high, x + wide, self.size[1] - y + high)

    def turned(self, x: float, y: float, text: str, pen: Pen) -> None:
        """Write upwards along the margin."""
        self.slanted(x, y, text, pen, 90)

    def slanted(self, x: float, y: float, text: str, pen: Pen, degrees: float) -> None:
        """Write what rises to the right."""
        self._canvas.saveState()
        self._canvas.translate(x, self.size[1] - y)
        self._canvas.rotate(degrees)
        self._canvas.setFont(pen.font, pen.size)
        self._canvas.setFillColorRGB(*pen.colour)
        self._canvas.drawString(0, 0, text)
        self._canvas.restoreState()

    def _keep(self, word: str, edges: tuple[float, float, float, float], pointer: str | None) -> None:
        self.word(word, *edges)
        if pointer is not None:
            self.locate(pointer, *edges)


def _words(text: str) -> list[tuple[int, str]]:
    """Words with the column each begins in."""
    found, start = [], 0
    for word in text.split(" "):
        if word:
            found.append((start, word))
        start += len(word) + 1
    return found


@dataclass
class Printer:
    """What fills the form: how it strikes, how far it stands off in points, what it marks with."""

    sheet: ClaimSheet
    rng: Random
    pen: Pen
    stroke: Stroke = "type"
    pitch: float | None = None
    """Points from one character to the next; none for the typeface's own."""
    dx: float = 0.0
    dy: float = 0.0
    drift: tuple[float, float] = (0.0, 0.0)
    """What is added to the offsets from the first edge to the last."""
    mark: Mark = "X"
    wander: float = 0.0
    """How far marks miss their boxes at most."""

    def type_in(self, x: float, y: float, text: str, pointer: str | None, room: float, align: Align = "left") -> None:
        """Print a text with its line at `y`, no wider than `room`."""
        width, height = self.sheet.size
        x += self.dx + self.drift[0] * x / width
        y += self.dy + self.drift[1] * y / height
        if self.stroke == "hand":
            size = self._hand_size(text, room)
            start = x - claim_hand.width(text, size) if align == "right" else x
            self.sheet.penned(start, y + 0.6, text, size, self.rng, pointer)
        elif self.pitch is None:
            self.sheet.write(x, y, text, fitted(self.pen, text, room), align, pointer)
        else:
            pitch = min(self.pitch, room / max(1, len(text)))
            start = x - pitch * len(text) if align == "right" else x
            self.sheet.spaced(start, y, text, self.pen.sized(min(self.pen.size, pitch / 0.58)), pitch, pointer)
            if self.stroke == "dots":
                self._part_dots(start, y, pitch * len(text))

    def _hand_size(self, text: str, room: float) -> float:
        return min(8.2, 8.2 * room / max(1.0, claim_hand.width(text, 8.2)))

    def _part_dots(self, x: float, y: float, wide: float) -> None:
        """Hairlines through what was typed leave the needles' dots."""
        for step in range(8):
            level = y + 0.6 - step * 1.02
            self.sheet.rule(x, level, x + wide, level, 0.1, (1.0, 1.0, 1.0))

    def mark_box(self, pointer: str, value: str | bool, x: float, y: float, side: float) -> None:  # noqa: FBT001 - the field's own value
        """Mark the box whose upper left corner is given."""
        miss = [self.rng.uniform(-self.wander, self.wander) for _ in range(2)]
        a, b = x + self.dx + miss[0], y + self.dy + miss[1]
        if self.mark in {"X", "x"} and self.stroke != "hand":
            self.sheet.write(a + side / 2, b + side * 0.86, self.mark, self.pen, "center")
        elif self.mark in {"X", "x"}:
            self.sheet.trace([(a, b), (a + side, b + side)], 1.2)
            self.sheet.trace([(a + side, b + 1), (a, b + side)], 1.2)
        elif self.mark == "tick":
            self.sheet.trace([(a + 1, b + side * 0.55), (a + side * 0.4, b + side), (a + side * 1.15, b - 2)], 1.3)
        elif self.mark == "slash":
            self.sheet.trace([(a + 1, b + side), (a + side, b)], 1.3)
        elif self.mark == "circle":
            self.sheet.circle(a + side / 2, b + side / 2, side * 0.85, side * 0.75)
        else:
            self.sheet.fill(a + 2, b + 2, a + side - 2, b + side - 2, (0.0, 0.0, 0.0))
        self.sheet.know(pointer, value)
        self.sheet.locate(pointer, x, y, x + side, y + side)
