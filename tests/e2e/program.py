"""`postroom` commands as processes, started, heard and ended as a user would."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

SAMPLES = Path(__file__).parents[2] / "samples" / "morning-mail"
PATIENCE_SECONDS = 120
"""For a machine that is busy with other things; nothing is measured by it."""
ECONOMY = {"POSTROOM_LINE__READERS": "economy", "POSTROOM_LOG__LEVEL": "warning", "OMP_THREAD_LIMIT": "1"}

Found = TypeVar("Found")


@dataclass(frozen=True)
class Program:
    """A running command and what it says."""

    process: subprocess.Popen[bytes]
    log: Path

    @property
    def said(self) -> str:
        return self.log.read_text(errors="replace")

    def hear(self, pattern: str) -> str:
        """The first group of the pattern, once the program has said it."""

        def heard() -> re.Match[str] | None:
            assert self.process.poll() is None or re.search(pattern, self.said), self.said
            return re.search(pattern, self.said)

        return wait_for(heard)[1]

    def end(self, sign: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal to the process and all of its group; the exit code."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, sign)
        return self.process.wait(PATIENCE_SECONDS)


def environment(**settings: str) -> dict[str, str]:
    """Ours without any setting of Postroom, and those given."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("POSTROOM_")}
    return {**ours, **ECONOMY, **settings}


@contextmanager
def running(command: str, settings: Mapping[str, str], log: Path) -> Iterator[Program]:
    """A command that stays, killed at the end of the block where it still runs. What it leaves behind goes with the log."""
    scratch = log.with_suffix(".tmp")
    scratch.mkdir(exist_ok=True)
    with log.open("wb") as output:
        process = subprocess.Popen(
            [str(Path(sys.executable).parent / "postroom"), command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env=environment(TMPDIR=str(scratch), **settings),
            start_new_session=True,
        )
    program = Program(process, log)
    try:
        yield program
    finally:
        program.end(signal.SIGKILL)


def run(*arguments: str | Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """A command that ends by itself."""
    return subprocess.run(
        [str(Path(sys.executable).parent / "postroom"), *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=environment(**settings),
        timeout=PATIENCE_SECONDS,
        check=False,
    )


def wait_for(look: Callable[[], Found | None]) -> Found:
    """What `look` finds, as soon as it finds something."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not (found := look()):
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)
    return found


def descendants(pid: int) -> set[int]:
    """All processes that a process started, and those they started."""
    parents = {process: parent for process, parent, state in _processes() if state != "Z"}
    found, fresh = set[int](), {pid}
    while fresh:
        fresh = {process for process, parent in parents.items() if parent in fresh} - found
        found |= fresh
    return found


def alive(pids: set[int]) -> set[int]:
    """Those of the processes that still run."""
    return pids & {process for process, _, state in _processes() if state != "Z"}


def _processes() -> Iterator[tuple[int, int, str]]:
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent = place.read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        yield int(place.parent.name), int(parent), state
