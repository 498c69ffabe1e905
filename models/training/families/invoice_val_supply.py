# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Validation paper: a distributor's invoice with ship-to, strips of order facts and ordered, shipped and back-ordered counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Sale, item_code, sale
from models.training.families.bills_val_kit import (
    GREY,
    Cell,
    Fact,
    Row,
    Rules,
    Spec,
    Table,
    address_lines,
    amount_fact,
    arranged,
    facts_beside,
    facts_strip,
    headed,
    know_currency,
    print_table,
    said,
    sums,
)
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper

_STOCK = words("Suction canister 1200cc|Cold pack instant|Foam tape 2in x 10yd|Isolation gown yellow|Urine bag 2000mL|Scalpel no 11 safety|Thermal paper 80mm|Cotton roll no 2|"
               "Sharps container 5qt|Exam cape tissue|Coban wrap tan|Lancet 28G|Sterilization pouch 5x10|Wheelchair cushion gel|Bouffant cap 21in|Saline flush 10ml|"
               "Hinge pin 5/16 zinc|Brass nipple 3/8 x 2|Compressor oil ISO 46|Lock nut nylon 1/4-20|Cable tie 11in natural|Shrink film 18ga|Pallet label 4x6|Floor pad 20in red|"
               "Degreaser citrus gal|Can liner 40x46 1.5mil|Roll towel 800ft|Mop head looped med|Urinal screen mango|Bath tissue 2ply")  # fmt: skip
_UNITS = words("EA|BX|CS|PK|RL|GL|DZ|BG")
_HOUSES = words(
    "Distributing Co.|Supply House, Inc.|Wholesale Distributors|Janitorial Supply|Surgical Supply, LLC|Fastener & Tool|Paper & Packaging Corp.|Med-Dent Distributors|Maintenance Products"
)
_INKS = ((0.0, 0.0, 0.0), (0.1, 0.2, 0.45), (0.45, 0.1, 0.1), (0.0, 0.3, 0.25))


def _restocked(rng: Random, made: Sale, count: int) -> Sale:
    shape, base = rng.randrange(5), made.items[0]
    items = tuple(
        replace(base, description=name.upper() if shape % 2 else name, note="", discount=ZERO, discount_rate=0, code=item_code(rng, shape), unit=rng.choice(_UNITS),
                quantity=Decimal(rng.choice((0, 1, 1, 2, 3, 4, 5, 6, 8, 10, 12, 20, 24))), price=cents(Decimal(rng.choice((rng.randint(90, 2500), rng.randint(900, 30000)))) / 100))
        for name in rng.sample(_STOCK, k=count)
    )  # fmt: skip
    return replace(made, items=items, shipping=rng.choice((ZERO, ZERO, Decimal("14.85"), Decimal("62.10"), Decimal("9.00"))))


def draw(rng: Random) -> Paper:
    """Head, two addresses, one or two strips, the table, sums at the foot or right below."""
    sheet, made = Sheet("invoice", "invoice-val-supply"), sale(rng, "US", special=False)
    house = f"{rng.choice((people.person(rng).last, made.seller.name.split(' ')[0]))} {rng.choice(_HOUSES)}"
    made = replace(made, seller=replace(made.seller, name=house.upper() if rng.random() < 0.3 else house))
    made = _restocked(rng, made, rng.choice((1, 2, 3, 4, 5, 6, 8, 10, 13, 18, 26)))
    show = without_cells(printing(rng, made.market))
    pen = Pen(rng.choice(("helvetica", "arial", "dejavu-condensed", "courier", "times", "narrow")), rng.choice((8.0, 8.5, 9.0)))
    ink = rng.choice(_INKS)
    y = _head(sheet, rng, made, show, pen, ink)
    y = _addresses(sheet, rng, made, pen, y)
    y = _strips(sheet, rng, made, show, pen, y)
    y = _table(sheet, rng, made, show, pen, y + 12)
    _sums(sheet, rng, made, show, pen, y)
    know_currency(sheet, show)
    return sheet.finish()


