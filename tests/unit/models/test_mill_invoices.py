"""Invoices put together from parts: captions in every language, rows that begin with what is no field, rates printed again."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from models.tagger.reading_order import rows_of
from models.training.content.markets import MARKETS
from models.training.families.catalogue import drawn
from models.training.families.invoice_captions import captions
from models.training.targets import targets_of

SEEDS = range(6)


@pytest.mark.parametrize("country", MARKETS)
def test_every_market_has_captions_for_what_is_printed(country: str) -> None:
    for seed in SEEDS:
        made = captions(Random(seed), MARKETS[country])
        assert {
            "title",
            "number",
            "issue_date",
            "buyer",
            "remit",
            "description",
            "quantity",
            "pos",
            "tax",
            "total",
        } <= made.keys()
        assert not any("{T}" in text or "{C}" in text for text in made.values())


def rows_that_open(name: str, seed: int) -> Iterator[int]:
    """For each row with which an item opens, how many words stand before the one that opens it."""
    paper = drawn(name, Random(seed))
    for page, target in zip(paper.pages, targets_of(paper), strict=True):
        for row in rows_of([word.box for word in page.words]):
            opening = [at for at, index in enumerate(row) if target.words[index].opens[0]]
            yield from opening[:1]


@pytest.mark.parametrize(
    "name", ["invoice-stockist", "invoice-numbered", "invoice-counsel", "invoice-contract", "invoice-courier"]
)
def test_many_rows_begin_with_words_that_are_no_field(name: str) -> None:
    before = [count for seed in SEEDS for count in rows_that_open(name, seed)]
    assert sum(count > 0 for count in before) > len(before) / 4


@pytest.mark.parametrize("name", ["invoice-aired", "invoice-nested"])
def test_a_rate_printed_beside_each_spot_is_one_field(name: str) -> None:
    for seed in SEEDS:
        paper = drawn(name, Random(seed))
        rates = [places for pointer, places in paper.places.items() if pointer.endswith("/unit_price")]
        assert len(rates) == len(paper.data["lines"])
