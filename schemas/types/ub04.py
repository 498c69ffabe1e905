"""`ub04/1`: institutional claim UB-04 (CMS-1450). The form locator stands in the field's comment."""

from __future__ import annotations

from typing import Literal

from schemas.document_type import DocumentType, Part
from schemas.kinds import Code, Date, Icd, Identifier, Money, Npi, Phone, Quantity, TaxId, Text


class Provider(Part):
    """FL 1, 5, 56."""

    name: Text | None = None
    address: Text | None = None
    phone: Phone | None = None
    npi: Npi | None = None
    tax_id: TaxId | None = None


class PayTo(Part):
    """FL 2."""

    name: Text | None = None
    address: Text | None = None


class Patient(Part):
    """FL 8b, 9, 10, 11."""

    name: Text | None = None
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

    revenue_code: Code | None = None
    description: Text | None = None
    procedure: Code | None = None
    modifiers: list[Code] = []
    service_date: Date | None = None
    units: Quantity | None = None
    charge: Money | None = None
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
    patient_control_number: Identifier | None = None  # 3a
    medical_record_number: Identifier | None = None  # 3b
    type_of_bill: Code | None = None  # 4
    statement_from: Date | None = None  # 6
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
    total_charge: Money | None = None  # line 23
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
TYPE = DocumentType(name="ub04", title="Institutional claim UB-04", data=Ub04, cues=CUES)
