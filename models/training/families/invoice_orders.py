"""Training orders and invoices of stations in sections, and with the weeks and the spots of each line in tables of their own."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import airtime, numbers, people
from models.training.families.invoice_entries import running_numbers
from models.training.families.invoice_grid import Below, Entry, grid_for
from models.training.families.invoice_press import Fact, Job, Piece, address_rows, money
from models.training.families.invoice_spot_rows import (
    AT_RIGHT,
    SPARE_COLUMNS,
    finish_sums,
    legal_lines,
    name_columns,
    run_of,
    spot_cells,
    total_row,
)
from models.training.families.invoice_station import gross_and_net, gross_of, open_station, order_facts, station_front
from models.training.families.invoice_sums import Sum, ensure
from models.training.ink import Pen
from models.training.paper import Paper


def nested(rng: Random) -> Paper:
    """Each line with its weeks and its spots below, both under headings of their own, between rules."""
    job, spots = open_station(rng, "invoice-nested", contract=False, rows=(1, 1, 2, 3, 5, 7))
    name_columns(job)
    commission = job.chance(0.75)
    station_front(job, order_facts(job, share=rng.choice((0.5, 0.7, 0.9))), agency=job.chance(0.75))
    numbered = running_numbers(rng, len(spots))
    middle = [key for key in ("days", "length", "week") if job.chance(0.7)]
    columns = [
        "pos",
        *rng.choice((["begins", "ends", "description"], ["begins", "description"], ["description", "begins", "ends"])),
        "hours",
        *middle,
        "unit_price",
    ]
    columns += ["class"] if job.chance(0.5) else []
    entries = [_line(job, at, spot, numbered[at]) for at, spot in enumerate(spots)]
    grid = grid_for(
        job, columns, entries, spare=SPARE_COLUMNS, right=AT_RIGHT, rulings=("rows", "rows", "double", "head", "none"), least=96
    )
    grid.draw(entries)
    count = sum(min(spot.count, 5) for spot in spots)
    if job.chance(0.7):
        ensure(job, 40)
        job.line(
            job.left + job.width * 0.4,
            job.y + 4,
            [Piece(rng.choice(("Total Spots", "Spots", "Total Aired"))), Piece(str(count))],
            job.text.heavy(),
        )
        job.y += 20
    gross = sum((spot.rate * min(spot.count, 5) for spot in spots), Decimal("0.00"))
    if job.chance(0.4) and "/terms" not in job.sheet.values:
        ensure(job, 90)
        terms = Piece(rng.choice(("30 Days", "Net 30", "Cash in advance")), "/terms")
        label = Piece(rng.choice(("Payment Terms", "PAYMENT TERMS:")))
        job.line(job.left, job.y + 4, [label, terms], Pen(job.text.family, 10.0, bold=True))
        job.y += 26
    finish_sums(job, gross_and_net(job, gross, commission=commission), grid)
    return job.finish()


def _line(job: Job, index: int, spot: airtime.Spot, number: str) -> Entry:
    """A line; its rate is printed again in its weeks and beside its spots, often its programme as well."""
    cells = spot_cells(job, index, spot, number)
    rate, tab = cells["unit_price"], job.width / 9.5
    week = [
        Piece(job.printed.date(spot.begins)),
        Piece(job.printed.date(spot.ends)),
        Piece(spot.days),
        Piece(str(spot.count)),
        rate,
    ]
    below: list[Below] = []
    if job.chance(0.8):
        below.append(
            Below("pos", [Piece(text) for text in ("Weeks:", "Start Date", "End Date", "MTWTFSS", "Spots/Week", "Rate")], tab)
        )
        below.append(Below("pos", [Piece(""), *week], tab))
    again = cells["description"] if job.minus else Piece(spot.hours.split("-")[0].replace(" ", ""))
    title = job.names["description"] if job.minus else "Copy"
    below.append(
        Below("pos", [Piece(text) for text in ("Spots:", "Day", "Air Date", "Air Time", title, "Length", "Ad-ID", "Rate")], tab)
    )
    for at in range(min(spot.count, 5)):
        run = run_of(job, cells, spot.begins + timedelta(days=at % 7), spot.length).cells
        below.append(
            Below(
                "pos",
                [Piece(str(at + 1)), run["day"], run["date"], run["aired"], again, run["length"], run["copy"], rate],
                tab,
            )
        )
    return Entry(cells, below)


def traffic(rng: Random) -> Paper:
    """An order of a traffic system: groups of facts with a name at the left, small tables of plan and totals, then the lines."""
    job, spots = open_station(rng, "invoice-traffic", contract=rng.random() < 0.7, rows=(1, 3, 5, 8, 12, 18), wide=0.2)
    name_columns(job)
    gross, commission = gross_of(spots), job.chance(0.8)
    rows = gross_and_net(job, gross, commission=commission)
    _head(job)
    above = job.chance(0.65)
    if above:
        _plan(job, rows, sum(spot.count for spot in spots))
    numbered = running_numbers(rng, len(spots))
    middle = [key for key in ("days", "length", "class") if job.chance(0.7)]
    columns = [
        "pos",
        *(["call"] if job.chance(0.4) else []),
        "begins",
        "ends",
        "description",
        "hours",
        *middle,
        "unit_price",
        "quantity",
        "amount",
    ]
    if job.chance(0.3):
        columns = ["pos", "description", "hours", *middle, "begins", "ends", "quantity", "unit_price", "amount"]
    entries = []
    for at, spot in enumerate(spots):
        cells = spot_cells(job, at, spot, numbered[at])
        notes = (
            [Below("description", [Piece(f"{spot.days} {people.person(rng).last} {numbers.digits(rng, 3)}")])]
            if job.minus and at % 2
            else []
        )
        entries.append(Entry(cells, notes, amount=spot.amount))
    grid = grid_for(
        job,
        columns,
        entries,
        spare=SPARE_COLUMNS,
        right=AT_RIGHT,
        rulings=("head", "double", "rows", "none", "zebra", "under"),
        least=96,
    )
    grid.draw(entries)
    if job.chance(0.5):
        total_row(job, grid, spots, gross)
    if above:
        legal_lines(job)
    else:
        finish_sums(job, rows, grid)
    return job.finish()


def _head(job: Job) -> None:
    """Title and station at the top, then the groups."""
    rng, made = job.rng, job.sale
    x = rng.choice((job.left, (job.left + job.right) / 2))
    job.line(
        x,
        44,
        [Piece(job.names["title"])],
        Pen(job.text.family, 15.0, bold=True),
        "left" if x == job.left else "center",
        job.width,
    )
    low = job.lines(job.right, 40, address_rows(made.seller, "/seller"), job.text, "right", job.width * 0.3)
    found = order_facts(job, share=0.75)
    split = max(2, len(found) // 3)
    agency = Fact("Name" + job.colon, Piece(made.consignee.name))
    where = [Fact("" if at else "Address" + job.colon, Piece(line)) for at, line in enumerate(made.consignee.lines)]
    parts = [found[:split], [agency, *where, *found[split : split + 2]], found[split + 2 :]]
    names = rng.choice((("Orders", "Agency", "Advertiser"), ("Order", "Bill To", "Details"), ("General", "Billing", "Account")))
    y = max(low + job.text.size, 78.0)
    for name, facts in zip(names, parts, strict=True):
        y = _group(job, name, facts, y) + rng.choice((6.0, 10.0))
    job.y = y + 12


def _group(job: Job, name: str, facts: Sequence[Fact], y: float) -> float:
    """A name at the left or on a bar, captions and values in two columns right of it."""
    pen, indent = job.text, 72.0
    job.sheet.rule(job.left, y - pen.size - 3, job.right, y - pen.size - 3, 0.5)
    job.line(job.left, y, [Piece(name)], pen.heavy(), width=indent - 6)
    column = (job.width - indent) / 2
    half = -(-len(facts) // 2)
    for at, one in enumerate(facts):
        x, row = job.left + indent + at // half * column, y + at % half * (job.leading + 1)
        job.line(x, row, [Piece(one.label)], pen, width=column * 0.4)
        job.line(x + column * 0.43, row, [one.piece], pen.heavy(), width=column * 0.54)
    return y + half * (job.leading + 1)


def _plan(job: Job, rows: Sequence[Sum], count: int) -> None:
    """Months with gross and net, and their sums, above the lines."""
    pen, first = job.text, job.rng.choice(("Month", "Bill Plan", "Start", "Period"))
    heads = [first, "# Spots", *(row.label for row in rows)]
    width = job.width / len(heads)
    amounts = [Piece(str(count)), *(money(job, row.pointer, row.amount) for row in rows)]
    lines = [[Piece(job.sale.day.strftime("%b %Y")), *amounts], [Piece(job.rng.choice(("Totals", "Total"))), *amounts]]
    for at, text in enumerate(heads):
        job.line(job.left + at * width + 3, job.y, [Piece(text)], pen.heavy(), width=width - 8)
    job.sheet.frame(job.left, job.y - pen.size - 3, job.right, job.y + 4, 0.5)
    for line in lines:
        job.y += job.leading + 3
        for at, piece in enumerate(line):
            job.line(job.left + at * width + 3, job.y, [piece], pen, width=width - 8)
    job.y += 26
