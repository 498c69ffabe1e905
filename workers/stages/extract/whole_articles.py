"""Articles of a receipt as tills print them.

Money off is named by how much or how many it is for: of `2 FOR 1` and `10% OFF` the number is part of the name, and no count.
Where captions and values stand one to a line, as at pumps and pay stations, what was bought and what it cost are one article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.sheets import Sheet, Token, around_tokens, sheets_of

_LINE = re.compile(r"/lines/(\d+)/(\w+)")
_OFFER = re.compile(r"(?:for|off)\b", re.IGNORECASE)
_HOW_MUCH = re.compile(r"\d{1,3}%?")
_NEAR = 2.5
"""Characters between the number and the rest of the name, at most."""


def with_whole_articles(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings of a receipt, its articles made whole."""
    if type_name != "receipt":
        return tuple(readings)
    sheets = {sheet.number: sheet for sheet in sheets_of(pages)}
    return tuple(_joined(_with_offers(readings, sheets)))


def _with_offers(readings: Sequence[Reading], sheets: Mapping[int, Sheet]) -> list[Reading]:
    kept = list(readings)
    for name in readings:
        line = _LINE.fullmatch(name.pointer)
        if line is None or line[2] != "description" or not _OFFER.match(name.value) or not _is_taken_off(readings, line[1]):
            continue
        number = _number_before(name, sheets.get(name.page or 0))
        if number is None or name.box is None:
            continue
        box = around_tokens([number]).union(name.box)
        whole = name.model_copy(update={"value": f"{number.text} {name.value}", "box": box})
        kept = [whole if each is name else each for each in kept if each.pointer != f"/lines/{line[1]}/quantity"]
    return kept


def _is_taken_off(readings: Sequence[Reading], line: str) -> bool:
    return any(each.pointer == f"/lines/{line}/amount" and Decimal(each.value) < 0 for each in readings)


def _number_before(name: Reading, sheet: Sheet | None) -> Token | None:
    """The number right before a name, on its row."""
    if sheet is None or name.box is None:
        return None
    middle = name.box.center[1] * sheet.tall
    row = next((row for row in sheet.rows if row.y0 < middle < row.y1), None)
    before = [token for token in row.tokens if token.box.x1 <= name.box.x0] if row is not None else []
    near = bool(before) and name.box.x0 - before[-1].x1 < _NEAR * before[-1].pitch
    return before[-1] if near and _HOW_MUCH.fullmatch(before[-1].text) else None


def _joined(readings: Sequence[Reading]) -> Iterator[Reading]:
    """A single article without an amount, and behind it one that is nothing but numbers, as one."""
    names: dict[int, set[str]] = {}
    for each in readings:
        line = _LINE.fullmatch(each.pointer)
        if line is not None:
            names.setdefault(int(line[1]), set()).add(line[2])
    one, other = names.get(0, set()), names.get(1, set())
    apart = len(names) == 2 and "amount" not in one and "amount" in other and "description" not in other and not one & other
    for each in readings:
        moved = apart and each.pointer.startswith("/lines/1/")
        yield each.model_copy(update={"pointer": each.pointer.replace("/1/", "/0/")}) if moved else each
