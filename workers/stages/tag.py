"""Tag: what a page's words are for, as a learned tagger sees it. Done once per page, while its file is being read.

Stored compactly: a word that surely belongs to no field is left out, and so are roles that are hardly likely.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from typing import Protocol

from models.tagger.tagged import NOTHING, TaggedPage, TaggedWord
from schemas.pages import Line, PageText, Word
from schemas.tags import PageTags, WordTag

_SURE = 0.97
"""A word that belongs to nothing with this probability is left out."""
_LEAST = 0.02
"""Roles below are left out."""
_MOST = 4
"""Roles kept per word."""
_OPENS = 0.1
"""A word of no field is kept where an item may begin with it: a row may begin with a number that is no field."""

_RULE = 6
"""Words of signs that make a rule where they stand in one line."""
_SIGNS, _STROKES = "-_=~.*\u2013\u2014", "1lI|it!"
_UNSEEN = TaggedWord(((NOTHING, 1.0),), 0.0, (0.0, 0.0, 0.0))


class Tagger(Protocol):
    """Says of the words of a page what they are."""

    def __call__(self, page: PageText, /) -> TaggedPage:
        """As many words as the page has, in its order."""
        ...


@dataclass(frozen=True, slots=True)
class Tag:
    """Words of a page to their roles."""

    tagger: Tagger

    def __call__(self, text: PageText) -> PageTags | None:
        """What is worth keeping; nothing for a page without words."""
        return compacted(self._tagged(text)) if text.lines else None

    def _tagged(self, text: PageText) -> TaggedPage:
        """The tagger is shown no rules: of a printer's row of signs readers make more words than of all the rest of a page."""
        shown = [_shown(line.words) for line in text.lines]
        lines = (tuple(compress(line.words, which)) for line, which in zip(text.lines, shown, strict=True))
        page = self.tagger(PageText(lines=tuple(Line(words=words) for words in lines if words)))
        said = iter(page.words)
        return replace(page, words=tuple(next(said) if each else _UNSEEN for which in shown for each in which))


def _shown(words: Sequence[Word]) -> Sequence[bool]:
    """Which words of a line are no pieces of a rule: of signs, and in a line that has nothing else, of what may be strokes."""
    signs = [not word.text.strip(_SIGNS) for word in words]
    pieces = signs if any(word.text.strip(_SIGNS + _STROKES) for word in words) else [True] * len(words)
    return [not piece for piece in pieces] if sum(pieces) >= _RULE else [True] * len(words)


def compacted(page: TaggedPage) -> PageTags:
    """A tagged page in the form in which it is stored."""
    kept = [(index, word) for index, word in enumerate(page.words) if not _is_nothing(word)]
    roles = tuple(dict.fromkeys(role for _, word in kept for role, _ in _likely(word)))
    places = {role: at for at, role in enumerate(roles)}
    return PageTags(
        roles=roles,
        words=tuple(_stored(index, word, places) for index, word in kept),
        kinds=_rounded(page.kinds.items()),
        page_roles=_rounded(page.page_roles.items()),
    )


def _is_nothing(word: TaggedWord) -> bool:
    return not word.roles or (word.roles[0][0] == NOTHING and word.roles[0][1] >= _SURE and max(word.opens) < _OPENS)


def _likely(word: TaggedWord) -> Iterator[tuple[str, float]]:
    return ((role, share) for at, (role, share) in enumerate(word.roles[:_MOST]) if at == 0 or share >= _LEAST)


def _stored(index: int, word: TaggedWord, places: Mapping[str, int]) -> WordTag:
    outer, inner, innermost = (_share(share) for share in word.opens)
    return WordTag(
        word=index,
        roles=tuple((places[role], _share(share)) for role, share in _likely(word)),
        begins=_share(word.begins),
        opens=(outer, inner, innermost),
    )


def _rounded(shares: Iterable[tuple[str, float]]) -> dict[str, float]:
    return {name: _share(share) for name, share in shares if share >= 0.001}


def _share(share: float) -> float:
    return min(1.0, max(0.0, round(share, 3)))
