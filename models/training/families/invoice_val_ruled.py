# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: bills and credit memos out of American bookkeeping programs. Boxes of date and number at the corner, one column ruled to the foot for each thing, lots and shelf lives as lines of text, sums of groups among the rows, a slip above or below."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_kit import Fact, address_lines, know_currency, print_fact
from models.training.families.invoice_print import Print, printing
from models.training.ink import LETTER, Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_FIRMS = words(
    "{l} Medical Products Inc.|{l} Safety & Supply|Advanced {l} Orthotics|{l} Industrial Sales|{l} Vaccines LLC|{l} Janitorial Supply|{l} Tool & Die|{l} Hearing Instruments|{l} Compounding"
)
_GOODS = words(
    "Tetanus toxoid 0.5 mL single dose|Custom foot orthotic, pair|Safety glasses, clear lens|Floor finish, 5 gal pail|Hearing aid battery size 312, card of 8|End mill 1/2 in 4 flute carbide|Otoscope tips, adult, bag of 250|Nitrile exam glove, powder free, medium|Hard hat, vented, white|Ankle brace, lace-up, left|Allergenic extract, mixed grasses 10 mL|Drill bit set, 29 pc|Trash liner 40x46 1.5 mil|Lidocaine 1% 20 mL vial|Spill kit, universal, 5 gal|Cast padding 4 in x 4 yd|Respirator N95, box of 20"
)
_KEYS = (
    "count code name price amount",
    "code name count price amount",
    "code name ordered count owed price amount",
    "count unit name code price amount",
    "name count unit price amount",
    "day code name count price amount tax",
)
_HEADS = {
    "count": "Quantity|Qty|Shipped",
    "code": "Item Code|Item|Item No.",
    "name": "Description",
    "price": "Price Each|Rate|Unit Price",
    "amount": "Amount|Ext. Amount|Extension",
    "unit": "U/M|UOM",
    "ordered": "Ordered|Qty Ord",
    "owed": "Backorder|B.O.",
    "day": "Serviced|Date",
    "tax": "Tax|Class",
}


@dataclass(frozen=True, slots=True)
class Thing:
    """What was sold, and the lines of text below it."""

    code: str
    name: str
    notes: tuple[str, ...]
    ordered: int
    count: int
    unit: str
    price: Decimal

    @property
    def amount(self) -> Decimal:
        """Count times price."""
        return cents(self.count * self.price)


def draw(rng: Random) -> Paper:
    """One bill, or one credit memo."""
    market = MARKETS["US"]
    sheet, show = Sheet("invoice", "invoice-val-ruled", LETTER), printing(rng, market)
    pen = Pen(rng.choice(("helvetica", "arial", "times", "dejavu-condensed")), rng.choice((8.5, 9.0, 9.5)))
    seller, buyer = party(rng, market, rng.choice(_FIRMS).format(l=people.person(rng).last)), party(rng, market)
    credit = rng.random() < 0.15
    day, d = date(2024, 1, 2) + timedelta(days=rng.randint(0, 1020)), numbers.digits
    shape = rng.choice(("{a}", "{l}{l}-{a}", "{a}-{b}", "{l}{l}{l}{b}"))
    things = []
    for name in rng.sample(_GOODS, k=rng.choice((1, 2, 3, 5, 7, 10, 14))):
        ordered = rng.choice((1, 2, 3, 4, 5, 10, 12, 25))
        notes = rng.sample(
            (
                f"Lot {d(rng, 6)} Exp {rng.randint(1, 12):02d}/{rng.randint(26, 29)}",
                f"S/N {d(rng, 8)}",
                "Ships from Dayton warehouse",
                f"Lot# {d(rng, 5)}A, expires 2027-0{rng.randint(1, 9)}",
            ),
            k=rng.choice((0, 0, 1, 1, 2)),
        )
        things.append(Thing(shape.format(a=d(rng, 4), b=d(rng, 3), l=rng.choice("ABCDFGHKLMPRSTVX")), name, tuple(notes), ordered, 0 if rng.random() < 0.06 else ordered, rng.choice(words("ea|bx|pr|cs|vial")), Decimal(rng.randint(110, 38000)) / 100))  # fmt: skip
    number = rng.choice(
        (d(rng, 4), d(rng, 5), d(rng, 6), f"{day:%y}-{d(rng, 4)}", f"CM{d(rng, 4)}" if credit else f"IN-{d(rng, 5)}")
    )
    where = rng.choice(("above", "below", "", "", ""))
    net = sum((one.amount for one in things), ZERO)
    rate, freight = Decimal(rng.choice(("0", "0", "6.25", "7.5"))), Decimal(rng.choice(("0", "0", "12.95", "8.40", "65.00")))
    tax = cents(net * rate / 100)
    total = net + tax + freight
    top = _stub(sheet, rng, show, pen, (seller, buyer), (number, day, total), 34.0) if where == "above" else 34.0
    y = _head(sheet, rng, show, pen, (seller, buyer), (number, day, credit), top)
    y = _rows(sheet, rng, show, pen, things, day, y, 560.0 if where == "below" else 640.0)
    _ends(sheet, rng, show, pen, (net, rate, tax, freight, total), credit=credit, y=y)
    if where == "below":
        _stub(sheet, rng, show, pen, (seller, buyer), (number, day, total), 690.0)
    know_currency(sheet, show)
    return sheet.finish()


