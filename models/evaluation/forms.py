"""How well claim forms are read: records of CMS-1500 pages against a folder of filled forms whose contents are known.

    postroom extract FOLDER/*.png | python -m models.evaluation.forms FOLDER

The truth beside each picture is the JSON of the public form generator (`logical`: what was written into each box). Its check
boxes are in the truth but not drawn, so they are not compared. Text is compared with blanks collapsed, numbers by digits.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.evaluation.extraction import leaves

NOT_DRAWN = frozenset(
    {
        "/insurance_type", "/patient/sex", "/patient/relationship", "/insured/sex", "/condition/employment",
        "/condition/auto_accident", "/condition/other_accident", "/other_plan", "/outside_lab", "/tax_id_type",
        "/accept_assignment",
    }
)  # fmt: skip
_BY_DIGITS = re.compile(r"/(npi|rendering_npi|phone|tax_id)$")
_US_DATE = re.compile(r"(\d\d)/(\d\d)/(\d{4})")


@dataclass(frozen=True, slots=True)
class Tally:
    """Fields of one file, or of several."""

    right: int = 0
    wrong: int = 0
    missing: int = 0
    spurious: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right,
            self.wrong + other.wrong,
            self.missing + other.missing,
            self.spurious + other.spurious,
        )

    @property
    def recall(self) -> float:
        """Share of the fields on paper that were read right."""
        return self.right / max(1, self.right + self.wrong + self.missing)

    @property
    def precision(self) -> float:
        """Share of the values given that are right."""
        return self.right / max(1, self.right + self.wrong + self.spurious)


def truth_of(logical: Mapping[str, Any], fields: Mapping[str, str]) -> dict[str, str]:
    """The generator's boxes as the record's fields, by JSON pointer; empty ones left out."""
    found = dict(_of_people(logical, fields))
    found.update(_of_dates(logical))
    found.update(_of_lines(logical["box_24_service_lines"]))
    found.update(_of_providers(logical, fields))
    found.update({f"/diagnoses/{i}": code for i, code in enumerate(logical["box_21_diagnoses"])})
    plain = {
        "/insured_id": "box_1a_insured_id", "/insured/group_number": "box_11_insured_policy_group",
        "/insured/plan_name": "box_11c_insurance_plan_name", "/icd_indicator": "box_21_icd_indicator",
        "/prior_authorization": "box_23_prior_authorization", "/tax_id": "box_25_federal_tax_id",
        "/patient_account": "box_26_patient_account_number", "/total_charge": "box_28_total_charge",
        "/amount_paid": "box_29_amount_paid", "/provider_signature": "box_31_physician_signature",
        "/referring/name": "box_17_referring_provider_name", "/referring/npi": "box_17b_npi",
    }  # fmt: skip
    found.update({pointer: logical.get(box, "") for pointer, box in plain.items()})
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


def _of_dates(logical: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    boxes = {
        "/patient/birth_date": "box_3_patient_birth", "/insured/birth_date": "box_11a_insured_birth",
        "/onset_date": "box_14_current_illness_date", "/other_date": "box_15_other_date",
        "/unable_from": "box_16_unable_to_work_from", "/unable_to": "box_16_unable_to_work_to",
        "/hospital_from": "box_18_hospitalization_from", "/hospital_to": "box_18_hospitalization_to",
        "/provider_signature_date": "box_31_physician_signature_date",
    }  # fmt: skip
    for pointer, box in boxes.items():
        yield pointer, _iso(logical.get(box, ""))


def _of_lines(lines: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    names = {
        "place": "place_of_service", "emergency": "emg", "procedure": "procedure_code", "pointers": "diagnosis_pointers",
        "charge": "charges", "units": "units", "epsdt": "epsdt", "rendering_npi": "rendering_provider_npi",
    }  # fmt: skip
    for index, line in enumerate(lines):
        at = f"/lines/{index}"
        yield f"{at}/service_from", _iso(line["date_from"])
        yield f"{at}/service_to", _iso(line["date_to"])
        yield from ((f"{at}/{field}", line[name]) for field, name in names.items())
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


def compare(data: Mapping[str, Any], truth: Mapping[str, str]) -> tuple[Tally, list[str]]:
    """The tally of one record, and the pointers that failed with how."""
    given = {pointer: value for pointer, value in leaves(data) if pointer not in NOT_DRAWN}
    kinds: Counter[str] = Counter()
    faults = []
    for pointer in sorted(given.keys() | truth.keys()):
        read, wanted = given.get(pointer), truth.get(pointer)
        if read is not None and wanted is not None:
            how = "right" if _same(pointer, read, wanted) else "wrong"
        else:
            how = "missing" if read is None else "spurious"
        kinds[how] += 1
        if how != "right":
            faults.append(f"{how} {pointer}")
    return Tally(kinds["right"], kinds["wrong"], kinds["missing"], kinds["spurious"]), faults


def _same(pointer: str, read: str, wanted: str) -> bool:
    if _BY_DIGITS.search(pointer):
        return re.sub(r"\D", "", read) == re.sub(r"\D", "", wanted)
    return " ".join(read.split()) == " ".join(wanted.split())


def main(folder: Path, records: Iterable[str]) -> None:
    """Print a line per file, its faulty fields by name (never by value), and the whole."""
    whole = Tally()
    for record in map(json.loads, records):
        name = Path(record["source"]["file"]).name if "source" in record else ""
        truth_path = folder / f"{Path(name).stem}.json"
        if not name or not truth_path.exists():
            continue
        known = json.loads(truth_path.read_text(encoding="utf-8"))
        tally, faults = compare(record["data"], truth_of(known["logical"], known["fields"]))
        whole += tally
        _print(name, tally, faults)
    _print("all", whole, [])


def _print(name: str, tally: Tally, faults: Iterable[str]) -> None:
    sys.stdout.write(f"{name:28s} recall {tally.recall:7.2%}  precision {tally.precision:7.2%}  {'; '.join(faults)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.stdin)
