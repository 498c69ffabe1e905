# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: law firms' bills as letters: numbers of client, matter and bill in lines of text, a sheet to remit with, sums as sentences."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import NamedTuple

from models.training.content import numbers, people
from models.training.content.correspondents import place
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_kit import (
    Cell,
    Fact,
    Row,
    Spec,
    Table,
    address_lines,
    amount_fact,
    arranged,
    facts_beside,
    know_currency,
    print_fact,
    print_table,
    sums,
)
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import A4, LETTER, Pen, Sheet
from models.training.paper import Paper

_DEEDS = words(
    "Telephone conference with client regarding discovery|Review and revise engagement letter|Draft motion to compel and supporting memorandum|Attend deposition of plaintiff's expert|Correspondence with opposing counsel|Research lien priority under state statute|Prepare closing binder; transmit to lender|Review of lease amendments and estoppel certificates|Court appearance, status conference|Summarize medical records, volume 2"
)
_MATTERS = words(
    "General Corporate|{l} v. {k}|Lease of {p} Premises|Estate of {l}|Credentialing Appeal|Acquisition of {p} Clinic|Workers' Compensation - {l}"
)


class Hour(NamedTuple):
    """Somebody's time."""

    day: date
    who: str
    deed: str
    hours: Decimal
    rate: Decimal

    @property
    def amount(self) -> Decimal:
        """Hours times rate."""
        return cents(self.hours * self.rate)


class Case(NamedTuple):
    """A bill."""

    seller: Party
    buyer: Party
    day: date
    matter: str
    number: str
    hours: list[Hour]


def draw(rng: Random) -> Paper:
    """One matter's month."""
    country = rng.choice(("US", "US", "US", "GB", "CA"))
    market = MARKETS[country]
    sheet, show = (
        Sheet("invoice", "invoice-val-matter", A4 if country == "GB" else LETTER),
        without_cells(printing(rng, market)),
    )
    pen = Pen(rng.choice(("times", "roman", "dejavu-serif", "times", "courier", "arial")), rng.choice((9.0, 9.5, 10.0)))
    last, other, d = people.person(rng).last, people.person(rng).last, numbers.digits
    seller = party(
        rng,
        market,
        rng.choice(
            (
                f"{last}, {other} & {people.person(rng).last}",
                f"{last} {other} LLP",
                f"Law Offices of {people.person(rng).plain}",
                f"{last} & {other}, P.C.",
                f"{last.upper()} LAW GROUP",
            )
        ),
    )
    buyer = party(
        rng,
        market,
        rng.choice(
            (
                f"{place(rng)} Hospital Authority",
                people.person(rng).plain,
                f"{people.person(rng).last} Holdings",
                f"{place(rng)} Surgical Partners",
            )
        ),
    )
    day = date(2024, 2, 2) + timedelta(days=rng.randint(0, 900))
    staff = [(people.person(rng), Decimal(rng.choice((185, 240, 295, 350, 425, 510)))) for _ in range(rng.choice((1, 2, 3)))]
    hours = sorted((_hour(rng, day, *rng.choice(staff)) for _ in range(rng.choice((1, 2, 3, 5, 8)))), key=lambda each: each.day)
    matter = rng.choice(_MATTERS).format(l=people.person(rng).last, k=people.person(rng).last, p=place(rng))
    case = Case(
        seller,
        buyer,
        day,
        matter,
        rng.choice((d(rng, 5), d(rng, 6), f"{d(rng, 3)}{d(rng, 3)}", f"{day:%y}-{d(rng, 4)}")),
        hours,
    )
    y = _head(sheet, rng, show, pen, case)
    y = _table(sheet, rng, show, pen, case, y)
    _ends(sheet, rng, show, pen, case, y)
    know_currency(sheet, show)
    return sheet.finish()


def _hour(rng: Random, day: date, who: people.Person, rate: Decimal) -> Hour:
    initials = "".join(part[0] for part in who.plain.split())
    spent = Decimal(rng.choice(("0.2", "0.3", "0.5", "0.7", "1.1", "1.4", "2.6", "3.5")))
    return Hour(day - timedelta(days=rng.randint(3, 33)), initials, rng.choice(_DEEDS), spent, rate)


