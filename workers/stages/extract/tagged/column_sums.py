"""Which amount of a remittance a column holds, where the tagger is unsure of it or its rows do not add up.

Senders name their columns in words of their own, but what is billed, allowed, shared and paid hangs together by a few sums. The
fields of a table's columns are chosen so that the tagger's beliefs and the sums of the rows together are likeliest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import exp, inf, log

from schemas.pages import ReadPage
from schemas.types.eob import COLUMNS, SHARE
from workers.stages.extract.tagged.columns import Cell, Column, Table, tables_of
from workers.stages.extract.tagged.retagged import retagged

_FAINT, _UNNAMED = 0.01, 0.002
"""Probability of what the tagger does not name of a cell, and of no cell of a column."""
_BELIEF = 1.5
"""What the cells of a column together count in cells: they err together."""
_THOUGHT_OF = 0.06
"""So probable must the tagger think a field for a column that it takes for none to be it."""
_HOLDS, _ALMOST = 2.0, 1.4
"""What a sum that holds is worth; one that holds with the help of a column that is no field."""
_DOUBLED = 3.0
"""Cost of a row with two amounts of one field."""
_HEADED = 5.0
"""What a heading of the column's own row is worth."""
_ROWS = 6
"""Rows that count in full: more do not say more."""
_LOOKED_AT = 16
_MOST = 14
"""Columns of a table, at most."""
_GAIN = 3.0
"""By this much the other fields must be likelier than the tagger's."""
_SURE = 0.95
"""A cell of which the tagger is so sure keeps its field, save where a heading of its own row says otherwise."""
_MIXED = 0.25
"""Share of a column's cells that may be surely of another field than most; in a list of captions and values all are."""
_ROUNDS = 4
_DOUBTFUL, _AGREED, _SEVERAL = 0.75, 0.7, 4
"""A cell that the tagger takes for something else, less surely than the first, is what its column is: where the tagger is surer
of that than the second, on average over so many cells.
"""
NOTHING, AMOUNT = "", "amount"
Names = tuple[str, ...]


def with_summed_columns(pages: Sequence[ReadPage]) -> tuple[ReadPage, ...]:
    """The pages, with tags that say what the columns are by their sums."""
    revised: dict[int, dict[int, tuple[str, float]]] = defaultdict(dict)
    for table in tables_of(pages):
        for cell, role, share in _revisions(table):
            revised[cell.page][cell.word] = role, share
    return tuple(retagged(page, revised.get(page.facts.number, {})) for page in pages)


def _revisions(table: Table) -> Iterator[tuple[Cell, str, float]]:
    search = _Search.of(table)
    if search is None:
        return
    names, gain = search.best()
    names = names if gain >= _GAIN else search.start
    shares = [1 / (1 + exp(-min(max(gain, _GAIN), search.margin(names, place)))) for place in range(len(names))]
    levels = [_level_of_row([cell for _, cell in row]) for row in table.rows]
    agreed = [_agreed(column, name) for column, name in zip(table.columns, names, strict=True)]
    for row, level in zip(table.rows, levels, strict=True):
        for place, cell in row:
            role = _role(names[place], cell, level)
            headed, share = names[place] in table.columns[place].headed, shares[place]
            told = names[place] != search.start[place] or table.is_stacked
            if role is not None and cell.roles.get(role, 0.0) < share and (headed or (told and not _is_sure(cell))):
                yield cell, role, share
            elif role is not None and not told and _is_doubtful(cell, names[place]) and agreed[place] >= _AGREED:
                yield cell, role, agreed[place]


def _agreed(column: Column, name: str) -> float:
    """How sure the tagger is, over a column's cells, that they are of that name; a column of few cells agrees on nothing."""
    if len(column.cells) < _SEVERAL:
        return 0.0
    return sum(_share_of(cell, name) for cell in column.cells) / len(column.cells)


def _is_doubtful(cell: Cell, name: str) -> bool:
    """Does the tagger take it, without being sure, for something else than its column?"""
    role = _likeliest(cell)
    return _name(role) != name and cell.roles.get(role, 0.0) < _DOUBTFUL


