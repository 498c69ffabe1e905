"""Hands without a guard: the line in this very process. For files one trusts, for tests, and as the yardstick of the guard."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.files import FileSurvey
from workers import operations
from workers.pipeline import Line
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


@dataclass(frozen=True, slots=True)
class BareHands:
    """Does the work where it is called."""

    line: Line

    def survey(self, request: SurveyRequest) -> FileSurvey:
        """Kind and page count."""
        return operations.survey_file(self.line, request)

    def unpack(self, request: UnpackRequest) -> Unpacked:
        """Members of an archive or e-mail."""
        return operations.unpack_file(self.line, request)

    def read_page(self, request: PageRequest) -> PageDone:
        """One page, read."""
        return operations.read_one_page(self.line, request)

    def divide(self, request: DivideRequest) -> Divided:
        """A file's documents."""
        return operations.divide_one_file(self.line, request)

    def understand(self, request: UnderstandRequest) -> Understanding:
        """A document's record."""
        return operations.understand_document(self.line, request)

    def close(self) -> None:
        """Nothing to end."""
