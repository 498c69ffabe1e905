"""Mail that came back: flats and parcels with one label for both parties, receipts of certified letters, log sheets of a mailroom (training)."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from models.training.content import letter_facts, numbers
from models.training.content import mailpiece_words as words
from models.training.content.correspondents import Party
from models.training.content.letter_facts import Facts, Route
from models.training.families.family import diced_again
from models.training.families.letter_desk import Area
from models.training.families.letter_noise import bars
from models.training.families.letter_spoken import case_of, put_party
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_ROUTES: tuple[Route, ...] = (("practice", "person"), ("plan", "person"), ("plan", "practice"), ("practice", "plan"), ("law", "practice"), ("firm", "practice"))  # fmt: skip
_UNTOLD = ("/subject", "/amount", "/respond_by", "/date", "/references/patient_name")
_INKS = ((0.55, 0.1, 0.15), (0.2, 0.1, 0.45), (0.1, 0.1, 0.1))
_GREY = (0.62, 0.62, 0.62)


def _begun(rng: Random, family: str, size: tuple[float, float] = LETTER) -> tuple[Sheet, Facts]:
    sheet = Sheet("letter", family, size)
    sheet.know("/category", "returned_mail")
    told = case_of(rng, "returned_mail", *_ROUTES)
    if rng.random() < 0.45:
        who = told.recipient
        told = replace(told, recipient=replace(who, name=who.name.upper(), lines=tuple(line.upper() for line in who.lines)))
    return sheet, told


def _done(sheet: Sheet) -> Paper:
    sheet.ignore += [pointer for pointer in _UNTOLD if pointer not in sheet.values]
    return sheet.finish()


def _draw_flat(rng: Random) -> Paper:
    """A big envelope on the glass: both parties on one pasted label, or the sender printed down in a corner; carrier's marks."""
    size = rng.choice((LETTER, LETTER, (792.0, 612.0)))
    sheet, told = _begun(rng, "letter-flat", size)
    wide, high = size
    sheet.frame(10, 10, wide - 10, high - 10, 0.7, _GREY)
    x, y = rng.uniform(60, wide * 0.3), rng.uniform(120, high * 0.42)
    low = rng.choice((_address_label, _address_label, _carrier_label, _apart))(sheet, rng, told, x, y)
    if rng.random() < 0.6:
        line = rng.choice(words.PRINTED)
        sheet.write(wide / 2, 60, line, fitted(Pen("arial", rng.choice((14.0, 22.0)), bold=True), line, 260), "center")
    if rng.random() < 0.7 and low + 210 < high:
        _pointing(sheet, rng, rng.choice((40.0, wide - 250)), rng.uniform(low + 24, high - 180))
    else:
        ink = rng.choice(_INKS)
        for number, line in enumerate(rng.choice(words.CARRIERS)):
            sheet.write(wide - 40, high - 140 + number * 18, line, Pen(rng.choice(SANS), 14, bold=True, colour=ink), "right")
    return _done(sheet)


def _address_label(sheet: Sheet, rng: Random, told: Facts, x: float, y: float) -> float:
    """One label: who sent it small above, whom it is for large below, or beside each other."""
    small, big = Pen(rng.choice((*SANS, *SERIF)), rng.uniform(7.5, 9.5)), Pen(rng.choice((*SANS, *MONO)), rng.uniform(11, 13.5))
    captions = (rng.choice(words.FROM), rng.choice(words.TO)) if rng.random() < 0.75 else ("", "")
    room, inset = 330.0, rng.choice((10.0, 60.0))
    top = y - 16
    sheet.write(x + 8, y, captions[0], small.sized(7).heavy())
    low = (
        put_party(
            sheet,
            "/sender",
            told.sender,
            x + 8 + (small.sized(7).heavy().width(captions[0]) + 8 if captions[0] else 0),
            y,
            small,
            wide=240,
        )
        + 6
    )
    if rng.random() < 0.6:
        sheet.rule(x, low, x + room, low, 0.8)
    sheet.write(x + 8, low + 18, captions[1], small.sized(8).heavy())
    low = put_party(
        sheet, "/recipient", told.recipient, x + 12 + inset, low + (34 if captions[1] else 22), big, wide=room - inset - 20
    )
    sheet.frame(x, top, x + room, low + 6, 0.9)
    return low + 6


