"""The boxes to tick of a page with the words beside them: what each of them stands for.

Lengths are in page widths, as of tokens. Readers take boxes for letters, or for the first sign of the word behind them; what
stands where a box was found in the picture is no word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from schemas.geometry import Box
from schemas.pages import EMPTY, MARKED, ReadPage, Region, RegionRole
from workers.stages.extract.sheets import Sheet, Token, key_of

_LEVEL = 0.65
"""Of a word's height, by which the middles of what is on one row differ at most."""
_NEAR, _WITHIN = 2.6, 1.9
"""Characters between a box and its words, and between these."""
_OPEN = 6.0
"""Characters between two brackets with nothing but room for a mark between them, at most."""
_PLAIN = frozenset({"yes", "no", "y", "n", "na", "true", "false", "unsure", "unknown"})
"""Answers of one word, behind which a question may follow in the same line."""
_SIGNS = re.compile(r"[\[({](x|X|\u2713|\u2717)?[\])}]|[\u2610\u25a1]|([\u2611\u2612\u25a0])")
_BRACKETS = frozenset("()[]{}")
_NO_WORD = re.compile(r"^\W+")
"""Signs before a word that are rather of its box."""
_AS_READ = 0.5
"""How sure the state of a box is that was read as signs."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick in page widths, what its region says of it."""

    x0: float
    y0: float
    x1: float
    y1: float
    region: Region

    @property
    def middle(self) -> float:
        """Centre in y."""
        return (self.y0 + self.y1) / 2

    @property
    def is_marked(self) -> bool:
        """Is there a mark in it?"""
        return self.region.text == MARKED

    @property
    def box(self) -> Box:
        """On the clean page, 0..1."""
        return self.region.box


@dataclass(frozen=True, slots=True)
class Option:
    """A box and the words that it stands for; none of a box in a column, which its heading names."""

    tick: Tick
    words: tuple[Token, ...]

    @property
    def x0(self) -> float:
        """Left edge."""
        return min([self.tick.x0, *(token.x0 for token in self.words)])

    @property
    def x1(self) -> float:
        """Right edge."""
        return max([self.tick.x1, *(token.x1 for token in self.words)])

    @property
    def is_plain(self) -> bool:
        """Does it answer with yes or no?"""
        return len(self.words) == 1 and self.words[0].key in _PLAIN


@dataclass(frozen=True)
class TickedPage:
    """A page's boxes and its words that are none."""

    sheet: Sheet
    ticks: tuple[Tick, ...]
    covered: tuple[Token, ...]
    """What was read where boxes are."""
    words: tuple[Token, ...]
    rules: tuple[Box, ...]
    """Drawn lines, in page widths."""

    @staticmethod
    def of(sheet: Sheet, page: ReadPage) -> TickedPage:
        """Words within boxes are boxes, and signs that stand for a box are one."""
        ticks = [_tick(region, sheet) for region in page.layout.regions if region.role is RegionRole.MARK]
        read = [
            tick
            for tick in _read(sheet)
            if not any(tick.x0 < other.x1 and other.x0 < tick.x1 and tick.y0 < other.middle < tick.y1 for other in ticks)
        ]
        ticks += read if len(read) + len(ticks) > 1 else []
        ticks += _halves(sheet, ticks)
        covered = tuple(token for token in sheet.tokens if any(_lies_in(token, tick) for tick in ticks))
        words = [token for token in sheet.tokens if token not in covered]
        boxes = (region.box for region in page.layout.regions if region.role is RegionRole.RULE)
        rules = tuple(Box(box.x0, box.y0 * sheet.tall, box.x1, box.y1 * sheet.tall) for box in boxes)
        return TickedPage(sheet, tuple(ticks), covered, tuple(_bared(token, ticks) for token in words), rules)

    @cached_property
    def options(self) -> tuple[tuple[Option, ...], ...]:
        """Boxes with their words, row after row, each from left to right."""
        rows = list(self._rows())
        behind = [gap for row in rows for gap in self._gaps(row)]
        leads = 2 * sum(behind) >= len(behind)
        return tuple(tuple(self._option(row, at, leads=leads) for at in range(len(row))) for row in rows)

    def level(self, tick: Tick) -> list[Token]:
        """Words on the row of a box, from left to right."""
        near = (
            token
            for token in self.words
            if abs(token.middle - tick.middle) < _LEVEL * max(self.sheet.height, tick.y1 - tick.y0)
        )
        return sorted(near, key=lambda token: token.x0)

    def is_walled(self, left: float, right: float, y: float) -> bool:
        """Does an upright line part two places on a row?"""
        return any(rule.height > rule.width and left < rule.center[0] < right and rule.y0 < y < rule.y1 for rule in self.rules)

    def is_ruled(self, top: float, low: float, x: float) -> bool:
        """Does a level line part two places below each other?"""
        return any(rule.width > rule.height and top < rule.center[1] < low and rule.x0 < x < rule.x1 for rule in self.rules)

    def _rows(self) -> Iterator[list[Tick]]:
        row: list[Tick] = []
        for tick in sorted(self.ticks, key=lambda each: each.middle):
            if row and tick.middle - row[-1].middle > (tick.y1 - tick.y0) / 2:
                yield sorted(row, key=lambda each: each.x0)
                row = []
            row.append(tick)
        if row:
            yield sorted(row, key=lambda each: each.x0)

    def _gaps(self, row: Sequence[Tick]) -> Iterator[bool]:
        """Of each box with words near it: are they nearer behind it than before it?"""
        for at in range(len(row)):
            behind, before = self._words_behind(row, at), self._words_before(row, at)
            if behind and before:
                yield behind[0].x0 - row[at].x1 <= row[at].x0 - before[-1].x1
            elif behind or before:
                yield bool(behind)

    def _option(self, row: Sequence[Tick], at: int, *, leads: bool) -> Option:
        return Option(row[at], self._words_behind(row, at) if leads else self._words_before(row, at))

    def _words_behind(self, row: Sequence[Tick], at: int) -> tuple[Token, ...]:
        """The phrase behind a box, up to the next box; a plain answer is one word."""
        edge = row[at + 1].x0 if at + 1 < len(row) else 2.0
        phrase: list[Token] = []
        for token in self.level(row[at]):
            if token.x0 < row[at].x1 - token.pitch:
                continue
            gap = token.x0 - (phrase[-1].x1 if phrase else row[at].x1)
            if token.x0 > edge or gap > (_WITHIN if phrase else _NEAR) * self.sheet.pitch:
                break
            phrase.append(token)
            if len(phrase) == 1 and token.key in _PLAIN:
                break
        return tuple(phrase)

    def _words_before(self, row: Sequence[Tick], at: int) -> tuple[Token, ...]:
        edge = row[at - 1].x1 if at else -1.0
        phrase: list[Token] = []
        for token in reversed(self.level(row[at])):
            if token.x1 > row[at].x0 + token.pitch:
                continue
            gap = (phrase[0].x0 if phrase else row[at].x0) - token.x1
            if token.x1 < edge or gap > (_WITHIN if phrase else _NEAR) * self.sheet.pitch:
                break
            phrase.insert(0, token)
            if len(phrase) == 1 and token.key in _PLAIN:
                break
        return tuple(phrase)


