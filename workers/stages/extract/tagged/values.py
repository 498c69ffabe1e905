"""Values: runs of words of one role, on one line of paper or wrapped over several."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import exp, log

from schemas.document_type import Leaf
from workers.stages.extract.sheets import Token
from workers.stages.extract.tagged.counted import with_counts
from workers.stages.extract.tagged.words import SaidRow, SaidWord

_TOWN = re.compile(r"\d{4,5}\D*$|\d{5}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$")
"""Where an address ends: a postal code, or a code and its town."""
_CODE = re.compile(r"\d{4,5}")
_COUNTRY_WORDS = 3
_STATE_AND_ZIP = re.compile(r"\b[A-Z]{2}[.,]?\s+\d{5}(-\d{4})?$")
_COUNTRY = re.compile(
    r"usa|u\.s\.a|united|canada|germany|deutschland|austria|österreich|switzerland|schweiz|suisse|france|australia|new|great|uk\b"
    r"|england|ireland|italy|italia|spain|españa|belgi|netherlands|niederlande|malaysia|singapore|india|mexico|d-|a-|ch-",
    re.IGNORECASE,
)
_BEGINS = 0.5
_BEGINS_NEAR = 0.75
"""A word at a word's distance from the one before begins a value only if the tagger is this sure."""
_NEAR = 1.7
"""Characters."""
_FAR, _FAR_ADDRESS = 6.0, 14.0
"""Characters between two phrases of one text; addresses are also set in one line with wide gaps."""
_WIDER = 1.6
"""Times the narrowest blank of a row of an address: a blank that parts two of its lines."""
_SPACED = 2
"""Blanks from which on a row shows how far apart its words are set."""
_WRAPPED = 2.2
"""Word heights between the lines of one value, at most."""
_WRAPPED_FAR, _SURELY_NOT = 8.0, 0.2
"""The same where the tagger is sure that no value begins: forms have captions between the lines of an address."""
_WRAPPING = frozenset({"text", "identifier"})
"""Kinds of values that may go on in the next line."""
_PERSONS = frozenset({"/claims/*/patient_name", "/claims/*/subscriber_name", "/claims/*/rendering_provider"})
"""Fields of which one printed name may be any."""
_HEADING = 8
"""Words of a heading, at most."""
_CAPTION = 5
_BRIDGED = 2
"""Words of no role within a text that is one value, at most."""
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
        beside = [token.key for word in self.before for token in word.tokens]
        above = self._above()
        nearest = [each.key for each in above if each.y1 > above[-1].y0]
        return "".join((beside or nearest)[-_CAPTION:])

    @property
    def heading(self) -> str:
        """The keys of the nearest words of no role above it in its column, read downwards."""
        return "".join(each.key for each in self._above()[-_HEADING:])

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
        return min((_room(word.tokens[-1], first) for word in words[-1:]), default=_OPEN)

    @property
    def room_behind(self) -> float:
        """The same on the right of its last word."""
        return _OPEN if self.following is None else _room(self.last, self.following.tokens[0])

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


