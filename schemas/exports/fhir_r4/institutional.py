"""A UB-04 as a Claim, form locator by form locator."""

from __future__ import annotations

from schemas.exports.clean_text import clean
from schemas.exports.fhir_r4 import codes
from schemas.exports.fhir_r4.claims import ClaimParts, diagnoses, earlier_claim
from schemas.exports.fhir_r4.codes import Json, concept
from schemas.exports.fhir_r4.elements import identifier, kept, money, named, quantity, tax_id
from schemas.exports.fhir_r4.parties import GENDERS, coverage, human_name, organization, printed_address
from schemas.types.ub04 import ClaimInsured, ClaimPayer, DatedCode, Ub04

_RELATIONSHIPS = {"18": "self", "01": "spouse", "19": "child", "G8": "other"}
"""FL 59, in the codes of X12 that the form takes."""


def institutional(parts: ClaimParts) -> Json:
    """The resource. What is missing or wrong goes to the findings."""
    form, values = Ub04.model_validate(parts.record.data), parts.values
    period = values.period(form.statement_from, form.statement_to, ("/statement_from", "/statement_to"))
    made = values.date(form.creation_date, "/creation_date")
    patient = _patient(parts, form)
    who = form.provider
    provider = parts.billing(who.name, who.npi, tax_id(who.tax_id), who.address, who.phone)
    insurance = _insurance(parts, form)
    _gather(parts, form)
    parts.team.add("attending", form.attending.name, form.attending.npi)
    parts.team.add("operating", form.operating.name, form.operating.npi)
    total = parts.charges([line.charge for line in form.lines], form.total_charge)
    content = {
        "identifier": identifier(form.patient_control_number, kind=concept(text="patient control number")),
        "patient": patient,
        "billablePeriod": period,
        "created": made or f"{parts.record.source.received_at:%Y-%m-%d}",
        "insurer": {"reference": "#insurer"},
        "provider": provider,
        "payee": _payee(parts, form),
        "related": [each for number in form.document_control_numbers for each in earlier_claim(number, None)],
        "diagnosis": _diagnoses(form),
        "procedure": _procedures(parts, form),
        "insurance": insurance,
        "item": [_item(parts, form, number) for number in range(len(form.lines))],
    }
    return parts.resource("institutional", total, content)


def _patient(parts: ClaimParts, form: Ub04) -> Json:
    who = form.patient
    if not clean(who.name):
        parts.values.findings.missing("/patient/name", "the patient's name")
    record_number = identifier(form.medical_record_number, kind=concept(codes.IDENTIFIER_TYPE, "MR"))
    content = {
        "identifier": record_number,
        "name": human_name(who.name),
        "gender": GENDERS.get(who.sex or ""),
        "birthDate": parts.values.date(who.birth_date, "/patient/birth_date"),
        "address": printed_address(who.address),
    }
    return parts.contained.add("Patient", "patient", content)


def _payee(parts: ClaimParts, form: Ub04) -> Json:
    content = organization(form.pay_to.name, None, [], form.pay_to.address, None)
    if not content:
        return {}
    return {"type": concept(codes.PAYEE_TYPE, "provider"), "party": parts.contained.add("Organization", "pay-to", content)}


def _insurance(parts: ClaimParts, form: Ub04) -> list[Json]:
    """Lines A to C of FL 50 to 65; the one billed is the first that has not paid yet."""
    payers = form.payers or [ClaimPayer()]
    unpaid = (place for place, payer in enumerate(payers) if payer.prior_payments in {None, "0.00"})
    focal = next(unpaid, 0)
    found = []
    for place, payer in enumerate(payers):
        insured = form.insured[place] if place < len(form.insured) else ClaimInsured()
        policy = _policy(parts, place, payer, insured)
        name = "coverage" if place == 0 else f"coverage-{place + 1}"
        entry = {"sequence": place + 1, "focal": place == focal, "coverage": parts.contained.add("Coverage", name, policy)}
        told = clean(form.treatment_authorizations[place]) if place < len(form.treatment_authorizations) else None
        found.append(entry | ({"preAuthRef": [told]} if told else {}))
    for number in form.treatment_authorizations[len(payers) :]:
        parts.info.words("63 treatment authorization", number)
    for insured in form.insured[len(payers) :]:
        parts.info.words("58-62 insured", " ".join(filter(None, map(clean, (insured.name, insured.id)))))
    return found


