"""Arithmetic that the rules of several document types share: amounts as decimals, and sums that must balance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from schemas.laws import Balance, InOrder, Sum, cents

Named = tuple[str, str | None]
"""A pointer and the canonical value there, None where the paper says nothing."""


def amount(value: str | None) -> Decimal:
    """The amount as a number; nothing counts as zero."""
    return Decimal(value) if value is not None else Decimal(0)


def amounts(values: Iterable[str | None]) -> Decimal:
    """Their sum."""
    return sum((amount(value) for value in values), Decimal(0))


def given(parts: Iterable[Named]) -> tuple[str, ...]:
    """The pointers that have a value."""
    return tuple(pointer for pointer, value in parts if value is not None)


def way(plus: Iterable[Named] = (), minus: Iterable[Named] = ()) -> Sum:
    """A way to strike a balance, of what the paper says."""
    plus, minus = list(plus), list(minus)
    return Sum(given(plus), given(minus), _made(plus) - _made(minus))


def _made(parts: Iterable[Named]) -> int:
    return sum(cents(value) for _, value in parts if value is not None)


def adds_up(rule: str, result: str, ways: Sequence[Sum], *, tolerance: int = 0, soft: bool = False) -> Balance:
    """The law that one of the ways makes what stands at the pointer `result`. It is at the part that holds the result."""
    return Balance(rule, result.rpartition("/")[0], result, tuple(dict.fromkeys(ways)), tolerance, soft)


def in_order(rule: str, at: str, earlier: Named, later: Named, *, soft: bool = False) -> Sequence[InOrder]:
    """The law that one date is not after another; none where one is missing."""
    if earlier[1] is None or later[1] is None:
        return ()
    return (InOrder(rule, at, earlier[0], later[0], soft),)
