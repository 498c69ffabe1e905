from __future__ import annotations

import io
import os
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from schemas.errors import Unavailable
from storage.folder import FolderStore


class Watching:
    """A stream that looks at the store while it is being read."""

    def __init__(self, store: FolderStore) -> None:
        self._store = store
        self._pieces = [b"half", b""]
        self.seen = list[str]()

    def read(self, size: int = -1) -> bytes:
        del size
        self.seen += self._store.keys("")
        return self._pieces.pop(0)


def test_nothing_shows_before_it_is_whole(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    stream = Watching(store)
    store.put("a/b", cast("BinaryIO", stream))
    assert stream.seen == []
    assert list(store.keys("")) == ["a/b"]


def test_half_written_objects_of_yesterday_are_removed(tmp_path: Path) -> None:
    FolderStore(tmp_path)
    old, young = tmp_path / ".incoming" / "old", tmp_path / ".incoming" / "young"
    for half in (old, young):
        half.write_bytes(b"half")
    os.utime(old, (0, 0))
    FolderStore(tmp_path)
    assert not old.exists()
    assert young.exists()


def test_folder_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Unavailable, match="cannot be used"):
        FolderStore(tmp_path / "file")


def test_key_below_an_object(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    store.put("a/b", io.BytesIO(b"x"))
    with pytest.raises(Unavailable):
        store.put("a/b/c", io.BytesIO(b"x"))
    assert not any((tmp_path / ".incoming").iterdir())


def test_delete_takes_empty_folders_along(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    for key in ("t/a/1/x", "t/a/2/x"):
        store.put(key, io.BytesIO(b"x"))
    store.delete("t/a/1/x")
    assert [path.name for path in (tmp_path / "t" / "a").iterdir()] == ["2"]
