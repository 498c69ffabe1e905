"""Validation mail that came back: parcels, pieces in a carrier's bag, windows with two addresses, inserts that say what the post did."""

# ruff: noqa: E501, PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import correspondents, numbers
from models.training.content import val_bearing_words as words
from models.training.content.correspondents import Party
from models.training.content.letter_facts import Facts, Route, Wording, account_number, facts
from models.training.families.family import diced_again
from models.training.families.letter_val_kit import Area, Flow
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper

_FACES = ("helvetica", "arial", "times", "dejavu-condensed", "courier", "roman")
_ROUTES: tuple[Route, ...] = (
    ("practice", "person"),
    ("plan", "practice"),
    ("plan", "person"),
    ("practice", "plan"),
    ("law", "practice"),
)
_UNTOLD = ("/subject", "/date", "/amount", "/respond_by", "/references/patient_name", "/references/date_of_service")
_GREY = (0.62, 0.62, 0.62)


def _draw(rng: Random) -> Paper:
    kind = rng.choice((_window, _window, _parcel, _insert, _bagged))
    told = facts(rng, Wording("returned_mail", _ROUTES, (), (), (), ()), lambda day: day.strftime("%m/%d/%Y"))
    if rng.random() < 0.5:
        who = told.recipient
        told = replace(told, recipient=replace(who, name=who.name.upper(), lines=tuple(line.upper() for line in who.lines)))
    sheet = Sheet("letter", "letter-val-mailpiece", (792.0, 612.0) if kind is _parcel and rng.random() < 0.5 else LETTER)
    sheet.know("/category", "returned_mail")
    kind(sheet, rng, told, Pen(rng.choice(_FACES), rng.choice((8.8, 9.6, 10.4))))
    sheet.ignore += [pointer for pointer in _UNTOLD if pointer not in sheet.values]
    return sheet.finish()


def _print(sheet: Sheet, pointer: str, party: Party, x: float, y: float, pen: Pen, wide: float) -> float:
    sheet.put(f"{pointer}/name", party.name, x, y, party.name, fitted(pen, party.name, wide))
    sheet.know(f"{pointer}/address", party.joined)
    for line in party.lines:
        y += pen.size * 1.25
        sheet.write(x, y, line, fitted(pen, line, wide), pointer=f"{pointer}/address")
    return y + pen.size * 1.25


def _yellow(sheet: Sheet, rng: Random, x: float, y: float, more: tuple[str, ...] = ()) -> None:
    """The label of the post; `more` is where the piece should have gone."""
    pen = Pen(rng.choice(("courier", "dejavu-mono")), 7.8)
    first = f"NIXIE      {numbers.digits(rng, 3)}  7E 1      00{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{rng.randint(24, 26)}"
    last = f"BC: {numbers.digits(rng, 11)}     *{numbers.digits(rng, 4)}-{numbers.digits(rng, 5)}-{rng.randint(10, 45)}-{rng.randint(10, 45)}"
    lines = (first, *(more or rng.choice(words.YELLOW)), last)
    wide = max(pen.width(line) for line in lines) + 16
    sheet.fill(x, y, x + wide, y + len(lines) * 10.4 + 8, (1.0, 0.95, 0.35))
    sheet.write_lines(x + 8, y + 12, lines, pen, 10.4)


def _window(sheet: Sheet, rng: Random, told: Facts, pen: Pen) -> None:
    """A statement that shows through two windows, or the sheet itself as it was folded: both parties above each other at the left."""
    top, x = rng.choice((24.0, 70.0, 330.0)), rng.choice((44.0, 58.0))
    folded = rng.random() < 0.4
    if not folded:
        sheet.frame(14, top, 598, top + 286, 0.6, _GREY)
        for above, below in ((18, 76), (120, 196)):
            sheet.frame(x - 16, top + above, x + 250, top + below, 0.5, _GREY)
    _print(sheet, "/sender", told.sender, x, top + 36, pen.sized(8.6), 230)
    if rng.random() < 0.6:
        code = f"{numbers.digits(rng, 7)} 01 AB 0.{rng.randint(400, 590)} **AUTO T{rng.randint(1, 9)} 0 {numbers.digits(rng, 4)} {numbers.digits(rng, 5)}"
        sheet.write(x, top + 134, code, fitted(pen.sized(6.8), code, 230))
    low = _print(sheet, "/recipient", told.recipient, x, top + 148, pen, 230)
    if folded:
        number = account_number(rng)
        for at, (caption, value) in enumerate(
            (
                ("Statement date", f"{rng.randint(1, 12)}/{rng.randint(1, 28)}/{rng.randint(23, 26)}"),
                ("Account", number),
                ("Pay this", f"${rng.randint(900, 90000) / 100:,.2f}"),
            )
        ):
            sheet.write(360, top + 34 + at * 15, caption, pen)
            if caption == "Account":
                sheet.put("/references/patient_account", number, 460, top + 34 + at * 15, number, pen)
            else:
                sheet.write(460, top + 34 + at * 15, value, pen)
    else:
        sheet.write(
            584,
            top + 28,
            rng.choice(("FIRST-CLASS MAIL US POSTAGE PAID", "PRSRT FIRST CLASS", "Mailed from zip 60188")),
            Pen("helvetica", 6.8),
            "right",
        )
    moved = (rng.choice(words.REMAILED), *(line.upper() for line in correspondents.address(rng, home=True)))
    _yellow(sheet, rng, rng.choice((296.0, 310.0)), top + rng.choice((150.0, 210.0)), moved if rng.random() < 0.35 else ())
    if rng.random() < 0.4:
        sheet.write(
            x,
            max(low + 20, top + 250),
            rng.choice(("not here", "Moved!!", "wrong address", "RTS 3/4")),
            Pen("dejavu-serif", 15, colour=(0.15, 0.1, 0.45)),
        )


