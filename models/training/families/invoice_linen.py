# ruff: noqa: E501 - tables of words
"""Training bills of laundries that rent uniforms and linen: number, day, route and week in one line, item numbers with leading zeros, wearers below, where to pay at the left and the firm at the right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_goods_parts import (
    addressed,
    captioned_below,
    chained,
    day_cell,
    fashion,
    paired,
    phone_cell,
    sums_of,
)
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
    print_summed_strip,
    print_sums,
    text_cell,
)
from models.training.ink import fitted
from models.training.paper import Paper

_TRADES = "{last} Linen & Uniform|{stem} Textile Services|{last} Coverall Rental|{stem} Laundry Co.|{last} Mat Service Inc.|{stem} Healthcare Linen"
_BUYERS = "{last} Auto Body|{stem} Surgery Center|{last} Family Dentistry|{last} Bakery Ltd|{stem} Machine Shop|{last}'s Tavern|{stem} Dialysis Clinic"
_GOODS = words(
    "SHIRT INDUST L/S NAVY|PANT WORK CHARCOAL|COVERALL ZIP FR|MAT 3X5 ONYX|MAT 4X6 SCRAPER|TOWEL SHOP RED|TOWEL BAR MOP WHITE|APRON BIB BLACK|GOWN PATIENT TIE BACK|SCRUB TOP CEIL BLUE|SHEET DRAW 54X72|BLANKET THERMAL|LAB COAT SNAP|MOP DUST 24 IN|SOAP FOAM CARTRIDGE|AIR FRESHENER REFILL|JACKET TEAM LINED|NAPKIN 20X20 IVORY"
)
_HEADS = {"item_code": "ITEM|ITEM NO|STOCK #|CODE|PROD", "description": "DESCRIPTION|GOODS|ARTICLE DESCRIPTION|MERCHANDISE", "inventory": "INV|INVTY|WEEKLY|INV QTY|PAR", "quantity": "QTY|DELIVERED|CLEAN|BILL QTY|DEL", "freq": "FRQ|WK", "unit_price": "RATE|UNIT|PRICE|UNIT RATE", "amount": "AMOUNT|CHARGE|EXT|TOTAL", "tax": "TX|T"}  # fmt: skip
_ORDERS = (
    "item_code description inventory quantity unit_price amount tax",
    "quantity item_code description unit_price amount",
    "inventory quantity description item_code freq unit_price amount",
    "freq item_code description inventory quantity unit_price tax amount",
)


@dataclass(frozen=True, slots=True)
class Soft:
    """Linen that is exchanged each week."""

    code: str
    name: str
    count: int
    price: Decimal
    wearer: str

    @property
    def amount(self) -> Decimal:
        """Pieces times rate."""
        return cents(self.count * self.price)


def linen(rng: Random) -> Paper:
    """One stop of one week."""
    country = rng.choice(("US", "US", "US", "CA", "AU"))
    made = house(rng, "invoice-linen", country, ("courier", "dejavu-mono", "narrow", "helvetica", "typewriter"), (8.0, 8.5))
    if made.pen.family in ("courier", "dejavu-mono", "typewriter"):
        made.pen = made.pen.sized(7.4)
    seller, buyer = firm(rng, MARKETS[country], _TRADES), firm(rng, MARKETS[country], _BUYERS)
    day, way = (
        date(2025, 1, 6) + timedelta(days=rng.randint(0, 690)),
        fashion(made, "%m-%d-%y" if country == "US" else "%d-%m-%y"),
    )
    d, zeros = numbers.digits, rng.choice((1, 2, 3))
    softs = [
        Soft(f"{'0' * zeros}{d(rng, rng.choice((3, 4)))}", name, rng.choice((2, 3, 5, 5, 7, 11, 25, 50, 100)), Decimal(rng.randint(11, 1450)) / 100, rng.choice(("", "", f"{rng.randint(1, 90):03d} {people.person(rng).last.upper()}")))
        for name in rng.sample(_GOODS, k=rng.choice((2, 3, 4, 6, 8, 12)))
    ]  # fmt: skip
    number = rng.choice((f"0{d(rng, 6)}", d(rng, 8), f"{d(rng, 4)}{day:%m%d}", f"{d(rng, 3)}-{d(rng, 6)}"))
    _head(made, (seller, buyer), _facts(made, number, day, way))
    _table(made, softs)
    _ends(made, softs)
    return made.finish()


def _facts(made: House, number: str, day: date, way: str) -> list[Caption]:
    rng, d = made.rng, numbers.digits
    facts = [Caption(made.pick("INVOICE|INVOICE NO|INV #|Invoice number"), text_cell(number, "/number")), Caption(made.pick("DATE|INV DATE|Delivered|SERVICE DATE"), day_cell(day, way, "/issue_date")), Caption(made.pick("ACCT|CUST NO|Customer|ACCOUNT #"), text_cell(f"0{d(rng, 5)}", "/buyer/account_number"))]  # fmt: skip
    others = [Caption("ROUTE", Cell(f"{rng.randint(1, 80):03d}")), Caption(made.pick("STOP|SEQ"), Cell(f"{rng.randint(1, 45):04d}")), Caption("WEEK", Cell(str(rng.randint(1, 4)))), Caption(made.pick("DRIVER|RSR"), Cell(people.person(rng).last.upper())),
              Caption(made.pick("CONTRACT|AGREEMENT"), Cell(d(rng, 7))), Caption("PAGE", Cell("1")), Caption(made.pick("NEXT SERVICE|NEXT DELIVERY"), day_cell(day + timedelta(days=7), way))]  # fmt: skip
    if made.chance(0.4):
        facts.append(Caption("TERMS", text_cell(made.pick("NET 10 DAYS|NET 10TH|DUE ON RECEIPT|C.O.D."), "/terms")))
    mixed = facts + rng.sample(others, k=rng.randint(2, 5))
    rng.shuffle(mixed)
    return mixed


def _head(made: House, parties: tuple[Party, Party], facts: list[Caption]) -> None:
    """The route's line runs across; the buyer stands below it or in the window, the depot at either side."""
    seller, buyer = parties
    remit, middle, way = lock_box(made.rng, seller), (made.left + made.right) / 2, made.rng.randrange(3)
    tag = made.pen.sized(made.pen.size - 1)
    name_pen = made.pen.sized(made.pen.size + 5).heavy()
    if way == 0:
        made.sheet.write(made.left, 44, made.pick("REMIT TO|MAIL PAYMENT TO:|Please pay:"), tag)
        made.party(remit, "/seller/name", made.left, 56, room=190)
        low = made.party(seller, "/seller", middle + 40, 48, room=made.right - middle - 40, loud=True)
        made.run([Cell("PH"), phone_cell(seller)], middle + 40, low)
        made.y = chained(made, facts, made.left, max(low, 96) + 24, mark=made.rng.choice(("", ":")), apart="   ")
        made.sheet.rule(made.left, made.y, made.right, made.y, 0.8)
        low = addressed(
            made, buyer, "/buyer", made.left + 10, made.y + 18, room=230, attention="none" if made.chance(0.6) else "below"
        )
        made.y = low + 10
    elif way == 1:
        made.cell(Cell(seller.name, "/seller/name"), middle, 48, fitted(name_pen, seller.name, 380), "center")
        made.sheet.put("/seller/address", seller.address, middle, 61, "  ".join(seller.lines), made.pen, "center")
        made.cell(phone_cell(seller), middle, 73, made.pen, "center")
        low = addressed(made, buyer, "/buyer", made.left + 30, 112, room=240)
        half = len(facts) // 2
        high = captioned_below(made, facts[:half], middle + 30, made.right, 106)
        high = captioned_below(made, facts[half:], middle - 20, made.right, high + 8)
        made.y = max(low, high) + 14
    else:
        low = addressed(made, seller, "/seller", made.left, 46, room=220, pen=made.pen.heavy())
        high = paired(made, facts, middle, made.right, 40, across=1 if made.chance(0.5) else 2, ruled=made.chance(0.6))
        made.sheet.write(
            made.left, max(low, high) + 16, made.pick("SERVICE TO            |BILL TO:|CUSTOMER|DELIVER TO / BILL TO"), tag
        )
        made.y = addressed(made, buyer, "/buyer", made.left, max(low, high) + 28, room=230) + 12


