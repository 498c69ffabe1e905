from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from schemas.exports.codes import Crosswalk
from schemas.exports.findings import Findings
from schemas.exports.reductions import explain
from schemas.exports.rows import row_of
from schemas.master import ReasonCode
from schemas.types.eob import ServiceLine

OWN = {
    "D-12": ReasonCode(group="CO", reason="97", remark="N130"),
    "discount": ReasonCode(group="CO", reason="45"),
    "Patient responsibility": ReasonCode(group="PR", reason="3"),
}


def code(group: str | None, reason: str | None, amount: str | None) -> dict[str, Any]:
    return {"group": group, "reason": reason, "amount": amount}


def told(printed: dict[str, Any], own: dict[str, ReasonCode] | None = None) -> tuple[list[str], list[tuple[str, str]]]:
    """Reductions as `CO-45 40.00 origin`, and what holds the row."""
    findings = Findings("rec_1")
    row = row_of(ServiceLine.model_validate(printed), "/claims/0/lines/0", findings)
    found = explain(row, row["paid"], Crosswalk(own or {}), findings) or ()
    names = [f"{each.meaning.group}-{each.meaning.reason} {each.amount} {each.meaning.origin}" for each in found]
    return names, [(each.code, each.at.removeprefix("/claims/0/lines/0")) for each in findings.held]


CODES = [code("CO", "45", "40.00"), code("PR", "2", "12.00")]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            {"billed": "100.00", "paid": "48.00", "adjustments": CODES, "coinsurance": "12.00"},
            ["CO-45 40.00 printed", "PR-2 12.00 printed"],
        ),
        (
            {"billed": "100.00", "paid": "48.00", "adjustments": CODES[:1], "coinsurance": "12.00"},
            ["CO-45 40.00 printed", "PR-2 12.00 column"],
        ),
        (
            {"billed": "100.00", "paid": "48.00", "allowed": "60.00", "coinsurance": "12.00"},
            ["CO-45 40.00 contract", "PR-2 12.00 column"],
        ),
        (
            {
                "billed": "100.00",
                "paid": "48.00",
                "allowed": "60.00",
                "coinsurance": "12.00",
                "adjustments": [code(None, None, "40.00")],
            },
            ["CO-45 40.00 contract", "PR-2 12.00 column"],
        ),
        (
            {"billed": "100.00", "paid": "0.00", "not_covered": "100.00", "patient_responsibility": "100.00"},
            ["PR-96 100.00 column"],
        ),
        (
            {"billed": "100.00", "paid": "50.00", "allowed": "50.00", "not_covered": "20.00", "patient_responsibility": "0.00"},
            ["CO-45 30.00 contract", "CO-96 20.00 column"],
        ),
        (
            {"billed": "100.00", "paid": "0.00", "allowed": "0.00", "adjustments": [code("CO", "16", None)]},
            ["CO-16 100.00 whole charge"],
        ),
        ({"billed": "-100.00", "paid": "-60.00", "allowed": "-60.00"}, ["CO-45 -40.00 contract"]),
    ],
)
def test_each_reduction_counts_once(printed: dict[str, Any], expected: list[str]) -> None:
    assert told(printed) == (expected, [])


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ({"billed": "100.00", "paid": "0.00", "allowed": "0.00"}, ("unbalanced", "")),
        ({"billed": "100.00", "paid": "60.00"}, ("unbalanced", "")),
        (
            {"billed": "100.00", "paid": "60.00", "adjustments": [code("CR", "45", "40.00")]},
            ("unmapped_code", "/adjustments/0/amount"),
        ),
        (
            {"billed": "100.00", "paid": "60.00", "adjustments": [code(None, "45", "40.00")]},
            ("unmapped_code", "/adjustments/0/amount"),
        ),
        (
            {"billed": "100.00", "paid": "60.00", "adjustments": [code("CO", "001", "40.00")]},
            ("unmapped_code", "/adjustments/0/amount"),
        ),
        ({"billed": "100.00", "paid": "0.00", "not_covered": "100.00"}, ("unmapped_code", "/not_covered")),
    ],
)
def test_nothing_is_made_up(printed: dict[str, Any], expected: tuple[str, str]) -> None:
    assert told(printed)[1] == [expected]


def test_the_difference_is_told() -> None:
    findings = Findings("rec_1")
    row = row_of(ServiceLine(billed="100.00", paid="60.00", coinsurance="30.00"), "/claims/0/lines/0", findings)
    assert explain(row, Decimal(60), Crosswalk({}), findings) is None
    assert "10.00 is not explained" in findings.held[0].message


def test_crosswalk() -> None:
    printed = {"billed": "100.00", "paid": "60.00", "adjustments": [code(None, "D12", "40.00")]}
    assert told(printed, OWN) == (["CO-97 40.00 crosswalk"], [])


def test_a_column_without_a_code_goes_through_the_crosswalk() -> None:
    assert told({"billed": "100.00", "paid": "60.00", "adjustments": [code(None, None, "40.00")]}, OWN)[0] == [
        "CO-45 40.00 crosswalk"
    ]
    assert told({"billed": "100.00", "paid": "60.00", "patient_responsibility": "40.00"}, OWN)[0] == ["PR-3 40.00 crosswalk"]


def test_a_code_without_an_amount_names_the_one_that_has_none() -> None:
    printed = {"billed": "100.00", "paid": "60.00", "allowed": "60.00", "adjustments": [code(None, "D12", None)]}
    assert told(printed, OWN) == (["CO-97 40.00 crosswalk"], [])


def test_what_is_no_amount() -> None:
    assert told({"billed": "1e3", "paid": "0.00"})[1][0] == ("missing_value", "/billed")
    assert ("too_long", "/billed") in told({"billed": "123456789.00", "paid": "123456789.00"})[1]
