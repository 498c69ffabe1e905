# ruff: noqa: E501 - captions
"""Validation checks of households: filled in with a pen, the bank's name above the words, the amount in a box or behind a sign."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import correspondents, numbers
from models.training.content.markets import words
from models.training.content.remittance import cents
from models.training.content.words import in_words
from models.training.families.check_parts import scribble
from models.training.families.micr import micr_line_personal
from models.training.hand_print import Writer, writer
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper

_BANKS = words("{} Savings|Bank of {}|{} Credit Union|First {} Trust|{} Federal|Peoples Bank, {}")
_NOTES = words("RENT {m}|ACCT {n}|COPAY|DR VISIT|INV {n}|DUES|CLAIM {n}|BALANCE|DENTAL|GLASSES|WATER")


def draw(rng: Random) -> Paper:
    """One check."""
    wide, high = rng.choice(((432.0, 198.0), (450.0, 204.0)))
    sheet, pen = (
        Sheet("check", "check-val-household", (wide, high)),
        Pen(rng.choice(("times", "arial", "roman", "dejavu-condensed")), 8.0),
    )
    hand, left, right = writer(rng, 8.0), 20.0, wide - 20
    if rng.random() < 0.5:
        sheet.fill(4, 4, wide - 4, high - 4, rng.choice(((0.93, 0.96, 0.99), (0.97, 0.97, 0.9), (0.96, 0.93, 0.93))))
    first, second = correspondents.person(rng), correspondents.person(rng)
    name = (
        rng.choice(
            (first.plain, first.plain, f"{first.plain} {rng.choice(('or', 'and', '&'))} {second.first} {first.last}")
        ).upper()
        if rng.random() < 0.6
        else first.plain
    )
    sheet.put("/payer/name", name, left, 24, name, fitted(pen.sized(9.5).heavy(), name, 210))
    lines, y = correspondents.address(rng, home=True), 34.0
    lines = tuple(line.upper() for line in lines) if name.isupper() else lines
    for line in lines:
        sheet.put("/payer/address", ", ".join(lines), left, y, line, pen)
        y += 9
    if rng.random() < 0.4:
        plain = numbers.phone(rng)
        sheet.write(left, y, f"{plain[:3]}-{plain[3:6]}-{plain[6:]}", pen)
    number = numbers.digits(rng, rng.choice((3, 4, 4)))
    sheet.put("/number", number, right, 22, number, pen.sized(11).heavy(), "right")
    sheet.write(
        right - 50, 22, f"{rng.randint(10, 99)}-{numbers.digits(rng, 3)}/{numbers.digits(rng, 3)}", pen.sized(6), "right"
    )
    day = date(2018, 1, 2) + timedelta(days=rng.randint(0, 3100))
    shown = rng.choice(
        (
            f"{day.month}/{day.day}/{day:%y}",
            f"{day:%m-%d-%Y}",
            f"{day:%b} {day.day}, {day.year}".upper(),
            f"{day.month}-{day.day}-{day:%y}",
        )
    )
    sheet.rule(right - 140, 56, right, 56, 0.4)
    if rng.random() < 0.6:
        sheet.write(right - 140, 64, rng.choice(("DATE", "Date")), pen.sized(6))
    hand.put(sheet, "/date", day.isoformat(), right - 124, 53.5, shown, 120)
    _ordered(sheet, rng, pen, (left, right), hand)
    return sheet.finish()


def _ordered(sheet: Sheet, rng: Random, pen: Pen, edges: tuple[float, float], hand: Writer) -> None:
    """To whom, how much, for what, who signs."""
    (left, right), small, high = edges, pen.sized(6.5), sheet.size[1]
    amount = cents(Decimal(rng.choice((rng.randint(5, 900) * 100, rng.randint(500, 250000)))) / 100)
    payee = correspondents.party(rng, rng.choice(("practice", "person", "firm", "plan"))).name.upper()
    payee = payee if all(sign.isascii() for sign in payee) else payee.encode("ascii", "ignore").decode()
    sheet.write(left, 78, rng.choice(("PAY TO THE", "Pay to the")), small)
    sheet.write(left, 86, rng.choice(("ORDER OF", "order of")), small)
    stop = right - 92
    hand.put(sheet, "/payee", payee, left + 48, 83, payee, stop - left - 54)
    sheet.rule(left + 44, 87, stop, 87, 0.4)
    figures = f"{amount:,.2f}" if rng.random() < 0.7 else f"{amount:.2f}"
    sheet.write(stop + 8, 85, "$", pen.sized(12).heavy())
    if rng.random() < 0.6:
        sheet.frame(stop + 20, 70, right, 90, 0.7)
    hand.put(sheet, "/amount", f"{amount:.2f}", stop + 25, 85, figures, right - stop - 30)
    phrase = in_words(amount).upper()
    end = hand.put(sheet, "/amount_in_words", phrase, left + 4, 107, phrase, right - left - 70)
    sheet.rule(min(end + 4, right - 62), 103, right - 60, 103, 0.8, hand.ink)
    sheet.rule(left, 110, right - 52, 110, 0.4)
    sheet.write(right, 109, rng.choice(("DOLLARS", "Dollars")), pen.sized(7), "right")
    bank = rng.choice(_BANKS).format(correspondents.place(rng))
    sheet.write(left, 126, bank, pen.sized(9).heavy())
    if rng.random() < 0.5:
        sheet.write(left, 135, correspondents.address(rng)[-1], small)
    end = sheet.write(left, high - 40, rng.choice(("MEMO", "For", "Memo")), small) + 4
    if rng.random() < 0.75:
        note = rng.choice(_NOTES).format(m=rng.choice(("MAY", "JULY", "OCT")), n=numbers.digits(rng, rng.choice((4, 6))))
        hand.put(sheet, "/memo", note, end + 4, high - 42, note, 150)
    sheet.rule(end, high - 38, left + 184, high - 38, 0.4)
    sheet.rule(right - 176, high - 38, right, high - 38, 0.4)
    scribble(sheet, rng, right - 160, right - 20, high - 42)
    micr_line_personal(
        sheet, left + 4, high - 12, numbers.routing_number(rng), numbers.digits(rng, rng.choice((8, 9, 10))), _number_of(sheet)
    )


def _number_of(sheet: Sheet) -> str:
    """The number printed above, which the magnetic line repeats."""
    return str(sheet.values["/number"])
