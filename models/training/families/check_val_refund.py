# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Validation checks that come with a letter or between stubs: refunds of insurers and practices, drafts of adjusters, businesses' laser checks."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import correspondents, numbers
from models.training.content.markets import words
from models.training.content.remittance import cents
from models.training.content.words import in_words
from models.training.families.check_parts import scribble
from models.training.families.micr import micr_line
from models.training.ink import Align, Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_WHY = words(
    "Premium refund {n}|Overpayment acct {n}|Claim {n}|Credit balance {n}|Duplicate payment {n}|Loss of 03/12 claim {n}"
)
_BANKS = words("Northern {p} Bank, N.A.|{p} Commerce|Bank One of {p}|{p} Trust & Savings|Fifth {p} Bank")


def draw(rng: Random) -> Paper:
    """A sheet of three parts: check, stub or letter, stub; the check may stand anywhere."""
    sheet, third = Sheet("check", "check-val-refund"), 264.0
    pen = Pen(rng.choice(("arial", "helvetica", "times", "narrow")), rng.choice((8.0, 8.5)))
    hand = Pen(rng.choice(("courier", "typewriter", "arial", "times")), rng.choice((9.0, 10.0)))
    place, drawer = rng.randrange(3), correspondents.party(rng, rng.choice(("plan", "firm", "practice")))
    payee = correspondents.party(rng, rng.choice(("practice", "plan", "firm")))
    name = payee.name if rng.random() < 0.6 else correspondents.person(rng).plain
    amount = cents(Decimal(rng.choice((rng.randint(300, 90000), rng.randint(9000, 4000000)))) / 100)
    day, number = date(2019, 1, 3) + timedelta(days=rng.randint(0, 2700)), numbers.digits(rng, rng.choice((5, 6, 8)))
    memo = rng.choice(_WHY).format(n=numbers.digits(rng, 7))
    facts = (drawer.name, name, amount, day, number, memo)
    for part in range(3):
        top = part * third
        if part == place:
            _check(sheet, rng, (pen, hand), top, (drawer.name, drawer.lines), (name, payee.lines), (amount, day, number, memo))
        elif rng.random() < 0.5:
            _stub(sheet, rng, (pen, hand), top, facts)
        else:
            _letter(sheet, rng, pen, top, facts)
    for edge in (third, 2 * third):
        sheet.dash(0, edge, 612)
    return sheet.finish()


def _check(
    sheet: Sheet,
    rng: Random,
    pens: tuple[Pen, Pen],
    top: float,
    drawer: tuple[str, tuple[str, ...]],
    payee: tuple[str, tuple[str, ...]],
    said: tuple[Decimal, date, str, str],
) -> None:
    """Drawer left or in the middle, the bank beside; facts under each other at the right; payee over its address; words in full."""
    (pen, hand), (amount, day, number, memo) = pens, said
    if rng.random() < 0.5:
        sheet.fill(12, top + 6, 600, top + 258, rng.choice(((0.93, 0.96, 0.99), (0.95, 0.95, 0.9), (0.97, 0.94, 0.94))))
    align: Align = rng.choice(("left", "center"))
    x = 36.0 if align == "left" else 200.0
    sheet.put("/payer/name", drawer[0], x, top + 28, drawer[0], fitted(pen.sized(10.5).heavy(), drawer[0], 280), align)
    y = top + 39
    for line in drawer[1]:
        sheet.put("/payer/address", ", ".join(drawer[1]), x, y, line, pen, align)
        y += 9.5
    bank = rng.choice(_BANKS).format(p=correspondents.place(rng))
    sheet.write(430, top + 28, bank, fitted(pen, bank, 110), "center")
    sheet.write(
        430, top + 38, f"{rng.randint(10, 99)}-{numbers.digits(rng, 4)}/{numbers.digits(rng, 4)}", pen.sized(6.5), "center"
    )
    sheet.put("/number", number, 580, top + 30, number, hand.heavy(), "right")
    shown = day.strftime(rng.choice(("%m/%d/%Y", "%B %d, %Y", "%d-%b-%y", "%m-%d-%Y")))
    figures = rng.choice(("${:,.2f}", "***{:,.2f}", "$ {:,.2f}*", "**${:,.2f}**", "{:,.2f}")).format(amount)
    rows = [("DATE", "/date", day.isoformat(), shown), ("AMOUNT", "/amount", f"{amount:.2f}", figures)]
    boxed, y = rng.random() < 0.5, top + 60
    for caption, pointer, value, text in rows:
        if boxed:
            sheet.frame(470, y - 11, 584, y + 5, 0.5)
        sheet.write(466, y, rng.choice((caption, caption.title())), pen.sized(7), "right")
        sheet.put(pointer, value, 580, y, text, fitted(hand, text, 104), "right")
        y += 18
    phrase = in_words(amount)
    phrase = rng.choice((phrase, phrase.upper(), f"{phrase} Dollars", phrase.replace("-", " ")))
    lead = sheet.write(36, top + 104, rng.choice(("PAY", "Pay the sum of", "EXACTLY")), pen.sized(7)) + 8
    own = fitted(hand, f"*** {phrase}", 560 - lead)
    start = sheet.write(lead, top + 104, "***", own) + 4 if rng.random() < 0.4 else lead
    sheet.put("/amount_in_words", phrase, start, top + 104, phrase, own)
    sheet.write_lines(
        36, top + 130, rng.choice((("PAY TO THE", "ORDER OF:"), ("To the", "order of"), ("PAYEE",))), pen.sized(6.5), 8
    )
    sheet.put("/payee", payee[0], 94, top + 134, payee[0], fitted(hand, payee[0], 260))
    sheet.write_lines(94, top + 134 + hand.size + 2, payee[1], hand, hand.size + 1.5)
    caption = rng.choice(("Memo", "RE:", "For", "Reason:"))
    end = sheet.write(36, top + 204, caption, pen.sized(7)) + 4
    sheet.put("/memo", memo, end, top + 204, memo, fitted(hand, memo, 250))
    sheet.rule(380, top + 200, 580, top + 200, 0.4)
    scribble(sheet, rng, 400, 540, top + 197)
    sheet.write(
        480, top + 209, rng.choice(("Authorized Signature", "VOID AFTER 180 DAYS", "TREASURER")), pen.sized(6.5), "center"
    )
    micr_line(sheet, 100, top + 244, numbers.routing_number(rng), numbers.digits(rng, 10), number)


