"""Who bills, and where payments go (loops 2000A, 2010AA and 2010AB of an 837)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.exports import x12
from schemas.exports.findings import Findings
from schemas.exports.parties import STATES, address_of
from schemas.exports.x12_837 import Telling
from schemas.exports.x12_837_numbers import OtherNumber
from schemas.exports.x12_elements import address_segments, checked_npi, name_elements, nine_digits
from schemas.master import Address, Provider

_BOX = re.compile(r"\b(P\.? ?O\.?|POST OFFICE|LOCK) ?BOX\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Biller:
    """As the form names it."""

    name: str | None
    npi: str | None
    tax_id: str | None
    tax_kind: str | None
    """`ein` or `ssn`; None where the form does not say."""
    address: str | None
    phone: str | None
    at: str
    """Where the form says it."""
    tax_at: str
    pay_to: str | None = None
    pay_to_at: str = ""
    other: OtherNumber | None = None
    known: Provider | None = None
    """In the master data."""
    may_be_person: bool = True

    @property
    def number(self) -> str | None:
        """Its NPI."""
        return self.npi or (self.known.npi if self.known else None)

    @property
    def is_person(self) -> bool:
        """Bills somebody under his or her own name?"""
        return self.may_be_person and self.known is not None and self.known.entity == "person"


def billing_segments(telling: Telling, biller: Biller) -> Iterator[x12.Segment]:
    """From HL on to the address for payments."""
    findings, known, other = telling.findings, biller.known, biller.other
    yield x12.segment("HL", "1", "", "20", "1")
    taxonomy = other.taxonomy if other and other.taxonomy else known.taxonomy if known else None
    if taxonomy:
        yield x12.segment("PRV", "BI", "PXC", taxonomy)
    yield _name(findings, biller)
    street, pay_to = _addresses(findings, biller)
    if street:
        is_known = known is not None and street == known.address
        yield from located(findings, street, "provider.address" if is_known else f"{biller.at}/address")
    yield _tax(findings, biller)
    if other and other.qualifier in {"0B", "1G"}:
        yield x12.segment("REF", other.qualifier, other.number)
    yield from _contact(findings, biller)
    if pay_to:
        yield x12.segment("NM1", "87", "1" if biller.is_person else "2")
        yield from located(findings, pay_to, biller.pay_to_at or f"{biller.at}/address")


def _name(findings: Findings, biller: Biller) -> x12.Segment:
    printed = biller.known.name if biller.known else biller.name
    if not printed:
        findings.missing(f"{biller.at}/name", "the name of who bills")
    told = (
        name_elements(findings, printed, f"{biller.at}/name", None)
        if biller.is_person
        else (x12.text(findings, printed, f"{biller.at}/name", 60), *[""] * 4)
    )
    number = checked_npi(findings, biller.number, f"{biller.at}/npi")
    if not biller.number:
        findings.ask("provider.npi", "the NPI of who bills")
    return x12.segment("NM1", "85", "1" if biller.is_person else "2", *told, "XX", number)


def _addresses(findings: Findings, biller: Biller) -> tuple[Address | None, Address | None]:
    """The street, which a claim must name with all nine digits of its code, and where payments go if that is elsewhere."""
    found = [each for each in (biller.known.address if biller.known else None, address_of(biller.address)) if each]
    pay_to = address_of(biller.pay_to)
    if biller.pay_to and not pay_to:
        findings.missing(biller.pay_to_at, "an address with street, city, state and code")
    street = street_of(findings, found, "provider.address", "who bills")
    elsewhere = pay_to or next((each for each in found if is_box(each)), None)
    return street, elsewhere if elsewhere != street else None


def street_of(findings: Findings, found: Sequence[Address], asked: str, who: str) -> Address | None:
    """The first that is no box, one with all nine digits of its code before others; asked for where there is none."""
    streets = [each for each in found if not is_box(each)]
    if not streets:
        findings.ask(asked, f"the street address of {who}, which may be no box,")
        return None
    street = next((each for each in streets if _has_whole_code(each)), streets[0])
    if not _has_whole_code(street):
        findings.ask(f"{asked}.postal_code", f"the code of nine digits of {who}")
    return street


def is_box(address: Address) -> bool:
    """Is it one where mail waits?"""
    return any(_BOX.search(line) for line in address.lines)


def _has_whole_code(address: Address) -> bool:
    code = (address.postal_code or "").replace("-", "")
    return address.country != "US" or len(code) == 9


def _tax(findings: Findings, biller: Biller) -> x12.Segment:
    """Whose kind a person's form must say; an organisation has no other than an EIN."""
    known = biller.known
    number = biller.tax_id or (known.tax_id if known else None)
    if not number:
        findings.ask("provider.tax_id", "the tax number of who bills")
    kind = biller.tax_kind or ("ein" if not biller.may_be_person or (known and known.entity == "organization") else None)
    if kind is None:
        findings.missing("/tax_id_type", "which kind of tax number this is")
    return x12.segment("REF", "SY" if kind == "ssn" else "EI", nine_digits(findings, number, biller.tax_at))


def _contact(findings: Findings, biller: Biller) -> Iterator[x12.Segment]:
    contact = biller.known.contact if biller.known else None
    phone = x12.identifier(findings, biller.phone or (contact.phone if contact else None), f"{biller.at}/phone", 256)
    if phone:
        own = contact.name if contact and "name" in contact.model_fields_set else None
        name = own or (biller.known.name if biller.known else biller.name)
        yield x12.segment("PER", "IC", x12.text(findings, name, f"{biller.at}/name", 60), "TE", phone)


def located(findings: Findings, address: Address, at: str) -> Sequence[x12.Segment]:
    """N3 and N4 where the state must be one of the United States or its territories."""
    if address.country == "US" and address.state not in STATES:
        findings.lack(at, "a state of two letters")
    return tuple(address_segments(findings, address, at))