def _policy(parts: ClaimParts, place: int, payer: ClaimPayer, insured: ClaimInsured) -> Json:
    code = clean(insured.relationship)
    relationship = _RELATIONSHIPS.get(code or "")
    told = concept(codes.RELATIONSHIP if relationship else None, relationship, text=code) if code else {}
    parts.info.amount(
        f"54 prior payments, payer {place + 1}", parts.values.amount(payer.prior_payments, _at(place, "prior_payments"))
    )
    parts.info.amount(
        f"55 estimated amount due, payer {place + 1}", parts.values.amount(payer.amount_due, _at(place, "amount_due"))
    )
    return coverage(
        subscriber_id=insured.id,
        subscriber=named("Patient", insured.name, []),
        relationship=told,
        payor=parts.payer(place, payer.name, payer.health_plan_id, None),
        group=insured.group_number,
        plan=insured.group_name,
    )


def _at(place: int, name: str) -> str:
    return f"/payers/{place}/{name}"


def _gather(parts: ClaimParts, form: Ub04) -> None:
    """Form locators without an element of their own, in the form's order."""
    info, values = parts.info, parts.values
    info.code("typeofbill", form.type_of_bill, codes.TYPE_OF_BILL)
    info.period("admissionperiod", values.period(form.admission_date, None, ("/admission_date", "")))
    info.words("13 admission hour", form.admission_hour)
    info.code("admtype", form.admission_type, codes.ADMISSION_TYPE)
    info.code("pointoforigin", form.admission_source, codes.ADMISSION_SOURCE)
    info.words("16 discharge hour", form.discharge_hour)
    info.code("discharge-status", form.discharge_status, codes.DISCHARGE_STATUS)
    for code in form.condition_codes:
        info.code("18-28 condition code", code)
    for number, each in enumerate(form.occurrences):
        info.code("31-34 occurrence", each.code, date=values.date(each.date, f"/occurrences/{number}/date"))
    for number, value in enumerate(form.value_codes):
        amount = values.amount(value.amount, f"/value_codes/{number}/amount")
        if amount is None:
            info.code("39-41 value code", value.code)
        else:
            info.amount("39-41 value code", amount, value.code)
    info.amount("48 total not covered", values.amount(form.total_not_covered, "/total_not_covered"))
    info.words("80 remarks", form.remarks)


def _diagnoses(form: Ub04) -> list[Json]:
    """Principal first, then the others, then the admitting one."""
    kinds = ["principal", *[None] * len(form.diagnoses)][: len(form.diagnoses)]
    found = form.diagnoses
    if clean(form.admitting_diagnosis):
        found, kinds = [*found, str(form.admitting_diagnosis)], [*kinds, "admitting"]
    return diagnoses(found, kinds=kinds)


def _procedures(parts: ClaimParts, form: Ub04) -> list[Json]:
    pairs: list[tuple[DatedCode, str]] = [(form.principal_procedure, "/principal_procedure")]
    pairs += [(each, f"/other_procedures/{number}") for number, each in enumerate(form.other_procedures)]
    found: list[Json] = []
    for each, at in pairs:
        date = parts.values.date(each.date, f"{at}/date")
        if clean(each.code):
            kind = {"type": [concept(text="principal")]} if at == "/principal_procedure" else {}
            told = {"sequence": len(found) + 1, "procedureCodeableConcept": codes.inpatient_procedure(each.code or "")}
            found.append(told | kind | ({"date": date} if date else {}))
        elif date:
            parts.values.findings.missing(f"{at}/code", "the procedure of a date")
    return found


def _item(parts: ClaimParts, form: Ub04, number: int) -> Json:
    line, at, values = form.lines[number], f"/lines/{number}", parts.values
    charge, units = values.amount(line.charge, f"{at}/charge"), values.number(line.units, f"{at}/units")
    outside = values.amount(line.not_covered, f"{at}/not_covered")
    has_revenue_code = bool(clean(line.revenue_code))
    if not has_revenue_code:
        values.findings.missing(f"{at}/revenue_code", "a line's revenue code")
    return kept(
        {
            "sequence": number + 1,
            "informationSequence": parts.info.amount(f"48 not covered, line {number + 1}", outside),
            "revenue": concept(codes.REVENUE, line.revenue_code) if has_revenue_code else {},
            "productOrService": codes.procedure(line.procedure, text=line.description, has_revenue_code=has_revenue_code),
            "modifier": [codes.modifier(each) for each in line.modifiers if clean(each)],
            "quantity": quantity(units),
            "net": money(charge) if charge is not None else {},
        }
        | values.serviced(line.service_date, None, (f"{at}/service_date", ""))
    )
