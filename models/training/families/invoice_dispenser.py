# ruff: noqa: E501 - tables of words
"""Training bills of British, Irish and Australian wholesalers of medicines: pack codes behind the description, the delivery address before the one of the account, captions left of each block, tax by code in a panel."""

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
    day_cell,
    fashion,
    footed,
    paired,
    phone_cell,
    seller_cells,
    written,
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
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.ink import fitted
from models.training.paper import Paper

_TRADES = "{last} Wholesale Chemists Ltd|{stem} Pharma Distribution|{last} & {last} Surgical|{stem} Veterinary Wholesale|{last} Homecare Supplies|{last} Dispensary Services Ltd"
_BUYERS = "{last} Pharmacy|{last} Chemists ({stem}) Ltd|{stem} Health Centre|The {last} Surgery|{last} Veterinary Clinic|{stem} Care Home"
_GOODS = words(
    "AMLODIPINE TABS 5MG|OMEPRAZOLE CAPS 20MG E/C|SODIUM CHLOR 0.9% INJ 10ML|METFORMIN TABS 500MG|SALBUTAMOL INH 100MCG|PARACETAMOL SUSP S/F 250MG/5ML|MICROPORE TAPE 2.5CM|BANDAGE CREPE 7.5CM|ATORVASTATIN TABS 40MG|FUSIDIC ACID CREAM 2%|LANCETS 28G|EMOLLIENT CREAM PUMP|FLUCLOXACILLIN CAPS 500MG|CATHETER LUBE 11ML|EYE DROPS HYPROMELLOSE|CO-CODAMOL TABS 30/500|DRESSING FOAM 10X10 ADH|AMOXICILLIN SUSP 125MG/5ML|COD LIVER OIL CAPS|THERMOMETER DIGITAL"
)
_PACKS = words("28|56|100|1X10|500G|200ML|84|1|30|5X10ML|12")
_HEADS = {
    "quantity": "Qty|Supplied|Del'd|Qty Sent",
    "ordered": "Ord|Order",
    "pack": "Pack|Size|Pk Size",
    "description": "Description|Product|Product Description|Item",
    "item_code": "PIP Code|Code|Product Code|Link Code|PIP",
    "list": "Trade|Trade Price|RRP|List",
    "discount": "Disc%|Disc|%",
    "unit_price": "Net Price|Price|Unit Price|Cost",
    "amount": "Value|Net|Goods|Line Value",
    "vat": "V|VAT|VC",
}
_ORDERS = (
    "quantity pack description item_code list discount unit_price amount vat",
    "item_code description pack ordered quantity unit_price amount vat",
    "ordered quantity description pack item_code unit_price vat amount",
    "item_code quantity pack description unit_price vat amount",
    "description item_code pack quantity list unit_price amount vat",
)


@dataclass(frozen=True, slots=True)
class Drug:
    """A pack out of the price list."""

    code: str
    name: str
    pack: str
    count: int
    price: Decimal
    cut: int
    rate: Decimal

    @property
    def net(self) -> Decimal:
        """The list price less the discount."""
        return cents(self.price * (100 - self.cut) / 100)

    @property
    def amount(self) -> Decimal:
        """Packs times net price."""
        return self.count * self.net


def dispenser(rng: Random) -> Paper:
    """One delivery to one pharmacy."""
    country = rng.choice(("GB", "GB", "IE", "AU"))
    made = house(
        rng, "invoice-dispenser", country, ("helvetica", "courier", "narrow", "arial", "dejavu-mono"), (8.0, 8.5), across=0.15
    )
    if made.pen.family in ("courier", "dejavu-mono"):
        made.pen = made.pen.sized(7.2)
    market = MARKETS[country]
    seller, buyer = firm(rng, market, _TRADES), firm(rng, market, _BUYERS)
    day, way, d = date(2025, 1, 6) + timedelta(days=rng.randint(0, 690)), fashion(made), numbers.digits
    shape, drugs = rng.randrange(5), []
    for name in rng.sample(_GOODS, k=rng.choice((2, 3, 5, 8, 12, 18))):
        code = (
            f"{d(rng, 3)}-{d(rng, 4)}",
            f"0{d(rng, 2)}-{d(rng, 4)}",
            f"0{d(rng, 6)}",
            f"{d(rng, 7)}",
            f"{name[:3]}{d(rng, 3)}{rng.choice('ABD')}",
        )[shape]
        rate = Decimal(market.rates[0] if rng.random() < 0.7 else market.rates[-1])
        drugs.append(
            Drug(
                code,
                name,
                rng.choice(_PACKS),
                rng.choice((1, 1, 1, 2, 3, 5, 10)),
                Decimal(rng.randint(65, 4200)) / 100,
                rng.choice((0, 0, 10, 12)),
                rate,
            )
        )
    facts = _facts(made, day, way)
    made.over = lambda one: _running(one, seller)
    _head(made, seller, buyer, facts)
    _table(made, drugs)
    _ends(made, drugs)
    return made.finish()


