"""Rows of bills of trades: descriptions beside, above or below the amounts, charges and free goods, sections with sums, other columns."""

# ruff: noqa: E501, PLR0913, PLR0917 - tables of words, and a row has many sides

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from models.training.content import numbers
from models.training.content.bill_captions import noise_caption
from models.training.content.markets import words
from models.training.content.remittance import ZERO
from models.training.content.suppliers import said
from models.training.families.invoice_bill_desk import Bill, Row, rng_style
from models.training.families.invoice_entries import MIDDLE, RIGHT, broken_lines, joined, running_numbers
from models.training.families.invoice_grid import RULINGS, Below, Entry, Grid, Ruling, grid_for
from models.training.families.invoice_press import Job, Piece, money
from models.training.families.invoice_work import count_of
from models.training.ink import wrap

Manner = Literal["beside", "above", "below"]
"""Where descriptions stand: in a column of their own, on a line above or below the cells of their row."""
_HEADINGS = {
    "ordered": words("Ordered|Qty Ord|Ord|Order Qty|Quantity Ordered|ORD|Qty. Ordered"),
    "backorder": words("B/O|Back Ord|Backordered|BO Qty|Bkord|Qty B/O|On Back Order"),
    "date": words("Date|Svc Date|Date of Service|Serv. Date|DATE|Delivered|Work Date|Dt of Svc|Ship Date|Trans Date"),
    "period": words("Period|Service Dates|From - To|Dates|Service Period|Billing Period|Week Ending"),
    "ticket": words("Ticket|Ticket #|Ref|Ref #|Work Order|W/O|Order #|Packing List|Delivery Ticket|Manifest|Trans #|Doc"),
    "person": words("Employee|Tech|Name|Rep|Driver|By|Worker|Requested By|Patient|Staff"),
    "site": words("Site|Loc|Location|Dept|Cost Ctr|Whse|WH|Store|Area|Route"),
    "lot": words("Lot|Lot No.|Lot/Serial|Serial No.|Exp|Batch"),
    "tax_code": words("Tax|T|Tx|TX|Taxable|Tax Cd"),
    "pos": words("Ln|Line|#|No.|Item|Line #|Seq"),
    "list": words("List|List Price|Retail|MSRP|Reg. Price|Gross"),
    "off": words("Disc|Disc %|% Off|Disc."),
    "weight": words("Weight|Wt|Lbs|Net Wt|Cases"),
}
NOISE_KEYS = tuple(_HEADINGS)
"""Columns that are no fields."""


@dataclass(frozen=True, slots=True)
class Style:
    """How one sender prints rows."""

    manner: Manner = "beside"
    sectioned: float = 0.15
    rulings: Sequence[Ruling] = RULINGS
    least: float = 118.0


def bill_grid(bill: Bill, order: str, style: Style) -> Grid:
    """The rows printed from `job.y` on; the columns are those of the order that this bill can fill."""
    job, rng = bill.job, bill.job.rng
    keys = [key for key in order.split() if key != "item_code" or any(row.item.code for row in bill.rows)]
    _name_columns(job, keys)
    if "ordered" in keys and job.chance(0.7):
        job.names = {
            **job.names,
            "quantity": rng.choice(("Shipped", "Ship", "Qty Shipped", "SHP", "Shipped Qty", "Qty Shp", "Ship Qty")),
        }
    described = style.manner == "beside"
    if not described:
        keys.remove("description")
    entries = _entries(bill, keys, style.manner)
    entries = joined(job, keys, entries) if described else entries
    if rng.random() < style.sectioned and style.manner != "above":
        entries = _sections(bill, entries)
    wordy = "description" if described else rng.choice(keys[: max(1, len(keys) - 1)])
    right = RIGHT if job.chance(0.75) else tuple(key for key in keys if key in ("unit_price", "amount"))
    grid = grid_for(job, keys, entries, spare=("weight", "lot", "list", "off", "site", "tax_code", "person", "ticket", "date", "backorder", "ordered", "pos", "unit"),
                    right=(*right, "list", "off", "weight"), middle=MIDDLE if job.chance(0.5) else (), rulings=style.rulings, least=style.least if described else 40.0, wordy=wordy)  # fmt: skip
    _dressed(job, grid, style.manner)
    grid.draw(entries)
    return grid