@dataclass(slots=True)
class ValueScan:
    """Reads rows from top to bottom; `values` in the order of their first words."""

    leaves: Mapping[str, Leaf]
    values: list[SaidValue] = field(default_factory=list)
    _plain: list[SaidWord] = field(default_factory=list)
    _at_end: SaidValue | None = None
    """The value with which the row before ends."""

    def read(self, rows: Iterable[SaidRow]) -> None:
        """All rows of a document."""
        page = 0
        for number, row in enumerate(rows):
            if row[0].tokens[0].page != page:
                page, self._plain = row[0].tokens[0].page, []
            self._row(number, with_counts(row))
            self._plain.extend(word for word in row if not word.patterns)

    def _row(self, number: int, row: SaidRow) -> None:
        run: SaidValue | None = None
        skipped: list[SaidWord] = []
        for word in row:
            if not word.patterns:
                if run is not None and not skipped:
                    run.following = word
                skipped.append(word)
                continue
            torn = run is not None and self._is_torn(run, word, skipped)
            apart = word.heads_phrase and not (_is_address(word) and _is_spaced_alike(row, run, word))
            if run is not None and torn:
                run.lines[-1].append(word)
                run.patterns = run.likeliest
            elif run is not None and run.patterns == word.patterns and self._goes_on(run, word, skipped, apart=apart):
                bridge = self._bridge(run, skipped)
                if apart and _is_address(word):
                    run.lines.append([])
                run.lines[-1].extend([*bridge, word])
                run.following = None
            else:
                run = self._wrapped(number, word, is_first=word is row[0]) or self._new(number, word, skipped)
            skipped = []
        self._at_end = run if run is not None and not skipped else None

    def _goes_on(self, run: SaidValue, word: SaidWord, skipped: Sequence[SaidWord], *, apart: bool) -> bool:
        if self._is_listed(word.patterns):
            return False
        gap = word.tokens[0].x0 - run.last.x1
        apart = apart or any(each.heads_phrase for each in skipped)
        if apart and self._kinds(word.patterns) == {"text"} and (gap > _reach(word) * run.last.pitch or _is_whole(run, word)):
            return False
        near = gap < _NEAR * run.last.pitch and not skipped
        return word.begins < (_BEGINS_NEAR if near else _BEGINS)

    def _is_torn(self, run: SaidValue, word: SaidWord, skipped: Sequence[SaidWord]) -> bool:
        """Is a name given to two fields, its first word to one and its second to another, though no value begins with it?"""
        names = {*run.patterns, *word.patterns} <= _PERSONS and run.patterns != word.patterns
        apart = word.heads_phrase or bool(skipped) or word.tokens[0].x0 - run.last.x1 >= _NEAR * run.last.pitch
        return names and not apart and word.begins < _BEGINS

    def _is_listed(self, patterns: Sequence[str]) -> bool:
        """A list of codes has a value per word."""
        return all(pattern.endswith("/*") for pattern in patterns)

    def _bridge(self, run: SaidValue, skipped: Sequence[SaidWord]) -> Sequence[SaidWord]:
        """Words within a text that were given no role."""
        spelled = [word for word in skipped if any(c.isalnum() for c in word.text)]
        return spelled if len(spelled) <= _BRIDGED and self._kinds(run.patterns) == {"text"} else ()

    def _kinds(self, patterns: Sequence[str]) -> set[str]:
        return {self.leaves[pattern].kind.name for pattern in patterns}

    def _new(self, number: int, word: SaidWord, before: Sequence[SaidWord]) -> SaidValue:
        value = SaidValue(word.patterns, number, [[word]], self._plain, before)
        self.values.append(value)
        return value

    def _wrapped(self, number: int, word: SaidWord, *, is_first: bool) -> SaidValue | None:
        """The value above that goes on with this word, with a new line begun."""
        if self._is_listed(word.patterns):
            return None
        if word.begins >= _BEGINS:
            return self._unfinished(word)
        before = [self._at_end] if is_first and self._at_end is not None else []
        if self._kinds(word.patterns) & _WRAPPING:
            reach = _WRAPPED_FAR if word.begins < _SURELY_NOT else _WRAPPED
            before += [value for value in reversed(self.values[-60:]) if value.row < number and _is_above(value, word, reach)]
        for value in before:
            if value.patterns == word.patterns and value.last.page == word.tokens[0].page and not _is_whole(value, word):
                value.lines.append([word])
                value.following = None
                return value
        return None

    def _unfinished(self, word: SaidWord) -> SaidValue | None:
        """Captions or signs may part an address; a street without its town goes on with the next phrase of its kind."""
        last = next((value for value in reversed(self.values[-60:]) if value.patterns == word.patterns), None)
        if last is None or not word.patterns[0].endswith("/address"):
            return None
        if not _is_above(last, word, _WRAPPED_FAR) and not _is_beside(last, word):
            return None
        if _TOWN.search(" ".join(token.text for token in last.tokens)):
            return None
        last.lines.append([word])
        last.following = None
        return last


def _room(left: Token, right: Token) -> float:
    """Characters of blank between two tokens of a row."""
    return min(_OPEN, max(0.0, (right.x0 - left.x1) / max(left.pitch, 1e-6)))


def _is_address(word: SaidWord) -> bool:
    return word.patterns[0].endswith("/address")


def _is_spaced_alike(row: SaidRow, run: SaidValue | None, word: SaidWord) -> bool:
    """Is the blank before the word hardly wider than those between its row's other words? Some print all words far apart."""
    alike = [(left, right) for left, right in pairwise(row) if left.patterns == right.patterns == word.patterns]
    blanks = [right.tokens[0].x0 - left.tokens[-1].x1 for left, right in alike]
    if run is None or len(blanks) < _SPACED:
        return False
    return word.tokens[0].x0 - run.last.x1 < _WIDER * max(0.0, min(blanks))


def _is_whole(value: SaidValue, word: SaidWord) -> bool:
    """After its town an address names at most its country."""
    if not value.patterns[0].endswith("/address"):
        return False
    last = " ".join(token.text for said in value.lines[-1] for token in said.tokens)
    if _CODE.fullmatch(last) and _is_beside(value, word):
        return False  # the town follows its code
    ended = _STATE_AND_ZIP.search(last) or (len(value.lines) > 1 and _TOWN.search(last))
    if len(value.lines) > 1 and _COUNTRY.match(last) and len(value.lines[-1]) <= _COUNTRY_WORDS:
        return not _COUNTRY.match(word.text)
    return bool(ended) and not _COUNTRY.match(word.text)


def _is_beside(value: SaidValue, word: SaidWord) -> bool:
    """Does the value end on the word's row, not far from it?"""
    first, last = word.tokens[0], value.last
    level = abs(first.middle - last.middle) < 0.5 * (last.y1 - last.y0)
    return first.page == last.page and level and 0 < first.x0 - last.x1 < _FAR_ADDRESS * last.pitch


def _reach(word: SaidWord) -> float:
    """How far from the phrase before it, in characters, a phrase may go on with the same text."""
    if word.begins >= _SURELY_NOT:
        return 0.0
    return _FAR_ADDRESS if word.patterns[0].endswith("/address") else _FAR


def _is_above(value: SaidValue, word: SaidWord, reach: float) -> bool:
    """Does the value end just above the word, in the same column of the paper?"""
    token, above = word.tokens[0], [token for said in value.lines[-1] for token in said.tokens]
    if above[0].page != token.page:
        return False
    height = max(token.y1 - token.y0, above[0].y1 - above[0].y0)
    drop = token.y0 - max(each.y1 for each in above)
    x0 = min(each.x0 for each in value.tokens)
    x1 = max(each.x1 for each in value.tokens)
    return -0.5 * height < drop < reach * height and token.x0 < x1 + 2 * token.pitch and token.x1 > x0 - 2 * token.pitch
