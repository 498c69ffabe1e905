"""A service or a claim as paper prints it, in numbers: what was billed, allowed, paid and taken off, each with its pointer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from schemas.exports.findings import Findings
from schemas.exports.x12 import MOST_DIGITS
from schemas.types.eob import COLUMNS, Claim, ServiceLine

_AMOUNT = re.compile(r"-?\d{1,15}(\.\d{1,2})?")
_CLAIM_COLUMNS = (*COLUMNS, "interest")
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Printed:
    """An adjustment as it stands on paper."""

    at: str
    group: str | None
    reason: str | None
    amount: Decimal | None

    @property
    def raw(self) -> str:
        """Its code as printed."""
        return "-".join(each for each in (self.group, self.reason) if each)


@dataclass(frozen=True, slots=True)
class Row:
    """One service or claim."""

    at: str
    amounts: Mapping[str, Decimal]
    """By column, as far as printed."""
    adjustments: tuple[Printed, ...]
    remarks: tuple[str, ...]

    def __getitem__(self, column: str) -> Decimal:
        return self.amounts.get(column, ZERO)


def amount_of(value: str | None, at: str, findings: Findings) -> Decimal | None:
    """Dollars. Held where it is no amount, or a longer one than remittances can tell."""
    if value is None:
        return None
    if not _AMOUNT.fullmatch(value):
        findings.add("missing_value", at, "this is not an amount such as 1204.50: correct the record")
        return None
    if len(value) > MOST_DIGITS and sum(map(str.isdigit, value)) > MOST_DIGITS:
        findings.add("too_long", at, f"amounts have at most {MOST_DIGITS} digits: correct the record")
    return Decimal(value)


def row_of(part: ServiceLine | Claim, at: str, findings: Findings, *, sign: int = 1) -> Row:
    """The part's amounts; `sign` is -1 for a reversal that paper prints without a minus."""

    def amount(value: str | None, pointer: str) -> Decimal | None:
        found = amount_of(value, pointer, findings)
        return found if found is None or sign > 0 else -found

    columns = _CLAIM_COLUMNS if isinstance(part, Claim) else COLUMNS
    printed = ((name, value) for name in columns if (value := getattr(part, name)) is not None)
    told = {name: found for name, value in printed if (found := amount(value, f"{at}/{name}")) is not None}
    adjustments = tuple(
        Printed(place, each.group, each.reason, amount(each.amount, f"{place}/amount"))
        for number, each in enumerate(part.adjustments)
        for place in (f"{at}/adjustments/{number}",)
    )
    return Row(at, told, adjustments, tuple(part.remarks))
