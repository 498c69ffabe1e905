"""From a printed label to its value: the search that all types share.

    found = read_labelled(pages, TYPE.leaves())            # every field that has `Find(labels=…)` and stands in no list
    hits = find_labels(sheet, Wordings.of(leaves))         # where the labels stand, for work of one's own
    places = values_at(sheet, hit, MONEY, taken)           # what stands right of and below one of them

Labels are compared without case, blanks and punctuation; `#`, `no.`, `nr` and `number` are alike. On read (not the PDF's own)
text a label of five letters may differ in one, of nine in two. A label that is only the beginning of a longer printed phrase
(`Advertiser` in `Advertiser Code`) is worth little. A label may belong to several fields; several labels may lead to one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from schemas.document_type import Leaf
from schemas.kinds import Kind
from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.candidates import Found, best_reading
from workers.stages.extract.sheets import Row, Segment, Sheet, Token, key_of, reaching, sheets_of
from workers.stages.extract.spans import value_in

_LONGEST = 6
"""Words in a label."""
_REACH = 60.0
"""How far right of its label, in characters, a value may stand."""
_DROP = 3.2
"""How far below its label, in word heights, a value may begin."""

_WIDE_LABEL = 4.0
"""Characters between two words of one label, at most."""

_WIDE_VALUE = 2.6
"""Characters between two words of one value beside its label, at most."""

_STRIP, _HEADED = 4, 0.4
"""Phrases of a row of captions, at least, and what a caption beside a caption is worth as its value."""

_BOX_DIGITS = 2
"""Of the number that a form gives a cell, at most."""
_CORNERS, _IN_CELL = 2, 0.75
"""Phrases of a row of cells with labels in their corners, at least, and what a value in the middle of such a cell is worth."""

Parse = Callable[[str], str | None]


@dataclass(frozen=True)
class Wordings:
    """The labels to look for, and the fields each leads to."""

    fields: Mapping[str, tuple[tuple[str, float], ...]]
    """Key of a label to field names with weights; no fields: a phrase to know and to leave alone."""

    @classmethod
    def of(cls, labels: Mapping[str, Sequence[str]], others: Iterable[str] = ()) -> Wordings:
        """From field name to labels, most usual first; `others` are captions that look alike and mean something else."""
        fields: dict[str, dict[str, float]] = {phrase_key(other): {} for other in others}
        for name, wordings in labels.items():
            for place, wording in enumerate(wordings):
                weight = 1.0 - 0.2 * place / max(1, len(wordings))
                fields.setdefault(phrase_key(wording), {}).setdefault(name, weight)
        return cls({key: tuple(entries.items()) for key, entries in fields.items()})

    @cached_property
    def fuzzy(self) -> tuple[str, ...]:
        """The labels long enough to be known with a letter wrong."""
        return tuple(key for key in self.fields if len(key) >= 5)

    def match(self, key: str, *, exactly: bool) -> tuple[str, float] | None:
        """The label this is, and how surely."""
        if key in self.fields:
            return key, 1.0
        if exactly or len(key) < 5 or any(c.isdigit() for c in key):
            return None
        allowed = 1 if len(key) < 9 else 2
        best = process.extractOne(key, self.fuzzy, scorer=Levenshtein.distance, score_cutoff=allowed)
        if best is None or abs(len(best[0]) - len(key)) > 1:
            return None
        return best[0], 1.0 - 1.5 * best[1] / len(key)


@dataclass(frozen=True, slots=True)
class Hit:
    """A label found on a page."""

    key: str
    fields: tuple[tuple[str, float], ...]
    row: int
    start: int
    end: int
    """Tokens `start` to `end` (not included) of the row."""
    score: float
    x0: float
    x1: float
    y0: float
    y1: float
    colon: bool


def phrase_key(phrase: str) -> str:
    """The key of several words."""
    return "".join(key_of(word) for word in phrase.split())


@cache
def _wordings_of(entries: tuple[tuple[str, tuple[str, ...]], ...], others: tuple[str, ...]) -> Wordings:
    return Wordings.of(dict(entries), others)


def wordings_of(leaves: Mapping[str, Leaf], others: Iterable[str] = ()) -> Wordings:
    """The labels of a type's fields, by pattern."""
    entries = tuple((pattern, leaf.find.labels) for pattern, leaf in leaves.items() if leaf.find is not None)
    return _wordings_of(entries, tuple(others))


def opens_phrase(sheet: Sheet, hit: Hit) -> bool:
    """Does a label begin its phrase, or stand behind a value? `News Sponsor` is no label of a sponsor."""
    row = sheet.rows[hit.row]
    before, first = row.tokens[hit.start - 1 : hit.start], row.tokens[hit.start]
    together = any(first in segment.tokens and before[0] in segment.tokens for segment in row.segments) if before else False
    return not together or before[0].ends_label or not before[0].key or any(map(str.isdigit, before[0].text))


