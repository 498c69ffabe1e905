# ruff: noqa: E501 - tables of words
"""Training bills of laboratory and medical suppliers: catalogue numbers with blanks, dashes and leading zeros in a column of their own, lots and days of expiry below, the seller in a mark above and in the foot."""

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
    chained,
    day_cell,
    fashion,
    footed,
    phone_cell,
    seller_cells,
    stacked,
    sums_of,
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

_TRADES = "{last} Scientific|{stem} Diagnostics Ltd|{last} Biochemicals|Labware {last}|{stem} Life Science Products|{last} & {last} Instruments|Chem-{last}"
_BUYERS = "University of {stem}|{last} Pathology Group|{stem} Regional Laboratory|{last} Veterinary Diagnostics|St. {last} Hospital|{last} Dermatology Associates|Institute of Water Research {stem}"
_GOODS = words("Ethanol absolute, denatured, for molecular work|Pipette tips, filtered, sterile, 10-200 µl, racked|Nitrile gloves, powder free, size M|Trypsin-EDTA 0.25 % solution|Glucose test reagent kit, 2 x 250 ml|Petri dish 94 x 16 mm with vents|"
               "Control serum level 2, lyophilised|Microscope slides, frosted edge|Taq polymerase with buffer, 5 U/µl|Phosphate buffered saline tablets|Centrifuge tube 50 ml, conical, self-standing, with printed graduation|Agar powder, bacteriological|Lancets, safety, 21G, contact activated, for single use|"
               "Cryo box, cardboard, 81 places|Blood collection tube K2 EDTA 4 ml|Membrane filter 0.45 µm, 47 mm, gridded|Ringer solution, sterile, in bags of 1000 ml|pH electrode, gel, BNC connector|Autoclave indicator tape")  # fmt: skip
_UNITS = words("EA|PK|BX|CS|KIT|PAK|BTL|1x500|PCE")
_ORDERS = (
    "line item_code description quantity unit unit_price amount",
    "item_code quantity unit description unit_price discount amount",
    "quantity item_code description unit_price amount",
    "line quantity unit item_code description unit_price discount amount",
    "item_code description lot quantity unit_price amount",
)
_HEADS = {"line": "Pos|Line|Item|No.", "item_code": "Cat. No.|Catalogue|number|Catalog #|Product No.|Material|Order code|Ref.", "description": "Description|Product|Designation|Item description", "quantity": "Qty|Quantity|Shipped|Qty.", "unit": "Unit|UOM|Pack|U/M",
          "unit_price": "Price|Unit price|List price|Price each", "discount": "Disc.|Disc %|Less %", "amount": "Amount|Net|Net value|Extended", "lot": "Lot|Batch|Lot/Ser."}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ware:
    """What a laboratory orders."""

    code: str
    name: str
    count: int
    unit: str
    price: Decimal
    cut: int

    @property
    def amount(self) -> Decimal:
        """Less the discount."""
        return cents(self.count * self.price * (100 - self.cut) / 100)


def reagents(rng: Random) -> Paper:
    """One shipment to a laboratory."""
    country = rng.choice(("US", "US", "GB", "IE", "NL", "CA", "AU"))
    made = house(
        rng, "invoice-reagents", country, ("helvetica", "arial", "narrow", "vera", "times", "dejavu-condensed"), (8.0, 8.5, 9.0)
    )
    seller, buyer = firm(rng, MARKETS[country], _TRADES), firm(rng, MARKETS[country], _BUYERS)
    day, way = date(2025, 1, 6) + timedelta(days=rng.randint(0, 690)), fashion(made, "%Y.%m.%d")
    wares = _wares(rng)
    facts = _facts(made, day, way)
    made.over = lambda one: _running(one, facts)
    _head(made, seller, buyer, facts)
    _table(made, wares, day)
    _ends(made, wares, seller)
    return made.finish()


