"""Consumers killed at random over 1,000 events, through the real API, on each database, while the feed grows."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn

from api.app import make_api
from api.services import Services
from schemas.settings import Settings
from schemas.work import EventType, Role
from storage.access import NewKey, issue_key
from storage.events import About, add_event
from storage.feed import Excerpt, events_since
from storage.folder import FolderStore
from tests.storage.scenes import ACME, Mailroom

EVENTS, CONSUMERS = int(os.environ.get("POSTROOM_TEST_EVENTS", "150")), 3
"""More of them take their time: a thousand some minutes."""
SCRIPT = Path(__file__).with_name("dying_consumer.py")


@contextmanager
def served(room: Mailroom, folder: Path) -> Iterator[str]:
    services = Services(Settings(), room.database, FolderStore(folder), lambda: None, b"for tests only", "0")
    config = uvicorn.Config(make_api(services), port=0, log_config=None, access_log=False, lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


def grow(room: Mailroom) -> None:
    """Let events happen, a few in each transaction."""
    dice, left = random.Random(5), EVENTS
    while left:
        count = min(left, dice.randint(1, 25))
        with room.database.write() as session:
            for _ in range(count):
                add_event(session, ACME, EventType.EXPORT_READY, About("exp_1"))
        left -= count
        time.sleep(dice.random() / 50)


def feed(room: Mailroom) -> list[str]:
    with room.database.read() as session:
        events = events_since(session, ACME, wanted=Excerpt(limit=EVENTS)).events
    return [f"{event.event_id} {event.position}" for event in events]


@pytest.mark.timeout(900)
def test_each_event_once_after_removing_doubles_in_order_and_none_passed_over(mailroom: Mailroom, tmp_path: Path) -> None:
    with mailroom.database.write() as session:
        key = issue_key(session, NewKey(ACME, Role.DOWNSTREAM, "test"), actor="test").secret
    journals = [tmp_path / f"journal-{number}" for number in range(CONSUMERS)]
    with served(mailroom, tmp_path / "objects") as url:
        consumers = [
            subprocess.Popen(
                [sys.executable, SCRIPT, url, key, f"consumer-{number}", journal, str(EVENTS), str(number)],
                stdout=subprocess.PIPE,
                cwd=Path(__file__).parents[2],
                env={"PYTHONPATH": str(Path(__file__).parents[2])},
            )
            for number, journal in enumerate(journals)
        ]
        grow(mailroom)
        lives = [int(each.communicate(timeout=800)[0] or 0) for each in consumers]
    assert [each.returncode for each in consumers] == [0] * CONSUMERS
    assert min(lives) > 3
    happened = feed(mailroom)
    assert len(happened) == EVENTS
    told = [journal.read_text().splitlines() for journal in journals]
    assert all(list(dict.fromkeys(lines)) == happened for lines in told)
    assert sum(map(len, told)) > CONSUMERS * EVENTS  # some came again, or nobody was killed
