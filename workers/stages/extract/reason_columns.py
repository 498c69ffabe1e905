"""Columns that are headed by codes: `CO-45` above, and below it what that reason took off each service.

A code is told once then, in the heading, and holds for the whole column; the tagger, which reads a heading as a heading and an
amount by its neighbours, has neither. Codes side by side above a table, with amounts below them that explain what services were
paid less, are such headings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.fusion.tree import Branch, Place, place_of, readings_of, tree_of, without
from workers.stages.extract.remittance import group_in, grouped_in
from workers.stages.extract.sheets import Row, Sheet, Token, sheets_of
from workers.stages.extract.totals import amounts_in

_COLUMNS = 2
"""Codes side by side, at least: one alone may be anything's."""
_APART = 3.0
"""Characters between the codes of two columns, at least: in a cell of codes they stand closer."""
_UNDER = 0.5
"""Share of the narrower one's width that heading and amount have in common, at least."""
_HOLDS = 0.6
"""Of the services that such columns speak of, so many must be explained by them."""
_SCORE = 0.93
_BECAUSE = ("reason_column",)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column with the code above it."""

    group: Found
    reason: Found

    @property
    def tokens(self) -> tuple[Token, ...]:
        return (*self.group.tokens, *self.reason.tokens)

    @property
    def x0(self) -> float:
        return min(token.x0 for token in self.tokens)

    @property
    def x1(self) -> float:
        return max(token.x1 for token in self.tokens)

    def is_above(self, amount: Found) -> bool:
        x0, x1 = amount.tokens[0].x0, amount.tokens[-1].x1
        return min(x1, self.x1) - max(x0, self.x0) > _UNDER * min(x1 - x0, self.x1 - self.x0)


@dataclass(frozen=True, slots=True)
class _Cell:
    """An amount below a code."""

    column: _Column
    amount: Found

    @property
    def place(self) -> Place | None:
        return place_of(reading_of("/amount", self.amount))

    @property
    def value(self) -> Decimal:
        return Decimal(self.amount.value)


def with_reason_columns(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, with the amounts of such columns as adjustments of the services in their rows, and as nothing else."""
    if type_name != "eob":
        return tuple(readings)
    cells = list(_cells(pages))
    if not cells:
        return tuple(readings)
    tree = tree_of(readings)
    lines = [line for claim in tree.lists.get("claims", []) for line in claim.lists.get("lines", ())]
    own = {id(line): [cell for row in cells if _is_level(row, line) for cell in row] for line in lines}
    explained = [_explains(line, own[id(line)]) for line in lines if line.leaves.get("billed") and line.leaves.get("paid")]
    if not explained or sum(explained) < _HOLDS * len(explained):
        return tuple(readings)
    used = {cell.place for row in cells for cell in row}
    used |= {place_of(reading_of("/code", each)) for row in cells for cell in row
             for each in (cell.column.group, cell.column.reason)}  # fmt: skip
    without(tree, used)
    for line in lines:
        if own[id(line)]:
            line.lists["adjustments"] = [_adjustment(cell) for cell in own[id(line)] if cell.value]
    return tuple(readings_of(tree))


def _cells(pages: Sequence[ReadPage]) -> Iterator[list[_Cell]]:
    """The amounts below codes, row by row; headings hold for further sheets too."""
    columns: Sequence[_Column] = ()
    for sheet in sheets_of(pages):
        for row in sheet.rows:
            columns = _headings(sheet, row) or columns
            amounts = amounts_in(row.tokens) if columns else []
            found = [_Cell(column, amount) for amount in amounts for column in columns if column.is_above(amount)]
            if found:
                yield found


def _headings(sheet: Sheet, row: Row) -> Sequence[_Column]:
    """The codes of a row of headings, in one word, in two, or one above the other."""
    below = sheet.rows[row.index + 1] if row.index + 1 < len(sheet.rows) else None
    found = list(_columns(row.tokens, below.tokens if below is not None else ()))
    apart = all(right.x0 - left.x1 > _APART * sheet.pitch for left, right in pairwise(found))
    return found if len(found) >= _COLUMNS and apart and not amounts_in(row.tokens) else ()


def _columns(tokens: Sequence[Token], below: Sequence[Token]) -> Iterator[_Column]:
    for token, behind in zip(tokens, (*tokens[1:], None), strict=False):
        both, group = grouped_in(token), group_in(token.text)
        if both is not None:
            yield _Column(*both)
        elif group is not None:
            beside = behind if behind is not None and behind.x0 - token.x1 < _APART * token.pitch else None
            second = beside or next((each for each in below if min(each.x1, token.x1) > max(each.x0, token.x0)), None)
            reason = _joined(token, second)
            if reason is not None:
                yield _Column(Found(group, (token,), _SCORE, _BECAUSE), reason)


def _joined(group: Token, reason: Token | None) -> Found | None:
    """The reason, where both words together are a code."""
    if reason is None:
        return None
    both = grouped_in(_spelled(group, reason))
    return Found(both[1].value, (reason,), _SCORE, _BECAUSE) if both is not None else None


def _spelled(group: Token, reason: Token) -> Token:
    return Token(
        f"{group.text}-{reason.text}", group.key, group.x0, group.y0, reason.x1, reason.y1, group.page, group.box,
        group.confidence, None, group.own_text,
    )  # fmt: skip


def _is_level(cells: Sequence[_Cell], line: Branch) -> bool:
    """Do they stand in the row of the service's charge?"""
    billed = next(iter(line.leaves.get("billed", ())), None)
    token = cells[0].amount.tokens[0]
    if billed is None or billed.box is None or billed.page != token.page:
        return False
    return abs(billed.box.center[1] - token.box.center[1]) < billed.box.height * 0.7


def _explains(line: Branch, cells: Sequence[_Cell]) -> bool:
    billed, paid = (Decimal(line.leaves[name][0].value) for name in ("billed", "paid"))
    return billed - sum((cell.value for cell in cells), Decimal(0)) == paid


def _adjustment(cell: _Cell) -> Branch:
    parts: Mapping[str, Found] = {"group": cell.column.group, "reason": cell.column.reason, "amount": cell.amount}
    return Branch(leaves={
        name: [reading_of(f"/{name}", Found(each.value, each.tokens, _SCORE, _BECAUSE))] for name, each in parts.items()
    })  # fmt: skip