def _facts(rng: Random, show: Print, case: Case) -> list[Fact]:
    d, like = numbers.digits, len(case.number)
    client = rng.choice((d(rng, 5), d(rng, like), f"{d(rng, 4)}"))
    facts = [
        Fact(rng.choice(("Invoice No.", "Invoice", "Bill Number", "Statement No.", "Invoice #")), "/number", case.number, case.number), Fact(rng.choice(("Date", "Invoice Date", "Bill Date", "Billing Date")), "/issue_date", case.day.isoformat(), show.date(case.day)),
        Fact(rng.choice(("Client No.", "Client", "Client Number", "Account No.")), "/buyer/account_number", client, client),
    ]  # fmt: skip
    others = [Fact(rng.choice(("Matter No.", "Matter", "Our File No.", "File #")), "", "", rng.choice((f"{d(rng, 5)}-{rng.randint(1, 19):03d}", d(rng, like), f"000{rng.randint(1, 9)}"))), Fact(rng.choice(("Claim No.", "Your File", "Your Reference")), "", "", d(rng, 7)), Fact(rng.choice(("Services Through", "For Period Ending", "Billed through")), "", "", show.date(case.day - timedelta(days=2))), Fact(rng.choice(("Attorney", "Billing Attorney", "Responsible Attorney")), "", "", people.person(rng).plain), Fact("Page", "", "", "1")]  # fmt: skip
    facts += rng.sample(others, k=rng.randint(1, 4))
    rng.shuffle(facts)
    return facts


def _head(sheet: Sheet, rng: Random, show: Print, pen: Pen, case: Case) -> float:
    """A letter: firm in the middle, day alone, client, what it is about; facts as one or two lines of text, or between client and matter."""
    right, middle, lead, way = sheet.size[0] - 60, sheet.size[0] / 2, pen.size + 2.6, rng.randrange(3)
    sheet.put(
        "/seller/name",
        case.seller.name,
        middle,
        52,
        case.seller.name,
        pen.sized(15).heavy() if way else pen.sized(13),
        "center",
    )
    small = pen.sized(pen.size - 1.5)
    flat = "  |  ".join(case.seller.lines) if way == 1 else ", ".join(case.seller.lines)
    sheet.put("/seller/address", case.seller.address, middle, 65, flat, small, "center")
    shown, y = f"Telephone {case.seller.phone}", 88.0
    end = sheet.write(middle - small.width(shown) / 2, 77, "Telephone ", small)
    sheet.put("/seller/phone", case.seller.phone_value, end, 77, case.seller.phone, small)
    if case.seller.tax_value and rng.random() < 0.6:
        caption = (
            rng.choice(("Tax ID No. ", "Federal Tax I.D. ", "EIN "))
            if case.seller.market.country == "US"
            else rng.choice(("VAT No. ", "Tax No. "))
        )
        start = middle - small.width(caption + case.seller.tax_id) / 2
        sheet.put(
            "/seller/tax_id", case.seller.tax_value, sheet.write(start, 88, caption, small), 88, case.seller.tax_id, small
        )
        y = 100.0
    facts = _facts(rng, show, case)
    if way == 0:
        day = next(fact for fact in facts if fact.pointer == "/issue_date")
        print_fact(sheet, day, right, y + 24, pen, "right")
        facts.remove(day)
        y = address_lines(sheet, "/buyer", case.buyer, 60, y + 40, pen, room=240, leading=lead)
        y = _line(sheet, facts, 60, right, y + 14, pen)
        sheet.write(60, y + 8, f"RE:   {case.matter}", pen.heavy())
        return y + 28
    if way == 1:
        low = address_lines(sheet, "/buyer", case.buyer, 60, y + 30, pen, room=230, leading=lead)
        y = facts_beside(sheet, facts, right - 215, y + 30, pen, room=215, mark=rng.choice((":", "")), flush=rng.random() < 0.4)
        sheet.write(60, max(low, y) + 12, f"{rng.choice(('Matter', 'In re', 'Regarding'))}: {case.matter}", pen)
        return max(low, y) + 30
    sheet.write(
        middle,
        y + 22,
        rng.choice(("INVOICE", "STATEMENT FOR SERVICES RENDERED", "Bill for Professional Services")),
        pen.heavy(),
        "center",
    )
    y = _line(sheet, facts, 60, right, y + 44, pen)
    sheet.rule(60, y, right, y, 0.6)
    y = address_lines(sheet, "/buyer", case.buyer, 60, y + 20, pen, room=260, leading=lead)
    sheet.write(60, y + 12, case.matter, pen.heavy())
    return y + 30


