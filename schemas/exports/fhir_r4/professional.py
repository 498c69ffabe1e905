"""A CMS-1500 as a Claim, box by box."""

from __future__ import annotations

from schemas.exports.clean_text import clean
from schemas.exports.diagnosis_pointers import diagnosis_places
from schemas.exports.fhir_r4 import codes
from schemas.exports.fhir_r4.claims import ClaimParts, diagnoses, earlier_claim
from schemas.exports.fhir_r4.codes import Json, concept
from schemas.exports.fhir_r4.elements import identifier, kept, money, npi, quantity, tax_id
from schemas.exports.fhir_r4.parties import GENDERS, boxed_address, coverage, human_name, member_id, printed_address, telecom
from schemas.types.cms1500 import ClaimLine, Cms1500, Insured, Patient

_RELATIONSHIPS = {"self": "self", "spouse": "spouse", "child": "child", "other": "other"}
_ROLES = {"DN": "referring", "DK": "ordering", "DQ": "supervising"}
"""Qualifier of box 17 (X12 NM101)."""


def professional(parts: ClaimParts) -> Json:
    """The resource. What is missing or wrong goes to the findings."""
    form = Cms1500.model_validate(parts.record.data)
    patient = _person(parts, "patient", form.patient, "/patient", member_id(None))
    if not (clean(form.patient.name) or form.patient.birth_date):
        parts.values.findings.missing("/patient/name", "the patient's name")
    tax = tax_id(form.tax_id, form.tax_id_type)
    provider = parts.billing(
        form.billing.name,
        form.billing.npi,
        [*tax, *identifier(form.billing.other_id)],
        form.billing.address,
        form.billing.phone,
    )
    insurer = parts.payer(0, form.payer.name, None, form.payer.address)
    insurance = _insurance(parts, form, insurer)
    _gather(parts, form)
    total = parts.charges([line.charge for line in form.lines], form.total_charge)
    referring = _referring(parts, form)
    signed = parts.values.date(form.provider_signature_date, "/provider_signature_date")
    content = {
        "identifier": identifier(form.patient_account, kind=concept(text="patient account number")),
        "patient": patient,
        "billablePeriod": _period(form),
        "created": signed or f"{parts.record.source.received_at:%Y-%m-%d}",
        "insurer": insurer,
        "provider": provider,
        "related": earlier_claim(form.original_reference, form.resubmission_code),
        "facility": _facility(parts, form),
        "diagnosis": diagnoses(form.diagnoses, form.icd_indicator),
        "insurance": insurance,
        "item": [_item(parts, form, number, referring) for number in range(len(form.lines))],
    }
    return parts.resource("professional", total, content)


def _person(parts: ClaimParts, name: str, person: Patient | Insured, at: str, numbers: list[Json]) -> Json:
    content = {
        "identifier": numbers,
        "name": human_name(person.name),
        "telecom": telecom(person.phone),
        "gender": GENDERS.get(person.sex or ""),
        "birthDate": parts.values.date(person.birth_date, f"{at}/birth_date"),
        "address": boxed_address(person.street, person.city, person.state, person.zip),
    }
    return parts.contained.add("Patient", name, content) if any(content.values()) or name == "patient" else {}


def _insurance(parts: ClaimParts, form: Cms1500, insurer: Json) -> list[Json]:
    insured = _person(parts, "insured", form.insured, "/insured", [])
    relationship = _RELATIONSHIPS.get(form.patient.relationship or "")
    policy = coverage(
        subscriber_id=form.insured_id,
        subscriber=insured,
        relationship=concept(codes.RELATIONSHIP, relationship) if relationship else {},
        payor=insurer,
        group=form.insured.group_number,
        plan=form.insured.plan_name,
        kind=form.insurance_type,
    )
    own = {"sequence": 1, "focal": True, "coverage": parts.contained.add("Coverage", "coverage", policy)}
    authorization = clean(form.prior_authorization)
    found = [own | ({"preAuthRef": [authorization]} if authorization else {})]
    other = form.other_insured
    if any(map(clean, (other.name, other.policy, other.plan_name))):
        plan = clean(other.plan_name)
        second = coverage(
            subscriber_id=other.policy,
            subscriber={"type": "Patient", "display": clean(other.name)} if clean(other.name) else {},
            relationship={},
            payor={"type": "Organization", "display": plan} if plan else codes.absent("unknown"),
            plan=plan,
        )
        found.append({"sequence": 2, "focal": False, "coverage": parts.contained.add("Coverage", "coverage-2", second)})
    return found


