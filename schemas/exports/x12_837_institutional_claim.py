"""The claim of an 837I with its providers and lines (loops 2300 to 2400)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.exports import x12
from schemas.exports.x12_837 import Telling
from schemas.exports.x12_837_billing import Biller
from schemas.exports.x12_837_codes import ICD_10, date_segment, diagnosis, icd_prefix, information, period
from schemas.exports.x12_837_institutional_lines import InstitutionalLines
from schemas.exports.x12_837_people import OtherPolicy
from schemas.exports.x12_837_providers import Practitioner
from schemas.exports.x12_elements import amount, code, day
from schemas.types.ub04 import DatedCode, Ub04

_TYPE_OF_BILL = re.compile(r"0?([1-9][1-9])([0-9A-Z])")
_EARLIER = frozenset({"7", "8"})
_FIRST = "1"
"""Frequencies that replace or cancel an earlier claim, and that of a claim without one."""
_HOUR = re.compile(r"([01]\d|2[0-3])([0-5]\d)?|99")
_UNKNOWN_HOUR = "99"
_MOST_CODES = 24
_PCS = re.compile(r"[0-9A-HJ-NP-Z]{7}")
_ICD_9_PROCEDURE = re.compile(r"\d{2}\.?\d{0,2}")
_TWO = re.compile(r"[0-9A-Z]{2}")


@dataclass(frozen=True, slots=True)
class InstitutionalClaim:
    """One form."""

    telling: Telling
    form: Ub04
    biller: Biller
    row: int
    """Of the payer who is billed."""
    others: Sequence[OtherPolicy]

    def segments(self) -> Iterator[x12.Segment]:
        """From CLM to the last line."""
        findings, form = self.telling.findings, self.form
        lines = InstitutionalLines.of(self.telling, form)
        assigned, release = self._benefits(), self._release()
        yield self._claim(lines, assigned, release)
        yield from self._dates()
        yield self._admission()
        yield from self._references()
        note = x12.identifier(findings, form.remarks, "/remarks", 80)
        if note:
            yield x12.segment("NTE", "ADD", note)
        yield from self._codes()
        yield from self._providers()
        for other in self.others:
            yield from other.segments(self.telling, assigned, release)
        yield from lines.segments()

    def _claim(self, lines: InstitutionalLines, assigned: str, release: str) -> x12.Segment:
        form, findings = self.form, self.telling.findings
        account = x12.identifier(findings, form.patient_control_number, "/patient_control_number", 38)
        if not form.patient_control_number:
            findings.missing("/patient_control_number", "the provider's number of the patient")
        total = self.telling.total(lines.charges, form.total_charge, "/total_charge", "the total charge")
        lines.hold_other_not_covered()
        bill = (*self._bill[:1], "A", self._bill[1])
        return x12.segment("CLM", account, x12.number(total), "", "", bill, "", self._assignment(), assigned, release)

    @property
    def _bill(self) -> tuple[str, str]:
        """Facility with kind of care, and frequency."""
        told = _TYPE_OF_BILL.fullmatch(self.form.type_of_bill or "")
        return (told[1], told[2]) if told else ("", "")

    def _assignment(self) -> str:
        if not self._bill[0]:
            self.telling.findings.missing("/type_of_bill", "a type of bill such as 0111")
        accepts = self.biller.known.accepts_assignment if self.biller.known else None
        if accepts is None:
            self.telling.findings.ask("provider.accepts_assignment", "whether who bills takes what the payer pays")
        return "A" if accepts else "C"

    def _benefits(self) -> str:
        assigned = self.biller.known.benefits_assigned if self.biller.known else None
        if assigned is None:
            self.telling.findings.ask("provider.benefits_assigned", "whether patients let payers pay who bills")
        return "Y" if assigned else "N"

    def _release(self) -> str:
        release = self.biller.known.release_of_information if self.biller.known else None
        if release is None:
            self.telling.findings.ask("provider.release_of_information", "whether patients' records may be released (Y or I)")
        return release or ""

    def _dates(self) -> Iterator[x12.Segment]:
        form, findings = self.form, self.telling.findings
        leaving = self._hour(form.discharge_hour, "/discharge_hour")
        if leaving:
            yield x12.segment("DTP", "096", "TM", leaving)
        for field in ("statement_from", "statement_to"):
            if not getattr(form, field):
                findings.missing(f"/{field}", "the period that the statement covers")
        covers = period(findings, form.statement_from, form.statement_to, ("/statement_from", "/statement_to"))
        yield x12.segment("DTP", "434", "RD8", covers)
        hour = self._hour(form.admission_hour, "/admission_hour")
        if hour and form.admission_date:
            yield x12.segment("DTP", "435", "DT", f"{day(findings, form.admission_date, '/admission_date')}{hour}")
        else:
            yield from date_segment(findings, "435", form.admission_date, "/admission_date")

    def _hour(self, printed: str | None, at: str) -> str:
        """HHMM; 99 is an hour that nobody knows."""
        told = code(self.telling.findings, printed, _HOUR, at, "hour from 00 to 23")
        return "" if told in {"", _UNKNOWN_HOUR} else f"{told}00"[:4]

    def _admission(self) -> x12.Segment:
        form, findings = self.form, self.telling.findings
        if not form.discharge_status:
            findings.missing("/discharge_status", "the patient's status at the end")
        kind = code(findings, form.admission_type, re.compile("[1-9]"), "/admission_type", "type of admission")
        source = code(findings, form.admission_source, re.compile("[0-9A-Z]"), "/admission_source", "source of admission")
        status = code(findings, form.discharge_status, re.compile(r"\d{1,2}"), "/discharge_status", "status of a patient")
        return x12.segment("CL1", kind, source, status.zfill(2) if status else "")

    def _references(self) -> Iterator[x12.Segment]:
        """Locators 63 and 64 of the payer who is billed, and 3b."""
        form, findings, row = self.form, self.telling.findings, self.row
        original = of_row(form.document_control_numbers, row)
        frequency = self._bill[1]
        if frequency in _EARLIER and not original:
            findings.missing(
                f"/document_control_numbers/{row}", "the payer's number of the claim that is replaced or cancelled"
            )
        if frequency == _FIRST and original:
            findings.missing("/type_of_bill", "whether the earlier claim is replaced (7) or cancelled (8)")
        for name in ("treatment_authorizations", "document_control_numbers"):
            if len(getattr(form, name)) > max(len(form.payers), 1):
                findings.add("bad_identifier", f"/{name}", "there are more of these than payers: correct the record")
        allowed = of_row(form.treatment_authorizations, row)
        told = (
            ("G1", allowed, f"/treatment_authorizations/{row}"),
            ("F8", original, f"/document_control_numbers/{row}"),
            ("EA", form.medical_record_number, "/medical_record_number"),
        )
        for qualifier, value, at in told:
            if number := x12.identifier(findings, value, at, 50):
                yield x12.segment("REF", qualifier, number)

    def _codes(self) -> Iterator[x12.Segment]:
        form, findings = self.form, self.telling.findings
        prefix = icd_prefix(None, form.statement_to or form.statement_from, findings, "/diagnoses")
        if not form.diagnoses:
            findings.missing("/diagnoses", "the principal diagnosis")
        told = [diagnosis(findings, each, f"/diagnoses/{n}", prefix) for n, each in enumerate(form.diagnoses)]
        admitting = diagnosis(findings, form.admitting_diagnosis, "/admitting_diagnosis", prefix)
        yield from information([(f"{prefix}K", each) for each in told[:1]])
        yield from information([(f"{prefix}J", admitting)] if admitting else [])
        yield from self._several([(f"{prefix}F", each) for each in told[1:]], "/diagnoses")
        yield from self._procedures(prefix)
        occurrences = [self._dated("BH", each, f"/occurrences/{n}", _TWO) for n, each in enumerate(form.occurrences)]
        yield from self._several(occurrences, "/occurrences")
        yield from self._several(self._values(), "/value_codes")
        conditions = [
            ("BG", code(findings, each, _TWO, f"/condition_codes/{n}", "condition code"))
            for n, each in enumerate(form.condition_codes)
        ]
        yield from self._several(conditions, "/condition_codes")

    def _procedures(self, prefix: str) -> Iterator[x12.Segment]:
        form = self.form
        kind, shape = ("BB", _PCS) if prefix == ICD_10 else ("B", _ICD_9_PROCEDURE)
        if form.principal_procedure.code or form.principal_procedure.date:
            yield from information([self._dated(f"{kind}R", form.principal_procedure, "/principal_procedure", shape)])
        elif form.other_procedures:
            self.telling.findings.missing("/principal_procedure/code", "the principal procedure")
        others = [
            self._dated(f"{kind}Q", each, f"/other_procedures/{n}", shape) for n, each in enumerate(form.other_procedures)
        ]
        yield from self._several(others, "/other_procedures")

    def _dated(self, kind: str, each: DatedCode, at: str, shape: re.Pattern[str]) -> tuple[str, ...]:
        findings = self.telling.findings
        told = code(findings, each.code, shape, f"{at}/code", "code of its kind").replace(".", "")
        for field in ("code", "date"):
            if not getattr(each, field):
                findings.missing(f"{at}/{field}", f"the {field} beside what is there")
        return kind, told, "D8", day(findings, each.date, f"{at}/date")

    def _values(self) -> Sequence[tuple[str, ...]]:
        found, findings = [], self.telling.findings
        for n, each in enumerate(self.form.value_codes):
            told = code(findings, each.code, _TWO, f"/value_codes/{n}/code", "value code")
            worth = amount(findings, each.amount, f"/value_codes/{n}/amount")
            if not each.code or worth is None:
                findings.missing(f"/value_codes/{n}", "a value code or its amount")
            found.append(("BE", told, "", "", x12.number(worth) if worth is not None else ""))
        return found

    def _several(self, codes: Sequence[tuple[str, ...]], at: str) -> Iterator[x12.Segment]:
        if len(codes) > _MOST_CODES:
            self.telling.findings.add("too_long", at, f"a claim has at most {_MOST_CODES} of these: correct the record")
        return information(codes)

    def _providers(self) -> Iterator[x12.Segment]:
        """Loops 2310A and 2310B."""
        form, telling = self.form, self.telling
        attending = Practitioner(form.attending.name, form.attending.npi, "/attending", "last first")
        if not attending.is_named:
            telling.findings.missing("/attending/name", "who attended the patient")
        else:
            yield attending.segment(telling, "71")
            known = attending.known(telling)
            if known and known.taxonomy:
                yield x12.segment("PRV", "AT", "PXC", known.taxonomy)
        operating = Practitioner(form.operating.name, form.operating.npi, "/operating", "last first")
        if operating.is_named:
            yield operating.segment(telling, "72")


def of_row(values: Sequence[str], row: int) -> str | None:
    """What stands in a payer's row, if anything does."""
    return values[row] if row < len(values) else None