def _stub(
    sheet: Sheet, rng: Random, pens: tuple[Pen, Pen], top: float, facts: tuple[str, str, Decimal, date, str, str]
) -> None:
    """What is paid, as a table of one or more rows; it repeats the check or is no field."""
    (pen, hand), (drawer, name, amount, day, number, memo) = pens, facts
    sheet.write(36, top + 24, drawer, fitted(pen.heavy(), drawer, 280))
    sheet.write(576, top + 24, f"{rng.choice(('Check No.', 'Check:', 'NO.'))} {number}", pen, "right")
    sheet.write(36, top + 38, f"{day:%m/%d/%Y}   {name}", fitted(pen, f"{day:%m/%d/%Y}   {name}", 400))
    for x, head in ((36.0, "DATE"), (110.0, "REFERENCE"), (210.0, "DESCRIPTION")):
        sheet.write(x, top + 62, head, pen.heavy())
    sheet.write(576, top + 62, "AMOUNT", pen.heavy(), "right")
    rest, y = amount, top + 78
    for row in range(count := rng.choice((1, 2, 3))):
        part = rest if row == count - 1 else cents(rest * Decimal(rng.randint(20, 60)) / 100)
        rest -= part
        sheet.write(36, y, f"{day - timedelta(days=9 + row):%m/%d/%y}", hand)
        sheet.write(110, y, numbers.digits(rng, 7), hand)
        sheet.write(210, y, memo.rsplit(" ", 1)[0], hand)
        sheet.write(576, y, f"{part:,.2f}", hand, "right")
        y += 14
    sheet.rule(480, y - 8, 580, y - 8, 0.5)
    sheet.write(576, y + 4, f"{amount:,.2f}", hand.heavy(), "right")


def _letter(sheet: Sheet, rng: Random, pen: Pen, top: float, facts: tuple[str, str, Decimal, date, str, str]) -> None:
    """A few sentences about the payment."""
    drawer, name, amount, day, number, memo = facts
    text = rng.choice(
        (
            f"Dear {name}: Our review of your account showed a credit. The attached check {number} for ${amount:,.2f} returns it to you. If you have questions about this refund, please call customer service.",
            f"Enclosed is our payment in settlement of {memo}. Cashing this check closes the matter. {drawer} thanks you for your patience.",
            f"{day:%B %d, %Y}. We have completed the adjustment described as {memo}. Detach the check before depositing it and keep this part for your records.",
        )
    )
    sheet.write(36, top + 30, drawer, fitted(pen.sized(10).heavy(), drawer, 300))
    sheet.write_lines(36, top + 60, wrap(text, pen.sized(9.5), 500), pen.sized(9.5), 13)