def _line(sheet: Sheet, facts: list[Fact], x0: float, x1: float, y: float, pen: Pen) -> float:
    """Facts after each other in lines of text; returns the next baseline."""
    x = x0
    for fact in facts:
        text = f"{fact.caption} "
        wide = pen.width(text + fact.shown) + 22
        if x > x0 and x + wide > x1 + 22:
            x, y = x0, y + pen.size + 4
        print_fact(sheet, fact, sheet.write(x, y, text, pen) + pen.width(" ") * 0.2, y, pen)
        x += wide
    return y + pen.size + 4


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, case: Case, y: float) -> float:
    keys = rng.choice(
        (
            "day who description count price amount",
            "day description who count amount",
            "day description amount",
            "day who description count amount",
        )
    ).split()
    heads = {
        "day": rng.choice(("Date", "DATE")),
        "who": rng.choice(("Atty", "Timekeeper", "Tkpr", "Initials")),
        "description": rng.choice(("Description of Services", "Professional Services", "Description", "Services")),
        "count": rng.choice(("Hours", "Hrs", "Time")),
        "price": "Rate",
        "amount": rng.choice(("Amount", "Fees", "Value")),
    }
    rows: list[Row] = [
        {"day": Cell("", "", show.date(each.day)), "who": Cell("", "", each.who), "description": Cell("description", each.deed, each.deed), "count": Cell("quantity", f"{each.hours.normalize():f}", f"{each.hours:.2f}"), "price": Cell("unit_price", f"{each.rate:.2f}", show.money(each.rate)), "amount": Cell("amount", f"{each.amount:.2f}", show.money(each.amount))}
        for each in case.hours
    ]  # fmt: skip
    specs = [Spec(key, heads[key], "right" if key in {"count", "price", "amount"} else "left") for key in keys]
    columns = arranged(specs, rows, 55, sheet.size[0] - 55, pen, flexible="description")
    return print_table(
        sheet, columns, rows, Table(pen, pen.size + 2.4, sheet.size[1] - 170, 64, rng.choice(("none", "none", "lines"))), y
    )


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, case: Case, y: float) -> None:
    """Fees and what is due, as a list or as sentences; then a part to send back."""
    fees = sum((each.amount for each in case.hours), ZERO)
    tax = cents(fees * Decimal(case.seller.market.rates[0]) / 100) if case.seller.market.country != "US" else ZERO
    facts = (
        [amount_fact(rng.choice(("Total Fees", "Fees for Services", "Total for Services")), "/subtotal", fees, show)]
        if tax or rng.random() < 0.5
        else []
    )
    if tax:
        facts.append(amount_fact(case.seller.market.taxes[0], "/tax", tax, show))
    facts.append(
        amount_fact(
            rng.choice(("Total This Invoice", "TOTAL", "Total Due This Bill", "Total Current Charges")),
            "/total",
            fees + tax,
            show,
        )
    )
    before = cents(Decimal(rng.randint(10000, 400000)) / 100) if rng.random() < 0.3 else ZERO
    if before:
        facts += [
            amount_fact("Previous Balance", "", before, show),
            amount_fact(rng.choice(("Balance Due", "Total Balance Due")), "/amount_due", before + fees + tax, show),
        ]
    low = sums(sheet, facts, sheet.size[0] - 290, sheet.size[0] - 60, y + 20, pen, heavy=("/total",), boxed=False)
    if low < sheet.size[1] - 90 and rng.random() < 0.6:
        sheet.write(
            60,
            low + 18,
            rng.choice(("Please return one copy with your remittance.", "We accept checks and wire transfers.")),
            pen,
        )
        base = low + 18 + pen.size + 4
        end = sheet.write(60, base, "Invoice ", pen)
        end = sheet.put("/number", case.number, end, base, case.number, pen)
        sheet.write(
            end + 10, base, rng.choice(("on your check. Payment is due within 30 days.", "must appear on all payments.")), pen
        )
