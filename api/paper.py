"""The paper itself: documents as searchable PDF/A, and the words of their pages as hOCR and ALTO."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Response
from fastapi.responses import JSONResponse, StreamingResponse

from api.access import RIGHTS, Caller, PrincipalDep, ReaderOfPages, Right, caller
from api.batches import PageNumber
from api.problems import RESPONSES
from api.services import Services, ServicesDep
from schemas.delivery import ExportAct
from schemas.errors import NotFound
from schemas.exports.enclosure import Enclosure
from schemas.exports.format import CannotExport, ExportFormat, Held, Shipment
from schemas.exports.holding import open_fields
from schemas.exports.page_text import alto, hocr
from schemas.exports.pdf import FORMAT as PDF
from schemas.ids import DocumentId, FileId
from schemas.pages import ReadPage
from schemas.record import Record, RecordState
from schemas.work import PageState
from storage import keys
from storage.audit import Deed, record_deed
from storage.copies import ask_for_copy, key_of_copy
from storage.documents import document_view
from storage.files import file_view, kept_file, page_view, pages_of_file
from storage.ledger import Written, note_act
from storage.master import master_data
from storage.records import record_view
from storage.views import RecordView

router = APIRouter(prefix="/v1", responses=RESPONSES)

RETRY_SECONDS = 1
"""When whoever waits for a copy had better ask again: one takes some hundredths of a second, once a worker has heard of it."""
WAITING: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/pdf": {}}, "description": "The copy."},
    202: {"description": "It is being made: ask again after `Retry-After` seconds."},
}


def receiver(principal: PrincipalDep) -> Caller:
    """Who may have accepted documents: those who read pages, and the systems downstream. Raises NotAllowed."""
    return caller(principal, Right.FEED if Right.FEED in RIGHTS[principal.role] else Right.READ)


Receiver = Annotated[Caller, Depends(receiver)]


@router.get("/documents/{document_id}/pdf", tags=["documents"], response_class=Response, responses=WAITING)
def get_pdf(document_id: str, services: ServicesDep, caller: Receiver) -> Response:
    """The document as searchable PDF/A. Its record is not accepted: 409, and `held` names every open field."""
    with services.database.read() as session:
        document = document_view(session, caller.client_id, DocumentId(document_id))
        found = None if document.record_id is None else record_view(session, caller.client_id, document.record_id)
    if found is None:
        raise NotFound("Nothing was made of this document yet: ask again when it has a record.")
    return paper_copy(services, caller, found, PDF)


@router.get(
    "/files/{file_id}/original",
    tags=["files"],
    response_class=Response,
    responses={200: {"content": {"application/octet-stream": {}}, "description": "The file as it was sent."}},
)
def get_original(file_id: str, services: ServicesDep, caller: ReaderOfPages) -> Response:
    """The file as it was sent. It may be hostile: it is offered for keeping and never for showing."""
    with services.database.write() as session:
        file = kept_file(session, caller.client_id, FileId(file_id))
        if file.object_key is None:
            raise NotFound("Nothing of this file was kept; it was refused while it was sent.")
        record_deed(session, Deed(caller.actor, "file.download"), client_id=caller.client_id, subject=file.id)
    name = quote(file.name.rpartition("/")[2], safe="")
    headers = {
        "Cache-Control": "private, no-store",
        "Content-Disposition": f"attachment; filename*=UTF-8''{name}",
        "X-Content-Type-Options": "nosniff",
    }
    pieces: Iterator[bytes] = services.objects.chunks(file.object_key)
    return StreamingResponse(pieces, media_type="application/octet-stream", headers=headers)


@router.get(
    "/files/{file_id}/pages/{number}/hocr",
    tags=["files"],
    response_class=Response,
    responses={200: {"content": {"application/xhtml+xml": {}}, "description": "hOCR 1.2."}},
)
def get_hocr(file_id: str, number: PageNumber, services: ServicesDep, caller: ReaderOfPages) -> Response:
    """The words of a page as hOCR, in pixels of its picture's full size."""
    page, _ = _read_page(services, caller, file_id, number)
    return Response(hocr([page]), media_type="application/xhtml+xml", headers={"Cache-Control": "private, no-store"})


