"""The totals of training invoices: which are printed, and their arrangements; the tax table; where to pay."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from models.training.content.markets import Language
from models.training.families.invoice_press import GREY, Job, Piece, bank_rows, money
from models.training.ink import Pen

_PAYMENT: dict[Language, str] = {
    "en": "Payment details", "de": "Bankverbindung", "fr": "Coordonnées bancaires", "nl": "Betaalgegevens",
    "es": "Datos bancarios", "it": "Coordinate bancarie",
}  # fmt: skip


class Sum(NamedTuple):
    """A total: its caption, the field, the amount as printed."""

    label: str
    pointer: str | None
    amount: Decimal
    strong: bool = False


def sums(job: Job, *, due: float = 0.3, strict: bool = False) -> list[Sum]:
    """The totals that this sender prints, in order; `strict` prints a row for each that is not nothing."""
    made, names = job.sale, job.names
    sign = -1 if job.minus else 1
    rows: list[Sum] = []
    alone = not made.tax and not made.shipping and not made.discount
    if strict or not alone or job.chance(0.5):
        rows.append(Sum(names["subtotal"], "/subtotal", made.subtotal))
    if made.discount:
        rows.append(_minus(job, Sum(names["discount-total"], "/discount", sign * made.discount)))
    if made.shipping or (made.market.country == "US" and job.chance(0.2)):
        rows.append(Sum(names["shipping"], "/shipping", made.shipping))
    rows += _tax_rows(job)
    rows.append(Sum(names["total"], "/total", made.total, strong=True))
    if made.already_paid:
        rows.append(_minus(job, Sum(names["amount_paid"], "/amount_paid", sign * made.already_paid)))
        rows.append(Sum(names["amount_due"], "/amount_due", made.balance, strong=True))
    elif job.chance(due):
        if job.chance(0.3):
            rows.append(Sum(names["amount_paid"], "/amount_paid", made.already_paid))
        rows.append(Sum(names["amount_due"], "/amount_due", made.balance, strong=True))
    return rows


def _minus(job: Job, row: Sum) -> Sum:
    """What lowers the total: either sign is right."""
    if row.pointer:
        job.sheet.alternatives[row.pointer] = [f"{-row.amount:.2f}"]
    return row


def _tax_rows(job: Job) -> list[Sum]:
    """The tax: one amount, or one for each rate with or without their sum."""
    made, names = job.sale, job.names
    shown = job.printed.rate
    base = {"en": "on", "de": "auf", "fr": "sur", "nl": "over", "es": "s/", "it": "su"}[made.market.language]
    shape = job.rng.randrange(4)

    def label(rate: Decimal) -> str:
        rate_text = shown(rate) if "%" in shown(rate) else f"{shown(rate)}%"
        plain = names["tax"]
        on = f" {base} {job.printed.bare(made.bases[rate])}"
        return (f"{plain} {rate_text}", f"{rate_text} {plain}", f"{plain} ({rate_text})", f"{plain} {rate_text}{on}")[shape]

    if len(made.taxes) == 1:
        rate = next(iter(made.taxes))
        if not made.tax:
            return [Sum(names["tax"], "/tax", made.tax)] if job.chance(0.4) else []
        return [Sum(label(rate) if job.chance(0.6) else names["tax"], "/tax", made.tax)]
    rows = [Sum(label(rate), None, tax) for rate, tax in made.taxes.items()]
    if job.chance(0.45):
        return [Sum(names["tax"], "/tax", made.tax)] if job.chance(0.5) else [*rows, Sum(names["tax"], "/tax", made.tax)]
    # Nowhere printed, but their sum is no fault.
    job.sheet.alternatives["/tax"] = [f"{made.tax:.2f}"]
    return rows


def ensure(job: Job, high: float) -> None:
    """Take the next page where less than `high` points are left."""
    if job.y + high > job.bottom + 12:
        job.turn_page()
        job.y += 14


def side_list(job: Job, rows: Sequence[Sum], *, left: float, right: float, boxed: bool = False) -> None:
    """Captions and amounts below each other between two edges; from `job.y` on."""
    rng, sheet = job.rng, job.sheet
    pen, step = job.text, job.leading + rng.choice((1.0, 3.0, 5.0))
    grow, right_labels, ruled = rng.choice((0.0, 1.0, 2.5)), job.chance(0.25), job.chance(0.5)
    widest = max(pen.sized(pen.size + grow).heavy().width(job.printed.money(row.amount, total=True)) for row in rows) + 8
    top = job.y - pen.size - 3
    if boxed:
        sheet.frame(left - 4, top, right + 4, top + step * len(rows) + 5, 0.7)
    for row in rows:
        own = pen.sized(pen.size + grow).heavy() if row.strong else pen
        if row.strong and ruled:
            sheet.rule(left, job.y - own.size - 0.5, right, job.y - own.size - 0.5, 0.6)
        elif row.strong and boxed:
            sheet.fill(left - 3, job.y - own.size - 1, right + 3, job.y + 3, GREY)
        label = row.label + job.colon
        room = right - left - widest
        if right_labels:
            job.line(right - widest, job.y, [Piece(label)], own, "right", room)
        else:
            job.line(left, job.y, [Piece(label)], own, "left", room)
        job.piece(money(job, row.pointer, row.amount), right, job.y, own, "right")
        job.y += step
    job.y += 6


def sum_row(job: Job, rows: Sequence[Sum]) -> None:
    """Captions above amounts in boxes across the sheet."""
    pen, sheet, count = job.text, job.sheet, len(rows)
    width = job.width / count
    top, shaded, framed = job.y - 6, job.chance(0.5), job.chance(0.7)
    if shaded:
        sheet.fill(job.left, top, job.right, top + pen.size + 6, GREY)
    for at, row in enumerate(rows):
        x0 = job.left + at * width
        if framed:
            sheet.frame(x0, top, x0 + width, top + 2 * pen.size + 16, 0.6)
        job.line(x0 + width / 2, top + pen.size + 2, [Piece(row.label)], pen.sized(pen.size - 1), "center", width - 6)
        own = pen.heavy() if row.strong else pen
        job.line(x0 + width / 2, top + 2 * pen.size + 10, [money(job, row.pointer, row.amount)], own, "center", width - 6)
    job.y = top + 2 * pen.size + 30


def leader_list(job: Job, rows: Sequence[Sum], *, left: float, right: float) -> None:
    """Captions followed by dots up to their amounts."""
    pen = job.text
    for row in rows:
        own = pen.heavy() if row.strong else pen
        shown = money(job, row.pointer, row.amount)
        room = right - left - own.width(shown.text) - own.width(row.label) - 8
        dots = "." * max(2, int(room / own.width(".")))
        job.sheet.write(left, job.y, row.label, own)
        if room > 12:
            job.sheet.write(left + own.width(row.label) + 4, job.y, dots, own)
        job.piece(shown, right, job.y, own, "right")
        job.y += job.leading + 1
    job.y += 6


def print_sums(job: Job, rows: Sequence[Sum] = ()) -> None:
    """The totals in one of the arrangements, on the next page where there is no room."""
    rows = list(rows) or sums(job)
    ensure(job, (job.leading + 5) * len(rows) + 16)
    wide = max(job.text.heavy().width(row.label) for row in rows) * 1.25 + 110
    wide = min(max(wide, job.rng.choice((170.0, 190.0, 220.0, 260.0))), job.width)
    shape = job.rng.random()
    if shape < 0.55:
        side_list(job, rows, left=job.right - wide, right=job.right - job.rng.choice((0, 0, 3, 5)))
    elif shape < 0.7:
        side_list(job, rows, left=job.right - wide, right=job.right - 4, boxed=True)
    elif shape < 0.8:
        side_list(job, rows, left=job.left, right=job.left + wide)
    elif shape < 0.92 and len(rows) <= 6:
        sum_row(job, rows)
    else:
        leader_list(job, rows, left=job.right - wide, right=job.right)


def tax_table(job: Job, left: float, right: float) -> None:
    """Net, tax and gross by rate, and perhaps their sums."""
    made, pen, names = job.sale, job.text.sized(job.text.size - 0.8), job.names
    gross = job.chance(0.4)
    heads = [names["tax_rate"], names["base"], names["tax"]] + ([names["total"]] if gross else [])
    ensure(job, (pen.size + 4) * (len(made.taxes) + 3))
    step, width = pen.size + 4, (right - left) / len(heads)
    for at, text in enumerate(heads):
        job.line(left + (at + 1) * width - 3, job.y, [Piece(text)], pen.heavy(), "right", width - 5)
    job.sheet.rule(left, job.y + 3, right, job.y + 3, 0.5)
    whole = not made.discount and not made.shipping
    rows: list[list[Piece]] = []
    for rate, tax in made.taxes.items():
        one = len(made.taxes) == 1
        base = made.bases[rate]
        row = [Piece(job.printed.rate(rate)), money(job, None, base, total=False)]
        row += [money(job, "/tax" if one else None, tax, total=False)]
        rows.append(row + ([money(job, "/total" if one and whole else None, base + tax, total=False)] if gross else []))
    if len(made.taxes) > 1 and job.chance(0.6):
        total = [Piece(""), money(job, "/subtotal" if whole else None, sum(made.bases.values(), Decimal(0)), total=False)]
        total += [money(job, "/tax", made.tax, total=False)]
        rows.append(total + ([money(job, "/total" if made.total else None, made.total, total=False)] if gross else []))
        job.sheet.alternatives.pop("/tax", None)
    for row in rows:
        job.y += step
        for at, piece in enumerate(row):
            if piece.text:
                job.piece(piece, left + (at + 1) * width - 3, job.y, pen, "right")
    job.sheet.frame(left, job.y - step * len(rows) - pen.size - 2, right, job.y + 4, 0.4)
    job.y += step + 10


def bank_box(job: Job, pen: Pen) -> None:
    """Where to pay: lines, framed or not."""
    rows = bank_rows(job)
    heading = _PAYMENT[job.sale.market.language]
    ensure(job, (pen.size + 2.6) * (len(rows) + 1) + 10)
    top = job.y
    if job.chance(0.5):
        job.line(job.left + 4, job.y, [Piece(heading)], pen.heavy())
        job.y += pen.size + 3
    if job.chance(0.35):
        flat = [piece for row in rows for piece in row]
        job.line(job.left + 4, job.y, flat, pen, width=job.width - 8)
        job.y += pen.size + 6
        return
    job.y = job.lines(job.left + 4, job.y, rows, pen, width=job.width / 2)
    if job.chance(0.4):
        job.sheet.frame(job.left, top - pen.size - 3, job.left + job.width * 0.56, job.y - pen.size + 2, 0.5)
    job.y += 8
