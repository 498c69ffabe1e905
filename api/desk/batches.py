"""Batches: handing in, how far they are; one batch with its files and the strip of its pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse
from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool

from api.access import Caller, Right
from api.desk.batch_progress import STAGES, promised_hours, row_of
from api.desk.page_strip import Strip, strip_of
from api.desk.screen import show, wants_part
from api.services import Services, ServicesDep
from api.sessions import Person, PersonWhoReads, PersonWhoUploads
from api.sides import receive_backs
from schemas.batch_receipt import signed
from schemas.errors import FileFault, NotFound
from schemas.ids import BatchId, FileId
from schemas.types import all_types
from schemas.work import FileState
from storage.access import load_client
from storage.batch_board import BatchFilter, Standing, board_line, list_board
from storage.batch_receipts import receipt_of
from storage.batches import batch_view
from storage.documents import documents_of_batch
from storage.files import file_view, files_of_batch
from storage.intake import release_duplicate
from storage.reopen import reopen_file
from storage.review_queue import rescans_of_batch
from storage.sides import read_single_sided
from storage.views import FileView

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
Text = Annotated[str, Query(max_length=200)]
PAGES_AT_ONCE = 150
"""Strips of a batch beyond so many pages are fetched when they come into sight."""


@router.get("/")
def batches_page(
    request: Request,
    services: ServicesDep,
    person: Person,
    *,
    state: Text = "",
    words: Text = "",
    since: Text = "",
    until: Text = "",
    cursor: str | None = None,
) -> HTMLResponse:
    """Batches, newest first. Filters stand in the address."""
    asked = {"state": state, "words": words, "since": since, "until": until}
    last = _day(until)
    wanted = BatchFilter(
        standing=next((each for each in Standing if each.value == state), None),
        words=words.strip() or None,
        since=_day(since),
        before=last + timedelta(days=1) if last else None,
    )
    with services.database.read() as session:
        listing = list_board(session, person.client_id, wanted, cursor=cursor)
        client = load_client(session, person.client_id)
    rows = [row_of(line, client) for line in listing.items]
    context = {
        "rows": rows,
        "stages": STAGES,
        "asked": asked,
        "query": urlencode({name: value for name, value in asked.items() if value}),
        "cursor": cursor,
        "next_cursor": listing.next_cursor,
        "moving": any(row.progress.stage < 4 for row in rows),
        "limits": services.settings.limits,
        "types": all_types(),
        "promised_hours": promised_hours(client),
        "may_upload": Right.UPLOAD in person.rights,
    }
    return show(request, "batch_rows.html" if wants_part(request) else "batches.html", context, person=person)


@router.get("/batches/{batch_id}")
def batch_page(request: Request, batch_id: str, services: ServicesDep, person: Person) -> HTMLResponse:
    """The files of a batch, and the strip of their pages."""
    with services.database.read() as session:
        context = _batch_context(session, person, BatchId(batch_id))
        if wants_part(request):
            return show(request, "batch_head.html", context, person=person)
        readable = [file for file in context["files"] if file.state in {FileState.DIVIDED, FileState.OPENED}]
        if Right.READ not in person.rights:
            readable = []
        context["strips"] = _strips(session, person, readable, context["documents"])
    return show(request, "batch.html", context, person=person)


@router.get("/batches/{batch_id}/files/{file_id}")
def strip_part(request: Request, batch_id: str, file_id: str, services: ServicesDep, person: PersonWhoReads) -> HTMLResponse:
    """The strip of one file, to put in place."""
    with services.database.read() as session:
        file = file_view(session, person.client_id, FileId(file_id))
        if file.batch_id != batch_id:
            raise NotFound("The batch has no such file.")
        documents = documents_of_batch(session, person.client_id, file.batch_id)
        strip = strip_of(session, person.client_id, file, documents)
    return show(request, "strip.html", {"strip": strip, "may_arrange": Right.REVIEW in person.rights}, person=person)


@router.get("/batches/{batch_id}/taken")
def taken_part(request: Request, batch_id: str, services: ServicesDep, person: Person) -> HTMLResponse:
    """What was taken of an upload, and what was not and why."""
    return _files_part(request, services, person, BatchId(batch_id), "taken.html")


@router.post("/batches/{batch_id}/files/{file_id}/release")
def release(request: Request, batch_id: str, file_id: str, services: ServicesDep, person: PersonWhoUploads) -> HTMLResponse:
    """Work on a duplicate after all."""
    with services.database.write() as session:
        release_duplicate(session, person.client_id, FileId(file_id), actor=person.actor)
    return _files_part(request, services, person, BatchId(batch_id), "file_rows.html")


@router.post("/batches/{batch_id}/files/{file_id}/retry")
def retry(request: Request, batch_id: str, file_id: str, services: ServicesDep, person: PersonWhoUploads) -> HTMLResponse:
    """Try a refused file again."""
    with services.database.write() as session:
        reopen_file(session, person.client_id, FileId(file_id), actor=person.actor)
    return _files_part(request, services, person, BatchId(batch_id), "file_rows.html")


@router.post("/batches/{batch_id}/files/{file_id}/backs")
async def add_backs(
    request: Request, batch_id: str, file_id: str, services: ServicesDep, person: PersonWhoUploads
) -> HTMLResponse:
    """The backs of fronts that wait for them."""
    await receive_backs(request, services, person, FileId(file_id))
    return await run_in_threadpool(_files_part, request, services, person, BatchId(batch_id), "file_rows.html")


@router.post("/batches/{batch_id}/files/{file_id}/single-sided")
def single_sided(
    request: Request, batch_id: str, file_id: str, services: ServicesDep, person: PersonWhoUploads
) -> HTMLResponse:
    """No other side will come."""
    with services.database.write() as session:
        read_single_sided(session, person.client_id, FileId(file_id), actor=person.actor)
    return _files_part(request, services, person, BatchId(batch_id), "file_rows.html")


@router.get("/batches/{batch_id}/receipt")
def receipt_page(request: Request, batch_id: str, services: ServicesDep, person: Person) -> HTMLResponse:
    """The receipt, to print."""
    with services.database.read() as session:
        receipt = receipt_of(session, person.client_id, BatchId(batch_id))
    signature = signed(receipt, services.session_secret)["signature"]
    context = {"receipt": receipt, "signature": signature, "faults": _fault_words()}
    return show(request, "receipt.html", context, person=person)


def _files_part(request: Request, services: Services, person: Caller, batch_id: BatchId, template: str) -> HTMLResponse:
    with services.database.read() as session:
        context = _batch_context(session, person, batch_id)
    return show(request, template, context, person=person)


def _batch_context(session: Session, person: Caller, batch_id: BatchId) -> dict[str, Any]:
    batch = batch_view(session, person.client_id, batch_id)
    client = load_client(session, person.client_id)
    files = files_of_batch(session, person.client_id, batch.id)
    row = row_of(board_line(session, batch), client)
    return {
        "batch": batch,
        "row": row,
        "stages": STAGES,
        "moving": row.progress.stage < 4,
        "files": files,
        "documents": documents_of_batch(session, person.client_id, batch.id),
        "rescans": rescans_of_batch(session, person.client_id, batch.id),
        "firsts": _firsts(session, person, files),
        "faults": _fault_words(),
        "may_upload": Right.UPLOAD in person.rights,
        "may_arrange": Right.REVIEW in person.rights,
        "types": all_types(),
    }


def _strips(session: Session, person: Caller, files: Sequence[FileView], documents: Sequence[Any]) -> list[Strip | FileView]:
    """Strips for the first pages; files whose strips are fetched later as they are."""
    made, pages = list[Strip | FileView](), 0
    for file in files:
        pages += file.page_count or 0
        ready = not made or pages <= PAGES_AT_ONCE
        made.append(strip_of(session, person.client_id, file, documents) if ready else file)
    return made


def _firsts(session: Session, person: Caller, files: Sequence[FileView]) -> dict[FileId, FileView]:
    """Of duplicates the file that came first."""
    wanted = {file.duplicate_of for file in files if file.duplicate_of is not None}
    return {file_id: file_view(session, person.client_id, file_id) for file_id in wanted}


def _fault_words() -> dict[str, str]:
    return {fault.value: fault.in_words for fault in FileFault}


def _day(text: str) -> datetime | None:
    try:
        return datetime.combine(date.fromisoformat(text), time(), tzinfo=UTC) if text else None
    except ValueError:
        return None
