"""Claims as providers send them, professional (CMS-1500) and institutional (UB-04): charges add up, numbers pass checks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Literal

from models.training.content import numbers, people
from models.training.content.people import Address, Company, Person
from models.training.content.remittance import ZERO, cents

HCPCS = ("G0463", "A4550", "J1885", "J3301", "G0439", "J0696", "J1100", "A6402", "L1830", "E0114", "T1015", "J2405", "Q9967")
ICD = (
    "M54.50", "E11.9", "I10", "J45.909", "S93.401A", "K21.9", "R07.9", "Z79.4", "N39.0", "F41.1", "M17.11", "I69.351",
    "J06.9", "E78.5", "L03.115", "R10.9", "M25.561", "H66.91", "D64.9", "G43.909",
)  # fmt: skip
_POS = ("11", "11", "11", "22", "19", "23", "12")
_REVENUE = (
    ("0120", "ROOM AND CARE SEMI PRIVATE"), ("0250", "DRUGS GENERAL"), ("0270", "SUPPLIES GENERAL"), ("0300", "LAB GENERAL"),
    ("0320", "X-RAY"), ("0351", "CT SCAN HEAD"), ("0360", "OPERATING ROOM"), ("0370", "ANESTHESIA"), ("0410", "BREATHING CARE"),
    ("0420", "PHYSICAL THERAPY"), ("0450", "EMERGENCY ROOM"), ("0636", "DRUGS WITH CODE"), ("0710", "RECOVERY ROOM"),
    ("0730", "EKG"),
)  # fmt: skip
Insurance = Literal["medicare", "medicaid", "tricare", "champva", "group", "feca", "other"]
Relationship = Literal["self", "spouse", "child", "other"]


@dataclass(frozen=True, slots=True)
class Individual:
    """A patient or insured."""

    person: Person
    born: date
    address: Address
    phone: str


@dataclass(frozen=True, slots=True)
class ClaimedService:
    """One line of box 24."""

    first: date
    last: date
    place: str
    procedure: str
    modifiers: tuple[str, ...]
    pointers: str
    charge: Decimal
    units: int


@dataclass(frozen=True, slots=True)
class ProfessionalClaim:
    """What a CMS-1500 says."""

    payer: Company
    insurance: Insurance
    insured_id: str
    patient: Individual
    insured: Individual
    relationship: Relationship
    group: str
    plan: str
    other_insured: Person | None
    other_policy: str
    diagnoses: tuple[str, ...]
    onset: date | None
    referring: Person | None
    referring_npi: str
    authorization: str
    services: tuple[ClaimedService, ...]
    rendering: Person
    rendering_npi: str
    account: str
    paid: Decimal
    assignment: bool
    billing: Company
    facility: Company
    signed: date

    @property
    def total(self) -> Decimal:
        """Box 28: the sum of box 24F."""
        return sum((each.charge for each in self.services), ZERO)


@dataclass(frozen=True, slots=True)
class RevenueLine:
    """One line of locators 42 to 48."""

    revenue: str
    description: str
    procedure: str
    modifiers: tuple[str, ...]
    day: date | None
    units: int
    charge: Decimal
    not_covered: Decimal


@dataclass(frozen=True, slots=True)
class InstitutionalClaim:
    """What a UB-04 says."""

    provider: Company
    control: str
    record: str
    bill_type: str
    first: date
    last: date
    patient: Individual
    admission_hour: str
    admission_type: str
    source: str
    discharge_hour: str
    discharge_status: str
    conditions: tuple[str, ...]
    occurrences: tuple[tuple[str, date], ...]
    values: tuple[tuple[str, Decimal], ...]
    lines: tuple[RevenueLine, ...]
    payer: Company
    plan_id: str
    prior: Decimal
    insured_id: str
    relationship: str
    group_name: str
    group: str
    authorization: str
    diagnoses: tuple[str, ...]
    procedure: str
    procedure_day: date
    attending: Person
    attending_npi: str
    operating: Person
    operating_npi: str
    remarks: str

    @property
    def inpatient(self) -> bool:
        """A stay, not a visit."""
        return self.bill_type.startswith("011")

    @property
    def total(self) -> Decimal:
        """Line 23: the sum of locator 47."""
        return sum((each.charge for each in self.lines), ZERO)

    @property
    def not_covered(self) -> Decimal:
        """Line 23: the sum of locator 48."""
        return sum((each.not_covered for each in self.lines), ZERO)


def individual(rng: Random) -> Individual:
    """A grown person with a birthday."""
    born = date(1936, 1, 1) + timedelta(days=rng.randint(0, 66 * 365))
    return Individual(people.person(rng), born, people.address(rng), numbers.phone(rng))


def _charge(rng: Random) -> Decimal:
    return cents(Decimal(rng.choice((rng.randint(1500, 30000), rng.randint(8000, 90000)))) / 100)


def _service(rng: Random, day: date, diagnoses: int) -> ClaimedService:
    code = rng.choice(HCPCS) if rng.random() < 0.7 else numbers.digits(rng, 5)
    modifiers = tuple(rng.sample(("25", "59", "LT", "RT", "KX", "GA"), k=rng.choice((0, 0, 1, 1, 2))))
    pointers = "".join(sorted(rng.sample("ABCD"[: min(4, diagnoses)], k=rng.randint(1, min(3, diagnoses)))))
    return ClaimedService(day, day, rng.choice(_POS), code, modifiers, pointers, _charge(rng), rng.choice((1, 1, 1, 2, 3, 10)))


def professional_claim(rng: Random) -> ProfessionalClaim:
    """A claim of one to six lines."""
    patient = individual(rng)
    relationship: Relationship = rng.choice(("self", "self", "self", "spouse", "child"))
    insured = patient if relationship == "self" else replace(individual(rng), address=patient.address, phone=patient.phone)
    if relationship == "child":
        patient = replace(patient, born=date(2009, 1, 1) + timedelta(days=rng.randint(0, 5500)))
    if relationship != "self":
        older = timedelta(days=rng.randint(8500, 13500) if relationship == "child" else rng.randint(0, 2500))
        insured = replace(insured, born=patient.born - older)
        patient = replace(patient, person=replace(patient.person, last=insured.person.last))
    diagnoses = tuple(rng.sample(ICD, k=rng.choice((1, 2, 3, 4, 4, 6))))
    start = date(2026, 8, 20) + timedelta(days=rng.randint(0, 75))
    count = rng.choice((1, 2, 2, 3, 4, 6))
    services = tuple(_service(rng, start + timedelta(days=rng.choice((0, 0, 0, 2))), len(diagnoses)) for _ in range(count))
    services = tuple(sorted(services, key=lambda each: each.first))
    payer, billing = people.payer(rng), people.provider(rng)
    insurance: Insurance = rng.choice(("medicare", "medicaid", "tricare", "group", "group", "other", "champva", "feca"))
    other = people.person(rng) if rng.random() < 0.25 else None
    half = sum((each.charge for each in services), ZERO) / 4
    return ProfessionalClaim(
        payer=payer, insurance=insurance, insured_id=numbers.member_id(rng), patient=patient, insured=insured,
        relationship=relationship, group=numbers.digits(rng, 6), plan=payer.name, other_insured=other,
        other_policy=numbers.digits(rng, 8), diagnoses=diagnoses,
        onset=start - timedelta(days=rng.randint(3, 40)) if rng.random() < 0.5 else None,
        referring=people.person(rng) if rng.random() < 0.5 else None, referring_npi=numbers.npi(rng),
        authorization=f"PA{numbers.digits(rng, 7)}" if rng.random() < 0.3 else "", services=services,
        rendering=people.person(rng), rendering_npi=numbers.npi(rng), account=numbers.account_number(rng),
        paid=rng.choice((ZERO, ZERO, cents(half))), assignment=rng.random() < 0.9, billing=billing,
        facility=billing if rng.random() < 0.6 else people.provider(rng),
        signed=services[-1].first + timedelta(days=rng.randint(1, 8)),
    )  # fmt: skip


def _revenue_line(rng: Random, first: date, *, inpatient: bool, kind: tuple[str, str]) -> RevenueLine:
    coded = not inpatient or kind[0] == "0636"
    code = (rng.choice(HCPCS) if rng.random() < 0.6 else numbers.digits(rng, 5)) if coded else ""
    modifiers = (rng.choice(("LT", "RT", "59")),) if coded and rng.random() < 0.2 else ()
    charge = _charge(rng) * rng.choice((1, 2, 5))
    not_covered = cents(charge / 10) if rng.random() < 0.1 else ZERO
    return RevenueLine(*kind, code, modifiers, None if inpatient else first, rng.randint(1, 12), charge, not_covered)


def institutional_claim(rng: Random) -> InstitutionalClaim:
    """A stay or a visit of two to fourteen lines."""
    inpatient = rng.random() < 0.5
    first = date(2026, 8, 20) + timedelta(days=rng.randint(0, 70))
    last = first + timedelta(days=rng.randint(2, 9)) if inpatient else first
    kinds = sorted(rng.sample(_REVENUE[0 if inpatient else 1 :], k=rng.choice((2, 3, 4, 6, 8, 11))))
    lines = tuple(_revenue_line(rng, first, inpatient=inpatient, kind=kind) for kind in kinds)
    provider = people.provider(rng)
    return InstitutionalClaim(
        provider=provider, control=numbers.account_number(rng), record=numbers.digits(rng, 8),
        bill_type="0111" if inpatient else "0131", first=first, last=last, patient=individual(rng),
        admission_hour=f"{rng.randint(0, 23):02d}", admission_type=rng.choice("123"), source=rng.choice("124"),
        discharge_hour=f"{rng.randint(8, 20):02d}", discharge_status=rng.choice(("01", "03", "06")),
        conditions=tuple(rng.sample(("09", "18", "44", "71"), k=rng.choice((0, 0, 1, 2)))),
        occurrences=tuple((code, first) for code in rng.sample(("11", "05", "A1"), k=rng.choice((0, 1, 1)))),
        values=tuple((code, _charge(rng)) for code in rng.sample(("01", "A2", "80"), k=rng.choice((0, 1, 1, 2)))), lines=lines,
        payer=people.payer(rng), plan_id=numbers.digits(rng, 5), prior=rng.choice((ZERO, ZERO, _charge(rng))),
        insured_id=numbers.member_id(rng), relationship="18", group_name=rng.choice(("FOUNDRY WORKS", "LAKE COUNTY", "")),
        group=numbers.digits(rng, 6), authorization=numbers.digits(rng, 9) if rng.random() < 0.5 else "",
        diagnoses=tuple(rng.sample(ICD, k=rng.choice((1, 3, 5, 9)))),
        procedure=f"0{rng.choice('BDHJ')}{numbers.digits(rng, 2)}3ZZ", procedure_day=first,
        attending=people.person(rng), attending_npi=numbers.npi(rng), operating=people.person(rng),
        operating_npi=numbers.npi(rng), remarks=rng.choice(("", "", "CORRECTED CLAIM", "SEE ATTACHED RECORDS")),
    )  # fmt: skip
