# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Validation paper: a medical supplier's invoice, lots below the articles, sums beside a note, a slip to send in with the check."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Item, Sale, item_code, sale
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
    print_fact,
    sums,
)
from models.training.families.bills_val_rows import Grid, Stack, placed, print_stacks
from models.training.families.invoice_print import Print, printing, without_cells
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper

_GOODS = words("Catheter, Foley, 16 Fr, 5 cc balloon, latex free, sterile|Gauze sponge 4 x 4, 12 ply, non-sterile, 200 per sleeve|Glove exam nitrile powder free medium blue|Oxygen concentrator rental, monthly|Syringe luer lock 10 mL without needle|"
               "Blood pressure cuff, adult large, two tube, reusable|Test strips for glucose meter, 50 count, mail order|Knee brace hinged, neoprene, size L, right|Dressing, hydrocolloid, 6 x 6 in, border|Mask, procedure, ear loop, level 3, pediatric|"
               "Tubing suction connecting 1/4 in x 6 ft sterile|Sharps container, wall, 8 qt, clear red|Needle hypodermic 25G x 1 in|Underpad, fluff, 30 x 36, moderate|Tray, laceration, with instruments, disposable|Electrode, ECG, foam, radiolucent, adult|"
               "Walker folding with 5 in wheels|Nebulizer kit with reusable cup and tubing|Wipes, germicidal, large canister|Battery pack for monitor, lithium|Pipette tips 200 uL filtered racked|Control solution, level 2|Repair labor, infusion pump|Thermometer probe covers")  # fmt: skip
_HOUSES = words(
    "Medical Supply|Surgical Products, Inc.|MedSource LLC|Health Care Products|Home Medical Equipment|Laboratory Supply Co.|Hospital Services Corp.|Respiratory & Rehab|Biomedical, Inc."
)
_UNITS = words("EA|BX|CS|PK|CA|TR|KT|BT|MO")
_NOTES = words(
    "Please include your account number on all remittances.|Prices reflect contract pricing where applicable.|Prescription devices: sale by or on the order of a physician.|Returns need an RGA number within 30 days.|Past due balances accrue 1.5% monthly."
)
_VIA = words("FedEx Ground|Courier|Our Truck|UPS|Drop Ship|Pick-up")
_CARRIED = (ZERO, ZERO, ZERO, Decimal("11.95"), Decimal("24.50"), Decimal("8.75"), Decimal("135.00"))


def draw(rng: Random) -> Paper:
    """Head, addresses, order facts, table, sums; a slip at the foot of one page."""
    sheet, made = Sheet("invoice", "invoice-val-medical"), sale(rng, "US", special=False)
    house = f"{rng.choice((people.person(rng).last, made.seller.name.split(' ')[0]))} {rng.choice(_HOUSES)}"
    made = replace(made, seller=replace(made.seller, name=house), items=_ordered(rng, made), shipping=rng.choice(_CARRIED),
                   rate=rng.choice((Decimal(0), made.rate)))  # fmt: skip
    if rng.random() < 0.15:
        made = replace(made, already_paid=cents(made.total * Decimal(rng.choice(("0.2", "0.5")))))
    show = without_cells(printing(rng, made.market))
    pen = Pen(rng.choice(("helvetica", "arial", "dejavu-condensed", "times", "roman", "vera")), rng.choice((8.0, 8.6, 9.2)))
    pen = pen.sized(8.0) if pen.family == "vera" else pen
    y = _head(sheet, rng, made, show, pen)
    y = _table(sheet, rng, made, show, pen, y)
    _ends(sheet, rng, made, show, pen, y)
    know_currency(sheet, show)
    return sheet.finish()


def _ordered(rng: Random, made: Sale) -> tuple[Item, ...]:
    shape, base = rng.randrange(5), made.items[0]
    prices = ((rng.randint(110, 4000), rng.randint(900, 21000)) for _ in range(99))
    return tuple(
        replace(base, description=name, note="", discount=ZERO, discount_rate=0, code=item_code(rng, shape), unit=rng.choice(_UNITS),
                quantity=Decimal(rng.choice((1, 1, 1, 2, 2, 3, 4, 5, 6, 10, 12, 20))), price=cents(Decimal(rng.choice(next(prices))) / 100))
        for name in rng.sample(_GOODS, k=rng.choice((1, 2, 3, 4, 5, 6, 8, 11)))
    )  # fmt: skip


