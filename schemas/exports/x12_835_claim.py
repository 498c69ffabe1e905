"""Claims and services of an 835 (loops 2100 and 2110)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from schemas.exports import x12
from schemas.exports.codes import Crosswalk
from schemas.exports.findings import Findings
from schemas.exports.parties import Order, order_of
from schemas.exports.reductions import Reduction
from schemas.exports.remittance import ToldClaim, ToldLine
from schemas.exports.rows import Row
from schemas.exports.x12_elements import checked_npi, name_elements, same_person
from schemas.master import MasterData, Payer
from schemas.types.eob import Claim, Eob, ServiceLine

_IN_SEGMENT = 6
"""Adjustments in one CAS."""
_CLAIM_REMARKS = 5
"""In one MOA, of which a claim has one."""
_RATE_LINES = frozenset({"0022", "0023", "0024"})
"""Revenue codes beside which a rate code (HIPPS) stands."""
_NDC = re.compile(r"\d{11}")
_DENTAL = re.compile(r"D\d{4}")
_PROCEDURE = re.compile(r"[0-9A-Z]{5}")
_REVENUE = re.compile(r"\d{3,4}")
_UNITS = re.compile(r"-?\d{1,9}(\.\d{1,3})?")


@dataclass(frozen=True, slots=True)
class ClaimWriter:
    """Writes the claims of one remittance."""

    filing_indicator: str
    master: MasterData
    crosswalk: Crosswalk
    findings: Findings
    names: Order | None
    """Which name comes first on this paper."""

    @classmethod
    def of(cls, eob: Eob, master: MasterData, payer: Payer | None, crosswalk: Crosswalk, findings: Findings) -> ClaimWriter:
        """For that remittance."""
        names = order_of(name for claim in eob.claims for name in (claim.patient_name, claim.subscriber_name))
        return cls(payer.filing_indicator if payer else "ZZ", master, crosswalk, findings, names)

    def segments(self, claim: ToldClaim) -> Iterator[x12.Segment]:
        """One claim with its services."""
        part, at = claim.part, claim.row.at
        account = x12.identifier(self.findings, part.patient_account, f"{at}/patient_account", 38) or "0"
        number = x12.identifier(self.findings, part.claim_number, f"{at}/claim_number", 50)
        if part.claim_number is None:
            self.findings.missing(f"{at}/claim_number", "the payer's claim number")
        status = "22" if claim.is_reversal else "1"
        owed = "" if claim.is_reversal or not claim.owed else x12.number(claim.owed)
        amounts = (x12.number(claim.billed), x12.number(claim.paid), owed)
        yield x12.segment("CLP", account, status, *amounts, self.filing_indicator, number)
        yield from _adjustments(claim.reductions)
        yield from self._people(part, at)
        yield from self._claim_facts(claim)
        for line in claim.lines:
            yield from self._line(line, is_reversal=claim.is_reversal)

    def _people(self, part: Claim, at: str) -> Iterator[x12.Segment]:
        """Patient, subscriber where that is somebody else, rendering provider."""
        if not part.patient_name:
            self.findings.missing(f"{at}/patient_name", "the patient's name")
        member = x12.identifier(self.findings, part.member_id, f"{at}/member_id", 80, 2)
        insured = ("MI", member) if member else ()
        yield x12.segment("NM1", "QC", "1", *self._name(part.patient_name, f"{at}/patient_name"), *insured)
        subscriber = part.subscriber_name
        if subscriber and member and not same_person(subscriber, part.patient_name):
            yield x12.segment("NM1", "IL", "1", *self._name(subscriber, f"{at}/subscriber_name"), *insured)
        provider = self.master.provider(part.rendering_npi, part.rendering_provider)
        number = part.rendering_npi or (provider.npi if provider else None)
        if number:
            told = checked_npi(self.findings, number, f"{at}/rendering_npi")
            yield x12.segment(
                "NM1",
                "82",
                "1",
                *self._name(part.rendering_provider, f"{at}/rendering_provider"),
                "XX",
                told,
            )

    def _name(self, printed: str | None, at: str) -> tuple[str, ...]:
        return name_elements(self.findings, printed, at, self.names)

    def _claim_facts(self, claim: ToldClaim) -> Iterator[x12.Segment]:
        """Remarks, group, period and amounts that say more."""
        part, at = claim.part, claim.row.at
        remarks = self._remarks(claim.row, claim.reductions)
        if len(remarks) > _CLAIM_REMARKS:
            self.findings.add("too_long", f"{at}/remarks", f"a claim has at most {_CLAIM_REMARKS} remarks: correct the record")
        if remarks:
            yield x12.segment("MOA", "", "", *remarks)
        group = x12.identifier(self.findings, part.group_number, f"{at}/group_number", 50)
        if group:
            yield x12.segment("REF", "1L", group)
        for qualifier, name in (("232", "service_from"), ("233", "service_to")):
            yield from self._day(qualifier, getattr(part, name), f"{at}/{name}")
        for qualifier, name in (("AU", "allowed"), ("I", "interest")):
            if claim.row[name]:
                yield x12.segment("AMT", qualifier, x12.number(claim.row[name]))

    def _remarks(self, row: Row, reductions: Sequence[Reduction]) -> tuple[str, ...]:
        """Printed ones in the words of all payers, and those that the crosswalk puts beside a reason; each once."""
        told: dict[str, None] = {}
        used = {each.at for each in reductions}
        for number, printed in enumerate(row.remarks):
            remark = self.crosswalk.remark(printed)
            if remark:
                told[remark] = None
            elif f"{row.at}/remarks/{number}" not in used:
                at = f"{row.at}/remarks/{number}"
                self.findings.add("unmapped_code", at, f"{printed} is no remark of X12: add it to the payer's crosswalk")
        return tuple(told | dict.fromkeys(each.meaning.remark for each in reductions if each.meaning.remark))

    def _day(self, qualifier: str, printed: str | None, at: str) -> Iterator[x12.Segment]:
        if printed:
            day = x12.day(printed)
            if day is None:
                self.findings.missing(at, "a date such as 2026-10-14")
            yield x12.segment("DTM", qualifier, day)

    def _line(self, line: ToldLine, *, is_reversal: bool) -> Iterator[x12.Segment]:
        part, row = line.part, line.row
        code = self._procedure(part, row.at)
        revenue = part.revenue_code if part.procedure else None
        units = self._units(part, row.at, is_reversal=is_reversal)
        yield x12.segment("SVC", code, x12.number(row["billed"]), x12.number(row["paid"]), revenue, units)
        first, last = part.service_from, part.service_to
        if first and last and first != last:
            yield from self._day("150", first, f"{row.at}/service_from")
            yield from self._day("151", last, f"{row.at}/service_to")
        else:
            yield from self._day("472", first or last, f"{row.at}/service_from")
        yield from _adjustments(line.reductions)
        if row["allowed"]:
            yield x12.segment("AMT", "B6", x12.number(row["allowed"]))
        for remark in self._remarks(row, line.reductions):
            yield x12.segment("LQ", "HE", remark)

    def _procedure(self, part: ServiceLine, at: str) -> tuple[str, ...]:
        """SVC01: a procedure with its modifiers, else the revenue code."""
        procedure, revenue, modifiers = part.procedure or "", part.revenue_code or "", part.modifiers
        if revenue and not _REVENUE.fullmatch(revenue):
            self.findings.add("bad_identifier", f"{at}/revenue_code", "a revenue code has 3 or 4 digits: correct the record")
        if not procedure:
            if not revenue:
                self.findings.missing(f"{at}/procedure", "a service's procedure or revenue code")
            return ("NU", revenue)
        if len(modifiers) > 4 or any(len(each) != 2 for each in modifiers):
            self.findings.add("bad_identifier", f"{at}/modifiers", "at most 4 modifiers of 2 characters: correct the record")
        kind = _kind_of(procedure, revenue)
        if kind is None:
            self.findings.add(
                "bad_identifier", f"{at}/procedure", "this is no procedure code of 5 characters: correct the record"
            )
        return (kind or "", procedure, *modifiers)

    def _units(self, part: ServiceLine, at: str, *, is_reversal: bool) -> str:
        if part.units is None:
            return ""
        if not _UNITS.fullmatch(part.units):
            self.findings.add("bad_identifier", f"{at}/units", "this is no number of units: correct the record")
            return ""
        units = Decimal(part.units)
        return x12.number(-abs(units) if is_reversal else units)


def _kind_of(procedure: str, revenue: str) -> str | None:
    """SVC01-1."""
    if _NDC.fullmatch(procedure):
        return "N4"
    if not _PROCEDURE.fullmatch(procedure):
        return None
    if revenue in _RATE_LINES:
        return "HP"
    return "AD" if _DENTAL.fullmatch(procedure) else "HC"


def _adjustments(reductions: Sequence[Reduction]) -> Iterator[x12.Segment]:
    """CAS: by group, six at a time, without quantities."""
    for group, own in groupby(sorted(reductions, key=_group), key=_group):
        told = [part for each in own for part in (each.meaning.reason, x12.number(each.amount), "")]
        for start in range(0, len(told), 3 * _IN_SEGMENT):
            yield x12.segment("CAS", group, *told[start : start + 3 * _IN_SEGMENT])


def _group(reduction: Reduction) -> str:
    return reduction.meaning.group
