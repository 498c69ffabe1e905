"""Columns under the wrong name."""

from __future__ import annotations

import pytest

from schemas.geometry import Box
from schemas.readings import Reading
from workers.stages.extract.named_by_sums import (
    with_headed_parts,
    with_headed_shares,
    with_paid_amounts,
    with_whole_shares,
    without_misnamed,
)


def line(index: int, **amounts: str) -> list[Reading]:
    return [Reading(pointer=f"/claims/0/lines/{index}/{name}", value=value, score=0.9) for name, value in amounts.items()]


REDUCED = {"billed": "100.00", "allowed": "30.00", "deductible": "20.00", "paid": "50.00"}
ALLOWED = {"billed": "100.00", "allowed": "70.00", "deductible": "20.00", "paid": "50.00"}


def test_reduction_is_no_allowed_amount() -> None:
    kept = without_misnamed("eob", line(0, **REDUCED))
    assert {reading.pointer.rpartition("/")[2] for reading in kept} == {"billed", "deductible", "paid"}


@pytest.mark.parametrize(
    "rows",
    [
        [ALLOWED],
        [ALLOWED, REDUCED],
        [{"billed": "100.00", "allowed": "30.00", "paid": "50.00"}],
        [{"billed": "100.00", "allowed": "50.00", "paid": "50.00"}],
    ],
)
def test_allowed_amounts_stay_where_sums_do_not_speak_against_them(rows: list[dict[str, str]]) -> None:
    readings = tuple(reading for index, row in enumerate(rows) for reading in line(index, **row))
    assert without_misnamed("eob", readings) == readings


def test_totals_tell_of_their_own_name_alone() -> None:
    totals = {"billed": "100.00", "allowed": "30.00", "patient_responsibility": "20.00", "paid": "50.00"}
    readings = [Reading(pointer=f"/totals/{name}", value=value, score=0.9) for name, value in totals.items()]
    kept = {reading.pointer for reading in without_misnamed("eob", [*line(0, **ALLOWED), *readings])}
    assert "/totals/allowed" not in kept
    assert "/claims/0/lines/0/allowed" in kept
    readings[1] = readings[1].model_copy(update={"value": "70.00"})
    assert readings[1] in without_misnamed("eob", [*line(0, **REDUCED), *readings])


def test_other_types_have_no_such_columns() -> None:
    readings = tuple(line(0, **REDUCED))
    assert without_misnamed("invoice", readings) == readings


WHOLE = {"allowed": "70.00", "deductible": "20.00", "coinsurance": "30.00", "paid": "40.00"}
PART = {"allowed": "70.00", "deductible": "20.00", "coinsurance": "10.00", "paid": "40.00"}
UNTOLD = {"allowed": "50.00", "deductible": "0.00", "copay": "5.00", "paid": "45.00"}


def test_a_share_with_the_deductible_in_it_is_the_whole_share() -> None:
    readings = [*line(0, **WHOLE), *line(1, **UNTOLD)]
    named = {reading.pointer: reading.value for reading in with_whole_shares("eob", readings)}
    assert named["/claims/0/lines/0/patient_responsibility"] == "30.00"
    assert named["/claims/0/lines/1/patient_responsibility"] == "5.00"
    assert not any(pointer.endswith(("/coinsurance", "/copay")) for pointer in named)


@pytest.mark.parametrize("rows", [[PART], [UNTOLD], [WHOLE, PART], [{**WHOLE, "copay": "1.00"}]])
def test_shares_keep_their_names_where_sums_do_not_speak_against_them(rows: list[dict[str, str]]) -> None:
    readings = tuple(reading for index, row in enumerate(rows) for reading in line(index, **row))
    assert with_whole_shares("eob", readings) == readings


@pytest.mark.parametrize(("row", "name"), [(UNTOLD, "patient_responsibility"), (PART, "coinsurance")])
def test_a_share_under_the_heading_of_the_whole(row: dict[str, str], name: str) -> None:
    part = next(each for each in row if each in {"coinsurance", "copay"})
    model = [_placed(reading, at) for at, reading in enumerate(line(0, **row))]
    share = next(reading for reading in model if reading.pointer.endswith(part))
    rules = [share.model_copy(update={"pointer": "/claims/0/lines/0/patient_responsibility"})]
    told = {reading.pointer.rpartition("/")[2]: reading.value for reading in with_headed_shares("eob", rules, model)}
    assert told[name] == row[part]
    assert with_headed_shares("eob", (), model) == tuple(model)


def _placed(reading: Reading, at: int) -> Reading:
    return reading.model_copy(update={"page": 1, "box": Box(at / 10, 0.5, at / 10 + 0.05, 0.51)})


APPROVED = [*line(0, billed="100.00", allowed="70.00"), *line(1, billed="50.00", allowed="20.00")]


def paying(amount: str) -> list[Reading]:
    moved = Reading(pointer="/provider_adjustments/0/amount", value="15.00", score=0.9)
    return [moved, Reading(pointer="/payment/amount", value=amount, score=0.9)]


def test_what_comes_to_the_payment_was_paid() -> None:
    found = {reading.pointer: reading.value for reading in with_paid_amounts("eob", [*APPROVED, *paying("75.00")])}
    assert (found["/claims/0/lines/0/paid"], found["/claims/0/lines/1/paid"]) == ("70.00", "20.00")
    assert not any(pointer.endswith("allowed") for pointer in found)


@pytest.mark.parametrize(
    "readings",
    [
        [*APPROVED, *paying("74.00")],
        [*APPROVED, Reading(pointer="/claims/0/paid", value="90.00", score=0.9), *paying("75.00")],
        [Reading(pointer="/totals/paid", value="0.00", score=0.9), Reading(pointer="/payment/amount", value="0.00", score=0.9)],
    ],
)
def test_what_was_paid_is_told_otherwise(readings: list[Reading]) -> None:
    assert with_paid_amounts("eob", readings) == tuple(readings)


def column(name: str, *, of: int = 3) -> list[Reading]:
    """A column of amounts, one below the other."""
    boxes = [Box(0.5, 0.1 * row, 0.55, 0.1 * row + 0.01) for row in range(of)]
    return [
        Reading(pointer=f"/claims/0/lines/{row}/{name}", value=f"{row}.00", score=0.9, page=1, box=box)
        for row, box in enumerate(boxes)
    ]


def test_a_share_is_what_its_heading_says() -> None:
    found = with_headed_parts("eob", column("coinsurance"), column("copay"))
    assert {reading.pointer.rpartition("/")[2] for reading in found} == {"coinsurance"}


def test_a_share_stays_where_the_heading_is_not_known_for_sure() -> None:
    copay = tuple(column("copay"))
    assert with_headed_parts("eob", [*column("coinsurance")[:2], *column("deductible")[2:]], copay) == copay
    assert with_headed_parts("eob", column("coinsurance", of=2), copay[:2]) == copay[:2]
    both = (*copay, *(each.model_copy(update={"box": None}) for each in column("coinsurance")))
    assert with_headed_parts("eob", column("coinsurance"), both) == both
