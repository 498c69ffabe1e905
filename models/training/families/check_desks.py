# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Training checks of a desk book: three to a sheet with their stubs at the left, or under a voucher that says what is paid."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import correspondents, numbers
from models.training.content.bank_drafts import DATES, BankDraft, bank_draft
from models.training.content.markets import words
from models.training.content.remittance import cents
from models.training.families.check_parts import scribble
from models.training.families.micr import micr_line
from models.training.ink import Colour, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_TINTS: tuple[Colour, ...] = ((1.0, 1.0, 1.0), (0.94, 0.97, 0.94), (0.93, 0.95, 0.99), (0.99, 0.96, 0.92))
_ABOUT = words(
    "Invoice|Services rendered|Supplies|Rent|Refund of premium|Settlement|Claim expense|Patient refund|Retainer|Freight|Utilities|Lease 4th qtr"
)
_SIGNED = words("Authorized Signature|BY ______|AUTHORIZED SIGNATURE|Signer|Treasurer|President")


def side_stub(rng: Random) -> Paper:
    """A check with its stub at the left, on a strip or as one of a sheet."""
    whole = rng.random() < 0.3
    size = (612.0, 792.0) if whole else (612.0, 234.0)
    sheet, made = Sheet("check", "check-side-stub", size), bank_draft(rng, rng.choice(("firm", "person", "plan")))
    made = replace(made, number=made.number[-6:].lstrip("0"))
    pen, hand = Pen(rng.choice((*SANS, *SERIF)), 8.0), Pen(rng.choice((*MONO, "times", "arial")), 9.5)
    top = rng.choice((20.0, 284.0, 540.0)) if whole else 0.0
    edge = rng.choice((150.0, 172.0))
    _stub(sheet, rng, made, (18.0, edge - 14, top + 20), pen, hand)
    sheet.rule(edge - 6, top + 4, edge - 6, top + 228, 0.3, (0.6, 0.6, 0.6))
    sheet.fill(edge, top + 4, 604, top + 228, rng.choice(_TINTS))
    _face(sheet, rng, made, (edge + 12, 592.0, top), pen, hand)
    return sheet.finish()


def _stub(sheet: Sheet, rng: Random, made: BankDraft, at: tuple[float, float, float], pen: Pen, hand: Pen) -> None:
    """What the book keeps: number, day, to whom, balances; it repeats the check or is no field."""
    left, right, y = at
    sheet.write(left, y, f"No. {made.number}", pen.heavy())
    sheet.write(right, y, f"$ {made.amount:,.2f}", hand.sized(8.5), "right")
    rows = [("Date", made.day.strftime("%m/%d/%y")), ("To", made.payee.name[:22]), ("For", made.memo[:22])]
    for caption, text in rows:
        y += 16
        end = sheet.write(left, y, caption, pen.sized(7)) + 4
        sheet.write(end, y, text, fitted(hand.sized(8), text, right - end))
        sheet.rule(end, y + 2, right, y + 2, 0.3)
    balance = cents(made.amount * rng.randint(2, 9) + Decimal(rng.randint(100, 90000)) / 100)
    for caption, amount in (
        ("Bal. fwd", balance),
        ("Deposits", None),
        ("Total", balance),
        ("This check", made.amount),
        ("Balance", balance - made.amount),
    ):
        y += 17
        sheet.frame(left, y - 11, right, y + 5, 0.3)
        sheet.write(left + 3, y, caption, pen.sized(7))
        if amount is not None:
            sheet.write(right - 3, y, f"{amount:,.2f}", fitted(hand.sized(8), f"{amount:,.2f}", (right - left) * 0.5), "right")


