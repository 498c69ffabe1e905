"""Validation: short letters in plain words, and such letters with a stamp of the post: sent by a practice, never delivered."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import val_plain_words as words
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Facts, Wording, facts
from models.training.content.phrasing import parts_of
from models.training.families.letter_val_desk import FACES, print_recipient
from models.training.families.letter_val_kit import Area, Flow
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper

_MAILED = ("records_request", "refund_request", "authorization", "eligibility", "legal", "w9", "statement", "other")
_DATES = ("%B %d, %Y", "%m/%d/%Y", "%d %B %Y", "%b %d, %Y", "%m-%d-%Y")


def _told(rng: Random, category: str) -> Facts:
    pattern = rng.choice(_DATES)
    told = facts(rng, Wording(category, words.ROUTES[category], (), (), (), ()), lambda day: day.strftime(pattern))  # type: ignore[arg-type]
    text = rng.choice(words.WHY)[1]
    return replace(told, slots={**told.slots, "why": Slot("/denial_reasons/0/text", text, text)})


def draw_plain(rng: Random) -> Paper:
    """The category shows in what is said."""
    category = rng.choice(tuple(words.SAID))
    told, sheet = _told(rng, category), Sheet("letter", "letter-val-plain")
    sheet.know("/category", category)
    _letter(sheet, rng, told)
    if category == "other":
        sheet.ignore.append("/subject")
    return sheet.finish()


def draw_stamped(rng: Random) -> Paper:
    """The same sort of letter with a stamp over the white beside or below its addressee."""
    told, sheet = _told(rng, rng.choice(_MAILED)), Sheet("letter", "letter-val-stamped")
    sheet.know("/category", "returned_mail")
    y = _letter(sheet, rng, told)
    x, ink = rng.choice((430.0, 450.0)), rng.choice(((0.6, 0.1, 0.1), (0.2, 0.2, 0.2)))
    for number, line in enumerate(rng.choice(words.STAMPS)):
        sheet.write(x, y + number * 19, line, fitted(Pen("arial", 14, bold=True, colour=ink), line, 220), "center")
    return sheet.finish()


def _letter(sheet: Sheet, rng: Random, told: Facts) -> float:
    """Head, date, addressee, a few sentences; returns where the addressee began."""
    pen = Pen(rng.choice(FACES), rng.choice((9.8, 10.6, 11.4)))
    left, x = rng.choice((64.0, 90.0)), rng.choice((64.0, 330.0))
    name = fitted(pen if told.personal else pen.sized(13).heavy(), told.sender.name, 240)
    sheet.put("/sender/name", told.sender.name, x, 66, told.sender.name, name)
    y = sheet.put_lines("/sender/address", told.sender.joined, x, 80, told.sender.lines, pen.sized(9), 11.5)
    before = rng.random() < 0.6
    y += 18
    if before:
        sheet.put("/date", told.day.isoformat(), left, y, told.dates(told.day), pen)
        y += pen.size * 2.2
    begin = y
    y = print_recipient(sheet, told, pen, left, y, 230) + 12
    if not before:
        sheet.put("/date", told.day.isoformat(), left, y, told.dates(told.day), pen)
        y += pen.size * 2.2
    flow = Flow(sheet, pen, [Area(left, 540, max(y + 6, begin + 50), 716)], [Area(left, 540, 70, 716)], pen.size * 1.4)
    if rng.random() < 0.5:
        flow.line(rng.choice(("Greetings.", f"Dear {told.recipient.name}:", "To the manager:", "Dear reader,")))
        flow.gap(0.5)
    for readings in words.SAID[told.wording.category]:
        flow.paragraph(parts_of(rng, rng.choice(readings), told.slots))
        flow.gap(0.6)
    flow.line(rng.choice(words.ENDS))
    flow.gap(1.6)
    if told.personal:
        sheet.put("/sender/name", told.sender.name, left, flow.y, told.sender.name, pen)
    else:
        flow.line(told.signer)
    return begin
