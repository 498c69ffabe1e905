# ruff: noqa: E501, PLR0913, PLR0917 - drawing says what, where and how
"""How further training bills are headed: one row of many cells with captions inside, above or below; parties side by side in any order, some without a caption; numbers that look alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal, NamedTuple

from models.training.content import numbers, people
from models.training.content.markets import Party
from models.training.content.phrasing import choose
from models.training.content.remittance import cents
from models.training.families.invoice_goods_parts import day_cell
from models.training.families.invoice_house import Caption, Cell, House, text_cell
from models.training.ink import Pen, fitted, wrap

Where = Literal["inside", "above", "below", "behind"]
WHERE: tuple[Where, ...] = ("inside", "above", "below", "behind")


class Ask(NamedTuple):
    """A party of the head: its caption, which may be empty, and the pointer of what it is."""

    caption: str
    who: Party
    at: str = ""
    care: str = ""
    """A line between name and address that is no part of either."""


@dataclass(frozen=True, slots=True)
class Item:
    """What was sold, by whatever unit it is counted in."""

    code: str
    name: str
    count: Decimal
    unit: str
    price: Decimal
    told: tuple[str, ...] = ()
    """What is told below it and is no field."""

    @property
    def amount(self) -> Decimal:
        """Pieces times price."""
        return cents(self.count * self.price)


def many_cells(
    made: House, facts: Sequence[Caption], x0: float, x1: float, y: float, where: Where, *, ruled: bool = True, rows: int = 1
) -> float:
    """Facts in cells across, as wide as they need, on so many rows; returns the y below."""
    size = -(-len(facts) // rows)
    for start in range(0, len(facts), size):
        y = _cells(made, facts[start : start + size], x0, x1, y, where, ruled=ruled)
    return y


def _cells(made: House, facts: Sequence[Caption], x0: float, x1: float, y: float, where: Where, *, ruled: bool) -> float:
    small = made.pen.sized(made.pen.size - 2)
    wants = [
        made.pen.width(f"{fact.label} {fact.cell.text}") + 10 if where == "behind" else max(small.width(fact.label), made.pen.width(fact.cell.text)) + 9
        for fact in facts
    ]  # fmt: skip
    scale = (x1 - x0) / sum(wants)
    pen, small = made.pen.sized(made.pen.size * min(1.0, scale)), small.sized(small.size * min(1.0, scale))
    high = made.pen.size + 8 if where == "behind" else made.pen.size + small.size + (9 if ruled else 6)
    for fact, want in zip(facts, wants, strict=True):
        wide = want * scale
        if where == "behind":
            end = made.sheet.write(x0 + 4, y + pen.size + 2.5, fact.label, pen.sized(pen.size))
            made.cell(fact.cell, end + pen.width(" "), y + pen.size + 2.5, pen)
        else:
            top, low = y + small.size + 1.5, y + high - 4
            base, label = (low, top) if where != "below" else (y + pen.size + 2, y + high - 3)
            made.sheet.write(x0 + 3, label, fact.label, small)
            made.cell(fact.cell, x0 + 3, base, pen)
        if ruled:
            made.sheet.frame(x0, y, x0 + wide, y + high, 0.5)
            if where == "above":
                made.sheet.rule(x0, top + 2.5, x0 + wide, top + 2.5, 0.4)
        x0 += wide
    return y + high


def across(made: House, parties: Sequence[Ask], x0: float, x1: float, y: float, *, framed: bool, aside: bool = False) -> float:
    """Parties side by side; captions over them or, `aside`, before their first lines. Returns the y below the longest."""
    wide, lows, captioned = (x1 - x0) / len(parties), [], any(one.caption for one in parties) and not aside
    for number, one in enumerate(parties):
        x = x0 + number * wide + (4 if framed else 0)
        base = y + made.pen.size + 2
        if captioned:
            made.sheet.write(
                x, base, one.caption, fitted(made.pen.sized(made.pen.size - 1).heavy(), one.caption, wide - 10)
            ) if one.caption else None
            base += made.pen.size + 3
        elif aside and one.caption:
            x = made.sheet.write(x, base, one.caption, made.pen.sized(made.pen.size - 1)) + 5
        lows.append(_party(made, one, x, base, x0 + (number + 1) * wide - x - 8))
    if framed:
        for number in range(len(parties)):
            made.sheet.frame(x0 + number * wide, y, x0 + (number + 1) * wide, max(lows), 0.5)
    return max(lows)


def _party(made: House, one: Ask, x: float, y: float, room: float) -> float:
    pen: Pen = made.pen
    lines = [Cell(line, f"{one.at}/name" if one.at else "", one.who.name) for line in wrap(one.who.name, pen, room)]
    if one.care:
        lines.append(Cell(one.care))
    lines += [
        Cell(part, f"{one.at}/address" if one.at else "", one.who.address)
        for line in one.who.lines
        for part in wrap(line, pen, room)
    ]
    for line in lines:
        made.cell(line, x, y, fitted(pen, line.text, room))
        y += pen.size + 2.4
    return y


def paid_to(made: House, box: Party) -> Ask:
    """Where checks go; the name is the seller's, the address is none of the record."""
    return Ask(made.pick("REMIT TO|Remit To:|Mail payment to|SEND CHECKS TO|Payable to|"), box, "")


