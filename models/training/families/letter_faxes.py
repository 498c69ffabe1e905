"""Faxed letters: a cover of who, when and how many pages, the letter below it or on the next sheet (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content.correspondence import Slot
from models.training.content.letter_facts import phone_shown
from models.training.families import letter_parts as parts
from models.training.families.letter_blocks import references
from models.training.families.letter_desk import (
    Area,
    Desk,
    asked,
    day_of,
    desk_for,
    put_slot,
    put_wrapped,
    subject_of,
)
from models.training.families.letter_people import sender_name, sender_row
from models.training.families.letter_references import Labelled
from models.training.families.letter_saying import say
from models.training.ink import Pen, fitted
from models.training.paper import Paper

_FAX = (
    "FAX",
    "Fax Cover Sheet",
    "FACSIMILE TRANSMITTAL SHEET",
    "Fax Transmission",
    "Facsimile",
    "FAX COVER",
    "Fax Message",
    "TELEFAX",
)
_SENT = ("Comments:", "Message:", "Notes:", "COMMENTS", "Remarks:")
_SECRET = (
    "This fax may contain protected health information. If you are not the addressee, destroy it and call the sender.",
    "CONFIDENTIALITY NOTICE: the pages with this cover are meant only for the person named above.",
    "If you did not receive all pages, please call us.",
)  # fmt: skip


def draw(rng: Random) -> Paper:
    """A fax of any category."""
    return faxed(desk_for(rng, "letter-faxed"))


def faxed(desk: Desk) -> Paper:
    """To and from in rows or boxes, the message below or on the next sheet."""
    galley, rng = desk.galley, desk.rng
    galley.y = 62.0
    if desk.chance(0.5):
        _fax_header(desk)
    named = desk.chance(0.6)
    if named:
        galley.y = sender_name(desk, Area(galley.left, galley.y, galley.width), desk.pen.sized(15)) + 2
        galley.y = sender_row(desk, galley.y, desk.pen.sized(8), named=False) + 10
    desk.sheet.write(galley.left, galley.y + 8, rng.choice(_FAX), desk.pen.sized(rng.choice((16.0, 20.0, 26.0))).heavy())
    galley.y += 38
    _fax_rows(desk, named=named)
    if desk.chance(0.4):
        desk.sheet.write(
            galley.left,
            galley.y,
            rng.choice(
                ("[ ] Urgent   [X] For review   [ ] Please reply", "__ Urgent   __ For your information   __ Please comment")
            ),
            desk.pen.sized(9),
        )
        galley.gap(1.5)
    apart = desk.chance(0.25)
    if not apart and desk.chance(0.5):
        galley.line(rng.choice(_SENT), desk.pen.heavy())
    if apart:
        galley.paragraph((rng.choice(_SECRET),), pen=desk.pen.sized(8))
        galley.need(9999)
    galley.gap()
    references(desk, (*desk.about, *(asked(desk.told, rng, 0.3) if desk.about else ())))
    if desk.chance(0.4):
        parts.greeting(galley, desk.told, rng)
    say(desk, long=0.15)
    parts.closing(galley, desk.told, rng)
    if not apart:
        galley.gap()
        galley.paragraph((rng.choice(_SECRET),), pen=desk.pen.sized(8))
    return desk.finish()


def _fax_header(desk: Desk) -> None:
    """What the machine prints along the upper edge; its date is that of the transmission."""
    rng, small = desk.rng, Pen("courier", 7.5)
    stamp = f"{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{rng.randint(24, 27)} {rng.randint(7, 18):02d}:{rng.randint(0, 59):02d}"
    number = phone_shown(rng, desk.told.sender.fax)
    desk.sheet.write(30, 22, rng.choice((f"{stamp}  FROM {number}", f"{number}   {stamp}   ", f"Fax Server {stamp}")), small)
    desk.sheet.write(
        582,
        22,
        rng.choice(
            (
                f"P.{1:02d}/{rng.randint(2, 19):02d}",
                f"PAGE 001 OF {rng.randint(2, 30):03d}",
                f"#{rng.randint(1000, 9999)} P.001",
            )
        ),
        small,
        "right",
    )


def _fax_rows(desk: Desk, *, named: bool) -> None:
    """The facts of the transmission in one column or two; who writes and who gets it among them."""
    rng, told, galley = desk.rng, desk.told, desk.galley
    text = subject_of(told, rng)
    to: list[Labelled] = [
        (rng.choice(("To", "TO", "Company", "Deliver to")), Slot("/recipient/name", told.recipient.name, told.recipient.name))
    ]
    if desk.chance(0.35):
        to.append(("Address", Slot("/recipient/address", told.recipient.joined, told.recipient.joined)))
    to.append((rng.choice(("Fax", "Fax No.", "To Fax")), Slot("", "", phone_shown(rng, told.recipient.fax))))
    mine: list[Labelled] = [(rng.choice(("Date", "DATE", "Date sent")), day_of(told))]
    who = told.signer if named and desk.chance(0.6) else None
    mine.append(
        (
            rng.choice(("From", "FROM", "Sender")),
            Slot("", "", who) if who else Slot("/sender/name", told.sender.name, told.sender.name),
        )
    )
    if not named and desk.chance(0.5):
        mine.append(("Address", Slot("/sender/address", told.sender.joined, told.sender.joined)))
    mine.append((rng.choice(("Phone", "Tel", "Telephone")), Slot("", "", phone_shown(rng, told.sender.phone))))
    mine.append((rng.choice(("Pages", "No. of pages", "Pages incl. cover")), Slot("", "", str(rng.randint(1, 30)))))
    if desk.chance(0.85):
        (to if desk.chance(0.5) else mine).append(
            (rng.choice(("Re", "RE", "Subject", "Regarding")), Slot("/subject", text, text))
        )
    rows = [*to, *mine]
    columns = desk.chance(0.45)
    if columns:
        top, half = galley.y, galley.width / 2
        low = _fax_column(desk, to, Area(galley.left, top, half - 12), top)
        galley.y = max(low, _fax_column(desk, mine, Area(galley.left + half + 6, top, half - 6), top))
    else:
        if desk.chance(0.4):
            rng.shuffle(rows)
        galley.y = _fax_column(desk, rows, Area(galley.left, galley.y, galley.width), galley.y)
    galley.gap(0.8)


def _fax_column(desk: Desk, rows: Sequence[Labelled], area: Area, y: float) -> float:
    """Label and value below each other, long values in two lines; returns the next baseline."""
    pen, ruled = desk.pen.sized(min(10.5, desk.pen.size)), desk.chance(0.4)
    room = max(pen.heavy().width(f"{name}:   ") for name, _ in rows)
    for name, slot in rows:
        desk.sheet.write(area.x, y, f"{name}:", pen.heavy())
        if slot.pointer and pen.width(slot.shown) > area.wide - room:
            y = put_wrapped(desk, slot.pointer, slot.value, Area(area.x + room, y, area.wide - room), pen) - pen.size * 1.2
        else:
            put_slot(desk, slot, area.x + room, y, fitted(pen, slot.shown, area.wide - room))
        if ruled:
            desk.sheet.rule(area.x, y + 4, area.x + area.wide, y + 4, 0.4)
        y += pen.size * (1.9 if ruled else 1.6)
    return y
