"""The words of a claim form's boxes as they were typed: blanks only where the machine left one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from schemas.geometry import around
from schemas.pages import FormCell, Word

_AS_DIGIT = str.maketrans("OQDoIl|ijLZzSsBGbg\u20ac", "0000111111225586696")
_MEASURED = 5
"""Characters from which a word tells how far apart they stand."""
_FEWEST = 12
"""Such words that tell it of a page."""
_LAST = 0.25
"""How much narrower than a step the last character is."""
_ALIKE, _EVEN = 0.05, 0.6
"""A machine types at one pitch: so near to it, as a share, are the steps of so many words. Other print has half as many."""
_NO_BLANK, _WHOLE = 0.65, 0.9
"""Of a step, up to which there is no blank between two words; most blanks of such a page are as wide as a character."""
_CLOSE = 0.3
"""The same of print whose letters are of all widths."""
_INDICATED = re.compile(r"67.?")
"""Boxes at whose end a sign of its own stands close to the code."""


def as_digits(text: str) -> str:
    """With signs that look like digits taken for these."""
    return text.translate(_AS_DIGIT)


def pitch_of(cells: Sequence[FormCell]) -> float | None:
    """Width of a character of a page typed at one pitch; None of other print."""
    steps = [step for cell in cells for word in cell.words if (step := _step(word)) is not None]
    if len(steps) < _FEWEST:
        return None
    usual = median(steps)
    even = sum(abs(step - usual) <= _ALIKE * usual for step in steps)
    blanks = [gap for cell in cells for gap in _gaps(cell.words) if gap > _NO_BLANK * usual]
    return usual if even >= _EVEN * len(steps) and blanks and median(blanks) >= _WHOLE * usual else None


def _gaps(words: Sequence[Word]) -> Iterator[float]:
    """Between words that follow each other on a line."""
    for left, right in pairwise(words):
        if are_one(left, right, 1.0):
            yield right.box.x0 - left.box.x1


def _step(word: Word) -> float | None:
    return word.box.width / (len(word.text) - _LAST) if len(word.text) >= _MEASURED else None


def closed_up(words: Sequence[Word], pitch: float) -> tuple[Word, ...]:
    """The words with those put together between which there is no room for a blank; a long line is set closer than others."""
    pitch = min((pitch, *(step for word in words if (step := _step(word)) is not None)))
    found: list[Word] = []
    for word in words:
        if found and are_one(found[-1], word, _NO_BLANK * pitch) and _without_blank(found[-1], word, pitch):
            found[-1] = put_together([found[-1], word])
        else:
            found.append(word)
    return tuple(found)


def _without_blank(left: Word, right: Word, pitch: float) -> bool:
    """Are both together as wide as their characters alone? One end of a word may be told amiss, hardly both of two."""
    return (right.box.x1 - left.box.x0) / pitch < len(left.text) + len(right.text) + _LAST


def are_one(left: Word, right: Word, most: float) -> bool:
    """Do two words stand on one line, the second no further than `most` behind the first?"""
    level = left.box.overlap_y(right.box) > 0.5 * min(left.box.height, right.box.height)
    return level and left.box.x0 < right.box.x0 and right.box.x0 - left.box.x1 < most


def put_together(words: Sequence[Word]) -> Word:
    """Several as one."""
    if len(words) == 1:
        return words[0]
    seconds = [word.second for word in words]
    return words[0].model_copy(
        update={
            "text": "".join(word.text for word in words),
            "box": around([word.box for word in words]),
            "confidence": min(word.confidence for word in words),
            "second": "".join(filter(None, seconds)) if all(seconds) else None,
        }
    )


def room_for_none(cells: Sequence[FormCell]) -> float:
    """The widest gap between two words of a page that is no blank."""
    pitch = pitch_of(cells)
    if pitch is not None:
        return _NO_BLANK * pitch
    steps = [step for cell in cells for word in cell.words if (step := _step(word)) is not None]
    return _CLOSE * median(steps) if steps else 0.0


def typed_words(cells: Sequence[FormCell]) -> Iterator[FormCell]:
    """The boxes, their words closed up where the page was typed at one pitch."""
    pitch = pitch_of(cells)
    for cell in cells:
        apart = pitch is not None and len(cell.words) > 1 and not _INDICATED.fullmatch(cell.name)
        yield cell.model_copy(update={"words": closed_up(cell.words, pitch)}) if apart and pitch is not None else cell
