"""What the API answers and takes, as the OpenAPI document shows it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

from schemas.errors import FileFault
from schemas.pages import PageFacts, Word
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
    TurnedDown,
)
from storage.views import BatchView, DocumentView, EventView, FileView, PageView

Item = TypeVar("Item")


def _in_utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError("is beyond the calendar") from None


Moment = Annotated[AwareDatetime, AfterValidator(_in_utc)]
"""A time with its zone, as a caller gives it."""


class Body(BaseModel):
    """Base of all."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)


class Fault(Body):
    """Why a file was not worked on: a stable code and a sentence to act on."""

    type: str
    title: str
    detail: str


class FileBody(Body):
    """One file of a batch."""

    object: Literal["file"] = "file"
    id: str
    batch_id: str
    parent_id: str | None
    name: str
    size: int | None
    sha256: str | None
    state: FileState
    kind: str | None
    pages: int | None
    pages_read: int
    damaged: bool
    duplicate_of: str | None
    problem: Fault | None
    received_at: datetime
    purged_at: datetime | None
    """Since when it is no longer kept."""
    side: Side | None
    """Where fronts and backs of the sheets were scanned each by themselves."""
    fronts_id: str | None
    """Of backs: the file in which all pages lie."""
    backs_order: BacksOrder | None
    backs_due_at: datetime | None
    """Of fronts that wait: when a person is told that no backs came."""


class BatchBody(Body):
    """A batch and how far it is. The counts hold only the states that occur."""

    object: Literal["batch"] = "batch"
    id: str
    name: str | None
    control_number: str
    expected_documents: int | None
    operator: str | None
    type_said: str | None
    state: BatchState
    received_at: datetime
    progress: Annotated[float, Field(ge=0, le=1)]
    files: Mapping[FileState, int]
    pages: Mapping[PageState, int]
    documents: Mapping[DocumentState, int]


class ReceiptBody(Body):
    """What was taken: everything listed here is safe on disk. `repeated`: an earlier request was answered again."""

    object: Literal["receipt"] = "receipt"
    batch: BatchBody
    files: list[FileBody]
    repeated: bool


class DocumentBody(Body):
    """One document of a file."""

    object: Literal["document"] = "document"
    id: str
    batch_id: str
    file_id: str
    position: int
    pages: list[int]
    state: DocumentState
    type: str | None
    record_id: str | None
    fault: str | None
    purged_at: datetime | None
    """Since when nothing that was read from it is kept."""


class PageBody(Body):
    """One page of a file."""

    object: Literal["page"] = "page"
    id: str
    file_id: str
    number: int
    place: int
    state: PageState
    hidden: HiddenReason | None
    fault: str | None
    document_id: str | None
    facts: PageFacts | None


class WordsBody(Body):
    """The words of a page in reading order; boxes are on the clean page, 0..1 (see `facts.skew_degrees`)."""

    object: Literal["words"] = "words"
    words: list[Word]


class Page(Body, Generic[Item]):
    """Some of many. Pass `next_cursor` as `cursor` for more; null on the last."""

    data: list[Item]
    next_cursor: str | None


class EventBody(Body):
    """A record as it was released. `id` is the key by which a consumer removes duplicates."""

    object: Literal["event"] = "event"
    id: str
    position: int
    type: EventType
    at: datetime
    record: dict[str, Any]


class FeedBody(Body):
    """Releases after a cursor, oldest first. `cursor` is where to go on, also where there is nothing new."""

    data: list[EventBody]
    cursor: str
    has_more: bool


class Correction(Body):
    """One act of a reviewer on one field. `pointer` is a JSON Pointer into `data`."""

    action: Literal["correct", "confirm", "absent", "illegible", "remove"] = "correct"
    pointer: Annotated[str, Field(max_length=200, pattern=r"^/")]
    value: Annotated[str | None, Field(max_length=2000)] = None


class TurnedDownBody(Body):
    """Why nothing is to be made of a document that was set aside."""

    reason: TurnedDown


class Rejection(Body):
    """Why a record must not leave."""

    reason: Annotated[str, Field(min_length=1, max_length=500)]


class ClientBody(Body):
    """A client company."""

    object: Literal["client"] = "client"
    id: str
    name: str
    duplicates: DuplicatePolicy
    target_accuracy: float | None
    turnaround_hours: int


class NewClient(Body):
    """A client to be opened; opening it twice changes nothing."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
    name: Annotated[str, Field(min_length=1, max_length=200)]
    duplicates: DuplicatePolicy = DuplicatePolicy.HOLD


class ClientChange(Body):
    """What to change of a client."""

    duplicates: DuplicatePolicy | None = None
    target_accuracy: Annotated[float | None, Field(gt=0.5, lt=1.0)] = None
    turnaround_hours: Annotated[int | None, Field(ge=1, le=24 * 90)] = None
    """From receipt until a document is to be done: the deadlines of the review queue."""


class KeyBody(Body):
    """An API key, without its secret."""

    object: Literal["api_key"] = "api_key"
    id: str
    client_id: str | None
    name: str
    role: Role
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None
    last_used_at: datetime | None


class NewKeyBody(Body):
    """A key that is wanted."""

    name: Annotated[str, Field(min_length=1, max_length=200)]
    role: Role
    expires_at: Moment | None = None


class IssuedKeyBody(Body):
    """A fresh key. The secret is shown this once."""

    key: KeyBody
    secret: str


class Version(Body):
    """What is running."""

    version: str
    record_schemas: list[str]


class Health(Body):
    """Whether each part answers."""

    ready: bool
    parts: Mapping[str, str]


def batch_body(view: BatchView) -> BatchBody:
    """As answered."""
    return BatchBody.model_validate(view)


def file_body(view: FileView) -> FileBody:
    """As answered."""
    problem = None
    if view.fault is not None:
        title = FileFault[view.fault].in_words if view.fault in FileFault.__members__ else view.fault
        problem = Fault(type=f"/problems/{view.fault}", title=title, detail=view.fault_detail or title)
    return FileBody(
        id=view.id,
        batch_id=view.batch_id,
        parent_id=view.parent_id,
        name=view.name,
        size=view.size,
        sha256=view.sha256,
        state=view.state,
        kind=view.kind,
        pages=view.page_count,
        pages_read=(view.page_count or 0) - view.pages_left,
        damaged=view.damaged,
        duplicate_of=view.duplicate_of,
        problem=problem,
        received_at=view.received_at,
        purged_at=view.purged_at,
        side=view.side,
        fronts_id=view.fronts_id,
        backs_order=view.backs_order,
        backs_due_at=view.backs_due_at if view.state is FileState.WAITING else None,
    )


def document_body(view: DocumentView) -> DocumentBody:
    """As answered."""
    return DocumentBody.model_validate(view)


def page_body(view: PageView) -> PageBody:
    """As answered."""
    return PageBody.model_validate(view)


def event_body(view: EventView) -> EventBody:
    """As answered, without the record."""
    return EventBody(id=view.event_id, position=view.position, type=view.type, at=view.at, record={})
