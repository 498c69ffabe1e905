"""`cms1500/1`: health insurance claim form CMS-1500 (02/12). The box number stands in the field's comment."""

from __future__ import annotations

from typing import Literal

from schemas.document_type import DocumentType, Part
from schemas.kinds import Code, Date, Icd, Identifier, Money, Npi, Phone, Quantity, TaxId, Text

Sex = Literal["M", "F"]


class Payer(Part):
    """Top right of the form."""

    name: Text | None = None
    address: Text | None = None


class Patient(Part):
    """Boxes 2, 3, 5, 6."""

    name: Text | None = None
    birth_date: Date | None = None
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

    service_from: Date | None = None
    service_to: Date | None = None
    place: Code | None = None
    emergency: Code | None = None
    procedure: Code | None = None
    modifiers: list[Code] = []
    pointers: Code | None = None
    charge: Money | None = None
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

    name: Text | None = None
    address: Text | None = None
    phone: Phone | None = None
    npi: Npi | None = None
    other_id: Identifier | None = None


class Cms1500(Part):
    """The whole form."""

    payer: Payer = Payer()
    insurance_type: Literal["medicare", "medicaid", "tricare", "champva", "group", "feca", "other"] | None = None  # 1
    insured_id: Identifier | None = None  # 1a
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
    tax_id: TaxId | None = None  # 25
    tax_id_type: Literal["ssn", "ein"] | None = None
    patient_account: Identifier | None = None  # 26
    accept_assignment: bool | None = None  # 27
    total_charge: Money | None = None  # 28
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
TYPE = DocumentType(name="cms1500", title="Claim form CMS-1500", data=Cms1500, cues=CUES)
