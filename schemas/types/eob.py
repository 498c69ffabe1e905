"""`eob/1`: explanation of benefits, paper remittance advice."""

from __future__ import annotations

from typing import Literal

from schemas.document_type import DocumentType, Part
from schemas.kinds import Code, Date, Identifier, Money, Npi, Phone, Quantity, TaxId, Text


class Payer(Part):
    """Who pays."""

    name: Text | None = None
    payer_id: Identifier | None = None
    address: Text | None = None
    phone: Phone | None = None


class Payee(Part):
    """Who is paid."""

    name: Text | None = None
    npi: Npi | None = None
    tax_id: TaxId | None = None
    address: Text | None = None


class Payment(Part):
    """The check or transfer the remittance explains."""

    method: Literal["check", "eft", "none"] | None = None
    number: Identifier | None = None
    date: Date | None = None
    amount: Money | None = None


class Adjustment(Part):
    """An amount billed but not paid, and the code that says why."""

    group: Code | None = None
    reason: Code | None = None
    amount: Money | None = None


class ServiceLine(Part):
    """One service of a claim."""

    service_from: Date | None = None
    service_to: Date | None = None
    procedure: Code | None = None
    modifiers: list[Code] = []
    revenue_code: Code | None = None
    units: Quantity | None = None
    billed: Money | None = None
    allowed: Money | None = None
    deductible: Money | None = None
    coinsurance: Money | None = None
    copay: Money | None = None
    not_covered: Money | None = None
    patient_responsibility: Money | None = None
    adjustments: list[Adjustment] = []
    remarks: list[Code] = []
    paid: Money | None = None


class Claim(Part):
    """One claim of the remittance."""

    patient_name: Text | None = None
    patient_account: Identifier | None = None
    member_id: Identifier | None = None
    subscriber_name: Text | None = None
    group_number: Identifier | None = None
    claim_number: Identifier | None = None
    rendering_provider: Text | None = None
    rendering_npi: Npi | None = None
    service_from: Date | None = None
    service_to: Date | None = None
    status: Literal["paid", "denied", "reversed"] | None = None
    billed: Money | None = None
    allowed: Money | None = None
    deductible: Money | None = None
    coinsurance: Money | None = None
    copay: Money | None = None
    not_covered: Money | None = None
    patient_responsibility: Money | None = None
    interest: Money | None = None
    paid: Money | None = None
    adjustments: list[Adjustment] = []
    remarks: list[Code] = []
    lines: list[ServiceLine] = []


class ProviderAdjustment(Part):
    """Money moved outside any claim: recoupment, interest, forward balance."""

    code: Code | None = None
    reference: Identifier | None = None
    amount: Money | None = None


class Totals(Part):
    """The remittance's own totals."""

    billed: Money | None = None
    allowed: Money | None = None
    patient_responsibility: Money | None = None
    paid: Money | None = None


class Eob(Part):
    """The whole remittance."""

    payer: Payer = Payer()
    payee: Payee = Payee()
    payment: Payment = Payment()
    claims: list[Claim] = []
    provider_adjustments: list[ProviderAdjustment] = []
    totals: Totals = Totals()


TYPE = DocumentType(name="eob", title="Explanation of benefits", data=Eob)
