"""Sums of a receipt that cannot be what they were read as, and its total where it was read as a last article.

Coins bound what is rounded, a tax is a part of what it is paid with, nobody gives less than he owes, and there is always a
total: where none was found, and the last article costs what all others do, that is the row which tells it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from schemas.readings import Reading
from workers.stages.extract.fusion.tree import tree_of

_TOTAL, _TAX, _ROUNDING, _TENDERED, _CHANGE = "/total", "/tax", "/rounding", "/tendered", "/change"
_UNIT = Decimal(1)
"""No till rounds by as much: it goes to the nearest coin."""


def with_likely_sums(type_name: str, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings of a receipt, those of its foot among them that can be right."""
    if type_name != "receipt":
        return tuple(readings)
    told = list(_with_total(readings))
    said = {each.pointer: Decimal(each.value) for each in reversed(told) if each.pointer in {_TOTAL, _TENDERED}}
    return tuple(each for each in told if not _is_unlikely(each, said))


def _with_total(readings: Sequence[Reading]) -> Iterator[Reading]:
    lines = tree_of(readings).lists.get("lines", [])
    amounts = [Decimal(line.leaves["amount"][0].value) for line in lines if line.leaves.get("amount")]
    last = f"/lines/{len(lines) - 1}/"
    is_told = any(each.pointer == _TOTAL for each in readings)
    if is_told or len(amounts) < max(2, len(lines)) or not amounts[-1] or sum(amounts[:-1]) != amounts[-1]:
        yield from readings
        return
    for each in readings:
        if each.pointer == f"{last}amount":
            yield each.model_copy(update={"pointer": _TOTAL})
        elif not each.pointer.startswith(last):
            yield each


def _is_unlikely(reading: Reading, said: Mapping[str, Decimal]) -> bool:
    if reading.pointer not in {_TAX, _ROUNDING, _TENDERED, _CHANGE}:
        return False
    amount, total = Decimal(reading.value), said.get(_TOTAL, Decimal(0))
    if reading.pointer == _ROUNDING:
        return abs(amount) >= _UNIT
    if total <= 0:
        return False
    if reading.pointer == _TAX:
        return amount >= total
    if reading.pointer == _TENDERED:
        return 0 <= amount < total
    return amount == total and said.get(_TENDERED) != 2 * total
