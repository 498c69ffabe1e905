"""Mail of a screen, printed: the newest message on top, an older one of the other side below; and portals (training)."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from models.training.content import desk_words as words
from models.training.content import numbers
from models.training.content.correspondents import Party
from models.training.families.family import diced_again
from models.training.families.letter_desk_voices import (
    Letter,
    about,
    letter_of,
    put_about,
    put_lines,
    say,
)
from models.training.families.letter_galley import Galley
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_OLDER = (
    "Please send us whatever you have on this so that we can look into it.",
    "We received your message and opened a ticket. Somebody will be in touch.",
    "Who is the right person for this? I was transferred twice.",
    "Per our call, send it to this address and I will see that it is worked.",
    "Sorry for the delay, I was out of the office last week.",
)
_WARNINGS = (
    "[EXTERNAL]",
    "CAUTION: This message came from outside the organization.",
    "This message was sent securely.",
    "External sender",
)
_CONFIDENTIAL = (
    "This message may contain protected health information. If you are not the intended recipient delete it.",
    "Confidentiality: for the addressee only.",
)


def _draw(rng: Random) -> Paper:
    letter, sheet = letter_of(rng), Sheet("letter", "letter-mail-thread")
    sheet.know("/category", letter.category)
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.uniform(9, 10.6))
    galley = Galley(sheet, pen, rng.choice((44.0, 60.0)), 556.0, 48.0, leading=pen.size * 1.35, floor=744)
    portal = rng.random() < 0.3
    if portal:
        _portal(galley, rng, letter)
    else:
        _header(galley, rng, letter)
    if rng.random() < 0.3:
        galley.line(rng.choice(_WARNINGS), pen.sized(8.4))
        galley.gap(0.5)
    if rng.random() < 0.6:
        galley.line(rng.choice(("Hi,", "Hello,", "Good morning,", "All,", "Hi there -")))
        galley.gap(0.4)
    if rng.random() < 0.5:
        put_about(galley, rng, about(rng, letter))
    say(galley, rng, letter)
    _signed(galley, rng, letter)
    if rng.random() < 0.6:
        _quoted(galley, rng, letter)
    return sheet.finish()


def _mailbox(rng: Random, party: Party) -> str:
    """An address of mail in the party's own zone."""
    if rng.random() < 0.5:
        return f"{rng.choice(('claims', 'info', 'billing', 'desk', 'intake', 'office'))}@{party.domain}"
    return f"{''.join(letter for letter in party.name.lower() if letter.isalpha())[:9]}{numbers.digits(rng, 2)}@mail.example"


def _subject(letter: Letter) -> str:
    return "".join(part if isinstance(part, str) else part.shown for part in letter.subject)


def _header(galley: Galley, rng: Random, letter: Letter) -> None:
    """From, sent, to, subject, in one column or with the labels apart."""
    sheet, told, pen = galley.sheet, letter.told, galley.pen
    if rng.random() < 0.4:
        galley.line(told.recipient.name, pen.sized(13).heavy())
        galley.sheet.rule(galley.left, galley.y - galley.leading + 5, galley.right, galley.y - galley.leading + 5, 1.2)
        galley.gap(0.5)
    stop = galley.left + rng.choice((0.0, 62.0, 84.0))
    clock = f" {rng.randint(7, 11)}:{rng.randint(10, 59)} {rng.choice(('AM', 'PM'))}"
    day = told.dates(told.day)
    rows = [
        ("From:", told.sender.name, "/sender/name", told.sender.name),
        (rng.choice(("Sent:", "Date:")), day, "/date", told.day.isoformat()),
        ("To:", told.recipient.name, "/recipient/name", told.recipient.name),
        ("Subject:", _subject(letter), "/subject", _subject(letter)),
    ]
    if rng.random() < 0.3:
        rows.insert(0, rows.pop(2))
    for label, shown, pointer, value in rows:
        if not shown:
            continue
        end = sheet.write(galley.left, galley.y, label, pen.heavy())
        x = max(stop, end + 5)
        own = fitted(pen, shown, 330)
        if pointer == "/subject":
            before = rng.choice(("", "", "RE: ", "FW: "))
            x = sheet.write(x, galley.y, before, own) if before else x
        end = sheet.put(pointer, value, x, galley.y, shown, own)
        if pointer.endswith("/name") and rng.random() < 0.7:
            party = told.sender if pointer == "/sender/name" else told.recipient
            sheet.write(end + 4, galley.y, f"<{_mailbox(rng, party)}>", pen.sized(8.6))
        elif pointer == "/date":
            sheet.write(end, galley.y, clock, own)
        galley.y += galley.leading
    if rng.random() < 0.4:
        galley.line(f"Attachments: {rng.choice(('scan0012.pdf', 'letter.pdf; eob.pdf', 'records.zip'))}")
    galley.gap(0.9)


