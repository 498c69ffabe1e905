# ruff: noqa: E501 - tables of words
"""Training bills that marketplaces write for those who sell there: who sold and who runs the place, orders beside invoices, addresses of two purposes, article numbers in the text, prices with the tax in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_goods_parts import day_cell, fashion, stacked
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
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.paper import Paper

_TRADES = "{last} Trading Ltd|{stem} Home & Garden|{last} Electronics GmbH|{stem} Retail LLC|{last} Hobby Supply|{last} Direct|{stem} Outlet B.V."
_BUYERS = (
    "{last} Dental Practice|{first} {last}|{first} {last}|{stem} Physiotherapy|{last} Café Ltd|{first} {last}|{stem} Youth Club"
)
_MARKETS = words("Bazaarly|Marktplatz24|TradeLane|ShopHarbour|Kiosko|Everystall")
_GOODS = words(
    "Stainless steel kettle, 1.7 litres, cordless, with temperature display and keep-warm function, brushed|Office chair mat for hard floors, 120 x 90 cm, transparent|USB charging cable, braided, 2 m, pack of 3|Desk lamp with clamp, dimmable, black|Wall clock, silent, 30 cm|Packing tape, brown, 50 mm x 66 m, 36 rolls|"
    "Laminating pouches A4, 125 micron, 100 pcs|Extension lead 6 way, surge protected, 3 m|Whiteboard markers, assorted, chisel tip, box of 12|Vacuum cleaner bags compatible with models S2, S4 and C3, 10 bags, with motor filter|Garden hose 25 m with fittings|Photo paper, glossy, 10 x 15 cm, 200 sheets|Storage boxes with lids, 45 litres, stackable, set of 5|Thermal label rolls 100 x 150 mm"
)
_HEADS = {
    "quantity": "Qty|Quantity|Units",
    "description": "Description|Item|Product|Details",
    "net": "Unit price|(excl. VAT)",
    "rate": "VAT rate|VAT %",
    "unit_price": "Unit price|(incl. VAT)",
    "amount": "Item subtotal|(incl. VAT)",
}


@dataclass(frozen=True, slots=True)
class Parcel:
    """What was ordered; its price has the tax in it."""

    code: str
    name: str
    count: int
    price: Decimal

    @property
    def amount(self) -> Decimal:
        """With tax."""
        return self.count * self.price


def market_seller(rng: Random) -> Paper:
    """One order."""
    country = rng.choice(("GB", "GB", "IE", "NL", "AU"))
    made = house(
        rng, "invoice-market-seller", country, ("helvetica", "arial", "vera", "dejavu-condensed", "narrow"), (8.0, 8.5, 9.0)
    )
    seller, d = firm(rng, MARKETS[country], _TRADES), numbers.digits
    buyer = firm(rng, MARKETS[country], made.pick(_BUYERS).replace("{first}", people.person(rng).first))
    day, way = date(2025, 1, 6) + timedelta(days=rng.randint(0, 690)), fashion(made, "%e %B %Y", "%d %B %Y")
    shape = rng.randrange(3)
    bought = [
        Parcel(
            (
                f"B0{''.join(rng.choices('ABCDFGHJKLMNPQRSTVWXYZ0123456789', k=8))}",
                f"{rng.choice('AKX')}{rng.choice('BCD')}-{d(rng, 4)}-{rng.choice(('BLK', 'WHT', 'SET'))}",
                d(rng, 12),
            )[shape],
            name,
            rng.choice((1, 1, 1, 2, 3, 5)),
            Decimal(rng.randint(349, 18900)) / 100,
        )
        for name in rng.sample(_GOODS, k=rng.choice((1, 1, 2, 3, 4)))
    ]
    _head(made, seller, buyer, day, way)
    _table(made, bought)
    _ends(made, bought, seller)
    return made.finish()


def _head(made: House, seller: Party, buyer: Party, day: date, way: str) -> None:
    """Paid above; sold by, billing and delivery in any order; the numbers of order and invoice in two panels or one list."""
    rng, d, wide = made.rng, numbers.digits, made.right - made.left
    host = rng.choice(_MARKETS)
    made.sheet.write(made.left, 52, host.lower() if made.chance(0.5) else host, made.pen.sized(20).heavy())
    made.sheet.write(made.right, 46, made.pick("Invoice|INVOICE|VAT Invoice|Tax Invoice"), made.pen.sized(18), "right")
    number = rng.choice(
        (
            f"{host[:2].upper()}-{d(rng, 10)}",
            f"INV-GB-{d(rng, 9)}-{day:%Y}-{d(rng, 3)}",
            f"{d(rng, 5)}/{day:%Y}",
            f"DS-{d(rng, 7)}",
        )
    )
    facts = [
        Caption(made.pick("Invoice number|Invoice No.|Invoice #"), text_cell(number, "/number")),
        Caption(made.pick("Invoice date|Invoice date / Delivery date|Date of invoice"), day_cell(day, way, "/issue_date")),
    ]
    order = [
        Caption(made.pick("Order number|Order #|Order ID"), Cell(f"{d(rng, 3)}-{d(rng, 7)}-{d(rng, 7)}")),
        Caption(made.pick("Order date|Ordered"), day_cell(day - timedelta(days=rng.randint(1, 6)), way)),
        Caption(made.pick("Dispatched|Dispatch date"), day_cell(day - timedelta(days=1), way)),
    ]
    order = order[: rng.randint(2, 3)]
    y = 74.0
    if made.chance(0.5):
        made.sheet.write(made.right, 62, made.pick("Paid|PAID|Status: paid"), made.pen.heavy(), "right")
        low = (
            stacked(made, facts, made.right - 150, 80, room=150)
            if made.chance(0.5)
            else made.beside(facts, made.right - 230, 84, room=230, mark="")
        )
        y = low + 6
        listed = [facts, order]
    else:
        listed = [facts, order] if made.chance(0.5) else [order, facts]
    blocks = [
        (made.pick("Billing address|Invoice address|Billed to"), "/buyer", buyer),
        (made.pick("Delivery address|Delivered to|Ship to"), "", buyer),
        (made.pick("Sold by|Seller|Supplier details"), "/seller", seller),
    ]
    rng.shuffle(blocks)
    y = _parties(made, blocks, y) + 8
    if listed[0] is facts and y > 160 and "/number" in made.sheet.values:
        listed = [order]
    made.sheet.rule(made.left, y, made.right, y, 0.6, (0.6, 0.6, 0.6))
    columns = []
    for number_of, group in enumerate(listed):
        x = made.left + number_of * wide / 2
        made.sheet.write(x, y + 14, "Order information" if group is order else "Invoice details", made.pen.heavy())
        columns.append(made.beside(group, x, y + 28, room=wide / 2 - 12, mark=made.pick(":|")))
    made.y = max(columns) + 12


def _parties(made: House, blocks: list[tuple[str, str, Party]], y: float) -> float:
    """Addresses below their captions in three columns, the seller's tax number with it; returns where the lowest ends."""
    lows, step = [], (made.right - made.left) / 3
    for number_of, (label, at, who) in enumerate(blocks):
        x = made.left + number_of * step
        made.sheet.write(x, y + 12, label, made.pen.heavy())
        low = made.party(who, at, x, y + 25, room=step - 16)
        if at == "/seller" and who.tax_value:
            made.run([Cell(made.pick("VAT #|VAT no.|VAT")), Cell(who.tax_id, "/seller/tax_id", who.tax_value)], x, low)
            low += 12
        lows.append(low)
    return max(lows)


