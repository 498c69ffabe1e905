# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: dealers in medical goods. Facts in one long row with the captions under them or at the left of each cell, three addresses beside each other with captions on end or none, codes of dealer and maker in one cell, ordered, shipped and in arrears."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_goods import Sold, day_fact, net_of, stamped, summed, told, typed_day
from models.training.families.bills_val_kit import Cell, Fact, Spec, facts_strip, know_currency, print_fact, sums
from models.training.families.bills_val_rows import Grid, Stack, placed, print_stacks
from models.training.families.invoice_print import Print, printing
from models.training.ink import LETTER, Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_FIRMS = words(
    "{l} Physicians Supply|{l}-Med Corporation|{l} Surgical & Laboratory|Allied {l} Hospital Supply|{l} Veterinary Supply Co|{l} Ostomy & Wound"
)
_BUYERS = words(
    "{l} Pain Center|{l} Valley Dialysis|{l} Orthopedic Group PA|St. {l} Convent Infirmary|{l} Kidney Center|{l} University Student Health|{l} Animal Hospital"
)
_GOODS = words(
    "Catheter, Foley, silicone, 16FR 5cc|Glove, surgical, PF, sz 7.5|Tape, paper, 1in x 10yd|Needle, hypo, 22G x 1-1/2|Sponge, drain, 4x4, 6ply, ST|Wrap, cohesive, 3in, tan|Test, pregnancy, urine, cassette|Bag, drainage, 2000ml, anti-reflux|Swabstick, PVP, triple|Cover, probe, thermometer|Blade, surgical, #15, CS|Tube, blood, lavender, 4ml|Ring, ostomy, moldable|Solution, irrigation, saline, 500ml|Gown, isolation, yellow, univ"
)
_HEADS = {"line": "Ln|#|Line", "ordered": "Ord|Qty\nOrdered|ORD'D", "count": "Ship|Qty\nShipped|SHP'D|Shipd", "back": "B/O|Back\nOrder", "unit": "U/M|UOM|Unit", "code": "Item No.\nMfr No.|Item / Mfr#|Catalog #|ITEM", "name": "Description|Item Description / Lot|Product", "price": "Price|Unit\nPrice|Your\nPrice", "amount": "Amount|Ext.\nPrice|Line\nTotal", "tax": "T|Tx"}  # fmt: skip
_ORDERS = words(
    "line ordered count back unit code name price amount|code name ordered count unit price amount|count unit code name price tax amount|name code count unit price amount|line code name unit ordered back count price amount"
)


def draw(rng: Random) -> Paper:
    """What went to one practice."""
    market = MARKETS["US"]
    sheet, show = Sheet("invoice", "invoice-val-receiving", LETTER), printing(rng, market)
    pen = Pen(rng.choice(("helvetica", "arial", "narrow", "dejavu-condensed", "courier")), rng.choice((7.5, 8.0, 8.5)))
    pen = pen.sized(7.0) if pen.family == "courier" else pen
    last = people.person(rng).last
    seller = party(rng, market, rng.choice(_FIRMS).format(l=last))
    buyer = party(rng, market, rng.choice(_BUYERS).format(l=people.person(rng).last))
    day = date(2024, 3, 1) + timedelta(days=rng.randint(0, 950))
    goods = _goods(rng, day)
    y = _head(sheet, rng, pen, (seller, buyer), _facts(rng, day))
    y = _table(sheet, rng, show, pen, goods, y)
    freight = Decimal(rng.choice(("0", "0", "11.95", "24.10")))
    tax = cents(net_of(goods) * Decimal(rng.choice(("0", "0", "0.07")))) if rng.random() < 0.6 else ZERO
    facts = summed(
        rng.choice(
            (
                ("Sub Total", "Freight", "Sales Tax", "Total"),
                ("MERCHANDISE", "SHIPPING & HANDLING", "TAX", "INVOICE TOTAL"),
                ("Net Goods", "Frt", "Tax", "Balance Due"),
            )
        ),
        net_of(goods),
        freight,
        tax,
        show,
    )
    if "Due" in facts[-1].caption:
        sheet.alternatives["/amount_due"] = [facts[-1].value]
    if y > sheet.size[1] - 110:
        sheet.new_page()
        y = 50.0
    if rng.random() < 0.35:
        facts_strip(sheet, facts, 40, sheet.size[0] - 40, y + 12, pen, None)
    else:
        sums(sheet, facts, sheet.size[0] - 210, sheet.size[0] - 45, y + 18, pen, heavy=("/total",), boxed=rng.random() < 0.3)
    know_currency(sheet, show)
    return sheet.finish()


