"""Arithmetic that the rules of several document types share: amounts as decimals, and checks of sums."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from schemas.record import Check
from schemas.values import money

Named = tuple[str, str | None]
"""A pointer and the canonical amount there, None where the paper says nothing."""


def amount(value: str | None) -> Decimal:
    """The amount as a number; nothing counts as zero."""
    return Decimal(value) if value is not None else Decimal(0)


def amounts(values: Iterable[str | None]) -> Decimal:
    """Their sum."""
    return sum((amount(value) for value in values), Decimal(0))


def given(parts: Iterable[Named]) -> tuple[str, ...]:
    """The pointers that have a value."""
    return tuple(pointer for pointer, value in parts if value is not None)


def adds_up(
    rule: str, *, result: Named, plus: Sequence[Named] = (), minus: Sequence[Named] = (), tolerance: str = "0"
) -> Check:
    """Does `plus` less `minus` make `result`, within the tolerance? The check is at the part that holds the result."""
    expected = amounts(value for _, value in plus) - amounts(value for _, value in minus)
    return Check(
        rule=rule,
        at=result[0].rpartition("/")[0],
        passed=abs(expected - amount(result[1])) <= Decimal(tolerance),
        expected=money(expected),
        actual=money(amount(result[1])),
        fields=(*given([result]), *given(plus), *given(minus)),
    )
