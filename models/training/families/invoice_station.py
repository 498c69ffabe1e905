"""What invoices and contracts of stations have in common: captions, facts of an order, the head, gross and net."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import airtime, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_desk import remit_rows, start
from models.training.families.invoice_feet import bare_head, line_foot, page_foot, plain_head
from models.training.families.invoice_fronts import addressed, repeated_head, sold_by, titled, told
from models.training.families.invoice_heads import facts_grid
from models.training.families.invoice_press import Fact, Job, Piece, address_rows, contact_rows, day_piece
from models.training.families.invoice_sums import Sum

_TITLES = {
    True: words(
        "CONTRACT|Contract|ORDER CONFIRMATION|CONFIRMATION CONTRACT|Broadcast Order|ADVERTISING CONTRACT|Order|Agreement Between:|SALES ORDER|Contract Agreement"
    ),
    False: words(
        "INVOICE|Invoice|ADVERTISING INVOICE|BROADCAST INVOICE|Station Invoice|AFFIDAVIT / INVOICE|INVOICE / AFFIDAVIT|Notarized Invoice|TV Invoice"
    ),
}
_NUMBERS = {
    True: words(
        "Contract #|Contract / Revision|Contract No.|Order #|Order / Rev|Contract Number|Order Number|CONTRACT|Agreement No.|Contract"
    ),
    False: words("Invoice #|Invoice No|Invoice Number|INVOICE|Invoice|Inv #|Invoice ID|Invoice Num"),
}
_DATES = {
    True: words("Print Date|Original Date / Revision|Date Entered|Order Date|Contract Date|Date|Date of Order"),
    False: words("Invoice Date|Date|Inv Date|Bill Date|Billing Date|Date of Invoice"),
}
_CLIENTS = words("Advertiser|Advertiser Name|Client|ADVERTISER|Adv|Advertiser:|Client Name|Account|Customer|Sponsor")
_AGENCIES = words(
    "Bill To|Billing Address|Agency|And:|Send Billing To|Agency Name|Mail To|Bill To Agency|To|Attention Accounts Payable|Billing Contact"
)
_GROSS = words(
    "Gross Total|Total Gross|Gross Amount|Gross Billing|Total Amount|Gross|Total|Actual Gross Billing|Order Total|Grand Total|Total Cost|Totals|Gross Charges|Total Dollars|Invoice Gross"
)
_LESS = words(
    "Agency Commission|Less Agency Commission|Agency Comm.|Commission|Comm. 15%|Less: Commission|Agency Disc.|15% Agency Commission|Commission Amount"
)
_NET = words(
    "Net Amount Due|Net Due|Net Total|Net Amount|Amount Due|Net Billing|Please Pay|Pay This Amount|Net Balance Due|Net"
)
_CALENDAR = words("Broadcast|Calendar|EOM/EOC|EOM|Weekly|Standard|BM")
_OFFICES = words("Local|National|Chicago|New York|Dallas|Atlanta|Direct|Regional|LA|Katama - NY|House")
_CAMPAIGNS = words(
    "Fall Campaign|Issue|Spring Sale|Candidate|Ballot Issue|Political|Q3 Retail|Winter Clearance|GEN|Primary|ORDR|Labor Day|Tire Event|Brand|Statewide"
)


def open_station(
    rng: Random, family: str, *, contract: bool, rows: Sequence[int], wide: float = 0.15
) -> tuple[Job, tuple[airtime.Spot, ...]]:
    """A job of a station with its advertiser and the lines of the order; the sale's items follow from these."""
    job = start(rng, family, ("US",), wide=wide, special=False, count=1, sizes=(7.0, 7.5, 8.0, 8.5, 9.0))
    call = airtime.station(rng)
    seller = replace(
        job.sale.seller,
        name=rng.choice(
            (
                call,
                call,
                f"{call} Television",
                f"{call} {rng.choice(('Radio', 'Broadcasting', 'Media Group'))}",
                f"{call.split('-')[0]}-AM",
            )
        ),
    )
    buyer = replace(job.sale.buyer, name=airtime.advertiser(rng))
    job.sale = replace(job.sale, seller=seller, buyer=buyer, items=(), rate=Decimal(0), credit=False)
    if contract and job.chance(0.3):
        job.sale = replace(
            job.sale,
            number=f"{rng.randint(100000, 4999999)}{rng.choice(('', '', ' /', ' / 2'))}".strip(" /")
            + rng.choice(("", "", "-1")),
        )
    job.names = {**job.names, "title": rng.choice(_TITLES[contract]), "tax-title": rng.choice(_TITLES[contract]), "number": rng.choice(_NUMBERS[contract]),
                 "issue_date": rng.choice(_DATES[contract])}  # fmt: skip
    job.foot, job.head = rng.choice((line_foot, page_foot, page_foot, None)), rng.choice((plain_head, bare_head, repeated_head))
    spots = tuple(_tidy(spot) for spot in airtime.schedule(rng, rng.choice(list(rows)), job.sale.day))
    return job, spots


