"""What reports are made of: figures of every record, audits, frozen baselines."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, false
from sqlalchemy.orm import Mapped, mapped_column

from schemas.ids import BatchId, ClientId, DocumentId, RecordId
from storage.columns import DatabaseTime, ForeignText
from storage.tables import Table


class RecordFiguresRow(Table):
    """How a record came out of the line, and what people made of it until its first release. Counts only."""

    __tablename__ = "record_figures"
    __table_args__ = (Index(None, "client_id", "made_at"), Index(None, "client_id", "released_at"))

    record_id: Mapped[RecordId] = mapped_column(primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    document_id: Mapped[DocumentId] = mapped_column(ForeignKey("document.id"))
    batch_id: Mapped[BatchId | None] = mapped_column(ForeignKey("batch.id"))
    type: Mapped[str] = mapped_column(ForeignText(40))
    received_at: Mapped[datetime]
    made_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    fields: Mapped[int]
    """Values found."""
    accepted: Mapped[int]
    """Of them by the machine."""
    straight_through: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Accepted whole by the machine."""
    reasons: Mapped[dict[str, Any]] = mapped_column(JSON)
    """Why values were not accepted: reason to count."""
    released_at: Mapped[datetime | None]
    """The first time."""
    confirmed: Mapped[int] = mapped_column(default=0)
    changed: Mapped[int] = mapped_column(default=0)
    """Values that people corrected, keyed, or marked as absent or illegible, at the first release."""


class AuditSampleRow(Table):
    """A released record that somebody looks at once more."""

    __tablename__ = "audit_sample"
    __table_args__ = (Index(None, "client_id", "done_at", "chosen_at"),)

    record_id: Mapped[RecordId] = mapped_column(primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    document_id: Mapped[DocumentId] = mapped_column(ForeignKey("document.id"))
    revision: Mapped[int]
    type: Mapped[str] = mapped_column(ForeignText(40))
    chosen_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    done_at: Mapped[datetime | None]
    auditor: Mapped[str | None] = mapped_column(String(100))


class AuditedFieldRow(Table):
    """One value of an audited record: was it right as released?"""

    __tablename__ = "audited_field"
    __table_args__ = (Index(None, "client_id", "at"),)

    record_id: Mapped[RecordId] = mapped_column(ForeignKey("audit_sample.record_id"), primary_key=True)
    pointer: Mapped[str] = mapped_column(ForeignText(200), primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    type: Mapped[str] = mapped_column(ForeignText(40))
    pattern: Mapped[str] = mapped_column(ForeignText(200))
    settled_by: Mapped[str] = mapped_column(String(100))
    """`machine`, or the actor who settled it."""
    was_right: Mapped[bool]
    at: Mapped[datetime] = mapped_column(default=DatabaseTime())


class BaselineRow(Table):
    """The figures that a client's improvement is measured against, as they were when somebody froze them."""

    __tablename__ = "baseline"

    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"), primary_key=True)
    frozen_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    frozen_by: Mapped[str] = mapped_column(String(100))
    figures: Mapped[dict[str, Any]] = mapped_column(JSON)
