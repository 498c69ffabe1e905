# ruff: noqa: E501 - tables of words
"""Training credit memos: the invoice they take back, returns and claims among numbers alike, amounts below nothing or told as credits."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import Party, party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_corner_cells import captions_above, corner_cells
from models.training.families.invoice_house import (
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

_SELLERS = "{last} Surgical Supply Co.|{stem} Janitorial|{last} Tile & Stone|{stem} Welding Supply|{last} Uniform Rental|{stem} Restaurant Equipment, Inc.|{last} Lighting"
_BUYERS = "{last} Outpatient Center|{stem} School District|{last} Hotels|{stem} Builders, LLC|{last} Catering|City of {last}"
_GOODS = words(
    "Nitrile gloves, M, case|LED panel 2x4 40W|Floor finish 5 gal|Scrub top, navy L|Sheet pan, full size|Grout, sanded, grey|Exam paper 21 in|Argon cyl. deposit|Faucet, gooseneck|Shelf, wire 24x48|Mop head, 24 oz|Ceiling tile, carton|Hose, oxygen 50 ft"
)
_WHY = words(
    "Damaged in transit|Wrong item shipped|Price adjustment|Returned unopened|Short shipped|Duplicate billing|Customer overstock"
)


def returned(rng: Random) -> Paper:
    """What came back, or was billed too dear."""
    made = house(
        rng,
        "invoice-returned",
        rng.choice(("US", "US", "US", "CA", "GB")),
        ("helvetica", "courier", "arial", "times", "dejavu-condensed"),
        (8.0, 8.5, 9.0, 9.5),
    )
    market = made.show.market
    seller, buyer = firm(rng, market, _SELLERS), firm(rng, market, _BUYERS)
    day = date(2024, 2, 1) + timedelta(days=rng.randint(0, 900))
    sign = -1 if made.chance(0.75) else 1
    goods = [
        (rng.choice((numbers.digits(rng, 6), f"{name[:3].upper()}{numbers.digits(rng, 4)}", f"{numbers.digits(rng, 3)}-{numbers.digits(rng, 3)}")), name, Decimal(rng.choice((1, 1, 2, 3, 6, 12))), Decimal(rng.randint(250, 32000)) / 100)
        for name in rng.sample(_GOODS, k=rng.choice((1, 1, 2, 3, 5)))
    ]  # fmt: skip
    _head(made, seller, buyer, _facts(made, day))
    _table(made, goods, sign)
    _ends(made, sign * sum((cents(count * price) for *_, count, price in goods), ZERO))
    if made.chance(0.5):
        made.sheet.write(
            made.left,
            made.y + 14,
            made.pick(
                "Apply this credit to your next payment.|DO NOT PAY - this is a credit.|This memo has been applied to your account."
            ),
            made.pen,
        )
    return made.finish()


def _facts(made: House, day: date) -> list[Caption]:
    rng, d = made.rng, numbers.digits
    long = rng.choice((5, 6, 7, 8))
    mark = rng.choice(("", "", "CM", "CR-", "C"))
    number, before = f"{mark}{d(rng, long)}", day - timedelta(days=rng.randint(4, 60))
    own = [
        Caption(
            made.pick("Credit Memo #|Credit Memo No.|Credit No.|Memo Number|CM Number|Credit Note No."),
            Cell(number, "/number", number),
        ),
        Caption(made.pick("Date|Credit Date|Memo Date|Date Issued"), made.day(day, "/issue_date")),
    ]
    if made.chance(0.6):
        own.append(
            Caption(
                made.pick("Customer #|Account|Cust No.|Account Number"),
                text_cell(rng.choice((d(rng, long), d(rng, 4), f"C{d(rng, 5)}")), "/buyer/account_number"),
            )
        )
    if made.chance(0.5):
        own.append(
            Caption(
                made.pick("PO #|Customer PO|P.O. Number|Your Order"),
                text_cell(rng.choice((d(rng, 6), f"{people.person(rng).last.upper()}", f"PO{d(rng, 5)}")), "/purchase_order"),
            )
        )
    other = [
        Caption(made.pick("Original Invoice|Orig. Invoice #|Applies to Invoice|Invoice Ref|Ref. Invoice No."), Cell(d(rng, long))), Caption(made.pick("RMA #|RGA No.|Return Auth.|Return #"), Cell(d(rng, long))),
        Caption(made.pick("Original Date|Date of Invoice|Orig. Inv. Date"), made.day(before)), Caption(made.pick("Reason|Reason Code"), Cell(rng.choice(_WHY))), Caption(made.pick("Sales Rep|Salesperson|Slsp"), Cell(people.person(rng).last)),
        Caption(made.pick("Order #|Sales Order|Our Order No."), Cell(d(rng, long))), Caption(made.pick("Date Returned|Received"), made.day(day - timedelta(days=2))), Caption(made.pick("Warehouse|Whse|Location"), Cell(f"{rng.randint(1, 40):02d}")),
    ]  # fmt: skip
    mixed = own + rng.sample(other, k=rng.randint(2, 6))
    rng.shuffle(mixed)
    return mixed


def _head(made: House, seller: Party, buyer: Party, facts: list[Caption]) -> None:
    """Seller left with facts in cells at the right; facts in two rows of cells across; captions above values down the left."""
    rng, sheet = made.rng, made.sheet
    title = made.pick("CREDIT MEMO|Credit Memo|CREDIT MEMORANDUM|Credit Note|CREDIT")
    way, wide, loud = rng.randrange(3), made.right - made.left, made.pen.sized(made.pen.size + rng.choice((5, 8))).heavy()
    if way == 2:
        sheet.write(made.left, 56, title, loud)
        low = captions_above(made, facts, made.left, 82, room=120)
        x = made.left + 150
        y = made.party(seller, "/seller", x, 82, room=180, loud=made.chance(0.5))
        sheet.write(x, y + 18, made.pick("Credit to|Issued to|Customer:"), made.pen.heavy())
        y = made.party(buyer, "/buyer", x, y + 31, room=180)
        other = made.left + 345
        sheet.write(other, 82, made.pick("Shipped from|Return to|Ship-to"), made.pen.heavy())
        made.party(
            lock_box(rng, seller) if made.chance(0.5) else party(rng, made.show.market), "", other, 95, room=made.right - other
        )
        made.y = max(low, y) + 16
        return
    y = made.party(seller, "/seller", made.left, 54, room=wide * 0.5, loud=True)
    if made.chance(0.6):
        made.run([Cell(made.pick("Phone|Tel.|T")), Cell(seller.phone, "/seller/phone", seller.phone_value)], made.left, y)
        y += made.pen.size + 2.4
    sheet.write(made.right, 54, title, loud, "right")
    low = y + 24
    if way == 0:
        rows = [facts[at : at + 2] for at in range(0, len(facts), 2)]
        right = corner_cells(made, rows, made.left + wide * 0.56, made.right, 66, ruled=made.chance(0.6))
        sheet.write(made.left, low, made.pick("SOLD TO|Credit To:|Bill To"), made.pen.heavy())
        made.y = max(right, made.party(buyer, "/buyer", made.left + 8, low + 13, room=wide * 0.48)) + 16
    else:
        for x, caption, who, at in (
            (made.left, made.pick("Bill To|Sold To:"), buyer, "/buyer"),
            (made.left + wide / 2, made.pick("Ship To|Picked Up At:"), party(rng, made.show.market, buyer.name), "/buyer/name"),
        ):
            sheet.write(x, low, caption, made.pen.heavy())
            made.y = max(made.y, made.party(who, at, x, low + 13, room=wide / 2 - 12))
        half = (len(facts) + 1) // 2
        y = made.strip(facts[:half], made.left, made.right, made.y + 8, shaded=made.chance(0.5))
        made.y = made.strip(facts[half:], made.left, made.right, y, shaded=made.chance(0.5)) + 14


def _table(made: House, goods: list[tuple[str, str, Decimal, Decimal]], sign: int) -> None:
    rng, show = made.rng, made.show
    keys = rng.choice(
        (
            "code description count price amount",
            "count code description price amount",
            "description count price amount",
            "code description reason count price amount",
            "count unit code description price amount",
        )
    ).split()
    minus_count = made.chance(0.5)
    heads = {"code": made.pick("Item|Item No.|Part #|Product"), "description": made.pick("Description|Item Description"), "reason": "Reason", "count": made.pick("Qty|Quantity|Qty Ret.|Returned"), "unit": made.pick("UM|U/M|Unit"),
             "price": made.pick("Price|Unit Price|Each"), "amount": made.pick("Credit|Amount|Extension|Credit Amount|Total")}  # fmt: skip
    rows = []
    for code, name, count, price in goods:
        amount = sign * cents(count * price)
        shown = count if sign > 0 or not minus_count else -count
        cost = price if sign > 0 or minus_count else -price
        rows.append(Row({
            "code": (text_cell(code, "item_code"),), "description": (text_cell(name, "description"),), "reason": (Cell(rng.choice(_WHY)),), "count": (count_cell(show, shown),), "unit": (text_cell(made.pick("EA|CS|BX"), "unit"),),
            "price": (money_cell(show, cost, "unit_price"),), "amount": (money_cell(show, amount, "amount"),),
        }))  # fmt: skip
    columns, pen = columns_of(
        made,
        [Spec(key, heads[key], "left" if key in {"code", "description", "reason", "unit"} else "right") for key in keys],
        rows,
        flexible="description",
    )
    print_rows(
        made, rows, Table(columns, pen, rng.choice(("head", "grid", "rows", "none", "form")), made.chance(0.4), "description")
    )


def _ends(made: House, subtotal: Decimal) -> None:
    show = made.show
    tax = cents(subtotal * Decimal(show.market.rates[0]) / 100) if made.chance(0.6) else ZERO
    facts = [
        Caption(made.pick("Subtotal|Merchandise|Sub-total|Net credit"), money_cell(show, subtotal, "/subtotal", total=True))
    ]
    if tax:
        facts.append(
            Caption(
                made.pick("Tax|Sales Tax|Tax credited") if show.market.country == "US" else show.market.taxes[0],
                money_cell(show, tax, "/tax", total=True),
            )
        )
    facts.append(
        Caption(
            made.pick("Total Credit|TOTAL CREDIT|Credit Total|Total"), money_cell(show, subtotal + tax, "/total", total=True)
        )
    )
    print_sums(made, facts, made.right - 190, made.right, boxed=made.chance(0.3))
