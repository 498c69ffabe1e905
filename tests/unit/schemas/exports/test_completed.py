"""What a claim's own amounts say of its services."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from schemas.exports.codes import Crosswalk
from schemas.exports.completed import as_a_whole, completed
from schemas.exports.findings import Findings
from schemas.exports.rows import Row, row_of
from schemas.types.eob import Claim, ServiceLine

CONTRACT = [{"group": "CO", "reason": "45", "amount": "40.00"}]


def service(**printed: Any) -> Row:
    return row_of(ServiceLine.model_validate(printed), "/claims/0/lines/0", Findings("rec_1"))


def claim(**printed: Any) -> Row:
    return row_of(Claim.model_validate(printed), "/claims/0", Findings("rec_1"))


FULL = service(billed="100.00", paid="60.00", adjustments=CONTRACT)


def amounts(whole: Row, *lines: Row, name: str) -> list[str | None]:
    told = (each.amounts.get(name) for each in completed(whole, lines, Crosswalk({})))
    return [None if each is None else str(each) for each in told]


@pytest.mark.parametrize(
    ("whole", "one", "name", "expected"),
    [
        (claim(billed="150.00"), service(paid="20.00"), "billed", "50.00"),
        (claim(), service(paid="20.00"), "billed", None),
        (claim(), service(allowed="20.00", paid="20.00", adjustments=CONTRACT), "billed", "60.00"),
        (claim(), service(allowed="30.00", paid="20.00", adjustments=CONTRACT), "billed", None),
        (claim(paid="70.00"), service(billed="50.00", adjustments=CONTRACT), "paid", "10.00"),
        (claim(paid="75.00", interest="5.00"), service(billed="50.00", adjustments=CONTRACT), "paid", "10.00"),
        (claim(paid="71.00"), service(billed="50.00", adjustments=CONTRACT), "paid", None),
        (
            claim(),
            service(billed="50.00", allowed="10.00", patient_responsibility="0.00", adjustments=CONTRACT),
            "paid",
            "10.00",
        ),
        (claim(), service(billed="50.00", adjustments=CONTRACT), "paid", None),
    ],
)
def test_one_missing_amount_is_what_the_others_leave(whole: Row, one: Row, name: str, expected: str | None) -> None:
    assert amounts(whole, FULL, one, name=name)[1] == expected


def test_two_missing_amounts_stay_missing() -> None:
    assert amounts(claim(billed="200.00"), service(paid="1.00"), service(paid="2.00"), name="billed") == [None, None]


@pytest.mark.parametrize(
    ("owed", "expected"), [("12.00", ["12.00", "0"]), ("42.00", ["12.00", "30.00"]), ("20.00", [None, None])]
)
def test_who_bears_what_is_not_covered(owed: str, expected: list[str | None]) -> None:
    lines = (
        service(billed="100.00", allowed="60.00", coinsurance="12.00", paid="48.00"),
        service(billed="30.00", not_covered="30.00", paid="0.00"),
    )
    told = completed(claim(patient_responsibility=owed), lines, Crosswalk({}))
    found = [each.amounts.get("patient_responsibility") for each in told]
    assert found == [None if each is None else Decimal(each) for each in expected]


@pytest.mark.parametrize(("owed", "group"), [("30.00", "PR"), ("31.00", None), (None, None)])
def test_shares_without_a_group_are_the_patients_where_he_owes_them(owed: str | None, group: str | None) -> None:
    line = service(billed="100.00", paid="70.00", adjustments=[{"reason": "1", "amount": "30.00"}])
    (told,) = completed(claim(patient_responsibility=owed), (line,), Crosswalk({}))
    assert told.adjustments[0].group == group


def test_a_discount_of_the_whole_claim_needs_services_that_say_so() -> None:
    whole = claim(billed="150.00", allowed="60.00", coinsurance="12.00", paid="48.00")
    allowed = as_a_whole(whole, [service(billed="100.00", allowed="40.00"), service(billed="50.00", allowed="20.00")])
    denied = as_a_whole(whole, [service(billed="100.00", allowed="60.00"), service(billed="50.00", allowed="0.00")])
    assert allowed is not None
    assert denied is not None
    assert "allowed" in allowed.amounts
    assert "allowed" not in denied.amounts


def test_services_that_contradict_the_claim_are_not_left_out() -> None:
    assert as_a_whole(claim(billed="150.00", paid="60.00"), [FULL]) is None
