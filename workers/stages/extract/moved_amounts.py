"""The amount of a provider adjustment that was left out: the one in its row that leads from the claims to the payment."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from schemas.pages import ReadPage
from schemas.readings import Reading
from workers.stages.extract.candidates import reading_of
from workers.stages.extract.claim_amounts import sum_of_claims
from workers.stages.extract.free_amounts import LEVEL, free_rows
from workers.stages.extract.fusion.tree import Branch, place_of, readings_of, tree_of

_SCORE = 0.85
_BELOW = 3
"""Levels within which the row of an adjustment may lie: its words differ in height."""


def with_moved_amounts(type_name: str, readings: Sequence[Reading], pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
    """The readings, with the amount of an adjustment that alone has none."""
    tree = tree_of(readings) if type_name == "eob" else Branch()
    moved = tree.lists.get("provider_adjustments", [])
    bare = [item for item in moved if not item.leaves.get("amount")]
    paid = sum_of_claims(tree.lists.get("claims", []), "paid")
    payment = tree.leaves.get("payment/amount")
    if len(bare) != 1 or paid is None or not payment:
        return tuple(readings)
    known = sum((Decimal(item.leaves["amount"][0].value) for item in moved if item is not bare[0]), Decimal(0))
    gap = paid - Decimal(payment[0].value)
    wanted = {gap - known, -gap - known} - {Decimal(0)}
    page, height, _ = bare[0].begins()
    for row in free_rows(pages, {place_of(each) for each in readings}):
        beside = row.page == page and abs(row.height - height) < _BELOW * LEVEL
        fitting = [found for found in row.amounts if beside and Decimal(found.value) in wanted]
        if fitting:
            bare[0].leaves["amount"] = [reading_of("/amount", fitting[-1].scaled(_SCORE, "leads_to_payment"))]
            return tuple(readings_of(tree))
    return tuple(readings)
