# ruff: noqa: E501 - tables of words
"""Training bills of yards that rent machines: days out, rates by day, week and month, what was sold beside, job sites, branches."""

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

_TRADES = "{last} Rentals, Inc.|{stem} Equipment Rental & Sales|{last} Rent-All|{stem} Crane & Lift LLC|{last} Tool Rental|{stem} Party & Tent Rental|{last} Pump & Power"
_BUYERS = "{last} Construction Co.|{stem} Roofing|{last} Mechanical Contractors|{stem} School District|{last} Paving Inc|{last} Events LLC|{stem} Utility District"
_MACHINES = words("SCISSOR LIFT 19' ELECTRIC|BOOM LIFT 45' ARTICULATING DUAL FUEL|EXCAVATOR MINI 8000LB W/ THUMB|SKID STEER TRACK 75HP|COMPACTOR PLATE 21\" GAS|GENERATOR 25KVA TOWABLE DIESEL|LIGHT TOWER 4 LED VERTICAL MAST|PUMP TRASH 3\" GAS|"
                  "FORKLIFT TELEHANDLER 8K 42'|AIR COMPRESSOR 185 CFM|HEATER INDIRECT FIRED 400K BTU|CONCRETE SAW WALK BEHIND 20\"|TRENCHER RIDE-ON 36HP|BREAKER HYD 750LB CLASS|TENT FRAME 20X40 WHITE|TABLE BANQUET 8FT|CHAIR FOLDING WHITE RESIN|WATER TRUCK 2000 GAL")  # fmt: skip
_SOLD = words(
    'FUEL DIESEL OFF-ROAD|BLADE DIAMOND 14" WET|PROPANE 33LB EXCH|CUTTING EDGE BOLT KIT|FILTER FUEL|SAFETY HARNESS UNIVERSAL|HOSE DISCHARGE 3" X 50\'|BIT BREAKER CHISEL 1-1/8'
)
_CHARGES = words(
    "DELIVERY CHARGE|PICKUP CHARGE|ENVIRONMENTAL SERVICE CHARGE|RENTAL PROTECTION PLAN|TRANSPORTATION SURCHARGE|CLEANING FEE|DAMAGE WAIVER|REFUELING SERVICE"
)


@dataclass(frozen=True, slots=True)
class Hire:
    """A machine that was out, a thing that was sold, or a charge without a number."""

    code: str
    name: str
    count: int
    price: Decimal
    tail: tuple[str, ...] = ()
    rates: tuple[Decimal, ...] = ()

    @property
    def amount(self) -> Decimal:
        """Pieces times the price."""
        return self.count * self.price


def yard(rng: Random) -> Paper:
    """One contract, closed or billed by four weeks."""
    made = house(
        rng, "invoice-yard", "US", ("arial", "helvetica", "narrow", "dejavu-condensed", "courier"), (7.5, 8.0, 8.5, 9.0)
    )
    made.pen = made.pen.sized(7.0) if made.pen.family == "courier" else made.pen
    seller, buyer = firm(rng, MARKETS["US"], _TRADES), firm(rng, MARKETS["US"], _BUYERS)
    d = numbers.digits
    contract = d(rng, rng.choice((6, 8, 9)))
    number = rng.choice(
        (
            f"{contract}-{rng.randint(1, 9):03d}",
            f"{contract}-{rng.randint(1, 9):04d}",
            f"{d(rng, 5)}-{rng.randint(1, 4)}",
            f"RI{d(rng, 6)}",
            d(rng, 9),
        )
    )
    day = date(2025, 1, 6) + timedelta(days=rng.randint(0, 640))
    out = day - timedelta(days=rng.randint(2, 30))
    machines, sold, charges = _hires(made)
    facts = _facts(made, number, contract, (out, day))
    made.over = lambda one: _running(one, facts)
    _head(made, seller, buyer, facts)
    _tables(made, machines, sold, charges, (out, day))
    _ends(made, [*machines, *sold, *charges], day)
    return made.finish()


def _code(rng: Random, shape: int) -> str:
    d = numbers.digits
    shapes = (f"{d(rng, 3)}-{d(rng, 4)}", d(rng, rng.choice((6, 8))), f"{rng.choice('ACEGLS')}{rng.choice('BLT')}{d(rng, 4)}")
    return shapes[shape]


