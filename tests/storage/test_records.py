from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from schemas.errors import Conflict, NotFound
from schemas.ids import ClientId, RecordId
from schemas.record import Record, RecordState
from schemas.work import DocumentState
from storage.audit import Deed
from storage.documents import document_view
from storage.records import record_view, save_record
from storage.tables import AuditRow, EventRow, RecordRow
from storage.views import RecordView
from tests.storage.scenes import ACME, OTHER, Mailroom, a_record

CORRECT = Deed("key:abc", "record.correct", "/amount")


def changed(view: RecordView, state: RecordState, amount: str = "13.00") -> Record:
    return a_record(view.document_id, state).model_copy(update={"id": view.id, "data": {"amount": amount}})


def save(room: Mailroom, record: Record, version: int, client_id: ClientId = ACME) -> RecordView:
    with room.database.write() as session:
        return save_record(session, client_id, record, version=version, deed=CORRECT)


def test_correction_before_release(mailroom: Mailroom) -> None:
    first = mailroom.record()
    saved = save(mailroom, changed(first, RecordState.NEEDS_REVIEW), version=1)
    assert (saved.revision, saved.version, saved.state) == (1, 2, RecordState.NEEDS_REVIEW)
    assert saved.body["data"] == {"amount": "13.00"}
    assert mailroom.count(EventRow) == 0
    assert mailroom.count(AuditRow, actor="key:abc", action="record.correct", subject=first.id, detail="/amount") == 1


def test_acceptance_releases(mailroom: Mailroom) -> None:
    first = mailroom.record()
    saved = save(mailroom, changed(first, RecordState.ACCEPTED), version=1)
    assert (saved.revision, saved.state, saved.body["state"]) == (1, RecordState.ACCEPTED, "accepted")
    assert mailroom.count(EventRow, type="record.accepted", revision=1) == 1
    with mailroom.database.read() as session:
        assert document_view(session, ACME, first.document_id).state is DocumentState.ACCEPTED


def test_correction_after_release_is_the_next_revision(mailroom: Mailroom) -> None:
    first = mailroom.record(RecordState.ACCEPTED)
    saved = save(mailroom, changed(first, RecordState.ACCEPTED), version=1)
    assert (saved.id, saved.revision, saved.version, saved.body["revision"]) == (first.id, 2, 2, 2)
    assert mailroom.count(RecordRow, id=first.id, is_current=True) == 1
    assert mailroom.count(EventRow, type="record.revised", revision=2) == 1


def test_acceptance_of_what_was_released_as_it_is_releases_nothing(mailroom: Mailroom) -> None:
    first = mailroom.record(RecordState.ACCEPTED)
    saved = save(mailroom, Record.model_validate(first.body), version=1)
    assert (saved.revision, saved.version, mailroom.count(EventRow)) == (1, 1, 1)
    assert mailroom.count(AuditRow, subject=first.id, action=CORRECT.action) == 1


def test_correction_after_release_that_opens_a_question(mailroom: Mailroom) -> None:
    first = mailroom.record(RecordState.ACCEPTED)
    open_again = save(mailroom, changed(first, RecordState.NEEDS_REVIEW), version=1)
    assert (open_again.revision, mailroom.count(EventRow)) == (2, 1)
    closed = save(mailroom, changed(first, RecordState.ACCEPTED), version=2)
    assert (closed.revision, closed.version, mailroom.count(EventRow)) == (2, 3, 2)


def test_rejection(mailroom: Mailroom) -> None:
    first = mailroom.record()
    assert save(mailroom, changed(first, RecordState.REJECTED), version=1).state is RecordState.REJECTED
    with mailroom.database.read() as session:
        assert document_view(session, ACME, first.document_id).state is DocumentState.REJECTED
    assert mailroom.count(EventRow) == 0


def test_released_record_cannot_be_rejected(mailroom: Mailroom) -> None:
    first = mailroom.record(RecordState.ACCEPTED)
    with pytest.raises(Conflict, match="released"):
        save(mailroom, changed(first, RecordState.REJECTED), version=1)


def test_past_version(mailroom: Mailroom) -> None:
    first = mailroom.record()
    save(mailroom, changed(first, RecordState.NEEDS_REVIEW), version=1)
    with pytest.raises(Conflict, match="meanwhile"):
        save(mailroom, changed(first, RecordState.NEEDS_REVIEW), version=1)


def test_open_values_cannot_be_accepted(mailroom: Mailroom) -> None:
    first = mailroom.record()
    still_open = changed(first, RecordState.NEEDS_REVIEW).model_copy(update={"state": RecordState.ACCEPTED})
    with pytest.raises(Conflict, match="nobody accepted"):
        save(mailroom, still_open, version=1)
    assert mailroom.count(EventRow) == 0


def test_not_found(mailroom: Mailroom) -> None:
    first = mailroom.record()
    with pytest.raises(NotFound), mailroom.database.read() as session:
        record_view(session, OTHER, first.id)
    theirs = changed(first, RecordState.NEEDS_REVIEW).model_copy(update={"client_id": OTHER})
    with pytest.raises(NotFound):
        save(mailroom, theirs, version=1, client_id=OTHER)
    unknown = changed(first, RecordState.NEEDS_REVIEW).model_copy(update={"id": RecordId("rec_none")})
    with pytest.raises(NotFound):
        save(mailroom, unknown, version=1)


@pytest.mark.parametrize("state", [RecordState.NEEDS_REVIEW, RecordState.ACCEPTED])
def test_reviewers_at_the_same_time(mailroom: Mailroom, state: RecordState) -> None:
    first = mailroom.record(state)

    def try_saving(amount: int) -> bool:
        try:
            save(mailroom, changed(first, RecordState.ACCEPTED, f"{amount}.00"), version=1)
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(5) as pool:
        assert sum(pool.map(try_saving, range(5))) == 1
    with mailroom.database.read() as session:
        assert record_view(session, ACME, first.id).version == 2
