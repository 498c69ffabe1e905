"""Statements of account with their items, aging and a stub (training): `letter/statement`."""

# ruff: noqa: PLR0913, PLR0917 - rows of words read best unbroken; drawing says what, where and how

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import correspondents, letter_facts, numbers
from models.training.content.correspondents import Party
from models.training.families.letterhead import Look, draw_logo, look
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper

_TITLES = (
    "STATEMENT",
    "Statement of Account",
    "ACCOUNT STATEMENT",
    "Patient Statement",
    "Billing Statement",
    "Monthly Statement",
    "Customer Statement",
)
_DUE = (
    "Amount Due",
    "Balance Due",
    "Pay This Amount",
    "New Balance",
    "Total Due",
    "TOTAL AMOUNT DUE",
    "Account Balance",
    "Please Pay",
)
_WHEN = ("Due Date", "Payment Due", "Pay By", "Please pay by", "Payment Due Date")
_NUMBER = ("Account Number", "Account #", "Account No.", "Patient Account", "Guarantor Account", "Customer Account", "Acct No")


def draw(rng: Random) -> Paper:
    """A supplier's or a practice's statement."""
    sheet = Sheet("letter", "letter-statement-items")
    sheet.know("/category", "statement")
    practice = rng.random() < 0.5
    sender, recipient = (
        correspondents.party(rng, role) for role in (("practice", "person") if practice else ("firm", "practice"))
    )
    style, day = look(rng, size=rng.choice((8.5, 9.0, 9.5))), date(2024, 1, 5) + timedelta(days=rng.randint(0, 1100))
    dates = rng.choice(("%m/%d/%Y", "%m/%d/%y", "%b %d, %Y", "%m-%d-%Y"))
    left = draw_logo(sheet, style, 48, 34)
    sheet.put(
        "/sender/name",
        sender.name,
        left,
        48,
        sender.name,
        fitted(style.text.sized(13).heavy().inked(style.accent), sender.name, 280),
    )
    sheet.put_lines("/sender/address", sender.joined, left, 61, sender.lines, style.text, style.text.size + 2)
    title = rng.choice(_TITLES)
    sheet.put("/subject", title, 566, 50, title, style.text.sized(15).heavy(), "right")
    sheet.alternatives["/subject"] = [None]
    rows = _items(rng, day, practice=practice)
    total = sum((amount for _, _, amount in rows), Decimal(0))
    due = day + timedelta(days=rng.choice((10, 15, 21, 30)))
    known = [(rng.choice(("Statement Date", "Date", "Statement date")), "/date", day.isoformat(), day.strftime(dates))]
    account = letter_facts.account_number(rng)
    known.append((rng.choice(_NUMBER), "/references/patient_account", account, account))
    if rng.random() < 0.7:
        known.append((rng.choice(_WHEN), "/respond_by", due.isoformat(), due.strftime(dates)))
    known.append((rng.choice(_DUE), "/amount", f"{total:.2f}", f"${total:,.2f}"))
    if practice and rng.random() < 0.6:
        who = correspondents.person(rng).plain
        known.insert(1, (rng.choice(("Patient", "Patient Name")), "/references/patient_name", who, who))
    _facts(sheet, style, known, rng)
    _addressee(sheet, recipient, style.text.sized(10), 66, 160)
    y = _table(sheet, style, rows, dates, 240, rng)
    _close(sheet, style, known, recipient, y, rng)
    return sheet.finish()


def _items(rng: Random, day: date, *, practice: bool) -> list[tuple[date, str, Decimal]]:
    """Days, texts and amounts; payments are negative; the sum is never below a dollar."""
    rows = [
        (
            day - timedelta(days=rng.randint(60, 90)),
            rng.choice(("Balance forward", "Previous balance")),
            Decimal(rng.randint(100, 90000)) / 100,
        )
    ]
    for _ in range(rng.randint(2, 14)):
        when = day - timedelta(days=rng.randint(1, 58))
        if rng.random() < 0.3:
            text = rng.choice(
                ("Insurance payment", "Adjustment", "Payment - thank you", "Credit memo", "Contractual adjustment")
            )
            rows.append((when, text, -Decimal(rng.randint(100, 9000)) / 100))
        else:
            text = (
                rng.choice(("Office visit", "Lab work", "X-ray", "Injection", "Therapy"))
                if practice
                else f"Invoice {numbers.digits(rng, 6)}"
            )
            rows.append((when, text, Decimal(rng.randint(1500, 60000)) / 100))
    rows[1:] = sorted(rows[1:])
    short = Decimal(1) - sum((row[2] for row in rows), Decimal(0))
    if short > 0:
        rows[0] = (rows[0][0], rows[0][1], rows[0][2] + short + Decimal("24.50"))
    return rows


