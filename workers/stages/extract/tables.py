"""Tables without templates: headings known by their wording, columns bounded where the fewest words are cut.

A heading may be stacked over up to three rows (`Amount` over `Not` over `Covered`). Columns whose heading is unknown are
kept, so that what stands in them is not taken for a neighbour's. Boundaries are found on the table's own body: between two
headings the boundary goes where it crosses the fewest words, whether a column is set left, right or centred.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from workers.stages.extract.labels import Hit, Wordings, find_labels
from workers.stages.extract.sheets import Row, Sheet, Token

_DEPTH = 3
_NUMERIC = re.compile(r"[($€£-]*\d[\d,]*[.,]\d{2}\)?(CR|-)?|\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})?", re.IGNORECASE)
_SAMPLE = 60
"""Body rows looked at to find the boundaries."""
_INSIDE = 0.3
"""Cutting a phrase between two words costs this much of cutting a word."""
_CLOSE = 1.25
"""Words of one heading stand closer than this many characters,"""
_WIDER = 1.35
"""or than this times the page's usual blank."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `names` are the fields its heading may mean, best first; none where the heading is unknown."""

    names: tuple[str, ...]
    heading: str
    x0: float
    x1: float
    strange: int = 0
    """Words of the heading that its label does not account for."""

    @property
    def name(self) -> str | None:
        """The likeliest field."""
        return self.names[0] if self.names else None

    @property
    def centre(self) -> float:
        """Middle of the heading."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a table: rows `first` to `last` (included) of its sheet."""

    first: int
    last: int
    columns: tuple[Column, ...]

    @property
    def names(self) -> frozenset[str]:
        """The fields it heads."""
        return frozenset(column.name for column in self.columns if column.name is not None)


@dataclass(frozen=True, slots=True)
class Grid:
    """A heading with the boundaries of its columns; column `i` lies left of boundary `i`."""

    heading: Heading
    bounds: tuple[float, ...]

    def cells(self, row: Row) -> Mapping[str, tuple[Token, ...]]:
        """The row's words by field; what stands under unknown headings is under the empty name."""
        cells: dict[str, list[Token]] = {}
        for token in row.tokens:
            middle = (token.x0 + token.x1) / 2
            at = sum(1 for bound in self.bounds if middle > bound)
            cells.setdefault(self.heading.columns[at].name or "", []).append(token)
        return {name: tuple(tokens) for name, tokens in cells.items()}


@dataclass(frozen=True, slots=True)
class _Unit:
    """A phrase of a heading row: a known label, or words that are none."""

    key: str
    text: str
    x0: float
    x1: float
    words: tuple[Token, ...] = ()
    label: bool = False


def find_headings(
    sheet: Sheet, wordings: Wordings, *, least: int = 3, needs: frozenset[str] = frozenset()
) -> tuple[Heading, ...]:
    """All table headings of the page with at least so many known columns, one of `needs` among them.

    Without any of `needs` every column must be known.
    """
    hits: dict[int, list[Hit]] = {}
    for hit in find_labels(sheet, wordings):
        hits.setdefault(hit.row, []).append(hit)
    close = max(_CLOSE, _WIDER * sheet.blank)
    units = [_units(row, hits.get(row.index, []), close) for row in sheet.rows]
    found: list[Heading] = []
    at = 0
    while at < len(units):
        best = max(_candidates(sheet, units, at, wordings, least, needs), key=lambda pair: pair[0], default=None)
        if best is None:
            at += 1
        else:
            found.append(best[1])
            at = best[1].last + 1
    return tuple(found)


def _units(row: Row, hits: Sequence[Hit], close: float) -> list[_Unit]:
    """The row's labels and, between them, its other words by segment."""
    labelled = {index: hit for hit in hits if not _gaps(row, hit, close) for index in range(hit.start, hit.end)}
    units: list[_Unit] = []
    at = 0
    for segment in row.segments:
        loose: list[Token] = []
        for token in segment.tokens:
            hit = labelled.get(at)
            if hit is None:
                loose.append(token)
            else:
                units.extend(_loose(loose, close))
                loose = []
                if at == hit.start:
                    text = " ".join(each.text for each in row.tokens[hit.start : hit.end])
                    units.append(_Unit(hit.key, text, hit.x0, hit.x1, row.tokens[hit.start : hit.end], label=True))
            at += 1
        units.extend(_loose(loose, close))
    return units


