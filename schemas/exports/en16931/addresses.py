"""Addresses as printed, in the parts that EN 16931 wants. What cannot be told apart stays a line; the country must be known."""

from __future__ import annotations

import re
from dataclasses import dataclass

from schemas.exports.clean_text import clean
from schemas.exports.en16931.codes import COUNTRIES, COUNTRY_NAMES, POSTAL_PREFIXES, US_STATES
from schemas.exports.en16931.terms import PostalAddress
from schemas.master import Address

_AMERICAN = re.compile(r"(?:(?P<before>.*), )?(?P<city>[^,]*[^,\d ][^,]*?),? (?P<state>[A-Z]{2}),? (?P<code>\d{5}(-\d{4})?)")
_EUROPEAN = re.compile(r"(?:(?P<before>.*), )?(?:(?P<prefix>[A-Z]{1,2})[- ])?(?P<code>\d{4,5}) (?P<city>[^\d,][^,]*)")


@dataclass(frozen=True, slots=True)
class _Parts:
    lines: tuple[str, ...] = ()
    city: str | None = None
    postal_code: str | None = None
    subdivision: str | None = None
    country: str | None = None


def postal_address(printed: str | None, known: Address | None, otherwise: str | None) -> PostalAddress | None:
    """As printed, else as known. The country is the printed one, else the known one, else `otherwise`; None without any.

    `printed` is the record's: lines joined by `, `.
    """
    parts = _read(clean(printed)) if clean(printed) else _known(known)
    country = parts.country or (known.country if known else None) or otherwise
    if country not in COUNTRIES:
        return None
    return PostalAddress(
        country=country, lines=parts.lines, city=parts.city, postal_code=parts.postal_code, subdivision=parts.subdivision
    )


def _known(address: Address | None) -> _Parts:
    if address is None:
        return _Parts()
    lines = tuple(line for each in address.lines if (line := clean(each)))
    return _Parts(lines, clean(address.city), clean(address.postal_code), clean(address.state), address.country)


def _read(printed: str | None) -> _Parts:
    body, _, last = (printed or "").rpartition(", ")
    country = COUNTRY_NAMES.get(last.lower().strip(" ."))
    body = body if country and body else printed or ""
    if country in (None, "US") and (match := _AMERICAN.fullmatch(body)) and match["state"] in US_STATES:
        return _Parts(_three(match["before"]), match["city"], match["code"], match["state"], "US")
    if country != "US" and (match := _EUROPEAN.fullmatch(body)):
        prefix = POSTAL_PREFIXES.get(match["prefix"] or "")
        if prefix or not match["prefix"]:
            return _Parts(_three(match["before"]), match["city"], match["code"], None, country or prefix)
    return _Parts(_three(body), country=country)


def _three(text: str | None) -> tuple[str, ...]:
    """At most three lines; what is beyond stands in the third."""
    lines = (text or "").split(", ", 2)
    return tuple(line for line in lines if line)