def _dressed(job: Job, grid: Grid, manner: Manner) -> None:
    """Headings over several columns, and of the descriptions where they have no column."""
    rng, keys = job.rng, [column.key for column in grid.columns]
    if job.chance(0.3):
        spans = (("Quantity", "ordered", "backorder"), ("QUANTITY", "ordered", "quantity"), ("Quantity", "quantity", "unit"), ("Item", "item_code", "description"),
                 ("Charges", "unit_price", "amount"), ("AMOUNTS", "unit_price", "amount"), ("Product", "item_code", "description"), ("Service", "date", "ticket"))  # fmt: skip
        first, other = rng.sample(spans, k=2)
        bands, taken = [], set[int]()
        for band in (first, other):
            if band[1] in keys and band[2] in keys and keys.index(band[1]) < keys.index(band[2]):
                covered = set(range(keys.index(band[1]), keys.index(band[2]) + 1))
                bands += [] if covered & taken else [band]
                taken |= covered
        grid.bands = bands
    grid.level = rng.choice(("first", "first", "first", "middle", "last"))
    if manner != "beside":
        grid.gap = max(grid.gap, rng.choice((3.0, 5.0, 7.0)))
        grid.plain_groups, grid.small = job.chance(0.7), rng.choice((0.0, 0.0, 0.8))
        grid.second = job.names["description"] if job.chance(0.6) else ""
    if job.chance(0.25) and not grid.second:
        grid.floor = job.bottom - rng.choice((130.0, 160.0, 190.0))


def _name_columns(job: Job, keys: Sequence[str]) -> None:
    """Headings of the columns that are no fields, none of them the name of another column."""
    taken = {job.names[key].lower() for key in keys if key in job.names}
    named = dict(job.names)
    for key in keys:
        if key in _HEADINGS:
            free = [text for text in _HEADINGS[key] if text.lower() not in taken] or list(_HEADINGS[key])
            named[key] = job.rng.choice(free)
            taken.add(named[key].lower())
    job.names = named


def _entries(bill: Bill, keys: Sequence[str], manner: Manner) -> list[Entry]:
    job, rng = bill.job, bill.job.rng
    numbered, free = running_numbers(rng, len(bill.rows)), rng.choice(("", "zero", "N/C", "No Charge", "included"))
    fine, one_each, blank = job.chance(0.12), job.chance(0.4), job.chance(0.4)
    others, breaks = _others(bill, keys), rng.choice((0.0, 0.0, 0.0, 0.4, 1.0))
    made = []
    for index, row in enumerate(bill.rows):
        cells = {key: Piece(others[key][index]) for key in keys if key in others}
        if "pos" in keys:
            cells["pos"] = Piece(numbered[index])
        cells |= _fields(job, index, row, free=free, one_each=one_each, fine=fine, blank=blank)
        if row.kind == "charge":
            cells = {key: piece for key, piece in cells.items() if key not in NOISE_KEYS or key == "pos"}
        words_of = Piece(row.item.description, f"/lines/{index}/description")
        shown = {key: piece for key, piece in cells.items() if piece.text and key in keys}
        made.append(_entry(bill, row, words_of, shown, manner, keys[0], breaks))
    return made


def _entry(
    bill: Bill, row: Row, description: Piece, cells: dict[str, Piece], manner: Manner, first: str, breaks: float
) -> Entry:
    """The row with its description where this sender prints it, and its notes."""
    job = bill.job
    at = "description" if manner == "beside" else first
    notes = [Below(at, [Piece(text)]) for text in row.notes]
    if notes and description.pointer:
        job.sheet.alternatives[description.pointer] = [f"{row.item.description} {' '.join(row.notes)}"]
    if manner == "beside":
        broken = broken_lines(job.rng, row.item.description) if job.rng.random() < breaks else ()
        return Entry({**cells, "description": description}, notes, amount=row.item.amount, broken=broken)
    if manner == "above":
        return Entry(cells, notes, group=[description], amount=row.item.amount)
    lines = wrap(description.text, job.text, job.width * 0.8)
    below = [Below(first, [Piece(line, description.pointer, description.text)]) for line in lines]
    return Entry(cells, [*below, *notes], amount=row.item.amount)


