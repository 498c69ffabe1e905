"""How a printing system writes dates, money and names: chosen once per document, so that a document is consistent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random
from typing import Literal

from models.training.content.people import Person

_DATES = {
    "us": "%m/%d/%Y", "us-short": "%m/%d/%y", "dash": "%m-%d-%Y", "iso": "%Y-%m-%d", "long": "%B %d, %Y",
    "abbreviated": "%b %d, %Y", "european": "%d.%m.%Y", "military": "%d-%b-%Y",
    "compact": "%m%d%y", "compact-long": "%m%d%Y", "dash-short": "%m-%d-%y",
}  # fmt: skip
Negative = Literal["lead", "trail", "parentheses", "cr"]


@dataclass(frozen=True, slots=True)
class Habits:
    """One system's way of printing."""

    dates: str = "us"
    dollar: bool = True
    commas: bool = True
    negative: Negative = "lead"
    names: Literal["listed", "plain", "capitals", "bare", "plain-capitals"] = "listed"
    european: bool = False

    def date(self, day: date) -> str:
        """A day as this system prints it."""
        return day.strftime(_DATES[self.dates])

    def money(self, amount: Decimal, *, sign: bool = False) -> str:
        """An amount; `sign` adds the currency sign where this system uses one."""
        plain = f"{abs(amount):,.2f}" if self.commas else f"{abs(amount):.2f}"
        if self.european:
            plain = plain.translate(str.maketrans(",.", ".,"))
        if sign and self.dollar:
            plain = f"{plain} €" if self.european else f"${plain}"
        if amount >= 0:
            return plain
        return {"lead": f"-{plain}", "trail": f"{plain}-", "parentheses": f"({plain})", "cr": f"{plain} CR"}[self.negative]

    def name(self, person: Person) -> str:
        """A person's name."""
        listed, plain = person.listed.upper(), person.plain
        ways = {"listed": person.listed, "plain": plain, "capitals": listed, "bare": listed.replace(",", "")}
        return plain.upper() if self.names == "plain-capitals" else ways[self.names]


def us_habits(rng: Random) -> Habits:
    """An American system's way."""
    return Habits(
        dates=rng.choice(("us", "us", "us", "us-short", "dash", "iso", "abbreviated")),
        dollar=rng.random() < 0.5,
        commas=rng.random() < 0.75,
        negative=rng.choice(("lead", "trail", "parentheses")),
        names=rng.choice(("listed", "capitals", "capitals", "plain", "bare")),
    )
