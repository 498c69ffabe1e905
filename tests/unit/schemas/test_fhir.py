"""The FHIR export: resources that the models of fhir.resources (R4B) take, and amounts that are the record's to the cent."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import Any

import pytest

from postroom.evaluation.export_check import check
from postroom.evaluation.exported import made_care
from postroom.evaluation.exported.fhir_judge import faults, remittance_faults, resources_of
from postroom.evaluation.exported.made_record import record_of
from schemas.exports import all_formats
from schemas.exports.format import CannotExport
from schemas.master import MasterData
from tests.invoices import shipment


def export(kind: str, data: dict[str, Any], master: MasterData | None = None) -> list[dict[str, Any]]:
    """The resources, each taken by its model, numbers as decimals."""
    return resources_of(all_formats()["fhir"](shipment(record_of(kind, data), master=master)))


def held(kind: str, data: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(CannotExport) as refusal:
        export(kind, data)
    return [(each.code, each.at) for each in refusal.value.held]


def small() -> dict[str, Any]:
    line = {
        "procedure": "G0463", "modifiers": ["25"], "service_from": "2025-12-18", "units": "1", "billed": "150.00",
        "allowed": "110.00", "deductible": "4.00", "copay": "20.00", "paid": "86.00", "remarks": ["N130"],
        "adjustments": [
            {"group": "CO", "reason": "45", "amount": "40.00"},
            {"group": "PR", "reason": "1", "amount": "4.00"},
            {"group": "PR", "reason": "3", "amount": "20.00"},
        ],
    }  # fmt: skip
    claim = {
        "patient_name": "DOE, JANE A", "patient_account": "ACCT1001", "member_id": "XYZ1", "claim_number": "2026010500012",
        "status": "paid", "billed": "150.00", "paid": "86.00", "lines": [line],
    }  # fmt: skip
    return {
        "payer": {"name": "EXAMPLE HEALTH PLAN"},
        "payee": {"name": "SAMPLE CLINIC LLC", "npi": "1234567893"},
        "payment": {"method": "check", "number": "0098765432", "date": "2026-01-12", "amount": "74.00"},
        "claims": [claim],
        "provider_adjustments": [{"code": "WO", "reference": "2025110100099", "amount": "12.00"}],
    }


def test_small_remittance() -> None:
    claim, payment = export("eob", small(), made_care.ON_FILE)
    assert claim["id"] == "rec-0123456789abcdefghjk-claim-1"
    assert payment["id"] == "rec-0123456789abcdefghjk-payment"
    assert claim["type"] == {"text": "not stated on the remittance"}
    assert [each["type"]["coding"][0]["code"] for each in payment["detail"]] == ["payment", "adjustment"]
    assert payment["detail"][1]["identifier"]["value"] == "2025110100099"
    assert list(remittance_faults(record_of("eob", small()).data, [claim, payment])) == []


def test_amounts_keep_their_digits() -> None:
    written = all_formats()["fhir"](shipment(record_of("eob", small())))
    assert b'"amount":{"value":86.00,"currency":"USD"}' in written


def test_payers_own_code_is_mapped_and_kept() -> None:
    data = small()
    data["claims"][0]["lines"][0]["adjustments"][0] = {"group": None, "reason": "XYZ9", "amount": "40.00"}
    mapped = export("eob", data, made_care.ON_FILE)[0]["item"][0]["adjudication"]
    reason = next(each["reason"] for each in mapped if each.get("reason", {}).get("text") == "XYZ9")
    assert [each["code"] for each in reason["coding"]] == ["45", "CO"]
    told = export("eob", data)[0]["item"][0]["adjudication"]
    assert {"text": "XYZ9"} in [each.get("reason") for each in told]


def test_reversal_printed_without_minus_takes_money_back() -> None:
    data = small()
    data["claims"][0]["status"] = "reversed"
    data["provider_adjustments"] = []
    data["payment"] = {**data["payment"], "method": "none", "amount": "-86.00"}
    claim, payment = export("eob", data)
    assert claim["payment"]["amount"]["value"] == payment["detail"][0]["amount"]["value"] == Decimal("-86.00")


@pytest.mark.parametrize("amount", ["12.00", "-12.00"])
def test_provider_adjustment_of_either_sign(amount: str) -> None:
    data = small()
    data["provider_adjustments"][0]["amount"] = amount
    assert export("eob", data)[1]["detail"][1]["amount"]["value"] == Decimal("-12.00")


def test_payment_that_does_not_add_up_is_held_with_the_difference() -> None:
    data = small()
    data["payment"]["amount"] = "70.00"
    with pytest.raises(CannotExport, match=r"4\.00 is not explained"):
        export("eob", data)


def test_service_that_does_not_balance_is_held() -> None:
    data = small()
    data["claims"][0]["lines"][0]["adjustments"][0]["amount"] = "39.00"
    assert ("unbalanced", "/claims/0/lines/0") in held("eob", data)


def test_missing_values_are_asked_for_all_at_once() -> None:
    data = small()
    data["payer"], data["payment"]["date"] = {}, None
    data["claims"][0] |= {"patient_name": None, "member_id": None, "paid": None, "lines": []}
    assert set(held("eob", data)) >= {
        ("missing_master_data", "payer.name"),
        ("missing_value", "/payment/date"),
        ("missing_value", "/claims/0/patient_name"),
        ("missing_value", "/claims/0/paid"),
    }


@pytest.mark.parametrize("value", ["1.5", "1e5", "NaN", "٣.00", "", "1,000.00"])
def test_no_amount(value: str) -> None:
    data = small()
    data["claims"][0]["billed"] = value
    assert ("missing_value", "/claims/0/billed") in held("eob", data)


def test_charges_that_do_not_make_the_total_are_held() -> None:
    data = {"payer": {"name": "P"}, "patient": {"name": "DOE, JANE"}, "billing": {"name": "C"}, "total_charge": "10.00"}
    line = {"procedure": "G0463", "charge": "9.00", "pointers": "B"}
    assert held("cms1500", data | {"lines": [line], "diagnoses": ["J02.0"]}) == [
        ("unbalanced", "/total_charge"),
        ("missing_value", "/lines/0/pointers"),
    ]


def test_random_records() -> None:
    assert check("fhir", 60, seed=1).faults == []


@pytest.mark.parametrize(("pointers", "told"), [(None, []), ("A", [1]), ("BA", [2, 1])])
def test_pointers_name_diagnoses_by_their_place(pointers: str | None, told: list[int]) -> None:
    data = made_care.professional_claim(Random(1))
    for line in data["lines"]:
        line["pointers"] = pointers
    [resource] = export("cms1500", data)
    assert [each.get("diagnosisSequence", []) for each in resource["item"]] == [told] * len(data["lines"])


def test_of_several_payers_the_next_is_focal() -> None:
    [resource] = export("ub04", made_care.institutional_claim(Random(1)))
    assert [each["focal"] for each in resource["insurance"]] == [False, True]


def test_the_judge_sees_another_amount() -> None:
    data = record_of("eob", small()).data
    written = all_formats()["fhir"](shipment(record_of("eob", small())))
    assert faults("eob", data, written) == []
    assert faults("eob", data, written.replace(b"86.00", b"86.01"))
    assert faults("eob", data, written.replace(b'"status":"active"', b'"status":7'))
