# ruff: noqa: E501 - tables of words
"""Training bills of agencies for temporary staff: the number beside the title without a caption, week endings, a seller told where to pay only."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.correspondents import place
from models.training.content.markets import Party
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
from models.training.ink import fitted
from models.training.paper import Paper

_SELLERS = "{last} Staffing|{stem} Healthcare Staffing, LLC|{last} Personnel Services, Inc.|{last} & Co. Temporaries|{stem} Locums|{last} Talent Group"
_BUYERS = "{stem} Medical Center|{last} Nursing Home|{stem} County Health Department|{last} Pediatrics PA|{stem} Surgery Center, LP|St. {last} Hospital"
_POSTS = (
    "Registered Nurse",
    "Medical Coder",
    "Front Desk",
    "LPN",
    "Phlebotomist",
    "Billing Clerk II",
    "Warehouse Assoc.",
    "Radiologic Tech",
    "CNA - nights",
    "Data Entry",
    "Dietary Aide",
    "Driver",
)


def time_cards(rng: Random) -> Paper:
    """A week or two of several people."""
    made = house(
        rng,
        "invoice-time-cards",
        "US",
        ("courier", "helvetica", "arial", "narrow", "typewriter", "times"),
        (8.0, 8.5, 9.0),
        across=0.1,
    )
    seller, buyer = firm(rng, made.show.market, _SELLERS), firm(rng, made.show.market, _BUYERS)
    day = date(2024, 1, 7) + timedelta(days=7 * rng.randint(0, 130) + rng.randint(0, 4))
    week = day - timedelta(days=rng.randint(2, 6))
    cards: list[tuple[str, str, str, Decimal, Decimal]] = []
    for _ in range(rng.choice((1, 1, 2, 3, 4, 6))):
        name, post, rate = people.person(rng).listed, rng.choice(_POSTS), Decimal(rng.randint(1850, 9800)) / 100
        cards.append((name, post, "REG", Decimal(rng.choice(("40", "36", "32", "38.5", "24.25", "8"))), rate))
        if made.chance(0.35):
            cards.append((name, post, "OT", Decimal(rng.choice(("2", "4.5", "6", "1.75"))), cents(rate * Decimal("1.5"))))
    _head(made, seller, buyer, day, week)
    total = _table(made, cards, week)
    _ends(made, total, seller, buyer, day)
    return made.finish()


def _facts(made: House, week: date, long: int) -> list[Caption]:
    """What the head tells beside number and date; one of the other numbers is as long as the bill's."""
    rng, d = made.rng, numbers.digits
    account = rng.choice((d(rng, 6), d(rng, 7), f"{rng.choice('ABC')}{d(rng, 4)}", f"{d(rng, 3)}-{d(rng, 3)}"))
    facts = [
        Caption(made.pick("Customer No.|Customer|Client ID|Acct|Account Number"), text_cell(account, "/buyer/account_number")),
        Caption(made.pick("Week Ending|W/E Date|Period Ending|Week Ending Date"), made.day(week)), Caption(made.pick("Branch|Office|Dept"), Cell(made.pick(f"{d(rng, 3)}|{d(rng, 4)} {place(rng)}"))),
        Caption(made.pick("Terms|Payment Terms"), text_cell(made.pick("Net 10|Net Due Upon Receipt|NET 14|Net 30 Days"), "/terms")),
    ]  # fmt: skip
    if made.chance(0.5):
        order = rng.choice((d(rng, 6), f"PO{d(rng, 5)}", f"{d(rng, 4)}-{d(rng, 2)}"))
        facts.append(Caption(made.pick("PO Number|Cust. PO|P.O. #"), text_cell(order, "/purchase_order")))
    facts += rng.sample(
        [
            Caption(made.pick("Job Order|Assignment #|Req. No."), Cell(d(rng, min(long, 8)))),
            Caption("Time Card #", Cell(d(rng, 7))),
            Caption(made.pick("Sales Rep|Recruiter|Contact"), Cell(people.person(rng).plain)),
            Caption("Page", Cell("1 of 1")),
        ],
        k=rng.randint(0, 3),
    )
    rng.shuffle(facts)
    return facts


def _head(made: House, seller: Party, buyer: Party, day: date, week: date) -> None:
    """A name across, the number with the title; then a strip, two blocks, or a column at the left."""
    rng, sheet, d = made.rng, made.sheet, numbers.digits
    number = rng.choice((d(rng, 7), f"00{d(rng, 6)}", f"{d(rng, 3)}-{d(rng, 5)}", f"{rng.choice('HSW')}{d(rng, 6)}", d(rng, 5)))
    way, small, big = (
        rng.randrange(3),
        made.pen.sized(made.pen.size - 1),
        made.pen.sized(made.pen.size + rng.choice((4, 7))).heavy(),
    )
    sheet.put(
        "/seller/name",
        seller.name,
        made.left,
        54,
        seller.name,
        fitted(made.pen.sized(made.pen.size + 9).heavy(), seller.name, 250),
    )
    title = [Cell(made.pick("INVOICE|Invoice|INVOICE #|Invoice No.")), Cell(number, "/number", number)]
    dated = [Cell(made.pick("Date|Invoice Date:|Dated")), made.day(day, "/issue_date")]
    facts = _facts(made, week, len(number))
    if way == 0:
        made.run(title, made.right - sum(big.width(cell.text) + 6 for cell in title), 52, big)
        made.run(dated, made.right - sum(made.pen.width(cell.text) + 4 for cell in dated), 68)
        low = made.party(buyer, "/buyer", made.left + rng.choice((0, 20, 36)), 110, room=240)
        made.y = made.strip(facts, made.left, made.right, low + 26, shaded=made.chance(0.5)) + 12
    elif way == 1:
        sheet.rule(made.left, 64, made.right, 64, 1.4)
        made.run([*title, Cell(" "), *dated], made.left, 82, made.pen.heavy(), gap=8)
        sheet.write(made.left, 106, made.pick("Services provided for|Bill To|Customer"), small)
        low = made.party(buyer, "/buyer", made.left, 120, room=220)
        other = made.left + (made.right - made.left) * 0.54
        made.y = (
            max(low, made.beside(facts, other, 106, room=made.right - other, mark=made.pick(":|"), flush=made.chance(0.4))) + 14
        )
    else:
        y = made.beside(
            [Caption(title[0].text, title[1]), Caption(dated[0].text.rstrip(":"), dated[1]), *facts],
            made.right - 210,
            50,
            room=210,
            flush=made.chance(0.5),
        )
        x = made.left + 24
        sheet.write(x, 104, made.pick("TO|Billed to|Client:"), small)
        made.y = max(y, made.party(buyer, "/buyer", x, 117, room=230)) + 16


