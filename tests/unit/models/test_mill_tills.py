"""Receipts of shops: counts times prices, tax by rate, two fields in one word."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest

from models.training.content.till import Purchase
from models.training.content.trades import TRADES, sale
from models.training.families.catalogue import drawn
from models.training.families.receipt_lines import Printing, Way, print_running
from models.training.families.receipt_shops import RECIPES
from models.training.families.receipt_strip import Strip, on_paper
from models.training.ink import Pen


def bought(country: str = "US", seed: int = 3) -> Purchase:
    return sale(Random(seed), "grocery", country)


@pytest.mark.parametrize("name", RECIPES)
@pytest.mark.parametrize("seed", range(6))
def test_count_times_price_is_the_amount(name: str, seed: int) -> None:
    for line in drawn(name, Random(seed)).data["lines"]:
        if line["quantity"] and line["unit_price"]:
            made = Decimal(line["quantity"]) * Decimal(line["unit_price"])
            assert abs(made - Decimal(line["amount"])) <= Decimal("0.01")


@pytest.mark.parametrize("trade", TRADES)
def test_tax_is_told_by_rate(trade: str) -> None:
    for seed in range(6):
        made = sale(Random(seed), trade, "DE")
        assert sum(sold for _, sold in made.bands) == made.subtotal + made.service
        assert made.tax == sum(made.tax_in(rate, sold) for rate, sold in made.bands)


def test_two_fields_in_one_word_have_one_place() -> None:
    def draw(strip: Strip) -> None:
        rows = ("{n}", "{c}x{p} | {a}")
        print_running(strip, Way(rows, rows, rows), Printing(("", ""), None, signed=False, unit="EA"))

    paper = on_paper(Random(1), "receipt-cafe", bought(), Pen("courier", 8.0), 220.0, draw)
    assert paper.places["/lines/0/quantity"] == paper.places["/lines/0/unit_price"]
    assert paper.data["lines"][0]["unit_price"] == f"{bought().articles[0].price:.2f}"


def test_money_off_is_a_line_below_zero() -> None:
    papers = [drawn("receipt-supermarket", Random(seed)) for seed in range(40)]
    cuts = [line for paper in papers for line in paper.data["lines"] if line["amount"].startswith("-")]
    assert cuts
    assert all(line["description"] and line["quantity"] is None and line["unit_price"] is None for line in cuts)
