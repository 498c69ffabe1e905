"""A claim of a remittance as an ExplanationOfBenefit: what paper prints, adjudication by adjudication."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from schemas.exports.clean_text import clean
from schemas.exports.fhir_r4 import codes
from schemas.exports.fhir_r4.codes import Json, concept
from schemas.exports.fhir_r4.elements import Values, identifier, kept, money, named, quantity, resource_id
from schemas.exports.fhir_r4.parties import CareTeam, Contained, coverage, human_name, member_id
from schemas.exports.fhir_r4.supporting import Supporting
from schemas.master import Payer
from schemas.types.eob import Adjustment, Claim, Eob, ServiceLine

_CATEGORIES = {
    "billed": concept(codes.ADJUDICATION, "submitted"),
    "allowed": concept(codes.ADJUDICATION, "eligible"),
    "deductible": concept(codes.ADJUDICATION, "deductible"),
    "coinsurance": concept(codes.CARIN_ADJUDICATION, "coinsurance"),
    "copay": concept(codes.ADJUDICATION, "copay"),
    "not_covered": concept(codes.CARIN_ADJUDICATION, "noncovered"),
    "patient_responsibility": concept(codes.CARIN_ADJUDICATION, "memberliability"),
    "paid": concept(codes.ADJUDICATION, "benefit"),
}
"""Column of the record: category of the adjudication."""
_PAYMENT = {"paid": "paid", "denied": "denied"}


@dataclass(frozen=True, slots=True)
class Remittance:
    """What all claims of a remittance share."""

    record: str
    """The record's id."""
    eob: Eob
    payer: Payer | None
    insurer: Json
    """The insurer's Organization, without its id."""
    payee: Json
    values: Values


def sign_of(claim: Claim) -> int:
    """-1 for a reversal that paper prints without a minus: it takes money back."""
    rows: list[Claim | ServiceLine] = [claim, *claim.lines]
    amounts = [value for part in rows for value in (part.billed, part.paid) if value]
    return -1 if claim.status == "reversed" and not any(value.startswith("-") for value in amounts) else 1


def signed(amount: Decimal | None, sign: int) -> Decimal | None:
    """The amount with its sign; nothing has none."""
    return amount if amount is None or sign > 0 else -amount


def explanation_id(record: str, number: int) -> str:
    """Of the claim at that place in the record, from 0."""
    return resource_id(record, f"claim-{number + 1}")


def explanation(shared: Remittance, number: int, paid: Decimal | None) -> Json:
    """The resource of one claim; `paid` is what it paid, with its sign."""
    claim, at, values = shared.eob.claims[number], f"/claims/{number}", shared.values
    contained, team, info = Contained(), CareTeam(), Supporting()
    lines = _Lines(shared, sign_of(claim), at)
    rendering = team.add("rendering", claim.rendering_provider, claim.rendering_npi)
    items = [lines.item(line, place, rendering) for place, line in enumerate(claim.lines)]
    info.words("patientaccountnumber", claim.patient_account)
    period = values.period(claim.service_from, claim.service_to, (f"{at}/service_from", f"{at}/service_to"))
    return kept(
        {
            "resourceType": "ExplanationOfBenefit",
            "id": explanation_id(shared.record, number),
            "contained": contained.resources,
            "identifier": identifier(claim.claim_number, kind=concept(codes.CARIN_IDENTIFIER, "uc")),
            "status": "active",
            "type": _type_of(claim),
            "use": "claim",
            "patient": _patient(claim, at, contained, values),
            "billablePeriod": period,
            "created": values.date(shared.eob.payment.date, "/payment/date"),
            "insurer": contained.add("Organization", "insurer", shared.insurer),
            "provider": contained.add("Organization", "provider", shared.payee),
            "outcome": "complete",
            "disposition": claim.status,
            "careTeam": team.members,
            "supportingInfo": info.entries,
            "insurance": [{"focal": True, "coverage": _coverage(claim, contained)}],
            "item": items,
            "adjudication": [*lines.codes_of(claim, at), *lines.interest(claim, at)],
            "total": lines.columns_of(claim, at),
            "payment": _payment(shared, claim, paid),
        }
    )


def _patient(claim: Claim, at: str, contained: Contained, values: Values) -> Json:
    content = {"identifier": member_id(claim.member_id), "name": human_name(claim.patient_name)}
    if not any(content.values()):
        values.findings.missing(f"{at}/patient_name", "the patient's name")
    return contained.add("Patient", "patient", content)


