# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Validation letters in full block: head in the middle or at the left, a delivery line, what it is about in lines under `RE:`."""

from __future__ import annotations

from random import Random

from models.training.content import correspondents
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Facts
from models.training.content.letter_val_body import compose
from models.training.content.phrasing import choose
from models.training.families.letter_val_desk import FACES, facts_told, greeting, print_closing, print_recipient, reference_rows
from models.training.families.letter_val_kit import Area, Flow, print_piece
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper

_DELIVERY = (
    "VIA FACSIMILE AND REGULAR MAIL", "CERTIFIED MAIL - RETURN RECEIPT REQUESTED", "Sent by first class mail", "PERSONAL AND CONFIDENTIAL", "By fax",
    "Via secure e-mail", "DO NOT FORWARD",
)  # fmt: skip
_ENCLOSED = ("Enclosure", "Enclosures: as stated", "cc: patient file", "Encl.", "")


def draw(rng: Random) -> Paper:
    """One letter of any category, one or two pages."""
    sheet, told = Sheet("letter", "letter-val-block"), facts_told(rng, personal=False)
    sheet.know("/category", told.wording.category)
    pen = Pen(rng.choice(FACES), rng.choice((9.8, 10.4, 11.0)))
    pen = pen.sized(9.5) if pen.family in ("courier", "vera") else pen
    left, right = rng.choice(((58.0, 554.0), (72.0, 540.0), (66.0, 546.0)))
    y = _head(sheet, rng, told, pen, left, right)
    delivery = rng.choice(_DELIVERY) if rng.random() < 0.45 else ""
    first = rng.random() < 0.7
    if delivery and not first:
        sheet.write(left, y, delivery, fitted(pen.heavy(), delivery, right - left))
        y += pen.size * 2
    sheet.put("/date", told.day.isoformat(), left, y, told.dates(told.day), pen)
    y += pen.size * 2
    if delivery and first:
        sheet.write(left, y, delivery, fitted(pen, delivery, right - left))
        y += pen.size * 2
    low = print_recipient(sheet, told, pen, left, y, 300)
    leading = pen.size + rng.choice((2.6, 3.4, 4.0))
    flow = Flow(sheet, pen, [Area(left, right, low + 14, 712)], [Area(left, right, 92, 712)], leading)
    flow.turn = lambda further: _again(further, told, pen, left)
    rows = reference_rows(rng, told) if told.wording.references and rng.random() < 0.85 else []
    salutation = rng.random() < 0.4
    if salutation:
        flow.line(greeting(rng, told))
        flow.gap(0.6)
    _about(flow, rng, told, rows)
    if not salutation:
        flow.line(greeting(rng, told))
        flow.gap(0.6)
    heads = pen.heavy() if rng.random() < 0.2 else None
    for piece in compose(rng, told, inline=not rows, long=rng.random() < 0.4):
        print_piece(flow, piece, marker=rng.choice(("-", "•", "1")), heads=heads)
    print_closing(flow, rng, told, address=False)
    flow.gap()
    flow.line(rng.choice(_ENCLOSED), pen.sized(pen.size - 1))
    return sheet.finish()


def _head(sheet: Sheet, rng: Random, told: Facts, pen: Pen, left: float, right: float) -> float:
    """Name over an address in one line or several, a rule below at times."""
    sender, middle, small = told.sender, (left + right) / 2, pen.sized(8.8)
    centred = rng.random() < 0.6
    big = fitted(pen.sized(rng.choice((13.0, 15.0, 18.0))).heavy(), sender.name, right - left - 10)
    x = middle if centred else left
    sheet.put("/sender/name", sender.name, x, 56, sender.name, big, "center" if centred else "left")
    if rng.random() < 0.35:
        office = rng.choice(
            (
                "Claims and Correspondence",
                "Business Office",
                "Member and Provider Services",
                correspondents.place(rng) + " Division",
            )
        )
        sheet.write(x, 70, office, small, "center" if centred else "left")
        y = 83.0
    else:
        y = 71.0
    if rng.random() < 0.5:
        mark = rng.choice((" • ", " | ", " ", " • "))
        # Between blanks a comma ends the line, as in the record.
        shown = [f"{line}," if mark == " " and line != sender.lines[-1] else line for line in sender.lines]
        start = x - small.width(mark.join(shown)) / 2 if centred else x
        for number, line in enumerate(shown):
            start = sheet.write(start, y, mark, small) if number else start
            start = sheet.put("/sender/address", sender.joined, start, y, line, small)
        y += 11.5
    else:
        for line in sender.lines:
            sheet.put("/sender/address", sender.joined, x, y, line, small, "center" if centred else "left")
            y += 11.0
    if rng.random() < 0.7:
        contact = rng.choice(("Telephone {phone}   Fax {fax}", "{phone}", "Phone: {phone}", "T {phone} F {fax}")).format(
            phone=told.slots["phone"], fax=told.slots["fax"]
        )
        sheet.write(x, y, contact, small, "center" if centred else "left")
        y += 11.0
    if rng.random() < 0.5:
        sheet.rule(left, y, right, y, rng.choice((0.4, 1.2)))
    return y + rng.choice((24.0, 36.0))


def _again(sheet: Sheet, told: Facts, pen: Pen, left: float) -> None:
    """Second sheets name the addressee, the day and the page below each other."""
    for at, text in enumerate((told.recipient.name, told.dates(told.day), f"Page {sheet.page}")):
        sheet.write(left, 46 + at * (pen.size + 2), text, pen.sized(pen.size - 1))


def _about(flow: Flow, rng: Random, told: Facts, rows: list[tuple[str, Slot]]) -> None:
    """`RE:`, the subject, and the references in lines under it, labels in a column or right before their values."""
    pen, sheet = flow.pen, flow.sheet
    subject = choose(rng, rng.choice(told.wording.subjects))
    shown = subject.upper() if rng.random() < 0.25 else subject
    lead = rng.choice(("RE:", "Re:", "RE:", "Subject:", "In re:"))
    own = pen.heavy() if rng.random() < 0.6 else pen
    indent = own.width(lead) + rng.choice((10.0, 18.0, 30.0))
    flow.need(flow.leading * (3 + len(rows)))
    sheet.write(flow.area.left, flow.y, lead, own)
    flow.paragraph((Slot("/subject", shown, shown),), indent=indent, pen=own)
    column, mark = rng.random() < 0.6, rng.choice((":", ":", " -"))
    stop = max((pen.width(caption + mark) for caption, _ in rows), default=0.0) + 10
    for caption, slot in rows:
        x = flow.area.left + indent
        end = sheet.write(x, flow.y, caption + mark, pen)
        at = x + stop if column else end + pen.width(" ")
        sheet.put(slot.pointer, slot.value, at, flow.y, slot.shown, fitted(pen, slot.shown, flow.area.right - at))
        flow.y += flow.leading
    flow.gap(0.8)
