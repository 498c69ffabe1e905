"""From the network into the object store, while it arrives: the event loop puts chunks in, a thread stores them."""

from __future__ import annotations

import queue
from collections.abc import Iterator

from starlette.concurrency import run_in_threadpool

from storage.chunked import as_stream
from storage.objects import ObjectStore, Stored

WAITING_CHUNKS = 8
"""Chunks that may wait between network and store; beyond that the sender waits."""


class Pipe:
    """Chunks on their way. An empty one is the end."""

    def __init__(self) -> None:
        self._waiting = queue.Queue[bytes](maxsize=WAITING_CHUNKS)
        self.broken = False
        """Set before the end: what came is not wanted."""

    async def put(self, chunk: bytes) -> None:
        """Wait for room."""
        try:
            self._waiting.put_nowait(chunk)
        except queue.Full:
            await run_in_threadpool(self._waiting.put, chunk)

    def put_into(self, objects: ObjectStore, key: str, *, limit: int) -> Stored:
        """Store what comes until the end; for a thread of its own. Raises what the store raises, nothing stays then."""
        chunks = self._chunks()
        try:
            return objects.put(key, as_stream(chunks), limit=limit)
        finally:
            self._drain(chunks)

    def _chunks(self) -> Iterator[bytes]:
        while chunk := self._waiting.get():
            yield chunk
        if self.broken:
            raise OSError("the sender went away")

    def _drain(self, chunks: Iterator[bytes]) -> None:
        """Take what still arrives of a file nobody wants, so that the next one can be read."""
        if self.broken:
            return
        try:
            for _ in chunks:
                pass
        except OSError:
            return
