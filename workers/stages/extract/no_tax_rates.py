"""Rates of discount, and for how many a price is, that were taken for rates of tax: arithmetic tells them.

`100  74.00  10 %  66.60  6,660.00`: the price less a tenth makes the amount, or the price beside it. `200  2.50  100 PC  5.00`:
the price is one for a hundred. No tax does either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from schemas.kinds import MONEY, QUANTITY
from workers.stages.extract.positions import Position

_CODES = frozenset("123")
"""Bare digits that are codes of rates: no country has such a rate."""
_PER = (10, 100, 1000)
_CENT = Decimal("0.01")
_EDGE = 3.0
"""Characters by which the rates of a column may be out of line."""


def rates_of_no_tax(positions: Sequence[Position]) -> frozenset[str]:
    """Pointers of such rates: of a column in which at least half of those above nothing come out so."""
    rated = [each for each in positions if "tax_rate" in each.values]
    proven = [each for each in rated if _is_taken_off(each) or _is_of_several(each)]
    column = [each for each in rated if any(_stands_under(each, other) for other in proven)]
    counted = sum(bool(_rate(each)) for each in column)
    coded = [each for each in rated if (each.values["tax_rate"].text or "") in _CODES]
    gone = [*(column if proven and 2 * len(proven) >= counted else ()), *(coded if 2 * len(coded) >= len(rated) else ())]
    return frozenset(f"{each.at}/tax_rate" for each in gone)


def _rate(position: Position) -> Decimal:
    return Decimal(position.values["tax_rate"].value)


def _is_taken_off(position: Position) -> bool:
    """Is an amount of the row another of it, or its product with a number, less the rate?"""
    left = (100 - _rate(position)) / 100
    if not 0 < left < 1:
        return False
    amounts = list(_numbers(position, MONEY.name))
    pairs = any(abs(gross * left - net) <= _CENT for gross, net in permutations(amounts, 2) if net > _CENT)
    amount = position.values.get("amount")
    if pairs or amount is None:
        return pairs
    counts = list(_numbers(position, QUANTITY.name))
    return any(abs(count * price * left - Decimal(amount.value)) <= _CENT for count in counts for price in amounts)


def _is_of_several(position: Position) -> bool:
    """Is the amount the product of a price and a number, of which the rate says for how many the price is?"""
    amount, per = position.values.get("amount"), _rate(position)
    if amount is None or per not in _PER:
        return False
    counts = list(_numbers(position, QUANTITY.name))
    prices = _numbers(position, MONEY.name)
    return any(abs(count * price / per - Decimal(amount.value)) <= _CENT for price in prices for count in counts if count)


def _numbers(position: Position, kind: str) -> Iterator[Decimal]:
    """Numbers of that kind on the row, whether they are values or nobody's."""
    names = ("unit_price", "amount", "discount") if kind == MONEY.name else ("quantity",)
    parse = MONEY.parse if kind == MONEY.name else QUANTITY.parse
    yield from (Decimal(position.values[name].value) for name in names if name in position.values)
    for cell in position.free():
        value = parse(cell.text) if len(cell.tokens) == 1 else None
        if value is not None:
            yield Decimal(value)


def _stands_under(one: Position, other: Position) -> bool:
    this, that = one.values["tax_rate"].box, other.values["tax_rate"].box
    return this is not None and that is not None and abs(this.x1 - that.x1) < _EDGE * one.sheet.pitch
