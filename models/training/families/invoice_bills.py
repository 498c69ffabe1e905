"""Training bills of trades that deliver to clinics and offices: depots, routes, crews, rows of two lines, plain pages, forms, stations."""

# ruff: noqa: E501, PLR0913 - orders of columns, and a head has many sides

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content.suppliers import TRADES
from models.training.families.family import Family
from models.training.families.invoice_bill_desk import Bill, begin_bill, bill_facts, trade_fact
from models.training.families.invoice_bill_ends import account_summary, before, bill_end, coupon, summary_of
from models.training.families.invoice_bill_heads import Head, bill_front, work_line
from models.training.families.invoice_bill_rows import Manner, Style, bill_grid
from models.training.families.invoice_bill_runs import run_rows
from models.training.families.invoice_desk import resold
from models.training.families.invoice_grid import Ruling
from models.training.families.invoice_press import Fact, Job
from models.training.paper import Paper

_LINED: tuple[Ruling, ...] = ("grid", "columns", "head", "double", "rows", "none", "under", "zebra", "dashes")
_LIGHT: tuple[Ruling, ...] = ("none", "none", "none", "head", "under", "rows", "dashes", "double")
_DEPOT = (
    "ordered quantity backorder unit item_code description unit_price amount",
    "item_code description ordered quantity backorder unit unit_price amount",
    "pos item_code description unit ordered quantity unit_price amount tax_code",
    "quantity backorder ordered item_code description unit unit_price amount",
    "item_code quantity unit description lot unit_price amount",
    "pos quantity unit item_code description unit_price amount",
    "ordered quantity item_code lot description unit_price amount",
    "site item_code description ordered quantity backorder unit_price unit amount",
    "quantity unit item_code description list off unit_price amount",
    "description item_code unit quantity unit_price amount",
    "ticket item_code description quantity unit unit_price tax_code amount",
    "item_code description weight quantity unit unit_price amount",
    "quantity description unit_price amount item_code",
    "pos description quantity unit unit_price amount",
)
_ROUTE = (
    "date ticket description quantity unit_price amount",
    "date description quantity unit unit_price amount",
    "description quantity unit_price amount",
    "period description quantity unit_price amount",
    "site description quantity unit unit_price amount tax_code",
    "date item_code description quantity unit_price amount",
    "item_code description quantity unit unit_price amount",
    "description period quantity unit_price amount",
    "date ticket description amount",
    "quantity item_code description unit_price amount tax_code",
    "date site ticket description quantity unit_price amount",
    "description amount",
    "date description amount",
)
_CREW = (
    "date person description quantity unit_price amount",
    "person period description quantity unit_price amount",
    "date ticket description quantity unit_price amount",
    "date description quantity unit unit_price amount",
    "quantity unit description unit_price amount",
    "description quantity unit unit_price amount",
    "person description quantity unit_price amount",
    "date quantity description unit_price amount",
    "item_code description quantity unit_price amount",
    "date description person quantity amount",
    "description unit_price quantity amount",
    "quantity unit_price description amount",
)
_TWO_LINES = (
    "item_code description quantity unit unit_price amount",
    "pos item_code description ordered quantity unit unit_price amount",
    "date item_code description quantity unit_price amount",
    "quantity unit item_code description unit_price amount",
    "date ticket description quantity unit unit_price amount",
    "item_code description lot quantity unit unit_price tax_code amount",
    "quantity description unit_price amount",
    "pos description quantity unit unit_price amount",
    "ticket description period quantity unit_price amount",
    "item_code site description quantity list unit_price amount",
)
_PLAIN = (
    "description amount",
    "description amount",
    "quantity description amount",
    "description quantity unit_price amount",
    "quantity description unit_price amount",
    "date description amount",
    "item_code description amount",
    "description unit_price quantity amount",
    "pos description amount",
    "period description amount",
    "description period amount",
    "amount description",
    "quantity unit description unit_price amount",
)
_SPOTS = (
    "pos date description quantity unit_price amount",
    "date description person quantity unit_price amount",
    "description period quantity unit_price amount",
    "pos period description quantity unit_price amount",
    "quantity description unit_price amount",
    "date site description quantity unit_price amount",
    "period description amount",
    "pos description period ticket quantity unit_price amount",
    "item_code description date quantity unit_price amount",
)
_ALL = tuple(TRADES)


def _strip(bill: Bill, count: int) -> tuple[list[Fact], tuple[str, ...]]:
    """A strip of facts above the rows, and the fields that stand in it rather than in the head."""
    if not count:
        return [], ()
    keys = tuple(key for key in ("purchase_order", "terms", "due_date", "account") if bill.job.chance(0.6))
    found = [
        one
        for one in bill_facts(bill, share=1.0, without=("number", "issue_date", "amount_due"))
        if one.piece.pointer in _POINTERS and _POINTERS[one.piece.pointer] in keys
    ]
    taken = {one.label for one in found}
    for _ in range(count):
        other = trade_fact(bill)
        if other.label not in taken:
            taken.add(other.label)
            found.insert(bill.job.rng.randint(0, len(found)), other)
    return found[:7], keys


