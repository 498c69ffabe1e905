"""The FHIR export: resources that the models of fhir.resources (R4B) take, and amounts that are the record's to the cent."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from fhir.resources.R4B.claim import Claim
from fhir.resources.R4B.explanationofbenefit import ExplanationOfBenefit
from fhir.resources.R4B.paymentreconciliation import PaymentReconciliation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.exports import all_formats
from schemas.exports.clean_text import clean
from schemas.exports.format import CannotExport
from schemas.master import MasterData
from tests.exported import institutional_claims, professional_claims, record_of, remittances, shipment_of

MODELS = {"ExplanationOfBenefit": ExplanationOfBenefit, "PaymentReconciliation": PaymentReconciliation, "Claim": Claim}
FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
MANY = settings(FEW, max_examples=10_000)
MASTER = MasterData.model_validate(
    {
        "payers": [
            {
                "key": "ehp",
                "name": "Example Health Plan",
                "payer_id": "99999",
                "tax_id": "123456789",
                "crosswalk": {"XYZ9": {"group": "CO", "reason": "45"}},
            }
        ]
    }
)
SHARES = {
    "billed": "submitted", "allowed": "eligible", "deductible": "deductible", "coinsurance": "coinsurance", "copay": "copay",
    "not_covered": "noncovered", "patient_responsibility": "memberliability", "paid": "benefit",
}  # fmt: skip


def export(kind: str, data: dict[str, Any], master: MasterData | None = None) -> list[dict[str, Any]]:
    """The resources, each taken by its model, numbers as decimals."""
    written = all_formats()["fhir"](shipment_of(record_of(kind, data), master=master))
    for line in written.decode().splitlines():
        MODELS[json.loads(line)["resourceType"]].model_validate_json(line)
    return [json.loads(line, parse_float=Decimal) for line in written.decode().splitlines()]


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


def adjudicated(entries: list[dict[str, Any]]) -> dict[str, Decimal]:
    pairs = ((each["category"].get("coding", [{}])[0].get("code"), each) for each in entries)
    return {code: each["amount"]["value"] for code, each in pairs if code in SHARES.values()}


def coded(entries: list[dict[str, Any]]) -> list[tuple[str, Decimal | None]]:
    """Text of the reason as printed, and its amount."""
    reasons = [each for each in entries if "reason" in each]
    return [
        (each["reason"].get("text") or each["reason"]["coding"][0]["code"], each.get("amount", {}).get("value"))
        for each in reasons
    ]


def compare_row(entries: list[dict[str, Any]], part: dict[str, Any]) -> None:
    printed = {code: Decimal(part[name]) for name, code in SHARES.items() if part[name] is not None}
    assert adjudicated(entries) == printed
    told = [("-".join(filter(None, (each["group"], each["reason"]))), Decimal(each["amount"])) for each in part["adjustments"]]
    assert coded(entries) == told + [(clean(each), None) for each in part["remarks"] if clean(each)]


def compare(resources: list[dict[str, Any]], data: dict[str, Any]) -> None:
    """Every claim, line, amount and code of a remittance against its resources."""
    *claims, payment = resources
    assert len(claims) == len(data["claims"])
    for claim, resource in zip(data["claims"], claims, strict=True):
        assert [each.get("value") for each in resource.get("identifier", [])] == list(
            filter(None, [clean(claim["claim_number"])])
        )
        for line, item in zip(claim["lines"], resource["item"], strict=True):
            assert item["productOrService"]["coding"][0]["code"] == line["procedure"]
            assert [each["coding"][0]["code"] for each in item.get("modifier", [])] == line["modifiers"]
            assert item["net"]["value"] == Decimal(line["billed"])
            compare_row(item["adjudication"], line)
        assert {**adjudicated(resource["total"])} == {
            code: Decimal(claim[name]) for name, code in SHARES.items() if claim[name] is not None
        }
        assert resource["payment"]["amount"]["value"] == Decimal(claim["paid"])
    amounts = [each["amount"]["value"] for each in payment["detail"]]
    assert sum(amounts) == payment["paymentAmount"]["value"] == Decimal(data["payment"]["amount"])
    assert [each["response"]["reference"] for each in payment["detail"] if "response" in each] == [
        f"ExplanationOfBenefit/{each['id']}" for each in claims
    ]
    assert amounts[len(claims) :] == [-Decimal(each["amount"]) for each in data["provider_adjustments"]]


def test_small_remittance() -> None:
    claim, payment = export("eob", small(), MASTER)
    assert claim["id"] == "rec-0123456789abcdefghjk-claim-1"
    assert payment["id"] == "rec-0123456789abcdefghjk-payment"
    assert claim["type"] == {"text": "not stated on the remittance"}
    assert [each["type"]["coding"][0]["code"] for each in payment["detail"]] == ["payment", "adjustment"]
    assert payment["detail"][1]["identifier"]["value"] == "2025110100099"
    compare([claim, payment], record_of("eob", small()).data)


def test_amounts_keep_their_digits() -> None:
    written = all_formats()["fhir"](shipment_of(record_of("eob", small())))
    assert b'"amount":{"value":86.00,"currency":"USD"}' in written


def test_payers_own_code_is_mapped_and_kept() -> None:
    data = small()
    data["claims"][0]["lines"][0]["adjustments"][0] = {"group": None, "reason": "XYZ9", "amount": "40.00"}
    mapped = export("eob", data, MASTER)[0]["item"][0]["adjudication"]
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


def compare_claim(resource: dict[str, Any], data: dict[str, Any]) -> None:
    for line, item in zip(data["lines"], resource["item"], strict=True):
        assert item["net"]["value"] == Decimal(line["charge"])
        assert item["quantity"]["value"] == Decimal(line["units"])
        if line["procedure"]:
            assert item["productOrService"]["coding"][0]["code"] == line["procedure"]
    assert resource["total"]["value"] == Decimal(data["total_charge"]) == sum(each["net"]["value"] for each in resource["item"])
    codes = [each["diagnosisCodeableConcept"]["coding"][0]["code"] for each in resource["diagnosis"]]
    assert codes[: len(data["diagnoses"])] == data["diagnoses"]
    inside = {f"#{each['id']}" for each in resource["contained"]}
    text = json.dumps({k: v for k, v in resource.items() if k != "contained"} | {"more": resource["contained"]}, default=str)
    assert all(f'"{each}"' in text for each in inside)


@FEW
@given(remittances())
def test_random_remittances(data: dict[str, Any]) -> None:
    compare(export("eob", data, MASTER), record_of("eob", data).data)


@FEW
@given(professional_claims())
def test_random_professional_claims(data: dict[str, Any]) -> None:
    [resource] = export("cms1500", data)
    compare_claim(resource, record_of("cms1500", data).data)
    pointed = [each.get("diagnosisSequence", []) for each in resource["item"]]
    assert pointed == [["AB".index(sign) + 1 for sign in line["pointers"] or ""] for line in data["lines"]]


@FEW
@given(institutional_claims())
def test_random_institutional_claims(data: dict[str, Any]) -> None:
    [resource] = export("ub04", data)
    compare_claim(resource, record_of("ub04", data).data)
    assert [each["focal"] for each in resource["insurance"]] == [False, True]


@pytest.mark.slow
@pytest.mark.timeout(3600)
@MANY
@given(
    st.one_of(
        *(
            st.tuples(st.just(k), s)
            for k, s in (("eob", remittances()), ("cms1500", professional_claims()), ("ub04", institutional_claims()))
        )
    )
)
def test_ten_thousand_random_records(drawn: tuple[str, dict[str, Any]]) -> None:
    kind, data = drawn
    resources, known = export(kind, data), record_of(kind, data).data
    compare(resources, known) if kind == "eob" else compare_claim(resources[0], known)