def _head(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen) -> float:
    """Seller in the middle or at the left, facts framed at the right, three addresses below."""
    seller, middle = made.seller, rng.random() < 0.4
    big = fitted(pen.sized(rng.choice((14.0, 17.0))).heavy(), seller.name, 300)
    x, align = (306.0, "center") if middle else (40.0, "left")
    sheet.put("/seller/name", seller.name, x, 52, seller.name, big, align)  # type: ignore[arg-type]
    y = 66.0
    for line in seller.lines:
        sheet.put("/seller/address", seller.address, x, y, line, pen, align)  # type: ignore[arg-type]
        y += pen.size + 2.5
    phone = rng.choice(("Phone ", "Tel: ", "Customer Care ", "Billing questions: "))
    start = x - pen.width(phone + seller.phone) / 2 if middle else x
    end = sheet.write(start, y, phone, pen)
    sheet.put("/seller/phone", seller.phone_value, end, y, seller.phone, pen)
    y += pen.size + 8
    facts = _facts(rng, made, show)
    top = y + 14 if middle else 58.0
    if middle or rng.random() < 0.35:
        top = max(y, 108) + 10
        sheet.write(576, top, _title(rng), pen.sized(15).heavy(), "right")
        low = facts_strip(sheet, facts, 36, 576, top + 12, pen, GREY if rng.random() < 0.5 else None) + 20
    else:
        sheet.write(374, top, _title(rng), pen.sized(15).heavy())
        low = max(y, facts_beside(sheet, facts, 374, top + 20, pen, room=200, flush=rng.random() < 0.4)) + 16
    return _addresses(sheet, rng, made, pen, low)


def _title(rng: Random) -> str:
    return rng.choice(("INVOICE", "Invoice", "CUSTOMER INVOICE", "Tax Invoice", "Invoice - Original"))


def _facts(rng: Random, made: Sale, show: Print) -> list[Fact]:
    account = made.account or numbers.digits(rng, 6)
    facts = [
        Fact(rng.choice(("Invoice #", "Invoice Number", "Inv. No.", "Invoice ID")), "/number", made.number, made.number),
        Fact(rng.choice(("Invoice Date", "Date", "Inv. Date", "Billing Date")), "/issue_date", made.day.isoformat(), show.date(made.day)),
        Fact(rng.choice(("Account #", "Customer #", "Acct No.", "Cust ID")), "/buyer/account_number", account, account),
        Fact(rng.choice(("Terms", "Payment Terms")), "/terms", made.terms, made.terms),
    ]  # fmt: skip
    if rng.random() < 0.6:
        facts.append(
            Fact(rng.choice(("Due Date", "Payment Due", "Pay By")), "/due_date", made.due.isoformat(), show.date(made.due))
        )
    if made.order:
        facts.append(
            Fact(rng.choice(("PO #", "Purchase Order", "Cust PO", "P.O. No.")), "/purchase_order", made.order, made.order)
        )
    plain = [
        Fact("Ship Via", "", "", rng.choice(_VIA)), Fact("Order #", "", "", numbers.digits(rng, 7)),
        Fact("Shipped", "", "", show.date(made.day - timedelta(days=1))), Fact("DEA/Lic.", "", "", f"L{numbers.digits(rng, 6)}"),
    ]  # fmt: skip
    facts += rng.sample(plain, k=rng.choice((0, 1, 1, 2)))
    return facts if rng.random() < 0.6 else [*facts[2:], *facts[:2]]


def _addresses(sheet: Sheet, rng: Random, made: Sale, pen: Pen, y: float) -> float:
    """Who pays and who receives, the order diced."""
    captions = rng.choice(
        (("Bill To", "Ship To"), ("BILL TO:", "SHIP TO:"), ("Billing Address", "Delivery Address"), ("Customer", "Deliver To"))
    )
    both = [(captions[0], "/buyer", made.buyer), (captions[1], "", made.consignee)]
    if rng.random() < 0.2:
        both.reverse()
    framed, low = rng.random() < 0.4, y
    for x, (caption, at, who) in zip((40.0, 316.0), both, strict=True):
        if framed:
            sheet.fill(x - 4, y - 10, x + 252, y + 4, GREY)
        sheet.write(x, y, caption, pen.heavy())
        low = max(low, address_lines(sheet, at, who, x, y + pen.size + 6, pen, room=240, leading=pen.size + 2.5))
    return low + 12


