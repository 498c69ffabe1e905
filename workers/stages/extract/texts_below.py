"""Positions of two lines: number, counts and amounts in the first, words alone in the second.

The tagger often lets the next position begin with the words. Where every position has such a line right below it, it is its
own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schemas.readings import Reading
from schemas.values import parse_text
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.item_codes import is_code
from workers.stages.extract.positions import Position, holds
from workers.stages.extract.remarks import is_remark
from workers.stages.extract.sheets import Segment

_SEVERAL = 2
_SCORE = 0.75


def texts_below(positions: Sequence[Position]) -> Iterator[Reading]:
    """Descriptions that were taken for those of the next position, and codes that were taken for descriptions."""
    taken = {(each.sheet.number, each.row.index) for each in positions}
    below, above = ([_words_beside(each, step, taken) for each in positions] for step in (1, -1))
    if len(positions) < _SEVERAL or not all(below) or all(above):
        return
    for each, words in zip(positions, below, strict=True):
        known = each.values.get("description")
        is_code_there = known is not None and is_code(known.value)
        if words is None or (known is not None and not is_code_there and not _is_anothers(known, each, words)):
            continue
        text = parse_text(words.text)
        if text is not None:
            yield reading_of(f"{each.at}/description", Found(text, words.tokens, _SCORE, ("column",)))
        if known is not None and is_code_there and "item_code" not in each.values:
            yield known.model_copy(update={"pointer": f"{each.at}/item_code"})


def _is_anothers(known: Reading, position: Position, words: Segment) -> bool:
    """Does the description stand neither on the position's row nor in its words below?"""
    return not any(holds(known, token) for token in (*position.row.tokens, words.tokens[0]))


def _words_beside(position: Position, step: int, taken: set[tuple[int, int]]) -> Segment | None:
    """The line right above or below the position, if it is words alone."""
    rows, at = position.sheet.rows, position.row.index + step
    if not 0 <= at < len(rows) or (position.sheet.number, at) in taken:
        return None
    row = rows[at]
    near = max(row.y0 - position.row.y1, position.row.y0 - row.y1) < position.sheet.height
    (first, *more) = row.segments
    says = (
        any(map(str.isalpha, first.text)) and not is_code(first.text) and not is_remark([token.text for token in first.tokens])
    )
    return first if near and says and not more else None
