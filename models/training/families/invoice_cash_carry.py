# ruff: noqa: E501 - tables of words
"""Training bills of British and Irish wholesalers that are the delivery note as well: packs and units, codes of tax with their analysis, promotions, deposits, boxes to sign."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
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
    house,
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.paper import Paper

_FIRMS = words(
    "{l} Cash & Carry Ltd|{l} Wholesale Foods Ltd|{l} & Sons (Wholesale) Ltd|{l} Catering Supplies|{l} Wines & Spirits Ltd|{l} Pharmacy Wholesale|{l} Builders Merchants Ltd"
)
_GOODS = words(
    "Baked Beans|Still Water Sports Cap|Crisps Ready Salted|Long Life Milk Semi|Toilet Tissue 2ply|Bin Liners Heavy Duty|Lager Can|Orange Juice Cartons|Instant Coffee Tin|Paracetamol 500mg|Dog Food Chunks|White Sugar|Washing Up Liquid|Chopped Tomatoes|Plain Flour|Batteries AA|Sauvignon Blanc|Nitrile Gloves Blue M"
)
_PACKS = words("6x1L|12x500ml|24x330ml|48x32g|1x20kg|36 roll|200s|8x4pk|6x75cl|10x100|1x5L|12x400g")


@dataclass(frozen=True, slots=True)
class Ware:
    """Cases of something at the code of a rate."""

    code: str
    name: str
    pack: str
    cases: int
    price: Decimal
    vat: str
    off: Decimal

    @property
    def amount(self) -> Decimal:
        """Less the promotion."""
        return cents(self.cases * self.price) - self.off


_RATES = {"S": Decimal(20), "Z": Decimal(0), "R": Decimal(5)}
_CODES = {
    "letter": {"S": "S", "Z": "Z", "R": "R"},
    "figure": {"S": "1", "Z": "0", "R": "5"},
    "rate": {"S": "20.00", "Z": "0.00", "R": "5.00"},
}


def cash_carry(rng: Random) -> Paper:
    """One drop."""
    key = rng.choice(("GB", "GB", "GB", "IE"))
    made = house(
        rng, "invoice-cash-carry", key, ("helvetica", "arial", "courier", "narrow", "dejavu-condensed"), (7.5, 8.0, 8.5)
    )
    made.left, made.right = 36.0, 559.0
    market = MARKETS[key]
    seller, buyer = party(rng, market, rng.choice(_FIRMS).format(l=people.person(rng).last)), party(rng, market)
    day = date(2024, 1, 8) + timedelta(days=rng.randint(0, 1000))
    wares = _wares(rng)
    _head(made, (seller, buyer), day)
    coded = rng.choice(tuple(_CODES))
    _table(made, wares, coded)
    _ends(made, wares, seller, coded)
    return made.finish()


def _wares(rng: Random) -> list[Ware]:
    size = rng.choice((5, 6, 4))
    found = []
    for name in rng.sample(_GOODS, k=rng.choice((3, 5, 8, 11, 14, 17))):
        cases, price = rng.choice((1, 1, 2, 3, 4, 5, 6, 10)), Decimal(rng.randint(299, 6200)) / 100
        off = cents(cases * price * Decimal("0.1")) if rng.random() < 0.15 else ZERO
        found.append(
            Ware(numbers.digits(rng, size), name, rng.choice(_PACKS), cases, price, rng.choice(("S", "S", "Z", "Z", "R")), off)
        )
    return found


def _head(made: House, parties: tuple[Party, Party], day: date) -> None:
    """Title in a bar, seller at the right or in the middle, two addresses, a grid of facts."""
    rng, sheet, pen, d = made.rng, made.sheet, made.pen, numbers.digits
    seller, buyer = parties
    number = rng.choice((d(rng, 6), f"SI{d(rng, 6)}", f"{d(rng, 3)}/{d(rng, 5)}", f"IN{d(rng, 7)}"))
    title = made.pick("INVOICE / DELIVERY NOTE|TAX INVOICE|SALES INVOICE|VAT INVOICE|Delivery Note / Invoice")
    loud = pen.sized(15).heavy()
    if made.chance(0.5):
        sheet.fill(made.left, 30, made.right, 48, (0.1, 0.1, 0.1))
        sheet.write((made.left + made.right) / 2, 43, title, pen.sized(12).heavy().inked((1, 1, 1)), "center")
        low = made.party(seller, "/seller", made.right, 64, pen.sized(pen.size + 0.5), room=250, align="right", loud=True)
        side = made.left
    else:
        low = made.party(seller, "/seller", made.left, 44, pen.sized(pen.size + 1), room=250, loud=True)
        sheet.write(made.right, 44, title, loud, "right")
        side = made.left
    anchor = made.right - 190 if low < 118 and not made.chance(0.5) else made.left
    low = made.run([Cell("Tel:"), Cell(seller.phone, "/seller/phone", seller.phone_value)], anchor, low) and low + pen.size + 3
    if seller.tax_value:
        low = (
            made.run([Cell("VAT Reg No:"), Cell(seller.tax_id, "/seller/tax_id", seller.tax_value)], anchor, low)
            and low + pen.size + 3
        )
    y = max(low, 118.0) + 8
    ends = []
    for x, label, at in (
        (side, made.pick("Invoice To:|Customer:|Account Name & Address"), "/buyer"),
        (310.0, made.pick("Deliver To:|Delivery Address:"), ""),
    ):
        sheet.frame(x, y, x + 246, y + 66, 0.5)
        sheet.write(x + 4, y + 9, label, pen.sized(6.5))
        ends.append(made.party(buyer, at, x + 10, y + 21, pen.sized(min(pen.size, 8.0)), room=225))
    y = max(y + 72, *ends)
    facts = [
        Caption(made.pick("Invoice No|Document No.|Inv. No."), text_cell(number, "/number")),
        Caption(made.pick("Date|Invoice Date|Tax Point"), made.day(day, "/issue_date")),
        Caption(
            made.pick("Account|Account No|A/C Ref"),
            text_cell(
                rng.choice((d(rng, 5), f"{buyer.name[:4].upper().replace(' ', '')}0{rng.randint(1, 9)}")),
                "/buyer/account_number",
            ),
        ),
        Caption(
            made.pick("Your Order|Order No|Cust Ref"),
            text_cell(rng.choice((d(rng, 5), people.person(rng).first.upper(), f"PO{d(rng, 4)}")), "/purchase_order"),
        ),
        Caption(made.pick("Route|Run|Van"), Cell(f"{rng.choice('ABC')}{rng.randint(1, 30)}")),
        Caption(made.pick("Picker|Driver"), Cell(people.person(rng).first)),
    ]
    made.y = made.strip(facts[: rng.choice((4, 5, 6))], made.left, made.right, y, shaded=made.chance(0.4)) + 8


def _table(made: House, wares: list[Ware], coded: str) -> None:
    show, codes = made.show, _CODES[coded]
    keys = made.pick(
        "code name pack cases price amount vat|cases pack code name price vat amount|code cases name pack vat price amount|name code pack cases price amount vat"
    ).split()
    rows: list[Row | Band] = []
    for one in wares:
        rate = Cell(codes[one.vat], "tax_rate", f"{_RATES[one.vat]:f}") if coded == "rate" else Cell(codes[one.vat])
        name = [text_cell(one.name, "description")]
        amounts = [money_cell(show, one.amount, "amount")]
        if one.off:
            name.append(Cell(f"Promotion {show.bare(one.off)} off"))
        rows.append(Row({
            "code": (text_cell(one.code, "item_code"),), "name": tuple(name), "pack": (Cell(one.pack),), "cases": (Cell(str(one.cases), "quantity", str(one.cases)),), "price": (money_cell(show, one.price, "unit_price"),), "amount": tuple(amounts), "vat": (rate,),
        }))  # fmt: skip
    heads = {
        "code": made.pick("Code|Product|Item"),
        "name": made.pick("Description|Product Description"),
        "pack": made.pick("Pack|Pack Size|Size"),
        "cases": made.pick("Qty|Cases|Del'd"),
        "price": made.pick("Price|Unit Price|Case Price"),
        "amount": made.pick("Value|Goods|Net|Nett Amount"),
        "vat": "VAT" if coded != "rate" else "VAT %",
    }
    columns, pen = columns_of(
        made,
        [Spec(key, heads[key], "left" if key in {"code", "name", "pack"} else "right") for key in keys],
        rows,
        flexible="name",
    )
    print_rows(
        made, rows, Table(columns, pen, made.rng.choice(("head", "grid", "form", "bands", "none")), made.chance(0.4), "name")
    )


def _ends(made: House, wares: list[Ware], seller: Party, coded: str) -> None:
    """The analysis of tax at the left, sums at the right, counts, a line to sign."""
    show, sheet, pen = made.show, made.sheet, made.pen.sized(min(made.pen.size, 8.0))
    net = sum((one.amount for one in wares), ZERO)
    groups = [(key, sum((one.amount for one in wares if one.vat == key), ZERO)) for key in "SRZ"]
    groups = [(key, base) for key, base in groups if base]
    taxes = {key: cents(base * _RATES[key] / 100) for key, base in groups}
    tax = sum(taxes.values(), ZERO)
    facts = [
        Caption(made.pick("Goods Total|Total Goods|Nett"), money_cell(show, net, "/subtotal", total=True)),
        Caption(made.pick("VAT|Total VAT"), money_cell(show, tax, "/tax", total=True)),
        Caption(made.pick("Invoice Total|TOTAL|Total to Pay"), money_cell(show, net + tax, "/total", total=True)),
    ]
    if facts[-1].label.endswith("Pay"):
        sheet.alternatives["/amount_due"] = [f"{net + tax:.2f}"]
    if made.y > made.sheet.size[1] - 110:
        made.turn()
    top = made.y + 16
    stops = (made.left + 30, made.left + 60, made.left + 130, made.left + 190)
    for stop, label in zip(stops, ("Code", "Rate", "Goods", "VAT"), strict=True):
        sheet.write(stop, top, label, pen.heavy(), "right")
    for at, (key, base) in enumerate(groups, start=1):
        y = top + at * (pen.size + 3)
        for stop, text in zip(
            stops,
            (_CODES[coded][key][:2].rstrip("."), f"{_RATES[key]:f}%", show.bare(base), show.bare(taxes[key])),
            strict=True,
        ):
            sheet.write(stop, y, text, pen, "right")
    print_sums(made, facts, made.right - 170, made.right, boxed=made.chance(0.5))
    y = max(made.y, top + 54) + 6
    if y + 30 > sheet.size[1] - 20:
        sheet.new_page()
        y = 60.0
    sheet.write(
        made.left,
        y,
        f"Lines: {len(wares)}   Cases: {sum(one.cases for one in wares)}   Received in good condition: ____________________  Print name: ______________",
        pen.sized(7),
    )
    if seller.iban_value and made.chance(0.5):
        made.run(
            [Cell(f"Bank: {seller.bank}"), Cell("IBAN"), Cell(seller.iban, "/seller/iban", seller.iban_value)],
            made.left,
            y + 12,
            pen.sized(7),
        )
