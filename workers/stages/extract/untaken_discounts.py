"""Discounts of positions that nobody took off: quantity times price is the amount already, or the discount is the price.

Beside a net price stands a list price, and readers of headings take one of them for what was taken off.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from schemas.readings import Reading
from workers.stages.extract.positions import Position, makes, positions_of
from workers.stages.extract.sheets import Sheet


def without_untaken(readings: Sequence[Reading], sheets: Sequence[Sheet]) -> list[Reading]:
    """The readings without such discounts, one that is the price as the price."""
    prices: dict[str, str] = {}
    gone: set[str] = set()
    for each in positions_of(readings, sheets):
        if not {"quantity", "amount", "discount"} <= each.values.keys() or not Decimal(each.values["discount"].value):
            continue
        if _comes_out(each, "unit_price"):
            gone.add(each.values["discount"].pointer)
        elif Decimal(each.values["amount"].value) and _comes_out(each, "discount"):
            prices[each.values["discount"].pointer] = f"{each.at}/unit_price"
    kept = (each for each in readings if each.pointer not in gone and each.pointer not in prices.values())
    return [each.model_copy(update={"pointer": prices.get(each.pointer, each.pointer)}) for each in kept]


def _comes_out(position: Position, name: str) -> bool:
    values = position.values
    return name in values and makes(values["quantity"].value, values[name].value, values["amount"].value)
