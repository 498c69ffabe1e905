"""Chunks as a stream that an object store can read."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO, cast

_BUFFER = 1 << 16


class _Chunked(io.RawIOBase):
    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if not self._rest:
            self._rest = next(self._chunks, b"")
        size = min(len(buffer), len(self._rest))
        buffer[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size


def as_stream(chunks: Iterator[bytes]) -> BinaryIO:
    """A binary stream of what comes; none of the chunks may be empty. What the iterator raises, reading raises."""
    return cast("BinaryIO", io.BufferedReader(_Chunked(chunks), _BUFFER))
