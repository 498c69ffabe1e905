"""Numbers on claim forms that stand behind a qualifier of their own, such as `G2 12345` or `ZZ207Q00000X`."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from schemas.exports import x12
from schemas.exports.findings import Findings

_TAXONOMY = re.compile(r"(?:ZZ|PXC)? ?([0-9A-Z]{9}X)")
_QUALIFIED = re.compile(r"(0B|1G|G2|LU) ?(.+)")


@dataclass(frozen=True, slots=True)
class OtherNumber:
    """Another than the NPI."""

    qualifier: str = ""
    """REF01; empty for a taxonomy alone."""
    number: str = ""
    taxonomy: str = ""


def other_number(findings: Findings, printed: str | None, at: str, allowed: Collection[str]) -> OtherNumber | None:
    """Taken apart. Held where it does not say what it is, or may not stand here."""
    told = x12.identifier(findings, printed, at, 60)
    if not told:
        return None
    if taxonomy := _TAXONOMY.fullmatch(told):
        return OtherNumber(taxonomy=taxonomy[1])
    qualified = _QUALIFIED.fullmatch(told)
    if qualified is None or qualified[1] not in allowed:
        findings.add("bad_identifier", at, f"this number should begin with what it is, one of {', '.join(allowed)}, ZZ")
        return None
    return OtherNumber(qualified[1], x12.identifier(findings, qualified[2], at, 50))


def qualified(qualifier: str | None, number: str | None) -> str | None:
    """A number whose qualifier stands in a box of its own."""
    return f"{qualifier or ''} {number}" if number else None
