# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: makers of implants and devices bill hospitals. Reference, lot and expiry stacked, the maker in a mark and the foot, facts under small captions down the right side, purchase orders by patient or case."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_goods import (
    Sold,
    below,
    cells_of,
    day_fact,
    firm_facts,
    foot_lines,
    net_of,
    over,
    stamped,
    summed,
    to_whom,
    told,
    typed_day,
)
from models.training.families.bills_val_kit import GREY, Cell, Fact, Spec, facts_beside, facts_strip, know_currency, sums
from models.training.families.bills_val_rows import Grid, placed, print_stacks
from models.training.families.invoice_print import Print, printing
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper

_FIRMS = words("{l} Orthopedics|{l} Spine, Inc.|{l} Endoscopy|Ortho{l}|{l} Vascular LLC|{l} Surgical Innovations|{l} Biologics")
_BUYERS = words(
    "{l} Memorial Hospital|{l} Ambulatory Surgery Center|St. {l} Medical Center|{l} Orthopaedic Institute|{l} County Health System|Mercy {l} Hospital"
)
_GOODS = words(
    "Femoral stem, cementless, size 4|Acetabular shell 52MM multihole|Polyaxial screw 6.5 x 45|Cancellous bone chips 30cc|Suture anchor, knotless, 4.75 mm|Tibial insert CR 10 MM|Guide wire .035 in straight tip 150 cm|Locking plate 3.5, 8 hole, left|Trocar bladeless 5 mm x 100|Drill bit 2.5mm quick coupling, single use|Rod, titanium alloy, 5.5 x 60, pre-bent|Demineralized matrix putty 5 cc|Mesh, polypropylene, 15 x 15 cm|Balloon catheter 6 x 40|Loaner set handling|Cement, high viscosity, with tobramycin 40 g|Interbody cage, lordotic, 12 deg, 28 x 10 mm"
)
_CODES = ("00-{a4}-0{b2}-00", "{a4}.{b3}S", "0{a6}", "{l}{a3}-{b4}", "{a3} {b2} {c3}", "{l}{l}-{a4}{b2}", "{a2}.{b3}.{c2}{l}")


def draw(rng: Random) -> Paper:
    """What was used in one operation, or put on the shelf."""
    market = MARKETS["US"]
    sheet, show = Sheet("invoice", "invoice-val-implants", LETTER), printing(rng, market)
    pen = Pen(rng.choice(("helvetica", "arial", "narrow", "vera", "times", "dejavu-condensed")), rng.choice((8.5, 9.0)))
    seller = party(rng, market, rng.choice(_FIRMS).format(l=people.person(rng).last))
    buyer = party(rng, market, rng.choice(_BUYERS).format(l=people.person(rng).last))
    day, way = date(2024, 2, 5) + timedelta(days=rng.randint(0, 1000)), stamped(rng, month_first=True)
    goods = _goods(rng, day)
    y = _head(sheet, rng, pen, (seller, buyer), day, way)
    y = _table(sheet, rng, show, pen, goods, y)
    _ends(sheet, rng, show, pen, goods, y)
    _foot(sheet, rng, pen, seller)
    know_currency(sheet, show)
    return sheet.finish()


def _goods(rng: Random, day: date) -> list[Sold]:
    d, shape, found = numbers.digits, rng.choice(_CODES), []
    for name in rng.sample(_GOODS, k=rng.choice((1, 2, 3, 4, 5, 7, 9))):
        code = shape
        for mark in ("a4", "a6", "a3", "a2", "b2", "b3", "b4", "c2", "c3"):
            code = code.replace("{" + mark + "}", d(rng, int(mark[1])))
        code = code.replace("{l}", rng.choice("ABCDGKLMPRST"), 1).replace("{l}", rng.choice("BCDX"))
        count = Decimal(rng.choice((1, 1, 1, 2, 2, 4, 6)))
        lots = tuple(f"{rng.choice('KLMT')}{d(rng, 5)}" for _ in range(rng.choice((1, 1, 2))))
        more = (
            (f"Lot: {' / '.join(lots)}", f"Exp: {typed_day(day + timedelta(days=rng.randint(300, 1500)), 5)}")
            if rng.random() < 0.75
            else (f"UDI (01)0{d(rng, 13)}",)
        )
        found.append(Sold(code, name, count, "EA", Decimal(rng.randint(1250, 489900)) / 100, ZERO, more))
    return found


