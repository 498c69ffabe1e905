"""Forms filled on a screen and printed: captions above or before tinted or framed fields, sections in colour (training)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from models.training.content.form_answers import Asked
from models.training.content.form_purposes import PURPOSES, Purpose
from models.training.families.form_blanks import signed
from models.training.families.form_desk import Desk, desk_for, issuer
from models.training.ink import Colour, fitted
from models.training.paper import Paper

_TINTS: tuple[Colour, ...] = ((0.93, 0.95, 1.0), (0.92, 0.92, 0.92), (0.98, 0.97, 0.88), (0.9, 0.95, 0.9))
_HEADS = (
    "Your details",
    "Practice",
    "Contact",
    "Coverage",
    "Account",
    "About you",
    "Other information",
    "Identification",
    "For our files",
    "Step 1",
    "Step 2",
    "Section 3",
)
LOW = 690.0


@dataclass
class Place:
    """Where the form goes on."""

    desk: Desk
    rng: Random
    purpose: Purpose
    y: float
    sheets: int
    """How many may be filled."""
    told: set[str] = field(default_factory=set)
    """What was asked or headed already."""

    def fresh(self, texts: Sequence[str]) -> list[str]:
        """Those that do not stand on the form yet."""
        return [text for text in texts if text not in self.told]

    def holds(self, points: float) -> bool:
        """Is there room, here or on one more sheet?"""
        if self.y + points <= LOW:
            return True
        if self.desk.sheet.page >= self.sheets:
            return False
        self.desk.sheet.new_page()
        self.y = 64.0
        if self.rng.random() < 0.7:
            self.desk.sheet.write(558, 36, f"Page {self.desk.sheet.page}", self.desk.pen.sized(7.5), "right")
        return True


def form_begun(name: str, rng: Random, kinds: Sequence[str], sheets: int) -> Place:
    """Issuer and title of a form of one of these kinds."""
    desk, purpose = desk_for(rng, name), PURPOSES[rng.choice(kinds)]
    if rng.random() < 0.75:
        issuer(desk, rng, 42)
    title, centred = rng.choice(purpose.titles), rng.random() < 0.45
    pen = fitted(desk.pen.sized(rng.choice((12.0, 15.0, 19.0))).heavy(), title, 500)
    desk.title(title, 306 if centred else 54, 70, pen, "center" if centred else "left")
    return Place(desk, rng, purpose, rng.choice((92.0, 104.0)), sheets)


def draw(rng: Random) -> Paper:
    """Captions above or right before tinted or rounded fields of a grid, stars at what must be filled, rings to choose by."""
    place = form_begun("form-screen", rng, ("credentials", "enrolment", "coverage", "vendor", "history"), rng.choice((1, 1, 2)))
    desk = place.desk
    if rng.random() < 0.3:
        desk.sheet.write(
            54,
            22,
            f"{rng.randint(1, 12)}/{rng.randint(1, 28)}/{rng.randint(15, 26)}, {rng.randint(1, 12)}:{rng.randint(10, 59)} PM",
            desk.pen.sized(7),
        )
        desk.sheet.write(558, 22, "https://forms.example/submit", desk.pen.sized(7), "right")
    if rng.random() < 0.6:
        desk.sheet.write(
            54,
            place.y - 6,
            rng.choice(
                ("* required", "Fields with * must be filled.", "Type in the shaded fields.", "Please print after you type.")
            ),
            desk.pen.sized(7.5),
        )
        place.y += 8
    lay = rng.choice((_above, _above, _before))
    tint, star = rng.choice(_TINTS) if rng.random() < 0.7 else None, rng.random() < 0.4
    fields = place.purpose.asked(rng, (7, 24))
    while fields and place.holds(90):
        _headed(place)
        count = rng.randint(3, 8)
        lay(place, fields[:count], tint, "*" if star else "")
        del fields[:count]
        unasked = place.fresh(place.purpose.questions)
        if unasked and rng.random() < 0.4 and place.holds(30):
            question = rng.choice(unasked)
            place.told.add(question)
            place.y += 4
            desk.ticks((question, ("Yes", "No"), rng.randrange(2)), 58, place.y + 6)
            place.y += 26
    if rng.random() < 0.5 and place.holds(60):
        signed(desk, rng, place.y + 30)
    return desk.sheet.finish()


def _headed(place: Place) -> None:
    """A section's name in colour over a rule, or on a tinted bar."""
    desk, rng = place.desk, place.rng
    ink: Colour = rng.choice(((0.1, 0.2, 0.5), (0.0, 0.0, 0.0), (0.1, 0.35, 0.25)))
    text = rng.choice(place.fresh(_HEADS))
    place.told.add(text)
    place.y += 14
    desk.sheet.write(54, place.y, text, desk.pen.sized(desk.pen.size + 2).heavy().inked(ink))
    desk.sheet.rule(54, place.y + 4, 558, place.y + 4, rng.choice((0.5, 1.2)), ink)
    place.y += 12


def _above(place: Place, fields: Sequence[Asked], tint: Colour | None, star: str) -> None:
    """Two to four fields to a row, each caption small above its field."""
    desk, rng, left = place.desk, place.rng, list(fields)
    small = desk.pen.sized(rng.choice((7.0, 8.0)))
    while left and place.holds(40):
        row = [left.pop(0) for _ in range(min(len(left), rng.choice((1, 2, 2, 3, 4))))]
        shares = [max(desk.hand.width(each.value), small.width(each.label), 60.0) + 16 for each in row]
        x = 54.0
        for asked, share in zip(row, shares, strict=True):
            wide = 504 * share / sum(shares)
            _field(desk, (x, place.y + 11, x + wide - 8, place.y + 28), tint)
            desk.label(asked.label, x, place.y + 7, small, tail=star, answered=bool(asked.value), room=wide - 10)
            if asked.value:
                desk.value(asked.value, x + 4, place.y + 23, wide - 18)
            x += wide
        place.y += 36


def _before(place: Place, fields: Sequence[Asked], tint: Colour | None, star: str) -> None:
    """Captions flush right before a column of fields."""
    desk, rng = place.desk, place.rng
    stop, edge = rng.choice((190.0, 220.0)), rng.choice((420.0, 540.0))
    for asked in fields:
        if not place.holds(26):
            return
        _field(desk, (stop + 8, place.y, edge, place.y + 17), tint)
        pen = fitted(desk.pen, asked.label + star, stop - 58)
        desk.label(asked.label, stop - pen.width(asked.label + star), place.y + 12, pen, tail=star, answered=bool(asked.value))
        if asked.value:
            desk.value(asked.value, stop + 13, place.y + 12, edge - stop - 22)
        place.y += 23


def _field(desk: Desk, box: tuple[float, float, float, float], tint: Colour | None) -> None:
    if tint:
        desk.sheet.fill(*box, tint)
    else:
        desk.sheet.frame(*box, 0.4, (0.45, 0.45, 0.45))
