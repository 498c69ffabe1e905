"""Names, addresses, numbers, days and amounts as elements of X12, the same in every transaction.

Each takes what a record says and where it says so; what cannot be written is held and told as nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from decimal import Decimal

from schemas.exports import x12
from schemas.exports.findings import Findings
from schemas.exports.parties import Order, person_name
from schemas.master import Address
from schemas.values import is_npi

_WHOLE_NAME = 155
"""Letters of a name before it is taken apart."""
_NUMBER = re.compile(r"-?\d{1,12}(\.\d{1,3})?")


def name_elements(findings: Findings, printed: str | None, at: str, order: Order | None) -> tuple[str, ...]:
    """NM103 to NM107 of a person; `order` says which name comes first where no comma does."""
    name = person_name(x12.text(findings, printed, at, _WHOLE_NAME), order)
    limits = ((name.last, 60), (name.first, 35), (name.middle, 25), ("", 10), (name.suffix, 10))
    return tuple(each[:most].rstrip() for each, most in limits)


def address_segments(findings: Findings, address: Address, at: str) -> Iterator[x12.Segment]:
    """N3 and N4; the state where the country has such, the country where it is another. `at`: where the address is from."""
    yield x12.segment("N3", *(x12.text(findings, line, at, 55) for line in address.lines))
    city = x12.text(findings, address.city, at, 30, 2)
    if not city:
        findings.lack(at if at.startswith("/") else f"{at}.city", "the city")
    code = x12.identifier(findings, (address.postal_code or "").replace("-", ""), at, 15, 3)
    country = "" if address.country == "US" else address.country
    yield x12.segment("N4", city, address.state, code, country)


def nine_digits(findings: Findings, tax_id: str | None, at: str) -> str:
    """A tax number of the United States."""
    if tax_id and not (len(tax_id) == 9 and tax_id.isascii() and tax_id.isdigit()):
        findings.add("bad_identifier", at, "a tax number has 9 digits: correct it")
        return ""
    return tax_id or ""


def checked_npi(findings: Findings, number: str | None, at: str) -> str:
    """A provider's number; its check digit must fit."""
    if number and not (number.isascii() and is_npi(number)):
        findings.add("bad_identifier", at, "the check digit of this NPI does not fit: correct the record")
        return ""
    return number or ""


def day(findings: Findings, iso: str | None, at: str) -> str:
    """CCYYMMDD."""
    told = x12.day(iso) if iso else ""
    if told is None:
        findings.missing(at, "a date such as 2026-10-14")
    return told or ""


def amount(findings: Findings, value: str | None, at: str) -> Decimal | None:
    """Dollars that X12 can carry."""
    if not value:
        return None
    if not _NUMBER.fullmatch(value):
        findings.missing(at, "an amount such as 1204.50")
        return None
    if not x12.fits(Decimal(value)):
        findings.add("too_long", at, f"an amount has at most {x12.MOST_DIGITS} digits: correct the record")
    return Decimal(value)


def quantity(findings: Findings, value: str | None, at: str) -> str:
    """A number of units above nothing; held where there is none."""
    if value and _NUMBER.fullmatch(value) and Decimal(value) >= 0:
        return x12.number(Decimal(value))
    findings.missing(at, "a number of units")
    return ""


def code(findings: Findings, value: str | None, allowed: Collection[str] | re.Pattern[str], at: str, what: str) -> str:
    """A code out of a list, or of a shape."""
    fits = bool(allowed.fullmatch(value or "")) if isinstance(allowed, re.Pattern) else value in allowed
    if value and not (fits and value.isascii()):
        findings.add("bad_identifier", at, f"this is no {what}: correct the record")
        return ""
    return value or ""


def same_person(first: str | None, second: str | None) -> bool:
    """Are these the same names, whatever their order?"""
    return _words(first) == _words(second)


def _words(name: str | None) -> list[str]:
    return sorted(re.findall(r"\w+", (name or "").upper()))
