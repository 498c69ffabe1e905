"""Captions and answers of a form: which answer belongs to which caption is told by where they stand.

Forms that nobody has seen put answers beside, below or above their captions, and leave many captions unanswered, so that the
order of reading tells little. Of each way how many answers of the page could stand in it is counted: a form keeps to its way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log
from statistics import median

from workers.stages.extract.sheets import Token
from workers.stages.extract.tagged.answers import caption_in
from workers.stages.extract.tagged.items import Item, Placed

_APART = 20.0
"""Characters between a caption and its answer beyond which it does not matter how many more: dots may lead across the page."""
_DROP = 3.0
"""Word heights between a caption and an answer below or above it, at most."""
_OUT = 2.0
"""Characters that an answer may begin to the left of its caption."""
_SAME_ROW = 0.4
"""Share of the lower one's height to which things of one row overlap."""
_MARK, _BEHIND = 2, 9.0
"""Characters of a mark, and how far in front of its caption it may stand."""


@dataclass(frozen=True, eq=False)
class _Spot:
    """A caption or an answer where it stands; `order` is its place among them in the order of reading."""

    placed: Placed
    order: int

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return self.placed.value.tokens

    @cached_property
    def page(self) -> int:
        return self.tokens[0].page

    @cached_property
    def x0(self) -> float:
        return min(token.x0 for token in self.tokens)

    @cached_property
    def x1(self) -> float:
        return max(token.x1 for token in self.tokens)

    @cached_property
    def y0(self) -> float:
        return min(token.y0 for token in self.tokens)

    @cached_property
    def y1(self) -> float:
        return max(token.y1 for token in self.tokens)

    @cached_property
    def height(self) -> float:
        return median(token.y1 - token.y0 for token in self.tokens)

    @cached_property
    def pitch(self) -> float:
        return median(token.pitch for token in self.tokens)

    @cached_property
    def is_mark(self) -> bool:
        """Is it a cross or a tick, or read from one?"""
        return sum(len(token.text) for token in self.tokens) <= _MARK

    def is_level(self, other: _Spot) -> bool:
        """Do they stand on one row?"""
        common = min(self.y1, other.y1) - max(self.y0, other.y0)
        return common > _SAME_ROW * min(self.y1 - self.y0, other.y1 - other.y0)


@dataclass(frozen=True, slots=True)
class _Match:
    way: str
    cost: float
    caption: _Spot
    answer: _Spot


def pair(placed: Sequence[Placed], name: str) -> list[Item]:
    """The items of the list: captions with their answers and captions without. An answer to nothing says nothing."""
    spots = [_Spot(each, order) for order, each in enumerate(placed)]
    captions = [spot for spot in spots if spot.placed.value.patterns == (caption_in(name),)]
    given = [spot for spot in spots if spot not in captions]
    chosen = _chosen(list(_matches(captions, given)))
    groups = [[caption, *([chosen[caption]] if caption in chosen else [])] for caption in captions]
    groups.sort(key=lambda group: min(spot.order for spot in group))
    return [_item(name, group) for group in groups]


def _item(name: str, group: Sequence[_Spot]) -> Item:
    first = group[0].placed.value
    item = Item(name, first.row, first.x0)
    for spot in group:
        for pattern, found in spot.placed.says:
            item.add(pattern, found, spot.placed.value.row)
    return item


def _chosen(matches: Sequence[_Match]) -> Mapping[_Spot, _Spot]:
    """Answers by caption: the nearest first, those that stand as most of the page's do before others."""
    usual = Counter({way: len(_nearest([each for each in matches if each.way == way], {})) for way in {m.way for m in matches}})
    return _nearest(matches, {way: -log((count + 1) / (usual.total() + 1)) for way, count in usual.items()})


def _nearest(matches: Sequence[_Match], rare: Mapping[str, float]) -> Mapping[_Spot, _Spot]:
    chosen: dict[_Spot, _Spot] = {}
    answered: set[_Spot] = set()
    for match in sorted(matches, key=lambda each: each.cost + rare.get(each.way, 0.0)):
        if match.caption not in chosen and match.answer not in answered:
            chosen[match.caption] = match.answer
            answered.add(match.answer)
    return chosen


def _matches(captions: Sequence[_Spot], answers: Sequence[_Spot]) -> Iterator[_Match]:
    spots = (*captions, *answers)
    for answer in answers:
        page = [caption for caption in captions if caption.page == answer.page]
        for caption in page:
            if caption.is_level(answer):
                yield from _beside(caption, answer, spots)
            elif _holds(caption, answer, page):
                yield from _stacked(caption, answer)


def _beside(caption: _Spot, answer: _Spot, spots: Sequence[_Spot]) -> Iterator[_Match]:
    """The answer behind its caption; a mark may stand in front of it."""
    gap = (answer.x0 - caption.x1) / caption.pitch
    if gap > -_OUT and not _stands_between(caption.x1, answer.x0, caption, answer, spots):
        yield _Match("beside", min(1.0, max(0.0, gap) / _APART), caption, answer)
    gap = (caption.x0 - answer.x1) / caption.pitch
    if answer.is_mark and -_OUT < gap < _BEHIND and not _stands_between(answer.x1, caption.x0, caption, answer, spots):
        yield _Match("marked", max(0.0, gap) / _APART, caption, answer)


def _stands_between(left: float, right: float, caption: _Spot, answer: _Spot, spots: Sequence[_Spot]) -> bool:
    """Does another caption or answer stand between them?"""
    level = (spot for spot in spots if spot.page == caption.page and spot.is_level(caption) and spot.is_level(answer))
    return any(left < (spot.x0 + spot.x1) / 2 < right for spot in level if spot not in {caption, answer})


def _holds(caption: _Spot, answer: _Spot, page: Sequence[_Spot]) -> bool:
    """Does the answer begin in the caption's column, which ends where the next caption of its row begins?"""
    if answer.x0 < caption.x0 - _OUT * caption.pitch and answer.x1 < (caption.x0 + caption.x1) / 2:
        return False
    edge = min((other.x0 for other in page if other.is_level(caption) and other.x0 > caption.x0), default=2.0)
    return answer.x0 < edge - _OUT * caption.pitch / 2


def _stacked(caption: _Spot, answer: _Spot) -> Iterator[_Match]:
    """The answer below its caption, or above it."""
    apart = abs(answer.x0 - caption.x0) / caption.pitch / _APART
    height = max(caption.height, answer.height)
    for way, gap in (("below", (answer.y0 - caption.y1) / height), ("above", (caption.y0 - answer.y1) / height)):
        if -_SAME_ROW < gap < _DROP:
            yield _Match(way, max(0.0, gap) / 2 + apart, caption, answer)