@router.get(
    "/files/{file_id}/pages/{number}/alto",
    tags=["files"],
    response_class=Response,
    responses={200: {"content": {"application/xml": {}}, "description": "ALTO 4."}},
)
def get_alto(file_id: str, number: PageNumber, services: ServicesDep, caller: ReaderOfPages) -> Response:
    """The words of a page as ALTO, in pixels of its picture's full size."""
    page, name = _read_page(services, caller, file_id, number)
    return Response(alto([page], file_name=name), media_type="application/xml", headers={"Cache-Control": "private, no-store"})


def paper_copy(services: Services, caller: Caller, found: RecordView, kind: ExportFormat) -> Response:
    """A record in a format that is made of its document's pages: the copy that a worker made, or 202 and one is asked for.

    Raises CannotExport for a record that is not accepted or cannot be told, and where the copy cannot be made.
    """
    if found.state is not RecordState.ACCEPTED:
        raise CannotExport(open_fields(found.body))
    with services.database.read() as session:
        master = master_data(session, caller.client_id)
    wanted = _Wanted()
    kind(Shipment((Record.model_validate(found.body),), master, datetime.now(tz=UTC), on_paper=wanted))
    if not services.objects.exists(wanted.key):
        return _asked(services, caller, found)
    with services.database.write() as session:
        written = Written(kind.name, record_id=found.id, revision=found.revision)
        note_act(session, caller.client_id, ExportAct.SINGLE, written, actor=caller.actor)
    pieces: Iterator[bytes] = services.objects.chunks(wanted.key)
    name = f"{found.id}.r{found.revision}.{kind.name}{kind.suffix}"
    headers = {"Cache-Control": "private, no-store", "Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(pieces, media_type=kind.media_type, headers=headers)


@dataclass(slots=True)
class _Wanted:
    """Stands where a worker has the pages, and notes which copy the format wants."""

    key: str = ""

    def __call__(self, record: Record, enclosure: Enclosure | None) -> bytes:
        self.key = key_of_copy(record, enclosure)
        return b""


def _asked(services: Services, caller: Caller, found: RecordView) -> Response:
    with services.database.write() as session:
        document = document_view(session, caller.client_id, found.document_id)
        kept_file(session, caller.client_id, document.file_id)
        pages = pages_of_file(session, caller.client_id, document.file_id, document.pages)
        missing = [page.number for page in pages if page.state is not PageState.READ]
        fault = None if missing else ask_for_copy(session, caller.client_id, document.id)
    if missing:
        numbers = ", ".join(map(str, missing))
        message = f"pages that could not be read have no copy ({numbers} of the file): fetch the original file instead"
        raise CannotExport([Held("missing_page", found.id, "", message)])
    if fault is not None:
        message = f"the last attempt to make the copy failed ({fault}); another one has begun, ask again in a while"
        raise CannotExport([Held("not_written", found.id, "", message)])
    body = {"object": "paper_copy", "record_id": found.id, "document_id": found.document_id, "state": "waiting"}
    headers = {"Retry-After": str(RETRY_SECONDS), "Cache-Control": "private, no-store"}
    return JSONResponse(body, status_code=202, headers=headers)


def _read_page(services: Services, caller: Caller, file_id: str, number: int) -> tuple[ReadPage, str]:
    """What was read on a page, and its file's name. Raises NotFound."""
    with services.database.read() as session:
        page = page_view(session, caller.client_id, FileId(file_id), number)
        name = file_view(session, caller.client_id, page.file_id).name
    body = services.objects.get(keys.read_page(caller.client_id, page.file_id, page.number))
    return ReadPage.model_validate_json(body), name
