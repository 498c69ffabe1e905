"""Training invoices and contracts of stations: spots as aired below their lines, weeks below theirs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import airtime
from models.training.families.invoice_entries import running_numbers
from models.training.families.invoice_grid import Below, Entry, Ruling, grid_for
from models.training.families.invoice_press import Job, Piece, money
from models.training.families.invoice_spot_rows import (
    AT_RIGHT,
    SPARE_COLUMNS,
    finish_sums,
    name_columns,
    run_of,
    spot_cells,
    total_row,
)
from models.training.families.invoice_station import gross_and_net, gross_of, open_station, order_facts, station_front
from models.training.families.invoice_sums import ensure
from models.training.paper import Paper


def aired(rng: Random) -> Paper:
    """A line, and below it each spot as it ran: day, date, length, time, copy, rate. Lines have rates, mostly no amounts."""
    job, spots = open_station(rng, "invoice-aired", contract=False, rows=(1, 2, 4, 6, 8, 10, 14))
    name_columns(job)
    commission = job.chance(0.75)
    station_front(job, order_facts(job, share=rng.choice((0.35, 0.6, 0.85))), agency=commission or job.chance(0.3))
    numbered = running_numbers(rng, len(spots))
    entries, columns = _aired_rows(job, spots, numbered)
    grid = grid_for(
        job,
        columns,
        entries,
        spare=SPARE_COLUMNS,
        right=("unit_price", "amount"),
        rulings=("head", "double", "none", "zebra", "columns"),
        least=96,
    )
    grid.gap = rng.choice((0.2, 0.6, 1.6))
    grid.draw(entries)
    if job.chance(0.7):
        caption = rng.choice(("Aired Spots", "Total Spots", "Spots Aired", "Number of spots"))
        ensure(job, 40)
        job.line(
            job.left + rng.choice((0.0, 150.0)),
            job.y,
            [Piece(caption), Piece(str(sum(min(spot.count, 6) for spot in spots)))],
            job.text.heavy(),
        )
        job.y += 16
    finish_sums(
        job,
        gross_and_net(job, sum((spot.rate * min(spot.count, 6) for spot in spots), Decimal("0.00")), commission=commission),
        grid,
    )
    return job.finish()


def _aired_rows(job: Job, spots: Sequence[airtime.Spot], numbered: Sequence[str]) -> tuple[list[Entry], list[str]]:
    """Two kinds of rows in the same columns: of lines, and of spots, whose rates are second places of the line's."""
    tail = [key for key in ("copy", "copy-title", "ref") if job.chance(0.5)]
    columns = [
        "pos",
        *(["call"] if job.chance(0.5) else []),
        "description",
        "hours",
        "day",
        "date",
        "length",
        "aired",
        *tail,
        "unit_price",
    ]
    if job.chance(0.3):
        columns = ["pos", "day", "date", "aired", "length", "description", "hours", *tail, "unit_price"]
    flights, beside = job.chance(0.5), job.chance(0.3)
    entries: list[Entry] = []
    for index, spot in enumerate(spots):
        cells = spot_cells(job, index, spot, numbered[index])
        head: dict[str, Piece] = {key: cells[key] for key in ("pos", "call", "description", "hours") if key in columns}
        flight = f"{job.printed.date(spot.begins)} to {job.printed.date(spot.ends)} {spot.count}x {spot.days}"
        runs = [run_of(job, cells, spot.begins + timedelta(days=at % 7), spot.length) for at in range(min(spot.count, 6))]
        if beside:
            runs[0] = Entry({**runs[0].cells, **head})
            entries += runs
            continue
        entries.append(Entry(head, [Below("day" if job.minus else "description", [Piece(flight)])] if flights else ()))
        entries += runs
    return entries, columns


