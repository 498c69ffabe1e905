"""Random professional claims as a CMS-1500 prints them, and what each of them truly says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import Any

from postroom.evaluation.x12 import made_text
from postroom.evaluation.x12.made_claims import (
    Biller,
    MadeClaim,
    Part,
    Printed,
    biller,
    compact,
    company,
    day,
    known_person,
    name,
    number,
    partner,
    payer,
    place,
    provider,
    record,
    sometimes,
)
from postroom.evaluation.x12.made_professional_lines import Lines, service_lines
from schemas.master import MasterData, Payer, Provider

_CODES = ("J02.0", "R50.81", "I10", "E11.9", "S06.0X1A", "Z3A.20", "M1A.9XX0", "K219", "O9A.211", "U07.1", "D64.9", "H66.91")
_FILING = {"medicare": "MB", "medicaid": "MC", "tricare": "CH", "champva": "VA", "group": "CI", "feca": "WC", "other": "ZZ"}
_DATES = ("454", "304", "453", "455", "471", "090", "091", "444")


@dataclass(slots=True)
class _Form:
    """A claim in the making: what is printed, what it says, whom master data know."""

    rng: Random
    printed: Part = field(default_factory=dict)
    truth: Part = field(default_factory=dict)
    payers: list[Payer] = field(default_factory=list)
    providers: list[Provider] = field(default_factory=list)

    def sometimes(self, share: float, value: Any) -> Any:  # noqa: ANN401 - whatever a form says
        return sometimes(self.rng, share, value)


def professional(rng: Random, number_: int = 0) -> MadeClaim:
    """One of them; `number_` makes its record's id."""
    form = _Form(rng)
    sender, parties = partner(rng)
    form.truth |= parties | {"number": f"REC_{number_}", "purpose": ["0019", "00", "CH"], "others": []}
    diagnoses = rng.sample(_CODES, rng.choice((1, 2, 4, 12)))
    who = biller(rng, is_person=rng.random() < 0.3)
    lines = service_lines(rng, len(diagnoses), who.known.npi or "")
    form.providers += [who.known, *lines.known]
    form.printed |= {"lines": lines.printed, "diagnoses": diagnoses, "icd_indicator": rng.choice((None, "0"))}
    _insurance(form)
    _billing(form, who)
    claim = _claim(form, who, lines)
    claim["codes"] = [["ABF" if place_ else "ABK", code.replace(".", "")] for place_, code in enumerate(diagnoses)]
    _conditions(form, claim)
    claim_people = _people(form, lines, who)
    if claim_people:
        claim["people"] = claim_people
    form.truth |= {"claim": claim, "lines": lines.truth}
    _other_insurance(form, claim)
    _outside_laboratory(form)
    master = MasterData(payers=tuple(form.payers), providers=tuple(form.providers), partner=sender)
    return MadeClaim(record("cms1500", form.printed, number_), master, form.truth)


def _insurance(form: _Form) -> None:
    """Boxes 1 to 7, 11 to 11c, and the payer."""
    rng = form.rng
    known, filing, told = payer(rng, "payer")
    form.payers.append(known)
    kind = rng.choice((*_FILING, None))
    form.printed |= {"payer": {"name": known.name}, "insurance_type": kind, "insured_id": (member := number(rng))}
    form.truth["payer"] = told
    home, patient_name = place(rng), name(rng)
    born, sex = day(rng, span=300), rng.choice("MF")
    form.printed["patient"] = {
        "name": patient_name, "birth_date": born.isoformat(), "sex": sex, "street": home.street, "city": home.city,
        "state": home.state, "zip": home.code if rng.random() < 0.7 else f"{home.code[:5]}-{home.code[5:]}".rstrip("-"),
        "phone": form.sometimes(0.5, "2175550100"),
    }  # fmt: skip
    patient = {"kind": "1", "name": Printed(patient_name), **home.truth, "born": compact(born), "sex": sex}
    group, plan = rng.choice((None, "NONE", number(rng))), form.sometimes(0.5, company(rng))
    relationship = rng.choice((None, "self", "self", "spouse", "child", "other"))
    is_self = relationship in {None, "self"}
    form.printed["insured"] = {"group_number": group, "plan_name": plan}
    form.printed["patient"]["relationship"] = relationship
    own = form.sometimes(0.3, number(rng))
    form.printed["other_claim_id"] = own and rng.choice(("", "Y4 ")) + own
    if is_self:
        form.printed["insured"]["name"] = rng.choice((None, "SAME", patient_name))
        subscriber: Part = dict(patient)
    else:
        subscriber = _insured(form, home.truth)
        form.truth |= {"patient": patient, "related": {"spouse": "01", "child": "19", "other": "G8"}[relationship or ""]}
    (subscriber if is_self else patient).update({"references": {"Y4": Printed(own)}} if own else {})
    form.truth["subscriber"] = subscriber | {"number": ["MI", member]}
    shown = None if group == "NONE" else group
    form.truth["policy"] = {
        "rank": "P", "relationship": "18" if is_self else None, "group_number": shown,
        "group_name": Printed(plan) if plan and not shown else None, "filing": filing or _FILING.get(kind or "", "ZZ"),
    }  # fmt: skip
    form.truth["levels"] = [["1", "", "20", "1"], ["2", "1", "22", "0" if is_self else "1"]]
    form.truth["levels"] += [] if is_self else [["3", "2", "23", "0"]]


