# ruff: noqa: E501 - tables of words
"""Training bills for software and services by period, in European English: seats, usage in tiers, credits, several rates of VAT, plain pages."""

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
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.paper import Paper

_TRADES = "{last} Cloud Ltd|{stem} Software Limited|{last} Data Services B.V.|{last}soft Ltd|{stem} Hosting Limited|{last} Analytics|{stem} Telecom Ltd|{last} Systems DAC"
_BUYERS = "{last} Dental Group Ltd|{stem} Housing Association|{last} & {last} LLP|The {last} Foundation|{stem} Borough Council|{last} Engineering Limited|{last} Physiotherapy"
_GOODS = words("Practice Suite - Professional plan/seat/1200/4900|Cloud backup 2 TB/month/1900/8900|API calls, tier 2 (per 1,000)/1k/12/140|Onboarding package (one-off)/pack/25000/95000|SMS reminders bundle 500/bundle/1500/3900|"
               "Premium support 8x5/month/4900/24000|Domain renewal {last}.example/year/900/2900|Managed firewall, site {n}/month/3500/11000|Team add-on: analytics/seat/400/1900|SIP trunk with 10 channels/line/2000/6000|"
               "Office licence E3 annual commitment/user/1900/3400|Storage overage per 100 GB/unit/300/900|Consultancy, remote/hour/7500/14500|SSL certificate wildcard/cert/4900/19900|e-Signature envelopes/env/60/190|Fibre broadband 500/100, circuit {n}/month/3900/9900")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Charge:
    """What was used or is ordered for a period."""

    code: str
    name: str
    unit: str
    count: Decimal
    price: Decimal
    first: date
    last: date
    rate: Decimal
    cut: int

    @property
    def gross(self) -> Decimal:
        """Before what is taken off."""
        return cents(self.count * self.price)

    @property
    def off(self) -> Decimal:
        """What is taken off."""
        return cents(self.gross * self.cut / 100)

    @property
    def amount(self) -> Decimal:
        """What is charged, without tax."""
        return self.gross - self.off


def seats(rng: Random) -> Paper:
    """One bill, or a credit note."""
    country = rng.choice(("GB", "GB", "GB", "IE", "NL"))
    made = house(
        rng,
        "invoice-seats",
        country,
        ("helvetica", "arial", "vera", "dejavu", "dejavu-condensed", "roman"),
        (8.0, 8.5, 9.0, 9.5),
    )
    market = MARKETS[country]
    seller, buyer = firm(rng, market, _TRADES), firm(rng, market, _BUYERS)
    day = date(2025, 1, 6) + timedelta(days=rng.randint(0, 640))
    credit = made.chance(0.1)
    charges = _charges(made, day, -1 if credit else 1)
    d = numbers.digits
    number = rng.choice(
        (
            f"{rng.choice('ABCDEF')}{d(rng, 7)}-{d(rng, 4)}",
            f"SINV{d(rng, 6)}",
            f"{day:%Y%m}-{d(rng, 4)}",
            d(rng, 8),
            f"IE-{d(rng, 6)}",
            f"{d(rng, 4)}/{day:%y}",
        )
    )
    facts = _facts(made, number, day, credit=credit)
    title = "Credit note" if credit else made.pick("Invoice|INVOICE|Tax invoice|VAT Invoice|Subscription invoice")
    _head(made, title, seller, buyer, facts)
    _table(made, charges)
    _ends(made, charges, seller)
    return made.finish()


