"""By which words a record is found."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from schemas.ids import ClientId, RecordId
from schemas.search_terms import LONGEST
from storage.tables import Table


class RecordTermRow(Table):
    """A record has this term in its current revision."""

    __tablename__ = "record_term"
    __table_args__ = (
        Index(None, "record_id"),
        # Beginnings are asked for: PostgreSQL uses an index for LIKE only in byte order.
        Index("ix_record_term_beginning", "client_id", "term", postgresql_ops={"term": "text_pattern_ops"}),
    )

    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"), primary_key=True)
    record_id: Mapped[RecordId] = mapped_column(primary_key=True)
    term: Mapped[str] = mapped_column(String(LONGEST), primary_key=True)
