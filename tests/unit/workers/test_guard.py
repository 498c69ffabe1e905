from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.errors import BadFile, FileFault, Misconfigured, StageFailed
from schemas.settings import LimitSettings, LineSettings
from workers.guard.cage import CageLevel
from workers.guard.guard import Guard

MISBEHAVING = "tests.hostile.misbehaving:operations"


@pytest.fixture(scope="module")
def shared() -> Iterator[Guard]:
    line = LineSettings(memory_megabytes=1200, page_seconds=20, file_seconds=20)
    with Guard(line, LimitSettings(file_megabytes=10), operations=MISBEHAVING) as guard:
        yield guard


@pytest.fixture
def guard(shared: Guard) -> Iterator[Guard]:
    """Whatever a test did to the child, the next call must be answered."""
    yield shared
    assert shared.call("echo", {"text": "still here"}, seconds=20) == "still here"


def processes_with(mark: bytes) -> list[int]:
    found = []
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            try:
                if mark in (place / "environ").read_bytes():
                    found.append(int(place.name))
            except OSError:
                continue
    return found


def test_answers_and_keeps_its_child(guard: Guard) -> None:
    assert guard.call("echo", {"text": "äöü €"}, seconds=5) == "äöü €"
    first = guard.pid
    guard.call("echo", {"text": "x" * 3_000_000}, seconds=5)
    assert guard.pid == first


@pytest.mark.parametrize(
    ("operation", "fault"),
    [
        ("abort", FileFault.PARSER_ABORT),
        ("crash", FileFault.PARSER_ABORT),
        ("leave", FileFault.PARSER_ABORT),
        ("recurse", FileFault.PARSER_ABORT),
        ("run_out_of_memory", FileFault.MEMORY_LIMIT),
    ],
)
def test_death_becomes_a_fault_and_a_new_child(guard: Guard, operation: str, fault: FileFault) -> None:
    before = guard.call("echo", {"text": "x"}, seconds=5) and guard.pid
    with pytest.raises(BadFile) as caught:
        guard.call(operation, {}, seconds=10)
    assert caught.value.fault is fault
    assert "set aside" in caught.value.detail
    assert guard.call("echo", {"text": "x"}, seconds=20) == "x"
    assert guard.pid != before


def test_time_limit(guard: Guard) -> None:
    with pytest.raises(BadFile) as caught:
        guard.call("hang", {}, seconds=0.3)
    assert caught.value.fault is FileFault.TIME_LIMIT
    assert guard.pid is None


def test_memory_limit(guard: Guard) -> None:
    with pytest.raises(BadFile) as caught:
        guard.call("take_memory", {"gigabytes": 8}, seconds=20)
    assert caught.value.fault is FileFault.MEMORY_LIMIT


def test_refusals_and_failures_keep_their_words(guard: Guard) -> None:
    with pytest.raises(BadFile) as caught:
        guard.call("refuse", {}, seconds=5)
    assert (caught.value.fault, caught.value.detail, caught.value.page) == (FileFault.CORRUPT, "Scan it again.", 7)
    with pytest.raises(StageFailed, match="the step gave up"):
        guard.call("fail", {}, seconds=5)


def test_files_are_limited_in_size(guard: Guard) -> None:
    with pytest.raises(BadFile) as caught:
        guard.call("write_much", {"gigabytes": 10}, seconds=20)
    assert caught.value.fault is FileFault.MEMORY_LIMIT


def test_what_a_parser_leaves_behind_is_removed(guard: Guard) -> None:
    folder = Path(guard.call("leave_litter", {}, seconds=5))
    assert folder.is_dir()
    assert not (folder / "litter").exists()
    assert folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("then", ["hang", "crash"])
def test_followers_die_with_the_child(guard: Guard, then: str) -> None:
    mark = b"GUARDED_CHILD=" + guard.call("environment", {}, seconds=5)["GUARDED_CHILD"].encode()
    assert processes_with(mark)
    with pytest.raises(BadFile):
        guard.call("start_followers", {"then": then}, seconds=1)
    assert processes_with(mark) == []