def _carrier_label(sheet: Sheet, rng: Random, told: Facts, x: float, y: float) -> float:
    """A parcel service's label: sender at the left above, weight at its right, addressee behind a caption, bars, numbers."""
    pen = Pen(rng.choice(("arial", "helvetica", "narrow")), 8.4)
    top, room = y - 14, 300.0
    low = put_party(sheet, "/sender", told.sender, x + 6, y, pen.sized(7.6), wide=180)
    if rng.random() < 0.6:
        sheet.write(x + 6, low, str(told.slots["phone"]), pen.sized(7.6))
        low += 10
    sheet.write(x + room - 8, y, f"{rng.randint(1, 12)} LBS", pen.heavy(), "right")
    sheet.write(x + room - 8, y + 12, "1 OF 1", pen, "right")
    caption = rng.choice(words.TO)
    sheet.write(x + 6, low + 14, caption, pen.heavy())
    low = put_party(sheet, "/recipient", told.recipient, x + 24, low + 30, pen.sized(11), wide=room - 40) + 4
    sheet.rule(x, low, x + room, low, 1.6)
    sheet.write(x + 8, low + 20, rng.choice(words.SERVICES), pen.sized(13).heavy())
    sheet.write(x + 8, low + 34, f"{rng.choice(words.TRACKED)} {_tracking(rng)}", pen)
    sheet.rule(x, low + 40, x + room, low + 40, 1.6)
    bars(sheet, rng, Area(x + 30, low + 48, room - 60), 40)
    if rng.random() < 0.5:
        account = letter_facts.account_number(rng)
        end = sheet.write(x + 8, low + 106, f"{rng.choice(words.NOTED)} ", pen.sized(7.5))
        sheet.write(end, low + 106, account, pen.sized(7.5))
        sheet.ignore.append("/references/patient_account")
    low += 114
    sheet.frame(x, top, x + room, low, 1.2)
    return low


def _apart(sheet: Sheet, rng: Random, told: Facts, x: float, y: float) -> float:
    """The sender printed on the envelope in a corner, the addressee on a white label."""
    wide, high = sheet.size
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.uniform(8, 10))
    corner = rng.choice(("upper", "upper", "lower", "right"))
    at = {"upper": (28.0, 100.0), "lower": (28.0, high - 80), "right": (wide - 260, high - 80)}[corner]
    put_party(sheet, "/sender", told.sender, *at, pen, big=pen.heavy(), wide=230)
    own = Pen(rng.choice((*MONO, *SANS)), rng.uniform(10, 12))
    y = max(y, 190.0)
    low = put_party(sheet, "/recipient", told.recipient, x + 90, y, own, wide=250)
    sheet.frame(x + 76, y - 22, x + 360, low + 8, 0.5, _GREY)
    return low + 10


def _tracking(rng: Random) -> str:
    return rng.choice((f"1Z {numbers.digits(rng, 3)} A{numbers.digits(rng, 2)} 03 {numbers.digits(rng, 4)} {numbers.digits(rng, 4)}", f"9400 {numbers.digits(rng, 4)} {numbers.digits(rng, 4)} {numbers.digits(rng, 4)} {numbers.digits(rng, 4)} {numbers.digits(rng, 2)}", f"{numbers.digits(rng, 4)} {numbers.digits(rng, 4)} {numbers.digits(rng, 4)}"))  # fmt: skip


def _pointing(sheet: Sheet, rng: Random, x: float, y: float) -> None:
    """A rubber stamp in the shape of a hand that points, reasons with boxes in its palm."""
    ink, pen = rng.choice(_INKS), Pen("arial", 7.4)
    title, *reasons = rng.choice(words.POINTED)
    sheet.polygon(((x, y + 16), (x - 26, y + 23), (x, y + 30)), ink)
    sheet.frame(x, y, x + 150, y + 24 + len(reasons) * 11, 1.1, ink)
    sheet.write(x + 8, y + 14, title, pen.sized(9).heavy().inked(ink))
    checked = rng.randrange(len(reasons))
    for number, reason in enumerate(reasons):
        low = y + 28 + number * 11
        sheet.frame(x + 10, low - 6, x + 16, low, 0.6, ink)
        if number == checked:
            sheet.rule(x + 8, low - 8, x + 18, low + 2, 1.4, ink)
            sheet.rule(x + 18, low - 8, x + 8, low + 2, 1.4, ink)
        sheet.write(x + 22, low, reason, pen.inked(ink))


