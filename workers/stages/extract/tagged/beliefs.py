"""What the tagger believes of values that others found: how probable it is that their words belong to the field."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from schemas.document_type import pattern_of
from schemas.geometry import Box
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.tags import doubt_of
from workers.stages.page_kinds import share_of

_LEAST = 0.1
"""Share of a type from which on the tagger has taken a page for one of it, however unsurely."""


@dataclass(frozen=True, slots=True)
class _PageBeliefs:
    """A page's words by the height of their middles, each with the fields it may belong to."""

    heights: Sequence[float]
    words: Sequence[tuple[float, Mapping[str, float]]]
    """The middle in x, and the probability by field."""

    def inside(self, box: Box) -> list[Mapping[str, float]]:
        """What is believed of the words in a box."""
        first, last = bisect_left(self.heights, box.y0), bisect_right(self.heights, box.y1)
        return [fields for x, fields in self.words[first:last] if box.x0 <= x <= box.x1]


@dataclass(frozen=True, slots=True)
class Beliefs:
    """Of the pages of one document."""

    pages: Mapping[int, _PageBeliefs]
    doubt: float = 0.0
    """Of the words that the tagger gives a field, the share of which it is unsure: how strange the paper is to it."""

    @classmethod
    def of(cls, pages: Sequence[ReadPage], type_name: str | None = None) -> Beliefs:
        """From the tags of the pages; left out are those without tags, and those that the tagger takes for another type.

        Where it takes a cover, or a faint form, for a letter, it has not asked itself what its words are on a form.
        """
        tagged = [(page, page.tags.kinds) for page in pages if page.tags is not None]
        asked = [page for page, kinds in tagged if type_name is None or share_of(kinds, type_name) >= _LEAST]
        return cls({page.facts.number: _of_page(page) for page in asked}, _doubt(pages))

    def __call__(self, reading: Reading) -> float | None:
        """The mean over the reading's words; None where it has no place or no tagger saw it."""
        if reading.page is None or reading.box is None or reading.page not in self.pages:
            return None
        words = self.pages[reading.page].inside(reading.box)
        pattern = pattern_of(reading.pointer)
        return fmean(fields.get(pattern, 0.0) for fields in words) if words else None


def _doubt(pages: Sequence[ReadPage]) -> float:
    return doubt_of([share for page in pages if page.tags is not None for share in page.tags.surest])


def _of_page(page: ReadPage) -> _PageBeliefs:
    tags = page.tags
    known: dict[int, dict[str, float]] = {}
    for tag in tags.words if tags is not None else ():
        fields = known.setdefault(tag.word, {})
        for at, share in tag.roles:
            for pattern in tags.roles[at].split("+") if tags is not None else ():
                fields[pattern] = fields.get(pattern, 0.0) + share
    placed = sorted(
        ((word.box.center[1], word.box.center[0], index) for index, word in enumerate(page.text.words)),
    )
    return _PageBeliefs([y for y, _, _ in placed], [(x, known.get(index, {})) for _, x, index in placed])