def _face(sheet: Sheet, rng: Random, made: BankDraft, at: tuple[float, float, float], pen: Pen, hand: Pen) -> None:
    """Drawer, number and day above; to whom and how much; in words; the bank, what for, who signs; the magnetic line."""
    left, right, top = at
    small, wide = pen.sized(6.5), right - left
    name = fitted(pen.sized(11).heavy(), made.drawer.name, wide * 0.55)
    sheet.put("/payer/name", made.drawer.name, left, top + 24, made.drawer.name, name)
    y = top + 34
    for line in made.drawer.lines:
        sheet.put("/payer/address", made.drawer.joined, left, y, line, pen)
        y += 9.5
    sheet.put("/number", made.number, right, top + 22, made.number, pen.sized(11).heavy(), "right")
    sheet.write(right, top + 33, made.fraction, small, "right")
    shown = made.day.strftime(rng.choice(DATES))
    end = sheet.write(left + wide * 0.6, top + 56, rng.choice(("Date", "DATE", "")), small) + 5
    sheet.put("/date", made.day.isoformat(), end + 4, top + 56, shown, fitted(hand, shown, right - end - 6))
    sheet.rule(end, top + 59, right, top + 59, 0.4)
    y = top + 92
    for at_line, text in enumerate(
        rng.choice((("Pay to the", "order of"), ("PAY TO THE", "ORDER OF"), ("", "Pay to"), ("TO THE", "ORDER OF")))
    ):
        sheet.write(left, y - 8 + at_line * 8, text, small)
    stop = right - 92
    sheet.put("/payee", made.payee.name, left + 50, y, made.payee.name, fitted(hand, made.payee.name, stop - left - 56))
    sheet.rule(left + 46, y + 3, stop, y + 3, 0.4)
    figures = f"{made.amount:,.2f}" if rng.random() < 0.6 else made.figures(rng)
    sheet.frame(stop + 14, y - 13, right, y + 5, 0.7)
    sheet.write(stop + 5, y, "$", pen.heavy()) if "$" not in figures else None
    sheet.put("/amount", f"{made.amount:.2f}", right - 4, y, figures, fitted(hand, figures, right - stop - 22), "right")
    phrase = made.words
    room = wide - (0.0 if "ollar" in phrase.lower() else 46.0)
    sheet.put("/amount_in_words", phrase, left + 4, y + 24, phrase, fitted(hand, phrase, room - 8))
    if "ollar" not in phrase.lower():
        sheet.write(right, y + 24, rng.choice(("DOLLARS", "Dollars")), pen, "right")
    sheet.rule(left, y + 27, left + room - 4, y + 27, 0.4)
    sheet.write(left, y + 44, made.bank, fitted(pen.heavy(), made.bank, wide * 0.5))
    sheet.write(left, y + 53, made.bank_town, small)
    caption = rng.choice(("Memo", "For", "MEMO", "Re:"))
    end = sheet.write(left, y + 80, caption, small) + 4
    if made.memo:
        sheet.put("/memo", made.memo, end + 2, y + 80, made.memo, fitted(hand, made.memo, wide * 0.46 - end + left))
    sheet.rule(end, y + 83, left + wide * 0.46, y + 83, 0.4)
    sheet.rule(left + wide * 0.54, y + 83, right, y + 83, 0.4)
    scribble(sheet, rng, left + wide * 0.58, right - 30, y + 80)
    sheet.write(right, y + 91, rng.choice(_SIGNED), small, "right")
    micr_line(sheet, left + 10, top + 218, made.routing, made.account[:10], made.number)


def payables(rng: Random) -> Paper:
    """A voucher of what is paid over the check: amounts spelt above the payee, facts in a strip at the check's right."""
    sheet, made = Sheet("check", "check-payables"), bank_draft(rng, rng.choice(("firm", "plan")))
    pen, hand = Pen(rng.choice((*SANS, "times")), 8.5), Pen(rng.choice((*MONO, "arial", "narrow")), 9.5)
    below = rng.random() < 0.7
    _voucher(sheet, rng, made, 20.0 if below else 300.0, pen, hand)
    top = 500.0 if below else 0.0
    sheet.dash(0, 492 if below else 282, 612)
    sheet.fill(24, top + 8, 588, top + 270, rng.choice(_TINTS))
    name = fitted(pen.sized(12).heavy(), made.drawer.name, 250)
    sheet.put("/payer/name", made.drawer.name, 36, top + 32, made.drawer.name, name)
    y = top + 44
    for line in made.drawer.lines:
        sheet.put("/payer/address", made.drawer.joined, 36, y, line, pen)
        y += 10
    sheet.write(306, top + 32, made.bank, fitted(pen.heavy(), made.bank, 130))
    sheet.write(306, top + 42, made.bank_town, pen.sized(7))
    sheet.write(306, top + 52, made.fraction, pen.sized(7))
    facts = [
        ("CHECK NO.", "/number", made.number, made.number),
        ("DATE", "/date", made.day.isoformat(), made.day.strftime(rng.choice(DATES))),
        ("AMOUNT", "/amount", f"{made.amount:.2f}", made.figures(rng)),
    ]
    _strip(sheet, rng, facts, (446.0, 582.0, top + 22), pen, hand)
    _spelt(sheet, rng, made, top + 138, pen, hand)
    y = top + 168
    sheet.write_lines(
        36, y, rng.choice((("PAY", "TO THE", "ORDER OF"), ("TO THE", "ORDER", "OF"), ("Pay to",))), pen.sized(6.5), 8
    )
    sheet.put("/payee", made.payee.name, 92, y + 4, made.payee.name, fitted(hand, made.payee.name, 240))
    sheet.write_lines(92, y + 4 + hand.size + 2, made.payee.lines, hand, hand.size + 2)
    if made.memo:
        end = sheet.write(36, top + 236, rng.choice(("Memo: ", "RE ", "For ")), pen.sized(7)) + 3
        sheet.put("/memo", made.memo, end, top + 236, made.memo, fitted(hand, made.memo, 240))
    sheet.rule(380, top + 216, 576, top + 216, 0.5)
    scribble(sheet, rng, 400, 540, top + 212)
    sheet.write(478, top + 225, rng.choice(_SIGNED[2:]), pen.sized(6.5), "center")
    sheet.write(
        478, top + 236, rng.choice(("VOID AFTER 120 DAYS", "TWO SIGNATURES REQUIRED OVER $5,000", "")), pen.sized(6), "center"
    )
    micr_line(sheet, 110, top + 262, made.routing, made.account[:12], made.number)
    return sheet.finish()


