# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: screens, networks, podcasts and agencies' production. Sold-to, bill-to and client in any cell of a grid, insertion orders and jobs, impressions by thousands."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import MARKETS, Party, party, words
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
    "{p} Cinema Media, Inc.",
    "{l} Podcast Network LLC",
    "{p} Digital Screens",
    "{l} Syndication",
    "{l}{m} Creative Studio",
    "Lobby Networks of {p}",
    "{l} Talk Network, Inc.",
    "{l} Post & Sound",
)
_BUYERS = (
    "{p} Marine Supply",
    "{l} Vodka Company",
    "{p} Lottery",
    "{l} Mattress Co.",
    "{l} Meal Kits",
    "{p} Children's Museum",
    "{l} Bancorp",
    "University of {p}",
    "{l} Energy Cooperative",
)
_AGENCIES = ("{l} & {m} Worldwide", "{l} Audio Buying", "{p} Integrated Media", "{m} House, Inc.")
_ITEMS = words(
    "Pre-show :30, {n} screens|Lobby poster, {n} locations|Host read :60, ep. {n}|Run of network :30|Talent session fee, {n} cuts|Voice over and mix|Barter programming, week {n}|Digital 6-sheet, {n} faces|Edit, color and master|Dub and ship {n} stations|Mid-roll, {n} downloads M"
)


def draw(rng: Random) -> Paper:
    """One campaign or job."""
    sheet, show = Sheet("invoice", "invoice-val-screens", LETTER), without_cells(printing(rng, MARKETS["US"]))
    pen = Pen(rng.choice(("arial", "vera", "helvetica", "roman", "dejavu-condensed")), rng.choice((8.5, 9.0, 9.5)))
    runs = [
        (rng.choice(_ITEMS).format(n=rng.randint(2, 90)), rng.choice((1, 1, 2, 4, 12)), media.rates(rng, 75, 3800, "5"))
        for _ in range(rng.choice((1, 2, 3, 5, 8)))
    ]
    deal = media.account(rng, (_SELLERS, _BUYERS, _AGENCIES), runs, through=0.6)
    y = _head(sheet, rng, show, pen, deal)
    y = _table(sheet, rng, show, pen, deal, y)
    _ends(sheet, rng, show, pen, deal, y)
    know_currency(sheet, show)
    return sheet.finish()


def _facts(rng: Random, show: Print, deal: media.Account) -> list[Fact]:
    d, long = numbers.digits, rng.choice((5, 6, 7))
    number = rng.choice(
        (
            d(rng, long),
            f"{rng.choice(('S', 'N', 'CM', 'PN'))}{d(rng, long)}",
            f"{d(rng, 3)}-{d(rng, 4)}",
            f"{deal.day:%Y%m}-{d(rng, 3)}",
        )
    )
    facts = [
        Fact(rng.choice(("Invoice No.", "Invoice Number", "Invoice #", "Document No", "Invoice")), "/number", number, number),
        Fact(
            rng.choice(("Invoice Date", "Date", "Document Date", "Date Billed")),
            "/issue_date",
            deal.day.isoformat(),
            show.date(deal.day),
        ),
    ]
    due, order = (
        deal.day + timedelta(days=rng.choice((30, 45, 60))),
        rng.choice((d(rng, long), f"PO{d(rng, 5)}", f"4500{d(rng, 6)}")),
    )
    account = d(rng, rng.choice((5, 6)))
    more = [
        Fact(rng.choice(("Due Date", "Payment Due", "Net Due Date")), "/due_date", due.isoformat(), show.date(due)), Fact(rng.choice(("PO Number", "Client PO", "P.O.", "Your PO No.")), "/purchase_order", order, order), Fact(rng.choice(("Terms", "Payment Terms")), "/terms", "Net 30", "Net 30"), Fact(rng.choice(("Customer ID", "Account Number", "Cust. No.")), "/buyer/account_number", account, account),
        Fact(rng.choice(("IO Number", "Insertion Order", "IO #")), "", "", d(rng, long)), Fact(rng.choice(("Job", "Job Number", "Project")), "", "", f"{rng.choice(('LM', 'BC', 'TR'))}-{d(rng, 4)}"), Fact(rng.choice(("Campaign", "Campaign Name", "Product")), "", "", rng.choice(words("Summer Refresh|Always On|New Flavor|Brand Q2"))), Fact(rng.choice(("Estimate", "Est. Number", "Client Estimate")), "", "", d(rng, rng.choice((4, long)))),
        Fact(rng.choice(("Service Period", "Flight", "Campaign Dates")), "", "", f"{show.date(deal.first)} - {show.date(deal.day)}"), Fact(rng.choice(("Sales Contact", "Account Manager", "Producer")), "", "", people.person(rng).plain), Fact(rng.choice(("Sales Order", "Order No.", "Contract No.")), "", "", d(rng, long)),
    ]  # fmt: skip
    mixed = [*facts, *rng.sample(more, k=rng.randint(3, 8))]
    rng.shuffle(mixed)
    return mixed


