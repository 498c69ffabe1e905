# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: contractors' printed job forms, typed into: a number stamped at the corner without a caption, job beside customer, labor and material columns."""

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
    amount_fact,
    arranged,
    know_currency,
    print_fact,
    print_table,
    sums,
)
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import LETTER, Align, Pen, Sheet, fitted
from models.training.paper import Paper

_TRADES = words(
    "Electric|Plumbing & Sewer|Roofing|Overhead Door Co.|Well Drilling|Septic Service|Fire Protection|Glass & Mirror|Fence Co.|Paving"
)
_WORK = words(
    "Replace circulator pump, zone 2|Service call, no heat|Labor, 2 men|Sewer line cleared 85 ft|200 A panel upgrade|Tempered glass 34 x 76|Pump 1500 gal tank|Annual extinguisher inspection|Torsion spring, pair|Asphalt patch 12 x 20|Permit fee|Trip charge|Conduit and fittings|Shingles, 3 bundles"
)


class Job(NamedTuple):
    """What was done for whom."""

    seller: Party
    buyer: Party
    day: date
    works: list[tuple[str, Decimal, Decimal]]
    number: str


def draw(rng: Random) -> Paper:
    """One job."""
    market, d = MARKETS["US"], numbers.digits
    sheet, show = Sheet("invoice", "invoice-val-jobform", LETTER), without_cells(printing(rng, market))
    seller = party(
        rng,
        market,
        f"{rng.choice((people.person(rng).last, place(rng), people.person(rng).last + ' Bros.'))} {rng.choice(_TRADES)}",
    )
    buyer = party(
        rng,
        market,
        rng.choice(
            (
                people.person(rng).plain,
                f"{place(rng)} Animal Hospital",
                f"{people.person(rng).last} Properties",
                f"{place(rng)} Medical Arts Bldg.",
                f"St. {people.person(rng).first}'s Parish",
            )
        ),
    )
    works = [
        (name, Decimal(rng.choice((1, 1, 1, 2, 3, 4))), Decimal(rng.randint(2500, 145000)) / 100)
        for name in rng.sample(_WORK, k=rng.choice((1, 2, 3, 4, 6)))
    ]
    job = Job(
        seller,
        buyer,
        date(2024, 3, 4) + timedelta(days=rng.randint(0, 900)),
        works,
        rng.choice((d(rng, 4), d(rng, 5), f"{rng.choice('ABE')}{d(rng, 5)}", f"0{d(rng, 4)}")),
    )
    print_pen, typed = (
        Pen(rng.choice(("helvetica", "times", "arial", "roman")), 9.0),
        Pen(rng.choice(("courier", "typewriter", "dejavu-mono", "courier")), 9.0),
    )
    way = rng.randrange(3)
    y = (_form_at_left, _form_across, _form_two_sides)[way](sheet, rng, show, print_pen, typed, job)
    y = _table(sheet, rng, show, typed, job, y)
    _ends(sheet, rng, show, print_pen, typed, job, y)
    know_currency(sheet, show)
    return sheet.finish()


def _letterhead(sheet: Sheet, rng: Random, pen: Pen, job: Job, x: float, *, middle: bool) -> float:
    seller = job.seller
    align: Align = "center" if middle else "left"
    sheet.put("/seller/name", seller.name, x, 50, seller.name, fitted(pen.sized(17).heavy(), seller.name, 300), align)
    y = 64.0
    for line in seller.lines:
        sheet.put("/seller/address", seller.address, x, y, line, pen, align)
        y += 11.5
    sheet.put("/seller/phone", seller.phone_value, x, y, seller.phone, pen, align)
    if rng.random() < 0.5:
        sheet.write(
            x, y + 11.5, f"{rng.choice(('Licensed & Insured', 'Lic. #'))} {numbers.digits(rng, 6)}", pen.sized(7.5), align
        )
    return y + 16


def _numbered(sheet: Sheet, rng: Random, pen: Pen, job: Job, x: float, y: float) -> None:
    """The form's title, and its number stamped beside or below, at times with `No.` before it."""
    title, big = rng.choice(("INVOICE", "JOB INVOICE", "Invoice", "WORK ORDER / INVOICE")), pen.sized(14)
    sheet.write(x, y, title, fitted(big.heavy(), title, 110), "right")
    start = x - big.width(job.number)
    sheet.put("/number", job.number, x, y + 18, job.number, big.inked((0.75, 0.1, 0.1)), "right")
    if rng.random() < 0.5:
        sheet.write(start - 6, y + 18, rng.choice(("No.", "N°", "#")), pen, "right")


