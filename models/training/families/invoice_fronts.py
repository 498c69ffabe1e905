# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""The upper part of training invoices as rows of blocks: seller, title, facts and addressees anywhere, in many shapes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.training.families.invoice_desk import header_facts, remit_rows
from models.training.families.invoice_heads import buyer_rows, captioned, facts_column, facts_grid, facts_strip, seller_block
from models.training.families.invoice_press import (
    GREY,
    WHITE,
    Fact,
    Job,
    Piece,
    address_rows,
    bank_rows,
    contact_rows,
    logo,
    title_of,
)
from models.training.ink import Pen, wrap

Block = Callable[[Job, float, float, float], float]
"""Draws at x, y in a width; returns the next free baseline."""


@dataclass(frozen=True, slots=True)
class Front:
    """What is in the upper part; every part is drawn in exactly one block."""

    facts: Sequence[Fact]
    ship: Sequence[Sequence[Piece]] = ()
    remit: bool = False
    second: Sequence[Fact] = ()
    """Facts that stand in a strip just above the rows."""


def titled(job: Job, x: float, y: float, width: float) -> float:
    """The title, left, in the middle or at the right of its block."""
    rng = job.rng
    size = rng.choice((11.0, 14.0, 17.0, 20.0, 24.0))
    pen = Pen(job.text.family, size, bold=job.chance(0.7), colour=job.accent if job.chance(0.4) else (0.0, 0.0, 0.0))
    side = rng.randrange(3)
    at = (x, x + width / 2, x + width)[side]
    pieces = [Piece(title_of(job))]
    if job.chance(0.15):
        pieces.append(Piece(job.sale.number, "/number"))
    job.line(at, y + size * 0.3, pieces, pen, ("left", "center", "right")[side], width)
    return y + size * 0.3 + 12


def sold_by(job: Job, x: float, y: float, width: float) -> float:
    """The seller with a mark beside or above, left or at the right."""
    rng = job.rng
    shape = rng.randrange(5)
    if shape == 0:
        return seller_block(job, x + width, y, align="right", width=width)
    if shape == 1:
        return seller_block(job, x + width / 2, y, align="center", width=width)
    if shape == 2:
        high = rng.choice((22.0, 30.0))
        top = y - job.text.size - 2
        down = high + 14 if logo(job, x, top, high) else 0.0
        return seller_block(job, x, y + down, width=width, big=job.text.size + rng.choice((0.0, 2.0)))
    start = logo(job, x, y - 12, rng.choice((24.0, 34.0))) if shape == 3 and width > 170 else 0.0
    return seller_block(job, x + start, y, width=width - start)


def brand(job: Job, x: float, y: float, width: float) -> float:
    """Only the name or a mark, where the rest of the seller stands at the foot."""
    start = logo(job, x, y - 14, 28.0)
    if start and job.chance(0.3):
        return y + 26
    pen = Pen(job.text.family, job.rng.choice((13.0, 16.0, 20.0)), bold=True, colour=job.accent)
    for line in wrap(job.sale.seller.name, pen, width - start):
        job.piece(Piece(line, "/seller/name", job.sale.seller.name), x + start, y, pen)
        y += pen.size + 2
    return y + 8


def addressed(job: Job, caption: str, rows: Sequence[Sequence[Piece]], x: float, y: float, width: float) -> float:
    """An address in one of seven shapes of caption and frame."""
    style = job.rng.randrange(8)
    pen = job.text
    if style < 5:
        return captioned(job, caption if style or job.chance(0.7) else "", rows, x, y, width, style)
    if style == 5:  # the caption's words below each other, left of the address
        parts = caption.rstrip(":").split(" ")[:4]
        gap = max(pen.heavy().width(part) for part in parts) + 10
        if gap > width * 0.4:
            return captioned(job, caption, rows, x, y, width, 0)
        low = job.lines(x, y, [[Piece(part)] for part in parts], pen.heavy(), width=gap)
        return max(low, job.lines(x + gap, y, rows, pen, width=width - gap))
    if style == 6:  # corner marks as on window envelopes
        for side in (x - 4, x + width):
            inner = 6 if side < x else -6
            job.sheet.rule(side, y - pen.size - 4, side + inner, y - pen.size - 4, 0.5)
            job.sheet.rule(side, y - pen.size - 4, side, y - pen.size + 2, 0.5)
        return job.lines(x + 4, y + 2, rows, pen.sized(pen.size + 0.5), width=width - 8) + 2
    small = pen.sized(pen.size - 1.5)
    job.line(x, y, [Piece(caption)], small, width=width)
    job.sheet.rule(x, y + 3, x + width * 0.9, y + 3, 0.4, job.accent)
    return job.lines(x, y + pen.size + 5, rows, pen, width=width)


