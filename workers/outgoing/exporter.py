"""An exporter: takes the export run that waits, plans it, writes its files and its manifest. Dying anywhere loses nothing."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy.orm import Session

from schemas.errors import PostroomError, Unavailable
from schemas.exports import all_formats
from schemas.exports.format import ExportFormat, Held, Shipment
from schemas.exports.holding import in_correction, open_fields, wrong_type
from schemas.exports.totals import added, control_totals
from schemas.ids import RecordId
from schemas.master import MasterData
from schemas.record import Record
from storage import keys
from storage.database import Database
from storage.export_work import (
    Candidate,
    Made,
    Planned,
    Run,
    bodies_of,
    candidates,
    files_of,
    held_by_plan,
    plan,
    planned_at,
    postpone_run,
    renew_run,
    run_made,
    run_missed,
    take_run,
)
from storage.master import master_data
from storage.objects import ObjectStore
from storage.records import record_view
from storage.work import LeaseLost
from workers.outgoing.sifting import Sieve
from workers.paper_copy.document_copy import Press

RECORDS_PER_FILE = 500
"""Of a format that takes several: a file is made in memory."""
MANIFEST = "manifest.json"
OUTAGE_PAUSE_SECONDS = 5.0
RETRY_PAUSE_SECONDS = 5.0
_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Exporter:
    """Makes export runs, one at a time."""

    database: Database
    objects: ObjectStore
    owner: str
    lease_seconds: float
    attempts: int = 3
    formats: Callable[[], Mapping[str, ExportFormat]] = all_formats
    records_per_file: int = RECORDS_PER_FILE

    def __call__(self) -> bool:
        """Make one run, if any waits; says whether there was one. Raises Unavailable for an outage of the database."""
        with self.database.write() as session:
            run = take_run(session, owner=self.owner, seconds=self.lease_seconds)
        if run is None:
            return False
        try:
            commit = self._outcome(run)
            with self.database.write() as session:
                commit(session)
        except LeaseLost:
            _log.warning("export.lease_lost", export=run.id)
        return True

    def _outcome(self, run: Run) -> Callable[[Session], None]:
        try:
            if run.attempt > self.attempts:  # the worker died each time
                return self._missing(run, "WORKER_CRASH")
            return self._make(run)
        except LeaseLost:
            raise
        except Unavailable:
            return lambda session: postpone_run(session, run, seconds=OUTAGE_PAUSE_SECONDS)
        except PostroomError as error:
            return self._missing(run, error.code)
        except Exception as error:  # noqa: BLE001 - the edge: one run's fault must not end the worker
            _log.error("export.error", export=run.id, error=type(error).__name__)
            return self._missing(run, type(error).__name__)

    def _missing(self, run: Run, code: str) -> Callable[[Session], None]:
        return lambda session: run_missed(session, run, error=code, retry_seconds=RETRY_PAUSE_SECONDS, attempts=self.attempts)

    def _make(self, run: Run) -> Callable[[Session], None]:
        kind = self.formats()[run.format]
        if run.planned_at is None:
            self._plan(run, kind)
        with self.database.read() as session:
            made_at, files, held = planned_at(session, run), files_of(session, run), held_by_plan(session, run)
            master = master_data(session, run.client_id)
        book = _Book(run, kind, made_at, held=dict(held))
        for number, control_number in files:
            self._write(book, master, number, control_number)
        book.files.append(self._put(run, MANIFEST, book.manifest(), "application/json"))
        made = Made(book.files, book.totals(), book.held)
        return lambda session: run_made(session, run, made)

    def _plan(self, run: Run, kind: ExportFormat) -> None:
        with self.database.write() as session:
            found = candidates(session, run, kind.types)
            reasons = {each.record_id: _reasons_against(session, run, each, kind) for each in found}
            places = _places([each for each in found if not reasons[each.record_id]], kind, self.records_per_file)
            items = [
                Planned(each.record_id, each.revision, places.get(each.record_id), tuple(map(_json, reasons[each.record_id])))
                for each in found
            ]
            plan(session, run, items, files=max(places.values(), default=0))

    def _write(self, book: _Book, master: MasterData, number: int, control_number: int) -> None:
        run, kind = book.run, book.kind
        with self.database.write() as session:
            renew_run(session, run, seconds=self.lease_seconds)
        with self.database.read() as session:
            records = tuple(map(Record.model_validate, bodies_of(session, run, number)))
        sieve = Sieve(kind, lambda error: _log.error("export.format", format=kind.name, error=type(error).__name__))
        press = Press(self.database, self.objects)
        sifted = sieve(Shipment(records, master, book.made_at, control_number, on_paper=press))
        for record_id, reasons in sifted.held.items():
            book.held[RecordId(record_id)] = tuple(map(_json, reasons))
        if sifted.content is not None:
            name = f"{kind.name}.{number:05d}{kind.suffix}"
            entry = self._put(run, name, sifted.content, kind.media_type)
            book.add({**entry, "control_number": control_number}, sifted.records, master)

    def _put(self, run: Run, name: str, content: bytes, media_type: str) -> dict[str, Any]:
        stored = self.objects.put(keys.export_file(run.client_id, run.id, name), io.BytesIO(content))
        if stored.sha256 != hashlib.sha256(content).hexdigest():
            raise Unavailable("the object store did not keep what it was given; try again in a moment")
        return {"name": name, "media_type": media_type, "bytes": stored.size, "sha256": stored.sha256}


@dataclass(slots=True)
class _Book:
    """What was written in a run, for its manifest."""

    run: Run
    kind: ExportFormat
    made_at: datetime
    held: dict[RecordId, Sequence[Mapping[str, str]]]
    files: list[dict[str, Any]] = field(default_factory=list)
    contents: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Records by file: in the manifest only, not in the run's row."""

    def add(self, entry: dict[str, Any], records: Sequence[Record], master: MasterData) -> None:
        """Note a file; of each record also what it says after the master data."""
        inside = [
            {"id": record.id, "revision": record.revision, "type": record.type, "on_file": self.kind.on_file(record, master)}
            for record in records
        ]
        totals = control_totals((record.type, record.data) for record in records)
        self.files.append({**entry, "records": len(records), "totals": totals})
        self.contents[entry["name"]] = inside

    def totals(self) -> dict[str, dict[str, str | int]]:
        """Of all files."""
        return added([file["totals"] for file in self.files if "totals" in file])

    def manifest(self) -> bytes:
        """The manifest, which is written last: a run without one is not complete."""
        said = {
            "object": "manifest",
            "export_id": self.run.id,
            "client_id": self.run.client_id,
            "format": self.kind.name,
            "made_at": self.made_at.isoformat(),
            "exported": sum(file["records"] for file in self.files),
            "held": [reason for reasons in self.held.values() for reason in reasons],
            "totals": self.totals(),
            "files": [{**file, "contents": self.contents[file["name"]]} for file in self.files],
        }
        return json.dumps(said, indent=2).encode()


def _reasons_against(session: Session, run: Run, each: Candidate, kind: ExportFormat) -> Sequence[Held]:
    """Why the record must not leave in this format, before the format is asked."""
    if each.type not in kind.types:
        return (wrong_type(each.type, each.record_id, kind.title),)
    if not each.is_open:
        return ()
    if run.wanted is None:
        return (in_correction(each.record_id),)
    return open_fields(record_view(session, run.client_id, each.record_id).body)


def _places(found: Sequence[Candidate], kind: ExportFormat, most: int) -> dict[RecordId, int]:
    """The file of each record, from 1: one type of document to a file, and no more records than it may have."""
    places, fullness, number = dict[RecordId, int](), dict[str, tuple[int, int]](), 0
    for each in found:
        current, count = fullness.get(each.type, (0, most if kind.several else 1))
        if count >= (most if kind.several else 1):
            number += 1
            current, count = number, 0
        places[each.record_id] = current
        fullness[each.type] = (current, count + 1)
    return places


def _json(held: Held) -> dict[str, str]:
    return asdict(held)
