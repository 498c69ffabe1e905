"""Where a form lies on a page of which nothing is left but what was typed into it.

Scanners leave out the red of claim forms, and copies lose thin lines. What was typed still stands where the boxes are, and much
of it can stand in few boxes only: ten digits, a date, a procedure code, a cross. Every place that the form may have is tried
and the words tell for and against it, in nats: what it says that a word of its format stands in that box and not anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
from numpy.typing import NDArray

from schemas.pages import Word
from workers.forms.contents import LETTER, LINE, Contents
from workers.forms.template import FormTemplate
from workers.forms.warp import Values, Warp, warp_of

_SCALES = (0.95, 0.975, 1.0, 1.025, 1.05, 1.075, 1.1)
"""Copies are often a little smaller than their originals, seldom larger."""
_UNLIKE = 2
"""Steps by which the scales across and down may differ, as with the oblong pixels of a fax."""
_SHIFTS = np.arange(-32.0, 32.1, 4.0)
_INSET = 1.5
"""Points by which a word may stand out of its box at either end."""
_TURNS = np.linspace(-0.03, 0.03, 61)
"""Turns that cleaning may have left, in points up per point across."""
_BIN, _TURN_GAIN = 2.5, 1.25
"""Points of height that are one line, and how much better a turned page must fall into lines."""
_MOST_TELLING = 150
"""Words that are asked where the form may lie at all."""
_BEST = 4
"""Places that are looked at more closely, if so much of the form is filled."""
_WORTH_REFINING = 0.45
"""Other paper stays below 0.36."""
_STEPS = (4.0, 2.0, 1.0, 0.5, 0.25)
"""Points by which an edge of the form is moved about to see whether the words then stand better."""
_ROUNDS = 6
_SLACK = 2.5
"""Points from the borders of its box from which a word is well inside."""
_OFF_LINE = 7.0
"""Points from the height of typed lines at which a word is no longer on one."""
_MOVES = np.array(
    (
        (1.0, 0.0, 0.0, 0.0, 0.0),
        (0.0, 1.0, 0.0, 0.0, 0.0),
        (0.5, 0.0, -1 / LETTER[0], 0.0, 0.0),
        (0.5, 0.0, 1 / LETTER[0], 0.0, 0.0),
        (0.0, 0.5, 0.0, -1 / LETTER[1], 0.0),
        (0.0, 0.5, 0.0, 1 / LETTER[1], 0.0),
        (0.0, 0.0, 0.0, 0.0, 2 / LETTER[1]),
    )
)
"""By a point: the whole form across and down, its left, right, upper and lower edge alone, its corners by a turn."""
_COLUMNS, _LINES = (-20.0, -10.0, 0.0, 10.0, 20.0), (-LINE, 0.0, LINE)
_FURTHER = tuple(
    left * _MOVES[2] + right * _MOVES[3] + upper * _MOVES[4] + lower * _MOVES[5]
    for left, right, upper, lower in product(_COLUMNS, _COLUMNS, _LINES, _LINES)
    if any((left, right, upper, lower))
)
"""Places at which the edges of the form, all or some, lie a line or a narrow column further, or half of one."""
_MOST_RIVALS = 3
"""Of these that are looked at more closely."""
_ELSEWHERE = 6.0
"""Points from which a place is another."""
_OTHER_BOXES = 3
"""Words in other boxes from which it would make another claim of the same words."""


@dataclass(frozen=True, slots=True)
class TypedWords:
    """A page's words as they bear on the place of one form."""

    edges: Values
    """(n, 4): x0, y0, x1, y1 in points, as if the page were a letter sheet."""
    worth: Values
    """(n, boxes + 1)."""
    contents: Contents

    @classmethod
    def of(cls, words: Sequence[Word], contents: Contents) -> TypedWords:
        """What each word says of each box."""
        size = np.array(LETTER * 2)
        edges = np.array([word.box for word in words], dtype=float).reshape(-1, 4) * size
        kinds = {text: contents.worth(text) for text in {word.text for word in words}}
        worth = np.array([kinds[word.text] for word in words]).reshape(len(words), -1)
        return cls(edges, worth, contents)


@dataclass(frozen=True, slots=True)
class Rival:
    """Another place of the form that the same words would stand well at."""

    lead: float
    """Nats by which they prefer the place found."""
    stake: float
    """Nats that those could say which it would put into other boxes."""


@dataclass(frozen=True, slots=True)
class TypedFit:
    """A place of the form and what the words say of it."""

    place: Values
    """(5,): shift and scale in x and y, and turn, see `_laid`."""
    nats: float
    """For the form being there."""
    best: float
    """What they would say if every word stood where it is most telling."""
    inside: NDArray[np.int64]
    """Index of the box of each word, -1 for none."""
    fits: NDArray[np.bool_]
    """Words in a box that takes their format."""

    filled: float
    """Share of the boxes that hardly a claim leaves empty in which such words stand."""
    rivals: tuple[Rival, ...] = ()
    """Other places that would put some of the words into other boxes."""


