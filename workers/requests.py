"""What a worker asks of its guarded child, and what it gets. Requests name local files.

A folder of read pages holds one `000001.json` per page that could be read.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, Protocol

from pydantic import BaseModel, ConfigDict

from schemas.files import FileSurvey, Member
from schemas.geometry import Box, Polygon
from schemas.master import NOTHING_KNOWN, MasterData
from schemas.pages import PageFacts
from schemas.policy import DEFAULT_POLICY, SettlementPolicy
from schemas.readings import Understood
from schemas.record import Record, SourceFile
from schemas.understanding import PageGroup
from workers.stages.emit import RecordIds


class _Message(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SurveyRequest(_Message):
    """Open a file and count its pages."""

    path: Path


class UnpackRequest(_Message):
    """Take the files out of an archive or e-mail."""

    path: Path
    folder: Path


class Unpacked(_Message):
    """What came out."""

    members: tuple[Member, ...]


class PageRequest(_Message):
    """Read one page; leave its JSON and its picture in the folder."""

    path: Path
    number: int
    """Within the file it belongs to."""
    folder: Path
    scan_number: int | None = None
    """Which page of `path` it is, where that is another one."""
    wants_view: bool = True
    """False where nobody will look at the page's picture."""
    rotation: Literal[0, 90, 180, 270] | None = None
    """Degrees clockwise by which the scan is to be turned, where a person said so."""


class PageDone(_Message):
    """The page was read; its JSON, and its picture where it was wanted, lie in the request's folder."""

    facts: PageFacts
    seconds: dict[str, float]
    """CPU seconds by stage."""


class DivideRequest(_Message):
    """Find the documents of a file. Pages without JSON could not be read."""

    folder: Path
    page_count: int


class Divided(_Message):
    """The documents."""

    groups: tuple[PageGroup, ...]
    seconds: dict[str, float]


class UnderstandRequest(_Message):
    """Make the record of one document."""

    folder: Path
    pages: tuple[int, ...]
    source: SourceFile
    ids: RecordIds
    policy: SettlementPolicy = DEFAULT_POLICY
    type_name: str | None = None
    master: MasterData = NOTHING_KNOWN


class Understanding(_Message):
    """The record, all that was found before it was settled, and what it cost."""

    record: Record
    understood: Understood
    seconds: dict[str, float]


class RegionRequest(_Message):
    """Read a region of a picture."""

    path: Path
    box: Box
    """On the picture."""
    kind: str = "text"
    """Name of the kind of value that is hoped for."""


class RegionWords(_Message):
    """What was read; an empty text where there is nothing to read."""

    text: str
    confidence: float
    polygon: Polygon
    """Around what was read, on the picture."""


class Hands(Protocol):
    """Who does the work on files: a guarded child process. Raises BadFile, StageFailed."""

    def survey(self, request: SurveyRequest) -> FileSurvey:
        """Kind and page count."""
        ...

    def unpack(self, request: UnpackRequest) -> Unpacked:
        """Members of an archive or e-mail."""
        ...

    def read_page(self, request: PageRequest) -> PageDone:
        """One page, read."""
        ...

    def divide(self, request: DivideRequest) -> Divided:
        """A file's documents."""
        ...

    def understand(self, request: UnderstandRequest) -> Understanding:
        """A document's record."""
        ...


def page_name(number: int) -> str:
    """Name of a read page's JSON in its folder."""
    return f"{number:06d}.json"


def view_name(number: int) -> str:
    """Name of a page's picture in its folder."""
    return f"{number:06d}.jpg"
