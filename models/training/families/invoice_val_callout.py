# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: bills of calls, dues and shows whose heads are unlike from sender to sender: facts in one line, in a box across, by the title; billing and work apart."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import MARKETS, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_kit import (
    GREY,
    Cell,
    Fact,
    Row,
    Spec,
    Table,
    address_lines,
    amount_fact,
    arranged,
    facts_beside,
    facts_strip,
    know_currency,
    print_fact,
    print_table,
    sums,
)
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper

_SELLERS = (
    "{l} Fire Extinguisher",
    "{p} Overhead Door",
    "{l} Backflow Testing",
    "{p} Chamber of Commerce",
    "{l} Trade Shows, Inc.",
    "{p} Ambulance Billing",
    "{l} Piano Service",
    "{p} Water Treatment",
    "{l} Appraisals",
    "Rapid {l} Couriers",
)
_BUYERS = (
    "{l} Nursing Home",
    "{p} Fitness",
    "{l} Cold Storage",
    "Parish of St. {l}",
    "{p} Endoscopy Associates",
    "{l} Machine Works",
    "Township of {p}",
    "{l} & {m}, CPAs",
    "{p} Senior Living",
)
_OTHERS = ("{l} Investments", "{p} Annex")
_CALLS = words(
    "Annual inspection|Recharge, 10 lb. ABC|Service call|Spring replacement|Membership dues|Booth 10x10|Tag and certify|Mileage|Tuning, upright|Softener salt|Residential appraisal|Delivery, same day|Hydro test|Replacement hose"
)


def draw(rng: Random) -> Paper:
    """A page of a small firm."""
    sheet, show = Sheet("invoice", "invoice-val-callout", LETTER), without_cells(printing(rng, MARKETS["US"]))
    pen = Pen(rng.choice(("arial", "times", "helvetica", "courier", "vera", "roman")), rng.choice((8.5, 9.0, 9.5, 10.0)))
    runs = [
        (call, rng.choice((1, 1, 2, 3, 6)), media.rates(rng, 8, 350, "0.25"))
        for call in rng.sample(_CALLS, k=rng.choice((1, 2, 3, 5)))
    ]
    deal = media.account(rng, (_SELLERS, _BUYERS, _OTHERS), runs, through=0.6)
    y = _head(sheet, rng, show, pen, deal)
    y = _table(sheet, rng, show, pen, deal, y)
    tax = cents(deal.gross * Decimal("0.08")) if rng.random() < 0.4 else ZERO
    facts = (
        [
            amount_fact("Subtotal", "/subtotal", deal.gross, show),
            amount_fact(rng.choice(("Sales Tax", "Tax 8%")), "/tax", tax, show),
        ]
        if tax
        else []
    )
    sheet.alternatives["/amount_due"] = [f"{deal.gross + tax:.2f}"]
    facts.append(amount_fact(rng.choice(("Total", "TOTAL", "Amount Due", "Total Due")), "/total", deal.gross + tax, show))
    sums(sheet, facts, 380, 552, y + 20, pen, heavy=("/total",), boxed=rng.random() < 0.3)
    know_currency(sheet, show)
    return sheet.finish()


def _facts(rng: Random, show: Print, deal: media.Account) -> tuple[Fact, Fact, list[Fact]]:
    d, long = numbers.digits, rng.choice((4, 5, 6))
    number = rng.choice(
        (d(rng, long), f"{rng.choice('FGKT')}-{d(rng, long)}", f"{d(rng, long)}-IN", f"{deal.day:%Y}{d(rng, 3)}")
    )
    order, account, due = (
        rng.choice((d(rng, long), f"REQ{d(rng, 4)}")),
        d(rng, long),
        deal.day + timedelta(days=rng.choice((14, 20, 30))),
    )
    more = [
        Fact(rng.choice(("Due Date", "Due", "Payment Due")), "/due_date", due.isoformat(), show.date(due)), Fact(rng.choice(("Terms", "Term")), "/terms", "Net 20", "Net 20"), Fact(rng.choice(("PO #", "Purchase Order", "Cust PO")), "/purchase_order", order, order), Fact(rng.choice(("Account #", "Cust #", "Member No.")), "/buyer/account_number", account, account),
        Fact(rng.choice(("Service Order", "SO #", "Call #", "Job #")), "", "", d(rng, long)), Fact(rng.choice(("Serviced", "Call Date", "Ship Date")), "", "", show.date(deal.day - timedelta(days=4))), Fact(rng.choice(("Tech", "Rep", "Entered By")), "", "", people.person(rng).plain), Fact(rng.choice(("Printed", "Print Date")), "", "", show.date(deal.day + timedelta(days=1))),
    ]  # fmt: skip
    return (
        Fact(rng.choice(("Invoice", "Invoice #", "Invoice Number", "Inv #", "Invoice No")), "/number", number, number),
        Fact(rng.choice(("Date", "Invoice Date", "Inv Date")), "/issue_date", deal.day.isoformat(), show.date(deal.day)),
        rng.sample(more, k=rng.randint(2, 6)),
    )


