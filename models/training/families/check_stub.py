"""A check attached to a remittance: below a perforation at the foot of the sheet."""

from __future__ import annotations

from models.training.content import numbers, people
from models.training.content.words import in_words
from models.training.families.eob_parts import Setting
from models.training.families.micr import micr_line

_HEIGHT = 210.0


def fits_check(setting: Setting) -> bool:
    """Is there room for the check below what is printed?"""
    return setting.y < setting.sheet.size[1] - _HEIGHT - 20


def check_below(setting: Setting) -> None:
    """Draw the check; what it repeats of the remittance is not a second field."""
    sheet, content, rng, pen = setting.sheet, setting.content, setting.rng, setting.style.text
    top, left, right = sheet.size[1] - _HEIGHT, setting.left, setting.right
    sheet.erase(0, top - 8, sheet.size[0], sheet.size[1])
    sheet.dash(0, top - 8, sheet.size[0])
    sheet.frame(left - 6, top, right + 6, sheet.size[1] - 12, 0.8)
    sheet.write(left, top + 18, content.payer.name, pen.heavy().sized(11))
    sheet.write_lines(left, top + 30, content.payer.address.lines, pen.sized(8), 10)
    bank = people.bank(rng)
    sheet.write(left + 250, top + 18, bank, pen.sized(8))
    sheet.write(right, top + 18, content.number, pen.heavy().sized(11), "right")
    sheet.write(right - 150, top + 48, "DATE", pen.sized(7))
    sheet.write(right, top + 48, setting.habits.date(content.day), pen, "right")
    sheet.rule(right - 120, top + 51, right, top + 51, 0.4)
    sheet.write(left, top + 72, in_words(content.amount), pen)
    sheet.rule(left, top + 76, right - 110, top + 76, 0.4)
    sheet.write(right - 106, top + 73, "DOLLARS", pen.sized(7))
    sheet.frame(right - 96, top + 84, right, top + 102, 0.8)
    sheet.write(right - 6, top + 97, f"${content.amount:,.2f}", pen.heavy().sized(10), "right")
    sheet.write_lines(left, top + 94, ("PAY TO THE", "ORDER OF"), pen.sized(6.5), 8)
    sheet.write_lines(left + 50, top + 98, (content.payee.name, *content.payee.address.lines), pen, 12)
    sheet.rule(right - 180, top + 152, right, top + 152, 0.5)
    sheet.write(right - 180, top + 160, "AUTHORIZED SIGNATURE", pen.sized(6))
    micr_line(sheet, left + 40, top + 186, numbers.routing_number(rng), numbers.digits(rng, 10), content.number)
