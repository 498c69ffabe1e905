"""What a claim of a remittance comes to, whichever of its levels says so."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from workers.stages.extract.fusion.tree import Branch


def claim_amount(claim: Branch, name: str) -> Decimal | None:
    """Its own amount, else that of its services together; None where one of them does not say it."""
    parts = [claim] if claim.leaves.get(name) else claim.lists.get("lines", [])
    if not parts or any(not part.leaves.get(name) for part in parts):
        return None
    return sum((Decimal(part.leaves[name][0].value) for part in parts), Decimal(0))


def sum_of_claims(claims: Sequence[Branch], name: str) -> Decimal | None:
    """All claims together; None where one does not say it, or there is none."""
    amounts = [claim_amount(claim, name) for claim in claims]
    known = [each for each in amounts if each is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(amounts) else None
