"""Training invoices of utilities with meters and a coupon, and of subscriptions."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers
from models.training.content import trades_at_work as work
from models.training.content.markets import party
from models.training.content.remittance import ZERO
from models.training.content.sale import Item
from models.training.families.invoice_desk import CONTINENT, ENGLISH, header_facts, resold, start
from models.training.families.invoice_entries import RIGHT, fill_extras, item_of, sale_entries
from models.training.families.invoice_feet import bare_head, line_foot, page_foot, plain_head
from models.training.families.invoice_fronts import (
    Front,
    front,
)
from models.training.families.invoice_grid import Below, Entry, Grid, grid_for
from models.training.families.invoice_haulage import some_money
from models.training.families.invoice_heads import facts_strip
from models.training.families.invoice_press import Fact, Job, Piece, day_piece, money
from models.training.families.invoice_sums import Sum, ensure, side_list, sums
from models.training.families.invoice_tails import closing_sums, payment_stub
from models.training.ink import Pen
from models.training.paper import Paper


def metered(rng: Random) -> Paper:
    """Power, water, gas, telephone, waste: what was owed and paid before, meters, charges now, the sum due, the coupon."""
    job = start(rng, "invoice-metered", ("US", "US", "US", "US", "CA", "AU", "GB"), special=False, count=1)
    kind = rng.choice(tuple(work.CHARGES))
    names = rng.sample(work.CHARGES[kind], k=rng.randint(3, min(8, len(work.CHARGES[kind]))))
    items = tuple(
        item_of(name, "1", "", some_money(rng, 120, 22000), job, days=rng.randint(0, 20), rate=job.sale.rate) for name in names
    )
    resold(
        job,
        items=items,
        account=f"{numbers.digits(rng, 6)}-{numbers.digits(rng, 3)}" if job.chance(0.7) else numbers.digits(rng, 10),
    )
    if job.chance(0.4):
        resold(job, rate=Decimal(0))
    job.names = {
        **job.names,
        "amount": rng.choice(("Amount", "Charge", "Charges", "Current Charges", "")),
        "description": rng.choice(("Description", "Current Charges", "Service", "Charge Detail", "Billing Detail")),
    }
    job.foot, job.head = None, rng.choice((plain_head, bare_head))
    job.bottom = job.sheet.size[1] - 176
    _metered_front(job)
    if job.chance(0.6) and kind in ("electric", "water", "gas"):
        _meters(job, kind)
    before = some_money(rng, 2500, 40000)
    summary = job.chance(0.65)
    owed = [Sum(rng.choice(("Previous Balance", "Balance Last Bill", "Last statement")), None, before), Sum(rng.choice(("Payments Received", "Payment 09/14 - Thank You", "Payments")), None, -before),
            Sum(rng.choice(("Balance Forward", "Past Due", "Balance before current charges")), None, ZERO)]  # fmt: skip
    if summary and job.chance(0.6):
        _summary(job, owed[: rng.choice((2, 3))])
        summary = False
    entries = _charges(job)
    columns = [*(["date"] if job.chance(0.25) else []), *(["period"] if job.chance(0.2) else []), "description", "amount"]
    grid = grid_for(job, columns, entries, right=RIGHT, rulings=("none", "none", "head", "rows", "zebra", "under"), least=150)
    grid.gap = min(grid.gap, 3.0)
    grid.draw(entries)
    rows = _account_sums(job, owed if summary else [])
    closing_sums(job, rows, grid, foot=False)
    if job.y > job.sheet.size[1] - 165:
        job.turn_page()
    payment_stub(job, rows)
    return job.finish()


def _account_sums(job: Job, owed: Sequence[Sum]) -> list[Sum]:
    """Charges of now are the total; what is owed after all is due."""
    rng, rows = job.rng, list[Sum]()
    for row in sums(job):
        if row.pointer == "/total":
            label = rng.choice(("Total Current Charges", "Current Charges", "Total New Charges", job.names["total"]))
            rows.append(row._replace(label=label))
        elif row.pointer in ("/subtotal", "/tax", None):
            rows.append(row)
    if job.chance(0.2):
        return rows
    label = rng.choice(("Total Amount Due", "AMOUNT DUE", "Amount Due", "Please Pay", "Total Due Now", "Account Balance"))
    return [*rows, *owed, Sum(label, "/amount_due", job.sale.balance, strong=True)]


def _metered_front(job: Job) -> None:
    """Seller, facts of the account, who is served; a large amount due at the top of some."""
    rng, made = job.rng, job.sale
    keys = [key for key in ("account", "number", "issue_date", "due_date") if key in ("number", "account") or job.chance(0.85)]
    rng.shuffle(keys)
    found = header_facts(job, keys=keys)
    found.insert(rng.randint(0, len(found)), Fact(rng.choice(("Service Period", "Billing Period", "Service From/To", "Usage Period")) + job.colon,
                 Piece(f"{job.printed.date(made.day - timedelta(days=33))} - {job.printed.date(made.day - timedelta(days=3))}")))  # fmt: skip
    place = [[Piece(line)] for line in party(rng, made.market).lines[:2]] if job.chance(0.4) else []
    front(job, Front(found, place, remit=job.chance(0.2)))
    if job.chance(0.3):
        pieces = [
            Piece(rng.choice(("Amount due", "Please pay", "Total due"))),
            money(job, "/amount_due", made.balance),
            Piece("by"),
            day_piece(job, "/due_date"),
        ]
        job.line(job.left, job.y, pieces, Pen(job.text.family, rng.choice((11.0, 14.0)), bold=True), width=job.width)
        job.y += 26


def _meters(job: Job, kind: str) -> None:
    """Readings: nothing of them is a field."""
    rng, unit = job.rng, work.UNITS[kind]
    previous, used = rng.randint(1000, 80000), rng.randint(12, 2400)
    found = [(("Meter No.", "Meter", "Meter ID"), f"{rng.choice('ABEW')}{numbers.digits(rng, 7)}"), (("Previous Reading", "Previous", "Prior Read"), f"{previous}"), (("Present Reading", "Current", "Current Read"), f"{previous + used}"),
             (("Usage", f"{unit} used", "Consumption"), f"{used:,}"), (("Days", "Billing Days"), "30"), (("Multiplier", "Mult."), "1"), (("Read Date", "Read on"), job.printed.date(job.sale.day - timedelta(days=3)))]  # fmt: skip
    chosen = [Fact(rng.choice(labels), Piece(text)) for labels, text in found if rng.random() < 0.75] or [
        Fact("Usage", Piece(f"{used} {unit}"))
    ]
    if job.chance(0.4):
        job.y = facts_strip(job, chosen, job.y) + 4
        return
    width, pen = job.width / len(chosen), job.text
    for at, one in enumerate(chosen):
        job.line(job.left + at * width, job.y, [Piece(one.label)], pen.heavy(), width=width - 6)
        job.line(job.left + at * width, job.y + job.leading, [one.piece], pen, width=width - 6)
    job.y += 2 * job.leading + 14


def _summary(job: Job, rows: Sequence[Sum]) -> None:
    """What was owed and paid, above the charges."""
    if job.chance(0.5):
        job.line(
            job.left,
            job.y,
            [Piece(job.rng.choice(("Account Summary", "ACCOUNT ACTIVITY", "Summary of Account")))],
            job.text.sized(job.text.size + 1).heavy(),
        )
        job.y += job.leading + 6
    side_list(job, rows, left=job.left, right=job.left + min(job.width, job.rng.choice((230.0, 300.0))))
    job.y += 8


def _charges(job: Job) -> list[Entry]:
    made = job.sale
    job.names = {**job.names, "period": job.rng.choice(("Period", "Service Dates", "From-To"))}
    period = f"{job.printed.date(made.day - timedelta(days=33))}-{job.printed.date(made.day - timedelta(days=3))}"
    calculated = job.chance(0.3)
    entries = []
    for at, item in enumerate(made.items):
        below = (
            [Below("description", [Piece(f"{job.rng.randint(20, 900)} @ 0.{job.rng.randint(1000, 9999)}")])]
            if calculated and at % 2
            else []
        )
        cells = {
            "date": Piece(job.printed.date(item.day)),
            "period": Piece(period),
            "description": Piece(item.description, f"/lines/{at}/description"),
            "amount": money(job, f"/lines/{at}/amount", item.amount, total=False),
        }
        entries.append(Entry(cells, below, amount=item.amount))
    return entries


def subscription(rng: Random) -> Paper:
    """As software houses mail them: few rules, captions above values, periods below the plans, often paid already."""
    job = start(
        rng,
        "invoice-subscription",
        (*ENGLISH, *CONTINENT),
        faces=("helvetica", "arial", "vera", "dejavu", "dejavu-condensed"),
        count=rng.choice((1, 1, 2, 3, 4)),
        code_share=0.1,
    )
    if job.sale.market.language == "en":
        resold(job, items=tuple(_plan(job, item) for item in job.sale.items))
    if job.chance(0.4) and not job.sale.credit:
        resold(job, already_paid=job.sale.total)
    job.foot, job.head = rng.choice((line_foot, page_foot, None)), bare_head
    made = job.sale
    front(job, Front(header_facts(job, share=0.4, noise=rng.choice((0, 0, 1)))))
    if job.chance(0.45):
        due = [
            money(
                job,
                "/amount_due" if made.already_paid or job.chance(0.5) else "/total",
                made.balance if made.already_paid else made.total,
            )
        ]
        job.line(job.left, job.y, due, Pen(job.text.family, rng.choice((14.0, 18.0)), bold=True), width=job.width)
        job.y += 30
    order = rng.choice(
        (
            "description quantity unit_price amount",
            "description quantity unit_price tax_rate amount",
            "quantity description unit_price amount",
            "description amount",
            "date description quantity unit_price amount",
        )
    )
    keys = [key for key in order.split() if key != "tax_rate" or made.market.country != "US"]
    fill_extras(job, keys)
    period = f"{job.printed.date(made.day)} {rng.choice(('to', '-', '/'))} {job.printed.date(made.day + timedelta(days=30))}"
    entries = [
        Entry(one.cells, [*one.below, Below("description", [Piece(period)])] if job.minus else one.below, amount=one.amount)
        for one in sale_entries(job, keys)
    ]
    grid = grid_for(
        job,
        keys,
        entries,
        right=RIGHT if job.chance(0.85) else (),
        rulings=("head", "rows", "none", "under", "zebra"),
        least=150,
    )
    grid.draw(entries)
    _paid(job, sums(job, due=0.7), grid)
    return job.finish()


def _plan(job: Job, item: Item) -> Item:
    made = item_of(job.rng.choice(work.PLANS), "1", "", item.price, job)
    return Item(
        item.code,
        made.description,
        "",
        item.quantity,
        item.unit,
        item.price,
        item.discount,
        item.discount_rate,
        item.tax_rate,
        item.day,
    )


def _paid(job: Job, rows: Sequence[Sum], grid: Grid) -> None:
    """Sums, and with which card it was paid."""
    closing_sums(job, rows, grid, foot=False)
    if job.sale.already_paid and job.sale.market.language == "en" and job.chance(0.6):
        ensure(job, 30)
        job.line(
            job.left,
            job.y + 4,
            [Piece(f"Paid with card ending {numbers.digits(job.rng, 4)} on {job.printed.date(job.sale.day)}")],
            job.text,
            width=job.width,
        )
        job.y += 16
