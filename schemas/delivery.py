"""How records leave: webhooks after the Standard Webhooks specification 1.0.0, and the states of what is delivered."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum

SECRET_PREFIX = "whsec_"  # noqa: S105 - of the specification, for secret scanners
RETRY_SECONDS = (0, 5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600)
"""Before each attempt of a message, counted from the one before it."""
TOLERANCE_SECONDS = 300.0
"""How far the clock of a receiver may be from ours; an older message is a replay by a stranger."""


class EndpointState(StrEnum):
    """Of a webhook endpoint."""

    ACTIVE = "active"
    FAILING = "failing"
    """A message was given up; others are still sent, and the first that arrives makes it active again."""
    DISABLED = "disabled"
    """By its owner, or because the receiver answered 410 Gone. What waits is sent once it is enabled again."""


class DeliveryState(StrEnum):
    """Of one message to one endpoint."""

    PENDING = "pending"
    DELIVERED = "delivered"
    FAILED = "failed"
    """Tried as often as it may be. It can be replayed."""


class SendFault(StrEnum):
    """Why a message did not arrive. Stable."""

    REFUSED_ADDRESS = "refused_address"
    """The name leads to an address that webhooks may not reach."""
    NO_ANSWER = "no_answer"
    """No connection, or none that is secure."""
    TIMEOUT = "timeout"
    REDIRECT = "redirect"
    STATUS = "status"
    """An answer other than 2xx."""
    GONE = "gone"
    """410: the receiver wants no more."""


class ExportState(StrEnum):
    """Of an export run."""

    WAITING = "waiting"
    MADE = "made"
    """Its files and its manifest are in the object store."""
    FAILED = "failed"
    """Given up after a fault of ours."""


class ItemState(StrEnum):
    """Of one record within an export run."""

    PLANNED = "planned"
    EXPORTED = "exported"
    HELD = "held"
    """Left out: the reasons are with it, and the next run looks at it again."""


class ExportAct(StrEnum):
    """What happened to what was exported: a line of the ledger."""

    REQUESTED = "requested"
    MADE = "made"
    DOWNLOADED = "downloaded"
    ACKNOWLEDGED = "acknowledged"
    RESENT = "resent"
    FAILED = "failed"
    SINGLE = "single"
    """One record, written for the one who asked."""
    PURGED = "purged"
    """Its files were deleted: the time of a record that they carry was over."""


def new_webhook_secret() -> str:
    """A fresh secret of 256 random bits, as the specification writes it."""
    return SECRET_PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def sign(own_secrets: Sequence[str], message_id: str, timestamp: int, body: bytes) -> str:
    """The header `webhook-signature`: one signature for each secret, the newest first. `timestamp` is Unix time."""
    return " ".join(f"v1,{_signature(secret, message_id, timestamp, body)}" for secret in own_secrets)


def is_signed(secret: str, headers: Mapping[str, str], body: bytes, *, now: float) -> bool:
    """Whether one of the signatures was made with the secret, and lately. Headers of strangers are never an error."""
    timestamp = headers.get("webhook-timestamp", "")
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12):
        return False
    if abs(now - int(timestamp)) > TOLERANCE_SECONDS:
        return False
    right = f"v1,{_signature(secret, headers.get('webhook-id', ''), int(timestamp), body)}".encode()
    return any(hmac.compare_digest(right, each.encode()) for each in headers.get("webhook-signature", "").split())


def message_body(event_type: str, at: datetime, data: dict[str, str | int | None]) -> bytes:
    """The thin payload: what happened, when, and ids; the same bytes at every attempt."""
    message = {"type": event_type, "timestamp": at.isoformat(), "data": data}
    return json.dumps(message, separators=(",", ":")).encode()


def _signature(secret: str, message_id: str, timestamp: int, body: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(SECRET_PREFIX))
    return base64.b64encode(hmac.digest(key, f"{message_id}.{timestamp}.".encode() + body, hashlib.sha256)).decode()
