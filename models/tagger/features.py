"""What the tagger sees of a page: numbers from its words and boxes, made with nothing but NumPy, for training and use alike.

A word is a bag of hashed pieces (itself, its shape, its ends, its runs of three letters), so that one wrong letter leaves most
of it as it was, and what it means, so that one that was never drawn is not wholly strange; its place is told in shares of the
page and in the page's own units, letter widths and word heights, so that a fax, a photograph and a landscape sheet look alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from stdnum import luhn

from models.tagger.meanings import MEANING, meaning_of
from models.tagger.reading_order import rows_of
from models.tagger.sums import MARKS, sum_marks
from schemas.geometry import Box

ROWS = 20480
"""Rows of the table of pieces; row 0 is padding."""
PIECES = 24
"""Pieces of a word, at most."""
WAVES = 4
"""Frequencies in which a position is told, each twice as fine as the one before."""
_DIGIT = re.compile(r"\d")
_FLAGS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\d",
        r"^\d+$",
        r"^[-(]?\$?[-(]?\d{1,3}(?:[,.]?\d{3})*[.,]\d{2}\)?-?$",
        r"^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})[,.]?$|^\d{4}-\d{2}-\d{2}$|^\d{6}$|^\d{8}$",
        r"^(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9-]+$",
        r"^\d{5}(?:-\d{4})?$",
        r"^\d{2}-\d{7}$|^\d{9}$",
        r"^\(?\d{3}\)?[-.]?\d{3}[-.]\d{4}$|^\(\d{3}\)$|^\d{3}-\d{4}$",
        r"^[^a-z]*[A-Z][^a-z]*$",
        r"^[^A-Za-z]*[A-Z][a-z]+[^A-Za-z]*$",
        r"^[^A-Z]*[a-z][^A-Z]*$",
        r":$",
        r"^[^A-Za-z0-9]+$",
        r"[$€£]",
        r"^-|-$|^\(.*\)$",
        r"%$",
        r"^(?:CO|PR|OA|PI|CR)\b",
        r"^[A-Z]\d{4}$",
        r"@|www|\.com",
        r"^[A-Z]{2}$",
    )
)
ABSOLUTE = 4 * 2 * WAVES + 4
"""The first numbers of a word: where on the paper it stands."""
FACTS = ABSOLUTE + 11 + len(_FLAGS) + 3 + MARKS + MEANING
"""Numbers that describe a word beside its pieces; the last MEANING of them are what it means."""

GAP_BEFORE, DIGITS = ABSOLUTE + 2, ABSOLUTE + 11
"""Where the facts tell the distance to the word before, squashed, and whether there is a digit."""

Ids = NDArray[np.int32]
Numbers = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class PageFeatures:
    """A page as the model takes it; all arrays are in reading order."""

    order: NDArray[np.int64]
    """For each position in reading order the word's index on the page."""
    pieces: Ids
    """(words, PIECES)"""
    facts: Numbers
    """(words, FACTS)"""
    places: Numbers
    """(words, 3): left and right edge in letter widths, middle of the row in word heights."""

    def only(self, chosen: NDArray[np.int64]) -> PageFeatures:
        """Some of the words, by their places in reading order."""
        return PageFeatures(self.order[chosen], self.pieces[chosen], self.facts[chosen], self.places[chosen])


def page_features(texts: Sequence[str], boxes: Sequence[Box]) -> PageFeatures:
    """The features of a page's words."""
    rows = rows_of(boxes)
    order = np.array([index for row in rows for index in row], dtype=np.int64)
    if not len(order):
        return PageFeatures(
            order, np.zeros((0, PIECES), np.int32), np.zeros((0, FACTS), np.float32), np.zeros((0, 3), np.float32)
        )
    spelled = [texts[index] for index in order]
    edges = np.array([boxes[index] for index in order], dtype=np.float32)
    geometry, places = _geometry(edges, [len(row) for row in rows], np.array([len(text) for text in spelled], np.float32))
    sums = sum_marks(spelled, [len(row) for row in rows], places[:, 1])
    kinds = np.array([_marks(text) for text in spelled], np.float32)
    facts = np.concatenate([geometry, kinds, sums, np.stack([meaning_of(text) for text in spelled])], axis=1)
    return PageFeatures(order, np.array([_pieces(text) for text in spelled], np.int32), facts, places)


