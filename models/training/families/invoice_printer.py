"""Training invoices from line printers and old business systems: fixed pitch, captions of a form, two lines a position."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content.remittance import ZERO
from models.training.content.sale import Item
from models.training.families.invoice_feet import bare_head, plain_head, thanks
from models.training.families.invoice_heads import buyer_rows, captioned
from models.training.families.invoice_press import MONOSPACED, Job, Piece, address_rows, begin, contact_rows, facts, title_of
from models.training.families.invoice_sums import Sum, ensure, leader_list, sum_row, sums
from models.training.families.invoice_table import NUMBERS, cell
from models.training.ink import wrap
from models.training.paper import Paper

_WIDTHS = {"pos": 4, "item_code": 11, "quantity": 8, "unit": 6, "unit_price": 12, "discount": 10, "tax_rate": 8, "amount": 14}
_COUNTRIES = ("US", "US", "US", "US", "GB", "CA", "DE", "FR", "AT")


def printer(rng: Random) -> Paper:
    """A fixed grid of characters; the description on a line of its own above or below the numbers."""
    job = begin(rng, "invoice-printer", _COUNTRIES, faces=MONOSPACED, size=rng.choice((7.6, 8.0, 8.6, 9.0)))
    capitals = job.chance(0.6)
    if capitals:
        job.names = {key: text if "{" in text else text.upper() for key, text in job.names.items()}
    job.foot, job.head = _page, rng.choice((plain_head, bare_head))
    job.bottom = job.sheet.size[1] - 70
    _top(job)
    _positions(job)
    rows = sums(job, due=0.4)
    ensure(job, 16 * len(rows) + 30)
    if len(rows) <= 6 and job.chance(0.5):
        sum_row(job, rows)
    elif job.chance(0.4):
        leader_list(job, rows, left=job.right - 250, right=job.right)
    else:
        _aligned(job, rows)
    job.line(job.left, job.y + 6, [Piece(thanks(job).upper() if capitals else thanks(job))], job.text, width=job.width)
    return job.finish()


def _page(job: Job) -> None:
    job.sheet.write(job.right, 28, job.page_text(), job.text, "right")


def _top(job: Job) -> None:
    """The seller's lines left or in the middle, facts as a grid of characters, two addresses."""
    pen, seller = job.text, address_rows(job.sale.seller, "/seller")
    rows = seller + contact_rows(job, ("phone", "fax", "tax_id"), 0.5)
    if job.chance(0.5):
        low = job.lines(job.left, 48, rows, pen, width=job.width * 0.5)
        job.line(job.right, 54, [Piece(title_of(job))], pen.sized(12).heavy(), "right")
    else:
        low = job.lines((job.left + job.right) / 2, 48, rows, pen, "center", job.width * 0.8)
        job.line((job.left + job.right) / 2, low + 6, [Piece(title_of(job))], pen.heavy(), "center")
        low += 22
    half = job.left + job.width * 0.52
    low += 12
    left = captioned(job, job.name("buyer"), buyer_rows(job), job.left, low, job.width * 0.46, 0)
    if job.chance(0.6):
        right = captioned(job, job.name("consignee"), address_rows(job.sale.consignee, None), half, low, job.width * 0.46, 0)
        left = max(left, right)
    job.y = left + 12
    found = facts(job, noise=job.rng.choice((1, 2, 3)))
    per_row = job.rng.choice((2, 3))
    width = job.width / per_row
    stacked = job.chance(0.4)
    for start in range(0, len(found), per_row):
        for at, one in enumerate(found[start : start + per_row]):
            x = job.left + at * width
            if stacked:
                job.line(x, job.y, [Piece(one.label)], pen, width=width - 8)
                job.line(x, job.y + job.leading, [one.piece], pen, width=width - 8)
            else:
                job.line(x, job.y, [Piece(one.label), one.piece], pen, width=width - 8)
        job.y += job.leading * (2 if stacked else 1) + 3
    job.y += 14


