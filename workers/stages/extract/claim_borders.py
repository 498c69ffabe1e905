"""What is typed so close to what stands in the next box that both were read as one, or parted at the wrong place.

A needle printer sets a date and the number beside it without a blank, and where the form's own lines are lost nothing shows
where one box ends. What may stand in either tells: a day takes six digits or eight, a code two characters, a name no digits.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemas.pages import FormCell, Word
from workers.stages.extract.typed_words import are_one, as_digits, put_together, room_for_none

_DATE = r"\d{6}|\d{4}(19|20)\d\d|(19|20)\d{6}|\d\d?[-/.]\d\d?[-/.]((19|20)?\d\d)"
_NAME = r"[A-Z][A-Z.,'&()-]*"
_NUMBER = r"[A-Z]{0,3}\d[A-Z0-9-]*"
_TWO = r"[A-Z0-9]{2}"
_MONEY = r"\$?\d[\d,]*(\.\d\d)?"
_FORMATS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "cms1500": (
        (r"24\.\d\.A\.(from|to)", _DATE),
        (r"24\.\d\.B", r"\d\d"),
        (r"24\.\d\.C", r"[YN]"),
        (r"24\.\d\.E", r"[A-L]{1,4}|[1-4]{1,4}"),
        (r"24\.\d\.F|28|29", _MONEY),
        (r"24\.\d\.G", r"\d{1,3}"),
        (r"5\.city|7\.city", _NAME),
        (r"5\.state|7\.state", r"[A-Z]{2}"),
        (r"32a|33a", r"\d{10}"),
        (r"32b|33b", _NUMBER),
    ),
    "ub04": (
        (r"6\.(from|to)|10|12|3\d[ab]\.date|45\.\d+|74.?\.date", _DATE),
        (r"5", r"\d\d-?\d{7}"),
        (r"3[1-4][ab]\.code|39.\.code|4[01].\.code|59.|17", _TWO),
        (r"39.\.amount|4[01].\.amount|4[78]\.\d+|5[45].", _MONEY),
        (r"42\.\d+", r"\d{3,4}"),
        (r"46\.\d+", r"\d{1,4}"),
        (r"50.|58.|61.", _NAME),
        (r"51.|60.|62.", _NUMBER),
        (r"74.?\.code", r"[0-9A-HJ-NP-Z]{7}"),
    ),
}
"""For each form what a word in these boxes looks like, by the boxes' names."""
_IN_WORDS = frozenset({_NAME})
"""Formats of a word; others are of all words of the box together."""
_NEXT = 0.012
"""Share of the page's width between two boxes that stand beside each other."""
_SEVERAL = 2
_OFF = 2
"""Characters by which a border may lie elsewhere."""
_LEVEL = 0.7
"""Of the lower one's height that they then have in common."""


@dataclass(frozen=True, slots=True)
class _Box:
    """A box and the format of what stands in it."""

    cell: FormCell
    format: str

    def takes(self, text: str, *, before: Sequence[Word] = (), behind: Sequence[Word] = ()) -> bool:
        """May this text stand in it, with other words before or behind it? It may also stay empty."""
        if not text and (self.format in _IN_WORDS or not (before or behind)):
            return True
        if self.format not in _IN_WORDS:
            text = "".join((*(word.text for word in before), text, *(word.text for word in behind)))
        spellings = (text.upper(),) if "A-Z" in self.format else (text, as_digits(text))
        return any(re.fullmatch(self.format, each) for each in spellings)


def parted(cells: Sequence[FormCell], form: str) -> Iterator[FormCell]:
    """The boxes, with each word or part of one in the box where it fits."""
    boxes = {cell.name: _Box(cell, form_of) for cell in cells if (form_of := _format_of(form, cell.name)) is not None}
    room = room_for_none(cells)
    for left, right in _pairs(boxes):
        mended = _moved(boxes[left], boxes[right]) or _mended(boxes[left], boxes[right], room)
        if mended is not None:
            for name, words in zip((left, right), mended, strict=True):
                cell = boxes[name].cell.model_copy(update={"words": words})
                boxes[name] = _Box(cell, boxes[name].format)
    yield from (boxes[cell.name].cell if cell.name in boxes else cell for cell in cells)


def _format_of(form: str, name: str) -> str | None:
    return next((each for names, each in _FORMATS[form] if re.fullmatch(names, name)), None)


