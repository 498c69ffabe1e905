"""Opaque cursors: the place in a listing ordered by time and id."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, literal, tuple_
from sqlalchemy.orm import InstrumentedAttribute

from schemas.errors import BadRequest
from storage.views import Listing

Row = TypeVar("Row")
Item = TypeVar("Item")


def encode(at: datetime, row_id: str) -> str:
    """The cursor after this row."""
    return base64.urlsafe_b64encode(f"{at.isoformat()}|{row_id}".encode()).decode().rstrip("=")


def decode(cursor: str) -> tuple[datetime, str]:
    """The row the listing ended with; raises BadRequest for a cursor that is none of ours."""
    try:
        at, row_id = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode().split("|")
        return datetime.fromisoformat(at).astimezone(UTC), row_id
    except (ValueError, OverflowError, binascii.Error):
        message = "the cursor is not one that this service gave out"
        raise BadRequest(message) from None


def beyond(cursor: str, at: InstrumentedAttribute[datetime], row_id: InstrumentedAttribute[Any]) -> ColumnElement[bool]:
    """Rows further down a listing that has the newest first."""
    last_at, last_id = decode(cursor)
    return tuple_(at, row_id) < tuple_(literal(last_at, at.type), literal(last_id, row_id.type))


def cut(
    rows: Sequence[Row], limit: int, place: Callable[[Row], tuple[datetime, str]], view: Callable[[Row], Item]
) -> Listing[Item]:
    """A listing from rows that were asked for with one more than the limit."""
    shown = rows[:limit]
    return Listing(tuple(view(row) for row in shown), encode(*place(shown[-1])) if len(rows) > limit else None)
