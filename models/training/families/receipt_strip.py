# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""The paper strip of training receipts: drawn twice, first to learn how long it gets; alone or on a larger sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import NamedTuple

from models.training.content.till import Purchase
from models.training.ink import A4, LETTER, Align, Pen, Sheet, fitted, wrap
from models.training.paper import Paper


class Bit(NamedTuple):
    """A text, a field where it has a pointer."""

    text: str
    pointer: str | None = None
    value: str | None = None


@dataclass
class Strip:
    """A strip under the pen; `left` and `right` are its printable edges in points."""

    sheet: Sheet
    rng: Random
    bought: Purchase
    pen: Pen
    left: float
    right: float
    y: float
    european: bool = False
    """Is the decimal sign a comma?"""
    signed: str = ""
    """The currency before totals."""
    behind: bool = False
    """Does the minus stand behind an amount?"""
    told: bool = False
    """Was the currency printed anywhere?"""

    @property
    def middle(self) -> float:
        """Half way across."""
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        """Printable points across."""
        return self.right - self.left

    def chance(self, share: float) -> bool:
        """True in that share."""
        return self.rng.random() < share

    def feed(self, lines: float = 1.0) -> None:
        """Empty space."""
        self.y += lines * (self.pen.size + 2.5)

    def bits(self, x: float, bits: Sequence[Bit], pen: Pen | None = None, align: Align = "left", width: float = 0.0) -> float:
        """Texts beside each other on this line; returns where they end."""
        shown = [bit for bit in bits if bit.text]
        whole = " ".join(bit.text for bit in shown)
        own = fitted(pen or self.pen, whole, width or self.width)
        cursor = x - (own.width(whole) if align == "right" else own.width(whole) / 2 if align == "center" else 0.0)
        self.told |= self.bought.sign in whole or self.bought.currency in whole
        for bit in shown:
            if bit.pointer:
                self.sheet.put(bit.pointer, bit.value or bit.text, cursor, self.y, bit.text, own)
            else:
                self.sheet.write(cursor, self.y, bit.text, own)
            cursor += own.width(bit.text + " ")
        return cursor

    def say(self, bits: Sequence[Bit], align: Align = "left", pen: Pen | None = None) -> None:
        """A line of its own."""
        x = {"left": self.left, "center": self.middle, "right": self.right}[align]
        self.bits(x, bits, pen, align)
        self.feed((pen.size if pen else self.pen.size) / self.pen.size)

    def pair(self, label: Sequence[Bit], value: Bit, pen: Pen | None = None) -> None:
        """Something at the left edge and something at the right."""
        own = pen or self.pen
        self.y += (own.size - self.pen.size) * 0.8
        room = self.width - own.width(value.text) - 8
        self.bits(self.left, label, own, width=room)
        self.bits(self.right, [value], own, "right", width=self.width * 0.6)
        self.feed(own.size / self.pen.size)

    def wrapped(
        self, pointer: str | None, text: str, align: Align = "left", pen: Pen | None = None, width: float = 0.0
    ) -> None:
        """A text over as many lines as it needs."""
        own = pen or self.pen
        x = {"left": self.left, "center": self.middle, "right": self.right}[align]
        for line in wrap(text, own, width or self.width):
            self.bits(x, [Bit(line, pointer, text)], own, align)
            self.feed(own.size / self.pen.size)

    def money(self, amount: Decimal, *, sign: bool = False) -> str:
        """An amount as this till prints it."""
        plain = f"{abs(amount):,.2f}" if abs(amount) >= 1000 and self.pen.size > 8 else f"{abs(amount):.2f}"
        if self.european:
            plain = plain.replace(",", " ").replace(".", ",")
        plain = f"{self.signed}{plain}" if sign and self.signed else plain
        if amount >= 0:
            return plain
        return f"{plain}-" if self.behind else f"-{plain}"

    def amount(self, pointer: str | None, amount: Decimal, *, sign: bool = False) -> Bit:
        """An amount as a bit."""
        return Bit(self.money(amount, sign=sign), pointer, f"{amount:.2f}")

    def rule(self, kind: int) -> None:
        """A line across: drawn, dashed or typed."""
        if kind == 0:
            self.sheet.rule(self.left, self.y - self.pen.size * 0.5, self.right, self.y - self.pen.size * 0.5, 0.6)
        elif kind == 1:
            self.sheet.dash(self.left, self.y - self.pen.size * 0.5, self.right)
        elif kind < 5:
            sign = "-=*"[kind - 2]
            self.sheet.write(self.left, self.y, sign * int(self.width / self.pen.width(sign)), self.pen)
        self.feed()


def on_paper(
    rng: Random, family: str, bought: Purchase, pen: Pen, width: float, draw: Callable[[Strip], None], *, loose: float = 0.2
) -> Paper:
    """Draw the strip; `loose` is the share of strips that lie on a larger sheet when they are scanned."""
    start = rng.getstate()
    trial = _strip(Sheet("receipt", family, (width, 4000.0)), rng, bought, pen, (8.0, width - 8.0, 20.0))
    draw(trial)
    high = trial.y + 14
    rng.setstate(start)
    sheet, edges = Sheet("receipt", family, (width, high)), (8.0, width - 8.0, 20.0)
    seed = Random(f"{bought.number}{high}")
    larger = A4 if bought.currency != "USD" else LETTER
    if seed.random() < loose and high < larger[1] - 60 and width < larger[0] - 60:
        x = seed.uniform(20.0, larger[0] - width - 20)
        y = seed.choice((20.0, seed.uniform(20.0, larger[1] - high - 20)))
        sheet, edges = Sheet("receipt", family, larger), (x + 8, x + width - 8, y + 20)
    strip = _strip(sheet, rng, bought, pen, edges)
    draw(strip)
    sheet.know("/currency", bought.currency)
    if not strip.told:
        sheet.alternatives["/currency"] = [None]
    return sheet.finish()


def _strip(sheet: Sheet, rng: Random, bought: Purchase, pen: Pen, edges: tuple[float, float, float]) -> Strip:
    left, right, top = edges
    return Strip(sheet, rng, bought, pen, left, right, top, european=bought.country in ("DE", "AT", "FR", "BE", "NL"))
