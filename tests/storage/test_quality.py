"""Figures, audits and baselines."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from schemas.correction import Hand, correct
from schemas.errors import Conflict, NotFound
from schemas.record import RecordState
from schemas.shares import Share
from storage.access import change_client
from storage.audit import Deed
from storage.audits import note_audit, waiting_audits
from storage.baselines import freeze_baseline, load_baseline
from storage.dashboard import Figures, accuracy_by_field, figures, waiting_now
from storage.records import save_record
from tests.storage.scenes import ACME, OTHER, Mailroom, a_record, release

LETTER = {"category": "denial", "date": "2026-10-14", "sender": {"name": "Example Health Plan"}, "amount": "12.00"}


def of_today(room: Mailroom, client: str = ACME) -> Figures:
    now = datetime.now(tz=UTC)
    with room.database.read() as session:
        return figures(session, client, now - timedelta(hours=1), now + timedelta(hours=1))  # type: ignore[arg-type]


def test_straight_through_and_touched(mailroom: Mailroom) -> None:
    mailroom.record(RecordState.ACCEPTED, b"one")
    waiting = mailroom.record(RecordState.NEEDS_REVIEW, b"two")
    assert of_today(mailroom).straight_through == Share(1, 1)
    with mailroom.database.write() as session:
        settled = a_record(waiting.document_id, RecordState.ACCEPTED).model_copy(update={"id": waiting.id})
        save_record(session, ACME, settled, version=waiting.version, deed=Deed("key:1", "record.accept"))
    found = of_today(mailroom)
    assert (found.made, found.released, found.straight_through, found.accepted) == (2, 2, Share(1, 2), Share(1, 2))
    assert found.within_promise.whole == 2
    assert of_today(mailroom, OTHER).made == 0


def test_what_waits(mailroom: Mailroom) -> None:
    mailroom.record(RecordState.NEEDS_REVIEW)
    with mailroom.database.read() as session:
        waiting = waiting_now(session, ACME)
        assert waiting_now(session, OTHER).documents == 0
    assert (waiting.documents, sum(waiting.ages.values())) == (1, 1)


def test_audit_once_and_by_somebody_else(mailroom: Mailroom) -> None:
    with mailroom.database.write() as session:
        change_client(session, ACME, actor="test", audit_share=1.0)
    record = release(mailroom, "letter", LETTER)
    with mailroom.database.read() as session:
        assert [each.record_id for each in waiting_audits(session, ACME)] == [record.id]
        assert waiting_audits(session, OTHER) == ()
    right = {"/date": True, "/amount": False}
    with mailroom.database.write() as session:
        note_audit(session, ACME, record, right, actor="key:2")
    with pytest.raises(Conflict, match="audited already"), mailroom.database.write() as session:
        note_audit(session, ACME, record, right, actor="key:3")
    with pytest.raises(NotFound), mailroom.database.write() as session:
        note_audit(session, OTHER, record, right, actor="key:3")
    found = of_today(mailroom)
    assert (found.audited, found.machine) == (Share(1, 2), Share(1, 2))
    now = datetime.now(tz=UTC)
    with mailroom.database.read() as session:
        fields = accuracy_by_field(session, ACME, now - timedelta(hours=1), now + timedelta(hours=1))
    assert fields == (("letter", "/amount", Share(0, 1)), ("letter", "/date", Share(1, 1)))


def test_nobody_audits_his_own_work(mailroom: Mailroom) -> None:
    with mailroom.database.write() as session:
        change_client(session, ACME, actor="test", audit_share=1.0)
    record = release(mailroom, "letter", LETTER)
    mine = correct(record, "/amount", "13.00", Hand(by="key:1", at=datetime.now(tz=UTC)))
    with pytest.raises(Conflict, match="yourself"), mailroom.database.write() as session:
        note_audit(session, ACME, mine, {"/amount": True}, actor="key:1")


def test_baseline_is_replaced(mailroom: Mailroom) -> None:
    for share in (1, 2):
        with mailroom.database.write() as session:
            freeze_baseline(session, ACME, {"accepted": [share, 4]}, actor="key:1")
    with mailroom.database.read() as session:
        baseline = load_baseline(session, ACME)
        assert load_baseline(session, OTHER) is None
    assert baseline is not None
    assert baseline.figures == {"accepted": [2, 4]}