def told(job: Job, found: Sequence[Fact], x: float, y: float, width: float) -> float:
    """Facts in one of seven shapes."""
    shape = job.rng.randrange(8)
    if max(job.text.width(one.piece.text) for one in found) > width * 0.5:
        shape = 5  # cells would make it too small to read
    if shape in (0, 1):
        return facts_column(job, found, x + width, y, width=width)
    if shape == 2:
        return facts_grid(job, found, x, x + width, y, 2 if width > 260 and job.chance(0.5) else 1)
    if shape == 3:
        return (
            facts_strip(job, found, y, left=x, right=x + width)
            if len(found) < 9 and width > 70 * min(5, len(found))
            else _cells(job, found, x, y, width)
        )
    if shape == 4:
        return _cells(job, found, x, y, width)
    if shape == 5:
        return _running(job, found, x, y, width)
    return _tabbed(job, found, x, y, width, dots=shape == 6)


def _cells(job: Job, found: Sequence[Fact], x: float, y: float, width: float) -> float:
    """Framed cells, a small caption in the upper corner, the value below it."""
    pen, per_row = job.text, max(1, min(len(found), int(width / 92)))
    per_row = min(per_row, job.rng.choice((2, 2, 3, 4)))
    widest = max(pen.width(one.piece.text) for one in found) + 16
    per_row = max(1, min(per_row, int(width / widest)))
    cell, high, tiny = width / per_row, pen.size * 2 + 9, pen.sized(max(5.5, pen.size - 2.5))
    framed, shaded = job.chance(0.8), job.chance(0.3)
    top = y - pen.size
    for at, one in enumerate(found):
        x0, y0 = x + at % per_row * cell, top + at // per_row * high
        if shaded:
            job.sheet.fill(x0, y0, x0 + cell, y0 + tiny.size + 3, GREY)
        if framed:
            job.sheet.frame(x0, y0, x0 + cell, y0 + high, 0.5)
        job.line(x0 + 3, y0 + tiny.size, [Piece(one.label.rstrip(" :"))], tiny, width=cell - 6)
        job.line(x0 + 3 + (6 if job.minus else 0), y0 + high - 4, [one.piece], pen, width=cell - 14)
    return top + -(-len(found) // per_row) * high + pen.size + 6


def _running(job: Job, found: Sequence[Fact], x: float, y: float, width: float) -> float:
    """Captions and values one after the other, line after line."""
    pen, cursor = job.text, x
    gap = pen.width("    ")
    for one in found:
        pieces = [Piece(one.label), one.piece]
        long = pen.width(f"{one.label} {one.piece.text}")
        if cursor > x and cursor + long > x + width:
            cursor, y = x, y + job.leading + 1
        job.line(cursor, y, pieces, pen, width=width)
        cursor += min(long, width) + gap
    return y + job.leading + 2


def _tabbed(job: Job, found: Sequence[Fact], x: float, y: float, width: float, *, dots: bool) -> float:
    """Caption, dots or a colon in a column of their own, value; or the caption in bold above its value."""
    pen, step = job.text, job.leading + job.rng.choice((0.0, 1.5))
    if not dots:
        across = max(1, min(3, int(width / 120), len(found) // 3 or 1))
        cell = width / across
        for at, one in enumerate(found):
            x0, row = x + at % across * cell, y + at // across * (2 * job.leading + 3)
            job.line(x0, row, [Piece(one.label.rstrip(" :"))], pen.heavy(), width=cell - 8)
            job.line(x0, row + job.leading, [one.piece], pen, width=cell - 8)
        return y + -(-len(found) // across) * (2 * job.leading + 3)
    gap = min(max(pen.width(one.label) for one in found) + 14, width * 0.6)
    for one in found:
        label = one.label.rstrip(" :")
        room = gap - pen.width(label) - 6
        fill = "." * int(room / pen.width(".")) if room > 8 else ""
        job.line(x, y, [Piece(label)], pen, width=gap - 4)
        if fill:
            job.sheet.write(x + gap - 3, y, fill, pen, "right")
        job.line(x + gap, y, [one.piece], pen, width=width - gap)
        y += step
    return y


def front(job: Job, made: Front, *, foot_seller: bool = False) -> None:
    """The whole upper part in one of the plans; `job.y` is then the first baseline below it."""
    facts = list(made.facts)

    def facts_block(_: Job, x: float, y: float, width: float) -> float:
        return told(job, facts, x, y, width)

    def bill_to(_: Job, x: float, y: float, width: float) -> float:
        return addressed(job, job.name("buyer"), buyer_rows(job), x, y, width)

    def ship_to(_: Job, x: float, y: float, width: float) -> float:
        return addressed(job, job.name("consignee"), made.ship, x, y, width)

    def pay_to(_: Job, x: float, y: float, width: float) -> float:
        return addressed(job, job.name("remit"), remit_rows(job), x, y, width)

    seller: Block = brand if foot_seller else sold_by
    others: list[Block] = [bill_to]
    others += [ship_to] if made.ship else []
    others += [pay_to] if made.remit else []
    if job.chance(0.25):
        others.reverse()
    job.y = rows_of_blocks(job, _plan(job, seller, facts_block, others))
    if made.second:
        job.y = facts_strip(job, list(made.second), job.y + 4) - 2


Stack = tuple[float, Sequence[Block]]
Plan = list[list[Stack]]


def _plan(job: Job, seller: Block, facts: Block, others: list[Block]) -> Plan:
    """Which blocks stand beside each other; a share of the width for each stack."""
    even: list[Stack] = [(1 / len(others), [one]) for one in others]
    rest: Plan = [even[1:]] if even[1:] else []
    halves: list[Stack] = [(0.5, others), (0.5, [facts])] if len(others) < 3 else [*even]
    tail: Plan = [] if len(others) < 3 else [[(1.0, [facts])]]
    plans: list[Plan] = [
        [[(0.55, [seller]), (0.45, [titled, facts])], [*even]],
        [[(0.42, [titled, facts]), (0.58, [seller])], [*even]],
        [[(1.0, [seller])], [(1.0, [titled])], halves, *tail],
        [[(0.6, [seller]), (0.4, [titled])], [*even], [(1.0, [facts])]],
        [[(0.5, [seller]), (0.5, [titled])], halves, *tail],
        [[(0.36, [seller]), (0.32, [others[0]]), (0.32, [titled, facts])], *rest],
        [[(0.5, [others[0]]), (0.5, [seller])], [(1.0, [titled])], [(1.0, [facts])], *rest],
        [[(0.4, [titled]), (0.6, [seller])], [(0.4, [facts]), (0.6, others)]],
        [[(0.5, [seller, *others[1:]]), (0.5, [titled, others[0], facts])]],
        [[(1.0, [titled])], [(0.5, [seller]), (0.5, [facts])], [*even]],
        [[(0.5, [seller, others[0]]), (0.5, [titled, facts, *others[1:]])]],
        [[(0.5, [seller]), (0.5, [titled])], [(1.0, [facts])], [*even]],
    ]
    return job.rng.choice(plans)


def rows_of_blocks(job: Job, plan: Plan, top: float = 0.0) -> float:
    """Draw the rows of blocks; returns the baseline below."""
    y, gutter, between = top or job.rng.choice((38.0, 48.0, 58.0)), 18.0, job.rng.choice((6.0, 10.0, 16.0))
    for row in plan:
        x, low = job.left, y
        for share, blocks in row:
            width = job.width * share - (gutter if len(row) > 1 else 0.0)
            under = y
            for block in blocks:
                under = block(job, x, under + 3, width) + 6
            x, low = x + job.width * share, max(low, under)
        y = low + between
    return y + 4


def seller_foot(job: Job) -> None:
    """The seller's name, address, lines of contact and bank at the foot, in one centred run of lines or in columns."""
    small, sheet, seller = job.text.sized(7.0), job.sheet, job.sale.seller
    y = sheet.size[1] - 54
    sheet.rule(job.left, y - 10, job.right, y - 10, 0.5, job.accent)
    contacts = contact_rows(job, ("phone", "fax", "email", "website", "tax_id"), 0.6)
    address = [piece._replace(text=f"{piece.text},") if at < len(seller.lines) - 1 else piece
               for at, (piece,) in enumerate(address_rows(seller, "/seller")[1:])]  # fmt: skip
    if job.chance(0.5):
        rows = [[Piece(seller.name, "/seller/name"), *address], [piece for row in contacts for piece in row]]
        rows += [[piece for row in bank_rows(job) for piece in row]] if job.chance(0.6) else []
        job.lines((job.left + job.right) / 2, y, [row for row in rows if row], small, "center", job.width)
    else:
        blocks = [address_rows(seller, "/seller"), contacts, bank_rows(job)]
        for at, block in enumerate(block for block in blocks if block):
            job.lines(job.left + at * job.width / 3, y, block[:4], small, width=job.width / 3 - 10)
    sheet.write(job.right, sheet.size[1] - 14, job.page_text(), small, "right")


def repeated_head(job: Job) -> None:
    """On later pages a band with the seller, the facts once more, the page's number; or little of it."""
    pen, shape = job.text, job.rng.randrange(4)
    if shape == 0:
        job.sheet.fill(job.left, 30, job.right, 48, job.accent)
        job.line(job.left + 4, 43, [Piece(job.sale.seller.name, "/seller/name")], pen.inked(WHITE), width=job.width * 0.5)
        job.line(job.right - 4, 43, [Piece(job.page_text())], pen.inked(WHITE), "right")
        job.y = 74
        return
    found = header_facts(job, keys=("number", "issue_date", "account")[: 1 + shape])
    if shape == 1:
        job.line(job.left, 40, [Piece(title_of(job)), Piece(job.sale.number, "/number")], pen.heavy(), width=job.width * 0.6)
        job.line(job.right, 40, [Piece(job.page_text())], pen, "right")
        job.y = 68
        return
    job.line(job.left, 40, [Piece(job.sale.seller.name, "/seller/name")], pen.heavy(), width=job.width * 0.5)
    job.y = _running(job, found, job.left, 54, job.width) + 16
