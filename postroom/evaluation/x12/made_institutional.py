"""Random institutional claims as a UB-04 prints them, and what each of them truly says."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from postroom.evaluation.x12 import made_text
from postroom.evaluation.x12.made_claims import (
    TAXONOMIES,
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
from postroom.evaluation.x12.made_institutional_lines import revenue_lines
from schemas.master import MasterData, Payer, Provider

_CODES = (
    "I21.4",
    "R07.9",
    "E11.9",
    "I10",
    "S06.0X1A",
    "K21.9",
    "D64.9",
    "N39.0",
    "L03.115",
    "G43.909",
    "H66.91",
    "U07.1",
    "F41.1",
)
_PROCEDURES = ("02703DZ", "0BH17EZ", "0DJ08ZZ", "5A1935Z")
_RELATIONSHIPS = ("18", "18", None, "01", "19", "21", "G8")


@dataclass(slots=True)
class _Form:
    """A claim in the making: what is printed, what it says, whom master data know."""

    rng: Random
    printed: Part = field(default_factory=dict)
    truth: Part = field(default_factory=dict)
    payers: list[Payer] = field(default_factory=list)
    providers: list[Provider] = field(default_factory=list)


def institutional(rng: Random, number_: int = 0) -> MadeClaim:
    """One of them; `number_` makes its record's id."""
    form = _Form(rng)
    sender, parties = partner(rng)
    form.truth |= parties | {"number": f"REC_{number_}", "purpose": ["0019", "00", "CH"], "others": []}
    who = biller(rng)
    form.providers.append(who.known)
    _provider(form, who)
    first = day(rng)
    lines = revenue_lines(rng, first)
    form.printed |= {"lines": lines.printed, "total_charge": lines.total, "total_not_covered": lines.total_not_covered}
    form.truth["lines"] = lines.truth
    claim = form.truth["claim"] = _claim(form, who, first)
    claim["total"] = lines.total
    _stay(form, claim, first)
    _codes(form, claim, first)
    _patient_and_payers(form, claim)
    _people(form, claim)
    master = MasterData(payers=tuple(form.payers), providers=tuple(form.providers), partner=sender)
    return MadeClaim(record("ub04", form.printed, number_), master, form.truth)


def _provider(form: _Form, who: Biller) -> None:
    """Locators 1, 2, 5 and 56."""
    rng = form.rng
    form.printed["provider"] = who.printed | {"tax_id": "987654321"}
    form.truth["billing"] = who.truth | {"references": {"EI": "987654321"}}
    if who.known.taxonomy:
        form.truth["billing_taxonomy"] = who.known.taxonomy
    pay_to = who.pay_to
    if rng.random() < 0.3:
        home = place(rng, is_box=True)
        form.printed["pay_to"] = {"name": who.printed["name"], "address": home.printed}
        pay_to = {"kind": "2", "name": None, **home.truth}
    if pay_to:
        form.truth["pay_to"] = pay_to


def _claim(form: _Form, who: Biller, first: date) -> Part:
    """Locators 3 to 6 and 80."""
    rng, known = form.rng, who.known
    bill, frequency = rng.choice(("11", "13", "21", "85")), rng.choice("123478")
    last = first + timedelta(days=rng.randint(0, 9))
    form.printed |= {
        "type_of_bill": rng.choice(("0", "")) + bill + frequency, "patient_control_number": (account := number(rng)),
        "statement_from": first.isoformat(), "statement_to": last.isoformat(),
        "creation_date": sometimes(rng, 0.5, "2026-11-01"),
        "medical_record_number": (own := sometimes(rng, 0.6, number(rng))),
        "remarks": (note := sometimes(rng, 0.3, Printed(f"NOTE {made_text.company(rng)[:50]}"))),
    }  # fmt: skip
    claim: Part = {
        "account": account, "place": bill, "form": "A", "frequency": frequency, "signed": None, "causes": [],
        "assignment": "A" if known.accepts_assignment else "C", "benefits": "Y" if known.benefits_assigned else "N",
        "release": known.release_of_information, "dates": {"434": ["RD8", f"{compact(first)}-{compact(last)}"]},
    }  # fmt: skip
    return claim | ({"references": {"EA": own}} if own else {}) | ({"note": note} if note else {})


def _stay(form: _Form, claim: Part, first: date) -> None:
    """Locators 12 to 17."""
    rng = form.rng
    admitted, hour = sometimes(rng, 0.7, first), rng.choice((None, "00", "08", "23", "99"))
    leaving = rng.choice((None, "14", "99"))
    kind, source, status = rng.choice((None, "1", "3")), rng.choice((None, "1", "D")), rng.choice(("01", "3", "30"))
    form.printed |= {
        "admission_date": admitted and admitted.isoformat(), "admission_hour": hour, "discharge_hour": leaving,
        "admission_type": kind, "admission_source": source, "discharge_status": status,
    }  # fmt: skip
    if admitted:
        is_known = hour not in {None, "99"}
        claim["dates"]["435"] = ["DT", f"{compact(admitted)}{hour}00"] if is_known else ["D8", compact(admitted)]
    if leaving == "14":
        claim["dates"]["096"] = ["TM", "1400"]
    claim["admission"] = [kind or "", source or "", status.zfill(2)]


