"""Stacked headings: where a service takes several rows, each row of headings names the cells of its own row of the service."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from schemas.pages import ReadPage
from schemas.types.eob import COLUMNS
from workers.stages.extract.claim_wording import line_columns
from workers.stages.extract.labels import Hit, find_labels
from workers.stages.extract.sheets import Row, Sheet, sheets_of
from workers.stages.extract.tagged.service_rows import AMOUNT, Place

_WORDINGS = line_columns()
_LEAST = 2
"""Amounts that the rows of headings name, on average."""
_APART = 1.2
"""Word heights between two such rows, at most."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Headings of one table."""

    page: int
    rows: tuple[tuple[Hit, ...], ...]

    def names(self, depth: int, x0: float, x1: float) -> frozenset[str]:
        """The amounts that the heading above such a stretch of a row may mean.

        The headings of a column are counted from its first: short columns may be set at the foot of the headings.
        """
        over = [
            [hit for hit in row if min(x1, hit.x1) > max(x0, hit.x0) and any(name in COLUMNS for name, _ in hit.fields)]
            for row in self.rows
        ]
        own = [hits for hits in over if hits]
        nearest = min(own[depth], key=lambda hit: abs(hit.x0 + hit.x1 - x0 - x1)) if depth < len(own) else None
        return frozenset(name for name, _ in nearest.fields if name in COLUMNS) if nearest is not None else frozenset()


def stacks_of(pages: Sequence[ReadPage], completing: Mapping[Place, int]) -> list[Stack]:
    """The stacked headings of a document whose services take several rows, the deepest; the last rows may have codes alone."""
    sheets = sheets_of(pages) if completing else ()
    found = (
        [stack for sheet in sheets for stack in _on(sheet, deep)] for deep in range(max(completing.values(), default=0), 0, -1)
    )
    return next(filter(None, found), [])


def _on(sheet: Sheet, deep: int) -> list[Stack]:
    hits: dict[int, list[Hit]] = {}
    for hit in find_labels(sheet, _WORDINGS):
        hits.setdefault(hit.row, []).append(hit)
    found: list[tuple[float, Sequence[Row]]] = []
    for rows in (sheet.rows[first : first + deep + 1] for first in range(len(sheet.rows) - deep)):
        named = [_amounts_named(row, hits.get(row.index, ())) for row in rows]
        near = all(below.y0 - above.y1 < _APART * sheet.height for above, below in pairwise(rows))
        if near and all(named) and sum(map(len, named)) >= _LEAST * len(rows):
            found.append((sum(hit.score for several in named for hit in several), rows))
    return [Stack(sheet.number, tuple(tuple(hits[row.index]) for row in rows)) for rows in _apart(found)]


def _apart(found: Sequence[tuple[float, Sequence[Row]]]) -> list[Sequence[Row]]:
    """Of rows that overlap those whose headings are the surest: what stands below them may hold a word of a heading, too."""
    kept: list[Sequence[Row]] = []
    for _, rows in sorted(found, key=lambda each: -each[0]):
        if all(rows[-1].index < other[0].index or other[-1].index < rows[0].index for other in kept):
            kept.append(rows)
    return sorted(kept, key=lambda rows: rows[0].index)


def _amounts_named(row: Row, hits: Sequence[Hit]) -> list[Hit]:
    """The headings of amounts in it; none where it holds amounts itself."""
    if any(AMOUNT.fullmatch(token.text) for token in row.tokens):
        return []
    return [hit for hit in hits if any(name in COLUMNS for name, _ in hit.fields)]
