# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""Parts of the heads of training invoices: the seller, the addressees, the header facts in columns, strips and grids."""

from __future__ import annotations

from collections.abc import Sequence

from models.training.content import people
from models.training.families.invoice_press import GREY, WHITE, Fact, Job, Piece, address_rows, contact_rows, logo
from models.training.ink import Align, Pen, wrap


def seller_block(job: Job, x: float, y: float, *, align: Align = "left", width: float = 260.0, big: float = 0.0) -> float:
    """Name in large type, address and lines of contact; returns the next baseline."""
    seller, pen, rng = job.sale.seller, job.text, job.rng
    size = big or rng.choice((11.0, 13.0, 15.0, 17.0))
    name = pen.sized(size).heavy().inked(job.accent if job.chance(0.7) else (0, 0, 0))
    for line in wrap(seller.name, name, width):
        job.piece(Piece(line, "/seller/name", seller.name), x, y, name, align)
        y += size + 2
    y += 1
    rows = address_rows(seller, "/seller")[1:]
    if job.chance(0.2):
        flat = [piece._replace(text=piece.text + ("," if at < len(rows) - 1 else "")) for at, (piece,) in enumerate(rows)]
        y = job.lines(x, y, [flat], pen, align, width)
    else:
        y = job.lines(x, y, rows, pen, align, width)
    contact = contact_rows(job, ("phone", "fax", "email", "website", "tax_id"), 0.5)
    if job.chance(0.25) and len(contact) > 1:
        contact = [contact[0] + contact[1], *contact[2:]]
    return job.lines(x, y, contact, pen, align, width)


def buyer_rows(job: Job) -> list[list[Piece]]:
    """The buyer, perhaps with a person's attention between name and address."""
    rows = address_rows(job.sale.buyer, "/buyer")
    if job.chance(0.15):
        attention = {
            "en": ("Attn:", "Attention:", "c/o"),
            "de": ("z. Hd.", "Herrn"),
            "fr": ("À l'att. de",),
            "nl": ("t.a.v.",),
            "es": ("A/A",),
            "it": ("c.a.",),
        }
        mark = job.rng.choice(attention[job.sale.market.language])
        rows.insert(1, [Piece(f"{mark} {people.person(job.rng).plain}")])
    return rows


def captioned(job: Job, caption: str, rows: Sequence[Sequence[Piece]], x: float, y: float, width: float, style: int) -> float:
    """An address below its caption: plain, on a grey bar, framed, or beside the caption; returns the next baseline."""
    pen, sheet = job.text, job.sheet
    step, high = pen.size + 2.6, (pen.size + 2.6) * len(rows)
    if style == 3 and pen.heavy().width(caption) > width * 0.35:
        style = 0
    if style == 0 or not caption:
        if caption:
            job.line(x, y, [Piece(caption)], pen.heavy() if job.minus else pen, width=width)
            y += step + 2
        return job.lines(x, y, rows, pen, width=width)
    if style == 1:
        sheet.fill(x - 3, y - pen.size, x + width, y + 4, GREY)
        job.line(x, y, [Piece(caption)], pen.heavy(), width=width - 6)
        return job.lines(x, y + step + 4, rows, pen, width=width - 4)
    if style == 2:
        sheet.frame(x - 4, y - pen.size - 2, x + width, y + step + high + 4, 0.6)
        sheet.rule(x - 4, y + 4, x + width, y + 4, 0.4)
        job.line(x, y, [Piece(caption)], pen.sized(pen.size - 1), width=width - 8)
        return job.lines(x, y + step + 4, rows, pen, width=width - 8) + 4
    if style == 3:
        gap = pen.heavy().width(caption) + 10
        job.line(x, y, [Piece(caption)], pen.heavy())
        return job.lines(x + gap, y, rows, pen, width=max(80.0, width - gap))
    dark = job.accent
    sheet.fill(x - 3, y - pen.size - 1, x + width, y + 4, dark)
    job.line(x, y, [Piece(caption)], pen.heavy().inked(WHITE), width=width - 6)
    return job.lines(x, y + step + 4, rows, pen, width=width - 4)


def parties(job: Job, y: float, *, left: float = 0.0, right: float = 0.0, style: int = -1) -> float:
    """Who pays and, often, where the goods go: beside each other or stacked; returns the next baseline."""
    left, right = left or job.left, right or job.right
    style = job.rng.randrange(5) if style < 0 else style
    buyer = buyer_rows(job)
    second = job.chance(0.45)
    ship = address_rows(job.sale.consignee, None)
    if not second:
        return captioned(job, job.name("buyer"), buyer, left, y, min(250.0, right - left), style)
    width = (right - left) / 2 - 14
    if width < 130 or job.chance(0.15):
        low = captioned(job, job.name("buyer"), buyer, left, y, min(250.0, right - left), style)
        return captioned(job, job.name("consignee"), ship, left, low + 8, min(250.0, right - left), style)
    turned = job.chance(0.15)
    first, other = ((job.name("consignee"), ship), (job.name("buyer"), buyer)) if turned else (
        (job.name("buyer"), buyer), (job.name("consignee"), ship))  # fmt: skip
    one = captioned(job, first[0], first[1], left, y, width, style)
    return max(one, captioned(job, other[0], other[1], left + width + 28, y, width, style))


