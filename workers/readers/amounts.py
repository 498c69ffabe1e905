"""Amounts as a reader sees them on thin or faded paper: zeros that look like letters, points that are gone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workers.readers import PixelBox, SeenWord

LIKE_ZERO = re.compile(r"[-(]?(?:[A-Z]{2,3}|[$€£])?-?(?=[\dO])[\dO,]*[.][\dOoCQD]{2}[-)]?")
"""An amount, perhaps behind the letters of its currency, in which a zero may stand as a letter of its shape."""
ROUND = str.maketrans("OoCQD", "00000")
CURRENCY = re.compile(r"[-(]?[A-Z]{2,3}(?=[-\dO])")
WHOLE = re.compile(r"(?:[A-Z]{1,3}|[$€£])?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}")
UNITS, CENTS = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,6})\.?"), re.compile(r"\d{2}")
NEAREST, FARTHEST = 0.15, 1.1
"""Blank that a lost point leaves between two digits, in their heights."""
IN_COLUMN = 0.6
"""How far apart the right edges of amounts in one column may be, in heights of a digit."""
POINT_UNSEEN = 0.6
"""The most that is believed of an amount whose point nobody saw: a person should look at it."""


def mended(lines: Sequence[Sequence[SeenWord]]) -> list[list[SeenWord]]:
    """The lines with their amounts put right. A lost point is believed only under or above amounts read whole."""
    spelt = [[_spelt(word) for word in line] for line in lines]
    whole = [word.box for line in spelt for word in line if WHOLE.fullmatch(word.text)]
    return [_pointed(line, whole) for line in spelt]


def _spelt(word: SeenWord) -> SeenWord:
    if not LIKE_ZERO.fullmatch(word.text):
        return word
    currency = CURRENCY.match(word.text)
    at = currency.end() if currency else 0
    return word._replace(text=word.text[:at] + word.text[at:].translate(ROUND))


def _pointed(line: Sequence[SeenWord], whole: Sequence[PixelBox]) -> list[SeenWord]:
    words: list[SeenWord] = []
    for word in line:
        if words and _is_broken(words[-1], word) and _stands_in_column(word.box, whole):
            units = words.pop()
            text = f"{units.text.rstrip('.')}.{word.text}"
            sure = min(units.confidence, word.confidence, POINT_UNSEEN)
            words.append(SeenWord(text, units.box.union(word.box), sure))
        else:
            words.append(word)
    return words


def _is_broken(units: SeenWord, cents: SeenWord) -> bool:
    """Two runs of digits as near each other as the halves of an amount."""
    if not (UNITS.fullmatch(units.text) and CENTS.fullmatch(cents.text)):
        return False
    gap = (cents.box.left - units.box.right) / max(1, cents.box.height)
    return NEAREST <= gap <= FARTHEST


def _stands_in_column(cents: PixelBox, whole: Sequence[PixelBox]) -> bool:
    """Is there an amount, read whole, that ends at the same column and is about as tall?"""
    return any(
        abs(box.right - cents.right) <= IN_COLUMN * cents.height and abs(box.height - cents.height) <= 0.4 * cents.height
        for box in whole
    )
