"""Values: runs of words of one role, on one line of paper or wrapped over several."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from schemas.document_type import Leaf
from workers.stages.extract.remarks import is_remark
from workers.stages.extract.spans import groups_thousands
from workers.stages.extract.tagged.addresses import (
    REACH,
    begins_line,
    is_address,
    is_beside,
    is_spaced_alike,
    is_whole,
    lacks_town,
    parts_lines,
)
from workers.stages.extract.tagged.answers import answers, is_answer, is_caption
from workers.stages.extract.tagged.counted import with_counts
from workers.stages.extract.tagged.one_role import of_one_role
from workers.stages.extract.tagged.said_value import NEAR, SaidValue
from workers.stages.extract.tagged.words import SaidRow, SaidWord

_BEGINS = 0.5
_BEGINS_NEAR = 0.75
"""A word at a word's distance from the one before begins a value only if the tagger is this sure."""
_FAR = 6.0
"""Characters between two phrases of one text."""
_WRAPPED = 2.2
"""Word heights between the lines of one value, at most."""
_WRAPPED_FAR, _SURELY_NOT = 8.0, 0.2
"""The same where the tagger is sure that no value begins: forms have captions between the lines of an address."""
_WRAPPING = frozenset({"text", "identifier"})
"""Kinds of values that may go on in the next line."""
_BRIDGING = frozenset({"text", "date"})
"""Kinds of values whose words may have one of no role between them."""
_PERSONS = frozenset({"/claims/*/patient_name", "/claims/*/subscriber_name", "/claims/*/rendering_provider"})
"""Fields of which one printed name may be any."""
_DAYS = frozenset({"/issue_date", "/due_date"})
"""Fields of which one printed date may be either."""
_OF_NAMES = frozenset("-\N{EN DASH}&/")
"""Signs by themselves that belong to the name they stand in."""
_BRIDGED = 2
"""Words of no role within a text that is one value, at most."""
_ALMOST = 0.2
"""Probability of a role that is not the likeliest."""
_RECENT = 10
"""Values among which one of the same row is."""
_LEAD, _NEVER = 3, 0.05
"""Words of no role taken for the beginning of a text, at most, and how surely its first word of a role begins none."""


