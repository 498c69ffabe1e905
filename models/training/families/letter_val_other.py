"""Validation mail of no kind: circulars of offices and clubs, and printed matter. Drawing code and words of its own."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from models.training.content import correspondents, numbers
from models.training.content.other_val_words import PAIRS, REPLIES, SENTENCES, TITLES
from models.training.families.letter_val_kit import Area, Flow
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper

_FACES = ("helvetica", "arial", "times", "roman", "dejavu-serif", "dejavu-condensed", "courier")
UNTOLD = (
    "/subject",
    "/sender/name",
    "/sender/address",
    "/recipient/name",
    "/recipient/address",
    "/date",
    "/amount",
    "/respond_by",
)


def _begun(rng: Random, family: str) -> tuple[Sheet, Pen]:
    sheet = Sheet("letter", family)
    sheet.know("/category", "other")
    return sheet, Pen(rng.choice(_FACES), rng.choice((9.0, 10.0, 11.0, 12.0)))


def _ended(sheet: Sheet) -> Paper:
    sheet.ignore += [pointer for pointer in UNTOLD if pointer not in sheet.values]
    return sheet.finish()


def _flow(sheet: Sheet, pen: Pen, area: Area) -> Flow:
    return Flow(sheet, pen, [area], [Area(60, 552, 70, 720)], pen.size * 1.32)


def _talk(flow: Flow, rng: Random, paragraphs: int) -> None:
    for _ in range(paragraphs):
        flow.paragraph((" ".join(rng.sample(SENTENCES, k=rng.randint(2, 6))),))
        flow.gap(0.6)


def draw_circular(rng: Random) -> Paper:
    """From an office or a club to many: a head, facts in pairs, some words, perhaps a slip for the answer."""
    sheet, pen = _begun(rng, "letter-val-circular")
    left, right = rng.choice(((58.0, 554.0), (72.0, 540.0), (90.0, 500.0)))
    y = _letterhead(sheet, rng, pen, left, right)
    title = rng.choice(TITLES)
    big = fitted(pen.sized(rng.choice((12.0, 15.0, 24.0))).heavy(), title, right - left)
    sheet.put("/subject", title, left, y + big.size, title, big)
    flow = _flow(sheet, pen, Area(left, right, y + big.size * 2.4, 700))
    if rng.random() < 0.35:
        flow.line(rng.choice(("Dear all,", "Neighbors,", "Esteemed members:", "Dear reader")))
        flow.gap(0.5)
    parts: list[Callable[[Flow, Random], None]] = [_pairs, lambda each, dice: _talk(each, dice, dice.randint(1, 3))]
    if rng.random() < 0.5:
        parts.reverse()
    for part in parts:
        part(flow, rng)
        flow.gap()
    if rng.random() < 0.4 and flow.y < 560:
        _replies(flow, rng)
    if rng.random() < 0.6 and flow.y < 660:
        flow.gap(2)
        flow.line(rng.choice(("The committee", "For the board:", "Yours, the caretaker", "Management")))
        flow.line(correspondents.person(rng).plain)
    return _ended(sheet)


def _letterhead(sheet: Sheet, rng: Random, pen: Pen, left: float, right: float) -> float:
    """Name and address in a row or a block, the date somewhere; returns the y below."""
    party, day = (
        correspondents.party(rng, rng.choice(("firm", "practice", "plan"))),
        date(2023, 2, 1) + timedelta(days=rng.randint(0, 1200)),
    )
    small = pen.sized(min(9.0, pen.size))
    name = fitted(pen.sized(13.0).heavy(), party.name, (right - left) * 0.6)
    sheet.put("/sender/name", party.name, left, 58, party.name, name)
    y = 58.0
    for line in party.lines if rng.random() < 0.8 else ():
        sheet.put("/sender/address", party.joined, right, y, line, fitted(small, line, (right - left) * 0.36), "right")
        y += small.size * 1.3
    sheet.rule(left, y + 4, right, y + 4, rng.choice((0.4, 1.0)))
    if rng.random() < 0.6:
        sheet.put("/date", day.isoformat(), left, y + 22, day.strftime(rng.choice(("%d %B %Y", "%B %d, %Y", "%m/%d/%Y"))), pen)
        y += 24
    return y + 20


def _pairs(flow: Flow, rng: Random) -> None:
    """Labels and values: under each other, in two columns, in a lined table."""
    chosen, pen, area = rng.sample(PAIRS, k=rng.randint(3, 8)), flow.pen, flow.area
    manner, mark = rng.choice(("table", "columns", "list")), rng.choice((":", "", " .."))
    half = (area.right - area.left) / 2
    for number, (label, text) in enumerate(chosen):
        flow.need(30)
        if manner == "columns":
            x = area.left + number % 2 * half
            end = flow.sheet.write(x, flow.y, f"{label}{mark} ", fitted(pen.heavy(), label, half * 0.5))
            flow.sheet.write(end + 3, flow.y, text, fitted(pen, text, x + half - end - 8))
            flow.y += flow.leading * 1.2 if number % 2 else 0
            continue
        stop = area.left + half * 0.75
        if manner == "table":
            flow.sheet.frame(area.left, flow.y - pen.size - 2, area.right, flow.y + 5, 0.5)
        flow.sheet.write(area.left + 5, flow.y, label + mark, fitted(pen, label + mark, half * 0.7))
        flow.sheet.write(stop, flow.y, text, fitted(pen.heavy() if manner == "table" else pen, text, area.right - stop - 4))
        flow.y += pen.size + 7
    flow.y += flow.leading


def _replies(flow: Flow, rng: Random) -> None:
    """Rings to put a cross in, and a rule for the name."""
    flow.sheet.dash(flow.area.left, flow.y, flow.area.right)
    flow.gap(1.6)
    for reply in rng.sample(REPLIES, k=rng.randint(2, 4)):
        flow.sheet.write(flow.area.left, flow.y, rng.choice(("(  )", "____")), flow.pen)
        flow.sheet.write(flow.area.left + 40, flow.y, reply, flow.pen)
        flow.gap(1.3)
    end = flow.sheet.write(flow.area.left, flow.y, "Flat and name ", flow.pen)
    flow.sheet.rule(end, flow.y + 2, flow.area.right, flow.y + 2, 0.5)
    flow.gap(1.5)


def draw_matter(rng: Random) -> Paper:
    """Printed matter: a page of a magazine, a sheet of figures, a poster, a price list, regulations."""
    sheet, pen = _begun(rng, "letter-val-matter")
    rng.choice((_magazine, _sheet_of_figures, _poster, _prices, _regulations))(sheet, rng, pen)
    return _ended(sheet)


def _magazine(sheet: Sheet, rng: Random, pen: Pen) -> None:
    count = rng.choice((2, 3))
    small = pen.sized(9.0 if pen.family == "courier" else min(pen.size, 10.0))
    title = rng.choice(TITLES)
    sheet.write(50, 70, title, fitted(pen.sized(26).heavy(), title, 500))
    wide, pictured = 512 / count, rng.randrange(count)
    for number in range(count):
        left, top = 50 + number * wide, 104.0
        if number == pictured:
            sheet.fill(left, top - 10, left + wide - 14, top + 120, (0.6, 0.62, 0.6))
            sheet.fill(left + 20, top + 30, left + wide - 50, top + 120, (0.35, 0.33, 0.35))
            top += 146
        flow = Flow(
            sheet, small, [Area(left, left + wide - 14, top, 700)], [Area(left, left + wide - 14, top, 9999)], small.size * 1.25
        )
        while flow.y < 590:
            flow.paragraph((" ".join(rng.sample(SENTENCES, k=rng.randint(1, 3))),))
            flow.gap(0.5)
    sheet.write(306, 752, str(rng.randint(3, 96)), small, "center")


def _sheet_of_figures(sheet: Sheet, rng: Random, pen: Pen) -> None:
    title, columns = rng.choice(TITLES), rng.randint(2, 5)
    sheet.write(60, 66, title, fitted(pen.sized(14).heavy(), title, 480))
    wide = 380 / columns
    for number in range(columns):
        sheet.write(
            180 + (number + 1) * wide,
            96,
            rng.choice(("winter", "summer", "sum", "mean", f"'{rng.randint(10, 26)}")),
            pen.heavy().sized(9),
            "right",
        )
    y = 114.0
    for _ in range(rng.randint(6, 26)):
        sheet.write(60, y, correspondents.place(rng), pen.sized(9))
        for number in range(columns):
            sheet.write(
                180 + (number + 1) * wide, y, f"{rng.gammavariate(2, 40):.{rng.choice((0, 1))}f}", pen.sized(9), "right"
            )
        y += rng.choice((15, 15, 20))
    _talk(_flow(sheet, pen, Area(60, 552, y + 20, 730)), rng, 1)


def _poster(sheet: Sheet, rng: Random, pen: Pen) -> None:
    y = 120.0
    for text in (
        *rng.sample(TITLES, k=2),
        f"{rng.choice(('from', 'just', 'now'))} {rng.randint(3, 80)}.{rng.choice(('50', '00', '95'))}",
    ):
        own = fitted(pen.sized(rng.choice((24, 36, 50))).heavy(), text, 480)
        sheet.write(306, y, text, own, "center")
        y += own.size * 1.9
    flow = _flow(sheet, pen.sized(12), Area(90, 520, y + 10, 700))
    _pairs(flow, rng)
    _talk(flow, rng, 1)


def _prices(sheet: Sheet, rng: Random, pen: Pen) -> None:
    y, title = 100.0, rng.choice(TITLES)
    sheet.write(306, 66, title, fitted(pen.sized(18).heavy(), title, 480), "center")
    for _ in range(rng.randint(8, 24)):
        name = f"{rng.choice(('potted', 'striped', 'dwarf', 'hardy', 'double', 'white'))} {rng.choice(('fern', 'iris', 'aster', 'sedge', 'clover', 'lilac', 'phlox'))} {rng.choice(('', '2 qt', 'pair', 'tray'))}"
        end = sheet.write(80, y, name.strip(), pen)
        price = f"{rng.randint(1, 60)}.{rng.choice(('20', '75', '00'))}"
        dots = int((520 - pen.width(price) - end - 16) / pen.width("."))
        sheet.write(end + 6, y, "." * max(1, dots), pen)
        sheet.write(525, y, price, pen, "right")
        y += pen.size * 1.7
    party = correspondents.party(rng, "firm")
    sheet.put("/sender/name", party.name, 306, y + 26, party.name, fitted(pen.heavy(), party.name, 400), "center")
    sheet.write(306, y + 44, f"orders: {numbers.digits(rng, 3)} 555 0144", pen, "center")


def _regulations(sheet: Sheet, rng: Random, pen: Pen) -> None:
    title = rng.choice(TITLES)
    sheet.write(60, 70, title, fitted(pen.sized(13).heavy(), title, 480))
    flow = _flow(sheet, pen.sized(min(pen.size, 10.0)), Area(60, 552, 100, 705))
    if rng.random() < 0.5:
        _pairs(flow, rng)
    for number in range(1, rng.randint(6, 13)):
        flow.paragraph((f"§ {number}  ", " ".join(rng.sample(SENTENCES, k=rng.randint(1, 4)))))
        flow.gap(0.5)