def _goods(rng: Random, day: date) -> list[Sold]:
    d, shape = numbers.digits, rng.randrange(6)
    found = []
    for name in rng.sample(_GOODS, k=rng.choice((1, 2, 3, 5, 7, 10))):
        letters = "".join(rng.choices("BDKMNST", k=2))
        code = (
            f"{letters} {d(rng, 4)}",
            f"{d(rng, 3)}.{d(rng, 4)}",
            f"{d(rng, 6)}",
            f"{letters}{d(rng, 3)}-{d(rng, 2)}",
            f"0{d(rng, 3)}-{d(rng, 4)}-0{rng.randint(1, 9)}",
            f"{d(rng, 2)}-{letters}-{d(rng, 3)}",
        )[shape]
        more = (
            rng.choice((f"{d(rng, 7)}", f"MFR {letters}{d(rng, 5)}")),
            rng.choice(("", f"Lot {d(rng, 6)} Exp {typed_day(day + timedelta(days=600), 0)}", f"Lot#: {letters}{d(rng, 4)}")),
        )
        found.append(
            Sold(
                code,
                name,
                Decimal(rng.choice((1, 1, 2, 3, 5, 10, 20))),
                rng.choice(words("EA|BX|CS|PK|BG|RL")),
                Decimal(rng.randint(145, 31900)) / 100,
                ZERO,
                more,
            )
        )
    return found


def _facts(rng: Random, day: date) -> list[Fact]:
    d, way = numbers.digits, stamped(rng, month_first=True)
    long = rng.choice((5, 6, 7, 8))
    number = rng.choice(
        (
            d(rng, long),
            f"{d(rng, long)}-0{rng.randint(1, 3)}",
            f"S{d(rng, long)}.00{rng.randint(1, 3)}",
            f"{rng.choice('IRW')}{d(rng, long)}",
        )
    )
    facts = [
        told(rng.choice(("Inv. No.", "Invoice", "Invoice Number", "Doc No.", "Our Inv#", "Bill")), "/number", number),
        day_fact(rng.choice(("Inv. Date", "Dated", "Invoice Date", "Date")), day, way, "/issue_date"),
        told(
            rng.choice(("Cust. No.", "Customer", "Acct. No.", "Ship/Bill Acct")),
            "/buyer/account_number",
            rng.choice((d(rng, 5), d(rng, long), f"{d(rng, 5)}-001")),
        ),
    ]
    if rng.random() < 0.7:
        facts.append(
            told(
                rng.choice(("Cust. P.O.", "Your PO", "P.O. No.", "Order Ref.")),
                "/purchase_order",
                rng.choice((d(rng, 4), d(rng, long), "VERBAL MARY", f"PO-{d(rng, 4)}")),
            )
        )
    if rng.random() < 0.55:
        facts.append(told("Terms", "/terms", rng.choice(("Net 30", "NET 15 DAYS", "1% 10 N 30", "PREPAID"))))
    if rng.random() < 0.3:
        facts.append(day_fact(rng.choice(("Due", "Pay By")), day + timedelta(days=30), way, "/due_date"))
    others = [
        told(rng.choice(("Sales Order", "Order No.", "Ord.")), "", d(rng, long)), day_fact(rng.choice(("Ordered", "Order Date", "Shipped")), day - timedelta(days=rng.randint(1, 6)), way), told(rng.choice(("Via", "Carrier")), "", rng.choice(("UPSG", "FDX", "OURTRK"))),
        told(rng.choice(("Slsp", "Sls", "Rep")), "", rng.choice(("117", "HOUSE", people.person(rng).last))), told("Whs", "", rng.choice(("01", "TN", "4"))), told(rng.choice(("Pick Tkt", "Delivery")), "", d(rng, long)), told("Page", "", "1"), told("Tracking", "", f"1Z{d(rng, 8)}"),
    ]  # fmt: skip
    found = facts + rng.sample(others, k=rng.randint(2, 5))
    rng.shuffle(found)
    return found


def _head(sheet: Sheet, rng: Random, pen: Pen, parties: tuple[Party, Party], facts: list[Fact]) -> float:
    seller, buyer = parties
    left, right = 40.0, sheet.size[0] - 40
    goods_to = party(rng, seller.market, buyer.name) if rng.random() < 0.5 else buyer
    captions = rng.choice(
        (("SOLD TO", "SHIP TO", "REMIT TO"), ("Bill:", "Ship:", "Remit:"), ("", "", ""), ("S O L D", "S H I P", "P A Y"))
    )
    trio = [
        (captions[0], buyer, "/buyer"),
        (captions[1], goods_to, ""),
        (captions[2], party(rng, seller.market, seller.name), ""),
    ]
    trio = trio if rng.random() < 0.6 else trio[:2]
    if captions[0]:
        rng.shuffle(trio)
    top = 44.0
    sheet.put("/seller/name", seller.name, left, top + 4, seller.name, fitted(pen.sized(14).heavy(), seller.name, 280))
    low = sheet.put_lines("/seller/address", seller.address, left, top + 17, seller.lines, pen, pen.size + 2.5)
    sheet.write(right, top + 4, rng.choice(("INVOICE", "Invoice", "INVOICE COPY")), pen.sized(13), "right")
    end = sheet.write(right - 110, low - 2, "Tel ", pen)
    sheet.put("/seller/phone", seller.phone_value, end, low - 2, seller.phone, pen)
    if rng.random() < 0.5:
        low = _strip(sheet, rng, facts, left, right, low + 8, pen)
        return _trio(sheet, trio, left, right, low + 8, pen, upright=captions[0] == "S O L D") + 10
    low = _trio(sheet, trio, left, right, low + 12, pen, upright=captions[0] == "S O L D")
    return _strip(sheet, rng, facts, left, right, low + 4, pen) + 10


