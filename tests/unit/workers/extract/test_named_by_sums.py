"""Columns under the wrong name."""

from __future__ import annotations

import pytest

from schemas.readings import Reading
from workers.stages.extract.named_by_sums import without_misnamed


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
