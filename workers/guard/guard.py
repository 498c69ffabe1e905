"""The worker's side: a guard asks its child, and turns whatever becomes of it into an answer or a `BadFile`."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from pydantic import TypeAdapter

from schemas.errors import BadFile, FileFault, PostroomError, StageFailed, Unavailable
from schemas.files import FileSurvey, Member
from schemas.pages import ReadPage
from schemas.readings import Understood
from schemas.settings import LimitSettings, LineSettings
from schemas.understanding import PageGroup
from workers.guard.channel import ChannelClosedError, Json
from workers.guard.process import Child, NotTakenError

OPERATIONS = "workers.guard.operations:line_operations"
"""Where the child finds what it can do."""
VIEW_NAME = "view.jpg"
"""What `read_page` writes for people to look at."""

_FOLDER_PREFIX = "postroom-guard-"
_CPU_ALLOWANCE = 1.5
"""CPU seconds a request may use for each second of its wall clock: the wall clock is to be the first to strike."""
_DYING_SECONDS = 5.0
_MEMBERS = TypeAdapter(tuple[Member, ...])
_GROUPS = TypeAdapter(tuple[PageGroup, ...])

_SET_ASIDE = "It was set aside; ask the sender for a plain scan."
_DETAILS = {
    FileFault.TIME_LIMIT: f"Working on the file took longer than allowed. {_SET_ASIDE}",
    FileFault.MEMORY_LIMIT: f"The file needs more memory than allowed. {_SET_ASIDE}",
    FileFault.PARSER_ABORT: f"The file made the program that opens it stop. {_SET_ASIDE}",
}


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """What is done while the child works, such as renewing a lease. An exception from `beat` ends the work."""

    every_seconds: float
    beat: Callable[[], None]


_NO_BEAT = Heartbeat(3600.0, lambda: None)


class Guard:
    """Owns a guarded child process. For one caller at a time; the child ends with the thread that made the first call.

    A child that dies, takes too long or too much is replaced at the next call, and its file is answered with `BadFile`.
    """

    def __init__(self, line: LineSettings, limits: LimitSettings, *, operations: str = OPERATIONS) -> None:
        self._line = line
        self._limits = limits
        self._operations = operations
        _sweep_folders()
        self._folder = Path(tempfile.mkdtemp(prefix=f"{_FOLDER_PREFIX}{os.getpid()}-"))
        self._child: Child | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends the child and removes its folder."""
        self._drop()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def level(self) -> str:
        """How far the child is shut in, as `workers.guard.cage.CageLevel` says. Starts one if none is running."""
        return self._running().level

    @property
    def pid(self) -> int | None:
        """The child's process number while one is running."""
        return self._child.pid if self._child is not None and self._child.alive else None

    def survey(self, path: Path, *, heartbeat: Heartbeat = _NO_BEAT) -> FileSurvey:
        """What the file is and how many pages it has. Raises BadFile."""
        result = self.call("survey", {"path": path}, seconds=self._line.file_seconds, heartbeat=heartbeat)
        return FileSurvey.model_validate(result)

    def unpack(self, path: Path, folder: Path, *, heartbeat: Heartbeat = _NO_BEAT) -> tuple[Member, ...]:
        """Takes the files out of an archive or e-mail into an existing folder. Raises BadFile."""
        result = self.call("unpack", {"path": path, "folder": folder}, seconds=self._line.file_seconds, heartbeat=heartbeat)
        return _MEMBERS.validate_python(result)

    def read_page(self, path: Path, number: int, folder: Path, *, heartbeat: Heartbeat = _NO_BEAT) -> ReadPage:
        """All pixel work on one page; writes `view.jpg`, for people to look at, to the folder. Raises BadFile."""
        arguments = {"path": path, "number": number, "folder": folder}
        result = self.call("read_page", arguments, seconds=self._line.page_seconds, heartbeat=heartbeat)
        return ReadPage.model_validate(result)

    def divide(self, pages: Sequence[ReadPage], *, heartbeat: Heartbeat = _NO_BEAT) -> tuple[PageGroup, ...]:
        """The documents among the pages of a file."""
        result = self.call("divide", {"pages": list(pages)}, seconds=self._line.file_seconds, heartbeat=heartbeat)
        return _GROUPS.validate_python(result)

    def understand(
        self, pages: Sequence[ReadPage], *, type_name: str | None = None, heartbeat: Heartbeat = _NO_BEAT
    ) -> Understood:
        """What one document is and says; `type_name` where a person has said what it is."""
        arguments = {"pages": list(pages), "type_name": type_name}
        result = self.call("understand", arguments, seconds=self._line.file_seconds, heartbeat=heartbeat)
        return Understood.model_validate(result)

    def call(self, operation: str, arguments: dict[str, Json], *, seconds: float, heartbeat: Heartbeat = _NO_BEAT) -> Json:
        """Any operation by name, within so many seconds of wall clock. Raises BadFile, StageFailed or Unavailable."""
        absolute = {name: value.absolute() if isinstance(value, Path) else value for name, value in arguments.items()}
        request = {"operation": operation, "arguments": absolute, "cpu_seconds": seconds * _CPU_ALLOWANCE}
        try:
            answer = self._ask(request, seconds, heartbeat)
        except NotTakenError:
            self._drop()
            answer = self._ask(request, seconds, heartbeat)
        if answer.get("spent"):
            self._drop()
        self._tidy()
        if "result" in answer:
            return answer["result"]
        raise _raised(answer)

    def _ask(self, request: Json, seconds: float, heartbeat: Heartbeat) -> Json:
        child = self._running()
        try:
            return child.ask(request, until=time.monotonic() + seconds, every=heartbeat.every_seconds, beat=heartbeat.beat)
        except TimeoutError:
            self._drop()
            raise _bad_file(FileFault.TIME_LIMIT) from None
        except ChannelClosedError:
            child.wait(_DYING_SECONDS)
            death = child.end()
            self._drop()
            raise _bad_file(death.fault(self._line.memory_megabytes)) from None
        except BaseException:
            # The caller's own trouble, such as a lost lease: nobody will fetch this answer.
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
            self._child = Child(hello, self._folder, most_pixels=int(self._limits.page_megapixels * 1_000_000))
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