def _tidy(spot: airtime.Spot) -> airtime.Spot:
    """Blanks in the days would be words of their own."""
    return replace(spot, days=spot.days.replace(" ", ""))


def order_facts(job: Job, *, share: float = 0.6, net: Sequence[Fact] = ()) -> list[Fact]:
    """Number, date and advertiser among many facts of the order that are no fields."""
    rng, made = job.rng, job.sale
    flight = f"{job.printed.date(made.day - timedelta(days=35))}{rng.choice((' - ', '-', ' to '))}{job.printed.date(made.day - timedelta(days=2))}"
    client = Fact(rng.choice(_CLIENTS) + job.colon, Piece(made.buyer.name, "/buyer/name"))
    first = [
        Fact(job.name("number"), Piece(made.number, "/number")),
        Fact(job.name("issue_date"), day_piece(job, "/issue_date")),
    ]
    rng.shuffle(first)
    first.insert(rng.randrange(3), client)
    if job.chance(0.15):
        first.append(Fact(job.name("due_date"), day_piece(job, "/due_date")))
    if job.chance(0.2):
        first.append(Fact(job.name("terms"), Piece(made.terms, "/terms")))
    ref = airtime.reference
    noise = [
        (words("Product|Brand|Product Desc"), rng.choice(_CAMPAIGNS)), (words("Estimate Number|Estimate #|Est #|Agency Estimate|EST"), ref(rng)),
        (words("Flight Dates|Contract Dates|Order Flight|Schedule Dates|Flight|Flight Start/End"), flight), (words("Account Executive|AE|Salesperson|Sales Rep|Acct Exec"), people.person(rng).plain),
        (words("Sales Office|Office|Sales Region|Region"), rng.choice(_OFFICES)), (words("Property|Station|Market|Outlet"), made.seller.name),
        (words("Billing Calendar|Calendar|Billing Cycle"), rng.choice(_CALENDAR)), (words("Billing Type|Cash/Trade|Order Type|Type"), rng.choice(("Cash", "Normal", "NORMAL", "Cash"))),
        (words("Alt Order #|Rep Order|Deal #|External #|Headline #"), ref(rng)), (words("Agency Code|Agy Code|Advertiser Code|Product 1/2"), ref(rng)),
        (words("Demographic|Demo"), rng.choice(("A35+", "Adults 25-54", "Households", "RA35+"))), (words("Invoice Month|Broadcast Month|Bill Month"), made.day.strftime("%B %Y")),
        (words("Invoice Period|Period|Billing Period"), flight), (words("Agency Ref|Advertiser Ref|Client Ref"), rng.choice((ref(rng), ""))), (words("Special Handling|Comments|Deal"), ""),
        (words("Buyer Name|Buyer|Contact"), people.person(rng).plain), (words("Entered By|Last Modified By|Traffic"), people.person(rng).listed.replace(", ", ",")),
        (words("Agency|Agency Name"), job.sale.consignee.name), (words("Priority|Revenue Type|Class"), rng.choice(("P-03", "Political", "AGY", "NAT"))),
    ]  # fmt: skip
    chosen = [Fact(rng.choice(labels) + job.colon, Piece(text)) for labels, text in noise if rng.random() < share]
    taken: set[str] = set()
    mixed = first + chosen + list(net)
    if job.chance(0.6):
        rng.shuffle(mixed)
    return [one for one in mixed if not (one.label in taken or taken.add(one.label))]  # type: ignore[func-returns-value]


