# ruff: noqa: PLR0913 - drawing says what, where and how
"""Facts of training bills in ruled cells of several rows, captions in the corner; and facts whose captions stand above them."""

from __future__ import annotations

from collections.abc import Sequence

from models.training.families.invoice_house import Caption, House
from models.training.ink import Pen, fitted


def corner_cells(
    made: House, rows: Sequence[Sequence[Caption]], x0: float, x1: float, y: float, *, ruled: bool = True
) -> float:
    """Rows of cells as wide as they need, captions small in the upper left corner; returns the y below them."""
    small = made.pen.sized(max(5.5, made.pen.size - 2.5))
    high = made.pen.size + small.size + 9
    for row in rows:
        wants = [max(small.width(fact.label), made.pen.width(fact.cell.text)) + 10 for fact in row]
        scale, x = (x1 - x0) / sum(wants), x0
        for fact, want in zip(row, wants, strict=True):
            wide = want * scale
            made.sheet.write(x + 3, y + small.size + 2, fact.label, fitted(small, fact.label, wide - 6))
            made.cell(fact.cell, x + 4, y + high - 4, room=wide - 8)
            if ruled:
                made.sheet.frame(x, y, x + wide, y + high, 0.5)
            x += wide
        if not ruled:
            made.sheet.rule(x0, y + high, x1, y + high, 0.4, (0.5, 0.5, 0.5))
        y += high
    return y


def captions_above(
    made: House, facts: Sequence[Caption], x: float, y: float, *, room: float, label: Pen | None = None
) -> float:
    """Captions above their values, one fact below the other; returns the next y."""
    own = label or made.pen.sized(made.pen.size - 1.5)
    for fact in facts:
        made.sheet.write(x, y, fact.label, fitted(own, fact.label, room))
        made.cell(fact.cell, x, y + made.pen.size + 2, room=room)
        y += made.pen.size * 2 + 8
    return y
