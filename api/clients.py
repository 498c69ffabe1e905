"""`/v1/clients`: the companies served, and their keys. For keys of the installation only."""

from __future__ import annotations

from fastapi import APIRouter, Response

from api.access import Owner
from api.bodies import ClientBody, ClientChange, IssuedKeyBody, KeyBody, NewClient, NewKeyBody, Page
from api.problems import RESPONSES
from api.services import ServicesDep
from schemas.ids import ClientId, KeyId
from storage.access import NewKey, change_client, issue_key, list_clients, list_keys, load_client, open_client, revoke_key

router = APIRouter(prefix="/v1/clients", tags=["clients"], responses=RESPONSES)


@router.get("")
def get_clients(services: ServicesDep, owner: Owner) -> Page[ClientBody]:
    """All client companies."""
    del owner
    with services.database.read() as session:
        clients = list_clients(session)
    return Page(data=[ClientBody.model_validate(view) for view in clients], next_cursor=None)


@router.post("", status_code=201)
def create_client(wanted: NewClient, services: ServicesDep, owner: Owner) -> ClientBody:
    """Open a client; one that exists is left as it is."""
    with services.database.write() as session:
        view = open_client(session, ClientId(wanted.id), wanted.name, actor=owner.actor, duplicates=wanted.duplicates)
    return ClientBody.model_validate(view)


@router.patch("/{client_id}")
def patch_client(client_id: str, change: ClientChange, services: ServicesDep, owner: Owner) -> ClientBody:
    """Change how duplicates are treated, or the target accuracy."""
    with services.database.write() as session:
        view = change_client(
            session,
            ClientId(client_id),
            actor=owner.actor,
            duplicates=change.duplicates,
            target_accuracy=change.target_accuracy,
            turnaround_hours=change.turnaround_hours,
        )
    return ClientBody.model_validate(view)


@router.get("/{client_id}/keys")
def get_keys(client_id: str, services: ServicesDep, owner: Owner) -> Page[KeyBody]:
    """A client's keys, without their secrets."""
    del owner
    with services.database.read() as session:
        load_client(session, ClientId(client_id))
        keys = list_keys(session, ClientId(client_id))
    return Page(data=[KeyBody.model_validate(view) for view in keys], next_cursor=None)


@router.post("/{client_id}/keys", status_code=201)
def create_key(client_id: str, wanted: NewKeyBody, services: ServicesDep, owner: Owner) -> IssuedKeyBody:
    """Issue a key. Its secret is in this answer and nowhere else."""
    key = NewKey(client_id=ClientId(client_id), role=wanted.role, name=wanted.name, expires_at=wanted.expires_at)
    with services.database.write() as session:
        issued = issue_key(session, key, actor=owner.actor)
    return IssuedKeyBody(key=KeyBody.model_validate(issued.key), secret=issued.secret)


@router.delete("/{client_id}/keys/{key_id}", status_code=204)
def delete_key(client_id: str, key_id: str, services: ServicesDep, owner: Owner) -> Response:
    """End a key at once."""
    with services.database.write() as session:
        revoke_key(session, ClientId(client_id), KeyId(key_id), actor=owner.actor)
    return Response(status_code=204)
