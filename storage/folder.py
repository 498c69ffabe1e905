"""The object store in a folder: a file per object, written beside and renamed into place."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from schemas.errors import BadFile, FileFault, NotFound, Unavailable
from storage.keys import is_key
from storage.objects import Stored

_INCOMING = ".incoming"
"""Half-written objects. No key starts with a point, so no reader sees them."""
_PIECE = 1 << 20
_STALE_SECONDS = 24 * 3600.0


class FolderStore:
    """Objects below a root folder. An object that `put` returned survives a power cut."""

    def __init__(self, root: Path) -> None:
        self._root = root.absolute()
        self._incoming = self._root / _INCOMING
        with _translated():
            self._incoming.mkdir(parents=True, exist_ok=True)
            self._remove_stale()

    def put(self, key: str, source: BinaryIO, *, limit: int | None = None) -> Stored:
        """Write a stream, hashing on the way; raises BadFile TOO_LARGE past `limit` bytes and leaves nothing behind."""
        target = self._path(key)
        half = self._incoming / uuid4().hex
        try:
            with _translated():
                stored = _write(half, key, source, limit)
                self._make_folder(target.parent)
                half.rename(target)
                _sync_folder(target.parent)
        except BaseException:
            with suppress(OSError):
                half.unlink(missing_ok=True)
            raise
        return stored

    def get(self, key: str) -> bytes:
        """The whole object."""
        with _translated():
            return self._path(key).read_bytes()

    def chunks(self, key: str, *, size: int = _PIECE) -> Iterator[bytes]:
        """The object, piece by piece."""
        with _translated(), self._path(key).open("rb") as file:
            while piece := file.read(size):
                yield piece

    def fetch(self, key: str, target: Path) -> None:
        """Copy the object into a local file."""
        with _translated(), target.open("wb") as file:
            for piece in self.chunks(key):
                file.write(piece)

    def exists(self, key: str) -> bool:
        """Is there such an object?"""
        with _translated():
            return self._path(key).is_file()

    def delete(self, key: str) -> None:
        """Remove it; nothing happens where there is none."""
        path = self._path(key)
        with _translated():
            path.unlink(missing_ok=True)
            self._remove_empty(path.parent)

    def keys(self, prefix: str) -> Iterator[str]:
        """All keys that start with the prefix, in their order."""
        start = self._root / prefix.rpartition("/")[0]
        if ".." in prefix or not start.is_dir():
            return
        found = (path.relative_to(self._root).as_posix() for path in start.rglob("*") if path.is_file())
        yield from sorted(key for key in found if key.startswith(prefix) and not key.startswith(_INCOMING))

    def check(self) -> None:
        """Write and remove a small file; raises Unavailable."""
        probe = self._incoming / uuid4().hex
        with _translated():
            probe.write_bytes(b"ok")
            probe.unlink()

    def _path(self, key: str) -> Path:
        if not is_key(key):
            message = "this is no key of an object"
            raise ValueError(message)
        return self._root / key

    def _make_folder(self, folder: Path) -> None:
        missing = [folder, *folder.parents]
        missing = missing[: missing.index(next(one for one in missing if one.is_dir()))]
        folder.mkdir(parents=True, exist_ok=True)
        for one in missing:
            _sync_folder(one.parent)  # a new folder is lost with its parent's entry

    def _remove_empty(self, folder: Path) -> None:
        with suppress(OSError):  # not empty, or somebody else removed it
            while folder != self._root:
                folder.rmdir()
                folder = folder.parent

    def _remove_stale(self) -> None:
        for half in self._incoming.iterdir():
            with suppress(FileNotFoundError):
                if time.time() - half.stat().st_mtime > _STALE_SECONDS:
                    half.unlink()


def _write(half: Path, key: str, source: BinaryIO, limit: int | None) -> Stored:
    size, digest = 0, hashlib.sha256()
    with half.open("xb") as file:
        while piece := source.read(_PIECE):
            size += len(piece)
            if limit is not None and size > limit:
                raise BadFile(FileFault.TOO_LARGE, f"The file is larger than {limit} bytes; send it in parts.")
            digest.update(piece)
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    return Stored(key, size, digest.hexdigest())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (FileNotFoundError, IsADirectoryError):
        message = "there is no such object"
        raise NotFound(message) from None
    except OSError as error:
        message = f"the object folder cannot be used: {error.strerror}"
        raise Unavailable(message) from error