def _draw_cover(rng: Random) -> Paper:
    """A sheet a mailroom fills in for each piece: who mailed it, to whom, why it is back, what was done; perhaps the face behind it."""
    sheet, told = _begun(rng, "letter-return-log")
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.uniform(9, 10.6))
    title = rng.choice(words.TITLES)
    sheet.put("/subject", title, 306, 58, title, pen.sized(15).heavy(), "center")
    y = 92.0
    day = f"{rng.randint(1, 12)}/{rng.randint(1, 28)}/{rng.randint(23, 26)}"
    sheet.write(60, y, f"{rng.choice(words.BACK)}: {day}", pen)
    x = 250.0
    for caption in rng.sample(words.MORE, k=2):
        said = rng.choice(words.PIECES) if caption == "Type of mail" else str(rng.randint(1, 99))
        x = sheet.write(x, y, f"{caption}: {said}", pen) + 24
    parties = [
        ("/sender", told.sender, rng.choice(words.MAILED_BY)),
        ("/recipient", told.recipient, rng.choice(words.MAILED_TO)),
    ]
    if rng.random() < 0.5:
        parties.reverse()
    y = _beside(sheet, rng, parties, pen, y + 30)
    for caption, key in rng.sample(
        (("Account", "account"), ("Patient", "patient"), ("Acct #", "account"), ("Guarantor", "patient")), k=2
    )[: rng.randint(0, 2)]:
        slot = told.slot(key)
        if slot.pointer not in sheet.values:
            end = sheet.write(60, y, f"{caption}: ", pen.heavy())
            sheet.put(slot.pointer, slot.value, end + 6, y, slot.shown, pen)
            y += pen.size * 1.8
    sheet.write(60, y + 6, f"{rng.choice(words.WHY)}:", pen.heavy())
    y = _ticks(sheet, rng, rng.sample(words.REASONS, k=rng.randint(5, 9)), pen, y + 24, 1)
    sheet.write(60, y + 14, rng.choice(("Action taken:", "Follow up", "Done:")), pen.heavy())
    y = _ticks(sheet, rng, rng.sample(words.ACTIONS, k=rng.randint(3, 6)), pen, y + 32, rng.randint(0, 2))
    sheet.write(60, y + 26, f"Notes: {'_' * 60}", pen)
    sheet.write(60, y + 60, f"Staff initials: ____   Date worked: {'_' * 12}", pen)
    if rng.random() < 0.4:
        sheet.new_page()
        sheet.frame(16, 40, 596, 320, 0.6, _GREY)
        put_party(sheet, "/sender", told.sender, 34, 66, pen.sized(8.6), wide=220)
        put_party(sheet, "/recipient", told.recipient, 230, 180, pen.sized(10.5), wide=230)
        sheet.write(360, 290, "RETURN TO SENDER", Pen("arial", 12, bold=True, colour=rng.choice(_INKS)))
    return _done(sheet)


def _beside(sheet: Sheet, rng: Random, parties: Sequence[tuple[str, Party, str]], pen: Pen, y: float) -> float:
    """Two blocks under captions, in cells side by side or below each other."""
    beside, framed, low = rng.random() < 0.6, rng.random() < 0.5, y
    for number, (pointer, party, caption) in enumerate(parties):
        x, top = (60 + number * 250, y) if beside else (60, low)
        sheet.write(x, top, f"{caption}:", pen.heavy())
        down, aside = (pen.size * 1.5, 0.0) if beside or rng.random() < 0.5 else (0.0, 130.0)
        end = put_party(sheet, pointer, party, x + aside, top + down, pen, wide=230)
        if framed:
            sheet.frame(x - 6, top - pen.size - 3, x + (238 if beside else 490), end, 0.5)
        low = max(low, end + (0 if beside else pen.size * 1.6))
    return low + pen.size * 1.6