def _facts(made: House, day: date, way: str) -> list[Caption]:
    rng, d = made.rng, numbers.digits
    number = rng.choice(
        (
            d(rng, 7),
            f"I{d(rng, 6)}",
            f"{d(rng, 2)}/{d(rng, 6)}",
            f"{rng.choice('ABC')}{rng.choice('DKX')}{d(rng, 5)}",
            f"00{d(rng, 5)}",
        )
    )
    facts = [
        Caption(made.pick("Invoice|Invoice No|Inv. No.|Document No|Our Ref"), text_cell(number, "/number")),
        Caption(made.pick("Date|Tax Date|Date/Tax Point|Invoice Date|Inv. Date"), day_cell(day, way, "/issue_date")),
        Caption(
            made.pick("A/C|Account|Account No|Cust. A/c"),
            text_cell(f"{rng.choice('ABCDGLMPW')}{d(rng, 3)}{rng.choice(('', '0', '/1'))}", "/buyer/account_number"),
        ),
    ]
    others = [
        Caption(made.pick("Order No|Our Order"), Cell(d(rng, 6))),
        Caption("Del. Date", day_cell(day + timedelta(days=1), way)),
        Caption("Ordered", day_cell(day - timedelta(days=1), way)),
        Caption("Route", Cell(f"{rng.choice('NSEW')}{rng.randint(1, 30)}")),
        Caption("Page", Cell("1 / 1")),
        Caption("Totes", Cell(str(rng.randint(1, 9)))),
        Caption("Printed", Cell(f"{written(day, way)} 05:41")),
    ]
    if made.chance(0.6):
        facts.append(
            Caption(
                made.pick("Your Ref|Your Order|Cust. Order"),
                text_cell(rng.choice((d(rng, 5), people.person(rng).first.upper(), f"PMR{d(rng, 4)}")), "/purchase_order"),
            )
        )
    mixed = facts + rng.sample(others, k=rng.randint(2, 6))
    rng.shuffle(mixed)
    return mixed


def _head(made: House, seller: Party, buyer: Party, facts: list[Caption]) -> None:
    """Delivery left or above, the account's address right or below, each behind its caption; the wholesaler in the middle, the corner or the foot."""
    middle = (made.left + made.right) / 2
    ship = firm(made.rng, seller.market, _BUYERS) if made.chance(0.4) else buyer
    y = _at_foot(made, seller) if made.chance(0.35) else _in_corner(made, seller, middle)
    blocks = [
        (made.pick("Deliver To|Delivered|Delivery Address|Del. To"), "", ship),
        (made.pick("Invoice To|Charge To|Invoice Address|Account Of"), "/buyer", buyer),
    ]
    if made.chance(0.25):
        blocks.reverse()
    side = made.chance(0.6)
    low = _blocks(made, blocks, middle, y, side=side)
    if not side:
        high = (
            paired(made, facts, middle + 10, made.right, y - 10, across=1, ruled=made.chance(0.5))
            if made.chance(0.6)
            else made.beside(facts, middle + 30, y, room=made.right - middle - 30)
        )
        made.y = max(low, high) + 10
    elif made.chance(0.5):
        made.y = paired(made, facts, made.left, made.right, low + 4, across=3, ruled=made.chance(0.6)) + 10
    else:
        made.y = made.strip(facts, made.left, made.right, low + 4, shaded=made.chance(0.4)) + 10


def _at_foot(made: House, seller: Party) -> float:
    """The wholesaler's name at the right above and the rest of it at the foot; returns where the addresses begin."""
    made.sheet.put(
        "/seller/name",
        seller.name,
        made.right,
        46,
        seller.name,
        fitted(made.pen.sized(15).heavy(), seller.name, 300),
        "right",
    )
    registered = Cell(f"Registered in England {numbers.digits(made.rng, 7)}")
    footed(made, [seller_cells(seller), [Cell("Tel"), phone_cell(seller), registered]], made.sheet.size[1] - 30, dot="  ")
    made.sheet.write(
        made.left, 46, made.pick("INVOICE|Tax Invoice|DELIVERY NOTE / INVOICE|Invoice"), made.pen.sized(13).heavy()
    )
    return 74.0


