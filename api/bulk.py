"""`/v1/exports/records.ndjson`: everything that was released, a line each, in constant memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from fastapi import APIRouter, Header, Query, Response
from fastapi.responses import StreamingResponse

from api.access import Consumer
from api.feed_text import in_view
from api.problems import RESPONSES
from api.records import View
from api.services import ServicesDep
from schemas.ids import ClientId
from storage.database import Database
from storage.feed import RECORD_TYPES, START, Excerpt, events_since, head_of, position_of

router = APIRouter(prefix="/v1", tags=["feed"], responses=RESPONSES)

MEDIA_TYPE = "application/x-ndjson"
PAGE = 100
"""Records in memory at a time."""
_GZIP = 16 + zlib.MAX_WBITS


@router.get(
    "/exports/records.ndjson",
    response_class=Response,
    responses={200: {"content": {MEDIA_TYPE: {}}, "description": "A record per line; `Postroom-Cursor` is where to go on."}},
)
def get_records_ndjson(
    services: ServicesDep,
    caller: Consumer,
    since: Annotated[str, Query(max_length=20, description="A cursor: only what was released after it.")] = START,
    view: View = "full",
    accept_encoding: Annotated[str, Header(include_in_schema=False)] = "",
) -> StreamingResponse:
    """Every record as it was released, in order, up to this moment. A later line of the same `id` replaces an earlier one.

    An answer that breaks off half-way has no proper end (HTTP chunked encoding), so that no client takes it for whole.
    """
    with services.database.read() as session:
        end = head_of(session, caller.client_id)
        position_of(since, end)
    pieces = _lines(services.database, caller.client_id, since, end, view)
    headers = {"Cache-Control": "private, no-store", "Postroom-Cursor": str(end), "Vary": "Accept-Encoding"}
    if wants_gzip(accept_encoding):
        headers["Content-Encoding"] = "gzip"
        pieces = _gzipped(pieces)
    return StreamingResponse(pieces, media_type=MEDIA_TYPE, headers=headers)


def wants_gzip(accept_encoding: str) -> bool:
    """Does the header ask for gzip?"""
    offers = [offer.replace(" ", "").lower() for offer in accept_encoding.split(",")]
    return any(offer.split(";")[0] == "gzip" and not offer.rstrip("0.").endswith(";q=") for offer in offers)


def _lines(database: Database, client_id: ClientId, since: str, end: int, view: Literal["full", "values"]) -> Iterator[bytes]:
    """Page by page, each in a transaction of its own: what was released does not change, and positions only grow."""
    cursor, more = since, True
    while more and int(cursor) < end:
        with database.read() as session:
            feed = events_since(session, client_id, cursor, wanted=Excerpt(RECORD_TYPES, PAGE), bodies=True)
        bodies = [event.body for event in feed.events if event.body is not None and event.position <= end]
        cursor, more = feed.cursor, feed.more
        if bodies:
            yield "".join(f"{in_view(body, view)}\n" for body in bodies).encode()


def _gzipped(pieces: Iterable[bytes]) -> Iterator[bytes]:
    packer = zlib.compressobj(6, zlib.DEFLATED, _GZIP)
    for piece in pieces:
        if packed := packer.compress(piece):
            yield packed
    yield packer.flush()
