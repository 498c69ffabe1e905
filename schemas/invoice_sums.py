"""What of an invoice's amounts must fit, where it takes more than adding up."""

from __future__ import annotations

from decimal import Decimal

from schemas.laws import Values, cents
from schemas.sums import amount
from schemas.values import money

CENT = 1
"""Hundredths: taxes and discounts are rounded on their own."""


def taxes_fit(lines: int, values: Values) -> tuple[bool, str, str]:
    """Do the amounts of so many lines at their rates give the tax? With what is expected, and what is said."""
    taxes: dict[str, Decimal] = {}
    for n in range(lines):
        base, rate = str(values[f"/lines/{n}/amount"]), str(values[f"/lines/{n}/tax_rate"])
        taxes[rate] = taxes.get(rate, Decimal(0)) + Decimal(base) * Decimal(rate) / 100
    said = amount(str(values["/tax"])) if "/tax" in values else amount(str(values["/total"])) - amount(str(values["/subtotal"]))
    expected = sum(taxes.values(), Decimal(0))
    return abs(expected - said) * 200 <= CENT * max(len(taxes) + 1, lines), money(expected), money(said)


def due_fits(values: Values) -> tuple[bool, str | None, str | None]:
    """Is no less due than the total, or is the total made of its parts, so that a commission or a deposit lies between?

    No figures are told where it fits: it proves neither amount.
    """
    total, due = (cents(str(values[pointer])) for pointer in ("/total", "/amount_due"))
    parts = sum(cents(str(values.get(pointer, "0.00"))) for pointer in ("/subtotal", "/shipping", "/tax"))
    discount = cents(str(values.get("/discount", "0.00")))
    is_made = "/subtotal" not in values or min(abs(parts - discount - total), abs(parts + discount - total)) <= CENT
    if is_made or abs(due) >= abs(total):
        return True, None, None
    return False, str(values["/total"]), str(values["/amount_due"])