def _positions(job: Job) -> None:
    """Columns of so many characters; codes and numbers on one line, words on the other."""
    items, pen = job.sale.items, job.text
    keys = [key for key in _WIDTHS if _wanted(job, key)]
    pitch = pen.width("0")
    fixed = sum(_WIDTHS[key] for key in keys) * pitch
    apart = job.chance(0.55) or job.width - fixed < 150
    spare = max(0.0, job.width - fixed) if not apart else 0.0
    stretch = (job.width - fixed) / len(keys) if apart else 0.0
    spots, x = [], job.left
    for key in keys:
        width = _WIDTHS[key] * pitch + stretch
        spots.append((key, x, x + width))
        x += width
        if key == ("item_code" if "item_code" in keys else keys[0]) and not apart:
            spots.append(("description", x, x + spare))
            x += spare
    _heading(job, spots, apart=apart)
    above, total = job.chance(0.3), ZERO
    for index, item in enumerate(items):
        lines = wrap(item.description, pen, (job.width * 0.6 if apart else spare - 2 * pitch))
        if job.y + (len(lines) + 2) * job.leading > job.bottom:
            job.line(job.right, job.y, [Piece(job.names["carried"]), Piece(job.printed.money(total))], pen, "right")
            job.turn_page()
            _heading(job, spots, apart=apart)
        total += item.amount
        _position(job, index, item, lines, spots, apart=apart, above=above)
    job.line(job.left, job.y - 2, [Piece(job.rng.choice("-=_") * int(job.width / pitch))], pen)
    job.y += job.leading + 6


def _wanted(job: Job, key: str) -> bool:
    made = job.sale
    share = {"pos": 0.3, "unit": 0.6, "discount": 0.8, "tax_rate": 0.6, "unit_price": 0.93}.get(key, 1.0)
    if key == "item_code":
        return bool(made.items[0].code)
    if key == "discount" and not any(item.discount for item in made.items):
        return False
    return (key != "tax_rate" or made.market.country != "US") and job.chance(share)


def _heading(job: Job, spots: Sequence[tuple[str, float, float]], *, apart: bool) -> None:
    pen = job.text
    for key, x0, x1 in spots:
        right = key in NUMBERS
        job.line(x1 - 4 if right else x0, job.y, [Piece(job.names[key])], pen, "right" if right else "left", x1 - x0 - 6)
    if apart:
        job.y += job.leading
        job.line(job.left + 24, job.y, [Piece(job.names["description"])], pen)
    job.y += 4
    job.sheet.rule(job.left, job.y, job.right, job.y, 0.5)
    job.y += job.leading + 2


def _position(  # noqa: PLR0913 - where and how
    job: Job,
    index: int,
    item: Item,
    lines: Sequence[str],
    spots: Sequence[tuple[str, float, float]],
    *,
    apart: bool,
    above: bool,
) -> None:
    """One position; `apart` puts the description on lines of its own, `above` before the numbers."""
    pen, pointer = job.text, f"/lines/{index}/description"
    if apart and above:
        job.y = job.sheet.put_lines(pointer, item.description, job.left + 24, job.y, lines, pen, job.leading)
    for key, x0, x1 in spots:
        if key == "description":
            job.sheet.put_lines(pointer, item.description, x0 + 2, job.y, lines, pen, job.leading)
            continue
        piece = cell(job, index, item, key)
        if piece.text:
            right = key in NUMBERS
            job.line(x1 - 4 if right else x0, job.y, [piece], pen, "right" if right else "left", x1 - x0 - 5)
    job.y += job.leading * (1 if apart else len(lines))
    if apart and not above:
        job.y = job.sheet.put_lines(pointer, item.description, job.left + 24, job.y, lines, pen, job.leading)
    if item.note:
        job.line(job.left + 36, job.y, [Piece(item.note)], pen, width=job.width * 0.5)
        job.sheet.alternatives[pointer] = [f"{item.description} {item.note}"]
        job.y += job.leading
    job.y += 2 if job.minus else 0


def _aligned(job: Job, rows: Sequence[Sum]) -> None:
    """Captions and amounts at the right edge, aligned on it."""
    pen = job.text
    widest = max(pen.width(job.printed.money(row.amount, total=True)) for row in rows) + 14
    for row in rows:
        job.line(job.right - widest, job.y, [Piece(row.label + job.colon)], pen, "right")
        shown = Piece(job.printed.money(row.amount, total=True), row.pointer, f"{row.amount:.2f}")
        job.line(job.right, job.y, [shown], pen, "right")
        job.y += job.leading + 1
    job.y += 8
