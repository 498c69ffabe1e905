"""Whether an amount is a service's or its claim's: told by the row it stands in.

Where a claim has one service both have the same amounts, and every sum holds either way; only their place on paper tells them
apart. An amount in the row of a service's code and dates is the service's; one that stands apart from it, in a row or column of
amounts of the claim, is the claim's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from statistics import median

from schemas.readings import Reading
from schemas.types.eob import COLUMNS
from workers.stages.extract.fusion.tree import Branch

_WHAT = ("procedure", "revenue_code", "service_from", "units")
_LEVEL, _APART = 0.5, 1.0
"""Heights of print between middles: of one row, at most; of two rows, at least."""
_FLUSH = 0.6
"""Heights of print between the edges of two amounts in one column, at most."""
_SEVERAL, _LISTED = 2, 3
"""Amounts that make a row of the claim's, and a list of them; amounts of different kinds are in one column only where they are
listed.
"""


def on_their_levels(claim: Branch) -> None:
    """Moves amounts of a claim to the service in whose row they stand, and those of a service to the claim."""
    lines = claim.lists.get("lines", [])
    rows = [(line, where) for line in lines if (where := list(_places(line, _WHAT)))]
    for name in COLUMNS:
        own = claim.leaves.get(name, [])
        owners = [
            line for line, where in rows if own and not line.leaves.get(name) and any(_level(own[0], each) for each in where)
        ]
        if len(owners) == 1 and not _has_row(claim, name) and not _is_listed(claim, own[0], owners[0]):
            owners[0].leaves[name], claim.leaves[name] = own, []
    if rows:
        _adjustments_below(claim, *rows[-1])
    for line, where in rows:
        for name in COLUMNS:
            found = line.leaves.get(name, [])
            if found and not claim.leaves.get(name) and _is_claims(claim, line, found[0], where):
                claim.leaves[name], line.leaves[name] = found, []


def _adjustments_below(claim: Branch, last: Branch, where: Sequence[Reading]) -> None:
    """What stands below the claim's own amounts, themselves below its last service, is of the whole claim.

    Services must be rows of a table, and the claim's amounts too: where all amounts are listed, a service's are below
    its name as well.
    """
    row = where[0]
    sums = [each for each in _places(claim, COLUMNS) if each.page == row.page and _below(each, row)]
    in_rows = any(_level(row, each) for each in _places(last, COLUMNS))
    sums_in_rows = any(_level(one, other) for one, other in combinations(sums, 2))
    if not (in_rows and sums_in_rows) or len(claim.lists.get("lines", [])) < _SEVERAL:
        return
    inside, below = list[Branch](), list[Branch]()
    for adjustment in last.lists.get("adjustments", []):
        first = next(_places(adjustment, ("amount", "reason", "group")), None)
        is_below = first is not None and any(_below(first, each) or first.page != each.page for each in sums)
        (below if is_below else inside).append(adjustment)
    if below:
        last.lists["adjustments"] = inside
        claim.lists["adjustments"] = [*claim.lists.get("adjustments", []), *below]


def _below(one: Reading, other: Reading) -> bool:
    return one.page == other.page and _apart(one, other) and _middle(one) > _middle(other)


def _middle(reading: Reading) -> float:
    return reading.box.center[1] if reading.box is not None else 0.0


def _places(branch: Branch, names: Sequence[str]) -> Iterator[Reading]:
    for name in names:
        yield from (each for each in branch.leaves.get(name, [])[:1] if each.box is not None)


def _has_row(claim: Branch, name: str) -> bool:
    """Do most of the claim's other amounts stand in the row of this one, so that it is their row?"""
    amounts = list(_places(claim, COLUMNS))
    this = next((each for each in claim.leaves.get(name, []) if each.box is not None), None)
    return this is None or sum(_level(this, each) for each in amounts) - 1 > len(amounts) / 2


def _is_listed(claim: Branch, reading: Reading, line: Branch) -> bool:
    """Does it stand in a list of the claim's amounts, one below the other, in which the service has none?"""
    listed = sum(_flush(reading, each) for each in _places(claim, COLUMNS))
    return listed >= _LISTED and not any(_flush(reading, each) for each in _places(line, COLUMNS))


def _level(one: Reading, other: Reading) -> bool:
    return one.page == other.page and _rows_between(one, other) < _LEVEL


def _apart(one: Reading, other: Reading) -> bool:
    return one.box is not None and (one.page != other.page or _rows_between(one, other) > _APART)


def _rows_between(one: Reading, other: Reading) -> float:
    """Vertical distance in heights of print; far for what stands nowhere."""
    if one.box is None or other.box is None:
        return 1e9
    return abs(one.box.center[1] - other.box.center[1]) / max(1e-6, median((one.box.height, other.box.height)))


def _is_claims(claim: Branch, line: Branch, reading: Reading, where: Sequence[Reading]) -> bool:
    """Does it stand in a list of the claim's amounts, one below the other, or apart from its service in a row of them?

    Where a service's own amounts are listed like that, those of services and claims are in one column: nothing is told.
    """
    amounts, others = list(_places(claim, COLUMNS)), [each for each in _places(line, COLUMNS) if each is not reading]
    listed = sum(_flush(reading, each) for each in amounts)
    beside = sum(_level(reading, each) for each in amounts)
    if any(_flush(reading, each) or _level(reading, each) for each in others):
        return False
    return listed >= _LISTED or (beside >= _SEVERAL and all(_apart(reading, each) for each in where))


def _flush(one: Reading, other: Reading) -> bool:
    if one.box is None or other.box is None or one.page != other.page:
        return False
    return abs(one.box.x1 - other.box.x1) < _FLUSH * one.box.height
