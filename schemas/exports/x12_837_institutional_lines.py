"""Revenue lines of an 837I (loops 2400 and 2410)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from schemas.exports import x12
from schemas.exports.x12_837 import Telling
from schemas.exports.x12_837_codes import date_segment, procedure
from schemas.exports.x12_elements import code, quantity
from schemas.types.ub04 import RevenueLine, Ub04

_REVENUE = re.compile(r"\d{3,4}")
_ACCOMMODATION = re.compile(r"0(1\d\d|20\d|21\d)")
"""Room and board, whose units are days, and beside which a rate stands instead of a procedure."""
_RATE_LINES = frozenset({"0022", "0023", "0024"})
"""Beside which a rate code (HIPPS) stands."""
_DRUG = re.compile(r"N4 ?(\d{5})-?(\d{4})-?(\d{2}) ?(F2|GR|ME|ML|UN) ?(\d{1,7}(?:\.\d{1,3})?)")
"""A drug in place of a description: its number in the national directory, unit of measure, quantity."""
_MOST_LINES = 999


@dataclass(frozen=True, slots=True)
class InstitutionalLines:
    """Locators 42 to 48."""

    telling: Telling
    form: Ub04
    charges: list[Decimal]

    @classmethod
    def of(cls, telling: Telling, form: Ub04) -> InstitutionalLines:
        """Those of that form."""
        charges = [telling.amount(line.charge, f"/lines/{n}/charge", "a charge") for n, line in enumerate(form.lines)]
        return cls(telling, form, charges)

    def hold_other_not_covered(self) -> None:
        """Charges not covered make their total, where the form has one."""
        if self.form.total_not_covered:
            found = [self._not_covered(line, n) for n, line in enumerate(self.form.lines)]
            self.telling.total(found, self.form.total_not_covered, "/total_not_covered", "the total not covered")

    def _not_covered(self, line: RevenueLine, number: int) -> Decimal:
        at = f"/lines/{number}/not_covered"
        return self.telling.amount(line.not_covered, at, "") if line.not_covered else Decimal(0)

    def segments(self) -> Iterator[x12.Segment]:
        """Of all lines."""
        lines, findings = self.form.lines, self.telling.findings
        if not lines:
            findings.missing("/lines", "a revenue line")
        if len(lines) > _MOST_LINES:
            findings.add("too_long", "/lines", f"a claim has at most {_MOST_LINES} lines: correct the record")
        for number, line in enumerate(lines):
            yield x12.segment("LX", str(number + 1))
            yield self._service(number, line)
            yield from date_segment(findings, "472", line.service_date, f"/lines/{number}/service_date")
            yield x12.segment("REF", "6R", str(number + 1))
            yield from self._drug(line)

    def _service(self, number: int, line: RevenueLine) -> x12.Segment:
        findings, at = self.telling.findings, f"/lines/{number}"
        if not line.revenue_code:
            findings.missing(f"{at}/revenue_code", "a revenue code")
        printed = code(findings, line.revenue_code, _REVENUE, f"{at}/revenue_code", "revenue code of 3 or 4 digits")
        revenue = printed.zfill(4) if printed else ""
        is_room = _ACCOMMODATION.fullmatch(revenue) is not None
        is_rate = is_room and (line.procedure or "").isdigit()
        kind = "HP" if revenue in _RATE_LINES else "HC"
        told = procedure(findings, line.procedure, line.modifiers, at, kind) if line.procedure and not is_rate else ""
        if line.modifiers and not told:
            findings.missing(f"{at}/procedure", "the procedure that has modifiers")
        units = quantity(findings, line.units, f"{at}/units")
        not_covered = self._not_covered(line, number)
        tail = ("", x12.number(not_covered)) if not_covered else ()
        return x12.segment("SV2", revenue, told, x12.number(self.charges[number]), "DA" if is_room else "UN", units, *tail)

    def _drug(self, line: RevenueLine) -> Iterator[x12.Segment]:
        drug = _DRUG.fullmatch((line.description or "").upper())
        if drug:
            yield x12.segment("LIN", "", "N4", "".join(drug.groups()[:3]))
            yield x12.segment("CTP", "", "", "", x12.number(Decimal(drug[5])), drug[4])
