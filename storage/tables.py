"""The tables. Every row of a client carries the client's id; each unique constraint is a promise's second safety layer."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    BigInteger,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

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
    TaskId,
    UploadId,
)
from schemas.record import RecordState
from schemas.work import (
    BacksOrder,
    DocumentState,
    DuplicatePolicy,
    EventType,
    FileState,
    HiddenReason,
    PageState,
    Role,
    Side,
    Step,
    TaskState,
)
from storage.columns import DatabaseTime, ForeignText, UtcDateTime, choice

_ID = ForeignText(40)
"""Ids arrive in addresses; one that holds a NUL must be not found, and not an error of the database."""


class Table(DeclarativeBase):
    """What all tables share."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcDateTime(),
        dict[str, Any]: JSON(),
        list[str]: JSON(none_as_null=True),
        **dict.fromkeys((ClientId, BatchId, FileId, PageId, DocumentId, RecordId, TaskId, EventId, KeyId), _ID),
        **dict.fromkeys((ExportId, EndpointId, UploadId), _ID),
        **{
            kind: choice(kind)
            for kind in (
                BacksOrder, DeliveryState, DocumentState, DuplicatePolicy, EndpointState, EventType, ExportAct, ExportState,
                FileState, HiddenReason, ItemState, PageState, RecordState, Role, SendFault, Side, Step, TaskState,
            )
        },
    }  # fmt: skip


class ClientRow(Table):
    """A company whose mail this is."""

    __tablename__ = "client"

    id: Mapped[ClientId] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(ForeignText(200))
    created_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    duplicates: Mapped[DuplicatePolicy] = mapped_column(default=DuplicatePolicy.HOLD)
    target_accuracy: Mapped[float | None] = mapped_column(Float)
    """Share of accepted values that must be right; None: the installation's."""
    closed: Mapped[bool] = mapped_column(default=False, server_default=false())
    turnaround_hours: Mapped[int] = mapped_column(default=24, server_default=text("24"))
    """From receipt to the last document of a batch, as promised."""
    audit_share: Mapped[float] = mapped_column(Float, default=0.0, server_default=text("0"))
    """Of the records released, so many (0..1) are looked at once more."""
    double_key: Mapped[list[str] | None]
    """Patterns of fields that two people key, as in `always_review`; None: none."""
    always_review: Mapped[list[str] | None]
    """Patterns of fields that a person always looks at; None: the installation's."""
    keep_originals_days: Mapped[int | None]
    """How long scans and pictures are kept after all of a file is settled; None: until somebody says otherwise."""
    keep_records_days: Mapped[int | None]
    """How long what was read is kept after a document is settled."""


class ApiKeyRow(Table):
    """A key to the API. The secret is shown once and kept as its SHA-256 only."""

    __tablename__ = "api_key"

    id: Mapped[KeyId] = mapped_column(primary_key=True)
    client_id: Mapped[ClientId | None] = mapped_column(ForeignKey("client.id"), index=True)
    """None for an administrator of the installation."""
    name: Mapped[str] = mapped_column(ForeignText(200))
    role: Mapped[Role]
    secret_sha256: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    expires_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]


