# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Validation paper: services told in long texts, as contractors, agencies, engineers and software houses bill them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers
from models.training.content.markets import words
from models.training.content.phrasing import choose
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Item, Sale, sale
from models.training.families.bills_val_kit import (
    GREY,
    Cell,
    Fact,
    Spec,
    address_lines,
    amount_fact,
    facts_beside,
    facts_strip,
    know_currency,
    sums,
)
from models.training.families.bills_val_rows import Grid, Stack, placed, print_stacks
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import A4, LETTER, Pen, Sheet, fitted
from models.training.paper import Paper

_WORK = (
    "[Site visit|Visit to site] and survey of the [roof|basement|boiler room], report with photographs and a list of defects to be mended before the inspection",
    "Monthly [licence|subscription] for the scheduling system, [12|25|40] seats, including support by telephone",
    "Replacement of the [circulation pump|control valve|door closer] in building [A|C|D], including disposal of the old part and a test run",
    "Design of a leaflet, [four|eight] pages, two rounds of corrections, files for print handed over",
    "Preparation of the [annual|quarterly] accounts and of the return, meeting with the board",
    "Emergency call-out on a Sunday, first hour and travel",
    "Grounds maintenance for the month, mowing twice, hedges along the car park, removal of cuttings",
    "Transcription of [medical|board] recordings, [180|240] minutes, checked by a second typist",
    "Interim management of the front office during leave",
    "Retainer for public relations, one press release and monitoring of the press",
    "Hosting and backup of the web site, one quarter in advance",
    "Cleaning of windows inside and outside, [three|five] floors, with hoist",
    "Courier runs between the clinic and the laboratory, weekdays, one month",
    "Training of new staff, half a day, for up to twelve people, with handouts",
    "Calibration of [two|six] scales and issue of certificates",
    "Translation of the patient handbook into Spanish, [9,400|12,100] words, proofread",
)
_FIRMS = words("Services|Consulting|Contractors|& Partners|Facilities|Studio|Engineering|Digital|Maintenance")
_UNITS = words("hr|hrs|job|mo|each|visit|lot|day")
_CAPTIONS = {
    "number": words("Invoice #|Invoice no.|Invoice|Invoice number|No."), "day": words("Date|Invoice date|Date issued|Issued"), "due": words("Due|Due date|Payment due|Due by"),
    "order": words("PO|PO number|Your PO|Order ref."), "account": words("Client no.|Customer ID|Account|Client ID"), "terms": words("Terms|Payment terms"),
}  # fmt: skip
_PLAIN = words("Project|Job|Matter|Contract")
_NOTES = words(
    "Thank you for your business.|Please quote the invoice number with your payment.|Questions about this invoice? Call us.|We accept checks and bank transfers."
)


def draw(rng: Random) -> Paper:
    """A head, who is billed, a table of texts, sums."""
    country = rng.choice(("US", "US", "US", "GB", "CA", "AU", "IE"))
    made = sale(rng, country, special=False)
    sheet = Sheet("invoice", "invoice-val-project", LETTER if country in ("US", "CA") else A4)
    name = f"{made.seller.name.split(' ')[0]} {rng.choice(_FIRMS)}"
    made = replace(made, items=_items(rng, made), seller=replace(made.seller, name=name), shipping=ZERO)
    if country == "US":
        made = replace(made, rate=rng.choice((Decimal(0), Decimal(0), made.rate)))
    if rng.random() < 0.2:
        made = replace(made, already_paid=cents(made.total * Decimal(rng.choice(("0.25", "0.5")))))
    show = without_cells(printing(rng, made.market)) if rng.random() < 0.6 else printing(rng, made.market)
    pen = Pen(
        rng.choice(("arial", "helvetica", "dejavu-condensed", "roman", "times", "dejavu-serif")), rng.choice((8.8, 9.4, 10.0))
    )
    y = _head(sheet, rng, made, show, pen)
    y = _table(sheet, rng, made, show, pen, y)
    _ends(sheet, rng, made, show, pen, y)
    know_currency(sheet, show)
    return sheet.finish()


