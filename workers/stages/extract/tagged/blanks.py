"""Rules drawn to write on: what stands on one answers the caption printed before it, or small below it.

A form says with its rules where captions end and answers begin, whatever they are worded like. Taggers see words only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from schemas.pages import ReadPage, RegionRole
from workers.stages.extract.sheets import Token
from workers.stages.extract.tagged.answers import answer_to
from workers.stages.extract.tagged.words import SaidRow, SaidWord

_SHORTEST = 0.03
"""Page widths of a blank, at least; shorter rules are dashes and parts of letters."""
_BROKEN = 1.5
"""Characters between two pieces of one rule, at most."""
_SUNK, _RAISED = 0.4, 0.85
"""Word heights by which what is written on a rule may reach below it, or stand above it."""
_THROUGH = 0.1
"""Share of a word's height above its foot from which on a level line goes through it."""
_BEFORE, _LONGEST = 14.0, 9
"""Characters between a caption and its rule, and words of a caption, at most."""
_BELOW, _SMALLER = 0.8, 0.92
"""Word heights between a rule and a caption below it, at most, and how small that is beside what else is printed there."""
_SURE = 0.9


@dataclass(frozen=True, slots=True)
class _Blank:
    """A rule, in page widths."""

    x0: float
    x1: float
    y: float

    def spans(self, token: Token) -> bool:
        """Does the rule run under or over the middle of the word?"""
        return self.x0 - token.pitch < (token.x0 + token.x1) / 2 < self.x1 + token.pitch

    def carries(self, token: Token) -> bool:
        """Is the word as high as what is written on the rule?"""
        height = token.y1 - token.y0
        return -_SUNK * height <= self.y - token.y1 <= _RAISED * height

    def heads(self, token: Token) -> bool:
        """Does the word hang right below the rule?"""
        return -_SUNK / 2 < (token.y0 - self.y) / (token.y1 - token.y0) < _BELOW


def on_blanks(rows: Sequence[SaidRow], page: ReadPage, caption: str) -> list[SaidRow]:
    """The page's rows, words on rules taken for answers and those that name a rule for captions."""
    told: dict[Token, SaidWord] = {}
    plain = [word for row in rows for word in row]
    blanks = list(_blanks(page, [token for word in plain for token in word.tokens]))
    for row in rows:
        edge = 0.0
        for blank in blanks:
            if any(blank.carries(word.tokens[-1]) for word in row):
                told.update(_filled(row, blank, edge, caption, plain))
                edge = max(edge, blank.x1)
    return [tuple(told.get(word.tokens[0], word) for word in row) for row in rows]


def _blanks(page: ReadPage, tokens: Sequence[Token]) -> Iterator[_Blank]:
    """The level rules that are neither parts of words nor of cells, from left to right, pieces of broken ones put together."""
    tall, pitch = page.facts.height / page.facts.width, median(token.pitch for token in tokens)
    boxes = [region.box for region in page.layout.regions if region.role is RegionRole.RULE]
    walls = [box for box in boxes if box.width <= box.height * tall]
    rules = [_Blank(box.x0, box.x1, box.center[1] * tall) for box in boxes if box.width > box.height * tall]
    whole: list[_Blank] = []
    for rule in sorted(rules, key=lambda each: each.x0):
        meets = any(_meets(rule, wall.center[0], wall.y0 * tall, wall.y1 * tall, pitch) for wall in walls)
        if meets or any(_crosses(rule, token) for token in tokens):
            continue
        last = next((each for each in whole if abs(each.y - rule.y) < pitch / 2 and rule.x0 < each.x1 + _BROKEN * pitch), None)
        if last is None:
            whole.append(rule)
        else:
            whole[whole.index(last)] = replace(last, x1=max(last.x1, rule.x1))
    return (each for each in whole if each.x1 - each.x0 >= _SHORTEST)


def _meets(rule: _Blank, x: float, top: float, bottom: float, pitch: float) -> bool:
    """Does an upright rule touch this one? Then both are the edges of a cell."""
    return rule.x0 - pitch < x < rule.x1 + pitch and top - pitch < rule.y < bottom + pitch


def _crosses(rule: _Blank, token: Token) -> bool:
    """Is the rule a part of the word's letters, or a line under it alone?"""
    height = token.y1 - token.y0
    through = token.y0 < rule.y < token.y1 - _THROUGH * height and min(rule.x1, token.x1) > max(rule.x0, token.x0)
    alone = token.x0 - token.pitch < rule.x0 and rule.x1 < token.x1 + token.pitch
    return through or (alone and token.y0 < rule.y < token.y1 + _SUNK * height)


def _filled(
    row: SaidRow, blank: _Blank, edge: float, caption: str, plain: Iterable[SaidWord]
) -> Iterator[tuple[Token, SaidWord]]:
    """The words of one blank in their roles; nothing where it has no caption."""
    written = [word for word in row if all(blank.spans(token) and blank.carries(token) for token in word.tokens)]
    before = _phrase_before(row, blank, edge)
    below = [word for word in plain if all(blank.spans(token) and blank.heads(token) for token in word.tokens)]
    beside = before or written
    if below and beside and _height(below) > _SMALLER * _height(beside):
        below = []
    named = below or before
    if len(named) > _LONGEST or sum(c.isalpha() for word in named for c in word.text) < 2:
        return
    yield from _as(named, caption)
    yield from _as([word for word in written if any(c.isalnum() for c in word.text)], answer_to(caption))
    if below:
        yield from ((word.tokens[0], replace(word, patterns=(), begins=0.0)) for word in before)


def _phrase_before(row: SaidRow, blank: _Blank, edge: float) -> list[SaidWord]:
    """The last phrase before the rule that does not stand on the rule before it."""
    phrase: list[SaidWord] = []
    for word in reversed([word for word in row if word.tokens[-1].x1 < blank.x0 + word.tokens[-1].pitch]):
        first = phrase[0].tokens[0].x0 if phrase else blank.x0
        near = _BEFORE * word.tokens[-1].pitch > first - word.tokens[-1].x1
        if (word.tokens[0].x0 + word.tokens[-1].x1) / 2 < edge or not near or (phrase and phrase[0].heads_phrase):
            break
        phrase.insert(0, word)
    return phrase


def _height(words: Sequence[SaidWord]) -> float:
    return median(token.y1 - token.y0 for word in words for token in word.tokens)


def _as(words: Sequence[SaidWord], pattern: str) -> Iterator[tuple[Token, SaidWord]]:
    """The words in that role, the first of them beginning it."""
    for word in words:
        begins, share = float(word is words[0]), word.probability if word.patterns == (pattern,) else _SURE
        yield word.tokens[0], replace(word, patterns=(pattern,), probability=max(share, _SURE), margin=share, begins=begins)