def _strip(
    sheet: Sheet, rng: Random, facts: list[tuple[str, str, str, str]], at: tuple[float, float, float], pen: Pen, hand: Pen
) -> None:
    """Number, day and amount below each other, each in a row of its own."""
    left, right, y = at
    rng.shuffle(facts)
    for caption, pointer, value, shown in facts:
        sheet.frame(left, y, right, y + 24, 0.5)
        sheet.write(left + 4, y + 9, caption, pen.sized(6.5))
        sheet.put(pointer, value, right - 5, y + 19, shown, fitted(hand.heavy(), shown, right - left - 40), "right")
        y += 24


def _spelt(sheet: Sheet, rng: Random, made: BankDraft, y: float, pen: Pen, hand: Pen) -> None:
    """The amount in words, guarded by stars."""
    lead = sheet.write(36, y, rng.choice(("PAY", "The sum of", "PAY EXACTLY", "AMOUNT")), pen.sized(7)) + 8
    stars = rng.choice(("***", "**", ""))
    x = sheet.write(lead, y, stars, hand) + 4 if stars else lead
    own = fitted(hand, f"{made.words} {stars}", 540 - x)
    end = sheet.put("/amount_in_words", made.words, x, y, made.words, own)
    if stars:
        sheet.write(end + 4, y, stars, own)
    sheet.rule(36, y + 4, 576, y + 4, 0.5)


def _voucher(sheet: Sheet, rng: Random, made: BankDraft, top: float, pen: Pen, hand: Pen) -> None:
    """Who is paid for which documents; nothing of it is a field of its own."""
    sheet.write(36, top + 20, made.drawer.name, fitted(pen.heavy(), made.drawer.name, 240))
    sheet.write(576, top + 20, f"{rng.choice(('Vendor', 'Supplier No.', 'Payee ID'))} {numbers.digits(rng, 6)}", pen, "right")
    sheet.write(576, top + 32, f"{rng.choice(('Check', 'Payment ref.'))} {made.number}", pen, "right")
    sheet.write(36, top + 34, f"{rng.choice(('Payee', 'Paid to'))}: {made.payee.name}", fitted(pen, made.payee.name, 300))
    heads = rng.choice(
        (("Document", "Date", "Description", "Gross", "Net"), ("INVOICE", "INV DATE", "PO", "DISCOUNT", "AMOUNT PAID"))
    )
    stops, y = (40.0, 140.0, 230.0, 470.0, 572.0), top + 62
    for at, (stop, head) in enumerate(zip(stops, heads, strict=True)):
        sheet.write(stop, y, head, pen.heavy(), "right" if at > 2 else "left")
    sheet.rule(36, y + 4, 576, y + 4, 0.6)
    rest, count = made.amount, rng.choice((1, 2, 4, 8))
    for row in range(count):
        part = rest if row == count - 1 else cents(rest * Decimal(rng.randint(15, 55)) / 100)
        rest, y = rest - part, y + 14
        cells = (
            numbers.digits(rng, rng.choice((5, 7, 9))),
            made.day.strftime("%m/%d/%y"),
            rng.choice(_ABOUT),
            f"{part:,.2f}" if heads[3] == "Gross" else "0.00",
            f"{part:,.2f}",
        )
        for at, (stop, text) in enumerate(zip(stops, cells, strict=True)):
            sheet.write(stop, y, text, fitted(hand, text, 110), "right" if at > 2 else "left")
    sheet.rule(430, y + 5, 576, y + 5, 0.5)
    sheet.write(572, y + 18, f"{made.amount:,.2f}", hand.heavy(), "right")
    sheet.write(400, y + 18, rng.choice(("Total", "TOTAL PAID", "Check total")), pen)
    sheet.write(
        36, y + 40, f"Questions: {correspondents.place(rng)} Accounts Payable, ext. {rng.randint(100, 999)}", pen.sized(7)
    )