def _stub(
    sheet: Sheet, rng: Random, show: Print, pen: Pen, parties: tuple[Party, Party], about: tuple[str, date, Decimal], top: float
) -> float:
    """The slip to send in: both names, few facts, small type."""
    seller, buyer = parties
    number, day, total = about
    small = pen.sized(7.5)
    if top > 400:
        sheet.dash(20, top - 12, 592)
    sheet.write(40, top, rng.choice(("Remit to:", "Make checks payable to:")), small)
    sheet.put("/seller/name", seller.name, 40, top + 10, seller.name, small)
    sheet.write_lines(40, top + 20, seller.lines, small, 10)
    sheet.write(240, top, rng.choice(("Customer", "From")), small)
    sheet.write(240, top + 10, buyer.name, fitted(small, buyer.name, 150))
    for at, (label, shown) in enumerate(
        (
            ("Invoice #", number),
            ("Date", show.date(day)),
            ("Balance due", due := show.money(total, total=True)),
            ("Amt enclosed", "$ __________"),
        )
    ):
        sheet.write(410, top + at * 11, label, small)
        pointer = "/amount_due" if shown is due else ""
        print_fact(sheet, Fact(label, pointer, f"{total:.2f}", shown), 572, top + at * 11, small, "right")
    if top < 400:
        sheet.dash(20, top + 64, 592)
    return top + 84


def _head(
    sheet: Sheet, rng: Random, show: Print, pen: Pen, parties: tuple[Party, Party], about: tuple[str, date, bool], top: float
) -> float:
    """The firm at the left, the title at the right over two small boxes; framed addresses; a strip of captions."""
    seller, buyer = parties
    number, day, credit = about
    big = pen.sized(pen.size + 3).heavy()
    sheet.put("/seller/name", seller.name, 40, top + 10, seller.name, fitted(big, seller.name, 280))
    y = sheet.put_lines("/seller/address", seller.address, 40, top + 24, seller.lines, pen, pen.size + 2.5)
    if rng.random() < 0.6:
        sheet.put("/seller/phone", seller.phone_value, 40, y, seller.phone, pen)
        y += pen.size + 2.5
    if rng.random() < 0.4:
        mail = f"ar@{seller.host}"
        sheet.put("/seller/email", mail, 40, y, mail, pen)
        y += pen.size + 2.5
    title = rng.choice(("Credit Memo", "CREDIT MEMO")) if credit else rng.choice(("Invoice", "INVOICE", "Sales Invoice"))
    sheet.write(572, top + 14, title, pen.sized(19).heavy(), "right")
    boxes = [
        ("Date", "/issue_date", day.isoformat(), show.date(day)),
        ("Credit No." if credit else rng.choice(("Invoice #", "Invoice No.")), "/number", number, number),
    ]
    if rng.random() < 0.5:
        boxes.reverse()
    for at, (label, pointer, value, shown) in enumerate(boxes):
        x = 412.0 + at * 80
        sheet.frame(x, top + 24, x + 80, top + 38, 0.6)
        sheet.frame(x, top + 38, x + 80, top + 54, 0.6)
        sheet.write(x + 40, top + 34, label, pen.sized(8), "center")
        sheet.put(pointer, value, x + 40, top + 49, shown, fitted(pen, shown, 74), "center")
    y = max(y, top + 66) + 8
    two, lead = rng.random() < 0.6, pen.size + 2.5
    lows = []
    for x, label, whose in ((40.0, rng.choice(("Bill To", "Bill To:", "Customer")), "/buyer"), (330.0, "Ship To", ""))[
        : 2 if two else 1
    ]:
        sheet.frame(x, y, x + 235, y + 14, 0.6)
        sheet.write(x + 5, y + 10.5, label, pen.sized(8.5))
        low = address_lines(sheet, whose, buyer, x + 6, y + 27, pen, room=220, leading=lead)
        lows.append(max(low, y + 76))
    for x in (40.0, 330.0)[: len(lows)]:
        sheet.frame(x, y + 14, x + 235, max(lows), 0.6)
    y = max(lows) + 10
    return _strip(sheet, rng, show, pen, day, y, credit=credit)


