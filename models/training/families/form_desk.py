"""What forms share: numbering of fields, captions, answers, ticked boxes, heads and feet."""

# ruff: noqa: E501 - rows of words read best unbroken

# ruff: noqa: PLR0913 - drawing says what, where and how

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from models.training.content import correspondents
from models.training.content.form_answers import Asked
from models.training.ink import Pen, Sheet, fitted
from models.training.typefaces import MONO, SANS, SERIF


@dataclass
class Desk:
    """A form being filled: its sheet, the printer's pen and the pen of who fills it; fields are numbered as they are written."""

    sheet: Sheet
    pen: Pen
    hand: Pen
    count: int = 0

    def label(
        self,
        text: str,
        x: float,
        y: float,
        pen: Pen | None = None,
        *,
        tail: str = "",
        room: float = 9999.0,
        answered: bool = True,
    ) -> float:
        """Print a caption; a field begins with it where it is answered. Returns where it ends."""
        pen = fitted(pen or self.pen, text + tail, room)
        if not answered:
            self.sheet.optional_items.setdefault("/fields", []).append({"label": text, "value": None})
            return self.sheet.write(x, y, text + tail, pen)
        pointer = f"/fields/{self.count}/label"
        self.sheet.know(pointer, text)
        if tail.strip():
            self.sheet.alternatives[pointer] = [text + tail.strip()]
        return self.sheet.write(x, y, text + tail, pen, pointer=pointer)

    def value(self, text: str, x: float, y: float, room: float = 9999.0) -> None:
        """Write the answer to the caption before it; the field is done."""
        self.sheet.put(f"/fields/{self.count}/value", text, x, y, text, fitted(self.hand, text, room))
        self.count += 1

    def passage(self, lines: Sequence[str], text: str, x: float, y: float, leading: float) -> float:
        """Write an answer of several lines; the field is done. Returns the next baseline."""
        y = self.sheet.put_lines(f"/fields/{self.count}/value", text, x, y, lines, self.hand, leading)
        self.count += 1
        return y

    def both(
        self,
        asked: Asked,
        at: tuple[float, float],
        answer_at: tuple[float, float],
        *,
        tail: str = "",
        pen: Pen | None = None,
        room: float = 9999.0,
    ) -> None:
        """Caption and answer where each has its fixed place; `room` is the answer's."""
        self.label(asked.label, *at, pen, tail=tail, answered=bool(asked.value), room=room)
        if asked.value:
            self.value(asked.value, *answer_at, room)

    def ticks(self, question: tuple[str, tuple[str, ...], int], x: float, y: float, *, gap: float = 14.0) -> float:
        """A question with boxes beside each other; the ticked one's text is the answer. Returns where it ends."""
        label, options, chosen = question
        pointer = f"/fields/{self.count}"
        self.sheet.alternatives[f"{pointer}/value"] = [None, "X", "x"]
        self.sheet.alternatives[f"{pointer}/label"] = [None]
        x = self.label(label, x, y, tail="" if label.endswith("?") else ":") + 8
        side = self.pen.size * 0.85
        for number, option in enumerate(options):
            self.sheet.frame(x, y - side, x + side, y, 0.6)
            if number == chosen:
                self.sheet.write(x + side / 2, y - 0.7, "X", self.pen.sized(side + 0.5).heavy(), "center")
                self.sheet.know(f"{pointer}/value", option)
                x = self.sheet.write(x + side + 3, y, option, self.pen, pointer=f"{pointer}/value") + gap
            else:
                x = self.sheet.write(x + side + 3, y, option, self.pen) + gap
        self.count += 1
        return x

    def title(self, text: str, x: float, y: float, pen: Pen, align: str = "left") -> None:
        """The form's name."""
        self.sheet.put("/title", text, x, y, text, pen, "center" if align == "center" else "left")

    def foot(self, rng: Random, y: float) -> None:
        """Signature, date, form number."""
        small, y = self.pen.sized(7), min(y, 744.0)
        if rng.random() < 0.7:
            self.sheet.rule(54, y, 300, y, 0.6)
            self.sheet.write(
                54, y + 9, rng.choice(("Signature", "Signature of applicant", "Signed", "Authorized signature")), small
            )
            self.sheet.rule(360, y, 558, y, 0.6)
            self.sheet.write(360, y + 9, "Date", small)
        if rng.random() < 0.7:
            number = f"{rng.choice(('Form', 'FORM', 'No.'))} {rng.choice('ABCRNT')}{rng.choice(('-', ' '))}{rng.randint(10, 9999)} ({rng.choice(('Rev.', 'rev', 'Ed.'))} {rng.randint(1, 12)}/{rng.randint(68, 99)})"
            self.sheet.write(54, 768, number, small)


def desk_for(rng: Random, name: str) -> Desk:
    """Paper and pens."""
    printed = Pen(rng.choice((*SANS, *SANS, *SERIF)), rng.choice((8.5, 9.0, 10.0)))
    hand = Pen(
        rng.choice((*MONO, *MONO, "helvetica", "times", "narrow")), rng.choice((9.0, 10.0, 11.0)), bold=rng.random() < 0.1
    )
    return Desk(Sheet("form", name), printed, hand)


def issuer(desk: Desk, rng: Random, y: float) -> None:
    """Who hands the form out; no field."""
    name = correspondents.party(rng, rng.choice(("plan", "practice", "firm"))).name
    where = rng.choice((54.0, 54.0, 306.0))
    desk.sheet.write(where, y, name, fitted(desk.pen.heavy(), name, 480), "left" if where < 100 else "center")
