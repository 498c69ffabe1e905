"""Two readings of the same place, word by word: what is kept, and what the other one said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from schemas.pages import Reader
from workers.readers import PixelBox, SeenWord

SAME_PLACE = 0.3
"""Share of the narrower word's width that two words must have in common to be readings of the same ink."""
WORTH_KEEPING = 0.6
"""Below this score a word that only Tesseract saw is dirt more often than not."""
UNSUPPORTED = 0.7
"""Below it a word of PP-OCR's that Tesseract does not bear out is a smudge, a logo or handwriting more often than print."""
SURE_OF_BLANKS, BLANK = 0.7, 0.2
"""Tesseract's blanks are believed where its words score so much and stand that many heights apart."""
SIGN = 0.3
"""Heights between a sign and the same sign as the other reader saw it, at most: what is narrow PP-OCR places by a guess."""
LOOKALIKES = str.maketrans("OoIl|SBZ", "00111582")
"""Characters told apart by what stands around them, in which Tesseract's language model is better than PP-OCR's."""
WELL_FORMED = re.compile(
    r"[-(]?[$€£]?[-(]?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}[-)]?(?:CR)?"  # an amount
    r"|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})"  # a date
    r"|\d+(?:\.\d+)?%"
)


_Place = tuple[list[SeenWord], list[SeenWord]]
"""What Tesseract and what PP-OCR saw at one place."""


class FusedWord(NamedTuple):
    """A word after both readers were heard. `second` is None where only one looked or saw anything."""

    text: str
    box: PixelBox
    confidence: float
    reader: Reader
    second: str | None = None


def alone(word: SeenWord, reader: Reader) -> FusedWord:
    """A word that only one reader saw."""
    return FusedWord(word.text, word.box, word.confidence, reader)


def fuse(first: Sequence[SeenWord], second: Sequence[SeenWord]) -> Iterator[FusedWord]:
    """One line read by Tesseract (`first`) and by PP-OCR (`second`)."""
    for ours, theirs in _with_signs_met(_places(first, second)):
        yield from _decide(ours, theirs)


def bear_out(first: Sequence[SeenWord], second: Sequence[SeenWord]) -> Iterator[FusedWord]:
    """One line of poor print as PP-OCR read it. Tesseract's word is heard, not followed: there it is wrong far more often."""
    for ours, theirs in _places(first, second):
        if ours and theirs and _joined(ours) == _joined(theirs):
            yield from _agreed(ours, theirs)
        else:
            said = " ".join(word.text for word in ours) or None
            yield from (FusedWord(*word, Reader.PPOCR, said) for word in theirs if _is_clear(word))


def _places(first: Iterable[SeenWord], second: Iterable[SeenWord]) -> Iterator[_Place]:
    """Words that share ink, left to right; a word broken in two by one reader meets its whole here."""
    marked = sorted([(word, 0) for word in first] + [(word, 1) for word in second], key=lambda one: one[0].box.left)
    place: _Place = ([], [])
    for word, side in marked:
        if any(place) and not any(_share(word, other) for other in place[1 - side]):
            yield place
            place = ([], [])
        place[side].append(word)
    if any(place):
        yield place


def _with_signs_met(places: Iterable[_Place]) -> Iterator[_Place]:
    """The places; one dash that the readers see side by side (`Prime - - Monday`) is one place."""
    held: _Place = ([], [])
    for place in places:
        if _is_same_sign(held, place):
            held = (held[0] + place[0], held[1] + place[1])
            continue
        if any(held):
            yield held
        held = place
    if any(held):
        yield held


def _is_same_sign(left: _Place, right: _Place) -> bool:
    """Is it the same sign, seen by one reader here and by the other there?"""
    words = [*left[0], *left[1], *right[0], *right[1]]
    if len(words) != 2 or not any(left) or bool(left[0]) == bool(right[0]):
        return False
    one, other = words
    near = other.box.left - one.box.right < SIGN * max(word.box.height for word in words)
    return near and one.text == other.text and len(one.text) == 1 and not one.text.isalnum()


def _share(one: SeenWord, other: SeenWord) -> bool:
    narrower = max(1, min(one.box.width, other.box.width))
    return one.box.shared_width(other.box) >= SAME_PLACE * narrower


def _decide(first: list[SeenWord], second: list[SeenWord]) -> Iterator[FusedWord]:
    if not second:
        yield from (alone(word, Reader.TESSERACT) for word in first if word.confidence >= WORTH_KEEPING)
    elif not first:
        yield from (alone(word, Reader.PPOCR) for word in second if _is_clear(word))
    elif _joined(first) == _joined(second):
        yield from _agreed(first, second)
    elif len(first) == len(second) == 1:
        better = _better(first[0], second[0])
        if _is_clear(better):
            yield better
    else:
        said = " ".join(word.text for word in first)
        clear = [word for word in second if _is_clear(word)]
        yield from (FusedWord(word.text, word.box, word.confidence, Reader.PPOCR, said) for word in clear)


def _is_clear(word: SeenWord | FusedWord) -> bool:
    """Dirt seldom looks like an amount: what does is kept at half the score."""
    return word.confidence >= (UNSUPPORTED / 2 if is_well_formed(word.text) else UNSUPPORTED)


def _joined(words: Iterable[SeenWord]) -> str:
    return "".join(word.text for word in words)


def _agreed(first: list[SeenWord], second: list[SeenWord]) -> Iterator[FusedWord]:
    """Same characters. PP-OCR may miss a blank between words, Tesseract may see one inside a number."""
    whole = _joined(second)
    words, reader = (second, Reader.PPOCR)
    if len(first) > len(second) and not is_well_formed(whole) and _is_spaced(first):
        words, reader = (first, Reader.TESSERACT)
    sure = max(min(word.confidence for word in side) for side in (first, second))
    yield from (FusedWord(word.text, word.box, max(sure, word.confidence), reader, word.text) for word in words)


def _is_spaced(words: list[SeenWord]) -> bool:
    """Were the words read with conviction, and is there paper between them?"""
    gaps = [after.box.left - before.box.right for before, after in pairwise(words)]
    tallest = max(word.box.height for word in words)
    return min(word.confidence for word in words) >= SURE_OF_BLANKS and min(gaps) >= BLANK * tallest


def _better(first: SeenWord, second: SeenWord) -> FusedWord:
    if _prefer_first(first, second):
        return FusedWord(first.text, second.box, first.confidence, Reader.TESSERACT, second.text)
    return FusedWord(second.text, second.box, second.confidence, Reader.PPOCR, first.text)


def _prefer_first(first: SeenWord, second: SeenWord) -> bool:
    """PP-OCR is right four times out of five where they differ; these are the other cases."""
    formed = is_well_formed(first.text), is_well_formed(second.text)
    if formed[0] != formed[1]:
        return formed[0]
    if first.text.translate(LOOKALIKES) == second.text.translate(LOOKALIKES):
        return first.confidence >= WORTH_KEEPING
    return first.confidence >= 0.9 and second.confidence < 0.7


def is_well_formed(text: str) -> bool:
    """Does it look like an amount, a date or a percentage, as printed?"""
    return WELL_FORMED.fullmatch(text) is not None


def has_digit(text: str) -> bool:
    """Is there a digit in it? Digits carry the meaning of mail, and engines' scores say little about them."""
    return re.search(r"\d", text) is not None