def _coverage(claim: Claim, contained: Contained) -> Json:
    subscriber = named("Patient", claim.subscriber_name, [])
    policy = coverage(
        subscriber_id=claim.member_id,
        subscriber=subscriber,
        relationship={},
        payor={"reference": "#insurer"},
        group=claim.group_number,
    )
    return contained.add("Coverage", "coverage", policy)


def _type_of(claim: Claim) -> Json:
    """Revenue codes stand on institutions' claims only, dental codes on dentists'; else a remittance does not tell."""
    if any(line.revenue_code for line in claim.lines):
        return concept(codes.CLAIM_TYPE, "institutional")
    kinds = [codes.procedure(line.procedure).get("coding", [{}])[0].get("system") for line in claim.lines]
    if kinds and set(kinds) == {codes.DENTAL}:
        return concept(codes.CLAIM_TYPE, "oral")
    return concept(text="not stated on the remittance")


def _payment(shared: Remittance, claim: Claim, paid: Decimal | None) -> Json:
    payment = shared.eob.payment
    kind = _PAYMENT.get(claim.status or "")
    number = identifier(payment.number)
    return kept(
        {
            "type": concept(codes.CARIN_STATUS, kind) if kind else {},
            "date": shared.values.date(payment.date, "/payment/date"),
            "amount": money(paid) if paid is not None else {},
            "identifier": number[0] if number else {},
        }
    )


@dataclass(frozen=True, slots=True)
class _Lines:
    """Writes the services of one claim."""

    shared: Remittance
    sign: int
    at: str

    def item(self, line: ServiceLine, place: int, rendering: list[int]) -> Json:
        at, values = f"{self.at}/lines/{place}", self.shared.values
        billed = self._signed(line.billed, f"{at}/billed")
        units = values.number(line.units, f"{at}/units")
        return kept(
            {
                "sequence": place + 1,
                "careTeamSequence": rendering,
                "revenue": concept(codes.REVENUE, line.revenue_code) if clean(line.revenue_code) else {},
                "productOrService": codes.procedure(line.procedure, has_revenue_code=bool(clean(line.revenue_code))),
                "modifier": [codes.modifier(each) for each in line.modifiers if clean(each)],
                "quantity": quantity(units),
                "net": money(billed) if billed is not None else {},
                "adjudication": [*self.columns_of(line, at), *self.codes_of(line, at)],
            }
            | values.serviced(line.service_from, line.service_to, (f"{at}/service_from", f"{at}/service_to"))
        )

    def columns_of(self, part: Claim | ServiceLine, at: str) -> list[Json]:
        """A category and an amount for each column that paper prints."""
        found = (
            (category, self._signed(value, f"{at}/{name}"))
            for name, category in _CATEGORIES.items()
            if (value := getattr(part, name)) is not None
        )
        return [{"category": category, "amount": money(value)} for category, value in found if value is not None]

    def codes_of(self, part: Claim | ServiceLine, at: str) -> Iterator[Json]:
        """Adjustments with their amounts, and remarks."""
        category = concept(codes.CARIN_DISCRIMINATOR, "adjustmentreason")
        for number, each in enumerate(part.adjustments):
            amount = self._signed(each.amount, f"{at}/adjustments/{number}/amount")
            told = {"category": category, "reason": self._reason(each)}
            if "extension" not in told["reason"] or amount is not None:
                yield told | ({"amount": money(amount)} if amount is not None else {})
        for remark in part.remarks:
            if clean(remark):
                yield {"category": category, "reason": self._remark(remark)}

    def interest(self, claim: Claim, at: str) -> Iterator[Json]:
        """Interest is paid on no charge, so it stands apart."""
        amount = self._signed(claim.interest, f"{at}/interest")
        if amount:
            yield {"category": concept(text="interest"), "amount": money(amount)}

    def _reason(self, each: Adjustment) -> Json:
        printed = "-".join(part for part in (clean(each.group), clean(each.reason)) if part)
        own = self._crosswalk(printed) or self._crosswalk(each.reason or "")
        group, reason = own or (each.group, each.reason)
        return codes.adjustment(group, reason, printed)

    def _remark(self, remark: str) -> Json:
        payer = self.shared.payer
        own = payer.crosswalk.get(remark) if payer else None
        told = own.remark if own and own.remark else remark
        if told == remark:
            return concept(codes.RARC, remark) if codes.is_remark(remark) else concept(text=remark)
        return concept(codes.RARC, told, text=remark)

    def _crosswalk(self, printed: str) -> tuple[str, str] | None:
        own = self.shared.payer.crosswalk.get(printed) if self.shared.payer else None
        return (own.group, own.reason) if own else None

    def _signed(self, value: str | None, at: str) -> Decimal | None:
        return signed(self.shared.values.amount(value, at), self.sign)
