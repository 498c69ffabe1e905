"""One child process: started shut in, asked, and ended with everything it started."""

from __future__ import annotations

import os
import resource
import secrets
import select
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from schemas.errors import FileFault, Misconfigured
from workers.guard.channel import ChannelClosedError, Json, encode, receive, send

_MARK = "GUARDED_CHILD"
"""Environment variable that all a child starts inherits, so that nothing of it outlives it unseen."""
_KEPT = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "HOME", "VIRTUAL_ENV", "LD_LIBRARY_PATH", "TESSDATA_PREFIX")
"""All that a child is told of our environment: no secret is among it."""
_QUIET = {
    "OMP_THREAD_LIMIT": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "TRANSFORMERS_VERBOSITY": "error",
}
_START_SECONDS = 60.0
_MUCH_OF_ITS_MEMORY = 0.6
_ROUNDS = 20
_ROUNDING = 16 * 1024
"""KiB by which two looks of the kernel at one memory may differ: it adds up late what each thread has taken."""


@dataclass(frozen=True, slots=True)
class Death:
    """How a child ended."""

    code: int
    """As `subprocess` has it: the negative number of the signal, or the exit code."""
    peak_megabytes: float
    by_guard: bool = False
    """True where the guard had to end it."""

    def fault(self, memory_megabytes: int) -> FileFault:
        """What that says of the file it was working on."""
        if self.code == -signal.SIGXCPU:
            return FileFault.TIME_LIMIT
        # Nobody but the kernel, short of memory, sends SIGKILL on its own.
        if (self.code == -signal.SIGKILL and not self.by_guard) or self.peak_megabytes > _MUCH_OF_ITS_MEMORY * memory_megabytes:
            return FileFault.MEMORY_LIMIT
        return FileFault.PARSER_ABORT


class NotTakenError(Exception):
    """The child was gone before it took the request: the file is not to blame."""


class Child:
    """A running guarded child. It ends with the thread that started it (man 2 PR_SET_PDEATHSIG)."""

    ERRORS = "errors.txt"
    """File in its folder to which it and its libraries complain."""

    def __init__(self, hello: dict[str, Json], folder: Path, *, most_pixels: int) -> None:
        self._mark = secrets.token_hex(12)
        self._errors = folder / self.ERRORS
        inward, self._requests = os.pipe()
        self._responses, outward = os.pipe()
        environment = {name: os.environ[name] for name in _KEPT if name in os.environ} | _QUIET
        environment |= {
            _MARK: self._mark,
            "TMPDIR": str(folder),
            "PYTHONPATH": os.pathsep.join(place or str(Path.cwd()) for place in sys.path),
            "OPENCV_IO_MAX_IMAGE_PIXELS": str(most_pixels),
        }
        self._inherited = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        with self._errors.open("wb") as errors:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "workers.guard.child", str(inward), str(outward)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                cwd=folder,
                env=environment,
                pass_fds=(inward, outward),
                start_new_session=True,
            )
        os.close(inward)
        os.close(outward)
        self._watch = os.pidfd_open(self._process.pid)
        self._death: Death | None = None
        self._ended = self._killed = False
        self.level = self._greet(hello)

    def _greet(self, hello: dict[str, Json]) -> str:
        try:
            send(self._requests, encode(hello | {"parent": os.getpid()}))
            return str(receive(self._responses, until=time.monotonic() + _START_SECONDS)["level"])
        except (ChannelClosedError, TimeoutError):
            self.end()
            last = self._errors.read_text(errors="replace").strip().rsplit("\n", 1)[-1]
            message = f"the guarded child does not start: {last or 'it gave no reason'}"
            raise Misconfigured(message) from None

    @property
    def pid(self) -> int:
        """Its process number."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Is it still there?"""
        return self._death is None and not self._reap(os.WNOHANG)

    def ask(self, request: Json, *, until: float) -> Json:
        """Sends the request and waits for the answer.

        Raises NotTakenError, TimeoutError at `until` (of `time.monotonic`), and ChannelClosedError where the child died.
        """
        frame = encode(request)
        try:
            send(self._requests, frame)
            receive(self._responses, until=until)
        except ChannelClosedError:
            raise NotTakenError from None
        # Its death is watched beside its answer: what it started may hold the pipe open.
        ready, _, _ = select.select([self._responses, self._watch], [], [], max(0.0, until - time.monotonic()))
        if ready == [self._watch]:
            raise ChannelClosedError("the child died")
        return receive(self._responses, until=until)

    def end(self) -> Death:
        """Kills it and all it started; says how it had ended, where it was dead already."""
        if not self._ended:
            self._ended = True
            for _ in range(_ROUNDS):
                if not self.alive:
                    break
                self._killed = True
                with suppress(ProcessLookupError):
                    os.killpg(self._process.pid, signal.SIGKILL)
                time.sleep(0.005)
            else:
                self._reap(0)
            for descriptor in (self._requests, self._responses, self._watch):
                os.close(descriptor)
        self._end_followers()
        return self._death or Death(-signal.SIGKILL, 0.0, by_guard=True)

    def wait(self, seconds: float) -> None:
        """Gives a child that closed its end the time to die its own death."""
        until = time.monotonic() + seconds
        while self.alive and time.monotonic() < until:
            time.sleep(0.002)

    def _reap(self, options: int) -> bool:
        with suppress(ChildProcessError):
            pid, status, usage = os.wait4(self._process.pid, options)
            if pid == 0:
                return False
            self._process.returncode = os.waitstatus_to_exitcode(status)
            # Until it is more than the parent's, the peak is the parent's: a new process inherits it (Linux, exec_mmap).
            peak = usage.ru_maxrss if usage.ru_maxrss > self._inherited + _ROUNDING else 0
            self._death = Death(self._process.returncode, peak / 1024, by_guard=self._killed)
        return True

    def _end_followers(self) -> None:
        """Kills whatever the child started, in whatever session: all of it carries the child's mark or its session."""
        for _ in range(_ROUNDS):
            followers = [pid for pid in _processes() if self._follows(pid)]
            for pid in followers:
                with suppress(ProcessLookupError, PermissionError):
                    os.kill(pid, signal.SIGKILL)
            if not followers:
                return
            time.sleep(0.01)

    def _follows(self, pid: int) -> bool:
        place = Path("/proc", str(pid))
        try:
            state, _, _, session = (place / "stat").read_text().rpartition(")")[2].split()[:4]
            if state == "Z":
                return False
            return int(session) == self._process.pid or self._mark.encode() in (place / "environ").read_bytes()
        except (OSError, ValueError):
            return False


def _processes() -> list[int]:
    return [int(place.name) for place in Path("/proc").iterdir() if place.name.isdigit()]
