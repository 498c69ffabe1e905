"""All families by name. Adding one here makes it available to every command."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from models.training.families import cms1500, eob_columns, invoices, ub04
from models.training.paper import Paper


@dataclass(frozen=True, slots=True)
class Family:
    """A layout family: its name, the document type it prints, and the press."""

    name: str
    type: str
    draw: Callable[[Random], Paper]


FAMILIES: Mapping[str, Family] = {
    family.name: family
    for family in (
        Family("cms1500", "cms1500", cms1500.draw),
        Family("ub04", "ub04", ub04.draw),
        Family("eob-columns", "eob", eob_columns.draw),
        Family("invoice-us", "invoice", invoices.draw_us),
        Family("invoice-eu", "invoice", invoices.draw_eu),
    )
}
READING = ("eob-columns", "invoice-us")
"""Letter-size families with dense text, for measuring readers."""


def drawn(name: str, rng: Random) -> Paper:
    """A document of the named family."""
    return FAMILIES[name].draw(rng)
