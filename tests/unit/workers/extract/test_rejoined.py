"""Claims and services that were read as two."""

from __future__ import annotations

from schemas.readings import Reading
from workers.stages.extract.rejoined import rejoined


def readings(**values: str) -> list[Reading]:
    """Names are pointers below `/claims/` with `__` for `/`, such as `0__lines__0__paid`."""
    return [Reading(pointer=f"/claims/{name.replace('__', '/')}", value=value, score=0.9) for name, value in values.items()]


def told(found: list[Reading]) -> dict[str, str]:
    return {each.pointer: each.value for each in rejoined("eob", found)}


WHOLE = {"0__lines__0__procedure": "G0463", "0__lines__0__billed": "100.00", "0__lines__0__paid": "60.00"}


def test_two_halves_of_a_service_are_one() -> None:
    halves = {
        "0__lines__1__service_from": "2026-07-05", "0__lines__1__billed": "50.00",
        "0__lines__2__service_from": "2026-07-05", "0__lines__2__procedure": "A4550", "0__lines__2__paid": "20.00",
    }  # fmt: skip
    found = told(readings(**WHOLE, **halves))
    assert found["/claims/0/lines/1/procedure"] == "A4550"
    assert found["/claims/0/lines/1/paid"] == "20.00"
    assert not [pointer for pointer in found if "/lines/2/" in pointer]


def test_what_stands_below_its_amounts_is_not_the_next_services() -> None:
    lines = {
        "0__lines__0__billed": "70.00", "0__lines__0__paid": "30.00",
        "0__lines__1__procedure": "G0463", "0__lines__1__billed": "50.00", "0__lines__1__paid": "20.00",
        "0__lines__2__procedure": "A4550", "0__lines__2__modifiers__0": "LT",
    }  # fmt: skip
    found = told(readings(**lines))
    assert (found["/claims/0/lines/0/procedure"], found["/claims/0/lines/0/paid"]) == ("G0463", "30.00")
    assert (found["/claims/0/lines/1/procedure"], found["/claims/0/lines/1/paid"]) == ("A4550", "20.00")
    assert found["/claims/0/lines/1/modifiers/0"] == "LT"
    assert not [pointer for pointer in found if "/lines/2/" in pointer]


def test_services_that_say_two_things_stay_two() -> None:
    halves = {
        "0__lines__1__procedure": "A4550", "0__lines__1__billed": "50.00",
        "0__lines__2__procedure": "A4551", "0__lines__2__paid": "20.00",
    }  # fmt: skip
    assert told(readings(**WHOLE, **halves))["/claims/0/lines/2/procedure"] == "A4551"


def test_paper_that_prints_no_payment_of_a_service_keeps_its_services() -> None:
    lines = {f"0__lines__{number}__billed": f"{number}0.00" for number in range(1, 4)}
    assert len(told(readings(**lines))) == 3


def test_a_row_of_sums_is_the_claims() -> None:
    more = {"0__lines__1__procedure": "A4550", "0__lines__1__billed": "50.00", "0__lines__1__paid": "20.00"}
    found = told(readings(**WHOLE, **more, **{"0__lines__2__paid": "80.00"}))
    assert found["/claims/0/paid"] == "80.00"
    assert "/claims/0/lines/2/paid" not in found


def test_a_claims_head_that_was_taken_for_a_claim_is_put_back() -> None:
    head = {"0__patient_name": "F", "0__patient_account": "A1"}
    rest = {"1__patient_name": "DOE, JOHN", "1__claim_number": "C1", "1__billed": "100.00", "1__paid": "60.00"}
    found = told(readings(**head, **rest))
    assert found["/claims/0/patient_name"] == "DOE, JOHN"
    assert found["/claims/0/patient_account"] == "A1"
    assert "/claims/1/claim_number" not in found


def test_amounts_that_are_nobodys_are_the_remittances() -> None:
    claim = {"1__patient_name": "DOE, JOHN", "1__claim_number": "C1", "1__billed": "100.00", "1__paid": "60.00"}
    found = told(readings(**{"0__lines__0__paid": "60.00"}, **claim))
    assert found["/payment/amount"] == "60.00"
    assert found["/claims/0/claim_number"] == "C1"


def test_a_name_alone_is_no_claim() -> None:
    claim = {"0__patient_name": "DOE, JOHN", "0__patient_account": "A1", "0__billed": "100.00", "0__paid": "60.00"}
    found = told(readings(**claim, **{"1__patient_name": "ROE, RICHARD"}))
    assert "/claims/1/patient_name" not in found


def test_other_types_are_left_alone() -> None:
    found = readings(**WHOLE)
    assert rejoined("invoice", found) == tuple(found)


def test_reasons_alone_are_of_the_claim_above() -> None:
    claims = {
        "0__patient_name": "DOE", "0__billed": "90.00", "0__paid": "40.00", "0__adjustments__0__reason": "45",
        "1__adjustments__0__group": "PR", "1__adjustments__0__reason": "3", "1__adjustments__0__amount": "20.00",
        "2__patient_name": "ROE", "2__billed": "10.00", "2__paid": "10.00",
    }  # fmt: skip
    found = told(readings(**claims))
    assert (found["/claims/0/adjustments/1/reason"], found["/claims/1/patient_name"]) == ("3", "ROE")
