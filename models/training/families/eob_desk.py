# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""A desk for remittances drawn by hand: puts amounts, days and labelled facts, turns pages. It knows nothing of layouts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

from models.training.content.remittance import Adjustment, Remittance
from models.training.habits import Habits
from models.training.ink import Align, Pen, Sheet


@dataclass
class Desk:
    """The paper, the payment it explains, and where the pen is."""

    sheet: Sheet
    rng: Random
    content: Remittance
    habits: Habits
    pen: Pen
    left: float = 36.0
    y: float = 0.0
    upper: bool = False

    @property
    def right(self) -> float:
        """The right margin's x."""
        return self.sheet.size[0] - self.left

    def case(self, text: str) -> str:
        """Text in this printer's letters."""
        return text.upper() if self.upper else text

    def text(self, x: float, words: str, pen: Pen | None = None, align: Align = "left") -> float:
        """Plain words at the pen's height."""
        return self.sheet.write(x, self.y, words, pen or self.pen, align)

    def put(
        self, pointer: str, x: float, shown: str, pen: Pen | None = None, align: Align = "left", value: str | None = None
    ) -> float:
        """A field at the pen's height."""
        return self.sheet.put(pointer, shown if value is None else value, x, self.y, shown, pen or self.pen, align)

    def money(self, pointer: str | None, x: float, amount: Decimal, pen: Pen | None = None, *, sign: bool = False) -> float:
        """An amount that ends at x; a field where it has a pointer."""
        shown = self.habits.money(amount, sign=sign)
        if pointer is None:
            return self.text(x, shown, pen, "right")
        return self.put(pointer, x, shown, pen, "right", f"{amount:.2f}")

    def day(self, pointer: str, x: float, day: date, pen: Pen | None = None, shown: str | None = None) -> float:
        """A day; returns where it ends."""
        return self.put(pointer, x, shown or self.habits.date(day), pen, value=day.isoformat())

    def labelled(self, x: float, label: str, pointer: str, shown: str, value: str | None = None, gap: float = 4.0) -> float:
        """A label and the field behind it; returns where it ends."""
        end = self.text(x, label)
        return self.put(pointer, end + gap, shown, value=value)

    def address(self, pointer: str, x: float, lines: Sequence[str], pen: Pen | None = None) -> None:
        """Address lines below each other; the pen goes below them."""
        pen = pen or self.pen
        shown = [self.case(line) for line in lines]
        self.y = self.sheet.put_lines(pointer, ", ".join(shown), x, self.y, shown, pen, pen.size * 1.25)

    def code(self, at: str, x: float, each: Adjustment, pen: Pen | None = None, mark: str = "-") -> float:
        """Group and reason in one word, or in two where `mark` is a blank."""
        pen = pen or self.pen
        if mark == " ":
            end = self.put(f"{at}/group", x, each.group, pen)
            return self.put(f"{at}/reason", end + pen.width(" "), each.reason, pen)
        end = self.put(f"{at}/reason", x, f"{each.group}{mark}{each.reason}", pen, value=each.reason)
        self.sheet.share(f"{at}/group", each.group, f"{at}/reason")
        return end

    def codes(self, pointer: str, x: float, codes: Iterable[str], pen: Pen | None = None) -> float:
        """Codes of a list beside each other; returns where the last one ends."""
        pen = pen or self.pen
        for number, code in enumerate(codes):
            x = self.put(f"{pointer}/{number}", x, code, pen) + pen.width(" ")
        return x

    def rule(self, weight: float = 0.6, lift: float = 0.0) -> None:
        """A line from margin to margin, `lift` points above the pen."""
        self.sheet.rule(self.left, self.y - lift, self.right, self.y - lift, weight)

    def turn(self, needed: float, head: Callable[[], None]) -> bool:
        """Take the next page, and draw its head, where less than `needed` points are left."""
        if self.y + needed <= self.sheet.size[1] - 44:
            return False
        self.sheet.new_page()
        head()
        return True


def fits(pen: Pen, columns: Iterable[tuple[float, Iterable[str]]]) -> Pen:
    """The pen, or a smaller one, with which the texts of every column stay within its width."""
    widest = max((pen.width(text) / width for width, texts in columns for text in texts), default=0.0)
    return pen if widest <= 1.0 else pen.sized(pen.size / widest)
