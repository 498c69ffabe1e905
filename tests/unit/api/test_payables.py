from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import insert

from schemas.ids import ClientId, DocumentId
from schemas.master import Vendor
from schemas.master_kind import MasterKind
from schemas.record import Evidence, Record, RecordState, Review, ReviewState, Source, SourceFile
from schemas.types import all_types
from schemas.work import DocumentState, FileState, Role
from storage.intake import Submission, receive_batch
from storage.master import put_entry
from storage.records import add_record
from storage.tables import DocumentRow
from tests.storage.scenes import received
from tests.unit.api.conftest import House

ACME = ClientId("acme")
USUAL = {"number": "INV-1", "issue_date": "2026-01-20", "total": "200.00", "seller": {"name": "Paper Supply"}}


def keep(house: House, type_name: str, values: dict) -> str:
    data = all_types()[type_name].data.model_validate(values).model_dump(mode="json")
    review = Review(state=ReviewState.NEEDS_REVIEW)
    seller = Evidence(confidence=0.9, accepted=False, source=Source.OCR, because=("master:vendor/V1",), review=review)
    with house.services.database.write() as session:
        receipt = receive_batch(session, ACME, Submission((received(),)), actor="test")
        file = receipt.files[0]
        row = {"id": "doc_1", "client_id": ACME, "batch_id": receipt.batch_id, "file_id": file.id, "position": 1}
        session.execute(insert(DocumentRow).values(**row, state=DocumentState.DIVIDED))
        record = Record(
            schema="x/1", id="rec_1", document_id="doc_1", client_id=ACME, type=type_name, type_confidence=0.9,
            state=RecordState.NEEDS_REVIEW, data=data, evidence={"/seller/name": seller} if type_name == "invoice" else {},
            source=SourceFile(file="a.tif", sha256="0" * 64, pages=(1,), received_at=datetime(2026, 1, 2, tzinfo=UTC)),
        )  # fmt: skip
        add_record(session, ACME, DocumentId("doc_1"), record, actor="test")
        put_entry(session, ACME, MasterKind.VENDORS, Vendor(key="V1", name="Paper Supply", terms="Net 10"), actor="test")
    assert file.state is FileState.RECEIVED
    return record.id


@pytest.mark.parametrize(
    ("values", "due", "source", "until", "amount"),
    [
        ({"terms": "2/10 net 30"}, "2026-02-19", "terms", "2026-01-30", "4.00"),
        ({"terms": "2/10 net 30", "due_date": "2026-02-20"}, "2026-02-20", "paper", "2026-01-30", "4.00"),
        ({}, "2026-01-30", "vendor_terms", None, None),
        ({"terms": "as agreed"}, None, None, None, None),
    ],
)
def test_payment(
    house: House, values: dict, due: str | None, source: str | None, *, until: str | None, amount: str | None
) -> None:
    record_id = keep(house, "invoice", USUAL | values)
    found = house.http.get(f"/v1/records/{record_id}/payment", headers=house.key(Role.REVIEWER)).json()
    assert (found["due_date"], found["due_date_from"]) == (due, source)
    assert (found["discount_until"], found["discount_amount"]) == (until, amount)
    if not values:
        assert house.http.get(f"/v1/records/{record_id}/payment", headers=house.key(Role.DOWNSTREAM)).status_code == 404
        assert house.http.get(f"/v1/records/{record_id}/payment", headers=house.key(Role.ADMIN, "beta")).status_code == 404


def test_only_invoices_are_due(house: House) -> None:
    record_id = keep(house, "check", {"amount": "5.00"})
    assert house.http.get(f"/v1/records/{record_id}/payment", headers=house.key(Role.REVIEWER)).status_code == 422
