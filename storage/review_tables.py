"""The tables of the review desk: where documents wait, who has been at them, and what they did."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Float, ForeignKey, Index, Integer, String, false
from sqlalchemy.orm import Mapped, mapped_column

from schemas.desk_acts import ActKind
from schemas.ids import BatchId, ClientId, DocumentId, HoldId, RecordId
from schemas.queue import ActState, Outcome, QueueState, Stage
from storage.columns import DatabaseTime, ForeignText, choice
from storage.tables import Table

_HOLD = ForeignText(40)


class ReviewItemRow(Table):
    """A document that waits for a person, or did. Whoever has `hold` has the document until `held_until`."""

    __tablename__ = "review_item"
    __table_args__ = (
        Index("ix_review_item_order", "client_id", "state", "level", "due_hour", "value_cents"),
        Index(None, "batch_id", "state"),
        Index(None, "hold"),
    )

    document_id: Mapped[DocumentId] = mapped_column(ForeignKey("document.id"), primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    batch_id: Mapped[BatchId | None] = mapped_column(ForeignKey("batch.id"))
    record_id: Mapped[RecordId]
    type: Mapped[str] = mapped_column(ForeignText(40))
    state: Mapped[QueueState] = mapped_column(choice(QueueState))
    stage: Mapped[Stage] = mapped_column(choice(Stage), default=Stage.REVIEW)
    level: Mapped[int] = mapped_column(default=0)
    """0: any reviewer; above: supervisors."""
    received_at: Mapped[datetime]
    deadline: Mapped[datetime]
    due_hour: Mapped[int]
    """Hours since 1970 until the deadline: the order of the queue. Within an hour the greater value comes first."""
    value_cents: Mapped[int] = mapped_column(BigInteger, default=0)
    """What a mistake may cost."""
    reasons: Mapped[list[str]]
    """Why the machine did not let it out, the most frequent first."""
    note: Mapped[str | None] = mapped_column(ForeignText(1000))
    """Of the person who parked, escalated or rejected it."""
    parked_until: Mapped[datetime | None]
    rescan: Mapped[bool] = mapped_column(default=False, server_default=false())
    """The paper is to be scanned once more."""
    first_keyer: Mapped[str | None] = mapped_column(String(100))
    """Who settled it, where a second person keys it again."""
    second_keyer: Mapped[str | None] = mapped_column(String(100))
    """Who keyed it again, where a third person settles it."""
    hold: Mapped[HoldId | None] = mapped_column(_HOLD)
    holder: Mapped[str | None] = mapped_column(String(100))
    """As written into the audit trail."""
    holder_name: Mapped[str | None] = mapped_column(ForeignText(200))
    held_until: Mapped[datetime | None]
    entered_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    """Into the queue, the last time."""
    left_at: Mapped[datetime | None]
    updated_at: Mapped[datetime] = mapped_column(default=DatabaseTime())


class ReviewVisitRow(Table):
    """A person at a document, from opening it to letting it go: the time log."""

    __tablename__ = "review_visit"
    __table_args__ = (Index(None, "document_id", "ended_at"), Index(None, "client_id", "ended_at"))

    hold: Mapped[HoldId] = mapped_column(_HOLD, primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    document_id: Mapped[DocumentId] = mapped_column(ForeignKey("document.id"))
    record_id: Mapped[RecordId]
    type: Mapped[str] = mapped_column(ForeignText(40))
    stage: Mapped[Stage] = mapped_column(choice(Stage))
    actor: Mapped[str] = mapped_column(String(100))
    name: Mapped[str | None] = mapped_column(ForeignText(200))
    opened_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    ended_at: Mapped[datetime | None]
    outcome: Mapped[Outcome | None] = mapped_column(choice(Outcome))
    active_seconds: Mapped[float] = mapped_column(Float, default=0.0)
    """Of a person at work, idle time left out."""
    open_before: Mapped[int] = mapped_column(default=0)
    """Fields that nobody had settled when it was opened."""
    confirmed: Mapped[int] = mapped_column(default=0)
    corrected: Mapped[int] = mapped_column(default=0)
    keyed: Mapped[int] = mapped_column(default=0)
    marked: Mapped[int] = mapped_column(default=0)
    """Absent or illegible."""
    moved: Mapped[int] = mapped_column(default=0)
    """Rows put in or taken out."""
    undone: Mapped[int] = mapped_column(default=0)
    forced: Mapped[int] = mapped_column(default=0)
    """Fields confirmed by accepting all at once."""


class ReviewActRow(Table):
    """One act, with the way back. The log of a document outlives every visit."""

    __tablename__ = "review_act"
    __table_args__ = (Index("ix_review_act_order", "document_id", "state", "number"), Index(None, "client_id", "together"))

    document_id: Mapped[DocumentId] = mapped_column(ForeignKey("document.id"), primary_key=True)
    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    """Made by who sent it: one sent twice is done once."""
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    number: Mapped[int] = mapped_column(Integer)
    """Order within the document."""
    hold: Mapped[HoldId] = mapped_column(_HOLD)
    actor: Mapped[str] = mapped_column(String(100))
    action: Mapped[str] = mapped_column(String(40))
    """An `ActKind`, or `accept_all`, `replace`, `type`."""
    pointer: Mapped[str] = mapped_column(ForeignText(200))
    at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    seconds: Mapped[float] = mapped_column(Float, default=0.0)
    state: Mapped[ActState] = mapped_column(choice(ActState), default=ActState.DONE)
    trace: Mapped[dict[str, Any]] = mapped_column(JSON)
    """A `Trace`: back while the act is done, forward while it is undone."""
    together: Mapped[str | None] = mapped_column(String(64))
    """What was done to several documents as one act has this in common."""


ACCEPT_ALL, REPLACE, TYPE = "accept_all", "replace", "type"
"""Acts that are not on one field."""
ACTIONS = frozenset({*(kind.value for kind in ActKind), ACCEPT_ALL, REPLACE, TYPE})
