"""A patient's name in running text: no full stop and no small words beside it, but all of the name.

The tagger may see a part of it alone. What stands right before or behind and can only be the rest is the name's: a family name
with its comma, a first name before an initial, an initial at the end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.sheets import Sheet, Token, around_tokens, row_of, sheets_of

_BESIDE = re.compile(r"^(?:[a-z]+ )+(?=[A-Z])|(?: (?:and|or|is|was|has|had|who|for|on|in|of|to|from|with|at|by))+$")
"""Words in small letters before the first capital, and such as go on behind a name."""
_STOP = re.compile(r"(?:(?<=[a-z]{3})|(?<=[A-Z]{4}))\.$")
"""Behind a word; after an initial, a title or `Jr` the point is the name's own."""
_FAMILY, _FIRST, _INITIAL = re.compile(r"[A-Z][\w'-]+,"), re.compile(r"[A-Z][a-z'-]+|[A-Z]{2,}"), re.compile(r"[A-Z]\.?")
_BLANK = 1.2
"""Heights of a word between the words of a name, at most."""


def with_names_of_sentences(readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, patients' names without what the sentence adds, and whole."""
    if not any(each.pointer == "/references/patient_name" for each in readings):
        return tuple(readings)
    sheets = {sheet.number: sheet for sheet in sheets_of(pages)}
    return tuple(_whole(_named(each), sheets) if each.pointer == "/references/patient_name" else each for each in readings)


def _named(reading: Reading) -> Reading:
    name = _STOP.sub("", _BESIDE.sub("", reading.value))
    return reading.model_copy(update={"value": name}) if name != reading.value else reading


def _whole(reading: Reading, sheets: Mapping[int, Sheet]) -> Reading:
    """The name with what of it stands right beside."""
    row, own = row_of(reading, sheets)
    if row is None or reading.value.split() != [token.text for token in own]:
        return reading
    first, last = row.tokens.index(own[0]), row.tokens.index(own[-1])
    left = row.tokens[first - 1] if first and _is_near(row.tokens[first - 1], own[0]) else None
    right = row.tokens[last + 1] if last + 1 < len(row.tokens) and _is_near(own[-1], row.tokens[last + 1]) else None
    whole = own
    if left and "," not in reading.value and (_FAMILY.fullmatch(left.text) or _is_first(left, own[0])):
        whole = (left, *whole)
    if right and _INITIAL.fullmatch(right.text) and whole[0].text.endswith(","):
        whole = (*whole, right)
    value = " ".join(token.text for token in whole)
    return reading if whole == own else reading.model_copy(update={"value": value, "text": value, "box": around_tokens(whole)})


def _is_first(left: Token, own: Token) -> bool:
    return _INITIAL.fullmatch(own.text) is not None and _FIRST.fullmatch(left.text) is not None


def _is_near(left: Token, right: Token) -> bool:
    return right.x0 - left.x1 < _BLANK * min(left.y1 - left.y0, right.y1 - right.y0)
