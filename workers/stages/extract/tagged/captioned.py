"""On one paper the same caption means the same field: values behind it are not one thing here and another there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from schemas.document_type import Leaf
from workers.stages.extract.tagged.values import SaidValue
from workers.stages.extract.tagged.words import SaidWord

Patterns = tuple[str, ...]


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