_POINTERS = {
    "/purchase_order": "purchase_order",
    "/terms": "terms",
    "/due_date": "due_date",
    "/buyer/account_number": "account",
}


def _open(
    bill: Bill,
    *,
    strip: tuple[int, ...] = (0, 0, 3, 4),
    noise: tuple[int, ...] = (0, 1, 2, 3, 4),
    ship: float = 0.5,
    remit: float = 0.35,
    share: float = 0.7,
    owed: bool = False,
) -> None:
    """The upper part with this bill's facts; `owed` where an older balance makes another sum due."""
    rng = bill.job.rng
    found, keys = _strip(bill, rng.choice(strip))
    without = (*keys, "amount_due") if owed else keys
    taken = {one.label for one in found}
    facts = [one for one in bill_facts(bill, noise=rng.choice(noise), share=share, without=without) if one.label not in taken]
    bill_front(bill, Head(facts, found, ship, remit))


def _narrowed(job: Job, share: float) -> None:
    """The rows in a part of the width only."""
    if job.chance(share):
        spare = job.width * job.rng.choice((0.08, 0.12, 0.18))
        side = job.rng.choice(("both", "right"))
        job.left += spare if side == "both" else 0.0
        job.right -= spare


def depot(rng: Random) -> Paper:
    """Distributors: three parties, orders and shipments and back orders, lots, units, headings in two tiers."""
    bill = begin_bill(
        rng,
        "invoice-depot",
        ("medical", "medical", "office", "food", "lab", "fuel", "printing"),
        counts=(1, 2, 3, 5, 6, 8, 10, 14, 19, 26),
        wide=0.2,
        charged=0.35,
    )
    bill = _short_shipped(bill)
    _open(bill, strip=(0, 3, 4, 5), ship=0.85, remit=0.5)
    grid = bill_grid(bill, rng.choice(_DEPOT), Style(sectioned=0.12, rulings=_LINED))
    bill_end(bill, grid, due=0.35, stub=0.15)
    return bill.job.finish()


def _short_shipped(bill: Bill) -> Bill:
    """Now and then nothing was shipped of a good: its quantity is nothing."""
    job, rows = bill.job, list(bill.rows)
    if len(rows) < 4 or not job.chance(0.3) or job.sale.discount or job.sale.already_paid:
        return bill
    at = job.rng.randrange(len(rows))
    if rows[at].kind != "good":
        return bill
    rows[at] = replace(rows[at], item=replace(rows[at].item, quantity=Decimal(0)))
    resold(job, items=tuple(row.item for row in rows))
    return replace(bill, rows=rows)


def route(rng: Random) -> Paper:
    """Accounts that are served on routes: dates, tickets, sites, charges behind the rows, what was owed before, a coupon."""
    bill = begin_bill(
        rng,
        "invoice-route",
        ("linen", "waste", "telecom", "fuel", "food", "rental", "maintenance", "software"),
        counts=(1, 2, 3, 4, 6, 8, 11, 15),
        wide=0.08,
        charged=0.85,
    )
    job = bill.job
    if not job.sale.account:
        resold(job, account=f"{rng.randint(1000, 99999)}")
    old = before(bill) if job.chance(0.55) and not job.sale.already_paid else None
    _open(bill, ship=0.4, remit=0.4, owed=old is not None)
    above = old is not None and job.chance(0.4)
    rows = summary_of(bill, old) if old and above else []
    if rows:
        account_summary(bill, rows)
    grid = bill_grid(bill, rng.choice(_ROUTE), Style(sectioned=0.35, rulings=_LIGHT if job.chance(0.6) else _LINED))
    if rows:
        if job.chance(0.5):
            bill_end(bill, grid, owed=rows, due=0.0, stub=0.0)
        if job.chance(0.6):
            coupon(bill, rows)
    else:
        bill_end(bill, grid, old=old, stub=0.5)
    return job.finish()


def two_lines(rng: Random) -> Paper:
    """Rows of two lines: the description above or below the numbers, headings likewise."""
    bill = begin_bill(rng, "invoice-two-lines", _ALL, counts=(1, 2, 3, 4, 5, 7, 9, 12), wide=0.12)
    _open(bill, ship=0.5)
    grid = bill_grid(bill, rng.choice(_TWO_LINES), Style(manner=rng.choice(("above", "below")), sectioned=0.15, rulings=_LIGHT))
    bill_end(bill, grid, stub=0.15)
    return bill.job.finish()