@dataclass(slots=True)
class ValueScan:
    """Reads rows from top to bottom; `values` in the order of their first words."""

    leaves: Mapping[str, Leaf]
    values: list[SaidValue] = field(default_factory=list)
    _plain: list[SaidWord] = field(default_factory=list)
    _at_end: SaidValue | None = None
    """The value with which the row before ends."""
    _amounts: dict[int, frozenset[str]] = field(default_factory=dict)
    """By row the amounts of items that stand on it."""

    def read(self, rows: Iterable[SaidRow]) -> None:
        """All rows of a document."""
        page = 0
        for number, row in enumerate(rows):
            if row[0].tokens[0].page != page:
                page, self._plain = row[0].tokens[0].page, []
            self._row(number, of_one_role(with_counts(row)))
            self._plain.extend(word for word in row if not word.patterns)

    def _row(self, number: int, row: SaidRow) -> None:
        run: SaidValue | None = None
        skipped: list[SaidWord] = []
        listed = frozenset(pattern for word in row for pattern in word.patterns if "*" in pattern)
        self._amounts[number] = frozenset(pattern for pattern in listed if self._kinds([pattern]) == {"money"})
        if self._is_remark(row):
            row = tuple(replace(word, patterns=()) for word in row)
        for word in _unsigned(row):
            if not word.patterns and run is not None and not skipped and self._ends(run, word):
                run.lines[-1].append(word)
                continue
            if not word.patterns:
                if run is not None and not skipped:
                    run.following = word
                skipped.append(word)
                continue
            torn = run is not None and self._is_torn(run, word, skipped)
            spaced_alike = run is not None and is_address(word.patterns) and is_spaced_alike(row, run.last, word)
            apart = word.heads_phrase and not spaced_alike
            if run is not None and torn:
                run.lines[-1].append(word)
                run.patterns = run.likeliest
            elif run is not None and run.patterns == word.patterns and self._goes_on(run, word, skipped, apart=apart):
                bridge = self._bridge(run, skipped)
                if is_address(word.patterns) and begins_line(row, run.last, word, skipped, apart=apart):
                    run.lines.append([])
                run.lines[-1].extend([*bridge, word])
                run.following = None
            else:
                captioned = run is not None and answers(word.patterns[0], run.patterns[0])
                wraps = None if captioned else self._wrapped(number, word, skipped, is_first=word is row[0])
                run = wraps or self._new(number, word, skipped)
            skipped = []
        self._at_end = run if run is not None and not skipped else None

    def _is_remark(self, row: SaidRow) -> bool:
        """Is it below a description, and says something else?"""
        said = [word for word in row if word.patterns]
        if not said or any(len(word.patterns) > 1 or not word.patterns[0].endswith("/description") for word in said):
            return False
        return is_remark([word.text for word in row]) and any(
            value.patterns == said[0].patterns and _is_above(value, said[0], _WRAPPED) for value in self.values[-20:]
        )

    def _goes_on(self, run: SaidValue, word: SaidWord, skipped: Sequence[SaidWord], *, apart: bool) -> bool:
        if self._is_listed(word.patterns):
            return False
        gap = word.tokens[0].x0 - run.last.x1
        apart = apart or any(each.heads_phrase for each in skipped)
        if apart and self._kinds(word.patterns) == {"text"} and (gap > _reach(word) * run.last.pitch or _is_whole(run, word)):
            return False
        near = gap < NEAR * run.last.pitch and not skipped
        if self._kinds(word.patterns) == {"money"} and not skipped and groups_thousands(run.last, word.tokens[0]):
            return True
        if near and not word.heads_phrase and self._is_undivided(run, word.patterns[0]):
            return True
        return word.begins < (_BEGINS_NEAR if near else _BEGINS)

    def _is_undivided(self, run: SaidValue, pattern: str) -> bool:
        """Nobody sells two things in one cell, and no two captions are one phrase, unless a colon ends the first."""
        return pattern.endswith("/description") or (is_caption(pattern) and not run.last.ends_label)

    def _is_torn(self, run: SaidValue, word: SaidWord, skipped: Sequence[SaidWord]) -> bool:
        """Is a name or a date torn between two fields, some of its words given to each, though none begins a value?"""
        both = {*run.patterns, *word.patterns}
        names = run.patterns != word.patterns and any(both <= fields for fields in (_PERSONS, _DAYS))
        apart = word.heads_phrase or bool(skipped) or word.tokens[0].x0 - run.last.x1 >= NEAR * run.last.pitch
        return names and not apart and word.begins < _BEGINS

    def _ends(self, run: SaidValue, word: SaidWord) -> bool:
        """Is it the rest of a telephone number, an address or a name, of which the tagger was almost sure? `(402) 555-0116`."""
        if self._kinds(run.patterns) == {"identifier"} and _is_broken_off(run.lines[-1][-1], word):
            return True
        if is_answer(run.patterns[0]) and not word.heads_phrase and not word.tokens[-1].ends_label:
            return not (word.other[0] and not is_answer(word.other[0][0]))
        is_number = self._kinds(run.patterns) == {"phone"} and any(c.isdigit() for c in word.text)
        is_name = run.patterns[0] in _PERSONS and word.text.isalpha() and _is_near(run.lines[-1][-1], word)
        almost = word.other[0] == run.patterns and word.other[1] >= _ALMOST and any(map(str.isalnum, word.text))
        return (is_number or is_name or is_address(run.patterns)) and almost and not word.heads_phrase

    def _is_listed(self, patterns: Sequence[str]) -> bool:
        """A list of codes has a value per word."""
        return all(pattern.endswith("/*") for pattern in patterns)

    def _bridge(self, run: SaidValue, skipped: Sequence[SaidWord]) -> Sequence[SaidWord]:
        """Words within a text, or the month within a date, that were given no role; of a name its signs: `WXQB - Beechwell`."""
        signs = _OF_NAMES if all(pattern.endswith("/name") for pattern in run.patterns) else frozenset()
        spelled = [word for word in skipped if word.text in signs or any(c.isalnum() for c in word.text)]
        return spelled if len(spelled) <= _BRIDGED and self._kinds(run.patterns) <= _BRIDGING else ()

    def _kinds(self, patterns: Sequence[str]) -> set[str]:
        return {self.leaves[pattern].kind.name for pattern in patterns}

    def _new(self, number: int, word: SaidWord, before: Sequence[SaidWord]) -> SaidValue:
        kinds = self._kinds(word.patterns)
        lead = _lead(word, before) if kinds == {"text"} else _broken_lead(word, before) if kinds == {"identifier"} else []
        value = SaidValue(word.patterns, number, [[*lead, word]], self._plain, before[: len(before) - len(lead)])
        self.values.append(value)
        return value

    def _wrapped(self, number: int, word: SaidWord, skipped: Sequence[SaidWord], *, is_first: bool) -> SaidValue | None:
        """The value above that goes on with this word, with a new line begun."""
        if self._is_listed(word.patterns):
            return None
        if word.begins >= _BEGINS:
            return self._unfinished(word)
        before = [self._at_end] if is_first and self._at_end is not None else []
        if self._kinds(word.patterns) & _WRAPPING:
            reach = _WRAPPED_FAR if word.begins < _SURELY_NOT and word.heads_phrase else _WRAPPED
            before += [value for value in reversed(self.values[-60:]) if value.row < number and _is_above(value, word, reach)]
        for value in before:
            if self._is_another(value, word, number):
                continue
            if value.patterns == word.patterns and value.last.page == word.tokens[0].page and not _is_whole(value, word):
                value.lines.append([*(_lead(word, skipped) if is_address(word.patterns) else ()), word])
                value.following = None
                return value
        return None

    def _is_another(self, value: SaidValue, word: SaidWord, number: int) -> bool:
        """Is it on a row with an amount of its own, as the description above has one? Then two things are told.

        Of the row's first description: a second one is rather another column, whose cells are put together.
        """
        told = any(each.row == number and each.patterns == word.patterns for each in self.values[-_RECENT:])
        described = word.patterns[0].endswith("/description") and not told
        return described and bool(self._amounts[value.row] & self._amounts[number])

    def _unfinished(self, word: SaidWord) -> SaidValue | None:
        """Captions or signs may part an address; a street without its town goes on with the next phrase of its kind.

        And a family name with its comma, in a narrow cell, goes on with the given names below.
        """
        said = [value for value in reversed(self.values[-60:]) if value.patterns == word.patterns]
        if word.patterns[0] in _PERSONS:
            return self._with_given_names(said, word)
        last = next(iter(said), None)
        if last is None or not word.patterns[0].endswith("/address"):
            return None
        if not _is_above(last, word, _WRAPPED_FAR) and not is_beside(last.last, word):
            return None
        if not lacks_town(last.lines):
            return None
        if not word.heads_phrase and is_beside(last.last, word) and _is_near(last.lines[-1][-1], word):
            last.lines[-1].append(word)  # nothing parts them
        else:
            last.lines.append([word])
        last.following = None
        return last

    @staticmethod
    def _with_given_names(names: Iterable[SaidValue], word: SaidWord) -> SaidValue | None:
        above = next((value for value in names if _is_above(value, word, _WRAPPED)), None)
        listed = above if above is not None and above.last.text.endswith(",") and not word.text.endswith(",") else None
        if listed is not None:
            listed.lines.append([word])
        return listed


