"""Records: the list with its search, and one record beside the pages it was read from."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import HTMLResponse, StreamingResponse

from api.access import Right
from api.batches import PageNumber, page_image
from api.desk.screen import show, wants_part
from api.exports import written_alone
from api.services import ServicesDep
from api.sessions import Person
from schemas.document_type import pattern_of
from schemas.errors import NotAllowed, NotFound
from schemas.headline import headline_of
from schemas.ids import BatchId, DocumentId, RecordId
from schemas.pointers import leaves_in
from schemas.record import Record, RecordState
from schemas.types import all_types
from storage.documents import document_view
from storage.files import file_view
from storage.ledger import acts_of_record
from storage.record_list import RecordFilter, carried, find_records
from storage.records import record_view

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
Day = Annotated[str, Query(pattern=r"^(\d{4}-\d{2}-\d{2})?$", description="A day; empty: any.")]
Words = Annotated[str, Query(max_length=200)]


@router.get("/records")
def records_page(
    request: Request,
    services: ServicesDep,
    person: Person,
    *,
    q: Words = "",
    state: str = "",
    type_name: Annotated[str, Query(alias="type", max_length=40)] = "",
    batch: Annotated[str, Query(max_length=40)] = "",
    since: Day = "",
    until: Day = "",
    cursor: str | None = None,
) -> HTMLResponse:
    """Records, newest first. What is looked for stands in the address, so that it can be kept and sent on."""
    asked = {"q": q, "state": state, "type": type_name, "batch": batch, "since": since, "until": until}
    wanted = RecordFilter(
        words=q,
        state=RecordState(state) if state in {each.value for each in RecordState} else None,
        type=type_name or None,
        batch_id=BatchId(batch) if batch else None,
        since=_day(since),
        until=None if _day(until) is None else _day(until, later=timedelta(days=1)),
    )
    with services.database.read() as session:
        listing = find_records(session, person.client_id, wanted, limit=50, cursor=cursor)
        sent = carried(session, person.client_id, [view.id for view in listing.items])
    context = {
        "rows": [{"view": view, "head": headline_of(view.body["data"]), "sent": sent.get(view.id)} for view in listing.items],
        "asked": asked,
        "types": all_types(),
        "states": [each.value for each in RecordState],
        "query": urlencode({name: value for name, value in asked.items() if value}),
        "next_cursor": listing.next_cursor,
    }
    return show(request, "record_rows.html" if wants_part(request) else "records.html", context, person=person)


@router.get("/records/{record_id}")
def record_page(request: Request, record_id: str, services: ServicesDep, person: Person) -> HTMLResponse:
    """A record by its own id."""
    with services.database.read() as session:
        found = record_view(session, person.client_id, RecordId(record_id))
    return document_page(request, found.document_id, services, person)


@router.get("/documents/{document_id}")
def document_page(request: Request, document_id: str, services: ServicesDep, person: Person) -> HTMLResponse:
    """A record beside the pages it was read from, its JSON, and where it went."""
    with services.database.read() as session:
        document = document_view(session, person.client_id, DocumentId(document_id))
        file = file_view(session, person.client_id, document.file_id)
        found = record_view(session, person.client_id, document.record_id) if document.record_id else None
        acts = acts_of_record(session, person.client_id, found.id) if found else ()
    record = Record.model_validate(found.body) if found else None
    context = {
        "document": document,
        "file": file,
        "record": record,
        "values": value_rows(record) if record else [],
        "failed": [check for check in record.checks if not check.passed] if record else [],
        "json": json.dumps(record.view("values"), indent=2, ensure_ascii=False) if record else "",
        "acts": acts,
        "formats": [each for each in services.formats().values() if found and found.type in each.types],
        "may_review": Right.REVIEW in person.rights,
        "title": all_types()[document.type].title if document.type else "Document",
    }
    return show(request, "document.html", context, person=person)


@router.get("/records/{record_id}/download/{format_name}")
def download(record_id: str, format_name: str, services: ServicesDep, person: Person) -> Response:
    """One accepted record in a format, written down in the ledger."""
    if Right.READ not in person.rights:
        raise NotAllowed("Records may only be downloaded by those who may read them.")
    return written_alone(services, person, record_id, format_name)


@router.get("/documents/{document_id}/pages/{number}.jpg")
def document_image(document_id: str, number: PageNumber, services: ServicesDep, person: Person) -> StreamingResponse:
    """The picture of one of the document's pages."""
    with services.database.read() as session:
        document = document_view(session, person.client_id, DocumentId(document_id))
    if number not in document.pages:
        raise NotFound("The document has no such page.")
    return page_image(services, person, document.file_id, number)


def _day(text: str, *, later: timedelta = timedelta()) -> datetime | None:
    try:
        return datetime.combine(date.fromisoformat(text), time(), UTC) + later if text else None
    except (ValueError, OverflowError):
        return None


def value_rows(record: Record) -> list[dict[str, Any]]:
    """One row per value, in the contract's order, with the polygon as an SVG path in thousandths of the page."""
    leaves = all_types()[record.type].leaves()
    rows = list[dict[str, Any]]()
    for number, (pointer, value) in enumerate(leaves_in(record.data)):
        evidence = record.evidence.get(pointer)
        corners = evidence.polygon if evidence and evidence.polygon else ()
        rows.append(
            {
                "id": f"v{number}",
                "pointer": pointer,
                "label": pointer.strip("/").replace("/", " / ").replace("_", " "),
                "value": value,
                "kind": leaves[pattern_of(pointer)].kind.name,
                "evidence": evidence,
                "points": " ".join(f"{x * 1000:.1f},{y * 1000:.1f}" for x, y in corners),
            }
        )
    return rows
