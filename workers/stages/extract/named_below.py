"""Claims that are named at their end: services first, then a line that says whose they were.

Programs that print at the break of a control field close each group so. Read as usual, from names down to services, the first
claim has no name, the last one no service, and every other one the name of the claim above: the worst of errors, as each value
by itself is read well. Where that is so of all claims, what stands above a claim's first service is the claim's above.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from schemas.readings import Reading
from workers.stages.extract.fusion.tree import Branch, readings_of, tree_of

_NAMING = ("patient_name", "patient_account", "claim_number", "member_id")
_SERVICE = ("procedure", "revenue_code", "service_from")
_MOST = 0.8
"""Of the claims in between so many have their names above their services: on faxes some are read as two."""

_Height = tuple[int, float]
"""Page and middle."""


def with_names_below(type_name: str, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, with such names in the claims that they close."""
    tree = tree_of(readings) if type_name == "eob" else Branch()
    claims = tree.lists.get("claims", [])
    if not _are_closed(claims):
        return tuple(readings)
    for above, below in pairwise(claims):
        _close(above, below)
    tree.lists["claims"] = claims[:-1]
    return tuple(readings_of(tree))


def _are_closed(claims: Sequence[Branch]) -> bool:
    """Has the first one services alone, the last one a name alone, and most others a name above their services?"""
    if len(claims) < 2:
        return False
    first, *others, last = claims
    alone = _has_services(first) and not _names(first) and bool(_names(last)) and not _has_services(last)
    above = sum(bool(_names(each)) and max(_names(each)) < _services_at(each) for each in others)
    return alone and above >= _MOST * len(others)


def _has_services(claim: Branch) -> bool:
    return any(line.leaves.get(name) for line in claim.lists.get("lines", ()) for name in _SERVICE)


def _names(claim: Branch) -> list[_Height]:
    return [_height(each) for name in _NAMING for each in claim.leaves.get(name, ())]


def _services_at(claim: Branch) -> _Height:
    """Where its first service stands; what has none stands nowhere, before all others."""
    return min((_height(each) for line in claim.lists.get("lines", ()) for _, each in line.readings()), default=(0, 0.0))


def _height(reading: Reading) -> _Height:
    return (reading.page or 0, reading.box.center[1] if reading.box is not None else 0.0)


def _close(above: Branch, below: Branch) -> None:
    """What stands above the services of one claim, or is all of the last one, goes to the one above it."""
    start = _services_at(below) if _has_services(below) else (10**9, 0.0)
    for name, found in below.leaves.items():
        closing = [each for each in found if _height(each) < start]
        below.leaves[name] = [each for each in found if _height(each) >= start]
        if closing and not above.leaves.get(name):
            above.leaves[name] = closing
            above.codes |= {name} & below.codes
    for name, items in below.lists.items():
        closing_items = [item for item in items if item.begins()[:2] < start] if name != "lines" else []
        above.lists[name] += closing_items
        below.lists[name] = [item for item in items if not any(item is each for each in closing_items)]