def station_front(job: Job, found: Sequence[Fact], *, agency: bool) -> None:
    """Station, title, the order's facts, the agency's or advertiser's address, in one of five plans."""
    rng, made = job.rng, job.sale
    rows = address_rows(made.consignee, None) if agency else address_rows(made.buyer, "/buyer")
    if job.chance(0.3):
        rows = [rows[0], [Piece(rng.choice(("Attention: Accounts Payable", "Attn: Media", "ATTN: Billing")))], *rows[1:]]
    caption = rng.choice(_AGENCIES) + job.colon
    plan, top = rng.randrange(6), rng.choice((32.0, 40.0, 52.0))
    x, half = job.left + job.width * rng.choice((0.4, 0.46, 0.52)), job.width * 0.38
    if plan < 2:  # facts in boxes at the right, the rest below each other at the left
        low = titled(job, x, top, job.right - x)
        right = _boxes(job, found, x, job.right, low + 8)
        left = sold_by(job, job.left, top + 6, half)
        left = addressed(job, caption, rows, job.left, left + rng.choice((10.0, 26.0, 60.0)), half)
        if job.chance(0.25):
            left = addressed(job, job.name("remit"), remit_rows(job), job.left, left + 8, half)
    elif plan == 2:  # the station at the right
        left = titled(job, job.left, top, half)
        left = addressed(job, caption, rows, job.left, left + 8, half)
        right = sold_by(job, x, top + 4, job.right - x)
        right = left = told(job, found, job.left, max(left, right) + 8, job.width)
    elif plan == 3:  # facts in two columns without boxes, number in large type
        left = sold_by(job, job.left, top + 6, half)
        left = addressed(job, caption, rows, job.left, left + 10, half)
        right = _two_columns(job, found, x, top + 6)
    elif plan == 4:  # everything centred at the top, facts below the addresses
        low = titled(job, job.left, top, job.width)
        low = sold_by(job, job.left, low + 4, job.width)
        left = addressed(job, caption, rows, job.left, low + 10, half)
        right = told(job, found, x, low + 10, job.right - x)
    else:  # a running line of station, then facts left and the address right
        pieces = [
            Piece(made.seller.name, "/seller/name"),
            *(piece for row in address_rows(made.seller, "/seller")[1:] for piece in row),
        ]
        job.line(job.left, top, pieces, job.text, width=job.width)
        job.lines(
            job.left,
            top + job.leading,
            [[piece for row in contact_rows(job, ("phone", "fax", "website"), 0.7) for piece in row]],
            job.text,
        )
        low = titled(job, job.left, top + 40, job.width)
        left = told(job, found, job.left, low + 6, job.width * 0.5)
        right = addressed(job, caption, rows, job.left + job.width * 0.58, low + 6, job.width * 0.4)
    job.y = max(left, right) + rng.choice((14.0, 22.0))


def _boxes(job: Job, found: Sequence[Fact], left: float, right: float, y: float) -> float:
    """Facts in groups, each a grid of its own."""
    at = 0
    while at < len(found):
        count = job.rng.choice((1, 2, 3, 4, 6))
        group = found[at : at + count]
        y = facts_grid(job, group, left, right, y, 2 if count > 1 and job.chance(0.5) else 1) + job.rng.choice((0.0, 4.0, 10.0))
        at += count
    return y


def _two_columns(job: Job, found: Sequence[Fact], x: float, y: float) -> float:
    """Captions in bold and values at a tab, in two columns, the number first and larger."""
    pen = job.text.sized(job.text.size - 0.5)
    number = next(one for one in found if one.piece.pointer == "/number")
    job.line(x, y, [Piece(number.label), number.piece], pen.sized(pen.size + 4).heavy(), width=job.right - x)
    rest = [one for one in found if one is not number]
    split = -(-len(rest) // 2) if len(rest) > 9 and job.right - x > 290 else len(rest)
    width = (job.right - x) / (2 if split < len(rest) else 1)
    y += 16
    low = y
    for at, one in enumerate(rest):
        x0, row = x + at // split * width, y + at % split * (pen.size + 3)
        job.line(x0, row, [Piece(one.label)], pen.heavy(), width=width * 0.42)
        job.line(x0 + width * 0.45, row, [one.piece], pen, width=width * 0.53)
        low = max(low, row)
    return low + 14


def gross_and_net(job: Job, gross: Decimal, *, commission: bool) -> list[Sum]:
    """Gross is the total; the agency's commission a discount, what remains is due."""
    rng = job.rng
    rows = [Sum(rng.choice(_GROSS), "/total", gross, job.chance(0.5))]
    if commission:
        less = cents(gross * Decimal("0.15"))
        signed = -less if job.minus else less
        job.sheet.alternatives["/discount"] = [f"{-signed:.2f}"]
        rows.append(Sum(rng.choice(_LESS), "/discount", signed))
        rows.append(Sum(rng.choice(_NET), "/amount_due", gross - less, strong=True))
    elif job.chance(0.2):
        rows.append(Sum(rng.choice(_NET), "/amount_due", gross, strong=True))
    return rows


def gross_of(spots: Sequence[airtime.Spot]) -> Decimal:
    """What all lines come to."""
    return sum((spot.amount for spot in spots), ZERO)
