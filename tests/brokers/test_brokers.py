"""The same work over every broker; and what becomes of it when the broker loses everything."""

from __future__ import annotations

import io
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from pydantic import SecretStr

from schemas.errors import Misconfigured
from schemas.ids import BatchId, ClientId, new_file_id
from schemas.settings import BrokerSettings, LineSettings
from schemas.work import BatchState, Hint
from storage import keys
from storage.access import open_client
from storage.batches import batch_view
from storage.database import Database
from storage.folder import FolderStore
from storage.intake import ReceivedFile, Submission, receive_batch
from tests.fakes import FakeHands
from tests.servers.rabbitmq import rabbitmq_server
from tests.servers.redis import redis_server
from workers.broker import make_app
from workers.dispatch import Postbox
from workers.originals import Originals
from workers.service import WorkerService
from workers.steps import Bench
from workers.worker import Worker

CLIENT = ClientId("acme")
LINE = LineSettings(slots=2, sweep_seconds=0.5)


@pytest.fixture(scope="module", params=["memory", "redis", "rabbitmq"])
def broker(request: pytest.FixtureRequest) -> Iterator[BrokerSettings]:
    if request.param == "memory":
        yield BrokerSettings()
        return
    with redis_server() if request.param == "redis" else rabbitmq_server() as url:
        yield BrokerSettings(url=SecretStr(url))


@dataclass
class Office:
    """Stores and hands of one service."""

    database: Database
    objects: FolderStore
    folder: Path
    hands: list[FakeHands]

    def hand_in(self, count: int) -> BatchId:
        files = []
        for number in range(count):
            file_id = new_file_id()
            content = json.dumps({"pages": 2, "n": number}).encode()
            stored = self.objects.put(keys.original(CLIENT, file_id), io.BytesIO(content))
            files.append(ReceivedFile(file_id, f"{number}", stored.key, stored.size, stored.sha256))
        with self.database.write() as session:
            return receive_batch(session, CLIENT, Submission(files=tuple(files)), actor="test").batch_id

    def done(self, batch_id: BatchId) -> bool:
        with self.database.read() as session:
            return batch_view(session, CLIENT, batch_id).state in (BatchState.DONE, BatchState.NEEDS_REVIEW)

    @contextmanager
    def worker(self, broker: BrokerSettings) -> Iterator[None]:
        bench = Bench(self.database, self.objects, Originals(self.objects, self.folder), self.folder, target_accuracy=0.9)
        service = WorkerService(make_app(broker), Worker(bench, LINE, owner="test", hands=self.hands), LINE)
        service.start()
        yield
        service.stop()


@contextmanager
def office(folder: Path, ring: Callable[[tuple[Hint, ...]], None]) -> Iterator[Office]:
    database = Database(f"sqlite:///{folder / 'db'}", ring=ring)
    database.upgrade()
    with database.write() as session:
        open_client(session, CLIENT, "Acme", actor="test")
    yield Office(database, FolderStore(folder / "objects"), folder, [FakeHands(), FakeHands()])
    database.close()


def wait_until(true: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


@pytest.mark.server
def test_batch_goes_through(broker: BrokerSettings, tmp_path: Path) -> None:
    with office(tmp_path, Postbox(make_app(broker)).ring) as place, place.worker(broker):
        batch_id = place.hand_in(5)
        wait_until(lambda: place.done(batch_id))
        calls = [call for hands in place.hands for call in hands.calls]
        assert sorted(calls) == sorted(["survey", "read_page 1", "read_page 2", "divide", "understand"] * 5)


def test_hints_that_were_never_sent_are_rung_by_the_sweeper(tmp_path: Path) -> None:
    deaf = threading.Event()

    def ring(hints: tuple[Hint, ...]) -> None:
        if deaf.is_set():
            Postbox(make_app(BrokerSettings())).ring(hints)

    with office(tmp_path, ring) as place:
        batch_id = place.hand_in(1)
        deaf.set()  # the broker is back, its messages are gone
        with place.worker(BrokerSettings()):
            wait_until(lambda: place.done(batch_id))


def test_broker_that_is_down_stops_no_upload(tmp_path: Path) -> None:
    nobody = BrokerSettings(url=SecretStr("redis://127.0.0.1:9/0"))
    with office(tmp_path, Postbox(make_app(nobody)).ring) as place:
        assert place.hand_in(1)


@pytest.mark.parametrize("url", ["sqla+sqlite:///x", "filesystem://", "nonsense"])
def test_broker_that_loses_work_is_refused(url: str) -> None:
    with pytest.raises(Misconfigured, match="POSTROOM_BROKER__URL"):
        make_app(BrokerSettings(url=SecretStr(url)))
