"""A purger: deletes what clients keep no longer, a bounded piece at a time. Being killed anywhere loses and orphans nothing."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

import structlog

from schemas.retention import PurgeKind
from storage.database import Database
from storage.objects import ObjectStore
from storage.purge import finished, prefixes_of, purge_records, purge_scans, remove_objects, unfinished
from storage.retention import clients_with_an_end, due_records, due_scans
from storage.views import ClientView

_log = structlog.get_logger()


@dataclass(slots=True)
class Purger:
    """Looks every so often, and then goes on until nothing is due. Several may run beside each other."""

    database: Database
    objects: ObjectStore
    every_seconds: float
    at_once: int
    only: str | None = None
    """Empties rows of this client alone."""
    _next_look: float = field(default=0.0, init=False)

    def __call__(self) -> bool:
        """One piece, where it is time to look; says whether there may be more. Raises Unavailable."""
        if time.monotonic() < self._next_look:
            return False
        if self.step():
            return True
        self._next_look = time.monotonic() + self.every_seconds
        return False

    def step(self) -> bool:
        """The objects of some tombstones, or the rows of some files or documents; False where nothing is due."""
        if self._remove_objects():
            return True
        with self.database.read() as session:
            clients = [each for each in clients_with_an_end(session) if self.only in {None, each.id}]
        return any(self._empty_rows(client) for client in clients)

    def _empty_rows(self, client: ClientView) -> bool:
        # Looked for without holding anybody up; whether each is due still is asked again where it is taken.
        with self.database.read() as session:
            files = due_scans(session, client, limit=self.at_once)
            documents = due_records(session, client, limit=self.at_once)
        if not (files or documents):
            return False
        with self.database.write() as session:
            counts = {
                PurgeKind.SCAN: purge_scans(session, client, files),
                PurgeKind.RECORD: purge_records(session, client, documents),
            }
        for kind, count in counts.items():
            if count:
                _log.info("retention.purged", client=client.id, kind=kind.value, count=count)
        return any(counts.values())

    def _remove_objects(self) -> bool:
        with self.database.read() as session:
            stones = {stone: prefixes_of(session, stone) for stone in unfinished(session, limit=self.at_once)}
        for stone, prefixes in stones.items():
            remove_objects(self.objects, prefixes)
            with self.database.write() as session:
                finished(session, stone)
        return bool(stones)
