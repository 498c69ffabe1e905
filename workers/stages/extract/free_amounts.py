"""Amounts on paper that are no value yet, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from schemas.pages import ReadPage
from workers.stages.extract.candidates import Found
from workers.stages.extract.fusion.tree import Place
from workers.stages.extract.sheets import around_tokens, sheets_of
from workers.stages.extract.totals import amounts_in

LEVEL = 0.004
"""Heights within a row, in shares of the page."""


@dataclass(frozen=True, slots=True)
class FreeRow:
    """A row with such amounts."""

    page: int
    height: float
    pitch: float
    amounts: tuple[Found, ...]


def free_rows(pages: Sequence[ReadPage], used: AbstractSet[Place | None]) -> Iterator[FreeRow]:
    """The rows that have amounts at none of the places that are used."""
    for sheet in sheets_of(pages):
        for row in sheet.rows:
            free = tuple(found for found in amounts_in(row.tokens) if place_at(found) not in used)
            if free:
                height = min(token.box.center[1] for token in row.tokens)
                yield FreeRow(sheet.number, height, sheet.pitch, free)


def place_at(found: Found) -> Place:
    """Where it stands, as readings say it."""
    box = around_tokens(found.tokens)
    return found.tokens[0].page, round(box.x0, 4), round(box.center[1], 3)