def _codes(form: _Form, claim: Part, first: date) -> None:
    """Locators 18 to 41 and 67 to 74."""
    rng = form.rng
    diagnoses, admitting = rng.sample(_CODES, rng.choice((1, 3, 9, 13))), rng.choice((None, "R07.9"))
    conditions = rng.sample(("09", "18", "44", "71", "C1"), rng.choice((0, 0, 1, 5)))
    occurrences = rng.sample(("11", "05", "A1"), rng.choice((0, 1, 3)))
    values = [(code, made) for code in rng.sample(("01", "A2", "80"), rng.choice((0, 1, 3))) for made in ("2.00", "120.50")]
    when, told = first.isoformat(), compact(first)
    count = rng.choice((0, 0, 1, 3))
    procedures = rng.sample(_PROCEDURES, count)
    form.printed |= {
        "diagnoses": diagnoses, "admitting_diagnosis": admitting, "condition_codes": conditions,
        "occurrences": [{"code": code, "date": when} for code in occurrences],
        "value_codes": [{"code": code, "amount": amount} for code, amount in values],
        "principal_procedure": {"code": procedures[0], "date": when} if count else {},
        "other_procedures": [{"code": code, "date": when} for code in procedures[1:]],
    }  # fmt: skip
    found = [["ABK", diagnoses[0].replace(".", "")], *([["ABJ", "R079"]] if admitting else [])]
    found += [["ABF", code.replace(".", "")] for code in diagnoses[1:]]
    found += [["BBQ" if place_ else "BBR", code, "D8", told] for place_, code in enumerate(procedures)]
    found += [["BH", code, "D8", told] for code in occurrences]
    found += [["BE", code, "", "", {"2.00": "2", "120.50": "120.5"}[amount]] for code, amount in values]
    claim["codes"] = found + [["BG", code] for code in conditions]


def _patient_and_payers(form: _Form, claim: Part) -> None:
    """Locators 8 to 11 and 50 to 64."""
    rng = form.rng
    home, who = place(rng), name(rng)
    born, sex = day(rng), rng.choice("MFU")
    form.printed["patient"] = {"name": who, "address": home.printed, "birth_date": born.isoformat(), "sex": sex}
    patient = {"kind": "1", "name": Printed(who), **home.truth, "born": compact(born), "sex": sex}
    count = rng.choice((1, 1, 2, 3))
    billed = rng.randrange(count)
    form.printed |= {"payers": [], "insured": [], "treatment_authorizations": [], "document_control_numbers": []}
    has_numbers = claim["frequency"] in {"7", "8"}
    has_authorizations = rng.random() < 0.4
    for row in range(count):
        _row(form, row, billed, patient)
        authorization = number(rng) if has_authorizations else None
        control = number(rng) if has_numbers else None
        form.printed["treatment_authorizations"] += [authorization] if authorization else []
        form.printed["document_control_numbers"] += [control] if control else []
        references = {qualifier: value for qualifier, value in (("G1", authorization), ("F8", control)) if value}
        if row == billed:
            claim.setdefault("references", {}).update(references)
        else:
            other = form.truth["others"][-1]
            other |= {"benefits": claim["benefits"], "release": claim["release"]}
            other["people"]["PR"] |= {"references": references} if references else {}
    if not claim.get("references"):
        claim.pop("references", None)


def _row(form: _Form, row: int, billed: int, patient: Part) -> None:
    """A payer and its insured; those before the one who is billed have paid."""
    rng = form.rng
    known, filing, told = payer(rng, f"payer{row}")
    form.payers.append(known)
    paid = f"{rng.randint(1, 9999)}.50" if row < billed else rng.choice((None, "0.00"))
    plan_id = rng.choice((None, known.payer_id))
    form.printed["payers"].append(
        {"name": known.name, "health_plan_id": plan_id, "prior_payments": paid, "amount_due": sometimes(rng, 0.3, "50.00")}
    )
    relationship = rng.choice(_RELATIONSHIPS)
    is_self = relationship in {None, "18"}
    who = form.printed["patient"]["name"] if is_self else f"INSURED{name(rng)}"
    group, group_name = sometimes(rng, 0.6, number(rng)), sometimes(rng, 0.5, company(rng))
    form.printed["insured"].append(
        {
            "name": who,
            "relationship": relationship,
            "id": (member := number(rng)),
            "group_name": group_name,
            "group_number": group,
        }
    )
    insured: Part = {"kind": "1", "name": Printed(who), "number": ["MI", member]}
    policy = {
        "rank": "PST"[row], "group_number": group, "group_name": Printed(group_name) if group_name and not group else None,
        "filing": filing or "ZZ",
    }  # fmt: skip
    if row != billed:
        amounts = {"amounts": {"D": paid}} if paid and paid != "0.00" else {}
        related = {"relationship": relationship or "18"}
        form.truth["others"].append(policy | related | amounts | {"people": {"IL": insured, "PR": told}})
        return
    form.truth |= {"policy": policy | {"relationship": "18" if is_self else None}, "payer": told}
    form.truth["subscriber"] = patient | insured if is_self else insured
    form.truth["levels"] = [["1", "", "20", "1"], ["2", "1", "22", "0" if is_self else "1"]]
    if not is_self:
        form.truth |= {"patient": patient, "related": relationship}
        form.truth["levels"].append(["3", "2", "23", "0"])


def _people(form: _Form, claim: Part) -> None:
    """Locators 76 and 77."""
    rng = form.rng
    attending = provider(rng, name=known_person(rng), taxonomy=rng.choice((None, *TAXONOMIES)))
    is_printed = rng.random() < 0.7
    form.providers.append(attending)
    form.printed["attending"] = {"npi": attending.npi, "name": attending.name if is_printed else None}
    told: Part = {"kind": "1", "name": Printed(attending.name), "number": ["XX", attending.npi]}
    claim["people"] = {"71": told | ({"taxonomy": attending.taxonomy} if attending.taxonomy else {})}
    if rng.random() < 0.4:
        who, npi = known_person(rng), sometimes(rng, 0.8, made_text.npi(rng))
        form.printed["operating"] = {"npi": npi, "name": who}
        claim["people"]["72"] = {"kind": "1", "name": Printed(who)} | ({"number": ["XX", npi]} if npi else {})
