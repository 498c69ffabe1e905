"""The name of a shop at the top of a slip, told by what stands around it.

Whose name it is, its company's number in the register says, which stands behind or below it: somebody may have typed his own
name, or a chain its brand, above. A name's lines follow each other, and none of them is a line of the address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.values import parse_text
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.fusion.fuse import comparable
from workers.stages.extract.receipt import is_registered, names_company, without_registration
from workers.stages.extract.sheets import Row, Sheet, around_tokens, sheets_of

_NAME, _ADDRESS = "/merchant/name", "/merchant/address"
_TOP = 8
"""Rows of a slip in which its company is named."""
_OWNER = re.compile(
    r"^\W*(?:(?:owned|operated|managed|run)(?: (?:and|&) \w+)? by|dimiliki(?: oleh)?|diuruskan oleh"
    r"|a (?:brand|division|member) of|franchisee?|proprietor|trading name of)\b[\s:]*",
    re.IGNORECASE,
)
"""What is said before the name of a company that another name stands for."""
_NUMBERED = re.compile(r"[^\W\d_]{2}\W+\(?\d{5,9} ?-? ?[A-Z]\W*$")
"""A name and, behind it, the company's number."""
_SCORE = 0.8


def with_shop_names(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings of a receipt, its merchant's name and the beginning of his address put right."""
    sheets = sheets_of(pages) if type_name == "receipt" else ()
    if not sheets:
        return tuple(readings)
    sheet = sheets[0]
    named = [_named(each, sheet) if each.pointer == _NAME and each.page == sheet.number else each for each in readings]
    name = next((comparable(each.value) for each in named if each.pointer == _NAME), "")
    return tuple(
        _placed(each, name, sheet) if each.pointer == _ADDRESS and each.page == sheet.number else each for each in named
    )


def _named(reading: Reading, sheet: Sheet) -> Reading:
    rows = list(_rows(reading, sheet))
    if not rows:
        return reading
    company = _company_below(reading, rows[-1], sheet)
    return _in_one_piece(reading, rows) if company is None else company


def _company_below(reading: Reading, last: Row, sheet: Sheet) -> Reading | None:
    """The registered company right below a name that is none."""
    if names_company(reading.value) or last.index + 1 >= min(_TOP, len(sheet.rows)):
        return None
    row = sheet.rows[last.index + 1]
    if is_registered(row.text):
        return None
    tokens = without_registration(row.tokens)
    beside = _NUMBERED.search(row.text) is not None
    below = row.index + 1 < len(sheet.rows) and is_registered(sheet.rows[row.index + 1].text)
    said = _OWNER.match(row.text)
    if said is not None:
        while tokens and tokens[0].x1 <= _end_of(row, said.end()):
            tokens = tokens[1:]
    value = parse_text(" ".join(token.text for token in tokens).strip(" *-:,("))
    if value is None or not (beside or (below and names_company(value))):
        return None
    return reading_of(_NAME, Found(value, tuple(tokens), _SCORE, ("registered",)))


def _end_of(row: Row, signs: int) -> float:
    """Where the first so many signs of a row end."""
    seen, end = 0, row.segments[0].x0
    for segment in row.segments:
        for token in segment.tokens:
            seen += len(token.text) + 1
            if seen <= signs + 1:
                end = token.x1
        seen += 1
    return end


def _in_one_piece(reading: Reading, rows: Sequence[Row]) -> Reading:
    """The name without words that stand behind others on a line further down, or behind lines that have none of it."""
    left, used = comparable(reading.value), list[Row]()
    for row in rows:
        goes_on = not used or left.startswith(comparable(row.tokens[0].text))
        part = _beginning(left, row) if goes_on else ""
        if not part:
            break
        left, used = left[len(part) :], [*used, row]
    if not left or not used or len(used) == len(rows):
        return reading
    words, known = list[str](), comparable(reading.value)[: -len(left)]
    for word in reading.value.split():
        if len(comparable(" ".join((*words, word)))) > len(known):
            break
        words.append(word)
    tokens = [token for row in used for token in row.tokens]
    return reading.model_copy(update={"value": " ".join(words), "box": around_tokens(tokens)}) if words else reading


def _beginning(left: str, row: Row) -> str:
    """As much of the signs that are left as words of the row make, one after the other."""
    part = ""
    for token in row.tokens:
        sign = comparable(token.text)
        if sign and left[len(part) :].startswith(sign):
            part += sign
    return part


def _placed(reading: Reading, name: str, sheet: Sheet) -> Reading:
    """The address without lines of names at its beginning."""
    rows = list(_rows(reading, sheet))
    lines = reading.value.split(", ")
    cut = next((at for at, row in enumerate(rows) if not _is_name(row, name)), len(rows))
    gone = comparable(" ".join(row.text for row in rows[:cut]))
    while cut and lines and comparable(lines[0]) and comparable(lines[0]) in gone:
        lines = lines[1:]
    if not lines or len(lines) == len(reading.value.split(", ")):
        return reading
    tokens = [token for row in rows[cut:] for token in row.tokens]
    return reading.model_copy(update={"value": ", ".join(lines), "box": around_tokens(tokens)})


def _is_name(row: Row, name: str) -> bool:
    """Does a line name the shop or a company, and no place?"""
    if any(each.search(row.text) for each in (_OWNER, _NUMBERED)) or is_registered(row.text):
        return True
    if any(char.isdigit() for char in " ".join(token.text for token in without_registration(row.tokens))):
        return False
    shown = comparable(row.text)
    return names_company(row.text) or bool(shown and name and (shown in name or name in shown))


def _rows(reading: Reading, sheet: Sheet) -> Iterator[Row]:
    """The rows that a reading stands on."""
    if reading.box is None:
        return
    top, low = reading.box.y0 * sheet.tall, reading.box.y1 * sheet.tall
    yield from (row for row in sheet.rows if top < (row.y0 + row.y1) / 2 < low)