def contract(rng: Random) -> Paper:
    """Lines of an order with their weeks below, totals of the lines, a table of months with gross, commission and net."""
    job, spots = open_station(rng, "invoice-contract", contract=rng.random() < 0.75, rows=(1, 2, 4, 7, 10, 14, 20))
    name_columns(job)
    commission = job.chance(0.8)
    station_front(job, order_facts(job, share=rng.choice((0.35, 0.6, 0.85))), agency=job.chance(0.8))
    numbered = running_numbers(rng, len(spots))
    weekly = job.chance(0.7)
    middle = [key for key in ("hours", "days", "length") if job.chance(0.8)]
    first = rng.choice(
        (
            ["call", "begins", "ends", "description"],
            ["begins", "ends", "description"],
            ["description", "begins", "ends"],
            ["call", "description"],
        )
    )
    columns = [
        *(["pos"] if job.chance(0.85) else []),
        *first,
        *middle,
        *(["class"] if job.chance(0.5) else []),
        "quantity",
        *([] if weekly else ["unit_price"]),
        "amount",
    ]
    mark = rng.choice(("", "", "N ", "E "))
    entries = [_order_line(job, index, spot, mark + numbered[index], weekly=weekly) for index, spot in enumerate(spots)]
    rulings: tuple[Ruling, ...] = ("head", "double", "rows", "none", "under", "under" if weekly else "grid")
    grid = grid_for(
        job,
        columns,
        entries,
        spare=SPARE_COLUMNS,
        right=AT_RIGHT,
        middle=("quantity",) if job.chance(0.3) else (),
        rulings=rulings,
        least=96,
    )
    grid.draw(entries)
    gross = gross_of(spots)
    if job.chance(0.65):
        total_row(job, grid, spots, gross)
    if job.chance(0.6):
        _months(job, spots, gross, commission=commission)
    else:
        finish_sums(job, gross_and_net(job, gross, commission=commission), grid)
    if job.chance(0.5):
        ensure(job, 40)
        job.line(
            job.left,
            job.y + 16,
            [Piece("Signature: ______________________________ Date: __________________")],
            job.text.heavy(),
            width=job.width,
        )
    return job.finish()


def _order_line(job: Job, index: int, spot: airtime.Spot, number: str, *, weekly: bool) -> Entry:
    """A line of an order, perhaps with its weeks: their rate is the line's."""
    cells = spot_cells(job, index, spot, number)
    if not weekly:
        return Entry(cells, amount=spot.amount)
    rng, rate = job.rng, cells["unit_price"]
    below = []
    key, tab = (
        "begins" if job.minus else "pos",
        (max(job.text.width(job.printed.date(spot.begins)), job.text.width("Spots/Week")) + 8) * (rng.random() < 0.7),
    )
    if job.colon:
        below.append(
            Below(key, [Piece(text) for text in ("", "Start Date", "End Date", "Weekdays", "Spots/Week", "Rate")], tab)
        )
    left, week = spot.count, spot.begins
    while left and len(below) < 4:
        count = left if len(below) == 3 else rng.randint(1, left)
        days = rng.choice(("MTWTF--", "-----SS", "1-1-1--", "-222---", "M-W-F--"))
        below.append(
            Below(
                key,
                [
                    Piece("Week:"),
                    Piece(job.printed.date(week)),
                    Piece(job.printed.date(week + timedelta(days=6))),
                    Piece(days),
                    Piece(str(count)),
                    rate,
                ],
                tab,
            )
        )
        left, week = left - count, week + timedelta(days=7)
    return Entry(cells, below, amount=spot.amount)


def _months(job: Job, spots: Sequence[airtime.Spot], gross: Decimal, *, commission: bool) -> None:
    """A row for each month and their sums: spots, gross, commission, net."""
    rows = gross_and_net(job, gross, commission=commission)
    pen, rng = job.text, job.rng
    ensure(job, 6 * job.leading)
    heads = [
        rng.choice(("Time Period", "Broadcast Month", "Month", "Calendar Month")),
        rng.choice(("# of Spots", "Spots", "Units")),
        *(row.label for row in rows),
    ]
    width = min(job.width, 92.0 * len(heads)) / len(heads)
    count, month = str(sum(spot.count for spot in spots)), job.printed.date(min(spot.begins for spot in spots))
    last = [
        Piece(rng.choice(("Totals", "Total", "Grand Total:"))),
        Piece(count),
        *(money(job, row.pointer, row.amount) for row in rows),
    ]
    one = [Piece(month), Piece(count), *(money(job, row.pointer, row.amount) for row in rows)]
    for at, text in enumerate(heads):
        job.line(
            job.left + (at + 1) * width - 4 if at else job.left,
            job.y,
            [Piece(text)],
            pen.heavy(),
            "right" if at else "left",
            width - 6,
        )
    job.sheet.rule(job.left, job.y + 4, job.left + width * len(heads), job.y + 4, 0.5)
    for line in (one, last):
        job.y += job.leading + 4
        for at, piece in enumerate(line):
            job.line(
                job.left + (at + 1) * width - 4 if at else job.left, job.y, [piece], pen, "right" if at else "left", width - 6
            )
    job.y += 20
