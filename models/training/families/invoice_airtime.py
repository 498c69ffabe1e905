"""Training invoices and contracts for advertising time: grids of order facts, many rows over several pages, gross and net."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import airtime, people
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Item
from models.training.families.invoice_feet import line_foot, page_foot, plain_head
from models.training.families.invoice_heads import (
    big_title,
    captioned,
    facts_column,
    facts_grid,
    facts_strip,
    mark,
    seller_block,
)
from models.training.families.invoice_press import Fact, Job, Piece, address_rows, begin, day_piece, money
from models.training.families.invoice_sums import Sum, ensure, leader_list, side_list
from models.training.families.invoice_table import table
from models.training.ink import LETTER
from models.training.paper import Paper

_HEADS = {
    "description": ("Description", "Program", "Programming", "Program Name", "Line Description", "Daypart / Program"),
    "quantity": ("Spots", "Spots/Week", "# Spots", "Units", "Total Spots", "Qty"), "unit_price": ("Rate", "Unit Rate", "Spot Rate", "Rate/Spot"),
    "amount": ("Amount", "Total", "Gross", "Line Total", "Total Cost", "Ext. Amount"), "pos": ("Line", "#", "Ln"),
    "days": ("Days", "Day", "Weekdays", "MTWTFSS"), "hours": ("Time", "Start/End Time", "Time Period", "Hours"),
    "begins": ("Start Date", "Start", "Begin"), "ends": ("End Date", "End", "Thru"), "length": ("Len", "Length", "Dur", "Sec"),
    "copy": ("Ad-ID", "Copy", "ISCI", "Tape"),
}  # fmt: skip


def schedule(rng: Random) -> Paper:
    """A station's invoice, order or contract."""
    job = begin(rng, "invoice-schedule", ("US",), size=rng.choice((7.5, 8.0, 8.5)), special=False, count=1)
    upright = job.chance(0.75)
    if not upright:
        job.sheet = type(job.sheet)("invoice", "invoice-schedule", (LETTER[1], LETTER[0]))
        job.right, job.bottom = LETTER[1] - job.left, LETTER[0] - 70
    spots = airtime.schedule(rng, rng.choice((2, 4, 6, 9, 12, 16, 22, 30)), job.sale.day)
    seller = replace(job.sale.seller, name=rng.choice((airtime.station(rng), f"{airtime.station(rng)} Television")))
    buyer = replace(job.sale.buyer, name=airtime.advertiser(rng))
    job.sale = replace(job.sale, items=tuple(_item(job, spot) for spot in spots), seller=seller, buyer=buyer, rate=Decimal(0))
    job.extra = {
        "days": [spot.days for spot in spots], "hours": [spot.hours for spot in spots], "length": [spot.length for spot in spots],
        "begins": [job.printed.date(spot.begins) for spot in spots], "ends": [job.printed.date(spot.ends) for spot in spots],
        "copy": [f"{buyer.name[:3].upper()}{spot.count}0{at:02d}H" for at, spot in enumerate(spots)],
    }  # fmt: skip
    job.names = {**job.names, **{key: rng.choice(texts) for key, texts in _HEADS.items()}}
    job.foot, job.head = rng.choice((line_foot, page_foot)), plain_head
    _head(job)
    if job.chance(0.35):
        job.details = [_aired(job, spot) for spot in spots]
    table(job, _keys(job), rules=rng.choice(("head", "grid", "rows", "none", "zebra"))).draw()
    _sums(job, spots)
    return job.finish()


def _item(job: Job, spot: airtime.Spot) -> Item:
    return Item("", spot.show, "", Decimal(spot.count), "", spot.rate, ZERO, 0, Decimal(0), job.sale.day)


def _keys(job: Job) -> list[str]:
    """The columns of this station."""
    rng = job.rng
    keys = ["pos"] if job.chance(0.7) else []
    dates = ["begins"] + (["ends"] if job.chance(0.7) else [])
    middle = [key for key in ("days", "hours", "length") if job.chance(0.75)]
    first = rng.choice((["description", *dates], [*dates, "description"], ["description"]))
    tail = ["copy"] if job.chance(0.2) else []
    costs = ["quantity", "unit_price", "amount"] if job.chance(0.7) else ["quantity", "amount"]
    return [*keys, *first, *middle, *tail, *costs]


def _aired(job: Job, spot: airtime.Spot) -> list[str]:
    """When the spots ran: rows that are no positions."""
    rng = job.rng
    return [
        f"{job.printed.date(spot.begins + timedelta(days=at % 7))}  {rng.randint(1, 12)}:{rng.randint(10, 59)} {rng.choice(('AM', 'PM'))}  "
        f"{spot.length}  {job.printed.bare(spot.rate)}".replace("  ", " ")
        for at in range(min(spot.count, 4))
    ]  # fmt: skip


