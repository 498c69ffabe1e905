"""Letters of people at home: a patient about a bill, a member who does not give in; names above or below, few captions."""

from __future__ import annotations

from random import Random

from models.training.content import letters_test_words as words
from models.training.content.phrasing import choose
from models.training.families.cells import Run
from models.training.families.family import diced_again
from models.training.families.letter_case_test import Case, case, party, phone
from models.training.families.unseen_kit_test import Ground
from models.training.ink import Pen, Sheet
from models.training.paper import Paper


def _draw(rng: Random) -> Paper:
    category = rng.choice(("patient", "patient", "appeal"))
    told = case(rng, "person", "practice" if category == "patient" else "plan")
    sheet = Sheet("letter", "letter-test-home")
    sheet.know("/category", category)
    sheet.ignore.append("/references/patient_name")
    pen = Pen(rng.choice(("times", "roman", "helvetica", "typewriter", "dejavu-serif", "vera")), rng.choice((11.0, 12.0, 13.0)))
    ground = Ground(sheet, rng, pen, rng.choice((60.0, 84.0)), rng.choice((520.0, 550.0)), 730.0, rng.choice((64.0, 96.0)))
    way = rng.choice(("ruled", "typed", "memo"))
    if way == "memo":
        _memo(ground, told, category)
    else:
        _above(ground, told, category, ruled=way == "ruled")
    for readings in words.HOME_SAID[category]:
        if template := rng.choice(readings):
            ground.say(template, told.slots, gap=1.5, first=26 if way == "ruled" else 0, after=0.5)
    _below(ground, told, address=way == "ruled")
    return sheet.finish()


def _above(ground: Ground, told: Case, category: str, *, ruled: bool) -> None:
    """The day and, typed, who writes at the right; then to whom, on one line or as a block."""
    day = Run(told.dated(told.day), "/date", told.day.isoformat())
    if not ruled:
        x = ground.left + ground.width * 0.55
        ground.y = party(ground, "/sender", told.sender, x, ground.y, ground.pen, room=590 - x)
        ground.y += 4
        ground.line(day, x=x, gap=2.6)
        ground.y = party(ground, "/recipient", told.recipient, ground.left, ground.y, ground.pen, room=300) + 16
    else:
        ground.at(ground.right, ground.y, day, ground.pen, "right")
        ground.y += ground.pen.size * 2.4
    if ground.chance(0.5):
        subject = Run(choose(ground.rng, words.HOME_SUBJECTS[category]), "/subject")
        before = ground.pick("About|Re|Subject") + ":"
        ground.line((Run(before), subject), gap=2.0)
    name = told.recipient.name
    if ruled:
        ground.line((Run("Dear"), Run(name, "/recipient/name")), gap=2.0)
    else:
        ground.line(ground.pick("Dear people,|To whoever reads this,|Dear billing lady,|Hello there,"), gap=2.0)


def _memo(ground: Ground, told: Case, category: str) -> None:
    """An electronic message on paper: four captions at the left, a rule below."""
    rows = [
        ("From", Run(told.sender.name, "/sender/name")),
        ("To", Run(told.recipient.name, "/recipient/name")),
        (ground.pick("Sent|Date"), Run(told.dated(told.day), "/date", told.day.isoformat())),
        ("Subject", Run(choose(ground.rng, words.HOME_SUBJECTS[category]), "/subject")),
    ]
    if ground.chance(0.4):
        rows.insert(0, rows.pop())
    ground.line(ground.pick("Message 1 of 1|Printed from my mailbox|Inbox"), ground.pen.sized(8), gap=2.4)
    for label, run in rows:
        ground.at(ground.left, ground.y, f"{label}:", ground.pen.heavy())
        ground.at(ground.left + 78, ground.y, run, ground.pen, room=ground.width - 80)
        ground.y += ground.pen.size * 1.4
    ground.sheet.rule(ground.left, ground.y - 6, ground.right, ground.y - 6, 0.5)
    ground.y += 16


def _below(ground: Ground, told: Case, *, address: bool) -> None:
    """A farewell and the name; with those who write by hand the address too."""
    ground.y += 8
    ground.need(90)
    ground.line(ground.pick("With thanks|Yours|Sincerely yours|Thank you and God bless|Hoping to hear from you"), gap=2.6)
    ground.line(Run(told.sender.name, "/sender/name"))
    if address:
        ground.y = ground.lines("/sender/address", told.sender.lines, ground.left, ground.y, gap=1.3)
    if ground.chance(0.5):
        ground.line(phone(told.sender.phone))


draw = diced_again(_draw)
