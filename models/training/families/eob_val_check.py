"""The check that some validation remittances carry, beside a perforation. What it says is said as a field elsewhere."""

from __future__ import annotations

from models.training.content import numbers, people
from models.training.content.words import in_words
from models.training.families.eob_desk import Desk
from models.training.families.micr import micr_line
from models.training.ink import fitted

HEIGHT = 236.0
"""Points of paper that a check takes."""


def attached_check(desk: Desk, top: float) -> None:
    """A check whose upper edge lies at `top`."""
    sheet, content, pen, right = desk.sheet, desk.content, desk.pen.sized(9), desk.right
    name = content.payer.name
    sheet.write(desk.left + 8, top + 30, name, fitted(pen.heavy(), name, 240))
    sheet.write_lines(desk.left + 8, top + 42, content.payer.address.lines, pen.sized(7.5), 9.5)
    sheet.write(desk.left + 280, top + 30, people.bank(desk.rng), pen.sized(7.5))
    sheet.write(desk.left + 280, top + 40, desk.rng.choice(("Void after 180 days", "Not valid after 6 months")), pen.sized(6.5))
    sheet.write(right - 8, top + 30, f"{content.number}", pen.heavy(), "right")
    sheet.write(right - 130, top + 66, "DATE", pen.sized(6.5))
    sheet.write(right - 8, top + 66, desk.habits.date(content.day), pen, "right")
    words = in_words(content.amount).upper() if desk.rng.random() < 0.5 else in_words(content.amount)
    sheet.write(desk.left + 8, top + 92, desk.rng.choice(("PAY", "PAY EXACTLY", "The sum of")), pen.sized(6.5))
    sheet.write(desk.left + 64, top + 92, f"{words} Dollars", fitted(pen, f"{words} Dollars", right - desk.left - 170))
    sheet.write(right - 8, top + 92, f"${'*' * desk.rng.choice((0, 4, 6))}{content.amount:,.2f}", pen.heavy(), "right")
    sheet.write(desk.left + 8, top + 116, "TO THE", pen.sized(6.5))
    sheet.write(desk.left + 8, top + 124, "ORDER OF", pen.sized(6.5))
    sheet.write_lines(desk.left + 64, top + 120, (content.payee.name, *content.payee.address.lines), pen, 11)
    sheet.rule(right - 190, top + 176, right - 8, top + 176, 0.5)
    sheet.write(right - 100, top + 184, "Authorized signature", pen.sized(6), "center")
    plain = "".join(sign for sign in content.number if sign.isdigit())
    micr_line(sheet, desk.left + 40, top + 214, numbers.routing_number(desk.rng), numbers.digits(desk.rng, 9), plain)
