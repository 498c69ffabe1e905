"""What the drawn blanks of a form say of its words: taggers see words only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from schemas.pages import ReadPage
from workers.stages.extract.blanks import blanks_on
from workers.stages.extract.sheets import Token, sheet_of
from workers.stages.extract.tagged.answers import answer_to
from workers.stages.extract.tagged.words import SaidRow, SaidWord

_SURE = 0.9


def on_blanks(rows: Sequence[SaidRow], page: ReadPage, caption: str) -> list[SaidRow]:
    """The page's rows, words on rules taken for answers and those that name a rule for captions."""
    said = {word.tokens[0]: word for row in rows for word in row}
    told: dict[Token, SaidWord] = {}
    for blank in blanks_on(sheet_of(page), page):
        told.update(_as([said[token] for token in blank.caption if token in said], caption))
        told.update(_as([said[token] for token in blank.answer if token in said], answer_to(caption)))
        told.update({token: replace(said[token], patterns=(), begins=0.0) for token in blank.lead if token in said})
    return [tuple(told.get(word.tokens[0], word) for word in row) for row in rows]


def _as(words: Sequence[SaidWord], pattern: str) -> Iterator[tuple[Token, SaidWord]]:
    """The words in that role, the first of them beginning it."""
    for word in words:
        begins, share = float(word is words[0]), word.probability if word.patterns == (pattern,) else _SURE
        yield word.tokens[0], replace(word, patterns=(pattern,), probability=max(share, _SURE), margin=share, begins=begins)