def _ticks(sheet: Sheet, rng: Random, listed: Sequence[str], pen: Pen, y: float, count: int) -> float:
    """Boxes in one or two columns, some of them ticked."""
    columns, ticked = rng.choice((1, 2, 2)), set(rng.sample(range(len(listed)), k=count))
    for number, text in enumerate(listed):
        x, low = 72 + number % columns * 230, y + number // columns * pen.size * 1.6
        sheet.frame(x, low - 7, x + 8, low + 1, 0.7)
        if number in ticked:
            sheet.rule(x, low - 7, x + 8, low + 1, 1.2)
            sheet.rule(x + 8, low - 7, x, low + 1, 1.2)
        sheet.write(x + 14, low, text, pen)
    return y + -(-len(listed) // columns) * pen.size * 1.6


def _draw_receipt(rng: Random) -> Paper:
    """A certified letter nobody took: the sides of its card and the slip it was mailed with, copied with or without the face."""
    sheet, told = _begun(rng, "letter-certified")
    pen, number = Pen(rng.choice(SANS), rng.uniform(8.4, 9.6)), _tracking(rng)
    parts = [_card_front, _card_back, _face]
    if rng.random() < 0.35:
        parts.remove(_face)
    if rng.random() < 0.5:
        rng.shuffle(parts)
    y = rng.choice((30.0, 60.0))
    for part in parts:
        if y > 520:
            sheet.new_page()
            y = 40.0
        y = part(sheet, rng, told, pen, y, number) + rng.uniform(16, 36)
    if _face not in parts:
        for line in rng.choice(words.UNCLAIMED):
            sheet.write(560, y + 14, line, Pen("arial", 13, bold=True, colour=rng.choice(_INKS)), "right")
            y += 17
    return _done(sheet)


def _card_front(sheet: Sheet, rng: Random, told: Facts, pen: Pen, y: float, number: str) -> float:
    """Whom it goes to, its number, and what a hand would have filled in."""
    small, captions = pen.sized(7), rng.choice(words.CARD)
    sheet.frame(60, y, 552, y + 150, 0.8)
    sheet.rule(320, y, 320, y + 150, 0.5)
    sheet.write(66, y + 14, captions[0], small)
    put_party(sheet, "/recipient", told.recipient, 78, y + 34, pen, wide=220)
    sheet.rule(60, y + 112, 320, y + 112, 0.5)
    sheet.write(66, y + 124, captions[1], small)
    sheet.write(80, y + 140, number, pen)
    for at, caption in enumerate((captions[3], "Date of delivery", captions[2])):
        sheet.write(326, y + 14 + at * 36, caption, small)
        sheet.rule(320, y + 2 + at * 36, 552, y + 2 + at * 36, 0.4 if at else 0.0)
    for at, kind in enumerate(("Certified", "Insured", "Restricted")):
        sheet.frame(330 + at * 72, y + 110, 337 + at * 72, y + 117, 0.6)
        sheet.write(342 + at * 72, y + 117, kind, small)
    return y + 150


def _card_back(sheet: Sheet, rng: Random, told: Facts, pen: Pen, y: float, number: str) -> float:
    """Who gets the card back."""
    del number
    sheet.frame(60, y, 552, y + 132, 0.8)
    lead = rng.choice(words.BACK_OF_CARD)
    sheet.write(306, y + 16, lead, pen.sized(7.6), "center")
    x = rng.choice((90.0, 200.0))
    put_party(sheet, "/sender", told.sender, x, y + 44, pen, wide=280)
    return y + 132


def _face(sheet: Sheet, rng: Random, told: Facts, pen: Pen, y: float, number: str) -> float:
    """The envelope itself, small."""
    sheet.frame(40, y, 572, y + 240, 0.6, _GREY)
    put_party(sheet, "/sender", told.sender, 54, y + 24, pen.sized(8), wide=190)
    sheet.write(558, y + 22, f"CERTIFIED {number}", fitted(pen.sized(8), f"CERTIFIED {number}", 240), "right")
    put_party(sheet, "/recipient", told.recipient, rng.choice((210.0, 250.0)), y + 110, pen.sized(10), wide=230)
    for at, name in enumerate(rng.sample(words.ATTEMPTED, k=3)):
        sheet.write(54, y + 130 + at * 16, f"{name} {rng.randint(1, 12)}/{rng.randint(1, 28)}", pen.sized(8))
    for at, line in enumerate(rng.choice(words.UNCLAIMED)):
        sheet.write(554, y + 206 + at * 15, line, Pen("courier", 11, bold=True), "right")
    return y + 240


draw_flat, draw_cover, draw_receipt = diced_again(_draw_flat), diced_again(_draw_cover), diced_again(_draw_receipt)
