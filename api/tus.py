"""`/v1/uploads`: files in pieces that go on after a break, after tus 1.0. A whole one is handed in like any other file."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Request, Response
from starlette.concurrency import run_in_threadpool

from api.access import Caller, Uploader
from api.pieces import PieceReceiver
from api.problems import RESPONSES
from api.services import Services, ServicesDep
from api.tus_headers import (
    ALGORITHMS,
    EXTENSIONS,
    PIECE_TYPE,
    VERSION,
    NotPiece,
    OtherVersion,
    metadata_of,
    progress_of,
    read_checksum,
    read_length,
    read_metadata,
)
from api.upload import clean_name
from schemas.errors import BadRequest
from schemas.ids import BatchId, UploadId
from schemas.settings import MEGABYTE
from storage.upload_bytes import clear_away
from storage.uploads import NewUpload, UploadView, announce, end, upload_view


def _speak(request: Request) -> None:
    """Every answer says which version is spoken, refusals too."""
    request.state.headers = {"Tus-Resumable": VERSION, "Tus-Version": VERSION}


def _sender(caller: Uploader, tus_resumable: Annotated[str | None, Header(description="`1.0.0`")] = None) -> Caller:
    """Somebody who may hand in and speaks this version. Raises OtherVersion."""
    if tus_resumable != VERSION:
        raise OtherVersion(f"Send the header 'Tus-Resumable: {VERSION}'.")
    return caller


router = APIRouter(prefix="/v1/uploads", tags=["uploads"], responses=RESPONSES, dependencies=[Depends(_speak)])

Sender = Annotated[Caller, Depends(_sender)]
Length = Annotated[str | None, Header(description="Bytes of the whole file.")]
Offset = Annotated[str | None, Header(description="Where the piece begins: what HEAD answers.")]
Metadata = Annotated[
    str | None, Header(description="`filename` and perhaps `batch`, a batch that it joins by itself, each in Base64.")
]
Sum = Annotated[str | None, Header(description="`sha256` or `sha1`, a space, and the piece's digest in Base64.")]
_PIECE: dict[str, Any] = {
    "requestBody": {"content": {PIECE_TYPE: {"schema": {"type": "string", "contentMediaType": "application/octet-stream"}}}}
}


@router.options("", status_code=204, include_in_schema=False)
def get_abilities(services: ServicesDep) -> Response:
    """What of the protocol is spoken here."""
    headers = {
        "Tus-Extension": EXTENSIONS,
        "Tus-Max-Size": str(services.settings.limits.file_megabytes * MEGABYTE),
        "Tus-Checksum-Algorithm": ",".join(ALGORITHMS),
    }
    return Response(status_code=204, headers=headers)


@router.post("", status_code=201, response_class=Response, openapi_extra=_PIECE)
async def create_upload(
    request: Request,
    services: ServicesDep,
    caller: Sender,
    upload_length: Length = None,
    upload_metadata: Metadata = None,
    upload_checksum: Sum = None,
) -> Response:
    """Announce a file; `Location` is its address. A first piece may come with it."""
    said = read_metadata(upload_metadata)
    batch = BatchId(said["batch"]) if said.get("batch") else None
    wanted = NewUpload(clean_name(said.get("filename", "")), read_length("Upload-Length", upload_length), batch)
    checksum = read_checksum(upload_checksum)
    upload = await run_in_threadpool(_announce, services, caller, wanted)
    if request.headers.get("content-type") == PIECE_TYPE:
        upload = await PieceReceiver(services, caller).receive(upload, 0, request.stream(), checksum)
    return Response(status_code=201, headers={"Location": f"/v1/uploads/{upload.id}", **progress_of(upload)})


@router.head("/{upload_id}", response_class=Response)
def get_progress(upload_id: str, services: ServicesDep, caller: Sender) -> Response:
    """How far an upload is: `Upload-Offset` is where the next piece begins."""
    upload = _find(services, caller, upload_id)
    headers = {"Upload-Length": str(upload.size), "Upload-Metadata": metadata_of(upload), "Cache-Control": "no-store"}
    return Response(status_code=200, headers={**headers, **progress_of(upload)})


@router.patch("/{upload_id}", status_code=204, response_class=Response, openapi_extra=_PIECE)
async def add_to_upload(
    request: Request,
    upload_id: str,
    services: ServicesDep,
    caller: Sender,
    upload_offset: Offset = None,
    upload_checksum: Sum = None,
) -> Response:
    """The next piece. When this answers it is safe; the last one makes the file."""
    if request.headers.get("content-type") != PIECE_TYPE:
        raise NotPiece(f"Send pieces as {PIECE_TYPE}.")
    offset, checksum = read_length("Upload-Offset", upload_offset), read_checksum(upload_checksum)
    upload = await run_in_threadpool(_find, services, caller, upload_id)
    upload = await PieceReceiver(services, caller).receive(upload, offset, request.stream(), checksum)
    return Response(status_code=204, headers=progress_of(upload))


@router.delete("/{upload_id}", status_code=204, response_class=Response)
def end_upload(upload_id: str, services: ServicesDep, caller: Sender) -> Response:
    """Nobody wants it any more; what came of it is removed."""
    upload = _find(services, caller, upload_id)
    with services.database.write() as session:
        end(session, caller.client_id, upload.id)
    clear_away(services.database, services.objects, upload)
    return Response(status_code=204)


@router.post("/{upload_id}", include_in_schema=False, response_class=Response)
async def act_on_upload(
    request: Request,
    upload_id: str,
    services: ServicesDep,
    caller: Sender,
    x_http_method_override: Annotated[str | None, Header()] = None,
    upload_offset: Offset = None,
    upload_checksum: Sum = None,
) -> Response:
    """PATCH and DELETE for senders behind something that lets neither through."""
    if x_http_method_override == "PATCH":
        return await add_to_upload(request, upload_id, services, caller, upload_offset, upload_checksum)
    if x_http_method_override == "DELETE":
        return await run_in_threadpool(end_upload, upload_id, services, caller)
    raise BadRequest("X-HTTP-Method-Override may be PATCH or DELETE.")


def _announce(services: Services, caller: Caller, wanted: NewUpload) -> UploadView:
    with services.database.write() as session:
        return announce(session, caller.client_id, wanted, services.settings.limits)


def _find(services: Services, caller: Caller, upload_id: str) -> UploadView:
    with services.database.read() as session:
        return upload_view(session, caller.client_id, UploadId(upload_id))
