"""Training invoices and contracts of stations: spots as aired below their lines, weeks below theirs, days as columns, single insertions."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import airtime, numbers, people
from models.training.content.markets import words
from models.training.families.invoice_entries import running_numbers
from models.training.families.invoice_grid import Below, Entry, Grid, Ruling, grid_for
from models.training.families.invoice_press import Fact, Job, Piece, money
from models.training.families.invoice_station import gross_and_net, gross_of, open_station, order_facts, station_front
from models.training.families.invoice_sums import Sum, ensure
from models.training.families.invoice_tails import closing_sums
from models.training.ink import fitted, wrap
from models.training.paper import Paper

_CAPTIONS = {
    "description": words("Description|Program|Programming|Program Name|Line Description|Daypart|Program/Break|Inventory Code|Show|Day Part / Program"), "pos": words("Line|Ln|#|Line #|Lin|*Line"),
    "call": words("Channel|Ch|Station|Stn|Outlet|Call"), "hours": words("Time|Start/End Time|Time Period|Run Times|Times|Air Window|Daypart Time"), "days": words("Days|Day|Weekdays|MTWTFSS|Rotation"),
    "begins": words("Start Date|Start|Begin|From|Eff Date"), "ends": words("End Date|End|Thru|To|Stop"), "length": words("Length|Len|Dur|Sec|Spot Len|L"), "quantity": words("Spots|Total Spots|# Spots|Tot Spots|Qty|Units|Spts"),
    "unit_price": words("Rate|Unit Rate|Spot Rate|Rate/Spot|Rate $|Cost/Spot"), "amount": words("Amount|Total|Gross|Line Total|Ext. Amount|Total Cost|Gross Amount|Total Rate|Billed"), "week": words("Spots/Week|SPW|Per Week|Wkly"),
    "class": words("Type|Class|Pri|PCode|Prty"), "day": words("Day|DOW|Wkdy"), "date": words("Date|Air Date|Run Date|Aired|Date Aired"), "aired": words("Air Time|Time|Actual Time|Time Aired|Aired At"),
    "copy": words("Ad-ID|ISCI|Copy|Tape|Material|Copy ID|Creative|Cart|Commercial"), "ref": words("Ref #|Remarks|Reconciliation|MG|Note"), "copy-title": words("Title|Product|Spot Title|Copy Title|Ad Title"),
}  # fmt: skip
_RIGHT = ("amount", "unit_price", "quantity", "week")
_SPARE = ("ref", "class", "call", "copy-title", "week", "ends", "copy", "length", "days", "hours", "begins")
_LEGAL = (
    "In accordance with the rules of the Commission this station does not discriminate in advertising contracts on the basis of race or ethnicity.",
    "All advertising is subject to the standard terms and conditions of the station, which are part of this agreement.",
    "We warrant that the actual broadcast information shown was taken from the official program log.",
    "This is to certify that the announcements shown were broadcast on the dates and times listed above.",
    "Line transactions: N = New, E = Edited, D = Deleted", "Rates are gross and include agency commission. Payment is due 30 days from invoice date.",
)  # fmt: skip


def _named(job: Job) -> None:
    job.names = {**job.names, **{key: job.rng.choice(texts) for key, texts in _CAPTIONS.items()}}


def _row(job: Job, index: int, spot: airtime.Spot, number: str) -> dict[str, Piece]:
    """All that a line may show, by column."""
    at, rng = f"/lines/{index}", job.rng
    return {
        "pos": Piece(number), "call": Piece(job.sale.seller.name.split(" ")[0].split("-")[0]), "description": Piece(spot.show, f"{at}/description"),
        "hours": Piece(spot.hours.replace(" ", "") if job.minus else spot.hours), "days": Piece(spot.days), "length": Piece(spot.length),
        "begins": Piece(job.printed.date(spot.begins)), "ends": Piece(job.printed.date(spot.ends)), "quantity": Piece(str(spot.count), f"{at}/quantity"),
        "unit_price": money(job, f"{at}/unit_price", spot.rate, total=False), "amount": money(job, f"{at}/amount", spot.amount, total=False),
        "week": Piece(str(spot.count)), "class": Piece(rng.choice(("NM", "P-03", "1", "AV", "BNS"))), "ref": Piece(rng.choice(("", "", "1", "2", "MG"))),
        "copy": Piece(_copy(rng, job.sale.buyer.name)), "copy-title": Piece(rng.choice(("Spring A", "Issue 2", "Promise", "Trust", "Vote"))),
    }  # fmt: skip


def _copy(rng: Random, name: str) -> str:
    return f"{''.join(part[0] for part in name.upper().split() if part[0].isalpha())}{numbers.digits(rng, 4)}{rng.choice(('H', '000H', ''))}"


def aired(rng: Random) -> Paper:
    """A line, and below it each spot as it ran: day, date, length, time, copy, rate. Lines have rates, mostly no amounts."""
    job, spots = open_station(rng, "invoice-aired", contract=False, rows=(1, 2, 4, 6, 8, 10, 14))
    _named(job)
    commission = job.chance(0.75)
    station_front(job, order_facts(job, share=rng.choice((0.35, 0.6, 0.85))), agency=commission or job.chance(0.3))
    numbered = running_numbers(rng, len(spots))
    entries, columns = _aired_rows(job, spots, numbered)
    grid = grid_for(
        job,
        columns,
        entries,
        spare=_SPARE,
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
    _finish(
        job,
        gross_and_net(job, sum((spot.rate * min(spot.count, 6) for spot in spots), Decimal("0.00")), commission=commission),
        grid,
    )
    return job.finish()


def _aired_rows(job: Job, spots: Sequence[airtime.Spot], numbered: Sequence[str]) -> tuple[list[Entry], list[str]]:
    """Two kinds of rows in the same columns: of lines, and of spots, whose rates are second places of the line's."""
    rng = job.rng
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
        cells = _row(job, index, spot, numbered[index])
        head = {key: cells[key] for key in ("pos", "call", "description", "hours") if key in columns}
        flight = f"{job.printed.date(spot.begins)} to {job.printed.date(spot.ends)} {spot.count}x {spot.days}"
        runs = [_run(job, cells, spot.begins + timedelta(days=at % 7), spot.length) for at in range(min(spot.count, 6))]
        if beside:
            runs[0] = Entry({**runs[0].cells, **head})
            entries += runs
            continue
        entries.append(Entry(head, [Below("day" if job.minus else "description", [Piece(flight)])] if flights else ()))
        entries += runs
    return entries, columns


