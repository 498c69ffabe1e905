"""`/v1/files/{id}`: sheets of which each side was scanned by itself."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool

from api.access import Caller, Uploader
from api.batches import BACKS
from api.bodies import FileBody, file_body
from api.problems import RESPONSES
from api.services import Services, ServicesDep
from api.taking import take_backs
from api.upload import UploadReader
from schemas.ids import FileId
from storage.sides import read_single_sided
from storage.views import FileView

router = APIRouter(prefix="/v1/files/{file_id}", tags=["files"], responses=RESPONSES)

_MULTIPART: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"multipart/form-data": {"schema": {"type": "object", "required": ["backs"], "properties": BACKS}}},
    }
}


@router.post("/backs", status_code=202, openapi_extra=_MULTIPART)
async def add_backs(request: Request, file_id: str, services: ServicesDep, caller: Uploader) -> FileBody:
    """Hand in the backs of fronts that wait for them, or other backs than those that did not fit."""
    return file_body(await receive_backs(request, services, caller, FileId(file_id)))


@router.post("/single-sided")
def read_as_single_sided(file_id: str, services: ServicesDep, caller: Uploader) -> FileBody:
    """No other side will come: work on fronts, or on backs, as on any other file."""
    with services.database.write() as session:
        return file_body(read_single_sided(session, caller.client_id, FileId(file_id), actor=caller.actor))


async def receive_backs(request: Request, services: Services, caller: Caller, fronts_id: FileId) -> FileView:
    """The backs in the body of a request. Raises BadRequest, Conflict, NotFound, TooLarge."""
    reader = UploadReader(services.objects, caller.client_id, services.settings.limits)
    received = await reader.read(request.headers.get("content-type", ""), request.stream())
    return await run_in_threadpool(take_backs, services, caller, received, fronts_id)
