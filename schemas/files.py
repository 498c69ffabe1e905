"""A file before its pages are read: what kind it is, how many pages it has, what is inside an archive or e-mail."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from schemas.errors import FileFault


class FileKind(StrEnum):
    """What a file is, by its content; its name is never asked."""

    PDF = "pdf"
    TIFF = "tiff"
    PNG = "png"
    JPEG = "jpeg"
    BMP = "bmp"
    GIF = "gif"
    WEBP = "webp"
    JP2 = "jp2"
    ZIP = "zip"
    EML = "eml"

    @property
    def holds_files(self) -> bool:
        """True for an archive or e-mail: it is unpacked, not read."""
        return self in (FileKind.ZIP, FileKind.EML)

    @property
    def suffix(self) -> str:
        """The usual ending of such a file's name, with its dot."""
        return {FileKind.TIFF: ".tif", FileKind.JPEG: ".jpg"}.get(self, f".{self.value}")


class FileFlag(StrEnum):
    """What is worth knowing about a file that was opened all the same."""

    REPAIRED = "repaired"
    """Its structure was broken and had to be rebuilt; pages or parts of them may be missing."""
    LEADING_BYTES = "leading_bytes"
    """Something stands before the beginning of the PDF."""
    OWNER_PASSWORD = "owner_password"  # noqa: S105 - a kind of lock, not a secret
    """Locked against printing or copying, yet open to reading."""
    ACTIVE_CONTENT = "active_content"
    """Carries scripts; they are never run."""
    EMBEDDED_FILES = "embedded_files"
    """Carries other files; they are not opened."""
    FORM_FIELDS = "form_fields"
    """Carries fields that can be filled in; what is filled in is read."""


class FileSurvey(BaseModel):
    """What opening a file and counting its pages brought to light."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: FileKind
    pages: Annotated[int, Field(ge=0)]
    """0 for an archive or e-mail, which holds files instead."""
    damaged: bool = False
    """True where the file had to be repaired: a person should look whether all of it is there."""
    flags: tuple[FileFlag, ...] = ()


class Member(BaseModel):
    """One file taken out of an archive or e-mail, or the reason why it was not."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: Annotated[int, Field(ge=1)]
    """1-based, in the order of the archive or e-mail."""
    name: str
    """The name given by the sender, cleaned for display. Never used as a path."""
    stored: str | None = None
    """Name of the file in the folder it was unpacked to; ours, made of the number."""
    size: Annotated[int, Field(ge=0)] = 0
    """Bytes."""
    fault: FileFault | None = None
    """Why it was not taken."""
    detail: str | None = None
    """A sentence about the fault that a clerk can act on."""
