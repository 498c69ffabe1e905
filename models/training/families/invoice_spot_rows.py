"""What rows of stations show: captions of columns, cells of a line, a spot as it ran, sums under the columns."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from random import Random

from models.training.content import airtime, numbers, people
from models.training.content.markets import words
from models.training.families.invoice_grid import Entry, Grid
from models.training.families.invoice_press import Job, Piece, money
from models.training.families.invoice_sums import Sum
from models.training.families.invoice_tails import closing_sums
from models.training.ink import fitted, wrap

_CAPTIONS = {
    "description": words("Description|Program|Programming|Program Name|Line Description|Daypart|Program/Break|Inventory Code|Show|Day Part / Program"), "pos": words("Line|Ln|#|Line #|Lin|*Line"),
    "call": words("Channel|Ch|Station|Stn|Outlet|Call"), "hours": words("Time|Start/End Time|Time Period|Run Times|Times|Air Window|Daypart Time"), "days": words("Days|Day|Weekdays|MTWTFSS|Rotation"),
    "begins": words("Start Date|Start|Begin|From|Eff Date"), "ends": words("End Date|End|Thru|To|Stop"), "length": words("Length|Len|Dur|Sec|Spot Len|L"), "quantity": words("Spots|Total Spots|# Spots|Tot Spots|Qty|Units|Spts"),
    "unit_price": words("Rate|Unit Rate|Spot Rate|Rate/Spot|Rate $|Cost/Spot"), "amount": words("Amount|Total|Gross|Line Total|Ext. Amount|Total Cost|Gross Amount|Total Rate|Billed"), "week": words("Spots/Week|SPW|Per Week|Wkly"),
    "class": words("Type|Class|Pri|PCode|Prty"), "day": words("Day|DOW|Wkdy"), "date": words("Date|Air Date|Run Date|Aired|Date Aired"), "aired": words("Air Time|Time|Actual Time|Time Aired|Aired At"),
    "copy": words("Ad-ID|ISCI|Copy|Tape|Material|Copy ID|Creative|Cart|Commercial"), "ref": words("Ref #|Remarks|Reconciliation|MG|Note"), "copy-title": words("Title|Product|Spot Title|Copy Title|Ad Title"),
}  # fmt: skip
AT_RIGHT = ("amount", "unit_price", "quantity", "week")
SPARE_COLUMNS = ("ref", "class", "call", "copy-title", "week", "ends", "copy", "length", "days", "hours", "begins")
_LEGAL = (
    "In accordance with the rules of the Commission this station does not discriminate in advertising contracts on the basis of race or ethnicity.",
    "All advertising is subject to the standard terms and conditions of the station, which are part of this agreement.",
    "We warrant that the actual broadcast information shown was taken from the official program log.",
    "This is to certify that the announcements shown were broadcast on the dates and times listed above.",
    "Line transactions: N = New, E = Edited, D = Deleted", "Rates are gross and include agency commission. Payment is due 30 days from invoice date.",
)  # fmt: skip


def name_columns(job: Job) -> None:
    """Give the columns this station's captions."""
    job.names = {**job.names, **{key: job.rng.choice(texts) for key, texts in _CAPTIONS.items()}}


def spot_cells(job: Job, index: int, spot: airtime.Spot, number: str) -> dict[str, Piece]:
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


def run_of(job: Job, cells: dict[str, Piece], day: date, length: str) -> Entry:
    """A spot as it ran."""
    rng = job.rng
    clock = f"{rng.randint(1, 12)}:{rng.randint(0, 59):02d} {rng.choice(('AM', 'PM'))}"
    day_text = day.strftime("%a")[: 2 if job.minus else 3]
    return Entry({"call": cells["call"], "day": Piece(day_text), "date": Piece(job.printed.date(day)), "length": Piece(length), "aired": Piece(clock),
                  "copy": cells["copy"], "copy-title": cells["copy-title"], "ref": Piece(str(rng.randint(1, 9))), "unit_price": cells["unit_price"]})  # fmt: skip


def total_row(job: Job, grid: Grid, spots: Sequence[airtime.Spot], gross: Decimal) -> None:
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


def finish_sums(job: Job, rows: Sequence[Sum], grid: Grid) -> None:
    """Gross and net, and what the law wants said."""
    closing_sums(job, rows, grid, foot=job.chance(0.5))
    legal_lines(job)


def legal_lines(job: Job) -> None:
    """What the law or the station wants said, where there is room."""
    small = job.text.sized(6.2)
    if job.chance(0.2):
        job.line(job.left, job.y, [Piece(f"Prepared by {people.person(job.rng).plain}")], small)
        job.y += 10
    if job.chance(0.6):
        lines = wrap(" ".join(job.rng.sample(_LEGAL, k=job.rng.choice((1, 2, 3)))), small, job.width)
        if job.y + 9 * len(lines) < job.bottom + 8:
            job.y = job.sheet.write_lines(job.left, job.y + 4, lines, small, 8.0)
