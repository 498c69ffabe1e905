"""Are FHIR resources what was meant? Each is taken by its R4B model, then its amounts and codes are held against the record."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from fhir.resources.R4B.claim import Claim
from fhir.resources.R4B.explanationofbenefit import ExplanationOfBenefit
from fhir.resources.R4B.paymentreconciliation import PaymentReconciliation
from pydantic import ValidationError

from schemas.exports.clean_text import clean

Resource = dict[str, Any]
MODELS: Mapping[str, Any] = {
    "ExplanationOfBenefit": ExplanationOfBenefit,
    "PaymentReconciliation": PaymentReconciliation,
    "Claim": Claim,
}
SHARES = {
    "billed": "submitted", "allowed": "eligible", "deductible": "deductible", "coinsurance": "coinsurance", "copay": "copay",
    "not_covered": "noncovered", "patient_responsibility": "memberliability", "paid": "benefit",
}  # fmt: skip
"""Amounts of a record, and the categories of adjudication that tell them."""


def resources_of(written: bytes) -> list[Resource]:
    """The resources, numbers as decimals. Raises ValidationError for one that its model does not take."""
    lines = written.decode().splitlines()
    for line in lines:
        MODELS[json.loads(line)["resourceType"]].model_validate_json(line)
    return [json.loads(line, parse_float=Decimal) for line in lines]


def faults(kind: str, data: Mapping[str, Any], written: bytes) -> list[str]:
    """What is not as it was meant."""
    try:
        resources = resources_of(written)
    except ValidationError as error:
        return [f"{each['loc']}: {each['msg']}" for each in error.errors()]
    return list(remittance_faults(data, resources) if kind == "eob" else claim_faults(data, resources))


def remittance_faults(data: Mapping[str, Any], resources: Sequence[Resource]) -> Iterator[str]:
    """Every claim, line, amount and code of a remittance."""
    *claims, payment = resources
    yield from _unlike("claims", len(data["claims"]), len(claims))
    for claim, resource in zip(data["claims"], claims, strict=False):
        yield from _remitted(claim, resource)
    amounts = [each["amount"]["value"] for each in payment["detail"]]
    yield from _unlike("payment", Decimal(data["payment"]["amount"]), payment["paymentAmount"]["value"])
    yield from _unlike("payment by details", Decimal(data["payment"]["amount"]), sum(amounts))
    referred = [each["response"]["reference"] for each in payment["detail"] if "response" in each]
    yield from _unlike("references", [f"ExplanationOfBenefit/{each['id']}" for each in claims], referred)
    moved = [-Decimal(each["amount"]) for each in data["provider_adjustments"]]
    yield from _unlike("provider adjustments", moved, amounts[len(claims) :])


def claim_faults(data: Mapping[str, Any], resources: Sequence[Resource]) -> Iterator[str]:
    """Every line and code of a claim form; nothing contained may be left without a reference."""
    (resource,) = resources
    yield from _unlike("lines", len(data["lines"]), len(resource["item"]))
    for line, item in zip(data["lines"], resource["item"], strict=False):
        yield from _unlike("charge", Decimal(line["charge"]), item["net"]["value"])
        yield from _unlike("units", Decimal(line["units"]), item["quantity"]["value"])
        if line["procedure"]:
            yield from _unlike("procedure", line["procedure"], item["productOrService"]["coding"][0]["code"])
    yield from _unlike("total", Decimal(data["total_charge"]), resource["total"]["value"])
    codes = [each["diagnosisCodeableConcept"]["coding"][0]["code"] for each in resource["diagnosis"]]
    yield from _unlike("diagnoses", list(data["diagnoses"]), codes[: len(data["diagnoses"])])
    text = json.dumps({k: v for k, v in resource.items() if k != "contained"} | {"more": resource["contained"]}, default=str)
    yield from (f"{each['id']} is contained and not used" for each in resource["contained"] if f'"#{each["id"]}"' not in text)


def adjudicated(entries: Sequence[Resource]) -> dict[str, Decimal]:
    """Amounts by category."""
    pairs = ((each["category"].get("coding", [{}])[0].get("code"), each) for each in entries)
    return {code: each["amount"]["value"] for code, each in pairs if code in SHARES.values()}


def _remitted(claim: Mapping[str, Any], resource: Resource) -> Iterator[str]:
    numbers = [each.get("value") for each in resource.get("identifier", [])]
    yield from _unlike("claim number", [each for each in (clean(claim["claim_number"]),) if each], numbers)
    yield from _unlike("services", len(claim["lines"]), len(resource["item"]))
    for line, item in zip(claim["lines"], resource["item"], strict=False):
        yield from _unlike("procedure", line["procedure"], item["productOrService"]["coding"][0]["code"])
        yield from _unlike("modifiers", line["modifiers"], [each["coding"][0]["code"] for each in item.get("modifier", [])])
        yield from _unlike("net", Decimal(line["billed"]), item["net"]["value"])
        yield from _unlike("amounts of a service", _amounts(line), adjudicated(item["adjudication"]))
        yield from _unlike("reasons of a service", _reasons(line), _coded(item["adjudication"]))
    yield from _unlike("amounts of a claim", _amounts(claim), adjudicated(resource["total"]))
    yield from _unlike("payment of a claim", Decimal(claim["paid"]), resource["payment"]["amount"]["value"])


def _amounts(part: Mapping[str, Any]) -> dict[str, Decimal]:
    return {code: Decimal(part[name]) for name, code in SHARES.items() if part[name] is not None}


def _reasons(part: Mapping[str, Any]) -> list[tuple[str, Decimal | None]]:
    told = [("-".join(filter(None, (each["group"], each["reason"]))), Decimal(each["amount"])) for each in part["adjustments"]]
    return [*told, *((remark, None) for each in part["remarks"] if (remark := clean(each)))]


def _coded(entries: Sequence[Resource]) -> list[tuple[str, Decimal | None]]:
    """Text of each reason as printed, and its amount."""
    reasons = [each for each in entries if "reason" in each]
    return [
        (each["reason"].get("text") or each["reason"]["coding"][0]["code"], each.get("amount", {}).get("value"))
        for each in reasons
    ]


def _unlike(what: str, meant: object, told: object) -> Iterator[str]:
    if meant != told:
        yield f"{what}: {told!r} instead of {meant!r}"
