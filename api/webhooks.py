"""`/v1/webhooks`: who is told of what happens, and what became of each message."""

from __future__ import annotations

from fastapi import APIRouter

from api.access import Consumer, Manager
from api.batches import Cursor, Limit
from api.bodies import Page
from api.delivery_bodies import (
    DeliveryBody,
    IssuedWebhookBody,
    NewWebhook,
    Replay,
    ReplayBody,
    Rotation,
    WebhookBody,
    WebhookChange,
    delivery_body,
    webhook_body,
)
from api.problems import RESPONSES
from api.services import Services, ServicesDep
from schemas.delivery import DeliveryState
from schemas.ids import EndpointId
from schemas.targets import checked_addresses, parse_target
from storage.deliveries import list_deliveries, replay
from storage.webhooks import (
    EndpointChange,
    add_endpoint,
    change_endpoint,
    endpoint_view,
    list_endpoints,
    rotate_secret,
    try_endpoint,
)

router = APIRouter(prefix="/v1/webhooks", tags=["webhooks"], responses=RESPONSES)


@router.get("")
def get_webhooks(services: ServicesDep, caller: Consumer) -> Page[WebhookBody]:
    """The receivers, and how each is doing."""
    with services.database.read() as session:
        endpoints = list_endpoints(session, caller.client_id)
    return Page(data=[webhook_body(view) for view in endpoints], next_cursor=None)


@router.post("", status_code=201)
def create_webhook(wanted: NewWebhook, services: ServicesDep, caller: Manager) -> IssuedWebhookBody:
    """Have what happens from now on told to a URL. The secret that signs the messages is in this answer and in no other."""
    _check(services, wanted.url)
    with services.database.write() as session:
        made = add_endpoint(session, caller.client_id, wanted.url, wanted.types, actor=caller.actor)
    return IssuedWebhookBody(webhook=webhook_body(made.endpoint), secret=made.secret)


@router.get("/{webhook_id}")
def get_webhook(webhook_id: str, services: ServicesDep, caller: Consumer) -> WebhookBody:
    """One receiver."""
    with services.database.read() as session:
        return webhook_body(endpoint_view(session, caller.client_id, EndpointId(webhook_id)))


@router.patch("/{webhook_id}")
def patch_webhook(webhook_id: str, change: WebhookChange, services: ServicesDep, caller: Manager) -> WebhookBody:
    """Change URL or types, disable, enable. What waits for a disabled receiver is sent once it is enabled again."""
    if change.url is not None:
        _check(services, change.url)
    wanted = EndpointChange(change.url, change.types, change.enabled)
    with services.database.write() as session:
        changed = change_endpoint(session, caller.client_id, EndpointId(webhook_id), wanted, actor=caller.actor)
    return webhook_body(changed)


@router.post("/{webhook_id}/rotate")
def rotate(webhook_id: str, rotation: Rotation, services: ServicesDep, caller: Manager) -> IssuedWebhookBody:
    """A new secret, shown this once. Until the overlap is over both secrets sign every message."""
    seconds = rotation.overlap_hours * 3600
    with services.database.write() as session:
        made = rotate_secret(session, caller.client_id, EndpointId(webhook_id), overlap_seconds=seconds, actor=caller.actor)
    return IssuedWebhookBody(webhook=webhook_body(made.endpoint), secret=made.secret)


@router.post("/{webhook_id}/replay", status_code=202)
def replay_messages(webhook_id: str, wanted: Replay, services: ServicesDep, caller: Consumer) -> ReplayBody:
    """Send again what failed, or everything after a cursor. Each message keeps its `webhook-id`."""
    with services.database.write() as session:
        count = replay(session, caller.client_id, EndpointId(webhook_id), since=wanted.since, actor=caller.actor)
    return ReplayBody(messages=count)


@router.post("/{webhook_id}/test", status_code=202)
def send_test(webhook_id: str, services: ServicesDep, caller: Manager) -> WebhookBody:
    """Send the receiver a message that says nothing, to see whether it answers. 409 where it is disabled."""
    with services.database.write() as session:
        try_endpoint(session, caller.client_id, EndpointId(webhook_id), actor=caller.actor)
        return webhook_body(endpoint_view(session, caller.client_id, EndpointId(webhook_id)))


@router.get("/{webhook_id}/deliveries")
def get_deliveries(
    webhook_id: str,
    services: ServicesDep,
    caller: Consumer,
    state: DeliveryState | None = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Page[DeliveryBody]:
    """The messages to a receiver, newest first; with `state=failed` those that were given up."""
    with services.database.read() as session:
        endpoint = endpoint_view(session, caller.client_id, EndpointId(webhook_id))
        listing = list_deliveries(session, endpoint, state=state, limit=limit, cursor=cursor)
    return Page(data=[delivery_body(view) for view in listing.items], next_cursor=listing.next_cursor)


def _check(services: Services, url: str) -> None:
    """Refuse a receiver within the house now; it is checked again at every message."""
    checked_addresses(parse_target(url), services.resolve, services.settings.delivery.private_networks)
