"""What the amounts of a claim imply about it."""

from __future__ import annotations

import pytest

from schemas.readings import Reading
from schemas.record import Source
from workers.stages.extract.implied import implied


def _read(**amounts: str) -> list[Reading]:
    return [Reading(pointer=f"/claims/0/{name}", value=value, score=0.9, page=1) for name, value in amounts.items()]


@pytest.mark.parametrize(
    ("amounts", "status"),
    [
        ({"billed": "80.00", "paid": "0.00"}, "denied"),
        ({"billed": "80.00", "paid": "0.00", "allowed": "0.00", "deductible": "0.00"}, "denied"),
        ({"billed": "80.00", "paid": "0.00", "allowed": "55.00"}, "paid"),
        ({"billed": "80.00", "paid": "0.00", "deductible": "55.00"}, "paid"),
        ({"billed": "80.00", "paid": "0.00", "copay": "25.00"}, "paid"),
        ({"billed": "80.00", "paid": "0.00", "patient_responsibility": "25.00"}, "paid"),
        ({"billed": "80.00", "paid": "0.00", "patient_responsibility": "80.00", "not_covered": "80.00"}, "denied"),
        ({"billed": "80.00", "paid": "0.00", "patient_responsibility": "25.00", "not_covered": "25.00"}, "denied"),
        ({"billed": "80.00", "paid": "0.00", "patient_responsibility": "25.00", "not_covered": "20.00"}, "paid"),
        ({"billed": "80.00", "paid": "0.00", "patient_responsibility": "25.00", "allowed": "0.00"}, "denied"),
        ({"billed": "-80.00", "paid": "-55.00"}, "reversed"),
        ({"billed": "-80.00", "paid": "0.00", "deductible": "-80.00"}, "reversed"),
    ],
)
def test_a_claim_without_a_printed_status(amounts: dict[str, str], status: str) -> None:
    (said,) = implied("eob", _read(**amounts))
    assert (said.pointer, said.value, said.source) == ("/claims/0/status", status, Source.DERIVED)


def test_whether_a_claim_was_denied_that_the_patient_owes_in_full_cannot_be_told() -> None:
    assert implied("eob", _read(billed="80.00", paid="0.00", patient_responsibility="80.00")) == ()


def test_a_share_of_the_patient_on_one_service_is_enough() -> None:
    readings = [
        *_read(paid="0.00"),
        Reading(pointer="/claims/0/lines/1/coinsurance", value="4.10", score=0.9, page=1),
    ]
    assert [each.value for each in implied("eob", readings)] == ["paid"]


def test_what_is_printed_is_not_concluded() -> None:
    assert implied("eob", [*_read(paid="0.00"), *_read(status="paid")]) == ()