class BatchRow(Table):
    """What was handed in together."""

    __tablename__ = "batch"
    __table_args__ = (
        Index(None, "client_id", "received_at", "id"),
        Index("uq_batch_control_number", "client_id", "control_number", unique=True),
    )

    id: Mapped[BatchId] = mapped_column(primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    name: Mapped[str | None] = mapped_column(ForeignText(200))
    received_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    received_by: Mapped[str] = mapped_column(String(100))
    file_count: Mapped[int] = mapped_column(default=0)
    """Files so far, members of archives included: the next one's position."""
    control_number: Mapped[str] = mapped_column(String(20))
    """`YYYYMMDD-NNNN`: the day it came (UTC), and which of the client's batches of that day it was."""
    expected_documents: Mapped[int | None]
    """As its ticket says."""
    operator: Mapped[str | None] = mapped_column(ForeignText(100))
    """Who scanned it, as the ticket says."""
    type_said: Mapped[str | None] = mapped_column(ForeignText(40))
    """All its documents are of this type, as the ticket says; None: the machine tells."""


class FileRow(Table):
    """An uploaded file, or one taken out of an archive or e-mail."""

    __tablename__ = "source_file"
    __table_args__ = (
        UniqueConstraint("batch_id", "position"),
        # At most one first file per content: two uploads of the same bytes at the same moment cannot both be first.
        Index(
            "uq_source_file_first",
            "client_id",
            "sha256",
            unique=True,
            sqlite_where=text("duplicate_of IS NULL AND sha256 IS NOT NULL"),
            postgresql_where=text("duplicate_of IS NULL AND sha256 IS NOT NULL"),
        ),
        Index(None, "client_id", "received_at"),
    )

    id: Mapped[FileId] = mapped_column(primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    batch_id: Mapped[BatchId] = mapped_column(ForeignKey("batch.id"))
    position: Mapped[int]
    """Order within the batch, from 1; members of an archive come after the uploaded files."""
    parent_id: Mapped[FileId | None] = mapped_column(ForeignKey("source_file.id"), index=True)
    """The archive or e-mail it was taken out of."""
    name: Mapped[str] = mapped_column(ForeignText(500))
    object_key: Mapped[str | None] = mapped_column(String(300))
    """None where nothing was kept: a file refused while it was sent."""
    size: Mapped[int | None] = mapped_column(BigInteger)
    """Bytes."""
    sha256: Mapped[str | None] = mapped_column(String(64))
    state: Mapped[FileState]
    fault: Mapped[str | None] = mapped_column(ForeignText(40))
    fault_detail: Mapped[str | None] = mapped_column(ForeignText(500))
    duplicate_of: Mapped[FileId | None] = mapped_column(ForeignKey("source_file.id"), index=True)
    kind: Mapped[str | None] = mapped_column(ForeignText(40))
    """Such as `pdf` or `tiff`, once opened."""
    damaged: Mapped[bool] = mapped_column(default=False, server_default=false())
    page_count: Mapped[int | None]
    pages_left: Mapped[int] = mapped_column(default=0)
    """Pages not yet read or given up. Whoever takes it to 0 creates the task that divides the file."""
    received_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    purged_at: Mapped[datetime | None]
    """Since when its scan and the pictures of its pages are no longer kept."""
    side: Mapped[Side | None]
    """Where each side of the sheets was scanned by itself; None: the file is whole."""
    fronts_id: Mapped[FileId | None] = mapped_column(index=True)
    """Of backs: the file with the fronts of the same sheets."""
    backs_order: Mapped[BacksOrder | None]
    """Of backs."""
    backs_due_at: Mapped[datetime | None]
    """Of fronts in state `waiting`: when the sender is told that no backs came."""


class PageRow(Table):
    """One page of a file."""

    __tablename__ = "page"
    __table_args__ = (UniqueConstraint("file_id", "number"),)

    id: Mapped[PageId] = mapped_column(primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    file_id: Mapped[FileId] = mapped_column(ForeignKey("source_file.id"))
    number: Mapped[int]
    """1-based, within its file."""
    scan_file_id: Mapped[FileId | None] = mapped_column(index=True)
    """The file that holds the page's scan; None: its own."""
    scan_number: Mapped[int | None]
    """Which page of that file it is; None: its number."""
    place: Mapped[int]
    """Where it lies among the file's pages, from 1; its number until a person arranges the file anew."""
    said_rotation: Mapped[int | None]
    """Degrees clockwise by which the scan is to be turned, as a person says; None: the machine tells."""
    state: Mapped[PageState]
    fault: Mapped[str | None] = mapped_column(ForeignText(40))
    facts: Mapped[dict[str, Any] | None]
    """`PageFacts` as JSON, once read."""
    hidden: Mapped[HiddenReason | None]
    document_id: Mapped[DocumentId | None] = mapped_column(ForeignKey("document.id"), index=True)


class DocumentRow(Table):
    """Pages that belong together: one letter, one claim, one remittance advice."""

    __tablename__ = "document"
    __table_args__ = (
        UniqueConstraint("file_id", "position"),
        Index(None, "client_id", "state", "created_at", "id"),
        Index(None, "batch_id", "state"),
        Index(None, "client_id", "settled_at"),
    )

    id: Mapped[DocumentId] = mapped_column(primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    batch_id: Mapped[BatchId] = mapped_column(ForeignKey("batch.id"))
    file_id: Mapped[FileId] = mapped_column(ForeignKey("source_file.id"))
    position: Mapped[int]
    """Order within the file, from 1; below 0 where it is withdrawn."""
    state: Mapped[DocumentState]
    type: Mapped[str | None] = mapped_column(ForeignText(40))
    type_said: Mapped[str | None] = mapped_column(ForeignText(40))
    """What a person said it is: it is read as that."""
    fault: Mapped[str | None] = mapped_column(ForeignText(40))
    created_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    settled_at: Mapped[datetime | None]
    """When its record was released or rejected, or it was withdrawn, the last time; None while it waits."""
    purged_at: Mapped[datetime | None]
    """Since when nothing that was read from it is kept."""


class TaskRow(Table):
    """Work to do. `fence` rises with every lease, so that a worker that slept through its lease cannot write."""

    __tablename__ = "task"
    __table_args__ = (
        UniqueConstraint("step", "subject"),
        Index(None, "state", "not_before"),
        Index(None, "state", "lease_until"),
        Index(None, "file_id"),
    )

    id: Mapped[TaskId] = mapped_column(primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    step: Mapped[Step]
    subject: Mapped[str] = mapped_column(_ID)
    """Id of the file, page or document it is about."""
    batch_id: Mapped[BatchId] = mapped_column(ForeignKey("batch.id"))
    file_id: Mapped[FileId] = mapped_column(ForeignKey("source_file.id"))
    state: Mapped[TaskState] = mapped_column(default=TaskState.READY)
    fence: Mapped[int] = mapped_column(default=0)
    attempts: Mapped[int] = mapped_column(default=0)
    """Counted before the work, so that a crash loop is counted although nobody lives to report it."""
    not_before: Mapped[datetime] = mapped_column(default=DatabaseTime())
    owner: Mapped[str | None] = mapped_column(ForeignText(100))
    lease_until: Mapped[datetime | None]
    last_error: Mapped[str | None] = mapped_column(ForeignText(40))
    """An error code, never a message: messages may quote paper."""


class OutboxRow(Table):
    """A doorbell to ring. It goes when somebody opens, that is when the task is leased; until then it is rung again."""

    __tablename__ = "outbox"

    task_id: Mapped[TaskId] = mapped_column(ForeignKey("task.id"), primary_key=True)
    step: Mapped[Step]
    ring_at: Mapped[datetime] = mapped_column(index=True)
    rings: Mapped[int] = mapped_column(default=0)


class RecordRow(Table):
    """One revision of a document's record. A released revision never changes again."""

    __tablename__ = "record"
    __table_args__ = (
        UniqueConstraint("document_id", "revision"),
        Index(
            "uq_record_current",
            "document_id",
            unique=True,
            sqlite_where=text("is_current"),
            postgresql_where=text("is_current"),
        ),
        Index(None, "client_id", "state", "created_at", "id"),
    )

    id: Mapped[RecordId] = mapped_column(primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    document_id: Mapped[DocumentId] = mapped_column(ForeignKey("document.id"))
    type: Mapped[str] = mapped_column(ForeignText(40))
    state: Mapped[RecordState]
    is_current: Mapped[bool]
    version: Mapped[int]
    """Rises with every change and on into the next revision: the API's ETag."""
    body: Mapped[dict[str, Any]]
    created_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    updated_at: Mapped[datetime] = mapped_column(default=DatabaseTime())


class StreamRow(Table):
    """The last position of a client's feed. Taking one locks this row until commit: positions appear in order, without gaps."""

    __tablename__ = "client_stream"

    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"), primary_key=True)
    head: Mapped[int] = mapped_column(BigInteger, default=0)


class EventRow(Table):
    """One entry of a client's feed."""

    __tablename__ = "event"
    __table_args__ = (
        UniqueConstraint("event_id"),
        UniqueConstraint("record_id", "revision"),
        ForeignKeyConstraint(["record_id", "revision"], ["record.id", "record.revision"]),
    )

    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"), primary_key=True)
    position: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    event_id: Mapped[EventId]
    type: Mapped[EventType]
    record_id: Mapped[RecordId | None]
    revision: Mapped[int | None]
    document_id: Mapped[DocumentId | None] = mapped_column(ForeignKey("document.id"))
    subject: Mapped[str | None] = mapped_column(_ID)
    """What it is about where that is no record: an export run, a webhook endpoint."""
    at: Mapped[datetime] = mapped_column(default=DatabaseTime())


class IdempotencyRow(Table):
    """What a request with an Idempotency-Key was answered."""

    __tablename__ = "idempotency"

    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"), primary_key=True)
    key: Mapped[str] = mapped_column(String(255), primary_key=True)
    request_sha256: Mapped[str] = mapped_column(String(64))
    response: Mapped[dict[str, Any] | None]
    created_at: Mapped[datetime] = mapped_column(default=DatabaseTime())


class AuditRow(Table):
    """Who did what to which row. Append-only (triggers hold it), and never a value from paper."""

    __tablename__ = "audit"
    __table_args__ = (Index(None, "client_id", "subject"), Index("ix_audit_at", "at", "id"))

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    client_id: Mapped[ClientId | None] = mapped_column(ForeignKey("client.id"))
    at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    actor: Mapped[str] = mapped_column(String(100))
    """`key:<key id>`, `user:<user id>`, `line` for the machine, `operator` for the command line."""
    action: Mapped[str] = mapped_column(String(60))
    """Noun and verb, such as `record.correct`."""
    subject: Mapped[str | None] = mapped_column(_ID)
    detail: Mapped[str | None] = mapped_column(ForeignText(500))
    """Ids, pointers and codes only."""
