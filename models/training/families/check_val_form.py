# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Validation: a plan's check with its amount line in the middle and the payee in a window; a registration form of ruled cells."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import form_answers, numbers, people
from models.training.content.remittance import cents
from models.training.content.words import in_words
from models.training.families.micr import micr_line
from models.training.ink import Align, Pen, Sheet, fitted, wrap
from models.training.paper import Paper


def draw_check(rng: Random) -> Paper:
    """A business check at the foot or the head of nothing else: payer, bank, number, date, words, figures, payee behind a window."""
    sheet = Sheet("check", "check-val-window", (612.0, rng.choice((252.0, 270.0))))
    pen = Pen(rng.choice(("arial", "helvetica", "times", "courier", "dejavu-condensed")), rng.choice((8.5, 9.0, 9.5)))
    company, payee = rng.choice((people.payer, people.firm))(rng), people.provider(rng)
    amount = cents(Decimal(rng.choice((rng.randint(500, 90000), rng.randint(10000, 4500000)))) / 100)
    day, number = date(2024, 1, 3) + timedelta(days=rng.randint(0, 1050)), numbers.digits(rng, rng.choice((5, 6, 8, 10)))
    sheet.put("/payer/name", company.name, 36, 34, company.name, fitted(pen.sized(12).heavy(), company.name, 240))
    sheet.put_lines("/payer/address", company.address.joined, 36, 47, company.address.lines, pen, pen.size + 2)
    sheet.write(300, 34, people.bank(rng), pen.sized(8).heavy())
    sheet.write(300, 45, f"{rng.randint(10, 99)}-{numbers.digits(rng, 4)}/{numbers.digits(rng, 3)}", pen.sized(7))
    end = sheet.write(470, 34, rng.choice(("No. ", "CHECK NO. ", "Check # ", "")), pen)
    sheet.put("/number", number, end, 34, number, pen.heavy())
    shown = day.strftime(rng.choice(("%m/%d/%Y", "%B %d, %Y", "%m-%d-%y", "%b %d, %Y")))
    figures = rng.choice((f"${amount:,.2f}", f"$ {amount:,.2f}", f"**{amount:,.2f}", f"$***{amount:,.2f}"))
    _boxes(sheet, rng, pen, (("DATE", "/date", day.isoformat(), shown), ("AMOUNT", "/amount", f"{amount:.2f}", figures)))
    phrase = in_words(amount)
    phrase = phrase.upper() if rng.random() < 0.4 else phrase
    lead = sheet.write(36, 118, rng.choice(("PAY EXACTLY  ", "PAY  ", "The sum of  ")), pen.sized(7.5))
    sheet.put("/amount_in_words", phrase, lead, 118, phrase, fitted(pen, phrase, 470 - lead))
    sheet.write(576, 118, rng.choice(("DOLLARS", "US Dollars", "")), pen.sized(7.5), "right")
    sheet.rule(36, 122, 576, 122, 0.5)
    for at, part in enumerate(rng.choice((("TO THE", "ORDER", "OF"), ("PAY TO", "THE ORDER", "OF")))):
        sheet.write(36, 142 + at * 9, part, pen.sized(7))
    sheet.put("/payee", payee.name, 92, 146, payee.name, fitted(pen.heavy(), payee.name, 250))
    sheet.write_lines(92, 146 + pen.size + 3, payee.address.lines, pen, pen.size + 3)
    if rng.random() < 0.5:
        memo = rng.choice(
            (f"Claim {numbers.claim_number(rng)}", f"Invoice {numbers.digits(rng, 5)}", f"Batch {numbers.digits(rng, 6)}")
        )
        end = sheet.write(36, 205, rng.choice(("MEMO ", "For ", "Re: ")), pen.sized(7.5))
        sheet.put("/memo", memo, end + 4, 205, memo, pen)
    sheet.rule(370, 196, 576, 196, 0.5)
    sheet.write(
        473, 205, rng.choice(("AUTHORIZED SIGNATURE", "Void after 180 days", "Authorized Signer")), pen.sized(6.5), "center"
    )
    micr_line(sheet, 110, sheet.size[1] - 20, numbers.routing_number(rng), numbers.digits(rng, rng.choice((9, 10, 12))), number)
    return sheet.finish()


