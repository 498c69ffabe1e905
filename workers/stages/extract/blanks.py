"""Rules drawn to write on: what stands on one answers the caption printed before it, or small below it.

A form says with its rules where captions end and answers begin, whatever they are worded like.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from statistics import median

from schemas.pages import ReadPage, RegionRole
from workers.stages.extract.sheets import Sheet, Token

_SHORTEST = 0.03
"""Page widths of a blank, at least; shorter rules are dashes and parts of letters."""
_BROKEN = 1.5
"""Characters between two pieces of one rule, at most."""
_COLUMNS = 3
"""Rows of rules that end and begin at the same two places, at least: blanks beside each other, whose rules nothing broke."""
_SUNK, _RAISED = 0.4, 0.85
"""Word heights by which what is written on a rule may reach below it, or stand above it."""
_THROUGH = 0.1
"""Share of a word's height above its foot from which on a level line goes through it."""
_BEFORE, _WITHIN, _LONGEST = 14.0, 2.5, 9
"""Characters between a caption and its rule, characters between its words, and its words, at most."""
_DIGITS = 3
"""Of a number or a day that answers a caption whose rule was not seen."""
_BELOW, _SMALLER = 0.8, 0.92
"""Usual word heights between a written rule and a caption below it, at most, and how small that is beside other print."""
_REACH = 4.0
"""Usual word heights around a rule within which a word may have to do with it."""
_SIGNED, _STROKES = re.compile(r"\bsign(?:ed|ature|atures| here)\b", re.IGNORECASE), 3
"""Who signs writes no words: a few signs there were read from strokes."""
_NUMBERED = re.compile(r"\(?(\d{1,3}|[a-zA-Z])[.)]")
"""What counts the questions and asks nothing."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank that somebody named."""

    caption: tuple[Token, ...]
    answer: tuple[Token, ...]
    """Nothing where nobody wrote."""
    lead: tuple[Token, ...]
    """What a sentence says before a blank whose caption stands below it."""


@dataclass(frozen=True, slots=True)
class _Rule:
    """A level line, in page widths."""

    x0: float
    x1: float
    y: float

    def spans(self, token: Token) -> bool:
        """Does it run under or over the middle of the word?"""
        return self.x0 - token.pitch < (token.x0 + token.x1) / 2 < self.x1 + token.pitch

    def carries(self, token: Token) -> bool:
        """Is the word as high as what is written on it?"""
        height = token.y1 - token.y0
        return -_SUNK * height <= self.y - token.y1 <= _RAISED * height

    def heads(self, token: Token, height: float) -> bool:
        """Does the word hang right below it?"""
        return -_SUNK / 2 < (token.y0 - self.y) / height < _BELOW

    def crosses(self, token: Token) -> bool:
        """Is it a part of the word's letters, or a line under the word alone?"""
        height = token.y1 - token.y0
        through = token.y0 < self.y < token.y1 - _THROUGH * height and min(self.x1, token.x1) > max(self.x0, token.x0)
        alone = token.x0 - token.pitch < self.x0 and self.x1 < token.x1 + token.pitch
        return through or (alone and token.y0 < self.y < token.y1 + _SUNK * height)


@dataclass(frozen=True)
class _Words:
    """A page's words by height."""

    sheet: Sheet

    @cached_property
    def _sorted(self) -> list[Token]:
        return sorted(self.sheet.tokens, key=_middle)

    def near(self, rule: _Rule) -> Sequence[Token]:
        """Those that a rule may belong to."""
        reach = _REACH * self.sheet.height
        first = bisect_left(self._sorted, rule.y - reach, key=_middle)
        return self._sorted[first : bisect_right(self._sorted, rule.y + reach, key=_middle)]


def _middle(token: Token) -> float:
    return token.middle


def blanks_on(sheet: Sheet, page: ReadPage) -> Iterator[Blank]:
    """The page's named blanks, from top to bottom and left to right."""
    words = _Words(sheet)
    rules = sorted(_rules(words, page), key=lambda rule: (round(rule.y / sheet.height), rule.x0))
    for rule in rules:
        before = (other.x1 for other in rules if other is not rule and _is_level(rule, other, sheet) and other.x0 < rule.x0)
        blank = _named(words, rule, max(before, default=0.0))
        if blank is not None:
            yield blank