def _gaps(row: Row, hit: Hit, close: float) -> bool:
    """Does the label take in words of two columns? They stand further apart than words of one phrase."""
    return any(_apart(left, right, close) for left, right in pairwise(row.tokens[hit.start : hit.end]))


def _apart(left: Token, right: Token, close: float) -> bool:
    return right.x0 - left.x1 > close * (left.pitch + right.pitch) / 2


def _loose(tokens: Sequence[Token], close: float) -> Iterator[_Unit]:
    """Words that are no label, phrase by phrase."""
    run: list[Token] = []
    for token in tokens:
        if run and _apart(run[-1], token, close):
            yield from _phrase(run)
            run = []
        run.append(token)
    yield from _phrase(run)


def _phrase(tokens: Sequence[Token]) -> Iterator[_Unit]:
    shown = [token for token in tokens if token.key]
    if shown:
        key, text = "".join(token.key for token in shown), " ".join(token.text for token in shown)
        yield _Unit(key, text, shown[0].x0, shown[-1].x1, tuple(shown))


def _candidates(  # noqa: PLR0913, PLR0917 - one search, its page and its terms
    sheet: Sheet, units: Sequence[Sequence[_Unit]], first: int, wordings: Wordings, least: int, needs: frozenset[str]
) -> Iterator[tuple[float, Heading]]:
    for last in range(first, min(len(units), first + _DEPTH)):
        if last > first and sheet.rows[last].y0 - sheet.rows[last - 1].y1 > 1.2 * sheet.height:
            return
        if any(_is_value(token.text) for token in sheet.rows[last].tokens):
            return
        columns = _stack([units[index] for index in range(first, last + 1)], wordings)
        named = {column.name for column in columns if column.name is not None}
        unknown = sum(1 for column in columns if not column.names)
        strange = sum(column.strange for column in columns)
        prose = 2 * strange > sum(column.heading.count(" ") + 1 for column in columns)
        if len(named) >= least and not prose and (not needs or named & needs or not unknown):
            doubled = sum(1 for column in columns if column.names) - len(named)
            score = len(named) - 0.25 * unknown - 0.5 * doubled - 0.1 * (last - first) - 0.1 * strange
            yield score, Heading(first, last, columns)


def _is_value(text: str) -> bool:
    """Numbers of three digits and more, amounts and dates stand in bodies, not in headings."""
    return _NUMERIC.fullmatch(text) is not None or sum(c.isdigit() for c in text) > 2


def _stack(rows: Sequence[Sequence[_Unit]], wordings: Wordings) -> tuple[Column, ...]:
    """Units above one another make one heading."""
    stacks: list[list[_Unit]] = []
    for row in rows:
        waiting = list(row)
        while waiting:
            unit = waiting.pop(0)
            over = [stack for stack in stacks if _overlaps(stack, unit)]
            if over and len(unit.words) > 1 and (_split_known(unit, over, wordings) if unit.label else len(over) > 1):
                # Words of neighbouring columns set so close that they look like one phrase.
                waiting[:0] = [_Unit(word.key, word.text, word.x0, word.x1) for word in unit.words]
            elif over:
                max(over, key=lambda stack: _shared(stack[-1], unit)).append(unit)
            else:
                stacks.append([unit])
    columns = (_column(stack, wordings) for stack in stacks)
    return _distinct(sorted(columns, key=lambda column: column.centre))


