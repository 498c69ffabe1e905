"""What sellers of advertising bill: who advertises through whom, in which month, what ran how often at what rate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import people
from models.training.content.correspondents import place
from models.training.content.markets import MARKETS, Party, party
from models.training.content.remittance import ZERO, cents


@dataclass(frozen=True, slots=True)
class Run:
    """A line of an order: what ran, between which days, how often, for how much each."""

    what: str
    begins: date
    ends: date
    count: int
    rate: Decimal

    @property
    def amount(self) -> Decimal:
        """Count times rate."""
        return self.rate * self.count


@dataclass(frozen=True, slots=True)
class Account:
    """Who owes whom for a month."""

    seller: Party
    buyer: Party
    """The advertiser."""
    agency: Party | None
    day: date
    """Of the bill, the month's last or soon after."""
    runs: tuple[Run, ...]

    @property
    def gross(self) -> Decimal:
        """What all lines come to."""
        return sum((run.amount for run in self.runs), ZERO)

    @property
    def commission(self) -> Decimal:
        """The agency's 15 per cent."""
        return cents(self.gross * Decimal("0.15")) if self.agency else ZERO

    @property
    def first(self) -> date:
        """The first day of the month that is billed."""
        return (self.day - timedelta(days=6)).replace(day=1)

    @property
    def through_agency(self) -> Party:
        """The advertiser in care of the agency, at its address."""
        if self.agency is None:
            return self.buyer
        return replace(self.buyer, lines=(f"c/o {self.agency.name}", *self.agency.lines))


def named(rng: Random, template: str) -> str:
    """A name with people and places filled in."""
    call = rng.choice("KW") + "".join(rng.choices("XZQJV", k=2)) + rng.choice("ABDFGLMRTV")
    return template.format(l=people.person(rng).last, m=people.person(rng).last, p=place(rng), q=place(rng), c=call)


def account(
    rng: Random, names: tuple[Sequence[str], Sequence[str], Sequence[str]], runs: Sequence[tuple[str, int, Decimal]],
    *, through: float,
) -> Account:  # fmt: skip
    """An account out of names of sellers, advertisers and agencies; `through` is the share that an agency places."""
    market = MARKETS["US"]
    seller, buyer, agency = (party(rng, market, named(rng, rng.choice(each))) for each in names)
    day = date(2023, 1, 31) + timedelta(days=rng.randint(0, 1250))
    made = []
    for what, count, rate in runs:
        begins = day - timedelta(days=rng.randint(7, 27))
        made.append(Run(what, begins, begins + timedelta(days=rng.choice((0, 2, 4, 6))), count, cents(rate)))
    return Account(seller, buyer, agency if rng.random() < through else None, day, tuple(made))


def rates(rng: Random, low: int, high: int, step: str = "0.50") -> Decimal:
    """A rate that people agree upon, in that range."""
    unit = Decimal(step)
    return unit * rng.randint(int(low / unit), int(high / unit))
