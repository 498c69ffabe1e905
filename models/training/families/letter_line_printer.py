# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""Letters off a line printer: capitals in one pitch, a number of the run, parties side by side or below (training)."""

from __future__ import annotations

from random import Random

from models.training.content import desk_words as words
from models.training.content import numbers
from models.training.content.correspondents import Party
from models.training.families.family import diced_again
from models.training.families.letter_desk_voices import (
    about,
    letter_of,
    put_about,
    put_lines,
    put_name,
    put_subject,
    say,
)
from models.training.families.letter_galley import Galley
from models.training.ink import Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO

_CATEGORIES = (
    "denial",
    "records_request",
    "refund_request",
    "authorization",
    "eligibility",
    "statement",
    "w9",
    "other",
    "appeal",
)


def _draw(rng: Random) -> Paper:
    letter, sheet = letter_of(rng, _CATEGORIES, loud=True, home=False), Sheet("letter", "letter-line-printer")
    sheet.know("/category", letter.category)
    pen = Pen(rng.choice(MONO), rng.uniform(8.6, 9.8))
    galley = Galley(
        sheet, pen, rng.choice((40.0, 60.0)), rng.choice((540.0, 572.0)), rng.choice((44.0, 60.0)), leading=pen.size * 1.22
    )
    sender, to, told = letter.told.sender, letter.told.recipient, letter.told
    run = f"LTR {rng.choice('ABDKR')}{numbers.digits(rng, 4)}  SEQ {numbers.digits(rng, 6)}"
    day = letter.shown(told.dates(told.day))
    kind = rng.choice(("side", "column", "below"))
    head = rng.random() < 0.6
    if head:
        sheet.write(galley.left, galley.y, run, pen)
        sheet.put("/date", told.day.isoformat(), galley.right, galley.y, day, pen, "right")
        galley.gap(2)
    top = galley.y
    if kind != "below":
        y = _party(sheet, "/sender", sender, (galley.left, top), pen, 240)
        galley.y = y + 16
    if kind == "side":
        middle = (galley.left + galley.right) / 2 + 10
        low = _party(sheet, "/recipient", to, (middle, top), pen, galley.right - middle)
        galley.y = max(galley.y, low + 16)
    else:
        galley.y = _party(sheet, "/recipient", to, (galley.left, galley.y), pen, 260) + 16
    if not head:
        sheet.put("/date", told.day.isoformat(), sheet.write(galley.left, galley.y, "DATE: ", pen), galley.y, day, pen)
        galley.gap(1.8)
    put_about(galley, rng, about(rng, letter))
    put_subject(galley, rng, letter)
    if rng.random() < 0.4:
        galley.line(rng.choice(("DEAR PROVIDER:", "TO WHOM IT MAY CONCERN", "PLEASE READ CAREFULLY", "DEAR SIR/MADAM")))
        galley.gap(0.6)
    say(galley, rng, letter)
    galley.gap(1)
    galley.line(rng.choice((letter.told.signer.upper(), "THIS LETTER NEEDS NO SIGNATURE", rng.choice(words.OFFICES).upper())))
    if kind == "below":
        galley.gap(0.6)
        galley.y = _party(sheet, "/sender", sender, (galley.left, galley.y), pen, 300)
    galley.gap(0.8)
    galley.line(rng.choice(("*** END OF LETTER ***", run, f"PAGE 1 OF 1   {run}", "FORM 210-C (7/19)")))
    return sheet.finish()


def _party(sheet: Sheet, pointer: str, who: Party, corner: tuple[float, float], pen: Pen, wide: float) -> float:
    """A name over its address, in one pitch."""
    x, y = corner
    y = put_name(sheet, pointer, who.name, x, y, pen, wide)
    return put_lines(sheet, pointer, who.lines, x, y, pen, wide)


draw = diced_again(_draw)
