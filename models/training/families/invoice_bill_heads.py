# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""The upper part of bills of trades: parties across the sheet with and without captions, letterheads, corners of cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.training.content.bill_captions import noise_caption
from models.training.content.suppliers import said
from models.training.families.invoice_bill_desk import Bill
from models.training.families.invoice_desk import remit_rows
from models.training.families.invoice_feet import FEET, bare_head, plain_head
from models.training.families.invoice_fronts import (
    Block,
    Plan,
    addressed,
    brand,
    repeated_head,
    rows_of_blocks,
    seller_foot,
    sold_by,
    titled,
    told,
)
from models.training.families.invoice_heads import buyer_rows, facts_strip
from models.training.families.invoice_press import GREY, WHITE, Fact, Job, Piece, address_rows, contact_rows, title_of
from models.training.ink import Pen, wrap

Rows = list[list[Piece]]


@dataclass(frozen=True, slots=True)
class Head:
    """What is in the upper part."""

    facts: Sequence[Fact]
    strip: Sequence[Fact] = ()
    """Facts just above the rows."""
    ship: float = 0.5
    """How often it is said where things went."""
    remit: float = 0.35


@dataclass(frozen=True, slots=True)
class Addressee:
    """A party's caption and lines."""

    caption: str
    rows: Rows


def bill_front(bill: Bill, head: Head) -> None:
    """The whole upper part; `job.y` is then the first baseline below it."""
    job, facts = bill.job, list(head.facts)
    mode = job.rng.choice(("full", "full", "full", "letterhead", "letterhead", "foot", "payee"))
    job.foot = seller_foot if mode == "foot" else job.rng.choice((*FEET, None))
    job.head = job.rng.choice((plain_head, bare_head, repeated_head))
    parties = _parties(bill, head, facts, payee=mode == "payee")
    across, stacked = job.chance(0.6), job.rng.choice((0, 1, 2))

    def fact_block(_: Job, x: float, y: float, width: float) -> float:
        return bill_told(job, facts, x, y, width)

    def corner(_: Job, x: float, y: float, width: float) -> float:
        return _corner(job, facts, x, y, width)

    def parties_block(_: Job, x: float, y: float, width: float) -> float:
        if across and width / len(parties) > 110:
            return _table_of(job, parties, x, y, width)
        return (
            _beside(job, parties, x, y, width) if width / len(parties) > 110 else _stacked(job, parties, x, y, width, stacked)
        )

    def stack(_: Job, x: float, y: float, width: float) -> float:
        return _stacked(job, parties, x, y, width, stacked)

    seller: Block = letterhead if mode == "letterhead" else sold_by if mode == "full" else brand
    plan = _plan(job, seller, fact_block, corner, parties_block, stack, whole=mode == "letterhead")
    job.y = rows_of_blocks(job, plan)
    if head.strip:
        job.y = facts_strip(job, list(head.strip), job.y + 4) - 2


def _plan(job: Job, seller: Block, facts: Block, corner: Block, parties: Block, stack: Block, *, whole: bool) -> Plan:
    """Which blocks stand beside each other."""
    whole_head: list[Plan] = [
        [[(1.0, [seller])], [(0.5, [stack]), (0.5, [titled, facts])]],
        [[(1.0, [seller])], [(1.0, [parties])], [(1.0, [headline, facts])]],
        [[(1.0, [seller])], [(0.6, [stack]), (0.4, [corner])]],
        [[(1.0, [seller])], [(1.0, [titled])], [(0.45, [facts]), (0.55, [stack])]],
        [[(1.0, [seller])], [(1.0, [facts])], [(1.0, [titled])], [(1.0, [parties])]],
    ]
    if whole:
        return job.rng.choice(whole_head)
    return job.rng.choice(
        [
            *whole_head,
            [[(0.55, [seller]), (0.45, [corner])], [(1.0, [parties])]],
            [[(0.4, [corner]), (0.6, [seller])], [(1.0, [parties])]],
            [[(0.6, [seller]), (0.4, [titled])], [(1.0, [facts])], [(1.0, [parties])]],
            [[(0.36, [seller]), (0.64, [titled, facts])], [(1.0, [parties])]],
            [[(0.5, [titled, stack]), (0.5, [seller, facts])]],
            [[(0.5, [facts]), (0.5, [seller])], [(0.55, [stack]), (0.45, [titled])]],
            [[(1.0, [headline])], [(0.5, [seller]), (0.5, [facts])], [(1.0, [parties])]],
            [[(0.55, [stack]), (0.45, [seller])], [(1.0, [titled])], [(1.0, [facts])]],
            [[(0.5, [seller]), (0.5, [titled, facts])], [(1.0, [stack])]],
            [[(0.5, [seller, stack]), (0.5, [corner])]],
        ]
    )


