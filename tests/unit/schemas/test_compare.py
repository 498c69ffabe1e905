from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from schemas.correction import Hand, accept, compare, confirm, correct, remove_item
from schemas.invoice_duplicates import nearly_same, seen_invoice
from schemas.known import Known
from schemas.master import OpenClaim, OpenLine, OrderLine, PurchaseOrder
from schemas.pages import PageFacts
from schemas.readings import Reading, Understood
from schemas.record import Check, Reason, Record, RecordState, SourceFile
from schemas.settlement import settle
from tests.trust import TRUST
from workers.stages.emit import Emit, RecordIds

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
HAND = Hand("ana", NOW)
EOB = {
    "payer/name": "Example Health Plan",
    "payment/number": "1001",
    "payment/date": "2026-01-12",
    "payment/amount": "150.00",
    "claims/0/patient_name": "DOE, JANE A",
    "claims/0/patient_account": "ACCT-1001",
    "claims/0/member_id": "XYZ123",
    "claims/0/lines/0/procedure": "G0463",
    "claims/0/lines/0/service_from": "2025-12-18",
    "claims/0/lines/0/billed": "150.00",
    "claims/0/lines/0/paid": "150.00",
}
INVOICE = {
    "number": "INV-20417",
    "issue_date": "2026-03-02",
    "purchase_order": "PO 77",
    "seller/name": "Paper Supply Co.",
    "lines/0/item_code": "A1",
    "lines/0/quantity": "2",
    "lines/0/unit_price": "10.00",
    "lines/0/amount": "20.00",
    "subtotal": "20.00",
    "total": "20.00",
}
CLAIM = OpenClaim(
    key="K",
    account="ACCT1001",
    patient_name="Jane Doe",
    member_id="XYZ123",
    service_from="2025-12-18",
    charge="150.00",
    lines=(OpenLine(procedure="G0463", charge="150.00", date="2025-12-18"),),
)
ORDER = PurchaseOrder(key="P", number="PO-77", total="20.00", lines=(OrderLine(item="A-1", quantity="2", unit_price="10.00"),))


def paper(type_name: str, values: dict[str, str], **changes: str | None) -> Record:
    """A record that is accepted as it stands. `changes`: other values, None for none, `__` for the slash."""
    wanted = values | {name.replace("__", "/"): value for name, value in changes.items()}
    readings = tuple(
        Reading(pointer=f"/{place}", value=value, score=0.9999, because=("readers_agree",))
        for place, value in wanted.items()
        if value is not None
    )
    understood = Understood(type=type_name, type_confidence=0.999, pages=(1,), readings=readings)
    settlement = settle(understood, {1: PageFacts(number=1, width=2550, height=3300, dpi=300)}, trust=TRUST)
    source = SourceFile(file="a.tif", sha256="0" * 64, pages=(1,), received_at=NOW)
    made = Emit()(understood, settlement, source, RecordIds("rec_1", "doc_1"))  # type: ignore[arg-type]
    # As it comes back from the child that read it, and from the database.
    return Record.model_validate(made.model_dump(mode="json"))


def checks(record: Record, rule: str) -> list[Check]:
    return [check for check in record.checks if check.rule == rule]


def claims(*open_claims: OpenClaim, **changes: str | None) -> Record:
    return compare(paper("eob", EOB, **changes), Known(claims=open_claims))


def test_claim_is_matched() -> None:
    record = claims(CLAIM)
    (check,) = checks(record, "eob.claim-match")
    assert (check.passed, check.at, check.actual) == (True, "/claims/0", "ACCT1001")
    for place in ("patient_account", "patient_name", "member_id", "lines/0/procedure", "lines/0/billed"):
        assert "claim_match" in record.evidence[f"/claims/0/{place}"].because
        assert "check:eob.claim-match" in record.evidence[f"/claims/0/{place}"].because
    assert "claim_match" not in record.evidence["/payment/amount"].because
    before = paper("eob", EOB).evidence["/claims/0/patient_account"].confidence
    assert record.evidence["/claims/0/patient_account"].confidence >= before


