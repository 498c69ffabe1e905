"""Captions without a colon, told by how they stand: in a column of their own beside their values, or in smaller print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from schemas.values import parse_text
from workers.stages.extract.candidates import Found
from workers.stages.extract.labels import phrase_key
from workers.stages.extract.sheets import Row, Segment, Sheet, Token

Pair = tuple[Found, Found]
IN_COLUMN = "column"
"""Said of captions that stand in a column of their own, and of their values."""
_CAPTIONS = (
    "name", "first name", "last name", "full name", "patient name", "company", "company name", "practice name",
    "provider name", "contact", "contact person", "contact name", "address", "street", "street address",
    "mailing address", "city", "town", "state", "zip", "zip code", "postal code", "country", "county", "phone",
    "telephone", "telephone number", "phone number", "fax", "fax number", "e-mail", "email", "email address", "date",
    "date of birth", "birth date", "dob", "sex", "gender", "age", "marital status", "social security number", "ssn",
    "tax id", "tax id number", "ein", "npi", "member id", "member number", "account number", "employer", "occupation",
    "title", "department", "position", "signature", "effective date", "start date", "end date", "reason",
    "reason for change", "reason for request", "description", "comments", "remarks", "notes", "relationship",
    "emergency contact", "insurance", "insurance company", "policy number", "group number", "bank name",
    "routing number", "license number", "registration no", "registrant", "subject", "quantity", "amount", "supplier",
    "vendor", "customer", "client", "product", "brand", "project", "approved by", "requested by", "prepared by",
    "submitted by", "location", "type",
)  # fmt: skip
_USUAL = frozenset(phrase_key(caption) for caption in _CAPTIONS)
"""Captions that any form may carry: told by their words, whatever the size of their print."""
_WORDS = 6
"""In a caption."""
_SMALLER = 0.8
"""A caption's height over its value's, at most."""
_NEAR = 2.0
"""How far apart, in word heights, a caption and its value may stand one above the other."""
_EDGE = 1.2
"""Characters by which the edges of a column may differ."""
_ROWS = 3
"""Rows that must line up to be columns of captions and values."""


def pairs_by_look(sheet: Sheet, taken: AbstractSet[Token]) -> list[Pair]:
    """Captions and values of a page, without the tokens already spoken for."""
    sized = list(_by_size(sheet, taken))
    used = set(taken) | {token for pair in sized for found in pair for token in found.tokens}
    return sized + list(_in_columns(sheet, used))


def _in_columns(sheet: Sheet, taken: AbstractSet[Token]) -> Iterator[Pair]:
    """Rows of two phrases each whose left and right edges line up over several rows."""
    rows = [row for row in sheet.rows if len(row.segments) == 2 and _is_caption(row.segments[0])]
    keys = Counter(row.segments[0].key for row in rows)
    for row in rows:
        level = sum(_is_under(row, other, sheet.pitch) for other in rows)
        if level >= _ROWS and keys[row.segments[0].key] == 1 and not any(token in taken for token in row.tokens):
            yield _pair(row.segments[0], row.segments[1], 0.75, IN_COLUMN)


def _is_under(row: Row, other: Row, pitch: float) -> bool:
    """Do the phrases of two rows begin below each other?"""
    return all(abs(a.x0 - b.x0) < _EDGE * pitch for a, b in zip(row.segments, other.segments, strict=True))


def _by_size(sheet: Sheet, used: AbstractSet[Token]) -> Iterator[Pair]:
    """Small print right above its value, or right below it: whichever the page does more often."""
    segments = [segment for row in sheet.rows for segment in row.segments if not any(token in used for token in segment.tokens)]
    above = list(_stacked(sheet, segments, _is_smaller, caption_first=True))
    below = list(_stacked(sheet, segments, _is_smaller, caption_first=False))
    caption_first = len(above) >= len(below)
    better = list(_stacked(sheet, segments, _is_smaller_or_usual, caption_first=caption_first))
    if len(better) >= _ROWS + 1:
        edges = [caption.x0 for caption, _ in better]
        yield from (_pair(caption, _whole(sheet, value, edges), 0.6, "small_print") for caption, value in better)


def _whole(sheet: Sheet, value: Segment, edges: Sequence[float]) -> Segment:
    """A value and what follows it on its row at a wide blank, as typewriters leave it, up to where the next caption begins."""
    row = next(row for row in sheet.rows if value in row.segments)
    tokens = value.tokens
    for following in row.segments[row.segments.index(value) + 1 :]:
        begins = any(abs(following.x0 - edge) < 3 * sheet.pitch for edge in edges)
        if begins or following.x0 - tokens[-1].x1 > 4 * sheet.pitch:
            break
        tokens += following.tokens
    return Segment(tokens)


def _stacked(
    sheet: Sheet, segments: Sequence[Segment], fits: Callable[[Segment, Segment], bool], *, caption_first: bool
) -> Iterator[tuple[Segment, Segment]]:
    seen: set[Segment] = set()
    for caption in segments:
        if not _is_caption(caption):
            continue
        best: tuple[float, Segment] | None = None
        for value in segments:
            gap = value.y0 - caption.y1 if caption_first else caption.y0 - value.y1
            level = abs(value.x0 - caption.x0) < 3 * sheet.pitch and any(c.isalnum() for c in value.text)
            if level and -0.4 * sheet.height < gap < _NEAR * sheet.height and fits(caption, value):
                best = min(best or (gap, value), (gap, value), key=lambda each: each[0])
        if best is not None and best[1] not in seen:
            seen.add(best[1])
            yield caption, best[1]


def _is_caption(segment: Segment) -> bool:
    text = segment.text
    letters = sum(c.isalpha() for c in text)
    return len(segment.tokens) <= _WORDS and letters >= 2 and letters > 0.7 * len(text.replace(" ", ""))


def _is_smaller(caption: Segment, value: Segment) -> bool:
    known = caption.key in _USUAL and value.key not in _USUAL
    return _size(caption) <= (1.15 if known else _SMALLER) * _size(value)


def _is_smaller_or_usual(caption: Segment, value: Segment) -> bool:
    return (caption.key in _USUAL and value.key not in _USUAL) or _is_smaller(caption, value)


def _size(segment: Segment) -> float:
    return max(token.y1 - token.y0 for token in segment.tokens)


def _pair(caption: Segment, value: Segment, score: float, because: str) -> Pair:
    return _found(caption, score, because), _found(value, score, because)


def _found(segment: Segment, score: float, because: str) -> Found:
    return Found(parse_text(segment.text.strip(" :_|")) or segment.text, segment.tokens, score, (because,))