def _table(made: House, bought: list[Parcel]) -> None:
    """Headings of two lines; article numbers below the text."""
    rng, show = made.rng, made.show
    rate = Decimal(show.market.rates[0])
    keys = rng.choice(
        (
            "description quantity net rate unit_price amount",
            "quantity description net rate unit_price amount",
            "description quantity unit_price amount",
            "description rate quantity unit_price amount",
        )
    ).split()
    heads = {
        "net": "Unit price|(excl. tax)",
        "unit_price": "Unit price|(incl. tax)",
        "amount": rng.choice(("Item subtotal|(incl. tax)", "Total|(incl. tax)")),
    }
    specs = [Spec(key, heads.get(key) or made.pick(_HEADS[key]), "left" if key == "description" else "right") for key in keys]
    label = rng.choice(("ASIN:", "Item no.", "SKU:", "Article:", ""))
    rows: list[Row | Band] = []
    for one in bought:
        code = text_cell(one.code, "item_code")
        below: tuple[tuple[Cell, ...], ...] = ((Cell(label), code),) if label else ()
        cells = {
            "description": (text_cell(one.name, "description"),) if label else (text_cell(one.name, "description"), code), "quantity": (count_cell(show, Decimal(one.count)),), "net": (Cell(show.money(cents(one.price / (1 + rate / 100)))),), "rate": (Cell(show.rate(rate), "tax_rate", f"{rate.normalize():f}"),),
            "unit_price": (money_cell(show, one.price, "unit_price"),), "amount": (money_cell(show, one.amount, "amount"),),
        }  # fmt: skip
        rows.append(Row(cells, below))
    columns, pen = columns_of(made, specs, rows, flexible="description")
    print_rows(made, rows, Table(columns, pen, rng.choice(("rows", "head", "under", "none")), made.chance(0.5), "description"))


def _ends(made: House, bought: list[Parcel], seller: Party) -> None:
    """The total with tax, and what of it is tax."""
    show, rate = made.show, Decimal(made.show.market.rates[0])
    gross, carriage = sum((one.amount for one in bought), ZERO), Decimal(made.rng.choice(("0", "0", "3.99", "4.95")))
    total = gross + carriage
    net = cents(total / (1 + rate / 100))
    facts = (
        [Caption(made.pick("Postage & packing|Shipping|Delivery"), money_cell(show, carriage, "/shipping", total=True))]
        if carriage
        else []
    )
    facts += [Caption(made.pick("Invoice total|Total|Total paid|Order total"), money_cell(show, total, "/total", total=True))]
    print_sums(made, facts, made.right - 180, made.right)
    made.y += 8
    facts = [
        Caption(made.pick("Net amount|Total excl. tax|of which net"), money_cell(show, net, "/subtotal", total=True)),
        Caption(f"{made.rng.choice(show.market.taxes)} {show.rate(rate)}", money_cell(show, total - net, "/tax", total=True)),
    ]
    print_sums(made, facts, made.right - 180, made.right, heavy="")
    if made.y < made.sheet.size[1] - 50:
        made.sheet.write(
            made.left,
            made.sheet.size[1] - 30,
            f"{seller.name} sold these goods; questions are answered by the seller at help@{seller.host}",
            made.pen.sized(6.5),
        )
