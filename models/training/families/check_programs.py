# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Training checks that programs fill in: wages under a statement of earnings, books of accounts into blanks without captions, claims as drafts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import correspondents, numbers
from models.training.content.bank_drafts import DATES, BankDraft, bank_draft
from models.training.content.markets import words
from models.training.content.remittance import cents
from models.training.content.words import in_words
from models.training.families.check_parts import NOTICES, scribble
from models.training.families.micr import micr_line
from models.training.ink import Colour, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_TINTS: tuple[Colour, ...] = ((1.0, 1.0, 1.0), (0.91, 0.95, 0.98), (0.96, 0.94, 0.9), (0.93, 0.97, 0.93))
_EARNED = words("Regular|Overtime|Holiday|Sick|Bonus|Shift diff")
_WITHHELD = words("Federal Income Tax|Social Security Tax|Medicare Tax|State Income Tax|Medical Pre-Tax|401(k)|Dental|City Tax")


def _facts(sheet: Sheet, made: BankDraft, rows: list[tuple[str, str]], x: tuple[float, float], y: float, pens: tuple[Pen, Pen], rng: Random) -> None:  # fmt: skip
    """Facts under each other: captions flush at one stop, answers at another."""
    shown = made.day.strftime(rng.choice(DATES))
    values = {
        "/number": (made.number, made.number), "/date": (made.day.isoformat(), shown), "/amount": (f"{made.amount:.2f}", made.figures(rng)),
    }  # fmt: skip
    for caption, pointer in rows:
        value, text = values.get(pointer, ("", pointer))
        sheet.write(x[0], y, caption, pens[0])
        if pointer in values:
            sheet.put(pointer, value, x[1], y, text, fitted(pens[1], text, 110))
        else:
            sheet.write(x[1], y, text, pens[1])
        y += pens[1].size + 3.5


def payroll(rng: Random) -> Paper:
    """A statement of earnings above or below; the check has coded cells in its corner, `Pay to the order of` and `This amount` in one row each."""
    sheet, made = Sheet("check", "check-payroll"), bank_draft(rng, "firm")
    payee = correspondents.party(rng, "person")
    made = replace(
        made,
        payee=payee,
        number=numbers.digits(rng, rng.choice((5, 8, 10))),
        amount=cents(Decimal(rng.randint(30000, 420000)) / 100),
    )
    made = replace(made, words=_worded(rng, made.amount))
    pen, hand = Pen(rng.choice((*SANS, "narrow")), 7.5), Pen(rng.choice((*MONO, "arial", "narrow")), 9.0)
    low = rng.random() < 0.75
    top = 792 - 280.0 if low else 0.0
    _earnings(sheet, rng, made, 24.0 if low else 306.0, pen)
    sheet.fill(14, top + 6, 598, top + 272, rng.choice(_TINTS))
    x, cells = 36.0, (("CO.", 3), ("FILE", 6), ("DEPT.", 6), ("CLOCK", 4), ("VCHR. NO.", 10))
    for caption, count in cells[: rng.choice((3, 4, 5))]:
        sheet.write(x, top + 18, caption, pen.sized(6))
        x = max(sheet.write(x, top + 28, numbers.digits(rng, count), hand.sized(8)), x + 34) + 12
    drawer, y = made.drawer, top + 50
    sheet.put("/payer/name", drawer.name, 36, y, drawer.name, fitted(pen.sized(10).heavy(), drawer.name, 260))
    for line in drawer.lines:
        y += 10
        sheet.put("/payer/address", drawer.joined, 36, y, line, pen)
    rows = [(rng.choice(("Payroll check number:", "Check No.:", "Check number")), "/number"), (rng.choice(("Pay date:", "Check Date:", "Pay Date")), "/date"), ("Social Security No.:", f"XXX-XX-{numbers.digits(rng, 4)}")]  # fmt: skip
    _facts(sheet, made, rows[: rng.choice((2, 3))], (360.0, 470.0), top + 52, (pen, hand), rng)
    y = top + 118
    for lead, pointer in ((rng.choice(("Pay to the order of:", "Pay to the order of", "PAY TO THE ORDER OF")), "/payee"), (rng.choice(("This amount:", "The sum of", "PAY THIS AMOUNT")), "/amount_in_words")):  # fmt: skip
        end = sheet.write(36, y, lead, pen.heavy())
        text = (
            payee.name.upper()
            if pointer == "/payee" and rng.random() < 0.6
            else payee.name
            if pointer == "/payee"
            else made.words
        )
        sheet.put(pointer, text, max(end + 8, 140), y, text, fitted(hand.heavy(), text, 310))
        sheet.rule(136, y + 3, 460, y + 3, 0.4)
        y += 22
    figures = made.figures(rng)
    if rng.random() < 0.5:
        sheet.frame(480, y - 54, 588, y - 20, 0.6)
        sheet.write(534, y - 46, "AMOUNT", pen.sized(6), "center")
    sheet.put("/amount", f"{made.amount:.2f}", 584, y - 28, figures, fitted(hand.heavy(), figures, 98), "right")
    sheet.write(36, y + 18, made.bank, pen)
    sheet.write(36, y + 28, made.bank_town, pen)
    sheet.rule(380, y + 36, 580, y + 36, 0.5)
    scribble(sheet, rng, 400, 540, y + 33)
    sheet.write(480, y + 45, rng.choice(("AUTHORIZED SIGNATURE", "VOID AFTER 90 DAYS", "BY")), pen.sized(6), "center")
    if rng.random() < 0.5:
        sheet.write_lines(140, y + 50, (payee.name, *payee.lines), hand.sized(8), 10)
    micr_line(sheet, 100, top + 262, made.routing, made.account[:11], made.number)
    return sheet.finish()


