"""Units that were taken for modifiers: both are two digits beside a procedure, but a modifier is never one digit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from schemas.pages import ReadPage, Word
from workers.stages.extract.tagged.retagged import retagged

_MODIFIER, _UNITS, _NOTHING = "/claims/*/lines/*/modifiers/*", "/claims/*/lines/*/units", ""
_COUNT, _SHORT = re.compile(r"-?\d{1,3}"), re.compile(r"-?\d")
_TIMES = re.compile(r"[xX\u00d7*]")
"""`KX x 10`: what stands behind the sign is how many."""
_THOUGHT_OF = 0.05
"""A word of no field may be a count from this probability on."""
_SHARE = 0.8
_LEVEL = 0.6
"""Word heights between words of one row, at most."""
_COLUMN = 1.2
"""Characters between the edges of words of one column, at most."""


def with_units(pages: Sequence[ReadPage]) -> tuple[ReadPage, ...]:
    """The pages, the columns of modifiers that hold single digits tagged as units where their rows have none."""
    found = {page.facts.number: dict(_candidates(page)) for page in pages}
    short = [word for words in found.values() for word in words.values() if _SHORT.fullmatch(word.text)]
    revised = {
        number: {index: (_UNITS, _SHARE) for index, word in words.items() if any(_in_column(word, each) for each in short)}
        for number, words in found.items()
    }
    return tuple(retagged(page, revised[page.facts.number]) for page in pages)


def _candidates(page: ReadPage) -> Iterator[tuple[int, Word]]:
    """Numbers of at most three digits that may be units, in rows that have no units."""
    if page.tags is None:
        return
    words, names = page.text.words, page.tags.roles
    likeliest = {tag.word: names[tag.roles[0][0]] for tag in page.tags.words if tag.roles}
    counted = [words[index] for index, role in likeliest.items() if _UNITS in role.split("+")]
    counted += [count for sign, count in pairwise(words) if _TIMES.fullmatch(sign.text) and _COUNT.fullmatch(count.text)]
    for tag in page.tags.words:
        word, role = words[tag.word], likeliest.get(tag.word, _NOTHING)
        thought = max((share for at, share in tag.roles if names[at] == _UNITS), default=0.0)
        may_be = role == _MODIFIER or (role == _NOTHING and thought >= _THOUGHT_OF)
        if may_be and _COUNT.fullmatch(word.text) and not any(_beside(word, each) for each in counted):
            yield tag.word, word


def _beside(one: Word, other: Word) -> bool:
    return abs(one.box.center[1] - other.box.center[1]) < _LEVEL * min(one.box.height, other.box.height)


def _in_column(one: Word, other: Word) -> bool:
    reach = _COLUMN * other.box.width / len(other.text)
    edges = ((one.box.x0, other.box.x0), (one.box.center[0], other.box.center[0]), (one.box.x1, other.box.x1))
    return any(abs(first - second) < reach for first, second in edges)
