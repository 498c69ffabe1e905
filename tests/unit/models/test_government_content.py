"""Remittances dressed as a public programme's: the money stays, numbers get one shape."""

from __future__ import annotations

import re
from random import Random

import pytest

from models.training.content import government
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Remittance

SEEDS = range(12)


def made(seed: int) -> Remittance:
    return adjudicated(Random(seed), claims=5, mix=Mix(reversed=1.0, moved=1.0))


@pytest.mark.parametrize("seed", SEEDS)
def test_dressing_moves_no_money(seed: int) -> None:
    content = made(seed)
    dressed = government.dressed(Random(seed), content, government.MEDICAID)
    assert dressed.amount == content.amount
    assert [claim.services for claim in dressed.claims] == [claim.services for claim in content.claims]


@pytest.mark.parametrize("seed", SEEDS)
def test_numbers_have_one_shape(seed: int) -> None:
    dressed = government.dressed(Random(seed), made(seed), government.COMPENSATION)
    shapes = {re.sub(r"\d", "0", re.sub(r"[A-Z]", "A", claim.account)) for claim in dressed.claims}
    assert len({len(shape) for shape in shapes}) == 1


@pytest.mark.parametrize("seed", SEEDS)
def test_a_reversal_keeps_the_account_of_its_claim(seed: int) -> None:
    content = made(seed)
    dressed = government.dressed(Random(seed), content, government.MEDICAID)
    pairs = {(old.account, new.account) for old, new in zip(content.claims, dressed.claims, strict=True)}
    assert len(pairs) == len({old for old, _ in pairs})


@pytest.mark.parametrize("seed", SEEDS)
def test_shares_go_only_where_a_payment_stays_a_payment(seed: int) -> None:
    content = made(seed)
    bare = government.without(content, "copay", "deductible", "coinsurance")
    assert bare is content or (bare.amount > 0 and not government.has(bare, "copay", "deductible", "coinsurance"))