def _strip(sheet: Sheet, rng: Random, facts: Sequence[Fact], left: float, right: float, y: float, pen: Pen) -> float:
    """Cells with the caption below the value, or before it in the same cell."""
    aside = rng.random() < 0.35
    rows = -(-len(facts) // (4 if aside else 8))
    size = -(-len(facts) // rows)
    for start in range(0, len(facts), size):
        part = facts[start : start + size]
        wants = [
            pen.width(fact.caption + "  " + fact.shown) + 8
            if aside
            else max(pen.width(fact.shown), pen.width(fact.caption) * 0.75) + 9
            for fact in part
        ]
        scale = (right - left) / sum(wants)
        own, x, high = pen.sized(pen.size * min(1.0, scale)), left, pen.size + 8 if aside else pen.size * 1.75 + 9
        for fact, want in zip(part, wants, strict=True):
            wide = want * scale
            sheet.frame(x, y, x + wide, y + high, 0.5)
            if aside:
                end = sheet.write(x + 3, y + own.size + 3, fact.caption + " ", own.sized(own.size * 0.9))
                print_fact(sheet, fact, end, y + own.size + 3, own)
            else:
                print_fact(sheet, fact, x + wide / 2, y + own.size + 3, own, "center")
                sheet.write(x + wide / 2, y + high - 3, fact.caption, own.sized(own.size * 0.75), "center")
            x += wide
        y += high
    return y


def _trio(
    sheet: Sheet, trio: Sequence[tuple[str, Party, str]], left: float, right: float, y: float, pen: Pen, *, upright: bool
) -> float:
    wide, lows = (right - left) / len(trio), []
    for number, (caption, who, at) in enumerate(trio):
        x, base = left + number * wide, y + pen.size
        if upright:
            for row, letter in enumerate(caption.split()):
                sheet.write(x + 3, base + row * (pen.size + 1), letter, pen.heavy(), "center")
            x += 14
        elif caption:
            x = max(sheet.write(x, base, caption, pen.heavy()) + 6, x + 30)
        room = left + (number + 1) * wide - x - 6
        for line in wrap(who.name, pen, room):
            print_fact(sheet, Fact("", f"{at}/name" if at else "", who.name, line), x, base, fitted(pen, line, room))
            base += pen.size + 2.5
        for line in (part for whole in who.lines for part in wrap(whole, pen, room)):
            print_fact(sheet, Fact("", f"{at}/address" if at else "", who.address, line), x, base, pen)
            base += pen.size + 2.5
        lows.append(max(base, y + 5 * (pen.size + 1) if upright else base))
    return max(lows)


def _table(sheet: Sheet, rng: Random, show: Print, pen: Pen, goods: Sequence[Sold], y: float) -> float:
    keys = rng.choice(_ORDERS).split()
    specs = [
        Spec(key, rng.choice(words(_HEADS[key])), "left" if key in ("code", "name", "unit", "line") else "right")
        for key in keys
    ]
    rows: list[Stack] = []
    for number, one in enumerate(goods, start=1):
        back = rng.choice((0, 0, 0, 1))
        rows.append({
            "line": (Cell("", "", str(number)),), "ordered": (Cell("", "", str(one.count + back)),), "count": (Cell("quantity", f"{one.count:f}", show.quantity(one.count)),), "back": (Cell("", "", str(back)),), "unit": (Cell("unit", one.unit, one.unit),),
            "code": (Cell("item_code", one.code, one.code), *([Cell("", "", one.more[0])] if "Mfr" in next(spec.heading for spec in specs if spec.key == "code") else [])), "name": (Cell("description", one.name, one.name), *([Cell("", "", one.more[1])] if one.more[1] else [])),
            "price": (Cell("unit_price", f"{one.price:.2f}", show.money(one.price)),), "amount": (Cell("amount", f"{one.amount:.2f}", show.money(one.amount)),), "tax": (Cell("", "", rng.choice(("N", "Y"))),),
        })  # fmt: skip
    columns = placed(specs, rows, 40, sheet.size[0] - 40, pen, flexible="name")
    return print_stacks(
        sheet,
        columns,
        rows,
        Grid(pen, pen.size + 2.2, sheet.size[1] - 90, 50, rng.choice(("none", "lines", "grid", "bands"))),
        y,
    )
