"""Running programs and reading off what they cost: wall clock, CPU with everything they started, peak memory. Linux."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

POSTROOM = (sys.executable, "-m", "postroom.main")
ONE_THREAD = {"OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1"}
"""Programs that work on several pages at a time are each to use one core per page."""
_LOOK_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Cost:
    """What a finished program took."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds of user and system time, of the program and of all it started and waited for."""
    peaks: Peaks


@dataclass(slots=True)
class Peaks:
    """Most memory held by a program itself, and by the largest process it started. Megabytes (10⁶ bytes) of resident pages."""

    own: float = 0.0
    largest_child: float = 0.0


class PeakWatch:
    """Looks at a process and all below it, over and over, until told to stop."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.peaks = Peaks()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(_LOOK_SECONDS):
            self.peaks.own = max(self.peaks.own, peak_megabytes(self.pid))
            for child in descendants(self.pid):
                self.peaks.largest_child = max(self.peaks.largest_child, peak_megabytes(child))


def peak_megabytes(pid: int) -> float:
    """The most a process ever held (`VmHWM`, proc(5)); 0 where it has gone."""
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024 / 1e6
    except (OSError, ValueError):
        pass
    return 0.0


def descendants(pid: int) -> list[int]:
    """Everything a process started that still runs, and what that started."""
    children = defaultdict[int, list[int]](list)
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            try:
                parent = int((place / "stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, ValueError, IndexError):
                continue
            children[parent].append(int(place.name))
    found, left = list[int](), [pid]
    while left:
        below = children[left.pop()]
        found += below
        left += below
    return found


@dataclass(frozen=True, slots=True)
class Program:
    """A command line and the environment it is given beside ours."""

    command: Sequence[str]
    settings: Mapping[str, str] = field(default_factory=dict)

    def start(self, output: Path) -> subprocess.Popen[bytes]:
        """Begin; what it prints goes to `output`, what it complains about to a file beside that."""
        with output.open("wb") as answers, output.with_suffix(".errors").open("wb") as complaints:
            return subprocess.Popen(
                self.command, env={**os.environ, **ONE_THREAD, **self.settings}, stdout=answers, stderr=complaints
            )

    def run(self, output: Path) -> Cost:
        """Run it to its end. Raises RuntimeError with its last words where it fails."""
        began = time.perf_counter()
        process = self.start(output)
        with PeakWatch(process.pid) as watch:
            _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            last = output.with_suffix(".errors").read_text(errors="replace").strip().rsplit("\n", 1)[-1]
            message = f"{' '.join(self.command[:4])} ended with {process.returncode}: {last}"
            raise RuntimeError(message)
        return Cost(wall, usage.ru_utime + usage.ru_stime, watch.peaks)


def extract(files: Sequence[Path], *, jobs: int, readers: str = "best") -> Program:
    """`postroom extract`."""
    command = (*POSTROOM, "extract", "--jobs", str(jobs), *map(str, files))
    return Program(command, {"POSTROOM_LINE__READERS": readers})


def ocrmypdf(file: Path, target: Path) -> Program:
    """OCRmyPDF with what our cleaning does as well, two pages at a time, no PDF/A conversion."""
    options = ("--deskew", "--rotate-pages", "--clean", "--jobs", "2", "--output-type", "pdf", "--quiet")
    return Program(("ocrmypdf", *options, str(file), str(target)))


def tesseract(picture: Path, target: Path) -> Program:
    """Tesseract's own command with its default settings."""
    return Program(("tesseract", str(picture), str(target)))
