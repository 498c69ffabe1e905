"""Services told in several tables of their claim: what was billed in one, what was decided in the next, reductions in a third.

Programs print so out of several files; the rows of one service share a number, which says little to a reader of
columns. Each row then reads as a service of its own, and reductions below them all as the claim's. As many rows of
decisions as of services, in their order, are theirs; reductions that come, one after the other, to what each service
was paid less are each service's.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from schemas.readings import Reading
from workers.stages.extract.fusion.tree import Branch, readings_of, tree_of

_BILLED = ("procedure", "revenue_code", "service_from", "units", "billed")
_DECIDED = ("allowed", "not_covered", "deductible", "coinsurance", "copay", "patient_responsibility", "paid")
_LEVEL = 0.004
"""Heights within a row, in shares of the page."""


def with_parted_services(type_name: str, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, with whole services where their parts stand in several tables."""
    tree = tree_of(readings) if type_name == "eob" else Branch()
    claims = tree.lists.get("claims", [])
    joined = [_join_decisions(claim) for claim in claims]
    shared = [_share_reductions(claim) for claim in claims]
    return tuple(readings_of(tree)) if any((*joined, *shared)) else tuple(readings)


def _join_decisions(claim: Branch) -> bool:
    """Rows without anything that was billed, as many as services without anything that was decided above them?"""
    lines = claim.lists.get("lines", [])
    billed = [line for line in lines if any(line.leaves.get(name) for name in _BILLED)]
    rest = [line for line in lines if not any(line is each for each in billed)]
    if len(billed) < 2 or len(rest) != len(billed) - 1 or lines[: len(billed)] != billed:
        return False
    *firsts, last = billed
    first = _decided(last)
    apart = all(not _is_level(reading, told) for reading in first for told in _told(last))
    if not first or not apart or any(_decided(line) for line in firsts):
        return False
    decided = Branch(codes=set(last.codes))
    for name in (*_DECIDED, "remarks"):
        below = [each for each in last.leaves.get(name, []) if not any(_is_level(each, told) for told in _told(last))]
        decided.leaves[name] = below
        last.leaves[name] = [each for each in last.leaves.get(name, []) if not any(each is other for other in below)]
    for line, decision in zip(billed, (decided, *rest), strict=True):
        for name, found in decision.leaves.items():
            line.leaves[name] = found or line.leaves.get(name, [])
            line.codes |= {name} & decision.codes
        for name, items in decision.lists.items():
            line.lists[name] += items
    claim.lists["lines"] = billed
    return True


def _decided(line: Branch) -> list[Reading]:
    return [each for name in _DECIDED for each in line.leaves.get(name, [])]


def _told(line: Branch) -> list[Reading]:
    return [each for name in _BILLED for each in line.leaves.get(name, [])]


def _is_level(one: Reading, other: Reading) -> bool:
    if one.box is None or other.box is None or one.page != other.page:
        return False
    return abs(one.box.center[1] - other.box.center[1]) < _LEVEL


def _share_reductions(claim: Branch) -> bool:
    """Are the claim's reductions, told below its services, one service's after the other's to the cent?"""
    lines, told = claim.lists.get("lines", []), claim.lists.get("adjustments", [])
    if not told or not lines or any(line.lists.get("adjustments") for line in lines):
        return False
    left = list(told)
    shares: list[list[Branch]] = []
    for line in lines:
        less = _less(line)
        count = _count(left, less) if less is not None else None
        if count is None:
            return False
        shares.append(left[:count])
        left = left[count:]
    if left:
        return False
    for line, own in zip(lines, shares, strict=True):
        line.lists["adjustments"] = own
    claim.lists["adjustments"] = []
    return True


def _count(told: Sequence[Branch], less: Decimal) -> int | None:
    """How many of the next reductions make up what a service was paid less."""
    total = Decimal(0)
    for count in range(len(told) + 1):
        if total == less:
            return count
        amount = _amount(told[count], "amount") if count < len(told) else None
        if amount is None:
            return None
        total += amount
    return None


def _less(line: Branch) -> Decimal | None:
    billed, paid = _amount(line, "billed"), _amount(line, "paid")
    return billed - paid if billed is not None and paid is not None else None


def _amount(branch: Branch, name: str) -> Decimal | None:
    found = branch.leaves.get(name)
    return Decimal(found[0].value) if found else None
