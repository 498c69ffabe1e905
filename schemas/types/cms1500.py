"""`cms1500/1`: health insurance claim form CMS-1500 (02/12). The box number stands in the field's comment."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Annotated, Literal

from schemas.document_type import DocumentType, Find, Part, PartyPlace
from schemas.kinds import Code, Date, Icd, Identifier, Money, Npi, Phone, Quantity, TaxId, Text
from schemas.laws import Holds, Law, Values, npi_fits
from schemas.sums import adds_up, in_order, way

Sex = Literal["M", "F"]
_NEEDED = Find(labels=(), required=True)
"""On a form the box says what a value is, not a label; but without it a claim cannot be filed."""


class Payer(Part):
    """Top right of the form."""

    name: Text | None = None
    address: Text | None = None


class Patient(Part):
    """Boxes 2, 3, 5, 6."""

    name: Annotated[Text | None, _NEEDED] = None
    birth_date: Annotated[Date | None, _NEEDED] = None
    sex: Sex | None = None
    street: Text | None = None
    city: Text | None = None
    state: Code | None = None
    zip: Identifier | None = None
    phone: Phone | None = None
    relationship: Literal["self", "spouse", "child", "other"] | None = None


class Insured(Part):
    """Boxes 4, 7, 11, 11a, 11c."""

    name: Text | None = None
    street: Text | None = None
    city: Text | None = None
    state: Code | None = None
    zip: Identifier | None = None
    phone: Phone | None = None
    group_number: Identifier | None = None
    birth_date: Date | None = None
    sex: Sex | None = None
    plan_name: Text | None = None


class OtherInsured(Part):
    """Boxes 9, 9a, 9d."""

    name: Text | None = None
    policy: Identifier | None = None
    plan_name: Text | None = None


class Condition(Part):
    """Boxes 10a to 10c."""

    employment: bool | None = None
    auto_accident: bool | None = None
    auto_state: Code | None = None
    other_accident: bool | None = None


class Referring(Part):
    """Boxes 17, 17a, 17b."""

    qualifier: Code | None = None
    name: Text | None = None
    other_id_qualifier: Code | None = None
    other_id: Identifier | None = None
    npi: Npi | None = None


class ClaimLine(Part):
    """Box 24, one service line."""

    service_from: Annotated[Date | None, _NEEDED] = None
    service_to: Date | None = None
    place: Code | None = None
    emergency: Code | None = None
    procedure: Annotated[Code | None, _NEEDED] = None
    modifiers: list[Code] = []
    pointers: Code | None = None
    charge: Annotated[Money | None, _NEEDED] = None
    units: Quantity | None = None
    epsdt: Code | None = None
    id_qualifier: Code | None = None
    rendering_id: Identifier | None = None
    rendering_npi: Npi | None = None


class Facility(Part):
    """Box 32."""

    name: Text | None = None
    address: Text | None = None
    npi: Npi | None = None
    other_id: Identifier | None = None


class Billing(Part):
    """Box 33."""

    name: Annotated[Text | None, _NEEDED] = None
    address: Text | None = None
    phone: Phone | None = None
    npi: Annotated[Npi | None, _NEEDED] = None
    other_id: Identifier | None = None


class Cms1500(Part):
    """The whole form."""

    payer: Payer = Payer()
    insurance_type: Literal["medicare", "medicaid", "tricare", "champva", "group", "feca", "other"] | None = None  # 1
    insured_id: Annotated[Identifier | None, _NEEDED] = None  # 1a
    patient: Patient = Patient()
    insured: Insured = Insured()
    other_insured: OtherInsured = OtherInsured()
    condition: Condition = Condition()
    claim_codes: Identifier | None = None  # 10d
    other_claim_id: Identifier | None = None  # 11b
    other_plan: bool | None = None  # 11d
    patient_signature: Text | None = None  # 12
    patient_signature_date: Date | None = None
    insured_signature: Text | None = None  # 13
    onset_date: Date | None = None  # 14
    onset_qualifier: Code | None = None
    other_date: Date | None = None  # 15
    other_date_qualifier: Code | None = None
    unable_from: Date | None = None  # 16
    unable_to: Date | None = None
    referring: Referring = Referring()
    hospital_from: Date | None = None  # 18
    hospital_to: Date | None = None
    additional_info: Text | None = None  # 19
    outside_lab: bool | None = None  # 20
    outside_lab_charge: Money | None = None
    icd_indicator: Code | None = None  # 21
    diagnoses: list[Icd] = []
    resubmission_code: Code | None = None  # 22
    original_reference: Identifier | None = None
    prior_authorization: Identifier | None = None  # 23
    lines: list[ClaimLine] = []
    tax_id: Annotated[TaxId | None, _NEEDED] = None  # 25
    tax_id_type: Literal["ssn", "ein"] | None = None
    patient_account: Identifier | None = None  # 26
    accept_assignment: bool | None = None  # 27
    total_charge: Annotated[Money | None, _NEEDED] = None  # 28
    amount_paid: Money | None = None  # 29
    provider_signature: Text | None = None  # 31
    provider_signature_date: Date | None = None
    facility: Facility = Facility()
    billing: Billing = Billing()


CUES = {
    "health insurance claim form": 3.5,
    "approved by national uniform claim committee": 3.0,
    "national uniform claim committee": 1.0,
    "form 1500": 2.0,
    "omb 0938 1197": 2.0,
    "pica": 1.5,
    "champva": 1.5,
    "feca blk lung": 2.0,
    "blk lung": 1.0,
    "insured s i d no": 1.5,
    "patient relationship to insured": 2.0,
    "is patient s condition related to": 2.0,
    "reserved for nucc use": 2.0,
    "nucc instruction manual": 2.0,
    "insured s policy group or feca no": 2.0,
    "other insured s policy or group no": 1.5,
    "read back of form before completing": 2.0,
    "signature of physician or supplier": 2.0,
    "accept assignment": 1.2,
    "diagnosis or nature of illness or injury": 2.0,
    "epsdt family plan": 1.5,
    "service facility location information": 1.5,
    "billing provider info": 1.5,
    "federal tax i d no": 1.0,
    "resubmission code": 1.0,
    "outside lab": 0.8,
    "rendering provider id": 1.0,
    "additional claim information": 1.2,
    "insurance plan name or program name": 1.5,
    "explanation of benefits": -2.0,
    "remittance advice": -2.0,
    "dear": -1.0,
}


def charges_make_total(claim: Cms1500) -> Iterable[Law]:
    """The charges of box 24F add up to box 28."""
    if claim.total_charge is None or not claim.lines or any(line.charge is None for line in claim.lines):
        return
    charges = [(f"/lines/{index}/charge", line.charge) for index, line in enumerate(claim.lines)]
    yield adds_up("cms1500.total-charge", "/total_charge", [way(charges)])


def pointers_exist(claim: Cms1500) -> Iterable[Law]:
    """Every letter of box 24E names a diagnosis of box 21."""
    known = "ABCDEFGHIJKL"[: len(claim.diagnoses)]
    for index, line in enumerate(claim.lines):
        if line.pointers is not None and line.pointers.isalpha():
            at = f"/lines/{index}"
            yield Holds(
                rule="cms1500.pointers",
                at=at,
                fields=(f"{at}/pointers",),
                test=partial(_are_letters_of, known, f"{at}/pointers"),
                complaint="A diagnosis pointer names no diagnosis of box 21",
            )


def _are_letters_of(known: str, pointer: str, values: Values) -> tuple[bool, str, str]:
    letters = str(values[pointer])
    expected = f"letters of {known}" if known else "a diagnosis in box 21"
    return all(letter in known for letter in letters), expected, letters


def lines_end_after_they_begin(claim: Cms1500) -> Iterable[Law]:
    """No service ends before it begins."""
    for index, line in enumerate(claim.lines):
        at = f"/lines/{index}"
        first, last = (f"{at}/service_from", line.service_from), (f"{at}/service_to", line.service_to)
        yield from in_order("cms1500.line-dates", at, first, last)


def dates_in_order(claim: Cms1500) -> Iterable[Law]:
    """Birth, service, signature; and every pair of from and to."""
    first = min(((line.service_from, index) for index, line in enumerate(claim.lines) if line.service_from), default=None)
    last = max(((line.service_from, index) for index, line in enumerate(claim.lines) if line.service_from), default=None)
    birth = ("/patient/birth_date", claim.patient.birth_date)
    if first is not None:
        yield from in_order("cms1500.born-before-service", "", birth, (f"/lines/{first[1]}/service_from", first[0]))
    if last is not None:
        signed = ("/provider_signature_date", claim.provider_signature_date)
        # Standing orders and advance billing are signed before the last service.
        yield from in_order(
            "cms1500.service-before-signature", "", (f"/lines/{last[1]}/service_from", last[0]), signed, soft=True
        )
    yield from in_order("cms1500.unable-dates", "", ("/unable_from", claim.unable_from), ("/unable_to", claim.unable_to))
    hospital = ("/hospital_from", claim.hospital_from), ("/hospital_to", claim.hospital_to)
    yield from in_order("cms1500.hospital-dates", "", *hospital)


def npis_check(claim: Cms1500) -> Iterable[Law]:
    """Every NPI has a check digit that fits."""
    numbers = [
        ("/referring/npi", claim.referring.npi),
        ("/facility/npi", claim.facility.npi),
        ("/billing/npi", claim.billing.npi),
    ]
    numbers += [(f"/lines/{index}/rendering_npi", line.rendering_npi) for index, line in enumerate(claim.lines)]
    yield from (npi_fits("cms1500.npi", pointer) for pointer, number in numbers if number is not None)


def replacement_names_original(claim: Cms1500) -> Iterable[Law]:
    """A replacement (7) or cancellation (8) in box 22 gives the number of the claim it is about."""
    if claim.resubmission_code in {"7", "8"}:
        there = claim.original_reference is not None
        yield Holds(
            rule="cms1500.original-reference",
            at="",
            fields=("/resubmission_code", *(("/original_reference",) if there else ())),
            test=lambda values: ("/original_reference" in values, None, None),
            complaint="A replaced or cancelled claim needs the original reference number",
        )


CUES = {
    "health insurance claim form": 5.0, "approved by national uniform claim committee": 4.0, "nucc": 2.0,
    "form 1500": 3.0, "form hcfa-1500": 3.0, "hcfa-1500": 3.0, "cms-1500": 1.5, "omb-0938-1197": 3.0, "pica": 1.0,
    "insured's i.d. number": 2.0, "insured's policy group or feca number": 3.0, "feca": 1.0,
    "patient relationship to insured": 1.5, "is patient's condition related to": 3.0, "other insured's name": 1.5,
    "name of referring provider or other source": 2.5, "name of referring physician": 2.0,
    "dates patient unable to work in current occupation": 3.0, "diagnosis or nature of illness or injury": 2.5,
    "prior authorization number": 1.0, "place of service": 0.5, "rendering provider id": 1.5, "cpt/hcpcs": 0.7,
    "accept assignment": 1.5, "federal tax i.d. number": 1.0, "service facility location information": 2.0,
    "billing provider info": 2.0, "signature of physician or supplier": 2.0, "explanation of benefits": -2.0,
    "remittance advice": -2.0, "type of bill": -1.0,
}  # fmt: skip
LABELS = {
    "/insurance_type#": "Insurance (1, 1a)",
    "/insurance_type": "Kind of insurance (1)",
    "/insured_id": "Insured's ID (1a)",
    "/patient": "Patient (2, 3, 5, 6)",
    "/insured": "Insured (4, 7, 11)",
    "/other_insured": "Other insured (9)",
    "/condition": "Condition related to (10)",
    "/claim_codes#": "Dates and signatures (10d to 16)",
    "/claim_codes": "Claim codes (10d)",
    "/other_claim_id": "Other claim ID (11b)",
    "/other_plan": "Another health plan (11d)",
    "/patient_signature": "Patient's signature (12)",
    "/insured_signature": "Insured's signature (13)",
    "/onset_date": "Onset date (14)",
    "/other_date": "Other date (15)",
    "/unable_from": "Unable to work from (16)",
    "/unable_to": "Unable to work to (16)",
    "/referring": "Referring provider (17)",
    "/hospital_from#": "Treatment (18 to 23)",
    "/hospital_from": "In hospital from (18)",
    "/hospital_to": "In hospital to (18)",
    "/additional_info": "Additional information (19)",
    "/outside_lab": "Outside lab (20)",
    "/icd_indicator": "ICD indicator (21)",
    "/diagnoses": "Diagnoses (21)",
    "/resubmission_code": "Resubmission code (22)",
    "/prior_authorization": "Prior authorization (23)",
    "/lines": "Service lines (24)",
    "/lines/*/service_from": "From",
    "/lines/*/service_to": "To",
    "/lines/*/pointers": "Diagnosis pointers",
    "/tax_id#": "Charges and signature (25 to 31)",
    "/tax_id": "Tax ID (25)",
    "/patient_account": "Patient's account (26)",
    "/accept_assignment": "Accept assignment (27)",
    "/total_charge": "Total charge (28)",
    "/amount_paid": "Amount paid (29)",
    "/provider_signature": "Provider's signature (31)",
    "/facility": "Service facility (32)",
    "/billing": "Billing provider (33)",
}
TYPE = DocumentType(
    name="cms1500",
    title="Claim form CMS-1500",
    data=Cms1500,
    registered=True,
    cues=CUES,
    rules=(
        charges_make_total,
        pointers_exist,
        lines_end_after_they_begin,
        dates_in_order,
        npis_check,
        replacement_names_original,
    ),
    parties=(
        PartyPlace("payer", "/payer/name"),
        PartyPlace("provider", "/billing/name", (("/billing/npi", "npi"), ("/tax_id", "tax_id"))),
        PartyPlace("provider", "/facility/name", (("/facility/npi", "npi"),)),
    ),
    labels=LABELS,
)
