"""The day of an invoice and the one to pay by, where captions do not tell: nobody asks to be paid before he writes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.kinds import DATE
from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.conventions import conventions_of
from workers.stages.extract.labels import Parse
from workers.stages.extract.sheets import Row, Segment, Sheet, Token, sheets_of
from workers.stages.extract.spans import value_in
from workers.stages.extract.tagged.captioned import is_of_another_day

_ISSUED, _DUE = "/issue_date", "/due_date"
_HEAD = 0.45
"""Share of the first page in which such days stand."""
_SURE = 0.9
_SCORE = 0.5
_TO_PAY_BY = re.compile("due|pay|remit|settle|fallig|zahl|echeance|regl|venc|pago|scad|paga|verval|betal|asked")
_OWN = re.compile("inv|bill|issue|rechn|fact|fakt|fatt|beleg|credit|taxpoint|emis")
_A_DAY = re.compile(f"{_OWN.pattern}|datum$|date$")
"""What the caption of a day says that is one to pay by, of the invoice's own, and of one that rather is its own."""
_LESS = re.compile("discount|deduct|skonto|escompte|korting|sconto")
_ABOVE = 3.0
"""Word heights up to a caption."""


def with_days_in_order(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, of an invoice with the earlier of two days as its own and the later as the one to pay by."""
    if type_name == "invoice":
        readings = [each for each in readings if each.pointer != _DUE or not _is_for_less(each, pages)]
    days = {each.pointer: each for each in readings if each.pointer in {_ISSUED, _DUE}}
    issued, due = days.get(_ISSUED), days.get(_DUE)
    if type_name == "invoice" and issued is None and due is not None and not _is_said(due, _TO_PAY_BY):
        return tuple(map(_exchanged, readings))  # the only day of a bill is its own
    if type_name != "invoice" or issued is None:
        return tuple(readings)
    if due is not None and due.value <= issued.value and not _is_said(due, _TO_PAY_BY):
        if due.value == issued.value or issued.score >= _SURE or _is_said(issued, _A_DAY):
            return tuple(each for each in readings if each.pointer != _DUE)
        return tuple(map(_exchanged, readings))
    if due is not None or issued.score >= _SURE or _is_said(issued, _OWN):
        return tuple(readings)
    earlier = _earlier(issued, pages)
    return tuple(readings) if earlier is None else (*map(_exchanged, readings), earlier)


def _is_for_less(due: Reading, pages: Sequence[ReadPage]) -> bool:
    """`2 % discount if received on or before 08/29/2025`: who pays by that day pays less, and everybody may pay later."""
    rows = (row for sheet in sheets_of(pages) if sheet.number == due.page for row in sheet.rows)
    before = [token for row in rows if any(_holds(due, token) for token in row.tokens) for token in row.tokens]
    return any(_LESS.search(token.key) for token in before if due.box is not None and token.box.x1 <= due.box.x0)


def _holds(due: Reading, token: Token) -> bool:
    return due.box is not None and due.box.holds(token.box.center)


def _is_said(reading: Reading, words: re.Pattern[str]) -> bool:
    return any(words.search(each) for each in reading.because if each.startswith("label:") or each == "asked")


def _exchanged(reading: Reading) -> Reading:
    other = {_ISSUED: _DUE, _DUE: _ISSUED}.get(reading.pointer)
    return reading if other is None else reading.model_copy(update={"pointer": other})


def _earlier(issued: Reading, pages: Sequence[ReadPage]) -> Reading | None:
    """The only other day in the head, if it is the earlier one; days that captions call something else do not count."""
    sheets = sheets_of(pages)
    found = {each.value: each for each in _days(sheets[0], conventions_of(sheets).date)} if sheets else {}
    others = [each for value, each in found.items() if value != issued.value]
    if issued.value not in found or len(others) != 1 or others[0].value > issued.value:
        return None
    return reading_of(_ISSUED, others[0].scaled(_SCORE, "earlier"))


def _days(sheet: Sheet, parse: Parse) -> Iterator[Found]:
    for row in sheet.rows:
        for segment in row.segments if row.y0 < _HEAD * sheet.tall else ():
            found = value_in(segment.tokens, DATE, parse)
            if found is not None and not any(map(is_of_another_day, _captions(sheet, row, segment, found))):
                yield found


def _captions(sheet: Sheet, row: Row, segment: Segment, found: Found) -> Iterator[str]:
    """The keys of what stands before the day, on its left, and above it: in a strip of cells that is its caption."""
    before = segment.tokens[: segment.tokens.index(found.tokens[0])]
    at = row.segments.index(segment)
    beside = before or (row.segments[at - 1].tokens if at else ())
    if beside and not any(c.isdigit() for token in beside for c in token.text):
        yield "".join(token.key for token in beside)
    for other in reversed(sheet.rows[: row.index]):
        if row.y0 - other.y1 > _ABOVE * sheet.height:
            return
        over = [above.key for above in other.segments if above.x0 < segment.x1 and above.x1 > segment.x0]
        if over:
            yield from over
            return
