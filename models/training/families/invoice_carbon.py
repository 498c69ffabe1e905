# ruff: noqa: E501 - tables of words
"""Training bills typed by a needle printer into printed forms: values beside their boxes, cents behind a rule, goods owed, letters down the side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_house import Cell, House, firm, house
from models.training.ink import Pen, fitted
from models.training.paper import Paper

_TRADES = "{last} Supply Co.|{stem} Plumbing Supply|{last} & {stem} Hardware|{stem} Paint & Glass|{last} Electric Supply, Inc.|{stem} Auto Parts|{last} Surgical Supply|{stem} Lumber Company|{last} Bearing & Belting"
_BUYERS = "{last} Construction|City of {last}|{stem} Medical Clinic|{last} Garage|{stem} School District|{last} Apartments|{stem} Dairy|Dr. {last}"
_GOODS = words("CPLG COPPER 3/4|ELBOW 90 1/2 CXC|BALL VALVE 1 IN BRS|V-BELT B-68|GLOVES EXAM LG NITRILE|PAINT LTX EGGSHELL WHT|WIRE THHN 12 STR BLK|BRKR 20A 1P|GAUZE SPONGE 4X4 8PLY|FILTER OIL PH8A|BULB F32T8 841|"
               "CAULK SIL CLR 10.1 OZ|2X4-8 SPF STUD|TAPE DUCT 2X60|SYRINGE LL 10CC|PIPE PVC SCH40 2 IN|HOSE HYD 3/8 X 24|BEARING 6205-2RS|SCREW DRYWALL 1-5/8|MOP HEAD COTTON 24 OZ|ANTIFREEZE GAL|CONDUIT EMT 1/2")  # fmt: skip
_UNITS = words("EA|BX|FT|GL|RL|C|PK|DZ|LF")


@dataclass(frozen=True, slots=True)
class Typed:
    """A line of goods: some of it may still be owed."""

    code: str
    name: str
    ordered: int
    sent: int
    unit: str
    price: Decimal

    @property
    def amount(self) -> Decimal:
        """What is charged now."""
        return cents(self.sent * self.price)


@dataclass(frozen=True, slots=True)
class Form:
    """The printed form: where its rules stand."""

    ink: Pen
    type: Pen
    edges: tuple[float, ...]
    keys: tuple[str, ...]
    split: bool
    """Are cents parted by a rule?"""
    drop: float
    """How far the typing sits below where it should."""


def carbon(rng: Random) -> Paper:
    """One form."""
    made = house(rng, "invoice-carbon", "US", ("courier", "typewriter", "dejavu-mono"), (8.5, 9.0, 9.5))
    made.left, made.right = 36.0, 576.0
    seller, buyer = firm(rng, MARKETS["US"], _TRADES), firm(rng, MARKETS["US"], _BUYERS)
    day = date(2024, 1, 3) + timedelta(days=rng.randint(0, 1000))
    keys, edges = rng.choice((
        (("ordered", "sent", "owed", "what", "price", "amount"), (36, 78, 120, 154, 424, 494, 576)),
        (("sent", "unit", "code", "name", "price", "amount"), (36, 80, 112, 196, 424, 494, 576)),
        (("code", "ordered", "sent", "owed", "name", "unit", "price", "amount"), (36, 116, 152, 188, 222, 402, 432, 500, 576)),
        (("ordered", "owed", "sent", "unit", "what", "price", "amount"), (36, 78, 112, 154, 184, 424, 494, 576)),
    ))  # fmt: skip
    form = Form(
        Pen(rng.choice(("helvetica", "times", "arial")), 6.5),
        made.pen,
        tuple(float(x) for x in edges),
        keys,
        rng.random() < 0.6,
        rng.choice((0.0, 1.5, 3.0, -1.5)),
    )
    goods = _goods(rng)
    pages = [goods[at : at + 15] for at in range(0, len(goods), 15)]
    number = rng.choice((numbers.digits(rng, 6), numbers.digits(rng, 5), f"{rng.choice('ABS')}{numbers.digits(rng, 5)}"))
    facts = _facts(made, day)
    line = 0
    for at, part in enumerate(pages):
        if at:
            made.sheet.new_page()
        _head(made, form, (seller, buyer), number, facts)
        _rows(made, form, part, line)
        line += len(part)
        _boxes(made, form, goods, last=at == len(pages) - 1)
    return made.finish()


def _goods(rng: Random) -> list[Typed]:
    found = []
    for name in rng.sample(_GOODS, k=rng.choice((2, 3, 5, 7, 9, 12, 18))):
        ordered = rng.choice((1, 2, 3, 4, 6, 10, 12, 24, 50))
        sent = rng.choice((0, ordered // 2)) if rng.random() < 0.2 else ordered
        code = rng.choice(
            (
                numbers.digits(rng, 6),
                f"{rng.choice('ABCDKLMPRST')}{numbers.digits(rng, 4)}",
                f"{numbers.digits(rng, 2)}-{numbers.digits(rng, 3)}",
            )
        )
        found.append(Typed(code, name, ordered, sent, rng.choice(_UNITS), Decimal(rng.randint(45, 16500)) / 100))
    return found


def _facts(made: House, day: date) -> list[tuple[str, Cell]]:
    rng, pick, d = made.rng, made.pick, numbers.digits
    order = rng.choice((d(rng, 5), "VERBAL", f"PO {d(rng, 4)}", "JIM"))
    facts = [
        (pick("CUSTOMER ORDER NO.|YOUR ORDER NO.|P.O. NUMBER"), Cell(order, "/purchase_order", order)),
        (pick("DATE|INVOICE DATE"), made.day(day, "/issue_date")),
        (pick("SALESMAN|SLSMN.|SOLD BY"), Cell(rng.choice((str(rng.randint(1, 40)), people.person(rng).last.upper()[:8])))),
        (pick("SHIPPED VIA|VIA|HOW SHIPPED"), Cell(pick("UPS|OUR TRK|W/C|BEST WAY|PICKUP"))),
        (pick("TERMS|OUR TERMS"), Cell(terms := pick("NET 30|2% 10TH PROX|NET 10TH|1/10 N/30|COD|NET EOM"), "/terms", terms)),
    ]
    account = d(rng, rng.choice((4, 5, 6)))
    if rng.random() < 0.6:
        facts.insert(
            rng.choice((0, 2, 3)), (pick("ACCOUNT NO.|CUST. NO.|ACCT."), Cell(account, "/buyer/account_number", account))
        )
    return facts


def _head(made: House, form: Form, parties: tuple[Party, Party], number: str, facts: list[tuple[str, Cell]]) -> None:
    """The printed letterhead, two boxes with letters down their sides, a strip of captions; all answers typed."""
    sheet, ink = made.sheet, form.ink
    seller, buyer = parties
    mark = fitted(Pen("times" if ink.family != "helvetica" else "helvetica", 19, bold=True), seller.name, 330)
    sheet.put("/seller/name", seller.name, 36, 46, seller.name, mark)
    line = "  •  ".join((*seller.lines, seller.phone))
    x, small = 36.0, fitted(ink.sized(7.5), line, 380)
    for part in seller.lines:
        x = sheet.put("/seller/address", seller.address, x, 58, part, small)
        x = sheet.write(x, 58, "  •  ", small)
    sheet.put("/seller/phone", seller.phone_value, x, 58, seller.phone, small)
    sheet.write(576, 42, "INVOICE", ink.sized(15).heavy(), "right")
    sheet.write(470, 60, "No.", ink.sized(9))
    sheet.put("/number", number, 492, 60 + form.drop / 2, number, form.type.sized(12).heavy())
    for x0, letters in ((36.0, "SOLD"), (318.0, "SHIP")):
        sheet.frame(x0, 74, x0 + 258, 152, 0.8)
        for at, letter in enumerate(letters):
            sheet.write(x0 + 6, 86 + at * 9, letter, ink, "center")
        for at, letter in enumerate("TO"):
            sheet.write(x0 + 6, 128 + at * 9, letter, ink, "center")
    room = fitted(form.type, max((buyer.name, *buyer.lines), key=len), 225)
    made.pen = room
    made.party(buyer, "/buyer", 62, 96 + form.drop, room=225)
    if seller.contact[0] < "M":
        made.party(buyer, "", 344, 96 + form.drop, room=225)
    else:
        sheet.write(344, 96 + form.drop, "SAME", form.type)
    wide = 540 / len(facts)
    sheet.frame(36, 160, 576, 188, 0.8)
    for at, (label, cell) in enumerate(facts):
        x0 = 36 + at * wide
        sheet.write(x0 + 3, 167, label, fitted(ink.sized(5.8), label, wide - 5))
        made.cell(cell, x0 + (4, 6, 9)[len(label) % 3], 181 + form.drop, form.type, room=wide - 12)
        if at:
            sheet.rule(x0, 160, x0, 188, 0.6)
    made.y = 196.0


_HEADS = {
    "ordered": "ORDERED",
    "sent": "SHIPPED",
    "owed": "B/O",
    "what": "STOCK NUMBER / DESCRIPTION",
    "code": "STOCK NO.",
    "name": "DESCRIPTION",
    "unit": "UNIT",
    "price": "PRICE",
    "amount": "AMOUNT",
}


def _rows(made: House, form: Form, goods: list[Typed], first: int) -> None:
    sheet, top, low = made.sheet, made.y, 640.0
    sheet.frame(36, top, 576, low, 0.8)
    sheet.rule(36, top + 14, 576, top + 14, 0.8)
    for at, key in enumerate(form.keys):
        x0, x1 = form.edges[at], form.edges[at + 1]
        sheet.write((x0 + x1) / 2, top + 10, _HEADS[key], fitted(form.ink, _HEADS[key], x1 - x0 - 4), "center")
        if at:
            sheet.rule(x0, top, x0, low, 0.6)
    if form.split:
        sheet.rule(554, top + 14, 554, low, 0.4)
    deck = "what" in form.keys
    y = top + 28 + form.drop
    for index, one in enumerate(goods, start=first):
        _row(made, form, one, f"/lines/{index}", y)
        y += 26 if deck else 15


def _row(made: House, form: Form, one: Typed, at: str, y: float) -> None:
    pen = form.type
    said = {
        "ordered": Cell(str(one.ordered)), "sent": Cell(str(one.sent), f"{at}/quantity", str(one.sent)), "owed": Cell(str(one.ordered - one.sent) if one.sent < one.ordered else ""),
        "unit": Cell(one.unit, f"{at}/unit", one.unit), "code": Cell(one.code, f"{at}/item_code", one.code), "name": Cell(one.name, f"{at}/description", one.name),
        "price": Cell(f"{one.price:.2f}", f"{at}/unit_price", f"{one.price:.2f}"),
    }  # fmt: skip
    for number, key in enumerate(form.keys):
        x0, x1 = form.edges[number], form.edges[number + 1]
        if key == "what":
            made.cell(said["code"], x0 + 5, y, pen)
            made.cell(said["name"], x0 + 14, y + 11, pen, room=x1 - x0 - 18)
        elif key == "amount":
            if one.sent:
                split_money(made, form, f"{at}/amount", one.amount, y)
        elif key in {"name", "code"}:
            made.cell(said[key], x0 + 4, y, pen, room=x1 - x0 - 7)
        else:
            made.cell(said[key], x1 - 6, y, pen, "right", room=x1 - x0 - 9)


def split_money(made: House, form: Form, pointer: str, amount: Decimal, y: float) -> None:
    """An amount whose cents stand behind the rule."""
    whole, part = f"{amount:,.2f}".split(".")
    if form.split:
        made.sheet.put(pointer, f"{amount:.2f}", 550, y, whole, form.type, "right")
        made.sheet.write(558, y, part, form.type, pointer=pointer)
    else:
        made.sheet.put(pointer, f"{amount:.2f}", 572, y, f"{whole}.{part}", form.type, "right")


def _boxes(made: House, form: Form, goods: list[Typed], *, last: bool) -> None:
    """Sums in printed boxes at the lower right corner, sentences beside them."""
    net = sum((one.amount for one in goods), ZERO)
    tax = cents(net * Decimal("0.0625"))
    freight = Decimal(["0", "12.50", "8.75", "24.00"][len(goods) % 4])
    rows = [
        ("SUB TOTAL", "/subtotal", net),
        ("FREIGHT", "/shipping", freight),
        ("SALES TAX", "/tax", tax),
        ("PAY THIS AMOUNT", "/amount_due", net + tax + freight) if form.drop > 1 else ("TOTAL", "/total", net + tax + freight),
    ]
    if form.drop > 1:
        made.sheet.alternatives |= {"/total": [f"{net + tax + freight:.2f}"], "/amount_due": [None]}
    y = 640.0
    for label, pointer, amount in rows:
        made.sheet.frame(494, y, 576, y + 17, 0.8)
        if form.split:
            made.sheet.rule(554, y, 554, y + 17, 0.4)
        made.sheet.write(488, y + 11, label, form.ink.sized(7).heavy(), "right")
        if last and amount:
            split_money(made, form, pointer, amount, y + 12 + form.drop / 2)
        y += 17
    made.sheet.write(36, 654, "ALL CLAIMS MUST BE MADE WITHIN 5 DAYS OF RECEIPT OF GOODS.", form.ink)
    made.sheet.write(36, 664, "No goods returned without our permission. 1-1/2% per month on past due accounts.", form.ink)
    made.sheet.write(36, 690, "Received by ______________________________", form.ink.sized(8))
    if not last:
        made.sheet.write(400, 630, "CONTINUED", form.type, "right")
