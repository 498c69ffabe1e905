"""`eob/1`: explanation of benefits, paper remittance advice.

Labels are those of remittances in use; the identity that must hold is billed less adjustments is paid.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from schemas import remittance_wording as on_paper
from schemas.document_type import DocumentType, Part, find
from schemas.kinds import Code, Date, Identifier, Money, Npi, Phone, Quantity, TaxId, Text
from schemas.record import Check
from schemas.sums import Named, adds_up


class Payer(Part):
    """Who pays."""

    name: Annotated[Text | None, find(on_paper.PAYER_NAME, required=True)] = None
    payer_id: Annotated[Identifier | None, find(on_paper.PAYER_PAYER_ID)] = None
    address: Text | None = None
    phone: Annotated[Phone | None, find(on_paper.PAYER_PHONE)] = None


class Payee(Part):
    """Who is paid."""

    name: Annotated[Text | None, find(on_paper.PAYEE_NAME)] = None
    npi: Annotated[Npi | None, find(on_paper.PAYEE_NPI)] = None
    tax_id: Annotated[TaxId | None, find(on_paper.PAYEE_TAX_ID)] = None
    address: Text | None = None


class Payment(Part):
    """The check or transfer the remittance explains."""

    method: Annotated[Literal["check", "eft", "none"] | None, find(on_paper.PAYMENT_METHOD)] = None
    number: Annotated[Identifier | None, find(on_paper.PAYMENT_NUMBER, required=True)] = None
    date: Annotated[Date | None, find(on_paper.PAYMENT_DATE, required=True)] = None
    amount: Annotated[Money | None, find(on_paper.PAYMENT_AMOUNT, required=True)] = None


class Adjustment(Part):
    """An amount billed but not paid, and the code that says why."""

    group: Annotated[Code | None, find(on_paper.ADJUSTMENT_GROUP)] = None
    reason: Annotated[Code | None, find(on_paper.ADJUSTMENT_REASON)] = None
    amount: Annotated[Money | None, find(on_paper.ADJUSTMENT_AMOUNT)] = None


class ServiceLine(Part):
    """One service of a claim."""

    service_from: Annotated[Date | None, find(on_paper.LINE_SERVICE_FROM)] = None
    service_to: Annotated[Date | None, find(on_paper.LINE_SERVICE_TO)] = None
    procedure: Annotated[Code | None, find(on_paper.LINE_PROCEDURE)] = None
    modifiers: Annotated[list[Code], find(on_paper.LINE_MODIFIERS)] = []
    revenue_code: Annotated[Code | None, find(on_paper.LINE_REVENUE_CODE)] = None
    units: Annotated[Quantity | None, find(on_paper.LINE_UNITS)] = None
    billed: Annotated[Money | None, find(on_paper.LINE_BILLED)] = None
    allowed: Annotated[Money | None, find(on_paper.LINE_ALLOWED)] = None
    deductible: Annotated[Money | None, find(on_paper.LINE_DEDUCTIBLE)] = None
    coinsurance: Annotated[Money | None, find(on_paper.LINE_COINSURANCE)] = None
    copay: Annotated[Money | None, find(on_paper.LINE_COPAY)] = None
    not_covered: Annotated[Money | None, find(on_paper.LINE_NOT_COVERED)] = None
    patient_responsibility: Annotated[Money | None, find(on_paper.LINE_PATIENT_RESPONSIBILITY)] = None
    adjustments: list[Adjustment] = []
    remarks: Annotated[list[Code], find(on_paper.LINE_REMARKS)] = []
    paid: Annotated[Money | None, find(on_paper.LINE_PAID)] = None


class Claim(Part):
    """One claim of the remittance."""

    patient_name: Annotated[Text | None, find(on_paper.CLAIM_PATIENT_NAME, required=True)] = None
    patient_account: Annotated[Identifier | None, find(on_paper.CLAIM_PATIENT_ACCOUNT)] = None
    member_id: Annotated[Identifier | None, find(on_paper.CLAIM_MEMBER_ID)] = None
    subscriber_name: Annotated[Text | None, find(on_paper.CLAIM_SUBSCRIBER_NAME)] = None
    group_number: Annotated[Identifier | None, find(on_paper.CLAIM_GROUP_NUMBER)] = None
    claim_number: Annotated[Identifier | None, find(on_paper.CLAIM_CLAIM_NUMBER)] = None
    rendering_provider: Annotated[Text | None, find(on_paper.CLAIM_RENDERING_PROVIDER)] = None
    rendering_npi: Annotated[Npi | None, find(on_paper.CLAIM_RENDERING_NPI)] = None
    service_from: Annotated[Date | None, find(on_paper.CLAIM_SERVICE_FROM)] = None
    service_to: Annotated[Date | None, find(on_paper.CLAIM_SERVICE_TO)] = None
    status: Annotated[Literal["paid", "denied", "reversed"] | None, find(on_paper.CLAIM_STATUS)] = None
    billed: Money | None = None
    allowed: Money | None = None
    deductible: Money | None = None
    coinsurance: Money | None = None
    copay: Money | None = None
    not_covered: Money | None = None
    patient_responsibility: Money | None = None
    interest: Annotated[Money | None, find(on_paper.CLAIM_INTEREST)] = None
    paid: Money | None = None
    adjustments: list[Adjustment] = []
    remarks: list[Code] = []
    lines: list[ServiceLine] = []


class ProviderAdjustment(Part):
    """Money moved outside any claim: recoupment, interest, forward balance."""

    code: Annotated[Code | None, find(on_paper.MOVED_CODE)] = None
    reference: Annotated[Identifier | None, find(on_paper.MOVED_REFERENCE)] = None
    amount: Annotated[Money | None, find(on_paper.MOVED_AMOUNT)] = None


class Totals(Part):
    """The remittance's own totals."""

    billed: Annotated[Money | None, find(on_paper.TOTAL_BILLED)] = None
    allowed: Annotated[Money | None, find(on_paper.TOTAL_ALLOWED)] = None
    patient_responsibility: Annotated[Money | None, find(on_paper.TOTAL_PATIENT_RESPONSIBILITY)] = None
    paid: Annotated[Money | None, find(on_paper.TOTAL_PAID)] = None


