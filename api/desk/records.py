"""A record beside the pages it was read from."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, StreamingResponse

from api.batches import PageNumber, page_image
from api.desk.screen import show
from api.services import ServicesDep
from api.sessions import PersonWhoReads
from schemas.document_type import pattern_of
from schemas.errors import NotFound
from schemas.ids import DocumentId
from schemas.pointers import leaves_in
from schemas.record import Record
from schemas.types import all_types
from storage.documents import document_view
from storage.files import file_view
from storage.records import record_view

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/documents/{document_id}")
def document_page(request: Request, document_id: str, services: ServicesDep, person: PersonWhoReads) -> HTMLResponse:
    """A record beside the pages it was read from."""
    with services.database.read() as session:
        document = document_view(session, person.client_id, DocumentId(document_id))
        file = file_view(session, person.client_id, document.file_id)
        found = record_view(session, person.client_id, document.record_id) if document.record_id else None
    record = Record.model_validate(found.body) if found else None
    values = _values(record) if record else []
    failed = [check for check in record.checks if not check.passed] if record else []
    context = {"document": document, "file": file, "record": record, "values": values, "failed": failed}
    return show(request, "document.html", context, person=person)


@router.get("/documents/{document_id}/pages/{number}.jpg")
def document_image(document_id: str, number: PageNumber, services: ServicesDep, person: PersonWhoReads) -> StreamingResponse:
    """The picture of one of the document's pages."""
    with services.database.read() as session:
        document = document_view(session, person.client_id, DocumentId(document_id))
    if number not in document.pages:
        raise NotFound("The document has no such page.")
    return page_image(services, person, document.file_id, number)


def _values(record: Record) -> list[dict[str, Any]]:
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