def phrases(tokens: Iterable[Token], gap: float) -> list[tuple[Token, ...]]:
    """Words side by side, parted where more than the gap is between them."""
    row = sorted(tokens, key=lambda token: token.x0)
    cuts = [0, *(at for at, (left, right) in enumerate(pairwise(row), start=1) if right.x0 - left.x1 > gap), len(row)]
    return [tuple(row[start:end]) for start, end in pairwise(cuts) if start < end]


def _read(sheet: Sheet) -> Iterator[Tick]:
    """Boxes that were read as signs: `[ ]`, `(X)`, in one word, in several, or as the beginning of one."""
    for row in sheet.rows:
        tokens = row.tokens
        for at, token in enumerate(tokens):
            for count in (1, 2, 3):
                signs = tokens[at : at + count]
                match = _SIGNS.fullmatch("".join(each.text for each in signs)) or (
                    _SIGNS.match(token.text) if count == 1 else None
                )
                if match and signs[-1].x0 - token.x1 < _OPEN * sheet.pitch:
                    edge = signs[-1].x1 if count > 1 else token.x0 + match.end() * token.pitch
                    box = Box(token.box.x0, token.box.y0, edge, token.box.y1)
                    region = Region.model_construct(
                        role=RegionRole.MARK, box=box, score=_AS_READ, text=MARKED if match.lastindex else EMPTY
                    )
                    yield _tick(region, sheet)
                    break


def _halves(sheet: Sheet, ticks: Sequence[Tick]) -> list[Tick]:
    """Empty boxes of which one bracket was read: the other edge is where boxes above and below have theirs."""
    halves: list[Tick] = []
    for token in sheet.tokens:
        if token.text not in _BRACKETS:
            continue
        beside = [tick for tick in ticks if tick.region.score == _AS_READ and _is_half(token, tick)]
        alone = not any(_lies_in(token, tick) for tick in (*ticks, *halves))
        if beside and alone:
            width = beside[0].region.box.width
            x0 = token.box.x0 if token.text in "([{" else token.box.x1 - width
            box = Box(max(0.0, x0), token.box.y0, min(1.0, x0 + width), token.box.y1)
            halves.append(_tick(Region.model_construct(role=RegionRole.MARK, box=box, score=_AS_READ, text=EMPTY), sheet))
    return halves


def _is_half(token: Token, tick: Tick) -> bool:
    return abs(token.x0 - tick.x0) < token.pitch if token.text in "([{" else abs(token.x1 - tick.x1) < token.pitch


def _tick(region: Region, sheet: Sheet) -> Tick:
    box = region.box
    return Tick(box.x0, box.y0 * sheet.tall, box.x1, box.y1 * sheet.tall, region)


def _lies_in(token: Token, tick: Tick) -> bool:
    """Was a box read as a word?"""
    slack = (tick.x1 - tick.x0) * 0.4
    return tick.x0 - slack < token.x0 and token.x1 < tick.x1 + slack and tick.y0 - slack < token.middle < tick.y1 + slack


def _bared(token: Token, ticks: Iterable[Tick]) -> Token:
    """A word without what its reader made of the box before it."""
    for tick in ticks:
        if tick.y0 < token.middle < tick.y1 and token.x0 < (tick.x0 + tick.x1) / 2 < tick.x1 < token.x1:
            signs = max(1, round((tick.x1 - token.x0) / token.pitch))
            text = _NO_WORD.sub("", token.text[signs:])
            if text[:1].islower() and token.text[0].isalpha():
                text = token.text  # the word alone was read, over both
            if text:
                edge = min(tick.x1, token.x1)
                box = Box(edge, token.box.y0, token.box.x1, token.box.y1)
                return replace(token, text=text, key=key_of(text), x0=edge, box=box)
    return token
