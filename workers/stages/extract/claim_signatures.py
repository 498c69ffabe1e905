"""Who signed a claim form and when: one line of print or writing among what is left of the form's own `SIGNED` and `DATE`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from rapidfuzz import fuzz

from schemas.pages import Word
from schemas.readings import Reading
from workers.stages.extract.claim_cells import ClaimPage, joined
from workers.stages.extract.claim_figures import dates_in

_CUT_DATE = re.compile(r"D|D[AaeF]\w{0,2}|A?TE|E")
_CUT_SIGNED = re.compile(r"(?:SIG|SIGN|SIGNE|GNE|NE|E)?D")
_ON_FILE = re.compile(r"SOF|SIG\w*|ON", re.IGNORECASE)
_DATE = re.compile(r"\d{1,2}[^\dA-Za-z]{1,2}\d{1,2}[^\dA-Za-z]{1,2}\d{2,4}|\b\d{6}\b|\b\d{8}\b|\b\d\d[/1]\d\d[/1]\d{4}\b")
"""A slash is read as many a sign, a written one as a one."""
_ROUND = str.maketrans("OQ", "00")
"""A zero that stands on a line is read as a Q."""
_DOUBTED = 0.5
"""Trust in a date that may be another."""
_LEVEL = 0.5
"""Of the lower one's height that two words on a line have in common."""
_FAR, _SMALL, _POOR = 3.5, 0.75, 0.9
"""Heights of print from which a blank parts the form's word from what is written; how much smaller that is, how poorly read."""


def signed(page: ClaimPage, pointer: str, date_pointer: str, boxes: Sequence[str]) -> Iterator[Reading]:
    """A signature and its date, wherever in the box each stands."""
    rows = _lines(page.words(*boxes))
    dated = _date_words([word for row in rows for word in row])
    yield from _signature(page, pointer, [word for row in rows for word in row if word not in dated])
    dates = dates_in(" ".join(word.text for word in dated))
    yield from page.reading(date_pointer, dated, dates[0] if dates else None, trust=1.0 if len(dates) == 1 else _DOUBTED)


def signature(page: ClaimPage, pointer: str, box: str) -> Iterator[Reading]:
    """A signature alone in its box."""
    yield from _signature(page, pointer, page.words(box))


def _signature(page: ClaimPage, pointer: str, words: Sequence[Word]) -> Iterator[Reading]:
    """The line with most on it."""
    usual = median([word.box.height for word in words]) if words else 0.0
    written = _without_labels(max(_lines(words), key=lambda row: _extent(row, usual), default=[]))
    yield from page.reading(pointer, written, joined([written]))


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    """Words on a level, from left to right, whichever boxes they stand in: a line may be typed across the border of two."""
    rows: list[list[Word]] = []
    for word in words:
        level = (row for row in rows if word.box.overlap_y(row[-1].box) > _LEVEL * min(word.box.height, row[-1].box.height))
        row = next(level, None)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    return [sorted(row, key=lambda word: word.box.x0) for row in rows]


def _extent(row: Sequence[Word], usual: float) -> float:
    """Room that a line takes, poor readings counting less; no higher than usual, as what a pen wrote over it is."""
    return sum(word.box.width * min(word.box.height, usual) * word.confidence for word in row)


def _without_labels(words: list[Word]) -> list[Word]:
    """The signature without what is left of the form's own `SIGNED` before it and `DATE` after it."""
    if len(words) > 1 and words[1].text.upper() != "ON" and _is_label(words[0], words[1], words[1:]):
        words = words[1:]
    if len(words) > 1 and _CUT_SIGNED.fullmatch(words[0].text) and _ON_FILE.fullmatch(words[1].text):
        words = words[1:]
    if len(words) > 1 and (_CUT_DATE.fullmatch(words[-1].text) or _is_apart(words[-2], words[-1], words[:-1])):
        words = words[:-1]
    return words


def _is_label(first: Word, second: Word, others: Sequence[Word]) -> bool:
    alike = len(first.text) <= 7 and fuzz.ratio(first.text.upper(), "SIGNED") >= 55
    small, far = _is_small(first, others), _is_far(first, second)
    return _is_apart(first, second, others) or (alike and (small or far))


def _is_apart(left: Word, right: Word, others: Sequence[Word]) -> bool:
    """Is one of two words the form's: far from the other, and small or poorly read?"""
    alone = right if left in others else left
    return _is_far(left, right) and (_is_small(alone, others) or alone.confidence < _POOR)


def _is_far(left: Word, right: Word) -> bool:
    return right.box.x0 - left.box.x1 > _FAR * min(left.box.height, right.box.height)


def _is_small(word: Word, others: Sequence[Word]) -> bool:
    return word.box.height < _SMALL * median(other.box.height for other in others)


def _date_words(words: Sequence[Word]) -> list[Word]:
    """The words that make up the date among others."""
    text = " ".join(word.text for word in words).translate(_ROUND)
    match = _DATE.search(text)
    if match is None:
        return []
    found, start = [], 0
    for word in words:
        if start < match.end() and start + len(word.text) > match.start():
            found.append(word)
        start += len(word.text) + 1
    return found
