"""`ub04/1`: institutional claim UB-04 (CMS-1450). The form locator stands in the field's comment."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from typing import Annotated, Literal

from schemas.document_type import DocumentType, Find, Part, PartyPlace
from schemas.kinds import Code, Date, Icd, Identifier, Money, Npi, Phone, Quantity, TaxId, Text
from schemas.laws import Holds, Law, Values, npi_fits
from schemas.sums import adds_up, in_order, way

_NEEDED = Find(labels=(), required=True)
"""On a form the box says what a value is, not a label; but without it a claim cannot be filed."""
_TYPE_OF_BILL = re.compile(r"0?[1-9][1-9][0-9A-Z]")
"""A leading zero, facility, kind of care, frequency."""


class Provider(Part):
    """FL 1, 5, 56."""

    name: Annotated[Text | None, _NEEDED] = None
    address: Text | None = None
    phone: Phone | None = None
    npi: Annotated[Npi | None, _NEEDED] = None
    tax_id: TaxId | None = None


class PayTo(Part):
    """FL 2."""

    name: Text | None = None
    address: Text | None = None


class Patient(Part):
    """FL 8b, 9, 10, 11."""

    name: Annotated[Text | None, _NEEDED] = None
    address: Text | None = None
    birth_date: Date | None = None
    sex: Literal["M", "F", "U"] | None = None


class DatedCode(Part):
    """An occurrence or a procedure and its date."""

    code: Code | None = None
    date: Date | None = None


class ValueCode(Part):
    """FL 39 to 41."""

    code: Code | None = None
    amount: Money | None = None


class RevenueLine(Part):
    """FL 42 to 48, one line."""

    revenue_code: Annotated[Code | None, _NEEDED] = None
    description: Text | None = None
    procedure: Code | None = None
    modifiers: list[Code] = []
    service_date: Date | None = None
    units: Quantity | None = None
    charge: Annotated[Money | None, _NEEDED] = None
    not_covered: Money | None = None


class ClaimPayer(Part):
    """FL 50, 51, 54, 55, one of A to C."""

    name: Text | None = None
    health_plan_id: Identifier | None = None
    prior_payments: Money | None = None
    amount_due: Money | None = None


class ClaimInsured(Part):
    """FL 58 to 62, one of A to C."""

    name: Text | None = None
    relationship: Code | None = None
    id: Identifier | None = None
    group_name: Text | None = None
    group_number: Identifier | None = None


class Practitioner(Part):
    """FL 76, 77."""

    npi: Npi | None = None
    name: Text | None = None


class Ub04(Part):
    """The whole form."""

    provider: Provider = Provider()
    pay_to: PayTo = PayTo()
    patient_control_number: Annotated[Identifier | None, _NEEDED] = None  # 3a
    medical_record_number: Identifier | None = None  # 3b
    type_of_bill: Annotated[Code | None, _NEEDED] = None  # 4
    statement_from: Annotated[Date | None, _NEEDED] = None  # 6
    statement_to: Date | None = None
    patient: Patient = Patient()
    admission_date: Date | None = None  # 12
    admission_hour: Code | None = None  # 13
    admission_type: Code | None = None  # 14
    admission_source: Code | None = None  # 15
    discharge_hour: Code | None = None  # 16
    discharge_status: Code | None = None  # 17
    condition_codes: list[Code] = []  # 18-28
    occurrences: list[DatedCode] = []  # 31-34
    value_codes: list[ValueCode] = []  # 39-41
    lines: list[RevenueLine] = []  # 42-48
    total_charge: Annotated[Money | None, _NEEDED] = None  # line 23
    total_not_covered: Money | None = None
    creation_date: Date | None = None
    payers: list[ClaimPayer] = []
    insured: list[ClaimInsured] = []
    treatment_authorizations: list[Identifier] = []  # 63
    document_control_numbers: list[Identifier] = []  # 64
    diagnoses: list[Icd] = []  # 67-67Q
    admitting_diagnosis: Icd | None = None  # 69
    principal_procedure: DatedCode = DatedCode()  # 74
    other_procedures: list[DatedCode] = []
    attending: Practitioner = Practitioner()  # 76
    operating: Practitioner = Practitioner()  # 77
    remarks: Text | None = None  # 80


CUES = {
    "ub 04": 2.0,
    "cms 1450": 2.5,
    "type of bill": 1.5,
    "statement covers period": 2.0,
    "rev cd": 2.0,
    "hcpcs rate hipps code": 2.5,
    "serv date": 1.0,
    "serv units": 1.5,
    "non covered charges": 1.5,
    "health plan id": 1.2,
    "est amount due": 1.5,
    "treatment authorization codes": 2.0,
    "document control no": 1.0,
    "insured s unique id": 2.0,
    "occurrence span": 2.0,
    "occurrence": 0.8,
    "value codes": 1.2,
    "condition codes": 1.5,
    "pat cntl no": 1.5,
    "med rec": 1.0,
    "attending npi": 1.0,
    "nubc": 2.0,
    "creation date": 1.2,
    "prior payments": 0.7,
    "fed tax no": 1.0,
    "responsible party": 0.4,
    "admission": 0.4,
    "principal procedure": 1.2,
    "other procedure": 0.8,
    "admit dx": 1.2,
    "patient reason dx": 1.2,
    "the certifications on the reverse apply to this bill": 3.0,
    "explanation of benefits": -2.0,
    "remittance advice": -2.0,
    "dear": -1.0,
}


def charges_make_total(claim: Ub04) -> Iterable[Law]:
    """The charges of FL 47 add up to the total on line 23, those of FL 48 to the total not covered."""
    for rule, field, total in (
        ("ub04.total-charge", "charge", claim.total_charge),
        ("ub04.total-not-covered", "not_covered", claim.total_not_covered),
    ):
        amounts = [(f"/lines/{index}/{field}", getattr(line, field)) for index, line in enumerate(claim.lines)]
        if total is None or not amounts or (field == "charge" and any(amount is None for _, amount in amounts)):
            continue
        yield adds_up(rule, f"/total_{field}", [way(amounts)])


def type_of_bill_is_one(claim: Ub04) -> Iterable[Law]:
    """Four characters with a leading zero, or the three without it."""
    if claim.type_of_bill is not None:
        yield Holds(
            rule="ub04.type-of-bill",
            at="",
            fields=("/type_of_bill",),
            test=_is_type_of_bill,
            complaint="This is no type of bill",
        )


def _is_type_of_bill(values: Values) -> tuple[bool, str, str]:
    code = str(values["/type_of_bill"])
    return _TYPE_OF_BILL.fullmatch(code) is not None, "such as 0111", code


def dates_in_order(claim: Ub04) -> Iterable[Law]:
    """Birth, admission, end of the period; the period begins before it ends."""
    birth, admission = ("/patient/birth_date", claim.patient.birth_date), ("/admission_date", claim.admission_date)
    begin, end = ("/statement_from", claim.statement_from), ("/statement_to", claim.statement_to)
    for rule, earlier, later in (
        ("ub04.period", begin, end),
        ("ub04.born-before-period", birth, end),
        ("ub04.admitted-before-end", admission, end),
    ):
        yield from in_order(rule, "", earlier, later)


def service_dates_in_period(claim: Ub04) -> Iterable[Law]:
    """Services lie in the statement's period. Late entries happen, so a person may let them pass."""
    if claim.statement_from is None or claim.statement_to is None:
        return
    for index, line in enumerate(claim.lines):
        if line.service_date is not None:
            service = f"/lines/{index}/service_date"
            yield Holds(
                rule="ub04.service-in-period",
                at=f"/lines/{index}",
                fields=(service, "/statement_from", "/statement_to"),
                test=partial(_lies_in_period, service),
                complaint="The service lies outside the statement's period",
                soft=True,
            )


