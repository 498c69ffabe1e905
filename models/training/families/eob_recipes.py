"""The training remittances: recipes that fix what makes a layout recognisable and leave everything else to dice."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.families.eob_blocks import claims
from models.training.families.eob_draft import Draft, Plan, diced, draft
from models.training.families.eob_ends import CHECK_HEIGHT, check, ends, totals
from models.training.families.eob_heads import first_head, later_head
from models.training.paper import Paper

RECIPES: dict[str, dict[str, object]] = {
    "eob-labels": {"facts": "labels", "heads_once": False},
    "eob-stacked": {"facts": "stacked", "mono": False},
    "eob-boxes": {"facts": "boxes", "mono": False, "rules": "grid"},
    "eob-heading-rows": {"facts": "heading", "heads_once": False},
    "eob-running": {"facts": "flow"},
    "eob-side": {"facts": "side", "wide": True, "heads_once": False},
    "eob-patient-columns": {"facts": "columns", "wide": True, "size": 7.6},
    "eob-claims-in-columns": {"facts": "columns", "wide": True, "lines": False, "size": 7.6},
    "eob-bands": {"facts": "band", "heads_once": True},
    "eob-two-deep": {"facts": "two-deep"},
    "eob-print-train": {"mono": True, "upper": True, "rules": "bare"},
    "eob-fixed-upright": {"mono": True, "wide": False, "facts": "flow", "rules": "lines"},
    "eob-one-claim": {"alone": True},
    "eob-wide": {"wide": True},
    "eob-codes-below": {"codes": "under"},
    "eob-codes-apart": {"codes": "split", "joined": "apart", "all_codes": True},
    "eob-sparse": {"zero": "blank", "claim_totals": True},
    "eob-check-above": {"stub": "above", "wide": False},
    "eob-check-below": {"stub": "below", "wide": False},
    "eob-member": {"member": True, "mono": False, "stub": "none"},
    "eob-hospital": {},
    "eob-corrections": {},
    "eob-free": {},
}
"""What is fixed; see `Plan`."""
_MIXES = {
    "eob-hospital": Mix(institutional=0.9),
    "eob-corrections": Mix(denied=0.4, reversed=0.9, interest=0.3, moved=0.7),
    "eob-claims-in-columns": Mix(own=0.0),
    "eob-member": Mix(family=True, moved=0.0, interest=0.0, reversed=0.05),
}


def press(name: str) -> Callable[[Random], Paper]:
    """The press of a training family."""

    def drawn(rng: Random) -> Paper:
        return _drawn(rng, name)

    return drawn


def _drawn(rng: Random, name: str) -> Paper:
    plan = diced(rng, **RECIPES[name])
    mix = _mix(plan, _MIXES.get(name, Mix()))
    stubbed = plan.stub != "none"
    content = adjudicated(
        rng, claims=rng.choice((1, 1, 2, 3) if stubbed or plan.member or plan.alone else (1, 1, 2, 2, 3, 4, 5, 7, 10)),
        most_lines=rng.choice((1, 2, 3, 5, 8)) if plan.lines else 1, method="check" if stubbed else None, mix=mix,
    )  # fmt: skip
    made = draft(rng, name, content, plan)
    has_check = stubbed and content.method == "check"
    if has_check and plan.stub == "above":
        check(made, 0.0)
    first_head(made, CHECK_HEIGHT + 26 if has_check and plan.stub == "above" else rng.choice((40.0, 46.0, 60.0)))
    if plan.totals_first:
        totals(made, None)
    ends(made, claims(made))
    if has_check and plan.stub == "below":
        _check_below(made)
    return made.sheet.finish()


def _mix(plan: Plan, mix: Mix) -> Mix:
    """Reductions that only codes can tell need codes with amounts."""
    if plan.codes in ("column", "split", "under"):
        return mix
    return Mix(
        mix.institutional,
        mix.denied,
        mix.reversed,
        further=0.0,
        own=0.0,
        interest=mix.interest,
        moved=mix.moved,
        family=mix.family,
    )


def _check_below(made: Draft) -> None:
    top = made.sheet.size[1] - CHECK_HEIGHT
    if made.y > top - 14:
        later_head(made)
    check(made, top)
