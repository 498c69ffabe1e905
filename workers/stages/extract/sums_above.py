"""Claims that open with their totals: a row of sums, then the services that make them up.

Read as usual, sums close a claim, and each claim has those of the next one. What its own services come to and what the next
one's come to tells them apart: where no claim's sums are its own and they are the next one's wherever that is known, they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from schemas.readings import Reading
from schemas.types.eob import COLUMNS
from workers.stages.extract.fusion.tree import Branch, readings_of, tree_of

_TOLD = ("billed", "paid")
"""Sums by which claims are compared."""


def with_sums_above(type_name: str, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, with such sums in the claims that they open."""
    tree = tree_of(readings) if type_name == "eob" else Branch()
    claims = tree.lists.get("claims", [])
    if not _open_with_sums(claims):
        return tuple(readings)
    for above, below in reversed(list(pairwise(claims))):
        for name in COLUMNS:
            below.leaves[name] = above.leaves.get(name, [])
            above.leaves[name] = []
    return tuple(readings_of(tree))


def _open_with_sums(claims: Sequence[Branch]) -> bool:
    """Are the sums of all claims but the last the next one's, and of none its own?"""
    told = [_is_next_ones(above, below) for above, below in pairwise(claims)]
    known = [each for each in told if each is not None]
    return bool(known) and all(known) and len(known) * 2 > len(told)


def _is_next_ones(above: Branch, below: Branch) -> bool | None:
    """None where what is printed does not tell: services lack amounts, or both claims come to the same."""
    answers = set()
    for name in _TOLD:
        said, own, other = _amount(above, name), _sum(above, name), _sum(below, name)
        if said is not None and own is not None and other is not None and own != other:
            answers.add(said == other if said in {own, other} else False)
    return answers == {True} if answers else None


def _sum(claim: Branch, name: str) -> Decimal | None:
    parts = [_amount(line, name) for line in claim.lists.get("lines", [])]
    known = [each for each in parts if each is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(parts) else None


def _amount(branch: Branch, name: str) -> Decimal | None:
    found = branch.leaves.get(name)
    return Decimal(found[0].value) if found else None
