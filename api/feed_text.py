"""Pages of the feed as text: what an event says, and its record put in as it lies in the database."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from fastapi import Response

from api.bodies import Body
from schemas.record_text import values_of


def in_view(record: str, view: Literal["full", "values"]) -> str:
    """A record's JSON text, whole or its values and identifiers alone."""
    return record if view == "full" else values_of(record)


def with_record(event: Body, record: str | None) -> str:
    """An event's JSON text with that of its record."""
    return _with(event, "record", record or "null")


def page_of(page: Body, events: Iterable[str]) -> Response:
    """The answer: a page whose `data` are these events."""
    return Response(_with(page, "data", f"[{','.join(events)}]"), media_type="application/json")


def _with(body: Body, key: str, text: str) -> str:
    """The body's JSON text; under the key stands this one instead of the body's own."""
    others = body.model_dump_json(exclude={key})
    return f'{others[:-1]},"{key}":{text}}}'
