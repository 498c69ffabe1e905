"""The claim of an 837P with its providers and lines (loops 2300 to 2400)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from schemas.exports import x12
from schemas.exports.parties import STATES, address_of
from schemas.exports.x12_837 import Telling
from schemas.exports.x12_837_billing import Biller, located, street_of
from schemas.exports.x12_837_codes import date_segment, diagnosis, icd_prefix, information, period
from schemas.exports.x12_837_numbers import other_number, qualified
from schemas.exports.x12_837_people import OtherPolicy
from schemas.exports.x12_837_professional_lines import ProfessionalLines, epsdt_referrals
from schemas.exports.x12_837_providers import Practitioner
from schemas.exports.x12_elements import checked_npi, code
from schemas.master import Address, Provider, same_name
from schemas.types.cms1500 import Cms1500

_OTHER_DATES = ("454", "304", "453", "439", "455", "471", "090", "091", "444")
_BEFORE_UNABLE = ("431", "454", "304", "453", "439", "484", "455", "471")
_AFTER_HOSPITAL = ("090", "091", "444")
"""DTP01 in the guide's order, around the days unable to work and in hospital."""
_MOST_DIAGNOSES = 12
_LABORATORY = re.compile(r"\d\dD\d{7}")
"""A CLIA number, which stands in box 23 of laboratories."""
_UNSIGNED = re.compile(r"(NO|NOT|NONE|UNSIGNED)\b.*", re.IGNORECASE)
_EARLIER = frozenset({"7", "8"})
"""Frequencies that replace or cancel an earlier claim."""