def _insured(form: _Form, patients_home: Part) -> Part:
    """Somebody else than the patient; the address and the birthday may be left out."""
    rng, who = form.rng, name(form.rng)
    printed = form.printed["insured"]
    printed["name"] = who
    told: Part = {"kind": "1", "name": Printed(who)}
    home = place(rng)
    way = rng.choice(("same", "own", "none"))
    if way == "own":
        printed |= {"street": home.street, "city": home.city, "state": home.state, "zip": home.code}
        told |= home.truth
    elif way == "same":
        printed["street"] = "SAME"
        told |= patients_home
    if rng.random() < 0.5:
        born = day(rng)
        printed |= {"birth_date": born.isoformat(), "sex": "F"}
        told |= {"born": compact(born), "sex": "F"}
    return told


def _billing(form: _Form, who: Biller) -> None:
    """Boxes 25 and 33."""
    rng, truth = form.rng, dict(who.truth)
    kind = rng.choice(("ein", "ssn"))
    other = rng.choice((None, "ZZ207Q00000X", "G2 ABC123", "G2ABC123", "0B77", "1G 88"))
    taxonomy = "207Q00000X" if other == "ZZ207Q00000X" else who.known.taxonomy
    form.printed |= {"billing": who.printed | {"other_id": other}, "tax_id": "123456789", "tax_id_type": kind}
    truth["references"] = {"EI" if kind == "ein" else "SY": "123456789"}
    if other and other[:2] in {"0B", "1G"}:
        truth["references"][other[:2]] = other[2:].strip()
    if other and other.startswith("G2"):
        form.truth["payer"]["references"] = {"G2": "ABC123"}
    form.truth |= {"billing": truth} | ({"billing_taxonomy": taxonomy} if taxonomy else {})
    if who.pay_to:
        form.truth["pay_to"] = who.pay_to


def _claim(form: _Form, who: Biller, lines: Lines) -> Part:
    """Boxes 12, 13, 22, 23, 26 to 29, 31."""
    rng, known = form.rng, who.known
    frequency = rng.choice((None, "1", "7", "8", "6"))
    original = number(rng) if frequency in {"7", "8"} else None
    authorization = form.sometimes(0.4, number(rng))
    laboratory = form.sometimes(0.2, "45D1234567")
    paid = rng.choice((None, "0.00", "20.00", "1234.50"))
    accepts = rng.choice((True, False, None))
    signed, benefits = form.sometimes(0.8, "SIGNATURE ON FILE"), rng.choice(("SOF", None, "NO SIGNATURE ON FILE"))
    provider_signed = form.sometimes(0.8, name(rng))
    form.printed |= {
        "resubmission_code": frequency, "original_reference": original, "prior_authorization": laboratory or authorization,
        "patient_account": (account := number(rng)), "accept_assignment": accepts, "total_charge": lines.total,
        "amount_paid": paid, "patient_signature": signed, "insured_signature": benefits,
        "provider_signature": provider_signed, "provider_signature_date": form.sometimes(0.5, "2026-06-01"),
        "additional_info": (note := form.sometimes(0.3, Printed(f"NOTE {made_text.company(rng)[:50]}"))),
    }  # fmt: skip
    given = known.benefits_assigned if benefits is None else benefits == "SOF"
    claim: Part = {
        "account": account, "total": lines.total, "place": lines.place, "form": "B", "frequency": frequency or "1",
        "signed": "Y" if provider_signed else "N", "benefits": "Y" if given else "N",
        "assignment": "A" if (known.accepts_assignment if accepts is None else accepts) else "C",
        "release": "Y" if signed else known.release_of_information, "causes": [],
    }  # fmt: skip
    references = {"G1": None if laboratory else authorization, "F8": original, "X4": laboratory}
    if told := {qualifier: value for qualifier, value in references.items() if value}:
        claim["references"] = told
    if paid and paid != "0.00":
        claim["amounts"] = {"F5": paid}
    if note:
        claim["note"] = note
    if lines.referral:
        claim["referral"] = lines.referral
    return claim