def _facts(rng: Random, day: date, way: int) -> list[Fact]:
    """Number, day, order and account first; terms and days of other kinds among the rest."""
    d = numbers.digits
    number = rng.choice((d(rng, 8), f"9{d(rng, 7)}", f"INV{d(rng, 6)}", f"{d(rng, 7)} RI", f"{rng.choice('SIB')}-{d(rng, 6)}"))
    account, order = (
        d(rng, rng.choice((5, 6, 8))),
        rng.choice((d(rng, 6), f"PO{d(rng, 7)}", f"{d(rng, 4)}-{d(rng, 5)}", f"BILL ONLY {d(rng, 4)}")),
    )
    facts = [
        told(rng.choice(("Invoice Number", "Invoice No.", "Document Number", "Invoice")), "/number", number),
        day_fact(rng.choice(("Invoice Date", "Date", "Billing date", "Document date")), day, way, "/issue_date"),
        told(rng.choice(("Customer PO", "P.O. Number", "Purchase Order No.")), "/purchase_order", order),
        told(rng.choice(("Account", "Customer No.", "Bill-to number", "Payer")), "/buyer/account_number", account),
    ]
    if rng.random() < 0.6:
        facts.append(
            day_fact(
                rng.choice(("Payment Due", "Due Date", "Net due date")),
                day + timedelta(days=rng.choice((30, 45, 60))),
                way,
                "/due_date",
            )
        )
    if rng.random() < 0.6:
        facts.append(told("Terms", "/terms", rng.choice(("Net 30", "Net 45 days", "NET 60", "2% 15 Net 45"))))
    others = [
        day_fact(rng.choice(("Surgery Date", "Case date", "Usage date")), day - timedelta(days=rng.randint(2, 20)), way),
        day_fact("Ship Date", day - timedelta(days=1), way),
        told("Sales Order", "", d(rng, 8)),
        told(rng.choice(("Delivery", "Packing list")), "", d(rng, 9)),
        told(rng.choice(("Territory", "Sales Rep")), "", people.person(rng).plain),
        told("Page", "", "1 of 1"),
        told(rng.choice(("Surgeon", "Physician")), "", f"Dr. {people.person(rng).last}"),
    ]
    rest = facts[2:] + rng.sample(others, k=rng.randint(2, 4))
    rng.shuffle(rest)
    return [*facts[:2], *rest] if rng.random() < 0.6 else [facts[1], rest[0], facts[0], *rest[1:]]


