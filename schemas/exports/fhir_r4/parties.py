"""Who stands in a claim or remittance: contained Patient, Organization, Location and Coverage resources, and care teams."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from schemas.exports.clean_text import clean
from schemas.exports.fhir_r4 import codes
from schemas.exports.fhir_r4.codes import Json, concept
from schemas.exports.fhir_r4.elements import identifier, kept, named, npi
from schemas.master import Address, Party

GENDERS = {"M": "male", "F": "female", "U": "unknown"}


@dataclass(slots=True)
class Contained:
    """The resources that travel inside another one; each is referred to."""

    resources: list[Json] = field(default_factory=list)

    def add(self, kind: str, name: str, content: Json) -> Json:
        """Put a resource in; gives the Reference to it."""
        self.resources.append({"resourceType": kind, "id": name} | kept(content))
        return {"reference": f"#{name}"}


def human_name(name: str | None) -> list[Json]:
    """A name as printed, and its parts where a comma tells the family's: `DOE, JANE, A` or `DOE, JANE A`."""
    told = clean(name)
    if not told:
        return []
    family, comma, rest = told.partition(",")
    given = rest.replace(",", " ").split() if comma else []
    parts = {"family": family.strip(), "given": given} if family.strip() and given else {}
    return [{"text": told} | parts]


def telecom(phone: str | None, email: str | None = None) -> list[Json]:
    """Contact points."""
    pairs = (("phone", clean(phone)), ("email", clean(email)))
    return [{"system": system, "value": value} for system, value in pairs if value]


def printed_address(text: str | None) -> list[Json]:
    """An address as printed on one line."""
    told = clean(text)
    return [{"text": told}] if told else []


def boxed_address(street: str | None, city: str | None, state: str | None, postal_code: str | None) -> list[Json]:
    """An address whose parts stand in boxes of their own."""
    street = clean(street)
    found = kept(
        {"line": [street] if street else [], "city": clean(city), "state": clean(state), "postalCode": clean(postal_code)}
    )
    return [found] if found else []


def known_address(address: Address | None) -> list[Json]:
    """An address of the master data."""
    if address is None:
        return []
    lines = [each for each in map(clean, address.lines) if each]
    return [
        kept(
            {
                "line": lines,
                "city": clean(address.city),
                "state": clean(address.state),
                "postalCode": clean(address.postal_code),
                "country": address.country,
            }
        )
    ]


def organization(
    name: str | None, party: Party | None, identifiers: list[Json], address: str | None, phone: str | None
) -> Json:  # fmt: skip
    """A payer or provider: paper's words first, else those of the master data. Empty where nobody knows its name or number."""
    contact = party.contact if party else None
    return kept(
        {
            "identifier": identifiers,
            "name": clean(name) or (clean(party.name) if party else None),
            "telecom": telecom(phone) or (telecom(contact.phone, contact.email) if contact else []),
            "address": printed_address(address) or known_address(party.address if party else None),
        }
    )


def coverage(  # noqa: PLR0913 - what a policy consists of
    *,
    subscriber_id: str | None,
    subscriber: Json,
    relationship: Json,
    payor: Json,
    group: str | None = None,
    plan: str | None = None,
    kind: str | None = None,
) -> Json:
    """The Coverage of patient `#patient`."""
    classes = (("group", clean(group)), ("plan", clean(plan)))
    return {
        "status": "active",
        "type": concept(text=kind) if clean(kind) else {},
        "subscriber": subscriber,
        "subscriberId": clean(subscriber_id),
        "beneficiary": {"reference": "#patient"},
        "relationship": relationship,
        "payor": [payor],
        "class": [{"type": concept(codes.COVERAGE_CLASS, name), "value": value} for name, value in classes if value],
    }


@dataclass(slots=True)
class CareTeam:
    """Practitioners of a claim, each once by role."""

    members: list[Json] = field(default_factory=list)

    def add(self, role: str, name: str | None, number: str | None, other: Iterable[Json] = ()) -> list[int]:
        """Its sequence number in a list, empty where nobody is named. `role`: a code of CARIN's, or words."""
        provider = named("Practitioner", name, [*npi(number), *other])
        if not provider:
            return []
        system = codes.CARIN_CARE_TEAM_ROLE if role in _ROLES else None
        told = concept(system, role) if system else concept(text=role)
        for member in self.members:
            if (member["provider"], member["role"]) == (provider, told):
                return [member["sequence"]]
        sequence = len(self.members) + 1
        self.members.append({"sequence": sequence, "provider": provider, "role": told})
        return [sequence]


_ROLES = frozenset({"attending", "operating", "referring", "rendering", "supervising"})


def member_id(value: str | None) -> list[Json]:
    """The number on a member's card."""
    return identifier(value, kind=concept(codes.IDENTIFIER_TYPE, "MB"))
