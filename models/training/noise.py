"""Printed words as a reader would give them: tight boxes, misread letters, words torn apart, run together, lost or imagined.

How much of each a page suffers and which letters are taken for which is in `noise.json`, fitted to pages that were really read
(`python -m models.training.fit_noise`). Words keep their owners, so that lessons can be told from what is left of the page.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from models.tagger.reading_order import rows_of
from models.training.targets import OwnedPage, OwnedWord
from schemas.geometry import Box

RATES = Path(__file__).with_name("noise.json")
_DESCENDING = frozenset("gjpqy,;()[]{}|Q@_/$")
_ASCENDING = frozenset("bdfhklt!?'\"()[]{}|@#$%&*/\\")
_ASCENT, _SMALL, _DESCENT = 0.02, 0.29, 0.21
"""Of a printed box's height, which spans ascent and descent: what is empty above capitals, above small letters, below both."""
JOINABLE = 0.5
"""Words nearer than this share of their height may be run together; a blank is about 0.3."""
_FLAT, _LOW = frozenset("-\u2013\u2014=~"), frozenset("._,")
_STAMP = ("RECEIVED", "NOV", "14", "2026")
_STAMPED, _SPREAD = 0.03, 0.35
"""Shares of pages."""


@dataclass(frozen=True, slots=True)
class PageNoise:
    """How badly one page was read; each a chance, of a letter or of a word."""

    letters: float
    lost: float
    torn: float
    joined: float
    imagined: float


@dataclass(frozen=True, slots=True)
class Noise:
    """A reader's ways. Pages are drawn from `pages`, which lists as many kinds of page as were seen."""

    pages: tuple[PageNoise, ...]
    confusions: Mapping[str, tuple[tuple[str, ...], tuple[float, ...]]]
    """For a letter what it is taken for, with weights; taken for nothing means overlooked."""
    proneness: Mapping[str, float]
    """How much oftener than the average letter this one is misread."""
    specks: tuple[tuple[str, ...], tuple[float, ...]]
    """What dirt and pieces of rules are taken for, with weights."""
    clean_share: float = 0.12
    """Pages on which every letter is read right: what a PDF's own words look like."""

    def __call__(self, page: OwnedPage, rng: Random) -> OwnedPage:
        """The page as read."""
        if not page:
            return page
        spoilt = rng.random() >= self.clean_share
        words = _run_together(page, rng, self._rate(rng).joined if spoilt else 0.0)
        words = _tightened(words, rng) if spoilt or rng.random() < 0.6 else words
        if spoilt:
            words = self._misread(words, self._rate(rng), rng)
        return moved(words, rng)

    def _rate(self, rng: Random) -> PageNoise:
        """One page's, sometimes much worse than any seen."""
        seen = rng.choice(self.pages)
        worse = math.exp(rng.gauss(0.2, 0.7))
        return PageNoise(*(min(0.3, rate * worse) for rate in _rates(seen)))

    def _misread(self, words: Sequence[OwnedWord], rate: PageNoise, rng: Random) -> list[OwnedWord]:
        bad_lines = _bad_lines(words, rng)
        read: list[OwnedWord] = []
        for index, word in enumerate(words):
            worse = 12.0 if index in bad_lines else 1.0
            if rng.random() < rate.lost * worse:
                continue
            text = self._misspelt(word.text, min(0.4, rate.letters * worse), rng)
            if text:
                spelt = OwnedWord(text, word.box, word.owners)
                read += _torn(spelt, rng) if len(text) > 1 and rng.random() < rate.torn * worse else [spelt]
        read += [self._speck(rng, words) for _ in range(_count(rate.imagined * len(words), rng))]
        return (read or list(words)) + _stamp(rng)

    def _speck(self, rng: Random, words: Sequence[OwnedWord]) -> OwnedWord:
        """Dirt, or a piece of a rule, taken for a word: beside a word or anywhere."""
        near = rng.choice(words).box
        high = near.height * rng.uniform(0.3, 1.1)
        x, y = (near.x0 - near.height, near.y0) if rng.random() < 0.5 else (rng.random(), rng.random())
        text = rng.choices(*self.specks)[0]
        return OwnedWord(text, _ordered(x, y, x + high * 0.5 * len(text), y + high))

    def _misspelt(self, text: str, rate: float, rng: Random) -> str:
        if rng.random() >= rate * len(text) * 1.5:
            return text
        letters = list(text)
        for at, letter in enumerate(letters):
            if rng.random() < rate * self.proneness.get(letter, 1.0) or (len(letters) == 1 and rng.random() < 0.5):
                letters[at] = self._confused(letter, rng)
        return "".join(letters).replace(" ", "")

    def _confused(self, letter: str, rng: Random) -> str:
        known = self.confusions.get(letter)
        if known is None:
            return rng.choice(("", letter.swapcase(), letter))
        return rng.choices(known[0], known[1])[0]