def _in_corner(made: House, seller: Party, middle: float) -> float:
    """The wholesaler at the left or in the middle, the title at the other side; returns where the addresses begin."""
    at = made.left if made.chance(0.5) else middle + 20
    low = made.party(seller, "/seller", at, 44, made.pen.sized(made.pen.size + 0.5), room=220, loud=True)
    made.run([Cell("Tel:"), phone_cell(seller)], at, low)
    if seller.tax_value:
        made.run(
            [Cell(made.pick("VAT Reg No|VAT No.|V.A.T. Reg")), Cell(seller.tax_id, "/seller/tax_id", seller.tax_value)],
            at,
            low + 11,
        )
    made.sheet.write(
        made.right if at == made.left else made.left,
        46,
        made.pick("INVOICE|TAX INVOICE|Sales Invoice"),
        made.pen.sized(13).heavy(),
        "right" if at == made.left else "left",
    )
    return low + 32


def _blocks(made: House, blocks: list[tuple[str, str, Party]], middle: float, y: float, *, side: bool) -> float:
    """Addresses behind their captions, beside or below each other; returns where the lowest ends."""
    tag = made.pen.sized(made.pen.size - 0.5)
    lows: list[float] = []
    for number, (label, whose, who) in enumerate(blocks):
        x, top = (made.left + number * (middle - made.left), y) if side else (made.left, lows[-1] + 8 if lows else y)
        made.sheet.write(x, top, label, tag)
        lows.append(
            addressed(
                made,
                who,
                whose,
                x + tag.width("Delivery Address") + 6,
                top,
                room=middle - made.left - tag.width("Delivery Address") - 20,
            )
        )
    return max(lows)


def _running(made: House, seller: Party) -> None:
    made.sheet.write(made.left, 36, f"{seller.name}   continued", made.pen)


def _table(made: House, drugs: list[Drug]) -> None:
    rng, show = made.rng, made.show
    keys = rng.choice(_ORDERS).split()
    specs = [
        Spec(key, made.pick(_HEADS[key]), "left" if key in ("item_code", "description", "pack", "vat") else "right")
        for key in keys
    ]
    letters = dict(zip(sorted({drug.rate for drug in drugs}, reverse=True), rng.choice(("SZ", "12", "AE")), strict=False))
    rows: list[Row | Band] = []
    for number, drug in enumerate(drugs):
        cells = {
            "quantity": (count_cell(show, Decimal(drug.count)),), "ordered": (Cell(str(drug.count)),), "pack": (Cell(drug.pack),), "description": (text_cell(drug.name, "description"),), "item_code": (text_cell(drug.code, "item_code"),), "list": (Cell(show.bare(drug.price)),),
            "discount": (Cell(f"{drug.cut}.00" if drug.cut else ""),), "unit_price": (money_cell(show, drug.net, "unit_price"),), "amount": (money_cell(show, drug.amount, "amount"),), "vat": (Cell(letters[drug.rate]),),
        }  # fmt: skip
        if "list" in keys and drug.cut:
            made.sheet.alternatives[f"/lines/{number}/unit_price"] = [f"{drug.price:.2f}"]
        rows.append(
            Row(
                cells,
                ((Cell(f"Batch {rng.choice('BKP')}{numbers.digits(rng, 5)} Exp {rng.randint(1, 12):02d}/28"),),)
                if rng.random() < 0.2
                else (),
            )
        )
    columns, pen = columns_of(made, specs, rows, flexible="description")
    print_rows(
        made, rows, Table(columns, pen, rng.choice(("head", "none", "form", "grid", "under")), made.chance(0.3), "description")
    )


def _ends(made: House, drugs: list[Drug]) -> None:
    """Tax by rate in a panel at the left, sums at the right."""
    show, rates = made.show, sorted({drug.rate for drug in drugs}, reverse=True)
    bases = {rate: sum((drug.amount for drug in drugs if drug.rate == rate), ZERO) for rate in rates}
    taxes = {rate: cents(base * rate / 100) for rate, base in bases.items()}
    net, tax = sum(bases.values(), ZERO), sum(taxes.values(), ZERO)
    facts = [
        Caption(made.pick("Goods|Goods Total|Net Total|Total Goods"), money_cell(show, net, "/subtotal", total=True)),
        Caption(
            made.pick("VAT|V.A.T.|Total VAT") if show.market.country != "AU" else "GST",
            money_cell(show, tax, "/tax", total=True),
        ),
        Caption(made.pick("Total|Invoice Total|TOTAL DUE|Amount Due"), money_cell(show, net + tax, "/total", total=True)),
    ]
    if made.y > made.sheet.size[1] - 120:
        made.turn()
    top = made.y + 18
    for number, rate in enumerate(rates):
        text = (
            f"{made.rng.choice(('Rate', 'VAT'))} {show.rate(rate)}   on {show.bare(bases[rate])}   = {show.bare(taxes[rate])}"
        )
        made.sheet.write(made.left, top + number * (made.pen.size + 3), text, made.pen.sized(made.pen.size - 0.5))
    print_sums(made, facts, made.right - 170, made.right, boxed=made.chance(0.4))