def _parcel(sheet: Sheet, rng: Random, told: Facts, pen: Pen) -> None:
    """A label of columns: shipper left, consignee right or below, numbers, a note of what went wrong."""
    x, y, wide = 50.0, rng.choice((60.0, 110.0)), 500.0
    beside = rng.random() < 0.5
    pairs = [("/sender", told.sender, rng.choice(words.SHIPPER)), ("/recipient", told.recipient, rng.choice(words.CONSIGNEE))]
    if rng.random() < 0.3:
        pairs.reverse()
    low = y
    for number, (pointer, party, caption) in enumerate(pairs):
        at, top = (x + 10 + number * wide / 2, y) if beside else (x + 10, low)
        sheet.write(at, top, caption.upper() if rng.random() < 0.4 else caption, pen.sized(7.6).heavy())
        low = max(low, _print(sheet, pointer, party, at + 8, top + 15, pen.sized(10.5), wide / 2 - 24 if beside else 380)) + (
            0 if beside else 8
        )
    sheet.frame(x, y - 16, x + wide, low + 2, 1.0)
    for caption, value in (
        ("Waybill", numbers.digits(rng, 12)),
        ("Pieces", str(rng.randint(1, 4))),
        ("Weight", f"{rng.randint(1, 9)}.{rng.randint(0, 9)} lb"),
        ("Ship date", f"{rng.randint(1, 12)}/{rng.randint(1, 28)}/{rng.randint(24, 26)}"),
    ):
        sheet.write(x + 10, low + 20, caption, pen)
        sheet.write(x + 90, low + 20, value, pen)
        low += 15
    note = rng.choice(words.FAILED)
    sheet.write(x + 10, low + 46, note, Pen("arial", 13, bold=True))


def _insert(sheet: Sheet, rng: Random, told: Facts, pen: Pen) -> None:
    """A half sheet that a mailing office lays on the piece: what was mailed, when, both parties in rows."""
    title, *said = rng.choice(words.INSERTS)
    sheet.put("/subject", title, 60, 64, title, pen.sized(14).heavy())
    flow = Flow(sheet, pen, [Area(60, 550, 92, 720)], [Area(60, 550, 70, 720)], pen.size * 1.45)
    day = f"{rng.randint(1, 12)}/{rng.randint(1, 28)}/{rng.randint(24, 26)}"
    rows = [("/sender", told.sender, rng.choice(words.SENT_BY)), ("/recipient", told.recipient, rng.choice(words.SENT_TO))]
    if rng.random() < 0.5:
        rows.reverse()
    first = rng.random() < 0.5
    for part in ("said", "rows") if first else ("rows", "said"):
        if part == "said":
            for template in said:
                flow.paragraph(
                    (
                        template.format(
                            name="the person below" if first else "the person above", day=day, why=rng.choice(words.CAUSES)
                        ),
                    )
                )
                flow.gap(0.4)
            continue
        for pointer, party, caption in rows:
            sheet.write(60, flow.y, caption, pen.heavy())
            flow.y = _print(sheet, pointer, party, 190, flow.y, pen, 300) + pen.size * 0.7
    if rng.random() < 0.5:
        number = account_number(rng)
        end = sheet.write(60, flow.y, rng.choice(("Account: ", "Acct ", "Chart no. ")), pen)
        sheet.put("/references/patient_account", number, end, flow.y, number, pen)
    if rng.random() < 0.5:
        _yellow(sheet, rng, 300, 560)


def _bagged(sheet: Sheet, rng: Random, told: Facts, pen: Pen) -> None:
    """A carrier's bag with its apology; through it the face, askew in its corner."""
    said = rng.choice(words.SORRY)
    sheet.frame(20, 20, 592, 560, 0.8, _GREY)
    sheet.write(306, 60, said, fitted(Pen("arial", 12, bold=True, colour=(0.2, 0.2, 0.5)), said, 540), "center")
    x, y = rng.uniform(40, 90), rng.uniform(150, 230)
    sheet.frame(x - 14, y - 30, 570, y + 250, 0.6, _GREY)
    _print(sheet, "/sender", told.sender, x, y, pen.sized(8.4), 210)
    _print(sheet, "/recipient", told.recipient, x + rng.choice((110.0, 190.0)), y + 120, pen, 220)
    if rng.random() < 0.6:
        _yellow(sheet, rng, 300, y + 190)


draw = diced_again(_draw)
