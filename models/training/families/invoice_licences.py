# ruff: noqa: E501 - tables of words
"""Training bills of dealers in software and computers: facts in a list at the left and the buyer at the right, article numbers above texts of several lines, periods and serial numbers beneath."""

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

_TRADES = "{last} Computing|{stem} Cloud Partners|{last} IT Services Ltd|Datacentre {last} B.V.|{stem} Network Solutions|{last} Digital|{stem} Print & Copy"
_BUYERS = "{last} Logistics|{stem} Housing Association|{last} Orthopaedics|{stem} Insurance Brokers|{last} & {last} Architects|{stem} Grammar School|{last} Seafoods"
_GOODS = words(
    "Productivity suite, business standard, per user, annual commitment, monthly billing|Notebook 14 inch, 16 GB, 512 GB SSD, 3 years on-site|Backup storage for servers, 2 TB, immutable copies|Firewall appliance renewal, threat protection, 36 months|Toner cartridge, black, high yield|Patch cable Cat6A 2 m grey|"
    "Docking station USB-C, dual display, 90 W|Managed detection and response, per endpoint|Remote desktop licence, user CAL|Monitor 27 inch QHD, height adjustable|Engineer on site, half a day|Domain renewal and DNS hosting|Maintenance kit for laser printer, 200k pages|Virtual telephone number with call recording|Switch, 48 ports, PoE+, 4 x SFP+|Wireless access point, ceiling mount|Anti-virus licence, 25 seats"
)
_HEADS = {
    "item_code": "SKU|Part No|Article|Product code|Item",
    "description": "Description|Product|Product / service|Details",
    "quantity": "Qty|Units|Quantity|No.",
    "unit": "Unit|Per",
    "unit_price": "Unit Price|Price|Each|Price ex VAT",
    "rate": "Tax|VAT %|Tax rate|VAT",
    "amount": "Amount|Total|Line total|Net",
}
_ORDERS = (
    "description quantity unit_price amount",
    "quantity description unit_price rate amount",
    "item_code description quantity unit_price rate amount",
    "description item_code unit_price quantity amount",
    "quantity item_code description unit_price amount",
    "description rate quantity unit_price amount",
)


@dataclass(frozen=True, slots=True)
class Licence:
    """A thing or a right to use one."""

    code: str
    name: str
    count: int
    price: Decimal

    @property
    def amount(self) -> Decimal:
        """Pieces times price."""
        return cents(self.count * self.price)


def licences(rng: Random) -> Paper:
    """One order of a dealer."""
    country = rng.choice(("US", "US", "GB", "GB", "NL", "IE", "CA", "AU"))
    made = house(
        rng, "invoice-licences", country, ("helvetica", "arial", "dejavu", "vera", "dejavu-condensed", "times"), (8.5, 9.0, 9.5)
    )
    seller, buyer, d = firm(rng, MARKETS[country], _TRADES), firm(rng, MARKETS[country], _BUYERS), numbers.digits
    day, way = date(2025, 1, 6) + timedelta(days=rng.randint(0, 690)), fashion(made, "%e %b %Y", "%b %e, %Y")
    shape, bought = rng.randrange(5), []
    for name in rng.sample(_GOODS, k=rng.choice((1, 2, 3, 4, 5, 7))):
        head = name[:3].upper().strip()
        code = (
            f"{rng.choice(('MS', 'LN', 'HP', 'CS'))}-{d(rng, 3)}{rng.choice('JQX')}-00{d(rng, 3)}",
            f"{head}{d(rng, 4)}#ABB",
            f"{d(rng, 7)}",
            f"{head}-{rng.choice(('STD', 'PRO', 'BAS'))}-{rng.choice(('1Y', '3Y', 'M'))}",
            f"{d(rng, 2)}{rng.choice('ACX')}{d(rng, 1)}S{d(rng, 2)}00",
        )[shape]
        bought.append(Licence(code, name, rng.choice((1, 1, 2, 5, 12, 25, 40)), Decimal(rng.randint(220, 148000)) / 100))
    _head(made, seller, buyer, _facts(made, day, way))
    _table(made, bought, day, way)
    _ends(made, bought, seller)
    return made.finish()


