# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""What the bills of the test split share: firms out of templates, days, money, the currency."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import correspondents, numbers
from models.training.content.markets import MARKETS, Party, party
from models.training.content.phrasing import choose
from models.training.content.sale import document_number
from models.training.families.cells import Run
from models.training.families.unseen_kit_test import Ground, dotted, money
from models.training.paper import Paper

_DATES = ("%m/%d/%Y", "%m/%d/%Y", "%m/%d/%y", "%B {d}, %Y", "%b {d}, %Y", "%d-%b-%Y", "{m}/{d}/%Y")


@dataclass(frozen=True, slots=True)
class Bill:
    """Who bills whom, when, under which number."""

    seller: Party
    buyer: Party
    number: str
    day: date
    due: date
    pattern: str

    def dated(self, day: date, pointer: str | None = None) -> Run:
        """A day as this house writes it."""
        return Run(dotted(day, self.pattern), pointer, day.isoformat())


def bill(rng: Random, country: str, sellers: tuple[str, ...], buyers: tuple[str, ...] = (), pattern: str = "") -> Bill:
    """The head of a bill; without names of buyers, a practice."""
    market, day = MARKETS[country], date(2023, 1, 9) + timedelta(days=rng.randint(0, 1390))
    other = firm(rng, rng.choice(buyers)) if buyers else correspondents.party(rng, "practice").name
    return Bill(
        party(rng, market, firm(rng, rng.choice(sellers))), party(rng, market, other), document_number(rng, day), day,
        day + timedelta(days=rng.choice((10, 15, 30, 30, 45))), pattern or rng.choice(_DATES),
    )  # fmt: skip


def firm(rng: Random, template: str) -> str:
    """A name out of a template."""
    letters = "".join(rng.choices("BCDGHKLMNPRSTVWXZ", k=3))
    return choose(rng, template).format(
        last=correspondents.person(rng).last, last2=correspondents.person(rng).last, town=correspondents.place(rng), a=letters,
        n=rng.randint(2, 38), place="{place}",
    )  # fmt: skip


def usd(pointer: str | None, amount: Decimal, *, sign: bool = False) -> Run:
    """Dollars."""
    shown = f"${amount:,.2f}" if sign else f"{amount:,.2f}"
    return money(pointer, amount, shown)[0][0]


def code(rng: Random, shapes: tuple[str, ...]) -> str:
    """A number of one of these shapes: `#` is a digit, `@` a letter."""
    shown = "".join(numbers.digits(rng, 1) if mark == "#" else mark for mark in rng.choice(shapes))
    return "".join(rng.choice("ABCDEFGHKLMNPRSTVX") if mark == "@" else mark for mark in shown)


def firmly(ground: Ground, pointer: str, who: Party, x: float, y: float, room: float, *, loud: bool = False) -> float:
    """A firm's name over its address; returns the next baseline."""
    pen = ground.pen
    y = ground.lines(f"{pointer}/name", (who.name,), x, y, pen.heavy() if loud else pen, room=room)
    return ground.lines(f"{pointer}/address", who.lines, x, y, pen, room=room)


def priced(ground: Ground, currency: str, *, shown: bool) -> Paper:
    """The finished bill; its currency may only be guessed from the country."""
    ground.sheet.know("/currency", currency)
    if not shown:
        ground.sheet.alternatives["/currency"] = [None]
    return ground.sheet.finish()