def _charges(made: House, day: date, sign: int) -> list[Charge]:
    rng, d = made.rng, numbers.digits
    shape, mixed, cut = rng.randrange(5), rng.random() < 0.25, rng.random() < 0.3
    rates = [Decimal(rate) for rate in made.show.market.rates]
    first = day.replace(day=1)
    months = rng.choice((1, 1, 3, 12))
    last = (first + timedelta(days=31 * months)).replace(day=1) - timedelta(days=1)
    found = []
    for entry in rng.sample(_GOODS, k=rng.choice((1, 1, 2, 3, 4, 5, 8))):
        name, unit, least, most = entry.rsplit("/", 3)
        name = name.replace("{last}", people.person(rng).last.lower()).replace("{n}", d(rng, 5))
        count = (
            Decimal(rng.choice(("1", "1", "2", "3", "5", "12", "24", "38", "150")))
            if unit != "hour"
            else Decimal(rng.choice(("1.5", "2", "3.25")))
        )
        code = (
            "",
            f"{name[:2].upper()}-{d(rng, 3)}",
            d(rng, 5),
            f"SKU{d(rng, 4)}",
            f"{name.split()[0][:4].upper()}.{rng.choice('MAQ')}{rng.randint(1, 36)}",
        )[shape]
        found.append(
            Charge(
                code,
                name,
                unit,
                sign * count,
                Decimal(rng.randint(int(least), int(most))) / 100,
                first,
                last,
                rng.choice(rates) if mixed else rates[0],
                rng.choice((5, 10, 20)) if cut and rng.random() < 0.5 else 0,
            )
        )
    return found


def _facts(made: House, number: str, day: date, *, credit: bool) -> list[Caption]:
    rng = made.rng
    label = (
        made.pick("Credit note number|Credit no.")
        if credit
        else made.pick("Invoice number|Invoice no.|Invoice ref|Number|Document no|Our ref")
    )
    facts = [
        Caption(label, Cell(number, "/number", number)),
        Caption(made.pick("Date of issue|Invoice date|Issued|Date|Tax point"), made.day(day, "/issue_date")),
    ]
    if made.chance(0.7):
        facts.append(
            Caption(
                made.pick("Date due|Due date|Payment due|Pay by|Direct debit date"),
                made.day(day + timedelta(days=rng.choice((0, 7, 14, 30))), "/due_date"),
            )
        )
    if made.chance(0.5):
        facts.append(
            Caption(
                made.pick("Customer ref|Account no.|Customer ID|Account|Client number"),
                text_cell(
                    rng.choice(
                        (numbers.digits(rng, 6), f"CU-{numbers.digits(rng, 5)}", f"{rng.choice('ABK')}{numbers.digits(rng, 4)}")
                    ),
                    "/buyer/account_number",
                ),
            )
        )
    if made.chance(0.4):
        facts.append(
            Caption(
                made.pick("PO number|Purchase order|Your order no.|PO ref"),
                text_cell(
                    rng.choice((f"PO{numbers.digits(rng, 5)}", numbers.digits(rng, 7), f"IT/{numbers.digits(rng, 3)}")),
                    "/purchase_order",
                ),
            )
        )
    others = [Caption(made.pick("Subscription|Subscription ID|Contract"), Cell(f"sub_{numbers.digits(rng, 6)}")), Caption(made.pick("Period start|Next billing date|Renewal date|Contract end"), made.day(day + timedelta(days=rng.randint(20, 330)))),
              Caption(made.pick("Prepared by|Account manager"), Cell(people.person(rng).plain)), Caption("Order", Cell(numbers.digits(rng, 6)))]  # fmt: skip
    return facts + rng.sample(others, k=rng.choice((0, 1, 2)))


def _contacts(made: House, seller: Party) -> list[list[Cell]]:
    rows = [
        [Cell(seller.phone, "/seller/phone", seller.phone_value)],
        [text_cell(f"{made.pick('accounts|billing|hello|ar')}@{seller.host}", "/seller/email")],
        [text_cell(f"www.{seller.host}", "/seller/website")],
    ]
    if seller.tax_value:
        rows.append([Cell(made.pick("VAT|VAT No.|VAT Reg No|VAT ID")), Cell(seller.tax_id, "/seller/tax_id", seller.tax_value)])
    return [row for row in rows if made.chance(0.7)]


