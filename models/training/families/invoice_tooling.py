# ruff: noqa: E501 - tables of words
"""Training bills of dealers in tools and machines: three parties across the sheet in any order, facts in a grid of pairs, each position over two to four lines with the item's number and serials beneath."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_goods_parts import addressed, chained, day_cell, fashion, paired, phone_cell, sums_of
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

_TRADES = "{last} Machinery & Tool|{stem} Equipment Sales, LLC|{last} Welding Supply|{stem} Compressor Inc.|{last} Forklift Parts|{last} Safety Products Co|{stem} Rigging Supply"
_BUYERS = "{last} Steel Erectors|{stem} Public Works|{last} Millworks Ltd|County of {stem}|{last} Shipyard|{stem} School District 214|{last} Custom Cabinets Inc"
_GOODS = words(
    "Impact wrench 1/2 in drive, 20 V, bare tool|Hydraulic floor jack 3 ton low profile|Welding wire ER70S-6 .035 44 lb spool|Band saw blade 13 ft 6 in bi-metal 4/6 TPI|Air filter element, outer, radial seal|Hearing protector, band type|Chain sling double leg 3/8 in x 6 ft grade 100|Grinding wheel 4-1/2 x 1/4 x 7/8|"
    "Gas regulator, oxygen, heavy duty, CGA 540|Hydraulic filter cartridge|Torque wrench 20-150 ft-lb w/ certificate|Respirator half mask, medium|Drill press vise 6 in|Hoist lever 1-1/2 ton 10 ft lift|LED work light, magnetic, 1000 lm rechargeable|Battery 12V group 31 950 CCA|Pressure gauge 0-160 psi 1/4 NPT bottom mount|Wheel, poly on iron, 8 x 2, roller bearing|Cut-resistant gloves, nitrile palm, size 9"
)
_HEADS = {
    "line": "Ln|Item|#",
    "ordered": "Qty|Ord|Ordered|Qty Ord",
    "quantity": "Shipped|Qty Shipped|Ship|QTY",
    "back": "B/O|Backord",
    "description": "Description|Part / Description|Item # / Description|Description / Item Number",
    "unit": "UM|Unit|U of M",
    "unit_price": "Price|Unit Price|Net Price|Each",
    "amount": "Extended|Amount|Ext. Price|Extension",
}
_ORDERS = (
    "line ordered quantity back unit description unit_price amount",
    "quantity description unit unit_price amount",
    "ordered quantity description unit_price unit amount",
    "line description quantity unit unit_price amount",
    "quantity unit description unit_price amount",
)


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool or part."""

    code: str
    name: str
    count: int
    price: Decimal
    serials: tuple[str, ...]

    @property
    def amount(self) -> Decimal:
        """Pieces times price."""
        return cents(self.count * self.price)


def tooling(rng: Random) -> Paper:
    """One order shipped."""
    country = rng.choice(("US", "US", "US", "CA"))
    made = house(
        rng, "invoice-tooling", country, ("helvetica", "arial", "times", "vera", "narrow", "dejavu-condensed"), (8.0, 8.5, 9.0)
    )
    seller, buyer, d = firm(rng, MARKETS[country], _TRADES), firm(rng, MARKETS[country], _BUYERS), numbers.digits
    day, way = date(2025, 1, 6) + timedelta(days=rng.randint(0, 690)), fashion(made)
    shape, tools = rng.randrange(6), []
    for name in rng.sample(_GOODS, k=rng.choice((1, 2, 3, 4, 6, 9))):
        code = (
            f"{rng.choice('ABDHMTW')}{rng.choice('BKLX')}{rng.choice('CPRS')} {d(rng, 4)}-{d(rng, 2)}",
            f"00{d(rng, 5)}",
            f"{d(rng, 2)}-{d(rng, 2)}-{d(rng, 4)}",
            f"{d(rng, 3)} {d(rng, 3)} {d(rng, 2)}",
            f"{name[:2].upper()}-{d(rng, 5)}",
            f"{rng.choice('PFB')}{d(rng, 6)}",
        )[shape]
        count = rng.choice((1, 1, 2, 2, 4, 6, 12))
        serials = tuple(f"{rng.choice('EKS')}{d(rng, 7)}" for _ in range(count)) if count < 5 and rng.random() < 0.35 else ()
        tools.append(Tool(code, name, count, Decimal(rng.randint(399, 129900)) / 100, serials))
    facts = _facts(made, day, way)
    made.over = lambda one: _running(one, facts)
    _head(made, seller, buyer, facts)
    _table(made, tools)
    _ends(made, tools)
    return made.finish()


