"""Heads of bills whose captions stand under what they say: below a rule, or small at the foot of each cell.

Who has learned to look up takes each number for what the caption of the line above it says, or for nothing. Which way a
strip of captions is to be read tell its days: a day stands above the caption of one, and none right below it. What such
captions name is then that, however sure anybody was of something else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from schemas.kinds import DATE
from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.types.invoice import TYPE
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.conventions import conventions_of
from workers.stages.extract.fusion.merge import RULES_ONLY, marked
from workers.stages.extract.invoice import HEAD_LABELS, number_weight
from workers.stages.extract.labels import Hit, Parse, find_labels
from workers.stages.extract.sheets import Row, Sheet, Token, sheets_of
from workers.stages.extract.spans import value_in

_POINTERS = ("/number", "/issue_date", "/due_date", "/purchase_order", "/buyer/account_number", "/terms")
_FIELDS = {pointer: TYPE.leaves()[pointer] for pointer in _POINTERS}
_HEAD = 0.45
"""Share of the first page in which a bill's head stands."""
_CAPTIONED = 0.25
"""Share of the words of a row that are captions, at least."""
_SEVERAL = 2
"""Captions of a strip, at least."""
_LEADING = 3.2
"""Word heights from a line to the captions under it, at most."""
_SCORE = 0.92
_KNOWN, _PLAIN = 0.8, 0.95
"""How well a caption is read that names a field, and one that says that what stands above it is nothing else."""


@dataclass(frozen=True)
class _Strip:
    """A row of captions and the row of values above it."""

    values: Row
    captions: Row
    hits: tuple[Hit, ...]

    def cell(self, hit: Hit) -> list[Token]:
        """The words above a caption that are nearer to it than to any other of the row, and what follows them above none."""
        own: tuple[float, float] | None = None
        found = []
        for token in self.values.tokens:
            own = self._under(token) or own
            if own == (hit.x0, hit.x1):
                found.append(token)
        return found

    @cached_property
    def _spans(self) -> list[tuple[float, float]]:
        """From where to where each caption goes: those that are known, and words between them that nobody knows."""
        known = {at for hit in self.hits for at in range(hit.start, hit.end)}
        words = [(token.x0, token.x1) for at, token in enumerate(self.captions.tokens) if at not in known]
        return [*((hit.x0, hit.x1) for hit in self.hits), *words]

    def _under(self, token: Token) -> tuple[float, float] | None:
        """The caption under the phrase that the word is of; where several are under it, the one nearest to the word."""
        phrase = next(segment for segment in self.values.segments if token in segment.tokens)
        under = [(x0, x1) for x0, x1 in self._spans if x0 < phrase.x1 and x1 > phrase.x0]
        return min(under, key=lambda span: abs(sum(span) - token.x0 - token.x1), default=None)


