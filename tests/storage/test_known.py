from __future__ import annotations

import pytest

from schemas.correction import compare
from schemas.master import OpenClaim, PurchaseOrder
from schemas.master_kind import MasterKind
from schemas.record import Record, RecordState
from schemas.types import all_types
from schemas.work import Step
from storage.audit import Deed
from storage.known import known_to, note_invoice
from storage.line import document_understood
from storage.master import import_entries
from storage.records import save_record
from tests.storage.scenes import ACME, OTHER, Mailroom, a_record

CLAIMS = [
    OpenClaim(key="A", account="A-1", patient_name="DOE, JANE", member_id="M 1", charge="5.00"),
    OpenClaim(key="B", account="B-2", patient_name="ROE, RICHARD", charge="5.00"),
    OpenClaim(key="C", account="C-3", patient_name="POE, EDGAR", charge="5.00"),
]


def a_paper(type_name: str, document_id: str = "doc_1", **changes: object) -> Record:
    data = all_types()[type_name].data.model_validate(changes).model_dump(mode="json")
    return a_record(document_id).model_copy(update={"type": type_name, "data": data, "evidence": {}})


def an_invoice(document_id: str, **changes: object) -> Record:
    usual = {"number": "INV-1", "total": "5.00", "issue_date": "2026-03-02", "seller": {"name": "Paper Supply"}}
    return a_paper("invoice", document_id, **(usual | changes))


def test_claims_that_may_fit(mailroom: Mailroom) -> None:
    record = a_paper("eob", claims=[{"patient_account": "a1"}, {"patient_name": "Richard Roe"}])
    with mailroom.database.write() as session:
        assert known_to(session, ACME, record).claims is None
        import_entries(session, ACME, MasterKind.CLAIMS, CLAIMS, actor="test")
        assert {each.key for each in known_to(session, ACME, record).claims or ()} == {"A", "B"}
        assert known_to(session, OTHER, record).claims is None
        assert known_to(session, ACME, a_paper("eob")).claims == ()


def test_orders_that_may_fit(mailroom: Mailroom) -> None:
    with mailroom.database.write() as session:
        import_entries(session, ACME, MasterKind.ORDERS, [PurchaseOrder(key="P", number="PO-77")], actor="test")
        found = known_to(session, ACME, an_invoice("doc_1", purchase_order="PO 77")).orders
        assert [each.number for each in found or ()] == ["PO-77"]
        assert known_to(session, ACME, an_invoice("doc_1", purchase_order="PO 78")).orders == ()


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, 1),
        ({"issue_date": "2024-01-01"}, 1),
        ({"number": "99", "issue_date": "2026-03-20"}, 1),
        ({"number": "99", "issue_date": "2026-02-10"}, 1),
        ({"number": "99", "issue_date": "2026-07-20"}, 0),
        ({"seller": {"name": "Another"}}, 0),
    ],
)
def test_earlier_invoices_that_may_be_the_same(mailroom: Mailroom, changes: dict[str, object], found: int) -> None:
    with mailroom.database.write() as session:
        note_invoice(session, ACME, an_invoice("doc_0"))
        assert len(known_to(session, ACME, an_invoice("doc_1", **changes)).invoices or ()) == found
        assert known_to(session, OTHER, an_invoice("doc_1")).invoices == ()


def test_rejected_invoice_is_forgotten(mailroom: Mailroom) -> None:
    with mailroom.database.write() as session:
        note_invoice(session, ACME, an_invoice("doc_0"))
        note_invoice(session, ACME, an_invoice("doc_0").model_copy(update={"state": RecordState.REJECTED}))
        assert known_to(session, ACME, an_invoice("doc_1")).invoices == ()


def test_second_invoice_is_found_a_duplicate(mailroom: Mailroom) -> None:
    views = []
    for content in (b"one", b"two"):
        document_id = mailroom.document(content)
        held = mailroom.take_last(Step.UNDERSTAND_DOCUMENT)
        with mailroom.database.write() as session:
            record = an_invoice(document_id)
            views.append(document_understood(session, held, compare(record, known_to(session, ACME, record))))
    first, second = (Record.model_validate(view.body) for view in views)
    assert [check.passed for check in first.checks if check.rule == "invoice.duplicate"] == [True]
    failed = [check for check in second.checks if check.rule == "invoice.duplicate"]
    assert [first.id in (check.message or "") for check in failed] == [True]
    with mailroom.database.write() as session:
        changed = first.model_copy(update={"data": {**first.data, "number": "OTHER-9", "issue_date": "2020-01-01"}})
        save_record(session, ACME, changed, version=views[0].version, deed=Deed("test", "record.correct", "/number"))
        known = known_to(session, ACME, an_invoice("doc_3", issue_date="2020-02-01")).invoices
        assert {each.number for each in known or ()} == {"OTHER-9", "INV-1"}