def facts_column(job: Job, found: Sequence[Fact], right: float, y: float, *, width: float = 0.0, style: int = -1) -> float:
    """Captions and values below each other, the column ending at `right`; returns the next baseline."""
    pen, rng = job.text, job.rng
    style = rng.randrange(5) if style < 0 else style
    bold = pen.heavy() if job.chance(0.4) else pen
    labels = pen.heavy() if bold is pen and job.chance(0.3) else pen
    gap = max(labels.width(fact.label) for fact in found) + 12
    wide = max(bold.width(fact.piece.text) for fact in found)
    room = min(width or job.width * 0.48, gap + wide + rng.choice((0, 0, 20)))
    gap = min(gap, room * 0.62)
    wide = min(wide, room - min(gap, room * 0.4))
    left, step = right - room, job.leading + rng.choice((0.0, 2.0, 4.0))
    top = y
    for fact in found:
        if style == 1:
            job.line(right - wide - 12, y, [Piece(fact.label)], labels, "right", max(30.0, room - wide - 12))
            job.line(right - wide - 4, y, [fact.piece], bold, width=max(30.0, wide + 4))
        elif style == 2:
            job.line(left, y, [Piece(fact.label)], labels, width=gap - 6)
            job.line(right, y, [fact.piece], bold, "right", max(30.0, room - gap))
        else:
            job.line(left, y, [Piece(fact.label)], labels, width=gap - 6)
            job.line(left + gap, y, [fact.piece], bold, width=max(30.0, room - gap))
        if style == 4:
            job.sheet.frame(left - 4, y - pen.size - 1, right + 2, y - pen.size - 1 + step, 0.4)
        y += step
    if style == 3:
        job.sheet.frame(left - 6, top - pen.size - 3, right + 4, y - pen.size + 1, 0.7)
    return y


def facts_strip(job: Job, found: Sequence[Fact], y: float, *, left: float = 0.0, right: float = 0.0) -> float:
    """Captions above values in boxes across the sheet, in one or two rows; returns the next baseline."""
    left, right, pen, sheet = left or job.left, right or job.right, job.text, job.sheet
    per_row = len(found) if len(found) <= 5 else (len(found) + 1) // 2
    shade, framed, middle = job.rng.randrange(3), job.chance(0.7), job.chance(0.6)
    small, high = pen.sized(pen.size - 1), 2 * pen.size + 13
    for start in range(0, len(found), per_row):
        row = found[start : start + per_row]
        width, top = (right - left) / len(row), y - pen.size
        if shade:
            sheet.fill(left, top, right, top + pen.size + 5, job.accent if shade == 2 else GREY)
        for at, fact in enumerate(row):
            x0 = left + at * width
            if framed:
                sheet.frame(x0, top, x0 + width, top + high, 0.5)
            align: Align = "center" if middle else "left"
            x = x0 + (width / 2 if middle else 4)
            label = small.heavy().inked(WHITE) if shade == 2 else small.heavy() if shade else small
            job.line(x, top + pen.size, [Piece(fact.label.rstrip(":"))], label, align, width - 8)
            job.line(x, top + 2 * pen.size + 7, [fact.piece], pen, align, width - 8)
        y = top + high + pen.size + (4 if framed else 6)
    return y + 4


def facts_grid(job: Job, found: Sequence[Fact], left: float, right: float, y: float, columns: int) -> float:
    """Cells of caption and value beside each other in a ruled grid; returns the next baseline."""
    pen, high = job.text.sized(job.text.size - 0.5), job.text.size + 6
    if max(pen.heavy().width(fact.piece.text) for fact in found) > (right - left) / columns * 0.72:
        columns = 1
    width, shaded = (right - left) / columns, job.chance(0.5)
    split = min(0.55, max(0.38, max(pen.width(fact.label) for fact in found) / width + 0.05))
    for at, fact in enumerate(found):
        x0, top = left + (at % columns) * width, y - pen.size - 2 + (at // columns) * high
        if shaded:
            job.sheet.fill(x0, top, x0 + split * width - 2, top + high, GREY)
        job.sheet.frame(x0, top, x0 + width, top + high, 0.5)
        job.line(x0 + 3, top + pen.size + 1.5, [Piece(fact.label.rstrip(":"))], pen, width=split * width - 6)
        job.line(x0 + split * width + 1, top + pen.size + 1.5, [fact.piece], pen.heavy(), width=(1 - split) * width - 4)
    return y + -(-len(found) // columns) * high + 8


def big_title(job: Job, text: str, x: float, y: float, align: Align = "left", size: float = 0.0, room: float = 240.0) -> None:
    """The title word."""
    pen = Pen(job.text.family, size or job.rng.choice((14.0, 18.0, 22.0, 26.0)), bold=job.chance(0.75))
    job.line(x, y, [Piece(text)], pen.inked(job.accent) if job.chance(0.5) else pen, align, room)


def mark(job: Job, x: float, y: float) -> float:
    """The logo, or nothing; returns where text beside it may start."""
    return x + logo(job, x, y, job.rng.choice((24.0, 32.0, 40.0)))
