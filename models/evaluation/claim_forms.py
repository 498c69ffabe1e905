"""What stands on the filled CMS-1500 forms of the public form generator, from the JSON beside each picture.

`logical` is what was written into each box, `fields` the same by the names of the fillable PDF. The generator's check boxes are
in its truth but not drawn, so they are ignored.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

NOT_DRAWN = (
    "/insurance_type", "/patient/sex", "/patient/relationship", "/insured/sex", "/condition/employment",
    "/condition/auto_accident", "/condition/other_accident", "/other_plan", "/outside_lab", "/tax_id_type",
    "/accept_assignment",
)  # fmt: skip
_US_DATE = re.compile(r"(\d\d)/(\d\d)/(\d{4})")
_PLAIN = {
    "/insured_id": "box_1a_insured_id", "/insured/group_number": "box_11_insured_policy_group",
    "/insured/plan_name": "box_11c_insurance_plan_name", "/icd_indicator": "box_21_icd_indicator",
    "/prior_authorization": "box_23_prior_authorization", "/tax_id": "box_25_federal_tax_id",
    "/patient_account": "box_26_patient_account_number", "/total_charge": "box_28_total_charge",
    "/amount_paid": "box_29_amount_paid", "/provider_signature": "box_31_physician_signature",
    "/referring/name": "box_17_referring_provider_name", "/referring/npi": "box_17b_npi",
}  # fmt: skip
_DATES = {
    "/patient/birth_date": "box_3_patient_birth", "/insured/birth_date": "box_11a_insured_birth",
    "/onset_date": "box_14_current_illness_date", "/other_date": "box_15_other_date",
    "/unable_from": "box_16_unable_to_work_from", "/unable_to": "box_16_unable_to_work_to",
    "/hospital_from": "box_18_hospitalization_from", "/hospital_to": "box_18_hospitalization_to",
    "/provider_signature_date": "box_31_physician_signature_date",
}  # fmt: skip
_LINE = {
    "place": "place_of_service", "emergency": "emg", "procedure": "procedure_code", "pointers": "diagnosis_pointers",
    "charge": "charges", "units": "units", "epsdt": "epsdt", "rendering_npi": "rendering_provider_npi",
}  # fmt: skip


def filled_form(known: Mapping[str, Any]) -> dict[str, str]:
    """The generator's boxes as the record's fields, by JSON pointer; empty ones left out."""
    logical, fields = known["logical"], known["fields"]
    found = dict(_of_people(logical, fields))
    found.update((pointer, _iso(logical.get(box, ""))) for pointer, box in _DATES.items())
    found.update(_of_lines(logical["box_24_service_lines"]))
    found.update(_of_providers(logical, fields))
    found.update({f"/diagnoses/{i}": code for i, code in enumerate(logical["box_21_diagnoses"])})
    found.update({pointer: logical.get(box, "") for pointer, box in _PLAIN.items()})
    found["/referring/other_id_qualifier"] = fields.get("physician number 17a1", "")
    found["/resubmission_code"] = logical["box_22_resubmission"]["code"]
    found["/original_reference"] = logical["box_22_resubmission"]["original_ref_number"]
    return {pointer: value for pointer, value in found.items() if value}


def _of_people(logical: Mapping[str, Any], fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    carrier = logical["insurance_carrier"]
    yield "/payer/name", carrier["name"]
    yield "/payer/address", ", ".join(filter(None, (carrier[k] for k in ("address_line1", "address_line2", "city_state_zip"))))
    for part, prefix in (("patient", "pt"), ("insured", "ins")):
        yield f"/{part}/name", fields[f"{prefix}_name"]
        for key in ("street", "city", "state", "zip"):
            yield f"/{part}/{key}", fields[f"{prefix}_{key}"]
    yield "/patient/phone", fields["pt_AreaCode"] + fields["pt_phone"]
    yield "/insured/phone", fields["ins_phone area"] + fields["ins_phone"]
    other = logical.get("box_9_other_insured") or {}
    for pointer, key in (("name", "name"), ("policy", "policy_or_group"), ("plan_name", "plan_name")):
        yield f"/other_insured/{pointer}", other.get(key, "")
    yield "/patient_signature", fields.get("pt_signature", "")
    yield "/insured_signature", fields.get("ins_signature", "")


def _of_lines(lines: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    for index, line in enumerate(lines):
        at = f"/lines/{index}"
        yield f"{at}/service_from", _iso(line["date_from"])
        yield f"{at}/service_to", _iso(line["date_to"])
        yield from ((f"{at}/{field}", line[name]) for field, name in _LINE.items())
        yield from ((f"{at}/modifiers/{i}", code) for i, code in enumerate(line["modifiers"]))


def _of_providers(logical: Mapping[str, Any], fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for part, box, prefix in (("facility", "box_32_service_facility", "fac"), ("billing", "box_33_billing_provider", "doc")):
        yield f"/{part}/name", logical[box]["name"]
        yield f"/{part}/address", f"{fields[prefix + '_street']}, {fields[prefix + '_location']}"
    yield "/billing/phone", fields["doc_phone area"] + fields["doc_phone"]
    yield "/billing/npi", fields["pin"]
    yield "/facility/npi", fields.get("pin1", "")
    yield "/patient_signature_date", _iso(fields.get("pt_date", ""))


def _iso(text: str) -> str:
    match = _US_DATE.fullmatch(text)
    return f"{match[3]}-{match[1]}-{match[2]}" if match else text
