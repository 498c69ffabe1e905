"""Can a PDF's own words stand for what is drawn on the page? Only then does nobody need to read the picture.

Not trusted: words laid invisibly under or over a scan by some text recogniser, characters without meaning, letters that make
no language, words that leave no ink, and pages where much of what looks like writing is not among the words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from schemas.geometry import Box
from workers.formats.pdf_words import UNKNOWN, DrawnText, DrawnWord
from workers.raster import Pixels

_FEWEST_CHARACTERS = 12
_MOST_UNKNOWN = 0.03
_FEWEST_LETTERS_AND_DIGITS = 0.55
_ENOUGH_LETTERS = 80
"""Below this many letters nothing is concluded from which letters they are."""
_FEWEST_VOWELS, _MOST_VOWELS = 0.2, 0.65
_VOWELS = frozenset("aeiouyäöüéèêàáíóúAEIOUYÄÖÜÉÈÊÀÁÍÓÚ")
_LATIN_SHARE = 0.8
_LEAST_CONTRAST = 48
"""Grey levels between the lightest and the darkest dot in a word's box."""
_MOST_WITHOUT_INK = 0.1
_DARKER_THAN_PAPER = 60
_SMALLEST_LETTER, _LARGEST_LETTER = 3.5, 30.0
"""Points of height: what may be a letter, among all that is drawn."""
_MOST_STRAY = 40
_STRAY_SHARE = 0.12


def trusted(
    text: DrawnText, picture: Pixels, dpi: float, *, hidden_share: float, other_drawing: bool
) -> tuple[DrawnWord, ...] | None:
    """The page's own words, or None where the picture has to be read.

    `picture` is the page as shown, grey, at `dpi`. `hidden_share` of its characters are drawn so that nobody sees them.
    `other_drawing`: the page also holds pictures or shapes, which may be writing too.
    """
    if text.characters < _FEWEST_CHARACTERS or hidden_share > _MOST_WITHOUT_INK or not _is_language(text):
        return None
    seen = tuple(word for word in text.words if _has_ink(word.box, picture))
    if len(seen) < (1 - _MOST_WITHOUT_INK) * len(text.words):
        return None
    characters = sum(len(word.text) for word in seen)
    if other_drawing and stray_letters(seen, picture, dpi) > _MOST_STRAY + _STRAY_SHARE * characters:
        return None
    return _once(seen)


def _is_language(text: DrawnText) -> bool:
    """Few unknown characters, mostly letters and digits, and vowels among the letters where the script is Latin."""
    if text.unknown > _MOST_UNKNOWN * text.characters:
        return False
    characters = [char for word in text.words for char in word.text if char != UNKNOWN]
    # Rows of dots and dashes lead the eye; they say nothing about the encoding.
    telling = [char for char in characters if char not in "._-=*"]
    if sum(char.isalnum() for char in telling) < _FEWEST_LETTERS_AND_DIGITS * len(telling):
        return False
    letters = [char for char in telling if char.isalpha()]
    latin = [char for char in letters if char < "\u0250"]
    if len(letters) < _ENOUGH_LETTERS or len(latin) < _LATIN_SHARE * len(letters):
        return True
    return _FEWEST_VOWELS < sum(char in _VOWELS for char in latin) / len(latin) < _MOST_VOWELS


def _pixels(box: Box, picture: Pixels, margin: int = 0) -> tuple[slice, slice]:
    height, width = picture.shape[:2]
    return (
        slice(max(0, int(box.y0 * height) - margin), int(box.y1 * height) + 1 + margin),
        slice(max(0, int(box.x0 * width) - margin), int(box.x1 * width) + 1 + margin),
    )


def _has_ink(box: Box, picture: Pixels) -> bool:
    inside = picture[_pixels(box, picture, margin=1)]
    return inside.size > 0 and int(inside.max()) - int(inside.min()) >= _LEAST_CONTRAST


def _once(words: Sequence[DrawnWord]) -> tuple[DrawnWord, ...]:
    """Imitated bold type and shadows draw a word twice, a hair apart: keep one."""
    kept: list[DrawnWord] = []
    places = defaultdict[tuple[str, int], list[Box]](list)
    for word in words:
        band = round(word.box.y0 * 100)
        near = (box for step in (-1, 0, 1) for box in places[word.text, band + step])
        if any(_same_place(word.box, box) for box in near):
            continue
        places[word.text, band].append(word.box)
        kept.append(word)
    return tuple(kept)


def _same_place(one: Box, other: Box) -> bool:
    return one.overlap_x(other) > 0.8 * one.width and one.overlap_y(other) > 0.6 * one.height


def stray_letters(words: Sequence[DrawnWord], picture: Pixels, dpi: float) -> int:
    """How many marks of the size of letters lie outside all words, counted only where several stand in a row."""
    ink = np.asarray(picture < int(np.percentile(picture[::4, ::4], 80)) - _DARKER_THAN_PAPER, dtype=np.uint8)
    for word in words:
        ink[_pixels(word.box, picture, margin=2)] = 0
    if not ink.any():
        return 0
    _, _, stats, centres = cv2.connectedComponentsWithStats(ink, connectivity=8)
    width, height = stats[1:, cv2.CC_STAT_WIDTH], stats[1:, cv2.CC_STAT_HEIGHT]
    point = dpi / 72
    filled = stats[1:, cv2.CC_STAT_AREA] / (width * height)
    letters = (
        (height >= _SMALLEST_LETTER * point)
        & (height <= _LARGEST_LETTER * point)
        & (width <= 1.6 * _LARGEST_LETTER * point)
        & (width >= 0.1 * height)
        & (filled > 0.1)
        & (filled < 0.95)
    )
    return _in_rows(np.asarray(centres[1:][letters]), np.asarray(height[letters]))


def _in_rows(centres: NDArray[np.floating], heights: NDArray[np.integer]) -> int:
    """Of marks at these places, how many have at least three neighbours of like height close by on their line."""
    if len(centres) < 4 or len(centres) > 20_000:
        return len(centres)
    order = np.argsort(centres[:, 0])
    count = 0
    x, y, h = centres[order, 0], centres[order, 1], heights[order].astype(np.float64)
    for i in range(len(x)):
        near = slice(np.searchsorted(x, x[i] - 4 * h[i]), np.searchsorted(x, x[i] + 4 * h[i]))
        alike = (np.abs(y[near] - y[i]) < 0.6 * h[i]) & (h[near] > 0.5 * h[i]) & (h[near] < 2 * h[i])
        count += int(alike.sum()) > 3
    return count
