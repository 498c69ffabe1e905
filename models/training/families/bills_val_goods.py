# ruff: noqa: E501, PLR0913, PLR0917 - drawing says what, where and how
"""What validation bills for goods share: what was sold, its amounts, days as their senders type them, runs of facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

from models.training.content import people
from models.training.content.markets import Party
from models.training.content.remittance import ZERO, cents
from models.training.families.bills_val_kit import Cell, Fact, amount_fact, print_fact
from models.training.families.invoice_print import Print
from models.training.ink import Pen, Sheet, fitted

_SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_LONG = [
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


@dataclass(frozen=True, slots=True)
class Sold:
    """An article, how many, at what price; its taxes in per cent."""

    code: str
    name: str
    count: Decimal
    unit: str
    price: Decimal
    rate: Decimal = ZERO
    more: tuple[str, ...] = ()
    """What is told below it and is no field."""

    @property
    def amount(self) -> Decimal:
        """Pieces times price."""
        return cents(self.count * self.price)


def net_of(goods: Sequence[Sold]) -> Decimal:
    """What they come to."""
    return sum((one.amount for one in goods), ZERO)


def stamped(rng: Random, *, month_first: bool) -> int:
    """Which way a sender types days; `typed_day` takes it."""
    return rng.choice((0, 1, 2, 3, 4, 5, 6, 7, 8)) + (0 if month_first else 20)


def typed_day(day: date, way: int) -> str:
    """A day as typed."""
    kind, first = way % 20, way < 20
    ending = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    short, long = _SHORT[day.month - 1], _LONG[day.month - 1]
    one, two = (day.month, day.day) if first else (day.day, day.month)
    return (
        f"{one:02d}/{two:02d}/{day:%y}", f"{day.day:02d}-{short.upper()}-{day:%y}", f"{short} {day.day}{ending}, {day.year}" if first else f"{day.day}{ending} {short} {day.year}",
        f"{one}-{two}-{day:%y}" if first else f"{one}.{two}.{day.year}", f"{long} {day.day}, {day.year}" if first else f"{day.day} {long} {day.year}", f"{day:%Y-%m-%d}",
        f"{day.day:02d} {short} {day:%y}", f"{one:02d} {two:02d} {day.year}", f"{short.upper()} {day.day:02d} {day.year}" if first else f"{one:02d}/{two:02d}/{day.year}",
    )[kind]  # fmt: skip


def day_fact(caption: str, day: date, way: int, pointer: str = "") -> Fact:
    """A day with its caption; no field without a pointer."""
    return Fact(caption, pointer, day.isoformat(), typed_day(day, way))


def told(caption: str, pointer: str, text: str) -> Fact:
    """A fact that is shown as it is."""
    return Fact(caption, pointer, text, text)


def run_on(sheet: Sheet, facts: Sequence[Fact], x: float, y: float, pen: Pen, *, mark: str, gap: str, room: float) -> float:
    """Facts one after another in a line; returns the next y."""
    own = fitted(pen, gap.join(f"{fact.caption}{mark}{fact.shown}" for fact in facts), room)
    for number, fact in enumerate(facts):
        x = sheet.write(x, y, f"{gap if number else ''}{fact.caption}{mark}", own)
        x = print_fact(sheet, fact, x, y, own)
    return y + pen.size + 4


def over(sheet: Sheet, facts: Sequence[Fact], x: float, y: float, pen: Pen, *, room: float, high: float) -> float:
    """Small captions, each over its value, in a column; returns the next y."""
    for fact in facts:
        sheet.write(x, y, fact.caption, pen.sized(pen.size - 2))
        print_fact(sheet, fact, x, y + pen.size + 1, fitted(pen, fact.shown, room))
        y += high
    return y


def to_whom(
    sheet: Sheet, rng: Random, at: str, who: Party, x: float, y: float, pen: Pen, *, room: float, care: str = ""
) -> float:  # fmt: skip
    """Name and address; `care` stands before or after the name for a person or a desk, which is no field. Returns the next y."""
    own = fitted(pen, max((who.name, *who.lines), key=pen.width), room)
    person = rng.choice(
        (f"Attn. {people.person(rng).plain}", "Accounts Payable", f"F.A.O. {people.person(rng).plain}", "ATTN: A/P DEPARTMENT")
    )
    lines = [Fact("", f"{at}/name" if at else "", who.name, who.name)]
    lines += [Fact("", f"{at}/address" if at else "", who.address, line) for line in who.lines]
    if care:
        lines.insert(0 if care == "before" else 1, Fact("", "", "", person))
    for fact in lines:
        print_fact(sheet, fact, x, y, own)
        y += own.size + 2.8
    return y


def foot_lines(sheet: Sheet, rows: Sequence[Sequence[Fact]], middle: float, y: float, pen: Pen, room: float, dot: str) -> None:
    """Small lines in the middle; captions stand before their values."""
    for row in rows:
        text = dot.join(f"{fact.caption}{fact.shown}" for fact in row)
        own = fitted(pen, text, room)
        x = middle - own.width(text) / 2
        for number, fact in enumerate(row):
            x = sheet.write(x, y, (dot if number else "") + fact.caption, own)
            x = print_fact(sheet, fact, x, y, own)
        y += pen.size + 2


def firm_facts(seller: Party) -> list[Fact]:
    """Name and address one after another."""
    return [
        told("", "/seller/name", seller.name),
        *(Fact("", "/seller/address", seller.address, line) for line in seller.lines),
    ]


def cells_of(one: Sold, show: Print) -> dict[str, tuple[Cell, ...]]:
    """By column what any table may tell of an article."""
    rate = f"{one.rate.normalize():f}"
    return {
        "code": (Cell("item_code", one.code, one.code),), "name": (Cell("description", one.name, one.name),), "count": (Cell("quantity", f"{one.count.normalize():f}", show.quantity(one.count)),),
        "unit": (Cell("unit", one.unit, one.unit),), "price": (Cell("unit_price", f"{one.price:.2f}", show.money(one.price)),), "amount": (Cell("amount", f"{one.amount:.2f}", show.money(one.amount)),),
        "rate": (Cell("tax_rate", rate, show.rate(one.rate)),),
    }  # fmt: skip


def below(one: Sold) -> tuple[Cell, ...]:
    """What is told below an article."""
    return tuple(Cell("", "", line) for line in one.more)


def summed(captions: Sequence[str], net: Decimal, freight: Decimal, tax: Decimal, show: Print) -> list[Fact]:
    """Net, freight, tax and total under four captions; nothing where there is none."""
    facts = [amount_fact(captions[0], "/subtotal", net, show)]
    if freight:
        facts.append(amount_fact(captions[1], "/shipping", freight, show))
    if tax:
        facts.append(amount_fact(captions[2], "/tax", tax, show))
    return [*facts, amount_fact(captions[3], "/total", net + freight + tax, show)]
