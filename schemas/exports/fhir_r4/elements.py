"""Small FHIR elements from a record's values, and the collector of what is missing or wrong in them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from schemas.exports.clean_text import clean
from schemas.exports.fhir_r4.codes import EIN, IDENTIFIER_TYPE, NPI, SSN, Json, concept
from schemas.exports.fhir_r4.lines import exact
from schemas.exports.findings import Findings

CURRENCY_CODE = "USD"
"""Claims and remittances are American paper."""
_MONEY = re.compile(r"-?\d{1,15}\.\d{2}", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,6})?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_ID = re.compile(r"[A-Za-z0-9.-]{1,48}")


@dataclass(frozen=True, slots=True)
class Values:
    """Reads a record's values into FHIR's. What does not fit is held, never repaired."""

    findings: Findings

    def amount(self, value: str | None, at: str) -> Decimal | None:
        """A number of dollars and cents. None where the paper says nothing."""
        return self._number(value, at, _MONEY, "an amount such as 1204.50")

    def number(self, value: str | None, at: str) -> Decimal | None:
        """Any decimal, as printed."""
        return self._number(value, at, _NUMBER, "a number such as 2 or 0.5")

    def date(self, value: str | None, at: str) -> str | None:
        """A day of the calendar as YYYY-MM-DD."""
        if value is None or _is_day(value):
            return value
        self.findings.add("missing_value", at, "this is not a date such as 2026-10-14: correct the record")
        return None

    def period(self, start: str | None, end: str | None, at: tuple[str, str]) -> Json:
        """A Period; empty where neither end is said."""
        pairs = (("start", self.date(start, at[0])), ("end", self.date(end, at[1])))
        return {name: value for name, value in pairs if value}

    def serviced(self, start: str | None, end: str | None, at: tuple[str, str]) -> Json:
        """`servicedDate` for one day, `servicedPeriod` for several; empty where nothing is said."""
        period = self.period(start, end, at)
        if not period:
            return {}
        if period.get("start", period.get("end")) == period.get("end", period.get("start")) and "start" in period:
            return {"servicedDate": period["start"]}
        return {"servicedPeriod": period}

    def _number(self, value: str | None, at: str, shape: re.Pattern[str], expected: str) -> Decimal | None:
        if value is None:
            return None
        if not shape.fullmatch(value):
            self.findings.add("missing_value", at, f"this is not {expected}: correct the record")
            return None
        return Decimal(value)


@lru_cache(maxsize=8_192)
def _is_day(value: str) -> bool:
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def money(amount: Decimal) -> Json:
    """A Money, printed with the record's own digits."""
    return {"value": exact(amount), "currency": CURRENCY_CODE}


def quantity(number: Decimal | None) -> Json:
    """A Quantity without a unit; empty where nothing is said."""
    return {} if number is None else {"value": exact(number)}


def identifier(value: str | None, system: str | None = None, *, kind: Json | None = None) -> list[Json]:
    """One Identifier, or none where there is no value."""
    told = clean(value)
    if not told:
        return []
    return [({"type": kind} if kind else {}) | ({"system": system} if system else {}) | {"value": told}]


def npi(number: str | None) -> list[Json]:
    """A national provider identifier."""
    return identifier(number, NPI, kind=concept(IDENTIFIER_TYPE, "NPI"))


def tax_id(number: str | None, kind: str | None = None) -> list[Json]:
    """A tax number; `kind` is `ssn`, `ein` or not known."""
    return identifier(number, SSN if kind == "ssn" else EIN, kind=concept(IDENTIFIER_TYPE, "TAX"))


def named(kind: str, name: str | None, identifiers: list[Json]) -> Json:
    """A logical Reference: who it is, without a resource of its own. Empty where nothing is known."""
    told = clean(name)
    found = ({"identifier": identifiers[0]} if identifiers else {}) | ({"display": told} if told else {})
    return {"type": kind} | found if found else {}


def resource_id(record: str, part: str) -> str:
    """A resource's id: the same for every revision of the record. FHIR allows letters, digits, `-` and `.`, at most 64."""
    own = record.replace("_", "-")
    if not _ID.fullmatch(own):
        own = hashlib.sha256(record.encode("utf-8", "surrogatepass")).hexdigest()[:40]
    return f"{own}-{part}"


def kept(element: Json) -> Json:
    """Without what is empty: FHIR knows no null and no empty list or object."""
    return {name: value for name, value in element.items() if value or value not in (None, "", [], {})}