@pytest.mark.parametrize(
    "changes",
    [
        {"claims__0__patient_account": None},
        {"claims__0__patient_account": "ACCT-1O01"},
        {"claims__0__patient_name": "D0E JANE", "claims__0__member_id": None},
        {"claims__0__member_id": None, "claims__0__patient_name": None},
        {"claims__0__lines__0__billed": "-150.00", "claims__0__lines__0__paid": "-150.00"},
    ],
)
def test_claim_is_matched_by_less(changes: dict[str, str | None]) -> None:
    assert [check.passed for check in checks(claims(CLAIM, **changes), "eob.claim-match")] == [True]


def test_no_claims_are_kept() -> None:
    record = paper("eob", EOB)
    assert compare(record, Known()) is record


def test_missing_claim_goes_to_a_person() -> None:
    record = claims()
    (check,) = checks(record, "eob.claim-match")
    assert (check.passed, check.at, check.message) == (False, "/claims/0/patient_account", "No open claim fits this one")
    found = record.evidence["/claims/0/patient_account"]
    assert (found.accepted, found.review.reasons) == (False, (Reason.CHECK_FAILED,))
    assert record.state is RecordState.NEEDS_REVIEW
    assert record.evidence["/claims/0/patient_name"].accepted


def test_account_alone_is_no_match() -> None:
    other = CLAIM.model_copy(update={"patient_name": "ROE, RICHARD", "member_id": None, "charge": "9.00", "lines": ()})
    assert not checks(claims(other.model_copy(update={"service_from": None})), "eob.claim-match")[0].passed


def test_two_claims_that_fit_alike() -> None:
    (check,) = checks(claims(CLAIM, CLAIM.model_copy(update={"key": "L"})), "eob.claim-match")
    assert "Several" in (check.message or "")


def test_service_that_the_claim_lacks() -> None:
    record = claims(CLAIM, claims__0__lines__1__procedure="A4550", claims__0__lines__1__billed="5.00")
    failed = [check for check in checks(record, "eob.claim-match") if not check.passed]
    assert [check.at for check in failed] == ["/claims/0/lines/1/billed"]


def test_what_comparing_said_outlives_the_database_and_other_corrections() -> None:
    stored = Record.model_validate(claims().model_dump(mode="json"))
    other = correct(stored, "/payment/number", "1002", HAND)
    assert not other.evidence["/claims/0/patient_account"].accepted
    assert len(checks(other, "eob.claim-match")) == 1
    settled = confirm(other, "/claims/0/patient_account", HAND)
    assert settled.state is RecordState.ACCEPTED
    assert len(checks(settled, "eob.claim-match")) == 1
    corrected = correct(other, "/claims/0/patient_account", "ACCT-9", HAND)
    assert (corrected.state, checks(corrected, "eob.claim-match")) == (RecordState.ACCEPTED, [])
    assert accept(stored, HAND).state is RecordState.ACCEPTED


def test_removed_claim_takes_its_check_along() -> None:
    record = claims(claims__1__patient_name="ROE, RICHARD", claims__1__patient_account="ACCT-2")
    assert [check.at[:9] for check in checks(record, "eob.claim-match")] == ["/claims/0", "/claims/1"]
    left = remove_item(record, "/claims/0")
    assert [check.at for check in checks(left, "eob.claim-match")] == ["/claims/0/patient_account"]


def twice(earlier: dict[str, Any], **changes: str | None) -> list[Check]:
    first = paper("invoice", INVOICE, **earlier).model_copy(update={"document_id": "doc_0", "id": "rec_0"})
    seen = seen_invoice(first)
    record = compare(paper("invoice", INVOICE, **changes), Known(invoices=(seen,) if seen else ()))
    return [check for check in checks(record, "invoice.duplicate") if not check.passed]


OTHER_AMOUNT = {"total": "90.00", "subtotal": "90.00", "lines__0__unit_price": "45.00", "lines__0__amount": "90.00"}


