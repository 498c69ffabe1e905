"""X12 837P, professional claim (005010X222A1), from claim forms CMS-1500. By box: `docs/exports/x12-837.md`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from schemas.exports import x12
from schemas.exports.findings import Findings
from schemas.exports.format import ExportFormat, Shipment
from schemas.exports.parties import order_of
from schemas.exports.x12_837 import Telling
from schemas.exports.x12_837_billing import Biller, billing_segments
from schemas.exports.x12_837_codes import filing_of
from schemas.exports.x12_837_numbers import other_number
from schemas.exports.x12_837_people import SELF, UNKNOWN, ClaimPayer, OtherPolicy, Person, Policy, covered
from schemas.exports.x12_837_professional_claim import ProfessionalClaim
from schemas.exports.x12_elements import same_person
from schemas.exports.x12_writing import form_of, write_sets
from schemas.master import Address
from schemas.record import Record
from schemas.types.cms1500 import Cms1500, Insured, Patient

CLAIM = x12.Transaction("837", "HC", "005010X222A1", version_in_header=True)
_RELATIONSHIPS = {"self": SELF, "spouse": "01", "child": "19", "other": "G8"}
_SAME = re.compile(r"SAME( AS .*)?", re.IGNORECASE)
_CODE = re.compile(r"\d{5}(-?\d{4})?")


def write(shipment: Shipment) -> bytes:
    """The interchange, ASCII. Raises CannotExport."""
    return write_sets(shipment, CLAIM, partial(_body, shipment))


def _body(shipment: Shipment, record: Record, findings: Findings) -> Iterator[x12.Segment]:
    form = form_of(Cms1500, record, findings)
    if form is None:
        return
    order = order_of((form.patient.name, form.insured.name, form.other_insured.name))
    telling = Telling(record, shipment.master, shipment.made_at, findings, order)
    biller = _biller(telling, form)
    policy, patient = _policy(telling, form), _patient(form, findings)
    own_claim = x12.identifier(findings, (form.other_claim_id or "").removeprefix("Y4 "), "/other_claim_id", 50)
    claim = ProfessionalClaim(telling, form, biller, _other_policy(telling, form))
    yield from telling.header()
    yield from billing_segments(telling, biller)
    yield from covered(telling, policy, patient, biller.other, own_claim)
    yield from claim.segments()


def _biller(telling: Telling, form: Cms1500) -> Biller:
    """Boxes 25 and 33."""
    billing = form.billing
    other = other_number(telling.findings, billing.other_id, "/billing/other_id", ("0B", "1G", "G2", "LU"))
    return Biller(
        name=billing.name, npi=billing.npi, tax_id=form.tax_id, tax_kind=form.tax_id_type, address=billing.address,
        phone=billing.phone, at="/billing", tax_at="/tax_id", other=other,
        known=telling.master.provider(billing.npi, billing.name),
    )  # fmt: skip


def _policy(telling: Telling, form: Cms1500) -> Policy:
    """Boxes 1, 1a, 4, 6, 7, 11, 11a, 11c and the payer above them."""
    insured, findings = form.insured, telling.findings
    relationship = _relationship(form, findings)
    known = telling.master.payer(form.payer.name)
    home = _patient(form, findings) if insured.street and _SAME.fullmatch(insured.street) else None
    address = home.address if home else _home(insured, "/insured", findings) if relationship != SELF else None
    is_somebody = insured.name and not _SAME.fullmatch(insured.name)
    person = Person(
        name=insured.name if is_somebody else None, at="/insured/name", address=address,
        address_at="/insured/street", birth_date=insured.birth_date, sex=insured.sex, part_at="/insured",
    )  # fmt: skip
    group = insured.group_number if (insured.group_number or "").upper() != "NONE" else None
    return Policy(
        rank="P", relationship=relationship, insured=_patient(form, findings) if relationship == SELF else person,
        member_id=form.insured_id, member_at="/insured_id", group_number=group, group_at="/insured/group_number",
        group_name=insured.plan_name, group_name_at="/insured/plan_name", filing=filing_of(known, form.insurance_type),
        payer=ClaimPayer(form.payer.name, "/payer", known, address=form.payer.address),
    )  # fmt: skip


def _relationship(form: Cms1500, findings: Findings) -> str:
    """Without a cross in box 6 a patient is the insured where box 4 is blank or names nobody else."""
    if form.patient.relationship:
        return _RELATIONSHIPS[form.patient.relationship]
    insured = form.insured.name
    if insured and not (_SAME.fullmatch(insured) or same_person(insured, form.patient.name)):
        findings.missing("/patient/relationship", "how the patient is related to the insured")
    return SELF


def _patient(form: Cms1500, findings: Findings) -> Person:
    who = form.patient
    return Person(
        name=who.name, at="/patient/name", address=_home(who, "/patient", findings), address_at="/patient/street",
        birth_date=who.birth_date, sex=who.sex, part_at="/patient",
    )  # fmt: skip


def _home(who: Patient | Insured, at: str, findings: Findings) -> Address | None:
    """An address whose parts have boxes of their own."""
    if not (who.street and who.city and who.state and who.zip):
        return None
    if not _CODE.fullmatch(who.zip):
        findings.add("bad_identifier", f"{at}/zip", "a ZIP code has 5 or 9 digits: correct the record")
    return Address.model_construct(lines=(who.street,), city=who.city, state=who.state, postal_code=who.zip, country="US")


def _other_policy(telling: Telling, form: Cms1500) -> OtherPolicy | None:
    """Boxes 9 to 9d. No box says how the patient is related to that insured, unless both have one name."""
    other = form.other_insured
    if not (other.name or other.policy or other.plan_name):
        if form.other_plan:
            telling.findings.missing("/other_insured/name", "the insured of the other plan in box 11d")
        return None
    known = telling.master.payer(other.plan_name)
    name = form.patient.name if other.name and _SAME.fullmatch(other.name) else other.name
    policy = Policy(
        rank="S", relationship=SELF if same_person(name, form.patient.name) else UNKNOWN,
        insured=Person(name, "/other_insured/name"), member_id=other.policy, member_at="/other_insured/policy",
        group_number=other.policy, group_at="/other_insured/policy", group_name=None, group_name_at="",
        filing=filing_of(known), payer=ClaimPayer(other.plan_name, "/other_insured/plan", known, asked="other_payer"),
    )  # fmt: skip
    return OtherPolicy(policy)


FORMAT = ExportFormat(
    name="x12-837p",
    title="X12 837 professional claim",
    types=("cms1500",),
    media_type="application/edi-x12",
    suffix=".837",
    write=write,
)