def _head(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, ink: tuple[float, float, float]) -> float:
    """The seller at one side, title, number and date at the other."""
    seller, swapped, loud = made.seller, rng.random() < 0.25, made.seller.name.isupper()
    left, right = (330.0, 36.0) if swapped else (36.0, 370.0)
    name = fitted(pen.sized(rng.choice((13.0, 15.0, 18.0))).heavy().inked(ink), seller.name, 240)
    sheet.put("/seller/name", seller.name, left, 50, seller.name, name)
    y = sheet.put_lines("/seller/address", seller.address, left, 64, seller.lines, pen, pen.size + 2.5)
    lines = [
        Fact(rng.choice(("Phone", "Toll Free", "Customer Service", "PH")), "/seller/phone", seller.phone_value, seller.phone)
    ]
    if rng.random() < 0.5:
        lines.append(Fact("Fax", "", "", seller.fax))
    if rng.random() < 0.4:
        lines.append(Fact(rng.choice(("FEIN", "Federal ID")), "/seller/tax_id", str(seller.tax_value), seller.tax_id))
    y = facts_beside(sheet, said(lines, loud=loud), left, y, pen, room=220, mark=rng.choice((":", "", " -")))
    title = rng.choice(("INVOICE", "Invoice", "I N V O I C E", "ORIGINAL INVOICE", "SALES INVOICE"))
    sheet.write(right, 52, title, pen.sized(rng.choice((16.0, 20.0))).heavy().inked(ink))
    facts = [
        Fact(rng.choice(("Invoice", "Invoice Nbr", "INVOICE NO", "Number", "Document")), "/number", made.number, made.number),
        Fact(
            rng.choice(("Date", "Invoiced on", "INV DATE", "Dated")), "/issue_date", made.day.isoformat(), show.date(made.day)
        ),
    ]
    if rng.random() < 0.5:
        facts.append(Fact("Page", "", "", "1"))
    if rng.random() < 0.3:
        return (
            max(
                y, facts_strip(sheet, said(facts, loud=loud), right, right + 205, 62, pen, GREY if rng.random() < 0.5 else None)
            )
            + 16
        )
    return (
        max(
            y,
            facts_beside(sheet, said(facts, loud=loud), right, 74, pen.sized(pen.size + 1), room=200, flush=rng.random() < 0.5),
        )
        + 16
    )


def _addresses(sheet: Sheet, rng: Random, made: Sale, pen: Pen, y: float) -> float:
    """Who pays and who receives, framed, shaded or plain."""
    captions = rng.choice(
        (
            ("SOLD TO", "SHIP TO"),
            ("Bill-To", "Ship-To"),
            ("BILLED TO:", "SHIPPED TO:"),
            ("Invoice to", "Deliver to"),
            ("S O L D  T O", "S H I P  T O"),
        )
    )
    style, leading, start = rng.choice(("frame", "side", "plain", "bar")), pen.size + 2.5, y
    if made.account and rng.random() < 0.6:
        end = sheet.write(36, y, rng.choice(("Customer ", "CUST NO ", "Acct: ", "Account No. ")), pen)
        sheet.put("/buyer/account_number", made.account, end + 4, y, made.account, pen)
        y += leading + 4
        start = y
    low = y
    for x, caption, at, who in ((36.0, captions[0], "/buyer", made.buyer), (322.0, captions[1], "", made.consignee)):
        shift = 62.0 if style == "side" else 8.0
        if style == "bar":
            sheet.fill(x, y - 9, x + 254, y + 4, GREY)
        sheet.write(x + 6, y, caption, fitted(pen.heavy(), caption, shift - 10 if style == "side" else 240))
        top = y if style == "side" else y + leading + 2
        low = max(low, address_lines(sheet, at, who, x + shift, top, pen, room=240 - shift, leading=leading))
    for x in (36.0, 322.0) if style == "frame" else ():
        sheet.frame(x, start - 12, x + 254, low, 0.6)
    return low + 14


