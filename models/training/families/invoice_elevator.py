# ruff: noqa: E501 - tables of words
"""Training bills of farm suppliers: tickets of what was hauled, seed by the bag, custom application by the acre, growers with shares."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, party, words
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
from models.training.families.invoice_print import without_cells
from models.training.paper import Paper

_TRADES = "{last} Seed Company|{stem} Farmers Cooperative|{last} Ag Services, Inc.|{stem} Grain & Feed|{last} Crop Care LLC|{stem} Farm Supply|{last} Elevator Co.|{stem} Agronomy"
_GOODS = words("CORN RR2 108 DAY 80K/BAG/BAG/18500/34000|SOYBEAN 2.8 MG TRT 140K/UNIT/5200/7900|ALFALFA SEED COATED 50#/BAG/18000/29500|UREA 46-0-0 BULK/TON/39500/61000|UAN 28% LIQUID/GAL/210/410|POTASH 0-0-60/TON/38000/52000|"
               "GLYPHOSATE 5.4# BULK/GAL/1450/2890|AMS SPRAY GRADE 51#/BAG/1890/2990|CROP OIL CONC/GAL/1190/1990|STARTER 10-34-0/TON/48000/69000|CALF STARTER 20% MED/BAG/1495/2190|TRACE MINERAL SALT 50#/BAG/790/1190|"
               "RANGE CUBE 20% BULK/TON/28900/36500|CUSTOM APPL DRY SPREAD/ACRE/650/950|SPRAY APPL POST/ACRE/750/1150|INOCULANT SOY PREMIUM/UNIT/290/480|TWINE 9000/170 POLY/BALE/3990/5290|PROPANE BULK FARM/GAL/139/225|#2 DYED DIESEL B5/GAL/259/389|"
               "ATRAZINE 4L 2.5 GAL/JUG/3990/5890|SOIL SAMPLE GRID 2.5 AC/EACH/900/1400|DELIVERY SEED TENDER/LOAD/4000/8500")  # fmt: skip
_FIELDS = words("HOME 80|NORTH QTR|SE 14-102-36|RIVER BOTTOM|SCHOOL SECTION|WEST PIVOT|AIRPORT 40")


@dataclass(frozen=True, slots=True)
class Load:
    """What was hauled or done, on a ticket."""

    ticket: str
    day: date
    code: str
    name: str
    unit: str
    count: Decimal
    price: Decimal
    off: Decimal
    field: str

    @property
    def amount(self) -> Decimal:
        """Count times price less what is taken off."""
        return cents(self.count * self.price) - self.off


def elevator(rng: Random) -> Paper:
    """What a grower was supplied with in a week."""
    made = house(
        rng, "invoice-elevator", "US", ("courier", "typewriter", "helvetica", "times", "roman", "arial"), (8.0, 8.5, 9.0, 9.5)
    )
    if made.pen.family in ("courier", "typewriter"):
        made.pen = made.pen.sized(7.4)
    if made.chance(0.6):
        made.show = without_cells(made.show)
    market = MARKETS["US"]
    seller = firm(rng, market, _TRADES)
    grower = people.person(rng)
    buyer = party(
        rng,
        market,
        rng.choice(
            (
                f"{grower.last} FARMS",
                f"{grower.plain}",
                f"{grower.last.upper()}, {grower.first.upper()}",
                f"{grower.last} Dairy LLC",
                f"{grower.plain} & Sons",
                f"{grower.last} Bros Partnership",
            )
        ),
    )
    day = date(2025, 1, 6) + timedelta(days=rng.randint(0, 640))
    loads = _loads(made, day)
    d = numbers.digits
    number = rng.choice(
        (d(rng, 5), d(rng, 6), f"{rng.choice('ABFS')}-{d(rng, 5)}", f"{rng.randint(1, 30):02d}-{d(rng, 6)}", f"SI{d(rng, 7)}")
    )
    facts = _facts(made, number, day)
    made.over = lambda one: _running(one, seller, facts)
    _head(made, seller, buyer, facts)
    _table(made, loads)
    _ends(made, loads, seller)
    return made.finish()


def _loads(made: House, day: date) -> list[Load]:
    rng, d = made.rng, numbers.digits
    shape, cut = rng.randrange(4), rng.random() < 0.4
    found = []
    for entry in rng.sample(_GOODS, k=rng.choice((1, 2, 3, 4, 5, 7, 9, 12))):
        *name, unit, least, most = entry.split("/")
        price = Decimal(rng.randint(int(least), int(most))) / 100
        count = (
            Decimal(rng.choice((1, 2, 5, 10, 24, 40, 80)))
            if unit in ("BAG", "UNIT", "JUG", "BALE", "EACH", "LOAD")
            else Decimal(rng.randint(1200, 90000)) / (1000 if unit == "TON" else 100)
        )
        code = ("", d(rng, 6), f"{rng.choice('CFSW')}{d(rng, 3)}", f"{d(rng, 2)}-{d(rng, 4)}")[shape]
        off = cents(count * price * Decimal(rng.choice(("0.03", "0.05", "0.08")))) if cut and unit in ("BAG", "UNIT") else ZERO
        found.append(
            Load(
                d(rng, 6),
                day - timedelta(days=rng.randint(0, 9)),
                code,
                "/".join(name),
                unit,
                count,
                price,
                off,
                rng.choice(_FIELDS),
            )
        )
    return sorted(found, key=lambda load: load.day)


def _facts(made: House, number: str, day: date) -> list[Caption]:
    rng = made.rng
    facts = [Caption(made.pick("Invoice No|INVOICE|Invoice #|Invoice Number"), Cell(number, "/number", number)), Caption(made.pick("Invoice Date|Date|DATE"), made.day(day, "/issue_date")),
             Caption(made.pick("Account|Customer No|ACCT NO|Grower #|Patron"), text_cell(numbers.digits(rng, rng.choice((4, 5, 6))), "/buyer/account_number"))]  # fmt: skip
    if made.chance(0.6):
        due = (day.replace(day=1) + timedelta(days=45)).replace(day=20)
        facts += [Caption(made.pick("Due Date|Pay By|DUE"), made.day(due, "/due_date"))]
    if made.chance(0.6):
        facts.append(
            Caption(
                made.pick("Terms|TERMS"),
                text_cell(made.pick("DUE 20TH OF NEXT MONTH|Net 20th|PREPAY|BOOKED|FALL TERMS|Due 15th Prox"), "/terms"),
            )
        )
    others = [Caption(made.pick("Location|Plant"), Cell(f"{rng.randint(1, 22):02d}")), Caption(made.pick("Salesperson|Agronomist|Sold By"), Cell(people.person(rng).plain)), Caption(made.pick("Ship Date|Delivered"), made.day(day - timedelta(days=2))),
              Caption(made.pick("Split|Share"), Cell(made.pick("100%|50%|66.67%"))), Caption(made.pick("Order #|Blend Ticket|Load"), Cell(numbers.digits(rng, 5)))]  # fmt: skip
    return facts + rng.sample(others, k=rng.randint(0, 3))


def _running(made: House, seller: Party, facts: list[Caption]) -> None:
    made.sheet.write(made.left, 40, seller.name, made.pen)
    made.run([Cell(facts[0].label), facts[0].cell, Cell(f"Page {made.sheet.page}")], made.right - 190, 40)
    made.y = 56.0


def _head(made: House, seller: Party, buyer: Party, facts: list[Caption]) -> None:
    """A name across the top, the buyer in a window; facts below the title, beside the window or in a row."""
    rng, small = made.rng, made.pen.sized(made.pen.size - 1)
    loud, middle = made.pen.sized(made.pen.size + rng.choice((5, 8))).heavy(), (made.left + made.right) / 2
    remitted = made.chance(0.3)
    way = rng.randrange(3)
    if way == 0:
        made.sheet.put("/seller/name", seller.name, middle, 50, seller.name, loud, "center")
        y = 63.0
        for line in seller.lines:
            made.cell(Cell(line, "/seller/address", seller.address), middle, y, small, "center")
            y += small.size + 2
        made.cell(Cell(seller.phone, "/seller/phone", seller.phone_value), middle, y, small, "center")
        made.sheet.rule(made.left, y + 6, made.right, y + 6, 1.2)
        low = made.strip(facts, made.left, made.right, y + 14, shaded=made.chance(0.4), boxed=made.chance(0.6))
        made.sheet.write(made.left, low + 24, made.pick("SOLD TO|CUSTOMER|Bill To:|TO:"), small)
        made.y = made.party(buyer, "/buyer", made.left + 52, low + 24, room=230) + 14
    elif way == 1:
        y = made.party(seller, "/seller", made.left, 48, room=230, loud=True)
        made.run([Cell("Ph"), Cell(seller.phone, "/seller/phone", seller.phone_value)], made.left, y)
        made.sheet.write(made.right, 50, made.pick("INVOICE|Sales Invoice|CHARGE INVOICE"), loud, "right")
        low = made.beside(facts, made.right - 185, 76, room=185, mark=made.pick(":|"), flush=made.chance(0.5))
        made.y = max(low, made.party(buyer, "/buyer", made.left + 28, max(y + 34, 130), room=240)) + 16
    else:
        made.run([Cell(seller.name, "/seller/name", seller.name)], made.left, 48, loud)
        made.sheet.put("/seller/address", seller.address, made.left, 62, ", ".join(seller.lines), small)
        made.run([Cell(seller.phone, "/seller/phone", seller.phone_value)], made.right - 90, 62, small)
        top = 84.0
        made.sheet.write(made.left, top, made.pick("Bill To|Sold To|Grower"), small.heavy())
        made.sheet.write(middle, top, made.pick("Ship To|Delivered To|Farm"), small.heavy())
        low = made.party(buyer, "/buyer", made.left, top + 12, room=220)
        low = max(
            low,
            made.party(
                buyer if made.chance(0.5) else party(rng, MARKETS["US"], f"{buyer.name} - {rng.choice(_FIELDS)}"),
                "",
                middle,
                top + 12,
                room=220,
            ),
        )
        made.sheet.write(middle, low + 16, "INVOICE", loud, "center")
        half = (len(facts) + 1) // 2
        made.y = (
            max(
                made.beside(facts[:half], made.left, low + 34, room=230),
                made.beside(facts[half:], middle + 20, low + 34, room=230),
            )
            + 10
        )
    if remitted:
        made.sheet.write(made.left, made.sheet.size[1] - 40, made.pick("Remit to:|MAIL PAYMENT TO:"), small.heavy())
        box = lock_box(rng, seller)
        made.run(
            [Cell(box.name, "/seller/name", box.name), Cell(", ".join(box.lines))],
            made.left + 90,
            made.sheet.size[1] - 40,
            small,
        )


def _table(made: House, loads: list[Load]) -> None:
    rng, show = made.rng, made.show
    coded, cut = bool(loads[0].code), any(load.off for load in loads)
    keys = rng.choice(
        (
            "day ticket code description count unit price amount",
            "ticket code description field count unit price amount",
            "code description count unit price amount",
            "count unit code description price amount",
            "description code count unit price amount",
            "day code description count price amount",
            "ticket day count unit description code price amount",
        )
    ).split()
    if cut:
        keys.insert(keys.index("amount"), "off")
    if not coded:
        keys.remove("code")
    heads = {"day": made.pick("Date|DATE|Del Date"), "ticket": made.pick("Ticket|TICKET #|Tkt No"), "code": made.pick("Product|Item|ITEM NO|Prod ID|Item #|PRODUCT"), "description": made.pick("Description|DESCRIPTION|Product Description|Item Description"), "field": made.pick("Field|FARM/FIELD"),
             "count": made.pick("Quantity|QTY|Units|Billed Qty"), "unit": made.pick("UOM|Unit|U/M|UNIT"), "price": made.pick("Price|Unit Price|UNIT PRICE|Net Price"), "off": made.pick("Discount|DISC|Disc Amt"), "amount": made.pick("Amount|AMOUNT|Extended|Ext Amount|Total")}  # fmt: skip
    specs = [
        Spec(key, heads[key], "left" if key in ("day", "ticket", "code", "description", "unit", "field") else "right")
        for key in keys
    ]
    below = made.chance(0.35)
    rows: list[Row | Band] = []
    for load in loads:
        cells = {
            "day": (Cell(show.date(load.day)),), "ticket": (Cell(load.ticket),), "code": (text_cell(load.code, "item_code"),), "description": (text_cell(load.name, "description"),), "field": (Cell(load.field),), "count": (count_cell(show, load.count),),
            "unit": (text_cell(load.unit, "unit"),), "price": (money_cell(show, load.price, "unit_price"),), "off": (money_cell(show, load.off, "discount"),) if load.off else (), "amount": (money_cell(show, load.amount, "amount"),),
        }  # fmt: skip
        note = choose(
            rng,
            f"[Lot {numbers.digits(rng, 6)}|Field: {load.field}|Ticket {load.ticket}  {show.date(load.day)}|EPA Reg {numbers.digits(rng, 4)}-{numbers.digits(rng, 3)}]",
        )
        rows.append(Row(cells, ((Cell(note),),) if below else ()))
    columns, pen = columns_of(made, specs, rows, flexible="description")
    print_rows(
        made,
        rows,
        Table(columns, pen, rng.choice(("none", "head", "under", "rows", "form", "none")), made.chance(0.25), "description"),
    )


def _ends(made: House, loads: list[Load], seller: Party) -> None:
    rng, show = made.rng, made.show
    subtotal = sum((load.amount for load in loads), ZERO)
    tax = cents(subtotal * Decimal(rng.choice(("0", "0", "0.0275", "0.045"))))
    total = subtotal + tax
    facts = []
    if tax or made.chance(0.6):
        facts += [
            Caption(made.pick("Subtotal|SUB TOTAL|Taxable|Total Product"), money_cell(show, subtotal, "/subtotal", total=True)),
            Caption(made.pick("Sales Tax|TAX|Tax"), money_cell(show, tax, "/tax", total=True)),
        ]
    facts.append(
        Caption(
            made.pick("Total|INVOICE TOTAL|Invoice Total|Total Invoice|TOTAL"), money_cell(show, total, "/total", total=True)
        )
    )
    if made.chance(0.3):
        paid = cents(total * Decimal(rng.choice(("0.5", "1"))))
        made.sheet.alternatives["/amount_paid"] = [f"{-paid:.2f}"]
        facts += [
            Caption(made.pick("Prepay Applied|Less Prepayments|Paid"), money_cell(show, paid, "/amount_paid", total=True)),
            Caption(made.pick("Balance Due|AMOUNT DUE|Net Due"), money_cell(show, total - paid, "/amount_due", total=True)),
        ]
    elif made.chance(0.3):
        facts.append(
            Caption(made.pick("Amount Due|PAY THIS AMOUNT|Balance Due"), money_cell(show, total, "/amount_due", total=True))
        )
    print_sums(made, facts, made.right - rng.choice((160, 190)), made.right, boxed=made.chance(0.15))
    if made.y < made.sheet.size[1] - 90:
        made.sheet.write(
            made.left,
            made.y + 18,
            choose(
                rng,
                "[A finance charge of 1.5% per month (18% annual) is added to past due accounts.|Seed is sold subject to the limitation of warranty on the bag.|Thank you for your business! {who}]",
            ).replace("{who}", seller.contact),
            made.pen.sized(7),
        )