def _facts(made: House, day: date, way: str) -> list[Caption]:
    rng, d = made.rng, numbers.digits
    number = rng.choice(
        (
            d(rng, 6),
            f"{d(rng, 6)}-{rng.randint(1, 3)}",
            f"IN{d(rng, 6)}",
            f"{d(rng, 2)}I{d(rng, 5)}",
            f"0{d(rng, 7)}",
            f"{rng.choice('SPR')} {d(rng, 5)}",
        )
    )
    facts = [
        Caption(made.pick("Invoice #|Invoice No.|Invoice|Number|INV #"), text_cell(number, "/number")),
        Caption(made.pick("Date|Invoice Date|Inv Date|Bill Date"), day_cell(day, way, "/issue_date")),
        Caption(
            made.pick("Customer #|Acct|Cust. No.|Customer ID"),
            text_cell(
                rng.choice((d(rng, 5), f"C{d(rng, 4)}", f"{made.pen.family[:1].upper()}{d(rng, 3)}-00")),
                "/buyer/account_number",
            ),
        ),
        Caption(
            made.pick("P.O. Number|Customer PO|PO #|Your Order #"),
            text_cell(
                rng.choice(
                    (d(rng, 6), f"VERBAL-{people.person(rng).first.upper()}", f"PO-{d(rng, 5)}", f"{d(rng, 4)}-{d(rng, 3)}")
                ),
                "/purchase_order",
            ),
        ),
        Caption(
            made.pick("Terms|Payment Terms"),
            text_cell(made.pick("Net 30|2% 10, Net 30|Net 10th Prox|Credit Card|COD"), "/terms"),
        ),
    ]
    others = [
        Caption(made.pick("Ship Date|Date Shipped"), day_cell(day - timedelta(days=rng.randint(0, 2)), way)),
        Caption(made.pick("Order Date|Date Entered"), day_cell(day - timedelta(days=rng.randint(3, 21)), way)),
        Caption(made.pick("Order #|Sales Order|SO Number"), Cell(d(rng, 6))),
        Caption("Ship Via", Cell(made.pick("UPS GRND|Our Truck|Will Call|FedEx"))),
        Caption(made.pick("Rep|Slsmn|Sold By"), Cell(people.person(rng).plain)),
        Caption("Packing List", Cell(d(rng, 6))),
        Caption("Tracking", Cell(f"1Z{d(rng, 12)}")),
        Caption("Job", Cell(f"{d(rng, 4)} {people.person(rng).last}")),
    ]
    if made.chance(0.4):
        facts.append(Caption(made.pick("Due Date|Net Due|Due"), day_cell(day + timedelta(days=30), way, "/due_date")))
    mixed = facts[2:] + rng.sample(others, k=rng.randint(2, 6))
    rng.shuffle(mixed)
    return [*facts[:2], *mixed] if made.chance(0.7) else [facts[1], *mixed, facts[0]]


