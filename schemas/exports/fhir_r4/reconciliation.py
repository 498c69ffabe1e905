"""A payment as a PaymentReconciliation: what each claim paid, what was moved outside claims, and that it adds up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from schemas.exports.clean_text import clean
from schemas.exports.fhir_r4 import codes
from schemas.exports.fhir_r4.codes import Json, concept
from schemas.exports.fhir_r4.elements import identifier, kept, money, resource_id
from schemas.exports.fhir_r4.explanation import Remittance, explanation_id, sign_of, signed
from schemas.exports.fhir_r4.parties import Contained
from schemas.types.eob import Claim

_KINDS = {"check": "check number", "eft": "EFT number"}
_INTEREST = "L6"
"""Code of interest among provider adjustments: X12 005010, element 426."""
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Detail:
    """One amount of the payment: what raises it is positive."""

    amount: Decimal
    text: str
    """Empty for what a claim paid."""
    claim: int | None = None
    reference: str | None = None


def paid_by_claims(shared: Remittance) -> list[Decimal | None]:
    """By claim: what it paid, with its sign; the sum of its services where it prints none. Held where it cannot be told."""
    return [_paid(shared, claim, f"/claims/{number}") for number, claim in enumerate(shared.eob.claims)]


def reconciliation(shared: Remittance, paid: Sequence[Decimal | None], made_at: datetime) -> Json:
    """The resource of the payment. Held, with the difference, where its details do not make the amount."""
    payment, values = shared.eob.payment, shared.values
    amount = values.amount(payment.amount, "/payment/amount")
    if amount is None and payment.method == "none":
        amount = ZERO
    if amount is None and payment.amount is None:
        values.findings.missing("/payment/amount", "the payment's amount")
    if payment.date is None:
        values.findings.missing("/payment/date", "the payment's date")
    details = _details(shared, paid, amount) if amount is not None and None not in paid else []
    contained = Contained()
    number = identifier(payment.number, kind=concept(text=_KINDS.get(payment.method or "")))
    date = values.date(payment.date, "/payment/date")
    payee = contained.add("Organization", "payee", shared.payee) if details else {}
    return kept(
        {
            "resourceType": "PaymentReconciliation",
            "id": resource_id(shared.record, "payment"),
            "contained": contained.resources,
            "status": "active",
            "created": f"{made_at:%Y-%m-%dT%H:%M:%S}Z",
            "paymentIssuer": contained.add("Organization", "insurer", shared.insurer),
            "outcome": "complete",
            "paymentDate": date,
            "paymentAmount": money(amount) if amount is not None else {},
            "paymentIdentifier": number[0] if number else {},
            "detail": [_detail(shared, each, date, payee) for each in details],
        }
    )


def _paid(shared: Remittance, claim: Claim, at: str) -> Decimal | None:
    values, sign = shared.values, sign_of(claim)
    if claim.paid is not None:
        return signed(values.amount(claim.paid, f"{at}/paid"), sign)
    lines = [values.amount(line.paid, f"{at}/lines/{number}/paid") for number, line in enumerate(claim.lines)]
    own = any(each.amount for each in claim.adjustments)
    if not lines or own or None in lines:
        values.findings.missing(f"{at}/paid", "what the claim paid")
        return None
    return signed(sum((each for each in lines if each is not None), ZERO), sign)


def _details(shared: Remittance, paid: Sequence[Decimal | None], amount: Decimal) -> list[Detail]:
    """The way in which payers strike this balance that comes out to the cent."""
    claims = [Detail(each, "", number) for number, each in enumerate(paid) if each is not None]
    interest = list(_interest(shared))
    moved = list(_moved(shared))
    nearest: Decimal | None = None
    for way in _signs(moved):
        for more in ([*way, *interest], way):
            left = sum((each.amount for each in (*claims, *more)), ZERO) - amount
            if not left:
                return [*claims, *more]
            nearest = left if nearest is None or abs(left) < abs(nearest) else nearest
    where = "the payment: what the claims paid, less provider adjustments,"
    shared.values.findings.unbalanced("/payment/amount", where, nearest or ZERO)
    return []


def _interest(shared: Remittance) -> Iterator[Detail]:
    for number, claim in enumerate(shared.eob.claims):
        amount = shared.values.amount(claim.interest, f"/claims/{number}/interest")
        if amount:
            yield Detail(-amount if sign_of(claim) < 0 else amount, "interest", number)


def _moved(shared: Remittance) -> Iterator[Detail]:
    for number, each in enumerate(shared.eob.provider_adjustments):
        at = f"/provider_adjustments/{number}"
        amount = shared.values.amount(each.amount, f"{at}/amount")
        if each.amount is None:
            shared.values.findings.missing(f"{at}/amount", "a provider adjustment's amount")
        if amount is not None:
            yield Detail(amount, clean(each.code) or "", reference=each.reference)


def _signs(moved: Sequence[Detail]) -> Iterator[list[Detail]]:
    """As X12 signs them (what lowers the payment is positive), the other way, and unsigned: interest is paid, the rest kept."""
    yield [_with(each, -each.amount) for each in moved]
    yield [_with(each, each.amount) for each in moved]
    yield [_with(each, abs(each.amount) if each.text == _INTEREST else -abs(each.amount)) for each in moved]


def _with(detail: Detail, amount: Decimal) -> Detail:
    return Detail(amount, f"provider adjustment {detail.text}".strip(), detail.claim, detail.reference)


def _detail(shared: Remittance, each: Detail, date: str | None, payee: Json) -> Json:
    claim = shared.eob.claims[each.claim] if each.claim is not None else None
    number = identifier(claim.claim_number if claim else each.reference)
    response = f"ExplanationOfBenefit/{explanation_id(shared.record, each.claim)}" if each.claim is not None else None
    return kept(
        {
            "identifier": number[0] if number else {},
            "type": concept(codes.PAYMENT_TYPE, "adjustment" if each.text else "payment", text=each.text),
            "response": {"reference": response} if response else {},
            "date": date,
            "payee": payee,
            "amount": money(each.amount),
        }
    )