def _head(job: Job) -> None:
    """Station, agency or advertiser, and the facts of the order in grids, columns or strips."""
    rng, made = job.rng, job.sale
    contract = job.chance(0.35)
    job.names = {**job.names, "number": rng.choice(("Contract #", "Order #", "Contract No.", "Order / Rev", "Agreement #") if contract else
                                                   ("Invoice #", "Invoice No", "Invoice Number", "Invoice"))}  # fmt: skip
    title = rng.choice(("CONTRACT", "ORDER CONFIRMATION", "Advertising Agreement", "Broadcast Order")) if contract else rng.choice(
        ("INVOICE", "Invoice", "ADVERTISING INVOICE", "STATEMENT OF BROADCAST"))  # fmt: skip
    left_width = job.width * 0.4
    start = mark(job, job.left, 34)
    low = seller_block(job, start, 46, width=job.left + left_width - start)
    big_title(job, title, job.left + job.width * 0.7, 44, "center", room=job.width * 0.5)
    agency = job.chance(0.6)
    rows = address_rows(job.sale.consignee, None) if agency else address_rows(made.buyer, "/buyer")
    caption = rng.choice(("Bill To:", "Billing Address:", "Agency:", "Send Invoice To:", "Mail To"))
    low = captioned(job, caption, rows, job.left, low + 14, left_width, rng.randrange(3))
    if job.chance(0.4):
        low = captioned(
            job,
            rng.choice(("Remit To:", "Send Payment To:")),
            address_rows(made.seller, "/seller"),
            job.left,
            low + 8,
            left_width,
            0,
        )
    found = _facts(job)
    x0 = job.left + job.width * 0.46
    shape = rng.randrange(3)
    if shape == 0:
        edge = facts_grid(job, found, x0, job.right, 66, 2 if job.chance(0.6) else 1)
    elif shape == 1:
        edge = facts_column(job, found, job.right, 66, width=job.right - x0)
    else:
        edge = facts_strip(job, found[:4], 70, left=x0)
        edge = facts_grid(job, found[4:], x0, job.right, edge + 4, 2) if found[4:] else edge
    job.y = max(low, edge) + 20


def _facts(job: Job) -> list[Fact]:
    """The order's facts, most of them no fields."""
    rng, made = job.rng, job.sale
    flight = f"{job.printed.date(made.day - timedelta(days=35))} - {job.printed.date(made.day - timedelta(days=2))}"
    found = [
        Fact(job.names["number"], Piece(made.number, "/number")),
        Fact(rng.choice(("Invoice Date", "Date", "Print Date", "Billing Date")), day_piece(job, "/issue_date")),
        Fact(rng.choice(("Advertiser", "Advertiser Name", "Client", "Advertiser:")), Piece(made.buyer.name, "/buyer/name")),
    ]
    if job.chance(0.2):
        found.append(Fact("Due Date", day_piece(job, "/due_date")))
    if job.chance(0.3):
        found.append(Fact("Terms", Piece(made.terms, "/terms")))
    noise = [
        ("Product", rng.choice(("Fall Campaign", "Issue", "Spring Sale", "Candidate"))), ("Estimate #", airtime.reference(rng)),
        ("Flight Dates", flight), ("Account Executive", people.person(rng).plain), ("Sales Office", rng.choice(("Local", "National", "Chicago"))),
        ("Property", made.seller.name.split(" ")[0]), ("Billing Calendar", rng.choice(("Broadcast", "Calendar"))), ("Billing Type", "Cash"),
        ("Order #" if "Order" not in job.names["number"] else "Alt Order #", airtime.reference(rng)), ("Agency Code", airtime.reference(rng)),
        ("Demo", "A35+"), ("Invoice Month", made.day.strftime("%B %Y")), ("Rep Order", airtime.reference(rng)), ("Agency Ref", ""),
    ]  # fmt: skip
    chosen = [Fact(label, Piece(text)) for label, text in noise if text and rng.random() < rng.choice((0.3, 0.6, 0.9))]
    mixed = found + chosen
    if job.chance(0.5):
        rng.shuffle(mixed)
    return mixed


def _sums(job: Job, spots: tuple[airtime.Spot, ...]) -> None:
    """Gross, the agency's commission, net; the count of spots."""
    rng = job.rng
    gross = sum((spot.amount for spot in spots), ZERO)
    rows = [
        Sum(
            rng.choice(
                ("Gross Total", "Total Gross", "Gross Amount", "Total", "Gross Billing", "Total Gross Amount", "Totals")
            ),
            "/total",
            gross,
            job.chance(0.5),
        )
    ]
    if job.chance(0.7):
        commission = cents(gross * Decimal("0.15"))
        label = rng.choice(("Agency Commission", "Less Agency Commission", "Commission (15%)", "Agency Comm."))
        signed = -commission if job.minus else commission
        job.sheet.alternatives["/discount"] = [f"{-signed:.2f}"]
        rows.append(Sum(label, "/discount", signed))
        rows.append(
            Sum(
                rng.choice(("Net Amount Due", "Net Due", "Net Total", "Amount Due", "Net Amount", "Please Pay")),
                "/amount_due",
                gross - commission,
                strong=True,
            )
        )
    ensure(job, (job.leading + 5) * len(rows) + 24)
    if job.chance(0.5):
        job.line(job.left, job.y, [Piece("Total Spots"), Piece(str(sum(spot.count for spot in spots)))], job.text)
    if job.chance(0.7):
        side_list(job, rows, left=job.right - 210, right=job.right - 4, boxed=job.chance(0.2))
    else:
        leader_list(job, rows, left=job.right - 230, right=job.right)
    if job.chance(0.3):
        ensure(job, 30)
        job.line(
            job.left,
            job.y,
            [Piece("We warrant that the broadcasts shown above ran as per the station log.")],
            job.text,
            width=job.width,
        )
        job.y += job.leading
        shown = money(job, None, gross, total=False)
        job.line(job.left, job.y, [Piece(f"{job.sale.day.strftime('%b %Y')}: {len(spots)} lines,"), shown], job.text)