def _worded(rng: Random, amount: Decimal) -> str:
    """As payroll programs word sums."""
    head, _, hundredths = in_words(amount).rpartition(" and ")
    cents_part = hundredths.removesuffix("/100")
    return rng.choice((f"{head} and {cents_part}/100 Dollars", f"{head.upper()} AND {cents_part}/100 DOLLARS", f"{head} Dollars And {cents_part} Cents", f"{head.upper()} AND {cents_part}/100"))  # fmt: skip


def _earnings(sheet: Sheet, rng: Random, made: BankDraft, top: float, pen: Pen) -> None:
    """What was earned, what was withheld, what is left; no fields."""
    small = Pen(pen.family, 7.5)
    sheet.write(36, top + 14, made.drawer.name, fitted(small.heavy(), made.drawer.name, 260))
    sheet.write(
        400,
        top + 14,
        rng.choice(("Earnings Statement", "EARNINGS STATEMENT", "Statement of Earnings and Deductions")),
        fitted(small.sized(11).heavy(), "Statement of Earnings and Deductions", 200),
    )
    sheet.write(400, top + 30, "Period Ending:", small)
    sheet.write(480, top + 30, made.day.strftime("%m/%d/%Y"), small)
    sheet.write_lines(400, top + 56, (made.payee.name, *made.payee.lines), small, 10)
    y, gross = top + 66.0, cents(made.amount * Decimal("1.31"))
    for x, head in ((36.0, "Earnings"), (110.0, "rate"), (160.0, "hours"), (215.0, "this period"), (290.0, "year to date")):
        sheet.write(x, y, head, small.heavy())
    rest = gross
    for index, name in enumerate(names := rng.sample(_EARNED, k=rng.choice((1, 2, 3)))):
        y += 12
        part = rest if index == len(names) - 1 else cents(rest * Decimal("0.7"))
        rest -= part
        for x, text in ((36.0, name), (110.0, f"{rng.randint(14, 60)}.00"), (160.0, f"{rng.randint(4, 80)}.00"), (215.0, f"{part:,.2f}"), (290.0, f"{part * 9:,.2f}")):  # fmt: skip
            sheet.write(x, y, text, small)
    y += 14
    sheet.write(36, y, "Gross Pay", small.heavy())
    sheet.write(215, y, f"${gross:,.2f}", small.heavy())
    y, rest = y + 18, gross - made.amount
    sheet.write(36, y, "Deductions", small.heavy())
    for index, name in enumerate(names := rng.sample(_WITHHELD, k=rng.choice((3, 4, 5)))):
        y += 12
        part = rest if index == len(names) - 1 else cents(rest * Decimal("0.4"))
        rest -= part
        sheet.write(60, y, name, small)
        sheet.write(215, y, f"-{part:,.2f}", small)
    y += 16
    sheet.write(36, y, rng.choice(("Net Pay", "NET PAY", "Net check")), small.heavy())
    sheet.write(215, y, f"${made.amount:,.2f}", small.heavy())