def _parties(bill: Bill, head: Head, facts: list[Fact], *, payee: bool) -> list[Addressee]:
    """Who pays, where it goes, where to pay; the seller's own address stands there where the head has the name only."""
    job = bill.job
    found = [Addressee(_caption(job, "buyer"), _buyer(bill, facts))]
    if job.chance(head.ship):
        found.append(Addressee(_caption(job, "consignee"), address_rows(job.sale.consignee, None)))
    if payee:
        rows = address_rows(job.sale.seller, "/seller") + (contact_rows(job, ("phone", "email", "tax_id"), 0.4))
        found.append(Addressee(job.name("remit"), rows))
    elif job.chance(head.remit):
        found.append(Addressee(job.name("remit"), remit_rows(job)))
    order = job.rng.random()
    if order < 0.2:
        found.reverse()
    elif order < 0.3:
        job.rng.shuffle(found)
    return found


def _caption(job: Job, key: str) -> str:
    return job.name(key) if job.chance(0.86 if key == "buyer" else 0.96) else ""


def _buyer(bill: Bill, facts: list[Fact]) -> Rows:
    """The buyer; at times with the account's number, a telephone number or a department among the lines."""
    job, rows = bill.job, buyer_rows(bill.job)
    if job.chance(0.3):
        own = next((one for one in facts if one.piece.pointer == "/buyer/account_number"), None)
        if own:
            facts.remove(own)
            row = [own.piece] if job.chance(0.25) else [Piece(own.label), own.piece]
            rows.insert(job.rng.choice((0, len(rows))), row)
    if job.chance(0.15):
        rows.append(
            [
                Piece(
                    said(
                        job.rng,
                        job.rng.choice(("Phone: 555-01{d2}", "Tel 555-01{d2}", "Contact: {Full}", "Dept {d3}")),
                        job.sale.day,
                    )
                )
            ]
        )
    elif job.chance(0.1):
        rows.insert(1, [Piece(job.rng.choice(("Accounts Payable", "ACCOUNTS PAYABLE DEPT", "Attn: A/P", "Purchasing Dept.")))])
    return rows


def _table_of(job: Job, parties: Sequence[Addressee], x: float, y: float, width: float) -> float:
    """Cells across: captions as a row of headings, grey, dark, framed or plain, the lines below."""
    pen, sheet, style = job.text, job.sheet, job.rng.randrange(5)
    cell, deep = width / len(parties), max(len(party.rows) for party in parties)
    top, low = y - pen.size - 2, y + 4
    end = low + (deep + 0.6) * job.leading + 2
    caption = pen.heavy() if style else pen.sized(pen.size - 1)
    if style in (1, 2):
        sheet.fill(x, top, x + width, low, GREY if style == 1 else job.accent)
    for at, party in enumerate(parties):
        x0 = x + at * cell
        if style in (1, 3):
            sheet.frame(x0, top, x0 + cell, end, 0.5)
        if style == 3:
            sheet.rule(x0, low, x0 + cell, low, 0.4)
        if style == 4:
            sheet.rule(x0, low, x0 + cell - 10, low, 0.7)
        job.line(x0 + 4, y, [Piece(party.caption)], caption.inked(WHITE) if style == 2 else caption, width=cell - 10)
        job.lines(x0 + 4, y + job.leading + 3, party.rows, pen, width=cell - 12)
    return end + pen.size + 4


def _beside(job: Job, parties: Sequence[Addressee], x: float, y: float, width: float) -> float:
    """Columns across, each in a shape of its own or all alike."""
    cell = width / len(parties)
    return max(addressed(job, party.caption, party.rows, x + at * cell, y, cell - 16) for at, party in enumerate(parties))


