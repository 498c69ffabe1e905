"""The first stage: a file becomes pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from schemas.errors import BadFile, FileFault
from schemas.files import FileKind, FileSurvey, Member
from schemas.settings import LimitSettings
from workers.formats.archive import ArchiveFile
from workers.formats.kind import recognise
from workers.formats.mail import MailFile
from workers.formats.pdf import PdfFile
from workers.formats.picture import PictureFile
from workers.raster import PageScan


@dataclass(frozen=True, slots=True)
class OpenFile:
    """Opens files of every accepted kind. To be called in a guarded child process only: what senders send may kill its parser.

    A page's picture has 300 dots per inch, or the scan's own resolution where the page is one scan; with the PDF's own words,
    where these can be trusted, 150 are enough. Every fault is a `BadFile`.
    """

    limits: LimitSettings

    version = 1

    def survey(self, path: Path) -> FileSurvey:
        """What the file is and how many pages it has, without drawing any."""
        return self._file(path).survey()

    def page(self, path: Path, number: int) -> PageScan:
        """One page, counted from 1."""
        return self._paged(path).page(number)

    def pages(self, path: Path) -> Iterator[PageScan]:
        """Page after page; only one is in memory at a time."""
        return self._paged(path).pages()

    def unpack(self, path: Path, folder: Path) -> tuple[Member, ...]:
        """Takes the files out of an archive or e-mail into the folder, which must exist."""
        file = self._file(path)
        if isinstance(file, PdfFile | PictureFile):
            raise BadFile(
                FileFault.UNSUPPORTED_TYPE, "This is a document, not an archive or e-mail; there is nothing to take out."
            )
        return file.unpack(folder)

    def _file(self, path: Path) -> PdfFile | PictureFile | ArchiveFile | MailFile:
        size = path.stat().st_size
        if size > self.limits.file_megabytes * 1_000_000:
            raise BadFile(
                FileFault.TOO_LARGE,
                f"The file is larger than {self.limits.file_megabytes} MB. Scan at 300 dpi in black and white, or split it.",
            )
        found = recognise(path)
        if found.kind is FileKind.PDF:
            return PdfFile(path, self.limits, found.leading_bytes)
        if found.kind is FileKind.ZIP:
            return ArchiveFile(path, self.limits)
        if found.kind is FileKind.EML:
            return MailFile(path, self.limits)
        return PictureFile(path, found.kind, self.limits)

    def _paged(self, path: Path) -> PdfFile | PictureFile:
        file = self._file(path)
        if not isinstance(file, PdfFile | PictureFile):
            raise BadFile(FileFault.NO_PAGES, "An archive or e-mail has no pages of its own; its files have.")
        return file
