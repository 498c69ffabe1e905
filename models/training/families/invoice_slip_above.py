# ruff: noqa: E501 - tables of words
"""Training bills of health suppliers: the slip to send in stands above the bill, its addresses the other way round; lots, expiry and device numbers below articles, nothing shipped of some, sheets without numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_house import (
    Caption,
    Cell,
    House,
    Row,
    Spec,
    Table,
    columns_of,
    firm,
    house,
    lock_box,
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.paper import Paper

_TRADES = "{last} Medical Supply|{stem} Orthopaedics, Inc.|{stem} Surgical LLC|{last} Diagnostics Corp.|{last} Biologics|{stem} Home Medical|{last} Respiratory Products|{stem} Laboratory Supply"
_BUYERS = "{last} Memorial Hospital|{stem} Surgery Center|{last} Family Practice|{stem} Orthopedic Associates|{last} Nursing & Rehab|{stem} Dialysis Center"
_GOODS = words("CANNULA NASAL ADULT 7 FT|GLOVE EXAM NITRILE PF MED|CATHETER FOLEY 16FR 5CC|SCREW CORTICAL 3.5X{n} MM|STENT URETERAL 6FR|DRESSING FOAM 4X4 BORDER|SUTURE 3-0 NYLON PS-2|SPECIMEN CUP 4 OZ STERILE|TEST STRIP GLUCOSE 50CT|DRAPE EXTREMITY FENESTRATED|"
               "REAGENT CBC DILUENT 20L|ELECTRODE ECG FOAM ADULT|NEEDLE SPINAL 22GX3.5|BRACE KNEE HINGED LG|MASK O2 NON-REBREATHER|PLATE LOCKING DISTAL RADIUS|CONTROL HEMATOLOGY TRI-LEVEL|WALKER FOLDING 5IN WHEELS|SYRINGE 10ML LUER LOCK")  # fmt: skip
_HEADS = {"line": "LN|LINE|#", "ordered": "QTY|ORD~ORDERED~ORD", "sent": "QTY|SHIP~SHIPPED~SHPD", "owed": "QTY|B/O~BACK|ORD~B/O", "unit": "U/M~UOM~UNIT", "code": "ITEM NUMBER~CATALOG NO.~PRODUCT #~ITEM", "name": "DESCRIPTION~ITEM DESCRIPTION~PRODUCT DESCRIPTION", "price": "UNIT|PRICE~PRICE~UNIT PRICE", "amount": "EXTENDED|AMOUNT~EXTENSION~NET AMOUNT", "tax": "TX~TAX"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Supply:
    """An article, how much of it went out, and what is told below it."""

    code: str
    name: str
    unit: str
    ordered: int
    sent: int
    price: Decimal
    notes: tuple[str, ...]

    @property
    def amount(self) -> Decimal:
        """What is charged now."""
        return cents(self.sent * self.price)


def slip_above(rng: Random) -> Paper:
    """One bill with the slip above it."""
    made = house(rng, "invoice-slip-above", "US", ("helvetica", "arial", "courier", "narrow", "typewriter"), (8.0, 8.5, 9.0))
    made.left, made.right = 40.0, 572.0
    seller, buyer = firm(rng, MARKETS["US"], _TRADES), firm(rng, MARKETS["US"], _BUYERS)
    day = date(2024, 1, 8) + timedelta(days=rng.randint(0, 1000))
    supplies = _supplies(rng)
    net = sum((one.amount for one in supplies), ZERO)
    freight = Decimal(rng.choice(("0", "0", "14.95", "22.50", "9.80", "46.12")))
    tax = cents(net * Decimal(rng.choice(("0", "0", "0.07", "0.0825"))))
    d = numbers.digits
    number = rng.choice((d(rng, 8), f"INV{d(rng, 6)}", f"{d(rng, 7)}-{d(rng, 2)}", f"SI-{d(rng, 6)}", d(rng, 10)))
    account = rng.choice((d(rng, 6), f"C{d(rng, 5)}", f"{d(rng, 5)}-{d(rng, 3)}"))
    facts = [
        Caption(made.pick("INVOICE NO.|INVOICE NUMBER|INVOICE #"), text_cell(number, "/number")),
        Caption(made.pick("INVOICE DATE|DATE"), made.day(day, "/issue_date")),
        Caption(made.pick("CUSTOMER NO.|ACCOUNT NUMBER|ACCOUNT #"), text_cell(account, "/buyer/account_number")),
        Caption(made.pick("DUE DATE|PAYMENT DUE|PAY BY"), made.day(day + timedelta(days=30), "/due_date")),
        Caption(
            made.pick("AMOUNT DUE|TOTAL DUE|PAY THIS AMOUNT"),
            money_cell(made.show, net + freight + tax, "/amount_due", total=True),
        ),
    ]
    _slip(made, (seller, buyer), facts)
    _head(made, (seller, buyer), facts, day)
    if made.chance(0.5):
        made.over = lambda one: _running(one, seller.name, number)
    _table(made, supplies)
    sums = [Caption(made.pick("SUBTOTAL|MERCHANDISE|PRODUCT TOTAL"), money_cell(made.show, net, "/subtotal", total=True))]
    if freight:
        sums.append(
            Caption(made.pick("FREIGHT|SHIPPING & HANDLING|HANDLING"), money_cell(made.show, freight, "/shipping", total=True))
        )
    if tax or made.chance(0.4):
        sums.append(Caption(made.pick("SALES TAX|TAX"), money_cell(made.show, tax, "/tax", total=True)))
    sums.append(
        Caption(made.pick("INVOICE TOTAL|TOTAL|TOTAL USD"), money_cell(made.show, net + freight + tax, "/total", total=True))
    )
    print_sums(made, sums, made.right - 180, made.right, boxed=made.chance(0.3))
    made.sheet.write(
        made.left,
        made.y + 4,
        made.pick(
            "Returns need authorization. Items marked B/O will follow.|THANK YOU FOR YOUR ORDER.|Federal law restricts this device to sale by or on the order of a physician."
        ),
        made.pen.sized(7),
    )
    return made.finish()


def _running(made: House, name: str, number: str) -> None:
    """What heads the further sheets of some houses; they are not numbered."""
    made.run([Cell(name), Cell(number, "/number", number)], made.left, 36, gap=14)


def _supplies(rng: Random) -> list[Supply]:
    shape = rng.choice(("{a}-{b}", "{a}{b}", "{l}{a}", "{a}.{b}", "{l}{l}-{a}{l}"))
    found = []
    for name in rng.sample(_GOODS, k=rng.choice((2, 3, 5, 7, 9, 12, 16, 19))):
        ordered = rng.choice((1, 1, 2, 3, 4, 5, 10, 20))
        sent = rng.choice((0, 0, ordered // 2)) if rng.random() < 0.15 else ordered
        expiry = date(2026, 1, 31) + timedelta(days=rng.randint(0, 900))
        notes = [f"LOT: {rng.choice('ABLR')}{numbers.digits(rng, 6)}  EXP: {expiry:%m/%d/%Y}", f"LOT {numbers.digits(rng, 7)} QTY {sent} EXP {expiry:%Y-%m}", f"UDI (01)0{numbers.digits(rng, 13)}(17){expiry:%y%m%d}", f"HCPCS {rng.choice('AEL')}{numbers.digits(rng, 4)}", f"NDC {numbers.digits(rng, 5)}-{numbers.digits(rng, 4)}-{numbers.digits(rng, 2)}", f"MFR {people.person(rng).last.upper()} # {numbers.digits(rng, 5)}"]  # fmt: skip
        chosen = rng.sample(notes, k=rng.choice((0, 0, 1, 1, 2)))
        code = shape.format(a=numbers.digits(rng, 4), b=numbers.digits(rng, 3), l=rng.choice("ABDHKMPRST"))
        found.append(
            Supply(
                code,
                name.format(n=rng.randint(10, 60)),
                rng.choice(("EA", "BX", "CS", "PK", "KT")),
                ordered,
                sent,
                Decimal(rng.randint(215, 46000)) / 100,
                tuple(chosen) if sent else ("** BACKORDERED **",) if rng.random() < 0.5 else (),
            )
        )
    return found


def _slip(made: House, parties: tuple[Party, Party], facts: list[Caption]) -> None:
    """What goes back with the check: the customer's address for our window, ours for theirs, facts, a line to fill in."""
    sheet, pen, rng = made.sheet, made.pen, made.rng
    seller, buyer = parties
    said = made.pick(
        "PLEASE DETACH AND RETURN THIS PORTION WITH YOUR PAYMENT|RETURN TOP PORTION WITH REMITTANCE|Detach here and return upper part with your check"
    )
    remit = lock_box(rng, seller)
    if made.chance(0.5):
        low = made.party(buyer, "", made.left, 52, room=210)
        other = made.beside(facts, 350, 44, room=222, mark="")
        sheet.write(350, other + 8, made.pick("REMIT TO:|MAIL CHECK TO"), pen.sized(7))
        other = made.party(remit, "/seller/name", 350, other + 18, room=210)
    else:
        sheet.write(made.left, 36, made.pick("REMIT TO|SEND PAYMENT TO"), pen.sized(7))
        low = made.party(remit, "/seller/name", made.left, 47, room=210)
        other = made.strip(facts, 262, made.right, 40, shaded=made.chance(0.4)) + 16
        low = max(low, made.party(buyer, "", 300, other, room=230))
    y = max(low, other) + 8
    sheet.write(made.left, y, made.pick("AMOUNT ENCLOSED $ ____________|CHECK NO. ________  AMOUNT PAID ____________"), pen)
    sheet.write(306, y + 16, said, pen.sized(6.5), "center")
    sheet.dash(20, y + 21, 592)
    made.y = y + 22