def software(rng: Random) -> Paper:
    """A blank of one strip whose captions are few; a program put date, sum, payee, words, address and memo where they belong; vouchers around."""
    sheet, made = Sheet("check", "check-software"), bank_draft(rng, rng.choice(("firm", "firm", "plan")))
    pen, hand = Pen(rng.choice((*SANS, *SERIF)), 8.0), Pen(rng.choice((*MONO, "arial", "times")), rng.choice((9.0, 10.0)))
    place = rng.randrange(3)
    figures, shown = made.figures(rng), made.day.strftime(rng.choice(("%m/%d/%Y", "%m/%d/%y", "%b %d, %Y")))
    for part in range(3):
        top = part * 264.0
        if part != place:
            _voucher(sheet, rng, made, top, (pen, hand), (figures, shown))
            continue
        sheet.fill(14, top + 6, 598, top + 256, rng.choice(_TINTS))
        y = top + 26
        sheet.put(
            "/payer/name", made.drawer.name, 40, y, made.drawer.name, fitted(pen.sized(10).heavy(), made.drawer.name, 230)
        )
        for line in made.drawer.lines:
            y += 10
            sheet.put("/payer/address", made.drawer.joined, 40, y, line, pen)
        for at, line in enumerate((made.bank, made.bank_town, made.fraction)):
            sheet.write(350, top + 26 + at * 9, line, fitted(pen.sized(7), line, 120), "center")
        sheet.put("/number", made.number, 580, top + 28, made.number, pen.sized(12).heavy(), "right")
        sheet.put("/date", made.day.isoformat(), 580, top + 66, shown, hand, "right")
        if rng.random() < 0.4:
            sheet.write(580 - hand.width(shown) - 10, top + 66, "DATE", pen.sized(6), "right")
        y = top + 92
        sheet.write_lines(40, y - 7, ("PAY TO THE", "ORDER OF"), pen.sized(6), 7)
        sheet.put("/payee", made.payee.name, 92, y, made.payee.name, fitted(hand, made.payee.name, 350))
        sheet.rule(88, y + 3, 470, y + 3, 0.5)
        sheet.write(476, y, "$", pen.sized(10).heavy())
        sheet.put("/amount", f"{made.amount:.2f}", 490, y, figures.replace("$", "").strip(), fitted(hand, figures, 92))
        y += 24
        tail = rng.choice(("*" * 24, "*" * 8, "", "-" * 14))
        own = fitted(hand, f"{made.words} {tail}", 470)
        end = sheet.put("/amount_in_words", made.words, 44, y, made.words, own)
        sheet.write(end, y, tail, own)
        sheet.rule(40, y + 3, 530, y + 3, 0.5)
        sheet.write(534, y, "DOLLARS", pen.sized(6.5))
        sheet.write_lines(92, y + 22, (made.payee.name, *made.payee.lines), hand, hand.size + 2)
        memo = sheet.write(40, top + 204, rng.choice(("MEMO", "FOR", "")), pen.sized(6)) + 6
        if made.memo:
            sheet.put("/memo", made.memo, memo + 4, top + 204, made.memo, hand)
        sheet.rule(memo, top + 207, 300, top + 207, 0.5)
        sheet.rule(380, top + 207, 580, top + 207, 0.5)
        scribble(sheet, rng, 400, 550, top + 203)
        sheet.write(480, top + 215, "AUTHORIZED SIGNATURE", pen.sized(6), "center")
        micr_line(sheet, 110, top + 244, made.routing, made.account[:10], made.number)
    return sheet.finish()


def _voucher(sheet: Sheet, rng: Random, made: BankDraft, top: float, pens: tuple[Pen, Pen], said: tuple[str, str]) -> None:
    """Who, whom and when in one line, bills below, the account at the foot."""
    pen, hand = pens
    sheet.write(40, top + 26, made.drawer.name, fitted(pen.heavy(), made.drawer.name, 300))
    sheet.write(580, top + 26, made.number, pen.heavy(), "right")
    sheet.write(60, top + 42, made.payee.name, fitted(hand, made.payee.name, 280))
    sheet.write(440, top + 42, said[1], hand)
    heads = ((40.0, "Date"), (110.0, "Type"), (160.0, "Reference"), (260.0, "Original Amt."), (350.0, "Balance Due"), (440.0, "Discount"), (520.0, "Payment"))  # fmt: skip
    for x, head in heads:
        sheet.write(x, top + 58, head, pen.sized(7))
    for x, text in zip((x for x, _ in heads), (said[1], "Bill", numbers.digits(rng, 6), f"{made.amount:,.2f}", f"{made.amount:,.2f}", "", f"{made.amount:,.2f}"), strict=True):  # fmt: skip
        sheet.write(x, top + 70, text, fitted(hand.sized(8), text, 70))
    sheet.write(440, top + 92, rng.choice(("Check Amount", "Total")), pen.sized(7))
    sheet.write(520, top + 92, f"{made.amount:,.2f}", hand.sized(8))
    sheet.write(40, top + 220, f"{rng.choice(('Checking', 'Operating Acct', 'General Fund'))}   {made.memo}", hand.sized(8))
    sheet.write(520, top + 220, f"{made.amount:,.2f}", hand.sized(8))


