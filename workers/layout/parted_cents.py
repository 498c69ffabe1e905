"""Amounts whose cents stand in a column of their own, behind a printed rule: `314 | 68` is one amount.

Printed forms have such columns, and readers see two numbers that nobody can take for an amount. They are joined where
arithmetic says so: what quantity and price make, or the amounts above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from statistics import median

from schemas.geometry import Box
from schemas.pages import Line, PageText, Word
from schemas.values import parse_money

_WHOLE = re.compile(r"[$€£]?\d{1,3}(?:[.,']?\d{3})*")
_CENTS = re.compile(r"\d{2}")
_WITH_CENTS = re.compile(r"\d([.,])\d{2}")
_NUMBER = re.compile(r"[$€£]?(\d[\d,.']*)[.:;|]?")
_APART = (0.3, 4.5)
"""Characters between an amount and its cents."""
_PLAY = 1.2
"""Characters by which the right edges of a column may be out of line."""
_GROUP, _BLANK = 3, 1.7
"""Digits of a group, and characters between two of them, at most."""
_LEVEL = 0.5
"""Share of a word's height that words of one row have in common."""
_PROVEN = 2
"""Rows that come out right, at least."""
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class _Parted:
    """An amount and its cents, by their place among the page's words."""

    before: tuple[int, ...]
    """The group of thousands, where a blank parts it."""
    whole: int
    cents: int
    x1: float
    """Right edge of the cents."""
    amount: Decimal


def with_whole_amounts(text: PageText) -> PageText:
    """The page's words, with such amounts as one word each."""
    words = text.words
    parted = list(_parted(words))
    for column in _columns(parted, words):
        if _comes_out_right(column, words):
            return _joined(text, column, _decimal_sign(words))
    return text


def _parted(words: Sequence[Word]) -> Iterator[_Parted]:
    """Pairs of numbers that may be one amount: the second is the last word of its row."""
    wholes = [at for at, word in enumerate(words) if _WHOLE.fullmatch(word.text)]
    for at, cents in enumerate(words):
        if not _CENTS.fullmatch(cents.text) or any(_is_level(cents, other) and other.box.x0 > cents.box.x1 for other in words):
            continue
        pitch = cents.box.width / len(cents.text)
        near = [
            each
            for each in wholes
            if _is_level(cents, words[each]) and _APART[0] * pitch < cents.box.x0 - words[each].box.x1 < _APART[1] * pitch
        ]
        if len(near) == 1:
            before = _thousands(words, near[0])
            plain = "".join(re.sub(r"\D", "", words[each].text) for each in (*before, near[0]))
            yield _Parted(before, near[0], at, cents.box.x1, Decimal(f"{plain}.{cents.text}"))


def _thousands(words: Sequence[Word], at: int) -> tuple[int, ...]:
    """The word of the digits that a blank parts from those of another: `1` of `1 135`."""
    word = words[at]
    pitch = word.box.width / len(word.text)
    before = words[at - 1] if at else word
    grouped = len(word.text) == _GROUP and before.text.isdigit() and len(before.text) <= _GROUP
    near = 0 < word.box.x0 - before.box.x1 < _BLANK * pitch and _is_level(word, before)
    return (at - 1,) if grouped and near else ()


def _is_level(one: Word, other: Word) -> bool:
    return one.box.overlap_y(other.box) > _LEVEL * min(one.box.height, other.box.height)


def _columns(parted: Sequence[_Parted], words: Sequence[Word]) -> Iterator[list[_Parted]]:
    """Those of one right edge, of amounts and of cents, from top to bottom, the longest column first."""
    if len(parted) < _PROVEN:
        return
    play = _PLAY * median(words[each.cents].box.width / 2 for each in parted)
    found = []
    for first in parted:
        edge = words[first.whole].box.x1
        column = [each for each in parted if abs(each.x1 - first.x1) < play and abs(words[each.whole].box.x1 - edge) < play]
        found.append(sorted(column, key=lambda each: words[each.cents].box.y0))
    yield from sorted(found, key=len, reverse=True)[:1]


def _comes_out_right(column: Sequence[_Parted], words: Sequence[Word]) -> bool:
    """Are two of the amounts products of their rows' numbers, or one the sum of two or more above it?"""
    amounts = [each.amount for each in column]
    summed = any(sum(amounts[:at], Decimal(0)) == whole != 0 for at, whole in enumerate(amounts) if at >= _PROVEN)
    return summed or sum(_is_product(each, words) for each in column) >= _PROVEN


def _is_product(parted: _Parted, words: Sequence[Word]) -> bool:
    row = [
        word
        for at, word in enumerate(words)
        if _is_level(word, words[parted.whole]) and at not in {*parted.before, parted.whole, parted.cents}
    ]
    numbers = [Decimal(value) for word in row if (found := _NUMBER.fullmatch(word.text)) and (value := parse_money(found[1]))]
    return any(abs(one * other - parted.amount) <= _CENT for one, other in combinations(numbers, 2) if one and other)


def _decimal_sign(words: Sequence[Word]) -> str:
    """What parts cents elsewhere on the page."""
    signs = [found[1] for word in words if (found := _WITH_CENTS.search(word.text))]
    return "," if signs.count(",") > signs.count(".") else "."


def _joined(text: PageText, column: Sequence[_Parted], sign: str) -> PageText:
    words = text.words
    whole = {each.whole: _as_one([words[at] for at in (*each.before, each.whole)], words[each.cents], sign) for each in column}
    gone = {at for each in column for at in (*each.before, each.cents)}
    lines, at = [], 0
    for line in text.lines:
        kept = [whole.get(index, words[index]) for index in range(at, at + len(line.words)) if index not in gone]
        at += len(line.words)
        if kept:
            lines.append(Line(words=tuple(kept)))
    return PageText(lines=tuple(lines))


def _as_one(whole: Sequence[Word], cents: Word, sign: str) -> Word:
    """One word; the second reader has a say where it saw all of them."""
    boxes = [word.box for word in (*whole, cents)]
    box = Box(min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes))
    seconds = [word.second for word in (*whole, cents)]
    second = f"{''.join(str(each) for each in seconds[:-1])}{sign}{seconds[-1]}" if all(seconds) else None
    confidence = min(word.confidence for word in (*whole, cents))
    text = f"{''.join(word.text for word in whole)}{sign}{cents.text}"
    return Word(text=text, box=box, confidence=confidence, reader=whole[-1].reader, second=second)
