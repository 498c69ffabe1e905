"""The worker's side: a guard asks its child, and turns whatever becomes of it into an answer or a `BadFile`."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

from schemas.errors import BadFile, FileFault, PostroomError, StageFailed, Unavailable
from schemas.settings import LimitSettings, LineSettings
from workers.guard.channel import ChannelClosedError, Json
from workers.guard.process import Child, NotTakenError

_FOLDER_PREFIX = "postroom-guard-"
_CPU_ALLOWANCE = 1.5
"""CPU seconds a request may use for each second of its wall clock: the wall clock is to be the first to strike."""
_DYING_SECONDS = 15.0

_SET_ASIDE = "It was set aside; ask the sender for a plain scan."
_DETAILS = {
    FileFault.TIME_LIMIT: f"Working on the file took longer than allowed. {_SET_ASIDE}",
    FileFault.MEMORY_LIMIT: f"The file needs more memory than allowed. {_SET_ASIDE}",
    FileFault.PARSER_ABORT: f"The file made the program that opens it stop. {_SET_ASIDE}",
}


class Guard:
    """Owns a guarded child process. For one caller at a time; the child ends with the guard or with this process.

    A child that dies, takes too long or too much is replaced at the next call, and its file is answered with `BadFile`.
    """

    def __init__(self, line: LineSettings, limits: LimitSettings, *, operations: str) -> None:
        self._line = line
        self._limits = limits
        self._operations = operations
        _sweep_folders()
        self._folder = Path(tempfile.mkdtemp(prefix=f"{_FOLDER_PREFIX}{os.getpid()}-"))
        self._child: Child | None = None
        # The kernel ends a child with the very thread that started it, so that thread must last as long as the guard.
        self._starter = ThreadPoolExecutor(max_workers=1, thread_name_prefix="guard")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends the child and removes its folder."""
        self._drop()
        self._starter.shutdown()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def level(self) -> str:
        """How far the child is shut in, as `workers.guard.cage.CageLevel` says. Starts one if none is running."""
        return self._running().level

    @property
    def pid(self) -> int | None:
        """The child's process number while one is running."""
        return self._child.pid if self._child is not None and self._child.alive else None

    def call(self, operation: str, arguments: dict[str, Json], *, seconds: float) -> Json:
        """One of the child's operations by name, within so many seconds of wall clock.

        Raises BadFile, StageFailed or Unavailable. Paths among the arguments must be absolute: the child works elsewhere.
        """
        request = {"operation": operation, "arguments": arguments, "cpu_seconds": seconds * _CPU_ALLOWANCE}
        try:
            answer = self._ask(request, seconds)
        except NotTakenError:
            answer = self._ask_again(request, seconds)
        if answer.get("spent"):
            self._drop()
        self._tidy()
        if "result" in answer:
            return answer["result"]
        raise _raised(answer)

    def _ask_again(self, request: Json, seconds: float) -> Json:
        try:
            return self._ask(request, seconds)
        except NotTakenError:
            raise Unavailable("The guarded child ends before it begins to work.") from None

    def _ask(self, request: Json, seconds: float) -> Json:
        child = self._running()
        try:
            return child.ask(request, until=time.monotonic() + seconds)
        except TimeoutError:
            self._drop()
            raise _bad_file(FileFault.TIME_LIMIT) from None
        except ChannelClosedError:
            child.wait(_DYING_SECONDS)
            death = child.end()
            self._drop()
            raise _bad_file(death.fault(self._line.memory_megabytes)) from None
        except BaseException:
            # The caller is being stopped: nobody will fetch this answer.
            self._drop()
            raise

    def _running(self) -> Child:
        if self._child is not None and not self._child.alive:
            self._drop()
        if self._child is None:
            hello = {
                "operations": self._operations,
                "line": self._line,
                "limits": self._limits,
                "cage": {
                    "memory_megabytes": self._line.memory_megabytes,
                    "file_megabytes": 2 * self._limits.file_megabytes,
                },
            }
            most_pixels = int(self._limits.page_megapixels * 1_000_000)
            self._child = self._starter.submit(Child, hello, self._folder, most_pixels=most_pixels).result()
        return self._child

    def _drop(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None
        self._tidy()

    def _tidy(self) -> None:
        """What a parser left in its folder goes; the file its messages go to stays while it runs."""
        if not self._folder.exists():
            return
        for entry in os.scandir(self._folder):
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path, ignore_errors=True)
            elif self._child is None or entry.name != Child.ERRORS:
                Path(entry.path).unlink(missing_ok=True)


def _bad_file(fault: FileFault, detail: str | None = None, page: int | None = None) -> BadFile:
    return BadFile(fault, detail or _DETAILS.get(fault), page=page)


def _raised(answer: Json) -> PostroomError:
    if fault := answer.get("fault"):
        return _bad_file(FileFault(fault), answer.get("detail"), answer.get("page"))
    kinds = {kind.code: kind for kind in (StageFailed, Unavailable)}
    return kinds.get(answer["error"], StageFailed)(answer["detail"])


def _sweep_folders() -> None:
    """Removes what guards of killed workers left behind: folders that carry the number of a process that is gone."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_FOLDER_PREFIX}*-*"):
        owner = folder.name.removeprefix(_FOLDER_PREFIX).split("-")[0]
        if owner.isdigit() and not Path("/proc", owner).exists():
            with contextlib.suppress(OSError):
                shutil.rmtree(folder)