def _table(made: House, cards: list[tuple[str, str, str, Decimal, Decimal]], week: date) -> Decimal:
    rng, show, grouped = made.rng, made.show, made.chance(0.3)
    keys = rng.choice(
        (
            "date description kind count price amount",
            "description post kind count price amount",
            "date description count price amount",
            "description count price amount",
            "description kind price count amount",
        )
    ).split()
    heads = {"date": made.pick("W/E|Date|Week"), "description": made.pick("Employee|Name|Associate / Position|Description"), "post": made.pick("Position|Job Title|Skill"), "kind": made.pick("Type|Pay Code|Code"), "count": made.pick("Hours|Hrs|Units|Qty"),
             "price": made.pick("Bill Rate|Rate|Rate/Hr"), "amount": made.pick("Amount|Total|Extended|Charge")}  # fmt: skip
    rows: list[Row | Band] = []
    total, last = ZERO, ""
    for name, post, kind, hours, rate in cards:
        amount = cents(hours * rate)
        total += amount
        if grouped and name != last:
            rows.append(Band(f"{made.pick('Dept|Unit')} {numbers.digits(rng, 3)}"))
        last = name
        text = name if "post" in keys else f"{name} - {post}"
        text = text if "kind" in keys else f"{text} {kind}"
        rows.append(Row({
            "date": (Cell(show.date(week)),), "description": (text_cell(text, "description"),), "post": (Cell(post),), "kind": (Cell(kind),), "count": (count_cell(show, hours),), "price": (money_cell(show, rate, "unit_price"),), "amount": (money_cell(show, amount, "amount"),),
        }))  # fmt: skip
    columns, pen = columns_of(
        made,
        [Spec(key, heads[key], "left" if key in {"date", "description", "post", "kind"} else "right") for key in keys],
        rows,
        flexible="description",
    )
    print_rows(
        made, rows, Table(columns, pen, rng.choice(("head", "none", "grid", "under", "bands")), made.chance(0.4), "description")
    )
    return total


def _ends(made: House, total: Decimal, seller: Party, buyer: Party, day: date) -> None:
    """The sum, and where to pay: the seller's only address, or another beside a line with its own."""
    rng, sheet = made.rng, made.sheet
    facts = [
        Caption(
            made.pick("Total|TOTAL THIS INVOICE|Invoice Total|Total Amount"), money_cell(made.show, total, "/total", total=True)
        )
    ]
    if made.chance(0.4):
        facts.append(
            Caption(
                made.pick("Please Pay This Amount|AMOUNT DUE|Balance Due"),
                money_cell(made.show, total, "/amount_due", total=True),
            )
        )
    print_sums(made, facts, made.right - 200, made.right)
    low = max(made.y + 16, sheet.size[1] - rng.choice((120, 130)))
    if low > sheet.size[1] - 100:
        made.turn()
        low = made.y + 20
    if made.chance(0.5):
        sheet.dash(made.left, low - 16, made.right)
    sheet.write(
        made.left, low, made.pick("Remit to:|PLEASE REMIT TO|Make checks payable to:|Mail payment to"), made.pen.heavy()
    )
    own = made.chance(0.5)
    where = seller if own else lock_box(rng, seller)
    y = (
        made.party(where, "/seller", made.left, low + made.pen.size + 4, room=240)
        if own or made.chance(0.5)
        else made.party(where, "/seller/name", made.left, low + made.pen.size + 4, room=240)
    )
    if made.chance(0.5):
        made.run(
            [Cell(made.pick("FEIN|Federal ID:|Tax ID #")), Cell(seller.tax_id, "/seller/tax_id", seller.tax_value or "")],
            made.left,
            y,
        )
    right = [Caption(made.pick("Customer|Client"), text_cell(buyer.name, "/buyer/name"))]
    if made.chance(0.6):
        right.append(Caption(made.pick("Due Date|Pay by"), made.day(day + timedelta(days=14), "/due_date")))
    made.beside(
        [*right, Caption(made.pick("Questions|Inquiries"), Cell(seller.phone, "/seller/phone", seller.phone_value))],
        made.left + 270,
        low,
        room=made.right - made.left - 270,
    )
