"""Bank checks: personal size at the top of a sheet or voucher checks with their stub."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.remittance import cents
from models.training.content.words import in_words
from models.training.families.letterhead import look
from models.training.families.micr import micr_line
from models.training.ink import LETTER, Sheet, fitted
from models.training.paper import Paper


def draw(rng: Random) -> Paper:
    """A check alone, personal or business size."""
    return _draw(rng, rng.choice(((432.0, 198.0), (594.0, 252.0))))


def draw_voucher(rng: Random) -> Paper:
    """A check on a letter-size sheet above its voucher."""
    return _draw(rng, LETTER)


def _draw(rng: Random, size: tuple[float, float]) -> Paper:
    voucher = size == LETTER
    sheet = Sheet("check", "check-voucher" if voucher else "check", size)
    style, drawer, payee = look(rng), people.payer(rng) if rng.random() < 0.6 else people.firm(rng), people.provider(rng)
    amount = cents(Decimal(rng.choice((rng.randint(900, 40000), rng.randint(20000, 900000)))) / 100)
    day = date(2026, 9, 8) + timedelta(days=rng.randint(0, 72))
    number, width, pen = numbers.digits(rng, rng.choice((4, 6, 8))), size[0], style.text
    high = 252.0 if voucher else size[1]
    sheet.fill(0, 0, width, high, (0.93, 0.96, 0.93) if rng.random() < 0.4 else (1, 1, 1))
    sheet.put("/payer/name", drawer.name, 24, 28, drawer.name, fitted(pen.heavy().sized(11), drawer.name, width * 0.48 - 24))
    sheet.put_lines("/payer/address", drawer.address.joined, 24, 40, drawer.address.lines, pen.sized(8), 10)
    sheet.write(width * 0.52, 28, people.bank(rng), pen.sized(8))
    sheet.write(width - 24, 28, number, pen.heavy().sized(11), "right")
    shown = day.strftime(rng.choice(("%m/%d/%Y", "%B %d, %Y", "%m/%d/%y")))
    sheet.write(width - 140, 58, "DATE", pen.sized(7))
    sheet.put("/date", day.isoformat(), width - 24, 57, shown, pen, "right")
    sheet.rule(width - 118, 60, width - 24, 60, 0.4)
    y = high * 0.42
    sheet.write_lines(24, y - 8, ("PAY TO THE", "ORDER OF"), pen.sized(6.5), 8)
    sheet.put("/payee", payee.name, 74, y, payee.name, pen.sized(10))
    sheet.rule(72, y + 3, width - 120, y + 3, 0.4)
    sheet.frame(width - 112, y - 13, width - 24, y + 5, 0.7)
    figures = f"${amount:,.2f}" if rng.random() < 0.6 else f"**{amount:,.2f}"
    sheet.put("/amount", str(amount), width - 28, y, figures, pen.heavy().sized(10), "right")
    _lower_half(sheet, rng, amount, y)
    micr_line(sheet, 24, high - 16, numbers.routing_number(rng), numbers.digits(rng, rng.choice((9, 10))), number)
    if voucher:
        _voucher(sheet, rng, number, amount, high)
    return sheet.finish()


def _lower_half(sheet: Sheet, rng: Random, amount: Decimal, y: float) -> None:
    """Amount in words, memo, signature line."""
    pen, width = look(Random(rng.random())).text, sheet.size[0]
    words = in_words(amount)
    sheet.put("/amount_in_words", words, 24, y + 24, words, fitted(pen, words, width - 100))
    sheet.rule(24, y + 28, width - 72, y + 28, 0.4)
    sheet.write(width - 24, y + 26, "DOLLARS", pen.sized(6.5), "right")
    if rng.random() < 0.6:
        memo = f"{rng.choice(('Claim', 'Acct', 'Inv'))} {numbers.digits(rng, 6)}"
        end = sheet.write(24, y + 56, "MEMO ", pen.sized(7))
        sheet.put("/memo", memo, end, y + 56, memo, pen.sized(9))
    sheet.rule(24, y + 59, width * 0.42, y + 59, 0.4)
    sheet.rule(width * 0.56, y + 59, width - 24, y + 59, 0.4)
    sheet.write(width * 0.56, y + 67, "AUTHORIZED SIGNATURE", pen.sized(5.5))


def _voucher(sheet: Sheet, rng: Random, number: str, amount: Decimal, top: float) -> None:
    """The stub below the perforation: what the check pays."""
    pen = look(Random(number)).text
    sheet.dash(0, top + 6, sheet.size[0])
    sheet.write(36, top + 34, f"Check No. {number}", pen.heavy())
    for x, head in ((36, "Invoice"), (220, "Description"), (560, "Amount")):
        sheet.write(x, top + 58, head, pen.heavy(), "right" if x == 560 else "left")
    sheet.rule(36, top + 62, 560, top + 62, 0.6)
    first = cents(amount * Decimal(rng.randint(20, 80)) / 100)
    for row, part in enumerate((first, amount - first)):
        y = top + 76 + row * 14
        sheet.write(36, y, numbers.digits(rng, 6), pen)
        sheet.write(220, y, rng.choice(("Services", "Account credit", "Claim payment")), pen)
        sheet.write(560, y, f"{part:,.2f}", pen, "right")
    sheet.rule(460, top + 96, 560, top + 96, 0.6)
    sheet.write(560, top + 110, f"{amount:,.2f}", pen.heavy(), "right")
