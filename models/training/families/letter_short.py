"""Short mail: printed e-mails, letters of transmittal, message and reply sheets (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Callable
from random import Random

from models.training.content import correspondents, numbers
from models.training.content.correspondence import Parts
from models.training.content.letter_matters import housed
from models.training.content.letter_numbers import told_of
from models.training.content.phrasing import parts_of, some
from models.training.families import letter_noise as noise
from models.training.families import letter_parts as parts
from models.training.families.family import diced_again
from models.training.families.letter_blocks import references
from models.training.families.letter_desk import (
    Area,
    Desk,
    asked,
    date_labelled,
    day_of,
    desk_with,
    put_slot,
    put_wrapped,
    subject_of,
)
from models.training.families.letter_houses import OFFICES
from models.training.families.letter_people import FROM, TO, recipient_lines, sender_lines, sender_row, sender_title
from models.training.families.letter_saying import boxes, say
from models.training.families.letter_tables import Column, table
from models.training.ink import Pen, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_KINDS = ("copies", "audit", "adjuster", "counsel", "records", "collector", "appeals", "mailroom")
_CATEGORIES = tuple(category for category, known in OFFICES.items() if known)
_SENT = ("Sent:", "Date:", "Sent on:", "Received:")
_ABOUT = ("Subject:", "SUBJECT:", "Re:", "Subj:")
_SECRET = (
    "This message is meant for its addressee only. If it reached you by mistake, delete it and tell the sender.", "Please consider whether this needs to be printed.", "CAUTION: this message came from outside the organization.", "The content may be privileged.",
)  # fmt: skip
_HOW = (
    "Attached",
    "Under separate cover",
    "By fax",
    "By courier",
    "By mail",
    "On disc",
    "Originals",
    "Copies",
    "By secure e-mail",
)
_WHY = ("For your files", "As requested", "For review and comment", "For signature", "For payment", "For your information", "Please return", "For approval", "For action", "With our thanks")  # fmt: skip
_SHEETS = (
    "LETTER OF TRANSMITTAL",
    "Transmittal",
    "Document transmittal",
    "Cover letter",
    "ROUTING SLIP",
    "Enclosure notice",
    "With compliments",
)
_REPLY = ("REPLY", "Reply:", "YOUR ANSWER", "Answer (return this copy)", "Response")
_MESSAGE = ("MESSAGE", "Message:", "Our message", "NOTE", "Memo")


def _desk(rng: Random, name: str, pen: Pen) -> Desk:
    told = told_of(rng, rng.choice(_CATEGORIES), OFFICES)
    return desk_with(rng, name, told if told.wording.category == "other" else housed(rng, told, rng.choice(_KINDS)), pen)


def _row(desk: Desk, label: str, stop: float, put: Callable[[float, float], object]) -> None:
    """A label and what stands behind it in its column."""
    galley = desk.galley
    desk.sheet.write(galley.left, galley.y, label, desk.pen.heavy())
    put(stop, galley.y)
    galley.y += galley.leading


def mail(desk: Desk) -> None:
    """An e-mail as printed: whose mailbox, four rows, the text, an address below, the foot of the browser."""
    galley, rng, sheet, told = desk.galley, desk.rng, desk.sheet, desk.told
    galley.y, sender = 54.0, told.sender
    if desk.chance(0.6):
        sheet.write(galley.left, galley.y, correspondents.person(rng).plain, desk.pen.sized(desk.pen.size + 3).heavy())
        sheet.rule(galley.left, galley.y + 6, galley.right, galley.y + 6, rng.choice((1.0, 2.5)))
        galley.y += 26
    stop = galley.left + rng.choice((66.0, 80.0, 100.0))
    mailbox = rng.choice(("claims", "records", "noreply", "correspondence", "office"))
    clock = f" {rng.randint(1, 12)}:{rng.randint(0, 59):02d} {rng.choice(('AM', 'PM', 'a.m.'))}"

    def from_(x: float, y: float) -> None:
        pen = fitted(desk.pen, sender.name, galley.right - x - 120)
        sheet.write(
            sheet.put("/sender/name", sender.name, x, y, sender.name, pen) + 4,
            y,
            f"<{mailbox}@{sender.domain}>",
            desk.pen.sized(8),
        )

    def sent(x: float, y: float) -> None:
        sheet.write(put_slot(desk, day_of(told), x, y, desk.pen), y, clock, desk.pen)

    def to(x: float, y: float) -> None:
        sheet.put(
            "/recipient/name",
            told.recipient.name,
            x,
            y,
            told.recipient.name,
            fitted(desk.pen, told.recipient.name, galley.right - x),
        )

    def about(x: float, y: float) -> None:
        galley.y = put_wrapped(desk, "/subject", subject_of(told, rng), Area(x, y, galley.right - x), desk.pen) - galley.leading

    rows = [("From:", from_), (rng.choice(_SENT), sent), ("To:", to)]
    rng.shuffle(rows)
    rows.insert(rng.choice((0, 3, 3, 3)), (rng.choice(_ABOUT), about))
    for label, put in rows:
        _row(desk, label, stop, put)
    if desk.chance(0.5):
        name = f"{rng.choice(('scan', 'Letter', 'doc', 'IMG'))}_{numbers.digits(rng, 4)}.pdf"
        _row(desk, "Attachments:", max(stop, galley.left + 84), lambda x, y: sheet.write(x, y, name, desk.pen))
    sheet.rule(galley.left, galley.y - 4, galley.right, galley.y - 4, 0.5)
    galley.y += 12
    _text(desk)
    galley.y = (
        sender_lines(desk, Area(galley.left, galley.y, galley.width), desk.pen.sized(8.5)) if desk.chance(0.7) else galley.y
    )
    galley.gap()
    if desk.chance(0.6):
        galley.paragraph((rng.choice(_SECRET),), pen=desk.pen.sized(7.5))
    small = desk.pen.sized(7)
    sheet.write(galley.left, 776, f"https://mail.{told.recipient.domain}/u/{numbers.digits(rng, 6)}", small)
    sheet.write(galley.right, 776, f"{sheet.page}/{sheet.page}", small, "right")


def _text(desk: Desk) -> None:
    """Greeting, references in a block or in the sentences, a few words, the close."""
    rng = desk.rng
    if desk.chance(0.8):
        parts.greeting(desk.galley, desk.told, rng)
    references(desk, [*desk.about, *(asked(desk.told, rng, 0.3) if desk.about else ())])
    say(desk, long=0.1)
    if desk.chance(0.8):
        parts.closing(desk.galley, desk.told, rng)


def _transmittal(desk: Desk) -> None:
    """What is sent, how and why: a table of documents, two lists to tick, a remark, who signs."""
    galley, rng, told = desk.galley, desk.rng, desk.told
    galley.y = sender_title(desk, rng.uniform(46, 60), rng.choice((12.0, 14.0)), rng.choice(("left", "center", "right"))) + 2
    galley.y = sender_row(desk, galley.y, desk.pen.sized(8), named=False) + 18
    title = rng.choice(_SHEETS)
    desk.sheet.write(galley.left, galley.y, title, desk.pen.sized(rng.choice((12.0, 16.0))).heavy())
    galley.y += 22
    half = galley.width / 2
    low = recipient_lines(desk, Area(galley.left, galley.y, half - 10), desk.pen, heading=rng.choice(TO))
    facts = [date_labelled(told, rng), *desk.about, *(asked(told, rng, 0.4) if desk.about else ())]
    right, galley.left = galley.left, galley.left + half
    references(desk, facts)
    galley.left = right
    galley.y = max(low, galley.y) + 10
    parts.subject(galley, subject_of(told, rng), rng)
    steps: list[Callable[[Desk], None]] = [_documents, _remark]
    if desk.chance(0.7):
        steps.append(_how)
    rng.shuffle(steps)
    for step in steps:
        step(desk)
        galley.gap(0.6)
    parts.closing(galley, told, rng)
    noise.foot(desk)


def _how(desk: Desk) -> None:
    rng = desk.rng
    for lead, known in (("We are sending:", _HOW), ("Sent:", _WHY)):
        desk.galley.line(lead)
        boxes(desk, [(each,) for each in some(rng, known, 2, 5)])


def _documents(desk: Desk) -> None:
    rng, told = desk.rng, desk.told
    rows: list[tuple[Parts, Parts, Parts]] = [
        ((str(rng.randint(1, 3)),), parts_of(rng, item, told.slots), (str(rng.randint(1, 40)),))
        for item in some(rng, told.wording.items, 2, 6)
    ]
    if rows:
        heads = rng.choice((("Copies", "Description", "Pages"), ("No.", "Document", "Sheets"), ("Qty", "Enclosure", "Pgs")))
        table(desk, (Column(heads[0]), Column(heads[1]), Column(heads[2], "right")), rows)


def _remark(desk: Desk) -> None:
    rng, words = desk.rng, desk.told.wording
    said = [rng.choice(words.above if desk.about else words.inline), *some(rng, words.body, 0, 2)]
    said += [rng.choice(each) for each in (words.money, words.deadline) if each and desk.chance(0.4)]
    for template in said:
        desk.galley.paragraph(parts_of(rng, template, desk.told.slots))
        desk.galley.gap(0.3)


def _message(desk: Desk) -> None:
    """A sheet of two halves: what is said, and ruled lines for the answer."""
    galley, rng, sheet = desk.galley, desk.rng, desk.sheet
    galley.y, half = rng.uniform(50, 60), galley.width / 2
    top = galley.y
    left = recipient_lines(desk, Area(galley.left + 6, top, half - 14), desk.pen, heading=rng.choice(TO))
    low = max(left, sender_lines(desk, Area(galley.left + half + 6, top, half - 12), desk.pen)) + 2
    sheet.frame(galley.left, top - 14, galley.left + half, low, 0.6)
    sheet.frame(galley.left + half, top - 14, galley.right, low, 0.6)
    galley.y = low + 18
    parts.subject(galley, subject_of(desk.told, rng), rng)
    facts = [date_labelled(desk.told, rng), *desk.about]
    early = desk.chance(0.5)
    if early:
        references(desk, facts)
    galley.line(rng.choice(_MESSAGE), desk.pen.heavy())
    _remark(desk)
    if not early:
        references(desk, facts)
    sheet.write(galley.left, galley.y + 8, f"{rng.choice(FROM)} {desk.told.signer}", desk.pen)
    galley.y += 34
    galley.line(rng.choice(_REPLY), desk.pen.heavy())
    for _ in range(rng.randint(4, 10)):
        galley.need(20)
        galley.y += 8
        sheet.rule(galley.left, galley.y, galley.right, galley.y, 0.5)
        galley.y += 12
    noise.foot(desk)


def _press(name: str, write: Callable[[Desk], None], faces: tuple[str, ...]) -> Callable[[Random], Paper]:
    def draw(rng: Random) -> Paper:
        desk = _desk(rng, name, Pen(rng.choice(faces), rng.choice((9.0, 9.5, 10.0, 11.0))))
        write(desk)
        return desk.finish()

    return diced_again(draw)


PRESSES = {
    "letter-printed-e-mail": _press("letter-printed-e-mail", mail, (*SANS, *SANS, *SERIF)),
    "letter-transmittal": _press("letter-transmittal", _transmittal, (*SANS, *SERIF)),
    "letter-message-reply": _press("letter-message-reply", _message, (*SANS, *SERIF, *MONO)),
}
"""The families by name."""