def _hires(made: House) -> tuple[list[Hire], list[Hire], list[Hire]]:
    rng, d = made.rng, numbers.digits
    shape = rng.randrange(3)
    machines = []
    for name in rng.sample(_MACHINES, k=rng.choice((1, 1, 2, 2, 3, 4, 6))):
        rate = Decimal(rng.randint(4, 90) * 5)
        tail = (
            [f"Make: {people.person(rng).last.upper()}  Model: {rng.choice('ABCT')}{d(rng, 3)}  Ser #: {d(rng, 8)}"]
            if rng.random() < 0.6
            else []
        )
        tail += (
            [f"HR OUT: {rng.randint(200, 900)}.0  HR IN: {rng.randint(901, 1400)}.0  TOTAL: {rng.randint(3, 88)}.0"]
            if rng.random() < 0.3
            else []
        )
        machines.append(
            Hire(
                _code(rng, shape),
                name,
                rng.choice((1, 1, 1, 1, 2, 4, 12)),
                rng.choice((rate, rate * 3, rate * 8)),
                tuple(tail),
                (rate, rate * 3, rate * 8),
            )
        )
    sold = [
        Hire(_code(rng, shape), name, rng.choice((1, 2, 5, 18)), Decimal(rng.randint(350, 18900)) / 100)
        for name in rng.sample(_SOLD, k=rng.choice((0, 0, 1, 2, 3)))
    ]
    charges = [
        Hire("", name, 1, Decimal(rng.randint(600, 22000)) / 100) for name in rng.sample(_CHARGES, k=rng.choice((0, 1, 2, 3)))
    ]
    return machines, sold, charges


def _facts(made: House, number: str, contract: str, days: tuple[date, date]) -> list[Caption]:
    rng, (out, day) = made.rng, days
    facts = [Caption(made.pick("Invoice #|INVOICE NO|Invoice Number|Invoice"), Cell(number, "/number", number)), Caption(made.pick("Invoice Date|Date|INVOICE DATE|Billed"), made.day(day, "/issue_date")),
             Caption(made.pick("Customer #|CUSTOMER NO.|Acct #|Customer ID"), text_cell(numbers.digits(rng, rng.choice((5, 6, 7))), "/buyer/account_number"))]  # fmt: skip
    if made.chance(0.75):
        facts.append(
            Caption(
                made.pick("P.O. #|Customer PO|PO NO.|PURCHASE ORDER"),
                text_cell(
                    rng.choice(
                        (
                            f"{numbers.digits(rng, 4)}-{people.person(rng).last.upper()}",
                            numbers.digits(rng, 6),
                            "NOT REQUIRED",
                            f"J{numbers.digits(rng, 5)}",
                        )
                    ),
                    "/purchase_order",
                ),
            )
        )
    if made.chance(0.5):
        facts.append(
            Caption(made.pick("Terms|PAYMENT TERMS"), text_cell(made.pick("Net 30|DUE ON THE 30TH DAY|NET 30 DAYS"), "/terms"))
        )
    if made.chance(0.45):
        facts.append(Caption(made.pick("Due Date|PAYMENT DUE|Due By"), made.day(day + timedelta(days=30), "/due_date")))
    others = [Caption(made.pick("Contract #|Rental Contract|RENTAL AGREEMENT NO."), Cell(contract)), Caption(made.pick("Date Out|RENTAL OUT|Out"), made.day(out)), Caption(made.pick("Date In|RENTAL RETURN|Return Date"), made.day(day - timedelta(days=1))),
              Caption(made.pick("Job #|JOB NO.|Job Loc"), Cell(f"{rng.randint(1, 90)} - {people.person(rng).last.upper()}")), Caption(made.pick("Ordered By|ORDERED BY|Contact"), Cell(people.person(rng).plain)), Caption(made.pick("Salesman|SALESPERSON|Written By"), Cell(people.person(rng).plain.upper())),
              Caption("Billed Thru", made.day(day))]  # fmt: skip
    return facts + rng.sample(others, k=rng.randint(3, 6))


def _running(made: House, facts: list[Caption]) -> None:
    made.beside(facts[:2], made.right - 180, 36, room=180)
    made.y = 72.0


