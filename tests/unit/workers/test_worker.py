"""A worker on a real database and a real folder, with hands that need no pictures."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import pytest

from schemas.ids import BatchId, ClientId, new_file_id
from schemas.master import Payer
from schemas.master_kind import MasterKind
from schemas.settings import LineSettings
from schemas.work import BatchState, DocumentState, DuplicatePolicy, FileState, Hint, PageState, Step
from storage import keys
from storage.access import change_client, open_client
from storage.batches import batch_view
from storage.database import Database
from storage.documents import documents_of_batch
from storage.feed import records_since
from storage.files import files_of_batch, pages_of_file
from storage.folder import FolderStore
from storage.intake import ReceivedFile, Submission, receive_batch
from storage.master import put_entry
from storage.objects import Stored
from storage.reopen import reopen_file
from storage.views import BatchView
from storage.work import lease
from tests.fakes import FakeHands
from workers.originals import Originals
from workers.steps import Bench
from workers.worker import Worker

CLIENT = ClientId("acme")
SETTINGS = LineSettings(slots=1, attempts=2, lease_seconds=30)


@dataclass
class Room:
    """A worker that hears its hints one after the other."""

    database: Database
    objects: FolderStore
    worker: Worker
    hands: FakeHands
    hints: list[Hint]

    def hand_in(self, **files: dict) -> BatchId:
        received = []
        for name, content in files.items():
            file_id = new_file_id()
            stored = self.objects.put(keys.original(CLIENT, file_id), io.BytesIO(json.dumps(content).encode()))
            received.append(ReceivedFile(file_id, name, stored.key, stored.size, stored.sha256))
        with self.database.write() as session:
            return receive_batch(session, CLIENT, Submission(files=tuple(received)), actor="test").batch_id

    def work_all(self) -> None:
        while self.hints:
            self.worker.take(self.hints.pop(0))

    def batch(self, batch_id: BatchId) -> BatchView:
        with self.database.read() as session:
            return batch_view(session, CLIENT, batch_id)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    hints = list[Hint]()
    database = Database(f"sqlite:///{tmp_path / 'db'}", ring=hints.extend)
    database.upgrade()
    with database.write() as session:
        open_client(session, CLIENT, "Acme", actor="test")
    objects = FolderStore(tmp_path / "objects")
    hands = FakeHands()
    bench = Bench(database, objects, Originals(objects, tmp_path), tmp_path, target_accuracy=0.9)
    yield Room(database, objects, Worker(bench, SETTINGS, owner="test", hands=[hands]), hands, hints)
    database.close()


def test_file_becomes_pages_document_and_record(room: Room) -> None:
    batch_id = room.hand_in(a={"pages": 3})
    room.work_all()
    batch = room.batch(batch_id)
    assert batch.pages == {PageState.READ: 3}
    assert sum(batch.documents.values()) == 1
    with room.database.read() as session:
        document = documents_of_batch(session, CLIENT, batch_id)[0]
        file = files_of_batch(session, CLIENT, batch_id)[0]
    assert (document.pages, document.type) == ((1, 2, 3), "letter")
    assert room.objects.exists(keys.page_view(CLIENT, file.id, 3))


def test_accepted_record_is_in_the_feed(room: Room) -> None:
    room.hand_in(a={"score": 1.0})
    room.work_all()
    with room.database.read() as session:
        feed = records_since(session, CLIENT)
    assert [json.loads(event.body or "")["data"]["subject"] for event in feed.events] == ["Your claim"]


def test_unsure_record_waits_for_a_person(room: Room) -> None:
    batch_id = room.hand_in(a={"score": 0.4})
    room.work_all()
    assert room.batch(batch_id).documents == {DocumentState.NEEDS_REVIEW: 1}
    with room.database.read() as session:
        assert records_since(session, CLIENT).events == ()


def test_every_hint_twice_does_nothing_twice(room: Room) -> None:
    batch_id = room.hand_in(a={"pages": 2})
    while room.hints:
        hint = room.hints.pop(0)
        room.worker.take(hint)
        room.worker.take(hint)
    assert room.hands.calls == ["survey", "read_page 1", "read_page 2", "divide", "understand"]
    assert room.batch(batch_id).state is BatchState.DONE


def test_bad_file_is_refused_and_the_other_goes_through(room: Room) -> None:
    batch_id = room.hand_in(bad={"fault": "PASSWORD_PROTECTED"}, hostile={"fault": "PARSER_ABORT"}, good={})
    room.work_all()
    with room.database.read() as session:
        files = {file.name: (file.state, file.fault) for file in files_of_batch(session, CLIENT, batch_id)}
    assert files == {
        "bad": (FileState.REJECTED, "PASSWORD_PROTECTED"),
        "hostile": (FileState.QUARANTINED, "PARSER_ABORT"),
        "good": (FileState.DIVIDED, None),
    }


def test_archive_becomes_files_and_names_what_it_cannot_take(room: Room) -> None:
    batch_id = room.hand_in(mail={"members": {"one": {}, "link": None, "inner": {"members": {"deep": {}}}}})
    room.work_all()
    with room.database.read() as session:
        files = {file.name: file.fault or file.state.value for file in files_of_batch(session, CLIENT, batch_id)}
    assert files == {"mail": "expanded", "mail/one": "divided", "mail/link": "ZIP_MEMBER", "mail/inner": "ZIP_NESTED"}


def test_page_that_cannot_be_read_stays_in_its_document(room: Room) -> None:
    batch_id = room.hand_in(a={"pages": 2, "bad_page": 2})
    room.work_all()
    with room.database.read() as session:
        document = documents_of_batch(session, CLIENT, batch_id)[0]
        pages = pages_of_file(session, CLIENT, document.file_id)
    assert document.pages == (1, 2)
    assert [(page.state, page.fault) for page in pages] == [(PageState.READ, None), (PageState.FAILED, "TIME_LIMIT")]


def test_memory_error_is_tried_again_and_then_put_aside(room: Room) -> None:
    batch_id = room.hand_in(a={"oom": True})
    room.work_all()
    assert room.batch(batch_id).pages == {PageState.WAITING: 1}
    assert room.hands.calls.count("read_page 1") == 1  # the second attempt waits for its pause


def test_hands_are_free_while_their_work_is_stored(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.hand_in(a={})
    idle, put = list[int](), room.objects.put

    def watched(key: str, source: BinaryIO, *, limit: int | None = None) -> Stored:
        idle.append(room.worker._idle.qsize())
        return put(key, source, limit=limit)

    monkeypatch.setattr(room.objects, "put", watched)
    room.work_all()
    assert idle == [1, 1, 1]  # a page's picture and words, a document's readings


def test_task_of_another_holder_is_left_alone(room: Room) -> None:
    room.hand_in(a={})
    hint = room.hints.pop()
    assert hint.step is Step.OPEN_FILE
    with room.database.write() as session:
        assert lease(session, hint.task_id, owner="other", seconds=30, attempts=3) is not None
    room.worker.take(hint)
    assert room.hands.calls == []


def test_idle_hands_find_work_without_a_hint(room: Room) -> None:
    batch_id = room.hand_in(a={"pages": 2})
    room.hints.clear()
    while room.worker.take_next():
        pass
    assert room.batch(batch_id).state is BatchState.DONE


def test_stopped_worker_takes_nothing_new(room: Room) -> None:
    room.hand_in(a={})
    room.worker.stop()
    room.work_all()
    assert not room.worker.take_next()
    assert room.hands.calls == []


@pytest.mark.parametrize(
    ("policy", "documents"),
    [
        (DuplicatePolicy.HOLD, {DocumentState.ACCEPTED: 1}),
        (DuplicatePolicy.MARK, {DocumentState.ACCEPTED: 1, DocumentState.NEEDS_REVIEW: 1}),
        (DuplicatePolicy.ACCEPT, {DocumentState.ACCEPTED: 2}),
    ],
)
def test_second_copy_is_treated_as_the_client_wants(room: Room, policy: DuplicatePolicy, documents: dict) -> None:
    with room.database.write() as session:
        change_client(session, CLIENT, actor="test", duplicates=policy)
    batch_id = room.hand_in(first={"pages": 1}, second={"pages": 1})
    room.work_all()
    assert room.batch(batch_id).documents == documents


def test_quarantined_file_can_be_tried_again(room: Room) -> None:
    batch_id = room.hand_in(a={"fault": "PARSER_ABORT"})
    room.work_all()
    with room.database.write() as session:
        file = files_of_batch(session, CLIENT, batch_id)[0]
        reopened = reopen_file(session, CLIENT, file.id, actor="test")
    assert (reopened.state, reopened.fault) == (FileState.RECEIVED, None)
    room.work_all()
    assert room.hands.calls == ["survey", "survey"]


def test_master_data_goes_along(room: Room) -> None:
    with room.database.write() as session:
        put_entry(session, CLIENT, MasterKind.PAYERS, Payer(key="EHP", name="Example Health Plan"), actor="test")
    room.hand_in(a={"pages": 1})
    room.work_all()
    assert [each.master.payer("Example Health Plan") is not None for each in room.hands.asked] == [True]