@dataclass(frozen=True, slots=True)
class ProfessionalClaim:
    """One form."""

    telling: Telling
    form: Cms1500
    biller: Biller
    other: OtherPolicy | None

    def segments(self) -> Iterator[x12.Segment]:
        """From CLM to the last line."""
        lines = ProfessionalLines.of(self.telling, self.form, self.biller.number)
        benefits, release = self._benefits(), self._release()
        yield self._claim(lines, benefits, release)
        yield from self._dates()
        if self.form.amount_paid and (paid := self.telling.amount(self.form.amount_paid, "/amount_paid", "")):
            yield x12.segment("AMT", "F5", x12.number(paid))
        yield from self._references()
        note = x12.identifier(self.telling.findings, self.form.additional_info, "/additional_info", 80)
        if note:
            yield x12.segment("NTE", "ADD", note)
        yield from epsdt_referrals(self.telling.findings, self.form)
        yield from self._codes()
        yield from self._referring("DN", "0B", "1G", "G2")
        yield from lines.rendering_of_all()
        yield from self._facility()
        yield from self._referring("DQ", "0B", "1G", "G2", "LU")
        if self.other:
            yield from self.other.segments(self.telling, benefits, release)
        ordering = tuple(self._referring("DK", "0B", "1G", "G2"))
        yield from chain.from_iterable(lines.segments(ordering))

    def _claim(self, lines: ProfessionalLines, benefits: str, release: str) -> x12.Segment:
        form, findings = self.form, self.telling.findings
        account = x12.identifier(findings, form.patient_account, "/patient_account", 38)
        if not form.patient_account:
            findings.missing("/patient_account", "the provider's number of the patient")
        total = self.telling.total(lines.charges, form.total_charge, "/total_charge", "the total charge")
        signed = "Y" if is_signed(form.provider_signature) else "N"
        place = (lines.place, "B", self._frequency())
        told = (place, signed, self._assignment(), benefits, release, "", self._causes())
        return x12.segment("CLM", account, x12.number(total), "", "", *told)

    def _frequency(self) -> str:
        """Box 22: 1 for a first claim."""
        form, findings = self.form, self.telling.findings
        if form.resubmission_code in _EARLIER and not form.original_reference:
            findings.missing("/original_reference", "the payer's number of the claim that is replaced or cancelled")
        if form.original_reference and form.resubmission_code in {None, "1"}:
            findings.missing("/resubmission_code", "whether the earlier claim is replaced (7) or cancelled (8)")
        return code(findings, form.resubmission_code, ("1", "6", "7", "8"), "/resubmission_code", "1, 6, 7 or 8") or "1"

    def _assignment(self) -> str:
        known = self.biller.known
        accepts = self.form.accept_assignment
        if accepts is None and known:
            accepts = known.accepts_assignment
        if accepts is None:
            self.telling.findings.ask(
                "provider.accepts_assignment", "whether who bills accepts assignment, which box 27 leaves open,"
            )
        return "A" if accepts else "C"

    def _benefits(self) -> str:
        """CLM08: box 13; left blank it is no."""
        signed, known = self.form.insured_signature, self.biller.known
        is_assigned = is_signed(signed) if signed else bool(known and known.benefits_assigned)
        return "Y" if is_assigned else "N"

    def _release(self) -> str:
        """CLM09: box 12."""
        if is_signed(self.form.patient_signature):
            return "Y"
        release = self.biller.known.release_of_information if self.biller.known else None
        if release is None:
            what = "whether records may be released (Y or I), for which box 12 has no signature,"
            self.telling.findings.ask("provider.release_of_information", what)
        return release or ""

    def _causes(self) -> tuple[str, ...]:
        """CLM11. An accident has a date, that of an automobile a state."""
        condition, findings = self.form.condition, self.telling.findings
        told = {"AA": condition.auto_accident, "EM": condition.employment, "OA": condition.other_accident}
        causes = [each for each, is_one in told.items() if is_one]
        if len(causes) > 2:
            findings.add("too_long", "/condition", "a claim has at most two causes: correct the record")
        accident = self.form.other_date if self.form.other_date_qualifier == "439" else None
        if (condition.auto_accident or condition.other_accident) and not accident:
            findings.missing("/other_date", "the day of the accident (box 15, qualifier 439)")
        if not condition.auto_accident:
            return tuple(causes)
        if not condition.auto_state:
            findings.missing("/condition/auto_state", "the state of the accident")
        state = code(findings, condition.auto_state, STATES, "/condition/auto_state", "state")
        return (*[*causes, ""][:2], "", state)

    def _dates(self) -> Iterator[x12.Segment]:
        form, findings = self.form, self.telling.findings
        dates: dict[str, tuple[str, str]] = {}
        for field, allowed in (("onset", ("431", "484")), ("other", _OTHER_DATES)):
            date = getattr(form, f"{field}_date")
            qualifier = getattr(form, f"{field}{'' if field == 'onset' else '_date'}_qualifier")
            at = f"/{field}{'' if field == 'onset' else '_date'}_qualifier"
            if date and not qualifier:
                findings.missing(at, "what this date is")
            if date and (known := code(findings, qualifier, allowed, at, "qualifier of a date")):
                dates[known] = date, f"/{field}_date"
        for qualifier in _BEFORE_UNABLE:
            yield from date_segment(findings, qualifier, *dates.get(qualifier, ("", "")))
        yield from self._unable()
        yield from date_segment(findings, "435", form.hospital_from, "/hospital_from")
        yield from date_segment(findings, "096", form.hospital_to, "/hospital_to")
        for qualifier in _AFTER_HOSPITAL:
            yield from date_segment(findings, qualifier, *dates.get(qualifier, ("", "")))

    def _unable(self) -> Iterator[x12.Segment]:
        first, last, findings = self.form.unable_from, self.form.unable_to, self.telling.findings
        if first and last:
            yield x12.segment("DTP", "314", "RD8", period(findings, first, last, ("/unable_from", "/unable_to")))
        else:
            yield from date_segment(findings, "360", first, "/unable_from")
            yield from date_segment(findings, "361", last, "/unable_to")

    def _references(self) -> Iterator[x12.Segment]:
        findings = self.telling.findings
        number = x12.identifier(findings, self.form.prior_authorization, "/prior_authorization", 50)
        original = x12.identifier(findings, self.form.original_reference, "/original_reference", 50)
        is_laboratory = _LABORATORY.fullmatch(number) is not None
        told = (("G1", "" if is_laboratory else number), ("F8", original), ("X4", number if is_laboratory else ""))
        for qualifier, value in told:
            if value:
                yield x12.segment("REF", qualifier, value)

    def _codes(self) -> Iterator[x12.Segment]:
        form, findings = self.form, self.telling.findings
        if not form.diagnoses:
            findings.missing("/diagnoses", "a diagnosis")
        if len(form.diagnoses) > _MOST_DIAGNOSES:
            findings.add("too_long", "/diagnoses", f"a claim has at most {_MOST_DIAGNOSES} diagnoses: correct the record")
        last = max((day for line in form.lines if (day := line.service_to or line.service_from)), default=None)
        prefix = icd_prefix(form.icd_indicator, last, findings, "/icd_indicator")
        told = [diagnosis(findings, each, f"/diagnoses/{n}", prefix) for n, each in enumerate(form.diagnoses)]
        yield from information([(f"{prefix}{'F' if n else 'K'}", each) for n, each in enumerate(told)])
        conditions = [each for each in re.split(r"[\s,;/]+", form.claim_codes or "") if each]
        fitting = [code(findings, each, re.compile("[0-9A-Z]{2}"), "/claim_codes", "condition code") for each in conditions]
        yield from information([("BG", each) for each in fitting])

    def _referring(self, role: str, *allowed: str) -> Iterator[x12.Segment]:
        """Box 17, where its qualifier says that role. First names come first in it."""
        who, findings = self.form.referring, self.telling.findings
        if not (who.name or who.npi):
            return
        if role == "DN" and who.qualifier not in {"DN", "DK", "DQ"}:
            findings.missing("/referring/qualifier", "whether this provider refers (DN), orders (DK) or supervises (DQ)")
        if who.qualifier != role:
            return
        yield Practitioner(who.name, who.npi, "/referring", "first last").segment(self.telling, role)
        printed = qualified(who.other_id_qualifier, who.other_id)
        other = other_number(findings, printed, "/referring/other_id", allowed)
        if other and other.qualifier:
            yield x12.segment("REF", other.qualifier, other.number)

    def _facility(self) -> Iterator[x12.Segment]:
        """Box 32, where it is not box 33 again."""
        place, billing, findings = self.form.facility, self.form.billing, self.telling.findings
        if not (place.name or place.address or place.npi) or self._is_billing():
            return
        known = self.telling.master.provider(place.npi, place.name)
        name = x12.text(findings, place.name or (known.name if known else None), "/facility/name", 60)
        if not name:
            findings.missing("/facility/name", "the name of where the service was given")
        npi = checked_npi(findings, place.npi, "/facility/npi")
        number = ("XX", npi) if npi and npi != billing.npi else ()
        yield x12.segment("NM1", "77", "2", name, *([""] * 4 if number else ()), *number)
        street = street_of(findings, _places(place.address, known), "facility.address", "where the service was given")
        if street:
            yield from located(findings, street, "/facility/address")
        other = other_number(findings, place.other_id, "/facility/other_id", ("0B", "G2", "LU"))
        if other and other.qualifier:
            yield x12.segment("REF", other.qualifier, other.number)

    def _is_billing(self) -> bool:
        place, billing = self.form.facility, self.form.billing
        is_one = same_name(place.name or billing.name or "") == same_name(billing.name or "")
        return is_one and (not place.address or same_name(place.address) == same_name(billing.address or ""))


def is_signed(text: str | None) -> bool:
    """Is there a signature, or the word that it is on file?"""
    return bool(text) and _UNSIGNED.fullmatch(text or "") is None


def _places(printed: str | None, known: Provider | None) -> list[Address]:
    """The printed address, and the known one if it may be the same with a longer code."""
    first, second = address_of(printed), known.address if known else None
    may_be_same = second and (not first or (first.postal_code or "")[:5] == (second.postal_code or "")[:5])
    return [each for each in (first, second if may_be_same else None) if each]
