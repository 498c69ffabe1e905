"""Whether the paper prints a value once more, apart from the field it was read for: nothing bears out a reading better.

A name stands in the head of the next sheet, a number in the list of what was moved, a code before its meaning. That the same
characters were read at both places, by chance or by a mistake, is rare.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemas.geometry import Box
from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.sheets import sheets_of

AGAIN, EXPLAINED = "printed_again", "explained"
_MOST = 3
"""Places that count."""
_SIGNS = 2
"""Letters and digits that a value must have."""
_MEANING, _LETTERS = 3, 3
"""Words of a meaning, and letters of such a word, at least."""


@dataclass(frozen=True, slots=True)
class _Word:
    page: int
    key: str
    box: Box
    before: int
    """Of the first word of a row, how many words follow."""


def with_printed_again(readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, each told how often its value is printed elsewhere, and whether it is explained there."""
    words = list(_words(pages))
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(words):
        places[word.key].append(at)
    return tuple(
        reading.model_copy(update={"signals": {**reading.signals, **_told(reading, words, places)}})
        if reading.box is not None and sum(map(str.isalnum, reading.value)) >= _SIGNS
        else reading
        for reading in readings
    )


def _told(reading: Reading, words: Sequence[_Word], places: Mapping[str, Sequence[int]]) -> Mapping[str, float]:
    keys = [key for word in reading.value.split() if (key := _key(word))]
    others = [
        words[at]
        for at in places.get(keys[0] if keys else "", ())
        if [word.key for word in words[at : at + len(keys)]] == keys and not _is_own(reading, words[at])
    ]
    return {
        AGAIN: float(min(len(others), _MOST)),
        EXPLAINED: float(any(word.before - len(keys) >= _MEANING - 1 for word in others)),
    }


def _is_own(reading: Reading, word: _Word) -> bool:
    return reading.box is not None and reading.page == word.page and reading.box.holds(word.box.center)


def _words(pages: Sequence[ReadPage]) -> Iterator[_Word]:
    for sheet in sheets_of(pages):
        for row in sheet.rows:
            said = sum(sum(map(str.isalpha, token.text)) >= _LETTERS for token in row.tokens[1:])
            for at, token in enumerate(row.tokens):
                yield _Word(token.page, _key(token.text), token.box, said if at == 0 else 0)


def _key(word: str) -> str:
    return "".join(filter(str.isalnum, word)).upper()
