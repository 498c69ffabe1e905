"""What the validation forms of offices share: a blank whose fields are counted, captions and answers put where they belong."""

# ruff: noqa: E501, PLR0913 - the fax line reads best unbroken; drawing says what, where and how

from __future__ import annotations

from random import Random

from models.training.content.form_answers import Asked
from models.training.ink import Pen, Sheet, fitted


class Blank:
    """A printed blank and who fills it in."""

    def __init__(self, family: str, printed: Pen, hand: Pen) -> None:
        self.sheet, self.printed, self.hand, self.number = Sheet("form", family), printed, hand, 0

    def caption(
        self, asked: Asked, x: float, y: float, *, mark: str = "", room: float = 400.0, pen: Pen | None = None
    ) -> float:
        """What is asked; unanswered it may be told or not. Returns where it ends."""
        pen = fitted(pen or self.printed, asked.label + mark, room)
        if not asked.value:
            self.spare(asked.label)
            return self.sheet.write(x, y, asked.label + mark, pen)
        at = f"/fields/{self.number}/label"
        self.sheet.alternatives[at] = [f"{asked.label}{mark}".strip()]
        return self.sheet.put(at, asked.label, x, y, asked.label + mark, pen)

    def spare(self, label: str, value: str | None = None) -> None:
        """Something that may be told."""
        self.sheet.optional_items.setdefault("/fields", []).append({"label": label, "value": value})

    def answer(self, asked: Asked, x: float, y: float, room: float) -> None:
        """The answer, where there is one; the field is done."""
        if asked.value:
            self.sheet.put(f"/fields/{self.number}/value", asked.value, x, y, asked.value, fitted(self.hand, asked.value, room))
            self.number += 1

    def answers(self, asked: Asked, lines: list[str], x: float, y: float, leading: float) -> float:
        """An answer over several lines; returns the next baseline."""
        self.number += 1
        return self.sheet.put_lines(f"/fields/{self.number - 1}/value", asked.value, x, y, lines, self.hand, leading)

    def picked(self, label: str, option: str, x: float, y: float, place: tuple[float, float]) -> None:
        """A question whose answer is the option marked; both words stand where they are told."""
        at = f"/fields/{self.number}"
        self.sheet.put(f"{at}/label", label, x, y, label, self.printed)
        self.sheet.put(f"{at}/value", option, *place, option, self.printed)
        self.sheet.alternatives[f"{at}/value"] = [None, "X", "x"]
        self.sheet.alternatives[f"{at}/label"] = [None]
        self.number += 1


def noise_line(blank: Blank, rng: Random, x: float) -> None:
    """What a fax machine prints across the head."""
    hour, minute = rng.randint(7, 18), rng.randint(10, 59)
    text = f"{rng.choice(('JAN', 'MAR', 'JUL', 'OCT'))} {rng.randint(10, 28)} '{rng.randint(86, 99)} {hour:02d}:{minute} FR {rng.randint(200, 990)} 555 01{minute} TO {rng.randint(200, 990)}55501{minute}  PAGE.00{rng.randint(1, 9)}"
    blank.sheet.write(x, 16, text, Pen("typewriter", 7.0))
