"""Local copies of the files being worked on, so that a file of 500 pages is not fetched 500 times."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from storage.objects import ObjectStore

KEPT = 4
"""Copies kept when nobody uses them; slots mostly work on neighbouring pages of the same file."""


@dataclass(slots=True)
class _Copy:
    path: Path
    users: int = 0
    ready: threading.Lock = field(default_factory=threading.Lock)


class Originals:
    """Copies by object key, shared by the slots of a process."""

    def __init__(self, objects: ObjectStore, folder: Path) -> None:
        self._objects = objects
        self._folder = folder
        self._copies = OrderedDict[str, _Copy]()
        self._lock = threading.Lock()
        self._count = 0

    @contextmanager
    def of(self, key: str) -> Iterator[Path]:
        """A local copy of the object while the block runs. Raises NotFound, Unavailable."""
        copy = self._claim(key)
        try:
            with copy.ready:
                if not copy.path.exists():
                    # Renamed when whole: a store that fails half-way must not leave half a file that looks like one.
                    half = copy.path.with_suffix(".half")
                    self._objects.fetch(key, half)
                    half.rename(copy.path)
            yield copy.path
        finally:
            self._let_go(copy)

    def _claim(self, key: str) -> _Copy:
        with self._lock:
            if key not in self._copies:
                self._count += 1
                self._copies[key] = _Copy(self._folder / f"{self._count:06d}")
            copy = self._copies[key]
            copy.users += 1
            self._copies.move_to_end(key)
            return copy

    def _let_go(self, copy: _Copy) -> None:
        with self._lock:
            copy.users -= 1
            idle = [key for key, one in self._copies.items() if one.users == 0]
            for key in idle[: max(0, len(idle) - KEPT)]:
                self._copies.pop(key).path.unlink(missing_ok=True)