def _facts(made: House, day: date, way: str) -> list[Caption]:
    rng, d = made.rng, numbers.digits
    number = rng.choice(
        (
            f"INV-{d(rng, 4)}",
            f"{day:%Y}{d(rng, 4)}",
            f"SIN{d(rng, 6)}",
            f"{d(rng, 8)}",
            f"#{d(rng, 5)}",
            f"IN-{day:%y%m}-{d(rng, 3)}",
        )
    )
    facts = [
        Caption(made.pick("Invoice number|Invoice|Invoice No|Number|Invoice ID"), Cell(number, "/number", number.lstrip("#"))),
        Caption(made.pick("Invoice date|Date|Issued|Date of issue|Issue date"), day_cell(day, way, "/issue_date")),
    ]
    others = [
        Caption(made.pick("Due date|Payment due|Due|Pay by"), day_cell(day + timedelta(days=30), way, "/due_date")),
        Caption(
            made.pick("Purchase order|PO number|Customer ref|Your PO"),
            text_cell(rng.choice((f"PO-{d(rng, 5)}", d(rng, 6), f"{people.person(rng).last}/{d(rng, 3)}")), "/purchase_order"),
        ),
        Caption(
            made.pick("Account|Customer no.|Customer ID"),
            text_cell(f"{made.pick('CUST|C|AC')}{d(rng, 4)}", "/buyer/account_number"),
        ),
    ]
    plain = [
        Caption(made.pick("Order date|Ordered on"), day_cell(day - timedelta(days=rng.randint(2, 12)), way)),
        Caption(made.pick("Order number|Sales order"), Cell(f"SO-{d(rng, 6)}")),
        Caption(made.pick("Quote|Quotation ref"), Cell(f"QU-{d(rng, 4)}")),
        Caption(made.pick("Account manager|Prepared by"), Cell(people.person(rng).plain)),
        Caption(made.pick("Billing period|Period"), Cell(f"{written(day, way)} - {written(day + timedelta(days=30), way)}")),
        Caption(made.pick("Agreement|Contract"), Cell(d(rng, 7))),
    ]
    chosen = rng.sample(others, k=rng.randint(1, 3)) + rng.sample(plain, k=rng.randint(1, 4))
    rng.shuffle(chosen)
    return [*facts, *chosen] if made.chance(0.65) else [*chosen[:1], facts[1], *chosen[1:], facts[0]]


def _head(made: House, seller: Party, buyer: Party, facts: list[Caption]) -> None:
    """A vertical list at the left; the buyer at the right, or below the title behind a dash of ink; the dealer's address anywhere."""
    rng, middle, way = made.rng, (made.left + made.right) / 2, made.rng.randrange(3)
    title, tag = (
        made.pick("Invoice|INVOICE|Tax Invoice|Sales invoice"),
        made.pen.sized(made.pen.size - 1).inked((0.4, 0.4, 0.4)),
    )
    if way == 0:
        made.sheet.write(made.left, 62, title, made.pen.sized(24))
        low = stacked(made, facts, made.left, 92, room=190)
        made.sheet.write(middle + 30, 92, made.pick("Billed to|Bill to|Customer|Invoice to"), tag)
        high = addressed(
            made, buyer, "/buyer", middle + 30, 105, room=made.right - middle - 30, attention=rng.choice(("none", "below"))
        )
        made.sheet.write(middle + 30, high + 8, made.pick("From|Supplier|Seller|Issued by"), tag)
        high = made.party(seller, "/seller", middle + 30, high + 21, room=made.right - middle - 30)
        if seller.tax_value:
            made.run(
                [
                    Cell(made.pick("VAT number|Tax ID|Reg. no.") if seller.market.country not in ("US", "CA") else "Tax ID"),
                    Cell(seller.tax_id, "/seller/tax_id", seller.tax_value),
                ],
                middle + 30,
                high,
            )
            high += 12
    elif way == 1:
        low = made.party(seller, "/seller", made.left, 56, room=210, loud=True)
        made.run(
            [phone_cell(seller), Cell(f"billing@{seller.host}", "/seller/email", f"billing@{seller.host}")],
            made.left,
            low,
            made.pen.sized(made.pen.size - 1),
            gap=12,
        )
        made.sheet.write(made.right, 60, title, made.pen.sized(20).heavy(), "right")
        y = max(low, 110) + 26
        made.sheet.write(made.left, y, made.pick("TO|Bill To:|Invoice for|Client"), tag)
        low = addressed(made, buyer, "/buyer", made.left, y + 13, room=220, attention=rng.choice(("none", "above", "below")))
        high = made.beside(facts, middle + 20, y, room=made.right - middle - 20, mark=made.pick(":||"), flush=made.chance(0.4))
    else:
        made.sheet.put(
            "/seller/name", seller.name, made.left, 58, seller.name, fitted(made.pen.sized(19).heavy(), seller.name, 340)
        )
        low = addressed(made, buyer, "/buyer", made.right - 180, 96, room=180, attention=rng.choice(("none", "below")))
        high = made.beside(facts, made.left, 98, room=middle - made.left, mark=made.pick(":|"))
        made.sheet.write(made.left, max(low, high) + 18, title, made.pen.sized(15))
        high = max(low, high) + 22
        footed(
            made,
            [seller_cells(seller), [phone_cell(seller), Cell(f"www.{seller.host}", "/seller/website", f"www.{seller.host}")]],
            made.sheet.size[1] - 32,
            dot=rng.choice(("  |  ", "   ")),
        )
    made.y = max(low, high) + 18


