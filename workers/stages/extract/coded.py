"""Codes of adjustments that stand as words such as `CO/45` right in front of an amount, where nobody took them for codes.

An amount that was read without a code gets the code in front of it. Code and amount that were both left out are an adjustment
only where it explains to the cent what is not explained of the service whose other codes stand just before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

from schemas.document_type import pattern_of
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.types.eob import SHARE
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.fusion.tree import Place, place_of
from workers.stages.extract.remittance import grouped_in, money_in
from workers.stages.extract.sheets import Sheet, Token, sheets_of

_AMOUNTS = frozenset({"/claims/*/adjustments/*/amount", "/claims/*/lines/*/adjustments/*/amount"})
_REACH = 16
"""Characters between a code and its amount, at most."""
_Unread = tuple[Found, Found, Found]
"""Group, reason and amount."""


def with_codes(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, with the codes that stand in front of amounts."""
    if type_name != "eob" or not any(pattern_of(each.pointer) in _AMOUNTS for each in readings):
        return tuple(readings)
    sheets = {sheet.number: sheet for sheet in sheets_of(pages)}
    coded = _with_own_codes(readings, sheets)
    return (*coded, *_left_out(coded, sheets))


def _with_own_codes(readings: Sequence[Reading], sheets: Mapping[int, Sheet]) -> tuple[Reading, ...]:
    """With group and reason of adjustments that have an amount and no reason."""
    found = {reading.pointer: reading for reading in readings}
    bare = [
        reading
        for pointer, reading in found.items()
        if pattern_of(pointer) in _AMOUNTS and f"{_item(pointer)}/reason" not in found and reading.box is not None
    ]
    more = [each for amount in bare for each in _codes(amount, sheets)]
    told = {each.pointer for each in more}
    return (*(each for each in readings if each.pointer not in told), *more)


def _left_out(readings: Sequence[Reading], sheets: Mapping[int, Sheet]) -> Iterator[Reading]:
    """Adjustments of which nothing was read, where they balance their service."""
    coded = [each for each in readings if "/adjustments/" in each.pointer and each.pointer.startswith("/claims/")]
    owners = {place: _owner(each) for each in coded if each.pointer.endswith("/reason") and (place := place_of(each))}
    used = {place_of(each) for each in readings}
    items = _items(readings)
    for owner, several in _unread(sheets, owners, used).items():
        if sum((Decimal(amount.value) for _, _, amount in several), Decimal(0)) in _unexplained(items[owner]):
            free = 1 + max(int(each.pointer.split("/")[-2]) for each in coded if _owner(each) == owner)
            for index, found in enumerate(several, free):
                for name, part in zip(("group", "reason", "amount"), found, strict=True):
                    yield reading_of(f"{owner}/adjustments/{index}/{name}", part.scaled(1.0, "beside_amount"))


def _owner(reading: Reading) -> str:
    """The claim or service whose adjustment it is of."""
    return reading.pointer.partition("/adjustments/")[0]


def _items(readings: Sequence[Reading]) -> Mapping[str, Mapping[str, Decimal]]:
    """The amounts of every claim and service that lie between billed and paid; those of codes under their pointers."""
    items: dict[str, dict[str, Decimal]] = defaultdict(dict)
    for each in readings:
        at, _, name = each.pointer.rpartition("/")
        if pattern_of(each.pointer) in _AMOUNTS:
            items[_owner(each)][each.pointer] = Decimal(each.value)
        elif name in {"billed", "paid", *SHARE}:
            items[at][name] = Decimal(each.value)
    return items


def _unread(
    sheets: Mapping[int, Sheet], owners: Mapping[Place, str], used: AbstractSet[Place | None]
) -> dict[str, list[_Unread]]:
    """Codes with amounts that are no readings, by the item whose codes stand before them on their row."""
    found: dict[str, list[_Unread]] = defaultdict(list)
    for sheet in sheets.values():
        for row in sheet.rows:
            owner = ""
            after = sheet.rows[row.index + 1].tokens[:1] if row.index + 1 < len(sheet.rows) else ()
            for token, following in zip(row.tokens, (*row.tokens[1:], *after), strict=False):
                place = (token.page, round(token.box.x0, 4), round(token.box.center[1], 3))
                owner = owners.get(place, owner)
                grouped = grouped_in(token) if place not in used else None
                amount = money_in((following,)) if grouped else None
                if owner and grouped and amount:
                    found[owner].append((*grouped, amount))
    return found


def _unexplained(item: Mapping[str, Decimal]) -> tuple[Decimal, ...]:
    """What codes leave of the way from billed to paid, and what codes and shares do; nothing where it has no such ends."""
    if not {"billed", "paid"} <= item.keys():
        return ()
    codes = sum((value for name, value in item.items() if name.startswith("/")), Decimal(0))
    left = item["billed"] - item["paid"] - codes
    return tuple(each for each in (left, left - sum((item.get(name, Decimal(0)) for name in SHARE), Decimal(0))) if each)


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