def _strip(sheet: Sheet, rng: Random, show: Print, pen: Pen, day: date, y: float, *, credit: bool) -> float:
    """Captions over values in cells across the sheet; returns where the rows begin."""
    d = numbers.digits
    order, terms, due = (
        rng.choice((d(rng, 5), f"{d(rng, 3)}-{d(rng, 4)}", people.person(rng).first)),
        rng.choice(words("Net 30|Due on receipt|Net 15|1% 10 Net 30|Credit Card")),
        day + timedelta(days=30),
    )
    strip = [
        Fact("P.O. Number" if rng.random() < 0.5 else "P.O. No.", "/purchase_order", order, order),
        Fact("Terms", "/terms", terms, terms),
    ]
    if not credit and rng.random() < 0.5:
        strip.append(Fact("Due Date", "/due_date", due.isoformat(), show.date(due)))
    account = d(rng, 5)
    strip += rng.sample(
        (
            Fact("Rep", "", "", "".join(rng.choices("ABCDEFGHJKLMNPRST", k=2))),
            Fact("Ship", "", "", show.date(day)),
            Fact("Via", "", "", rng.choice(("UPS", "FedEx"))),
            Fact("F.O.B.", "", "", "Origin"),
            Fact("Project", "", "", people.person(rng).last),
            Fact("Account #", "/buyer/account_number", account, account),
        ),
        k=rng.randint(1, 4),
    )
    wide = 532 / len(strip)
    for at, fact in enumerate(strip):
        x = 40 + at * wide
        sheet.frame(x, y, x + wide, y + 13, 0.6)
        sheet.frame(x, y + 13, x + wide, y + 28, 0.6)
        sheet.write(x + wide / 2, y + 10, fact.caption, pen.sized(8), "center")
        print_fact(sheet, fact, x + wide / 2, y + 24, fitted(pen, fact.shown, wide - 6), "center")
    return y + 36


_WIDE = {
    "count": 50.0,
    "code": 74.0,
    "price": 62.0,
    "amount": 70.0,
    "unit": 32.0,
    "ordered": 46.0,
    "owed": 52.0,
    "day": 58.0,
    "tax": 28.0,
}


def _longer(one: Thing) -> list[str]:
    """What is right as well: the name with what is told right below it of the whole, no lot or serial number."""
    return [f"{one.name} {note}" for note in one.notes[:1] if note.startswith("Ships")]


