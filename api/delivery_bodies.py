"""What the feed, exports and webhooks answer and take, as the OpenAPI document shows it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from api.bodies import Body
from schemas.delivery import DeliveryState, EndpointState, ExportAct, ExportState, ItemState, SendFault
from schemas.work import EventType
from storage.views import ActView, ConsumerView, DeliveryView, EndpointView, EventView, ExportView, ItemView

CursorText = Annotated[str, Field(max_length=20, pattern=r"^[0-9]+$")]


class FeedEventBody(Body):
    """What happened. `id` is the key by which a consumer removes duplicates; `cursor` says "this one and all before it"."""

    object: Literal["event"] = "event"
    id: str
    cursor: str
    position: int
    type: EventType
    at: datetime
    record_id: str | None
    revision: int | None
    document_id: str | None
    subject: str | None
    record: dict[str, Any] | None = None


class EventsBody(Body):
    """Events after a cursor, oldest first. `cursor` is where to go on, also where there is nothing new."""

    data: list[FeedEventBody]
    cursor: str
    has_more: bool


class Acknowledgement(Body):
    """Everything up to this cursor is taken."""

    cursor: CursorText


class ConsumerBody(Body):
    """A named consumer. `lag`: events that it has not acknowledged, the oldest of which happened at `oldest_at`."""

    object: Literal["consumer"] = "consumer"
    name: str
    cursor: str
    lag: int
    oldest_at: datetime | None
    acked_at: datetime
    acked_by: str


class FormatBody(Body):
    """A format in which records leave."""

    object: Literal["export_format"] = "export_format"
    name: str
    title: str
    types: list[str]
    media_type: str


class NewExport(Body):
    """An export that is wanted. Without `since` and `records`: everything that no run of the format has carried yet."""

    format: Annotated[str, Field(max_length=40)]
    since: CursorText | None = None
    records: Annotated[list[Annotated[str, Field(max_length=40)]] | None, Field(min_length=1, max_length=1000)] = None


class ExportFileBody(Body):
    """A file of a run."""

    name: str
    media_type: str
    bytes: int
    sha256: str
    control_number: int | None = None
    records: int | None = None
    totals: dict[str, Any] | None = None


class ExportBody(Body):
    """An export run. `held`: records that were left out; `GET …/records?state=held` says why."""

    object: Literal["export"] = "export"
    id: str
    format: str
    state: ExportState
    since: str | None
    until: str | None
    created_at: datetime
    created_by: str
    made_at: datetime | None
    acknowledged_at: datetime | None
    acknowledged_by: str | None
    exported: int
    held: int
    totals: dict[str, Any]
    files: list[ExportFileBody]
    fault: str | None


class ActBody(Body):
    """A line of the ledger."""

    object: Literal["export_act"] = "export_act"
    export_id: str | None
    record_id: str | None
    revision: int | None
    format: str
    control_number: int | None
    act: ExportAct
    actor: str
    at: datetime
    detail: str | None


class ItemBody(Body):
    """One record of a run, with the file it is in, or the reasons for which it was held."""

    object: Literal["export_record"] = "export_record"
    record_id: str
    revision: int
    state: ItemState
    control_number: int | None
    held: list[dict[str, str]]


class NewWebhook(Body):
    """A receiver. `types`: the events it wants; without them all."""

    url: Annotated[str, Field(max_length=2000)]
    types: list[EventType] | None = None


class WebhookChange(Body):
    """What to change. `types` of no element: all events."""

    url: Annotated[str | None, Field(max_length=2000)] = None
    types: list[EventType] | None = None
    enabled: bool | None = None


class Rotation(Body):
    """How long the secret before the new one signs too."""

    overlap_hours: Annotated[float, Field(ge=0, le=168)] = 24.0


class Replay(Body):
    """`since`: everything after this cursor of the feed; without it what failed."""

    since: CursorText | None = None


class ReplayBody(Body):
    """How many messages are sent again."""

    object: Literal["webhook_replay"] = "webhook_replay"
    messages: int


class WebhookBody(Body):
    """A receiver, without its secret. `failures`: attempts in a row that did not arrive."""

    object: Literal["webhook"] = "webhook"
    id: str
    url: str
    types: list[EventType] | None
    state: EndpointState
    failures: int
    last_fault: SendFault | None
    last_status: int | None
    created_at: datetime
    previous_until: datetime | None
    pending: int
    failed: int


class IssuedWebhookBody(Body):
    """A receiver with its fresh secret, which is shown this once."""

    webhook: WebhookBody
    secret: str


class DeliveryBody(Body):
    """One message to a receiver. Its `webhook-id` is the `event_id`."""

    object: Literal["webhook_delivery"] = "webhook_delivery"
    event_id: str
    position: int
    type: EventType
    state: DeliveryState
    attempts: int
    next_at: datetime
    tried_at: datetime | None
    last_fault: SendFault | None
    last_status: int | None


def feed_event_body(view: EventView) -> FeedEventBody:
    """As answered, without the record."""
    return FeedEventBody(
        id=view.event_id,
        cursor=str(view.position),
        position=view.position,
        type=view.type,
        at=view.at,
        record_id=view.record_id,
        revision=view.revision,
        document_id=view.document_id,
        subject=view.subject,
    )


def consumer_body(view: ConsumerView) -> ConsumerBody:
    """As answered."""
    return ConsumerBody.model_validate(view)


def export_body(view: ExportView) -> ExportBody:
    """As answered."""
    return ExportBody(
        id=view.id,
        format=view.format,
        state=view.state,
        since=None if view.since is None else str(view.since),
        until=None if view.until is None else str(view.until),
        created_at=view.created_at,
        created_by=view.created_by,
        made_at=view.made_at,
        acknowledged_at=view.acked_at,
        acknowledged_by=view.acked_by,
        exported=view.exported,
        held=view.held,
        totals=dict(view.totals),
        files=[ExportFileBody(**file) for file in view.files],
        fault=view.fault,
    )


def item_body(view: ItemView) -> ItemBody:
    """As answered."""
    held = [dict[str, str](reason) for reason in view.held]
    return ItemBody(
        record_id=view.record_id, revision=view.revision, state=view.state, control_number=view.control_number, held=held
    )


def act_body(view: ActView) -> ActBody:
    """As answered."""
    return ActBody.model_validate(view)


def webhook_body(view: EndpointView) -> WebhookBody:
    """As answered."""
    return WebhookBody.model_validate(view)


def delivery_body(view: DeliveryView) -> DeliveryBody:
    """As answered."""
    return DeliveryBody.model_validate(view)
