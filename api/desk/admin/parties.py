"""`/admin/payers`, `/admin/providers`, `/admin/vendors`, `/admin/buyers`: whom the client knows."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, File, Form, Path, Request, Response, UploadFile
from fastapi.responses import HTMLResponse
from pydantic import BaseModel

from api.access import Caller
from api.desk.admin.frame import back_to, show_admin
from api.desk.screen import wants_part
from api.services import Services, ServicesDep
from api.sessions import MasterKeeper
from schemas.errors import BadRequest, PostroomError, Rejected
from schemas.master_columns import COLUMNS, REQUIRED, Column
from schemas.master_csv import read_csv
from schemas.master_import import ImportRefused
from schemas.master_kind import MasterKind
from storage.master import Taken, delete_entry, import_entries, list_entries, load_entry, put_entry

router = APIRouter(prefix="/admin", include_in_schema=False, default_response_class=HTMLResponse)
PartyKind = Literal["payers", "providers", "vendors", "buyers"]
Kind = Annotated[PartyKind, Path()]
Key = Annotated[str, Path(max_length=40)]
_MOST_BYTES = 20_000_000
_AT_ONCE = 50


@router.get("/{kind}")
def parties_page(
    request: Request, services: ServicesDep, person: MasterKeeper, kind: Kind, q: str = "", cursor: str | None = None
) -> HTMLResponse:
    """The list, searched by key and name."""
    return _list_page(request, services, person, kind, words=q, cursor=cursor)


@router.post("/{kind}/import")
def take_file(
    request: Request,
    services: ServicesDep,
    person: MasterKeeper,
    kind: Kind,
    file: Annotated[UploadFile, File()],
    mode: Annotated[Literal["merge", "replace"], Form()] = "merge",
) -> Response:
    """Take a CSV file: all of it, or nothing and every line that is wrong."""
    data = file.file.read(_MOST_BYTES + 1)
    try:
        if len(data) > _MOST_BYTES:
            raise BadRequest("A list may have 20 MB here; send longer ones with 'postroom master import'.")
        entries = read_csv(MasterKind(kind), data)
        with services.database.write() as session:
            taken = import_entries(session, person.client_id, MasterKind(kind), entries, mode=mode, actor=person.actor)
    except PostroomError as error:
        return _list_page(request, services, person, kind, fault=error)
    return _list_page(request, services, person, kind, taken=taken)


@router.get("/{kind}/new")
def new_page(request: Request, person: MasterKeeper, kind: Kind) -> HTMLResponse:
    """The form for another entry."""
    return _form_page(request, person, kind, {}, key=None)


@router.get("/{kind}/{key}")
def party_page(request: Request, services: ServicesDep, person: MasterKeeper, kind: Kind, key: Key) -> HTMLResponse:
    """One entry, to be changed."""
    with services.database.read() as session:
        entry = load_entry(session, person.client_id, MasterKind(kind), key)
    return _form_page(request, person, kind, _cells_of(kind, entry), key=key)


async def typed_form(request: Request) -> dict[str, str]:
    """Whatever fields the form has."""
    form = await request.form()
    return {name: str(value)[:4000] for name, value in form.items()}


@router.post("/{kind}/save")
def save(
    request: Request,
    services: ServicesDep,
    person: MasterKeeper,
    kind: Kind,
    form: Annotated[dict[str, str], Depends(typed_form)],
) -> Response:
    """Keep an entry as it was typed, or say at which field something is wrong."""
    typed = {column.names[0]: form.get(column.names[0], "") for column in COLUMNS[MasterKind(kind)]}
    was = form.get("was", "")[:40] or None
    try:
        (entry,) = read_csv(MasterKind(kind), _as_csv(typed))
        with services.database.write() as session:
            put_entry(session, person.client_id, MasterKind(kind), entry, actor=person.actor)
            if was not in {None, entry.key}:
                delete_entry(session, person.client_id, MasterKind(kind), str(was), actor=person.actor)
    except ImportRefused as error:
        return _form_page(request, person, kind, typed, key=was, fault=_at_fields(error))
    except PostroomError as error:
        return _form_page(request, person, kind, typed, key=was, fault=error)
    return back_to(f"/admin/{kind}", "saved")


@router.post("/{kind}/{key}/remove")
def remove(services: ServicesDep, person: MasterKeeper, kind: Kind, key: Key) -> Response:
    """Take an entry out."""
    with services.database.write() as session:
        delete_entry(session, person.client_id, MasterKind(kind), key, actor=person.actor)
    return back_to(f"/admin/{kind}", "removed")


def _list_page(
    request: Request,
    services: Services,
    person: Caller,
    kind: PartyKind,
    *,
    words: str = "",
    cursor: str | None = None,
    taken: Taken | None = None,
    fault: PostroomError | None = None,
) -> HTMLResponse:
    with services.database.read() as session:
        listing = list_entries(session, person.client_id, MasterKind(kind), words=words[:200], limit=_AT_ONCE, cursor=cursor)
    context = {
        "kind": kind,
        "q": words,
        "entries": listing.items,
        "next_cursor": listing.next_cursor,
        "taken": taken,
        "columns": [column.names[0] for column in COLUMNS[MasterKind(kind)]],
        "required": REQUIRED[MasterKind(kind)],
    }
    template = "admin/party_rows.html" if wants_part(request) else "admin/parties.html"
    return show_admin(request, template, context, person=person, fault=fault)


def _form_page(
    request: Request,
    person: Caller,
    kind: PartyKind,
    typed: Mapping[str, str],
    *,
    key: str | None,
    fault: PostroomError | None = None,
) -> HTMLResponse:
    wrong = {place.path: place.message for place in fault.places} if fault else {}
    columns = [column.names[0] for column in COLUMNS[MasterKind(kind)]]
    context = {
        "kind": kind, "key": key, "typed": typed, "columns": columns, "required": REQUIRED[MasterKind(kind)], "wrong": wrong,
    }  # fmt: skip
    return show_admin(request, "admin/party.html", context, person=person, fault=fault)


def _at_fields(refused: ImportRefused) -> Rejected:
    """The faults of the one line, at the form's fields."""
    fault = Rejected("Correct what is marked; nothing was saved.")
    fault.places = tuple(replace(place, path=place.path.partition(", ")[2]) for place in refused.places)
    return fault


def _as_csv(typed: Mapping[str, str]) -> bytes:
    """A form is a file of one line: what is told of a file's columns is told of the form's fields."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(typed)
    writer.writerow(typed.values())
    return text.getvalue().encode()


def _cells_of(kind: PartyKind, entry: BaseModel) -> dict[str, str]:
    body = entry.model_dump(mode="json")
    return {column.names[0]: _cell(column, body) for column in COLUMNS[MasterKind(kind)]}


def _cell(column: Column, body: Mapping[str, Any]) -> str:
    node: Any = body
    for part in column.path:
        node = _within(node, part)
    if isinstance(node, list):
        return " | ".join(node)
    if isinstance(node, dict):
        codes = ((own, code["group"], code["reason"], code["remark"]) for own, code in node.items())
        return "; ".join(f"{own}={group}-{reason}" + (f"/{remark}" if remark else "") for own, group, reason, remark in codes)
    return "" if node is None else str(node)


def _within(node: Any, part: str) -> Any:  # noqa: ANN401 - JSON
    if isinstance(node, list):
        return node[int(part)] if int(part) < len(node) else None
    return (node or {}).get(part)
