"""Letters in everyday words, mostly without a subject; and any office's letter that the post brought back (training)."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import numbers
from models.training.content import plain_words as words
from models.training.content.letter_facts import Facts
from models.training.families import letter_parts as parts
from models.training.families.family import diced_again
from models.training.families.letter_desk import Area, date_line, desk_for, put_slot, subject_of
from models.training.families.letter_galley import Galley
from models.training.families.letter_people import recipient_lines, sender_lines, sender_row, sender_title
from models.training.families.letter_saying import say
from models.training.families.letter_spoken import case_of, dated, put_party, reasoned, speak
from models.training.ink import Align, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_MAILED = ("records_request", "refund_request", "authorization", "eligibility", "legal", "w9", "statement", "other")
_INKS = ((0.55, 0.1, 0.15), (0.15, 0.15, 0.5), (0.1, 0.1, 0.1))


def _draw_plain(rng: Random) -> Paper:
    """A short letter that says in its own words what it wants."""
    category = rng.choice(tuple(words.SAID))
    told = reasoned(rng, case_of(rng, category, *words.ROUTES[category]), words.WHY)  # type: ignore[arg-type]
    sheet = Sheet("letter", "letter-plain")
    sheet.know("/category", category)
    pen = Pen(rng.choice((*SANS, *SERIF, *MONO)), rng.uniform(9.6, 12))
    galley = Galley(
        sheet,
        pen,
        rng.choice((60.0, 72.0, 96.0)),
        rng.choice((500.0, 545.0)),
        rng.choice((56.0, 90.0)),
        leading=pen.size * rng.choice((1.3, 1.45)),
    )
    _above(galley, rng, told)
    speak(galley, rng, told, words.SAID[category], gap=rng.choice((0.3, 0.7)))
    galley.gap()
    galley.line(rng.choice(words.ENDS))
    galley.gap(1.6)
    if told.personal:
        sheet.put("/sender/name", told.sender.name, galley.left, galley.y, told.sender.name, pen)
    else:
        galley.line(told.signer)
        if rng.random() < 0.5:
            galley.line(rng.choice(("Claims", "Front office", "Member desk", "Accounts", "Nurse")))
    if category == "other":
        sheet.ignore.append("/subject")
    return sheet.finish()


def _above(galley: Galley, rng: Random, told: Facts) -> None:
    """Who writes, when and to whom: blocks in any of the usual places."""
    sheet, pen = galley.sheet, galley.pen
    align: Align = rng.choice(("left", "center", "right"))
    if told.personal:
        align = rng.choice(("left", "right"))
    x = {"left": galley.left, "center": (galley.left + galley.right) / 2, "right": galley.right}[align]
    big = pen if told.personal else pen.sized(rng.choice((12.0, 15.0))).heavy()
    galley.y = put_party(sheet, "/sender", told.sender, x, galley.y, pen.sized(9.4), big=big, align=align, wide=400) + 14
    order = ["date", "who"]
    if rng.random() < 0.35:
        order.reverse()
    for part in order:
        if part == "date":
            right = rng.random() < 0.3
            dated(sheet, told, galley.right if right else galley.left, galley.y, pen, "right" if right else "left")
            galley.gap(1.8)
        else:
            galley.y = (
                put_party(sheet, "/recipient", told.recipient, galley.left, galley.y, pen, wide=300) + galley.leading * 0.8
            )
    if rng.random() < 0.6:
        name = told.recipient.name
        galley.line(rng.choice(("Hello,", "Good morning,", f"Dear {name},", "Dear friends,", "Dear madam or sir,", f"{name}:")))
        galley.gap(0.6)


def _draw_bounced(rng: Random) -> Paper:
    """A letter of an office about anything, stamped or labelled across an empty place: it came back."""
    desk = desk_for(rng, "letter-bounced", categories=_MAILED)
    if desk.told.personal:
        raise ValueError("offices keep what comes back")
    told = desk.told
    desk = replace(desk, about=desk.about[:3])
    galley, sheet = desk.galley, desk.sheet
    sheet.know("/category", "returned_mail")
    galley.y = rng.choice((54.0, 76.0))
    if desk.chance(0.5):
        galley.y = sender_title(desk, galley.y, rng.choice((12.0, 15.0)), rng.choice(("left", "center"))) + 2
        galley.y = sender_row(desk, galley.y, desk.pen.sized(8.4), named=False) + 14
    else:
        galley.y = sender_lines(desk, Area(galley.left, galley.y, 220), desk.pen.sized(9), big=1.2) + 12
    date_line(desk, "left")
    galley.gap()
    top = galley.y
    galley.y = recipient_lines(desk, Area(galley.left, galley.y, 210), desk.pen) + 14
    _mark(sheet, rng, top, told.day.strftime("%m/%d/%y"))
    galley.y = max(galley.y, top + 62)
    if desk.chance(0.7):
        parts.subject(galley, subject_of(told, rng), rng)
    for label, slot in desk.about:
        x = sheet.write(galley.left, galley.y, f"{label}: ", desk.pen)
        put_slot(desk, slot, x, galley.y, fitted(desk.pen, slot.shown, galley.right - x))
        galley.y += galley.leading
    galley.gap()
    parts.greeting(galley, told, rng)
    say(desk, long=0.1)
    parts.closing(galley, told, rng)
    return sheet.finish()


def _mark(sheet: Sheet, rng: Random, y: float, day: str) -> None:
    """Beside the addressee: the post's label, or a stamp of the post and one of the mailroom."""
    lines = rng.choice(words.BOUNCED)
    if rng.random() < 0.5:
        pen = Pen(rng.choice(MONO), 7.8)
        shown = (f"NIXIE  {numbers.digits(rng, 3)}  CE 1  {day}", *lines, f"BC: {numbers.digits(rng, 11)}")
        wide = max(pen.width(line) for line in shown) + 14
        sheet.fill(556 - wide, y - 10, 556, y + len(shown) * 11 - 4, (1.0, 0.95, 0.4))
        sheet.write_lines(563 - wide, y + 1, shown, pen, 11)
        return
    ink = rng.choice(_INKS)
    for number, line in enumerate((*lines, rng.choice(words.BACK).format(day=day))):
        sheet.write(440, y + 4 + number * 16, line, fitted(Pen("arial", 12, bold=True, colour=ink), line, 220), "center")


draw_plain, draw_bounced = diced_again(_draw_plain), diced_again(_draw_bounced, 30)
