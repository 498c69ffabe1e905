"""Discounts of positions that are no amounts taken off: quantity times price is the amount already, or what it is less a rate.

Beside a net price stands a list price, and readers of headings take one of them for what was taken off, or the rate.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from schemas.readings import Reading
from workers.stages.extract.positions import Position, makes, positions_of
from workers.stages.extract.sheets import Sheet

_WHOLE = 100


def without_untaken(readings: Sequence[Reading], sheets: Sequence[Sheet]) -> list[Reading]:
    """The readings without such discounts, one that is the price as the price."""
    prices: dict[str, str] = {}
    gone: set[str] = set()
    for each in positions_of(readings, sheets):
        if not {"quantity", "amount", "discount"} <= each.values.keys() or not Decimal(each.values["discount"].value):
            continue
        if _comes_out(each, "unit_price") or _is_rate(each):
            gone.add(each.values["discount"].pointer)
        elif Decimal(each.values["amount"].value) and _comes_out(each, "discount"):
            prices[each.values["discount"].pointer] = f"{each.at}/unit_price"
    kept = (each for each in readings if each.pointer not in gone and each.pointer not in prices.values())
    return [each.model_copy(update={"pointer": prices.get(each.pointer, each.pointer)}) for each in kept]


def _is_rate(position: Position) -> bool:
    """Is the amount quantity times price, less so many per cent?"""
    values = position.values
    left = 100 - Decimal(values["discount"].value)
    if "unit_price" not in values or not 0 < left < _WHOLE:
        return False
    return makes(values["quantity"].value, str(Decimal(values["unit_price"].value) * left / _WHOLE), values["amount"].value)


def _comes_out(position: Position, name: str) -> bool:
    values = position.values
    return name in values and makes(values["quantity"].value, values[name].value, values["amount"].value)
