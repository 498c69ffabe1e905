"""The pages: batches, a batch, a record beside its page. Written on the server, readable without scripts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse, StreamingResponse
from fastapi.templating import Jinja2Templates

from api import sessions
from api.access import Right, caller, let_in
from api.batches import PageNumber, page_image
from api.services import ServicesDep
from api.sessions import Person
from schemas.document_type import pattern_of
from schemas.errors import NotAllowed, NotFound
from schemas.ids import BatchId, DocumentId
from schemas.pointers import leaves_in
from schemas.record import Record
from schemas.types import all_types
from storage.batches import batch_view, list_batches
from storage.documents import document_view, documents_of_batch
from storage.files import file_view, files_of_batch
from storage.records import record_view

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
templates = Jinja2Templates(directory=Path(__file__).parent / "templates")


@router.get("/sign-in")
def sign_in_page(request: Request) -> HTMLResponse:
    """The form that asks for a key."""
    return _page(request, "sign_in.html", {"wrong": False})


@router.post("/sign-in")
def sign_in(request: Request, services: ServicesDep, key: Annotated[str, Form(max_length=200)]) -> Response:
    """Sign in with a client's API key that may read."""
    try:
        principal = let_in(services, key.strip())
        caller(principal, Right.READ)
    except NotAllowed:
        return _page(request, "sign_in.html", {"wrong": True}, status=401)
    response = RedirectResponse("/", status_code=303)
    sessions.begin(services, response, principal.key_id, secure=request.url.scheme == "https")
    return response


@router.post("/sign-out")
def sign_out() -> RedirectResponse:
    """Sign out."""
    response = RedirectResponse("/sign-in", status_code=303)
    sessions.end(response)
    return response


@router.get("/")
def batches_page(request: Request, services: ServicesDep, person: Person, cursor: str | None = None) -> HTMLResponse:
    """Batches, newest first."""
    with services.database.read() as session:
        listing = list_batches(session, person.client_id, limit=25, cursor=cursor)
    return _page(request, "batches.html", {"batches": listing.items, "next_cursor": listing.next_cursor})


@router.get("/batches/{batch_id}")
def batch_page(request: Request, batch_id: str, services: ServicesDep, person: Person) -> HTMLResponse:
    """The files and documents of a batch."""
    with services.database.read() as session:
        batch = batch_view(session, person.client_id, BatchId(batch_id))
        files = files_of_batch(session, person.client_id, batch.id)
        documents = documents_of_batch(session, person.client_id, batch.id)
    names = {file.id: file.name for file in files}
    return _page(request, "batch.html", {"batch": batch, "files": files, "documents": documents, "names": names})


@router.get("/documents/{document_id}")
def document_page(request: Request, document_id: str, services: ServicesDep, person: Person) -> HTMLResponse:
    """A record beside the pages it was read from."""
    with services.database.read() as session:
        document = document_view(session, person.client_id, DocumentId(document_id))
        file = file_view(session, person.client_id, document.file_id)
        found = record_view(session, person.client_id, document.record_id) if document.record_id else None
    record = Record.model_validate(found.body) if found else None
    values = _values(record) if record else []
    failed = [check for check in record.checks if not check.passed] if record else []
    context = {"document": document, "file": file, "record": record, "values": values, "failed": failed}
    return _page(request, "document.html", context)


@router.get("/documents/{document_id}/pages/{number}.jpg")
def document_image(document_id: str, number: PageNumber, services: ServicesDep, person: Person) -> StreamingResponse:
    """The picture of one of the document's pages."""
    with services.database.read() as session:
        document = document_view(session, person.client_id, DocumentId(document_id))
    if number not in document.pages:
        raise NotFound("The document has no such page.")
    return page_image(services, person, document.file_id, number)


@router.get("/docs")
def docs_page(request: Request) -> HTMLResponse:
    """The interface, explained; works without the internet."""
    return _page(request, "docs.html", {})


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


def _page(request: Request, template: str, context: dict[str, Any], *, status: int = 200) -> HTMLResponse:
    headers = {"Cache-Control": "private, no-store"}
    return templates.TemplateResponse(request, template, context, status_code=status, headers=headers)
