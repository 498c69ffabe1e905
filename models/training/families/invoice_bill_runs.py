# ruff: noqa: E501 - tables of words
"""Rows of bills without columns: dots up to the amount, quantities in words, captions before each value, cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.training.content.suppliers import said
from models.training.families.invoice_bill_desk import Bill, Row
from models.training.families.invoice_press import Job, Piece, money
from models.training.families.invoice_work import count_of
from models.training.ink import fitted, wrap

Cells = dict[str, Piece]
Shape = Callable[[Job, Cells, float], float]
"""Prints a row from a baseline on; returns the next free baseline."""


def run_rows(bill: Bill) -> None:
    """All rows in one of the shapes, on as many pages as they need."""
    job, rng = bill.job, bill.job.rng
    shape = rng.choice((_dotted, _dotted, _worded, _captioned, _carded, _priced, _priced))
    gap, ruled, noted = rng.choice((2.0, 5.0, 9.0)), job.chance(0.25), job.chance(0.6)
    if job.chance(0.5):
        heading = rng.choice(
            ("Charges", "For services rendered", "Items", "DETAILS", "Description of charges", "We billed you for")
        )
        job.line(job.left, job.y, [Piece(heading)], job.text.heavy(), width=job.width)
        job.y += job.leading + 4
    for index, row in enumerate(bill.rows):
        if job.y + 5 * job.leading > job.bottom:
            job.turn_page()
            job.y += job.leading
        job.y = shape(job, cells_of(job, index, row), job.y)
        if noted and row.notes:
            job.line(job.left + 14, job.y, [Piece(row.notes[0])], job.text.sized(job.text.size - 0.8), width=job.width - 20)
            job.sheet.alternatives[f"/lines/{index}/description"] = [f"{row.item.description} {row.notes[0]}"]
            job.y += job.leading
        if ruled:
            job.sheet.rule(job.left, job.y - job.leading + 5, job.right, job.y - job.leading + 5, 0.3)
            job.y += 2
        job.y += gap
    if job.chance(0.3) and bill.trade.marks:
        label, _, text = said(rng, rng.choice(bill.trade.marks), job.sale.day).partition("/")
        job.line(job.left, job.y, [Piece(f"{label}: {text}")], job.text, width=job.width)
        job.y += job.leading
    job.y += 8


def cells_of(job: Job, index: int, row: Row) -> Cells:
    """What is printed of a row; a charge has its amount only, what is free has none."""
    item, at = row.item, f"/lines/{index}"
    cells = {"description": Piece(item.description, f"{at}/description")}
    if item.code:
        cells["item_code"] = Piece(item.code, f"{at}/item_code")
    if row.kind != "charge":
        cells["quantity"] = count_of(job, index, item)
        cells["unit"] = Piece(item.unit, f"{at}/unit")
        cells["unit_price"] = money(job, f"{at}/unit_price", item.price, total=False)
    cells["amount"] = money(job, f"{at}/amount", item.amount, total=False)
    if row.kind == "free":
        cells.pop("unit_price")
        cells["amount"] = Piece("no charge")
    return cells


def _description(job: Job, cells: Cells, x: float, y: float, width: float) -> float:
    """The description in as many lines as it needs; returns the baseline of the last."""
    piece = cells["description"]
    lines = wrap(piece.text, job.text, width)
    job.sheet.put_lines(piece.pointer or "", piece.text, x, y, lines, job.text, job.leading)
    return y + job.leading * (len(lines) - 1)


def _dotted(job: Job, cells: Cells, y: float) -> float:
    """Description, dots, amount; quantity and price below or behind."""
    pen, amount = job.text, cells["amount"]
    last = _description(job, cells, job.left, y, job.width * 0.62)
    wide = pen.width(amount.text)
    job.piece(amount, job.right, last, pen, "right")
    words_end = job.left + pen.width(wrap(cells["description"].text, pen, job.width * 0.62)[-1]) + 5
    dots = int((job.right - wide - 5 - words_end) / pen.width("."))
    if dots > 2:
        job.sheet.write(job.right - wide - 4, last, "." * dots, pen, "right")
    if "unit_price" in cells:
        pieces = [cells["quantity"], cells["unit"], Piece("@"), cells["unit_price"]]
        job.line(job.left + 12, last + job.leading, pieces, pen, width=job.width - 20)
        last += job.leading
    return last + job.leading


def _worded(job: Job, cells: Cells, y: float) -> float:
    """Quantity and unit before the description, the amount at the right."""
    pen = job.text
    gap = 64.0
    if "quantity" in cells:
        job.line(job.left, y, [cells["quantity"], cells["unit"]], pen, width=gap - 6)
    last = _description(job, cells, job.left + gap, y, job.width * 0.6 - gap)
    price = [Piece("at"), cells["unit_price"]] if "unit_price" in cells else []
    job.line(job.left + job.width * 0.63, last, price, pen, width=job.width * 0.18)
    job.line(job.right, last, [cells["amount"]], pen, "right", job.width * 0.18)
    return last + job.leading


_CAPTIONS = (("item_code", ("Item:", "Code:", "Part No.:")), ("quantity", ("Qty:", "Quantity:", "Units:")), ("unit", ("Unit:", "U/M:")),
             ("unit_price", ("Price:", "Rate:", "Each:", "Unit price:")), ("amount", ("Amount:", "Total:", "Ext.:", "Charge:")))  # fmt: skip


def _captioned(job: Job, cells: Cells, y: float) -> float:
    """The description, and below it each value behind a caption."""
    pen = job.text
    y = _description(job, cells, job.left, y, job.width) + job.leading
    shown = [(labels[len(job.sale.number) % len(labels)], cells[key]) for key, labels in _CAPTIONS if key in cells]
    tab = (job.width - 14) / 5
    widest = max((f"{label} {piece.text}" for label, piece in shown), key=pen.width)
    pen = fitted(pen, widest, tab - 6)
    for at, (label, piece) in enumerate(shown):
        job.line(job.left + 14 + at * tab, y, [Piece(label), piece], pen, width=tab - 6)
    return y + job.leading


def _carded(job: Job, cells: Cells, y: float) -> float:
    """A frame with the description at the left and captions with values below each other at the right."""
    pen, top = job.text, y - job.text.size - 3
    shown = [(labels[len(job.sale.number) % len(labels)], cells[key]) for key, labels in _CAPTIONS if key in cells]
    low = _description(job, cells, job.left + 5, y, job.width * 0.55)
    middle = job.left + job.width * 0.62
    under = y
    for label, piece in shown:
        job.line(middle, under, [Piece(label)], pen, width=job.width * 0.17)
        job.line(job.right - 5, under, [piece], pen, "right", job.width * 0.18)
        under += job.leading
    low = max(low, under - job.leading) + 5
    job.sheet.frame(job.left, top, job.right, low, 0.5)
    return low + pen.size + 5


def _priced(job: Job, cells: Cells, y: float) -> float:
    """One line: code, description, and `3 x 12.40 = 37.20`."""
    pen = job.text
    start = job.left
    if "item_code" in cells and not job.minus:
        job.line(start, y, [cells["item_code"]], pen, width=66)
        start += 72
    last = _description(job, cells, start, y, job.left + job.width * 0.58 - start)
    pieces: Sequence[Piece] = [cells["amount"]]
    if "unit_price" in cells:
        pieces = [cells["quantity"], cells["unit"], Piece("x"), cells["unit_price"], Piece("="), cells["amount"]]
    job.line(job.right, last, pieces, pen, "right", job.width * 0.4)
    return last + job.leading