def _portal(galley: Galley, rng: Random, letter: Letter) -> None:
    """A message of a portal: cells of who, whom and when, a number of the message."""
    sheet, told, pen = galley.sheet, letter.told, galley.pen
    galley.line(
        rng.choice(("Secure Message", "Message Center > Inbox", "Provider Portal - message detail")), pen.sized(12).heavy()
    )
    galley.gap(0.6)
    cells = [
        ("From", told.sender.name, "/sender/name", told.sender.name),
        ("To", told.recipient.name, "/recipient/name", told.recipient.name),
        ("Received", told.dates(told.day), "/date", told.day.isoformat()),
        ("Topic", _subject(letter), "/subject", _subject(letter)),
    ]
    for label, shown, pointer, value in cells:
        if shown:
            sheet.frame(galley.left, galley.y - 11, galley.right, galley.y + 6, 0.5, (0.6, 0.6, 0.6))
            sheet.write(galley.left + 5, galley.y, label, pen.sized(8))
            sheet.put(pointer, value, galley.left + 90, galley.y, shown, fitted(pen, shown, 370))
            galley.y += 17
    galley.line(f"Message number {numbers.digits(rng, 8)}", pen.sized(8))
    galley.gap(0.8)


def _signed(galley: Galley, rng: Random, letter: Letter) -> None:
    """A block of who wrote it, perhaps with the address."""
    told, pen = letter.told, galley.pen
    galley.need(galley.leading * 7)
    galley.gap(0.3)
    galley.line(rng.choice(words.ENDS))
    if told.personal:
        galley.line(told.sender.name, pointer="/sender/name")
    else:
        galley.line(told.signer)
        if rng.random() < 0.6:
            galley.line(told.sender.name, pointer="/sender/name")
    if rng.random() < 0.6:
        small = pen.sized(9)
        galley.y = put_lines(galley.sheet, "/sender", told.sender.lines, galley.left, galley.y, small, 260)
        galley.line(str(told.slots["phone"]), small)
    if rng.random() < 0.5:
        galley.gap(0.4)
        galley.paragraph((rng.choice(_CONFIDENTIAL),), pen=pen.sized(7.6))


def _quoted(galley: Galley, rng: Random, letter: Letter) -> None:
    """The older message: the two change places, nothing of it is the letter."""
    told, pen = letter.told, galley.pen
    before = told.dates(told.day - timedelta(days=rng.randint(1, 12)))
    galley.gap(0.5)
    galley.need(galley.leading * 6)
    if rng.random() < 0.5:
        galley.line("-----Original Message-----", pen)
        for text in (f"From: {told.recipient.name}", f"Sent: {before}", f"To: {told.sender.name}"):
            galley.line(text, fitted(pen, text, galley.width))
    else:
        galley.sheet.rule(galley.left, galley.y - 8, galley.right, galley.y - 8, 0.6)
        text = f"On {before} {told.recipient.name} wrote:"
        galley.line(text, fitted(pen, text, galley.width))
    galley.gap(0.4)
    galley.paragraph((rng.choice(("", "> ")) + rng.choice(_OLDER),))


draw = diced_again(_draw)