def _wares(rng: Random) -> list[Ware]:
    d, shape = numbers.digits, rng.randrange(6)
    wares = []
    for name in rng.sample(_GOODS, k=rng.choice((1, 2, 3, 4, 6, 9, 13))):
        letter = rng.choice("ABDFHKMPRSTVX")
        code = (
            f"{d(rng, 2)} {d(rng, 3)} {d(rng, 3)} 00{rng.randint(1, 9)}", f"{letter}{d(rng, 4)}-{rng.choice(('500ML', '1KG', '100EA', '25G', '6X1L'))}",
            f"00{d(rng, 2)}-{d(rng, 2)}", f"{letter}{rng.randint(1, 9)}.{rng.randint(0, 9)}0{d(rng, 2)}", f"0{d(rng, 5)} {rng.choice('ABCX')}", f"{d(rng, 2)}-{d(rng, 3)}-{d(rng, 2)}{rng.choice(('', letter))}",
        )[shape]  # fmt: skip
        wares.append(
            Ware(
                code,
                name,
                rng.choice((1, 1, 2, 3, 5, 10, 20)),
                rng.choice(_UNITS),
                Decimal(rng.randint(420, 61000)) / 100,
                rng.choice((0, 0, 5, 12, 15)),
            )
        )
    return wares


def _facts(made: House, day: date, way: str) -> list[Caption]:
    rng, d = made.rng, numbers.digits
    number = rng.choice(
        (
            d(rng, 10),
            f"{d(rng, 3)} {d(rng, 3)} {d(rng, 3)}",
            f"9{d(rng, 7)}",
            f"SI-{d(rng, 6)}",
            f"INV{d(rng, 7)}",
            f"{day:%y}/{d(rng, 5)}",
        )
    )
    facts = [Caption(made.pick("Invoice no.|Invoice Number|Document|Our invoice|Invoice"), text_cell(number, "/number")), Caption(made.pick("Date|Invoice date|Dated|Date of invoice|Tax point"), day_cell(day, way, "/issue_date")),
             Caption(made.pick("Customer|Customer no.|Account|Debtor|Sold-to"), text_cell(d(rng, rng.choice((6, 8, 10))), "/buyer/account_number")), Caption(made.pick("Your order|Purchase order|Your ref.|PO no."), text_cell(rng.choice((d(rng, 10), f"{people.person(rng).last} {day:%d/%m}", f"P{d(rng, 6)}")), "/purchase_order"))]  # fmt: skip
    others = [Caption(made.pick("Delivery note|Delivery|Packing slip"), Cell(d(rng, 10))), Caption(made.pick("Delivery date|Shipped|Dispatched"), day_cell(day - timedelta(days=rng.randint(1, 4)), way)), Caption(made.pick("Order date|Ordered|Date of order"), day_cell(day - timedelta(days=rng.randint(5, 19)), way)),
              Caption(made.pick("Sales order|Our order"), Cell(d(rng, 8))), Caption(made.pick("Quote|Quotation"), Cell(f"Q{d(rng, 5)}")), Caption(made.pick("Contact|Our contact"), Cell(people.person(rng).plain)), Caption("Page", Cell("1 of 1"))]  # fmt: skip
    if made.chance(0.5):
        due = day + timedelta(days=30)
        facts.append(Caption(made.pick("Due|Payable by|Due date"), day_cell(due, way, "/due_date")))
    chosen = facts[2:] + rng.sample(others, k=rng.randint(2, 5))
    rng.shuffle(chosen)
    return [*facts[:2], *chosen] if made.chance(0.6) else [facts[1], facts[0], *chosen]


def _running(made: House, facts: list[Caption]) -> None:
    chained(made, facts[:2], made.left, 36)
    made.sheet.write(made.right, 36, f"Page {made.sheet.page}", made.pen, "right")


def _head(made: House, seller: Party, buyer: Party, facts: list[Caption]) -> None:
    """The mark above, the buyer in a window without a caption, facts stacked or beside at the right, the ship-to anywhere."""
    big, middle = made.pen.sized(made.rng.choice((15, 18, 22))).heavy(), (made.left + made.right) / 2
    mark = seller.name.upper()
    made.sheet.put("/seller/name", seller.name, made.left, 52, mark, fitted(big, mark, 330))
    made.sheet.alternatives["/seller/name"] = [mark]
    made.sheet.write(made.right, 52, made.pick("INVOICE|Invoice|Commercial Invoice|TAX INVOICE"), made.pen.sized(14), "right")
    low = addressed(
        made,
        buyer,
        "/buyer",
        made.left + made.rng.choice((0, 14, 28)),
        118,
        room=middle - made.left - 40,
        attention=made.rng.choice(("none", "below", "above", "below")),
    )
    if made.chance(0.5):
        high = stacked(made, facts[:6], made.right - 128, 82, room=128)
        rest = facts[6:]
    else:
        high = made.beside(facts, made.right - 215, 84, room=215, mark=made.pick(":||:"))
        rest = []
    if made.chance(0.6):
        other = firm(made.rng, seller.market, _BUYERS) if made.chance(0.5) else buyer
        made.sheet.write(
            made.left,
            low + 10,
            made.pick("Delivered to:|Ship-to address|Consignee|Goods to"),
            made.pen.sized(made.pen.size - 1.5),
        )
        low = addressed(
            made, other, "", made.left, low + 21, room=middle - made.left - 40, attention=made.rng.choice(("none", "below"))
        )
    made.y = max(low, high) + 12
    if rest:
        made.y = chained(made, rest, made.left, made.y, mark=made.pick(":|"))