def _details(rng: Random, show: Print, job: Job) -> list[Fact]:
    """What the form's small cells say."""
    d = numbers.digits
    facts = [
        Fact(
            rng.choice(("DATE", "DATE OF INVOICE", "INVOICE DATE", "DATE")),
            "/issue_date",
            job.day.isoformat(),
            show.date(job.day),
        )
    ]
    if rng.random() < 0.5:
        order = rng.choice((d(rng, 4), people.person(rng).first, f"WO-{d(rng, 4)}"))
        facts.append(Fact(rng.choice(("CUSTOMER'S ORDER NO.", "P.O. NO.", "CUSTOMER P.O.")), "/purchase_order", order, order))
    if rng.random() < 0.5:
        terms = rng.choice(("Net 10", "COD", "Due upon completion", "Net 30"))
        facts.append(Fact("TERMS", "/terms", terms, terms))
    others = [Fact("JOB NO.", "", "", d(rng, len(job.number))), Fact("JOB PHONE", "", "", job.buyer.phone), Fact(rng.choice(("DATE OF ORDER", "DATE PROMISED", "STARTING DATE", "DATE ORDERED")), "", "", show.date(job.day - timedelta(days=rng.randint(2, 20)))), Fact(rng.choice(("ORDER TAKEN BY", "TECHNICIAN", "MECHANIC")), "", "", people.person(rng).first), Fact("PHONE", "", "", job.buyer.phone)]  # fmt: skip
    facts += rng.sample(others, k=rng.randint(2, 4))
    rng.shuffle(facts)
    return facts


def _cell(sheet: Sheet, fact: Fact, x: float, y: float, wide: float, high: float, pens: tuple[Pen, Pen]) -> None:
    """A ruled cell: a small caption in the corner, the value typed below."""
    small = pens[0].sized(6)
    sheet.frame(x, y, x + wide, y + high, 0.6)
    sheet.write(x + 3, y + 7.5, fact.caption, fitted(small, fact.caption, wide - 6))
    print_fact(sheet, fact, x + 8, y + high - 4, fitted(pens[1], fact.shown, wide - 12))


def _to(sheet: Sheet, caption: str, job: Job, x: float, y: float, wide: float, pens: tuple[Pen, Pen]) -> float:
    """The customer on ruled lines behind a caption."""
    start = sheet.write(x, y, caption, pens[0].sized(7)) + 8
    rows = [
        ("/buyer/name", job.buyer.name, job.buyer.name),
        *(("/buyer/address", job.buyer.address, line) for line in job.buyer.lines),
    ]
    for pointer, value, line in rows:
        sheet.put(pointer, value, start, y, line, fitted(pens[1], line, x + wide - start))
        sheet.rule(start - 4, y + 3, x + wide, y + 3, 0.4)
        y += 17
    return y


def _form_at_left(sheet: Sheet, rng: Random, show: Print, pen: Pen, typed: Pen, job: Job) -> float:
    """Letterhead at the left, the customer below, cells below each other at the right."""
    low = _letterhead(sheet, rng, pen, job, 40, middle=False)
    _numbered(sheet, rng, pen, job, 572, 50)
    y = _to(sheet, rng.choice(("TO", "TO:", "FOR")), job, 40, low + 22, 270, (pen, typed))
    at = 84.0
    for fact in [
        *_details(rng, show, job),
        Fact("JOB NAME / LOCATION", "", "", f"{place(rng)} {rng.choice(('annex', 'residence', 'Unit 4'))}"),
    ]:
        _cell(sheet, fact, 340, at, 232, 25, (pen, typed))
        at += 25
    return max(y, at) + 12


def _form_across(sheet: Sheet, rng: Random, show: Print, pen: Pen, typed: Pen, job: Job) -> float:
    """Letterhead in the middle, then cells across, the customer's over them."""
    low = _letterhead(sheet, rng, pen, job, 306, middle=True)
    _numbered(sheet, rng, pen, job, 572, 46)
    top = low + 8
    buyer = _to(sheet, "SOLD TO", job, 44, top + 18, 262, (pen, typed))
    sheet.frame(40, top, 572, buyer - 8, 0.6)
    sheet.rule(316, top, 316, buyer - 8, 0.6)
    sheet.write(320, top + 8, rng.choice(("JOB LOCATION", "WORK PERFORMED AT")), pen.sized(6))
    sheet.write_lines(328, top + 24, party(rng, job.seller.market).lines[:3], typed, 13)
    facts = _details(rng, show, job)
    wide = 532 / len(facts)
    for at, fact in enumerate(facts):
        _cell(sheet, fact, 40 + at * wide, buyer - 8, wide, 26, (pen, typed))
    return buyer + 30


