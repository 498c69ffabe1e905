"""Which box a word stands in that is typed across a border. It goes there as a whole, so that no character of it is lost.

Where the form's own lines are missing, nothing says where a border is to the point: the form was found by the words, and may
lie a few points off. There a word stands in the box that holds most of it, however little of it is in a box at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from schemas.geometry import Box
from workers.forms.sheet import PER_POINT

Pieces = NDArray[np.int32]
"""(n, 5): left, top, width, height and area of each piece of ink, in pixels of the sheet."""
Owners = NDArray[np.int64]
"""(n,): index of the box of each piece, -1 for none."""

LETTER_HEIGHT = 3.4 * PER_POINT
"""A box holds writing if a piece of ink in it is this tall; lower ones are points, commas and dashes."""
_WORD_GAP = round(4 * PER_POINT)
FITS = 1.1
"""Widths of a box that a word may have which stands in it as a whole."""
_NEAR_BORDER, _AT_BORDER = 14.0 * PER_POINT, 3.0 * PER_POINT
"""From a border that may be off, and from one that is printed, within which the blank between two words is looked for."""
_MORE_THAN_CHANCE = 2
"""Letters from which they may be a word of their own; the form is hardly ever taken to lie so far off."""
_FURTHER = 1.25
"""Of the other gaps between letters, and of the usual distance of their middles, from which a word ends and another begins."""
_STRAYS = 0.5
"""Letters in no box, for each in one, that a word may have; a single one any."""
_TALLER, _STROKE = 1.25, 0.3
"""How much taller or smaller than a word's other letters such a one may be, and its least width for its height."""
_BESIDE = 4.0 * PER_POINT
"""From a letter, within which a point, a comma or a dash belongs to its word."""


def bring_together(
    owner: Owners, is_writing: NDArray[np.bool_], stats: Pieces, zones: Sequence[Box], shape: tuple[int, ...]
) -> None:
    """A word across a printed border goes to the box of its middle, if that could hold it.

    `is_writing`: pieces that may be writing. Letters that stand in no box, just before or behind a box's own, go with these.
    """
    letters = np.flatnonzero(is_writing & (stats[:, 3] >= LETTER_HEIGHT))
    words = _across(_words(letters, stats, shape), owner)
    parts = (part for members in words for part in _parted(members, owner, stats, zones))
    for members in _across(parts, owner):
        inside = members[owner[members] >= 0]
        left, right = _span(stats[inside])
        middle = inside[np.abs(stats[inside, 0] + stats[inside, 2] / 2 - (left + right) / 2).argmin()]
        if right - left <= FITS * zones[owner[middle]].width:
            owner[inside] = owner[middle]
        strays = members[(owner[members] < 0) & _like_letters(stats[members], stats[inside])]
        if len(strays) <= max(1, _STRAYS * len(inside)):
            nearest = np.abs(stats[strays, None, 0] - stats[None, inside, 0]).argmin(axis=1)
            owner[strays] = owner[inside[nearest]]


def _parted(members: NDArray[np.intp], owner: Owners, stats: Pieces, zones: Sequence[Box]) -> list[NDArray[np.intp]]:
    """A word in two where the blank at a border printed upright is wider than all others: two were typed close to it."""
    boxes = owner[members]
    cuts = [
        cut
        for cut in _cuts(members, owner, stats, _AT_BORDER)
        if boxes[cut - 1] >= 0 and boxes[cut] >= 0 and zones[boxes[cut - 1]].x1 <= zones[boxes[cut]].x0 + 1
    ]
    return np.split(members, [cut for cut in cuts if _is_blank(stats[members], cut)])


def _like_letters(pieces: Pieces, others: Pieces) -> NDArray[np.bool_]:
    """As tall as the others, and no remains of a line."""
    height = np.median(others[:, 3])
    is_tall = (pieces[:, 3] >= height / _TALLER) & (pieces[:, 3] <= height * _TALLER)
    return np.asarray(is_tall & (pieces[:, 2] >= _STROKE * pieces[:, 3]))


