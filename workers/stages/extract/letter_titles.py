"""What a letter is about, where it says so above its text: behind `Re:`, on a line of its own, or as the title of the paper.

A title is the largest print of the sheet. So is the name of a letterhead; what sounds like an office, what the tagger takes for
the sender and what stands over an address is a name. Stamps and labels of the post are neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from statistics import median

from schemas.readings import Reading
from schemas.values import parse_text
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.letter_concepts import is_stamp
from workers.stages.extract.letter_writers import names_an_office
from workers.stages.extract.sheets import Row, Sheet
from workers.stages.extract.tagged.beliefs import Beliefs
from workers.stages.extract.whole_lines import is_running

SALUTATION = re.compile(
    r"(?:dear|to whom it may concern|hello|greetings|good (?:morning|afternoon|day)|sehr geehrte)\b", re.IGNORECASE
)
_RE = re.compile(r"(?:re|subject|regarding|in re|betreff)\s*:", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(of|for|about|your|my|notice|request|response|inquiry|question|appeal|statement|denial|decision|claim|refund|overpayment"
    r"|records|account|bill|eligibility|coverage|authorization|determination|subpoena|lien|update|change)\b",
    re.IGNORECASE,
)
_TITLE = 0.35
"""Share of the page's height above which a title stands."""
_LARGE = 1.25
"""Of the usual word's height: words so high are printed larger than the text."""
_ALIKE = 0.15
"""Share by which the heights of a title's lines may differ."""
_LINES = 2
"""Heights of a title's line within which its next ones begin."""
_WORDS = 14
_TEXT = 3
"""Lines of running text from which on a sheet is written on: covers of faxes, slips and envelopes have none."""
_A_NAME = 0.25
"""What the tagger must believe of words to be the sender for them to be no title."""


def written_sheet(sheets: Sequence[Sheet]) -> Sheet:
    """The sheet on which the text begins; envelopes and covers lie before it."""
    return next((sheet for sheet in sheets if sum(is_running(sheet, row) for row in sheet.rows) >= _TEXT), sheets[0])


def subjects_on(sheet: Sheet, parties: Sequence[Reading], beliefs: Beliefs) -> Iterator[Found]:
    """What follows `Re:`; else a line of its own above the text, best in capitals or large; else the title.

    `parties`: who was found to write and to be written to; their words are no title.
    """
    body = next((row.index for row in sheet.rows if _is_text(sheet, row)), len(sheet.rows))
    free = {id(row) for row in _unnamed(sheet, parties)}
    for row in sheet.rows:
        match = _RE.match(row.text)
        if match is not None and row.y0 < 0.6 * sheet.tall:
            rest = row.tokens[len(match[0].split()) :]
            value = parse_text(" ".join(token.text for token in rest))
            if value is not None and not any(token.ends_label for token in rest):
                yield Found(value, rest, 0.9, ("label:re",))
        elif 0.12 * sheet.tall < row.y0 < 0.5 * sheet.tall and row.index < body and id(row) in free:
            yield from _headline(sheet, row)
    yield from _title(sheet, parties, beliefs)


def _headline(sheet: Sheet, row: Row) -> Iterator[Found]:
    segment = row.segments[0]
    text = segment.text
    letters = sum(c.isalpha() for c in text)
    if len(row.segments) != 1 or not 2 <= len(row.tokens) <= 12 or ":" in text or letters < 0.75 * len(text):
        return
    if is_running(sheet, row) or is_stamp(text):
        return
    emphasis = 0.15 * (row.y1 - row.y0 > 1.3 * sheet.height) + 0.15 * text.isupper()
    words = 0.2 * (_ABOUT.search(text) is not None)
    if text[0].isupper() and emphasis + words > 0:
        yield Found(text, row.tokens, 0.3 + emphasis + words, ("headline",))


def _title(sheet: Sheet, parties: Sequence[Reading], beliefs: Beliefs) -> Iterator[Found]:
    """The largest lines at the head of the sheet, where they name nobody."""
    unnamed = _unnamed(sheet, parties)
    head = takewhile(lambda row: row.y0 < _TITLE * sheet.tall and not _is_text(sheet, row), sheet.rows)
    free = [row for row in head if row in unnamed]
    largest = max(free, key=_high, default=None)
    if largest is None or _high(largest) < _LARGE * sheet.height:
        return
    below = takewhile(lambda row: abs(_high(row) / _high(largest) - 1) < _ALIKE, free[free.index(largest) + 1 :])
    whole = [largest, *(row for row in below if row.y0 - largest.y1 < _LINES * _high(largest))]
    tokens = tuple(token for row in whole for token in row.tokens)
    value = parse_text(" ".join(token.text for token in tokens))
    if (
        value is None
        or value[0].islower()
        or len(tokens) > _WORDS
        or is_stamp(value)
        or is_name(Found(value, tokens, 1.0), beliefs)
    ):
        return
    yield Found(value, tokens, 0.55 + 0.1 * (_ABOUT.search(value) is not None), ("title",))


def _unnamed(sheet: Sheet, parties: Sequence[Reading]) -> list[Row]:
    """The rows that hold nothing of those who were found to write and to be written to."""
    known = [each for each in parties if each.page == sheet.number and "letterhead" not in each.because]
    named = [each.box for each in known if each.box is not None]
    return [row for row in sheet.rows if not any(box.holds(token.box.center) for token in row.tokens for box in named)]


def _is_text(sheet: Sheet, row: Row) -> bool:
    return SALUTATION.match(row.text) is not None or is_running(sheet, row)


def is_name(found: Found, beliefs: Beliefs) -> bool:
    """Is large print rather the name of who writes than what it is about?"""
    believed = beliefs(reading_of("/sender/name", found))
    return believed is None or believed >= _A_NAME or names_an_office(found.value)


def _high(row: Row) -> float:
    """Of its usual word."""
    return median(token.y1 - token.y0 for token in row.tokens)
