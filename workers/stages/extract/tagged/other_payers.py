"""Rows of another payer: what Medicare or the first plan made of a service, above what this one made of it.

Payers that pay second print both, each row named for its payer at its left, under the same headings. The other payer's row is
no service. Where only it names day, code and charge, these are the service's, whose amounts then stand in the row below.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from models.tagger.tagged import NOTHING
from schemas.pages import ReadPage
from schemas.tags import WordTag
from workers.stages.extract.sheets import Row
from workers.stages.extract.tagged.printed import Printed, PrintedPages
from workers.stages.extract.tagged.retagged import retagged
from workers.stages.extract.tagged.service_rows import AMOUNT

_OTHERS = frozenset({
    "mcr", "mcare", "medicare", "prim", "pri", "primary", "other", "oth", "ohi", "cob", "tpl", "first", "1st",
})  # fmt: skip
"""What another payer's row begins with."""
_LINE, _CLAIM = "/claims/*/lines/*/", "/claims/*/"
_AMOUNTS = 2
"""In each of both rows, at least."""
_PAIRS = 2
"""On a document, at least."""

_Pair = tuple[int, Row, Row]
"""Page, the other payer's row and this one's."""


def without_other_payers(pages: Sequence[ReadPage], printed: PrintedPages) -> tuple[ReadPage, ...]:
    """The pages, with another payer's decisions tagged as nothing and this one's as their service's."""
    pairs = [(number, *pair) for number, page in printed.items() for pair in _pairs(page)]
    names = Counter(_name(below) for _, _, below in pairs)
    own = names.most_common(1)[0] if names else ("", 0)
    if own[1] < _PAIRS:
        return tuple(pages)
    told = [pair for pair in pairs if _name(pair[2]) == own[0]]
    return tuple(_thought_over(page, [pair for pair in told if pair[0] == page.facts.number], printed) for page in pages)


def _pairs(page: Printed) -> Iterator[tuple[Row, Row]]:
    for above, below in pairwise(page.rows):
        named = _name(above) in _OTHERS and _name(below).isalpha() and _name(below) not in _OTHERS
        if named and all(_amounts(row) >= _AMOUNTS for row in (above, below)):
            yield above, below


def _name(row: Row) -> str:
    return row.tokens[0].key


def _amounts(row: Row) -> int:
    return sum(AMOUNT.fullmatch(token.text) is not None for token in row.tokens)


def _thought_over(page: ReadPage, pairs: Sequence[_Pair], printed: PrintedPages) -> ReadPage:
    if not pairs or page.tags is None:
        return page
    here, names = printed[page.facts.number], page.tags.roles
    roles = {tag.word: (names[tag.roles[0][0]], tag.roles[0][1]) for tag in page.tags.words if tag.roles}
    revised: dict[int, tuple[str, float]] = {}
    openings: dict[int, bool] = {}
    for _, above, below in pairs:
        upper, lower = ([(here.words[token], token) for token in row.tokens] for row in (above, below))
        whole = any(roles.get(word, ("", 0.0))[0].endswith("/procedure") for word, _ in lower)
        for word, token in upper:
            is_decision = AMOUNT.fullmatch(token.text) and not roles.get(word, ("", 0.0))[0].endswith("/billed")
            if whole or is_decision:
                revised[word] = (NOTHING, 1.0)
        for word, _ in lower:
            role, share = roles.get(word, (NOTHING, 0.0))
            if role.startswith(_CLAIM) and not role.startswith(_LINE):
                revised[word] = (role.replace(_CLAIM, _LINE, 1), share)
            if role and not whole:
                openings[word] = False
    tagged = retagged(page, revised)
    if tagged.tags is None:
        return tagged
    tags = tuple(_opening(tag, openings) for tag in tagged.tags.words)
    return tagged.model_copy(update={"tags": tagged.tags.model_copy(update={"words": tags})})


def _opening(tag: WordTag, openings: Mapping[int, bool]) -> WordTag:
    return tag if openings.get(tag.word, True) else tag.model_copy(update={"opens": (0.0, 0.0, tag.opens[2])})
