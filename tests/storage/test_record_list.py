"""Finding records by what stands on them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from schemas.correction import Hand, correct
from schemas.record import Record, RecordState
from storage.audit import Deed
from storage.record_list import RecordFilter, find_records
from storage.records import save_record
from tests.storage.scenes import ACME, OTHER, Mailroom, release

LETTER = {
    "category": "denial",
    "date": "2026-10-14",
    "sender": {"name": "Éxample Health Plan", "address": None},
    "references": {"claim_number": "CL-00417", "patient_name": "Okafor, Ada"},
    "amount": "1204.50",
}


def found(room: Mailroom, **wanted: object) -> list[str]:
    with room.database.read() as session:
        return [view.id for view in find_records(session, ACME, RecordFilter(**wanted)).items]  # type: ignore[arg-type]


@pytest.mark.parametrize("words", ["okafor", "ADA okaf", "cl-00417", "cl00417", "1204.50", "1,204.50", "example health"])
def test_words_and_numbers_by_their_beginning(mailroom: Mailroom, words: str) -> None:
    record = release(mailroom, "letter", LETTER)
    assert found(mailroom, words=words) == [record.id]


@pytest.mark.parametrize("words", ["okafor smith", "kafor", "1204.51"])
def test_what_is_not_there_is_not_found(mailroom: Mailroom, words: str) -> None:
    release(mailroom, "letter", LETTER)
    assert found(mailroom, words=words) == []


def test_of_another_client_nothing_is_found(mailroom: Mailroom) -> None:
    release(mailroom, "letter", LETTER, client_id=OTHER)
    assert found(mailroom, words="okafor") == []


def test_corrected_value_is_found_and_the_old_one_is_not(mailroom: Mailroom) -> None:
    record = release(mailroom, "letter", LETTER)
    hand = Hand(by="key:1", at=datetime(2026, 11, 29, tzinfo=UTC))
    changed = correct(record, "/references/patient_name", "Lindqvist, Ada", hand)
    with mailroom.database.write() as session:
        save_record(session, ACME, changed, version=1, deed=Deed("key:1", "record.correct"))
    assert found(mailroom, words="lindq") == [record.id]
    assert found(mailroom, words="okafor") == []


def test_state_type_and_day(mailroom: Mailroom) -> None:
    record = release(mailroom, "letter", LETTER)
    now = datetime.now(tz=UTC)
    assert found(mailroom, state=RecordState.ACCEPTED, type="letter", since=now - timedelta(hours=1)) == [record.id]
    assert found(mailroom, state=RecordState.REJECTED) == found(mailroom, type="eob") == []
    assert found(mailroom, until=now - timedelta(hours=1)) == []


def test_large_record_has_an_end(mailroom: Mailroom) -> None:
    assert isinstance(release(mailroom, "letter", {**LETTER, "subject": " ".join(f"word{n}" for n in range(9000))}), Record)
