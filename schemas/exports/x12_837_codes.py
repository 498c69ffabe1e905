"""Diagnoses, procedures, dates and kinds of insurance of a claim, in the codes of an 837."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.exports import x12
from schemas.exports.findings import Findings
from schemas.exports.x12_elements import code, day
from schemas.master import Payer

ICD_10 = "AB"
ICD_10_FROM = "2015-10-01"
"""Services from this day on are coded in ICD-10 (45 CFR 162.1002)."""
_ICD_10 = re.compile(r"[A-Z]\d[0-9A-Z](\.?[0-9A-Z]{1,4})?")
_ICD_9 = re.compile(r"(\d{3}|V\d\d|E\d{3})(\.?\d{1,2})?")
_PROCEDURE = re.compile(r"[0-9A-Z]{5}")
_IN_SEGMENT = 12
"""Codes in one HI."""


def icd_prefix(indicator: str | None, last_day: str | None, findings: Findings, at: str) -> str:
    """What qualifiers begin with: `AB` for ICD-10, `B` for ICD-9. Where no box says it, the day of service does."""
    if indicator and indicator not in {"0", "9"}:
        findings.add("bad_identifier", at, "this is neither 0 (ICD-10) nor 9 (ICD-9): correct the record")
    is_old = indicator == "9" or (not indicator and last_day is not None and last_day < ICD_10_FROM)
    return "B" if is_old else ICD_10


def diagnosis(findings: Findings, printed: str | None, at: str, prefix: str) -> str:
    """Without its point."""
    shape, name = (_ICD_10, "ICD-10") if prefix == ICD_10 else (_ICD_9, "ICD-9")
    return code(findings, printed, shape, at, f"diagnosis of {name}").replace(".", "")


def information(codes: Sequence[x12.Element]) -> Iterator[x12.Segment]:
    """HI, twelve codes in each."""
    for start in range(0, len(codes), _IN_SEGMENT):
        yield x12.segment("HI", *codes[start : start + _IN_SEGMENT])


def procedure(findings: Findings, printed: str, modifiers: Sequence[str], at: str, kind: str = "HC") -> tuple[str, ...]:
    """SV101 or SV202."""
    told = code(findings, printed, _PROCEDURE, f"{at}/procedure", "procedure code of 5 characters")
    if len(modifiers) > 4 or not all(re.fullmatch(r"[0-9A-Z]{2}", each) for each in modifiers):
        findings.add("bad_identifier", f"{at}/modifiers", "at most 4 modifiers of 2 characters: correct the record")
    return (kind, told, *modifiers)


def date_segment(findings: Findings, qualifier: str, printed: str | None, at: str) -> Iterator[x12.Segment]:
    """DTP of one day."""
    if printed:
        yield x12.segment("DTP", qualifier, "D8", day(findings, printed, at))


def period(findings: Findings, first: str | None, last: str | None, at: tuple[str, str]) -> str:
    """From and to, the first not after the last."""
    if first and last and first > last:
        findings.add("bad_identifier", at[1], "this ends before it begins: correct the record")
    return f"{day(findings, first, at[0])}-{day(findings, last, at[1])}"


def filing_of(payer: Payer | None, printed: str | None = None) -> str:
    """SBR09: as the master data say, else as the form's box 1 does, else that nobody says it."""
    if payer and (payer.claim_filing or payer.filing_indicator != "ZZ"):
        return payer.claim_filing or payer.filing_indicator
    kinds = {"medicare": "MB", "medicaid": "MC", "tricare": "CH", "champva": "VA", "group": "CI", "feca": "WC"}
    return kinds.get(printed or "", "ZZ")
