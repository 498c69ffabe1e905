"""An amount belongs to the service or to the claim in whose row it stands."""

from __future__ import annotations

from schemas.geometry import Box
from schemas.readings import Reading
from workers.stages.extract.rejoined import rejoined

HIGH = 0.01


def _at(pointer: str, value: str, x1: float, y: float) -> Reading:
    return Reading(pointer=pointer, value=value, score=0.9, page=1, box=Box(x1 - 0.06, y, x1, y + HIGH))


def _found(*readings: Reading) -> dict[str, str]:
    return {each.pointer: each.value for each in rejoined("eob", readings)}


SERVICE = (
    _at("/claims/0/lines/0/service_from", "2026-01-02", 0.2, 0.5),
    _at("/claims/0/lines/0/procedure", "A4253", 0.3, 0.5),
    _at("/claims/0/lines/0/billed", "90.00", 0.5, 0.5),
)


def test_the_last_of_a_list_of_the_claims_amounts() -> None:
    listed = [
        _at(f"/claims/0/{name}", value, 0.9, 0.45 + 0.016 * row)
        for row, (name, value) in enumerate((("billed", "90.00"), ("allowed", "70.00"), ("copay", "20.00")))
    ]
    found = _found(*SERVICE, *listed, _at("/claims/0/lines/0/paid", "50.00", 0.9, 0.505))
    assert (found["/claims/0/paid"], "/claims/0/lines/0/paid" in found) == ("50.00", False)


def test_an_amount_in_the_row_of_the_services_code() -> None:
    found = _found(*SERVICE, _at("/claims/0/allowed", "70.00", 0.6, 0.5), _at("/claims/0/paid", "50.00", 0.9, 0.53))
    assert (found["/claims/0/lines/0/allowed"], "/claims/0/allowed" in found) == ("70.00", False)
    assert found["/claims/0/paid"] == "50.00"


def test_a_row_of_the_claims_below_its_service() -> None:
    own = [_at("/claims/0/billed", "90.00", 0.5, 0.53), _at("/claims/0/allowed", "70.00", 0.6, 0.53)]
    found = _found(*SERVICE, *own, _at("/claims/0/lines/0/paid", "50.00", 0.9, 0.53))
    assert (found["/claims/0/paid"], "/claims/0/lines/0/paid" in found) == ("50.00", False)


def test_an_amount_in_the_services_row_stays() -> None:
    own = [_at("/claims/0/billed", "90.00", 0.5, 0.53), _at("/claims/0/allowed", "70.00", 0.6, 0.53)]
    found = _found(*SERVICE, *own, _at("/claims/0/lines/0/paid", "50.00", 0.9, 0.5))
    assert (found["/claims/0/lines/0/paid"], "/claims/0/paid" in found) == ("50.00", False)


def test_codes_below_the_claims_own_sums_are_the_claims() -> None:
    second = [each.model_copy(update={"pointer": each.pointer.replace("lines/0", "lines/1")}) for each in SERVICE]
    moved = [each.model_copy(update={"box": each.box and Box(each.box.x0, 0.52, each.box.x1, 0.53)}) for each in second]
    sums = [_at("/claims/0/billed", "180.00", 0.5, 0.55), _at("/claims/0/paid", "50.00", 0.9, 0.55)]
    own = _at("/claims/0/lines/1/adjustments/0/amount", "30.00", 0.7, 0.52)
    below = _at("/claims/0/lines/1/adjustments/1/amount", "130.00", 0.7, 0.57)
    found = _found(*SERVICE, *moved, *sums, own, below)
    assert found["/claims/0/lines/1/adjustments/0/amount"] == "30.00"
    assert found["/claims/0/adjustments/0/amount"] == "130.00"
    assert "/claims/0/lines/1/adjustments/1/amount" not in found