def _conditions(form: _Form, claim: Part) -> None:
    """Boxes 10, 14 to 16, 18."""
    rng, dates = form.rng, {}
    onset = rng.choice((None, "431", "484"))
    when = day(rng)
    if onset:
        form.printed |= {"onset_date": when.isoformat(), "onset_qualifier": onset}
        dates[onset] = ["D8", compact(when)]
    auto, other, work = rng.random() < 0.15, rng.random() < 0.1, rng.random() < 0.1
    other = other and not (auto and work)
    qualifier = "439" if auto or other else rng.choice((None, *_DATES))
    if qualifier:
        form.printed |= {"other_date": when.isoformat(), "other_date_qualifier": qualifier}
        dates[qualifier] = ["D8", compact(when)]
    form.printed["condition"] = {
        "employment": work or None, "auto_accident": auto, "auto_state": "IL" if auto else None, "other_accident": other,
    }  # fmt: skip
    causes = [code for code, is_so in (("AA", auto), ("EM", work), ("OA", other)) if is_so]
    claim["causes"] = [*[*causes, ""][:2], "", "IL"] if auto else causes
    first, last = form.sometimes(0.3, when), form.sometimes(0.3, when + timedelta(days=9))
    form.printed |= {"unable_from": first and first.isoformat(), "unable_to": last and last.isoformat()}
    if first and last:
        dates["314"] = ["RD8", f"{compact(first)}-{compact(last)}"]
    elif first or last:
        dates["360" if first else "361"] = ["D8", compact(first or last)]
    for field_, code in (("hospital_from", "435"), ("hospital_to", "096")):
        if rng.random() < 0.2:
            form.printed[field_] = when.isoformat()
            dates[code] = ["D8", compact(when)]
    if dates:
        claim["dates"] = dates
    codes = rng.sample(("AA", "W2", "E3", "09"), rng.choice((0, 0, 1, 3)))
    form.printed["claim_codes"] = rng.choice((" ", "   ", ", ")).join(codes) or None
    claim["codes"] += [["BG", code] for code in codes]


def _people(form: _Form, lines: Lines, who: Biller) -> Part:
    """Boxes 17 and 32, and who gave all services."""
    rng, found = form.rng, {}
    role = rng.choice((None, "DN", "DK", "DQ"))
    if role:
        known = provider(rng, name=known_person(rng))
        by_number = rng.random() < 0.3
        printed = None if by_number else known_person(rng)
        npi = known.npi if by_number or rng.random() < 0.6 else None
        form.providers += [known] if by_number else []
        form.printed["referring"] = {
            "qualifier": role, "name": printed, "npi": npi, "other_id_qualifier": (own := form.sometimes(0.3, "G2")),
            "other_id": "R 17" if own else None,
        }  # fmt: skip
        told: Part = {"kind": "1", "name": Printed(printed or known.name)} | ({"number": ["XX", npi]} if npi else {})
        told |= {"references": {"G2": "R 17"}} if own else {}
        if role == "DK":
            for line in lines.truth:
                line.setdefault("people", {})[role] = told
        else:
            found[role] = told
    if lines.rendering:
        found["82"] = lines.rendering
    if facility := _facility(form, who):
        found["77"] = facility
    return found


def _facility(form: _Form, who: Biller) -> Part:
    """Where services were given: nowhere said, where the biller is, elsewhere."""
    rng = form.rng
    way = rng.choice(("none", "same", "printed", "known"))
    if way == "same":
        form.printed["facility"] = {name_: who.printed[name_] for name_ in ("name", "address")}
    if way in {"none", "same"}:
        return {}
    home, known = place(rng, digits=9), provider(rng)
    form.printed["facility"] = {
        "name": known.name, "address": home.printed if way == "printed" else home.printed.rpartition("-")[0], "npi": known.npi,
        "other_id": (own := rng.choice((None, "G2F9", "ZZ282N00000X"))),
    }  # fmt: skip
    if way == "known":
        form.providers.append(known.model_copy(update={"address": home.known}))
    told = {"kind": "2", "name": Printed(known.name), "number": ["XX", known.npi], **home.truth}
    return told | ({"references": {"G2": "F9"}} if own == "G2F9" else {})


def _other_insurance(form: _Form, claim: Part) -> None:
    """Boxes 9 to 9d and 11d."""
    rng = form.rng
    if rng.random() < 0.6:
        form.printed["other_plan"] = rng.choice((None, False))
        return
    known, filing, told = payer(rng, "other")
    form.payers.append(known)
    patient = form.printed["patient"]["name"]
    who = patient if (is_patient := rng.random() < 0.3) else f"OTHER{name(rng)}"
    form.printed |= {
        "other_plan": True,
        "other_insured": {"name": who, "policy": (policy := number(rng)), "plan_name": known.name},
    }
    insured = {"kind": "1", "name": Printed(who), "number": ["MI", policy]}
    form.truth["others"] = [{
        "rank": "S", "relationship": "18" if is_patient else "21", "group_number": policy, "group_name": None,
        "filing": filing or "ZZ", "benefits": claim["benefits"], "release": claim["release"],
        "people": {"IL": insured, "PR": told},
    }]  # fmt: skip


def _outside_laboratory(form: _Form) -> None:
    """Box 20: only where one line is sure to be meant and the laboratory has its number in box 32."""
    lines, facility = form.truth["lines"], form.printed.get("facility", {})
    form.printed["outside_lab"] = False
    if len(lines) == 1 and facility.get("npi"):
        form.printed |= {"outside_lab": True, "outside_lab_charge": "12.00"}
        lines[0]["bought"] = [facility["npi"], "12.00"]
        people = lines[0].setdefault("people", {})
        people["QB"] = {"kind": "2", "name": None, "number": ["XX", facility["npi"]]}