def _head(made: House, seller: Party, buyer: Party, facts: list[Caption]) -> None:
    """Branch, customer and job site at the left, facts in a column at the right; or all of it in boxes."""
    rng, wide = made.rng, made.right - made.left
    site, remit = firm(rng, MARKETS["US"], _BUYERS), lock_box(rng, seller)
    loud, small = made.pen.sized(made.pen.size + 6).heavy(), made.pen.sized(made.pen.size - 1)
    title = made.pick("RENTAL INVOICE|INVOICE|Rental Return Invoice|4 WEEK BILLING INVOICE|Invoice")
    if made.chance(0.55):
        made.sheet.fill(made.left, 34, made.left + 36, 58, (0.2, 0.2, 0.2))
        made.sheet.put("/seller/name", seller.name, made.left + 44, 50, seller.name, loud.sized(made.pen.size + 4))
        made.sheet.write(
            made.left, 72, choose(rng, "BRANCH {n}|BRANCH {n}").replace("{n}", f"{rng.randint(2, 960)}"), small.heavy()
        )
        y = 82.0
        for line in seller.lines:
            made.cell(Cell(line, "/seller/address", seller.address), made.left, y, small)
            y += small.size + 2
        made.run([Cell(seller.phone, "/seller/phone", seller.phone_value)], made.left, y, small)
        top = y + 22
        made.sheet.write(made.left, top, made.pick("Job Site|JOB SITE ADDRESS|SITE:"), small.heavy())
        y = made.party(site, "", made.left, top + 11, small, room=200)
        y = made.party(buyer, "/buyer", made.left + 20, max(y + 12, 176), room=220)
        x = made.left + wide * 0.56
        made.sheet.write(x, 50, title, loud)
        low = made.beside(facts, x, 70, room=made.right - x, mark=rng.choice((":", "", " :")), flush=made.chance(0.3))
        made.sheet.write(x, low + 8, made.pick("REMIT TO:|PLEASE REMIT PAYMENT TO:"), small.heavy())
        low = made.party(remit, "/seller/name", x, low + 19, small, room=190)
        made.y = max(low, y) + 10
        return
    low = made.party(seller, "/seller", (made.left + made.right) / 2, 46, room=300, align="center", loud=True)
    made.run(
        [
            Cell(made.pick("Phone:|Ph.")),
            Cell(seller.phone, "/seller/phone", seller.phone_value),
            Cell(f"www.{seller.host}", "/seller/website", f"www.{seller.host}"),
        ],
        (made.left + made.right) / 2 - 80,
        low,
        small,
    )
    made.sheet.write(made.right, 46, title.upper(), made.pen.sized(made.pen.size + 2).heavy(), "right")
    top, half = low + 14, made.left + wide / 2
    made.sheet.frame(made.left, top, half - 4, top + 72, 0.8)
    made.sheet.frame(half + 4, top, made.right, top + 72, 0.8)
    made.sheet.write(made.left + 4, top + 10, made.pick("Bill To:|CUSTOMER|Billed To"), small)
    made.sheet.write(half + 8, top + 10, made.pick("Ship To:|JOB SITE|Delivered To"), small)
    made.party(buyer, "/buyer", made.left + 10, top + 23, room=200)
    made.party(site, "", half + 14, top + 23, room=200)
    cut = len(facts) // 2
    low = made.strip(facts[:cut], made.left, made.right, top + 78, shaded=made.chance(0.5))
    made.y = made.strip(facts[cut:], made.left, made.right, low, shaded=made.chance(0.5)) + 8


def _row(made: House, hire: Hire, days: tuple[date, date], *, coded: str, counted: bool) -> Row:
    """A machine with its rates and days, a thing that was sold, or a charge; columns that are not printed take nothing."""
    show = made.show
    name, code = text_cell(hire.name, "description"), text_cell(hire.code, "item_code")
    text: tuple[Cell, ...] = (name,)
    if hire.code and coded != "column":
        text = (code, name) if coded == "inside" else (name, code)
    cells = {"quantity": (count_cell(show, Decimal(hire.count)),) if counted else (), "description": text, "amount": (money_cell(show, hire.amount, "amount"),)}  # fmt: skip
    if hire.code:
        cells |= {"code": (code,), "price": (money_cell(show, hire.price, "unit_price"),)}
    if hire.rates:
        rates = [(Cell(show.bare(rate)),) for rate in (hire.rates[0], *hire.rates)]
        cells |= dict(zip(("min", "day", "week", "month"), rates, strict=True))
        cells |= {key: (Cell(show.date(day)),) for key, day in zip(("out", "in"), days, strict=True)}
    return Row(cells, tuple((Cell(tail),) for tail in hire.tail))


