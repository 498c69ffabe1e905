"""Which item of one source is which of the other: by the words they were read from and by what they say, not by position."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import product

from workers.stages.extract.fusion.tree import Branch, place_of

_SAME_FIELD = 3.0
"""The same words, read as the same field."""
_SAME_PLACE = 1.0
"""The same words, read as another."""
_SAME_VALUE = 0.5
"""The same value of the same field, elsewhere."""
_COMMON = 4
"""A value that so many items of one side have tells none of them from the others."""


def aligned(left: Sequence[Branch], right: Sequence[Branch]) -> list[tuple[int, int]]:
    """Pairs of positions, the most alike first; of equally alike ones those whose positions are nearest."""
    alike: dict[tuple[int, int], float] = defaultdict(float)
    for weight, keys_left, keys_right in _keys(left, right):
        for key in keys_left.keys() & keys_right.keys():
            if weight != _SAME_VALUE or max(len(keys_left[key]), len(keys_right[key])) <= _COMMON:
                for pair in product(set(keys_left[key]), set(keys_right[key])):
                    alike[pair] += weight
    pairs: list[tuple[int, int]] = []
    taken: tuple[set[int], set[int]] = set(), set()
    for one, other in sorted(alike, key=lambda pair: (-alike[pair], abs(pair[0] - pair[1]))):
        if one not in taken[0] and other not in taken[1]:
            pairs.append((one, other))
            taken[0].add(one)
            taken[1].add(other)
    return pairs


_Keys = dict[Hashable, list[int]]


def _keys(left: Sequence[Branch], right: Sequence[Branch]) -> Iterator[tuple[float, _Keys, _Keys]]:
    """Per kind of likeness: its weight, and by key the items of each side that have it."""
    sides: list[dict[float, _Keys]] = []
    for items in (left, right):
        side: dict[float, _Keys] = {weight: defaultdict(list) for weight in (_SAME_FIELD, _SAME_PLACE, _SAME_VALUE)}
        for index, item in enumerate(items):
            for name, reading in item.readings():
                place = place_of(reading)
                if place is not None:
                    side[_SAME_FIELD][name, place].append(index)
                    side[_SAME_PLACE][place].append(index)
                side[_SAME_VALUE][name, reading.value].append(index)
        sides.append(side)
    for weight in sides[0]:
        yield weight, sides[0][weight], sides[1][weight]
