# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Validation paper: wholesalers' bills of a line printer. Two lines a row under headings of two lines, the code below or behind the name, owed goods without an amount, sums in a row of words, sheets that are not numbered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_kit import Fact, know_currency, print_fact
from models.training.families.invoice_print import Print, printing
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper

_FIRMS = words(
    "{l} WHOLESALE DRUG|{l} BEAUTY SUPPLY|{l} DISTRIBUTING CO|{l} ELECTRICAL DISTRIBUTORS|{l} VETERINARY SUPPLY|{l} DENTAL DEPOT|{l} SPORTING GOODS|{l} AUTO ELECTRIC"
)
_GOODS = words(
    "SHAMPOO PROFESSIONAL GAL|CLIPPER BLADE SIZE 10|COMPOSITE SYRINGE A2 4GM|PROPHY ANGLE DISP CUP|ALTERNATOR REMAN 90A|COLLAR NYLON 18 IN RED|FLEA SPRAY 16 OZ|LAMP HOLDER MED BASE|GFCI RECPT 20A WHITE|FISHING LINE 8LB 300YD|BASKETBALL SIZE 7|NAIL POLISH RMVR 32OZ|ALGINATE FAST SET 1LB|STARTER SOLENOID 12V|HAIR COLOR 6N 2 OZ|IMPRESSION TRAY LG UPR|WIRE NUT YELLOW JAR|AMOXICILLIN DROPS 50ML"
)


@dataclass(frozen=True, slots=True)
class Line:
    """What was ordered, sent, owed."""

    code: str
    name: str
    pack: str
    ordered: int
    sent: int
    unit: str
    price: Decimal
    cut: int

    @property
    def net(self) -> Decimal:
        """The price less its discount."""
        return cents(self.price * (100 - self.cut) / 100)

    @property
    def amount(self) -> Decimal:
        """Sent times net price."""
        return cents(self.sent * self.net)


