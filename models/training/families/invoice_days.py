"""Training invoices of stations and papers with days as columns, or a row for each spot or advertisement."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import airtime
from models.training.content.markets import words
from models.training.families.invoice_entries import running_numbers
from models.training.families.invoice_grid import Entry, grid_for
from models.training.families.invoice_press import Fact, Job, Piece, money
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
from models.training.paper import Paper


def weekdays(rng: Random) -> Paper:
    """Days of the week as columns with counts or crosses; the sums stand among the facts or in a box at the top."""
    job, spots = open_station(rng, "invoice-weekdays", contract=rng.random() < 0.7, rows=(1, 3, 5, 8, 12, 18), wide=0.4)
    name_columns(job)
    gross, commission = gross_of(spots), job.chance(0.8)
    rows = gross_and_net(job, gross, commission=commission)
    above = job.chance(0.6)
    net = [Fact(row.label + job.colon, money(job, row.pointer, row.amount)) for row in rows] if above else []
    station_front(job, order_facts(job, share=0.5, net=net), agency=job.chance(0.8))
    short = rng.choice(
        (
            ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"),
            ("M", "T", "W", "Th", "F", "S", "Su"),
            ("MO", "TU", "WE", "TH", "FR", "SA", "SU"),
        )
    )
    job.names = {**job.names, **{f"d{n}": text for n, text in enumerate(short)}}
    days = [f"d{n}" for n in range(7)]
    columns = rng.choice((["pos", "begins", "length", "description", "hours", "week", *days, "quantity", "unit_price", "amount", "call"],
                          ["pos", "description", "begins", "ends", "hours", *days, "quantity", "unit_price", "amount"],
                          ["begins", "description", *days, "length", "hours", "unit_price", "quantity", "amount"],
                          ["pos", "class", "begins", "ends", "length", "description", *days, "week", "quantity", "unit_price", "amount", "ref"]))  # fmt: skip
    numbered, cross = running_numbers(rng, len(spots)), rng.choice(("X", "x", ""))
    entries = []
    for index, spot in enumerate(spots):
        marks = {day: Piece(cross or str(rng.randint(1, 3))) for day in days if rng.random() < 0.45}
        entries.append(Entry({**spot_cells(job, index, spot, numbered[index]), **marks}, amount=spot.amount))
    grid = grid_for(
        job,
        columns,
        entries,
        spare=SPARE_COLUMNS,
        right=AT_RIGHT,
        middle=days,
        rulings=("grid", "grid", "columns", "rows", "head"),
        least=90,
    )
    grid.floor = job.bottom - 70 if job.chance(0.3) else 0.0
    grid.draw(entries)
    if job.chance(0.5):
        total_row(job, grid, spots, gross)
    if not above:
        finish_sums(job, rows, grid)
    else:
        legal_lines(job)
    return job.finish()


def insertions(rng: Random) -> Paper:
    """One row for each spot or advertisement: date, time, length, title, what it costs."""
    job, _ = open_station(rng, "invoice-insertions", contract=False, rows=(1,), wide=0.1)
    name_columns(job)
    job.names = {
        **job.names,
        "description": rng.choice(
            ("Title", "Copy", "Description", "Product / Copy", "Ad Title", "Program", "Position", "Event")
        ),
        "copy-title": rng.choice(("Type", "Daypart", "Section")),
    }
    count = rng.choice((3, 6, 9, 14, 20, 30, 42))
    texts = rng.sample(
        words(
            "Fall Clearance|Open House Saturday|Grand Reopening|Thank You Voters|Tire Event 30|Weekend Special|New Location|Holiday Hours|Careers|Family Day|Promise|Record|Our Town|Fairness"
        ),
        k=rng.randint(1, 5),
    )
    rate = [Decimal(rng.choice((12, 18, 25, 35, 48, 65, 90, 150, 220, 400))) for _ in range(3)]
    spots = [airtime.Spot(rng.choice(texts), airtime.clock(rng), rng.choice(("M-F", "Sa-Su", "ROS")), job.sale.day - timedelta(days=rng.randint(3, 33)), job.sale.day,
                          rng.choice((":30", "60", ":15")), 1, rng.choice(rate).quantize(Decimal("0.01"))) for _ in range(count)]  # fmt: skip
    spots.sort(key=lambda spot: spot.begins)
    commission = job.chance(0.5)
    station_front(job, order_facts(job, share=rng.choice((0.15, 0.4, 0.7))), agency=commission)
    numbered = running_numbers(rng, count)
    both = job.chance(0.3)
    middle = [key for key in ("day", "aired", "length", "copy", "copy-title") if job.chance(0.55)]
    columns = [
        *(["pos"] if job.chance(0.4) else []),
        "date",
        *middle,
        "description",
        *(["quantity", "unit_price"] if both else []),
        "amount",
    ]
    if job.chance(0.3):
        columns = ["description", "date", *middle, "amount"]
    entries = [_insertion(job, index, spot, numbered[index]) for index, spot in enumerate(spots)]
    grid = grid_for(
        job,
        columns,
        entries,
        spare=SPARE_COLUMNS,
        right=AT_RIGHT,
        rulings=("head", "none", "double", "zebra", "rows", "dashes", "grid"),
        least=110,
    )
    grid.gap = min(grid.gap, 3.0)
    grid.draw(entries)
    finish_sums(job, gross_and_net(job, gross_of(spots), commission=commission), grid)
    return job.finish()


def _insertion(job: Job, index: int, spot: airtime.Spot, number: str) -> Entry:
    cells = spot_cells(job, index, spot, number)
    run = run_of(job, cells, spot.begins, spot.length)
    return Entry(
        {
            **run.cells,
            **cells,
            "date": run.cells["date"],
            "copy-title": Piece(job.rng.choice(("ROS", "Prime", "AM Drive", "PM Drive", "A4", "Full page"))),
        },
        amount=spot.amount,
    )
