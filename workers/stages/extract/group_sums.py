"""Sums of several claims that were taken for amounts of the last one above them.

Lists by doctor, by member or by sheet close with a row that looks like the total of a claim. Arithmetic tells them apart: an
amount that is not what its claim's services have, but is to the cent what this claim and those above it have together, is no
claim's. What all claims have together is left to the totals of the remittance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from schemas.readings import Reading
from schemas.types.eob import COLUMNS
from workers.stages.extract.claim_amounts import claim_amount
from workers.stages.extract.fusion.tree import Branch, readings_of, tree_of

_LEVEL = 0.004
"""Heights within a row, in shares of the page."""


def without_group_sums(type_name: str, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings without such amounts, and without what stands on one row with them."""
    tree = tree_of(readings) if type_name == "eob" else Branch()
    claims = sorted(tree.lists.get("claims", []), key=Branch.begins)
    rows = [(at, reading) for at in range(1, len(claims)) for reading in _sums_of_several(claims, at)]
    if not rows:
        return tuple(readings)
    for at, told in rows:
        for name in COLUMNS:
            kept = [each for each in claims[at].leaves.get(name, []) if not _on_row(each, told)]
            claims[at].leaves[name] = kept
    return tuple(readings_of(tree))


def _sums_of_several(claims: Sequence[Branch], at: int) -> Iterator[Reading]:
    """The amounts of a claim that are its own and those of the claims above it."""
    for name in COLUMNS:
        for reading in claims[at].leaves.get(name, [])[:1]:
            own = _of_services(claims[at], name)
            if own is not None and own != Decimal(reading.value) and _adds_up(claims[:at], name, Decimal(reading.value) - own):
                yield reading


def _adds_up(above: Sequence[Branch], name: str, rest: Decimal) -> bool:
    """Have the last of these claims together what is left?"""
    for claim in reversed(above):
        amount = _of_services(claim, name)
        amount = claim_amount(claim, name) if amount is None else amount
        if amount is None:
            return False
        rest -= amount
        if not rest and amount:
            return True
    return False


def _of_services(claim: Branch, name: str) -> Decimal | None:
    """What its services have together; None where it has none, or one of them does not say."""
    told = [line.leaves[name][0] for line in claim.lists.get("lines", []) if line.leaves.get(name)]
    lines = len(claim.lists.get("lines", []))
    return sum((Decimal(each.value) for each in told), Decimal(0)) if told and len(told) == lines else None


def _on_row(reading: Reading, told: Reading) -> bool:
    if reading.box is None or told.box is None or reading.page != told.page:
        return reading is told
    return abs(reading.box.center[1] - told.box.center[1]) < max(_LEVEL, told.box.height / 2)