def find_labels(sheet: Sheet, wordings: Wordings) -> tuple[Hit, ...]:
    """All labels on the page, top to bottom, left to right; where two overlap, the longer one."""
    return tuple(hit for row in sheet.rows for hit in _in_row(row, wordings))


def _in_row(row: Row, wordings: Wordings) -> list[Hit]:
    found: list[Hit] = []
    offset = 0
    for segment in row.segments:
        found.extend(_in_segment(row, segment, offset, wordings))
        found.extend(_across(row, offset, offset + len(segment.tokens), wordings))
        offset += len(segment.tokens)
    kept: list[Hit] = []
    for hit in sorted(found, key=lambda each: (-len(each.key) * each.score, each.start)):
        if all(hit.end <= other.start or hit.start >= other.end for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda each: each.start)


def _across(row: Row, start: int, end: int, wordings: Wordings) -> Iterable[Hit]:
    """A label set so wide that its last word looks like a phrase of its own: `Advertiser   Ref`."""
    if end >= len(row.tokens) or end - start > 3:
        return
    span = row.tokens[start : end + 1]
    gap = span[-1].x0 - span[-2].x1
    key = "".join(token.key for token in span)
    if gap < _WIDE_LABEL * span[-2].pitch and span[-1].key and key in wordings.fields:
        tops, bottoms = [token.y0 for token in span], [token.y1 for token in span]
        yield Hit(key, wordings.fields[key], row.index, start, end + 1, 0.9, span[0].x0, span[-1].x1, min(tops), max(bottoms),
                  span[-1].ends_label)  # fmt: skip


def _in_segment(row: Row, segment: Segment, offset: int, wordings: Wordings) -> Iterable[Hit]:
    tokens = segment.tokens
    for start in range(len(tokens)):
        fresh = start == 0 or tokens[start - 1].ends_label or not tokens[start - 1].key
        key = ""
        for end in range(start + 1, min(len(tokens), start + _LONGEST) + 1):
            key += tokens[end - 1].key
            match = wordings.match(key, exactly=not fresh or tokens[start].own_text) if key else None
            if match is not None:
                score = match[1] * _standing(tokens, start, end, fresh=fresh)
                span = tokens[start:end]
                yield Hit(
                    match[0], wordings.fields[match[0]], row.index, offset + start, offset + end, score, span[0].x0,
                    span[-1].x1, min(t.y0 for t in span), max(t.y1 for t in span), span[-1].ends_label,
                )  # fmt: skip
            if tokens[end - 1].text.endswith(":"):
                break


def _standing(tokens: Sequence[Token], start: int, end: int, *, fresh: bool) -> float:
    """A label that is a phrase of its own is worth more than the same words in running text."""
    ended = (
        end == len(tokens) or tokens[end - 1].ends_label or not tokens[end].key or any(c.isdigit() for c in tokens[end].text)
    )
    score = 1.0 if ended else 0.55
    if not fresh:
        before = tokens[start - 1]
        score *= 0.85 if any(c.isdigit() for c in before.text) else 0.5
    return score


def values_at(sheet: Sheet, hit: Hit, kind: Kind, taken: Sequence[Hit], parse: Parse | None = None) -> list[Found]:
    """What may be the label's value: right of it, then below it, each with a score for its place."""
    hits = [other for other in taken if other is not hit]
    below = list(_below(sheet, hit, kind, hits, parse)) or list(_in_cell(sheet, hit, kind, hits, parse))
    found = [_right(sheet, hit, kind, hits, parse), *below]
    return [each for each in found if each is not None]


def _right(sheet: Sheet, hit: Hit, kind: Kind, hits: Sequence[Hit], parse: Parse | None) -> Found | None:
    row = sheet.rows[hit.row]
    stop = min((other.start for other in hits if other.row == hit.row and other.start >= hit.end), default=len(row.tokens))
    # A dash within a text is part of it: `Hagerty, Bill - TN`.
    after = [token for token in row.tokens[hit.end : stop] if token.text.strip(":#.=|_" if kind.name == "text" else ":#.-=|_")]
    while after and not after[0].text.strip("-"):
        after.pop(0)
    if not after:
        return None
    distance = max(0.0, after[0].x0 - hit.x1) / sheet.pitch
    if distance > _REACH:
        return None
    found = value_in(_phrase(row, after) if kind.name in {"text", "identifier"} else after, kind, parse)
    if found is None:
        return None
    distance = max(0.0, found.tokens[0].x0 - hit.x1) / sheet.pitch
    beside = 1.0 - 0.3 * min(1.0, distance / _REACH)
    return found.scaled(beside * (_HEADED if _heads_a_cell(sheet, hit, found, hits) else 1.0), "right")


