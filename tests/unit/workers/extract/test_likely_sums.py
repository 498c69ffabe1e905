"""Sums that a receipt can have."""

import pytest

from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.likely_sums import with_likely_sums


def told(values: dict[str, str], type_name: str = "receipt", text: str = "") -> dict[str, str]:
    readings = [Reading(pointer=pointer, value=value, score=0.9, page=1) for pointer, value in values.items()]
    return {each.pointer: each.value for each in with_likely_sums(type_name, readings, [typed_page(text)])}


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        ({"/rounding": "-12.02"}, False),
        ({"/rounding": "-0.02"}, True),
        ({"/total": "9.00", "/tax": "9.00"}, False),
        ({"/total": "9.00", "/tax": "0.50"}, True),
        ({"/total": "64.50", "/tendered": "0.50"}, False),
        ({"/total": "64.50", "/tendered": "70.00"}, True),
        ({"/total": "64.50", "/change": "64.50"}, False),
        ({"/total": "5.00", "/tendered": "10.00", "/change": "5.00"}, True),
        ({"/total": "-9.00", "/tax": "-0.50"}, True),
    ],
)
def test_what_cannot_be_is_left_out(values: dict[str, str], kept: bool) -> None:  # noqa: FBT001 - a table's column
    assert (list(told(values)) == list(values)) is kept


def test_the_last_article_is_the_total_where_there_is_none() -> None:
    lines = {"/lines/0/amount": "42.10", "/lines/1/description": "Fare", "/lines/1/amount": "42.10"}
    assert told(lines) == {"/lines/0/amount": "42.10", "/total": "42.10"}
    assert told({**lines, "/total": "84.20"}) == {**lines, "/total": "84.20"}
    assert told({**lines, "/lines/1/amount": "40.00"}) == {**lines, "/lines/1/amount": "40.00"}


def test_the_only_amount_is_the_total() -> None:
    slip = "COPPER POT\nSALE AMOUNT  327.84\nAPPROVED"
    assert told({"/change": "327.84"}, text=slip) == {"/total": "327.84"}
    assert told({"/change": "327.84"}, text=f"{slip}\nTIP  2.00") == {"/change": "327.84"}
    assert told({"/lines/0/amount": "327.84"}, text=slip) == {"/lines/0/amount": "327.84"}


def test_only_receipts() -> None:
    assert told({"/rounding": "-12.02"}, "invoice") == {"/rounding": "-12.02"}
