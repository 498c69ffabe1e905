"""Where claims stand on paper, told by their own numbers: what else a claim has may have strayed to it."""

from __future__ import annotations

from workers.stages.extract.fusion.tree import Branch, place_of

OWN = ("claim_number", "patient_account")
"""What each claim has for itself."""


def begins_at(claim: Branch) -> tuple[int, float, float]:
    """Page, height and left edge of its number; of a claim without one, of the first of its values."""
    own = [place for name in OWN for each in claim.leaves.get(name, []) if (place := place_of(each)) is not None]
    places = [(page, middle, x0) for page, x0, middle in own]
    return min(places, default=claim.begins())