def _run(job: Job, cells: dict[str, Piece], day: date, length: str) -> Entry:
    """A spot as it ran."""
    rng = job.rng
    clock = f"{rng.randint(1, 12)}:{rng.randint(0, 59):02d} {rng.choice(('AM', 'PM'))}"
    day_text = day.strftime("%a")[: 2 if job.minus else 3]
    return Entry({"call": cells["call"], "day": Piece(day_text), "date": Piece(job.printed.date(day)), "length": Piece(length), "aired": Piece(clock),
                  "copy": cells["copy"], "copy-title": cells["copy-title"], "ref": Piece(str(rng.randint(1, 9))), "unit_price": cells["unit_price"]})  # fmt: skip


def contract(rng: Random) -> Paper:
    """Lines of an order with their weeks below, totals of the lines, a table of months with gross, commission and net."""
    job, spots = open_station(rng, "invoice-contract", contract=rng.random() < 0.75, rows=(1, 2, 4, 7, 10, 14, 20))
    _named(job)
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
        spare=_SPARE,
        right=_RIGHT,
        middle=("quantity",) if job.chance(0.3) else (),
        rulings=rulings,
        least=96,
    )
    grid.draw(entries)
    gross = gross_of(spots)
    if job.chance(0.65):
        _total_row(job, grid, spots, gross)
    if job.chance(0.6):
        _months(job, spots, gross, commission=commission)
    else:
        _finish(job, gross_and_net(job, gross, commission=commission), grid)
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
    cells = _row(job, index, spot, number)
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


