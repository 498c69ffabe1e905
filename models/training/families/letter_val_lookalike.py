"""Validation mail of no kind that sounds like claims mail or looks like a bill: adverts, circulars, advices of shipment, certificates."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import val_returned_words as words
from models.training.content.letter_facts import Facts, Wording, facts
from models.training.content.phrasing import parts_of
from models.training.families.letter_val_kit import Area, Flow
from models.training.families.letter_val_other import UNTOLD
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_FACES = ("helvetica", "times", "dejavu-condensed", "roman", "arial")


def draw(rng: Random) -> Paper:
    """A head in a band, a headline, text in one or two columns, perhaps a table or a strip at the foot."""
    sheet = Sheet("letter", "letter-val-lookalike")
    sheet.know("/category", "other")
    pen = Pen(rng.choice(_FACES), rng.choice((9.4, 10.4, 12.0)))
    told = facts(
        rng,
        Wording("other", (("firm", "practice"), ("plan", "practice")), (), (), (), ()),
        lambda day: day.strftime("%B %d, %Y"),
    )
    top = _head(sheet, rng, told, pen)
    two = rng.random() < 0.4
    low = top + rng.choice((60.0, 90.0, 130.0))
    areas = [Area(52, 292, top, low), Area(316, 560, top, 640)] if two else [Area(52, 560, top, 660)]
    flow = Flow(sheet, pen, areas, [Area(52, 560, 70, 720)], pen.size * 1.35)
    pool = rng.sample(words.ADVERT_SAYS, k=rng.randint(4, 12))
    size = rng.randint(1, 4)
    for at in range(0, len(pool), size):
        flow.paragraph(parts_of(rng, " ".join(pool[at : at + size]), told.slots))
        flow.gap(0.8)
    if not two and rng.random() < 0.6:
        _table(flow, rng)
    _foot(sheet, rng, told, pen)
    sheet.ignore += [pointer for pointer in UNTOLD if pointer not in sheet.values]
    return sheet.finish()


def _head(sheet: Sheet, rng: Random, told: Facts, pen: Pen) -> float:
    """Who it is from, a headline, perhaps date and addressee."""
    y = 54.0
    if rng.random() < 0.6:
        sheet.put(
            "/sender/name", told.sender.name, 52, y, told.sender.name, fitted(pen.sized(13).heavy(), told.sender.name, 330)
        )
        for number, line in enumerate(told.sender.lines):
            sheet.put("/sender/address", told.sender.joined, 560, 44 + number * 11, line, pen.sized(8.4), "right")
        sheet.rule(52, 80, 560, 80, 1.2)
        y = 110.0
    head = rng.choice(words.ADVERT_HEADS)
    big = pen.sized(rng.choice((15.0, 22.0, 32.0))).heavy()
    lines = wrap(head, big, 500)
    y = sheet.put_lines("/subject", head, 52, y + big.size * 0.4, lines, big, big.size * 1.15) + 6
    if rng.random() < 0.5:
        sheet.put("/date", told.day.isoformat(), 52, y, told.dates(told.day), pen)
        y += 26
        if rng.random() < 0.5:
            who = told.recipient
            sheet.put("/recipient/name", who.name, 52, y, who.name, fitted(pen, who.name, 300))
            y = sheet.put_lines("/recipient/address", who.joined, 52, y + pen.size * 1.25, who.lines, pen, pen.size * 1.25) + 14
    return y + 8


def _table(flow: Flow, rng: Random) -> None:
    """Prices, dates or goods in three columns."""
    block = rng.randrange(3) * 4
    for number, row in enumerate(words.ADVERT_ROWS[block : block + 4]):
        for at, cell in enumerate(row):
            flow.sheet.write(70 + at * 150, flow.y, cell, flow.pen.heavy() if number == 0 else flow.pen)
        flow.sheet.rule(60, flow.y + 4, 500, flow.y + 4, 0.4)
        flow.y += flow.leading * 1.2
    flow.gap()


def _foot(sheet: Sheet, rng: Random, told: Facts, pen: Pen) -> None:
    """Where to write, or the sender if it was not named above."""
    if "/sender/name" not in sheet.values and rng.random() < 0.8:
        sheet.put("/sender/name", told.sender.name, 52, 730, told.sender.name, fitted(pen.heavy(), told.sender.name, 480))
        sheet.write(52, 744, f"{told.slots['web']}   {told.slots['phone']}", pen.sized(8))
    elif rng.random() < 0.5:
        sheet.write(306, 744, rng.choice(("Please recycle", "To be removed from our list call the number above", "Made with care")), pen.sized(7.5), "center")  # fmt: skip