def _form_two_sides(sheet: Sheet, rng: Random, show: Print, pen: Pen, typed: Pen, job: Job) -> float:
    """Cells down the left, letterhead at the right, the customer across below."""
    _numbered(sheet, rng, pen, job, 190, 50)
    low = _letterhead(sheet, rng, pen, job, 300, middle=False)
    at, facts = 80.0, _details(rng, show, job)
    for fact in facts:
        _cell(sheet, fact, 40, at, 200, 24, (pen, typed))
        at += 24
    return _to(sheet, "NAME", job, 40, max(low, at) + 24, 532, (pen, typed)) + 4


def _table(sheet: Sheet, rng: Random, show: Print, typed: Pen, job: Job, y: float) -> float:
    keys = rng.choice(
        (
            "count description price amount",
            "description amount",
            "count description amount",
            "day description count price amount",
        )
    )
    heads = {
        "count": rng.choice(("QTY.", "QUAN.", "HRS./QTY")),
        "description": rng.choice(("DESCRIPTION OF WORK", "MATERIAL AND LABOR", "DESCRIPTION")),
        "price": rng.choice(("PRICE", "UNIT PRICE", "RATE")),
        "amount": rng.choice(("AMOUNT", "TOTAL")),
        "day": "DATE",
    }
    if "price" in keys and heads["price"] == heads["amount"]:
        heads["amount"] = "AMOUNT"
    rows: list[Row] = [
        {"day": Cell("", "", show.date(job.day - timedelta(days=1))), "count": Cell("quantity", f"{count:f}", f"{count:f}"), "description": Cell("description", name, name), "price": Cell("unit_price", f"{price:.2f}", show.money(price)), "amount": Cell("amount", f"{cents(count * price):.2f}", show.money(cents(count * price)))}
        for name, count, price in job.works
    ]  # fmt: skip
    specs = [Spec(key, heads[key], "left" if key in {"description", "day"} else "right") for key in keys.split()]
    columns = arranged(specs, rows, 40, 572, typed, flexible="description")
    low = print_table(sheet, columns, rows, Table(typed, 15, 660, 60, rng.choice(("lines", "grid", "none"))), y)
    if rng.random() < 0.5 and low < 540:
        for line in range(int(low) + 18, 600, 18):
            sheet.rule(40, line, 572, line, 0.3, (0.6, 0.6, 0.6))
        return 600.0
    return low


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, typed: Pen, job: Job, y: float) -> None:
    """Sums below each other at the right, a line to sign at the left."""
    subtotal = sum((cents(count * price) for _, count, price in job.works), ZERO)
    tax = cents(subtotal * Decimal(show.market.rates[0]) / 100) if rng.random() < 0.6 else ZERO
    deposit = cents(subtotal / 2) if rng.random() < 0.25 else ZERO
    facts = []
    if tax:
        facts = [
            amount_fact(rng.choice(("SUBTOTAL", "TOTAL MATERIALS & LABOR")), "/subtotal", subtotal, show),
            amount_fact(rng.choice(("TAX", "SALES TAX")), "/tax", tax, show),
        ]
    facts.append(amount_fact("TOTAL", "/total", subtotal + tax, show))
    if deposit:
        facts += [
            amount_fact(rng.choice(("LESS DEPOSIT", "DEPOSIT PAID")), "/amount_paid", deposit, show),
            amount_fact(rng.choice(("BALANCE DUE", "PAY THIS AMOUNT")), "/amount_due", subtotal + tax - deposit, show),
        ]
    sums(sheet, facts, 400, 568, y + 22, typed, heavy=("/total",), boxed=rng.random() < 0.6)
    sheet.write(40, y + 40, "WORK ORDERED BY  ______________________", pen.sized(7.5))
    sheet.write(
        40,
        y + 62,
        rng.choice(
            (
                "I hereby acknowledge satisfactory completion of the above work.",
                "Thank You!",
                "All accounts past 30 days bear 1.5% interest.",
            )
        ),
        pen.sized(7.5),
    )
