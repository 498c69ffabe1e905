"""What all X12 transactions share: clean elements within their limits, segments, and the envelope around them (005010).

Delimiters are `*` between elements, `:` within composites, `^` between repetitions and `~` after segments; none of them can
occur in an element. Characters are those of X12's extended set, in upper case.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from schemas.exports.findings import Findings
from schemas.exports.latin import in_latin
from schemas.master import TradingPartner

Element = str | tuple[str, ...]
"""A tuple is a composite."""
Segment = str
"""As it is written, without its end."""

MOST_DIGITS = 10
"""Of an amount, by the implementation guides of health care."""
_OUTSIDE = re.compile(r"[^A-Z0-9!\"&'()+,\-./;?=%@\[\]_{}\\|<>#$]+")


@dataclass(frozen=True, slots=True)
class Transaction:
    """A kind of transaction set."""

    code: str
    """ST01, such as `835`."""
    group: str
    """GS01, such as `HP`."""
    version: str
    """GS08, such as `005010X221A1`."""
    version_in_header: bool
    """Is it said in ST03 too?"""


@lru_cache(maxsize=65_536)
def plain(value: str) -> str | None:
    """Capital letters and X12's own signs, no delimiter, blanks collapsed. None where letters have no Latin form."""
    latin = in_latin(value)
    return None if latin is None else _OUTSIDE.sub(" ", latin).strip()


def text(findings: Findings, value: str | None, at: str, most: int, least: int = 1) -> str:
    """A name or wording, cut at its limit; nothing of nothing. Held where it cannot be written."""
    told = _told(findings, value, at)[:most].rstrip()
    return told if len(told) >= least else ""


def identifier(findings: Findings, value: str | None, at: str, most: int, least: int = 1) -> str:
    """A number or code, whole. Held where it cannot be written or does not fit."""
    told = _told(findings, value, at)
    if told and not least <= len(told) <= most:
        findings.add("too_long", at, f"this has {len(told)} characters, the format takes {least} to {most}: correct the record")
        return ""
    return told


def _told(findings: Findings, value: str | None, at: str) -> str:
    if not value:
        return ""
    told = plain(value)
    if not told:
        findings.add("bad_identifier", at, "this cannot be written in the letters of X12: correct the record")
    return told or ""


@lru_cache(maxsize=65_536)
def number(value: Decimal) -> str:
    """An amount or quantity without zeros that say nothing, never in powers of ten."""
    return f"{value.normalize() + 0:f}"


def fits(value: Decimal) -> bool:
    """May X12 carry that amount?"""
    told = number(value)
    return len(told) <= MOST_DIGITS or sum(map(str.isdigit, told)) <= MOST_DIGITS


@lru_cache(maxsize=8_192)
def day(iso: str) -> str | None:
    """CCYYMMDD of `YYYY-MM-DD`; None for what is no date."""
    try:
        return date.fromisoformat(iso).strftime("%Y%m%d")
    except ValueError:
        return None


def segment(*elements: Element | None) -> Segment:
    """A segment, its name first, without what is empty at its end or at that of a composite."""
    told = [":".join(each).rstrip(":") if isinstance(each, tuple) else each or "" for each in elements]
    return "*".join(told).rstrip("*")


def interchange(
    transaction: Transaction,
    bodies: Sequence[Sequence[Segment]],
    partner: TradingPartner,
    *,
    made_at: datetime,
    control_number: int,
) -> bytes:
    """One ISA with one functional group, in it one ST to SE around each body. One segment a line."""
    control = f"{(control_number - 1) % 999_999_999 + 1:09d}"
    sender, receiver = partner.sender_id.strip(), partner.receiver_id.strip()
    isa = (
        "ISA", "00", " " * 10, "00", " " * 10, partner.sender_qualifier, f"{sender:15}", partner.receiver_qualifier,
        f"{receiver:15}", made_at.strftime("%y%m%d"), made_at.strftime("%H%M"), "^", "00501", control, "0", partner.usage, ":",
    )  # fmt: skip
    own = str(int(control))
    when = (made_at.strftime("%Y%m%d"), made_at.strftime("%H%M"))
    gs = ("GS", transaction.group, sender, receiver, *when, own, "X", transaction.version)
    sets = [each for place, body in enumerate(bodies, start=1) for each in _set(transaction, f"{place:04d}", body)]
    told = ["*".join(isa), "*".join(gs), *sets, segment("GE", str(len(bodies)), own), segment("IEA", "1", control), ""]
    return "~\n".join(told).encode("ascii")


def _set(transaction: Transaction, control: str, body: Sequence[Segment]) -> Sequence[Segment]:
    version = (transaction.version,) if transaction.version_in_header else ()
    return (segment("ST", transaction.code, control, *version), *body, segment("SE", str(len(body) + 2), control))