def _fields(job: Job, index: int, row: Row, *, free: str, one_each: bool, fine: bool, blank: bool) -> dict[str, Piece]:
    """The cells that are fields: all of a good's, the amount of a charge, no amounts of what is free."""
    item, at = row.item, f"/lines/{index}"
    price = (
        Piece(job.printed.bare(item.price) + "00", f"{at}/unit_price", f"{item.price:.2f}")
        if fine and item.price >= 0
        else money(job, f"{at}/unit_price", item.price, total=False)
    )
    amount = money(job, f"{at}/amount", item.amount, total=False)
    cells = {"item_code": Piece(item.code, f"{at}/item_code"), "quantity": count_of(job, index, item), "unit": Piece(item.unit, f"{at}/unit"), "unit_price": price, "amount": amount}  # fmt: skip
    if row.kind == "charge":
        return cells if one_each else {"amount": amount}
    if row.kind == "free" and free != "zero":
        return {**cells, "unit_price": Piece(""), "amount": Piece(free)}
    if not item.quantity and blank:
        return {**cells, "amount": Piece("")}
    return cells


def _others(bill: Bill, keys: Sequence[str]) -> dict[str, list[str]]:
    """The texts of the columns that are no fields, row by row."""
    job, rng = bill.job, bill.job.rng
    day, style = job.sale.day, rng_style(job)
    ticket = rng.choice(("{d5}", "{d7}", "{L}{d4}", "{d3}-{d3}", "WO{d5}"))
    site = rng.choice((("01", "02"), ("A", "B", "C"), ("MAIN",), ("101", "204"), ("North", "East"), ("ER", "OR", "LAB")))
    made: dict[str, list[str]] = {key: [] for key in keys if key in _HEADINGS and key != "pos"}
    marks = rng.choice((("T", "N"), ("Y", "N"), ("T", ""), ("*", ""), ("TX", "NT")))
    for row in bill.rows:
        more = rng.choice((0, 0, 0, 1, 2, 5))
        start = row.item.day
        texts = {
            "ordered": f"{(abs(row.item.quantity) + more).normalize():f}",
            "backorder": f"{more}" if more or job.minus else "",
            "date": start.strftime(style),
            "period": f"{start.strftime(style)}-{(start + timedelta(days=rng.choice((6, 13, 27, 30)))).strftime(style)}",
            "ticket": said(rng, ticket, day),
            "person": said(rng, "{last}", day),
            "site": rng.choice(site),
            "lot": said(rng, "{L}{d5}", day),
            "tax_code": rng.choice(marks),
            "list": job.printed.bare(row.item.price * 2),
            "off": "50",
            "weight": numbers.digits(rng, 2).lstrip("0") or "5",
        }
        for key, column in made.items():
            column.append(texts[key])
    return made


def _sections(bill: Bill, entries: Sequence[Entry]) -> list[Entry]:
    """The rows under headings of the trade, at times with sums of their own."""
    job, rng = bill.job, bill.job.rng
    every, summed, so_far, made = rng.choice((1, 2, 3, 4, 6)), job.chance(0.45), ZERO, list[Entry]()
    label = rng.choice(("Subtotal", "Sub Total", "Section Total", "Total", "Total for above", "SUBTOTAL", "Location total"))
    for at, entry in enumerate(entries):
        so_far += entry.amount
        group = [Piece(said(rng, rng.choice(bill.trade.sections or ("ORDER {d5}",)), job.sale.day))] if at % every == 0 else []
        if job.chance(0.1) and group:
            group.append(Piece(noise_caption(rng, "number")))
            group.append(Piece(numbers.digits(rng, 5)))
        closing: list[Piece] = []
        if summed and (at % every == every - 1 or at == len(entries) - 1):
            closing, so_far = [Piece(label), Piece(job.printed.money(so_far))], ZERO
        made.append(replace(entry, group=group, closing=closing))
    return made
