"""Form letters: facts filled in on lines, boxes to tick, of which some are; and fax covers with the letter below (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Reason, phone_shown
from models.training.content.phrasing import parts_of, some
from models.training.content.reasons_more import MORE_REASONS
from models.training.content.wordings_plan import REASONS
from models.training.families import letter_noise as noise
from models.training.families import letter_parts as parts
from models.training.families.letter_blocks import references
from models.training.families.letter_desk import (
    Area,
    Desk,
    asked,
    date_labelled,
    day_of,
    desk_for,
    put_slot,
    put_wrapped,
    subject_of,
)
from models.training.families.letter_people import FROM, TO, recipient_lines, sender_lines, sender_name, sender_row
from models.training.families.letter_references import Labelled
from models.training.families.letter_saying import boxes, say
from models.training.ink import Pen, fitted
from models.training.paper import Paper

_TICK = (
    "Check all that apply:",
    "We need the items checked below:",
    "Please note the box checked:",
    "The following applies:",
    "(check one)",
    "Items marked with X:",
)
_SIGNED = ("Completed by:", "Reviewer:", "Prepared by", "Signature:", "Your contact:", "Examiner:")
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


def draw_ticks(rng: Random) -> Paper:
    """A printed form with values typed into it."""
    desk = desk_for(rng, "letter-form-letter")
    galley = desk.galley
    noise.head(desk)
    galley.y = _form_head(desk)
    facts: list[Labelled] = [*desk.about, *asked(desk.told, rng, 0.3 if desk.about else 0.0)]
    last = desk.chance(0.25)
    if not last:
        facts.insert(0, date_labelled(desk.told, rng))
    _blanks(desk, facts)
    _points(desk)
    galley.gap()
    galley.need(4 * galley.leading)
    end = desk.sheet.write(galley.left, galley.y, rng.choice(_SIGNED) + " ", desk.pen)
    end = desk.sheet.write(end, galley.y, desk.told.signer, desk.pen)
    if last:
        label, slot = date_labelled(desk.told, rng)
        at = max(end + 20, galley.left + galley.width * 0.6)
        at = desk.sheet.write(at, galley.y, f"{label}: ", desk.pen)
        put_slot(desk, slot, at, galley.y, desk.pen)
    galley.y += galley.leading
    if desk.chance(0.4):
        galley.line(
            rng.choice(("Signature: ______________________   Date: ____________", "Initials: ____   Received: ____________"))
        )
    noise.foot(desk)
    return desk.finish()


def _form_head(desk: Desk) -> float:
    """Sender, title and addressee, in one of some orders."""
    galley, rng, y = desk.galley, desk.rng, 46.0
    title = subject_of(desk.told, rng)
    title = title.upper() if desk.chance(0.6) else title
    pen = desk.pen.sized(rng.choice((12.0, 13.0, 15.0))).heavy()
    first, small = desk.chance(0.5), desk.pen.sized(9.5)
    if first:
        y = put_wrapped(desk, "/subject", title, Area(galley.left, y + 4, galley.width), pen) + 10
    half = galley.width / 2
    swapped = desk.chance(0.4)
    headed = desk.chance(0.5)
    theirs = Area(galley.left if swapped else galley.left + half + 10, y, half - 14)
    mine = Area(galley.left + half + 10 if swapped else galley.left, y, half - 14)
    if headed:
        desk.sheet.write(mine.x, y, rng.choice(FROM), small.heavy())
    low = sender_lines(desk, Area(mine.x, y + (12 if headed else 0), mine.wide), small, big=rng.choice((1.0, 1.2)))
    if desk.chance(0.6):
        low = max(low, recipient_lines(desk, theirs, small, heading=rng.choice(TO) if headed else ""))
    else:
        low = recipient_lines(desk, Area(galley.left, low + 12, half), small, heading=rng.choice(TO) if headed else "")
    y = low + 12
    if not first:
        y = put_wrapped(desk, "/subject", title, Area(galley.left, y + 4, galley.width), pen) + 8
    return y + 6


def _blanks(desk: Desk, facts: Sequence[Labelled]) -> None:
    """Labels with values on lines behind them, one or two to a row."""
    galley, rng = desk.galley, desk.rng
    typed = Pen(rng.choice(("courier", "typewriter", desk.pen.family)), min(10.0, desk.pen.size))
    pairs = rng.choice((1, 2, 2))
    wide = galley.width / pairs
    high = typed.size * rng.choice((1.6, 1.9))
    for at, (name, slot) in enumerate(facts):
        if at % pairs == 0:
            galley.need(high)
        x = galley.left + at % pairs * wide
        label = fitted(desk.pen.sized(min(9.5, desk.pen.size)), f"{name}:", wide * 0.5)
        end = desk.sheet.write(x, galley.y, f"{name}:", label) + 5
        put_slot(desk, slot, end + rng.choice((0.0, 6.0)), galley.y, fitted(typed, slot.shown, x + wide - end - 16))
        desk.sheet.rule(end - 2, galley.y + 2.4, x + wide - 8, galley.y + 2.4, 0.5)
        if at % pairs == pairs - 1 or at == len(facts) - 1:
            galley.y += high
    galley.gap(0.5)


def _points(desk: Desk) -> None:
    """What the form says: a sentence, boxes, money and deadline."""
    rng, words, galley, told = desk.rng, desk.told.wording, desk.galley, desk.told
    galley.paragraph(parts_of(rng, rng.choice(words.above if desk.about else words.inline), told.slots))
    galley.gap(0.5)
    reasons = words.category == "denial"
    if reasons:
        _ticked_reasons(desk)
    elif words.items:
        galley.line(rng.choice(_TICK))
        boxes(desk, [parts_of(rng, item, told.slots) for item in some(rng, words.items, 3, 9)])
    else:
        boxes(desk, [parts_of(rng, item, told.slots) for item in some(rng, words.body, 3, 6)])
    galley.gap(0.5)
    said = [*some(rng, words.body, 0, 3)] if words.items or reasons else []
    said += [rng.choice(words.money)] if words.money and desk.chance(0.5) else []
    said += [rng.choice(words.deadline)] if words.deadline and desk.chance(0.6) else []
    said += some(rng, words.asks, 0, 2)
    for sentence in said:
        galley.paragraph(parts_of(rng, sentence, told.slots))
        galley.gap(rng.choice((0.1, 0.4)))


def _ticked_reasons(desk: Desk) -> None:
    """A list of all reasons that the form knows, the right ones marked: only these are told."""
    rng, galley = desk.rng, desk.galley
    listed: list[Reason] = rng.sample((*REASONS, *MORE_REASONS), k=rng.randint(3, 7))
    chosen = sorted(rng.sample(range(len(listed)), k=rng.choice((1, 1, 2))))
    marked, empty = rng.choice((("[X]", "[ ]"), ("(X)", "( )"), ("_X_", "___"), ("XX", "__")))
    coded = desk.chance(0.4)
    galley.line(rng.choice(("Reason for denial:", "Denied because:", "The reason is checked below:", "Why:", *_TICK)))
    for at, reason in enumerate(listed):
        galley.need(galley.leading)
        desk.sheet.write(galley.left + 6, galley.y, marked if at in chosen else empty, desk.pen)
        told: list[str | Slot] = []
        if at in chosen:
            base = f"/denial_reasons/{chosen.index(at)}"
            told = [Slot(f"{base}/reason", reason.code, reason.code), " "] if coded else []
            told.append(Slot(f"{base}/text", reason.text, reason.text))
        else:
            told = [f"{reason.code} " if coded else "", reason.text]
        galley.paragraph(tuple(part for part in told if part), left=galley.left + 12 + desk.pen.width("[ ]  X"))


def draw_fax(rng: Random) -> Paper:
    """To and from in rows or boxes, the message below or on the next sheet."""
    desk = desk_for(rng, "letter-faxed")
    galley = desk.galley
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
