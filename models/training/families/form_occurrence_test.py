# ruff: noqa: E501 - rows of words read best unbroken
"""Reports of occurrences: cells of many widths with the question in the corner, rings to fill, an account in several lines."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from models.training.content import correspondents, numbers
from models.training.content import occurrence_test_words as words
from models.training.families.bill_desk_test import code
from models.training.families.family import diced_again
from models.training.families.letter_case_test import phone
from models.training.families.unseen_kit_test import Ground, dotted
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_ROWS = {
    "who": (("name", 3), ("badge", 2), ("job", 2), ("phone", 2)),
    "where": (("unit", 2), ("spot", 3), ("day", 2), ("clock", 1)),
    "what": (("device", 3), ("tag", 2), ("witness", 3)),
    "then": (("told", 3), ("writer", 3), ("signed", 2)),
}


class _Form:
    """A form under the pen: its fields are counted as they are printed."""

    def __init__(self, rng: Random) -> None:
        self.sheet = Sheet("form", "form-test-occurrence")
        self.ground = Ground(self.sheet, rng, Pen(rng.choice(SANS), 8.6), 44.0, 568.0)
        self.hand = Pen(rng.choice((*MONO, "times", "dejavu-serif")), rng.choice((9.4, 10.2)))
        self.count, self.colon = 0, rng.choice(("", "", ":"))
        self.answers = _answers(rng)
        self.empty = rng.choice((0.0, 0.1, 0.25))

    def caption(self, text: str, x: float, y: float, *, answered: bool) -> None:
        """The question in the corner of its cell."""
        small = self.ground.pen.sized(6.8)
        if not answered:
            self.sheet.optional_items.setdefault("/fields", []).append({"label": text, "value": None})
            self.sheet.write(x, y, text + self.colon, small)
            return
        pointer = f"/fields/{self.count}/label"
        self.sheet.put(pointer, text, x, y, text + self.colon, small)
        if self.colon:
            self.sheet.alternatives[pointer] = [text + self.colon]

    def row(self, cells: tuple[tuple[str, int], ...]) -> None:
        """Cells side by side, as wide as their shares."""
        ground, high = self.ground, 31.0
        x, whole = ground.left, sum(share for _, share in cells)
        for key, share in cells:
            wide = ground.width * share / whole
            self.sheet.frame(x, ground.y, x + wide, ground.y + high, 0.5)
            answered = ground.rng.random() >= self.empty
            self.caption(ground.rng.choice(words.CAPTIONS[key]), x + 3, ground.y + 8, answered=answered)
            if answered:
                text = self.answers[key]
                self.sheet.put(
                    f"/fields/{self.count}/value", text, x + 6, ground.y + 24, text, fitted(self.hand, text, wide - 10)
                )
                self.count += 1
            x += wide
        ground.y += high

    def choice(self, question: str, options: tuple[str, ...]) -> None:
        """A cell across with rings, one of them filled."""
        ground, sheet = self.ground, self.sheet
        sheet.frame(ground.left, ground.y, ground.right, ground.y + 20, 0.5)
        pointer, chosen = f"/fields/{self.count}", ground.rng.randrange(len(options))
        sheet.alternatives |= {f"{pointer}/value": [None, "X", "x"], f"{pointer}/label": [None]}
        x = sheet.put(f"{pointer}/label", question, ground.left + 4, ground.y + 13, question, ground.pen) + 26
        for number, option in enumerate(options):
            sheet.frame(x, ground.y + 5.5, x + 8, ground.y + 13.5, 0.6)
            if number == chosen:
                sheet.fill(x + 1.5, ground.y + 7, x + 6.5, ground.y + 12, (0.05, 0.05, 0.2))
                x = sheet.put(f"{pointer}/value", option, x + 12, ground.y + 13, option, ground.pen) + 22
            else:
                x = sheet.write(x + 12, ground.y + 13, option, ground.pen) + 22
        self.count += 1
        ground.y += 20

    def account(self, question: str, answer: str, high: float) -> None:
        """A tall cell with an answer of several lines."""
        ground = self.ground
        self.sheet.frame(ground.left, ground.y, ground.right, ground.y + high, 0.5)
        self.caption(question, ground.left + 3, ground.y + 8, answered=True)
        lines = wrap(answer, self.hand, ground.width - 14)
        self.sheet.put_lines(
            f"/fields/{self.count}/value", answer, ground.left + 6, ground.y + 24, lines, self.hand, self.hand.size * 1.4
        )
        self.count += 1
        ground.y += high


def _answers(rng: Random) -> dict[str, str]:
    day = date(2023, 1, 4) + timedelta(days=rng.randint(0, 1400))
    pattern = rng.choice(("%m/%d/%y", "%m-%d-%Y", "{m}/{d}/%Y", "%b {d} %Y"))
    one, two, three, four = (correspondents.person(rng) for _ in range(4))
    return {
        "name": one.listed, "badge": code(rng, ("#####", "@####", "##-###")), "phone": rng.choice((phone(numbers.phone(rng)), f"x{numbers.digits(rng, 4)}")),
        "job": rng.choice(words.JOBS), "unit": rng.choice(words.UNITS), "spot": rng.choice(words.SPOTS), "day": dotted(day, pattern),
        "clock": f"{rng.randint(0, 23):02d}{rng.randint(0, 59):02d}", "device": rng.choice(words.DEVICES), "tag": code(rng, ("#####", "BME-####", "@@#####")),
        "witness": f"{two.first} {two.last}", "told": f"{three.first[0]}. {three.last}", "writer": four.plain, "signed": dotted(day + timedelta(days=rng.randint(0, 2)), pattern),
    }  # fmt: skip


def _draw(rng: Random) -> Paper:
    form = _Form(rng)
    ground, sheet = form.ground, form.sheet
    ground.at(
        ground.right,
        40,
        f"{ground.pick('QM|RM|Safety')} {numbers.digits(rng, 3)} {ground.pick('rev. C|(2/19)|ed. 4')}",
        ground.pen.sized(7),
        "right",
    )
    ground.at(ground.left, 40, correspondents.party(rng, "practice").name, ground.pen.heavy(), room=330)
    title, centred = rng.choice(words.TITLES), ground.chance(0.5)
    sheet.put(
        "/title",
        title,
        306 if centred else ground.left,
        64,
        title,
        Pen(ground.pen.family, 16, bold=True),
        "center" if centred else "left",
    )
    ground.at(
        ground.left,
        80,
        ground.pick("Hand in within one day.|Not part of the chart.|Print clearly. One form for each event."),
        ground.pen.sized(7.4),
    )
    ground.y = 94
    manner = rng.randrange(3)
    choices = rng.sample(words.CHOICES, k=rng.choice((2, 3, 4)))
    for key, cells in _ROWS.items():
        sheet.fill(ground.left, ground.y, ground.right, ground.y + 15, (0.82, 0.85, 0.88))
        ground.at(ground.left + 4, ground.y + 11, words.PARTS[key][manner], ground.pen.heavy())
        ground.y += 15
        if len(cells) > 3 and ground.chance(0.5):
            form.row(cells[:2])
            form.row(cells[2:])
        else:
            form.row(cells)
        if key in {"what", "then"}:
            stories = words.STORIES if key == "what" else words.STEPS
            caption = (
                ground.pick("Tell it in your own words|Account of the event|Description")
                if key == "what"
                else ground.pick("Steps taken|Action|What was done at once")
            )
            form.account(caption, " ".join(rng.sample(stories, k=2 if key == "what" else 1)), 84.0 if key == "what" else 44.0)
        while choices and ground.chance(0.6):
            form.choice(*choices.pop())
        ground.y += 6
    ground.at(
        ground.left,
        ground.y + 12,
        ground.pick("White: risk office   Yellow: unit|Send to the safety officer, mail stop 14"),
        ground.pen.sized(7),
    )
    return sheet.finish()


draw = diced_again(_draw)