def _facts(sheet: Sheet, style: Look, known: list[tuple[str, str, str, str]], rng: Random) -> None:
    """In a framed column at the right, or in a row of boxes."""
    pen = style.text
    if rng.random() < 0.5:
        y = 70.0
        for label, pointer, value, shown in known:
            sheet.write(390, y, f"{label}:", pen)
            sheet.put(pointer, value, 566, y, shown, fitted(pen.heavy(), shown, 566 - 396 - pen.width(f"{label}:")), "right")
            y += pen.size + 4
        return
    wide = 520 / len(known)
    for number, (label, pointer, value, shown) in enumerate(known):
        x = 46 + number * wide
        sheet.frame(x, 104, x + wide, 134, 0.5, style.accent)
        sheet.write(x + 4, 114, label, fitted(style.small, label, wide - 8))
        sheet.put(pointer, value, x + 4, 128, shown, fitted(pen, shown, wide - 8))


def _addressee(sheet: Sheet, party: Party, pen: Pen, x: float, y: float) -> None:
    sheet.put("/recipient/name", party.name, x, y, party.name, pen)
    sheet.put_lines("/recipient/address", party.joined, x, y + 13, party.lines, pen, 13)


def _table(sheet: Sheet, style: Look, rows: list[tuple[date, str, Decimal]], dates: str, y: float, rng: Random) -> float:
    """Items with a running balance or with charges and credits apart; returns the next y."""
    apart, pen = rng.random() < 0.5, style.text
    sheet.fill(46, y - 11, 566, y + 5, (0.88, 0.9, 0.93))
    heads = (
        ("Date", "Description", "Charges", "Credits", "Balance") if apart else ("Date", "Description", "", "Amount", "Balance")
    )
    for x, head in zip((50, 130, 400, 480, 562), heads, strict=True):
        sheet.write(x, y, head, pen.heavy(), "left" if x < 300 else "right")
    balance = Decimal(0)
    for when, text, amount in rows:
        y += pen.size + 6
        balance += amount
        sheet.write(50, y, when.strftime(dates), pen)
        sheet.write(130, y, text, pen)
        shown = f"{abs(amount):,.2f}" if apart else f"{amount:,.2f}"
        sheet.write(400 if apart and amount > 0 else 480, y, shown, pen, "right")
        sheet.write(562, y, f"{balance:,.2f}", pen, "right")
    sheet.rule(46, y + 6, 566, y + 6, 0.6)
    return y + 24


def _close(sheet: Sheet, style: Look, known: list[tuple[str, str, str, str]], party: Party, y: float, rng: Random) -> None:
    """Aging, a word, and perhaps a stub with the amount once more."""
    pen = style.text
    if rng.random() < 0.6:
        for number, head in enumerate(("Current", "31-60 days", "61-90 days", "Over 90 days")):
            x = 60 + number * 130
            sheet.write(x, y, head, pen.heavy())
            sheet.write(x, y + 13, f"{Decimal(rng.randint(0, 50000)) / 100:,.2f}", pen)
        y += 40
    sheet.write(
        48,
        y,
        rng.choice(
            (
                "This is not an invoice.",
                "If you have already paid, please disregard this notice.",
                "Thank you for your prompt payment.",
            )
        ),
        pen,
    )
    if rng.random() < 0.5:
        sheet.dash(30, 640, 582)
        sheet.write(306, 652, "Please detach and return with your payment", style.small, "center")
        _, pointer, value, shown = known[-1]
        end = sheet.write(380, 680, f"{known[-1][0]}: ", pen.heavy())
        sheet.put(pointer, value, end, 680, shown, pen.heavy())
        sheet.write(380, 700, "Amount enclosed $ ____________", pen)
        sheet.write(60, 680, party.name, pen)
