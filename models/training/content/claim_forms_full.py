"""Claims that use what most leave empty: all lines, notes and drugs, several payers, codes in every place."""

# ruff: noqa: E501 - a claim is put together in few long lines

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.claim_forms import (
    HCPCS,
    ICD,
    ClaimedService,
    InstitutionalClaim,
    ProfessionalClaim,
    RevenueLine,
    institutional_claim,
    professional_claim,
)
from models.training.content.people import Company, Person
from models.training.content.remittance import ZERO

_PLACES = ("11", "11", "22", "21", "12", "31", "02", "10", "81", "99")
_MODIFIERS = ("25", "59", "LT", "RT", "KX", "GA", "GP", "76", "TC", "26", "95", "XS")
_NOTES = ("ZZNOT OTHERWISE CLASSIFIED INJECTION", "7START 0915 END 1045", "ZZPATIENT SEEN TWICE", "CTR01HOME VISIT")
_UNITS = ("UN2", "ML10.5", "GR0.5", "UN30", "ME15")
_FURTHER_ICD = (
    "E66.01", "I25.10", "I48.91", "N18.30", "J44.9", "F32.A", "G47.33", "M79.7", "K57.30", "R53.83", "Z87.891", "E03.9",
    "S72.001A", "T84.54XA", "C50.911", "Z00.00", "I50.9", "D50.9", "L97.519", "R06.02",
)  # fmt: skip
DIAGNOSES = ICD + _FURTHER_ICD
_REVENUE = {
    "0110": "ROOM-BOARD/PVT", "0121": "MED-SUR-GY/2BED", "0206": "INTERMEDIATE ICU", "0250": "PHARMACY", "0258": "IV SOLUTIONS",
    "0259": "DRUGS/OTHER", "0260": "IV THERAPY", "0270": "MED-SUR SUPPLIES", "0272": "STERILE SUPPLY", "0278": "SUPPLY/IMPLANTS",
    "0300": "LABORATORY", "0301": "LAB/CHEMISTRY", "0305": "LAB/HEMATOLOGY", "0306": "LAB/BACT-MICRO", "0307": "LAB/UROLOGY",
    "0310": "PATHOLOGY LAB", "0320": "DX X-RAY", "0324": "DX X-RAY/CHEST", "0352": "CT SCAN/BODY", "0360": "OR SERVICES",
    "0370": "ANESTHESIA", "0390": "BLOOD STOR-PROC", "0402": "ULTRASOUND", "0410": "RESPIRATORY SVC", "0420": "PHYSICAL THERP",
    "0430": "OCCUPATION THER", "0450": "EMERG ROOM", "0460": "PULMONARY FUNC", "0480": "CARDIOLOGY", "0510": "CLINIC",
    "0610": "MRI", "0636": "DRUGS/DETAIL CODE", "0710": "RECOVERY ROOM", "0730": "EKG/ECG", "0761": "TREATMENT ROOM",
    "0762": "OBSERVATION RM", "0942": "EDUC/TRAINING",
}  # fmt: skip
_CONDITIONS = ("09", "17", "18", "38", "44", "71", "C1", "D1", "W2", "B3", "77", "80")
_OCCURRENCES = ("01", "05", "11", "18", "19", "24", "35", "44", "A1", "A2", "C3")
_VALUES = ("01", "06", "09", "14", "37", "44", "54", "80", "81", "A1", "A2", "D3", "FC")


@dataclass(frozen=True, slots=True)
class Coverage:
    """One of up to three payers and who is insured there."""

    payer: Company
    plan_id: str
    prior: Decimal
    due: Decimal | None
    insured: Person
    relationship: str
    id: str
    group_name: str
    group: str
    authorization: str
    document: str


@dataclass(frozen=True, slots=True)
class FullProfessionalClaim:
    """A claim and what stands in its shaded halves, by line."""

    claim: ProfessionalClaim
    notes: tuple[str, ...]
    provider_numbers: tuple[str, ...]
    """A payer's own number of the rendering provider, with its qualifier beside it; empty where none is printed."""


@dataclass(frozen=True, slots=True)
class FullInstitutionalClaim:
    """A claim, its payers, what was done and whether diagnoses were there on admission."""

    claim: InstitutionalClaim
    coverages: tuple[Coverage, ...]
    present: tuple[str, ...]
    procedures: tuple[tuple[str, date], ...]


def full_professional_claim(rng: Random, *, most: int, whole_dollars: bool = False) -> FullProfessionalClaim:
    """A claim of up to `most` lines, one in two with as many."""
    plain = professional_claim(rng)
    count = rng.choice((most, rng.randint(1, most)))
    diagnoses = tuple(rng.sample(DIAGNOSES, k=rng.choice((1, 2, 4, 5, 8, 12))))
    start = plain.services[0].first
    services = tuple(
        _service(rng, start + timedelta(days=number * rng.choice((0, 1, 7))), diagnoses, whole_dollars)
        for number in range(count)
    )
    claim = replace(plain, diagnoses=diagnoses, services=services, signed=services[-1].last + timedelta(days=rng.randint(0, 9)))
    noted = rng.random() < 0.5
    part = (claim.total / 5).quantize(Decimal(1) if whole_dollars else Decimal("0.01"))
    return FullProfessionalClaim(
        claim=claim if rng.random() < 0.6 else replace(claim, paid=part),
        notes=tuple(_note(rng) if noted and rng.random() < 0.8 else "" for _ in services),
        provider_numbers=tuple(numbers.digits(rng, 7) if noted and rng.random() < 0.3 else "" for _ in services),
    )  # fmt: skip


