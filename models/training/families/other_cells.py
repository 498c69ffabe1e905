"""Tables of mail of no kind: cells broken in their columns, headings that come again on further sheets (training)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from models.training.families.letter_galley import Galley
from models.training.ink import Colour, Pen, fitted, wrap

_TINTS: tuple[Colour, ...] = ((0.92, 0.92, 0.92), (0.85, 0.91, 0.97), (0.9, 0.95, 0.88), (0.97, 0.93, 0.84), (1.0, 1.0, 1.0))


@dataclass(frozen=True, slots=True)
class Cells:
    """How a paper's tables look."""

    rules: str
    """`all`, `rows` or none."""
    tint: Colour
    white_heads: bool
    pad: float

    @classmethod
    def diced(cls, rng: Random) -> Cells:
        """Any look."""
        return cls(
            rng.choice(("all", "all", "rows", "none")), rng.choice(_TINTS), rng.random() < 0.25, rng.choice((3.0, 4.5, 6.0))
        )

    def table(
        self, galley: Galley, shares: Sequence[float], heads: Sequence[str], rows: Sequence[Sequence[str]], pen: Pen
    ) -> None:
        """Rows below headings; a first cell that is empty belongs to the one above it."""
        unit = galley.width / sum(shares)
        widths = [share * unit for share in shares]
        if heads:
            self._row(galley, widths, heads, pen.heavy(), head=True)
        for row in rows:
            if galley.y + self._height(widths, row, pen) > galley.floor:
                galley.need(9999)
                if heads:
                    self._row(galley, widths, heads, pen.heavy(), head=True)
            self._row(galley, widths, row, pen, head=False)
        galley.y += pen.size * 1.6

    def _broken(self, widths: Sequence[float], row: Sequence[str], pen: Pen) -> list[list[str]]:
        return [wrap(cell, pen, wide - 2 * self.pad) for cell, wide in zip(row, widths, strict=True)]

    def _height(self, widths: Sequence[float], row: Sequence[str], pen: Pen) -> float:
        lines = max(len(cell) for cell in self._broken(widths, row, pen))
        return max(1, lines) * pen.size * 1.2 + 2 * self.pad

    def _row(self, galley: Galley, widths: Sequence[float], row: Sequence[str], pen: Pen, *, head: bool) -> None:
        high = self._height(widths, row, pen)
        if head:
            galley.need(high * 2)
        top, x, sheet = galley.y - pen.size, galley.left, galley.sheet
        dark = head and self.white_heads
        if head:
            sheet.fill(x, top, x + sum(widths), top + high, (0.2, 0.25, 0.35) if dark else self.tint)
        own = pen.inked((1.0, 1.0, 1.0)) if dark else pen
        for cell, wide, text in zip(self._broken(widths, row, pen), widths, row, strict=True):
            if self.rules == "all" and (text or head):
                sheet.frame(x, top, x + wide, top + high, 0.5)
            for number, line in enumerate(cell):
                sheet.write(
                    x + self.pad,
                    top + self.pad + pen.size * (0.85 + 1.2 * number),
                    line,
                    fitted(own, line, wide - 2 * self.pad),
                )
            x += wide
        if self.rules == "rows":
            sheet.rule(galley.left, top + high, x, top + high, 0.4)
        galley.y += high
