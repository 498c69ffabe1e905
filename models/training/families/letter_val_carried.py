"""Validation letters of offices: behind a log sheet, an opened envelope or a fax lead; references in a table or behind the letter."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content import numbers
from models.training.content import val_bearing_words as words
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Facts
from models.training.content.letter_val_body import compose
from models.training.families.letter_val_desk import (
    FACES,
    facts_told,
    greeting,
    print_closing,
    print_recipient,
    print_subject,
    reference_rows,
)
from models.training.families.letter_val_kit import Area, Flow, print_piece
from models.training.ink import Align, Pen, Sheet, fitted
from models.training.paper import Paper

_CATEGORIES = {"denial", "appeal", "records_request", "refund_request", "authorization", "eligibility", "legal"}


def _told(rng: Random) -> Facts:
    told = facts_told(rng, personal=False)
    while told.wording.category not in _CATEGORIES or len(told.wording.references) < 2:
        told = facts_told(rng, personal=False)
    return told


def _begun(rng: Random, family: str, told: Facts) -> tuple[Sheet, Flow]:
    sheet = Sheet("letter", family)
    sheet.know("/category", told.wording.category)
    pen = Pen(rng.choice(FACES), rng.choice((9.4, 10.2, 11.0)))
    left = rng.choice((58.0, 76.0))
    flow = Flow(sheet, pen, [Area(left, 552, 60, 712)], [Area(left, 552, 80, 716)], pen.size * rng.choice((1.3, 1.42)))
    return sheet, flow


def _head(flow: Flow, rng: Random, told: Facts) -> None:
    """Name over one line of address, in the middle or at a side; date and addressee below, in either order."""
    sheet, pen = flow.sheet, flow.pen
    x, align = rng.choice(((flow.area.left, "left"), (306.0, "center"), (552.0, "right")))
    aligned: Align = align  # type: ignore[assignment]
    big = fitted(pen.sized(rng.choice((13.0, 16.0))).heavy(), told.sender.name, 480)
    sheet.put("/sender/name", told.sender.name, x, flow.y, told.sender.name, big, aligned)
    flow.y += big.size * 1.1
    stacked = rng.random() < 0.4
    lines = told.sender.lines if stacked else (", ".join(told.sender.lines),)
    sheet.know("/sender/address", told.sender.joined)
    for line in lines:
        sheet.write(x, flow.y, line, pen.sized(8.6), aligned, "/sender/address")
        flow.y += 11
    flow.gap(1.4)
    order = ["date", "who"]
    rng.shuffle(order)
    for part in order:
        if part == "date":
            sheet.put("/date", told.day.isoformat(), flow.area.left, flow.y, told.dates(told.day), pen)
            flow.gap(1.8)
        else:
            flow.y = print_recipient(sheet, told, pen, flow.area.left, flow.y, 280) + flow.leading * 0.8


def draw_carried(rng: Random) -> Paper:
    """Something of the office before the letter."""
    told = _told(rng)
    sheet, flow = _begun(rng, "letter-val-carried", told)
    rng.choice((_log, _opened, _lead))(sheet, rng, told, flow.pen)
    sheet.new_page()
    _head(flow, rng, told)
    print_subject(flow, rng, told)
    for caption, slot in reference_rows(rng, told):
        end = sheet.write(flow.area.left, flow.y, f"{caption}  ", flow.pen)
        sheet.put(slot.pointer, slot.value, end, flow.y, slot.shown, flow.pen)
        flow.y += flow.leading
    flow.gap(0.6)
    flow.line(greeting(rng, told))
    flow.gap(0.5)
    for piece in compose(rng, told, inline=False, long=False):
        print_piece(flow, piece, marker="-", heads=None)
    print_closing(flow, rng, told, address=False)
    return sheet.finish()


def _log(sheet: Sheet, rng: Random, told: Facts, pen: Pen) -> None:
    """A ticket of who opened it and where it goes."""
    del told
    sheet.write(80, 96, rng.choice(words.HANDED), pen.sized(17).heavy())
    y, lined = 140.0, rng.random() < 0.5
    for caption, kind in rng.sample(words.HANDED_ROWS, k=rng.randint(4, 8)):
        said = {
            "name": rng.choice(("K. Dunn", "Terry", "MB", "F. Ito")),
            "day": f"{rng.randint(1, 12)}/{rng.randint(1, 28)}",
            "desk": rng.choice(words.HANDED_DESKS),
            "number": numbers.digits(rng, rng.choice((1, 2, 5))),
            "yes": rng.choice(("Y", "N", "yes", "no")),
        }[kind]
        sheet.write(80, y, caption, pen)
        sheet.write(230, y, said, Pen("dejavu-serif", 11, colour=(0.15, 0.15, 0.4)))
        if lined:
            sheet.rule(222, y + 3, 420, y + 3, 0.5)
        y += 25


def _opened(sheet: Sheet, rng: Random, told: Facts, pen: Pen) -> None:
    """The slit envelope, upright at the side or flat: its sender, its addressee, nothing of the post but the meter."""
    top = rng.choice((30.0, 260.0, 470.0))
    sheet.frame(24, top, 588, top + 262, 0.6, (0.6, 0.6, 0.6))
    sheet.rule(24, top + 8, 588, top + 8, 0.4, (0.6, 0.6, 0.6))
    y = top + 34
    sheet.write(40, y, told.sender.name, fitted(pen.sized(8.8).heavy(), told.sender.name, 230), pointer="/sender/name")
    for line in told.sender.lines:
        y += 11
        sheet.write(40, y, line, pen.sized(8.4), pointer="/sender/address")
    sheet.write(
        570,
        top + 34,
        f"neopost  {rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/20{rng.randint(24, 26)}  $00.{rng.randint(48, 97)}",
        Pen("helvetica", 7.6),
        "right",
    )
    y = top + 138
    for number, line in enumerate((told.recipient.name, *told.recipient.lines)):
        sheet.write(240, y, line, fitted(pen, line, 270), pointer="/recipient/address" if number else "/recipient/name")
        y += pen.size * 1.3


def _lead(sheet: Sheet, rng: Random, told: Facts, pen: Pen) -> None:
    """A fax's first sheet: units and telephones, the names of both houses or not."""
    sheet.write(60, 92, rng.choice(words.FAXED), pen.sized(rng.choice((20.0, 30.0))).heavy())
    named = rng.random() < 0.5
    said = {
        "To": told.recipient.name if named else rng.choice(words.UNITS),
        "Attn": rng.choice(words.UNITS),
        "From": told.sender.name if named else rng.choice(words.UNITS),
        "Fax": str(told.slots["their_phone"]),
        "Pages incl. this": str(rng.randint(2, 30)),
        "Time": f"{rng.randint(1, 12)}:{rng.randint(10, 59)} {rng.choice(('AM', 'PM'))}",
    }
    y = 150.0
    pointers = {"To": "/recipient/name", "From": "/sender/name"} if named else {}
    for caption in words.FAXED_ROWS:
        if named or rng.random() < 0.8:
            sheet.write(60, y, f"{caption}:", pen.heavy())
            sheet.write(180, y, said[caption], fitted(pen, said[caption], 360), pointer=pointers.get(caption))
            y += 24
    if not named:
        sheet.alternatives["/recipient/name"], sheet.alternatives["/sender/name"] = [said["To"], said["Attn"]], [said["From"]]
    sheet.write(60, y + 30, rng.choice(words.MOTTOS), pen.sized(8.6))