def _rules(words: _Words, page: ReadPage) -> Iterator[_Rule]:
    """The level rules that are neither parts of words nor of cells, from left to right, pieces of broken ones put together."""
    sheet, boxes = words.sheet, [region.box for region in page.layout.regions if region.role is RegionRole.RULE]
    walls = [box for box in boxes if box.width <= box.height * sheet.tall]
    level = [_Rule(box.x0, box.x1, box.center[1] * sheet.tall) for box in boxes if box.width > box.height * sheet.tall]
    whole: list[_Rule] = []
    gaps = _Gaps.between(level, sheet.pitch)
    for rule in sorted(level, key=lambda each: each.x0):
        meets = any(_meets(rule, wall.center[0], wall.y0 * sheet.tall, wall.y1 * sheet.tall, sheet.pitch) for wall in walls)
        if meets or any(rule.crosses(token) for token in words.near(rule)):
            continue
        last = next((each for each in whole if _goes_on(words, each, rule) and not gaps.are_columns(each, rule)), None)
        if last is None:
            whole.append(rule)
        else:
            whole[whole.index(last)] = replace(last, x1=max(last.x1, rule.x1))
    return (each for each in whole if each.x1 - each.x0 >= _SHORTEST)


@dataclass(frozen=True, slots=True)
class _Gaps:
    """Where level rules leave off and the next begins: what breaks a rule in scanning does so anywhere."""

    edges: tuple[tuple[float, float], ...]
    apart: float

    @classmethod
    def between(cls, rules: Sequence[_Rule], pitch: float) -> _Gaps:
        """All gaps between neighbours on one height."""
        row: dict[int, list[_Rule]] = {}
        for rule in rules:
            row.setdefault(round(rule.y / (pitch / 2)), []).append(rule)
        ordered = (sorted(several, key=lambda rule: rule.x0) for several in row.values())
        gaps = ((left.x1, right.x0) for several in ordered for left, right in pairwise(several) if left.x1 < right.x0)
        return cls(tuple(gaps), pitch / 2)

    def are_columns(self, left: _Rule, right: _Rule) -> bool:
        """Do rules of other rows end and begin where these do?"""
        alike = (abs(end - left.x1) < self.apart and abs(start - right.x0) < self.apart for end, start in self.edges)
        return sum(alike) >= _COLUMNS


def _meets(rule: _Rule, x: float, top: float, bottom: float, pitch: float) -> bool:
    """Does an upright rule touch this one? Then both are the edges of a cell."""
    return rule.x0 - pitch < x < rule.x1 + pitch and top - pitch < rule.y < bottom + pitch


def _is_level(left: _Rule, right: _Rule, sheet: Sheet) -> bool:
    return abs(left.y - right.y) < sheet.pitch / 2


def _goes_on(words: _Words, left: _Rule, right: _Rule) -> bool:
    """Are they pieces of one rule? A comb of boxes is broken between its digits."""
    if not _is_level(left, right, words.sheet):
        return False
    between = [token for token in words.near(left) if left.carries(token) and left.x1 < token.x0 and token.x1 < right.x0]
    comb = bool(between) and all(len(token.text) == 1 for token in between)
    return comb or right.x0 < left.x1 + _BROKEN * words.sheet.pitch


def _named(words: _Words, rule: _Rule, edge: float) -> Blank | None:
    """The blank over a rule; None where it has no caption. What is written may stand a little higher than its caption."""
    level = sorted((token for token in words.near(rule) if rule.carries(token)), key=lambda token: token.x0)
    written = tuple(token for token in level if rule.spans(token))
    before = _phrase_before(level, rule, edge, words.sheet.pitch)
    hanging = (token for token in words.near(rule) if rule.spans(token) and rule.heads(token, words.sheet.height))
    below = tuple(sorted(hanging, key=lambda token: token.x0))
    beside = before or written
    if not written or (below and (_height(below) > _SMALLER * _height(beside) or _is_boxed(below))):
        below = ()
    caption = below or before
    if len(caption) > _LONGEST or sum(c.isalpha() for token in caption for c in token.text) < 2:
        return None
    answer = tuple(token for token in written if any(c.isalnum() for c in token.text))
    if _SIGNED.search(" ".join(token.text for token in caption)) and sum(len(token.text) for token in answer) <= _STROKES:
        answer = ()
    return Blank(caption, answer, before if below else ())


def _is_boxed(phrase: Sequence[Token]) -> bool:
    """Does it begin with what was read of a box? Then it is something to tick below a heading."""
    return not any(c.isalnum() for c in phrase[0].text)


def _phrase_before(level: Sequence[Token], rule: _Rule, edge: float, pitch: float) -> tuple[Token, ...]:
    """The last phrase before the rule that does not stand on the rule before it, without its number."""
    phrase: list[Token] = []
    for token in reversed([token for token in level if token.x1 < rule.x0 + token.pitch and not rule.spans(token)]):
        gap = phrase[0].x0 - token.x1 if phrase else rule.x0 - token.x1
        if (token.x0 + token.x1) / 2 < edge or gap > (_WITHIN if phrase else _BEFORE) * pitch:
            break
        if phrase and sum(c.isdigit() for c in token.text) >= _DIGITS:
            break
        phrase.insert(0, token)
    return tuple(phrase[1:] if len(phrase) > 1 and _NUMBERED.fullmatch(phrase[0].text) else phrase)


def _height(tokens: Sequence[Token]) -> float:
    return median(token.y1 - token.y0 for token in tokens)
