"""`/admin/keys`: the keys of programs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse

from api.access import RIGHTS, Caller
from api.desk.admin.frame import back_to, show_admin
from api.services import Services, ServicesDep
from api.sessions import Administrator
from schemas.errors import BadRequest, PostroomError
from schemas.ids import KeyId
from schemas.work import Role
from storage.access import IssuedKey, NewKey, issue_key, list_keys, revoke_key

router = APIRouter(prefix="/admin/keys", include_in_schema=False, default_response_class=HTMLResponse)
LASTS = {"": "no end", "30": "30 days", "90": "90 days", "365": "a year"}


@router.get("")
def keys_page(request: Request, services: ServicesDep, person: Administrator) -> HTMLResponse:
    """The client's keys, without their secrets."""
    return _keys_page(request, services, person)


@router.post("")
def issue(
    request: Request,
    services: ServicesDep,
    person: Administrator,
    name: Annotated[str, Form(max_length=200)],
    role: Annotated[Role, Form()],
    days: Annotated[str, Form(max_length=4)] = "",
) -> Response:
    """Issue a key. Its secret is in this answer and nowhere else."""
    try:
        if not name.strip() or days not in LASTS:
            raise BadRequest("Give the key a name that says which program has it, and choose how long it lasts.")
        ends = datetime.now(tz=UTC) + timedelta(days=int(days)) if days else None
        with services.database.write() as session:
            issued = issue_key(session, NewKey(person.client_id, role, name.strip(), ends), actor=person.actor)
    except PostroomError as error:
        return _keys_page(request, services, person, fault=error)
    return _keys_page(request, services, person, issued=issued)


@router.post("/{key_id}/revoke")
def revoke(services: ServicesDep, person: Administrator, key_id: str) -> Response:
    """End a key at once."""
    with services.database.write() as session:
        revoke_key(session, person.client_id, KeyId(key_id), actor=person.actor)
    return back_to("/admin/keys", "revoked")


def _keys_page(
    request: Request,
    services: Services,
    person: Caller,
    *,
    issued: IssuedKey | None = None,
    fault: PostroomError | None = None,
) -> HTMLResponse:
    with services.database.read() as session:
        keys = list_keys(session, person.client_id)
    context = {
        "keys": keys,
        "issued": issued,
        "roles": {role: ", ".join(sorted(RIGHTS[role])) for role in Role},
        "lasts": LASTS,
        "now": datetime.now(tz=UTC),
    }
    return show_admin(request, "admin/keys.html", context, person=person, fault=fault)