def draw_listed(rng: Random) -> Paper:
    """One row of a table says what it is about: within the text, under the signature, on the next sheet."""
    told = _told(rng)
    sheet, flow = _begun(rng, "letter-val-listed", told)
    where = rng.choice(("within", "under", "next"))
    rows = [(rng.choice(words.TABLED[key]), told.slot(key)) for key in told.wording.references if rng.random() < 0.92]
    if told.wording.money and rng.random() < 0.5:
        rows.append((rng.choice(words.TABLED["amount"]), told.slot("amount")))
    _head(flow, rng, told)
    if rng.random() < 0.7:
        print_subject(flow, rng, told)
    flow.line(greeting(rng, told))
    flow.gap(0.5)
    for number, piece in enumerate(compose(rng, told, inline=False, long=rng.random() < 0.3)):
        print_piece(flow, piece, marker=rng.choice(("1", "-")), heads=None)
        if number == 0 and where == "within":
            _table(flow, rng, rows)
    print_closing(flow, rng, told, address=False)
    if where == "next":
        flow.need(9999)
        flow.line(rng.choice(words.LISTED), flow.pen.sized(12).heavy())
        flow.gap()
    if where != "within":
        _table(flow, rng, rows)
    return sheet.finish()


def _table(flow: Flow, rng: Random, rows: Sequence[tuple[str, Slot]]) -> None:
    """Across under headings, or down with the headings at the left."""
    sheet, pen = flow.sheet, flow.pen.sized(min(flow.pen.size, 9.2))
    high = pen.size * 1.8
    down = rng.random() < 0.35
    flow.need(high * (len(rows) + 1 if down else 3))
    flow.gap(0.4)
    if down:
        for caption, slot in rows:
            sheet.frame(flow.area.left + 20, flow.y - high * 0.7, flow.area.left + 360, flow.y + high * 0.3, 0.5)
            sheet.write(flow.area.left + 25, flow.y, caption, pen)
            sheet.put(slot.pointer, slot.value, flow.area.left + 160, flow.y, slot.shown, fitted(pen, slot.shown, 190))
            flow.y += high
        flow.gap(0.6)
        return
    wide = (flow.area.right - flow.area.left) / len(rows)
    lined, y = rng.random() < 0.5, flow.y
    for number, (caption, slot) in enumerate(rows):
        x = flow.area.left + number * wide
        sheet.write(x + 3, y, caption, fitted(pen.heavy(), caption, wide - 6))
        sheet.put(slot.pointer, slot.value, x + 3, y + high, slot.shown, fitted(pen, slot.shown, wide - 6))
        if lined:
            for row in range(2):
                sheet.frame(x, y + (row - 0.7) * high, x + wide, y + (row + 0.3) * high, 0.5)
    if not lined:
        sheet.rule(flow.area.left, y + high * 0.35, flow.area.right, y + high * 0.35, 0.6)
    flow.y += high * 2 + flow.leading * 0.5
