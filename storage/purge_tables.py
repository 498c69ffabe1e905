"""What was deleted because its time was over."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from schemas.ids import ClientId
from schemas.retention import PurgeKind
from storage.columns import DatabaseTime, ForeignText, choice
from storage.tables import Table


class PurgeRow(Table):
    """A tombstone: ids and counts. Written when the rows are emptied; `done_at` follows once the objects are gone, too."""

    __tablename__ = "purge"
    __table_args__ = (Index(None, "client_id", "kind", "decided_at"), Index(None, "done_at"))

    subject: Mapped[str] = mapped_column(ForeignText(40), primary_key=True)
    """Id of the file, the document or the export run."""
    kind: Mapped[PurgeKind] = mapped_column(choice(PurgeKind), primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    decided_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    done_at: Mapped[datetime | None]
    count: Mapped[int]
    """Pages of a scan, revisions of a record, files of an export run."""