def _note(rng: Random) -> str:
    return f"N4{rng.choice('0015')}{numbers.digits(rng, 10)} {rng.choice(_UNITS)}" if rng.random() < 0.7 else rng.choice(_NOTES)


def _service(rng: Random, first: date, diagnoses: tuple[str, ...], whole: bool) -> ClaimedService:  # noqa: FBT001 - how all charges are
    letters = "ABCDEFGHIJKL"[: len(diagnoses)]
    pointers = "".join(sorted(rng.sample(letters, k=rng.randint(1, min(4, len(letters))))))
    units = rng.choice((1, 1, 1, 1, 2, 4, 12, 30))
    cents = 0 if whole else rng.choice((0, 0, rng.randint(1, 99)))
    charge = Decimal(rng.choice((rng.randint(4, 99), rng.randint(60, 450), rng.randint(300, 4200))) * 100 + cents) / 100
    return ClaimedService(
        first=first, last=first + timedelta(days=rng.choice((0, 0, 0, 0, 3))), place=rng.choice(_PLACES),
        procedure=rng.choice(HCPCS) if rng.random() < 0.3 else numbers.digits(rng, 5),
        modifiers=tuple(rng.sample(_MODIFIERS, k=rng.choice((0, 0, 1, 1, 2, 4)))), pointers=pointers,
        charge=charge.quantize(Decimal("0.01")), units=units,
    )  # fmt: skip


def full_institutional_claim(rng: Random, *, most: int, codes: int) -> FullInstitutionalClaim:
    """A claim of up to `most` lines with up to `codes` codes of each kind, one in two with all of them."""
    plain = institutional_claim(rng)
    count = rng.choice((most, rng.randint(1, most)))
    kinds = [kind for kind in sorted(_REVENUE) if plain.inpatient or not kind.startswith(("01", "02"))]
    picked = sorted(rng.choices(kinds, k=count))
    lines = tuple(_line(rng, plain, kind) for kind in picked)
    many = rng.choice((codes, rng.randint(0, codes)))
    claim = replace(
        plain, lines=lines, diagnoses=tuple(rng.sample(DIAGNOSES, k=rng.choice((1, 2, 6, 9, 18)))),
        conditions=tuple(rng.sample(_CONDITIONS, k=min(many, 11))),
        occurrences=tuple((code, plain.first - timedelta(days=rng.randint(0, 90))) for code in rng.sample(_OCCURRENCES, k=min(many, 8))),
        values=tuple((code, _amount(rng)) for code in rng.sample(_VALUES, k=min(many, 12))),
    )  # fmt: skip
    coverages = tuple(_coverage(rng, claim, number) for number in range(rng.choice((1, 2, 2, 3))))
    procedures = tuple(
        (f"0{rng.choice('BDHJSQ')}{numbers.digits(rng, 2)}{rng.choice('0348')}ZZ", plain.first)
        for _ in range(rng.choice((0, 1, 3, 6)))
    )
    return FullInstitutionalClaim(claim, coverages, tuple(rng.choice("YYYNUW") for _ in claim.diagnoses), procedures)


def _amount(rng: Random) -> Decimal:
    return (Decimal(rng.choice((rng.randint(100, 9900), rng.randint(5000, 250000)))) / 100).quantize(Decimal("0.01"))


def _line(rng: Random, plain: InstitutionalClaim, revenue: str) -> RevenueLine:
    coded = not plain.inpatient or revenue in {"0636", "0278"}
    code = (rng.choice(HCPCS) if rng.random() < 0.4 else numbers.digits(rng, 5)) if coded else ""
    charge = _amount(rng)
    return RevenueLine(
        revenue=revenue, description=_REVENUE[revenue], procedure=code,
        modifiers=tuple(rng.sample(_MODIFIERS, k=rng.choice((0, 0, 1, 2)))) if coded else (),
        day=None if plain.inpatient else plain.first + timedelta(days=rng.choice((0, 0, 1))),
        units=rng.choice((1, 1, 2, 3, 8, 24, 110)), charge=charge,
        not_covered=(charge / 5).quantize(Decimal("0.01")) if rng.random() < 0.1 else ZERO,
    )  # fmt: skip


def _coverage(rng: Random, claim: InstitutionalClaim, number: int) -> Coverage:
    own = rng.random() < 0.7
    prior = ZERO if number else rng.choice((ZERO, (claim.total / 4).quantize(Decimal("0.01"))))
    return Coverage(
        payer=people.payer(rng), plan_id=numbers.digits(rng, rng.choice((5, 5, 10))), prior=prior,
        due=claim.total - prior if number == 0 and rng.random() < 0.6 else None,
        insured=claim.patient.person if own else people.person(rng), relationship="18" if own else rng.choice(("01", "19", "G8")),
        id=numbers.member_id(rng), group_name=rng.choice(("FOUNDRY WORKS", "LAKE COUNTY", "HARBOR TRANSIT DIST", "")),
        group=rng.choice((numbers.digits(rng, 6), f"{numbers.digits(rng, 5)}-{numbers.digits(rng, 3)}", "")),
        authorization=numbers.digits(rng, 9) if rng.random() < 0.4 else "", document=numbers.claim_number(rng).replace("-", "") if rng.random() < 0.3 else "",
    )  # fmt: skip
