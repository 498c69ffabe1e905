"""A value as printed: words of one role, on one line of paper or wrapped over several, and what stands around it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import exp, log

from workers.stages.extract.sheets import Token
from workers.stages.extract.tagged.words import SaidWord

NEAR = 1.7
"""Characters."""
_HEADING = 8
"""Words of a heading, at most."""
_CAPTION = 5
_OPEN = 9.0
"""Characters of blank beyond which a neighbour is none."""


@dataclass(slots=True)
class SaidValue:
    """One value as printed."""

    patterns: tuple[str, ...]
    row: int
    """Its first row, counted over all pages."""
    lines: list[list[SaidWord]] = field(default_factory=list)
    plain: Sequence[SaidWord] = ()
    """The words of no role that stand on rows before it on its page."""
    before: Sequence[SaidWord] = ()
    """The words of no role between it and the value on its left."""
    following: SaidWord | None = None
    """The word of no role just behind it on its last row."""

    @property
    def caption(self) -> str:
        """The key of what stands in front of it, else of the line just above it."""
        return next(iter(self.captions), "")

    @property
    def captions(self) -> list[str]:
        """The keys of what stands in front of it, of the last phrase of that, and of the line just above it."""
        beside = [token.key for word in self.before for token in word.tokens]
        return ["".join(each[-_CAPTION:]) for each in (beside, self._last_phrase(), self._just_above()) if each]

    def _last_phrase(self) -> list[str]:
        """The keys of the phrase in front of it: what stands before that may be another column's."""
        heads = [at for at, word in enumerate(self.before) if word.heads_phrase]
        return [token.key for word in self.before[heads[-1] if heads else 0 :] for token in word.tokens]

    @property
    def heading(self) -> str:
        """The keys of the nearest words of no role above it in its column, read downwards."""
        return "".join(each.key for each in self._above()[-_HEADING:])

    def _just_above(self) -> list[str]:
        """The keys of the line just above it, with those of its words that stand beside it, where the line is wider."""
        above = self._above()
        nearest = sorted((each for each in above if each.y1 > above[-1].y0), key=lambda token: token.x0)
        row = [
            each
            for word in self.plain
            for each in word.tokens
            if nearest and each.y1 > nearest[0].y0 and each.y0 < nearest[0].y1
        ]
        for each in sorted(row, key=lambda token: token.x0):
            if 0 <= each.x0 - nearest[-1].x1 < NEAR * each.pitch and not nearest[-1].ends_label:
                nearest.append(each)
        return [each.key for each in nearest]

    def _above(self) -> list[Token]:
        first, last = self.lines[0][0].tokens[0], self.lines[0][-1].tokens[-1]
        tokens = (token for word in self.plain for token in word.tokens)
        return sorted(
            (each for each in tokens if each.x0 < last.x1 and each.x1 > first.x0 and each.middle < first.y0),
            key=lambda each: each.y0,
        )

    @property
    def words(self) -> list[SaidWord]:
        """All its words."""
        return [word for line in self.lines for word in line]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All its tokens."""
        return tuple(token for word in self.words for token in word.tokens)

    @property
    def token_lines(self) -> list[list[Token]]:
        """Its tokens, line by line."""
        return [[token for word in line for token in word.tokens] for line in self.lines]

    @property
    def opens(self) -> tuple[float, float, float]:
        """That an item begins with it, or with a word of no role just before it."""
        outer, inner, innermost = (
            max(each) for each in zip(*(word.opens for word in (*self.before, *self.words)), strict=True)
        )
        return outer, inner, innermost

    @property
    def probability(self) -> float:
        """Of its role: the geometric mean over its words."""
        words = [word for word in self.words if word.patterns]
        return exp(sum(log(max(word.probability, 1e-4)) for word in words) / len(words))

    @property
    def likeliest(self) -> tuple[str, ...]:
        """The patterns that its words together speak for most."""
        votes: dict[tuple[str, ...], float] = defaultdict(float)
        for word in self.words:
            votes[word.patterns] += word.probability if word.patterns else 0.0
        return max(votes, key=lambda patterns: votes[patterns])

    @property
    def margin(self) -> float:
        """Of its least certain word."""
        return min((word.margin for word in self.words if word.patterns), default=0.0)

    @property
    def bounds(self) -> float:
        """How sure the tagger is of where it ends: that none of its words but the first begins a value."""
        inner = [word for line in self.lines for word in line[1:] if word.patterns]
        return 1.0 - max((word.begins for word in inner), default=0.0)

    @property
    def room_before(self) -> float:
        """Characters between it and a word of no role on its left that is no caption: a near one may be its own."""
        words = [word for word in self.before if not word.tokens[-1].ends_label]
        first = self.lines[0][0].tokens[0]
        return min((room(word.tokens[-1], first) for word in words[-1:]), default=_OPEN)

    @property
    def room_behind(self) -> float:
        """The same on the right of its last word."""
        return _OPEN if self.following is None else room(self.last, self.following.tokens[0])

    @property
    def left_out(self) -> float:
        """How likely the tagger thinks it that a word just beside it, given no role, is a part of it."""
        beside = [*self.before[-1:], *([self.following] if self.following is not None else [])]
        return max((word.other[1] for word in beside if word.other[0] == self.patterns), default=0.0)

    def second_thought(self) -> SaidValue | None:
        """The same words as what they may be instead, if the tagger has the same second thought of all of them."""
        (patterns, _), *others = [word.other for word in self.words if word.patterns]
        if not patterns or any(each != patterns for each, _ in others):
            return None
        lines = [
            [
                replace(word, patterns=patterns, probability=word.other[1], margin=0.0) if word.patterns else word
                for word in line
            ]
            for line in self.lines
        ]
        return replace(self, patterns=patterns, lines=lines)

    @property
    def x0(self) -> float:
        """Where its first line begins."""
        return self.lines[0][0].tokens[0].x0

    @property
    def last(self) -> Token:
        """Its last token so far."""
        return self.lines[-1][-1].tokens[-1]


def room(left: Token, right: Token) -> float:
    """Characters of blank between two tokens of a row."""
    return min(_OPEN, max(0.0, (right.x0 - left.x1) / max(left.pitch, 1e-6)))
