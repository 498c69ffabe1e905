# ruff: noqa: E501 - rows of words read best unbroken
"""Notices that ask nothing of a claims desk: garages, water, courses, anniversaries."""

from __future__ import annotations

from random import Random

from models.training.content import correspondents
from models.training.content import letters_test_words as words
from models.training.content.phrasing import choose
from models.training.families.cells import Run
from models.training.families.family import diced_again
from models.training.families.letter_case_test import case, party, phone
from models.training.families.unseen_kit_test import Ground
from models.training.ink import Colour, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_UNTOLD = (
    "/subject", "/sender/name", "/sender/address", "/recipient/name", "/recipient/address", "/date", "/amount", "/respond_by",
)  # fmt: skip
_INKS: tuple[Colour, ...] = ((0.0, 0.0, 0.0), (0.1, 0.35, 0.2), (0.5, 0.2, 0.0), (0.2, 0.2, 0.5))


def _draw(rng: Random) -> Paper:
    kind = rng.choice(tuple(words.BULLETINS))
    told = case(rng, rng.choice(("firm", "practice")), "practice")
    sheet = Sheet("letter", "letter-test-bulletin")
    sheet.know("/category", "other")
    ground = Ground(sheet, rng, Pen(rng.choice((*SANS, *SERIF)), rng.choice((11.0, 12.5, 14.0))), 70.0, 542.0, 720.0, 74.0)
    title, said = words.BULLETINS[kind]
    shown, ink = choose(rng, title), rng.choice(_INKS)
    big = fitted(Pen(ground.pen.family, rng.choice((20.0, 26.0)), bold=True, colour=ink), shown, ground.width)
    framed = rng.random() < 0.4
    if framed:
        sheet.frame(44, 40, 568, 752, 2.0, ink)
    if rng.random() < 0.5:
        ground.y = (
            party(
                ground,
                "/sender",
                told.sender,
                306,
                ground.y,
                ground.pen.sized(10),
                big=ground.pen.heavy(),
                align="center",
                room=440,
            )
            + 26
        )
    ground.at(306, ground.y + 10, Run(shown, "/subject"), big, "center")
    ground.y += 54
    if rng.random() < 0.4:
        ground.line(Run(told.dated(told.day), "/date", told.day.isoformat()), ground.pen.sized(10), gap=2.2)
    bullets = rng.random() < 0.5
    for template in rng.sample(said, k=rng.randint(2, len(said))):
        if bullets:
            ground.at(ground.left, ground.y, "•", ground.pen)
        ground.say(template, {}, left=ground.left + (18 if bullets else 0), gap=1.5, after=0.7)
    if kind == "course":
        _when(ground)
    ground.y += 14
    ground.line(
        f"{correspondents.person(rng).plain}, {ground.pick('facilities|front desk|the office manager|your neighbors')}, {phone(told.sender.phone)}",
        ground.pen.sized(10),
    )
    sheet.ignore += [pointer for pointer in _UNTOLD if pointer not in sheet.values]
    return sheet.finish()


def _when(ground: Ground) -> None:
    rows = (("When", ground.pick("Tuesday at noon|the 14th, 6:30 in the evening|every other Thursday")), ("Where", f"Room {ground.rng.randint(2, 40)}, {correspondents.place(ground.rng)} Hall"), ("Price", ground.pick("$25 at the door|free|$10 for guests")))  # fmt: skip
    for label, value in rows:
        ground.at(ground.left + 30, ground.y, label, ground.pen.heavy())
        ground.at(ground.left + 110, ground.y, value, ground.pen)
        ground.y += ground.pen.size * 1.6


draw = diced_again(_draw)