def crew(rng: Random) -> Paper:
    """People and their time: weeks, workers, tickets, labor and material in sections."""
    bill = begin_bill(
        rng,
        "invoice-crew",
        ("staffing", "maintenance", "professional", "staffing", "lab", "broadcast"),
        counts=(1, 2, 3, 4, 5, 7, 10, 15),
        wide=0.08,
        charged=0.5,
    )
    _open(bill, ship=0.3, remit=0.3)
    if bill.job.chance(0.4):
        work_line(bill)
    grid = bill_grid(
        bill, rng.choice(_CREW), Style(sectioned=0.4, rulings=_LIGHT if bill.job.chance(0.5) else _LINED, least=140)
    )
    bill_end(bill, grid, stub=0.08)
    return bill.job.finish()


def plain(rng: Random) -> Paper:
    """Dues, subscriptions, fees: few rows in a narrow table, few rules, at times without headings."""
    bill = begin_bill(
        rng,
        "invoice-plain",
        ("dues", "professional", "software", "dues", "printing", "food", "lab", "maintenance"),
        counts=(1, 1, 1, 2, 2, 3, 4),
        charged=0.3,
    )
    job = bill.job
    _open(bill, strip=(0,), noise=(0, 0, 1, 2), ship=0.1, remit=0.3, share=0.45)
    if job.chance(0.4):
        work_line(bill)
    left, right = job.left, job.right
    _narrowed(job, 0.45)
    if job.chance(0.2):
        job.names = {**job.names, **dict.fromkeys(("description", "amount", "quantity", "unit_price", "item_code", "unit"), "")}
    grid = bill_grid(bill, rng.choice(_PLAIN), Style(sectioned=0.05, rulings=_LIGHT, least=130))
    if job.chance(0.5):
        job.left, job.right = left, right
    bill_end(bill, grid, due=0.5, stub=0.2)
    return job.finish()


def station(rng: Random) -> Paper:
    """Stations: spots by line or week, times aired below, agency and advertiser among the facts, commission as a row."""
    bill = begin_bill(rng, "invoice-station", ("broadcast",), counts=(1, 2, 3, 5, 8, 12, 18, 26), wide=0.2, charged=0.4)
    _open(bill, strip=(0, 3, 4), noise=(1, 2, 3, 4, 5), ship=0.0, remit=0.5)
    manner: Manner = rng.choice(("beside", "beside", "beside", "below"))
    grid = bill_grid(
        bill, rng.choice(_SPOTS), Style(manner=manner, sectioned=0.35, rulings=_LIGHT if bill.job.chance(0.5) else _LINED)
    )
    bill_end(bill, grid, due=0.4, stub=0.1)
    return bill.job.finish()


def form(rng: Random) -> Paper:
    """Printed forms that were filled in: ruled columns down to the foot, typed entries, often laid across."""
    bill = begin_bill(
        rng,
        "invoice-form",
        ("rental", "fuel", "maintenance", "printing", "food", "medical", "waste", "office"),
        counts=(1, 2, 2, 3, 4, 5, 7),
        wide=0.35,
    )
    job = bill.job
    if job.chance(0.5):
        job.text = replace(job.text, family=rng.choice(("courier", "typewriter")))
    _open(bill, strip=(0, 3, 4, 5), noise=(1, 2, 3), ship=0.6)
    grid = bill_grid(
        bill,
        rng.choice(rng.choice((_DEPOT, _PLAIN, _TWO_LINES, _CREW))),
        Style(sectioned=0.05, rulings=("grid", "columns", "columns")),
    )
    bill_end(bill, grid, due=0.4, stub=0.1)
    return job.finish()


def runs(rng: Random) -> Paper:
    """Bills without a table: rows of text with dots, captions before values, cards."""
    bill = begin_bill(rng, "invoice-runs", _ALL, counts=(1, 1, 2, 3, 4, 6, 8), charged=0.4)
    job = bill.job
    _open(bill, strip=(0, 0, 3), noise=(0, 1, 2), ship=0.25, share=0.5)
    if job.chance(0.3):
        work_line(bill)
    left, right = job.left, job.right
    _narrowed(job, 0.35)
    run_rows(bill)
    if job.chance(0.6):
        job.left, job.right = left, right
    bill_end(bill, None, due=0.5, stub=0.15)
    return job.finish()


TRADE_FAMILIES = (
    Family("invoice-depot", "invoice", depot),
    Family("invoice-route", "invoice", route),
    Family("invoice-two-lines", "invoice", two_lines),
    Family("invoice-crew", "invoice", crew),
    Family("invoice-plain", "invoice", plain),
    Family("invoice-station", "invoice", station),
    Family("invoice-form", "invoice", form),
    Family("invoice-runs", "invoice", runs),
)
