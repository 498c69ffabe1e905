"""The object store, as the rest of the house sees it. Keys are made in `storage/keys.py` only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol


@dataclass(frozen=True, slots=True)
class Stored:
    """What was written."""

    key: str
    size: int
    """Bytes."""
    sha256: str


class ObjectStore(Protocol):
    """Bytes by key. A `put` that returned is durable and whole; before that no reader sees anything of it.

    Raises `NotFound` for a key that is not there and `Unavailable` for an outage.
    """

    def put(self, key: str, source: BinaryIO, *, limit: int | None = None) -> Stored:
        """Write a stream, hashing on the way; raises BadFile TOO_LARGE past `limit` bytes and leaves nothing behind."""
        ...

    def get(self, key: str) -> bytes:
        """The whole object."""
        ...

    def chunks(self, key: str, *, size: int = 1 << 20) -> Iterator[bytes]:
        """The object, piece by piece."""
        ...

    def fetch(self, key: str, target: Path) -> None:
        """Copy the object into a local file."""
        ...

    def exists(self, key: str) -> bool:
        """Is there such an object?"""
        ...

    def delete(self, key: str) -> None:
        """Remove it; nothing happens where there is none."""
        ...

    def keys(self, prefix: str) -> Iterator[str]:
        """All keys that start with the prefix."""
        ...

    def check(self) -> None:
        """Write, read back and remove a small object; raises Unavailable."""
        ...
