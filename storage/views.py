"""What the repositories hand out: plain frozen values, nothing that is still tied to a transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Literal, TypeVar

from schemas.delivery import DeliveryState, EndpointState, ExportAct, ExportState, ItemState, SendFault
from schemas.ids import (
    BatchId,
    ClientId,
    DocumentId,
    EndpointId,
    EventId,
    ExportId,
    FileId,
    KeyId,
    PageId,
    RecordId,
    UserId,
)
from schemas.record import RecordState
from schemas.work import (
    BacksOrder,
    BatchState,
    DocumentState,
    DuplicatePolicy,
    EventType,
    FileState,
    HiddenReason,
    PageState,
    Role,
    Side,
)

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Listing(Generic[Item]):
    """Some of many. `next_cursor` is None on the last one."""

    items: tuple[Item, ...]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class ClientView:
    """A client company."""

    id: ClientId
    name: str
    created_at: datetime
    duplicates: DuplicatePolicy
    target_accuracy: float | None
    closed: bool
    turnaround_hours: int = 24
    audit_share: float = 0.0
    double_key: tuple[str, ...] = ()
    keep_originals_days: int | None = None
    keep_records_days: int | None = None
    always_review: tuple[str, ...] = ()

    def for_people(self, house: tuple[str, ...]) -> tuple[str, ...]:
        """Patterns of what the machine never accepts alone; `house`: the installation's, where the client has none."""
        return (*(self.always_review or house), *self.double_key)


@dataclass(frozen=True, slots=True)
class KeyView:
    """An API key, without its secret."""

    id: KeyId
    client_id: ClientId | None
    name: str
    role: Role
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None
    last_used_at: datetime | None


@dataclass(frozen=True, slots=True)
class Principal:
    """Who is calling. `client_id` is None for an administrator of the installation."""

    key_id: KeyId | None
    client_id: ClientId | None
    role: Role
    last_used_at: datetime | None
    name: str = ""
    """Of the person, or of the key."""
    user_id: UserId | None = None
    is_owner: bool = False
    """A person who manages the installation."""
    is_visiting: bool = False
    """Such a person, at a client of which they are no member: sets it up and sees none of its documents."""

    @property
    def actor(self) -> str:
        """As written into the audit trail."""
        return f"user:{self.user_id}" if self.user_id else f"key:{self.key_id}"


@dataclass(frozen=True, slots=True)
class FileView:
    """One file of a batch."""

    id: FileId
    client_id: ClientId
    batch_id: BatchId
    position: int
    parent_id: FileId | None
    name: str
    object_key: str | None
    size: int | None
    sha256: str | None
    state: FileState
    fault: str | None
    fault_detail: str | None
    duplicate_of: FileId | None
    kind: str | None
    damaged: bool
    page_count: int | None
    pages_left: int
    received_at: datetime
    purged_at: datetime | None = None
    side: Side | None = None
    fronts_id: FileId | None = None
    backs_order: BacksOrder | None = None
    backs_due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class BatchView:
    """A batch and how far it is. The counts hold only the states that occur; withdrawn documents are not counted."""

    id: BatchId
    client_id: ClientId
    name: str | None
    control_number: str
    expected_documents: int | None
    operator: str | None
    type_said: str | None
    received_at: datetime
    received_by: str
    state: BatchState
    files: Mapping[FileState, int]
    pages: Mapping[PageState, int]
    documents: Mapping[DocumentState, int]

    @property
    def progress(self) -> float:
        """Share of the pages known so far that are read, 0..1; 0 while no file has been opened."""
        known = sum(self.pages.values())
        return 1 - self.pages.get(PageState.WAITING, 0) / known if known else float(self.state is BatchState.DONE)