def _heads_a_cell(sheet: Sheet, hit: Hit, found: Found, hits: Sequence[Hit]) -> bool:
    """Are both the label and what stands right of it captions of a strip of cells, with words below each that are none?

    A row of captions has no figures.
    """
    row = sheet.rows[hit.row]
    if hit.colon or row.index + 1 == len(sheet.rows) or len(row.segments) < _STRIP or any(map(str.isdigit, row.text)):
        return False
    below = sheet.rows[row.index + 1]
    known = [other for other in hits if other.row == below.index]
    cells = [segment for segment in below.segments if not any(each.x0 < segment.x1 and each.x1 > segment.x0 for each in known)]
    x0, x1 = found.tokens[0].x0, found.tokens[-1].x1
    under = [[cell for cell in cells if cell.x0 < right and cell.x1 > left] for left, right in ((hit.x0, hit.x1), (x0, x1))]
    near = below.y0 - hit.y1 < _DROP * max(sheet.height, hit.y1 - hit.y0)
    return near and all(under) and under[0] != under[1]


def _phrase(row: Row, after: Sequence[Token]) -> list[Token]:
    """The tokens up to the end of the first one's segment; a segment that is a caption itself is passed over."""
    holding = [segment for segment in row.segments if any(token in segment.tokens for token in after)]
    while len(holding) > 1 and len(holding[0].tokens) < 3 and holding[0].text.endswith(":"):
        holding = holding[1:]
    wide = reaching(row, holding[0], _WIDE_VALUE * holding[0].tokens[-1].pitch)
    return [token for token in after if token in wide.tokens]


def _below(sheet: Sheet, hit: Hit, kind: Kind, hits: Sequence[Hit], parse: Parse | None) -> Iterable[Found]:
    height = max(sheet.height, hit.y1 - hit.y0)
    for row in sheet.rows[hit.row + 1 : hit.row + 6]:
        if row.y0 - hit.y1 > _DROP * height:
            return
        stops = [other for other in hits if other.row == row.index]
        for segment in row.segments:
            lined_up = abs(segment.x0 - hit.x0) < 2 * sheet.pitch
            if not lined_up and min(segment.x1, hit.x1) - max(segment.x0, hit.x0) <= 0:
                continue
            if any(other.x0 < segment.x1 and other.x1 > segment.x0 for other in stops):
                return
            found = value_in(segment.tokens, kind, parse)
            if found is not None:
                drop = max(0.0, segment.y0 - hit.y1) / height
                score = (0.9 if lined_up else 0.82) * (1.0 - 0.12 * drop) * (0.75 if hit.colon else 1.0)
                yield found.scaled(max(0.1, score), "below")
            return


def _in_cell(sheet: Sheet, hit: Hit, kind: Kind, hits: Sequence[Hit], parse: Parse | None) -> Iterable[Found]:
    """What stands in the middle of a cell below the label, which is small in its corner: up to where the next label begins."""
    row = sheet.rows[hit.row]
    in_strip = len(row.segments) >= _CORNERS and all(map(_is_corner, row.segments))
    if not in_strip or hit.row + 1 == len(sheet.rows) or kind.name == "money":  # amounts under headings are a column's
        return
    end = min((segment.x0 for segment in row.segments if segment.x0 > hit.x1), default=1.0)
    below = sheet.rows[hit.row + 1]
    near = below.y0 - hit.y1 < _DROP * max(sheet.height, hit.y1 - hit.y0)
    if near and not any(other.row == below.index for other in hits):
        for segment in below.segments:
            found = value_in(segment.tokens, kind, parse) if hit.x0 < segment.x0 and segment.x1 < end else None
            if found is not None:
                yield found.scaled(_IN_CELL, "below")


def _is_corner(segment: Segment) -> bool:
    """May it be the label of a cell? Forms number their cells: `10 INVOICE NUMBER`."""
    first, *rest = segment.tokens
    numbered = first.text.isdigit() and len(first.text) <= _BOX_DIGITS and bool(rest)
    return not any(c.isdigit() or c == ":" for token in (rest if numbered else segment.tokens) for c in token.text)


def read_labelled(
    pages: Sequence[ReadPage], leaves: Mapping[str, Leaf], *, others: Iterable[str] = (), parse_date: Parse | None = None
) -> list[Reading]:
    """One reading, with its runners-up, for every field outside lists whose label leads to a value."""
    sheets = sheets_of(pages)
    single = {pattern: leaf for pattern, leaf in leaves.items() if leaf.find is not None and "*" not in pattern}
    wordings = wordings_of(single, others)
    found: dict[str, list[Found]] = {}
    for sheet in sheets:
        hits = find_labels(sheet, wordings)
        for hit in hits:
            for name, weight in hit.fields:
                kind = single[name].kind
                for each in values_at(sheet, hit, kind, hits, parse_date if kind.name == "date" else None):
                    label = f"label:{hit.key}"
                    found.setdefault(name, []).append(replace(each, score=each.score * hit.score * weight, because=(label,)))
    readings = (best_reading(name, each, single[name].kind.parse) for name, each in found.items())
    return [reading for reading in readings if reading is not None]