def _share_of(cell: Cell, name: str) -> float:
    said = sum(share for role, share in cell.roles.items() if role and _name(role) == name)
    return said if name != NOTHING else max(0.0, 1.0 - sum(share for role, share in cell.roles.items() if role))


def _is_sure(cell: Cell) -> bool:
    role = _likeliest(cell)
    return role != NOTHING and cell.roles[role] >= _SURE


def _is_mixed(column: Column) -> bool:
    """Are many of its cells surely of different fields?"""
    names = Counter(_name(_likeliest(cell)) for cell in column.cells if _is_sure(cell))
    return sum(names.values()) - max(names.values(), default=0) > _MIXED * len(column.cells)


def _likeliest(cell: Cell) -> str:
    return max(cell.roles, key=lambda role: cell.roles[role], default=NOTHING)


def _role(name: str, cell: Cell, level: str) -> str | None:
    """The field of that name in the list that the cell, or else its row, is of; None where it has none of that name."""
    if name == NOTHING:
        return NOTHING
    at = _level(_likeliest(cell)) or level
    if at == "/totals":
        return f"{at}/{name}" if name in {"billed", "allowed", "patient_responsibility", "paid"} else None
    return f"{at}/{name}" if at else None


def _level(role: str) -> str:
    first = role.split("+", maxsplit=1)[0]
    for level in ("/claims/*/lines/*", "/claims/*", "/totals"):
        if first.startswith(f"{level}/"):
            return level
    return ""


def _level_of_row(cells: Sequence[Cell]) -> str:
    shares: dict[str, float] = defaultdict(float)
    for cell in cells:
        for role, share in cell.roles.items():
            shares[_level(role)] += share if role else 0.0
    return max(shares, key=lambda level: shares[level], default="")


def _name(role: str) -> str:
    """What the field is called, whatever list it is of."""
    return "+".join(part.rpartition("/")[2] for part in role.split("+"))


@dataclass(slots=True)
class _Search:
    """The names of a table's columns."""

    beliefs: list[dict[str, float]]
    """Of each column: the names it may have, in nats."""
    rows: list[tuple[tuple[int, int], ...]]
    """Different rows: columns and amounts."""
    start: Names
    fixed: frozenset[int]
    """Columns that are surely something that has no part in the search."""
    known: dict[Names, float] = field(default_factory=dict)

    @classmethod
    def of(cls, table: Table) -> _Search | None:
        beliefs = [_beliefs(column) for column in table.columns]
        start = tuple(max(each, key=lambda name: each[name]) for each in beliefs)
        rows = list(dict.fromkeys(tuple((place, cell.hundredths) for place, cell in row) for row in table.rows))
        if sum(name in COLUMNS for name in start) < 2 or len(table.columns) > _MOST or any(map(_is_mixed, table.columns)):
            return None
        fixed = frozenset(n for n, name in enumerate(start) if name not in COLUMNS and name not in {NOTHING, AMOUNT})
        told = [_headed(each, column) for each, column in zip(beliefs, table.columns, strict=True)]
        return cls(told, _telling(rows), start, fixed)

    def best(self) -> tuple[Names, float]:
        """The likeliest names, and by how much they are likelier than what the tagger says."""
        names, worth = self.start, self.worth(self.start)
        first = worth
        for _ in range(_ROUNDS):
            better = max(self._moves(names), key=self.worth, default=names)
            if self.worth(better) <= worth + 1e-6:
                break
            names, worth = better, self.worth(better)
        return names, worth - first

    def margin(self, names: Names, column: int) -> float:
        """By how much a column's name is likelier than any other: two shares that change places change no sum."""
        others = [self.worth(other) for other in self._moves(names) if other[column] != names[column]]
        return self.worth(names) - max(others, default=-inf)

    def _moves(self, names: Names) -> Iterator[Names]:
        free = [n for n in range(len(names)) if n not in self.fixed]
        for n in free:
            for name in (*COLUMNS, NOTHING, AMOUNT):
                if name != names[n] and self._may_be(n, name):
                    yield (*names[:n], name, *names[n + 1 :])
        for one, other in combinations(free, 2):
            swapped = list(names)
            swapped[one], swapped[other] = names[other], names[one]
            yield tuple(swapped)

    def _may_be(self, column: int, name: str) -> bool:
        """Sums say nothing of a column of noughts, and only together with the tagger that a column is a field at all."""
        if NOTHING in {name, self.start[column]} and not any(amount for row in self.rows for n, amount in row if n == column):
            return False
        least = _BELIEF * log(_THOUGHT_OF) if self.start[column] == NOTHING or name == AMOUNT else -inf
        return name == self.start[column] or self.beliefs[column].get(name, -99.0) > least

    def worth(self, names: Names) -> float:
        """Beliefs and sums together, in nats."""
        if names not in self.known:
            held = sum(_held(row, names) for row in self.rows)
            believed = sum(each.get(name, _BELIEF * log(_UNNAMED)) for each, name in zip(self.beliefs, names, strict=True))
            self.known[names] = believed + held * min(1.0, _ROWS / max(1, len(self.rows)))
        return self.known[names]


