"""Folders held open while something is done in them.

Senders write here, and some of them could put a link where a moment ago a file or folder was. All is done relative to a folder
that is open, and no link is followed: nothing can be led out of the watched folder.
"""

from __future__ import annotations

import errno
import hashlib
import io
import os
import shutil
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC
_NEW = os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
_NO_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES})
"""What network file systems say that cannot sync a folder."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something in a folder."""

    name: str
    size: int
    """Bytes."""
    changed_ns: int
    is_file: bool
    is_folder: bool

    @property
    def stamp(self) -> tuple[int, int]:
        """Changes when somebody writes."""
        return self.size, self.changed_ns


class Folder:
    """A folder held open. Everything raises OSError as the operating system does."""

    def __init__(self, descriptor: int, where: str) -> None:
        self._descriptor = descriptor
        self.where = where
        """Its place below the watched folder, for people."""

    @classmethod
    def open(cls, path: Path) -> Folder:
        """The watched folder itself, which its owner may have linked."""
        return cls(os.open(path, _FOLDER), "")

    def below(self, name: str) -> Folder:
        """A folder in this one."""
        return Folder(os.open(name, _FOLDER | os.O_NOFOLLOW, dir_fd=self._descriptor), self.path_of(name))

    def make(self, name: str) -> Folder:
        """A folder in this one, made where it is missing."""
        with suppress(FileExistsError):
            os.mkdir(name, dir_fd=self._descriptor)
        return self.below(name)

    def path_of(self, name: str) -> str:
        """Where something in it lies, for people: never used as a path, and without what cannot be shown."""
        path = f"{self.where}/{name}" if self.where else name
        return path.encode("utf-8", "replace").decode().replace("\0", "?")[:500]

    def entries(self) -> list[Entry]:
        """What is in it, by name; what goes away meanwhile is left out."""
        found = list[Entry]()
        for name in sorted(os.listdir(self._descriptor)):  # noqa: PTH208 - a path could be led elsewhere
            with suppress(FileNotFoundError):
                found.append(self.entry(name))
        return found

    def entry(self, name: str) -> Entry:
        """One of the things in it."""
        seen = os.stat(name, dir_fd=self._descriptor, follow_symlinks=False)
        return Entry(name, seen.st_size, seen.st_mtime_ns, stat.S_ISREG(seen.st_mode), stat.S_ISDIR(seen.st_mode))

    def has(self, name: str) -> bool:
        """Is there something of this name?"""
        with suppress(FileNotFoundError):
            self.entry(name)
            return True
        return False

    def read(self, name: str) -> io.BufferedReader:
        """A file's bytes. What is no file is not waited for."""
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        file = os.fdopen(os.open(name, flags, dir_fd=self._descriptor), "rb")
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            file.close()
            raise OSError(errno.EINVAL, "not a file")
        return file

    def move(self, name: str, target: Folder) -> None:
        """Into another folder under the same name, where it takes the place of what was there: an earlier try of the same."""
        try:
            os.rename(name, name, src_dir_fd=self._descriptor, dst_dir_fd=target._descriptor)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            with self.read(name) as source:
                target._write(name, source)
            self.remove(name)

    def move_aside(self, name: str, target: Folder) -> None:
        """Into another folder of the same file system under this name or one like it, never in the place of anything."""
        stem, dot, ending = name.rpartition(".")
        free, number = name, 1
        while not target._reserve(free):
            number += 1
            free = f"{stem} ({number}).{ending}" if dot else f"{name} ({number})"
        os.rename(name, free, src_dir_fd=self._descriptor, dst_dir_fd=target._descriptor)

    def write(self, name: str, text: str) -> None:
        """A text, whole or not at all."""
        self._write(name, io.BytesIO(text.encode("utf-8", "replace")))

    def remove(self, name: str) -> None:
        """A file; nothing happens where there is none."""
        with suppress(FileNotFoundError):
            os.unlink(name, dir_fd=self._descriptor)

    def remove_folder(self, name: str) -> None:
        """An empty folder; one that is not empty, or not there, is left."""
        with suppress(OSError):
            os.rmdir(name, dir_fd=self._descriptor)

    def remove_all(self, name: str) -> None:
        """A folder with all that is in it."""
        shutil.rmtree(name, dir_fd=self._descriptor)

    def sync(self) -> None:
        """What was moved in and out of it survives a power cut, where the file system can promise that."""
        try:
            os.fsync(self._descriptor)
        except OSError as error:
            if error.errno not in _NO_SYNC:
                raise

    def _reserve(self, name: str) -> bool:
        """Make an empty file of a name that nothing has yet."""
        try:
            os.close(os.open(name, _NEW | os.O_EXCL, 0o600, dir_fd=self._descriptor))
        except FileExistsError:
            return False
        return True

    def _write(self, name: str, source: BinaryIO) -> None:
        half = f".{hashlib.sha256(os.fsencode(name)).hexdigest()[:20]}.part"  # the name itself may be as long as names can be
        with os.fdopen(os.open(half, _NEW | os.O_TRUNC, 0o644, dir_fd=self._descriptor), "wb") as file:
            shutil.copyfileobj(source, file)
            file.flush()
            os.fsync(file.fileno())
        os.rename(half, name, src_dir_fd=self._descriptor, dst_dir_fd=self._descriptor)

    def close(self) -> None:
        """Hold it open no longer."""
        os.close(self._descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
