# ruff: noqa: E501, PLR0913, PLR0917 - tables of words; drawing says what, where and how
"""Training bills of networks and cable systems for advertising time: rows of cells with five numbers of one shape, pay addresses apart."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import airtime, numbers, people
from models.training.content.correspondents import place
from models.training.content.markets import MARKETS, Party, party
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
    house,
    lock_box,
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.ink import fitted
from models.training.paper import Paper

_SELLERS = ("{p} Cable Advertising", "{p} Spotlight", "Q{p} Radio Network", "{p} Ad Sales LLC", "{p} Sports Network", "Tri-State Media Sales", "{p} Broadcasting of {q}, Inc.", "{p} Outdoor & Transit")  # fmt: skip
_NETS = ("NEWS", "HIST", "COOK", "SPRT", "HOME", "KIDZ", "WEAT", "FILM", "TRVL", "COMD")
_PARTS = (
    "Prime M-Su 6p-12m",
    "Daytime M-F 9a-4p",
    "AM Drive",
    "PM Drive 3p-7p",
    "ROS 6a-12m",
    "Overnight",
    "Early News M-F",
    "Sa-Su 12n-6p",
    "Midday",
    "Sports Pregame",
)
_PRODUCTS = (
    "Spring Sale",
    "GENERAL",
    "Primary 2026",
    "Branding",
    "Cardiology",
    "Truck Month",
    "ISSUE",
    "Grand Opening",
    "Recruitment",
    "Fall Enrollment",
)


def rep_order(rng: Random) -> Paper:
    """One month of one order."""
    made = house(
        rng,
        "invoice-rep-order",
        "US",
        ("helvetica", "arial", "narrow", "courier", "dejavu-condensed"),
        (7.5, 8.0, 8.5),
        across=0.3,
    )
    p, q = place(rng), place(rng)
    seller = party(rng, MARKETS["US"], rng.choice(_SELLERS).format(p=p, q=q))
    agency = (
        party(
            rng, MARKETS["US"], f"{people.person(rng).last} {rng.choice(('Media', 'Advertising', '& Partners', 'Strategies'))}"
        )
        if made.chance(0.7)
        else None
    )
    buyer = party(rng, MARKETS["US"], airtime.advertiser(rng))
    day = date(2024, 2, 4) + timedelta(days=rng.randint(0, 900))
    spots = [
        (f"{rng.choice(_NETS)} {rng.choice(_PARTS)}" if made.chance(0.6) else rng.choice(_PARTS), rng.choice((1, 2, 3, 4, 6, 9, 14, 22)),
         cents(Decimal(rng.choice((6, 9, 14, 18, 27, 40, 65, 110, 240, 375)))))
        for _ in range(rng.choice((1, 2, 3, 5, 7, 10, 16)))
    ]  # fmt: skip
    _head(made, seller, buyer, agency, _facts(made, seller, buyer, day))
    _table(made, spots, day)
    _ends(made, sum((count * rate for _, count, rate in spots), ZERO), commission=agency is not None)
    return made.finish()


def _facts(made: House, seller: Party, buyer: Party, day: date) -> list[Caption]:
    """Number, day and advertiser among numbers of the same shape, in any order."""
    rng, d = made.rng, numbers.digits
    long = rng.choice((5, 6, 6, 7, 7, 8, 9))
    tail = rng.choice(("", "", "", f"-{rng.randint(1, 6)}", f"/{rng.randint(1, 3)}"))
    number, first = d(rng, long) + tail, day - timedelta(days=27)
    period = f"{made.show.date(first)}{made.pick('-| - | to | thru ')}{made.show.date(day)}"
    own = [
        Caption(made.pick("Invoice #|Invoice Number|Invoice No.|Inv #|INVOICE|Invoice"), Cell(number, "/number", number)),
        Caption(made.pick("Invoice Date|Inv Date|Date|Bill Date"), made.day(day, "/issue_date")),
        Caption(made.pick("Advertiser|Client|Advertiser Name|ADVERTISER"), text_cell(buyer.name, "/buyer/name")),
    ]
    if made.chance(0.35):
        own.append(
            Caption(
                made.pick("Terms|Payment Terms|Pay Terms"),
                text_cell(made.pick("Net 30|NET 30 DAYS|Due Upon Receipt|Net 15 Days"), "/terms"),
            )
        )
    if made.chance(0.3):
        own.append(Caption(made.pick("Due Date|Payment Due|Pay By"), made.day(day + timedelta(days=30), "/due_date")))
    other = [
        Caption(made.pick("Contract #|Contract|Contract No.|CONTRACT NUMBER"), Cell(d(rng, long) + tail)), Caption(made.pick("Order #|Order Number|Order|Traffic Order"), Cell(d(rng, long))),
        Caption(made.pick("Estimate #|Estimate|Est.|Agency Estimate"), Cell(d(rng, rng.choice((3, 4, long))))), Caption(made.pick("Product|Brand|Product Name|Prod."), Cell(rng.choice(_PRODUCTS))),
        Caption(made.pick("Flight|Flight Dates|Contract Dates|Schedule"), Cell(f"{made.show.date(first - timedelta(days=14))}-{made.show.date(day + timedelta(days=7))}")),
        Caption(made.pick("Invoice Period|Billing Period|Period|Broadcast Period"), Cell(period)), Caption(made.pick("Billing Month|Month|Broadcast Month|Invoice Month"), Cell(day.strftime(rng.choice(("%B %Y", "%b-%y", "%m/%Y"))))),
        Caption(made.pick("Rep Order|Alt Order #|Rep #|Deal"), Cell(d(rng, long))), Caption(made.pick("Account Executive|AE|Salesperson|Acct Exec"), Cell(people.person(rng).plain)),
        Caption(made.pick("Agency Code|Agency #|Agy|Agency ID"), Cell(d(rng, rng.choice((4, 5))))), Caption(made.pick("System|Property|Market|Zone|Station"), Cell(made.pick(f"{seller.name.split()[0]}|{place(rng)}|{place(rng)}-{place(rng)}"))),
        Caption(made.pick("Buyer|Media Buyer|Ordered By"), Cell(people.person(rng).plain)), Caption(made.pick("Page|PAGE"), Cell("1")), Caption(made.pick("Calendar|Billing Cycle|Billing Type"), Cell(made.pick("Broadcast|Calendar|EOM|Weekly"))),
    ]  # fmt: skip
    mixed = own + rng.sample(other, k=rng.randint(4, 11))
    rng.shuffle(mixed)
    return mixed


def _head(made: House, seller: Party, buyer: Party, agency: Party | None, facts: list[Caption]) -> None:
    """A ladder of cells across; or one at the right of the parties; or captions above values in two columns at the right."""
    rng, sheet, wide = made.rng, made.sheet, made.right - made.left
    loud = made.pen.sized(made.pen.size + rng.choice((6, 10, 14))).heavy()
    sheet.put("/seller/name", seller.name, made.left, 50, seller.name, fitted(loud, seller.name, wide * 0.58))
    sheet.write(
        made.right,
        48,
        made.pick("INVOICE|Invoice|ADVERTISING INVOICE|Invoice / Affidavit|Broadcast Invoice"),
        made.pen.sized(13),
        "right",
    )
    y = 50.0
    if made.chance(0.55):
        for line in (*seller.lines, ""):
            y += made.pen.size + 2.4
            if line:
                made.cell(Cell(line, "/seller/address", seller.address), made.left, y)
        if made.chance(0.6):
            made.run(
                [Cell(made.pick("Phone:|Tel|Billing:|Ph")), Cell(seller.phone, "/seller/phone", seller.phone_value)],
                made.left,
                y,
            )
            y += made.pen.size + 2.4
    way, half = rng.randrange(3), wide * 0.46
    low = _billed(made, buyer, agency, made.left, y + 16, half - 14)
    rows = [facts[at : at + (4 if way else 6)] for at in range(0, len(facts), 4 if way else 6)]
    if way == 0:
        low = max(low, _remit(made, seller, made.left + half + 20, y + 16))
        made.y = corner_cells(made, rows, made.left, made.right, low + 8, ruled=made.chance(0.7)) + 14
    elif way == 1:
        rows = [facts[at : at + 2] for at in range(0, len(facts), 2)]
        right = corner_cells(made, rows, made.left + half, made.right, 62, ruled=made.chance(0.7))
        low = max(low, _remit(made, seller, made.left, low + 6)) if made.chance(0.6) else low
        made.y = max(low, right) + 14
    else:
        middle = (len(facts) + 1) // 2
        one = captions_above(
            made, facts[:middle], made.left + half, 70, room=wide * 0.25, label=made.pen.sized(made.pen.size - 1).heavy()
        )
        two = captions_above(
            made,
            facts[middle:],
            made.left + half + wide * 0.28,
            70,
            room=wide * 0.25,
            label=made.pen.sized(made.pen.size - 1).heavy(),
        )
        made.y = max(low, one, two) + 10


def _billed(made: House, buyer: Party, agency: Party | None, x: float, y: float, room: float) -> float:
    """Whom the bill goes to: the agency, whose address is not the advertiser's, or the advertiser."""
    caption = made.pick("Bill To:|BILL TO|Send bill to|Billing Address:|")
    if caption:
        made.sheet.write(x, y, caption, made.pen.heavy())
        y += made.pen.size + 3
    if agency is None:
        return made.party(buyer, "/buyer", x, y, room=room)
    made.sheet.ignore.append("/buyer/address")
    low = made.party(agency, "", x, y, room=room)
    if made.chance(0.3):
        made.sheet.write(x, low, made.pick("Attn: Accounts Payable|ATTN: MEDIA PAYABLES|c/o Billing"), made.pen)
        low += made.pen.size + 2.4
    return low