def _strips(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, y: float) -> float:
    """Facts of the order in boxes, in one row or two."""
    ordered = made.day - timedelta(days=rng.randint(1, 20))
    facts = said(_order_facts(rng, made, show, ordered), loud=made.seller.name.isupper())
    half = (len(facts) + 1) // 2
    shade = GREY if rng.random() < 0.6 else None
    if rng.random() < 0.4 or len(facts) > 7:
        y = facts_strip(sheet, facts[:half], 36, 576, y, pen, shade)
        return facts_strip(sheet, facts[half:], 36, 576, y, pen, shade)
    return facts_strip(sheet, facts, 36, 576, y, pen, shade)


def _order_facts(rng: Random, made: Sale, show: Print, ordered: date) -> list[Fact]:
    initials = people.person(rng)
    facts = [
        Fact(rng.choice(("Terms", "TERMS OF SALE", "Pay Terms")), "/terms", made.terms, made.terms),
        Fact(
            rng.choice(("Ship Via", "CARRIER", "Shipped Via", "Route")),
            "",
            "",
            rng.choice(("OUR TRUCK", "UPS Ground", "BEST WAY", "Will Call", "FEDEX", "LTL")),
        ),
        Fact(
            rng.choice(("Rep", "Salesperson", "SLSM", "Sales Rep")),
            "",
            "",
            rng.choice((initials.last, initials.first[:1] + initials.last[:1], numbers.digits(rng, 3))),
        ),
        Fact(rng.choice(("Order Date", "Ordered", "ORD DATE")), "", "", show.date(ordered)),
        Fact(rng.choice(("Sales Order", "Order #", "OUR ORDER", "Order No.")), "", "", numbers.digits(rng, 7)),
        Fact(
            rng.choice(("Ship Date", "Date Shipped", "SHIPPED")),
            "",
            "",
            show.date(made.day - timedelta(days=rng.randint(0, 2))),
        ),
        Fact(rng.choice(("F.O.B.", "FOB Point", "Whse")), "", "", rng.choice(("Origin", "Dest", "SHIP PT", "01", "Main"))),
    ]
    facts = [facts[0], *rng.sample(facts[1:], k=rng.randint(2, 6))]
    if made.order:
        facts.append(
            Fact(
                rng.choice(("Customer PO", "P.O. Number", "CUST ORDER NO", "Your PO #", "Purchase Order No.")),
                "/purchase_order",
                made.order,
                made.order,
            )
        )
    if rng.random() < 0.6:
        facts.append(
            Fact(
                rng.choice(("Due Date", "Net Due", "PAYMENT DUE", "Due")),
                "/due_date",
                made.due.isoformat(),
                show.date(made.due),
            )
        )
    rng.shuffle(facts)
    return facts


def _table(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, y: float) -> float:
    """Counts before or behind the article."""
    counts = [
        Spec("ordered", rng.choice(("Ordered", "ORD", "Qty\nOrdered", "Order\nQty")), spare=True),
        Spec("shipped", rng.choice(("Shipped", "SHIP", "Qty\nShipped", "Ship\nQty"))),
        Spec("back", rng.choice(("B/O", "Back\nOrd", "BACKORD", "Bk Ord")), spare=True),
    ]
    counts = counts if rng.random() < 0.75 else [counts[1]]
    if len(counts) == 1:
        counts = [Spec("shipped", rng.choice(("Quantity", "QTY", "Qty.")))]
    unit = [Spec("unit", rng.choice(("U/M", "UM", "UOM", "Unit")), "center")] if rng.random() < 0.8 else []
    article = [
        Spec("code", rng.choice(("Item Number", "Part Number", "ITEM", "Product", "Stock No.", "Catalog #")), "left"),
        Spec("description", rng.choice(("Description", "DESCRIPTION", "Item Description", "Product Description")), "left"),
    ]
    money = [
        Spec("price", rng.choice(("Unit Price", "PRICE", "Net Price", "Price\nEach", "Unit\nPrice"))),
        Spec("amount", rng.choice(("Extension", "AMOUNT", "Ext. Price", "Extended\nPrice", "Net Amount", "Ext Amt"))),
    ]
    orders = ([*counts, *unit, *article, *money], [*article, *counts, *unit, *money], [*counts, *article, *unit, *money])
    specs = rng.choice(orders)
    if rng.random() < 0.3:
        specs = [Spec("line", rng.choice(("Ln", "LINE", "#")), "left"), *specs]
    rows = [_row(rng, index, made, show) for index in range(len(made.items))]
    rules: Rules = rng.choice(("none", "lines", "grid", "bands"))
    shade = GREY if rng.random() < 0.5 else None
    table = Table(pen, pen.size + rng.choice((2.0, 3.0)), 640, 60, rules, shade)
    columns = arranged(headed(specs, loud=made.seller.name.isupper()), rows, 36, 576, pen, flexible="description")
    return print_table(sheet, columns, rows, table, y, more=rng.choice(("CONTINUED", "Continued on next page", "")))


