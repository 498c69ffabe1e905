"""What every object store must do, on each of them."""

from __future__ import annotations

import hashlib
import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from schemas.errors import BadFile, FileFault, NotFound
from storage.objects import ObjectStore

KEY = "t/acme/files/fil_1/original"
LARGE = bytes(range(256)) * (9 << 12)  # more than one part of a multipart upload


class Pipe:
    """A stream that cannot be rewound and gives what it likes, as a socket does."""

    def __init__(self, content: bytes, *, breaks: bool = False) -> None:
        self._inner = io.BytesIO(content)
        self._breaks = breaks

    def read(self, size: int = -1) -> bytes:
        piece = self._inner.read(min(size, 70_000) if size > 0 else 70_000)
        if self._breaks and not piece:
            raise ConnectionResetError
        return piece


def pipe(content: bytes, *, breaks: bool = False) -> BinaryIO:
    return cast("BinaryIO", Pipe(content, breaks=breaks))


@pytest.mark.parametrize("content", [b"", b"paper", LARGE], ids=["empty", "small", "in parts"])
def test_put_and_get(store: ObjectStore, content: bytes) -> None:
    stored = store.put(KEY, pipe(content))
    assert (stored.key, stored.size, stored.sha256) == (KEY, len(content), hashlib.sha256(content).hexdigest())
    assert store.get(KEY) == content
    assert b"".join(store.chunks(KEY, size=1 << 16)) == content


def test_fetch(store: ObjectStore, tmp_path: Path) -> None:
    store.put(KEY, pipe(LARGE))
    store.fetch(KEY, tmp_path / "local")
    assert (tmp_path / "local").read_bytes() == LARGE


def test_repeated_put_replaces(store: ObjectStore) -> None:
    store.put(KEY, pipe(LARGE))
    store.put(KEY, pipe(b"second"))
    assert store.get(KEY) == b"second"


@pytest.mark.parametrize("content", [b"paper", LARGE], ids=["small", "in parts"])
def test_over_limit_leaves_nothing(store: ObjectStore, content: bytes) -> None:
    with pytest.raises(BadFile) as caught:
        store.put(KEY, pipe(content), limit=len(content) - 1)
    assert caught.value.fault is FileFault.TOO_LARGE
    assert not store.exists(KEY)
    assert list(store.keys("")) == []


def test_exactly_the_limit(store: ObjectStore) -> None:
    assert store.put(KEY, pipe(b"paper"), limit=5).size == 5


@pytest.mark.parametrize("content", [b"paper", LARGE], ids=["small", "in parts"])
def test_broken_stream_keeps_the_earlier_object(store: ObjectStore, content: bytes) -> None:
    store.put(KEY, pipe(b"first"))
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever the stream raised, translated or not
        store.put(KEY, pipe(content, breaks=True))
    assert store.get(KEY) == b"first"


def test_not_found(store: ObjectStore, tmp_path: Path) -> None:
    store.put("t/acme/other", pipe(b"x"))
    for read in (store.get, lambda key: list(store.chunks(key)), lambda key: store.fetch(key, tmp_path / "local")):
        with pytest.raises(NotFound):
            read(KEY)
    assert not store.exists(KEY)


def test_delete(store: ObjectStore) -> None:
    store.put(KEY, pipe(LARGE))
    store.delete(KEY)
    store.delete(KEY)
    assert not store.exists(KEY)
    assert list(store.keys("t/")) == []


def test_keys(store: ObjectStore) -> None:
    for key in ("t/acme/a/1", "t/acme/a/2", "t/acme/ab", "t/other/a/1"):
        store.put(key, pipe(b"x"))
    assert list(store.keys("t/acme/")) == ["t/acme/a/1", "t/acme/a/2", "t/acme/ab"]
    assert list(store.keys("t/acme/a/")) == ["t/acme/a/1", "t/acme/a/2"]
    assert list(store.keys("nothing/")) == []


@pytest.mark.parametrize("key", ["", "/etc/passwd", "t/../../x", "t//x", "t/.hidden", "t/\0", "t/a b", "t/" + "x" * 400])
def test_keys_that_are_none(store: ObjectStore, key: str) -> None:
    with pytest.raises(ValueError, match="no key"):
        store.put(key, pipe(b"x"))
    with pytest.raises(ValueError, match="no key"):
        store.get(key)


def test_check(store: ObjectStore) -> None:
    store.check()
    assert list(store.keys("")) == []


def test_writers_at_the_same_time(store: ObjectStore) -> None:
    contents = [bytes([n]) * 300_000 for n in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda content: store.put(KEY, pipe(content)), contents))
    assert store.get(KEY) in contents
