# ruff: noqa: E501 - tables of words
"""Training bills of telephone and internet carriers: a sidebar of account facts, balances before and now, charges by line, taxes by name."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers
from models.training.content.markets import Party
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_corner_cells import captions_above
from models.training.families.invoice_house import (
    Band,
    Caption,
    Cell,
    House,
    Row,
    Spec,
    Table,
    columns_of,
    firm,
    house,
    lock_box,
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.ink import fitted
from models.training.paper import Paper

_SELLERS = "{stem} Telephone Company|{last} Communications|{stem} Fiber|{last}Net Business|{stem} Rural Telecom Cooperative|{last} Voice & Data, LLC"
_BUYERS = "{last} Family Clinic|{stem} Dialysis|{last} Dermatology Associates|{stem} Veterinary|{last} Law Office|{stem} Imaging Center"
_CHARGES = (
    "Business Line 555-01{n}",
    "Fiber Internet 300/300",
    "Static IP address (5)",
    "Directory listing",
    "Hosted PBX seat",
    "Toll-free minutes 800 service",
    "Fax line 555-01{n}",
    "Equipment lease, router",
    "Voice mail box",
    "Long distance block 500",
    "Installation, one-time",
    "Paper bill fee",
    "SIP trunk group",
)
_TAXES = (
    "Federal Universal Service Fund",
    "State 911 fee",
    "Municipal franchise tax",
    "State sales tax",
    "Regulatory recovery",
    "TRS surcharge",
)
Charges = list[tuple[str, Decimal]]


def line_account(rng: Random) -> Paper:
    """A month of an account."""
    made = house(
        rng, "invoice-line-account", "US", ("helvetica", "arial", "dejavu-condensed", "vera", "narrow"), (8.0, 8.5, 9.0)
    )
    seller, buyer = firm(rng, made.show.market, _SELLERS), firm(rng, made.show.market, _BUYERS)
    day = date(2024, 1, 1) + timedelta(days=rng.randint(0, 1000))
    charges = [
        (text.format(n=rng.randint(10, 99)), cents(Decimal(rng.randint(150, 24900)) / 100))
        for text in rng.sample(_CHARGES, k=rng.choice((2, 3, 5, 7)))
    ]
    taxes = [(text, cents(Decimal(rng.randint(11, 990)) / 100)) for text in rng.sample(_TAXES, k=rng.choice((2, 3, 4)))]
    before = cents(Decimal(rng.randint(3000, 60000)) / 100)
    paid = before if made.chance(0.7) else cents(before / 2)
    fresh = sum((amount for _, amount in charges + taxes), ZERO)
    balances = [
        Caption(made.pick("Previous balance|Balance from last bill|Prior Balance"), money_cell(made.show, before, total=True)),
        Caption(made.pick("Payments received|Payment - thank you|Payments/Credits"), money_cell(made.show, -paid, total=True)),
    ]
    if before != paid:
        balances.append(Caption("Past due", money_cell(made.show, before - paid, total=True)))
    balances += [
        Caption(
            made.pick("Current charges|New charges|Total current charges|This month's charges"),
            money_cell(made.show, fresh, "/total", total=True),
        ),
        Caption(
            made.pick("Total amount due|Total due|Amount Due|Please pay"),
            money_cell(made.show, before - paid + fresh, "/amount_due", total=True),
        ),
    ]
    made.sheet.ignore.append("/amount_paid")
    made.bottom = made.sheet.size[1] - 160
    _head(made, seller, buyer, _facts(made, day), balances)
    _table(made, charges, taxes, day)
    _coupon(made, seller, buyer, before - paid + fresh)
    return made.finish()


def _facts(made: House, day: date) -> list[Caption]:
    rng, d = made.rng, numbers.digits
    account = rng.choice(
        (
            d(rng, 9),
            f"{d(rng, 3)}-{d(rng, 4)}-{d(rng, 3)}",
            f"{d(rng, 6)}-{rng.randint(1, 9)}",
            f"{d(rng, 3)} 555-01{rng.randint(10, 99)} {d(rng, 3)}",
        )
    )
    number = rng.choice((d(rng, 9), d(rng, 8), f"{d(rng, 6)}{day:%m%y}", f"{day:%Y%m}{d(rng, 4)}"))
    own = [
        Caption(made.pick("Account number|Account|Billing account|Acct. no."), text_cell(account, "/buyer/account_number")),
        Caption(made.pick("Invoice number|Invoice|Bill number|Invoice no."), Cell(number, "/number", number)),
        Caption(made.pick("Bill date|Invoice date|Billing date|Date of bill"), made.day(day, "/issue_date")),
        Caption(
            made.pick("Due date|Payment due by|Pay by|Due on"),
            made.day(day + timedelta(days=rng.choice((18, 21, 25))), "/due_date"),
        ),
    ]
    other = [Caption(made.pick("Service period|Billing period"), Cell(f"{made.show.date(day - timedelta(days=30))} - {made.show.date(day - timedelta(days=1))}")), Caption(made.pick("Main number|Service number"), Cell(f"{d(rng, 3)}-555-01{rng.randint(10, 99)}")), Caption("PIN", Cell(d(rng, 4))), Caption(made.pick("Contract ends|Last payment"), made.day(day - timedelta(days=20)))]  # fmt: skip
    mixed = own + rng.sample(other, k=rng.randint(0, 3))
    rng.shuffle(mixed)
    return mixed


def _head(made: House, seller: Party, buyer: Party, facts: list[Caption], balances: list[Caption]) -> None:
    """A sidebar at one edge with all facts; a band with facts in a row; or facts at the right over the balances."""
    rng, sheet = made.rng, made.sheet
    loud, way = made.pen.sized(made.pen.size + rng.choice((8, 12))).heavy(), rng.randrange(3)
    if way == 0:
        made.left += 150
        sheet.fill(made.left - 150, 40, made.left - 14, sheet.size[1] - 180, (0.93, 0.93, 0.93))
        x = made.left - 142
        y = captions_above(made, facts, x, 64, room=120) + 10
        y = sheet.write_lines(
            x, y, (made.pick("Questions?|Contact us"), made.pick("Customer care|Billing and repair")), made.pen.heavy(), 12
        )
        made.cell(Cell(seller.phone, "/seller/phone", seller.phone_value), x, y, room=120)
        made.cell(text_cell(f"www.{seller.host}", "/seller/website"), x, y + 13, room=120)
        sheet.put("/seller/name", seller.name, made.left, 58, seller.name, fitted(loud, seller.name, made.right - made.left))
        made.y = made.party(buyer, "/buyer", made.left, 96, room=230) + 10
        sheet.write(
            made.left,
            made.y + 6,
            made.pick("Account summary|Your bill at a glance|Billing Summary"),
            loud.sized(made.pen.size + 2),
        )
        made.y += 8
        print_sums(made, balances, made.left, made.right - 30, heavy="/amount_due")
    elif way == 1:
        sheet.put("/seller/name", seller.name, made.left, 52, seller.name, fitted(loud, seller.name, 300))
        sheet.put_lines("/seller/address", seller.address, made.left, 66, [", ".join(seller.lines)], made.pen, 12)
        made.y = made.strip(facts, made.left, made.right, 80, shaded=True, boxed=made.chance(0.5)) + 26
        low = made.party(buyer, "/buyer", made.left, made.y, room=220)
        start = made.y - 14
        made.y = start
        print_sums(made, balances, made.right - 230, made.right, heavy="/amount_due", boxed=made.chance(0.3))
        made.y = max(low, made.y)
    else:
        low = made.party(seller, "/seller", made.left, 54, room=230, loud=True)
        low = made.party(buyer, "/buyer", made.left, max(low + 40, 140), room=230)
        made.y = made.beside(facts, made.right - 230, 54, room=230, mark=made.pick(":|"))
        print_sums(made, balances, made.right - 230, made.right, heavy="/amount_due")
        made.y = max(low, made.y)
    made.y += 14


def _table(made: House, charges: Charges, taxes: Charges, day: date) -> None:
    """Charges, then taxes and fees, which are rows as well where this carrier lists them with the charges."""
    show, rng = made.show, made.rng
    with_dates = made.chance(0.4) and made.right - made.left > 420
    keys = ["description", *(["dates"] if with_dates else []), "amount"]
    period = f"{show.date(day)} - {show.date(day + timedelta(days=29))}"
    rows: list[Row | Band] = []
    if made.chance(0.7):
        rows.append(Band(made.pick("Monthly charges|Services|Recurring charges|Detail of charges")))
    rows += [
        Row(
            {
                "description": (text_cell(text, "description"),),
                "dates": (Cell(period),),
                "amount": (money_cell(show, amount, "amount"),),
            }
        )
        for text, amount in charges
    ]
    columns, pen = columns_of(
        made,
        [
            Spec("description", made.pick("Description|Service|Charge"), "left"),
            Spec("dates", "Dates", "left"),
            Spec("amount", made.pick("Amount|Total|Charge")),
        ]
        if with_dates
        else [Spec(key, key.title(), "left" if key == "description" else "right") for key in keys],
        rows,
        flexible="description",
    )
    print_rows(made, rows, Table(columns, pen, rng.choice(("none", "rows", "head", "under")), made.chance(0.2), "description"))
    facts = [Caption(text, money_cell(show, amount)) for text, amount in taxes]
    first, all_taxes = sum((amount for _, amount in charges), ZERO), sum((amount for _, amount in taxes), ZERO)
    facts.insert(
        0, Caption(made.pick("Total services|Subtotal|Charges before taxes"), money_cell(show, first, "/subtotal", total=True))
    )
    facts.append(
        Caption(
            made.pick("Total taxes and surcharges|Taxes, fees & surcharges|Total taxes & fees"),
            money_cell(show, all_taxes, "/tax", total=True),
        )
    )
    facts.append(
        Caption(
            made.pick("Total current charges|Current charges|Total new charges"),
            money_cell(show, first + all_taxes, "/total", total=True),
        )
    )
    print_sums(made, facts, made.right - 240, made.right)


def _coupon(made: House, seller: Party, buyer: Party, due: Decimal) -> None:
    """The part to send back: names again, account again, and where checks go."""
    sheet = made.sheet
    top, left = sheet.size[1] - 150, 36.0
    if made.y > top - 10:
        made.turn()
    sheet.dash(left, top, sheet.size[0] - 36)
    made.beside([
        Caption(made.pick("Account number|Account"), text_cell(made.sheet.values["/buyer/account_number"], "/buyer/account_number")),
        Caption(made.pick("Amount due|Total due"), money_cell(made.show, due, "/amount_due", total=True)), Caption(made.pick("Amount enclosed|Amount paid"), Cell("$ ________")),
    ], left, top + 20, room=220)  # fmt: skip
    made.party(buyer, "/buyer", left, top + 74, room=220)
    told = "/seller/address" in sheet.values
    made.party(lock_box(made.rng, seller), "/seller/name" if told else "/seller", 340, top + 74, room=200)