def keep_whole(
    owner: Owners, is_writing: NDArray[np.bool_], stats: Pieces, zones: Sequence[Box], shape: tuple[int, ...]
) -> NDArray[np.bool_]:
    """The same where no border is printed: a word goes to the box that holds most of it, its points and dashes with it.

    `is_writing`: pieces that may be writing, those that stand in no box among them. What stands in two boxes with more than a
    letter, or with a blank near the border, is taken for two words that were typed close together. It may as well be one: its
    pieces are given back as doubtful.
    """
    letters = np.flatnonzero(is_writing & (stats[:, 3] >= LETTER_HEIGHT))
    is_doubtful = np.zeros(len(owner), dtype=bool)
    for members in _across(_words(letters, stats, shape), owner):
        cuts, (most, second) = _cuts(members, owner, stats, _NEAR_BORDER), _held(owner[members])
        is_shared = second >= _MORE_THAN_CHANCE or any(_is_blank(stats[members], cut) for cut in cuts)
        is_doubtful[members] = is_shared or most == second
        box, (left, right) = mostly(owner[members], stats[members, 2]), _span(stats[members])
        if box < 0 or (not is_shared and right - left <= FITS * zones[box].width):
            owner[members] = box
        else:
            _part(np.split(members, cuts), owner, stats)
    small = np.flatnonzero(is_writing & (stats[:, 3] < LETTER_HEIGHT))
    _follow(small, letters[owner[letters] >= 0], owner, stats)
    return is_doubtful


def _words(letters: NDArray[np.intp], stats: Pieces, shape: tuple[int, ...]) -> Iterator[NDArray[np.intp]]:
    """The letters of each word, from left to right."""
    drawn = np.zeros(shape, np.uint8)
    for x, y, w, h, _ in stats[letters]:
        drawn[y + h // 4 : y + h - h // 4, x : x + w + _WORD_GAP] = 255
    _, labels = cv2.connectedComponents(drawn, connectivity=4)
    x, y, w, h, _ = stats[letters].T
    word = np.asarray(labels)[y + h // 2, x + w // 2]
    order = np.lexsort((x, word))
    yield from np.split(letters[order], np.flatnonzero(np.diff(word[order])) + 1)


def _across(words: Iterator[NDArray[np.intp]], owner: Owners) -> Iterator[NDArray[np.intp]]:
    return (members for members in words if len(np.unique(owner[members])) > 1)


def _span(pieces: Pieces) -> tuple[float, float]:
    return float(pieces[:, 0].min()), float((pieces[:, 0] + pieces[:, 2]).max())


def mostly(owners: Owners, widths: NDArray[np.int32] | None = None) -> int:
    """The box that holds most of a word, given for each character the box and its width; -1 where none holds any of it."""
    inside = owners >= 0
    return int(np.bincount(owners[inside], None if widths is None else widths[inside]).argmax()) if inside.any() else -1


def _part(parts: list[NDArray[np.intp]], owner: Owners, stats: Pieces) -> None:
    """Each part to a box of its own, from left to right, if there are as many."""
    found = owner[np.concatenate(parts)]
    boxes = list(dict.fromkeys(found[found >= 0].tolist()))
    if len(boxes) != len(parts):
        boxes = [mostly(owner[part], stats[part, 2]) for part in parts]
    for part, box in zip(parts, boxes, strict=True):
        owner[part] = box


def _cuts(members: NDArray[np.intp], owner: Owners, stats: Pieces, reach: float) -> list[int]:
    """Before which letters a word would have to be parted to give each box its own: at the widest gap near each border."""
    starts, ends = stats[members, 0], stats[members, 0] + stats[members, 2]
    boxed = np.flatnonzero(owner[members] >= 0)
    after = boxed[1:][np.diff(owner[members[boxed]]) != 0]
    near = np.abs(starts[None, 1:] - starts[after, None]) <= reach
    gaps = np.where(near, starts[1:] - ends[:-1], np.iinfo(np.int32).min)
    return sorted({int(each) + 1 for each in gaps.argmax(axis=1)})


def _held(owners: Owners) -> tuple[int, int]:
    """Letters of a word in the box that holds most of them, and in the second."""
    held = np.sort(np.bincount(owners[owners >= 0], minlength=2))
    return int(held[-1]), int(held[-2])


def _is_blank(letters: Pieces, cut: int) -> bool:
    """Are the letters before and after the cut further apart than any others, narrow as some may be?"""
    x, _, w, _, _ = letters.T
    gaps, steps = x[1:] - x[:-1] - w[:-1], np.diff(x + w / 2)
    widest = np.delete(gaps, cut - 1).max(initial=1)
    return bool(gaps[cut - 1] >= _FURTHER * widest and steps[cut - 1] >= _FURTHER * np.median(steps))


def _follow(small: NDArray[np.intp], letters: NDArray[np.intp], owner: Owners, stats: Pieces) -> None:
    """Points, commas and dashes to the box of the letter beside which they stand."""
    if not len(letters):
        return
    x, y, w, h, _ = stats[letters].T
    for piece in small:
        left, top, width, height, _ = stats[piece]
        apart = np.maximum(x - left - width, left - x - w)
        middle = top + height / 2
        level = (middle >= y) & (middle <= y + 1.25 * h)
        near = np.where(level & (apart <= _BESIDE), apart, np.inf)
        best = int(near.argmin())
        if np.isfinite(near[best]):
            owner[piece] = owner[letters[best]]
