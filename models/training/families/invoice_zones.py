# ruff: noqa: E501 - tables of words
"""Training bills of cable interconnects: spots by zone and network in sections with sums, facts run on in lines, the buyer among three roles."""

from __future__ import annotations

from datetime import timedelta
from itertools import groupby
from random import Random

from models.training.content import media, numbers, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO
from models.training.families.invoice_house import (
    Band,
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
    "{p} Interconnect",
    "{l} Cable Media Sales",
    "{p} AdLink LLC",
    "Effective TV {p}",
    "{l} Fiber Advertising",
    "ViaReach {p}, L.P.",
)
_BUYERS = (
    "{l} Honda of {p}",
    "{p} Pools & Spas",
    "{l} 4 Congress",
    "{l} Eye Institute",
    "Friends of {l} {m}",
    "{p} Flooring Outlet",
    "Working Families of {p}",
    "{l} Tax Relief",
)
_AGENCIES = ("{l} Media, Inc.", "{l}/{m} Advertising", "{p} Marketing Works", "{m} Campaign Media", "Ad {l} Agency")
_NETS = words("AMEN|BRAV|CNBX|DISX|ESPX|FOOX|FXQ|GALX|HGTX|LIFX|NICX|TBX|TNX|USAX|WEAX")
_ZONES = words("North|South County|{p}|{p} Metro|Zone {n}|{p}/{q}|Full Interconnect|Syscode {n}")


def zones(rng: Random) -> Paper:
    """A month of one order in several zones."""
    made = house(
        rng, "invoice-zones", "US", ("narrow", "arial", "courier", "dejavu-mono", "helvetica"), (7.0, 7.5, 8.0), across=0.35
    )
    places = [
        media.named(rng, rng.choice(_ZONES).replace("{n}", numbers.digits(rng, 4))) for _ in range(rng.choice((1, 1, 2, 3)))
    ]
    runs = [
        (
            f"{zone}\t{rng.choice(_NETS)} {made.pick('M-F 6P-12M|M-SU 6A-12M|SA-SU 10A-6P|M-F 9A-4P')}",
            rng.choice((2, 4, 7, 10, 15, 28)),
            media.rates(rng, 3, 90),
        )
        for zone in places
        for _ in range(rng.choice((1, 2, 4, 6)))
    ]
    deal = media.account(rng, (_SELLERS, _BUYERS, _AGENCIES), runs, through=0.65)
    _head(made, deal)
    _table(made, deal)
    show = made.show
    sums = [
        Caption(
            made.pick("Total Gross|Gross Amount|Total Charges|GROSS BILLING"),
            money_cell(show, deal.gross, "/total", total=True),
        )
    ]
    if deal.agency:
        sums += [Caption(made.pick("Agency Commission|Less: Agency Comm|AGY COMM"), money_cell(show, deal.commission, "/discount", total=True)), Caption(made.pick("Net Amount Due|Amount Due|NET DUE|Pay This Amount"), money_cell(show, deal.gross - deal.commission, "/amount_due", total=True))]  # fmt: skip
    print_sums(made, sums, made.right - 190, made.right, heavy="/amount_due")
    made.sheet.write(
        made.left,
        made.sheet.size[1] - 30,
        made.pick("Warranty: times and charges are taken from the insertion logs.|Questions? Call your local sales office."),
        made.pen.sized(6.5),
    )
    return made.finish()