def fit_typed(words: TypedWords) -> TypedFit | None:
    """The best place found; None where the words leave too much of the form empty wherever it lies."""
    starts = [place for place in _coarse(words) if fit_at(words, place).filled >= _WORTH_REFINING]
    if not starts:
        return None
    places = [_refined(words, start) for start in starts]
    best = max(places, key=lambda each: _closeness(words, each))
    # Where a line or a column further some of the words stand better, hill-climbing had stopped at the wrong place.
    for _ in range(_ROUNDS):
        others = _further(words, best)
        better = max(others, key=lambda each: _closeness(words, each))
        if _closeness(words, better) <= _closeness(words, best):
            break
        places.append(best)
        best = better
    rivals = (_rival(words, best, each) for each in (*others, *places))
    return replace(fit_at(words, best), rivals=tuple(each for each in rivals if each is not None))


def _rival(words: TypedWords, place: Values, other: Values) -> Rival | None:
    """The other place, None where it would hardly put a value into another box."""
    here, there = _boxes_at(words, place)[0], _boxes_at(words, other)[0]
    moved = (here != there) & (_fits(words, here) | _fits(words, there))
    if np.count_nonzero(moved) < _OTHER_BOXES:
        return None
    stake = words.worth[moved].max(axis=1) - words.worth[moved, -1]
    return Rival(_closeness(words, place) - _closeness(words, other), float(stake.sum()))


