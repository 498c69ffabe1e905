"""On forms a phrase is a caption, an answer, or a caption with its answer behind it: nobody answers within a caption."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from workers.stages.extract.tagged.answers import is_answer, is_caption
from workers.stages.extract.tagged.words import SaidRow, SaidWord

_BEGINS = 0.5


def of_one_role(row: SaidRow) -> SaidRow:
    """The row, phrases in which a caption goes on behind an answer taken for what their words together speak for most."""
    return tuple(word for phrase in _phrases(row) for word in (_agreed(phrase) if _is_mixed(phrase) else phrase))


def _phrases(row: SaidRow) -> Iterator[list[SaidWord]]:
    """Words without a wide blank between them; a colon ends a phrase."""
    phrase: list[SaidWord] = []
    for word in row:
        if phrase and (word.heads_phrase or phrase[-1].tokens[-1].ends_label):
            yield phrase
            phrase = []
        phrase.append(word)
    yield phrase


def _is_mixed(phrase: Sequence[SaidWord]) -> bool:
    """Does a caption go on behind an answer? Where captions run on, another one begins there."""
    told = [word for word in phrase if word.patterns]
    turns = ((a, b) for a, b in pairwise(told) if is_answer(a.patterns[0]) and is_caption(b.patterns[0]))
    return any(b.begins < _BEGINS or not any(c.isalnum() for c in a.text) for a, b in turns)


def _agreed(phrase: Sequence[SaidWord]) -> list[SaidWord]:
    """The words up to the last one of a caption in one role; the answer may stand behind them."""
    end = max(at for at, word in enumerate(phrase) if word.patterns and is_caption(word.patterns[0])) + 1
    votes: defaultdict[tuple[str, ...], float] = defaultdict(float)
    for word in phrase[:end]:
        if word.patterns:
            votes[word.patterns] += word.probability
    meant = max(votes, key=lambda patterns: votes[patterns])
    agreed = [_as(word, meant) if word.patterns and word.patterns != meant else word for word in phrase[:end]]
    return [*agreed, *phrase[end:]]


def _as(word: SaidWord, meant: tuple[str, ...]) -> SaidWord:
    probability = word.other[1] if word.other[0] == meant else 1.0 - word.probability
    return replace(word, patterns=meant, probability=probability, margin=0.0, other=(word.patterns, word.probability))
