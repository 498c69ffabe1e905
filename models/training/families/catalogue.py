"""All families by name. Adding one here makes it available to every command."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from models.training.content.correspondence import CATEGORIES
from models.training.families import (
    checks,
    cms1500,
    eob_cards,
    eob_claims,
    eob_columns,
    eob_line_printer,
    forms,
    invoices,
    letters,
    receipts,
    ub04,
)
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
        Family("eob-columns-check", "eob", eob_columns.draw_with_check),
        Family("eob-line-printer", "eob", eob_line_printer.draw),
        Family("eob-cards", "eob", eob_cards.draw),
        Family("eob-claims", "eob", eob_claims.draw),
        Family("invoice-us", "invoice", invoices.draw_us),
        Family("invoice-eu", "invoice", invoices.draw_eu),
        Family("receipt", "receipt", receipts.draw),
        Family("check", "check", checks.draw),
        Family("check-voucher", "check", checks.draw_voucher),
        Family("form", "form", forms.draw),
        *(Family(f"letter-{name.replace('_', '-')}", "letter", letters.press(name)) for name in CATEGORIES),
    )
}
READING = ("eob-columns", "invoice-us", "eob-line-printer", "eob-cards", "letter-refund-request", "form")
"""Letter-size families with dense text, for measuring readers."""


def drawn(name: str, rng: Random) -> Paper:
    """A document of the named family."""
    return FAMILIES[name].draw(rng)
