"""What is torn off a check: remittance tables, claim notes, wage stubs. It repeats the check and adds numbers, none of them fields."""

# ruff: noqa: E501 - headings

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from models.training.content import correspondents, names
from models.training.content.bank_drafts import DATES
from models.training.content.markets import words
from models.training.content.numbers import digits
from models.training.content.remittance import cents
from models.training.families.check_parts import Face
from models.training.ink import fitted

_COLUMNS = (
    ("Invoice No", "Invoice Date", "Description", "Gross", "Discount", "Net"), ("DATE", "REFERENCE", "DESCRIPTION", "AMOUNT"), ("Our Ref. No.", "Your Invoice No.", "Invoice Date", "Invoice Amount", "Amount Paid", "Discount Taken", "Net Check Amount"),
    ("Date", "Type", "Reference", "Original Amt.", "Balance Due", "Discount", "Payment"), ("Document", "Date", "Amount"), ("VOUCHER", "PO NUMBER", "INVOICE", "NET AMOUNT"), ("Patient", "Claim No.", "Service Date", "Amount Paid"), ("Account", "Description", "Debit"), ("Claim #", "Claimant", "Date of Loss", "Payment"),
)  # fmt: skip
_TEXTS = words(
    "Services|Supplies|Rent|Account credit|Claim payment|Refund|Consulting|Lab fees|Freight|Utilities|Equipment lease|Overpayment|Commission|Cleaning"
)


def print_stub(face: Face, top: float, high: float) -> None:
    """A remittance table between the head and the sum."""
    rng, sheet, made = face.rng, face.sheet, face.made
    pen, y = face.hand.sized(min(face.hand.size, 8.5)), top + 24
    columns = rng.choice(_COLUMNS)
    y = _stub_head(face, y)
    money = [
        at
        for at, head in enumerate(columns)
        if any(word in head.lower() for word in ("amount", "gross", "disc", "net", "amt", "bal", "pay", "debit"))
    ]
    stops = [
        face.left + face.width * (at + (1 if at in money else 0)) / len(columns) - (4 if at in money else 0)
        for at in range(len(columns))
    ]
    share = face.width / len(columns) - 8
    for at, head in enumerate(columns):
        sheet.write(
            stops[at],
            y,
            head,
            fitted(pen.heavy() if face.chance(0.5) else pen, head, share),
            "right" if at in money else "left",
        )
    if face.chance(0.6):
        sheet.rule(face.left, y + 4, face.right, y + 4, 0.5)
    rows = min(rng.choice((1, 1, 2, 3, 4, 6, 9)), int((top + high - y - 44) / 12))
    rest, y = made.amount, y + 15
    for row in range(rows):
        part = rest if row == rows - 1 else cents(rest * Decimal(rng.randint(10, 60)) / 100)
        rest -= part
        for at, head in enumerate(columns):
            text = f"{part:,.2f}" if at in money and "isc" not in head else "0.00" if at in money else _cell(face, head)
            sheet.write(stops[at], y, text, fitted(pen, text, share), "right" if at in money else "left")
        y += 12
    if face.chance(0.75):
        sheet.write(
            stops[money[-1]] - share * 1.1 - 10, y + 5, rng.choice(("Total", "TOTAL", "Check Total", "TOTALS")), pen, "right"
        )
        sheet.write(stops[money[-1]], y + 5, f"{made.amount:,.2f}", pen, "right")


def _stub_head(face: Face, y: float) -> float:
    """Facts of the check above the table; returns the table's baseline."""
    rng, sheet, made = face.rng, face.sheet, face.made
    pen = face.hand.sized(min(face.hand.size, 8.5))
    day = made.day.strftime(rng.choice(DATES))
    facts = [
        ("Check No.", made.number),
        ("Check Date", day),
        ("Vendor", digits(rng, 6)),
        ("Check Amount", f"{made.amount:,.2f}"),
        ("Page", "1 of 1"),
        ("Payee", made.payee.name),
        ("Account", made.account[-4:].rjust(8, "*")),
    ]
    if face.chance(0.5):
        sheet.write(face.left, y, made.drawer.name, fitted(pen.heavy(), made.drawer.name, face.width * 0.6))
        sheet.write(face.right, y, made.number, pen, "right")
        y += 13
    x, wide = face.left, face.width / 3
    for label, text in rng.sample(facts, k=rng.choice((0, 2, 3, 4, 5))):
        shown = f"{label}{rng.choice((': ', ' ', ':  '))}{text}"
        if x + wide > face.right + 2:
            x, y = face.left, y + 12
        sheet.write(x, y, shown, fitted(pen, shown, wide - 8))
        x += wide
    return y + 18