def _table(made: House, bought: list[Licence], day: date, way: str) -> None:
    rng, show, d = made.rng, made.show, numbers.digits
    keys = rng.choice(_ORDERS).split()
    specs = [Spec(key, made.pick(_HEADS[key]), "left" if key in ("item_code", "description") else "right") for key in keys]
    place, label, own = (
        rng.choice(("above", "captioned", "last")),
        made.pick("SKU:|Part no.|Product:|Item code|Mfr part"),
        "item_code" in keys,
    )
    rate = Decimal(show.market.rates[0])
    rows: list[Row | Band] = []
    for one in bought:
        code, name = text_cell(one.code, "item_code"), text_cell(one.name, "description")
        below: list[tuple[Cell, ...]] = [(Cell(label), code)] if not own and place == "captioned" else []
        if rng.random() < 0.5:
            below.append(
                (
                    Cell(
                        rng.choice(
                            (
                                f"Period {written(day, way)} to {written(day + timedelta(days=364), way)}",
                                f"Serial {rng.choice('PC')}{d(rng, 3)}X{d(rng, 4)}",
                                f"Reference {d(rng, 6)}, agreement {d(rng, 5)}",
                            )
                        )
                    ),
                )
            )
        cells = {
            "item_code": (code,), "description": (name,) if own or place == "captioned" else (code, name) if place == "above" else (name, code), "quantity": (count_cell(show, Decimal(one.count)),),
            "unit_price": (money_cell(show, one.price, "unit_price"),), "rate": (Cell(show.rate(rate), "tax_rate", f"{rate.normalize():f}"),), "amount": (money_cell(show, one.amount, "amount"),),
        }  # fmt: skip
        rows.append(Row(cells, tuple(below)))
    columns, pen = columns_of(made, specs, rows, flexible="description")
    print_rows(
        made,
        rows,
        Table(columns, pen, rng.choice(("rows", "rows", "head", "bands", "under", "grid")), made.chance(0.4), "description"),
    )


def _ends(made: House, bought: list[Licence], seller: Party) -> None:
    net = sum((one.amount for one in bought), ZERO)
    facts = sums_of(
        made,
        net,
        Decimal(made.show.market.rates[0]),
        ZERO,
        "Subtotal|Net total|Total excl. tax|Sub-total;;{tax} {rate}|{tax} ({rate})|{tax};Total|Total due|Amount due|Total incl. tax",
    )
    print_sums(made, facts, made.right - 190, made.right, boxed=made.chance(0.2))
    if seller.iban and made.chance(0.6) and made.y < made.sheet.size[1] - 70:
        end = made.sheet.write(
            made.left, made.y + 14, f"{made.pick('Pay by transfer to|Bank:|Account')} {seller.bank}, IBAN ", made.pen
        )
        made.cell(Cell(seller.iban, "/seller/iban", seller.iban_value), end, made.y + 14)