def _total_row(job: Job, grid: Grid, spots: Sequence[airtime.Spot], gross: Decimal) -> None:
    """Count of spots and gross under their columns."""
    pen, last, count = grid.pen.heavy(), grid.column("amount"), grid.column("quantity")
    job.line(
        count.x0 - 6,
        job.y,
        [Piece(job.rng.choice(("Totals", "Total", "TOTAL:", "Contract Totals", "Order Total")))],
        pen,
        "right",
    )
    shown = money(job, "/total", gross, total=False)
    if pen.width(shown.text) < last.x1 - last.x0:
        job.piece(Piece(str(sum(spot.count for spot in spots))), count.anchor(grid.pad), job.y, pen, count.align)
    job.piece(shown, last.anchor(grid.pad), job.y, fitted(pen, shown.text, 2 * (last.x1 - last.x0)), last.align)
    job.y += grid.step + 12


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


def weekdays(rng: Random) -> Paper:
    """Days of the week as columns with counts or crosses; the sums stand among the facts or in a box at the top."""
    job, spots = open_station(rng, "invoice-weekdays", contract=rng.random() < 0.7, rows=(1, 3, 5, 8, 12, 18), wide=0.4)
    _named(job)
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
        entries.append(Entry({**_row(job, index, spot, numbered[index]), **marks}, amount=spot.amount))
    grid = grid_for(
        job,
        columns,
        entries,
        spare=_SPARE,
        right=_RIGHT,
        middle=days,
        rulings=("grid", "grid", "columns", "rows", "head"),
        least=90,
    )
    grid.floor = job.bottom - 70 if job.chance(0.3) else 0.0
    grid.draw(entries)
    if job.chance(0.5):
        _total_row(job, grid, spots, gross)
    if not above:
        _finish(job, rows, grid)
    else:
        _legal(job)
    return job.finish()


def insertions(rng: Random) -> Paper:
    """One row for each spot or advertisement: date, time, length, title, what it costs."""
    job, _ = open_station(rng, "invoice-insertions", contract=False, rows=(1,), wide=0.1)
    _named(job)
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
        spare=_SPARE,
        right=_RIGHT,
        rulings=("head", "none", "double", "zebra", "rows", "dashes", "grid"),
        least=110,
    )
    grid.gap = min(grid.gap, 3.0)
    grid.draw(entries)
    _finish(job, gross_and_net(job, gross_of(spots), commission=commission), grid)
    return job.finish()


def _insertion(job: Job, index: int, spot: airtime.Spot, number: str) -> Entry:
    cells = _row(job, index, spot, number)
    run = _run(job, cells, spot.begins, spot.length)
    return Entry(
        {
            **run.cells,
            **cells,
            "date": run.cells["date"],
            "copy-title": Piece(job.rng.choice(("ROS", "Prime", "AM Drive", "PM Drive", "A4", "Full page"))),
        },
        amount=spot.amount,
    )


def _finish(job: Job, rows: Sequence[Sum], grid: Grid) -> None:
    """Gross and net, and what the law wants said."""
    closing_sums(job, rows, grid, foot=job.chance(0.5))
    _legal(job)


def _legal(job: Job) -> None:
    small = job.text.sized(6.2)
    if job.chance(0.2):
        job.line(job.left, job.y, [Piece(f"Prepared by {people.person(job.rng).plain}")], small)
        job.y += 10
    if job.chance(0.6):
        lines = wrap(" ".join(job.rng.sample(_LEGAL, k=job.rng.choice((1, 2, 3)))), small, job.width)
        if job.y + 9 * len(lines) < job.bottom + 8:
            job.y = job.sheet.write_lines(job.left, job.y + 4, lines, small, 8.0)
