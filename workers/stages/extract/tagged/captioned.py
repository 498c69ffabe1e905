"""On one paper the same caption means the same field: values behind it are not one thing here and another there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from schemas.document_type import Leaf
from workers.stages.extract.labels import phrase_key
from workers.stages.extract.tagged.values import SaidValue
from workers.stages.extract.tagged.words import SaidWord

Patterns = tuple[str, ...]
_ACCOUNT = "/buyer/account_number"
_LIKE_ACCOUNT = frozenset({"/number", "/purchase_order", "/seller/bank_account"})
"""What the tagger takes an account for, where the bill has no other number as large."""


def agree_by_caption(values: Iterable[SaidValue], leaves: Mapping[str, Leaf]) -> None:
    """Values behind one caption, of one kind and depth, become what their words together speak for most."""
    several: defaultdict[tuple[str, str, int], list[SaidValue]] = defaultdict(list)
    for value in values:
        if value.before and len(value.patterns) == 1 and "*" in value.patterns[0]:
            (pattern,) = value.patterns
            several[value.caption, leaves[pattern].kind.name, pattern.count("*")].append(value)
    for (caption, *_), alike in several.items():
        if caption and len({value.patterns for value in alike}) > 1:
            _agree(alike)


def with_accounts(values: Iterable[SaidValue], leaves: Mapping[str, Leaf]) -> list[SaidValue]:
    """The values, each number below or beside the word `account` as the account that it is."""
    known = leaves.get(_ACCOUNT)
    labels = frozenset(map(phrase_key, known.find.labels)) if known is not None and known.find is not None else frozenset()
    return [
        replace(value, patterns=(_ACCOUNT,)) if value.patterns[0] in _LIKE_ACCOUNT and value.caption in labels else value
        for value in values
    ]


def _agree(values: Sequence[SaidValue]) -> None:
    votes: defaultdict[Patterns, float] = defaultdict(float)
    for value in values:
        for patterns, share in _shares(value).items():
            votes[patterns] += share
    meant = max({value.patterns for value in values}, key=lambda patterns: votes[patterns])
    for value in values:
        if value.patterns != meant and meant in _shares(value):
            value.lines = [[_as(word, meant) for word in line] for line in value.lines]
            value.patterns = meant


def _shares(value: SaidValue) -> dict[Patterns, float]:
    """What the tagger thinks of its words on average: their role, and the next likely one."""
    shares: defaultdict[Patterns, float] = defaultdict(float)
    words = [word for word in value.words if word.patterns]
    for word in words:
        shares[word.patterns] += word.probability / len(words)
        if word.other[0]:
            shares[word.other[0]] += word.other[1] / len(words)
    return shares


def _as(word: SaidWord, meant: Patterns) -> SaidWord:
    if not word.patterns or word.patterns == meant:
        return word
    probability = word.other[1] if word.other[0] == meant else 0.0
    return replace(word, patterns=meant, probability=probability, margin=0.0, other=(word.patterns, word.probability))
