"""A worker's threads, on a real database."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from schemas.ids import ClientId, new_file_id
from schemas.settings import BrokerSettings, LineSettings
from schemas.work import BatchState
from storage import keys
from storage.access import open_client
from storage.batches import batch_view
from storage.database import Database
from storage.folder import FolderStore
from storage.intake import ReceivedFile, Submission, receive_batch
from tests.fakes import FakeHands
from workers.broker import make_app
from workers.dispatch import Postbox
from workers.originals import Originals
from workers.service import WorkerService
from workers.steps import Bench
from workers.worker import Worker

CLIENT = ClientId("acme")
LINE = LineSettings(slots=2, sweep_seconds=0.2)
NOBODY = BrokerSettings(url=SecretStr("amqp://127.0.0.1:9//"))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path / 'db'}", ring=Postbox(make_app(NOBODY)).ring)
    database.upgrade()
    with database.write() as session:
        open_client(session, CLIENT, "Acme", actor="test")
    yield database
    database.close()


def wait_until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


def test_without_a_broker_the_work_is_done_all_the_same(database: Database, tmp_path: Path) -> None:
    objects, hands = FolderStore(tmp_path / "objects"), [FakeHands(), FakeHands()]
    bench = Bench(database, objects, Originals(objects, tmp_path), tmp_path, target_accuracy=0.9)
    worker = Worker(bench, LINE, owner="test", hands=hands)
    service = WorkerService(make_app(NOBODY), worker, LINE, heartbeat=tmp_path / "beat")
    service.start()
    file_id = new_file_id()
    stored = objects.put(keys.original(CLIENT, file_id), io.BytesIO(json.dumps({"pages": 3}).encode()))
    file = ReceivedFile(file_id, "a.pdf", stored.key, stored.size, stored.sha256)
    with database.write() as session:
        batch_id = receive_batch(session, CLIENT, Submission(files=(file,)), actor="test").batch_id

    def done() -> bool:
        with database.read() as session:
            return batch_view(session, CLIENT, batch_id).state is BatchState.DONE

    wait_until(done)
    wait_until((tmp_path / "beat").exists)
    assert service.is_well()
    service.stop()
    assert not service.is_well()
    assert sorted(call for each in hands for call in each.calls if call.startswith("read")) == [
        "read_page 1",
        "read_page 2",
        "read_page 3",
    ]