def _items(rng: Random, made: Sale) -> tuple[Item, ...]:
    base, rate = made.items[0], Decimal(made.market.rates[0])
    return tuple(
        replace(base, description=choose(rng, text), note="", discount=ZERO, discount_rate=0, code="", unit=rng.choice(_UNITS), tax_rate=rate,
                quantity=Decimal(rng.choice(("1", "1", "1", "2", "3", "4.5", "8", "12", "0.5"))), price=cents(Decimal(rng.choice((rng.randint(4000, 19000), rng.randint(15000, 240000)))) / 100),
                day=made.day - timedelta(days=rng.randint(2, 40)))
        for text in rng.sample(_WORK, k=rng.choice((1, 1, 2, 3, 4, 5, 7)))
    )  # fmt: skip


def _head(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen) -> float:
    seller, right = made.seller, sheet.size[0] - 48
    accent = rng.choice(((0.0, 0.0, 0.0), (0.1, 0.25, 0.45), (0.35, 0.1, 0.1), (0.05, 0.35, 0.3)))
    manner = rng.randrange(3)
    if manner == 0:
        sheet.fill(0, 0, sheet.size[0], 18, accent)
    title = rng.choice(("INVOICE", "Invoice", "Invoice for services", "INVOICE"))
    big = fitted(pen.sized(16).heavy().inked(accent), seller.name, 290)
    if manner == 1:
        sheet.write(48, 64, title, pen.sized(22).heavy().inked(accent))
        sheet.put("/seller/name", seller.name, 48, 92, seller.name, big.sized(min(12.0, big.size)))
        y = 106.0
    else:
        sheet.put("/seller/name", seller.name, 48, 60, seller.name, big)
        sheet.write(right, 60, title, pen.sized(20).inked(accent), "right")
        y = 76.0
    y = sheet.put_lines("/seller/address", seller.address, 48, y, seller.lines, pen, pen.size + 3)
    contact = [Fact(rng.choice(("Phone", "T", "Tel")), "/seller/phone", seller.phone_value, seller.phone)]
    if rng.random() < 0.6:
        mail = f"{rng.choice(('billing', 'office', 'hello', 'accounts'))}@{seller.host}"
        contact.append(Fact(rng.choice(("Email", "E")), "/seller/email", mail, mail))
    if seller.tax_value and (made.market.country != "US" or rng.random() < 0.3):
        contact.append(
            Fact(
                {"US": "EIN", "AU": "ABN", "CA": "GST No."}.get(made.market.country, "VAT No."),
                "/seller/tax_id",
                seller.tax_value,
                seller.tax_id,
            )
        )
    y = facts_beside(sheet, contact, 48, y, pen.sized(pen.size - 0.8), room=250) + 18
    facts = _facts(rng, made, show)
    sheet.write(48, y, rng.choice(("Bill to", "Billed to", "Client", "For", "To:")), pen.heavy())
    low = address_lines(sheet, "/buyer", made.buyer, 48, y + pen.size + 5, pen, room=240, leading=pen.size + 3)
    if rng.random() < 0.35:
        return facts_strip(sheet, facts, 44, right + 4, low + 8, pen, GREY if rng.random() < 0.5 else None) + 16
    return max(low, facts_beside(sheet, facts, 340, y, pen, room=right - 340, mark=rng.choice((":", "")))) + 14


def _facts(rng: Random, made: Sale, show: Print) -> list[Fact]:
    said = {key: rng.choice(choices) for key, choices in _CAPTIONS.items()}
    account = made.account or numbers.digits(rng, 4)
    facts = [
        Fact(said["number"], "/number", made.number, made.number),
        Fact(said["day"], "/issue_date", made.day.isoformat(), show.date(made.day)),
    ]
    if rng.random() < 0.7:
        facts.append(Fact(said["due"], "/due_date", made.due.isoformat(), show.date(made.due)))
    if rng.random() < 0.5:
        facts.append(Fact(said["terms"], "/terms", made.terms, made.terms))
    if made.order:
        facts.append(Fact(said["order"], "/purchase_order", made.order, made.order))
    if rng.random() < 0.4:
        facts.append(Fact(said["account"], "/buyer/account_number", account, account))
    if rng.random() < 0.5:
        facts.append(
            Fact(
                rng.choice(_PLAIN),
                "",
                "",
                rng.choice(
                    (f"{numbers.digits(rng, 4)}-{rng.choice('ABC')}", "Spring works", "Front office", numbers.digits(rng, 5))
                ),
            )
        )
    return facts