def _head(made: House, seller: Party, buyer: Party, facts: list[Caption]) -> None:
    """The firm above, three parties across in any order and with any frame, the facts as pairs above or below."""
    rng, remit, wide = made.rng, lock_box(made.rng, seller), made.right - made.left
    ship = firm(rng, seller.market, _BUYERS) if made.chance(0.4) else buyer
    big, high = made.pen.sized(16).heavy(), 0.0
    if made.chance(0.5):
        low = made.party(seller, "/seller", made.left, 48, made.pen.sized(made.pen.size + 1), room=wide * 0.4, loud=True)
        made.run([Cell(made.pick("Phone:|Tel|Office:")), phone_cell(seller)], made.left, low)
        low += 8
        made.sheet.write(made.right, 50, made.pick("INVOICE|Invoice|I N V O I C E"), big, "right")
        high = paired(
            made, facts, made.left + wide * 0.48, made.right, 60, across=2 if made.chance(0.5) else 1, ruled=made.chance(0.7)
        )
    else:
        flat = f"{'  |  '.join(seller.lines)}"
        made.sheet.put(
            "/seller/name", seller.name, (made.left + made.right) / 2, 48, seller.name, fitted(big, seller.name, wide), "center"
        )
        made.sheet.put("/seller/address", seller.address, (made.left + made.right) / 2, 61, flat, made.pen, "center")
        made.cell(phone_cell(seller), (made.left + made.right) / 2, 73, made.pen, "center")
        made.sheet.write(made.left, 76, made.pick("INVOICE|Invoice|ORIGINAL INVOICE"), big)
        low = 84.0
    parties = [
        (made.pick("SOLD TO|Bill To|Sold To:|BILL TO:|Customer"), "/buyer", buyer),
        (made.pick("SHIP TO|Ship To:|Deliver To"), "", ship),
        (made.pick("REMIT TO|Remit Payment To:|Please remit to"), "/seller/name", remit),
    ]
    parties = parties if made.chance(0.5) else parties[:2]
    rng.shuffle(parties)
    y, step, framed, lows = max(low, high) + 16, wide / len(parties), made.chance(0.4), []
    for number, (label, at, who) in enumerate(parties):
        x, boxed = made.left + number * step, made.pen.sized(made.pen.size - 1).heavy()
        made.sheet.write(x + 4, y, label, boxed)
        if at == "/seller/name":
            lows.append(made.party(who, at, x + 8, y + 12, room=step - 24))
        else:
            lows.append(
                addressed(
                    made, who, at, x + 8, y + 12, room=step - 24, attention=rng.choice(("none", "below", "above", "none"))
                )
            )
    low = max(lows)
    if framed:
        for number in range(len(parties)):
            made.sheet.frame(made.left + number * step, y - 10, made.left + (number + 1) * step - 4, low - 4, 0.6)
    if not high:
        low = paired(made, facts, made.left, made.right, low + 4, across=rng.choice((3, 4)), ruled=made.chance(0.7))
    made.y = low + 10


def _running(made: House, facts: list[Caption]) -> None:
    chained(made, facts[:2], made.left, 38)


def _table(made: House, tools: list[Tool]) -> None:
    """The item's number stands in the text's column: above it, below it behind a caption, or below it bare."""
    rng, show = made.rng, made.show
    specs = [
        Spec(key, made.pick(_HEADS[key]), "left" if key in ("line", "description", "unit") else "right")
        for key in rng.choice(_ORDERS).split()
    ]
    place, label = rng.choice(("above", "below", "captioned", "captioned")), made.pick("Item:|Part #|Mfg #|Item No.|SKU|P/N")
    serial = made.pick("S/N:|Serial #|SERIAL NO.|Serials:")
    rows: list[Row | Band] = []
    for number, tool in enumerate(tools, start=1):
        code, name = text_cell(tool.code, "item_code"), text_cell(tool.name, "description")
        below: list[tuple[Cell, ...]] = [(Cell(label), code)] if place == "captioned" else []
        if tool.serials:
            below.append((Cell(f"{serial} {', '.join(tool.serials)}"),))
        cells = {
            "line": (Cell(str(number)),), "ordered": (Cell(str(tool.count)),), "quantity": (count_cell(show, Decimal(tool.count)),), "back": (Cell("0"),), "unit": (text_cell("EA", "unit"),),
            "description": {"above": (code, name), "below": (name, code), "captioned": (name,)}[place], "unit_price": (money_cell(show, tool.price, "unit_price"),), "amount": (money_cell(show, tool.amount, "amount"),),
        }  # fmt: skip
        rows.append(Row(cells, tuple(below)))
    columns, pen = columns_of(made, specs, rows, flexible="description")
    print_rows(
        made,
        rows,
        Table(columns, pen, rng.choice(("head", "form", "grid", "rows", "under", "none")), made.chance(0.4), "description"),
    )


def _ends(made: House, tools: list[Tool]) -> None:
    rng, net = made.rng, sum((tool.amount for tool in tools), ZERO)
    freight, rate = Decimal(rng.choice(("0", "15.75", "22.40", "118.00"))), Decimal(rng.choice(made.show.market.rates[:3]))
    facts = sums_of(
        made, net, ZERO, freight, "Subtotal|Sub Total|Merchandise|Sale Amount;Freight|Shipping & Handling|Freight Out;Tax;Total"
    )
    tax = cents(net * rate / 100)
    facts[-1:] = [
        Caption(made.pick("Sales Tax|Tax|TAX"), money_cell(made.show, tax, "/tax", total=True)),
        Caption(
            made.pick("Total|Invoice Total|TOTAL DUE|Amount Due"),
            money_cell(made.show, net + freight + tax, "/total", total=True),
        ),
    ]
    if made.chance(0.25):
        print_summed_strip(made, facts)
    else:
        print_sums(made, facts, made.right - 175, made.right, boxed=made.chance(0.4))