def _pairs(boxes: Mapping[str, _Box]) -> list[tuple[str, str]]:
    """Boxes that stand beside each other, from left to right."""
    ordered = sorted((box.cell.box.x0, name) for name, box in boxes.items())
    starts = [x for x, _ in ordered]
    pairs = []
    for _, name in ordered:
        here = boxes[name].cell.box
        for _, other in ordered[bisect_left(starts, here.x1 - _NEXT) : bisect_right(starts, here.x1 + _NEXT)]:
            there = boxes[other].cell.box
            if other != name and here.overlap_y(there) > _LEVEL * min(here.height, there.height):
                pairs.append((name, other))
    return pairs


def _mended(left: _Box, right: _Box, room: float) -> tuple[tuple[Word, ...], tuple[Word, ...]] | None:
    """The words of both boxes, parted where each takes its own; None where they are so, or no place is better."""
    run, before, behind, at = _run(left.cell, right.cell, room)
    if not run:
        return None
    text = "".join(word.text for word in run)
    fitting = [n for n in range(len(text) + 1) if left.takes(text[:n], before=before) and right.takes(text[n:], behind=behind)]
    word = put_together(run)
    seen = _left_of((left.cell.box.x1 + right.cell.box.x0) / 2, word)
    fitting = [n for n in fitting if abs(n - seen) <= _OFF]
    is_twofold = right.cell.words and run[-1] not in (*left.cell.words, *right.cell.words)
    if not fitting or (at in fitting and not is_twofold):
        return None
    best = min(fitting, key=lambda n: (not _changes(text, n), abs(n - at)))
    parts = (_part(word, 0, best), _part(word, best, len(text)))
    return (*before, *parts[0]), (*parts[1], *behind)


def _moved(left: _Box, right: _Box) -> tuple[tuple[Word, ...], tuple[Word, ...]] | None:
    """The words of both boxes, where one is empty and a whole word of the other, which takes it not, is what it takes."""
    for full, empty, at in ((left, right, -1), (right, left, 0)):
        words = full.cell.words
        if empty.cell.words or len(words) < _SEVERAL or full.takes("", before=words) or not empty.takes(words[at].text):
            continue
        rest = words[:-1] if at else words[1:]
        if full.takes("", before=rest):
            return (rest, words[-1:]) if at else (words[:1], rest)
    return None


def _run(left: FormCell, right: FormCell, room: float) -> tuple[list[Word], tuple[Word, ...], tuple[Word, ...], int]:
    """What is typed in one go across the border, the words before and behind it, and how much of it is read in the left box."""
    border = (left.box.x1 + right.box.x0) / 2
    if left.words and right.words and are_one(left.words[-1], right.words[0], room):
        run = [left.words[-1], _once(left.words[-1], right.words[0])]
        return run, left.words[:-1], right.words[1:], len(left.words[-1].text)
    if left.words and not right.words and left.words[-1].box.x1 > border:
        return [left.words[-1]], left.words[:-1], (), len(left.words[-1].text)
    if right.words and right.words[0].box.x0 < border:
        return [right.words[0]], left.words, right.words[1:], 0
    return [], (), (), 0


def _once(left: Word, right: Word) -> Word:
    """The word behind another without what both boxes were read to hold: a character that stands on the border."""
    twice = round((left.box.x1 - right.box.x0) / left.box.width * len(left.text))
    if 0 < twice < len(right.text) and left.text.endswith(right.text[:twice]):
        return _part(right, twice, len(right.text))[0]
    return right


def _left_of(border: float, word: Word) -> int:
    """Characters of a word whose middles stand before a border."""
    return round((border - word.box.x0) / word.box.width * len(word.text))


def _changes(text: str, at: int) -> bool:
    """Do letters end there and digits begin, or the other way round?"""
    return 0 < at < len(text) and text[at - 1].isdigit() != text[at].isdigit()


def _part(word: Word, start: int, end: int) -> tuple[Word, ...]:
    """The characters from `start` to `end`, taken as equally wide."""
    if start == end:
        return ()
    step = word.box.width / len(word.text)
    box = word.box._replace(x0=word.box.x0 + start * step, x1=word.box.x0 + end * step)
    second = word.second[start:end] if word.second is not None and len(word.second) == len(word.text) else None
    return (word.model_copy(update={"text": word.text[start:end], "box": box, "second": second}),)
