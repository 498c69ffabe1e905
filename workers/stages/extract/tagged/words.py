"""The words of a document with what the tagger said of them, row after row as they are read."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from models.tagger.tagged import NOTHING
from schemas.pages import ReadPage
from schemas.tags import PageTags, WordTag
from workers.stages.extract.sheets import Token, sheet_of, tokens_of


@dataclass(frozen=True, slots=True)
class SaidWord:
    """A word and its likeliest role among those of the document's type."""

    tokens: tuple[Token, ...]
    patterns: tuple[str, ...]
    """The fields it belongs to; none for a word that belongs to nothing."""
    probability: float
    """Of the role."""
    margin: float
    """By how much the role is likelier than the next."""
    begins: float
    opens: tuple[float, float, float]
    heads_phrase: bool
    """True where more than a blank is between it and the word on its left."""
    other: tuple[tuple[str, ...], float] = ((), 0.0)
    """The next likely role that is a field, and its probability."""

    def as_other(self) -> SaidWord:
        """As a word of its next likely role; a word of no field as it is."""
        patterns, probability = self.other
        return replace(self, patterns=patterns, probability=probability, margin=0.0) if self.patterns else self

    @property
    def text(self) -> str:
        """As printed, without a caption glued to it."""
        return " ".join(token.text for token in self.tokens)


SaidRow = tuple[SaidWord, ...]


def rows_said(page: ReadPage, patterns: Collection[str]) -> Iterator[SaidRow]:
    """The page's rows as geometry has them; nothing of a page that no tagger has seen."""
    if page.tags is None or not page.text.lines:
        return
    tags = {tag.word: tag for tag in page.tags.words}
    words = {token: index for index, word in enumerate(page.text.words) for token in tokens_of(word, page.facts)}
    for row in sheet_of(page).rows:
        heads = {segment.tokens[0] for segment in row.segments}
        read = [(index, tuple(tokens)) for index, tokens in groupby(row.tokens, key=words.__getitem__)]
        yield tuple(_said(tokens, page.tags, tags.get(index), patterns, tokens[0] in heads) for index, tokens in read)


def _said(
    tokens: tuple[Token, ...],
    page: PageTags,
    tag: WordTag | None,
    known: Collection[str],
    heads_phrase: bool,  # noqa: FBT001
) -> SaidWord:
    if tag is None:
        return SaidWord(tokens, (), 1.0, 1.0, 0.0, (0.0, 0.0, 0.0), heads_phrase)
    ranked = list(_of_type(page, tag, known))
    patterns, probability = ranked[0] if ranked else ((), 1.0)
    following = ranked[1][1] if len(ranked) > 1 else 0.0
    bare = _bare(tokens) if patterns and not _is_house(tokens, patterns) else tokens
    margin = probability - following
    other = next((each for each in ranked[1:] if each[0]), ((), 0.0))
    return SaidWord(bare, patterns, probability, margin, tag.begins, tag.opens, heads_phrase, other)


def _of_type(page: PageTags, tag: WordTag, known: Collection[str]) -> Iterator[tuple[tuple[str, ...], float]]:
    """The roles that the type has, best first; a role that only another type has says nothing."""
    for at, share in tag.roles:
        role = page.roles[at]
        patterns = tuple(pattern for pattern in role.split("+") if pattern in known)
        if patterns or role == NOTHING:
            yield patterns, share


def _is_house(tokens: tuple[Token, ...], patterns: tuple[str, ...]) -> bool:
    """`NO:9` of an address: what numbers a house is a part of it."""
    return patterns[0].endswith("/address") and tokens[0].key == "no"


def _bare(kept: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without the caption that was read as one word with its value."""
    while len(kept) > 1 and kept[0].ends_label:
        kept = kept[1:]
    return kept
