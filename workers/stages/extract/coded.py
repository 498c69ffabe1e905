"""Codes of adjustments that stand as words such as `CO/45` right in front of an amount, where nobody took them for codes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from schemas.document_type import pattern_of
from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.candidates import reading_of
from workers.stages.extract.remittance import grouped_in
from workers.stages.extract.sheets import Sheet, Token, sheets_of

_AMOUNTS = frozenset({"/claims/*/adjustments/*/amount", "/claims/*/lines/*/adjustments/*/amount"})
_REACH = 16
"""Characters between a code and its amount, at most."""


def with_codes(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, with group and reason of adjustments that have an amount and no reason."""
    found = {reading.pointer: reading for reading in readings}
    bare = [
        reading
        for pointer, reading in found.items()
        if pattern_of(pointer) in _AMOUNTS and f"{_item(pointer)}/reason" not in found and reading.box is not None
    ]
    if type_name != "eob" or not bare:
        return tuple(readings)
    sheets = {sheet.number: sheet for sheet in sheets_of(pages)}
    more = [each for amount in bare for each in _codes(amount, sheets)]
    told = {each.pointer for each in more}
    return (*(each for each in readings if each.pointer not in told), *more)


def _item(pointer: str) -> str:
    return pointer.rpartition("/")[0]


def _codes(amount: Reading, sheets: Mapping[int, Sheet]) -> Iterator[Reading]:
    sheet = sheets.get(amount.page or 0)
    word = _before(amount, sheet) if sheet is not None else None
    grouped = grouped_in(word) if word is not None else None
    for name, code in zip(("group", "reason"), grouped or (), strict=False):
        yield reading_of(f"{_item(amount.pointer)}/{name}", code.scaled(1.0, "beside_amount"))


def _before(amount: Reading, sheet: Sheet) -> Token | None:
    """The word in front of an amount on its row."""
    if amount.box is None:
        return None
    x0, middle = amount.box.x0, amount.box.center[1] * sheet.tall
    row = min(sheet.rows, key=lambda each: abs((each.y0 + each.y1) / 2 - middle), default=None)
    left = [token for token in row.tokens if token.x1 <= x0 + sheet.pitch / 2] if row is not None else []
    return left[-1] if left and x0 - left[-1].x1 < _REACH * sheet.pitch else None
