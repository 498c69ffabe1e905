"""Bills of trades: wordings are whole and told apart, rows are read in their order, money adds up."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from random import Random

import pytest

from models.training.content.bill_captions import NOISE_KINDS, bill_captions, caption, noise_caption
from models.training.content.lexicon import normal
from models.training.content.suppliers import TRADES, said
from models.training.families.catalogue import drawn
from models.training.families.family import Family
from models.training.families.invoice_bills import TRADE_FAMILIES
from models.training.families.receipt_paid import PAID_FAMILY, receipt_leaf
from models.training.paper import Paper
from models.training.targets import targets_of

SEEDS = (3, 4)
FACTS = ("number", "issue_date", "account", "purchase_order", "terms", "due_date", "buyer", "consignee", "remit")
DAY = date(2025, 3, 14)


@pytest.mark.parametrize("seed", range(40))
def test_facts_and_columns_are_told_apart_by_their_captions(seed: int) -> None:
    named = bill_captions(Random(seed), {})
    for group in (
        ("number", "issue_date", "due_date", "terms", "purchase_order", "account", "amount_due"),
        ("item_code", "description", "quantity", "unit", "unit_price", "amount"),
        ("subtotal", "shipping", "tax", "total", "amount_paid", "amount_due"),
    ):
        assert len({normal(named[key]) for key in group}) == len(group)
    assert not [text for text in named.values() if re.search(r"[\[\]{}|;]", text)]


@pytest.mark.parametrize("kind", NOISE_KINDS)
def test_captions_of_what_is_no_field_are_whole(kind: str) -> None:
    texts = {noise_caption(Random(seed), kind) for seed in range(60)}
    assert len(texts) > 5
    assert not [text for text in texts if re.search(r"[\[\]{}|;]", text)]


@pytest.mark.parametrize("name", TRADES)
def test_templates_of_a_trade_leave_no_place_open(name: str) -> None:
    trade, rng = TRADES[name], Random(name)
    templates = [*trade.goods, *trade.charges, *trade.more, *trade.notes, *trade.marks, *trade.sections]
    texts = [said(rng, template, DAY) for template in templates for _ in range(4)]
    assert not [text for text in texts if not text or re.search(r"[\[\]{}|]", text)]
    for good in trade.goods:
        _, unit, least, most = good.rsplit("/", 3)
        assert unit.isupper()
        assert 0 < int(least) < int(most)


def _openings(paper: Paper) -> int:
    return sum(word.opens[0] for page in targets_of(paper) for word in page.words)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("family", [*TRADE_FAMILIES, PAID_FAMILY], ids=lambda family: family.name)
def test_every_row_opens_once_and_rows_add_up(family: Family, seed: int) -> None:
    paper = drawn(family.name, Random(seed))
    data = paper.data
    assert _openings(paper) == len(data["lines"])
    amounts = [Decimal(line["amount"] or "0") for line in data["lines"]]
    if data["subtotal"]:
        assert sum(amounts) == Decimal(data["subtotal"])


def test_a_paid_bill_has_the_leaves_of_receipts_only() -> None:
    assert receipt_leaf("/seller/name") == "/merchant/name"
    assert receipt_leaf("/lines/3/amount") == "/lines/3/amount"
    assert [receipt_leaf(pointer) for pointer in ("/lines/3/unit", "/buyer/name", "/amount_due", "/discount")] == [None] * 4
    data = drawn("receipt-paid", Random(1)).data
    assert data["merchant"]["name"]
    assert data["payment_method"]


def test_no_fact_of_a_trade_is_called_what_a_field_is_called() -> None:
    fields = {normal(caption(Random(seed), key)) for key in FACTS for seed in range(200)}
    marks = {normal(mark.partition("/")[0]) for trade in TRADES.values() for mark in trade.marks}
    noise = {normal(noise_caption(Random(seed), kind)) for kind in NOISE_KINDS for seed in range(200)}
    assert fields & (marks | noise) == set()
