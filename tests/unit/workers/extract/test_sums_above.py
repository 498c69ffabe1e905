"""Claims that open with their totals."""

from __future__ import annotations

from collections.abc import Mapping

from schemas.readings import Reading
from schemas.record import Source
from workers.stages.extract.sums_above import with_sums_above

SHIFTED = {
    "0/billed": "30.00", "0/paid": "25.00", "0/lines/0/billed": "120.00", "0/lines/0/paid": "80.00",
    "1/lines/0/billed": "10.00", "1/lines/0/paid": "10.00", "1/lines/1/billed": "20.00", "1/lines/1/paid": "15.00",
}  # fmt: skip


def told(values: Mapping[str, str]) -> dict[str, str]:
    readings = [
        Reading(pointer=f"/claims/{at}", value=value, score=0.9, source=Source.OCR) for at, value in values.items()
    ]  # fmt: skip
    return {each.pointer.removeprefix("/claims/"): each.value for each in with_sums_above("eob", readings)}


def test_sums_go_to_the_services_that_make_them_up() -> None:
    found = told(SHIFTED)
    assert (found["1/billed"], found["1/paid"]) == ("30.00", "25.00")
    assert "0/billed" not in found


def test_sums_of_the_claims_own_services_stay() -> None:
    own = SHIFTED | {"0/billed": "120.00", "0/paid": "80.00"}
    assert told(own) == own


def test_sums_that_are_neither_claims_stay() -> None:
    strange = SHIFTED | {"0/paid": "26.00"}
    assert told(strange) == strange