def number_of(made: House, day: date) -> str:
    """A number of an invoice in one of the fashions of the trade."""
    rng, d = made.rng, numbers.digits
    return rng.choice((d(rng, 6), d(rng, 7), d(rng, 8), f"{d(rng, 7)}-00", f"IN{d(rng, 6)}", f"{d(rng, 3)}-{d(rng, 5)}", f"{day:%y}{d(rng, 5)}", f"{rng.choice('ABPSVW')}{d(rng, 6)}", f"00{d(rng, 6)}", f"{d(rng, 5)}.{rng.randint(1, 3):03d}"))  # fmt: skip


def head_facts(made: House, day: date, way: str, captions: str, others: str) -> list[Caption]:
    """Number, day and others under the captions of this trade (`number=…;issue_date=…`), among others that are no fields.

    Those are written `Label|Label:kind;…`.
    """
    rng, d = made.rng, numbers.digits
    names = dict(one.split("=", 1) for one in captions.split(";"))
    number = number_of(made, day)
    like = len(number.replace("-", "").replace(".", ""))
    days = rng.choice((10, 15, 30, 30, 45))
    cells = {
        "number": text_cell(number, "/number"), "issue_date": day_cell(day, way, "/issue_date"),
        "purchase_order": text_cell(rng.choice((d(rng, 5), f"PO{d(rng, 5)}", d(rng, like), f"{people.person(rng).last.upper()} {day:%m%d}", f"{d(rng, 4)}-{rng.choice('ABR')}")), "/purchase_order"),
        "account": text_cell(rng.choice((d(rng, 4), d(rng, 6), d(rng, like), f"{d(rng, 3)}-{d(rng, 4)}", f"{rng.choice('CHM')}{d(rng, 5)}")), "/buyer/account_number"),
        "terms": text_cell(rng.choice((f"NET {days}", f"Net {days} days", f"N{days}", "DUE UPON RECEIPT", f"2% 10 NET {days}", f"{days} DAYS NET")), "/terms"),
        "due_date": day_cell(day + timedelta(days=days), way, "/due_date"),
    }  # fmt: skip
    keys = [
        "number",
        "issue_date",
        *(key for key in ("purchase_order", "account", "terms", "due_date") if key in names and rng.random() < 0.65),
    ]
    found = [Caption(made.pick(names[key]), cells[key]) for key in keys]
    extra = rng.sample(others.split(";"), k=min(len(others.split(";")), rng.randint(2, 5)))
    for one in extra:
        labels, kind = one.rsplit(":", 1)
        found.append(Caption(made.pick(labels), _other(made, kind, day, way, like)))
    if rng.random() < 0.75:
        rng.shuffle(found)
    return found


def _other(made: House, kind: str, day: date, way: str, like: int) -> Cell:
    rng, d = made.rng, numbers.digits
    if kind == "day":
        return day_cell(day - timedelta(days=rng.randint(0, 12)), way)
    if kind == "person":
        return Cell(
            rng.choice(
                (people.person(rng).last.upper(), people.person(rng).plain, f"{rng.choice('JKMRST')}{rng.choice('ABDLPW')}")
            )
        )
    if kind == "number":
        return Cell(rng.choice((d(rng, like), d(rng, like), f"{d(rng, 4)}-{d(rng, 2)}", f"{rng.choice('DLOS')}{d(rng, 6)}")))
    return Cell(choose(rng, kind))


def titled(made: House, title: str, x: float, y: float, size: float, room: float) -> None:
    """The word that says what it is."""
    pen = made.pen.sized(size).heavy()
    made.sheet.write(x, y, title, fitted(pen, title, room))


def signed(
    made: House, who: Party, x: float, y: float, *, size: float, room: float, one_line: bool, phone: bool = True
) -> float:
    """The seller's letterhead: the name large, below it the address in lines or in one; returns the next y."""
    made.cell(text_cell(who.name, "/seller/name"), x, y, fitted(made.pen.sized(size).heavy(), who.name, room))
    y += made.pen.size + 4
    lines = ("  ".join(who.lines),) if one_line else who.lines
    own = fitted(made.pen.sized(made.pen.size - 0.5), max(lines, key=made.pen.width), room)
    y = made.sheet.put_lines("/seller/address", who.address, x, y, lines, own, own.size + 2.4)
    if phone:
        end = made.sheet.write(x, y, made.pick("Phone|TEL|Ph.|Customer service") + " ", own)
        made.cell(Cell(who.phone, "/seller/phone", who.phone_value), end, y, own)
        y += own.size + 2.4
    return y


def owed(made: House, facts: Sequence[Caption]) -> Sequence[Caption]:
    """Sums whose last one, the total, may as well be called what is due where its caption says so."""
    last = facts[-1]
    if any(word in last.label.lower() for word in ("due", "pay", "balance")):
        made.sheet.alternatives["/amount_due"] = [last.cell.value]
    return facts
