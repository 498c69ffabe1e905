"""`/admin/webhooks`: who is told of what happens, and what became of each message."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import HTMLResponse

from api.access import Caller
from api.desk.admin.frame import back_to, show_admin
from api.services import Services, ServicesDep
from api.sessions import Administrator
from schemas.delivery import DeliveryState
from schemas.errors import PostroomError
from schemas.ids import EndpointId
from schemas.targets import checked_addresses, parse_target
from schemas.work import EventType
from storage.deliveries import list_deliveries, replay
from storage.webhooks import (
    EndpointChange,
    NewEndpoint,
    add_endpoint,
    change_endpoint,
    endpoint_view,
    list_endpoints,
    rotate_secret,
    try_endpoint,
)

router = APIRouter(prefix="/admin/webhooks", include_in_schema=False, default_response_class=HTMLResponse)
Url = Annotated[str, Form(max_length=2000)]
Types = Annotated[list[EventType], Form()]
OVERLAP_HOURS = 24


@router.get("")
def webhooks_page(request: Request, services: ServicesDep, person: Administrator) -> HTMLResponse:
    """The receivers, and how each is doing."""
    return _webhooks_page(request, services, person)


@router.post("")
def add(request: Request, services: ServicesDep, person: Administrator, url: Url, types: Types = []) -> Response:  # noqa: B006
    """Another receiver. Its secret is in this answer and in no other."""
    try:
        _check(services, url)
        with services.database.write() as session:
            made = add_endpoint(session, person.client_id, url, types or None, actor=person.actor)
    except PostroomError as error:
        return _webhooks_page(request, services, person, url=url, fault=error)
    return _webhook_page(request, services, person, made.endpoint.id, made=made)


@router.get("/{endpoint_id}")
def webhook_page(
    request: Request,
    services: ServicesDep,
    person: Administrator,
    endpoint_id: str,
    state: DeliveryState | None = None,
    cursor: str | None = None,
) -> HTMLResponse:
    """One receiver and the messages to it."""
    return _webhook_page(request, services, person, endpoint_id, state=state, cursor=cursor)


@router.post("/{endpoint_id}")
def change(
    request: Request,
    services: ServicesDep,
    person: Administrator,
    endpoint_id: str,
    *,
    url: Url,
    types: Types = [],  # noqa: B006 - read, never changed
    enabled: Annotated[bool, Form()] = False,
) -> Response:
    """Another address, other events, disabled or enabled."""
    try:
        _check(services, url)
        wanted = EndpointChange(url, types, enabled)
        with services.database.write() as session:
            change_endpoint(session, person.client_id, EndpointId(endpoint_id), wanted, actor=person.actor)
    except PostroomError as error:
        return _webhook_page(request, services, person, endpoint_id, fault=error)
    return back_to(f"/admin/webhooks/{endpoint_id}", "saved")


@router.post("/{endpoint_id}/rotate")
def rotate(request: Request, services: ServicesDep, person: Administrator, endpoint_id: str) -> Response:
    """A new secret, shown this once; for a day the one before signs, too."""
    seconds = OVERLAP_HOURS * 3600
    with services.database.write() as session:
        made = rotate_secret(session, person.client_id, EndpointId(endpoint_id), overlap_seconds=seconds, actor=person.actor)
    return _webhook_page(request, services, person, endpoint_id, made=made)


@router.post("/{endpoint_id}/replay")
def send_again(services: ServicesDep, person: Administrator, endpoint_id: str) -> Response:
    """Send again what failed."""
    with services.database.write() as session:
        replay(session, person.client_id, EndpointId(endpoint_id), since=None, actor=person.actor)
    return back_to(f"/admin/webhooks/{endpoint_id}", "replayed")


@router.post("/{endpoint_id}/test")
def send_test(request: Request, services: ServicesDep, person: Administrator, endpoint_id: str) -> Response:
    """Send a message that says nothing."""
    try:
        with services.database.write() as session:
            try_endpoint(session, person.client_id, EndpointId(endpoint_id), actor=person.actor)
    except PostroomError as error:
        return _webhook_page(request, services, person, endpoint_id, fault=error)
    return back_to(f"/admin/webhooks/{endpoint_id}", "tested")


def _webhooks_page(
    request: Request, services: Services, person: Caller, *, url: str = "", fault: PostroomError | None = None
) -> HTMLResponse:
    with services.database.read() as session:
        endpoints = list_endpoints(session, person.client_id)
    context = {"endpoints": endpoints, "kinds": list(EventType), "url": url}
    return show_admin(request, "admin/webhooks.html", context, person=person, fault=fault)


def _webhook_page(
    request: Request,
    services: Services,
    person: Caller,
    endpoint_id: str,
    *,
    state: DeliveryState | None = None,
    cursor: str | None = None,
    made: NewEndpoint | None = None,
    fault: PostroomError | None = None,
) -> HTMLResponse:
    with services.database.read() as session:
        endpoint = endpoint_view(session, person.client_id, EndpointId(endpoint_id))
        listing = list_deliveries(session, endpoint, state=state, limit=50, cursor=cursor)
    context = {
        "endpoint": endpoint,
        "deliveries": listing.items,
        "next_cursor": listing.next_cursor,
        "state": state.value if state else "",
        "states": list(DeliveryState),
        "kinds": list(EventType),
        "made": made,
        "overlap_hours": OVERLAP_HOURS,
    }
    return show_admin(request, "admin/webhook.html", context, person=person, fault=fault)


def _check(services: Services, url: str) -> None:
    """Refuse a receiver within the house now; it is checked again at every message."""
    checked_addresses(parse_target(url), services.resolve, services.settings.delivery.private_networks)
