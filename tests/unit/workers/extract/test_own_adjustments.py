"""Adjustments of a claim that look like those of its last service."""

from __future__ import annotations

from schemas.readings import Reading
from schemas.record import Source
from workers.stages.extract.own_adjustments import with_own_adjustments

FIRST = {"billed": "100.00", "paid": "80.00", "adjustments/0/reason": "2", "adjustments/0/amount": "20.00"}
OWN = {"adjustments/1/reason": "144", "adjustments/1/amount": "5.00"}


def told(paid: str, line: dict[str, str]) -> set[str]:
    """The pointers of the adjustments of a claim that has one service."""
    values = {"/claims/0/paid": paid} | {f"/claims/0/lines/0/{name}": value for name, value in line.items()}
    readings = [Reading(pointer=pointer, value=value, score=0.9, source=Source.OCR) for pointer, value in values.items()]
    return {each.pointer for each in with_own_adjustments("eob", readings) if each.pointer.endswith("amount")}


def test_what_the_claim_is_paid_less() -> None:
    assert told("75.00", FIRST | OWN) == {"/claims/0/lines/0/adjustments/0/amount", "/claims/0/adjustments/0/amount"}


def test_what_the_service_is_paid_less() -> None:
    both = {"/claims/0/lines/0/adjustments/0/amount", "/claims/0/lines/0/adjustments/1/amount"}
    assert told("75.00", FIRST | OWN | {"paid": "75.00"}) == both
    assert told("75.00", FIRST | OWN | {"billed": "105.00"}) == both
    assert told("80.00", FIRST | OWN) == both
