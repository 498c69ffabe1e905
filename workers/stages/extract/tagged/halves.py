"""Pages set in two columns, as newspapers are: the left one is read to its end before the right one.

A sheet of small claims may have two beside each other all the way down, each with its captions and its table. Read across, the
rows of one are taken for the rest of its neighbour's. Such a page has a gutter that nothing crosses for a good part of it, and
on both sides of it the same fields under the same words. It is read as two pages, which have their places on the one sheet.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.tagger.tagged import NOTHING
from schemas.pages import Line, PageText, ReadPage, Word
from schemas.readings import Reading
from schemas.tags import WordTag
from schemas.types.eob import COLUMNS

_FIRST, _LAST, _STEP = 0.35, 0.65, 0.005
"""Where a gutter may lie, in shares of the page's width."""
_LONG = 0.3
"""Share of the page's height that it has at least."""
_LIKELY = 0.5
_CLAIMS = "/claims/"
_HEADINGS = 3.0
"""Heights of print that headings above the first claim may take."""
_WHOSE = frozenset({"/claims/*/claim_number", "/claims/*/patient_name", "/claims/*/patient_account"})
_AMOUNTS = frozenset(f"{level}/{name}" for level in ("/claims/*", "/claims/*/lines/*") for name in COLUMNS)
_SEVERAL = 3
"""Both sides have a name or number of claims in common, and so many amounts, or the same captions."""
_ALIKE, _SAME, _WORDS = 0.7, 0.95, 6
"""How much the captions of both sides are alike, at least; where the same ones tell enough; how many are on both."""
_LETTERS = 3


@dataclass(frozen=True, slots=True)
class _Seen:
    """A word, what it is taken for, and its tag."""

    word: Word
    role: str
    tag: WordTag | None


def with_halves_apart(pages: Sequence[ReadPage]) -> tuple[tuple[ReadPage, ...], Mapping[int, int]]:
    """The pages, of such a one both halves as pages of their own; and the number of each one's sheet."""
    parted = [(page, half) for page in pages for half in _halves(page)]
    if len(parted) == len(pages):
        return tuple(pages), {page.facts.number: page.facts.number for page in pages}
    numbered = tuple(
        half.model_copy(update={"facts": half.facts.model_copy(update={"number": number})})
        for number, (_, half) in enumerate(parted, start=1)
    )
    return numbered, {number: page.facts.number for number, (page, _) in enumerate(parted, start=1)}


def on_their_sheets(readings: Sequence[Reading], sheets: Mapping[int, int]) -> tuple[Reading, ...]:
    """The readings, with the numbers of the sheets."""
    return tuple(
        reading.model_copy(update={"page": sheets[reading.page]})
        if reading.page is not None and sheets.get(reading.page, reading.page) != reading.page
        else reading
        for reading in readings
    )


def _halves(page: ReadPage) -> Sequence[ReadPage]:
    seen = list(_seen(page))
    gutters = [(alike * (gutter.low - gutter.top), gutter) for gutter in _gutters(seen) if (alike := gutter.alike(seen))]
    if not gutters:
        return [page]
    _, gutter = max(gutters, key=lambda each: each[0])
    first = {id(each) for each in seen if gutter.is_before(each)}
    return [_part(page, seen, lambda each: id(each) in first), _part(page, seen, lambda each: id(each) not in first)]


def _seen(page: ReadPage) -> Iterator[_Seen]:
    if page.tags is None:
        return
    names, tags = page.tags.roles, {tag.word: tag for tag in page.tags.words}
    for index, word in enumerate(page.text.words):
        tag = tags.get(index)
        sure = tag is not None and bool(tag.roles) and tag.roles[0][1] >= _LIKELY
        yield _Seen(word, names[tag.roles[0][0]] if tag is not None and sure else NOTHING, tag)


@dataclass(frozen=True, slots=True)
class _Gutter:
    """A stretch that no word crosses."""

    x: float
    top: float
    low: float

    def is_before(self, seen: _Seen) -> bool:
        """Does the word stand above it, or on its left?"""
        x, y = seen.word.box.center
        return y < self.top or (y <= self.low and x < self.x)

    def alike(self, seen: Sequence[_Seen]) -> float:
        """How much the sides are alike; none where they have not the same fields under the same words."""
        inside = [each for each in seen if self.top <= each.word.box.center[1] <= self.low]
        sides = [[each for each in inside if (each.word.box.center[0] < self.x) is left] for left in (True, False)]
        roles = [Counter(part for each in side for part in each.role.split("+")) for side in sides]
        common = roles[0].keys() & roles[1].keys()
        said = [Counter(key for each in side if each.role == NOTHING and (key := _letters(each.word))) for side in sides]
        alike = _alike(*said)
        told = len(common & _AMOUNTS) >= _SEVERAL or alike >= _SAME
        captioned = alike >= _ALIKE and len(said[0].keys() & said[1].keys()) >= _WORDS
        return alike + _alike(*roles) if common & _WHOSE and told and captioned else 0.0


def _gutters(seen: Sequence[_Seen]) -> Iterator[_Gutter]:
    """One at each place where a stretch from the first claim on is long enough, the longest there."""
    claims = [each.word.box for each in seen if each.role.startswith(_CLAIMS)]
    first = min((box.y0 - _HEADINGS * box.height for box in claims), default=1.0)
    for step in range(round((_LAST - _FIRST) / _STEP) + 1):
        x = _FIRST + step * _STEP
        crossing = sorted(
            y for each in seen if each.word.box.x0 < x < each.word.box.x1 and (y := each.word.box.center[1]) > first
        )
        top, low = max(pairwise((first, *crossing, 1.0)), key=lambda stretch: stretch[1] - stretch[0])
        if low - top >= _LONG:
            yield _Gutter(x, top, low)


def _alike(one: Counter[str], other: Counter[str]) -> float:
    """Do they have the same in like proportions? One if they do."""
    lengths = [math.sqrt(sum(count * count for count in each.values())) for each in (one, other)]
    return sum(count * other[name] for name, count in one.items()) / max(1.0, math.prod(lengths))


def _letters(word: Word) -> str:
    """A word of a caption; empty where it is too short to be one."""
    letters = "".join(filter(str.isalpha, word.text)).lower()
    return letters if len(letters) >= _LETTERS else ""


def _part(page: ReadPage, seen: Sequence[_Seen], holds: Callable[[_Seen], bool]) -> ReadPage:
    """The page with these of its words alone."""
    kept = [holds(each) for each in seen]
    places = {old: new for new, old in enumerate(index for index, keep in enumerate(kept) if keep)}
    flags = iter(kept)
    lines = [tuple(word for word in line.words if next(flags)) for line in page.text.lines]
    tags = page.tags
    if tags is not None:
        told = (tag.model_copy(update={"word": places[tag.word]}) for tag in tags.words if tag.word in places)
        tags = tags.model_copy(update={"words": tuple(told)})
    text = PageText(lines=tuple(Line(words=words) for words in lines if words))
    return page.model_copy(update={"text": text, "tags": tags})