def _distinct(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Where two headings may mean the same field, the one that may also mean another does so."""
    taken = {column.name for column in columns if len(column.names) == 1}
    chosen: list[Column] = []
    for column in columns:
        free = [name for name in column.names if name not in taken]
        if len(column.names) > 1 and free:
            column = replace(column, names=(free[0], *(name for name in column.names if name != free[0])))  # noqa: PLW2901 - refined
            taken.add(free[0])
        chosen.append(column)
    return tuple(chosen)


def _split_known(unit: _Unit, over: Sequence[Sequence[_Unit]], wordings: Wordings) -> bool:
    """Is the label rather two: `Copay` beside `Amount`, which stands under `Reason`?"""
    under = [word for word in unit.words if any(_overlaps(stack, _Unit(word.key, "", word.x0, word.x1)) for stack in over)]
    beside = "".join(word.key for word in unit.words if word not in under)
    if not under or not beside or len(over) != 1:
        return False
    whole = "".join(each.key for each in over[0]) + "".join(word.key for word in under)
    return all((match := wordings.match(key, exactly=True)) and wordings.fields[match[0]] for key in (beside, whole))


def _shared(one: _Unit, other: _Unit) -> float:
    return min(one.x1, other.x1) - max(one.x0, other.x0)


def _overlaps(stack: Sequence[_Unit], unit: _Unit) -> bool:
    x0, x1 = min(each.x0 for each in stack), max(each.x1 for each in stack)
    return min(x1, unit.x1) - max(x0, unit.x0) > 0.3 * min(x1 - x0, unit.x1 - unit.x0)


def _column(stack: Sequence[_Unit], wordings: Wordings) -> Column:
    """The field a stack of units means: all of them together, or as many as make a label."""
    text = " ".join(unit.text for unit in stack)
    words = text.count(" ") + 1
    x0, x1 = min(unit.x0 for unit in stack), max(unit.x1 for unit in stack)
    spans = sorted(
        ((a, b) for a in range(len(stack)) for b in range(a + 1, len(stack) + 1)), key=lambda ab: (ab[0] - ab[1], -ab[1])
    )
    for first, last in spans:
        match = wordings.match("".join(unit.key for unit in stack[first:last]), exactly=False)
        if match is not None and wordings.fields[match[0]]:
            ranked = sorted(wordings.fields[match[0]], key=lambda entry: -entry[1])
            known = sum(unit.text.count(" ") + 1 for unit in stack[first:last])
            return Column(tuple(name for name, _ in ranked), text, x0, x1, words - known)
    return Column((), text, x0, x1, words)


def grid_of(sheet: Sheet, heading: Heading, body: Iterable[Row]) -> Grid:
    """The heading with boundaries that suit the rows below it."""
    rows = [row for row in body if _tabular(row)][:_SAMPLE]
    words = [(token.x0, token.x1) for row in rows for token in row.tokens]
    blanks = [
        (left.x1, right.x0)
        for row in rows
        for segment in row.segments
        for left, right in pairwise(segment.tokens)
        if left.text.isalpha() and right.text.isalpha()
    ]
    words += [(column.x0, column.x1) for column in heading.columns]
    columns = heading.columns
    bounds = (_bound(left, right, words, blanks, sheet.pitch) for left, right in pairwise(columns))
    return Grid(heading, tuple(bounds))


def _tabular(row: Row) -> bool:
    """Does it look like a row of the body? Captions with colons stand between rows, not in them."""
    if any(token.text.endswith(":") for token in row.tokens):
        return False
    return sum(_NUMERIC.fullmatch(token.text) is not None for token in row.tokens) >= 2


def _bound(
    left: Column, right: Column, words: Sequence[tuple[float, float]], blanks: Sequence[tuple[float, float]], pitch: float
) -> float:
    """Between the two headings' middles, the middle of the widest strip that cuts the least."""
    low, high = left.centre, right.centre
    near = [(x0, x1) for x0, x1 in words if x1 > low and x0 < high]
    inside = [(x0, x1) for x0, x1 in blanks if x1 > low and x0 < high]
    edges = sorted({low, high, *(x for span in near for x in span if low < x < high)})
    best, best_score = (low + high) / 2, float("inf")
    for start, end in pairwise(edges):
        at = (start + end) / 2
        cut = sum(1 for x0, x1 in near if x0 < at < x1) + _INSIDE * sum(1 for x0, x1 in inside if x0 < at < x1)
        score = cut - 0.02 * min(10.0, (end - start) / pitch)
        if score < best_score:
            best, best_score = at, score
    return best
