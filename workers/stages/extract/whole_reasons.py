"""The words of a denial's reason run to the end of their clause, over the end of the line, and do not hold its code."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.values import parse_text
from workers.stages.extract.fusion.merge import MODEL_ONLY
from workers.stages.extract.sheets import Row, Sheet, Token, sheets_of

_TEXT = re.compile(r"/denial_reasons/\d+/text")
_CODE = re.compile(r"^(?:[A-Z]{2}[- ]?)?\d{1,3}[,:.)]\s+")
_ENDS = ".;,"
"""Where a clause ends."""
_LEAST = 4
"""Words of a reason that is one, and not a scrap of a sentence."""
_SURE = 0.9
"""From this score on the tagger alone has seen one more reason."""
_MOST = 8
"""Words that may be added."""


def with_whole_reasons(readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, the words of reasons completed; where a sentence says why, no scrap of another says so too."""
    texts = [each for each in readings if _TEXT.fullmatch(each.pointer)]
    if not texts:
        return tuple(readings)
    if any("wording" in each.because for each in texts):
        readings = [each for each in readings if each not in texts or MODEL_ONLY not in each.because or each.score >= _SURE]
    sheets = {sheet.number: sheet for sheet in sheets_of(pages)}
    return tuple(_completed(each, sheets) if _TEXT.fullmatch(each.pointer) else each for each in readings)


def _completed(reading: Reading, sheets: Mapping[int, Sheet]) -> Reading:
    words = reading.value.split()
    rest = [] if len(words) < _LEAST or reading.value.endswith(".") else _rest(reading, sheets)
    value = parse_text(_CODE.sub("", " ".join((*words, *rest))).rstrip(_ENDS))
    return reading if value is None or value == reading.value.rstrip(_ENDS) else reading.model_copy(update={"value": value})


def _rest(reading: Reading, sheets: Mapping[int, Sheet]) -> list[str]:
    """What follows up to the end of the clause; nothing where none is near."""
    sheet, box = sheets.get(reading.page or 0), reading.box
    if sheet is None or box is None:
        return []
    held = [row for row in sheet.rows if any(box.holds(token.box.center) for token in row.tokens)]
    if not held:
        return []
    last = held[-1]
    own = max(at for at, token in enumerate(last.tokens) if box.holds(token.box.center))
    if last.tokens[own].text[-1] in _ENDS:
        return []
    behind = [token.text for token in (*last.tokens[own + 1 :], *_below(sheet, last))]
    ends = (at + 1 for at, text in enumerate(behind[:_MOST]) if text[-1] in _ENDS)
    return behind[: next(ends, 0)]


def _below(sheet: Sheet, row: Row) -> tuple[Token, ...]:
    """The next line, where the sentence goes on in it."""
    if row.index + 1 == len(sheet.rows):
        return ()
    below = sheet.rows[row.index + 1]
    near = below.y0 - row.y1 < row.y1 - row.y0
    return below.tokens if near and below.tokens[0].text[0].islower() else ()
