"""What every invented remittance must hold: line, claim and payment balance to the cent."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Remittance, remittance

ZERO = Decimal(0)
EVERYTHING = Mix(institutional=0.5, denied=0.3, reversed=0.7, further=0.6, own=0.6, interest=0.5, moved=0.9)


def balances(content: Remittance) -> None:
    for claim in content.claims:
        for service in claim.services:
            assert service.billed - sum((each.amount for each in service.adjustments), ZERO) == service.paid
        lines = sum((service.paid for service in claim.services), ZERO)
        assert lines - sum((each.amount for each in claim.adjustments), ZERO) == claim.total("paid")
    paid = sum((claim.total("paid") for claim in content.claims), ZERO)
    added = sum((claim.interest for claim in content.claims), ZERO) if content.interest_added else ZERO
    moved = sum((each.amount for each in content.provider_adjustments), ZERO)
    assert paid + added - moved == content.amount
    assert content.amount >= 0
    assert (content.method == "none") == (content.amount == 0)


@pytest.mark.parametrize("seed", range(0, 200, 10))
def test_remittances_balance(seed: int) -> None:
    for each in range(seed, seed + 10):
        rng = Random(each)
        balances(adjudicated(rng, claims=rng.randint(1, 6), mix=EVERYTHING if each % 2 else None))
        balances(remittance(rng, claims=rng.randint(1, 6)))


def test_interest_is_carried_or_added_never_both() -> None:
    with_interest = [each for each in (adjudicated(Random(seed), claims=4, mix=EVERYTHING) for seed in range(60))
                     if any(claim.interest for claim in each.claims)]  # fmt: skip
    assert {each.interest_added for each in with_interest} == {True, False}
    for each in with_interest:
        interest = sum((claim.interest for claim in each.claims), ZERO)
        named = {claim.number for claim in each.claims if claim.interest}
        carried = -sum((moved.amount for moved in each.provider_adjustments
                        if moved.code == "L6" and moved.reference in named), ZERO)  # fmt: skip
        assert carried == (ZERO if each.interest_added else interest)


def test_institutional_claims_have_revenue_codes() -> None:
    claims = [claim for seed in range(20) for claim in adjudicated(Random(seed), claims=3, mix=Mix(institutional=1.0)).claims]
    services = [service for claim in claims for service in claim.services]
    assert all(service.revenue_code for service in services)
    assert {bool(service.procedure) for service in services} == {True, False}
