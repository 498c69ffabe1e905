"""Discounts that nobody took off."""

from __future__ import annotations

from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.sheets import sheets_of
from workers.stages.extract.untaken_discounts import without_untaken


def _kept(values: dict[str, str]) -> dict[str, str]:
    (sheet,) = sheets_of([typed_page("  ".join(values.values()))])
    readings = [
        reading_of(f"/lines/0/{name}", Found(value, (token,), 0.9))
        for (name, value), token in zip(values.items(), sheet.tokens, strict=True)
    ]
    return {each.pointer.rpartition("/")[2]: each.value for each in without_untaken(readings, [sheet])}


def test_a_price_that_makes_the_amount_leaves_no_discount() -> None:
    assert "discount" not in _kept({"quantity": "3", "unit_price": "2.00", "discount": "2.50", "amount": "6.00"})


def test_a_discount_that_makes_the_amount_is_the_price() -> None:
    kept = _kept({"quantity": "3", "unit_price": "2.50", "discount": "2.00", "amount": "6.00"})
    assert kept == {"quantity": "3", "unit_price": "2.00", "amount": "6.00"}


def test_a_rate_is_no_amount_taken_off() -> None:
    assert "discount" not in _kept({"quantity": "2", "unit_price": "10.00", "discount": "25.00", "amount": "15.00"})


def test_a_discount_that_was_taken_stays() -> None:
    assert _kept({"quantity": "3", "unit_price": "2.50", "discount": "1.50", "amount": "6.00"})["discount"] == "1.50"