def _stacked(job: Job, parties: Sequence[Addressee], x: float, y: float, width: float, style: int) -> float:
    """One below the other: with captions above, in a column at the left, or within the first line."""
    pen, gap = job.text, 0.0
    if style == 1:
        gap = max((pen.heavy().width(party.caption) for party in parties), default=0.0) + 10
    for party in parties:
        if style == 0 or gap > width * 0.45:
            y = addressed(job, party.caption, party.rows, x, y, min(width, 280.0)) + 7
            continue
        if style == 2:
            first = [Piece(party.caption), *party.rows[0]]
            y = job.lines(x, y, [first, *party.rows[1:]], pen, width=width) + 7
            continue
        job.line(x, y, [Piece(party.caption)], pen.heavy(), width=gap - 4)
        y = job.lines(x + gap, y, party.rows, pen, width=width - gap) + 7
    return y


def letterhead(job: Job, x: float, y: float, width: float) -> float:
    """The seller across the sheet: a large name, one or two lines of address and contact, a rule."""
    rng, seller, pen = job.rng, job.sale.seller, job.text
    size, middle = rng.choice((13.0, 16.0, 20.0, 24.0)), job.chance(0.55)
    name = Pen(pen.family, size, bold=job.chance(0.7), colour=job.accent)
    at = x + width / 2 if middle else x
    align = "center" if middle else "left"
    for line in wrap(seller.name, name, width):
        job.piece(Piece(line, "/seller/name", seller.name), at, y + size * 0.4, name, align)  # type: ignore[arg-type]
        y += size + 2
    y += size * 0.3
    small, joint = pen.sized(pen.size - rng.choice((0.0, 1.0))), rng.choice((",", ",", " •", " |", ""))
    rows = address_rows(seller, "/seller")[1:]
    flat = [piece._replace(text=piece.text + (joint if n < len(rows) - 1 else "")) for n, (piece,) in enumerate(rows)]
    contacts = contact_rows(job, ("phone", "fax", "email", "website", "tax_id"), 0.55)
    told_rows: Rows = [flat, *([[piece for row in contacts for piece in row]] if contacts else [])]
    y = job.lines(at, y, told_rows, small, align, width)  # type: ignore[arg-type]
    if job.chance(0.6):
        job.sheet.rule(x, y - small.size + 2, x + width, y - small.size + 2, rng.choice((0.5, 1.0, 2.0)), job.accent)
        y += 6
    return y + 4


def headline(job: Job, x: float, y: float, width: float) -> float:
    """The title with the number and the page, or the number and the date, as one line."""
    rng, made, pen = job.rng, job.sale, job.text.sized(job.text.size + job.rng.choice((0.0, 1.0, 3.0))).heavy()
    number, day = Piece(made.number, "/number"), Piece(job.printed.date(made.day), "/issue_date", made.day.isoformat())
    title = Piece(title_of(job))
    pieces = rng.choice(
        (
            [title, number],
            [
                title,
                Piece(rng.choice(("No.", "#", "Number", "Nbr:"))),
                number,
                Piece(rng.choice(("Date", "dated", "of", "-"))),
                day,
            ],
            [title, number, Piece(job.page_text())],
            [title],
            [Piece(rng.choice(("Account of", "Charges for", "For services to"))), Piece(made.buyer.name, "/buyer/name")],
        )
    )
    side = rng.randrange(3)
    job.line((x, x + width / 2, x + width)[side], y, pieces, pen, ("left", "center", "right")[side], width)
    return y + pen.size + 8


