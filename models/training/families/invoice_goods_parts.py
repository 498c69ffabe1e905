# ruff: noqa: E501, PLR0913 - drawing says what, where and how
"""What bills for goods of training are headed by: days in many fashions, letters to a person, facts in lines, pairs, stacks, captions below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

from models.training.content import people
from models.training.content.markets import Party
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_house import Caption, Cell, House, money_cell
from models.training.ink import Align, Pen, fitted

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
Attention = Literal["none", "above", "below"]


def fashion(made: House, *more: str) -> str:
    """How this house writes days: month first in the United States, day first elsewhere."""
    months_first = made.show.market.country == "US"
    own = ("%m/%d/%y", "%b %d, %Y", "%B %e, %Y", "%m-%d-%Y", "%b. %e, %Y", "%B %o, %Y") if months_first else (
        "%d/%m/%y", "%e %B %Y", "%d %b %Y", "%d.%m.%Y", "%o %B %Y", "%d/%m/%Y"
    )  # fmt: skip
    return made.rng.choice((*own, "%d-%C-%y", "%d-%b-%Y", "%d %C %Y", "%Y-%m-%d", *more))


def written(day: date, way: str) -> str:
    """A day in such a fashion."""
    name = _MONTHS[day.month - 1]
    last = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    for mark, text in (
        ("%B", name), ("%b", name[:3]), ("%C", name[:3].upper()), ("%e", str(day.day)), ("%o", f"{day.day}{last}"),
        ("%d", f"{day.day:02d}"), ("%m", f"{day.month:02d}"), ("%Y", str(day.year)), ("%y", f"{day.year % 100:02d}"),
    ):  # fmt: skip
        way = way.replace(mark, text)
    return way


def day_cell(day: date, way: str, leaf: str = "") -> Cell:
    """A day, a field where it has a leaf."""
    return Cell(written(day, way), leaf, day.isoformat())


def addressed(
    made: House, who: Party, at: str, x: float, y: float, *, room: float, attention: Attention = "none", pen: Pen | None = None
) -> float:
    """A party to whose name a person's or desk's may be joined, which is no part of either field; returns the next y."""
    own = fitted(pen or made.pen, max((who.name, *who.lines), key=made.pen.width), room)
    step = own.size + 2.6
    person = made.pick(f"Attn: {people.person(made.rng).plain}|ATTN ACCOUNTS PAYABLE|Accounts Payable Dept.|Attention: {people.person(made.rng).last}|c/o Purchasing")  # fmt: skip
    lines = [
        Cell(who.name, f"{at}/name" if at else ""),
        *(Cell(line, f"{at}/address" if at else "", who.address) for line in who.lines),
    ]
    if attention != "none":
        lines.insert(0 if attention == "above" else 1, Cell(person))
    for line in lines:
        made.cell(line, x, y, own)
        y += step
    return y


def chained(
    made: House, facts: Sequence[Caption], x: float, y: float, *, mark: str = ":", apart: str = "    ", room: float = 0.0
) -> float:
    """Facts one behind the other in a line; returns the next y."""
    text = apart.join(f"{fact.label}{mark} {fact.cell.text}" for fact in facts)
    pen = fitted(made.pen, text, room or made.right - x)
    for number, fact in enumerate(facts):
        x = made.sheet.write(x, y, f"{apart if number else ''}{fact.label}{mark} ", pen)
        x = made.cell(fact.cell, x, y, pen)
    return y + pen.size + 4


def captioned_below(made: House, facts: Sequence[Caption], x0: float, x1: float, y: float) -> float:
    """Values with a rule under each and its small caption below the rule; returns the next y."""
    wide, small = (x1 - x0) / len(facts), made.pen.sized(made.pen.size - 2)
    for number, fact in enumerate(facts):
        x = x0 + number * wide
        made.cell(fact.cell, x + 3, y, room=wide - 12)
        made.sheet.rule(x, y + 3, x + wide - 8, y + 3, 0.5)
        made.sheet.write(x + 3, y + 4 + small.size, fact.label, fitted(small, fact.label, wide - 10))
    return y + made.pen.size + small.size + 8


def paired(made: House, facts: Sequence[Caption], x0: float, x1: float, y: float, *, across: int, ruled: bool) -> float:
    """A table whose cells are caption, value, caption, value; returns the next y."""
    wide, high = (x1 - x0) / across, made.pen.size + 6
    label_share = 0.5
    for number, fact in enumerate(facts):
        x, base = x0 + (number % across) * wide, y + (number // across) * high + made.pen.size + 1.5
        made.sheet.write(x + 3, base, fact.label, fitted(made.pen, fact.label, wide * label_share - 6))
        made.cell(fact.cell, x + wide * label_share + 3, base, room=wide * (1 - label_share) - 6)
        if ruled:
            top = base - made.pen.size - 1.5
            made.sheet.frame(x, top, x + wide, top + high, 0.4)
            made.sheet.rule(x + wide * label_share, top, x + wide * label_share, top + high, 0.4)
    return y + -(-len(facts) // across) * high


def stacked(made: House, facts: Sequence[Caption], x: float, y: float, *, room: float, align: Align = "left") -> float:
    """A vertical list of small captions, each with its value below; returns the next y."""
    small = made.pen.sized(made.pen.size - 1.5)
    for fact in facts:
        made.sheet.write(x, y, fact.label, small, align)
        made.cell(fact.cell, x, y + made.pen.size + 1.5, made.pen.heavy(), align, room)
        y += small.size + made.pen.size + 6
    return y


def footed(made: House, rows: Sequence[Sequence[Cell]], y: float, *, dot: str = "  ·  ") -> None:
    """Small lines in the middle of the foot."""
    tiny, middle = made.pen.sized(6.8), (made.left + made.right) / 2
    for row in rows:
        text = dot.join(cell.text for cell in row)
        own = fitted(tiny, text, made.right - made.left)
        x = middle - own.width(text) / 2
        for number, cell in enumerate(row):
            x = made.sheet.write(x, y, dot, own) if number else x
            x = made.cell(cell, x, y, own)
        y += 8.6


def seller_cells(seller: Party) -> list[Cell]:
    """Name and address of the seller one behind the other."""
    return [Cell(seller.name, "/seller/name"), *(Cell(line, "/seller/address", seller.address) for line in seller.lines)]


def phone_cell(seller: Party) -> Cell:
    """The seller's telephone number."""
    return Cell(seller.phone, "/seller/phone", seller.phone_value)


def sums_of(made: House, net: Decimal, rate: Decimal, freight: Decimal, words: str) -> list[Caption]:
    """Net, freight where there is any, tax and total under four captions written with semicolons between, each with choices."""
    show, names = made.show, words.split(";")
    tax = cents((net + freight) * rate / 100)
    facts = [Caption(made.pick(names[0]), money_cell(show, net, "/subtotal", total=True))]
    if freight != ZERO:
        facts.append(Caption(made.pick(names[1]), money_cell(show, freight, "/shipping", total=True)))
    if rate != ZERO:
        facts.append(
            Caption(
                made.pick(names[2]).replace("{rate}", show.rate(rate)).replace("{tax}", made.rng.choice(show.market.taxes)),
                money_cell(show, tax, "/tax", total=True),
            )
        )
    return [*facts, Caption(made.pick(names[3]), money_cell(show, net + freight + tax, "/total", total=True))]
