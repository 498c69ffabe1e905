"""What the repositories of the review desk hand out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from schemas.ids import BatchId, ClientId, DocumentId, HoldId, RecordId
from schemas.queue import QueueState, Stage
from schemas.record import Record
from schemas.second_key import Mismatch
from storage.views import DocumentView


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who comes to the desk."""

    actor: str
    """As written into the audit trail."""
    name: str
    """For the eyes of others."""
    supervises: bool = False


@dataclass(frozen=True, slots=True)
class Hold:
    """A person's right to one document until a moment."""

    id: HoldId
    client_id: ClientId
    document_id: DocumentId
    record_id: RecordId
    visitor: Visitor
    until: datetime
    state: QueueState
    stage: Stage = Stage.REVIEW


@dataclass(frozen=True, slots=True)
class ItemView:
    """A document in the queue."""

    document_id: DocumentId
    record_id: RecordId
    batch_id: BatchId | None
    type: str
    state: QueueState
    stage: Stage
    level: int
    received_at: datetime
    deadline: datetime
    value_cents: int
    reasons: tuple[str, ...]
    note: str | None
    parked_until: datetime | None
    rescan: bool
    holder_name: str | None
    held_until: datetime | None
    batch_name: str | None


ITEM_FIELDS = tuple(ItemView.__dataclass_fields__)[:-1]


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A document on somebody's desk."""

    hold: Hold
    item: ItemView
    document: DocumentView
    record: Record
    version: int
    file_name: str
    control_number: str
    waiting: int
    blind: tuple[str, ...]
    """Pointers of fields to key without seeing what they hold."""
    disputed: tuple[Mismatch, ...]
    """Where two people keyed different things."""
    undo: int
    redo: int
