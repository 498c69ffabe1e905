"""Letters behind a list of what is in the packet: boxes to tick, facts at its head, the letter on the next sheet (training)."""

from __future__ import annotations

from random import Random

from models.training.content import desk_words as words
from models.training.content import numbers
from models.training.content.correspondence import Slot
from models.training.families.family import diced_again
from models.training.families.letter_desk_voices import (
    Letter,
    about,
    close,
    greet,
    letter_of,
    put_about,
    put_date,
    put_lines,
    put_name,
    put_subject,
    say,
)
from models.training.families.letter_galley import Galley
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF


def _draw(rng: Random) -> Paper:
    letter, sheet = letter_of(rng, tuple(words.CHECKLIST), home=False), Sheet("letter", "letter-checklist")
    sheet.know("/category", letter.category)
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.uniform(9.4, 10.8))
    galley = Galley(sheet, pen, rng.choice((54.0, 66.0)), 552.0, 60.0, leading=pen.size * 1.4)
    rows = about(rng, letter)
    _list(galley, rng, letter, rows)
    sheet.new_page()
    galley.y = 60.0
    _letter(galley, rng, letter, rows)
    return sheet.finish()


def _list(galley: Galley, rng: Random, letter: Letter, rows: list[tuple[str, Slot]]) -> None:
    """A title, facts on rules, things to tick, who gets the packet."""
    sheet, pen, (title, things) = galley.sheet, galley.pen, words.CHECKLIST[letter.category]
    if rng.random() < 0.4:
        galley.line(letter.told.sender.name, pen.sized(9), "right")
    galley.line(title.upper() if rng.random() < 0.3 else title, pen.sized(15).heavy(), rng.choice(("left", "center")))
    galley.gap(1.0)
    for label, slot in rows if rng.random() < 0.7 else ():
        end = sheet.write(galley.left, galley.y, f"{label}: ", pen)
        sheet.put(slot.pointer, slot.value, end + 4, galley.y, slot.shown, fitted(pen, slot.shown, 250))
        sheet.rule(end, galley.y + 3, galley.left + 360, galley.y + 3, 0.4)
        galley.y += galley.leading * 1.3
    galley.gap(0.8)
    for thing in rng.sample(things, k=rng.randint(3, len(things))):
        y = galley.y
        sheet.frame(galley.left + 4, y - 8, galley.left + 13, y + 1, 0.7)
        if rng.random() < 0.5:
            sheet.write(galley.left + 5.4, y, "X", pen.sized(9.5))
        sheet.write(galley.left + 24, y, thing, pen)
        if rng.random() < 0.4:
            sheet.write(galley.right, y, rng.choice(("pages ____", f"{rng.randint(1, 40)} pp.", "N/A")), pen, "right")
        galley.y += galley.leading * 1.25
    galley.gap(1)
    for text in rng.sample(
        (
            "Keep a copy of everything you send.",
            "Put this sheet on top.",
            "Do not staple. One packet for each patient.",
            "Prepared by: ______________   Date: __________",
            f"Packet {numbers.digits(rng, 5)}",
        ),
        k=rng.randint(1, 3),
    ):
        galley.line(text, pen.sized(9))


def _letter(galley: Galley, rng: Random, letter: Letter, rows: list[tuple[str, Slot]]) -> None:
    """The letter itself, in one of two orders."""
    sheet, pen, told = galley.sheet, galley.pen, letter.told
    right = rng.random() < 0.4
    x = 350.0 if right else galley.left
    y = put_name(sheet, "/sender", told.sender.name, x, galley.y, pen.sized(rng.choice((10.0, 13.0))).heavy(), 205)
    galley.y = put_lines(sheet, "/sender", told.sender.lines, x, y, pen.sized(9), 205) + 18
    early = rng.random() < 0.6
    if early:
        put_date(galley, rng, letter)
    y = put_name(sheet, "/recipient", told.recipient.name, galley.left, galley.y, pen, 260)
    galley.y = put_lines(sheet, "/recipient", told.recipient.lines, galley.left, y, pen, 260) + 14
    if not early:
        put_date(galley, rng, letter)
    put_subject(galley, rng, letter)
    if rng.random() < 0.5:
        put_about(galley, rng, rows)
    greet(galley, rng, letter)
    say(galley, rng, letter)
    close(galley, rng, letter)


draw = diced_again(_draw)
