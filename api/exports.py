"""`/v1/exports`: files for systems that take batches, and the ledger of what went where."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse

from api.access import Caller, Consumer
from api.batches import Cursor, IdempotencyKey, Limit
from api.bodies import Page
from api.delivery_bodies import (
    ActBody,
    ExportBody,
    FormatBody,
    ItemBody,
    NewExport,
    act_body,
    export_body,
    item_body,
)
from api.paper import paper_copy
from api.problems import RESPONSES
from api.services import Services, ServicesDep
from schemas.delivery import ExportAct, ItemState
from schemas.errors import NotFound
from schemas.exports.format import CannotExport, ExportFormat, Shipment
from schemas.exports.holding import open_fields
from schemas.ids import ExportId, RecordId
from schemas.record import Record, RecordState
from storage import keys
from storage.exports import (
    Wanted,
    acknowledge_export,
    check_files_kept,
    export_view,
    items_of_run,
    list_exports,
    of_format,
    request_export,
    resend_export,
    taken_over,
    unacknowledged,
)
from storage.ledger import Written, acts_of_record, acts_of_run, note_act, take_control_numbers
from storage.master import master_data
from storage.records import record_view

router = APIRouter(prefix="/v1", tags=["exports"], responses=RESPONSES)
_PRIVATE = {"Cache-Control": "private, no-store"}


@router.get("/exports/formats")
def get_formats(services: ServicesDep, caller: Consumer) -> Page[FormatBody]:
    """The formats in which records leave, and the types of documents that each can tell."""
    del caller
    data = [FormatBody(name=f.name, title=f.title, types=list(f.types), media_type=f.media_type) for f in _all(services)]
    return Page(data=data, next_cursor=None)


@router.post("/exports", status_code=202)
def create_export(
    wanted: NewExport, response: Response, services: ServicesDep, caller: Consumer, idempotency_key: IdempotencyKey = None
) -> ExportBody:
    """Ask for files: of all that no run of the format has carried yet, of what came after a cursor, or of certain records.

    A worker makes them; the feed says `export.ready`. Records that cannot be told are held, with reasons, and the next run
    looks at them again.
    """
    _format(services, wanted.format)
    names = None if wanted.records is None else tuple(wanted.records)
    asked = Wanted(wanted.format, wanted.since, names, idempotency_key)
    with services.database.write() as session:
        run = request_export(session, caller.client_id, asked, actor=caller.actor)
    response.headers["Location"] = f"/v1/exports/{run.id}"
    return export_body(run)


@router.get("/exports")
def get_exports(
    services: ServicesDep,
    caller: Consumer,
    *,
    format_name: Annotated[str | None, Query(alias="format", max_length=40)] = None,
    acknowledged: Annotated[bool | None, Query(description="`false`: only runs that nobody has acknowledged.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ExportBody]:
    """Export runs, newest first."""
    which = None if format_name is None else of_format(format_name)
    if acknowledged is not None:
        more = taken_over() if acknowledged else unacknowledged()
        which = more if which is None else which & more
    with services.database.read() as session:
        listing = list_exports(session, caller.client_id, which=which, limit=limit, cursor=cursor)
    return Page(data=[export_body(view) for view in listing.items], next_cursor=listing.next_cursor)


@router.get("/exports/{export_id}")
def get_export(export_id: str, services: ServicesDep, caller: Consumer) -> ExportBody:
    """One run."""
    with services.database.read() as session:
        return export_body(export_view(session, caller.client_id, ExportId(export_id)))


@router.get("/exports/{export_id}/records")
def get_export_records(
    export_id: str,
    services: ServicesDep,
    caller: Consumer,
    state: ItemState | None = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Page[ItemBody]:
    """The records of a run; with `state=held` those that were left out, and why."""
    with services.database.read() as session:
        run = export_view(session, caller.client_id, ExportId(export_id))
        listing = items_of_run(session, run, state=state, limit=limit, cursor=cursor)
    return Page(data=[item_body(view) for view in listing.items], next_cursor=listing.next_cursor)


@router.get("/exports/{export_id}/ledger")
def get_ledger(export_id: str, services: ServicesDep, caller: Consumer) -> Page[ActBody]:
    """What happened to a run: who asked, downloaded, acknowledged, sent it again, and when."""
    with services.database.read() as session:
        export_view(session, caller.client_id, ExportId(export_id))
        acts = acts_of_run(session, caller.client_id, ExportId(export_id))
    return Page(data=[act_body(view) for view in acts], next_cursor=None)


@router.post("/exports/{export_id}/ack")
def acknowledge_files(export_id: str, services: ServicesDep, caller: Consumer) -> ExportBody:
    """Say that your system has taken the run over. Saying it twice changes nothing."""
    with services.database.write() as session:
        return export_body(acknowledge_export(session, caller.client_id, ExportId(export_id), actor=caller.actor))


@router.post("/exports/{export_id}/resend")
def resend_files(export_id: str, services: ServicesDep, caller: Consumer) -> ExportBody:
    """Offer the same files once more, with the same control numbers: `export.ready` again, to be acknowledged again."""
    with services.database.write() as session:
        return export_body(resend_export(session, caller.client_id, ExportId(export_id), actor=caller.actor))


@router.get(
    "/exports/{export_id}/files/{name}",
    response_class=Response,
    responses={200: {"content": {"application/octet-stream": {}}, "description": "The file, its digest in `Repr-Digest`."}},
)
def get_export_file(export_id: str, name: str, services: ServicesDep, caller: Consumer) -> StreamingResponse:
    """A file of a run; `manifest.json` among them."""
    with services.database.write() as session:
        run = export_view(session, caller.client_id, ExportId(export_id))
        file = next((file for file in run.files if file["name"] == name), None)
        if file is None:
            raise NotFound("There is no such file in this export.")
        check_files_kept(session, run.id)
        note_act(session, caller.client_id, ExportAct.DOWNLOADED, Written(run.format, run.id, detail=name), actor=caller.actor)
    pieces: Iterator[bytes] = services.objects.chunks(keys.export_file(caller.client_id, run.id, name))
    digest = base64.b64encode(bytes.fromhex(file["sha256"])).decode()
    headers = {
        **_PRIVATE,
        "Content-Length": str(file["bytes"]),
        "Content-Disposition": f'attachment; filename="{name}"',
        "Repr-Digest": f"sha-256=:{digest}:",
    }
    return StreamingResponse(pieces, media_type=file["media_type"], headers=headers)


@router.get("/records/{record_id}/exports")
def get_exports_of_record(record_id: str, services: ServicesDep, caller: Consumer) -> Page[ActBody]:
    """Where a record went: the runs that carried it and what became of them, and each time it was written by itself."""
    with services.database.read() as session:
        record_view(session, caller.client_id, RecordId(record_id))
        acts = acts_of_record(session, caller.client_id, RecordId(record_id))
    return Page(data=[act_body(view) for view in acts], next_cursor=None)


@router.get(
    "/records/{record_id}/exports/{format_name}",
    response_class=Response,
    responses={
        200: {"content": {"application/octet-stream": {}}, "description": "The record in the format."},
        202: {"description": "Of `pdf` and `facturx`: it is being made, ask again after `Retry-After` seconds."},
    },
)
def get_export_of_record(record_id: str, format_name: str, services: ServicesDep, caller: Consumer) -> Response:
    """One record in a format. Not accepted, or not to be told in it: 409, and `held` names every open field or reason."""
    return written_alone(services, caller, record_id, format_name)


def written_alone(services: Services, caller: Caller, record_id: str, format_name: str) -> Response:
    """One accepted record as a file, with a control number of its own and a line in the ledger. Raises CannotExport."""
    kind = _format(services, format_name)
    with services.database.read() as session:
        found = record_view(session, caller.client_id, RecordId(record_id))
        master = master_data(session, caller.client_id)
    if kind.needs_paper:
        return paper_copy(services, caller, found, kind)
    if found.state is not RecordState.ACCEPTED:
        raise CannotExport(open_fields(found.body))
    with services.database.write() as session:
        number = take_control_numbers(session, caller.client_id, 1)
    content = kind(Shipment((Record.model_validate(found.body),), master, datetime.now(tz=UTC), number))
    what = Written(kind.name, record_id=found.id, revision=found.revision, control_number=number)
    with services.database.write() as session:
        note_act(session, caller.client_id, ExportAct.SINGLE, what, actor=caller.actor)
    name = f"{found.id}.r{found.revision}{kind.suffix}"
    headers = {**_PRIVATE, "Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=kind.media_type, headers=headers)


def _all(services: Services) -> list[ExportFormat]:
    return list(services.formats().values())


def _format(services: Services, name: str) -> ExportFormat:
    kind = services.formats().get(name)
    if kind is None:
        raise NotFound(f"There is no such format; there are {', '.join(each.name for each in _all(services)) or 'none'}.")
    return kind
