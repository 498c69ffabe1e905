"""`/v1/batches`, `/v1/files`: handing in, and how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Header, Path, Query, Request, Response
from fastapi.responses import StreamingResponse
from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool

from api.access import Caller, Observer, ReaderOfPages, Right, Uploader
from api.bodies import (
    BatchBody,
    DocumentBody,
    FileBody,
    Page,
    PageBody,
    ReceiptBody,
    WordsBody,
    batch_body,
    document_body,
    file_body,
    page_body,
)
from api.problems import RESPONSES
from api.services import Services, ServicesDep
from api.taking import take_batch
from api.upload import UploadReader
from schemas.errors import NotFound
from schemas.ids import BatchId, FileId
from schemas.pages import ReadPage
from schemas.work import BacksOrder
from storage import keys
from storage.batches import batch_view, list_batches
from storage.documents import documents_of_batch
from storage.files import file_view, files_of_batch, kept_file, page_view, pages_of_file
from storage.intake import release_duplicate
from storage.reopen import reopen_file
from storage.views import PageView

router = APIRouter(prefix="/v1", tags=["batches"], responses=RESPONSES)

Limit = Annotated[int, Query(ge=1, le=200)]
PageNumber = Annotated[int, Path(ge=1, le=2**31 - 1)]
Cursor = Annotated[str | None, Query(max_length=200)]
IdempotencyKey = Annotated[str | None, Header(max_length=255, description="The same key and content give the same answer.")]

FILE_PART = {"type": "string", "contentMediaType": "application/octet-stream"}
BACKS = {
    "backs": {
        "description": "A file, or the id of an upload: the backs of the same sheets, scanned by themselves.",
        **FILE_PART,
    },
    "backs_order": {
        "enum": [order.value for order in BacksOrder],
        "default": BacksOrder.REVERSE.value,
        "description": "`reverse`: the stack was turned over as a whole; `same`: it was put in order again.",
    },
}
_MULTIPART = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {
                        "files": {"type": "array", "items": FILE_PART},
                        "name": {"type": "string", "maxLength": 200, "description": "What you call the batch."},
                        "expected_documents": {"type": "integer", "minimum": 0, "description": "As its ticket says."},
                        "operator": {"type": "string", "maxLength": 100, "description": "Who scanned it."},
                        "type": {"type": "string", "description": "All its documents are of this type."},
                        "uploads": {"type": "string", "description": "Ids of whole uploads (`/v1/uploads`), by spaces."},
                        "fronts": {"description": "A file, or the id of an upload: the fronts of sheets.", **FILE_PART},
                        **BACKS,
                    },
                }
            }
        },
    }
}


@router.post("/batches", status_code=202, openapi_extra=_MULTIPART)
async def create_batch(
    request: Request, response: Response, services: ServicesDep, caller: Uploader, idempotency_key: IdempotencyKey = None
) -> ReceiptBody:
    """Hand in one or many files. When this answers, they are safe; reading them goes on afterwards.

    A file that cannot be taken is listed with its problem; the others go through.
    """
    reader = UploadReader(services.objects, caller.client_id, services.settings.limits)
    received = await reader.read(request.headers.get("content-type", ""), request.stream())
    receipt = await run_in_threadpool(take_batch, services, caller, received, idempotency_key)
    response.headers["Location"] = f"/v1/batches/{receipt.batch.id}"
    return receipt


@router.get("/batches")
def get_batches(services: ServicesDep, caller: Observer, limit: Limit = 50, cursor: Cursor = None) -> Page[BatchBody]:
    """Batches, newest first."""
    with services.database.read() as session:
        listing = list_batches(session, caller.client_id, limit=limit, cursor=cursor)
    return Page(data=[batch_body(view) for view in listing.items], next_cursor=listing.next_cursor)


@router.get("/batches/{batch_id}")
def get_batch(batch_id: str, services: ServicesDep, caller: Observer) -> BatchBody:
    """One batch and how far it is."""
    with services.database.read() as session:
        return batch_body(batch_view(session, caller.client_id, BatchId(batch_id)))


@router.get("/batches/{batch_id}/files")
def get_files(batch_id: str, services: ServicesDep, caller: Observer) -> Page[FileBody]:
    """The files of a batch, members of archives included, refused ones with their problem."""
    with services.database.read() as session:
        batch_view(session, caller.client_id, BatchId(batch_id))
        files = files_of_batch(session, caller.client_id, BatchId(batch_id))
    return Page(data=[file_body(view) for view in files], next_cursor=None)


@router.get("/batches/{batch_id}/documents")
def get_documents(batch_id: str, services: ServicesDep, caller: Observer) -> Page[DocumentBody]:
    """The documents found in a batch so far."""
    with services.database.read() as session:
        batch_view(session, caller.client_id, BatchId(batch_id))
        documents = documents_of_batch(session, caller.client_id, BatchId(batch_id))
    return Page(data=[document_body(view) for view in documents], next_cursor=None)


@router.get("/files/{file_id}", tags=["files"])
def get_file(file_id: str, services: ServicesDep, caller: Observer) -> FileBody:
    """One file."""
    with services.database.read() as session:
        return file_body(file_view(session, caller.client_id, FileId(file_id)))


@router.post("/files/{file_id}/release", tags=["files"])
def release_file(file_id: str, services: ServicesDep, caller: Uploader) -> FileBody:
    """Work on a file that is held as a duplicate after all."""
    with services.database.write() as session:
        return file_body(release_duplicate(session, caller.client_id, FileId(file_id), actor=caller.actor))


@router.post("/files/{file_id}/retry", tags=["files"])
def retry_file(file_id: str, services: ServicesDep, caller: Uploader) -> FileBody:
    """Try again a file that was refused or set aside, from the step it stopped at."""
    with services.database.write() as session:
        return file_body(reopen_file(session, caller.client_id, FileId(file_id), actor=caller.actor))


@router.get("/files/{file_id}/pages", tags=["files"])
def get_pages(file_id: str, services: ServicesDep, caller: Observer) -> Page[PageBody]:
    """The pages of a file."""
    with services.database.read() as session:
        file_view(session, caller.client_id, FileId(file_id))
        pages = pages_of_file(session, caller.client_id, FileId(file_id))
    bodies = [page_body(view) for view in pages]
    if Right.READ not in caller.rights:
        # The facts hold texts of bar codes, which belong to what was read.
        bodies = [body.model_copy(update={"facts": None}) for body in bodies]
    return Page(data=bodies, next_cursor=None)


@router.get(
    "/files/{file_id}/pages/{number}/image",
    tags=["files"],
    response_class=Response,
    responses={200: {"content": {"image/jpeg": {}}, "description": "The upright page."}},
)
def get_image(file_id: str, number: PageNumber, services: ServicesDep, caller: ReaderOfPages) -> StreamingResponse:
    """The picture of a page, upright: what evidence polygons refer to."""
    return page_image(services, caller, file_id, number)


@router.get("/files/{file_id}/pages/{number}/words", tags=["files"])
def get_words(file_id: str, number: PageNumber, services: ServicesDep, caller: ReaderOfPages) -> WordsBody:
    """The words read on a page."""
    with services.database.read() as session:
        page = _kept_page(session, caller, file_id, number)
    body = services.objects.get(keys.read_page(caller.client_id, page.file_id, page.number))
    return WordsBody(words=list(ReadPage.model_validate_json(body).text.words))


def page_image(services: Services, caller: Caller, file_id: str, number: int) -> StreamingResponse:
    """A page's picture as a response. Raises NotFound."""
    with services.database.read() as session:
        page = _kept_page(session, caller, file_id, number)
    key = keys.page_view(caller.client_id, page.file_id, page.number)
    if not services.objects.exists(key):
        raise NotFound("There is no picture of this page yet.")
    pieces: Iterator[bytes] = services.objects.chunks(key)
    return StreamingResponse(pieces, media_type="image/jpeg", headers={"Cache-Control": "private, no-store"})


def _kept_page(session: Session, caller: Caller, file_id: str, number: int) -> PageView:
    """A page of a file whose scan is kept. Raises NotFound, Purged."""
    file = kept_file(session, caller.client_id, FileId(file_id))
    return page_view(session, caller.client_id, file.id, number)