def with_captions_under(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, of an invoice with such captions with what these say."""
    sheets = sheets_of(pages) if type_name == "invoice" else ()
    strips = _strips(sheets[0], conventions_of(sheets).date) if sheets else []
    told = _told(strips, conventions_of(sheets).date) if strips else {}
    known = {each.pointer: each for each in readings if each.pointer in told}
    found = {
        pointer: known[pointer] if pointer in known and _is_there(known[pointer], each) else each
        for pointer, each in told.items()
    }
    cells = [token for strip in strips for hit in strip.hits if hit.score >= _PLAIN for token in strip.cell(hit)]
    misread = {each.pointer for each in readings if each.pointer in _FIELDS and any(_holds(each, token) for token in cells)}
    kept = (each for each in readings if each.pointer not in found and each.pointer not in misread)
    return (*kept, *found.values())


def _told(strips: Sequence[_Strip], parse: Parse) -> dict[str, Reading]:
    """What the captions name, each field by the one that says it best."""
    found: defaultdict[str, list[Found]] = defaultdict(list)
    for strip in strips:
        for hit in (each for each in strip.hits if each.score >= _KNOWN):
            for pointer, weight in _fields(hit)[:1]:
                kind = _FIELDS[pointer].kind
                value = value_in(strip.cell(hit), kind, parse if kind is DATE else None)
                factor = hit.score * weight * _SCORE * (number_weight(hit.key) if pointer == "/number" else 1.0)
                if value is not None:
                    found[pointer].append(replace(value, score=value.score * factor, because=(f"label:{hit.key}",)))
    best = {pointer: max(several, key=lambda each: each.score) for pointer, several in found.items()}
    return {pointer: marked(reading_of(pointer, each), RULES_ONLY) for pointer, each in best.items()}


def _fields(hit: Hit) -> list[tuple[str, float]]:
    return [(pointer, weight) for pointer, weight in hit.fields if pointer in _FIELDS]


def _strips(sheet: Sheet, parse: Parse) -> list[_Strip]:
    """The strips of the sheet's head, if their days show that captions stand under what they say."""
    hits = find_labels(sheet, HEAD_LABELS)
    found = list(_rows_of_captions(sheet, hits))
    days = [(strip, hit) for strip in found for hit in strip.hits if any(name.endswith("_date") for name, _ in _fields(hit))]
    over = [value_in(strip.cell(hit), DATE, parse) is not None for strip, hit in days]
    lines = {strip.values.index for strip in found}
    under = [strip.captions.index + 1 not in lines and _day_under(sheet, strip, hit, parse) for strip, hit in days]
    return found if days and all(over) and not any(under) and not _is_headed(sheet, found[0], hits) else []


def _is_headed(sheet: Sheet, strip: _Strip, hits: Sequence[Hit]) -> bool:
    """Do captions stand over the first values too?"""
    above = strip.values.index - 1
    return above >= 0 and _is_captions(sheet.rows[above], [hit for hit in hits if hit.row == above])


def _rows_of_captions(sheet: Sheet, hits: Sequence[Hit]) -> Iterator[_Strip]:
    by_row: Mapping[int, list[Hit]] = {row.index: [hit for hit in hits if hit.row == row.index] for row in sheet.rows}
    above: list[Row] = []
    for row in sheet.rows:
        if row.y0 > _HEAD * sheet.tall:
            return
        own = by_row[row.index]
        if not _is_captions(row, own):
            above.append(row)
            continue
        values = _in_one(each for each in above if _middle(row) - _middle(each) < _LEADING * sheet.height)
        if values is not None and any(c.isdigit() for c in values.text):
            yield _Strip(values, row, tuple(own))
        above = []


def _in_one(rows: Iterable[Row]) -> Row | None:
    """What a crooked sheet has in several rows, one beside the other; of rows below each other the last."""
    whole: Row | None = None
    for row in rows:
        told = [segment for segment in row.segments if any(token.key for token in segment.tokens)]
        if not told:
            continue
        both = sorted([*(whole.segments if whole else ()), *told], key=lambda segment: segment.x0)
        level = whole is not None and all(left.x1 <= right.x0 for left, right in pairwise(both))
        whole = Row(whole.index, tuple(both)) if whole is not None and level else Row(row.index, tuple(told))
    return whole


def _middle(row: Row) -> float:
    return (row.y0 + row.y1) / 2


def _is_captions(row: Row, hits: Sequence[Hit]) -> bool:
    """Is it a row of captions, none of which has its value behind it?"""
    named = sum(hit.end - hit.start for hit in hits)
    bare = not any(c.isdigit() for c in row.text) and not any(":" in each.text[:-1] for each in row.segments)
    return len(hits) >= _SEVERAL and bare and named >= _CAPTIONED * len(row.tokens)


def _day_under(sheet: Sheet, strip: _Strip, hit: Hit, parse: Parse) -> bool:
    """Does a day stand right below the caption, as it does in strips that are headed by their captions?"""
    below = next(iter(sheet.rows[strip.captions.index + 1 :]), None)
    if below is None or below.y0 - strip.captions.y1 > _LEADING * sheet.height:
        return False
    cells = (segment for segment in below.segments if segment.x0 < hit.x1 and segment.x1 > hit.x0)
    return any(value_in(cell.tokens, DATE, parse) is not None for cell in cells)


def _is_there(known: Reading, told: Reading) -> bool:
    """Are both of the same words, of which one may have more?"""
    one, other = known.box, told.box
    if one is None or other is None or known.page != told.page:
        return False
    return one.holds(other.center) or other.holds(one.center)


def _holds(reading: Reading, token: Token) -> bool:
    return reading.box is not None and reading.page == token.page and reading.box.holds(token.box.center)
