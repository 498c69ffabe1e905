"""Idempotency keys: the same request twice is answered twice and done once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from schemas.errors import BadRequest, Conflict
from schemas.ids import ClientId
from storage.insertion import insert_missing
from storage.tables import IdempotencyRow


def claim(session: Session, client_id: ClientId, key: str, request_sha256: str) -> Mapping[str, Any] | None:
    """The earlier answer, or None where this is the first time: then `answer` must follow in the same transaction.

    Raises Conflict where the key came with other content before, BadRequest for a key that is none.
    """
    if not 1 <= len(key) <= 255 or not key.isprintable():
        message = "an Idempotency-Key has 1 to 255 printable characters"
        raise BadRequest(message)
    row = {"client_id": client_id, "key": key, "request_sha256": request_sha256}
    if insert_missing(session, IdempotencyRow, [row], IdempotencyRow.key):
        return None
    earlier = session.execute(
        select(IdempotencyRow.request_sha256, IdempotencyRow.response).where(
            IdempotencyRow.client_id == client_id, IdempotencyRow.key == key
        )
    ).one()
    if earlier.request_sha256 != request_sha256:
        message = "this Idempotency-Key came with other content before; use a new key for a new request"
        raise Conflict(message)
    response: Mapping[str, Any] | None = earlier.response
    return response


def earlier_answer(session: Session, client_id: ClientId, key: str) -> Mapping[str, Any] | None:
    """What was answered to the request with this key, whatever it held; None where there was none."""
    where = IdempotencyRow.client_id == client_id, IdempotencyRow.key == key
    return session.scalars(select(IdempotencyRow.response).where(*where)).one_or_none()


def answer(session: Session, client_id: ClientId, key: str, response: Mapping[str, Any]) -> None:
    """Keep the answer for the next time."""
    session.execute(
        update(IdempotencyRow)
        .where(IdempotencyRow.client_id == client_id, IdempotencyRow.key == key)
        .values(response=dict(response))
    )
