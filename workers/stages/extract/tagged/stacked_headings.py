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
"""Amounts that each row of headings names."""
_APART = 1.2
"""Word heights between two such rows, at most."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Headings of one table."""

    page: int
    rows: tuple[tuple[Hit, ...], ...]
    """By depth: what stands in the first row of headings names what stands in the first row of a service."""

    def names(self, depth: int, x0: float, x1: float) -> frozenset[str]:
        """The amounts that the heading above such a stretch of a row may mean."""
        over = [hit for hit in self.rows[depth] if min(x1, hit.x1) > max(x0, hit.x0)] if depth < len(self.rows) else []
        nearest = min(over, key=lambda hit: abs(hit.x0 + hit.x1 - x0 - x1), default=None)
        return frozenset(name for name, _ in nearest.fields if name in COLUMNS) if nearest is not None else frozenset()


def stacks_of(pages: Sequence[ReadPage], completing: Mapping[Place, int]) -> list[Stack]:
    """The stacked headings of a document whose services take several rows."""
    deep = max(completing.values(), default=0)
    return [stack for sheet in sheets_of(pages) for stack in _on(sheet, deep)] if deep else []


def _on(sheet: Sheet, deep: int) -> list[Stack]:
    hits: dict[int, list[Hit]] = {}
    for hit in find_labels(sheet, _WORDINGS):
        hits.setdefault(hit.row, []).append(hit)
    stacks = (sheet.rows[first : first + deep + 1] for first in range(len(sheet.rows) - deep))
    return [
        Stack(sheet.number, tuple(tuple(hits[row.index]) for row in rows))
        for rows in stacks
        if all(_names_amounts(row, hits.get(row.index, ())) for row in rows)
        and all(below.y0 - above.y1 < _APART * sheet.height for above, below in pairwise(rows))
    ]


def _names_amounts(row: Row, hits: Sequence[Hit]) -> bool:
    """Does it hold names of amounts, and no amounts?"""
    named = sum(any(name in COLUMNS for name, _ in hit.fields) for hit in hits)
    return named >= _LEAST and not any(AMOUNT.fullmatch(token.text) for token in row.tokens)