def _head(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account) -> float:
    """Parties as cells of a grid with captions above, beside or left out; facts beside, in strips, or as the last cell."""
    facts, right, lead, way = _facts(rng, show, deal), sheet.size[0] - 46, pen.size + 2.6, rng.randrange(3)
    office = party(rng, deal.seller.market, deal.seller.name)
    wide = (right - 46) / 3
    sheet.write(right, 54, rng.choice(("INVOICE", "Invoice", "Tax Invoice", "INVOICE - ORIGINAL")), pen.sized(17), "right")
    if way == 0:
        y = address_lines(sheet, "/seller", deal.seller, 46, 54, pen, room=220, leading=lead, bold=True) + 14
        low = _cells(sheet, rng, deal, office, 46, y, wide, pen, lead)
        half = (len(facts) + 1) // 2
        low = facts_strip(sheet, facts[:half], 46, right, low + 8, pen, GREY if rng.random() < 0.5 else None)
        return facts_strip(sheet, facts[half:], 46, right, low, pen, None) + 12
    if way == 1:
        sheet.put(
            "/seller/name", deal.seller.name, 46, 54, deal.seller.name, fitted(pen.sized(15).heavy(), deal.seller.name, 300)
        )
        y = 84.0
        low = facts_beside(sheet, facts, right - 200, y, pen, room=200, mark=rng.choice((":", "")), flush=rng.random() < 0.4)
        for caption, at, who in _roles(rng, deal):
            sheet.write(46, y, caption, pen.heavy())
            y = address_lines(sheet, at, who, 118, y, pen, room=200, leading=lead) + 6
        foot = sheet.size[1] - 40
        line = f"{deal.seller.name}  |  "
        end = sheet.write(46, foot, line, pen.sized(7.5))
        end = sheet.put("/seller/address", deal.seller.address, end, foot, deal.seller.address, pen.sized(7.5))
        sheet.put("/seller/phone", deal.seller.phone_value, end + 12, foot, deal.seller.phone, pen.sized(7.5))
        return max(low, y) + 12
    y = address_lines(sheet, "/seller", deal.seller, 46, 54, pen, room=220, leading=lead) + 16
    x, top, low = 46.0, y, y
    for fact in facts:
        sheet.write(x, y, fact.caption, pen.sized(pen.size - 2).inked((0.35, 0.35, 0.35)))
        print_fact(sheet, fact, x, y + lead, fitted(pen, fact.shown, wide - 12))
        y += lead * 2 + 5
        low = max(low, y)
        if fact is facts[(len(facts) - 1) // 2]:
            x, y = x + wide, top
    y = top
    for caption, at, who in _roles(rng, deal):
        sheet.write(46 + 2 * wide, y, caption, pen.sized(pen.size - 2).inked((0.35, 0.35, 0.35)))
        y = address_lines(sheet, at, who, 46 + 2 * wide, y + lead, pen, room=wide, leading=lead) + 8
    return max(low, y) + 8


def _roles(rng: Random, deal: media.Account) -> list[tuple[str, str, Party]]:
    """Who is billed and who advertises, in either order."""
    if deal.agency is None:
        return [(rng.choice(("Bill To", "Sold To", "Client", "Customer")), "/buyer", deal.buyer)]
    two = [
        (rng.choice(("Bill To", "Invoice To", "Agency")), "", deal.agency),
        (rng.choice(("Client", "Advertiser", "On behalf of")), "/buyer", deal.buyer),
    ]
    return two if rng.random() < 0.6 else two[::-1]


def _cells(
    sheet: Sheet, rng: Random, deal: media.Account, office: Party, x: float, y: float, wide: float, pen: Pen, lead: float
) -> float:
    """Framed cells side by side, the last where to pay."""
    blocks = [*_roles(rng, deal), (rng.choice(("Remit To", "Remittance Address", "Pay to")), "", office)]
    deep = y + lead * 7
    for number, (caption, at, who) in enumerate(blocks):
        left = x + number * wide
        sheet.frame(left, y, left + wide, deep, 0.5)
        sheet.write(left + 4, y + lead, caption, pen.sized(pen.size - 1).heavy())
        address_lines(sheet, at, who, left + 8, y + lead * 2 + 2, pen, room=wide - 16, leading=lead)
    return deep


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account, y: float) -> float:
    rows: list[Row] = [
        {
            "line": Cell("", "", f"{index}0"), "description": Cell("description", run.what, run.what), "dates": Cell("", "", f"{show.date(run.begins)}"), "count": Cell("quantity", str(run.count), str(run.count)),
            "rate": Cell("unit_price", f"{run.rate:.2f}", show.money(run.rate)), "amount": Cell("amount", f"{run.amount:.2f}", show.money(run.amount)),
        }
        for index, run in enumerate(deal.runs, start=1)
    ]  # fmt: skip
    specs = [Spec("line", rng.choice(("Line", "Item", "Pos")), "left", spare=True), Spec("description", rng.choice(("Description", "Service", "Placement")), "left"), Spec("dates", rng.choice(("Start", "Service Date")), "left", spare=True), Spec("count", rng.choice(("Qty", "Units", "Quantity"))), Spec("rate", rng.choice(("Rate", "Unit Price", "Net Rate"))), Spec("amount", rng.choice(("Amount", "Total", "Net Amount")))]  # fmt: skip
    table = Table(
        pen,
        pen.size + 2.4,
        sheet.size[1] - 120,
        60,
        rng.choice(("none", "lines", "grid", "bands")),
        GREY if rng.random() < 0.5 else None,
    )
    return print_table(sheet, arranged(specs, rows, 46, sheet.size[0] - 46, pen, flexible="description"), rows, table, y)


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, deal: media.Account, y: float) -> None:
    """Gross, commission and net where an agency placed it; otherwise a subtotal, at times tax and a deposit."""
    right = sheet.size[0] - 52
    if deal.agency:
        facts = [
            amount_fact(rng.choice(("Gross", "Total Gross", "Total")), "/total", deal.gross, show),
            amount_fact(rng.choice(("Agency Commission", "Less 15%")), "/discount", deal.commission, show),
            amount_fact(
                rng.choice(("Net Due", "Amount Due", "Net Payable")), "/amount_due", deal.gross - deal.commission, show
            ),
        ]
    else:
        tax, paid = (
            cents(deal.gross * Decimal("0.07")) if rng.random() < 0.4 else ZERO,
            cents(deal.gross / 2) if rng.random() < 0.3 else ZERO,
        )
        facts = [amount_fact(rng.choice(("Subtotal", "Sub Total")), "/subtotal", deal.gross, show)]
        facts += [amount_fact(rng.choice(("Tax", "Sales Tax 7%")), "/tax", tax, show)] if tax else []
        facts.append(amount_fact(rng.choice(("Total", "Invoice Total")), "/total", deal.gross + tax, show))
        if paid:
            facts += [
                amount_fact(rng.choice(("Deposit", "Less Deposit Paid")), "/amount_paid", paid, show),
                amount_fact(rng.choice(("Balance Due", "Amount Due")), "/amount_due", deal.gross + tax - paid, show),
            ]
    sums(sheet, facts, right - 190, right, y + 20, pen, heavy=("/amount_due",), boxed=rng.random() < 0.3)
