"""What leaves: exporters in records a second, and the feed over HTTP with a real PostgreSQL behind it."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from random import Random
from statistics import quantiles
from typing import Any

import httpx
from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from postroom.client import Client
from postroom.evaluation.advices import on_file
from postroom.evaluation.bench.postgres import cluster, programs
from postroom.evaluation.bench.rows import Row, at_least, at_most
from postroom.evaluation.bench.service import Served, key_for, serving
from postroom.evaluation.bench.workshop import Workshop, say
from postroom.evaluation.export_check import CASES, MADE_AT
from postroom.evaluation.exported.made_record import record_of
from postroom.evaluation.real_paper import MAIL_TRUTH
from schemas.exports import all_formats
from schemas.exports.format import CannotExport, ExportFormat, Shipment
from schemas.ids import ClientId, new_batch_id, new_document_id, new_event_id, new_file_id, new_record_id
from schemas.record import RecordState
from schemas.rules import run_rules
from schemas.types import all_types
from schemas.work import DocumentState, EventType, FileState
from storage.database import Database
from storage.tables import BatchRow, DocumentRow, EventRow, FileRow, RecordRow, StreamRow

PAGE = 100
"""Events of a page, which is what the feed gives unasked."""
_REVISIONS = 50
"""Of each record in the feed."""
_AT_ONCE = 5000
_ROUNDS = 5
_CARRIERS = ("x12-835", "fhir")
"""Formats of remittances."""


def exporters(shop: Workshop) -> Iterator[Row]:
    """Every exporter on small made records, and those of remittances on what a morning's mail really holds."""
    count = shop.plan.export_records
    formats = all_formats()
    for name, made in CASES.items():
        say(f"exporting as {name}")
        cases = [made(Random(f"bench {number}"), number) for number in range(count)]
        shipments = [Shipment((case.record,), case.master, MADE_AT) for case in cases]
        rounds = [shipments[first::_ROUNDS] for first in range(_ROUNDS)]
        how = f"CPU of one core over {count} made records with hostile words, a file each, fastest of {_ROUNDS} parts of them"
        yield Row(f"`{name}`", _speed(formats[name], rounds), " records/s", how, at_least(500, " records/s"))
    printed = list(_remittances())
    mail = [printed] * max(_ROUNDS, count // 100)
    for name in _CARRIERS:
        how = f"the {len(printed)} remittances of the sample mail as printed, with their checks, fastest of {len(mail)} rounds"
        yield Row(f"`{name}`, sample mail", _speed(formats[name], mail), " records/s", how, at_least(500, " records/s"))


def _speed(write: ExportFormat, rounds: Sequence[Sequence[Shipment]]) -> float:
    """Of the fastest round: what else the machine does can only take away from it."""
    return max(_speed_of(write, shipments) for shipments in rounds if shipments)


def _speed_of(write: ExportFormat, shipments: Sequence[Shipment]) -> float:
    written, began = 0, time.process_time()
    for shipment in shipments:
        try:
            write(shipment)
        except CannotExport:
            continue
        written += 1
    return written / (time.process_time() - began)


def _remittances() -> Iterator[Shipment]:
    for path in sorted(MAIL_TRUTH.glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        if truth.get("type") == "eob":
            made = record_of("eob", truth["data"])
            settled = made.model_copy(update={"checks": run_rules(all_types()["eob"], made.data)})
            yield Shipment((settled,), on_file(truth["data"]), MADE_AT)


def feed(shop: Workshop) -> Iterator[Row]:
    """All of a long feed, page by page, as ids and with values; and the same events as one stream."""
    folder = programs()
    if folder is None:
        say("PostgreSQL is not installed: the feed is not measured")
        return
    events = shop.plan.feed_events
    with cluster(folder) as server:
        server.create("bench")
        settings = {"POSTROOM_DATABASE__URL": server.url("bench")}
        home = shop.folder / "home-feed"
        key = key_for(home, server.url("bench"))
        say(f"writing {events} events")
        _fill(server.url("bench"), events)
        with serving(home, "api", slots=1, more=settings) as served:
            yield from _read(served, key, events)


@dataclass(slots=True)
class _Reading:
    """How long pages took, seconds, and what the API held meanwhile."""

    seconds: list[float] = field(default_factory=list)
    early: float = 0.0
    """Peak after a tenth of the events, megabytes."""
    late: float = 0.0

    @property
    def p95(self) -> float:
        """Of the pages."""
        return quantiles(self.seconds, n=20)[-1]


def _read(served: Served, key: str, events: int) -> Iterator[Row]:
    with httpx.Client(base_url=served.url, headers={"Authorization": f"Bearer {key}"}, timeout=60) as http:
        for view in ("ids", "values"):
            say(f"reading {events} events, view: {view}")
            found = _pages(http, view, served, events)
            how = f"GET /v1/events with {PAGE} events a page over HTTP, {events} events of one client in PostgreSQL"
            yield Row(f"feed, {view}: page p95", 1000 * found.p95, " ms", how, at_most(30, " ms"))
            growth = 100 * (found.late / found.early - 1)
            how = "peak resident memory of `postroom api` after all events against a tenth of them"
            yield Row(f"feed, {view}: growth", growth, " %", how, at_most(10, " %"))
    before = served.peak
    with Client(served.url, key) as client:
        say("the same as one stream")
        began = time.perf_counter()
        lines = sum(1 for _ in client.exports.records(view="values"))
        taken = time.perf_counter() - began
    how = f"`/v1/exports/records.ndjson?view=values`, {lines} lines in one answer"
    yield Row("records.ndjson", lines / taken, " records/s", how)
    growth = 100 * (served.peak / before - 1)
    yield Row("records.ndjson: growth", growth, " %", "peak resident memory after it", at_most(10, " %"))
    yield Row("API process after all", served.peak, " MB", "its peak resident memory")


def _pages(http: httpx.Client, view: str, served: Served, events: int) -> _Reading:
    found, cursor, seen = _Reading(), "0", 0
    while True:
        began = time.perf_counter()
        page = http.get("/v1/events", params={"cursor": cursor, "limit": PAGE, "view": view}).raise_for_status().json()
        found.seconds.append(time.perf_counter() - began)
        seen, cursor = seen + len(page["data"]), page["cursor"]
        if not found.early and seen >= events // 10:
            found.early = served.peak
        if not page["has_more"]:
            break
    if seen != events:
        message = f"the feed gave {seen} of {events} events"
        raise RuntimeError(message)
    found.late = served.peak
    return found


def _fill(url: str, events: int) -> None:
    """A feed of so many releases, several of each record; bodies are made records of checks."""
    database = Database(url)
    with database.write() as session:
        _write_feed(session, events)
    database.close()


def _write_feed(session: Session, events: int) -> None:
    client, now = ClientId("bench"), datetime.now(tz=UTC)
    shared: Mapping[str, Any] = {"client_id": client}
    batch, file = new_batch_id(), new_file_id()
    session.execute(insert(BatchRow), [{**shared, "id": batch, "received_by": "bench", "file_count": 1}])
    session.execute(
        insert(FileRow),
        [{**shared, "id": file, "batch_id": batch, "position": 1, "name": "scan.tif", "state": FileState.DIVIDED}],
    )
    records = [(new_record_id(), new_document_id()) for _ in range(max(1, events // _REVISIONS))]
    known = {**shared, "batch_id": batch, "file_id": file, "state": DocumentState.ACCEPTED, "type": "check"}
    session.execute(
        insert(DocumentRow), [{**known, "id": document, "position": n} for n, (_, document) in enumerate(records, start=1)]
    )
    for start in range(0, events, _AT_ONCE):
        numbers = range(start, min(start + _AT_ONCE, events))
        rows = [_release(number, *records[number % len(records)], number // len(records) + 1) for number in numbers]
        last = [number + len(records) >= events for number in numbers]
        session.execute(insert(RecordRow), [{**row, "is_current": current} for row, current in zip(rows, last, strict=True)])
        session.execute(
            insert(EventRow),
            [
                {
                    **shared, "position": number + 1, "event_id": new_event_id(), "at": now, "record_id": row["id"],
                    "type": EventType.RECORD_ACCEPTED if row["revision"] == 1 else EventType.RECORD_REVISED,
                    "revision": row["revision"], "document_id": row["document_id"], "subject": None,
                }
                for number, row in zip(numbers, rows, strict=True)
            ],
        )  # fmt: skip
    session.execute(update(StreamRow).where(StreamRow.client_id == client).values(head=events))


def _release(number: int, record_id: str, document_id: str, revision: int) -> dict[str, Any]:
    body = _template()
    told = {"id": record_id, "document_id": document_id, "revision": revision}
    return {
        "id": record_id, "revision": revision, "client_id": "bench", "document_id": document_id, "type": "check",
        "state": RecordState.ACCEPTED, "version": revision,
        "body": {**body, **told, "data": {**body["data"], "number": f"{number:08d}"}},
    }  # fmt: skip


@cache
def _template() -> dict[str, Any]:
    data = {"payer": {"name": "EXAMPLE HEALTH PLAN"}, "payee": "SAMPLE CLINIC LLC", "amount": "12.50"}
    return record_of("check", data).model_copy(update={"client_id": "bench"}).view("full")