@dataclass(frozen=True, slots=True)
class PageView:
    """One page of a file."""

    id: PageId
    client_id: ClientId
    file_id: FileId
    number: int
    place: int
    said_rotation: Literal[0, 90, 180, 270] | None
    state: PageState
    fault: str | None
    facts: Mapping[str, Any] | None
    hidden: HiddenReason | None
    document_id: DocumentId | None
    scan_file_id: FileId | None = None
    scan_number: int | None = None

    @property
    def scan(self) -> tuple[FileId, int]:
        """The file that holds its scan, and which page of that file it is."""
        return self.scan_file_id or self.file_id, self.scan_number or self.number


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One document. `pages` are 1-based numbers within the file, in the order they lie, hidden ones left out."""

    id: DocumentId
    client_id: ClientId
    batch_id: BatchId
    file_id: FileId
    position: int
    state: DocumentState
    type: str | None
    fault: str | None
    created_at: datetime
    pages: tuple[int, ...]
    record_id: RecordId | None
    type_said: str | None = None
    purged_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record's current revision as stored. `body` is the contract's JSON; `version` is its ETag."""

    id: RecordId
    revision: int
    client_id: ClientId
    document_id: DocumentId
    type: str
    state: RecordState
    version: int
    body: Mapping[str, Any]
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class EventView:
    """One entry of the feed. Where bodies were asked for, one about a record holds its JSON text exactly as it was released."""

    position: int
    event_id: EventId
    type: EventType
    at: datetime
    record_id: RecordId | None
    revision: int | None
    document_id: DocumentId | None
    subject: str | None
    body: str | None


@dataclass(frozen=True, slots=True)
class Feed:
    """Entries after a cursor. `cursor` is where to go on, also where there was nothing new."""

    events: tuple[EventView, ...]
    cursor: str
    more: bool


@dataclass(frozen=True, slots=True)
class ConsumerView:
    """A named consumer of the feed."""

    name: str
    cursor: str
    lag: int
    """Events that it has not acknowledged."""
    oldest_at: datetime | None
    """When the oldest of them happened."""
    acked_at: datetime
    acked_by: str


@dataclass(frozen=True, slots=True)
class EndpointView:
    """A receiver of webhooks, without its secrets."""

    id: EndpointId
    url: str
    types: tuple[EventType, ...] | None
    """Events that it wants; None: all."""
    state: EndpointState
    failures: int
    """Attempts in a row that did not arrive."""
    last_fault: SendFault | None
    last_status: int | None
    created_at: datetime
    previous_until: datetime | None
    """Until then the secret before this one signs too."""
    pending: int
    failed: int
    """Messages of either kind."""


@dataclass(frozen=True, slots=True)
class DeliveryView:
    """One message to one endpoint."""

    event_id: EventId
    position: int
    type: EventType
    state: DeliveryState
    attempts: int
    next_at: datetime
    tried_at: datetime | None
    last_fault: SendFault | None
    last_status: int | None


@dataclass(frozen=True, slots=True)
class ExportView:
    """An export run."""

    id: ExportId
    client_id: ClientId
    format: str
    since: int | None
    wanted: tuple[str, ...] | None
    state: ExportState
    created_at: datetime
    created_by: str
    until: int | None
    made_at: datetime | None
    acked_at: datetime | None
    acked_by: str | None
    exported: int
    held: int
    files: tuple[Mapping[str, Any], ...]
    totals: Mapping[str, Any]
    fault: str | None


@dataclass(frozen=True, slots=True)
class ItemView:
    """One record of an export run."""

    export_id: ExportId
    record_id: RecordId
    revision: int
    file_number: int | None
    control_number: int | None
    state: ItemState
    held: tuple[Mapping[str, Any], ...]
    position: int
    """Order within the run, from 1."""


@dataclass(frozen=True, slots=True)
class ActView:
    """A line of the ledger."""

    export_id: ExportId | None
    record_id: RecordId | None
    revision: int | None
    format: str
    control_number: int | None
    act: ExportAct
    actor: str
    at: datetime
    detail: str | None