def _head(sheet: Sheet, rng: Random, pen: Pen, parties: tuple[Party, Party], day: date, way: int) -> float:
    """A mark; bill-to and ship-to one above the other or beside; facts in a column at the right, days of three kinds among them."""
    seller, buyer = parties
    wide = sheet.size[0]
    mark = rng.choice((seller.name, seller.name.upper()))
    sheet.put("/seller/name", seller.name, 45, 56, mark, fitted(pen.sized(rng.choice((17, 21))).heavy(), mark, 330))
    sheet.alternatives["/seller/name"] = [mark]
    sheet.write(wide - 45, 50, rng.choice(("INVOICE", "Invoice", "ORIGINAL INVOICE")), pen.sized(15), "right")
    facts = _facts(rng, day, way)
    care, label = rng.choice(("", "after", "before", "after")), pen.sized(pen.size - 1.5).heavy()
    captions = rng.choice(
        (("Bill To", "Ship To"), ("SOLD TO:", "SHIPPED TO:"), ("Bill-to party", "Ship-to party"), ("INVOICE TO", "DELIVER TO"))
    )
    ways = rng.randrange(3)
    if ways == 0:
        high = over(sheet, facts[:9], wide - 150, 76, pen, room=105, high=pen.size * 2 + 5)
        y = 92.0
        for caption, at in zip(captions, ("/buyer", ""), strict=True):
            sheet.write(45, y, caption, label)
            y = to_whom(sheet, rng, at, buyer, 45, y + 12, pen, room=250, care=care) + 8
        return max(high, y) + 6
    if ways == 1:
        y = 92.0
        order_of = [0, 1] if rng.random() < 0.5 else [1, 0]
        lows = []
        for place, which in enumerate(order_of):
            x = 45 + place * 265
            sheet.write(x, y, captions[which], label)
            lows.append(to_whom(sheet, rng, "" if which else "/buyer", buyer, x, y + 12, pen, room=235, care=care))
        low = max(lows) + 8
        half = (len(facts) + 1) // 2
        low = facts_strip(sheet, facts[:half], 45, wide - 45, low, pen, GREY if rng.random() < 0.5 else None)
        return facts_strip(sheet, facts[half:], 45, wide - 45, low, pen, GREY if rng.random() < 0.5 else None) + 12
    low = to_whom(sheet, rng, "/buyer", buyer, 70, 120, pen, room=230, care=care)
    high = facts_beside(sheet, facts, 350, 84, pen, room=wide - 395, mark=rng.choice((":", "")), flush=rng.random() < 0.4)
    return max(low, high) + 16


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, goods: list[Sold], y: float) -> float:
    """The reference in a column, above or below the name; lots in a column or below."""
    way = rng.randrange(4)
    specs = {
        0: [Spec("code", rng.choice(("Catalog\nNumber", "REF", "Product"))), Spec("name", "Description", "left"), Spec("count", "Qty"), Spec("price", "Unit\nPrice"), Spec("amount", "Extended\nPrice")],
        1: [Spec("line", "Item"), Spec("name", rng.choice(("Material / Description", "Product description", "Part no. and description")), "left"), Spec("count", rng.choice(("Qty", "Quantity"))), Spec("unit", "UoM", "left"), Spec("price", "Price"), Spec("amount", "Total")],
        2: [Spec("count", "QTY"), Spec("name", "DESCRIPTION", "left"), Spec("code", rng.choice(("REF #", "CATALOG #", "PART"))), Spec("lot", "LOT/SERIAL", "left"), Spec("price", "PRICE"), Spec("amount", "AMOUNT")],
        3: [Spec("code", rng.choice(("Item", "Item No.", "Model"))), Spec("lot", "Lot/Exp.", "left"), Spec("name", "Description", "left"), Spec("count", "Qty"), Spec("price", "Price"), Spec("amount", "Net")],
    }[way]  # fmt: skip
    specs = [spec._replace(align="left") if spec.key == "code" else spec for spec in specs]
    above, rows = rng.random() < 0.5, []
    for number, one in enumerate(goods, start=1):
        cells = dict(cells_of(one, show))
        cells["line"], cells["lot"] = (Cell("", "", f"{number * 10:06d}"),), below(one)
        if way == 1:
            cells["name"] = (
                (*cells["code"], *cells["name"], *below(one)) if above else (*cells["name"], *cells["code"], *below(one))
            )
        elif way == 0:
            cells["name"] = (*cells["name"], *below(one))
        rows.append({spec.key: cells[spec.key] for spec in specs})
    columns = placed(specs, rows, 45, sheet.size[0] - 45, pen, flexible="name")
    grid = Grid(
        pen,
        pen.size + 2.5,
        690,
        60,
        rng.choice(("lines", "none", "grid", "bands")),
        GREY if rng.random() < 0.4 else None,
        ("name", "lot"),
    )
    return print_stacks(sheet, columns, rows, grid, y)


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, goods: list[Sold], y: float) -> None:
    net, freight = net_of(goods), Decimal(rng.choice(("0", "0", "35.00", "68.50", "125.00")))
    tax = cents(net * Decimal("0.07")) if rng.random() < 0.25 else ZERO
    facts = summed(
        (
            rng.choice(("Subtotal", "Net value", "Item total")),
            rng.choice(("Freight", "Shipping/Handling")),
            "Tax",
            rng.choice(("Total", "Invoice Total", "Total Amount", "AMOUNT DUE")),
        ),
        net,
        freight,
        tax,
        show,
    )
    if y > 660:
        sheet.new_page()
        y = 60.0
    sums(sheet, facts, 390, sheet.size[0] - 48, y + 20, pen, heavy=("/total",), boxed=rng.random() < 0.3)


def _foot(sheet: Sheet, rng: Random, pen: Pen, seller: Party) -> None:
    """All of the maker, in one or two small lines."""
    rows = [
        firm_facts(seller),
        [Fact("Customer Service ", "/seller/phone", seller.phone_value, seller.phone), Fact("Fax ", "", "", seller.fax)],
    ]
    if rng.random() < 0.4:
        rows[1].append(Fact("Federal ID ", "/seller/tax_id", seller.tax_value or "", seller.tax_id))
    foot_lines(
        sheet, rows, sheet.size[0] / 2, sheet.size[1] - 38, pen.sized(7), sheet.size[0] - 90, rng.choice(("  •  ", " | ", ", "))
    )
