"""The words of a document with what the tagger said of them, row after row as they are read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from models.tagger.reading_order import rows_of
from models.tagger.tagged import NOTHING
from schemas.pages import PageFacts, ReadPage, Word
from schemas.tags import PageTags, WordTag
from workers.stages.extract.sheets import Token, tokens_of


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

    @property
    def text(self) -> str:
        """As printed, without a caption glued to it."""
        return " ".join(token.text for token in self.tokens)


SaidRow = tuple[SaidWord, ...]


def rows_said(page: ReadPage, patterns: Collection[str]) -> Iterator[SaidRow]:
    """The page's rows; nothing of a page that no tagger has seen."""
    if page.tags is None:
        return
    words = page.text.words
    tags = {tag.word: tag for tag in page.tags.words}
    for row in rows_of([word.box for word in words]):
        yield tuple(_said(words[index], page.facts, page.tags, tags.get(index), patterns) for index in row)


def _said(word: Word, facts: PageFacts, page: PageTags, tag: WordTag | None, known: Collection[str]) -> SaidWord:
    if tag is None:
        return SaidWord(tuple(tokens_of(word, facts)), (), 1.0, 1.0, 0.0, (0.0, 0.0, 0.0))
    ranked = list(_of_type(page, tag, known))
    patterns, probability = ranked[0] if ranked else ((), 1.0)
    following = ranked[1][1] if len(ranked) > 1 else 0.0
    tokens = tokens_of(word, facts)
    return SaidWord(_bare(tokens) if patterns else tuple(tokens), patterns, probability, probability - following,
                    tag.begins, tag.opens)  # fmt: skip


def _of_type(page: PageTags, tag: WordTag, known: Collection[str]) -> Iterator[tuple[tuple[str, ...], float]]:
    """The roles that the type has, best first; a role that only another type has says nothing."""
    for at, share in tag.roles:
        role = page.roles[at]
        patterns = tuple(pattern for pattern in role.split("+") if pattern in known)
        if patterns or role == NOTHING:
            yield patterns, share


def _bare(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Without the caption that was read as one word with its value."""
    kept = tuple(tokens)
    while len(kept) > 1 and kept[0].ends_label:
        kept = kept[1:]
    return kept