@pytest.mark.parametrize(
    ("earlier", "how"),
    [
        ({"number": "inv 20417", "issue_date": "2024-01-01", **OTHER_AMOUNT}, "the same sender and number"),
        ({"number": "INV-20471", "issue_date": "2026-02-20"}, "nearly the same number"),
        ({"number": "INV-20417-1", "purchase_order": None, "issue_date": None}, "nearly the same number"),
        ({"number": "99", "purchase_order": None}, "the same sender, amount and date"),
        ({"number": "99", "issue_date": "2025-01-01"}, "purchase order and amount"),
    ],
)
def test_duplicate(earlier: dict[str, Any], how: str) -> None:
    (check,) = twice(earlier)
    assert how in (check.message or "")
    assert "rec_0" in (check.message or "")


@pytest.mark.parametrize(
    "earlier",
    [
        {"seller__name": "Another Co."},
        {"number": "99", "purchase_order": None, "issue_date": "2026-03-01"},
        {"number": "INV-20418", "issue_date": "2026-01-02", "purchase_order": None},
        {"number": "INV-20418", "purchase_order": "PO 78", **OTHER_AMOUNT},
        {"total": "-20.00", "subtotal": "-20.00", "lines__0__quantity": "-2", "lines__0__amount": "-20.00"},
    ],
)
def test_no_duplicate(earlier: dict[str, Any]) -> None:
    assert twice(earlier) == []


def test_duplicate_waits_until_a_person_has_seen_it() -> None:
    seen = seen_invoice(paper("invoice", INVOICE).model_copy(update={"document_id": "doc_0"}))
    assert seen is not None
    record = compare(paper("invoice", INVOICE), Known(invoices=(seen,)))
    assert Reason.DUPLICATE in record.evidence["/number"].review.reasons
    assert record.state is RecordState.NEEDS_REVIEW
    again = correct(Record.model_validate(record.model_dump(mode="json")), "/issue_date", "2026-03-03", HAND)
    assert Reason.DUPLICATE in again.evidence["/number"].review.reasons
    assert confirm(again, "/number", HAND).state is RecordState.ACCEPTED


def test_an_invoice_is_no_duplicate_of_itself() -> None:
    record = paper("invoice", INVOICE)
    seen = seen_invoice(record)
    assert seen is not None
    assert [check.passed for check in checks(compare(record, Known(invoices=(seen,))), "invoice.duplicate")] == [True]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("A12", "A21", True), ("A12", "A123", True), ("A12", "B21", False), ("20417AB8", "20147BA8", True), ("1", "1", True)],
)
def test_nearly_same(one: str, other: str, *, alike: bool) -> None:
    assert nearly_same(one, other) is alike
    assert nearly_same(other, one) is alike


def ordered(*orders: PurchaseOrder, **changes: str | None) -> list[tuple[str, bool]]:
    record = compare(paper("invoice", INVOICE, **changes), Known(orders=orders))
    return [(check.at, check.passed) for check in checks(record, "invoice.order-match")]


def test_order_is_matched() -> None:
    assert ordered(ORDER) == [("/purchase_order", True)]
    assert ordered(ORDER, purchase_order=None) == []
    record = compare(paper("invoice", INVOICE), Known(orders=(ORDER,)))
    assert "order_match" in record.evidence["/purchase_order"].because


DEARER = {"lines__0__unit_price": "10.11", "lines__0__amount": "20.22", "subtotal": "20.22", "total": "20.22"}


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"purchase_order": "PO 78"}, "/purchase_order"),
        (DEARER, "/lines/0/unit_price"),
        ({"lines__0__quantity": "3", "lines__0__amount": "30.00", "subtotal": "30.00", "total": "30.00"}, "/lines/0/quantity"),
        ({"lines__0__item_code": "Z9", "lines__0__unit_price": "20.00", "lines__0__quantity": "1"}, "/lines/0/item_code"),
        ({"subtotal": "21.00", "total": "21.00"}, "/subtotal"),
    ],
)
def test_order_is_not_what_is_charged(changes: dict[str, str | None], place: str) -> None:
    assert (place, False) in ordered(ORDER, **changes)


def test_small_differences_pass() -> None:
    near = {"lines__0__unit_price": "10.10", "lines__0__amount": "20.20", "subtotal": "20.20", "total": "20.20"}
    assert ordered(ORDER, **near) == [("/purchase_order", True)]