def draw(rng: Random) -> Paper:
    """One bill on one to three sheets."""
    market = MARKETS["US"]
    sheet, show = Sheet("invoice", "invoice-val-pick", LETTER), printing(rng, market)
    pen = Pen(rng.choice(("courier", "typewriter", "dejavu-mono")), rng.choice((8.0, 8.5)))
    pen = pen.sized(7.6) if pen.family == "dejavu-mono" else pen
    seller, buyer = party(rng, market, rng.choice(_FIRMS).format(l=people.person(rng).last.upper())), party(rng, market)
    d, day = numbers.digits, date(2024, 1, 4) + timedelta(days=rng.randint(0, 1015))
    lines = []
    for name in rng.sample(_GOODS, k=rng.choice((2, 4, 6, 9, 12, 16, 18))):
        ordered = rng.choice((1, 2, 3, 4, 6, 12, 24, 36))
        sent = rng.choice((0, ordered // 2)) if rng.random() < 0.18 else ordered
        code = rng.choice((d(rng, 6), f"{d(rng, 3)}-{d(rng, 4)}", f"{rng.choice('BDGKPRW')}{d(rng, 4)}"))
        lines.append(
            Line(
                code,
                name,
                rng.choice(words("1/EA|6/BX|12/CS|4/1 GAL|100/PK")),
                ordered,
                sent,
                rng.choice(words("EA|CS|BX|PK|DZ")),
                Decimal(rng.randint(95, 24000)) / 100,
                rng.choice((0, 0, 10, 25)),
            )
        )
    number = rng.choice((d(rng, 6), f"{d(rng, 2)}-{d(rng, 5)}", f"{d(rng, 6)}-00", f"W{d(rng, 6)}"))
    facts = _facts(rng, show, day, number)
    way = rng.randrange(3)
    y = _head(sheet, rng, pen, (seller, buyer), facts)
    y = _rows(sheet, rng, show, pen, lines, way, y, (seller, number))
    _ends(sheet, rng, show, pen, lines, y)
    know_currency(sheet, show)
    return sheet.finish()


def _facts(rng: Random, show: Print, day: date, number: str) -> list[Fact]:
    d = numbers.digits
    account, order, terms = (
        d(rng, rng.choice((4, 5, 6))),
        rng.choice((d(rng, 5), f"PO{d(rng, 4)}", people.person(rng).first.upper())),
        rng.choice(words("NET 30|2%10 NET 30|NET 10 EOM|COD CHECK")),
    )
    return [
        Fact("INVOICE NO", "/number", number, number), Fact("INV DATE", "/issue_date", day.isoformat(), show.date(day)), Fact("CUST NO", "/buyer/account_number", account, account), Fact("CUST PO", "/purchase_order", order, order), Fact("TERMS", "/terms", terms, terms),
        Fact("ORDER NO", "", "", d(rng, 7)), Fact("SLSM", "", "", d(rng, 2)), Fact("WHSE", "", "", f"0{rng.randint(1, 9)}"), Fact("SHIP VIA", "", "", rng.choice(("UPS", "TRUCK 4", "WILL CALL"))),
    ]  # fmt: skip


def _head(sheet: Sheet, rng: Random, pen: Pen, parties: tuple[Party, Party], facts: list[Fact]) -> float:
    """Typed without rules: the seller in the middle or at the left, two addresses, rows of captions over values."""
    seller, buyer = parties
    middle = rng.random() < 0.5
    x, align = (306.0, "center") if middle else (40.0, "left")
    sheet.put("/seller/name", seller.name, x, 40, seller.name, fitted(pen.sized(pen.size + 3).heavy(), seller.name, 330), align)  # type: ignore[arg-type]
    for at, line in enumerate(seller.lines):
        sheet.put("/seller/address", seller.address, x, 52 + at * 10, line, pen, align)  # type: ignore[arg-type]
    y = 54.0 + 10 * len(seller.lines)
    sheet.put("/seller/phone", seller.phone_value, x, y, seller.phone, pen, align)  # type: ignore[arg-type]
    sheet.write(572, 40, rng.choice(("I N V O I C E", "INVOICE", "** INVOICE **")), pen.sized(pen.size + 2).heavy(), "right")
    y += 22
    beside = rng.random() < 0.5
    for start, label, whose in ((52.0, "SOLD TO", "/buyer"), (330.0, "SHIP TO", "")):
        sheet.write(start - 12, y, label + (":" if beside else ""), pen)
        low = y + 11
        print_fact(
            sheet, Fact("", f"{whose}/name" if whose else "", buyer.name, buyer.name), start, low, fitted(pen, buyer.name, 230)
        )
        for line in buyer.lines:
            low += 10
            print_fact(sheet, Fact("", f"{whose}/address" if whose else "", buyer.address, line), start, low, pen)
    y = low + 20
    rows = (
        [facts[:5], facts[5:]]
        if rng.random() < 0.5
        else [[facts[0], facts[1], facts[5]], [facts[2], facts[3], facts[4], facts[6]]]
    )
    for row in rows:
        wide = 530 / len(row)
        for at, fact in enumerate(row):
            sheet.write(40 + at * wide, y, fact.caption, pen)
            print_fact(sheet, fact, 40 + at * wide, y + 10, fitted(pen, fact.shown, wide - 8))
        y += 24
    return y + 4


_STOPS = {
    "ordered": 66.0,
    "sent": 96.0,
    "owed": 126.0,
    "unit": 136.0,
    "name": 164.0,
    "price": 404.0,
    "cut": 440.0,
    "net": 496.0,
    "amount": 572.0,
}


def _row(sheet: Sheet, show: Print, pen: Pen, one: Line, at: str, y: float, way: int) -> None:
    """One article in two lines."""
    sheet.write(_STOPS["ordered"], y, str(one.ordered), pen, "right")
    sheet.put(f"{at}/quantity", str(one.sent), _STOPS["sent"], y, str(one.sent), pen, "right")
    if one.ordered > one.sent:
        sheet.write(_STOPS["owed"], y, str(one.ordered - one.sent), pen, "right")
    sheet.put(f"{at}/unit", one.unit, _STOPS["unit"], y, one.unit, pen)
    first, second = (one.name, one.code) if way == 0 else (one.code, one.name)
    leaves = (f"{at}/description", f"{at}/item_code") if way == 0 else (f"{at}/item_code", f"{at}/description")
    if way == 2:
        sheet.put(f"{at}/description", one.name, _STOPS["name"], y, one.name, fitted(pen, one.name, 126))
        sheet.put(f"{at}/item_code", one.code, 300, y, one.code, fitted(pen, one.code, 54))
        sheet.write(_STOPS["name"] + 8, y + 9.5, one.pack, pen)
    else:
        sheet.put(leaves[0], first, _STOPS["name"], y, first, pen)
        sheet.put(leaves[1], second, _STOPS["name"] + 8, y + 9.5, second, pen)
    sheet.put(f"{at}/unit_price", f"{one.net:.2f}", _STOPS["net"], y, show.bare(one.net), pen, "right")
    sheet.alternatives[f"{at}/unit_price"] = [f"{one.price:.2f}"]
    sheet.write(_STOPS["price"], y, show.bare(one.price), pen, "right")
    if one.cut:
        sheet.write(_STOPS["cut"], y, f"{one.cut}", pen, "right")
    if one.sent:
        sheet.put(f"{at}/amount", f"{one.amount:.2f}", _STOPS["amount"], y, show.bare(one.amount), pen, "right")


def _rows(
    sheet: Sheet, rng: Random, show: Print, pen: Pen, lines: list[Line], way: int, y: float, about: tuple[Party, str]
) -> float:
    seller, number = about
    decks = (
        ("QTY|ORD", "QTY|SHP", "QTY|B/O", "UM", "DESCRIPTION|ITEM NUMBER", "LIST|PRICE", "DISC|%", "NET|PRICE", "EXTENDED|AMOUNT"),
        ("ORD", "SHIP", "B/O", "U/M", "ITEM NO.|DESCRIPTION", "PRICE", "DSC", "NET", "AMOUNT"),
        ("QTY|ORD", "QTY|SHIP", "BACK|ORD", "UM", "DESCRIPTION / PACK            ITEM #", "UNIT|LIST", "DISC", "UNIT|NET", "LINE|TOTAL"),
    )[way]  # fmt: skip
    dashes = rng.random() < 0.6

    def heading(y: float) -> float:
        deep = max(len(text.split("|")) for text in decks)
        for text, (key, stop) in zip(decks, _STOPS.items(), strict=True):
            parts = text.split("|")
            for at, part in enumerate(parts):
                sheet.write(stop, y + (deep - len(parts) + at) * 9.5, part, pen, "left" if key in {"unit", "name"} else "right")
        y += deep * 9.5
        if dashes:
            sheet.write(40, y, "-" * int(532 / pen.width("-")), pen)
        return y + 12

    y = heading(y)
    for index, one in enumerate(lines):
        if y > 690:
            if rng.random() < 0.5:
                sheet.write(572, y + 14, "CONTINUED", pen, "right")
            sheet.new_page()
            sheet.write(40, 40, seller.name, pen)
            sheet.put("/number", number, 572, 40, number, pen, "right")
            y = heading(66.0)
        _row(sheet, show, pen, one, f"/lines/{index}", y, way)
        y += 22
    return y


def _ends(sheet: Sheet, rng: Random, show: Print, pen: Pen, lines: list[Line], y: float) -> None:
    """Sums as a row of captions over amounts, or below each other under the amounts."""
    net = sum((one.amount for one in lines), ZERO)
    freight, rate = Decimal(rng.choice(("0", "9.75", "14.20"))), Decimal(rng.choice(("0", "0", "6.5")))
    tax = cents(net * rate / 100)
    rows = [
        ("MERCHANDISE", "/subtotal", net),
        ("FREIGHT", "/shipping", freight),
        ("TAX", "/tax", tax),
        ("INVOICE TOTAL", "/total", net + freight + tax),
    ]
    rows = [row for row in rows if row[2] or row[1] == "/total"]
    if y > 690:
        sheet.new_page()
        y = 60.0
    if rng.random() < 0.5:
        y = max(y + 10, 700.0)
        wide = 530 / len(rows)
        for at, (label, pointer, amount) in enumerate(rows):
            x = 40 + (at + 1) * wide
            sheet.write(x, y, label, pen, "right")
            shown = show.money(amount, total=True)
            sheet.put(pointer, f"{amount:.2f}", x, y + 11, shown, pen, "right")
        return
    y += 6
    for label, pointer, amount in rows:
        sheet.write(470, y, label, pen, "right")
        shown = show.money(amount, total=True)
        sheet.put(pointer, f"{amount:.2f}", 572, y, shown, pen, "right")
        y += 11