def _tables(made: House, machines: list[Hire], sold: list[Hire], charges: list[Hire], days: tuple[date, date]) -> None:
    rng = made.rng
    rated, coded = made.chance(0.6), rng.choice(("column", "column", "inside", "behind"))
    keys = [
        "quantity",
        *(["code"] if coded == "column" else []),
        "description",
        *(["min", "day", "week", "month"] if rated else ["out", "in"] if made.chance(0.5) else []),
        *([] if rated else ["price"]),
        "amount",
    ]
    if coded == "column" and made.chance(0.3):
        keys[0], keys[1] = keys[1], keys[0]
    heads = {"quantity": made.pick("Qty|QTY|QTY."), "code": made.pick("Equipment #|ITEM NO|EQUIP NO.|Cat-Class|Item #|Unit No."), "description": made.pick("Equipment|DESCRIPTION|Description of Rental|RENTAL ITEMS|EQUIPMENT DESCRIPTION"), "min": made.pick("Min|HOUR/MIN"), "day": made.pick("Day|DAY"), "week": made.pick("Week|WEEK"),
             "month": made.pick("4 Week|4 WK|Month"), "out": made.pick("Out|DATE OUT"), "in": made.pick("In|DATE IN"), "price": made.pick("Rate|PRICE|Unit Price"), "amount": made.pick("Amount|AMOUNT|EXT AMT|Extended")}  # fmt: skip
    specs = [
        Spec(key, heads[key], "left" if key in ("code", "description") else "center" if key in ("out", "in") else "right")
        for key in keys
    ]
    bands = made.chance(0.6)
    rows: list[Row | Band] = []
    for label, group in (
        (made.pick("RENTAL ITEMS:|EQUIPMENT RENTAL"), machines),
        (made.pick("SALES ITEMS:|MERCHANDISE"), sold),
        (made.pick("MISCELLANEOUS CHARGES|OTHER CHARGES:"), charges),
    ):
        if group and bands:
            rows.append(Band(label))
        rows += [_row(made, hire, days, coded=coded, counted=group is not charges or made.chance(0.5)) for hire in group]
    columns, pen = columns_of(made, specs, rows, flexible="description")
    print_rows(
        made,
        rows,
        Table(columns, pen, rng.choice(("head", "none", "under", "grid", "head", "form")), made.chance(0.4), "description"),
    )


def _ends(made: House, hires: list[Hire], day: date) -> None:
    rng, show = made.rng, made.show
    subtotal = sum((hire.amount for hire in hires), ZERO)
    tax = cents(subtotal * Decimal(rng.choice(("0.06", "0.0775", "0.0825", "0"))))
    county = cents(subtotal / 200) if tax and made.chance(0.3) else ZERO
    total = subtotal + tax
    facts = [
        Caption(
            made.pick("Sub-total:|SUBTOTAL|Rental/Sales Subtotal|Taxable Sub-Total"),
            money_cell(show, subtotal, "/subtotal", total=True),
        )
    ]
    if county:
        facts += [
            Caption("State Tax", money_cell(show, tax - county, total=True)),
            Caption("County Tax 0.5%", money_cell(show, county, total=True)),
            Caption("Total Tax", money_cell(show, tax, "/tax", total=True)),
        ]
    else:
        facts.append(Caption(made.pick("Tax:|SALES TAX|Tax Amount"), money_cell(show, tax, "/tax", total=True)))
    facts.append(Caption(made.pick("Total:|INVOICE TOTAL|Grand Total|TOTAL"), money_cell(show, total, "/total", total=True)))
    if made.chance(0.35):
        paid = total if made.chance(0.3) else cents(total / 4)
        made.sheet.alternatives["/amount_paid"] = [f"{-paid:.2f}"]
        facts += [
            Caption(made.pick("Less Deposit|Amount Paid|PAYMENTS"), money_cell(show, paid, "/amount_paid", total=True)),
            Caption(made.pick("Balance Due|AMOUNT DUE|BALANCE"), money_cell(show, total - paid, "/amount_due", total=True)),
        ]
    print_sums(made, facts, made.right - 170, made.right, boxed=made.chance(0.2), gap=rng.choice((3.5, 5.0, 7.0)))
    if made.chance(0.5) and made.y < made.sheet.size[1] - 60:
        text = choose(rng, "[Billing period {a} thru {b}|BILLED FOR FOUR WEEKS {a} THRU {b}|RENTAL PERIOD: {a} - {b}]")
        made.sheet.write(
            made.left,
            made.y + 12,
            text.replace("{a}", show.date(day - timedelta(days=28))).replace("{b}", show.date(day)),
            made.pen,
        )
