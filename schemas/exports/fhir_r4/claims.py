"""What claims of both forms share: the service lines' sum, diagnoses, policies, and the frame of a Claim resource."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from schemas.exports.clean_text import clean
from schemas.exports.fhir_r4 import codes
from schemas.exports.fhir_r4.codes import Json, concept
from schemas.exports.fhir_r4.elements import Values, identifier, kept, money, npi, resource_id, tax_id
from schemas.exports.fhir_r4.parties import CareTeam, Contained, organization
from schemas.exports.fhir_r4.supporting import Supporting
from schemas.exports.format import Shipment
from schemas.record import Record


@dataclass(frozen=True, slots=True)
class ClaimParts:
    """A claim in the making."""

    record: Record
    shipment: Shipment
    values: Values
    contained: Contained = field(default_factory=Contained)
    team: CareTeam = field(default_factory=CareTeam)
    info: Supporting = field(default_factory=Supporting)

    def billing(self, name: str | None, number: str | None, tax: list[Json], address: str | None, phone: str | None) -> Json:
        """The provider who bills, from paper and master data."""
        party = self.shipment.master.provider(number, name)
        known = party.npi if party else None
        taxes = tax or (tax_id(party.tax_id) if party else [])
        content = organization(name, party, [*npi(number or known), *taxes], address, phone)
        if not content:
            self.values.findings.ask("provider.name", "the billing provider's name")
        return self.contained.add("Organization", "provider", content)

    def payer(self, place: int, name: str | None, plan_id: str | None, address: str | None) -> Json:
        """A payer, from paper and master data."""
        party = self.shipment.master.payer(name, plan_id)
        number = plan_id or (party.payer_id if party else None)
        content = organization(name, party, identifier(number), address, None)
        if not content:
            self.values.findings.ask("payer.name", "the payer's name")
        return self.contained.add("Organization", "insurer" if place == 0 else f"insurer-{place + 1}", content)

    def charges(self, amounts: Sequence[str | None], total: str | None) -> Decimal | None:
        """The total charge, which the lines' charges make; held with the difference where they do not."""
        if total is None:
            self.values.findings.missing("/total_charge", "the total charge")
        if not amounts:
            self.values.findings.missing("/lines", "every service line")
        told = [self._charge(amount, f"/lines/{number}/charge") for number, amount in enumerate(amounts)]
        due = self.values.amount(total, "/total_charge")
        known = [each for each in told if each is not None]
        left = sum(known, Decimal(0)) - due if due is not None else Decimal(0)
        if left and len(known) == len(told):
            self.values.findings.unbalanced("/total_charge", "the sum of the charges", left)
        return due

    def _charge(self, amount: str | None, at: str) -> Decimal | None:
        if amount is None:
            self.values.findings.missing(at, "a service's charge")
        return self.values.amount(amount, at)

    def resource(self, kind: str, total: Decimal | None, content: Json) -> Json:
        """The Claim, with what the parts have gathered."""
        gathered: Json = {
            "resourceType": "Claim",
            "id": resource_id(self.record.id, "claim"),
            "contained": self.contained.resources,
            "status": "active",
            "type": concept(codes.CLAIM_TYPE, kind),
            "use": "claim",
            "priority": concept(codes.PRIORITY, "normal"),
            "careTeam": self.team.members,
            "supportingInfo": self.info.entries,
            "total": money(total) if total is not None else {},
        }
        return kept(gathered | content)


def diagnoses(found: Sequence[str], indicator: str | None = None, kinds: Sequence[str | None] = ()) -> list[Json]:
    """Diagnoses in the form's order; `kinds` says of which kind each is, where the form tells."""
    told = [(number, code) for number, code in enumerate(found, start=1) if clean(code)]
    return [
        {"sequence": number, "diagnosisCodeableConcept": codes.diagnosis(code, indicator)}
        | ({"type": [concept(codes.DIAGNOSIS_TYPE, kind)]} if (kind := kinds[number - 1] if kinds else None) else {})
        for number, code in told
    ]


def earlier_claim(number: str | None, why: str | None) -> list[Json]:
    """The claim that this one replaces or follows."""
    told = identifier(number)
    if not told:
        return []
    relationship = concept(codes.RELATED_CLAIM, "prior", text=why)
    return [{"claim": {"type": "Claim", "identifier": told[0]}, "relationship": relationship}]