def _rates(noise: PageNoise) -> tuple[float, ...]:
    return noise.letters, noise.lost, noise.torn, noise.joined, noise.imagined


@cache
def reader_noise(path: Path = RATES) -> Noise:
    """The fitted noise."""
    found = json.loads(path.read_text(encoding="utf-8"))
    return Noise(
        pages=tuple(PageNoise(*page) for page in found["pages"]),
        confusions={letter: (tuple(taken), tuple(taken.values())) for letter, taken in found["confusions"].items()},
        proneness=found["proneness"],
        specks=(tuple(found["specks"]), tuple(found["specks"].values())),
    )


def _tightened(page: Sequence[OwnedWord], rng: Random) -> list[OwnedWord]:
    """Boxes around the ink instead of the font's height, edges a little off."""
    shake = rng.uniform(0.0, 0.05)
    tight = []
    for word in page:
        box, letters = word.box, set(word.text)
        tall = word.text != word.text.lower() or not letters.isdisjoint(_ASCENDING) or any(c.isdigit() for c in word.text)
        above = 0.42 if letters <= _FLAT else 0.65 if letters <= _LOW else _ASCENT if tall else _SMALL
        below = 0.42 if letters <= _FLAT else 0.0 if not letters.isdisjoint(_DESCENDING) else _DESCENT
        wide = box.width / len(word.text) * 0.08
        edges = (
            box.x0 + wide + rng.gauss(0.0, shake) * box.height,
            box.y0 + (above + rng.gauss(0.0, shake)) * box.height,
            box.x1 - wide + rng.gauss(0.0, shake) * box.height,
            box.y1 - (below + rng.gauss(0.0, shake)) * box.height,
        )
        tight.append(OwnedWord(word.text, _ordered(*edges), word.owners))
    return tight


def _run_together(words: Sequence[OwnedWord], rng: Random, chance: float) -> list[OwnedWord]:
    """Words that touch are one; of those a narrow blank apart some are."""
    touching = rng.uniform(0.03, 0.12)
    return list(joined_where(words, lambda gap: gap < touching or (gap < JOINABLE and rng.random() < chance)))


def joined_where(words: Sequence[OwnedWord], runs_on: Callable[[float], bool]) -> OwnedPage:
    """Neighbours in a row made one word; `runs_on` is told the gap between them as a share of their height."""
    merged: dict[int, OwnedWord] = dict(enumerate(words))
    for row in rows_of([word.box for word in words]):
        last = row[0]
        for index in row[1:]:
            left, right = merged[last], words[index]
            if runs_on((right.box.x0 - left.box.x1) / max(left.box.height, right.box.height, 1e-4)):
                owners = tuple(dict.fromkeys(left.owners + right.owners))
                merged[last] = OwnedWord(left.text + right.text, left.box.union(right.box), owners)
                del merged[index]
            else:
                last = index
    return tuple(merged.values())


