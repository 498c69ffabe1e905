"""The tables of master data. Their rows hang on the client, the kind of list and the client's own key."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from schemas.ids import ClientId
from storage.columns import DatabaseTime, ForeignText
from storage.tables import Table

_KIND, _KEY, _TERM = ForeignText(20), ForeignText(40), ForeignText(255)


class MasterRow(Table):
    """One entry of a client's master data, or one invoice it received. `body` is the JSON of its model."""

    __tablename__ = "master_entry"

    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(_KIND, primary_key=True)
    """A `MasterKind`, or one of the lists the house keeps itself: `storage.master.PARTNER`, `storage.known.INVOICES`."""
    key: Mapped[str] = mapped_column(_KEY, primary_key=True)
    body: Mapped[dict[str, Any]]
    changed_at: Mapped[datetime] = mapped_column(default=DatabaseTime())


class MasterTermRow(Table):
    """What an entry is looked up by, such as `account:ACCT1001`."""

    __tablename__ = "master_term"
    __table_args__ = (
        ForeignKeyConstraint(
            ["client_id", "kind", "key"],
            ["master_entry.client_id", "master_entry.kind", "master_entry.key"],
            ondelete="CASCADE",
        ),
        Index(None, "client_id", "kind", "key"),
    )

    client_id: Mapped[ClientId] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(_KIND, primary_key=True)
    term: Mapped[str] = mapped_column(_TERM, primary_key=True)
    key: Mapped[str] = mapped_column(_KEY, primary_key=True)
