"""Short remittances and letters for tests, and random claims for properties. Names and codes are invented."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random
from typing import Any

from schemas.ids import new_record_id
from schemas.laws import amount_of
from schemas.record import Evidence, Record, RecordState, Review, ReviewState, Source, SourceFile

Data = dict[str, Any]


def a_record_of(kind: str, data: Data, *, document_id: str = "doc_1", client_id: str = "acme", **changes: Any) -> Record:
    """An accepted record with these values."""
    review = Review(state=ReviewState.CONFIRMED)
    evidence = Evidence(confidence=0.99, accepted=True, source=Source.OCR, page=1, review=review)
    record = Record(
        schema=f"{kind}/1",
        id=new_record_id(),
        document_id=document_id,
        client_id=client_id,
        type=kind,
        type_confidence=0.99,
        state=RecordState.ACCEPTED,
        data=data,
        evidence={"/x": evidence},
        source=SourceFile(file="scan.tif", sha256="0" * 64, pages=(1,), received_at=datetime(2026, 1, 2, tzinfo=UTC)),
    )
    return record.model_copy(update=changes)


def adjusted(*codes: str) -> list[Data]:
    """`adjusted("CO-16 120.00")`; a code without a group has no hyphen."""
    found = []
    for each in codes:
        code, amount = each.split()
        group, _, reason = code.rpartition("-")
        found.append({"group": group or None, "reason": reason, "amount": amount})
    return found


def a_line(billed: str | None, paid: str | None, *codes: str, **more: Any) -> Data:
    """A service."""
    line = {"service_from": "2026-01-05", "procedure": "G0463", "billed": billed, "paid": paid, "adjustments": adjusted(*codes)}
    return {**line, **more}


def a_claim(*lines: Data, **more: Any) -> Data:
    """A claim."""
    names = {"claim_number": "ICN-77 01", "patient_account": "ACCT1001", "member_id": "XYZ1", "patient_name": "DOE, JANE"}
    return {**names, "service_from": "2026-01-05", "lines": list(lines), **more}


def an_eob(*claims: Data, **payer: Any) -> Data:
    """A remittance paid on 15 May."""
    payment = {"number": "98765", "date": "2026-05-15", "amount": "10.00"}
    return {"payer": {"name": "Example Health Plan", **payer}, "payment": payment, "claims": list(claims)}


def a_denial_letter(**more: Any) -> Data:
    """About the claim above."""
    references = {"claim_number": "icn 7701", **more.pop("references", {})}
    letter = {"category": "denial", "sender": {"name": "Example Health Plan"}, "date": "2026-05-20"}
    return {**letter, "references": references, **more}


_COLUMNS = ("billed", "allowed", "deductible", "coinsurance", "copay", "not_covered", "patient_responsibility", "paid")
_REASONS = (None, "1", "2", "3", "16", "18", "23", "29", "45", "50", "96", "97", "197", "253", "999", "BCBI", "001")


def _row(dice: Random) -> Data:
    def amount() -> str | None:
        return None if dice.random() < 0.3 else amount_of(dice.randint(-2_000, 20_000))

    adjustments = [
        {"group": dice.choice(("CO", "PR", "OA", None)), "reason": dice.choice(_REASONS), "amount": amount()}
        for _ in range(dice.randint(0, 4))
    ]
    remarks = dice.sample(("N130", "MA130", "N706", "X12"), dice.randint(0, 2))
    return {**{name: amount() for name in _COLUMNS}, "adjustments": adjustments, "remarks": remarks}


def any_claim(dice: Random) -> Data:
    """Anything a claim could say, whether it adds up or not."""
    status = dice.choice(("paid", "denied", "reversed", None, None, None))
    return {**_row(dice), "status": status, "lines": [_row(dice) for _ in range(dice.randint(0, 4))]}
