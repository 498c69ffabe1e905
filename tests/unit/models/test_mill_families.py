"""What every family must hold: truth in the contract's form, money that adds up, boxes on the page."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any

import pytest

from models.training.families.bills import BILL_FAMILIES
from models.training.families.catalogue import FAMILIES, drawn, families_of
from models.training.families.eobs import EOB_FAMILIES
from models.training.families.mail import MAIL_FAMILIES
from models.training.paper import Paper
from schemas.document_type import pattern_of
from schemas.types import all_types

SEEDS = (1, 2)


def leaves(node: Any, pointer: str = "") -> list[tuple[str, Any]]:
    if isinstance(node, dict):
        return [leaf for key, value in node.items() for leaf in leaves(value, f"{pointer}/{key}")]
    if isinstance(node, list):
        return [leaf for index, value in enumerate(node) for leaf in leaves(value, f"{pointer}/{index}")]
    return [] if node is None else [(pointer, node)]


@cache
def made(name: str, seed: int) -> Paper:
    return drawn(name, Random(seed))


@pytest.fixture(params=[(name, seed) for name in FAMILIES for seed in SEEDS], ids=lambda each: f"{each[0]}-{each[1]}")
def paper(request: pytest.FixtureRequest) -> Paper:
    return made(*request.param)


def test_truth_is_canonical(paper: Paper) -> None:
    kinds = {pattern: leaf.kind for pattern, leaf in all_types()[paper.type].leaves().items()}
    wrong = [
        (pointer, value)
        for pointer, value in leaves(paper.data)
        if not isinstance(value, bool) and kinds[pattern_of(pointer)].parse(value) != value
    ]
    assert wrong == []


def test_places_lie_on_the_page_and_name_true_leaves(paper: Paper) -> None:
    true = dict(leaves(paper.data))
    assert set(paper.places) <= set(true)
    for places in paper.places.values():
        for page, box in places:
            assert 1 <= page <= len(paper.pages)
            assert 0.0 <= box.x0 < box.x1 <= 1.0
            assert 0.0 <= box.y0 < box.y1 <= 1.0


def test_no_word_leaves_the_page(paper: Paper) -> None:
    outside = [w.text for page in paper.pages for w in page.words if w.box.x1 > 0.995 or w.box.y1 > 0.995 or w.box.x0 < 0.004]
    assert outside == []


@pytest.mark.parametrize("name", FAMILIES)
def test_same_seed_same_paper(name: str) -> None:
    again = drawn(name, Random(SEEDS[0]))
    assert again.pdf == made(name, SEEDS[0]).pdf
    assert again.family == name


def money(value: str | None) -> Decimal:
    return Decimal(value or "0")


@pytest.mark.parametrize("name", [name for name, family in FAMILIES.items() if family.type == "eob"])
@pytest.mark.parametrize("seed", range(4))
def test_remittance_balances(name: str, seed: int) -> None:
    data = made(name, seed).data
    claims = sum((money(claim["paid"]) for claim in data["claims"]), Decimal(0))
    moved = sum((money(each["amount"]) for each in data["provider_adjustments"]), Decimal(0))
    if data["payment"]["amount"] is not None and all(claim["paid"] for claim in data["claims"]):
        interest = sum((money(claim["interest"]) for claim in data["claims"]), Decimal(0))
        assert money(data["payment"]["amount"]) in (claims - moved, claims - moved + interest)
    for claim in data["claims"]:
        for line in claim["lines"]:
            codes = [each for each in line["adjustments"] if each["amount"] is not None]
            if line["billed"] and line["paid"] and any(each["reason"] == "45" for each in codes):
                other = {("PR", "1"): "deductible", ("PR", "2"): "coinsurance", ("PR", "3"): "copay"}
                named = {other.get((each["group"] or "PR", each["reason"])) for each in codes}
                apart = sum((money(line[key]) for key in other.values() if key not in named), Decimal(0))
                assert money(line["billed"]) - sum(money(each["amount"]) for each in codes) - apart == money(line["paid"])


@pytest.mark.parametrize("name", [name for name, family in FAMILIES.items() if family.type in {"cms1500", "ub04"}])
@pytest.mark.parametrize("seed", range(4))
def test_claim_form_totals(name: str, seed: int) -> None:
    claim = made(name, seed).data
    assert sum(money(line["charge"]) for line in claim["lines"]) == money(claim["total_charge"])


@pytest.mark.parametrize("name", ["invoice-us", "invoice-eu"])
@pytest.mark.parametrize("seed", range(8))
def test_invoice_adds_up(name: str, seed: int) -> None:
    data = made(name, seed).data
    assert sum(money(line["amount"]) for line in data["lines"]) == money(data["subtotal"])
    parts = money(data["subtotal"]) - money(data["discount"]) + money(data["shipping"]) + money(data["tax"])
    assert parts == money(data["total"])


def test_no_procedure_terminology_codes_beyond_random_numbers() -> None:
    for seed in range(6):
        for line in made("cms1500", seed).data["lines"]:
            assert re.fullmatch(r"[A-V]\d{4}|\d{5}", line["procedure"])


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", [name for name, family in FAMILIES.items() if family.type not in {"cms1500", "ub04"}])
def test_no_word_is_printed_over_another(name: str, seed: int) -> None:
    """Claim forms are left out: there answers may touch captions, as in life."""
    for page in made(name, seed).pages:
        words = sorted(page.words, key=lambda word: word.box.y0)
        for index, word in enumerate(words):
            for other in itertools.takewhile(lambda each, word=word: each.box.y0 < word.box.y1, words[index + 1 :]):
                wide, high = word.box.overlap_x(other.box), word.box.overlap_y(other.box)
                assert wide < 0.001 or high < 0.3 * min(word.box.height, other.box.height), (word.text, other.text)


def test_no_family_hides_another_of_its_name() -> None:
    assert len(FAMILIES) == len((*EOB_FAMILIES, *BILL_FAMILIES, *MAIL_FAMILIES))


def test_families_are_divided_between_learning_and_measuring() -> None:
    assert set(families_of("training")) | set(families_of("validation")) | set(families_of("test")) == set(FAMILIES)
    assert "eob-columns" in families_of("training", "eob")
    assert all(FAMILIES[name].type == "eob" for name in families_of("training", "eob"))
