"""ZIP archives: files taken out one by one, under numbers of ours, with a limit on everything."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from schemas.errors import BadFile, FileFault
from schemas.files import FileKind, FileSurvey, Member
from schemas.settings import LimitSettings
from workers.formats.kind import recognise
from workers.formats.names import clean_name, climbs_out

_CHUNK = 1 << 20
_RATIO_FREE_BYTES = 20 << 20
"""A blank bilevel page packs a thousandfold and harms nobody: the ratio is asked only of what unpacks to more than this."""
_LITTER = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
_OFFICE_MARKS = frozenset({"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"})
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """A ZIP archive."""

    path: Path
    limits: LimitSettings

    def survey(self) -> FileSurvey:
        """Looks at the directory alone. Raises BadFile for a bomb, an office document, or an archive of nothing."""
        with self._open() as archive:
            self._entries(archive)
        return FileSurvey(kind=FileKind.ZIP, pages=0)

    def unpack(self, folder: Path) -> tuple[Member, ...]:
        """Writes each file to the folder as `0001`, `0002` …; one that cannot be taken is named with its fault."""
        with self._open() as archive:
            entries = self._entries(archive)
            left = self.limits.archive_megabytes * 1_000_000
            members: list[Member] = []
            for number, entry in enumerate(entries, start=1):
                member = self._take(archive, entry, number, folder / f"{number:04d}", left)
                left -= member.size
                members.append(member)
        return tuple(members)

    @contextmanager
    def _open(self) -> Iterator[zipfile.ZipFile]:
        try:
            archive = zipfile.ZipFile(self.path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
            raise BadFile(FileFault.CORRUPT, "The archive is damaged or cut off. Pack the files again and send them.") from None
        with archive:
            yield archive

    def _entries(self, archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
        """What is worth taking. Raises BadFile where the archive as a whole is refused."""
        names = {entry.filename for entry in archive.infolist()[:50]}
        if names & _OFFICE_MARKS:
            raise BadFile(
                FileFault.UNSUPPORTED_TYPE, "This is a Word, Excel or program file. Open it, print it to PDF and send the PDF."
            )
        entries = [entry for entry in archive.infolist() if not entry.is_dir() and not is_litter(entry.filename)]
        if not entries:
            raise BadFile(FileFault.NO_PAGES, "The archive holds no files. Ask the sender for the documents.")
        if why := self._bomb_by_figures(entries):
            detail = f"The archive was not unpacked: {why}. Send the files in smaller archives."
            raise BadFile(FileFault.ZIP_BOMB, detail)
        return entries

    def _bomb_by_figures(self, entries: list[zipfile.ZipInfo]) -> str | None:
        """Why the directory alone gives the archive away; None where it does not."""
        limits, size = self.limits, self.path.stat().st_size
        unpacked = sum(entry.file_size for entry in entries)
        if len(entries) > limits.archive_members:
            return f"it holds {len(entries)} files, more than {limits.archive_members}"
        if sum(entry.compress_size for entry in entries) > size:
            return "its files overlap"
        if unpacked > limits.archive_megabytes * 1_000_000:
            return f"it would unpack to more than {limits.archive_megabytes} MB"
        if unpacked > _RATIO_FREE_BYTES and unpacked > limits.archive_ratio * size:
            return f"it would unpack to more than {limits.archive_ratio} times its size"
        return None

    def _take(self, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, number: int, path: Path, left: int) -> Member:
        member = Member(number=number, name=clean_name(entry.filename, otherwise=f"file {number}"))
        try:
            self._admit(entry)
            with archive.open(entry) as packed:
                size = self._copy(packed, path, min(left, self.limits.file_megabytes * 1_000_000))
            self._refuse_nested(path)
        except BadFile as error:
            path.unlink(missing_ok=True)
            return member.model_copy(update={"fault": error.fault, "detail": error.detail})
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
            path.unlink(missing_ok=True)
            return member.model_copy(
                update={"fault": FileFault.CORRUPT, "detail": "This file is damaged inside the archive. Send it again."}
            )
        return member.model_copy(update={"stored": path.name, "size": size})

    def _admit(self, entry: zipfile.ZipInfo) -> None:
        if climbs_out(entry.filename):
            raise BadFile(FileFault.ZIP_MEMBER, "The file's name points outside the archive, so it was not taken out.")
        if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
            raise BadFile(FileFault.ZIP_MEMBER, "This is a link or device, not a document.")
        if entry.flag_bits & _ENCRYPTED:
            raise BadFile(FileFault.PASSWORD_PROTECTED, "This file is locked with a password. Pack it without one and send it.")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
            raise BadFile(
                FileFault.ZIP_MEMBER, "This file is packed in an unusual way. Pack it as plain ZIP and send it again."
            )
        if entry.file_size > self.limits.file_megabytes * 1_000_000:
            raise _too_large(self.limits)

    def _refuse_nested(self, path: Path) -> None:
        """Raises BadFile for an archive or e-mail; what else is wrong with a file is said when it is opened by itself."""
        try:
            kind = recognise(path).kind
        except BadFile:
            return
        if kind is FileKind.ZIP:
            ArchiveFile(path, self.limits).survey()  # An office document is a ZIP too, and is refused as what it is.
        if kind.holds_files:
            raise BadFile(FileFault.ZIP_NESTED, "Archives and e-mails inside an archive are not opened. Send it by itself.")

    def _copy(self, packed: IO[bytes], path: Path, most: int) -> int:
        """Never more than `most` bytes, whatever the directory says."""
        size = 0
        with path.open("wb") as file:
            while chunk := packed.read(_CHUNK):
                size += len(chunk)
                if size > most:
                    raise _too_large(self.limits)
                file.write(chunk)
        return size


def is_litter(name: str) -> bool:
    """Is it a file that systems leave beside others, and nobody's document?"""
    last = name.rsplit("/", 1)[-1].lower()
    return last in _LITTER or last.startswith("._") or name.startswith("__MACOSX/")


def _too_large(limits: LimitSettings) -> BadFile:
    return BadFile(FileFault.TOO_LARGE, f"This file is larger than {limits.file_megabytes} MB. Scan at 300 dpi or split it.")
