"""Rates that are no rates of tax, told by what the amounts of their rows come to."""

from __future__ import annotations

import pytest

from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.no_tax_rates import rates_of_no_tax
from workers.stages.extract.positions import positions_of
from workers.stages.extract.sheets import sheets_of

COLUMNS = ("quantity", "unit_price", "tax_rate", "amount")


def _gone(*rows: tuple[str, str, str, str]) -> frozenset[str]:
    text = "\n".join(f"{count:>6}  Ware   {price:>9}  {rate:>4}  {amount:>10}" for count, price, rate, amount in rows)
    (sheet,) = sheets_of([typed_page(text)])
    readings: list[Reading] = []
    for at, row in enumerate(rows):
        words = [token for token in sheet.rows[at].tokens if token.text != "Ware"]
        readings += [
            reading_of(f"/lines/{at}/{name}", Found(value, (token,), 0.9))
            for name, value, token in zip(COLUMNS, row, words, strict=True)
        ]
    return rates_of_no_tax(list(positions_of(readings, [sheet])))


@pytest.mark.parametrize(
    "rows",
    [
        (("10", "74.00", "10", "666.00"), ("2", "5.00", "20", "8.00")),
        (("200", "2.50", "100", "5.00"), ("50", "8.00", "10", "40.00")),
        (("10", "74.00", "1", "740.00"), ("2", "5.00", "2", "10.00")),
    ],
    ids=["discounts", "prices of several", "codes"],
)
def test_rates_that_are_no_tax(rows: tuple[tuple[str, str, str, str], ...]) -> None:
    assert _gone(*rows) == {"/lines/0/tax_rate", "/lines/1/tax_rate"}


def test_rates_of_tax_stay() -> None:
    assert _gone(("10", "74.00", "19", "740.00"), ("2", "5.00", "7", "10.00")) == frozenset()