def _torn(word: OwnedWord, rng: Random) -> list[OwnedWord]:
    """A word in two, oftenest beside punctuation."""
    marks = [at for at in range(1, len(word.text)) if not (word.text[at - 1].isalnum() and word.text[at].isalnum())]
    at = rng.choice(marks) if marks and rng.random() < 0.6 else rng.randrange(1, len(word.text))
    letter = word.box.width / len(word.text)
    cut = word.box.x0 + at * letter
    first = OwnedWord(word.text[:at], word.box._replace(x1=cut - letter * 0.1), word.owners)
    return [first, OwnedWord(word.text[at:], word.box._replace(x0=cut + letter * 0.1), word.owners)]


def _bad_lines(words: Sequence[OwnedWord], rng: Random) -> frozenset[int]:
    """Words of lines that a streak or a fold went through."""
    if rng.random() >= 0.15:
        return frozenset()
    rows = rows_of([word.box for word in words])
    return frozenset(index for row in rng.sample(rows, min(len(rows), rng.randint(1, 3))) for index in row)


def _stamp(rng: Random) -> list[OwnedWord]:
    """Now and then a stamp of the house that received the page."""
    if rng.random() >= _STAMPED:
        return []
    x, y = rng.uniform(0.05, 0.7), rng.uniform(0.02, 0.45)
    first, *day = _STAMP
    words = [OwnedWord(first, _ordered(x, y, x + 0.15, y + 0.02))]
    return words + [
        OwnedWord(text, _ordered(x + 0.05 * at, y + 0.03, x + 0.05 * at + 0.04, y + 0.045)) for at, text in enumerate(day)
    ]


def moved(words: Sequence[OwnedWord], rng: Random) -> OwnedPage:
    """The page laid on the glass a little off, at a slightly other scale, and not quite level."""
    across, down = rng.gauss(0.0, 0.02), rng.gauss(0.0, 0.02)
    wide, high = 1.0 + rng.gauss(0.0, 0.04), 1.0 + rng.gauss(0.0, 0.04)
    slope = rng.gauss(0.0, 0.0012)
    words = _spread(words, rng) if rng.random() < _SPREAD else words
    return tuple(
        OwnedWord(
            word.text,
            _ordered(
                (word.box.x0 - 0.5) * wide + 0.5 + across,
                (word.box.y0 - 0.5) * high + 0.5 + down + slope * (word.box.x0 - 0.5),
                (word.box.x1 - 0.5) * wide + 0.5 + across,
                (word.box.y1 - 0.5) * high + 0.5 + down + slope * (word.box.x0 - 0.5),
            ),
            word.owners,
        )
        for word in words
    )


def _spread(words: Sequence[OwnedWord], rng: Random) -> Sequence[OwnedWord]:
    """The same page with more white between some rows, so that nothing is known by its height on the page alone."""
    rows = rows_of([word.box for word in words])
    gaps = {rng.randrange(len(rows)): rng.uniform(0.01, 0.1) for _ in range(rng.randint(1, 3))}
    down, shift = [0.0] * len(words), 0.0
    for number, row in enumerate(rows):
        shift += gaps.get(number, 0.0)
        for index in row:
            down[index] = shift
    tall = max(1.0, *(word.box.y1 + moved_by for word, moved_by in zip(words, down, strict=True)))
    return [
        OwnedWord(word.text, word.box._replace(y0=(word.box.y0 + by) / tall, y1=(word.box.y1 + by) / tall), word.owners)
        for word, by in zip(words, down, strict=True)
    ]


def _count(expected: float, rng: Random) -> int:
    """A whole number with this mean."""
    return int(expected) + (rng.random() < expected % 1)


def _ordered(x0: float, y0: float, x1: float, y1: float) -> Box:
    """A box on the page, whatever shaking did to it."""
    x0, y0, x1, y1 = (min(1.0, max(0.0, edge)) for edge in (x0, y0, x1, y1))
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
