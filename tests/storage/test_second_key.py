"""Chosen fields keyed by two people who do not see each other's work, and settled by a third."""

from __future__ import annotations

import pytest

from schemas.desk_acts import ActKind, DeskAct
from schemas.errors import NotAllowed, OpenFields
from schemas.ids import DocumentId, new_act_id
from schemas.policy import SettlementPolicy
from schemas.queue import Stage
from schemas.record import Record, RecordState, Review, ReviewState
from storage.access import change_client
from storage.records import record_view
from storage.review_desk import act, complete, load_review
from storage.review_holds import open_document, take_next
from storage.review_queue import Wanted
from storage.review_views import Hold, Visitor
from tests.remittances import a_record_of
from tests.storage.scenes import ACME, Mailroom, Step, a_record, document_understood

MARIA, JONAS, AYO = (Visitor(f"key:{name}", name.title()) for name in ("maria", "jonas", "ayo"))
LETTER = {"category": "denial", "date": "2026-10-14", "sender": {"name": "Example Health Plan"}, "amount": "12.00"}
POLICY = SettlementPolicy(always_review=("/amount", "/date"))


@pytest.fixture
def document(mailroom: Mailroom) -> DocumentId:
    with mailroom.database.write() as session:
        change_client(session, ACME, actor="test", double_key=["/amount", "/date"])
    document_id = mailroom.document()
    record = a_record_of("letter", LETTER, document_id=document_id, client_id=ACME)
    held = mailroom.take_last(Step.UNDERSTAND_DOCUMENT)
    known = a_record(document_id, RecordState.ACCEPTED).evidence["/amount"]
    known = known.model_copy(update={"review": Review(state=ReviewState.CONFIRMED, by=MARIA.actor)})
    update = {"state": RecordState.NEEDS_REVIEW, "evidence": {"/amount": known, "/date": known}}
    with mailroom.database.write() as session:
        document_understood(session, held, record.model_copy(update=update))
    return document_id


def take(room: Mailroom, who: Visitor) -> Hold | None:
    with room.database.write() as session:
        return take_next(session, ACME, who, Wanted())


def key(room: Mailroom, hold: Hold, **values: str) -> list[str]:
    acts = [DeskAct(id=new_act_id(), action=ActKind.CORRECT, pointer=f"/{name}", value=value) for name, value in values.items()]
    with room.database.write() as session:
        return [each.message for each in act(session, hold, acts, POLICY, write=True).refused]


def finish(room: Mailroom, hold: Hold) -> RecordState:
    with room.database.write() as session:
        complete(session, hold, POLICY)
        return record_view(session, ACME, hold.record_id).state


def first_keys(room: Mailroom) -> None:
    hold = take(room, MARIA)
    assert hold is not None
    assert finish(room, hold) is RecordState.NEEDS_REVIEW


def test_two_who_agree_release_the_record(mailroom: Mailroom, document: DocumentId) -> None:
    first_keys(mailroom)
    hold = take(mailroom, JONAS)
    assert hold is not None
    with mailroom.database.read() as session:
        view = load_review(session, hold)
    assert (view.blind, view.record.data["amount"], view.record.data["date"]) == (("/date", "/amount"), None, None)
    assert "12.00" not in view.record.model_dump_json()
    assert key(mailroom, hold, amount="12", date="10/14/26") == []
    assert finish(mailroom, hold) is RecordState.ACCEPTED
    with mailroom.database.read() as session:
        record = Record.model_validate(record_view(session, ACME, hold.record_id).body)
    assert "second_key" in record.evidence["/amount"].because
    assert document == record.document_id


def test_nobody_keys_twice(mailroom: Mailroom, document: DocumentId) -> None:
    first_keys(mailroom)
    assert take(mailroom, MARIA) is None
    with pytest.raises(NotAllowed, match="already"), mailroom.database.write() as session:
        open_document(session, ACME, document, MARIA)


@pytest.mark.usefixtures("document")
def test_what_is_not_keyed_or_no_such_value_keeps_the_document(mailroom: Mailroom) -> None:
    first_keys(mailroom)
    hold = take(mailroom, JONAS)
    assert hold is not None
    assert key(mailroom, hold, amount="twelve", subject="no such field to key") == [
        "Type an amount such as 1204.50.",
        "This field is not one to key again.",
    ]
    with pytest.raises(OpenFields) as caught:
        finish(mailroom, hold)
    assert {place.path for place in caught.value.places} == {"/amount", "/date"}


@pytest.mark.usefixtures("document")
def test_a_third_settles_what_two_keyed_differently(mailroom: Mailroom) -> None:
    first_keys(mailroom)
    second = take(mailroom, JONAS)
    assert second is not None
    key(mailroom, second, amount="21.00", date="2026-10-14")
    assert finish(mailroom, second) is RecordState.NEEDS_REVIEW
    assert take(mailroom, JONAS) is None
    third = take(mailroom, AYO)
    assert third is not None
    assert third.stage is Stage.ADJUDICATE
    with mailroom.database.read() as session:
        view = load_review(session, third)
    assert [(each.pointer, each.first, each.second) for each in view.disputed] == [("/amount", "12.00", "21.00")]
    assert not view.record.evidence["/amount"].accepted
    with pytest.raises(OpenFields):
        finish(mailroom, third)
    key(mailroom, third, amount="21.00")
    assert finish(mailroom, third) is RecordState.ACCEPTED
    with mailroom.database.read() as session:
        assert record_view(session, ACME, third.record_id).body["data"]["amount"] == "21.00"