def test_followers_of_a_closed_guard_die() -> None:
    guard = Guard(LineSettings(), LimitSettings(), operations=MISBEHAVING)
    mark = b"GUARDED_CHILD=" + guard.call("environment", {}, seconds=5)["GUARDED_CHILD"].encode()
    guard.call("start_followers", {"then": "answer"}, seconds=5)
    assert len(processes_with(mark)) == 3
    guard.close()
    assert processes_with(mark) == []


def test_network_is_out_of_reach(guard: Guard) -> None:
    if guard.level == CageLevel.LIMITS:
        pytest.skip("this machine permits neither namespaces nor seccomp")
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        assert guard.call("connect_to", {"port": listener.getsockname()[1]}, seconds=5) != "connected"


def test_printing_libraries_do_no_harm(guard: Guard) -> None:
    assert guard.call("speak", {}, seconds=5) == "heard"


def test_child_knows_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTROOM_DATABASE__URL", "postgresql://somebody:secret@db/postroom")
    with Guard(LineSettings(), LimitSettings(), operations=MISBEHAVING) as fresh:
        assert "secret" not in str(fresh.call("environment", {}, seconds=5))


def test_child_killed_between_calls_is_replaced(guard: Guard) -> None:
    guard.call("echo", {"text": "x"}, seconds=5)
    assert guard.pid is not None
    os.kill(guard.pid, 9)
    assert guard.call("echo", {"text": "y"}, seconds=20) == "y"


def test_child_outlives_the_thread_that_first_called(guard: Guard) -> None:
    guard.call("echo", {"text": "x"}, seconds=5)
    assert guard.pid is not None
    os.kill(guard.pid, 9)
    thread = threading.Thread(target=lambda: guard.call("echo", {"text": "x"}, seconds=20))
    thread.start()
    thread.join()
    first = guard.pid
    time.sleep(0.1)
    guard.call("echo", {"text": "x"}, seconds=5)
    assert guard.pid == first


def test_child_ends_with_its_worker_however_that_ends(tmp_path: Path) -> None:
    program = f"""
import os
from schemas.settings import LimitSettings, LineSettings
from workers.guard.guard import Guard
guard = Guard(LineSettings(), LimitSettings(), operations="{MISBEHAVING}")
guard.call("echo", {{"text": "x"}}, seconds=20)
print(guard.pid, flush=True)
os.kill(os.getpid(), 9)
"""
    environment = dict(os.environ) | {"TMPDIR": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[3])}
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=False)
    place = Path("/proc", ended.stdout.strip(), "stat")
    until = time.monotonic() + 10
    while place.exists() and " Z " not in place.read_text():
        assert time.monotonic() < until
        time.sleep(0.01)


def test_folders_of_killed_workers_are_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    stale = tmp_path / "postroom-guard-999999999-abc"
    stale.mkdir()
    with Guard(LineSettings(), LimitSettings(), operations=MISBEHAVING):
        assert not stale.exists()
        assert len(list(tmp_path.iterdir())) == 1
    assert list(tmp_path.iterdir()) == []


def test_operations_that_cannot_be_loaded_are_named() -> None:
    with (
        Guard(LineSettings(), LimitSettings(), operations="tests.hostile.misbehaving:nothing") as guard,
        pytest.raises(Misconfigured, match="does not start"),
    ):
        guard.call("echo", {"text": "x"}, seconds=5)


def test_memory_of_the_worker_is_not_held_against_the_file() -> None:
    """A new process inherits the peak of the one that starts it."""
    program = f"""
from schemas.errors import BadFile
from schemas.settings import LimitSettings, LineSettings
from workers.guard.guard import Guard
once = bytearray(900_000_000)
del once
with Guard(LineSettings(memory_megabytes=1200), LimitSettings(), operations="{MISBEHAVING}") as guard:
    try:
        guard.call("abort", {{}}, seconds=10)
    except BadFile as error:
        print(error.fault)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "PARSER_ABORT", done.stderr
