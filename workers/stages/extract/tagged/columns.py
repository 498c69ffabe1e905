"""Columns of amounts: what stands above one another in rows that are alike, over all pages of a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from schemas.kinds import MONEY
from schemas.laws import cents
from schemas.pages import ReadPage
from workers.stages.extract.sheets import sheet_of, tokens_of
from workers.stages.extract.tagged.service_rows import AMOUNT, rows_completing
from workers.stages.extract.tagged.stacked_headings import Stack, stacks_of

_CELLS = 2
"""Amounts that a row of a table has at least."""
_FITTING = 0.6
"""Share of a row's amounts that must stand in the columns of a table for the row to be one of it."""
_OPEN_TABLES = 6
"""Tables that a row may belong to: the last ones."""
_LEVEL = 1.3
"""Characters by which the edges or the middles of a column's cells differ at most."""


@dataclass(frozen=True, slots=True)
class Cell:
    """An amount in a row of a table."""

    page: int
    word: int
    """Its index among the page's words."""
    hundredths: int
    edges: tuple[float, float, float]
    """Left edge, middle and right edge."""
    depth: int
    """How far below the first row of its service it stands: cells above one another there are of several columns."""
    pitch: float
    roles: Mapping[str, float]
    """What the tagger thinks it may be."""


@dataclass(slots=True)
class Column:
    """Cells above one another."""

    cells: list[Cell] = field(default_factory=list)
    headed: frozenset[str] = frozenset()
    """What its heading may mean, where services take several rows and headings are stacked alike."""
    _sums: list[float] = field(default_factory=lambda: [0.0, 0.0, 0.0])

    def add(self, cell: Cell) -> None:
        """One more below the others."""
        self.cells.append(cell)
        for n, edge in enumerate(cell.edges):
            self._sums[n] += edge

    def head(self, stack: Stack) -> None:
        """Take over what its heading says."""
        first = self.cells[0]
        if first.page >= stack.page:
            self.headed = stack.names(first.depth, first.edges[0], first.edges[2])

    def distance(self, cell: Cell) -> float:
        """How far, in characters, the edge or middle that fits best is from those of the others."""
        count = len(self.cells)
        apart = min(abs(total / count - edge) for total, edge in zip(self._sums, cell.edges, strict=True))
        return apart / max(cell.pitch, 1e-6)


@dataclass(slots=True)
class Table:
    """Rows that are alike."""

    columns: list[Column] = field(default_factory=list)
    rows: list[tuple[tuple[int, Cell], ...]] = field(default_factory=list)
    """The cells of each row, with the numbers of their columns."""

    @property
    def is_stacked(self) -> bool:
        """Do services take several rows?"""
        return any(column.cells[0].depth for column in self.columns)

    def places(self, cells: Sequence[Cell]) -> list[int | None] | None:
        """The column of each cell, None for one of its own; None where two cells are in one column: another table's row."""
        found = [self._place(cell) for cell in cells]
        taken = [column for column in found if column is not None]
        return None if len(set(taken)) < len(taken) else found

    def _place(self, cell: Cell) -> int | None:
        distances = [
            (column.distance(cell), number) for number, column in enumerate(self.columns) if column.cells[0].depth == cell.depth
        ]
        nearest, number = min(distances, default=(_LEVEL, 0))
        return number if nearest < _LEVEL else None

    def add(self, cells: Sequence[Cell], places: Sequence[int | None]) -> None:
        """One more row."""
        row = []
        for cell, place in zip(cells, places, strict=True):
            if place is None:
                place = len(self.columns)  # noqa: PLW2901 - a column of its own
                self.columns.append(Column())
            self.columns[place].add(cell)
            row.append((place, cell))
        self.rows.append(tuple(row))


def tables_of(pages: Sequence[ReadPage]) -> list[Table]:
    """The tables of amounts of a document."""
    tables: list[Table] = []
    completing = rows_completing(pages)
    for page in pages:
        for cells in _rows(page, completing):
            table = _best(tables[-_OPEN_TABLES:], cells)
            if table is None:
                table = Table()
                tables.append(table)
            table.add(cells, table.places(cells) or [None] * len(cells))
    for stack in stacks_of(pages, completing):
        for column in (column for table in tables for column in table.columns):
            column.head(stack)
    return tables


def _best(tables: Sequence[Table], cells: Sequence[Cell]) -> Table | None:
    best, most = None, _FITTING
    for table in tables:
        fitting = sum(place is not None for place in table.places(cells) or ())
        if fitting >= _CELLS and fitting / len(cells) >= most:
            best, most = table, fitting / len(cells)
    return best


def _rows(page: ReadPage, completing: Mapping[tuple[int, int], int]) -> Iterator[list[Cell]]:
    """The amounts of each row, with those of the rows that complete it."""
    if page.tags is None or not page.text.lines:
        return
    names, tags = page.tags.roles, {tag.word: tag for tag in page.tags.words}
    words = {token: index for index, word in enumerate(page.text.words) for token in tokens_of(word, page.facts)}
    cells: list[Cell] = []
    for row in sheet_of(page).rows:
        depth = completing.get((page.facts.number, row.index), 0)
        if not depth:
            yield from [cells] if len(cells) >= _CELLS else ()
            cells = []
        for token in row.tokens:
            value = MONEY.parse(token.text) if AMOUNT.fullmatch(token.text) else None
            tag = tags.get(words[token])
            if value is not None:
                roles = {names[at]: share for at, share in tag.roles} if tag is not None else {"": 1.0}
                edges = (token.x0, (token.x0 + token.x1) / 2, token.x1)
                cells.append(Cell(token.page, words[token], cents(value), edges, depth, token.pitch, roles))
    yield from [cells] if len(cells) >= _CELLS else ()
