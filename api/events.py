"""`/v1/events`, `/v1/consumers`: the feed that a downstream system lives by."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response

from api.access import Consumer
from api.batches import Limit
from api.bodies import Page
from api.delivery_bodies import Acknowledgement, ConsumerBody, EventsBody, consumer_body, feed_event_body
from api.feed_text import in_view, page_of, with_record
from api.problems import RESPONSES
from api.services import ServicesDep
from schemas.errors import BadRequest
from schemas.work import EventType
from storage.consumers import acknowledge, cursor_of, list_consumers, rewind
from storage.feed import START, Excerpt, events_since

router = APIRouter(prefix="/v1", tags=["feed"], responses=RESPONSES)

EventView = Annotated[
    Literal["ids", "values", "full"], Query(description="How much of the record comes along: ids alone, its values, all.")
]
Types = Annotated[list[EventType] | None, Query(max_length=20, description="Only these; may be given several times.")]


@router.get("/events", response_model=EventsBody)
def get_events(
    services: ServicesDep,
    caller: Consumer,
    cursor: Annotated[str | None, Query(max_length=20)] = None,
    consumer: Annotated[str | None, Query(max_length=40, description="Go on where this consumer acknowledged last.")] = None,
    types: Types = None,
    limit: Limit = 100,
    view: EventView = "ids",
) -> Response:
    """What happened after a cursor, or since a named consumer acknowledged last; oldest first, nothing left out.

    An event may be delivered again until it is acknowledged: its `id` tells.
    """
    if cursor is not None and consumer is not None:
        raise BadRequest("Give either a 'cursor' or a 'consumer'.")
    with services.database.read() as session:
        start = cursor or START if consumer is None else cursor_of(session, caller.client_id, consumer)
        wanted = Excerpt(tuple(types or ()), limit)
        feed = events_since(session, caller.client_id, start, wanted=wanted, bodies=view != "ids")
    page = EventsBody(data=[], cursor=feed.cursor, has_more=feed.more)
    return page_of(page, (with_record(feed_event_body(event), _record(event.body, view)) for event in feed.events))


@router.get("/consumers")
def get_consumers(services: ServicesDep, caller: Consumer) -> Page[ConsumerBody]:
    """The named consumers, how far each is and what waits for it."""
    with services.database.read() as session:
        consumers = list_consumers(session, caller.client_id)
    return Page(data=[consumer_body(view) for view in consumers], next_cursor=None)


@router.post("/consumers/{name}/ack")
def acknowledge_events(name: str, body: Acknowledgement, services: ServicesDep, caller: Consumer) -> ConsumerBody:
    """Say that everything up to the cursor is taken. The first time makes the consumer; an older cursor changes nothing."""
    with services.database.write() as session:
        return consumer_body(acknowledge(session, caller.client_id, name, body.cursor, actor=caller.actor))


@router.put("/consumers/{name}")
def put_consumer(name: str, body: Acknowledgement, services: ServicesDep, caller: Consumer) -> ConsumerBody:
    """Put a consumer to a cursor, also one behind: it gets everything after it once more."""
    with services.database.write() as session:
        return consumer_body(rewind(session, caller.client_id, name, body.cursor, actor=caller.actor))


def _record(body: str | None, view: Literal["ids", "values", "full"]) -> str | None:
    return None if body is None or view == "ids" else in_view(body, view)