def _rows(sheet: Sheet, rng: Random, show: Print, pen: Pen, things: list[Thing], day: date, y: float, low: float) -> float:
    """Columns ruled down to the foot; a row's text in as many lines as it takes."""
    keys = rng.choice(_KEYS).split()
    lift = sum(_WIDE[key] for key in keys if key != "name")
    edges, x = {}, 40.0
    for key in keys:
        wide = _WIDE.get(key, 532 - lift)
        edges[key] = (x, x + wide)
        x += wide
    heads, grouped = {key: rng.choice(words(_HEADS[key])) for key in keys}, rng.random() < 0.25

    def open_page(y: float) -> float:
        for key, (x0, x1) in edges.items():
            sheet.frame(x0, y, x1, y + 14, 0.6)
            sheet.frame(x0, y + 14, x1, low, 0.6)
            sheet.write((x0 + x1) / 2, y + 10, heads[key], fitted(pen.sized(8.5), heads[key], x1 - x0 - 4), "center")
        return y + 14 + pen.size + 3

    y = open_page(y)
    step, run = pen.size + 2.2, ZERO
    x0, x1 = edges["name"]
    for index, one in enumerate(things):
        lines = wrap(one.name, pen, x1 - x0 - 8)
        if y + step * (len(lines) + len(one.notes) + 1) > low:
            sheet.new_page()
            y = open_page(50.0)
        at = f"/lines/{index}"
        said = {
            "count": Fact("", f"{at}/quantity", str(one.count), str(one.count)), "code": Fact("", f"{at}/item_code", one.code, one.code), "price": Fact("", f"{at}/unit_price", f"{one.price:.2f}", show.bare(one.price)), "amount": Fact("", f"{at}/amount", f"{one.amount:.2f}", show.bare(one.amount)), "unit": Fact("", f"{at}/unit", one.unit, one.unit),
            "ordered": Fact("", "", "", str(one.ordered)), "owed": Fact("", "", "", str(one.ordered - one.count)), "day": Fact("", "", "", f"{day:%m/%d/%y}"), "tax": Fact("", "", "", "T"),
        }  # fmt: skip
        for key in keys:
            if key == "name":
                sheet.put_lines(f"{at}/description", one.name, x0 + 4, y, lines, pen, step)
            elif key in {"code", "unit", "day", "tax"}:
                print_fact(sheet, said[key], edges[key][0] + 4, y, fitted(pen, said[key].shown, _WIDE[key] - 7))
            else:
                print_fact(sheet, said[key], edges[key][1] - 4, y, fitted(pen, said[key].shown, _WIDE[key] - 7), "right")
        y = sheet.write_lines(x0 + 4, y + step * len(lines), one.notes, pen, step) + 1
        sheet.alternatives |= {f"{at}/description": [text] for text in _longer(one)}
        run += one.amount
        if grouped and index == len(things) // 2 and len(things) > 3 and y + step < low:
            sheet.write(x0 + 4, y, "Subtotal", pen)
            sheet.write(edges["amount"][1] - 4, y, show.bare(run), pen, "right")
            y += step + 1
    return low


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, money: tuple[Decimal, ...], *, credit: bool, y: float) -> None:
    """Boxes under the amounts: as many as there are sums; thanks at the left."""
    net, rate, tax, freight, total = money
    rows = []
    if tax or freight or rng.random() < 0.4:
        rows.append(("Subtotal", "/subtotal", net))
    if freight:
        rows.append((rng.choice(("Shipping", "Freight", "Shipping & Handling")), "/shipping", freight))
    if tax or rng.random() < 0.3:
        rows.append((f"Sales Tax ({rate:f}%)", "/tax", tax))
    rows.append((rng.choice(("Total", "TOTAL")) + (" Credit" if credit else ""), "/total", total))
    if not credit and rng.random() < 0.35:
        rows += [("Payments/Credits", "/amount_paid", ZERO), ("Balance Due", "/amount_due", total)]
    sheet.write(
        44,
        y + 14,
        rng.choice(
            (
                "Thank you for your business.",
                "All returns subject to a 20% restocking fee.",
                "Past due balances bear interest at 1.5% per month.",
            )
        ),
        pen,
    )
    high = min(18.0, 88 / len(rows))
    for label, pointer, amount in rows:
        sheet.frame(392, y, 572, y + high, 0.6)
        own = pen.heavy() if pointer in {"/total", "/amount_due"} else pen
        sheet.write(397, y + high - 5, label, fitted(own, label, 90))
        shown = show.money(amount, total=True)
        sheet.put(pointer, f"{amount:.2f}", 568, y + high - 5, shown, fitted(own, shown, 80), "right")
        y += high
