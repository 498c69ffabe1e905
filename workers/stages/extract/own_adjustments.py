"""Adjustments of a whole claim, printed below its services or its totals, that were taken for the last service's.

Sums tell them: the service adds up without, and the claim is paid less than its services by just this amount.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from schemas.readings import Reading
from workers.stages.extract.fusion.tree import Branch, readings_of, tree_of


def with_own_adjustments(type_name: str, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, with such adjustments as the claim's."""
    tree = tree_of(readings) if type_name == "eob" else Branch()
    moved = [claim for claim in tree.lists.get("claims", []) if _moves(claim)]
    return tuple(readings_of(tree)) if moved else tuple(readings)


def _moves(claim: Branch) -> bool:
    """Was there one, and is it now the claim's?"""
    lines = claim.lists.get("lines", [])
    paid, parts = _amount(claim, "paid"), [_amount(line, "paid") for line in lines]
    known = [each for each in parts if each is not None]
    less = sum(known, Decimal(0)) - paid if paid is not None and len(known) == len(parts) else Decimal(0)
    for line in reversed(lines) if less else ():
        for each in reversed(line.lists.get("adjustments", [])):
            others = [other for other in line.lists["adjustments"] if other is not each]
            if _amount(each, "amount") == less and _adds_up(line, others):
                line.lists["adjustments"] = others
                claim.lists["adjustments"].append(each)
                return True
    return False


def _adds_up(line: Branch, adjustments: Sequence[Branch]) -> bool:
    """Is what was paid of a service what is left of its charge?"""
    billed, taken = _amount(line, "billed"), [_amount(each, "amount") for each in adjustments]
    known = [each for each in taken if each is not None]
    return billed is not None and len(known) == len(taken) and billed - sum(known, Decimal(0)) == _amount(line, "paid")


def _amount(branch: Branch, name: str) -> Decimal | None:
    found = branch.leaves.get(name)
    return Decimal(found[0].value) if found else None
