"""Subscriber, payer and patient of a claim, and its other policies (loops 2000B to 2010CA, 2320 and 2330 of an 837)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.exports import x12
from schemas.exports.findings import Findings
from schemas.exports.parties import Order, address_of
from schemas.exports.x12_837 import Telling
from schemas.exports.x12_837_billing import located
from schemas.exports.x12_837_numbers import OtherNumber
from schemas.exports.x12_elements import day, name_elements
from schemas.master import Address, Payer

SELF, UNKNOWN = "18", "21"
"""Patient is the subscriber; nobody says who is whose."""
RELATIONSHIPS = frozenset({"01", "19", "20", "21", "39", "40", "53", "G8"})
"""Of a patient to the subscriber, X12 PAT01."""


@dataclass(frozen=True, slots=True)
class Person:
    """A patient or an insured person."""

    name: str | None
    at: str
    """Of the name, and of what has no place of its own."""
    address: Address | None = None
    address_at: str = ""
    birth_date: str | None = None
    sex: str | None = None
    part_at: str = ""
    """Of the whole person."""


@dataclass(frozen=True, slots=True)
class ClaimPayer:
    """Who is to pay."""

    name: str | None
    at: str
    known: Payer | None
    printed_id: str | None = None
    address: str | None = None
    asked: str = "payer"
    """How master data are asked for."""

    def segments(self, findings: Findings) -> Iterator[x12.Segment]:
        """NM1, and N3 with N4 where the address is known."""
        name = x12.text(findings, self.known.name if self.known else self.name, f"{self.at}/name", 60)
        if not name:
            findings.missing(f"{self.at}/name", "the payer's name")
        number = (self.known.payer_id if self.known else None) or self.printed_id
        if not number:
            findings.ask(f"{self.asked}.payer_id", "the payer's number for claims")
        told = x12.identifier(findings, number, f"{self.at}/name", 80, 2)
        yield x12.segment("NM1", "PR", "2", name, *[""] * 4, "PI", told)
        address = (self.known.address if self.known else None) or address_of(self.address)
        if address:
            yield from located(findings, address, f"{self.asked}.address" if self.known else f"{self.at}/address")


@dataclass(frozen=True, slots=True)
class Policy:
    """Insurance, as far as the claim names it."""

    rank: str
    """`P`rimary, `S`econdary, `T`ertiary."""
    relationship: str
    """Of the patient to the insured: `18` or one of X12 PAT01."""
    insured: Person
    member_id: str | None
    member_at: str
    group_number: str | None
    group_at: str
    group_name: str | None
    group_name_at: str
    filing: str
    """X12 SBR09."""
    payer: ClaimPayer

    def sbr(self, findings: Findings, relationship: str) -> x12.Segment:
        """A group's name is told where it has no number."""
        number = x12.identifier(findings, self.group_number, self.group_at, 50)
        name = "" if number else x12.text(findings, self.group_name, self.group_name_at, 60)
        return x12.segment("SBR", self.rank, relationship, number, name, *[""] * 4, self.filing)

    def member(self, findings: Findings, order: Order | None) -> x12.Segment:
        """NM1*IL."""
        if not self.insured.name:
            findings.missing(self.insured.at, "the name of the insured")
        if not self.member_id:
            findings.missing(self.member_at, "the insured's number")
        number = x12.identifier(findings, self.member_id, self.member_at, 80, 2)
        name = name_elements(findings, self.insured.name, self.insured.at, order)
        return x12.segment("NM1", "IL", "1", *name, "MI", number)


def covered(
    telling: Telling, policy: Policy, patient: Person, other: OtherNumber | None, own_claim: str
) -> Iterator[x12.Segment]:
    """The subscriber with the payer; the patient, where that is another person. `own_claim`: REF*Y4."""
    findings, order, is_self = telling.findings, telling.order, policy.relationship == SELF
    y4 = x12.segment("REF", "Y4", own_claim)
    yield x12.segment("HL", "2", "1", "22", "0" if is_self else "1")
    yield policy.sbr(findings, SELF if is_self else "")
    yield policy.member(findings, order)
    yield from _facts(findings, policy.insured, must=is_self)
    if own_claim and is_self:
        yield y4
    yield from policy.payer.segments(findings)
    if other and other.qualifier in {"G2", "LU"}:
        yield x12.segment("REF", other.qualifier, other.number)
    if is_self:
        return
    yield x12.segment("HL", "3", "2", "23", "0")
    yield x12.segment("PAT", policy.relationship)
    if not patient.name:
        findings.missing(patient.at, "the patient's name")
    yield x12.segment("NM1", "QC", "1", *name_elements(findings, patient.name, patient.at, order))
    yield from _facts(findings, patient, must=True)
    if own_claim:
        yield y4


def _facts(findings: Findings, person: Person, *, must: bool) -> Iterator[x12.Segment]:
    """Address, birthday and sex: of a patient all of it, of an insured what is there."""
    if person.address:
        yield from located(findings, person.address, person.address_at)
    elif must:
        findings.missing(person.address_at, "an address with street, city, state and code")
    born = day(findings, person.birth_date, f"{person.part_at}/birth_date")
    if born and person.sex:
        yield x12.segment("DMG", "D8", born, person.sex)
    elif must:
        for field, there in (("birth_date", person.birth_date), ("sex", person.sex)):
            if not there:
                findings.missing(f"{person.part_at}/{field}", f"the patient's {field.replace('_', ' ')}")


@dataclass(frozen=True, slots=True)
class OtherPolicy:
    """One that this claim is not sent to."""

    policy: Policy
    paid: str = ""
    """What that payer paid, as X12 writes it; empty for nothing."""
    authorization: str = ""
    claim_number: str = ""

    def segments(self, telling: Telling, assigned: str, release: str) -> Iterator[x12.Segment]:
        """Loops 2320, 2330A and 2330B. What patients signed for the claim holds for this policy, too."""
        findings = telling.findings
        yield self.policy.sbr(findings, self.policy.relationship)
        if self.paid:
            yield x12.segment("AMT", "D", self.paid)
        yield x12.segment("OI", "", "", assigned, "", "", release)
        yield self.policy.member(findings, telling.order)
        yield from self.policy.payer.segments(findings)
        if self.authorization:
            yield x12.segment("REF", "G1", self.authorization)
        if self.claim_number:
            yield x12.segment("REF", "F8", self.claim_number)