def _unsigned(row: SaidRow) -> SaidRow:
    """The row, with no field in the signs that part the lines of an address."""
    return tuple(replace(word, patterns=()) if is_address(word.patterns) and parts_lines(word, row) else word for word in row)


def _lead(word: SaidWord, before: Sequence[SaidWord]) -> list[SaidWord]:
    """The words of no role from the beginning of the phrase to a word that, as the tagger says, surely begins no value."""
    lead: list[SaidWord] = []
    for each in [word, *reversed(before)]:
        if lead and not (_is_near(each, lead[0]) and any(c.isalnum() for c in each.text) and not each.tokens[-1].ends_label):
            return []
        lead.insert(0, each)
        if each.heads_phrase:
            break
    return lead[:-1] if word.begins < _NEVER and lead[0].heads_phrase and len(lead) <= _LEAD + 1 else []


def _broken_lead(word: SaidWord, before: Sequence[SaidWord]) -> list[SaidWord]:
    """The word of no role from which a number was broken off."""
    return [*before[-1:]] if before and _is_broken_off(before[-1], word) else []


def _is_broken_off(left: SaidWord, right: SaidWord) -> bool:
    """Are they one number? None begins with a dash."""
    return (
        right.text[0] in "-\u2013"
        and any(map(str.isdigit, left.text))
        and any(map(str.isdigit, right.text))
        and _is_near(left, right)
    )


def _is_near(left: SaidWord, right: SaidWord) -> bool:
    return right.tokens[0].x0 - left.tokens[-1].x1 < NEAR * left.tokens[-1].pitch


def _reach(word: SaidWord) -> float:
    """How far from the phrase before it, in characters, a phrase may go on with the same text."""
    if word.begins >= _SURELY_NOT:
        return 0.0
    return REACH if is_address(word.patterns) else _FAR


def _is_whole(value: SaidValue, word: SaidWord) -> bool:
    return is_address(value.patterns) and is_whole(value.lines, word)


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
