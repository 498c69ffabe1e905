"""Finding known phrases on a read page, although readers err: the words that tell what a document is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from schemas.pages import Line, ReadPage

_NOT_WORD = re.compile(r"[^a-z0-9ß-öø-ÿ]+")
_NUMBER = re.compile(r"#|\b(?:number|num|nr|nbr|no)\b\.?")
ALIKE = 88.0
"""Per cent of letters that must agree where a phrase is not there to the letter."""
_FORM_NUMBER = re.compile(r"form\s+(?=\S*\d)[\w-]+(?:\s+\(?(?:rev\S*\s+)?[\d/.-]+\)?)?", re.IGNORECASE)
_EDGE = 0.07
"""Share of the page's height in which such numbers stand."""
FUZZY_LENGTH = 8
"""Shorter phrases must be there to the letter."""


_SMALL = re.compile(r"an?|and|are|as|at|be|by|for|from|if|in|is|it|no|not|of|on|or|our|the|this|to|us|was|we|with|you|your")
"""Words that readers seldom misread: `request for` is no misread `request form`."""


@cache
def normal(text: str) -> str:
    """Lower case, words only, every wording of `number` as `no`, single blanks."""
    return " ".join(_NOT_WORD.sub(" ", _NUMBER.sub(" no ", text.lower())).split())


@dataclass(frozen=True, slots=True)
class Phrases:
    """The text of a page, ready for looking up."""

    text: str
    """Normal form, a blank at both ends."""
    titles: tuple[str, ...]
    """Lines that are short or printed large, normal form."""
    own_text: bool

    @classmethod
    def of(cls, page: ReadPage) -> Phrases:
        """Of one page."""
        lines = ["" if _is_form_number(line) else normal(line.text) for line in page.text.lines]
        heights = sorted(line.box.height for line in page.text.lines)
        usual = heights[len(heights) // 2] if heights else 0.0
        titles = tuple(
            text
            for text, line in zip(lines, page.text.lines, strict=True)
            if (len(line.words) <= 5 and line.box.y0 < 0.35) or line.box.height > 1.5 * usual
        )
        return cls(f" {' '.join(text for text in lines if text)} ", titles, page.facts.own_text)

    def holds(self, phrase: str) -> float:
        """0 where the phrase (normal form) is absent, 1 where it stands in running text, up to 1.5 for a title."""
        if f" {phrase} " in self.text:
            return 1.5 if any(_is_title(title, phrase) for title in self.titles) else 1.0
        if self.own_text or len(phrase) < FUZZY_LENGTH:
            return 0.0
        return 0.8 if self._holds_misread(phrase) else 0.0

    def _holds_misread(self, phrase: str) -> bool:
        """Does it stand there with a letter or two misread? A small word that is none of its own is no misread one of them."""
        found = fuzz.partial_ratio_alignment(phrase, self.text, score_cutoff=ALIKE)
        if found is None:
            return False
        start, end = self.text.rfind(" ", 0, found.dest_start + 1) + 1, self.text.find(" ", found.dest_end - 1)
        read = set(self.text[start : end if end >= start else None].split())
        return not any(_SMALL.fullmatch(word) for word in read - set(phrase.split()))


def _is_form_number(line: Line) -> bool:
    """Does it say at the sheet's edge which of the printer's blanks it is, as letters and bills do as well?"""
    at_edge = line.box.y0 > 1 - _EDGE or line.box.y1 < _EDGE
    return at_edge and _FORM_NUMBER.fullmatch(line.text) is not None


def _is_title(title: str, phrase: str) -> bool:
    return phrase in title and len(phrase) >= 0.5 * len(title)


def strongest(pages: Sequence[Phrases], phrase: str, later: float = 0.6) -> float:
    """How strongly a document holds a phrase; on pages after the first it counts less."""
    return max(_weighed(pages, phrase, later), default=0.0)


def _weighed(pages: Sequence[Phrases], phrase: str, later: float) -> Iterable[float]:
    for number, page in enumerate(pages):
        yield page.holds(phrase) * (later if number else 1.0)
