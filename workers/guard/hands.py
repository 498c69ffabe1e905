"""The work of the line, done by a guarded child."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self, TypeVar

from pydantic import BaseModel

from schemas.files import FileSurvey
from schemas.settings import LimitSettings, LineSettings
from workers.guard.guard import Guard
from workers.requests import (
    Divided,
    DivideRequest,
    PageDone,
    PageRequest,
    SurveyRequest,
    Understanding,
    UnderstandRequest,
    Unpacked,
    UnpackRequest,
)

LINE_OPERATIONS = "workers.guard.operations:line_operations"
"""Where the child finds what it can do."""

Answer = TypeVar("Answer", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class GuardedHands:
    """One slot's hands. Every method raises BadFile, StageFailed or Unavailable."""

    guard: Guard
    line: LineSettings

    @classmethod
    def make(cls, line: LineSettings, limits: LimitSettings, *, operations: str = LINE_OPERATIONS) -> Self:
        """With a guard of their own."""
        return cls(Guard(line, limits, operations=operations), line)

    def survey(self, request: SurveyRequest) -> FileSurvey:
        """Kind and page count."""
        return self._ask("survey", request, FileSurvey, self.line.file_seconds)

    def unpack(self, request: UnpackRequest) -> Unpacked:
        """Members of an archive or e-mail."""
        return self._ask("unpack", request, Unpacked, self.line.file_seconds)

    def read_page(self, request: PageRequest) -> PageDone:
        """One page, read."""
        return self._ask("read_page", request, PageDone, self.line.page_seconds)

    def divide(self, request: DivideRequest) -> Divided:
        """A file's documents."""
        return self._ask("divide", request, Divided, self.line.file_seconds)

    def understand(self, request: UnderstandRequest) -> Understanding:
        """A document's record."""
        return self._ask("understand", request, Understanding, self.line.file_seconds)

    def close(self) -> None:
        """Ends the child."""
        self.guard.close()

    def _ask(self, operation: str, request: BaseModel, answer: type[Answer], seconds: float) -> Answer:
        # The child works in a folder of its own, where relative paths lead nowhere.
        paths = {name: value.absolute() for name, value in request if isinstance(value, Path)}
        result = self.guard.call(operation, {"request": request.model_copy(update=paths)}, seconds=seconds)
        return answer.model_validate(result)
