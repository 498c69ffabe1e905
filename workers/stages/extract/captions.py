"""Captions without a colon, told by how they stand: in a column of their own beside their values, or in smaller print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from schemas.values import parse_text
from workers.stages.extract.candidates import Found
from workers.stages.extract.sheets import Row, Segment, Sheet, Token

Pair = tuple[Found, Found]
_WORDS = 6
"""In a caption."""
_SMALLER = 0.8
"""A caption's height over its value's, at most."""
_NEAR = 2.0
"""How far apart, in word heights, a caption and its value may stand one above the other."""
_ROWS = 3
"""Rows that must line up to be columns of captions and values."""


def pairs_by_look(sheet: Sheet, taken: AbstractSet[Token]) -> list[Pair]:
    """Captions and values of a page, without the tokens already spoken for."""
    sized = list(_by_size(sheet, taken))
    used = set(taken) | {token for pair in sized for found in pair for token in found.tokens}
    return sized + list(_in_columns(sheet, used))


def _in_columns(sheet: Sheet, taken: AbstractSet[Token]) -> Iterator[Pair]:
    """Rows of two phrases each whose left and right edges line up over several rows."""
    columns: dict[tuple[int, int], list[Row]] = defaultdict(list)
    for row in sheet.rows:
        if len(row.segments) == 2 and _is_caption(row.segments[0]) and not any(token in taken for token in row.tokens):
            left, right = row.segments
            columns[round(left.x0 / (2 * sheet.pitch)), round(right.x0 / (2 * sheet.pitch))].append(row)
    for rows in columns.values():
        if len(rows) >= _ROWS and len({row.segments[0].key for row in rows}) == len(rows):
            yield from (_pair(row.segments[0], row.segments[1], 0.75, "column") for row in rows)


def _by_size(sheet: Sheet, used: AbstractSet[Token]) -> Iterator[Pair]:
    """Small print right above its value, or right below it: whichever the page does more often."""
    segments = [segment for row in sheet.rows for segment in row.segments if not any(token in used for token in segment.tokens)]
    above = list(_stacked(sheet, segments, caption_first=True))
    below = list(_stacked(sheet, segments, caption_first=False))
    better = above if len(above) >= len(below) else below
    if len(better) >= _ROWS + 1:
        yield from (_pair(caption, value, 0.6, "small_print") for caption, value in better)


def _stacked(sheet: Sheet, segments: Sequence[Segment], *, caption_first: bool) -> Iterator[tuple[Segment, Segment]]:
    seen: set[Segment] = set()
    for caption in segments:
        if not _is_caption(caption):
            continue
        best: tuple[float, Segment] | None = None
        for value in segments:
            gap = value.y0 - caption.y1 if caption_first else caption.y0 - value.y1
            level = abs(value.x0 - caption.x0) < 3 * sheet.pitch
            if level and -0.4 * sheet.height < gap < _NEAR * sheet.height and _is_smaller(caption, value):
                best = min(best or (gap, value), (gap, value), key=lambda each: each[0])
        if best is not None and best[1] not in seen:
            seen.add(best[1])
            yield caption, best[1]


def _is_caption(segment: Segment) -> bool:
    text = segment.text
    letters = sum(c.isalpha() for c in text)
    return len(segment.tokens) <= _WORDS and letters >= 2 and letters > 0.7 * len(text.replace(" ", ""))


def _is_smaller(caption: Segment, value: Segment) -> bool:
    return _size(caption) <= _SMALLER * _size(value)


def _size(segment: Segment) -> float:
    return max(token.y1 - token.y0 for token in segment.tokens)


def _pair(caption: Segment, value: Segment, score: float, because: str) -> Pair:
    return _found(caption, score, because), _found(value, score, because)


def _found(segment: Segment, score: float, because: str) -> Found:
    return Found(parse_text(segment.text.strip(" :_|")) or segment.text, segment.tokens, score, (because,))