def _head(made: House, parties: tuple[Party, Party], facts: list[Caption], day: date) -> None:
    sheet, pen, rng = made.sheet, made.pen, made.rng
    seller, buyer = parties
    top = made.y + 26
    loud = pen.sized(pen.size + 6).heavy()
    sheet.write(made.right, top, made.pick("INVOICE|Invoice|ORIGINAL INVOICE"), loud, "right")
    low = made.party(seller, "/seller", made.left, top, room=250, loud=True)
    low = made.run([Cell("TEL"), Cell(seller.phone, "/seller/phone", seller.phone_value)], made.left, low) and low + 12
    if made.chance(0.5):
        low = (
            made.run([Cell("FED ID"), Cell(seller.tax_id, "/seller/tax_id", seller.tax_value or "")], made.left, low)
            and low + 12
        )
    fresh = made.beside(facts[:3], 380, top + 20, room=190, mark=":") if made.chance(0.6) else top
    y = max(low, fresh) + 12
    ship = firm(rng, MARKETS["US"], _BUYERS) if made.chance(0.3) else buyer
    sheet.write(made.left, y, made.pick("BILL TO|SOLD TO|INVOICE TO"), pen.sized(7).heavy())
    sheet.write(310, y, made.pick("SHIP TO|DELIVERED TO"), pen.sized(7).heavy())
    low = max(made.party(buyer, "/buyer", made.left + 8, y + 12, room=230), made.party(ship, "", 318, y + 12, room=230)) + 4
    d = numbers.digits
    more = [
        Caption(
            made.pick("P.O. NUMBER|CUSTOMER PO|YOUR P.O."),
            text_cell(
                rng.choice((d(rng, 6), f"PO{d(rng, 5)}", f"{d(rng, 4)}-{people.person(rng).last.upper()[:4]}")),
                "/purchase_order",
            ),
        ),
        Caption(made.pick("TERMS|PAYMENT TERMS"), text_cell(made.pick("NET 30|NET 45|2% 10 NET 30|NET 60 DAYS"), "/terms")),
        Caption("ORDER NO.", Cell(d(rng, 7))),
        Caption("SHIP DATE", made.day(day - timedelta(days=1))),
        Caption("SHIP VIA", Cell(made.pick("FEDEX GRND|UPS|TRUCK|COURIER"))),
        Caption("REP", Cell(d(rng, 3))),
    ]
    made.y = made.strip(more[: rng.randint(3, 6)], made.left, made.right, low, shaded=made.chance(0.5)) + 10


