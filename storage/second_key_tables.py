"""What second persons keyed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from schemas.ids import ClientId, DocumentId
from storage.columns import DatabaseTime, ForeignText
from storage.tables import Table


class KeyedRow(Table):
    """A field of a document that a second person keyed without seeing what the first had."""

    __tablename__ = "keyed"

    document_id: Mapped[DocumentId] = mapped_column(ForeignKey("document.id"), primary_key=True)
    pointer: Mapped[str] = mapped_column(ForeignText(200), primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    keyed: Mapped[dict[str, Any]] = mapped_column(JSON)
    """A `Keyed`."""
    actor: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime] = mapped_column(default=DatabaseTime())