def _cell(face: Face, head: str) -> str:
    rng, low = face.rng, head.lower()
    if "date" in low:
        return (face.made.day - timedelta(days=rng.randint(3, 80))).strftime("%m/%d/%Y")
    if "desc" in low or "type" in low:
        return rng.choice(_TEXTS)
    if "patient" in low or "claimant" in low:
        return names.person(rng).plain
    return digits(rng, rng.choice((5, 6, 8)))


def print_claim_note(face: Face, top: float, high: float) -> None:
    """An insurer's words about the claim that the check settles; facts in two columns."""
    rng, sheet, made = face.rng, face.sheet, face.made
    pen, y = face.hand.sized(min(face.hand.size, 9.0)), top + 26
    sheet.write(face.left, y, made.drawer.name, fitted(pen.heavy(), made.drawer.name, face.width * 0.55))
    facts = [("Claim Number", digits(rng, 9)), ("Policy Number", digits(rng, 8)), ("Insured", names.person(rng).plain), ("Claimant", names.person(rng).plain), ("Date of Loss", (made.day - timedelta(days=rng.randint(20, 400))).strftime("%m/%d/%Y")),
             ("Check Number", made.number), ("Check Date", made.day.strftime("%m/%d/%Y")), ("Amount", f"${made.amount:,.2f}"), ("Adjuster", names.person(rng).plain), ("Coverage", rng.choice(("Collision", "Medical", "Property", "Bodily injury"))), ("Tax ID", made.payee.tax_id), ("Loss Location", correspondents.place(rng))]  # fmt: skip
    y, colon = y + 22, rng.choice((":", "", " -"))
    columns = rng.choice((1, 2, 2))
    chosen = rng.sample(facts, k=min(rng.randint(4, 10), int((high - 100) / 13) * columns))
    for at, (label, text) in enumerate(chosen):
        x = face.left + (at % columns) * face.width / columns
        sheet.write(x, y, f"{label}{colon}", pen)
        sheet.write(x + 100, y, text, fitted(pen, text, face.width / columns - 106))
        if at % columns == columns - 1 or at == len(chosen) - 1:
            y += 13
    text = rng.choice(
        (
            "This payment is made under the policy named above. Please keep this statement for your records.",
            "Enclosed is our payment for the loss described. Cashing it does not release any other claim.",
            "Detach before depositing. Questions? Call your claim representative.",
        )
    )
    for line in (text,):
        sheet.write(face.left, y + 14, line, fitted(pen, line, face.width))


def print_wages(face: Face, top: float, high: float) -> None:
    """Earnings and deductions of a payroll check."""
    rng, sheet, made = face.rng, face.sheet, face.made
    pen, y = face.hand.sized(min(face.hand.size, 8.5)), top + 26
    gross = cents(made.amount * Decimal(rng.randint(118, 150)) / 100)
    sheet.write(face.left, y, made.payee.name, fitted(pen.heavy(), made.payee.name, face.width * 0.5))
    sheet.write(face.right, y, f"Pay Date {made.day.strftime('%m/%d/%Y')}", pen, "right")
    y += 20
    held = gross - made.amount
    first = cents(held * Decimal("0.6"))
    left = [("Regular", gross), ("Overtime", Decimal("0.00")), ("Gross Pay", gross)]
    right = [("Federal Tax", first), ("State Tax", held - first), ("Net Pay", made.amount)]
    for x, head, rows in ((face.left, "EARNINGS", left), (face.across(0.52), "DEDUCTIONS", right)):
        sheet.write(x, y, head, pen.heavy())
        for at, (label, amount) in enumerate(rows, start=1):
            if y + at * 13 < top + high - 10:
                sheet.write(x, y + at * 13, label, pen)
                sheet.write(x + face.width * 0.4, y + at * 13, f"{amount:,.2f}", pen, "right")
