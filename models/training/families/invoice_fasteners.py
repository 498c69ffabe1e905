# ruff: noqa: E501 - tables of words
"""Training bills of houses for bearings, fasteners and electrical parts: prices per hundred or thousand, the customer's part below ours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, words
from models.training.content.phrasing import choose
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_house import (
    Band,
    Caption,
    Cell,
    House,
    Row,
    Spec,
    Table,
    columns_of,
    count_cell,
    firm,
    house,
    lock_box,
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.paper import Paper

_TRADES = "{last} Industrial Supply Co.|{stem} Bearing & Drive|{last} Fastener Corp.|{stem} Electrical Wholesale, Inc.|{last} Bolt & Screw|{last} Power Transmission Inc|{stem} Pipe & Valve|{last}-{last} Tool Company"
_BUYERS = "{last} Manufacturing Inc.|{stem} Machine Works|{last} Plastics LLC|{stem} Water Authority|{last} Fabricators|{stem} Rendering Co.|{last} Millwork"
_PARTS = words("HEX CAP SCREW GR8 YZ 1/2-13X2|FLAT WASHER SAE ZP 3/8|NUT HEX NYLOCK 5/16-18|BALL BEARING 2 SHIELD 25MM BORE|V-BELT COGGED BX-62|CONNECTOR EMT SET SCREW 3/4|WIRE THHN STRANDED #12 BLK|BREAKER 20A 1P BOLT-ON|"
               "PILLOW BLOCK 1-7/16 IN|ROLLER CHAIN #50 RIV 10FT|O-RING BUNA N -214|HOSE CLAMP SS 1/2-1-1/4|ANCHOR WEDGE 3/8X3-3/4|DRILL BIT JOBBER 1/4 COBALT|TAP PLUG 3/8-16|SHAFT COLLAR SPLIT 1 IN|LOCKNUT CONDUIT 1/2 STL|"
               "CABLE TIE 8 IN BLK UV|COUPLING JAW L-095|SPROCKET 50B18 FINISHED BORE|SEAL OIL 1.500X2.254|GREASE CARTRIDGE EP2 14 OZ|BUSHING QD SH 1-1/8|VALVE BALL BRASS 3/4 FPT|ELBOW 90 BLK 1 IN 150#|BOX OCTAGON 4 IN 1-1/2 DP")  # fmt: skip
_ORDERS = (
    "line item description ordered quantity back unit price per amount",
    "ordered quantity back item description price per amount",
    "item description quantity unit price amount",
    "line ordered quantity back unit description price per amount",
    "quantity unit item description list disc price amount",
    "ordered quantity back unit item description price amount",
    "line quantity per item description price amount",
)
_HEADS = {
    "line": ("LN", "LINE", "#"), "item": ("ITEM / DESCRIPTION", "PRODUCT CODE", "PART NUMBER", "OUR ITEM", "CATALOG NO.", "PRODUCT", "MATERIAL"), "description": ("DESCRIPTION", "ITEM DESCRIPTION", "PRODUCT AND DESCRIPTION", "PRODUCT|DESCRIPTION"),
    "ordered": ("ORDERED", "QTY|ORDERED", "ORD", "QUANTITY|ORDERED"), "quantity": ("SHIPPED", "QTY|SHIPPED", "SHIP", "QUANTITY|SHIPPED"), "back": ("B/O", "BACK|ORDERED", "BKO", "QTY|B/O"), "unit": ("U/M", "UM", "UOM"), "per": ("PER", "UOM", "PRC|UM", "UNIT"),
    "price": ("UNIT PRICE", "PRICE", "NET PRICE", "UNIT|PRICE"), "list": ("LIST", "LIST|PRICE"), "disc": ("DISC%", "MULT"), "amount": ("EXTENSION", "AMOUNT", "NET AMOUNT", "EXTENDED|AMOUNT", "EXT PRICE"),
}  # fmt: skip
_PER = {"E": 1, "C": 100, "M": 1000}


@dataclass(frozen=True, slots=True)
class Part:
    """A part that was shipped; its price is for one, a hundred or a thousand."""

    code: str
    name: str
    ordered: int
    shipped: int
    price: Decimal
    per: str
    theirs: str

    @property
    def amount(self) -> Decimal:
        """Pieces times the price."""
        return cents(self.shipped * self.price / _PER[self.per])


def fasteners(rng: Random) -> Paper:
    """One shipment, or what came back of one."""
    made = house(
        rng, "invoice-fasteners", "US", ("helvetica", "courier", "arial", "dejavu-mono", "narrow", "vera"), (8.0, 8.5, 9.0)
    )
    made.pen = made.pen.sized(7.2) if made.pen.family in ("courier", "dejavu-mono") else made.pen
    seller, buyer = firm(rng, MARKETS["US"], _TRADES), firm(rng, MARKETS["US"], _BUYERS)
    credit = made.chance(0.1)
    parts = _parts(made, -1 if credit else 1)
    d = numbers.digits
    number = rng.choice(
        (
            f"{d(rng, 6)}-00",
            f"{d(rng, 7)}.001",
            f"S{d(rng, 8)}.001",
            d(rng, 8),
            f"{rng.choice('CIR')}{d(rng, 6)}",
            f"{d(rng, 2)}-{d(rng, 5)}",
        )
    )
    day = date(2025, 1, 6) + timedelta(days=rng.randint(0, 640))
    facts = _facts(made, number, day, credit=credit)
    made.over = lambda one: _running(one, seller, facts[:2])
    _head(made, seller, buyer, facts, credit=credit)
    _table(made, parts)
    _ends(made, parts, day)
    return made.finish()


def _parts(made: House, sign: int) -> list[Part]:
    rng, parts = made.rng, []
    shape = rng.randrange(5)
    for name in rng.sample(_PARTS, k=rng.choice((1, 2, 3, 4, 5, 6, 8, 11, 15))):
        small = any(word in name for word in ("SCREW", "WASHER", "NUT", "TIE", "ANCHOR", "O-RING", "WIRE", "CONNECTOR"))
        per = rng.choice("CCME") if small else "E"
        ordered = rng.choice((50, 100, 200, 250, 500, 1000, 2500)) if small else rng.choice((1, 2, 2, 4, 5, 6, 10, 12))
        shipped = rng.choice((0, ordered // 2)) if rng.random() < 0.12 and sign > 0 else ordered
        d = numbers.digits
        code = (
            f"{d(rng, 5)}",
            f"{name.split()[0][:3]}{d(rng, 4)}",
            f"{d(rng, 4)}-{d(rng, 3)}-{d(rng, 2)}",
            f"{rng.choice('ABFHKT')}{rng.choice('BCDX')}-{d(rng, 3)}{rng.choice(('', 'ZP', 'SS', '-R'))}",
            f"{rng.choice('0123')}{d(rng, 6)}",
        )[shape]
        price = Decimal(rng.randint(410, 9900) if per != "E" else rng.randint(95, 48000)) / 100
        parts.append(Part(code, name, sign * ordered, sign * shipped, price, per, f"{rng.choice('ABMPRX')}{d(rng, 5)}"))
    return parts


def _facts(made: House, number: str, day: date, *, credit: bool) -> list[Caption]:
    rng = made.rng
    label = (
        made.pick("Credit Memo #|CREDIT NO.|Credit Memo Number")
        if credit
        else made.pick("Invoice Number|INVOICE NO.|Invoice #|Invoice|INVOICE NUMBER")
    )
    facts = [Caption(label, Cell(number, "/number", number)), Caption(made.pick("Invoice Date|DATE|Date|INV. DATE|Billing Date"), made.day(day, "/issue_date")),
             Caption(made.pick("Customer PO #|PO Number|CUSTOMER ORDER NO.|Your P.O.|CUST P/O"), text_cell(rng.choice((f"PO{numbers.digits(rng, 6)}", numbers.digits(rng, 8), f"{people.person(rng).last.upper()} 4/12", f"{numbers.digits(rng, 5)}-MRO")), "/purchase_order")),
             Caption(made.pick("Customer #|CUST NO.|Customer ID|Sold To No."), text_cell(numbers.digits(rng, rng.choice((4, 5, 7))), "/buyer/account_number")),
             Caption(made.pick("Terms|TERMS|Pay Terms"), text_cell(made.pick("NET 30 DAYS|1% 10TH PROX NET 30|2%-10 NET 30|NET 10TH PROX|Net 45"), "/terms"))]  # fmt: skip
    if made.chance(0.5) and "30" in facts[-1].cell.text:
        facts.append(Caption(made.pick("Due Date|NET DUE|Pay By"), made.day(day + timedelta(days=30), "/due_date")))
    others = [Caption(made.pick("Order No.|SALES ORDER|Our Order #|S.O. NUMBER"), Cell(numbers.digits(rng, 7))), Caption(made.pick("Ship Date|SHIPPED|Date Shipped"), made.day(day - timedelta(days=rng.randint(0, 3)))),
              Caption(made.pick("Order Date|DATE ORDERED|Entered"), made.day(day - timedelta(days=rng.randint(2, 25)))), Caption(made.pick("Ship Via|SHIPPED VIA|Carrier"), Cell(made.pick("OUR TRUCK|UPS GROUND|WILL CALL|R&L LTL"))),
              Caption(made.pick("Writer|INSIDE SALES|Taken By"), Cell(people.person(rng).plain.upper())), Caption("FOB", Cell(made.pick("ORIGIN|SHIP PT|DEST"))), Caption(made.pick("Branch|SHIP WHSE|Whs"), Cell(f"{rng.randint(1, 40):02d}"))]  # fmt: skip
    return facts + rng.sample(others, k=rng.randint(2, 5))


def _running(made: House, seller: Party, facts: list[Caption]) -> None:
    made.sheet.write(made.left, 40, f"{seller.name} - continued", made.pen.heavy())
    for place, one in enumerate(facts):
        made.run([Cell(one.label), one.cell], made.right - 280 + place * 150, 40)


def _head(made: House, seller: Party, buyer: Party, facts: list[Caption], *, credit: bool) -> None:
    """Seller and remittance address beside each other at the top, or a window for the buyer below a narrow letterhead."""
    rng, middle = made.rng, (made.left + made.right) / 2
    title = "CREDIT MEMO" if credit else made.pick("INVOICE|Invoice|ORIGINAL INVOICE")
    remit, ship = lock_box(rng, seller), firm(rng, MARKETS["US"], _BUYERS) if made.chance(0.3) else buyer
    small = made.pen.sized(made.pen.size - 1.5)
    loud = made.pen.sized(made.pen.size + 3)
    if made.chance(0.5):
        low = made.party(seller, "/seller", made.left, 50, loud.sized(made.pen.size + 1), room=200, loud=True)
        phone = [Cell(made.pick("Phone|Ph:|T")), Cell(seller.phone, "/seller/phone", seller.phone_value)]
        made.run([*phone, Cell("Fax"), Cell(seller.fax)], made.left, low, small)
        made.sheet.write(middle - 20, 44, made.pick("PLEASE REMIT TO:|REMIT TO|Send Payment To:"), small.heavy())
        made.party(remit, "/seller/name", middle - 20, 56, small, room=130)
        made.sheet.write(made.right, 50, title, loud.heavy(), "right")
        low = made.beside(facts[:2], made.right - 150, 66, room=150, mark="")
        top = max(low, 112) + 12
    else:
        made.sheet.put("/seller/name", seller.name, made.left, 48, seller.name, loud.heavy())
        flat = ", ".join(seller.lines)
        made.sheet.put("/seller/address", seller.address, made.left, 59, flat, small)
        made.sheet.rule(made.left, 64, made.right, 64, 1.4)
        made.sheet.write(made.left, 80, title, loud)
        made.beside(facts[:2], made.right - 170, 78, room=170, flush=True)
        top = 116.0
    sold = made.pick("SOLD TO|BILL TO|Sold To:|INVOICE TO")
    for x, label, at, who in (
        (made.left, sold, "/buyer", buyer),
        (middle + 10, made.pick("SHIP TO|Ship To:|DELIVERED TO"), "", ship),
    ):
        if made.pen.size < 8.6 or made.chance(0.7):
            made.sheet.write(x, top, label, small.heavy())
            made.party(who, at, x + 8, top + 12, room=220)
        else:
            made.sheet.write(x, top + 10, label.rstrip(":")[:4].upper(), small)
            made.party(who, at, x + 34, top + 12, room=190)
    low = top + 76
    if made.chance(0.6):
        half = (len(facts) - 2 + 1) // 2 if len(facts) > 7 else len(facts)
        low = made.strip(facts[2 : 2 + half], made.left, made.right, low, shaded=made.chance(0.5))
        if facts[2 + half :]:
            low = made.strip(facts[2 + half :], made.left, made.right, low, shaded=made.chance(0.5))
    else:
        low = max(made.beside(facts[2::2], made.left, low, room=240), made.beside(facts[3::2], middle + 10, low, room=240))
    made.y = low + 10


def _table(made: House, parts: list[Part]) -> None:
    rng, show = made.rng, made.show
    keys = rng.choice(_ORDERS).split()
    specs = [
        Spec(key, rng.choice(_HEADS[key]), "left" if key in ("item", "description", "per", "unit", "line") else "right")
        for key in keys
    ]
    beneath, own = made.pick("YOUR PART #:|CUST PART|Your Item:|CPN:|"), "item" in keys
    order = rng.choice(("first", "above", "last"))
    rows: list[Row | Band] = []
    for number, part in enumerate(parts, start=1):
        code, name = text_cell(part.code, "item_code"), text_cell(part.name, "description")
        text = (name,) if own else {"first": (code, name), "above": (code, name), "last": (name, code)}[order]
        unit = "FT" if "WIRE" in part.name else "EA"
        cells = {
            "line": (Cell(str(number)),), "item": (code,), "description": text, "ordered": (Cell(f"{part.ordered}"),), "quantity": (count_cell(show, Decimal(part.shipped)),),
            "back": (Cell(str(part.ordered - part.shipped) if part.ordered - part.shipped else ""),), "unit": (text_cell(unit, "unit"),),
            "per": (text_cell(part.per, "" if "unit" in keys else "unit"),), "price": (money_cell(show, part.price, "unit_price"),),
            "list": (Cell(show.bare(part.price * 2)),), "disc": (Cell("50.0" if made.show.places else "0.500"),), "amount": (money_cell(show, part.amount, "amount"),),
        }  # fmt: skip
        below = ((Cell(f"{beneath} {part.theirs}"),),) if beneath else ()
        rows.append(Row(cells, below))
    columns, pen = columns_of(made, specs, rows, flexible="description")
    print_rows(
        made,
        rows,
        Table(
            columns, pen, rng.choice(("head", "form", "grid", "none", "rows", "under", "form")), made.chance(0.4), "description"
        ),
    )


def _ends(made: House, parts: list[Part], day: date) -> None:
    """Sums at the right; what is taken off for early payment stands in words."""
    rng, show = made.rng, made.show
    subtotal = sum((part.amount for part in parts), ZERO)
    freight = Decimal(rng.choice(("0", "12.86", "18.40", "9.95", "46.12"))) if subtotal > 0 else ZERO
    tax = cents(subtotal * Decimal(rng.choice(("0", "0.06", "0.0825")))) if made.chance(0.7) else ZERO
    total = subtotal + freight + tax
    facts = [
        Caption(
            made.pick("Merchandise|SUBTOTAL|Sub Total|Sales Amount|MDSE TOTAL"),
            money_cell(show, subtotal, "/subtotal", total=True),
        )
    ]
    if freight or made.chance(0.3):
        facts.append(
            Caption(
                made.pick("Freight Out|FREIGHT|Shipping & Handling|S&H CHGS"),
                money_cell(show, freight, "/shipping", total=True),
            )
        )
    facts.append(Caption(made.pick("Sales Tax|TAX|State Tax 6%|Tax Amount"), money_cell(show, tax, "/tax", total=True)))
    facts.append(
        Caption(
            made.pick("Invoice Total|INVOICE TOTAL|TOTAL|Total Invoice|NET INVOICE"),
            money_cell(show, total, "/total", total=True),
        )
    )
    y = made.y
    print_sums(made, facts, made.right - 185, made.right, boxed=made.chance(0.3))
    if made.chance(0.4) and total > 0:
        off, by = cents(subtotal / 50), show.date(day + timedelta(days=10))
        text = (
            choose(rng, "[If paid by {by} you may deduct {off}|{off} discount allowed if received on or before {by}]")
            .replace("{by}", by)
            .replace("{off}", show.bare(off))
        )
        made.sheet.write(made.left, max(y + 16, 60) if made.y > y else made.y, text, made.pen.sized(made.pen.size - 1))
    if made.chance(0.5) and made.y < made.sheet.size[1] - 40:
        made.sheet.write(
            made.left,
            made.sheet.size[1] - 26,
            choose(
                rng,
                "Past due invoices bear interest at 1.5% per month. Returns need an RGA number and are subject to a [15|20|25]% restocking charge.",
            ),
            made.pen.sized(6),
        )