def _table(made: House, wares: list[Ware], day: date) -> None:
    rng, show, d = made.rng, made.show, numbers.digits
    keys = rng.choice(_ORDERS).split()
    specs = [
        Spec(key, made.pick(_HEADS[key]), "left" if key in ("line", "item_code", "description", "unit", "lot") else "right")
        for key in keys
    ]
    below_kind = "none" if "lot" in keys else rng.choice(("lot", "lot", "origin", "serial", "none"))
    rows: list[Row | Band] = []
    for number, ware in enumerate(wares, start=1):
        lot, ends = f"{rng.choice('ABKL')}{d(rng, 6)}", written(day + timedelta(days=rng.randint(200, 900)), "%Y-%m-%d")
        below = {
            "lot": ((Cell(f"Lot: {lot}  Qty: {ware.count}  Exp.: {ends}"),),), "origin": ((Cell(f"Country of origin: DE   Tariff no. 3822{d(rng, 4)}"),), (Cell(f"Batch {lot}"),)),
            "serial": ((Cell(f"Serial no. {d(rng, 8)}, {d(rng, 8)}"),),), "none": (),
        }[below_kind] if rng.random() < 0.8 else ()  # fmt: skip
        cells = {
            "line": (Cell(f"{number * 10:04d}" if made.left > 40 else str(number)),), "item_code": (text_cell(ware.code, "item_code"),), "description": (text_cell(ware.name, "description"),), "lot": (Cell(lot),),
            "quantity": (count_cell(show, Decimal(ware.count)),), "unit": (text_cell(ware.unit, "unit"),), "unit_price": (money_cell(show, ware.price, "unit_price"),),
            "discount": (Cell(f"{ware.cut},0" if show.comma else f"{ware.cut}.0") if ware.cut else Cell(""),), "amount": (money_cell(show, ware.amount, "amount"),),
        }  # fmt: skip
        if ware.cut and "discount" not in keys:
            below = ((Cell(f"Customer discount {ware.cut} %"),), *below)
        rows.append(Row(cells, below))
    columns, pen = columns_of(made, specs, rows, flexible="description")
    print_rows(
        made, rows, Table(columns, pen, rng.choice(("head", "under", "none", "rows", "bands")), made.chance(0.4), "description")
    )


def _ends(made: House, wares: list[Ware], seller: Party) -> None:
    """Sums, then all of the firm at the foot."""
    rng, net = made.rng, sum((ware.amount for ware in wares), ZERO)
    freight = Decimal(rng.choice(("0", "12.50", "18.00", "34.90")))
    rate = Decimal(rng.choice(seller.market.rates[:2])) if made.chance(0.8) else ZERO
    facts = sums_of(
        made,
        net,
        rate,
        freight,
        "Goods value|Net amount|Subtotal|Items total;Freight|Handling and freight|Dry ice and freight;{tax} {rate}|{tax}|plus {rate} {tax};Invoice amount|Total|Total due|Amount payable",
    )
    print_sums(made, facts, made.right - 200, made.right, boxed=made.chance(0.25))
    if made.y > made.sheet.size[1] - 60:
        made.turn()
    contact = [
        Cell("Tel. "),
        phone_cell(seller),
        Cell(f"Fax {seller.fax}"),
        Cell(f"orders@{seller.host}", "/seller/email", f"orders@{seller.host}"),
    ]
    footed(
        made,
        [
            seller_cells(seller),
            contact,
            [Cell(seller.registry), Cell(seller.bank), Cell("Delivery subject to our terms of sale")],
        ],
        made.sheet.size[1] - 40,
        dot=rng.choice(("  ·  ", " - ", "    ")),
    )
