"""`/v1/master`: what a client knows about payers, providers, vendors, buyers, and the claims and orders it has open."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

from fastapi import APIRouter, Body, Depends, Path, Query, Request, Response
from pydantic import BaseModel, ValidationError

from api import bodies
from api.access import Caller, PrincipalDep, Right, rights_of
from api.batches import Cursor, Limit
from api.bodies import Page
from api.problems import RESPONSES
from api.services import Services, ServicesDep
from schemas.errors import NotAllowed, NotFound, Place, Rejected, TooLarge
from schemas.ids import ClientId
from schemas.master import ENTRIES, TradingPartner
from schemas.master_files import read_list
from schemas.master_import import reasons_of
from schemas.master_kind import MasterKind
from schemas.settings import MEGABYTE
from schemas.work import Role
from storage.access import load_client
from storage.master import (
    delete_entry,
    import_entries,
    list_entries,
    load_entry,
    load_partner,
    master_data,
    put_entry,
    put_partner,
)
from storage.views import Principal

router = APIRouter(prefix="/v1/master", tags=["master data"], responses=RESPONSES)

OPEN_ITEMS = frozenset({MasterKind.CLAIMS, MasterKind.ORDERS})
"""Lists that a downstream system loads day by day; the others name who is paid and where, and are an administrator's."""
_FILE = {
    "requestBody": {
        "required": True,
        "content": {
            "text/csv": {"schema": {"type": "string"}},
            "application/edi-x12": {"schema": {"type": "string"}},
        },
    }
}
Json = dict[str, Any]
Model = TypeVar("Model", bound=BaseModel)
EntryKey = Annotated[str, Path(max_length=40)]
OfClient = Annotated[str | None, Query(max_length=40, description="The client, for keys of the installation.")]


class InvalidEntry(Rejected):
    """A body that is no such entry; `places` names its fields."""

    code = "invalid"


class ImportBody(bodies.Body):
    """What became of a list."""

    kind: MasterKind
    created: int
    changed: int
    same: int
    removed: int


def caller_of(principal: PrincipalDep, services: ServicesDep, client: OfClient = None) -> Caller:
    """The key with its client; a key of the installation says which client it means. Raises NotAllowed, NotFound."""
    if principal.client_id is not None:
        if client not in {None, principal.client_id}:
            raise NotFound("There is no such client.")
        return Caller(principal, principal.client_id, rights_of(principal))
    return Caller(principal, _named_client(principal, services, client), rights_of(principal))


CallerDep = Annotated[Caller, Depends(caller_of)]


def reader(kind: MasterKind, caller: CallerDep) -> Caller:
    """Who may look at a list."""
    return _allowed(caller, Right.READ, Right.LOAD if kind in OPEN_ITEMS else Right.MASTER)


def keeper(kind: MasterKind, caller: CallerDep) -> Caller:
    """Who may change a list."""
    return _allowed(caller, Right.MASTER, Right.LOAD if kind in OPEN_ITEMS else Right.MASTER)


def administrator(caller: CallerDep) -> Caller:
    """Who may see and say how the client exchanges X12."""
    return _allowed(caller, Right.MASTER)


Reader = Annotated[Caller, Depends(reader)]
Keeper = Annotated[Caller, Depends(keeper)]
Administrator = Annotated[Caller, Depends(administrator)]


async def read_file(request: Request, services: ServicesDep) -> bytes:
    """The whole body. Raises TooLarge."""
    most = services.settings.limits.file_megabytes
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > most * MEGABYTE:
            raise TooLarge(f"A list may have {most} MB; send it in parts.")
    return bytes(data)


@router.get("/partner")
def get_partner(services: ServicesDep, caller: Administrator) -> TradingPartner:
    """Who exchanges X12 with whom."""
    with services.database.read() as session:
        return load_partner(session, caller.client_id)


@router.put("/partner")
def replace_partner(services: ServicesDep, caller: Administrator, body: Annotated[Json, Body()]) -> TradingPartner:
    """Say who exchanges X12 with whom."""
    partner = _checked(TradingPartner, body)
    with services.database.write() as session:
        put_partner(session, caller.client_id, partner, actor=caller.actor)
    return partner


@router.get("/{kind}")
def get_entries(
    kind: MasterKind, services: ServicesDep, caller: Reader, limit: Limit = 50, cursor: Cursor = None
) -> Page[Json]:
    """The entries of a list, by key."""
    with services.database.read() as session:
        listing = list_entries(session, caller.client_id, kind, limit=limit, cursor=cursor)
    return Page(data=[entry.model_dump(mode="json") for entry in listing.items], next_cursor=listing.next_cursor)


@router.post("/{kind}/import", openapi_extra=_FILE)
def import_list(
    kind: MasterKind,
    services: ServicesDep,
    caller: Keeper,
    data: Annotated[bytes, Depends(read_file)],
    mode: Annotated[Literal["merge", "replace"], Query(description="`replace` takes out what the file lacks.")] = "merge",
) -> ImportBody:
    """Take a CSV file, or claims as X12 837: all of it, or nothing with every bad line, column and reason in `errors`."""
    with services.database.read() as session:
        known = master_data(session, caller.client_id)
    entries = read_list(kind, data, known)
    with services.database.write() as session:
        taken = import_entries(session, caller.client_id, kind, entries, mode=mode, actor=caller.actor)
    return ImportBody(kind=kind, created=taken.created, changed=taken.changed, same=taken.same, removed=taken.removed)


@router.get("/{kind}/{key}")
def get_entry(kind: MasterKind, key: EntryKey, services: ServicesDep, caller: Reader) -> Json:
    """One entry."""
    with services.database.read() as session:
        return load_entry(session, caller.client_id, kind, key).model_dump(mode="json")


@router.put("/{kind}/{key}", responses={201: {"description": "It is new."}})
def replace_entry(
    kind: MasterKind,
    key: EntryKey,
    services: ServicesDep,
    caller: Keeper,
    body: Annotated[Json, Body()],
    response: Response,
) -> Json:
    """Create or replace an entry. Its `key` is the one of the address."""
    if body.get("key", key) != key:
        raise InvalidEntry("The entry has another key than its address.")
    entry = _checked(ENTRIES[kind], {**body, "key": key})
    with services.database.write() as session:
        created = put_entry(session, caller.client_id, kind, entry, actor=caller.actor)
    response.status_code = 201 if created else 200
    return entry.model_dump(mode="json")


@router.delete("/{kind}/{key}", status_code=204)
def remove_entry(kind: MasterKind, key: EntryKey, services: ServicesDep, caller: Keeper) -> Response:
    """Take an entry out."""
    with services.database.write() as session:
        delete_entry(session, caller.client_id, kind, key, actor=caller.actor)
    return Response(status_code=204)


def _named_client(principal: Principal, services: Services, client: str | None) -> ClientId:
    if principal.role is not Role.ADMIN or client is None:
        raise NotAllowed("This key belongs to no client: say whose master data is meant with ?client=.")
    with services.database.read() as session:
        return load_client(session, ClientId(client)).id


def _allowed(caller: Caller, *rights: Right) -> Caller:
    if caller.rights.isdisjoint(rights):
        raise NotAllowed(f"This key has the role {caller.principal.role.value}, which may not do that with this list.")
    return caller


def _checked(model: type[Model], body: Json) -> Model:
    try:
        return model.model_validate(body)
    except ValidationError as error:
        problem = InvalidEntry("Correct the places named in 'errors'.")
        problem.places = tuple(Place("/" + "/".join(map(str, loc)), "invalid", reason) for loc, reason in reasons_of(error))
        raise problem from None