class Eob(Part):
    """The whole remittance."""

    payer: Payer = Payer()
    payee: Payee = Payee()
    payment: Payment = Payment()
    claims: list[Claim] = []
    provider_adjustments: list[ProviderAdjustment] = []
    totals: Totals = Totals()


COLUMNS = ("billed", "allowed", "deductible", "coinsurance", "copay", "not_covered", "patient_responsibility", "paid")
WITHHELD = {"deductible": "1", "coinsurance": "2", "copay": "3", "not_covered": "96"}
"""Columns that lower the payment, and the adjustment reason that says the same."""
INFORMATIVE = frozenset({"not_covered"})
"""Columns that may repeat what several adjustment codes say together."""


def _deductions(part: ServiceLine | Claim, at: str) -> tuple[list[Named], list[Named]]:
    """The coded adjustments, and the columns that no code repeats."""
    coded: list[Named] = [(f"{at}/adjustments/{n}/amount", each.amount) for n, each in enumerate(part.adjustments)]
    said = {each.reason for each in part.adjustments}
    columns: list[Named] = [(f"{at}/{name}", getattr(part, name)) for name, reason in WITHHELD.items() if reason not in said]
    return coded, [(pointer, value) for pointer, value in columns if value is not None]


def _balance(rule: str, part: ServiceLine | Claim, at: str, further: list[Named]) -> Iterable[Check]:
    """Billed less adjustments is paid; columns count unless a code or the codes together already say the same."""
    coded, columns = _deductions(part, at)
    if part.billed is None or part.paid is None:
        return
    if not (coded or columns or further):
        if part.allowed is not None or part.billed == part.paid:
            return
        coded = []
    billed, paid = [(f"{at}/billed", part.billed)], (f"{at}/paid", part.paid)
    within = [each for each in columns if each[0].rpartition("/")[2] not in INFORMATIVE]
    tries = [columns, within, []] if coded else [columns]
    checks = [adds_up(rule, result=paid, plus=billed, minus=[*coded, *extra, *further]) for extra in tries]
    if not coded and part.allowed is not None:
        allowed = [(f"{at}/allowed", part.allowed)]
        checks = [adds_up(rule, result=paid, plus=allowed, minus=[*extra, *further]) for extra in (columns, within)] + checks
    yield next((check for check in checks if check.passed), checks[0])


def line_balance(eob: Eob) -> Iterable[Check]:
    """Per service line: billed less adjustments is paid."""
    for c, claim in enumerate(eob.claims):
        for n, line in enumerate(claim.lines):
            yield from _balance("eob.line-balance", line, f"/claims/{c}/lines/{n}", [])


def claim_balance(eob: Eob) -> Iterable[Check]:
    """Per claim: billed less its own and its lines' adjustments is paid (interest apart)."""
    for c, claim in enumerate(eob.claims):
        at = f"/claims/{c}"
        further = [
            (f"{at}/lines/{n}/adjustments/{m}/amount", each.amount)
            for n, line in enumerate(claim.lines)
            for m, each in enumerate(line.adjustments)
        ]
        said = {each.reason for line in claim.lines for each in line.adjustments}
        bare = claim.model_copy(update={name: None for name, reason in WITHHELD.items() if reason in said})
        yield from _balance("eob.claim-balance", bare, at, further)


def claim_totals(eob: Eob) -> Iterable[Check]:
    """A claim's printed amounts are the sums of its lines; what it paid may contain its own adjustments and interest."""
    for c, claim in enumerate(eob.claims):
        for name in COLUMNS:
            total, parts = getattr(claim, name), [getattr(line, name) for line in claim.lines]
            if total is None or not parts or None in parts:
                continue
            lines: list[Named] = [(f"/claims/{c}/lines/{n}/{name}", value) for n, value in enumerate(parts)]
            result = (f"/claims/{c}/{name}", total)
            check = adds_up("eob.claim-total", result=result, plus=lines)
            if name == "paid" and not check.passed and (claim.adjustments or claim.interest is not None):
                own = [(f"/claims/{c}/adjustments/{n}/amount", each.amount) for n, each in enumerate(claim.adjustments)]
                interest = [(f"/claims/{c}/interest", claim.interest)]
                tries = [adds_up("eob.claim-total", result=result, plus=[*lines, *more], minus=less)
                         for more in ([], interest) for less in (own, [])]  # fmt: skip
                check = next((each for each in tries if each.passed), check)
            yield check