def _table(made: House, supplies: list[Supply]) -> None:
    show, rng = made.show, made.rng
    keys = made.pick(
        "line code name ordered sent owed unit price amount|ordered sent owed unit code name price amount|sent unit name price amount tax|code name unit sent price amount|line sent owed unit code name price amount"
    ).split()
    rows: list[Row] = []
    coded = "code" in keys
    for index, one in enumerate(supplies):
        name = (
            [text_cell(one.name, "description")]
            if coded
            else [text_cell(one.code, "item_code"), text_cell(one.name, "description")]
        )
        below = tuple((Cell(note),) for note in one.notes)
        rows.append(Row({
            "line": (Cell(str(index + 1)),), "ordered": (Cell(str(one.ordered)),), "sent": (Cell(str(one.sent), "quantity", str(one.sent)),), "owed": (Cell(str(one.ordered - one.sent)),), "unit": (text_cell(one.unit, "unit"),), "code": (text_cell(one.code, "item_code"),), "name": tuple(name),
            "price": (money_cell(show, one.price, "unit_price"),), "amount": (money_cell(show, one.amount, "amount"),), "tax": (Cell("N"),),
        }, below))  # fmt: skip
    specs = [
        Spec(
            key,
            (
                "ITEM / DESCRIPTION"
                if key == "name" and not coded
                else rng.choice(_HEADS[key].split("~")).replace("|#", "").replace("|LINE", "")
            ),
            "left" if key in {"line", "code", "name", "unit"} else "right",
        )
        for key in keys
    ]
    columns, pen = columns_of(made, specs, rows, flexible="name")
    print_rows(made, rows, Table(columns, pen, rng.choice(("head", "none", "under", "rows", "grid")), made.chance(0.3), "name"))
