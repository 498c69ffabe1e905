"""Payer and payee of an 835 (loops 1000A and 1000B): from paper, completed by master data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.exports import x12
from schemas.exports.findings import Findings
from schemas.exports.parties import address_of
from schemas.exports.x12_elements import address_segments, checked_npi, nine_digits
from schemas.master import Contact, Payer, Provider
from schemas.types.eob import Eob


@dataclass(frozen=True, slots=True)
class Sides:
    """Who pays whom."""

    payer_tax_id: str
    payee_id: str
    """NPI, else tax number."""
    segments: tuple[x12.Segment, ...]


def sides_of(eob: Eob, payer: Payer | None, provider: Provider | None, findings: Findings) -> Sides:
    """Both loops. Held where an identifier is missing or wrong."""
    tax_id = payer.tax_id if payer else None
    if tax_id is None:
        findings.ask("payer.tax_id", "the payer's tax number")
    npi, payee_tax_id = _payee_ids(eob, provider, findings)
    told = (*_payer(eob, payer, findings), *_payee(eob, provider, npi, payee_tax_id, findings))
    return Sides(nine_digits(findings, tax_id, "payer.tax_id"), npi or payee_tax_id, told)


def _payer(eob: Eob, payer: Payer | None, findings: Findings) -> Iterator[x12.Segment]:
    name = x12.text(findings, payer.name if payer else eob.payer.name, "/payer/name", 60)
    if not name:
        findings.missing("/payer/name", "the payer's name")
    yield x12.segment("N1", "PR", name)
    address = (payer.address if payer else None) or address_of(eob.payer.address)
    if address is None:
        findings.ask("payer.address", "the payer's address")
    else:
        yield from address_segments(findings, address, "payer.address")
    number = x12.identifier(findings, eob.payer.payer_id or (payer.payer_id if payer else None), "/payer/payer_id", 50)
    if number:
        yield x12.segment("REF", "2U", number)
    contact = (payer.contact if payer else None) or Contact()
    yield from _contact(contact, eob.payer.phone, findings)


def _contact(contact: Contact, printed_phone: str | None, findings: Findings) -> Iterator[x12.Segment]:
    """Whom to ask about the payment, and where the payer's rules can be read."""
    phone = x12.identifier(findings, contact.phone or printed_phone, "/payer/phone", 256)
    email = x12.identifier(findings, contact.email, "payer.contact.email", 256)
    ways = [each for pair in (("TE", phone), ("EM", email)) if pair[1] for each in pair]
    if not ways:
        findings.ask("payer.contact.phone", "a telephone number of the payer")
    yield x12.segment("PER", "BL", x12.text(findings, contact.name, "payer.contact.name", 60), *ways)
    url = x12.identifier(findings, contact.url, "payer.contact.url", 256)
    if url:
        yield x12.segment("PER", "IC", "", "UR", url)


def _payee_ids(eob: Eob, provider: Provider | None, findings: Findings) -> tuple[str, str]:
    """NPI and tax number, as far as known."""
    printed = eob.payee.npi or (provider.npi if provider else None)
    tax_id = eob.payee.tax_id or (provider.tax_id if provider else None)
    if not printed and not tax_id:
        findings.ask("payee.npi", "the payee's NPI or tax number")
    return checked_npi(findings, printed, "/payee/npi"), nine_digits(findings, tax_id, "/payee/tax_id")


def _payee(eob: Eob, provider: Provider | None, npi: str, tax_id: str, findings: Findings) -> Iterator[x12.Segment]:
    name = x12.text(findings, provider.name if provider else eob.payee.name, "/payee/name", 60)
    if not name:
        findings.missing("/payee/name", "the payee's name")
    yield x12.segment("N1", "PE", name, *(("XX", npi) if npi else ("FI", tax_id)))
    address = (provider.address if provider else None) or address_of(eob.payee.address)
    if address:
        yield from address_segments(findings, address, "/payee/address")
    if npi and tax_id:
        yield x12.segment("REF", "TJ", tax_id)