def _beliefs(column: Column) -> dict[str, float]:
    found: list[dict[str, float]] = []
    for cell in column.cells:
        shares: dict[str, float] = defaultdict(float)
        for role, share in cell.roles.items():
            shares[_name(role)] += share
        found.append(shares)
    names = {name for shares in found for name in shares}
    return {name: _BELIEF * sum(log(max(_FAINT, each.get(name, 0.0))) for each in found) / len(found) for name in names}


def _headed(beliefs: Mapping[str, float], column: Column) -> dict[str, float]:
    """The beliefs, with what the heading says."""
    said = {name: beliefs.get(name, _BELIEF * log(_FAINT)) + _HEADED for name in column.headed}
    return {**beliefs, **said}


def _telling(rows: Iterable[tuple[tuple[int, int], ...]]) -> list[tuple[tuple[int, int], ...]]:
    """Rows of several different amounts first: they say most."""
    return sorted(rows, key=lambda row: -len({abs(amount) for _, amount in row if amount}))[:_LOOKED_AT]


def _held(row: Sequence[tuple[int, int]], names: Names) -> float:
    """What the sums of a row are worth."""
    amounts: dict[str, int] = {}
    others: list[int] = []
    coded, doubled = None, 0
    for place, amount in row:
        name = names[place]
        if name == NOTHING:
            others.append(amount)
        elif name == AMOUNT:
            coded = (coded or 0) + amount
        else:
            doubled += name in amounts
            amounts[name] = amounts.get(name, 0) + amount
    worth = sum(
        _HOLDS if any(made == result for made in ways) else _ALMOST if _with_one(ways, result, others) else 0.0
        for result, ways in _sums(amounts, coded)
    )
    return worth - _DOUBLED * doubled


def _with_one(ways: Sequence[int], result: int, others: Sequence[int]) -> bool:
    return any(abs(made - result) == abs(other) for made in ways for other in others if other)


def _sums(amounts: Mapping[str, int], coded: int | None) -> Iterator[tuple[int, list[int]]]:
    """What was paid, what the patient owes and what is allowed, each with the ways in which it may come about."""
    billed, allowed, paid, owed = (amounts.get(name) for name in ("billed", "allowed", "paid", "patient_responsibility"))
    share, refused = _share(amounts), amounts.get("not_covered", 0)
    codes = [0] if coded is None else [0, coded]
    if paid is not None:
        ways = [] if allowed is None else [allowed - share - less for less in (0, refused)]
        ways += [] if allowed is None or owed is None else [allowed - owed]
        ways += [] if billed is None or not (refused or coded is not None) else [billed - refused - share]
        ways += [] if billed is None or coded is None else [billed - coded, billed - coded - share]
        if ways and any(amounts.values()):
            yield paid, ways
    if owed and any(name in amounts for name in SHARE):
        yield owed, [share, share + refused]
    if billed is not None and allowed is not None and billed != allowed:
        yield allowed, [billed - refused - code for code in codes] + [billed - code for code in codes]


def _share(amounts: Mapping[str, int]) -> int:
    return sum(amount for name, amount in amounts.items() if name in SHARE or set(name.split("+")) <= set(SHARE))
