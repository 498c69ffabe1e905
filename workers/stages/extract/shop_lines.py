"""The address of a shop fills the lines at the top of a slip on which a part of it stands.

What a till prints there, it prints in lines of their own. So of lines that hold a part of the address, and of those between
them, all words are of it, save numbers, telephones and the like; a line below that names a state alone is its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz import fuzz, process

from schemas.my_places import OF_STATE
from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.mended import mended_address
from workers.stages.extract.receipt import is_no_place
from workers.stages.extract.sheets import Row, Sheet, around_tokens, sheets_of

_ADDRESS = "/merchant/address"
_KNOWN = 0.4
"""Share of the whole lines' signs that the reading must have had."""
_BELOW = 1.3
"""Heights of a word from the last line to a state's."""
_LIKE, _LONG = 80, 6
"""Of a hundred, that a word has of a state's, and its letters: short ones are like too many."""
_LONGEST = 8
"""Lines of an address, at most."""


def with_whole_shop_lines(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, the address of a receipt's shop completed."""
    if type_name != "receipt":
        return tuple(readings)
    sheets = {sheet.number: sheet for sheet in sheets_of(pages)}
    return tuple(_whole(each, sheets) if each.pointer == _ADDRESS else each for each in readings)


def _whole(reading: Reading, sheets: Mapping[int, Sheet]) -> Reading:
    sheet = sheets.get(reading.page or 0)
    if sheet is None or reading.box is None:
        return reading
    rows = list(_lines(reading, sheet))
    text = mended_address(", ".join(row.text.replace("  ", " ").strip(" ,") for row in rows))
    known, whole = _signs(reading.value), _signs(text)
    if len(rows) > _LONGEST or whole == known or len(known) < _KNOWN * len(whole) or not _is_part(known, whole):
        return reading
    return reading.model_copy(update={"value": text, "box": around_tokens(token for row in rows for token in row.tokens)})


def _lines(reading: Reading, sheet: Sheet) -> Iterator[Row]:
    """The address's lines, without those of other things, and what names its state below it."""
    assert reading.box is not None  # noqa: S101 - asked by the caller
    top, low = reading.box.y0 * sheet.tall, reading.box.y1 * sheet.tall
    last: Row | None = None
    for row in sheet.rows:
        middle = (row.y0 + row.y1) / 2
        if top < middle < low and (_tells(row, reading) or not is_no_place(row)):
            last = row
            yield row
        elif last is not None and middle > low:
            if row.y0 - last.y1 > _BELOW * sheet.height or not is_state(row.text):
                return
            last = row
            yield row


def _tells(row: Row, reading: Reading) -> bool:
    """Were two words of the row read as the address's?"""
    read = reading.value.split()
    return sum(token.text in read for token in row.tokens) > 1


def is_state(text: str) -> bool:
    """Does a line name a state of Malaysia, or the rest of what it is called, and nothing else? Letters may be misread."""
    words = re.findall(r"[^\W_]+", text.lower())
    return bool(words) and all(word in OF_STATE or _is_like_state(word) for word in words)


def _is_like_state(word: str) -> bool:
    return len(word) >= _LONG and process.extractOne(word, OF_STATE, scorer=fuzz.ratio, score_cutoff=_LIKE) is not None


def _signs(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def _is_part(known: str, whole: str) -> bool:
    """Are these signs among those, in their order?"""
    rest = iter(whole)
    return all(sign in rest for sign in known)
