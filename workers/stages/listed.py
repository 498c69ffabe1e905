"""How much of some pages is tables and lists that a printer filled. True of any wording.

A form asks a thing once and leaves room for the answer. Rows that stand under one another in three columns or more, and
captions that come again for entry after entry, are tables and lists: programmes, catalogues, agendas, schedules.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.pages import ReadPage
from workers.stages.extract.sheets import Row, Segment, Sheet, sheets_of

_COLUMNS = 3
"""Cells of a row that stand under those of the row above it."""
_ALIKE = 0.75
"""Share of the longer row's cells that do."""
_EDGE = 1.2
"""Characters by which left edges of a column may differ."""
_ROWS = 4
"""Rows of a table; forms have as many for the members of a family or the days of a week."""
_FEW, _MANY = 0.1, 0.6
"""Share of rows with figures among captions, at most, and among answers, at least."""
_AGAIN = 5
"""How often a caption comes again in a list."""
_LETTERS = 3
"""Of a word that tells captions apart."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Measured on all pages together."""

    tabled: float
    """Share of the rows that stand in tables."""
    repeated: float
    """Share of the phrases beginning with a word that many of a page's do."""
    tables: tuple[tuple[float, float], ...]
    """Upper and lower edge of each table of the first page, in shares of its height."""

    @classmethod
    def of(cls, pages: Sequence[ReadPage]) -> Listed:
        """Measure pages."""
        sheets = sheets_of(pages)
        tables = [list(_tables(sheet)) for sheet in sheets]
        rows = sum(len(sheet.rows) for sheet in sheets)
        first = [words for sheet in sheets for words in _first_words(sheet)]
        again = sum(count for sheet in sheets for count in Counter(_first_words(sheet)).values() if count >= _AGAIN)
        return cls(
            tabled=sum(len(table) for each in tables for table in each) / max(1, rows),
            repeated=again / max(1, len(first)),
            tables=_edges(sheets[0], tables[0]) if pages and pages[0].text.lines else (),
        )


def _edges(sheet: Sheet, tables: Sequence[Sequence[Row]]) -> tuple[tuple[float, float], ...]:
    return tuple((table[0].y0 / sheet.tall, table[-1].y1 / sheet.tall) for table in tables)


def _tables(sheet: Sheet) -> Iterator[list[Row]]:
    """Runs of rows alike; what goes on below some of a row's cells is of that row."""
    above: Row | None = None
    run: list[Row] = []
    full = 0
    for row in sheet.rows:
        under = _under(above, row, _EDGE * sheet.pitch) if above else 0
        if above and under == len(row.segments) < len(above.segments) and (row.y0 - run[-1].y1) < sheet.height:
            run.append(row)
            continue
        if above and under >= max(_COLUMNS, _ALIKE * max(len(above.segments), len(row.segments))):
            full += 1
        else:
            if full >= _ROWS and not _are_answered(run):
                yield run
            run, full = [], 1
        run.append(row)
        above = row
    if full >= _ROWS and not _are_answered(run):
        yield run


def _are_answered(rows: Sequence[Row]) -> bool:
    """Does every other row ask, and the one between answer? What asks has no figures; of answers many have some."""
    asking, telling = sorted((sum(map(_has_figures, rows[start::2])), len(rows[start::2])) for start in (0, 1))
    return asking[0] <= _FEW * asking[1] and telling[0] >= _MANY * telling[1]


def _has_figures(row: Row) -> bool:
    return any(c.isdigit() for segment in row.segments for c in segment.text)


def _under(above: Row, row: Row, apart: float) -> int:
    """How many cells of a row stand under those of another."""
    edges = [segment.x0 for segment in above.segments]
    return sum(any(abs(segment.x0 - edge) < apart for edge in edges) for segment in row.segments)


def _first_words(sheet: Sheet) -> list[str]:
    """The word that each phrase begins with."""
    return [_begins(segment) for row in sheet.rows for segment in row.segments if _begins(segment)]


def _begins(segment: Segment) -> str:
    key = segment.tokens[0].key
    return key if key.isalpha() and len(key) >= _LETTERS else ""