def _sum_of_claims(eob: Eob, name: str) -> list[Named] | None:
    """The claims' amounts of that name, from their lines where a claim prints none; None where one is missing."""
    parts: list[Named] = []
    for c, claim in enumerate(eob.claims):
        lines: list[Named] = [(f"/claims/{c}/lines/{n}/{name}", getattr(line, name)) for n, line in enumerate(claim.lines)]
        own: list[Named] = [(f"/claims/{c}/{name}", getattr(claim, name))]
        chosen = own if own[0][1] is not None else lines
        if not chosen or any(value is None for _, value in chosen):
            return None
        parts.extend(chosen)
    return parts or None


def remittance_totals(eob: Eob) -> Iterable[Check]:
    """The remittance's totals are the sums of its claims."""
    for name in ("billed", "allowed", "patient_responsibility", "paid"):
        total, parts = getattr(eob.totals, name), _sum_of_claims(eob, name)
        if total is not None and parts is not None:
            yield adds_up("eob.totals", result=(f"/totals/{name}", total), plus=parts)


def payment_balance(eob: Eob) -> Iterable[Check]:
    """The payment is what the claims paid less the provider adjustments; some payers print these with the other sign."""
    parts = _sum_of_claims(eob, "paid")
    if eob.payment.amount is None or parts is None:
        return
    moved: list[Named] = [(f"/provider_adjustments/{n}/amount", each.amount) for n, each in enumerate(eob.provider_adjustments)]
    interest: list[Named] = [(f"/claims/{c}/interest", claim.interest) for c, claim in enumerate(eob.claims) if claim.interest]
    result = ("/payment/amount", eob.payment.amount)
    tries = [adds_up("eob.payment-balance", result=result, plus=parts, minus=moved)]
    if moved:
        tries.append(adds_up("eob.payment-balance", result=result, plus=[*parts, *moved]))
    if interest:
        tries.append(adds_up("eob.payment-balance", result=result, plus=[*parts, *interest], minus=moved))
    yield next((check for check in tries if check.passed), tries[0])


def service_period(eob: Eob) -> Iterable[Check]:
    """A service does not end before it begins, nor after it was paid."""
    for c, claim in enumerate(eob.claims):
        for n, line in enumerate(claim.lines):
            at = f"/claims/{c}/lines/{n}"
            if line.service_from is not None and line.service_to is not None:
                yield _in_order(
                    "eob.service-period", at, (f"{at}/service_from", line.service_from), (f"{at}/service_to", line.service_to)
                )
            elif line.service_from is not None and eob.payment.date is not None:
                yield _in_order(
                    "eob.paid-after-service", at, (f"{at}/service_from", line.service_from), ("/payment/date", eob.payment.date)
                )


def _in_order(rule: str, at: str, earlier: tuple[str, str], later: tuple[str, str]) -> Check:
    return Check(rule=rule, at=at, passed=earlier[1] <= later[1], expected=f"{earlier[1]} or later", actual=later[1],
                 fields=(earlier[0], later[0]))  # fmt: skip


TYPE = DocumentType(
    name="eob",
    title="Explanation of benefits",
    data=Eob,
    cues={
        "explanation of benefits": 3.0,
        "explanation of payment": 3.0,
        "explanation of provider payment": 3.0,
        "explanation of remittance": 3.0,
        "remittance advice": 3.0,
        "remittance voucher": 2.6,
        "remittance": 0.8,
        "provider claim summary": 2.6,
        "claims statement": 1.6,
        "summary payment voucher": 2.6,
        "this is not a bill": 2.0,
        "claim totals": 1.6,
        "patient responsibility": 1.2,
        "allowed amount": 1.2,
        "allowed": 0.7,
        "billed": 0.7,
        "deductible": 0.9,
        "coinsurance": 0.9,
        "coins": 0.7,
        "copay": 0.6,
        "prov pd": 1.6,
        "grp/rc-amt": 2.0,
        "check/eft": 1.2,
        "eft": 0.6,
        "icn": 0.7,
        "claim number": 0.5,
        "member id": 0.4,
        "not covered": 0.7,
        "amount paid": 0.3,
        "remark codes": 0.8,
        "adjustment": 0.4,
        "payee": 0.5,
        "dear": -1.2,
        "invoice": -1.2,
        "bill to": -1.0,
        "health insurance claim form": -3.0,
        "appeal": -0.3,
    },
    rules=(line_balance, claim_totals, claim_balance, remittance_totals, payment_balance, service_period),
)
