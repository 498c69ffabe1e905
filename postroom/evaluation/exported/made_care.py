"""Random remittances and claim forms whose amounts add up, with hostile words: HCPCS level II and invented names only."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import Any

from postroom.evaluation.exported.hostile import hostile
from postroom.evaluation.exported.made_record import dollars
from schemas.master import MasterData, Payer, ReasonCode

Part = dict[str, Any]
ON_FILE = MasterData(
    payers=(
        Payer(
            key="ehp", name="Example Health Plan", payer_id="99999", tax_id="123456789",
            crosswalk={"XYZ9": ReasonCode(group="CO", reason="45")},
        ),
    )
)  # fmt: skip
_CODES = ("G0463", "A4550", "J1885", "Q4081")
_MODIFIERS = ("25", "GT", "59")


def remittance(rng: Random) -> Part:
    """Data of an explanation of benefits."""
    claims = [_claim(rng) for _ in range(rng.randint(1, 3))]
    moved = [
        {"code": rng.choice(("WO", "FB", "CS")), "reference": hostile(rng), "amount": dollars(rng.randint(1, 5000))}
        for _ in range(rng.randint(0, 2))
    ]
    paid = sum(Decimal(claim["paid"]) for claim in claims) - sum(Decimal(each["amount"]) for each in moved)
    return {
        "payer": {"name": "EXAMPLE HEALTH PLAN " + hostile(rng), "address": hostile(rng), "phone": "8005550100"},
        "payee": {"name": "SAMPLE CLINIC LLC", "npi": "1234567893", "tax_id": "123456789", "address": hostile(rng)},
        "payment": {"method": "check", "number": hostile(rng), "date": "2026-01-12", "amount": f"{paid:.2f}"},
        "claims": claims,
        "provider_adjustments": moved,
    }


def _claim(rng: Random) -> Part:
    lines = [_service(rng) for _ in range(rng.randint(1, 3))]
    total = {name: f"{sum(Decimal(line[name]) for line in lines):.2f}" for name in ("billed", "paid")}
    facts = ("patient_account", "member_id", "subscriber_name", "group_number", "claim_number", "rendering_provider")
    return {
        "patient_name": "DOE, JANE " + hostile(rng),
        **{name: hostile(rng) for name in facts},
        "status": rng.choice(("paid", "denied", None)),
        "lines": lines,
        "remarks": [hostile(rng) for _ in range(rng.randint(0, 1))],
        **total,
    }


def _service(rng: Random) -> Part:
    billed = rng.randint(100, 9_999_999)
    taken = [rng.randint(0, billed // 4) for _ in range(rng.randint(1, 3))]
    group = rng.choice(("CO", "PR", "OA", None))
    return {
        "service_from": "2025-12-18",
        "service_to": rng.choice((None, "2025-12-18", "2025-12-20")),
        "procedure": rng.choice(_CODES),
        "modifiers": rng.sample(_MODIFIERS, rng.randint(0, 2)),
        "revenue_code": rng.choice((None, "0450")),
        "units": rng.choice((None, "1", "2.5")),
        "billed": dollars(billed),
        "adjustments": [
            {"group": group, "reason": rng.choice(("45", "97", "16", "B7", "XYZ9")), "amount": dollars(cents)}
            for cents in taken
        ],
        "remarks": rng.sample(("N130", "MA01", "OWN"), rng.randint(0, 2)),
        "paid": dollars(billed - sum(taken)),
    }


def professional_claim(rng: Random) -> Part:
    """Data of a CMS-1500."""
    charges = [rng.randint(1, 9_999_999) for _ in range(rng.randint(1, 6))]
    lines = [
        {
            "service_from": "2025-12-18", "place": "11", "emergency": rng.choice((None, "Y")), "procedure": rng.choice(_CODES),
            "modifiers": rng.sample(_MODIFIERS, rng.randint(0, 2)), "pointers": rng.choice((None, "A", "BA")),
            "charge": dollars(charge), "units": "1", "rendering_npi": rng.choice((None, "1234567893")),
        }
        for charge in charges
    ]  # fmt: skip
    patient = {"name": "DOE, JANE", "birth_date": "1980-02-29", "sex": "F", "street": hostile(rng), "relationship": "self"}
    return {
        "payer": {"name": "EXAMPLE HEALTH PLAN", "address": hostile(rng)},
        "insured_id": hostile(rng),
        "patient": patient,
        "insured": {"name": hostile(rng), "group_number": hostile(rng)},
        "other_insured": {"name": hostile(rng), "plan_name": hostile(rng)},
        "condition": {"employment": rng.choice((None, True, False))},
        "referring": {"qualifier": "DN", "name": hostile(rng)},
        "additional_info": hostile(rng),
        "diagnoses": ["J02.0", "E11.9"],
        "original_reference": hostile(rng),
        "prior_authorization": hostile(rng),
        "lines": lines,
        "tax_id": "123456789",
        "patient_account": hostile(rng),
        "total_charge": dollars(sum(charges)),
        "facility": {"name": hostile(rng), "npi": "1234567893"},
        "billing": {"name": "SAMPLE CLINIC LLC", "npi": "1234567893", "address": hostile(rng)},
    }


def institutional_claim(rng: Random) -> Part:
    """Data of a UB-04."""
    charges = [rng.randint(1, 9_999_999) for _ in range(rng.randint(1, 8))]
    lines = [
        {
            "revenue_code": "0450", "description": hostile(rng), "procedure": rng.choice((None, "G0463")),
            "service_date": "2025-12-18", "units": "2", "charge": dollars(charge), "not_covered": rng.choice((None, "1.00")),
        }
        for charge in charges
    ]  # fmt: skip
    return {
        "provider": {"name": "SAMPLE HOSPITAL", "npi": "1234567893", "tax_id": "123456789", "address": hostile(rng)},
        "pay_to": {"name": hostile(rng)},
        "patient_control_number": hostile(rng),
        "medical_record_number": hostile(rng),
        "type_of_bill": "0131",
        "statement_from": "2025-12-18",
        "statement_to": "2025-12-20",
        "patient": {"name": "ROE, RICHARD", "birth_date": "1950-01-01", "sex": "U", "address": hostile(rng)},
        "admission_date": "2025-12-18",
        "admission_hour": hostile(rng),
        "discharge_status": "01",
        "condition_codes": rng.sample(("A1", "17"), rng.randint(0, 2)),
        "occurrences": [{"code": "11", "date": "2025-12-17"}],
        "value_codes": [{"code": "80", "amount": "2.00"}],
        "lines": lines,
        "total_charge": dollars(sum(charges)),
        "payers": [{"name": "EXAMPLE HEALTH PLAN", "prior_payments": "5.00"}, {"name": "SECOND PLAN", "amount_due": "7.10"}],
        "insured": [{"name": "ROE, RICHARD", "relationship": "18", "id": hostile(rng)}],
        "treatment_authorizations": [hostile(rng) for _ in range(rng.randint(0, 3))],
        "diagnoses": ["I10", "E11.9"],
        "admitting_diagnosis": "R07.9",
        "principal_procedure": {"code": "02703DZ", "date": "2025-12-19"},
        "attending": {"npi": "1234567893", "name": hostile(rng)},
        "remarks": hostile(rng),
    }