def _geometry(edges: Numbers, row_sizes: Sequence[int], lengths: Numbers) -> tuple[Numbers, Numbers]:
    left, right = edges[:, 0], edges[:, 2]
    heights = np.maximum(edges[:, 3] - edges[:, 1], 1e-4)
    height = float(np.median(heights))
    letter = max(float(np.median((right - left) / lengths)), 1e-4)
    row = np.repeat(np.arange(len(row_sizes)), row_sizes)
    sizes = np.asarray(row_sizes, np.float32)
    middles = np.bincount(row, (edges[:, 1] + edges[:, 3]) / 2).astype(np.float32) / sizes
    middle = middles[row]
    at = np.arange(len(row)) - np.concatenate([[0], np.cumsum(row_sizes)[:-1]])[row]
    first, last = at == 0, at == sizes[row] - 1
    before = np.where(first, 40 * letter, left - np.roll(right, 1))
    after = np.where(last, 40 * letter, np.roll(left, -1) - right)
    steps = np.diff(middles, prepend=middles[0] - 8 * height, append=middles[-1] + 8 * height)
    waves = [
        wave(value * np.pi * 2**k)
        for value in (left, right, (left + right) / 2, middle)
        for k in range(WAVES)
        for wave in (np.sin, np.cos)
    ]
    plain = [
        left, right, middle, (left + right) / 2,
        np.log(heights / height), _squashed((right - left) / letter), _squashed(before / letter), _squashed(after / letter),
        np.log1p(sizes[row]), at / sizes[row], row / len(row_sizes), _squashed(steps[row] / height),
        _squashed(steps[row + 1] / height), np.full(len(row), np.log1p(len(row)) / 4), np.full(len(row), letter / height),
    ]  # fmt: skip
    places = np.stack([left / letter, right / letter, middle / height], axis=1).astype(np.float32)
    return np.stack([*waves, *plain], axis=1).astype(np.float32), places


def _squashed(values: NDArray[np.floating[Any]]) -> Numbers:
    """Large distances differ less than small ones."""
    squashed: Numbers = (np.sign(values) * np.log1p(np.abs(values))).astype(np.float32)
    return squashed


@lru_cache(maxsize=65536)
def _marks(text: str) -> tuple[float, ...]:
    """What kind of word it is."""
    digits = re.sub(r"\D", "", text)
    provider = len(digits) == 10 and digits[0] in "12" and luhn.is_valid(f"80840{digits}")
    return (*(float(bool(flag.search(text))) for flag in _FLAGS), float(provider), len(digits) / 8, min(len(text), 24) / 8)


@lru_cache(maxsize=65536)
def _pieces(text: str) -> tuple[int, ...]:
    """Rows of the table for the pieces of a word, filled up with 0."""
    folded = _DIGIT.sub("0", text.lower())
    bare = folded.strip(".,:;()[]*'\"|")
    names = ["w" + folded, "b" + bare, "s" + _shape(text)]
    if len(text) <= 5:
        names.append("r" + text)
    for length in range(1, 5):
        names += [f"p{folded[:length]}", f"e{folded[-length:]}"] if len(folded) > length else []
    ringed = f"<{bare}>"
    names += ["t" + ringed[start : start + 3] for start in range(len(ringed) - 2)]
    rows = [crc32(name.encode()) % (ROWS - 1) + 1 for name in dict.fromkeys(names)][:PIECES]
    return tuple(rows + [0] * (PIECES - len(rows)))


def _shape(text: str) -> str:
    """`XX-00`: digits as 0, capitals X, small letters x; more than four of a kind count as four."""
    shape = re.sub(r"[a-z]", "x", re.sub(r"[A-Z]", "X", _DIGIT.sub("0", text)))
    return re.sub(r"(.)\1{4,}", r"\1\1\1\1", shape)
