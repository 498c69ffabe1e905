"""The tables of the denials worklist: items, denial letters, which is about which, and what people did."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Date, ForeignKey, ForeignKeyConstraint, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from schemas.appeals import DeadlineBasis
from schemas.denial_work import DenialOrigin, DenialState
from schemas.ids import ClientId, DenialId, DocumentId, RecordId
from schemas.reason_groups import ReasonGroup
from storage.columns import DatabaseTime, ForeignText, choice
from storage.tables import Table

NEVER = date.max
"""The day due of items that have none: they come last, and one index serves order and filter."""


class DenialRow(Table):
    """Something a payer refused and might still pay. Amounts are whole cents."""

    __tablename__ = "denial"
    __table_args__ = (
        ForeignKeyConstraint(["record_id", "revision"], ["record.id", "record.revision"]),
        Index(None, "client_id", "due", "id"),
        Index(None, "client_id", "claim_key"),
        Index(None, "client_id", "account_key"),
        Index(None, "client_id", "member_key"),
        Index(None, "record_id"),
    )

    id: Mapped[DenialId] = mapped_column(ForeignText(40), primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    record_id: Mapped[RecordId]
    revision: Mapped[int]
    """Of the record, as last seen here."""
    document_id: Mapped[DocumentId] = mapped_column(ForeignKey("document.id"))
    origin: Mapped[DenialOrigin] = mapped_column(choice(DenialOrigin))
    at: Mapped[str] = mapped_column(String(100))
    """JSON pointer into the record's data."""
    claim_number: Mapped[str | None] = mapped_column(ForeignText(200))
    patient_account: Mapped[str | None] = mapped_column(ForeignText(200))
    member_id: Mapped[str | None] = mapped_column(ForeignText(200))
    patient_name: Mapped[str | None] = mapped_column(ForeignText(200))
    claim_key: Mapped[str] = mapped_column(ForeignText(200))
    """The number without blanks and punctuation: letters and remittances print it in different ways."""
    account_key: Mapped[str] = mapped_column(ForeignText(200))
    member_key: Mapped[str] = mapped_column(ForeignText(200))
    service_from: Mapped[date | None] = mapped_column(Date)
    service_to: Mapped[date | None] = mapped_column(Date)
    payer_key: Mapped[str] = mapped_column(ForeignText(200))
    payer_name: Mapped[str | None] = mapped_column(ForeignText(200))
    procedure: Mapped[str | None] = mapped_column(ForeignText(40))
    billed_cents: Mapped[int | None] = mapped_column(BigInteger)
    paid_cents: Mapped[int | None] = mapped_column(BigInteger)
    amount_cents: Mapped[int | None] = mapped_column(BigInteger)
    """At stake."""
    reason_group: Mapped[ReasonGroup] = mapped_column(choice(ReasonGroup))
    reasons: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    remarks: Mapped[list[str]] = mapped_column(JSON)
    rule_basis: Mapped[DeadlineBasis] = mapped_column(choice(DeadlineBasis))
    rule_due: Mapped[date] = mapped_column(Date)
    """The deadline that holds where no letter names one."""
    basis: Mapped[DeadlineBasis] = mapped_column(choice(DeadlineBasis))
    due: Mapped[date] = mapped_column(Date)
    """The last day for an appeal."""
    state: Mapped[DenialState] = mapped_column(choice(DenialState), default=DenialState.OPEN)
    version: Mapped[int] = mapped_column(default=1)
    """Rises with every change: the API's ETag."""
    appealed_at: Mapped[datetime | None]
    """Since it was last open."""
    withdrawn_at: Mapped[datetime | None]
    """A correction says that nothing was refused, or a remittance tells of what the letter is about. Not shown in lists."""
    created_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    updated_at: Mapped[datetime] = mapped_column(default=DatabaseTime())


class DenialLetterRow(Table):
    """A released denial letter, by the numbers under which it can be about an item."""

    __tablename__ = "denial_letter"
    __table_args__ = (
        Index(None, "client_id", "claim_key"),
        Index(None, "client_id", "account_key"),
        Index(None, "client_id", "member_key"),
    )

    record_id: Mapped[RecordId] = mapped_column(primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    document_id: Mapped[DocumentId] = mapped_column(ForeignKey("document.id"))
    claim_key: Mapped[str] = mapped_column(ForeignText(200))
    account_key: Mapped[str] = mapped_column(ForeignText(200))
    member_key: Mapped[str] = mapped_column(ForeignText(200))
    service_from: Mapped[date | None] = mapped_column(Date)
    service_to: Mapped[date | None] = mapped_column(Date)
    payer_key: Mapped[str] = mapped_column(ForeignText(200))
    respond_by: Mapped[date | None] = mapped_column(Date)
    """The day that it names."""


class DenialLinkRow(Table):
    """This letter is about this item."""

    __tablename__ = "denial_link"
    __table_args__ = (Index(None, "letter_id"),)

    denial_id: Mapped[DenialId] = mapped_column(ForeignKey("denial.id"), primary_key=True)
    letter_id: Mapped[RecordId] = mapped_column(ForeignKey("denial_letter.record_id"), primary_key=True)
    linked_at: Mapped[datetime] = mapped_column(default=DatabaseTime())


class DenialActRow(Table):
    """What was done about an item. Notes are kept here and not in the audit trail, which holds nothing of a patient."""

    __tablename__ = "denial_act"
    __table_args__ = (Index(None, "denial_id", "id"),)

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    denial_id: Mapped[DenialId] = mapped_column(ForeignKey("denial.id"))
    at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    actor: Mapped[str] = mapped_column(String(100))
    was: Mapped[DenialState] = mapped_column(choice(DenialState))
    state: Mapped[DenialState] = mapped_column(choice(DenialState))
    note: Mapped[str | None] = mapped_column(ForeignText(1000))
