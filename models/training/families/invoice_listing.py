"""Training invoices of line printers and terminals in fixed pitch: two lines a position, rules of dashes, a grid of captions."""

# ruff: noqa: E501 - orders of columns

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.families.invoice_desk import CONTINENT, header_facts, start
from models.training.families.invoice_entries import MIDDLE, RIGHT, SPARE, fill_extras, grouped, joined, sale_entries
from models.training.families.invoice_feet import bare_head, plain_head
from models.training.families.invoice_fronts import Front, front, repeated_head
from models.training.families.invoice_grid import Below, Entry, Ruling, grid_for
from models.training.families.invoice_press import MONOSPACED, Job, address_rows
from models.training.families.invoice_sums import sums
from models.training.families.invoice_tails import closing_sums, remark
from models.training.paper import Paper

_ORDERS = (
    "pos item_code quantity unit unit_price amount", "item_code ordered quantity backorder unit unit_price amount", "quantity unit item_code unit_price disc_rate amount", "pos quantity item_code unit unit_price tax_rate amount",
    "item_code description quantity unit unit_price amount", "pos item_code description quantity unit_price amount", "ordered quantity backorder item_code description unit_price amount", "date item_code description quantity amount",
    "place pos item_code ordered quantity unit_price unit amount", "quantity description unit_price amount", "pos description quantity unit unit_price discount tax_rate amount",
)  # fmt: skip


def listing(rng: Random) -> Paper:
    """Fixed pitch, upright or across; the description in a column or on the second line of its position."""
    job = start(
        rng,
        "invoice-listing",
        ("US", "US", "US", "US", "GB", "CA", "AU", *CONTINENT[:8]),
        faces=MONOSPACED,
        sizes=(7.0, 7.5, 8.0, 8.6, 9.2),
        wide=0.25,
        count=rng.choice((1, 2, 4, 6, 9, 13, 20, 30)),
    )
    if job.chance(0.65):
        job.names = {key: text if "{" in text else text.upper() for key, text in job.names.items()}
        items = (
            tuple(replace(item, description=item.description.upper()) for item in job.sale.items)
            if job.chance(0.7)
            else job.sale.items
        )
        job.sale = replace(job.sale, items=items)
    keys = _keys(job)
    fill_extras(job, keys)
    job.foot, job.head = rng.choice((None, _page)), rng.choice((plain_head, bare_head, repeated_head))
    ship = address_rows(job.sale.consignee, None) if job.chance(0.5) else []
    front(job, Front(header_facts(job, noise=rng.choice((0, 1, 2, 3))), ship, remit=job.chance(0.2)))
    entries = sale_entries(job, keys, lots=rng.choice((0.0, 0.2, 0.5)), broken=rng.choice((0.0, 0.3)))
    entries = joined(job, keys, entries)
    entries = grouped(job, entries) if job.chance(0.15) else entries
    rulings: tuple[Ruling, ...] = ("none", "dashes", "dashes", "head", "double")
    if "description" in keys:
        grid = grid_for(job, keys, entries, spare=SPARE, right=RIGHT, middle=MIDDLE if job.chance(0.3) else (), rulings=rulings)
    else:
        entries = [_two_lines(job, one, keys) for one in entries]
        if job.chance(0.5):
            job.names = {**job.names, "item_code": f"{job.names['item_code']} / {job.names['description']}"}
        grid = grid_for(
            job,
            keys,
            entries,
            spare=SPARE[:-1],
            right=RIGHT,
            rulings=rulings,
            wordy="item_code" if "item_code" in keys else "unit",
            least=60,
        )
        grid.small = 0.0
    grid.shade = 3 if job.chance(0.7) else 0
    grid.gap = rng.choice((0.4, 1.0, 4.0))
    grid.draw(entries)
    closing_sums(job, sums(job, due=0.35), grid)
    if job.chance(0.5):
        remark(job)
    return job.finish()


def _keys(job: Job) -> list[str]:
    keys, made = job.rng.choice(_ORDERS).split(), job.sale
    if not made.items[0].code and "item_code" in keys:
        keys[keys.index("item_code")] = "description"
        keys = [key for at, key in enumerate(keys) if key not in keys[:at]]
    if not any(item.discount for item in made.items):
        keys = [key for key in keys if key not in ("discount", "disc_rate")]
    return [key for key in keys if key != "tax_rate" or made.market.country != "US"]


def _two_lines(job: Job, entry: Entry, keys: list[str]) -> Entry:
    """The description on a line of its own below the numbers."""
    words = entry.cells["description"]
    at = keys[1] if job.minus else keys[0]
    cells = {key: piece for key, piece in entry.cells.items() if key != "description"}
    return Entry(cells, [Below(at, [words]), *(Below(at, below.pieces) for below in entry.below)], amount=entry.amount)


def _page(job: Job) -> None:
    job.sheet.write(job.right, 24, job.page_text(), job.text, "right")
