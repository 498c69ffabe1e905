"""Files read once: the pages of a file, kept under the SHA-256 of its bytes, so that measuring again costs no reading.

    python -m postroom.evaluation.kept_files FILE...

What is kept is as the readers of that day saw it: whoever changes them takes the folder away.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from models.evaluation.known import CORPUS, untagged
from postroom.commands.extract import problem_of
from schemas.errors import PostroomError
from schemas.pages import ReadPage
from schemas.settings import LimitSettings, LineSettings
from workers.pipeline import Line, read_page
from workers.runner import Runner
from workers.toolbox import build_line


class KeptFile(BaseModel):
    """A file that was read, or why it could not be."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str
    """Its name; a member of an archive or e-mail behind the name of that."""
    sha256: str
    pages: tuple[ReadPage, ...] = ()
    problem: dict[str, str] | None = None
    read_seconds: float = 0.0
    """CPU seconds of one core."""


class _Kept(BaseModel):
    files: tuple[KeptFile, ...]


class KeepingReader:
    """Reads files that it has not read before."""

    def __init__(self, folder: Path = CORPUS / "files") -> None:
        self.folder = folder

    @cached_property
    def _line(self) -> Line:
        return build_line(LineSettings(), LimitSettings())

    def knows(self, path: Path) -> bool:
        """Has it been read?"""
        return self._place(path).exists()

    def read(self, path: Path) -> tuple[KeptFile, ...]:
        """The file, or the files within it."""
        place = self._place(path)
        if place.exists():
            with gzip.open(place, "rt", encoding="utf-8") as stream:
                kept = _Kept.model_validate_json(stream.read())
            return tuple(file.model_copy(update={"file": _renamed(file.file, path.name)}) for file in kept.files)
        files = tuple(self._files(path, path.name))
        place.parent.mkdir(parents=True, exist_ok=True)
        partial = place.with_suffix(".part")
        with gzip.open(partial, "wt", encoding="utf-8", compresslevel=6) as out:
            out.write(_Kept(files=files).model_dump_json())
        partial.replace(place)
        return files

    def _place(self, path: Path) -> Path:
        return self.folder / f"{_sha256(path)}.json.gz"

    def _files(self, path: Path, name: str) -> Iterator[KeptFile]:
        start = time.process_time()
        try:
            if self._line.open.survey(path).kind.holds_files:
                yield from self._members(path, name)
                return
            pages = tuple(untagged(read_page(self._line, scan, Runner())[0]) for scan in self._line.open.pages(path))
            yield KeptFile(file=name, sha256=_sha256(path), pages=pages, read_seconds=time.process_time() - start)
        except PostroomError as error:
            yield KeptFile(file=name, sha256=_sha256(path), problem=problem_of(error))

    def _members(self, path: Path, name: str) -> Iterator[KeptFile]:
        with tempfile.TemporaryDirectory(prefix="postroom-") as folder:
            for member in self._line.open.unpack(path, Path(folder)):
                if member.stored is not None:
                    yield from self._files(Path(folder) / member.stored, f"{name}/{member.name}")


def _renamed(file: str, name: str) -> str:
    """The same bytes may have come under another name."""
    return "/".join((name, *file.split("/")[1:]))


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def main() -> None:
    """Read the files named."""
    os.environ["OMP_THREAD_LIMIT"] = "1"  # before the readers start threads of their own
    reader = KeepingReader()
    for path in map(Path, sys.argv[1:]):
        if not reader.knows(path):
            files = reader.read(path)
            seconds = sum(file.read_seconds for file in files)
            sys.stderr.write(f"{path.name} {sum(len(file.pages) for file in files)} pages {seconds:.1f} s\n")


if __name__ == "__main__":
    main()