def _gather(parts: ClaimParts, form: Cms1500) -> None:
    """Boxes without an element of their own, in the form's order."""
    info, values = parts.info, parts.values
    info.answer("10a employment", form.condition.employment)
    info.answer("10b auto accident", form.condition.auto_accident)
    info.words("10b state", form.condition.auto_state)
    info.answer("10c other accident", form.condition.other_accident)
    info.words("10d claim codes", form.claim_codes)
    info.words("11b other claim id", form.other_claim_id)
    info.answer("11d another health benefit plan", form.other_plan)
    info.words("12 patient's signature", form.patient_signature)
    info.day("12 date", values.date(form.patient_signature_date, "/patient_signature_date"))
    info.words("13 insured's signature", form.insured_signature)
    info.day("onset", values.date(form.onset_date, "/onset_date"), form.onset_qualifier)
    info.day("15 other date", values.date(form.other_date, "/other_date"), form.other_date_qualifier)
    unable = values.period(form.unable_from, form.unable_to, ("/unable_from", "/unable_to"))
    info.period("employmentimpacted", unable)
    hospital = values.period(form.hospital_from, form.hospital_to, ("/hospital_from", "/hospital_to"))
    info.period("hospitalized", hospital)
    info.words("19 additional information", form.additional_info)
    info.answer("20 outside lab", form.outside_lab)
    info.amount("20 charges", values.amount(form.outside_lab_charge, "/outside_lab_charge"))
    info.words("22 resubmission code", form.resubmission_code)
    info.answer("27 accept assignment", form.accept_assignment)
    info.amount("29 amount paid", values.amount(form.amount_paid, "/amount_paid"))
    info.words("31 signature", form.provider_signature)


def _referring(parts: ClaimParts, form: Cms1500) -> list[int]:
    who = form.referring
    role = _ROLES.get(who.qualifier or "", f"box 17 {clean(who.qualifier) or 'provider'}")
    kind = concept(code=who.other_id_qualifier) if clean(who.other_id_qualifier) else None
    other = identifier(who.other_id, kind=kind)
    number = parts.team.add(role, who.name, who.npi, other)
    if who.npi and other:
        # A reference has room for one number; the other one is kept beside it.
        parts.info.words("17a other id", " ".join(filter(None, (clean(who.other_id_qualifier), clean(who.other_id)))))
    return number


def _facility(parts: ClaimParts, form: Cms1500) -> Json:
    place = form.facility
    addresses = printed_address(place.address)
    content = kept(
        {
            "identifier": [*npi(place.npi), *identifier(place.other_id)],
            "name": clean(place.name),
            "address": addresses[0] if addresses else {},
        }
    )
    return parts.contained.add("Location", "facility", content) if content else {}


def _period(form: Cms1500) -> Json:
    days = sorted(day for line in form.lines for day in (line.service_from, line.service_to) if day)
    return {"start": days[0], "end": days[-1]} if days else {}


def _item(parts: ClaimParts, form: Cms1500, number: int, referring: list[int]) -> Json:
    line, at, values = form.lines[number], f"/lines/{number}", parts.values
    kind = concept(code=line.id_qualifier) if clean(line.id_qualifier) else None
    other = identifier(line.rendering_id, kind=kind)
    rendering = parts.team.add("rendering", None, line.rendering_npi, other)
    if not clean(line.procedure):
        values.findings.missing(f"{at}/procedure", "a service's procedure code")
    charge, units = values.amount(line.charge, f"{at}/charge"), values.number(line.units, f"{at}/units")
    return kept(
        {
            "sequence": number + 1,
            "careTeamSequence": [*rendering, *referring],
            "diagnosisSequence": _pointers(parts, line, at, len(form.diagnoses)),
            "informationSequence": _of_line(parts, line, number + 1, both=bool(line.rendering_npi and other)),
            "productOrService": codes.procedure(line.procedure),
            "modifier": [codes.modifier(each) for each in line.modifiers if clean(each)],
            "programCode": [concept(code=line.epsdt, text="EPSDT")] if clean(line.epsdt) else [],
            "locationCodeableConcept": concept(codes.PLACE, line.place) if clean(line.place) else {},
            "quantity": quantity(units),
            "net": money(charge) if charge is not None else {},
        }
        | _serviced(parts, line, at)
    )


def _serviced(parts: ClaimParts, line: ClaimLine, at: str) -> Json:
    return parts.values.serviced(line.service_from, line.service_to, (f"{at}/service_from", f"{at}/service_to"))


def _of_line(parts: ClaimParts, line: ClaimLine, number: int, *, both: bool) -> list[int]:
    found = parts.info.words(f"24C emergency, line {number}", line.emergency)
    if both:
        told = " ".join(filter(None, (clean(line.id_qualifier), clean(line.rendering_id))))
        found = [*found, *parts.info.words(f"24I-J other id, line {number}", told)]
    return found


def _pointers(parts: ClaimParts, line: ClaimLine, at: str, known: int) -> list[int]:
    found = diagnosis_places(line.pointers or "", known)
    if found is None:
        parts.values.findings.missing(f"{at}/pointers", "the diagnosis that a pointer names")
    return list(found or ())