def _facts(made: House, deal: media.Account) -> tuple[list[Caption], list[Caption]]:
    """What the bill is, and what it is about; the number is the order's with a month behind, or one of its own."""
    rng, d, show = made.rng, numbers.digits, made.show
    order = d(rng, rng.choice((6, 7, 8)))
    number = rng.choice((f"{order}-{deal.day:%m%y}", d(rng, len(order)), f"{d(rng, 3)}{order}", f"{deal.day:%y}{d(rng, 6)}"))
    own = [
        Caption(made.pick("Invoice No|Invoice #|Invoice|Invoice ID"), Cell(number, "/number", number)),
        Caption(made.pick("Invoice Date|Date|Issued"), made.day(deal.day, "/issue_date")),
    ]
    if made.chance(0.4):
        own.append(Caption(made.pick("Due Date|Payment Due"), made.day(deal.day + timedelta(days=30), "/due_date")))
    if made.chance(0.4):
        account = d(rng, rng.choice((5, 6)))
        own.append(Caption(made.pick("Account|Customer No|Acct #"), Cell(account, "/buyer/account_number", account)))
    if made.chance(0.3):
        own.append(Caption("Terms", text_cell(made.pick("Net 30|NET 30 DAYS|Net 45"), "/terms")))
    others = [
        Caption(made.pick("Order No|Order #|Contract No|Order"), Cell(order)), Caption(made.pick("Est|Estimate|Agency Est No"), Cell(d(rng, rng.choice((3, 5))))), Caption(made.pick("Prod|Product|Product Desc"), Cell(made.pick("Summer Event|001|Candidate|Brand"))), Caption(made.pick("Flight|Order Dates"), Cell(f"{show.date(deal.first)}-{show.date(deal.day + timedelta(days=14))}")),
        Caption(made.pick("Bcst Month|Broadcast Month|Period"), Cell(deal.first.strftime("%b %y").upper())), Caption(made.pick("AE|Acct Exec"), Cell(people.person(rng).plain)), Caption(made.pick("Ext Ref|Agency Ord|IO #"), Cell(d(rng, len(order)))), Caption(made.pick("Office|Region"), Cell(media.named(rng, "{p}"))),
    ]  # fmt: skip
    return own, rng.sample(others, k=rng.randint(3, 8))


def _head(made: House, deal: media.Account) -> None:
    """Roles with their names in a list at the left (agency, advertiser, payee), the facts run on below, or in two columns at the right."""
    rng, sheet, pen, wide = made.rng, made.sheet, made.pen, made.right - made.left
    own, others = _facts(made, deal)
    sheet.write(
        made.left,
        44,
        made.pick("INVOICE|Cable Advertising Invoice|INVOICE / AFFIDAVIT OF PERFORMANCE|Invoice"),
        pen.sized(12).heavy(),
    )
    half, way = made.left + wide * 0.55, rng.randrange(3)
    if way == 2:
        y = made.party(deal.seller, "/seller", half, 44, room=wide * 0.44, loud=True)
        y = max(_window(made, deal, 78), y) + 14
        client = Caption(made.pick("Advertiser|Client Name|ADVERTISER"), text_cell(deal.buyer.name, "/buyer/name"))
        mixed = [*own, client, *others]
        rng.shuffle(mixed)
        made.y = _run_on(made, mixed, y) + 10
        return
    roles = [
        (made.pick("Payee|From|Seller"), "/seller", deal.seller, deal.seller),
        (made.pick("Advertiser|Client"), "/buyer", deal.buyer, deal.buyer),
    ]
    if deal.agency:
        sheet.ignore.append("/buyer/address")
        roles[1:1] = [(made.pick("Agency|Bill To"), "", deal.agency, deal.agency)]
    y = 66.0
    for caption, at, who, _ in roles:
        sheet.write(made.left, y, caption + made.pick(":|"), pen.heavy())
        alone = at == "/buyer" and deal.agency is not None
        x = made.left + 62
        if alone:
            made.cell(text_cell(who.name, "/buyer/name"), x, y, room=wide * 0.5 - 62)
            y += pen.size + 8
        else:
            y = made.party(who, at, x, y, room=wide * 0.5 - 62) + 5
    mixed = [*own, *others] if way == 0 else [*others[:2], *own, *others[2:]]
    low = made.beside(mixed, half + 12, 60, room=wide * 0.42, mark=rng.choice(("", ":")), flush=made.chance(0.5))
    if made.chance(0.5):
        sheet.write(half + 12, low + 6, made.pick("Remit payment to:|Mail check to|Remittance"), pen.heavy())
        low = made.party(lock_box(rng, deal.seller), "", half + 12, low + 8 + pen.size, room=wide * 0.42)
    made.y = max(y, low) + 10