def _head(made: House, title: str, seller: Party, buyer: Party, facts: list[Caption]) -> None:
    """Three plain ways: parties in columns below the title, the seller in the right corner, or a band with all the seller says."""
    rng, wide = made.rng, made.right - made.left
    loud, small = made.pen.sized(made.pen.size + rng.choice((7, 11))), made.pen.sized(made.pen.size - 1)
    way, contacts = rng.randrange(3), _contacts(made, seller)
    if way == 0:
        made.sheet.write(made.left, 60, title, loud.heavy())
        low = made.beside(facts, made.left, 84, room=250, mark="")
        left = made.party(seller, "/seller", made.left, low + 16, room=wide / 2 - 20, loud=True)
        for row in contacts:
            made.run(row, made.left, left)
            left += made.pen.size + 2.4
        middle = made.left + wide / 2
        made.sheet.write(middle, low + 16, made.pick("Bill to|Billed to|Customer"), made.pen.heavy())
        made.y = max(left, made.party(buyer, "/buyer", middle, low + 28, room=wide / 2 - 10)) + 18
    elif way == 1:
        y = made.party(seller, "/seller", made.right, 52, room=220, align="right", loud=True)
        for row in contacts:
            text = " ".join(cell.text for cell in row)
            made.run(row, made.right - made.pen.width(text), y)
            y += made.pen.size + 2.4
        low = made.party(buyer, "/buyer", made.left, 118, room=220)
        made.sheet.write(made.left, max(y, low) + 30, title, loud)
        made.y = made.beside(facts, made.left, max(y, low) + 50, room=270, gap=rng.choice((3.0, 5.0))) + 12
    else:
        made.sheet.fill(0, 0, made.sheet.size[0], 66, made.shade)
        made.sheet.put("/seller/name", seller.name, made.left, 40, seller.name, loud.sized(made.pen.size + 7).heavy())
        made.sheet.write(made.right, 40, title, loud.sized(made.pen.size + 5), "right")
        made.sheet.put("/seller/address", seller.address, made.left, 56, ", ".join(seller.lines), small)
        low = made.strip(facts, made.left, made.right, 78, shaded=False, boxed=made.chance(0.5))
        made.sheet.write(made.left, low + 20, made.pick("Invoice to:|Bill to:|For:"), small)
        y = made.party(buyer, "/buyer", made.left, low + 33, room=230)
        for number, row in enumerate(contacts):
            made.run(row, made.right - 170, low + 20 + number * (small.size + 3), small)
        made.y = max(y, low + 76) + 10


def _table(made: House, charges: list[Charge]) -> None:
    rng, show = made.rng, made.show
    coded = bool(charges[0].code)
    keys = rng.choice(
        (
            "code description count price rate amount",
            "description count price amount",
            "description code count unit price amount",
            "count description price rate amount",
            "code description period count price amount",
            "description period count price rate amount",
            "code count description price rate amount",
        )
    ).split()
    if any(charge.cut for charge in charges):
        keys.insert(keys.index("amount"), "cut")
    own = "code" in keys and coded
    keys = [key for key in keys if key != "code" or coded]
    heads = {"code": made.pick("Code|Product|Ref|SKU|Item"), "description": made.pick("Description|Service|Details|Product / service|Item"), "count": made.pick("Qty|Quantity|Units|Seats"), "unit": made.pick("Unit|UoM"), "price": made.pick("Unit price|Price|Price each|Rate|Unit cost"),
             "rate": made.pick("VAT|VAT %|Tax|VAT rate"), "cut": made.pick("Disc %|Discount|Disc."), "period": made.pick("Period|Service period|From - to"), "amount": made.pick("Amount|Net|Net amount|Total|Line total (ex VAT)")}  # fmt: skip
    if made.chance(0.2):
        heads = {key: text.upper() for key, text in heads.items()}
    if heads["code"] == heads["description"]:
        heads["code"] = "Ref"
    specs = [Spec(key, heads[key], "left" if key in ("code", "description", "unit", "period") else "right") for key in keys]
    shown = rng.choice(("first", "dash", "below"))
    rows: list[Row | Band] = []
    for charge in charges:
        period = f"{show.date(charge.first)} - {show.date(charge.last)}"
        name: tuple[Cell, ...] = (text_cell(charge.name, "description"),)
        if coded and not own and shown == "first":
            name = (text_cell(charge.code, "item_code"), *name)
        below: list[tuple[Cell, ...]] = []
        if coded and not own and shown == "below":
            below.append((Cell(made.pick("SKU|Ref")), text_cell(charge.code, "item_code")))
        if "period" not in keys and made.items < 1 and rng.random() < 0.6:
            below.append((Cell(period),))
        off = Cell(f"{charge.cut}%") if charge.cut else Cell("")
        cells = {
            "code": (text_cell(charge.code, "item_code"),), "description": name, "period": (Cell(period),), "count": (count_cell(show, charge.count),), "unit": (text_cell(charge.unit, "unit"),), "price": (money_cell(show, charge.price, "unit_price"),),
            "rate": (Cell(show.rate(charge.rate), "tax_rate", f"{charge.rate.normalize():f}"),), "cut": (off,), "amount": (money_cell(show, charge.amount, "amount"),),
        }  # fmt: skip
        rows.append(Row(cells, tuple(below)))
    columns, pen = columns_of(made, specs, rows, flexible="description")
    print_rows(
        made,
        rows,
        Table(columns, pen, rng.choice(("head", "none", "rows", "bands", "under", "rows")), made.chance(0.3), "description"),
    )


