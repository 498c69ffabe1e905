"""The tables of what leaves: consumers of the feed, webhooks, export runs and their ledger."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from schemas.delivery import DeliveryState, EndpointState, ExportAct, ExportState, ItemState, SendFault
from schemas.ids import ClientId, EndpointId, EventId, ExportId, RecordId
from storage.columns import DatabaseTime, ForeignText
from storage.tables import Table


class ConsumerRow(Table):
    """How far a named consumer has taken a client's feed."""

    __tablename__ = "consumer"

    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"), primary_key=True)
    name: Mapped[str] = mapped_column(ForeignText(40), primary_key=True)
    position: Mapped[int] = mapped_column(BigInteger)
    """Of the last event it acknowledged; 0 before the first."""
    acked_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    acked_by: Mapped[str] = mapped_column(String(100))


class EndpointRow(Table):
    """A receiver of webhooks. One sender at a time holds it, by lease and fence."""

    __tablename__ = "webhook_endpoint"
    __table_args__ = (Index(None, "client_id"), Index(None, "state", "not_before"))

    id: Mapped[EndpointId] = mapped_column(primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    url: Mapped[str] = mapped_column(String(2000))
    types: Mapped[list[str] | None]
    """Types of events it wants; None: all."""
    state: Mapped[EndpointState] = mapped_column(default=EndpointState.ACTIVE)
    secret: Mapped[str] = mapped_column(String(100))
    """As it is: a signature needs it. No answer of the API holds it but the one that made it."""
    previous_secret: Mapped[str | None] = mapped_column(String(100))
    previous_until: Mapped[datetime | None]
    failures: Mapped[int] = mapped_column(default=0)
    """Attempts in a row that did not arrive."""
    last_fault: Mapped[SendFault | None]
    last_status: Mapped[int | None]
    created_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    not_before: Mapped[datetime] = mapped_column(default=DatabaseTime())
    """It asked for a pause, or did not answer: no message before this."""
    fence: Mapped[int] = mapped_column(default=0)
    owner: Mapped[str | None] = mapped_column(ForeignText(100))
    lease_until: Mapped[datetime | None]


class DeliveryRow(Table):
    """One event on its way to one endpoint; written by the transaction that writes the event."""

    __tablename__ = "webhook_delivery"
    __table_args__ = (Index(None, "endpoint_id", "state", "next_at"), Index(None, "endpoint_id", "position"))

    endpoint_id: Mapped[EndpointId] = mapped_column(ForeignKey("webhook_endpoint.id"), primary_key=True)
    event_id: Mapped[EventId] = mapped_column(ForeignKey("event.event_id"), primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    position: Mapped[int] = mapped_column(BigInteger)
    """Of the event in its client's feed."""
    state: Mapped[DeliveryState] = mapped_column(default=DeliveryState.PENDING)
    attempts: Mapped[int] = mapped_column(default=0)
    """Counted before each one."""
    next_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    tried_at: Mapped[datetime | None]
    last_fault: Mapped[SendFault | None]
    last_status: Mapped[int | None]


class ExportRow(Table):
    """One export run: what was asked for, and what became of it."""

    __tablename__ = "export_run"
    __table_args__ = (Index(None, "client_id", "created_at", "id"), Index(None, "state", "not_before"))

    id: Mapped[ExportId] = mapped_column(primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    format: Mapped[str] = mapped_column(ForeignText(40))
    since: Mapped[int | None] = mapped_column(BigInteger)
    """Position of the feed after which it begins; None: what no run of the format has carried yet."""
    wanted: Mapped[list[str] | None]
    """Ids of the records that were asked for; None: those of the feed."""
    state: Mapped[ExportState] = mapped_column(default=ExportState.WAITING)
    created_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    created_by: Mapped[str] = mapped_column(String(100))
    planned_at: Mapped[datetime | None]
    """Once its records, files and control numbers stand: a second attempt writes the same."""
    until: Mapped[int | None] = mapped_column(BigInteger)
    """Position of the feed up to which it looked."""
    made_at: Mapped[datetime | None]
    acked_at: Mapped[datetime | None]
    acked_by: Mapped[str | None] = mapped_column(String(100))
    exported: Mapped[int] = mapped_column(default=0)
    held: Mapped[int] = mapped_column(default=0)
    files: Mapped[list[dict[str, Any]] | None] = mapped_column(JSON(none_as_null=True))
    """As in the manifest, which is among them."""
    totals: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    fault: Mapped[str | None] = mapped_column(ForeignText(40))
    not_before: Mapped[datetime] = mapped_column(default=DatabaseTime())
    attempts: Mapped[int] = mapped_column(default=0)
    fence: Mapped[int] = mapped_column(default=0)
    owner: Mapped[str | None] = mapped_column(ForeignText(100))
    lease_until: Mapped[datetime | None]


class ExportItemRow(Table):
    """One record of an export run."""

    __tablename__ = "export_item"
    __table_args__ = (Index(None, "record_id"), Index(None, "export_id", "file_number"))

    export_id: Mapped[ExportId] = mapped_column(ForeignKey("export_run.id"), primary_key=True)
    record_id: Mapped[RecordId] = mapped_column(primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    revision: Mapped[int]
    position: Mapped[int] = mapped_column(Integer)
    """Order within the run, from 1."""
    file_number: Mapped[int | None]
    """Which file it goes into, from 1; None: none, it was held at once."""
    control_number: Mapped[int | None]
    state: Mapped[ItemState] = mapped_column(default=ItemState.PLANNED)
    held: Mapped[list[dict[str, Any]] | None] = mapped_column(JSON(none_as_null=True))
    """The reasons, each with code, place and message."""


class ExportActRow(Table):
    """A line of the ledger: what happened to a run, or to one record that was written for whoever asked."""

    __tablename__ = "export_act"
    __table_args__ = (Index(None, "export_id"), Index(None, "record_id"))

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    export_id: Mapped[ExportId | None] = mapped_column(ForeignKey("export_run.id"))
    record_id: Mapped[RecordId | None]
    revision: Mapped[int | None]
    format: Mapped[str] = mapped_column(ForeignText(40))
    control_number: Mapped[int | None]
    act: Mapped[ExportAct]
    actor: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    detail: Mapped[str | None] = mapped_column(ForeignText(200))
    """A file's name, or a code."""


class ControlNumberRow(Table):
    """The last control number of a client. A number is taken before anything is written with it, and never again."""

    __tablename__ = "control_number"
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"), primary_key=True)
    last: Mapped[int] = mapped_column(default=0)