def _table(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, y: float) -> float:
    """Text and amount alone, or with the day, the count and the rate."""
    text = Spec("description", rng.choice(("Description", "Services", "Description of work", "Details", "Service")), "left")
    amount = Spec("amount", rng.choice(("Amount", "Total", "Line total", "Fee")))
    count = [
        Spec("quantity", rng.choice(("Qty", "Hours/Qty", "Quantity"))),
        *([Spec("unit", "Unit", "left")] if rng.random() < 0.3 else []),
    ]
    price = Spec("price", rng.choice(("Rate", "Unit price", "Price", "Unit cost")))
    specs = rng.choice(
        ([text, *count, price, amount], [*count, text, price, amount], [text, amount], [text, price, *count, amount])
    )
    if rng.random() < 0.35:
        specs = [Spec("day", rng.choice(("Date", "Service date", "Performed")), "left"), *specs]
    rows: list[Stack] = [_row(item, show) for item in made.items]
    columns = placed(specs, rows, 44, sheet.size[0] - 44, pen, flexible="description")
    grid = Grid(
        pen,
        pen.size + rng.choice((2.5, 3.5)),
        sheet.size[1] - 150,
        60,
        rng.choice(("none", "lines", "grid", "bands")),
        GREY if rng.random() < 0.5 else None,
    )
    return print_stacks(sheet, columns, rows, grid, y)


def _row(item: Item, show: Print) -> Stack:
    return {
        "day": (Cell("", "", show.date(item.day)),), "description": (Cell("description", item.description, item.description),),
        "quantity": (Cell("quantity", f"{item.quantity.normalize():f}", show.quantity(item.quantity)),), "unit": (Cell("unit", item.unit, item.unit),),
        "price": (Cell("unit_price", f"{item.price:.2f}", show.money(item.price)),), "amount": (Cell("amount", f"{item.amount:.2f}", show.money(item.amount)),),
    }  # fmt: skip


def _ends(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, y: float) -> None:
    right = sheet.size[0] - 50
    if y > sheet.size[1] - 170:
        sheet.new_page()
        y = 60.0
    facts, heavy = [], "/total"
    if made.tax or rng.random() < 0.4:
        facts.append(amount_fact(rng.choice(("Subtotal", "Sub-total", "Net")), "/subtotal", made.subtotal, show))
    if made.tax:
        rate = next(iter(made.taxes)).normalize()
        name = rng.choice(made.market.taxes)
        facts.append(amount_fact(rng.choice((name, f"{name} {rate:f}%")), "/tax", made.tax, show))
    facts.append(amount_fact(rng.choice(("Total", "Invoice total", "TOTAL", "Total amount")), "/total", made.total, show))
    if made.already_paid:
        facts.append(
            amount_fact(rng.choice(("Paid", "Deposit received", "Less payments")), "/amount_paid", made.already_paid, show)
        )
        facts.append(amount_fact(rng.choice(("Balance due", "Amount due", "Now due")), "/amount_due", made.balance, show))
        heavy = "/amount_due"
    low = sums(sheet, facts, 350, right, y + 24, pen, heavy=(heavy,), boxed=rng.random() < 0.25) + 10
    if "/terms" not in sheet.values and rng.random() < 0.5:
        end = sheet.write(48, low, f"{rng.choice(_CAPTIONS['terms'])}: ", pen)
        sheet.put("/terms", made.terms, end, low, made.terms, pen)
        low += pen.size + 6
    for note in rng.sample(_NOTES, k=rng.randint(0, 2)):
        sheet.write(48, low, note, pen.sized(pen.size - 1))
        low += pen.size + 4