def _ends(made: House, charges: list[Charge], seller: Party) -> None:
    """Sums with tax by rate, and where to pay."""
    rng, show = made.rng, made.show
    bases: dict[Decimal, Decimal] = {}
    for charge in charges:
        bases[charge.rate] = bases.get(charge.rate, ZERO) + charge.amount
    taxes = {rate: cents(base * rate / 100) for rate, base in sorted(bases.items())}
    subtotal, tax = sum(bases.values(), ZERO), sum(taxes.values(), ZERO)
    facts = [
        Caption(
            made.pick("Subtotal|Total excluding tax|Net total|Total net|Subtotal ex VAT"),
            money_cell(show, subtotal, "/subtotal", total=True),
        )
    ]
    if len(taxes) > 1:
        facts += [
            Caption(f"VAT {show.rate(rate)} on {show.bare(bases[rate])}", money_cell(show, each, total=True))
            for rate, each in taxes.items()
        ]
        facts.append(Caption("Total VAT", money_cell(show, tax, "/tax", total=True)))
    else:
        rate = next(iter(taxes))
        facts.append(
            Caption(
                rng.choice(("VAT", f"VAT @ {show.rate(rate)}", f"VAT ({rate.normalize():f}%)", "Total VAT")),
                money_cell(show, tax, "/tax", total=True),
            )
        )
    facts.append(
        Caption(
            made.pick("Total|Total including VAT|Invoice total|Total (inc. VAT)|Gross total"),
            money_cell(show, subtotal + tax, "/total", total=True),
        )
    )
    if made.chance(0.4):
        facts.append(
            Caption(made.pick("Amount due|Balance due|To pay"), money_cell(show, subtotal + tax, "/amount_due", total=True))
        )
    print_sums(made, facts, made.right - 190, made.right, gap=rng.choice((4.0, 6.0, 8.0)))
    if made.y < made.sheet.size[1] - 110:
        _paying(made, seller)


def _paying(made: House, seller: Party) -> None:
    rng = made.rng
    y = made.y + 24
    if made.chance(0.6):
        made.sheet.write(
            made.left, y, made.pick("Payment details|How to pay|Pay by bank transfer|BACS details"), made.pen.heavy()
        )
        rows = [[Cell("Bank:"), Cell(seller.bank)]]
        rows += (
            [[Cell("IBAN:"), Cell(seller.iban, "/seller/iban", seller.iban_value)]]
            if made.show.market.country != "GB"
            else [
                [Cell("Account number:"), text_cell(seller.account, "/seller/bank_account")],
                [Cell("Sort code:"), Cell(f"{rng.randint(10, 99)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}")],
            ]
        )
        for row in rows:
            y += made.pen.size + 3
            made.run(row, made.left, y)
    made.sheet.write(
        made.left,
        made.sheet.size[1] - 40,
        choose(rng, f"{seller.name}. Registered in [England and Wales|Ireland] no. {numbers.digits(rng, 8)}"),
        made.pen.sized(6.5),
    )