def _table(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, y: float) -> float:
    """The article's number in a column or below its name."""
    below = rng.random() < 0.4
    code = Spec("code", rng.choice(("Item #", "Item No.", "Product", "Catalog No.")), "left")
    name = Spec("description", rng.choice(("Description", "Item Description", "Product / Lot", "Item")), "left")
    count = [
        Spec("quantity", rng.choice(("Qty", "Qty\nShipped", "Quantity", "Ship Qty"))),
        Spec("unit", rng.choice(("UOM", "U/M", "Unit")), "center"),
    ]
    if rng.random() < 0.3:
        count.reverse()
    money = [
        Spec("price", rng.choice(("Unit Price", "Price", "Your Price", "Unit\nCost"))),
        Spec("amount", rng.choice(("Extended", "Amount", "Total", "Ext. Price"))),
    ]
    first = [name] if below else [code, name]
    specs = [*rng.choice(([*first, *count], [*count, *first])), *money]
    if rng.random() < 0.25:
        specs.append(Spec("tax", rng.choice(("Tax", "Tx", "T")), "center"))
    if rng.random() < 0.25:
        specs.insert(0, Spec("line", rng.choice(("#", "Line")), "left"))
    lots = rng.random()
    rows = [_row(rng, index, item, show, below=below, lots=lots < 0.5) for index, item in enumerate(made.items)]
    for index, row in enumerate(rows):
        notes = [cell.shown for cell in row["description"] if not cell.leaf]
        if notes:
            sheet.alternatives[f"/lines/{index}/description"] = [
                f"{made.items[index].description} {' '.join(' '.join(notes).split())}"
            ]
    columns = placed(specs, rows, 36, 576, pen, flexible="description")
    shade = GREY if rng.random() < 0.5 else None
    grid = Grid(
        pen, pen.size + rng.choice((2.0, 3.0)), 610, 60, rng.choice(("none", "lines", "grid", "bands")), shade, ("description",)
    )
    return print_stacks(sheet, columns, rows, grid, y, more=rng.choice(("Continued", "", "continued on next page")))


def _row(rng: Random, index: int, item: Item, show: Print, *, below: bool, lots: bool) -> Stack:
    code = Cell("item_code", item.code, item.code)
    text = [Cell("description", item.description, item.description)]
    if below:
        text.append(code)
    if lots and rng.random() < 0.7:
        lot = f"Lot {numbers.digits(rng, 5)}  Exp {rng.randint(1, 12):02d}/{rng.randint(27, 31)}"
        text.append(Cell("", "", rng.choice((lot, lot, f"S/N {numbers.digits(rng, 8)}", f"Mfr {numbers.digits(rng, 5)}"))))
    return {
        "line": (Cell("", "", str(index + 1)),), "code": (code,), "description": tuple(text),
        "quantity": (Cell("quantity", f"{item.quantity.normalize():f}", show.quantity(item.quantity)),), "unit": (Cell("unit", item.unit, item.unit),),
        "price": (Cell("unit_price", f"{item.price:.2f}", show.money(item.price)),), "amount": (Cell("amount", f"{item.amount:.2f}", show.money(item.amount)),),
        "tax": (Cell("", "", rng.choice("TNY")),),
    }  # fmt: skip


def _ends(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, y: float) -> None:
    """Sums, a note, and the slip where the page has room."""
    if y > 560:
        sheet.new_page()
        y = 60.0
    facts = [
        amount_fact(rng.choice(("Subtotal", "Merchandise Total", "Sub Total", "Net Amount")), "/subtotal", made.subtotal, show)
    ]
    if made.shipping:
        facts.append(amount_fact(rng.choice(("Freight", "Shipping & Handling", "Delivery")), "/shipping", made.shipping, show))
    facts.append(amount_fact(rng.choice(("Sales Tax", "Tax", f"Tax ({made.rate.normalize():f}%)")), "/tax", made.tax, show))
    facts.append(amount_fact(rng.choice(("Invoice Total", "Total", "Total Charges", "TOTAL")), "/total", made.total, show))
    heavy = ["/total"]
    if made.already_paid:
        facts.append(
            amount_fact(rng.choice(("Payments", "Deposit Applied", "Amount Paid")), "/amount_paid", made.already_paid, show)
        )
    if made.already_paid or rng.random() < 0.3:
        facts.append(amount_fact(rng.choice(("Balance Due", "Amount Due", "Please Pay")), "/amount_due", made.balance, show))
        heavy = ["/amount_due"]
    low = sums(sheet, facts, 390, 568, y + 22, pen, heavy=heavy, boxed=rng.random() < 0.3)
    for at, note in enumerate(rng.sample(_NOTES, k=rng.randint(0, 2))):
        sheet.write(40, y + 22 + at * 12, note, fitted(pen.sized(7.5), note, 330))
    if low < 660 and rng.random() < 0.6:
        _slip(sheet, rng, made, show, pen)


def _slip(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen) -> None:
    """To be sent in with the check: where to, which invoice, how much."""
    sheet.dash(30, 684, 582)
    sheet.write(
        40, 698, rng.choice(("Detach and return with payment", "Please return this portion", "REMITTANCE")), pen.sized(7.5)
    )
    y = 714.0
    sheet.put("/seller/name", made.seller.name, 40, y, made.seller.name, fitted(pen, made.seller.name, 240))
    sheet.put_lines("/seller/address", made.seller.address, 40, y + pen.size + 2, made.seller.lines, pen, pen.size + 2)
    caption = rng.choice(("Pay This Amount", "Amount Due", "Please Pay"))
    facts = [Fact("Invoice", "/number", made.number, made.number), amount_fact(caption, "/amount_due", made.balance, show)]
    for at, fact in enumerate(facts):
        sheet.write(360, y + at * 14, fact.caption, pen)
        print_fact(sheet, fact, 560, y + at * 14, pen, "right")
