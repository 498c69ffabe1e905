"""A document in quarantine, opened at the desk: why the machine gave up on it, the paper, another try or an end."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from api.access import Caller
from api.desk.screen import show
from api.services import Services, ServicesDep
from api.sessions import PersonWhoReviews
from schemas.errors import FileFault
from schemas.ids import DocumentId
from schemas.work import TurnedDown
from storage.documents import document_view
from storage.files import file_view, pages_of_file
from storage.quarantine import turn_down_document
from storage.reopen import reopen_document
from storage.views import DocumentView

router = APIRouter(prefix="/review", include_in_schema=False, default_response_class=HTMLResponse)
STATE = "quarantined"
"""As the list's address names it."""
_WORDS = {
    "stage_failed": "A step of the machine could not cope with it",
    "TIME_LIMIT": "It took longer than a document may",
    "MEMORY_LIMIT": "It needed more memory than a document may",
    "WORKER_CRASH": "It was tried three times and stopped the work each time",
    "not_found": "Something that was kept of its pages is missing",
}
"""What may be said of a document; what is said of files speaks of opening them."""


def fault_in_words(fault: str | None) -> str:
    """Why it is in quarantine, for people."""
    code = fault or ""
    known = FileFault.__members__.get(code)
    return _WORDS.get(code) or (known.in_words if known else "The machine met an error of its own")


def quarantine_page(request: Request, services: Services, person: Caller, document: DocumentView) -> HTMLResponse:
    """The page of one document."""
    with services.database.read() as session:
        file = file_view(session, person.client_id, document.file_id)
        pages = pages_of_file(session, person.client_id, document.file_id, document.pages)
    context = {
        "document": document,
        "file": file,
        "pages": pages,
        "why": fault_in_words(document.fault),
        "failed": [page.number for page in pages if page.fault],
        "reasons": list(TurnedDown),
    }
    return show(request, "quarantine.html", context, person=person)


@router.post("/{document_id}/retry")
def retry(document_id: str, services: ServicesDep, person: PersonWhoReviews) -> Response:
    """Send it through the machine once more."""
    with services.database.write() as session:
        reopen_document(session, person.client_id, DocumentId(document_id), actor=person.actor)
    return RedirectResponse(f"/review?state={STATE}&done=retried", status_code=303)


@router.post("/{document_id}/reject")
def reject(
    document_id: str, services: ServicesDep, person: PersonWhoReviews, reason: Annotated[TurnedDown, Form()]
) -> Response:
    """Nothing is to be made of it."""
    with services.database.write() as session:
        turn_down_document(session, person.client_id, DocumentId(document_id), reason, actor=person.actor)
    return RedirectResponse(f"/review?state={STATE}&done=rejected", status_code=303)


def given_up_on(services: Services, person: Caller, document_id: str) -> DocumentView | None:
    """The document, where it is one that the machine gave up on, whether or not a person turned it down since."""
    with services.database.read() as session:
        document = document_view(session, person.client_id, DocumentId(document_id))
    return document if document.fault is not None and document.record_id is None else None