def _corner(job: Job, facts: Sequence[Fact], x: float, y: float, width: float) -> float:
    """The title over cells of caption and value, ruled as a whole."""
    pen, sheet = job.text, job.sheet
    title = Pen(pen.family, job.rng.choice((11.0, 13.0, 16.0)), bold=True)
    dark, top = job.chance(0.4), y - title.size - 2
    high = pen.size * 2 + 8
    widest = max(max(pen.width(one.piece.text), pen.width(one.label) * 0.7) for one in facts) + 14
    per_row = 2 if widest < width / 2 else 1
    rows = -(-len(facts) // per_row)
    if dark:
        sheet.fill(x, top, x + width, y + 5, job.accent)
    job.line(x + width / 2, y, [Piece(title_of(job))], title.inked(WHITE) if dark else title, "center", width - 8)
    for at, one in enumerate(facts):
        x0, y0 = x + at % per_row * width / per_row, y + 5 + at // per_row * high
        sheet.frame(x0, y0, x0 + width / per_row, y0 + high, 0.5)
        tiny = pen.sized(max(5.5, pen.size - 2))
        job.line(x0 + 3, y0 + tiny.size + 0.5, [Piece(one.label.rstrip(" :"))], tiny, width=width / per_row - 6)
        job.line(x0 + width / per_row / 2, y0 + high - 3.5, [one.piece], pen, "center", width / per_row - 8)
    sheet.frame(x, top, x + width, y + 5, 0.7)
    return y + 5 + rows * high + pen.size + 4


def bill_told(job: Job, facts: Sequence[Fact], x: float, y: float, width: float) -> float:
    """Facts in the usual shapes, or captions below their values, on ruled lines, in two columns."""
    shape = job.rng.randrange(9)
    if not facts:
        return y
    if shape > 3 or max(job.text.width(one.piece.text) for one in facts) > width * 0.5:
        return told(job, facts, x, y, width)
    if shape == 0:
        return _under_values(job, facts, x, y, width)
    if shape == 1:
        return _on_lines(job, facts, x, y, width)
    return _pairs(job, facts, x, y, width, 2 if width > 330 else 1, heavy=shape == 2)


def _under_values(job: Job, facts: Sequence[Fact], x: float, y: float, width: float) -> float:
    """Values in a row, each with its caption in small type below a rule."""
    pen, tiny = job.text, job.text.sized(max(5.5, job.text.size - 2))
    widest = max(max(pen.width(one.piece.text), tiny.width(one.label)) for one in facts) + 12
    per_row = max(1, min(len(facts), int(width / widest), 6))
    cell, high = width / per_row, pen.size + tiny.size + 10
    for at, one in enumerate(facts):
        x0, y0 = x + at % per_row * cell, y + at // per_row * high
        job.line(x0 + cell / 2 - 3, y0, [one.piece], pen, "center", cell - 10)
        job.sheet.rule(x0, y0 + 3, x0 + cell - 6, y0 + 3, 0.4)
        job.line(x0 + cell / 2 - 3, y0 + tiny.size + 4, [Piece(one.label.rstrip(" :"))], tiny, "center", cell - 10)
    return y + -(-len(facts) // per_row) * high + 4


def _on_lines(job: Job, facts: Sequence[Fact], x: float, y: float, width: float) -> float:
    """Caption, then the value on a ruled line, as on printed forms that were filled in."""
    pen, step = job.text, job.leading + 4
    hand = Pen(job.rng.choice((pen.family, "courier")), pen.size)
    for one in facts:
        label = job.line(x, y, [Piece(one.label)], pen, width=width * 0.5)
        job.sheet.rule(label + 2, y + 2.5, x + width, y + 2.5, 0.4)
        job.line(label + 6, y, [one.piece], hand, width=max(40.0, x + width - label - 10))
        y += step
    return y + 4


def _pairs(job: Job, facts: Sequence[Fact], x: float, y: float, width: float, columns: int, *, heavy: bool) -> float:
    """Caption and value beside each other in one or two columns, filled downwards."""
    pen, rows = job.text, -(-len(facts) // columns)
    labels, cell = pen.heavy() if heavy else pen, width / columns
    for column in range(columns):
        part = facts[column * rows : (column + 1) * rows]
        gap = min(max((labels.width(one.label) for one in part), default=0.0) + 10, cell * 0.55)
        for at, one in enumerate(part):
            x0 = x + column * cell
            job.line(x0, y + at * job.leading, [Piece(one.label)], labels, width=gap - 5)
            job.line(x0 + gap, y + at * job.leading, [one.piece], pen, width=cell - gap - 8)
    return y + rows * job.leading + 4


def work_line(bill: Bill) -> None:
    """A line above the rows that says what it is about: no field."""
    job, rng = bill.job, bill.job.rng
    label = rng.choice(
        ("Re:", "Subject:", "Job:", "For:", "Project:", "Service:", "REFERENCE", noise_caption(rng, "number") + ":")
    )
    text = rng.choice((said(rng, rng.choice(bill.trade.notes), job.sale.day), said(rng, "{last} {Mon}", job.sale.day)))
    job.line(job.left, job.y, [Piece(label), Piece(text)], job.text, width=job.width)
    job.y += job.leading + 8