def _window(made: House, deal: media.Account, y: float) -> float:
    """Whom the envelope goes to, without a caption: agency and advertiser on lines of one block, in care of, or the advertiser."""
    if deal.agency is None:
        return made.party(deal.buyer, "/buyer", made.left + 10, y, room=200)
    who = deal.through_agency
    made.sheet.alternatives["/buyer/address"] = [deal.agency.address]
    return made.party(who, "/buyer", made.left + 10, y, room=200)


def _run_on(made: House, facts: list[Caption], y: float) -> float:
    """Captions and values after each other across the sheet."""
    x, pen = made.left, made.pen
    for label, cell in facts:
        wide = pen.heavy().width(label + ": ") + pen.width(cell.text) + 16
        if x + wide > made.right and x > made.left:
            x, y = made.left, y + pen.size + 4
        end = made.sheet.write(x, y, label + ":", pen.heavy()) + 3
        made.cell(cell, end, y, fitted(pen, cell.text, made.right - end))
        x += wide
    return y + pen.size + 2


def _table(made: House, deal: media.Account) -> None:
    """Zones as sections with their sums, below them networks."""
    rng, show = made.rng, made.show
    rows: list[Row | Band] = []
    apart, several = made.chance(0.6), len({run.what.split("\t")[0] for run in deal.runs}) > 1
    summed = made.chance(0.6) and several  # one zone's sum would be the bill's
    for zone, runs in groupby(deal.runs, key=lambda run: run.what.split("\t")[0]):
        if apart:
            rows.append(Band(f"{made.pick('Zone:|ZONE|System')} {zone}"))
        own = ZERO
        for run in runs:
            weeks = " ".join(str(rng.randint(0, 7)) for _ in range(4))
            text = run.what.split("\t")[1]
            rows.append(Row({
                "zone": (Cell(zone),), "description": (text_cell(text, "description"),), "week": (Cell(show.date(run.begins)),), "weeks": (Cell(weeks),), "length": (Cell(made.pick("30|60|:30")),),
                "count": (Cell(str(run.count), "quantity", str(run.count)),), "price": (money_cell(show, run.rate, "unit_price"),), "amount": (money_cell(show, run.amount, "amount"),),
            }))  # fmt: skip
            own += run.amount
        if summed and apart:
            rows.append(Band(made.pick("Zone total|Subtotal|Total for zone"), show.money(own), "right"))
    keys = rng.choice(
        (
            "description week length count price amount",
            "week description count length price amount",
            "description weeks count price amount",
            "description count price amount",
        )
    ).split()
    keys = keys if apart else ["zone", *keys]
    heads = {
        "zone": "Zone",
        "description": made.pick("Network/Time|Net & Daypart|Network"),
        "week": made.pick("Week Of|Wk Begin"),
        "weeks": "W1 W2 W3 W4",
        "length": "Len",
        "count": made.pick("Spots|Units|Qty|Total Spots"),
        "price": made.pick("Rate|Cost|Unit Cost"),
        "amount": made.pick("Total|Amount|Gross"),
    }
    if heads["count"] == "Total Spots":
        heads["count"] = "Total|Spots"
    rows = [Row({key: row.cells[key] for key in keys}) if isinstance(row, Row) else row for row in rows]
    columns, pen = columns_of(
        made,
        [Spec(key, heads[key], "left" if key in {"zone", "description", "week"} else "right") for key in keys],
        rows,
        flexible="description",
    )
    print_rows(made, rows, Table(columns, pen, rng.choice(("head", "rows", "none", "bands")), made.chance(0.4), "description"))
