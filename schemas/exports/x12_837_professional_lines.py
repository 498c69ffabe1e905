"""Service lines of an 837P (loop 2400), and what claim and lines share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from schemas.exports import x12
from schemas.exports.diagnosis_pointers import diagnosis_places
from schemas.exports.findings import Findings
from schemas.exports.x12_837 import Telling
from schemas.exports.x12_837_codes import date_segment, period, procedure
from schemas.exports.x12_837_numbers import other_number, qualified
from schemas.exports.x12_elements import checked_npi, code, name_elements, quantity
from schemas.types.cms1500 import ClaimLine, Cms1500

_UNASSIGNED = frozenset(
    {28, 29, 30, *range(35, 41), *range(43, 49), 59, 63, 64, *range(67, 71), *range(73, 81), *range(82, 99)}
)
PLACES = frozenset(f"{number:02d}" for number in range(1, 100) if number not in _UNASSIGNED)
"""Places of service that CMS has given a code."""
_MOST_LINES = 50
_MOST_POINTERS = 4
_REFERRALS = ("AV", "S2", "ST", "NU")
"""What box 24H says of a referral after a screening."""
_EPSDT = frozenset({"Y", "E", "B", *_REFERRALS})
_FAMILY_PLANNING = frozenset({"F", "B"})


@dataclass(frozen=True, slots=True)
class ProfessionalLines:
    """Box 24."""

    telling: Telling
    form: Cms1500
    billing_npi: str | None
    charges: list[Decimal]

    @classmethod
    def of(cls, telling: Telling, form: Cms1500, billing_npi: str | None) -> ProfessionalLines:
        """Those of that form."""
        charges = [telling.amount(line.charge, f"/lines/{n}/charge", "a charge") for n, line in enumerate(form.lines)]
        return cls(telling, form, billing_npi, charges)

    @property
    def place(self) -> str:
        """Of the claim: the first that a line names."""
        return next((line.place for line in self.form.lines if line.place), "")

    def rendering_of_all(self) -> Iterator[x12.Segment]:
        """Loop 2310B, where one person other than who bills gave all services."""
        if self._is_one:
            yield from self._rendering(0)

    @property
    def _is_one(self) -> bool:
        said = {(line.rendering_npi, line.id_qualifier, line.rendering_id) for line in self.form.lines}
        return len(said) == 1

    def segments(self, ordering: Sequence[x12.Segment]) -> Iterator[Iterator[x12.Segment]]:
        """Of each line."""
        findings, count = self.telling.findings, len(self.form.lines)
        if not count:
            findings.missing("/lines", "a service line")
        elif not self.place:
            findings.missing("/lines/0/place", "the place of service")
        if count > _MOST_LINES:
            findings.add("too_long", "/lines", f"a claim has at most {_MOST_LINES} lines: correct the record")
        return (self._line(number, line, ordering) for number, line in enumerate(self.form.lines))

    def _line(self, number: int, line: ClaimLine, ordering: Sequence[x12.Segment]) -> Iterator[x12.Segment]:
        findings, at = self.telling.findings, f"/lines/{number}"
        yield x12.segment("LX", str(number + 1))
        yield self._service(line, number)
        first, last = line.service_from, line.service_to
        if not first:
            findings.missing(f"{at}/service_from", "the day of service")
        elif last and last != first:
            told = period(findings, first, last, (f"{at}/service_from", f"{at}/service_to"))
            yield x12.segment("DTP", "472", "RD8", told)
        else:
            yield from date_segment(findings, "472", first, f"{at}/service_from")
        yield x12.segment("REF", "6R", str(number + 1))
        bought = self._bought() if not number else None
        if bought:
            yield x12.segment("PS1", *bought)
        if not self._is_one:
            yield from self._rendering(number)
        if bought:
            yield x12.segment("NM1", "QB", "2", *[""] * 5, "XX", bought[0])
        yield from ordering

    def _service(self, line: ClaimLine, number: int) -> x12.Segment:
        findings, at = self.telling.findings, f"/lines/{number}"
        if not line.procedure:
            findings.missing(f"{at}/procedure", "a procedure code")
        place = code(findings, line.place, PLACES, f"{at}/place", "place of service")
        emergency = code(findings, line.emergency, ("Y", "N"), f"{at}/emergency", "Y or N")
        screening = code(findings, line.epsdt, _EPSDT | _FAMILY_PLANNING | {"N"}, f"{at}/epsdt", "code of box 24H")
        told = procedure(findings, line.procedure or "", line.modifiers, at)
        units = quantity(findings, line.units, f"{at}/units")
        elsewhere = place if place != self.place else ""
        marks = [
            "Y" if is_so else "" for is_so in (emergency == "Y", False, screening in _EPSDT, screening in _FAMILY_PLANNING)
        ]
        charge = x12.number(self.charges[number])
        return x12.segment("SV1", told, charge, "UN", units, elsewhere, "", self._pointers(line, at), "", *marks)

    def _pointers(self, line: ClaimLine, at: str) -> tuple[str, ...]:
        places = diagnosis_places(line.pointers or "", len(self.form.diagnoses))
        if not places:
            self.telling.findings.missing(f"{at}/pointers", "the diagnosis that a pointer names")
        elif len(places) > _MOST_POINTERS:
            what = f"a line points at no more than {_MOST_POINTERS} diagnoses: correct the record"
            self.telling.findings.add("too_long", f"{at}/pointers", what)
        return tuple(map(str, places or ()))

    def _rendering(self, number: int) -> Iterator[x12.Segment]:
        """Boxes 24I and 24J. Paper has no place for the name: master data know it."""
        line, at, findings = self.form.lines[number], f"/lines/{number}", self.telling.findings
        if not line.rendering_npi and line.rendering_id:
            findings.missing(f"{at}/rendering_npi", "the NPI of who gave the service")
        if not line.rendering_npi or line.rendering_npi == self.billing_npi:
            return
        known = self.telling.master.provider(line.rendering_npi)
        npi = checked_npi(findings, line.rendering_npi, f"{at}/rendering_npi")
        if known is None:
            findings.ask("rendering.name", "the name of who gave the services, which the form has no box for,")
        is_company = known is not None and known.entity == "organization"
        name = known.name if known else None
        told = (x12.text(findings, name, "rendering.name", 60), *[""] * 4) if is_company else (
            name_elements(findings, name, "rendering.name", "first last")
        )  # fmt: skip
        yield x12.segment("NM1", "82", "2" if is_company else "1", *told, "XX", npi)
        printed = qualified(line.id_qualifier, line.rendering_id)
        other = other_number(findings, printed, f"{at}/rendering_id", ("0B", "1G", "G2", "LU"))
        taxonomy = other.taxonomy if other and other.taxonomy else known.taxonomy if known else None
        if taxonomy:
            yield x12.segment("PRV", "PE", "PXC", taxonomy)
        if other and other.qualifier:
            yield x12.segment("REF", other.qualifier, other.number)

    def _bought(self) -> tuple[str, str] | None:
        """PS1: of whom an outside laboratory's service was bought, and for how much. Box 20 has one charge: for one line."""
        form, findings = self.form, self.telling.findings
        charge = self.telling.amount(form.outside_lab_charge, "/outside_lab_charge", "") if form.outside_lab_charge else None
        if not form.outside_lab:
            if charge:
                findings.missing("/outside_lab", "whether this charge is an outside laboratory's")
            return None
        if charge is None:
            findings.missing("/outside_lab_charge", "what the outside laboratory charged")
        if len(form.lines) != 1:
            findings.add(
                "bad_identifier", "/outside_lab_charge", "which line this charge is for cannot be told: correct the record"
            )
        number = checked_npi(findings, form.facility.npi, "/facility/npi")
        if not form.facility.npi:
            findings.missing("/facility/npi", "the outside laboratory's NPI")
        return number, x12.number(charge) if charge is not None else ""


def epsdt_referrals(findings: Findings, form: Cms1500) -> Iterator[x12.Segment]:
    """CRC: what became of screenings."""
    said = [each for each in _REFERRALS if any(line.epsdt == each for line in form.lines)]
    if "NU" in said and len(said) > 1:
        findings.add("bad_identifier", "/lines/0/epsdt", "box 24H says both that there was a referral and that there was none")
    if said:
        yield x12.segment("CRC", "ZZ", "N" if said == ["NU"] else "Y", *said)
