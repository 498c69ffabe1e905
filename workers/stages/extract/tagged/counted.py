"""`A4253 KX x 10`: behind a code, the sign that multiplies says that the number after it is how many.

The tagger sees two characters among codes and takes them for another code, or for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from workers.stages.extract.tagged.words import SaidRow, SaidWord

_TIMES = re.compile(r"(?:[A-Z0-9]{2}|[A-Z]?\d{4,5})?[x\u00d7*]|X")
"""The sign, alone or glued to the code before it."""
_NUMBER = re.compile(r"-?\d{1,4}")
_CODES = ("/procedure", "/modifiers/*")


def with_counts(row: SaidRow) -> SaidRow:
    """The row with such numbers as units, and the sign as a word of no field."""
    return tuple(_counted(row))


def _counted(row: SaidRow) -> Iterator[SaidWord]:
    code: str | None = None
    for at, word in enumerate(row):
        following = row[at + 1].text if at + 1 < len(row) else ""
        if code is not None and _is_times(word) and _NUMBER.fullmatch(following) and len(word.text) == 1:
            yield replace(word, patterns=())
        elif code is not None and at and _is_times(row[at - 1]) and _NUMBER.fullmatch(word.text):
            yield _as_units(word, f"{code}/units")
        else:
            yield word
        code = next((_service_of(each) for each in word.patterns if each.endswith(_CODES)), code)


def _is_times(word: SaidWord) -> bool:
    return _TIMES.fullmatch(word.text) is not None


def _service_of(pattern: str) -> str:
    return pattern.removesuffix("/*").rpartition("/")[0]


def _as_units(word: SaidWord, units: str) -> SaidWord:
    return word if units in word.patterns else replace(word, patterns=(units,), begins=1.0)
