"""Accounts, tax numbers, coverage and money paid back: vendors, collectors, employers and recovery firms, with small tables (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from datetime import timedelta
from random import Random

from models.training.content import ledger_words as words
from models.training.content import numbers
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Facts, Route
from models.training.content.phrasing import choose
from models.training.families.family import diced_again
from models.training.families.letter_galley import Galley
from models.training.families.letter_spoken import case_of, from_trade, pairs, put, put_party, speak
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_ROUTES: dict[str, Route] = {
    "statement": ("firm", "practice"), "w9": ("firm", "practice"), "eligibility": ("firm", "practice"), "refund_request": ("plan", "practice"),
}  # fmt: skip


def _draw(rng: Random) -> Paper:
    category = rng.choice(tuple(_ROUTES))
    told = from_trade(rng, case_of(rng, category, _ROUTES[category]), words.NAMES[category])
    sheet = Sheet("letter", "letter-ledger")
    sheet.know("/category", category)
    pen = Pen(rng.choice((*SANS, *SERIF, rng.choice(MONO))), rng.uniform(9.2, 11.0))
    galley = Galley(sheet, pen, 60, 552, 60, leading=pen.size * rng.uniform(1.2, 1.45))
    _head(galley, rng, told)
    subject = choose(rng, rng.choice(words.SUBJECTS[category]))
    if rng.random() < 0.75:
        shown = subject.upper() if rng.random() < 0.35 else subject
        lead = rng.choice(("", "", "RE: ", "Subject: "))
        end = sheet.write(galley.left, galley.y, lead, pen)
        sheet.put("/subject", shown, end, galley.y, shown, fitted(pen.sized(pen.size + 1).heavy(), shown, galley.right - end))
        galley.gap(1.7)
    opening, *others = words.SAID[category]
    if rng.random() < 0.5:
        galley.line(
            rng.choice(("Dear Customer:", "Dear Vendor,", "Dear Provider:", "To the accounts office:", "Attention: Billing"))
        )
        galley.gap(0.5)
    speak(galley, rng, told, (opening,))
    if category in {"statement", "refund_request"} and rng.random() < 0.7:
        _entries(galley, rng, told)
    speak(galley, rng, told, others)
    galley.line(rng.choice((told.signer, *words.SIGNED[category])))
    if rng.random() < 0.3:
        _coupon(galley, rng, told)
    return sheet.finish()


def _head(galley: Galley, rng: Random, told: Facts) -> None:
    """Sender over the addressee at the left, or at the right; facts of the account beside the addressee."""
    sheet, pen = galley.sheet, galley.pen
    right = rng.random() < 0.35
    big = pen.sized(rng.choice((12.0, 15.0))).heavy()
    x = galley.right if right else galley.left
    y = put_party(sheet, "/sender", told.sender, x, 50, pen.sized(9), big=big, align="right" if right else "left", wide=300)
    galley.y = y + rng.choice((14.0, 34.0))
    top = galley.y
    low = put_party(sheet, "/recipient", told.recipient, galley.left, top, pen, wide=250, upper=rng.random() < 0.35)
    beside: list[tuple[str, str | Slot]] = [(rng.choice(("Date", "Letter date", "Notice date")), Slot("/date", told.day.isoformat(), told.dates(told.day)))]  # fmt: skip
    numbered = (
        ("Account", "Customer no.") if told.wording.category == "statement" else ("Vendor no.", "File number", "Letter no.")
    )
    beside.append((rng.choice(numbered), str(told.slots["number"])))
    if told.wording.category == "refund_request":
        beside += [("Claim", told.slot("claim")), (rng.choice(("Patient", "Member")), told.slot("patient"))]
    if told.wording.category == "eligibility":
        beside.append((rng.choice(("Employee", "Participant", "Member")), told.slot("patient")))
    column = Galley(sheet, pen.sized(9), 350, galley.right, top, leading=13)
    pairs(column, [(f"{label}:", value) for label, value in beside], 80.0)
    galley.y = max(low, column.y) + 22


def _entries(galley: Galley, rng: Random, told: Facts) -> None:
    """Rows of an account whose sum is the letter's amount, or of a claim that was paid."""
    owed = told.slot("amount")
    if told.wording.category == "refund_request":
        sums = [
            ("Paid", str(told.slots["sum"])),
            (rng.choice(("Correct payment", "Should have paid")), str(told.slots["other"])),
        ]
        for label, shown in sums:
            _row(galley, ("", label, shown), rule=False)
        _row(galley, ("", rng.choice(("Overpayment", "To be returned", "Due back")), owed), rule=True)
        galley.gap(0.8)
        return
    whole = int(owed.value.replace(".", ""))
    cuts = sorted(rng.sample(range(1, max(whole, 9)), k=min(rng.randint(1, 4), 4)))
    parts = [high - low for low, high in zip((0, *cuts), (*cuts, whole), strict=True)]
    _row(galley, ("Date", "Description", "Amount"), rule=False)
    for part in parts:
        day = told.day - timedelta(days=rng.randint(8, 160))
        name = f"{rng.choice(words.ENTRIES)} {numbers.digits(rng, 5)}"
        _row(galley, (f"{day:%m/%d/%y}", name, f"{part / 100:,.2f}"), rule=False)
    _row(galley, ("", rng.choice(("Balance", "Total due", "Amount due")), owed), rule=True)
    galley.gap(0.8)


def _row(galley: Galley, cells: tuple[str, str, str | Slot], *, rule: bool) -> None:
    """A day, what it was, and its amount against a stop."""
    galley.need(20)
    if rule:
        galley.sheet.rule(galley.left + 300, galley.y - galley.pen.size, galley.left + 400, galley.y - galley.pen.size, 0.6)
    galley.sheet.write(galley.left + 10, galley.y, cells[0], galley.pen)
    galley.sheet.write(galley.left + 80, galley.y, cells[1], galley.pen)
    put(galley.sheet, cells[2], galley.left + 396, galley.y, galley.pen, "right")
    galley.gap(1.1)


def _coupon(galley: Galley, rng: Random, told: Facts) -> None:
    """What is torn off and sent back with the answer."""
    galley.need(90)
    galley.gap()
    galley.sheet.dash(galley.left - 20, galley.y - 6, galley.right + 20)
    galley.gap()
    galley.line(rng.choice(("Return this part with your answer", "TEAR HERE", "Please mail this stub")), galley.pen.sized(8))
    galley.line(f"Our reference: {told.slots['number']}      {told.recipient.name}"[:70], galley.pen.sized(9))
    galley.line(
        "Amount enclosed $ ______________"
        if told.wording.category != "w9"
        else "TIN ___ - ______________  Signature ______________"
    )


draw = diced_again(_draw)
