"""Sums of several claims that were taken for amounts of the last one above them.

Lists by doctor, by member or by sheet close with a row that looks like the total of a claim. Arithmetic tells them apart: an
amount that is not what its claim's services have, but is to the cent what this claim and those above it have together, is no
claim's, nor is one above a claim that those before it come to. What all claims have together is left to the totals of the
remittance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from schemas.readings import Reading
from schemas.types.eob import COLUMNS
from workers.stages.extract.claim_amounts import claim_amount
from workers.stages.extract.claim_places import OWN, begins_at
from workers.stages.extract.fusion.tree import Branch, place_of, readings_of, tree_of

_SEVERAL = 2
"""Different amounts that show a row of sums."""
_LEVEL = 0.004
"""Heights within a row, in shares of the page."""


def without_group_sums(type_name: str, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings without such amounts, and without what stands on one row with them."""
    tree = tree_of(readings) if type_name == "eob" else Branch()
    claims = sorted(tree.lists.get("claims", []), key=begins_at)
    groups = [claim for at, claim in enumerate(claims) if _is_group(claim, claims[:at])]
    if groups:
        claims = tree.lists["claims"] = [claim for claim in claims if claim not in groups]
    rows = [(at, reading) for at in range(1, len(claims)) for reading in _sums_of_several(claims, at)]
    if not rows and not groups:
        return tuple(readings)
    for at, told in rows:
        for name in COLUMNS:
            kept = [each for each in claims[at].leaves.get(name, []) if not _on_row(each, told)]
            claims[at].leaves[name] = kept
    return tuple(readings_of(tree))


def _is_group(claim: Branch, above: Sequence[Branch]) -> bool:
    """Has it neither services nor a number, and are its amounts those of the claims above it together?"""
    amounts = {name: Decimal(claim.leaves[name][0].value) for name in COLUMNS if claim.leaves.get(name)}
    named = any(claim.lists.values()) or any(claim.leaves.get(name) for name in OWN)
    if named or len({each for each in amounts.values() if each}) < _SEVERAL:
        return False
    summed = {amount for name, amount in amounts.items() if amount and _adds_up(above, name, amount)}
    return len(summed) >= _SEVERAL and 2 * len(summed) >= len({each for each in amounts.values() if each})


def _sums_of_several(claims: Sequence[Branch], at: int) -> Iterator[Reading]:
    """The amounts of a claim that are its own and those of the claims above it, or those of these alone."""
    begins = begins_at(claims[at])
    for name in COLUMNS:
        for reading in claims[at].leaves.get(name, [])[:1]:
            place = place_of(reading)
            if (
                place is not None
                and (place[0], place[2] + _LEVEL) < begins[:2]
                and _adds_up(claims[:at], name, Decimal(reading.value))
            ):
                yield reading
                continue
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
