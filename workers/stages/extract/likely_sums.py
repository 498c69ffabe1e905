"""Sums of a receipt that cannot be what they were read as, and its total where it was read as a last article.

Coins bound what is rounded, a tax is a part of what it is paid with, nobody gives less than he owes, and there is always a
total: where none was found, and the last article costs what all others do, that is the row which tells it; where there are no
articles and but one amount, as on the slips of card terminals, it is that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.fusion.tree import tree_of
from workers.stages.extract.sheets import sheets_of
from workers.stages.extract.totals import amounts_in

_TOTAL, _TAX, _ROUNDING, _TENDERED, _CHANGE = "/total", "/tax", "/rounding", "/tendered", "/change"
_UNIT = Decimal(1)
"""No till rounds by as much: it goes to the nearest coin."""
_FOOT = frozenset({"/subtotal", _TAX, _ROUNDING, _TENDERED, _CHANGE})
_SCORE = 0.85


def with_likely_sums(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings of a receipt, those of its foot among them that can be right."""
    if type_name != "receipt":
        return tuple(readings)
    told = _with_only_amount(list(_with_total(readings)), pages)
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


def _with_only_amount(readings: list[Reading], pages: Sequence[ReadPage]) -> list[Reading]:
    if any(each.pointer == _TOTAL or each.pointer.startswith("/lines/") for each in readings):
        return readings
    amounts = [found for sheet in sheets_of(pages) for row in sheet.rows for found in amounts_in(row.tokens)]
    if len({each.value for each in amounts}) != 1:
        return readings
    total = reading_of(_TOTAL, Found(amounts[0].value, amounts[0].tokens, _SCORE))
    return [*(each for each in readings if each.pointer not in _FOOT), total]


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
