"""Accepted records to export, small and random ones: HCPCS level II and invented names only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from schemas.exports.format import Shipment
from schemas.master import MasterData
from schemas.record import Record, RecordState, SourceFile
from schemas.types import all_types

MADE_AT = datetime(2026, 1, 15, 9, 30, tzinfo=UTC)
HOSTILE = st.one_of(
    st.sampled_from(
        ["~*:^|", "=1+1", "\x00\x01\x1f", "Ünïcode Ω 漢字 🙂", '"\\/\u2028', "  ", "<a>&b;</a>", "\ufffe\uffff", "A" * 300]
    ),
    st.text(max_size=20),
)
CODES = st.sampled_from(["G0463", "A4550", "J1885", "Q4081"])


def record_of(kind: str, data: dict[str, Any], *, number: str = "rec_0123456789abcdefghjk") -> Record:
    """An accepted record; what the data does not say is absent."""
    whole = all_types()[kind].data.model_validate(data).model_dump()
    return Record(
        schema_=f"{kind}/1",
        id=number,
        document_id="doc_1",
        type=kind,
        type_confidence=1.0,
        state=RecordState.ACCEPTED,
        data=whole,
        source=SourceFile(file="scan.tif", sha256="0" * 64, pages=(1,), received_at=MADE_AT),
    )


def shipment_of(*records: Record, master: MasterData | None = None) -> Shipment:
    """What goes out, made at a fixed time."""
    return Shipment(records, master or MasterData(), MADE_AT)


def _dollars(cents: int) -> str:
    return f"{Decimal(cents) / 100:.2f}"


@st.composite
def _service(draw: Callable[..., Any]) -> dict[str, Any]:
    billed = draw(st.integers(100, 9_999_999))
    taken = [draw(st.integers(0, billed // 4)) for _ in range(draw(st.integers(1, 3)))]
    reasons = draw(st.lists(st.sampled_from(["45", "97", "16", "B7", "XYZ9"]), min_size=3, max_size=3))
    group = draw(st.sampled_from(["CO", "PR", "OA", None]))
    return {
        "service_from": "2025-12-18",
        "service_to": draw(st.sampled_from([None, "2025-12-18", "2025-12-20"])),
        "procedure": draw(CODES),
        "modifiers": draw(st.lists(st.sampled_from(["25", "GT", "59"]), max_size=2)),
        "revenue_code": draw(st.sampled_from([None, "0450"])),
        "units": draw(st.sampled_from([None, "1", "2.5"])),
        "billed": _dollars(billed),
        "adjustments": [
            {"group": group, "reason": reason, "amount": _dollars(amount)}
            for reason, amount in zip(reasons, taken, strict=False)
        ],
        "remarks": draw(st.lists(st.sampled_from(["N130", "MA01", "OWN"]), max_size=2)),
        "paid": _dollars(billed - sum(taken)),
    }


@st.composite
def _claim(draw: Callable[..., Any]) -> dict[str, Any]:
    lines = draw(st.lists(_service(), min_size=1, max_size=3))
    total = {name: f"{sum(Decimal(line[name]) for line in lines):.2f}" for name in ("billed", "paid")}
    return {
        "patient_name": "DOE, JANE " + draw(HOSTILE),
        "patient_account": draw(HOSTILE),
        "member_id": draw(HOSTILE),
        "subscriber_name": draw(HOSTILE),
        "group_number": draw(HOSTILE),
        "claim_number": draw(HOSTILE),
        "rendering_provider": draw(HOSTILE),
        "status": draw(st.sampled_from(["paid", "denied", None])),
        "lines": lines,
        "remarks": draw(st.lists(HOSTILE, max_size=1)),
        **total,
    }


@st.composite
def remittances(draw: Callable[..., Any]) -> dict[str, Any]:
    """Data of an explanation of benefits that balances."""
    claims = draw(st.lists(_claim(), min_size=1, max_size=3))
    moved = [
        {"code": code, "reference": draw(HOSTILE), "amount": _dollars(draw(st.integers(1, 5000)))}
        for code in draw(st.lists(st.sampled_from(["WO", "FB", "CS"]), max_size=2))
    ]
    paid = sum(Decimal(claim["paid"]) for claim in claims) - sum(Decimal(each["amount"]) for each in moved)
    return {
        "payer": {"name": "EXAMPLE HEALTH PLAN " + draw(HOSTILE), "address": draw(HOSTILE), "phone": "8005550100"},
        "payee": {"name": "SAMPLE CLINIC LLC", "npi": "1234567893", "tax_id": "123456789", "address": draw(HOSTILE)},
        "payment": {"method": "check", "number": draw(HOSTILE), "date": "2026-01-12", "amount": f"{paid:.2f}"},
        "claims": claims,
        "provider_adjustments": moved,
    }


@st.composite
def professional_claims(draw: Callable[..., Any]) -> dict[str, Any]:
    """Data of a CMS-1500 whose charges make the total."""
    charges = draw(st.lists(st.integers(1, 9_999_999), min_size=1, max_size=6))
    lines = [
        {
            "service_from": "2025-12-18",
            "place": "11",
            "emergency": draw(st.sampled_from([None, "Y"])),
            "procedure": draw(CODES),
            "modifiers": draw(st.lists(st.sampled_from(["25", "GT"]), max_size=2)),
            "pointers": draw(st.sampled_from([None, "A", "BA"])),
            "charge": _dollars(charge),
            "units": "1",
            "rendering_npi": draw(st.sampled_from([None, "1234567893"])),
        }
        for charge in charges
    ]
    return {
        "payer": {"name": "EXAMPLE HEALTH PLAN", "address": draw(HOSTILE)},
        "insured_id": draw(HOSTILE),
        "patient": {
            "name": "DOE, JANE",
            "birth_date": "1980-02-29",
            "sex": "F",
            "street": draw(HOSTILE),
            "relationship": "self",
        },
        "insured": {"name": draw(HOSTILE), "group_number": draw(HOSTILE)},
        "other_insured": {"name": draw(HOSTILE), "plan_name": draw(HOSTILE)},
        "condition": {"employment": draw(st.sampled_from([None, True, False]))},
        "referring": {"qualifier": "DN", "name": draw(HOSTILE)},
        "additional_info": draw(HOSTILE),
        "diagnoses": ["J02.0", "E11.9"],
        "original_reference": draw(HOSTILE),
        "prior_authorization": draw(HOSTILE),
        "lines": lines,
        "tax_id": "123456789",
        "patient_account": draw(HOSTILE),
        "total_charge": _dollars(sum(charges)),
        "facility": {"name": draw(HOSTILE), "npi": "1234567893"},
        "billing": {"name": "SAMPLE CLINIC LLC", "npi": "1234567893", "address": draw(HOSTILE)},
    }


@st.composite
def institutional_claims(draw: Callable[..., Any]) -> dict[str, Any]:
    """Data of a UB-04 whose charges make the total."""
    charges = draw(st.lists(st.integers(1, 9_999_999), min_size=1, max_size=8))
    lines = [
        {
            "revenue_code": "0450",
            "description": draw(HOSTILE),
            "procedure": draw(st.sampled_from([None, "G0463"])),
            "service_date": "2025-12-18",
            "units": "2",
            "charge": _dollars(charge),
            "not_covered": draw(st.sampled_from([None, "1.00"])),
        }
        for charge in charges
    ]
    return {
        "provider": {"name": "SAMPLE HOSPITAL", "npi": "1234567893", "tax_id": "123456789", "address": draw(HOSTILE)},
        "pay_to": {"name": draw(HOSTILE)},
        "patient_control_number": draw(HOSTILE),
        "medical_record_number": draw(HOSTILE),
        "type_of_bill": "0131",
        "statement_from": "2025-12-18",
        "statement_to": "2025-12-20",
        "patient": {"name": "ROE, RICHARD", "birth_date": "1950-01-01", "sex": "U", "address": draw(HOSTILE)},
        "admission_date": "2025-12-18",
        "admission_hour": draw(HOSTILE),
        "discharge_status": "01",
        "condition_codes": draw(st.lists(st.sampled_from(["A1", "17"]), max_size=2)),
        "occurrences": [{"code": "11", "date": "2025-12-17"}],
        "value_codes": [{"code": "80", "amount": "2.00"}],
        "lines": lines,
        "total_charge": _dollars(sum(charges)),
        "payers": [{"name": "EXAMPLE HEALTH PLAN", "prior_payments": "5.00"}, {"name": "SECOND PLAN", "amount_due": "7.10"}],
        "insured": [{"name": "ROE, RICHARD", "relationship": "18", "id": draw(HOSTILE)}],
        "treatment_authorizations": draw(st.lists(HOSTILE, max_size=3)),
        "diagnoses": ["I10", "E11.9"],
        "admitting_diagnosis": "R07.9",
        "principal_procedure": {"code": "02703DZ", "date": "2025-12-19"},
        "attending": {"npi": "1234567893", "name": draw(HOSTILE)},
        "remarks": draw(HOSTILE),
    }
