"""Totals of claims that nobody took for such, told by their sums.

Under captions and headings in words of their own the amounts of a claim are not seen, or taken for the remittance's. What
stands among the words of a claim and is to the cent the sum of its services is the claim's. One amount alone may be chance: it
counts only where it is no part of the sum itself. What the patient owes is often all coinsurance, or all deductible: beside no
other share, and not in the column of its parts, such an amount is his whole share.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.types.eob import COLUMNS, SHARE
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.free_amounts import LEVEL, FreeRow, free_rows
from workers.stages.extract.fusion.tree import Branch, place_of, readings_of, tree_of

_SCORE = 0.85
_USUAL = 0.5
"""Share of the claims that must have an amount for their sums to be printed at all."""
_WHOLE = "patient_responsibility"
_NOWHERE = -1.0
_COLUMN = 2.0
"""Characters by which an amount's right edge may stand beside those of its parts to be in their column."""


@dataclass(frozen=True, slots=True)
class _Sum:
    """What an amount comes to by its parts."""

    value: Decimal
    parts: frozenset[Decimal]
    edge: float
    """Where its parts end, on the right."""


def summed_claims(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, with the totals of claims that were left out."""
    tree = tree_of(readings) if type_name == "eob" else Branch()
    claims = sorted(tree.lists.get("claims", []), key=Branch.begins)
    if not claims:
        return tuple(readings)
    wanted = [_missing(claim) for claim in claims]
    if not any(wanted):
        return tuple(readings)
    used = {place_of(each) for each in readings if len(claims) == 1 or not each.pointer.startswith("/totals/")}
    rows = list(free_rows(pages, used))
    found: list[Mapping[str, Found]] = []
    for claim, following, sums in zip(claims, [*claims[1:], None], wanted, strict=True):
        own = [row for row in rows if _begins(claim) <= (row.page, row.height + LEVEL) < _begins(following)]
        found.append(_found(sums, own, alone=len(claim.lists.get("lines", [])) > 1))
    for name in COLUMNS:
        told = [bool(claim.leaves.get(name)) or name in each for claim, each in zip(claims, found, strict=True)]
        if sum(told) < _USUAL * len(claims):
            continue  # where most claims print no sum, one that is printed is that of a page or a provider
        for claim, each in zip(claims, found, strict=True):
            if name in each:
                claim.leaves[name] = [reading_of(f"/{name}", each[name].scaled(_SCORE, "sum_of_services"))]
    return tuple(readings_of(tree))


def _begins(claim: Branch | None) -> tuple[int, float]:
    return claim.begins()[:2] if claim is not None else (10**9, 0.0)


def _missing(claim: Branch) -> Mapping[str, _Sum]:
    """What the amounts that it lacks should come to by its services."""
    lines = claim.lists.get("lines", [])
    sums = {name: made for name in COLUMNS if not claim.leaves.get(name) and (made := _sum(lines, name)) is not None}
    whole = _whole_share(lines) if _WHOLE not in sums and not claim.leaves.get(_WHOLE) else None
    return sums if whole is None else {**sums, _WHOLE: whole}


def _whole_share(lines: Sequence[Branch]) -> _Sum | None:
    """What the patient owes by all shares of the services, where these do not say it themselves."""
    told = [made for name in SHARE if (made := _sum(lines, name)) is not None]
    if not told or any(line.leaves.get(_WHOLE) for line in lines):
        return None
    return _Sum(sum((made.value for made in told), Decimal(0)), frozenset(), _NOWHERE)


def _found(sums: Mapping[str, _Sum], rows: Sequence[FreeRow], *, alone: bool) -> Mapping[str, Found]:
    """The amounts in a claim's rows that are these sums."""
    return {name: each for row in rows for name, each in _summed(row, sums, alone=alone).items()}


def _sum(parts: Sequence[Branch], name: str) -> _Sum | None:
    """None where a part does not say its amount."""
    readings = [part.leaves[name][0] for part in parts if part.leaves.get(name)]
    if not readings or len(readings) < len(parts):
        return None
    values = [Decimal(each.value) for each in readings]
    boxes = [each.box for each in readings if each.box is not None]
    edge = boxes[-1].x1 if boxes else _NOWHERE
    return _Sum(sum(values, Decimal(0)), frozenset(values), edge)


def _summed(row: FreeRow, sums: Mapping[str, _Sum], *, alone: bool) -> dict[str, Found]:
    """The amounts of a row that are sums, by name. `alone`: one will do, if it is none of its own parts."""
    found: dict[str, Found] = {}
    apart: set[str] = set()
    for amount in row.amounts:
        value = Decimal(amount.value)
        fitting = [name for name, made in sums.items() if made.value == value and name not in found]
        in_column = [name for name in fitting if abs(sums[name].edge - amount.tokens[-1].box.x1) < _COLUMN * row.pitch]
        chosen = in_column if len(in_column) == 1 else fitting if len(fitting) == 1 and value else []
        if not chosen and value and _WHOLE in fitting and all(name in {_WHOLE, *SHARE} for name in fitting):
            chosen = [_WHOLE]
        if chosen:
            found[chosen[0]] = amount
            apart |= {chosen[0]} - set(in_column)
    shares = {name for name in apart if name in SHARE}
    if len(shares) == 1:
        del found[shares.pop()]
    telling = {name for name in found if sums[name].value}
    if len({sums[name].value for name in telling}) > 1:
        return found
    return {name: found[name] for name in telling if alone and sums[name].value not in sums[name].parts}