def _table(made: House, softs: list[Soft]) -> None:
    rng, show = made.rng, made.show
    keys = rng.choice(_ORDERS).split()
    specs = [
        Spec(key, made.pick(_HEADS[key]), "left" if key in ("item_code", "description", "tax", "freq") else "right")
        for key in keys
    ]
    rows: list[Row | Band] = []
    for soft in softs:
        cells = {
            "item_code": (text_cell(soft.code, "item_code"),), "description": (text_cell(soft.name, "description"),), "inventory": (Cell(str(soft.count * rng.choice((1, 2)))),), "quantity": (count_cell(show, Decimal(soft.count)),),
            "freq": (Cell(rng.choice(("W", "W", "E"))),), "unit_price": (money_cell(show, soft.price, "unit_price"),), "amount": (money_cell(show, soft.amount, "amount"),), "tax": (Cell(rng.choice(("T", "N"))),),
        }  # fmt: skip
        rows.append(Row(cells, ((Cell(f"WEARER {soft.wearer}"),),) if soft.wearer else ()))
    columns, pen = columns_of(made, specs, rows, flexible="description")
    print_rows(made, rows, Table(columns, pen, rng.choice(("none", "head", "under", "head")), made.chance(0.3), "description"))


def _ends(made: House, softs: list[Soft]) -> None:
    rng, net = made.rng, sum((soft.amount for soft in softs), ZERO)
    service = Decimal(rng.choice(("0", "4.95", "7.50", "11.20")))
    rate = Decimal(rng.choice(made.show.market.rates[:2]))
    facts = sums_of(
        made,
        net,
        rate,
        service,
        "SUB-TOTAL|RENTAL TOTAL|SUBTOTAL;DELIVERY CHARGE|ENERGY & DELIVERY|FUEL CHG;{tax}|TAX|{tax} {rate};TOTAL|INVOICE TOTAL|TOTAL THIS INVOICE|PAY THIS AMOUNT",
    )
    if made.chance(0.3):
        print_summed_strip(made, facts)
    else:
        print_sums(made, facts, made.right - 180, made.right)
    made.sheet.write(
        made.left,
        min(made.y + 30, made.sheet.size[1] - 30),
        "RECEIVED BY ____________________   COUNT IS FINAL UNLESS REPORTED IN 24 HOURS",
        made.pen.sized(6.5),
    )
