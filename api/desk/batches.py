"""Batches, and one batch."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.desk.screen import show
from api.services import ServicesDep
from api.sessions import Person
from schemas.ids import BatchId
from storage.batches import batch_view, list_batches
from storage.documents import documents_of_batch
from storage.files import files_of_batch

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/")
def batches_page(request: Request, services: ServicesDep, person: Person, cursor: str | None = None) -> HTMLResponse:
    """Batches, newest first."""
    with services.database.read() as session:
        listing = list_batches(session, person.client_id, limit=25, cursor=cursor)
    return show(request, "batches.html", {"batches": listing.items, "next_cursor": listing.next_cursor}, person=person)


@router.get("/batches/{batch_id}")
def batch_page(request: Request, batch_id: str, services: ServicesDep, person: Person) -> HTMLResponse:
    """The files and documents of a batch."""
    with services.database.read() as session:
        batch = batch_view(session, person.client_id, BatchId(batch_id))
        files = files_of_batch(session, person.client_id, batch.id)
        documents = documents_of_batch(session, person.client_id, batch.id)
    names = {file.id: file.name for file in files}
    return show(request, "batch.html", {"batch": batch, "files": files, "documents": documents, "names": names}, person=person)