def _row(rng: Random, index: int, made: Sale, show: Print) -> Row:
    item = made.items[index]
    short = rng.choice((0, 0, 0, 2)) if item.quantity else rng.choice((1, 4))
    count = show.quantity(item.quantity)
    return {
        "line": Cell("", "", str(index + 1)), "ordered": Cell("", "", show.quantity(item.quantity + short)), "shipped": Cell("quantity", f"{item.quantity.normalize():f}", count),
        "back": Cell("", "", show.quantity(Decimal(short))), "unit": Cell("unit", item.unit, item.unit), "code": Cell("item_code", item.code, item.code),
        "description": Cell("description", item.description, item.description), "price": Cell("unit_price", f"{item.price:.2f}", show.money(item.price)),
        "amount": Cell("amount", f"{item.amount:.2f}", show.money(item.amount)),
    }  # fmt: skip


def _sums(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, y: float) -> None:
    """At the foot of the last page or right below the rows."""
    facts = [
        amount_fact(
            rng.choice(("Merchandise", "SUBTOTAL", "Sub-Total", "Product Total", "Net Sales")), "/subtotal", made.subtotal, show
        )
    ]
    if made.shipping:
        facts.append(
            amount_fact(rng.choice(("Freight", "Freight & Hdlg", "SHIPPING", "Delivery Chg")), "/shipping", made.shipping, show)
        )
    facts.append(amount_fact(rng.choice(("Sales Tax", "TAX", "State Tax", "Tax Total")), "/tax", made.tax, show))
    facts.append(
        amount_fact(rng.choice(("INVOICE TOTAL", "Total", "Total Invoice", "Grand Total")), "/total", made.total, show)
    )
    if len(facts) == 4 and rng.random() < 0.25:
        order = rng.sample(facts[1:-1], k=2)
        facts = [facts[0], *order, facts[-1]]
    top = 662.0 if rng.random() < 0.5 or y > 640 else y + 22
    sums(sheet, said(facts, loud=made.seller.name.isupper()), 396, 570, top, pen, heavy=("/total",), boxed=rng.random() < 0.4)
    notes = (
        "No returns accepted without prior approval.",
        "Shortages must be reported within 5 days.",
        "A service charge of 1.5% per month is added to past due accounts.",
        "Restocking fee 20%.",
    )
    for at, note in enumerate(rng.sample(notes, k=rng.randint(0, 3))):
        sheet.write(36, 664 + at * 11, note, pen.sized(7))
    if rng.random() < 0.5:
        end = 8 + sheet.write(36, 712, rng.choice(("REMIT TO:", "Please remit to", "Mail payment to:")), pen.heavy())
        sheet.put("/seller/name", made.seller.name, end, 712, made.seller.name, fitted(pen, made.seller.name, 370 - end))
        lines = ", ".join(made.seller.lines)
        sheet.put("/seller/address", made.seller.address, end, 724, lines, fitted(pen, lines, 370 - end))