def _boxes(sheet: Sheet, rng: Random, pen: Pen, facts: tuple[tuple[str, str, str, str], ...]) -> None:
    """Date and amount at the right, in boxes or on lines."""
    x, framed = 380.0, rng.random() < 0.5
    for caption, pointer, value, shown in facts:
        right = x + 98
        if framed:
            sheet.frame(x, 62, right, 94, 0.6)
        else:
            sheet.rule(x, 94, right, 94, 0.5)
        sheet.write(x + 4, 71, caption if framed else caption.title(), pen.sized(6.5))
        sheet.put(pointer, value, x + 49, 88, shown, fitted(pen.heavy(), shown, 90), "center")
        x += 98


def draw_form(rng: Random) -> Paper:
    """A sheet of ruled rows with one, two or three cells, the caption small at the cell's head, an office's strip above."""
    sheet = Sheet("form", "form-val-ruled")
    pen, hand = (
        Pen(rng.choice(("arial", "times", "helvetica", "dejavu-condensed")), 8.0),
        Pen(rng.choice(("courier", "arial", "typewriter", "times")), 10.0),
    )
    title = form_answers.title(rng)
    x = rng.choice((44.0, 306.0))
    align: Align = "left" if x < 100 else "center"
    office = people.provider(rng).name
    sheet.write(x, 44, office, pen.sized(9.0), align)
    sheet.put("/title", title, x, 64, title, pen.sized(15.0).heavy(), align)
    sheet.write(
        x, 78, rng.choice(("Please print clearly in ink.", "Complete all sections.", "Return to the front desk.")), pen, align
    )
    asked = form_answers.asked(rng, 8, 22)
    beside, y, number, at = rng.random() < 0.35, 92.0, 0, 0
    high = rng.choice((26.0, 30.0, 34.0))
    while at < len(asked):
        cells = asked[at : at + rng.choice((1, 2, 2, 3))]
        while len(cells) > 1 and any(_tight(cell, 524 / len(cells), pen, hand, beside=beside) for cell in cells):
            cells = cells[:-1]
        wide = 524 / len(cells)
        for place, cell in enumerate(cells):
            left = 44 + place * wide
            sheet.frame(left, y, left + wide, y + high, 0.5)
            number = _cell(sheet, cell, (left, y, wide, high), pen, hand, number, beside=beside)
        at += len(cells)
        y += high
    _signature(sheet, rng, pen, y + 40)
    return sheet.finish()


def _tight(cell: form_answers.Asked, wide: float, pen: Pen, hand: Pen, *, beside: bool) -> bool:
    """Would the answer have to be written smaller than people write?"""
    return hand.width(cell.value) + (pen.width(cell.label) if beside else 0.0) + 24 > wide


def _cell(
    sheet: Sheet, cell: form_answers.Asked, box: tuple[float, float, float, float], pen: Pen, hand: Pen, number: int, *, beside: bool
) -> int:  # fmt: skip
    """A caption and its answer; returns the next number of a field."""
    left, top, wide, high = box
    small = fitted(pen, cell.label, wide * (0.45 if beside else 0.9))
    spot = top + (high / 2 + 3 if beside else pen.size + 2)
    if not cell.value:
        sheet.write(left + 4, spot, cell.label, small)
        sheet.optional_items.setdefault("/fields", []).append({"label": cell.label, "value": None})
        return number
    end = sheet.put(f"/fields/{number}/label", cell.label, left + 4, spot, cell.label, small)
    x, y = (end + 8, spot) if beside else (left + 8, top + high - 5)
    own = fitted(hand, cell.value, left + wide - x - 4)
    sheet.put(f"/fields/{number}/value", cell.value, x, y, cell.value, own)
    return number + 1


def _signature(sheet: Sheet, rng: Random, pen: Pen, y: float) -> None:
    """A declaration and a line to sign; nobody signed."""
    text = rng.choice(
        (
            "I certify that the answers above are true to the best of my knowledge.",
            "By signing I agree to the office policies printed overleaf.",
            "",
        )
    )
    for line in wrap(text, pen, 500):
        sheet.write(44, y - 18, line, pen)
    sheet.rule(44, y + 14, 300, y + 14, 0.5)
    sheet.write(44, y + 24, rng.choice(("Signature", "Signed")), pen)
    sheet.optional_items.setdefault("/fields", []).append({"label": "Signature", "value": None})