def _lies_in_period(service: str, values: Values) -> tuple[bool, str, str]:
    first, day, last = (str(values[pointer]) for pointer in ("/statement_from", service, "/statement_to"))
    return first <= day <= last, f"{first} to {last}", day


def npis_check(claim: Ub04) -> Iterable[Law]:
    """Every NPI has a check digit that fits."""
    numbers = [
        ("/provider/npi", claim.provider.npi),
        ("/attending/npi", claim.attending.npi),
        ("/operating/npi", claim.operating.npi),
    ]
    yield from (npi_fits("ub04.npi", pointer) for pointer, number in numbers if number is not None)


CUES = {
    "ub-04": 4.0, "cms-1450": 4.0, "ub-92": 3.0, "nubc": 3.0, "national uniform billing committee": 3.0,
    "omb no. 0938-0997": 3.0, "statement covers period": 3.0, "type of bill": 2.0, "pat. cntl": 2.0, "med. rec": 1.5,
    "fed. tax no": 2.0, "condition codes": 2.0, "occurrence span": 3.0, "occurrence": 1.0, "value codes": 2.5,
    "rev. cd": 2.5, "hcpcs / rate / hipps code": 3.0, "serv. units": 1.5, "serv. date": 1.0,
    "non-covered charges": 1.0, "est. amount due": 2.0, "insured's unique id": 2.5, "treatment authorization codes": 2.5,
    "document control number": 1.5, "admit dx": 1.5, "patient reason dx": 2.0, "principal procedure": 1.5,
    "other procedure": 1.0, "attending": 0.5, "operating": 0.5, "creation date": 1.0,
    "the certifications on the reverse apply to this bill": 4.0, "explanation of benefits": -2.0,
    "remittance advice": -2.0,
}  # fmt: skip
LABELS = {
    "/provider": "Provider (1, 5, 56)",
    "/pay_to": "Pay to (2)",
    "/patient_control_number#": "Claim (3 to 6)",
    "/patient_control_number": "Patient control number (3a)",
    "/medical_record_number": "Medical record number (3b)",
    "/type_of_bill": "Type of bill (4)",
    "/patient": "Patient (8 to 11)",
    "/admission_date#": "Admission (12 to 28)",
    "/condition_codes": "Condition codes (18 to 28)",
    "/occurrences": "Occurrences (31 to 34)",
    "/value_codes": "Value codes (39 to 41)",
    "/lines": "Revenue lines (42 to 48)",
    "/total_charge#": "Totals (23)",
    "/payers": "Payers (50 to 55)",
    "/insured": "Insured (58 to 62)",
    "/treatment_authorizations#": "Authorizations and diagnoses (63 to 69)",
    "/treatment_authorizations": "Treatment authorizations (63)",
    "/document_control_numbers": "Document control numbers (64)",
    "/diagnoses": "Diagnoses (67)",
    "/admitting_diagnosis": "Admitting diagnosis (69)",
    "/principal_procedure": "Principal procedure (74)",
    "/other_procedures": "Other procedures (74)",
    "/attending": "Attending (76)",
    "/operating": "Operating (77)",
    "/remarks#": "Remarks (80)",
}
TYPE = DocumentType(
    name="ub04",
    title="Institutional claim UB-04",
    data=Ub04,
    registered=True,
    cues=CUES,
    rules=(charges_make_total, type_of_bill_is_one, dates_in_order, service_dates_in_period, npis_check),
    parties=(
        PartyPlace("provider", "/provider/name", (("/provider/npi", "npi"), ("/provider/tax_id", "tax_id"))),
        PartyPlace("payer", "/payers/*/name", (("/payers/*/health_plan_id", "payer_id"),)),
    ),
    labels=LABELS,
)