def _fits(words: TypedWords, boxes: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Does each word stand in a box that takes its format?"""
    return np.take_along_axis(words.worth, boxes[:, None], axis=1)[:, 0] > words.worth[:, -1] + 1e-9


def _further(words: TypedWords, place: Values) -> list[Values]:
    """The best places at which an edge of the form would lie a line or a column further."""
    return [_refined(words, each) for each in _best_apart(words, [place + step for step in _FURTHER], _MOST_RIVALS)]


def _best_apart(words: TypedWords, places: Sequence[Values], most: int) -> list[Values]:
    """Those at which the words stand best, apart from each other."""
    chosen: list[Values] = []
    for place in sorted(places, key=lambda each: -_closeness(words, each)):
        if len(chosen) < most and all(_apart(place, other) >= _ELSEWHERE for other in chosen):
            chosen.append(place)
    return chosen


def _apart(one: Values, other: Values) -> float:
    """Points that a corner of the sheet lies off between two places at most."""
    corners = np.array([[x, y, x, y] for x, y in product((0.0, LETTER[0]), (0.0, LETTER[1]))])
    return float(np.abs(_laid(corners, one) - _laid(corners, other)).max())


def fit_at(words: TypedWords, place: Values) -> TypedFit:
    """What the words say of a place; its rivals are not looked for."""
    boxes, _ = _boxes_at(words, place)
    worth = np.take_along_axis(words.worth, boxes[:, None], axis=1)[:, 0]
    fits = _fits(words, boxes)
    there = set(boxes[fits].tolist())
    groups = words.contents.telling
    filled = sum(bool(group & there) for group in groups) / len(groups)
    return TypedFit(place, float(worth.sum()), float(words.worth.max(axis=1).sum()), boxes, fits, filled)


def warp_at(place: Values, template: FormTemplate) -> Warp:
    """The map from page shares to the form."""
    shift_x, shift_y, scale_x, scale_y, turn = place
    wide, high = LETTER
    per_x, per_y = template.width / wide, template.height / high
    forward = np.array(
        [
            [(wide / 2 + shift_x) * per_x, (high / 2 + shift_y) * per_y],
            [scale_x * wide * per_x, -turn * wide * per_y],
            [turn * high * per_x, scale_y * high * per_y],
        ]
    )
    return warp_of(forward, template)


def _laid(edges: Values, place: Values) -> Values:
    """Words on the form: moved, stretched about the middle of the sheet, turned a little."""
    shift_x, shift_y, scale_x, scale_y, turn = place
    x, y = edges[:, 0::2] - LETTER[0] / 2, edges[:, 1::2] - LETTER[1] / 2
    laid = np.empty_like(edges)
    laid[:, 0::2] = x * scale_x + turn * y.mean(axis=1)[:, None] + LETTER[0] / 2 + shift_x
    laid[:, 1::2] = y * scale_y - turn * x.mean(axis=1)[:, None] + LETTER[1] / 2 + shift_y
    return laid


def _coarse(words: TypedWords) -> list[Values]:
    """A few places apart from each other at which most speaks for the form, its lines of typing made level."""
    middle, turn = np.array(LETTER) / 2, _turn(words.edges)
    telling = np.argsort(-words.worth.max(axis=1), kind="stable")[:_MOST_TELLING]
    edges, worth = _laid(words.edges[telling], np.array((0.0, 0.0, 1.0, 1.0, turn))), words.worth[telling]
    left, right = edges[:, 0] + _INSET - middle[0], edges[:, 2] - _INSET - middle[0]
    heights = (edges[:, 1] + edges[:, 3]) / 2 - middle[1]
    ways_x = list(product(_SCALES, _SHIFTS))
    columns = [
        np.clip(np.array([each * scale + shift + middle[0] for scale, shift in ways_x]), 0, LETTER[0] - 1).astype(np.intp)
        for each in (left, right)
    ]
    found: list[tuple[float, Values]] = []
    each_word = np.arange(len(telling))[None, :]
    for number, scale_y in enumerate(_SCALES):
        those = slice(max(0, number - _UNLIKE) * len(_SHIFTS), (number + _UNLIKE + 1) * len(_SHIFTS))
        for shift_y in _SHIFTS:
            rows = np.clip(heights * scale_y + shift_y + middle[1], 0, LETTER[1] - 1).astype(np.intp)
            there = words.contents.place[rows]
            begins, ends = (there[each_word, each[those]] for each in columns)
            nats = worth[each_word, np.where(begins == ends, begins, -1)].sum(axis=1)
            best = int(nats.argmax())
            scale_x, shift_x = ways_x[those][best]
            found.append((float(nats[best]), np.array([shift_x, shift_y, scale_x, scale_y, turn])))
    found.sort(key=lambda each: -each[0])
    chosen: list[Values] = []
    for _, place in found:
        if len(chosen) < _BEST and all(_apart(place, other) >= _ELSEWHERE for other in chosen):
            chosen.append(place)
    return chosen


def _turn(edges: Values) -> float:
    """The turn at which the words fall together into lines best; 0 where that is hardly better than as they lie."""
    middles = (edges[:, 0::2].mean(axis=1), edges[:, 1::2].mean(axis=1))

    def sharpness(turn: float) -> float:
        heights = (middles[1] - turn * (middles[0] - LETTER[0] / 2)) / _BIN + LETTER[0]
        whole = heights.astype(np.intp)
        share = heights - whole
        lines = int(whole.max()) + 2
        counts = np.bincount(whole, 1 - share, lines) + np.bincount(whole + 1, share, lines)
        return float(np.square(counts).sum())

    best = max(_TURNS, key=sharpness)
    return float(best) if sharpness(best) > _TURN_GAIN * sharpness(0.0) else 0.0


def _refined(words: TypedWords, place: Values) -> Values:
    """The place moved and stretched in ever smaller steps as long as the words stand better."""
    best = _closeness(words, place)
    for step in _STEPS:
        for _ in range(_ROUNDS):
            before = best
            for move, way in product(_MOVES, (step, -step)):
                tried = place + way * move
                closeness = _closeness(words, tried)
                if closeness > best:
                    place, best = tried, closeness
            if best <= before:
                break
    return place


def _boxes_at(words: TypedWords, place: Values) -> tuple[NDArray[np.int64], Values]:
    """The box of each word by its middle, -1 for none, and the words as they lie on the form."""
    laid = _laid(words.edges, place)
    columns = np.clip((laid[:, 0] + laid[:, 2]) / 2, 0, LETTER[0] - 1).astype(np.intp)
    rows = np.clip((laid[:, 1] + laid[:, 3]) / 2, 0, LETTER[1] - 1).astype(np.intp)
    return words.contents.place[rows, columns].astype(np.int64), laid


def _closeness(words: TypedWords, place: Values) -> float:
    """How well the words stand: what they say, for words in a right box the more the better they lie within it."""
    boxes, laid = _boxes_at(words, place)
    worth = np.take_along_axis(words.worth, boxes[:, None], axis=1)[:, 0]
    miss = words.worth[:, -1]
    edges, middles = words.contents.edges[boxes], words.contents.middles[boxes]
    slack = np.minimum(laid[:, 0] - edges[:, 0], edges[:, 2] - laid[:, 2])
    across = np.clip((slack + _SLACK) / (2 * _SLACK), 0.0, 1.0)
    off = np.abs((laid[:, 1] + laid[:, 3]) / 2 - np.where(np.isnan(middles), (laid[:, 1] + laid[:, 3]) / 2, middles))
    along = np.clip(1 - off / _OFF_LINE, 0.0, 1.0)
    return float((miss + (worth - miss) * across * along).sum())