def _head(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account) -> float:
    """The number in the title's line, in a strip over the rows, or after `Page` and a printing day in a corner."""
    number, day, more = _facts(rng, show, deal)
    lead, way = pen.size + 2.6, rng.randrange(4)
    if way == 0:
        end = sheet.write(48, 54, rng.choice(("INVOICE", "Invoice")), pen.sized(15).heavy())
        sheet.put("/number", number.value, end + 8, 54, f"{number.shown}", pen.sized(15))
        print_fact(sheet, day, 552, 54, pen, "right")
        y = address_lines(sheet, "/seller", deal.seller, 48, 80, pen, room=230, leading=lead)
        y = max(y, _people(sheet, rng, pen, deal, 320, 80, lead)) + 12
        return facts_strip(sheet, more, 48, 552, y, pen, GREY if rng.random() < 0.4 else None) + 12
    if way == 1:
        y = address_lines(sheet, "/seller", deal.seller, 330, 48, pen, room=222, leading=lead, bold=True)
        low = _people(sheet, rng, pen, deal, 48, 60, lead)
        y = max(low, y) + 10
        return facts_strip(sheet, [day, *more[:3], number, *more[3:]], 48, 552, y, pen, None) + 12
    if way == 2:
        sheet.put(
            "/seller/name", deal.seller.name, 300, 50, deal.seller.name, fitted(pen.sized(16), deal.seller.name, 400), "center"
        )
        sheet.put("/seller/address", deal.seller.address, 300, 64, deal.seller.address, pen, "center")
        corner = [Fact("Page", "", "", "1"), *more[:2], number, day, *more[2:]]
        low = facts_beside(sheet, corner, 380, 88, pen, room=172, mark=rng.choice(("", ":")), flush=rng.random() < 0.5)
        return max(low, _people(sheet, rng, pen, deal, 48, 96, lead)) + 12
    x, y = 48.0, 50.0
    for fact in (number, day, *more):
        wide = pen.width(f"{fact.caption}: ") + pen.width(fact.shown) + 20
        if x + wide > 556:
            x, y = 48.0, y + lead + 2
        end = sheet.write(x, y, f"{fact.caption}:", pen) + 4
        print_fact(sheet, fact, end, y, pen.heavy())
        x += wide
    sheet.rule(48, y + 8, 552, y + 8, 0.8)
    low = _people(sheet, rng, pen, deal, 48, y + 28, lead)
    sheet.write(330, y + 28, rng.choice(("From", "Remit To", "Pay to the order of")), pen.heavy())
    return max(low, address_lines(sheet, "/seller", deal.seller, 330, y + 28 + lead, pen, room=220, leading=lead)) + 12


def _people(sheet: Sheet, rng: Random, pen: Pen, deal: media.Account, x: float, y: float, lead: float) -> float:
    """Who is billed, and where the work was done."""
    caption = rng.choice(("Bill To", "Billed To:", "Sold To", "Customer:", ""))
    blocks = [(caption, "/buyer", deal.buyer)]
    if deal.agency:
        blocks.append((rng.choice(("Service Location", "Ship To", "Job Name", "Site:")), "", deal.agency))
    if caption and deal.agency and rng.random() < 0.4:
        blocks.reverse()
    for label, at, who in blocks:
        if label:
            sheet.write(x, y, label, pen.heavy())
            y += lead
        y = address_lines(sheet, at, who, x + rng.choice((0, 8)), y, pen, room=215, leading=lead) + 8
    return y


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account, y: float) -> float:
    rows: list[Row] = [
        {
            "count": Cell("quantity", str(run.count), str(run.count)), "description": Cell("description", run.what, run.what),
            "rate": Cell("unit_price", f"{run.rate:.2f}", show.money(run.rate)), "amount": Cell("amount", f"{run.amount:.2f}", show.money(run.amount)),
        }
        for run in deal.runs
    ]  # fmt: skip
    specs = [Spec("count", rng.choice(("Qty", "Quantity"))), Spec("description", rng.choice(("Description", "Item", "Service Performed")), "left"), Spec("rate", rng.choice(("Price", "Rate", "Unit Price"))), Spec("amount", rng.choice(("Amount", "Extension", "Total")))]  # fmt: skip
    if rng.random() < 0.4:
        specs = [specs[1], specs[0], *specs[2:]]
    table = Table(
        pen, pen.size + 2.4, 680, 60, rng.choice(("none", "lines", "grid", "bands")), GREY if rng.random() < 0.5 else None
    )
    return print_table(sheet, arranged(specs, rows, 48, 552, pen, flexible="description"), rows, table, y)
