"""What was received and what became of it, written down for the sender: signed, so that nobody can alter it unseen."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from schemas.ids import BatchId, ClientId, FileId
from schemas.work import FileState

_ALGORITHM = "HMAC-SHA256"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ReceivedFileLine(_Frozen):
    """One file of the batch."""

    id: FileId
    name: str
    sha256: str | None
    """None where nothing of it was kept."""
    size: int | None
    """Bytes."""
    pages: int | None
    state: FileState
    fault: str | None
    """Why it was refused, by its stable code."""
    duplicate_of: FileId | None


class BatchReceipt(_Frozen):
    """A batch as it stands at the moment of issue."""

    schema_: Literal["batch-receipt/1"] = "batch-receipt/1"
    control_number: str
    batch_id: BatchId
    client_id: ClientId
    client_name: str
    name: str | None
    operator: str | None
    received_at: datetime
    received_by: str
    issued_at: datetime
    complete: bool
    """False while the machine is still at work: then the counts may rise."""
    pages: int
    documents: int
    expected_documents: int | None
    blank_pages: int
    """Hidden as blank."""
    separators: int
    pages_taken_out: int
    """Hidden by a person."""
    pages_not_read: int
    duplicates: int
    """Files whose very bytes came before."""
    refused: int
    """Files that could not be taken."""
    files: tuple[ReceivedFileLine, ...]

    @property
    def difference(self) -> int | None:
        """Documents too many (positive) or missing (negative); None where the ticket expected no number."""
        return None if self.expected_documents is None else self.documents - self.expected_documents


def signed(receipt: BatchReceipt, secret: bytes) -> dict[str, Any]:
    """The receipt as JSON with its signature."""
    body = {"schema" if name == "schema_" else name: value for name, value in receipt.model_dump(mode="json").items()}
    return {**body, "signature": {"algorithm": _ALGORITHM, "key": _key_name(secret), "value": _sign(body, secret)}}


def is_genuine(body: Mapping[str, Any], secret: bytes) -> bool:
    """Was this receipt issued here, and is it as it was issued?"""
    signature = body.get("signature")
    value = signature.get("value") if isinstance(signature, Mapping) else None
    if not isinstance(value, str):
        return False
    rest = {name: each for name, each in body.items() if name != "signature"}
    return hmac.compare_digest(value.encode(), _sign(rest, secret).encode())


def _sign(body: Mapping[str, Any], secret: bytes) -> str:
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()
    return hmac.new(_key(secret), canonical, hashlib.sha256).hexdigest()


def _key(secret: bytes) -> bytes:
    """A key of its own, so that a receipt's signature is good for nothing else."""
    return hmac.new(secret, b"batch receipt", hashlib.sha256).digest()


def _key_name(secret: bytes) -> str:
    """Tells one installation's key from another's and says nothing of it."""
    return hashlib.sha256(b"name:" + _key(secret)).hexdigest()[:12]
