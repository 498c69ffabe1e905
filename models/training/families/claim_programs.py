"""How billing programs place what they print on a claim form: on columns of their own, fields where their authors want them."""

# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from random import Random

from models.training.content.people import Company, Person
from models.training.families.claim_sheet import Printer
from models.training.ink import Align

_PART = 31
"""Room of a part of a date or a modifier in points: parts keep their places among each other."""
_SUFFIXES = ("Jr", "Sr", "II", "III")
_SECOND = ("Tilden", "Ames", "Corbin", "Vance", "Delgado", "Nash")
_SUITES = ("Suite {0}", "Ste {0}", "Bldg 4 Rm {0}", "Dept {0}", "Floor 2", "c/o Billing Dept {0}")


@dataclass
class Program(Printer):
    """A printer driven by a program that knows columns and lines, not the form."""

    columns: float | None = None
    """Points from one print column to the next; texts begin in columns only."""
    margin: float = 21.6
    """Where the first print column stands."""
    astray: float = 0.0
    """How far a field may stand from where the form wants it, by the program's author; the same on every line."""
    seed: int = 0

    def type_in(self, x: float, y: float, text: str, pointer: str | None, room: float, align: Align = "left") -> None:
        """Print a text near its place."""
        spare = room - (self.pen.width(text) if self.pitch is None else len(text) * self.pitch)
        aside = 0.0 if room <= _PART else Random(f"{self.seed} {x:.0f}").uniform(-0.4, 1.0) * self.astray
        if align == "left":
            aside = min(aside, max(0.0, spare))
        if self.columns is not None:
            nearest = math.floor if align == "right" else round
            aside = nearest((x + aside - self.margin) / self.columns) * self.columns + self.margin - x
        super().type_in(x + aside, y, text, pointer, room, align)


def renamed(rng: Random, person: Person) -> Person:
    """Somebody whose name has two parts or an addition, now and then."""
    kind = rng.random()
    if kind < 0.12:
        return replace(person, last=f"{person.last}-{rng.choice(_SECOND)}")
    if kind < 0.2:
        return replace(person, last=f"{rng.choice(('De La', 'Van', 'Mc', 'St'))} {person.last}")
    if kind < 0.34:
        return replace(person, last=f"{person.last} {rng.choice(_SUFFIXES)}")
    return person


def housed(rng: Random, company: Company) -> Company:
    """A company at a longer address, now and then."""
    if rng.random() < 0.6:
        return company
    plain = re.split(" Suite| Unit| Ste", company.address.street)[0]
    street = f"{plain} {rng.choice(_SUITES).format(rng.randint(2, 940))}"
    return replace(company, address=replace(company.address, street=street))
