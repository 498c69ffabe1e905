# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Training bills of outdoor and transit advertising: panels with places and periods of four weeks; sold to, bill to and advertiser as three parties."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_corner_cells import captions_above
from models.training.families.invoice_house import (
    Caption,
    Cell,
    House,
    Row,
    Spec,
    Table,
    columns_of,
    house,
    lock_box,
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.ink import fitted
from models.training.paper import Paper

_SELLERS = (
    "{l} Outdoor Advertising",
    "{p} Sign & Poster",
    "{l} Transit Media, Inc.",
    "High Road Billboards of {p}",
    "{l} Brothers Displays",
    "Big Board Outdoor",
)
_BUYERS = (
    "{l} Truck Stop",
    "{p} Caverns",
    "{l} Injury Attorneys",
    "{p} Health Plan",
    "Hotel {l}",
    "{l} RV Sales",
    "{p} Water Park",
    "{l} for Commissioner",
)
_AGENCIES = ("{l} Outdoor Placement", "{l} + {m}", "{p} Adworks", "{l} Media Services")
_BOARDS = words("I-70 E/O Exit {n} N/S F/W|Hwy {n} at Mile {n} LH read|Main St & {n}th Ave S/L|Rte {n} W/O County Line|US {n} S/O River Bridge|Bus kings, {n} units|Junior poster No. {n}|Digital bulletin, 1 of 8 slots|Production: vinyl 14x48|Installation|Shelter {n}, Depot Plaza")  # fmt: skip


def panels(rng: Random) -> Paper:
    """One period of a contract."""
    made = house(
        rng, "invoice-panels", "US", ("arial", "helvetica", "vera", "narrow", "roman"), (8.0, 8.5, 9.0, 9.5), across=0.1
    )
    runs = [
        (rng.choice(_BOARDS).format(n=rng.randint(4, 99)), 1, media.rates(rng, 150, 2600, "25"))
        for _ in range(rng.choice((1, 2, 3, 4, 6, 9)))
    ]
    deal = media.account(rng, (_SELLERS, _BUYERS, _AGENCIES), runs, through=0.55)
    _head(made, deal)
    _table(made, deal)
    _ends(made, deal)
    return made.finish()


def _facts(made: House, deal: media.Account) -> list[Caption]:
    rng, d = made.rng, numbers.digits
    long = rng.choice((4, 5, 6))
    number = rng.choice((d(rng, long), f"INV{d(rng, 6)}", f"{d(rng, 4)}-{d(rng, 2)}", f"{d(rng, 3)}-{d(rng, 5)}"))
    due = deal.day + timedelta(days=rng.choice((10, 30)))
    order = rng.choice((d(rng, long), f"PO-{d(rng, 4)}", d(rng, 7)))
    facts = [
        Caption(made.pick("Invoice No.|Invoice|Invoice Nbr|INV. #"), Cell(number, "/number", number)), Caption(made.pick("Invoice Date|Date|Bill Date"), made.day(deal.day, "/issue_date")), Caption(made.pick("Contract No.|Contract|Agreement #"), Cell(rng.choice((d(rng, long), f"C{d(rng, 5)}", f"{d(rng, 4)}-{d(rng, 2)}")))),
        Caption(made.pick("Customer|Cust. ID|Account No.|Customer No."), Cell(number := d(rng, rng.choice((4, 6))), "/buyer/account_number", number)), Caption(made.pick("PO Number|Purchase Order|P.O. No.|Customer PO"), text_cell(order, "/purchase_order")),
        Caption(made.pick("Terms|Payment Terms"), text_cell(made.pick("Net 30|Due in 10 days|In advance|NET 10"), "/terms")), Caption(made.pick("Due Date|Due|Pay by"), made.day(due, "/due_date")),
        Caption(made.pick("Salesperson|Account Exec.|Rep"), Cell(people.person(rng).plain)), Caption(made.pick("Campaign|Design|Copy"), Cell(made.pick("Exit Now|Spring Fun|Because You Matter|#4 generic"))), Caption(made.pick("Market|Plant"), Cell(media.named(rng, "{p}"))), Caption(made.pick("Period|Billing Cycle"), Cell(f"{rng.randint(1, 13)} of 13")),
    ]  # fmt: skip
    kept = facts[:3] + rng.sample(facts[3:], k=rng.randint(2, 7))
    if made.chance(0.7):
        rng.shuffle(kept)
    return kept


def _head(made: House, deal: media.Account) -> None:
    """The seller's name with its address on one line, a title, then three parties side by side or stacked, facts around them."""
    rng, sheet, wide = made.rng, made.sheet, made.right - made.left
    facts, way = _facts(made, deal), rng.randrange(4)
    made.cell(
        text_cell(deal.seller.name, "/seller/name"),
        made.left,
        50,
        fitted(made.pen.sized(rng.choice((14.0, 18.0, 22.0))).heavy(), deal.seller.name, wide * 0.6),
    )
    y = 64.0
    told = made.chance(0.6)
    if told:
        line = made.rng.choice((", ", " - ", " * ")).join(deal.seller.lines)
        made.cell(Cell(line, "/seller/address", deal.seller.address), made.left, y, room=wide * 0.65)
        sheet.alternatives["/seller/address"] = [line]
        y += 12
    made.run(
        [Cell(made.pick("Tel.|Ph|Office")), Cell(deal.seller.phone, "/seller/phone", deal.seller.phone_value)], made.left, y
    )
    sheet.write(made.right, 50, made.pick("INVOICE|Invoice|Rental Invoice"), made.pen.sized(16), "right")
    y += 26
    if way == 0:
        y = made.strip(facts[:5], made.left, made.right, y, shaded=True) + 16
        y = _parties(made, deal, y) + 10
        made.y = (made.strip(facts[5:], made.left, made.right, y, shaded=False) if facts[5:] else y) + 12
    elif way == 1:
        low = _stacked(made, deal, y)
        made.y = (
            max(
                low,
                made.beside(facts, made.left + wide * 0.6, y, room=wide * 0.4, mark=made.pick(":|"), flush=made.chance(0.4)),
            )
            + 14
        )
    elif way == 2:
        low = _parties(made, deal, y) + 12
        middle = (len(facts) + 1) // 2
        one = made.beside(facts[:middle], made.left, low, room=wide * 0.46)
        made.y = max(one, made.beside(facts[middle:], made.left + wide * 0.52, low, room=wide * 0.46)) + 10
    else:
        low = _stacked(made, deal, y)
        made.y = max(low, captions_above(made, facts, made.left + wide * 0.68, 72, room=wide * 0.3)) + 10
    if not told:
        sheet.write(made.left, made.sheet.size[1] - 48, made.pick("Remit to:|Please pay:|Checks payable to"), made.pen)
        made.run(
            [
                text_cell(deal.seller.name, "/seller/name"),
                Cell(", ".join(deal.seller.lines), "/seller/address", deal.seller.address),
            ],
            made.left + 90,
            made.sheet.size[1] - 48,
            fitted(made.pen, deal.seller.name + deal.seller.address, wide - 110),
        )


def _parties(made: House, deal: media.Account, y: float) -> float:
    """Two or three parties across: the agency is billed, the advertiser is the buyer."""
    wide = (made.right - made.left) / 3
    blocks = [
        (made.pick("Advertiser|ADVERTISER:|Client|Sold To"), "buyer"),
        (made.pick("Bill To|BILL TO|Mail invoice to"), "agency"),
        (made.pick("Remit To|REMIT TO|Pay to"), "lock"),
    ]
    if made.chance(0.4):
        blocks = [blocks[1], blocks[0], blocks[2]]
    low = y
    for number, (caption, who) in enumerate(blocks):
        x = made.left + number * wide
        made.sheet.write(x, y, caption, made.pen.heavy())
        low = max(low, _party(made, deal, who, x, y + made.pen.size + 4, wide - 14))
    return low


def _stacked(made: House, deal: media.Account, y: float) -> float:
    """The parties below each other at the left, captions above them or beside."""
    wide, beside = (made.right - made.left) * 0.52, made.chance(0.4)
    blocks = (
        [("Bill to", "agency"), (made.pick("Advertiser|Sold to|For"), "buyer")]
        if deal.agency
        else [(made.pick("Sold to|Bill to|Customer"), "buyer")]
    )
    for caption, who in blocks:
        made.sheet.write(made.left, y, caption + made.pick(":|"), made.pen.heavy() if made.chance(0.5) else made.pen)
        x, top = (made.left + 70, y) if beside else (made.left, y + made.pen.size + 3)
        y = _party(made, deal, who, x, top, wide - (70 if beside else 0)) + 8
    return y


def _party(made: House, deal: media.Account, who: str, x: float, y: float, room: float) -> float:
    if who == "lock":
        return made.party(lock_box(made.rng, deal.seller), "", x, y, room=room)
    if who == "agency" and deal.agency:
        return made.party(deal.agency, "", x, y, room=room)
    return made.party(deal.buyer, "/buyer", x, y, room=room)


def _table(made: House, deal: media.Account) -> None:
    rng, show = made.rng, made.show
    rows = [
        Row({
            "panel": (Cell(numbers.digits(rng, 5), "item_code"),), "description": (text_cell(run.what, "description"),), "size": (Cell(made.pick("14x48|10x22|12x25|30 sheet|6x12")),),
            "period": (Cell(f"{show.date(run.begins)} - {show.date(run.begins + timedelta(days=27))}"),), "count": (Cell("1", "quantity", "1"),), "price": (money_cell(show, run.rate, "unit_price"),), "amount": (money_cell(show, run.amount, "amount"),),
        })
        for run in deal.runs
    ]  # fmt: skip
    keys = rng.choice(
        (
            "panel description period amount",
            "panel description size period amount",
            "description period count price amount",
            "period description amount",
            "panel description count price amount",
        )
    ).split()
    rows = [Row({key: row.cells[key] for key in keys}) for row in rows]
    heads = {
        "panel": made.pick("Panel|Unit #|Board|Face"),
        "description": made.pick("Location|Description|Location / Description"),
        "size": "Size",
        "period": made.pick("Period|Service Dates|Posting Dates|From - To"),
        "count": "Qty",
        "price": made.pick("Rate|Price"),
        "amount": made.pick("Amount|Charge|Total"),
    }
    specs = [Spec(key, heads[key], "right" if key in {"count", "price", "amount"} else "left") for key in keys]
    columns, pen = columns_of(made, specs, rows, flexible="description")
    print_rows(
        made, rows, Table(columns, pen, rng.choice(("head", "grid", "rows", "bands", "form")), made.chance(0.5), "description")
    )


def _ends(made: House, deal: media.Account) -> None:
    """Space, commission, tax, what is due."""
    show = made.show
    if deal.agency:
        facts = [
            Caption(made.pick("Total|Gross Total|Total Charges"), money_cell(show, deal.gross, "/total", total=True)),
            Caption(
                made.pick("Agency Discount|Less Agency Commission|Commission"),
                money_cell(show, deal.commission, "/discount", total=True),
            ),
            Caption(
                made.pick("Amount Due|Net Due|Balance Due"),
                money_cell(show, deal.gross - deal.commission, "/amount_due", total=True),
            ),
        ]
    else:
        tax = cents(deal.gross * Decimal("0.06")) if made.chance(0.4) else ZERO
        facts = [Caption(made.pick("Subtotal|Sub-Total|Net"), money_cell(show, deal.gross, "/subtotal", total=True))]
        if tax:
            facts.append(Caption(made.pick("Sales Tax|Tax|State Tax 6%"), money_cell(show, tax, "/tax", total=True)))
        made.sheet.alternatives["/amount_due"] = [f"{deal.gross + tax:.2f}"]
        facts.append(
            Caption(made.pick("Invoice Total|Total|Total Due"), money_cell(show, deal.gross + tax, "/total", total=True))
        )
    print_sums(made, facts, made.right - 180, made.right, heavy="/amount_due", boxed=made.chance(0.3))
