"""Advertising time as stations bill it: programmes, their hours and days, spots and rates."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import words

_SHOWS = words("Morning News|Noon Report|Evening News|Late Edition|Wake Up Today|Quiz Hour|Judge Marlow|Prime Movie|Weekend Sports|"
               "Sunday Forum|Daytime Rotator|Early Fringe|Prime Access|Late Fringe|Cooking with Ada|Game Night|Top Stories|"
               "Weather Extra|Baseball|Football Sunday|Drama Hour|Talk Live|ROS|Overnight|Kids Club|Local News|News at")  # fmt: skip
_CAUSES = words("for Senate|for Congress|for Governor|for Mayor|Action Fund|Issue Committee|Victory Fund|Furniture|Auto Mall|Dental|"
                "Law Group|Health System|Credit Union|Roofing|for Judge|for School Board|Tourism Board|Supermarkets")  # fmt: skip
_DAYS = ("M-F", "Mo-Fr", "Sa-Su", "M-Su", "MTWTF--", "-----SS", "M-W----", "Tu,Th", "Sun", "MTuWThF", "1 1 1 1 1 - -")


@dataclass(frozen=True, slots=True)
class Spot:
    """A line of a schedule: so many spots at a rate."""

    show: str
    hours: str
    days: str
    begins: date
    ends: date
    length: str
    count: int
    rate: Decimal

    @property
    def amount(self) -> Decimal:
        """Spots times rate."""
        return self.rate * self.count


def station(rng: Random) -> str:
    """A call sign that is no station's."""
    return rng.choice("KW") + "Q" + "".join(rng.choices("XZJQV", k=2)) + rng.choice(("-TV", "", "-FM", "-DT", ""))


def advertiser(rng: Random) -> str:
    """Who advertises."""
    person = people.person(rng)
    name = person.last if rng.random() < 0.6 else person.plain
    return f"{name} {rng.choice(_CAUSES)}" if rng.random() < 0.85 else f"Friends of {name}"


def clock(rng: Random) -> str:
    """From when to when."""
    start, half = rng.randint(5, 22), rng.choice(("00", "30"))
    end = start + rng.choice((1, 1, 2, 3))
    if rng.random() < 0.5:
        return f"{_twelve(start)}:{half}{'a' if start < 12 else 'p'}-{_twelve(end)}:{half}{'a' if end % 24 < 12 else 'p'}"
    return f"{_twelve(start)}:{half} {'AM' if start < 12 else 'PM'}-{_twelve(end)}:{half} {'AM' if end % 24 < 12 else 'PM'}"


def _twelve(hour: int) -> int:
    return (hour - 1) % 12 + 1


def schedule(rng: Random, count: int, day: date) -> tuple[Spot, ...]:
    """So many lines aired before that day."""
    length = rng.choice((":30", "30", "60", ":15", "00:30"))
    spots = []
    for _ in range(count):
        show = rng.choice(_SHOWS)
        show = f"{show} {rng.choice((5, 6, 10, 11))}p" if show.endswith("at") or rng.random() < 0.2 else show
        begins = day - timedelta(days=rng.randint(8, 35))
        rate = Decimal(rng.choice((15, 25, 40, 60, 75, 100, 125, 250, 350, 500, 850, 1200, 3500))) + rng.choice((0, 0, 0, 5))
        spots.append(Spot(
            rng.choice((show, show, show.upper(), f"{show} ({rng.choice(('Local', 'LUR', 'AV', 'P'))})")), clock(rng),
            rng.choice(_DAYS), begins, begins + timedelta(days=rng.choice((0, 4, 6, 6))), length,
            rng.choice((1, 1, 1, 2, 3, 4, 5, 8)), rate.quantize(Decimal("0.01")),
        ))  # fmt: skip
    return tuple(spots)


def reference(rng: Random) -> str:
    """An agency's or station's own number."""
    return rng.choice((numbers.digits(rng, 4), numbers.digits(rng, 7), f"{numbers.digits(rng, 6)}-{rng.randint(1, 4)}"))