def _remit(made: House, seller: Party, x: float, y: float) -> float:
    """Where to pay: no address of the seller's where that is told elsewhere, the seller's own otherwise."""
    made.sheet.write(x, y, made.pick("Remit To:|REMIT PAYMENT TO|Please remit to:|Mail checks to"), made.pen.heavy())
    told = "/seller/address" in made.sheet.values
    return made.party(
        lock_box(made.rng, seller), "/seller/name" if told else "/seller", x, y + made.pen.size + 3, room=made.right - x
    )


def _table(made: House, spots: list[tuple[str, int, Decimal]], day: date) -> None:
    rng, show = made.rng, made.show
    keys = rng.choice(
        (
            "line description length count price amount",
            "description dates length count price amount",
            "line dates description count price amount",
            "line description days count price amount",
        )
    ).split()
    heads = {"line": made.pick("Line|Ln|#|Line #"), "description": made.pick("Network / Daypart|Description|Program|Daypart|Buy Description"), "dates": made.pick("Start/End|Week Of|Dates"), "length": made.pick("Len|Length|Sec"),
             "days": "Days", "count": made.pick("Spots|# Aired|Units|Total|Spots|Aired"), "price": made.pick("Rate|Spot Rate|Unit Rate|Cost"), "amount": made.pick("Amount|Total|Gross|Extended|Gross Amount")}  # fmt: skip
    if heads["count"] == heads["amount"]:
        heads["count"] = "Spots"
    rows = []
    for index, (name, count, rate) in enumerate(spots):
        start = day - timedelta(days=rng.randint(6, 27))
        weeks = f"{made.pick('Wk|Week of')} {made.show.date(start)}: {count}"
        rows.append(Row({
            "line": (Cell(str(index + 1)),), "description": (text_cell(name, "description"),), "dates": (Cell(f"{show.date(start)}-{show.date(start + timedelta(days=6))}"),), "length": (Cell(made.pick(":30|:15|:60")),), "days": (Cell(made.pick("M-F|MTWTFSS|Sa-Su|.TW.F..")),),
            "count": (Cell(str(count), "quantity", str(count)),), "price": (money_cell(show, rate, "unit_price"),), "amount": (money_cell(show, count * rate, "amount"),),
        }, ((Cell(weeks),),) if made.pen.size < 8 and index % 2 else ()))  # fmt: skip
    specs = [Spec(key, heads[key], "left" if key in {"line", "description", "dates", "days"} else "right") for key in keys]
    columns, pen = columns_of(made, specs, rows, flexible="description")
    print_rows(
        made, rows, Table(columns, pen, rng.choice(("head", "grid", "rows", "bands", "none")), made.chance(0.5), "description")
    )


def _ends(made: House, gross: Decimal, *, commission: bool) -> None:
    """Gross, what the agency keeps, net."""
    show, less = made.show, cents(gross * Decimal("0.15"))
    facts = [
        Caption(
            made.pick("Gross Total|Total Gross|Gross Billing|Actual Gross Billing|Gross"),
            money_cell(show, gross, "/total", total=True),
        )
    ]
    if commission:
        facts += [
            Caption(made.pick("Agency Commission|Less 15% Agency Commission|Agency Comm.|Commission"), money_cell(show, less, "/discount", total=True)),
            Caption(made.pick("Net Due|Net Amount Due|Amount Due|Total Net|Net Invoice"), money_cell(show, gross - less, "/amount_due", total=True)),
        ]  # fmt: skip
    elif made.chance(0.5):
        facts.append(Caption(made.pick("Amount Due|Balance Due|Net Due"), money_cell(show, gross, "/amount_due", total=True)))
    print_sums(made, facts, made.right - 200, made.right, heavy="/amount_due", boxed=made.chance(0.3))
    oath = "We certify that this advertising ran as listed, according to the log of the system."
    if made.chance(0.5):
        made.sheet.write(made.left, made.sheet.size[1] - 32, oath, made.pen.sized(7))