def claim_draft(rng: Random) -> Paper:
    """An insurer's draft: rows of captioned cells of the loss, payable through a bank, words in the middle, what it settles below."""
    sheet, made = Sheet("check", "check-claim-draft", (612.0, rng.choice((290.0, 306.0)))), bank_draft(rng, "plan")
    made = replace(made, number=numbers.digits(rng, rng.choice((8, 9))))
    pen, hand = Pen(rng.choice((*SANS, *SERIF)), 7.5), Pen(rng.choice((*MONO, "arial")), 9.5)
    sheet.fill(12, 6, 600, sheet.size[1] - 8, rng.choice(_TINTS))
    sheet.put("/payer/name", made.drawer.name, 36, 28, made.drawer.name, fitted(pen.sized(12).heavy(), made.drawer.name, 330))
    for at, line in enumerate(made.drawer.lines):
        sheet.put("/payer/address", made.drawer.joined, 36, 39 + at * 9.5, line, pen)
    sheet.write(
        576, 26, rng.choice(("CLAIM DRAFT", "DRAFT", "SETTLEMENT DRAFT", "LOSS PAYMENT")), pen.sized(9).heavy(), "right"
    )
    sheet.write(576, 37, f"Payable through {made.bank}", fitted(pen.sized(6.5), f"Payable through {made.bank}", 200), "right")
    shown, figures = made.day.strftime(rng.choice(DATES)), made.figures(rng)
    told = [
        (rng.choice(("DRAFT NO.", "CHECK NUMBER", "NUMBER")), "/number", made.number, made.number), (rng.choice(("DATE ISSUED", "DATE", "ISSUE DATE")), "/date", made.day.isoformat(), shown),
        (rng.choice(("AMOUNT", "PAY EXACTLY", "AMOUNT OF DRAFT")), "/amount", f"{made.amount:.2f}", figures),
        ("CLAIM NUMBER", "", "", f"{numbers.digits(rng, 2)}-{numbers.digits(rng, 6)}"), ("POLICY NUMBER", "", "", f"P{numbers.digits(rng, 7)}"), ("DATE OF LOSS", "", "", f"{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{rng.randint(15, 26)}"),
        ("INSURED", "", "", correspondents.person(rng).plain), ("ADJUSTER", "", "", correspondents.person(rng).last), ("COVERAGE", "", "", rng.choice(("BI", "COLL", "MED PAY", "PIP"))),
    ]  # fmt: skip
    rng.shuffle(told)
    columns = rng.choice((3, 5))
    wide = 540 / columns
    for at, (caption, pointer, value, text) in enumerate(told[: 9 if columns == 3 else 10]):
        x, y = 36 + at % columns * wide, 70 + at // columns * 24.0
        sheet.frame(x, y, x + wide, y + 24, 0.5)
        sheet.write(x + 3, y + 7.5, caption, pen.sized(5.8))
        own = fitted(hand, text, wide - 8)
        if pointer:
            sheet.put(pointer, value, x + 4, y + 20, text, own)
        else:
            sheet.write(x + 4, y + 20, text, own)
    y = 70 + (len(told) + columns - 1) // columns * 24.0 + 18
    lead = sheet.write(36, y, rng.choice(("PAY", "Upon acceptance pay", "THE SUM OF")), pen) + 8
    sheet.put("/amount_in_words", made.words, lead, y, made.words, fitted(hand, made.words, 560 - lead))
    y += 24
    sheet.write_lines(36, y - 6, rng.choice((("TO THE", "ORDER", "OF"), ("PAY TO THE", "ORDER OF"))), pen.sized(6.5), 8)
    sheet.put("/payee", made.payee.name, 96, y, made.payee.name, fitted(hand, made.payee.name, 300))
    sheet.write_lines(96, y + 12, made.payee.lines, hand, 11)
    if made.memo:
        start = sheet.write(36, y + 48, rng.choice(("IN PAYMENT OF", "FOR", "In settlement of")), pen.sized(6.5)) + 6
        sheet.put("/memo", made.memo, start, y + 48, made.memo, fitted(hand, made.memo, 280))
    sheet.rule(400, y + 40, 580, y + 40, 0.5)
    scribble(sheet, rng, 410, 540, y + 37)
    sheet.write(
        490, y + 49, rng.choice(("CLAIM REPRESENTATIVE", "AUTHORIZED SIGNATURE", "COUNTERSIGNED")), pen.sized(6), "center"
    )
    notice = rng.choice(NOTICES)
    sheet.write(400, y + 60, notice, fitted(pen.sized(5.5), notice, 180))
    micr_line(sheet, 100, sheet.size[1] - 16, made.routing, made.account[:10], made.number)
    return sheet.finish()
