"""The tables of arrangements: every plan that a file's pages ever lay by."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from schemas.ids import ClientId, FileId
from storage.columns import DatabaseTime
from storage.tables import Table


class ArrangementRow(Table):
    """One plan of a file. Rows are added and never changed; the one with the highest number holds."""

    __tablename__ = "arrangement"

    file_id: Mapped[FileId] = mapped_column(ForeignKey("source_file.id"), primary_key=True)
    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    """From 1, as dividing left it: the API's ETag."""
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    stands_at: Mapped[int]
    """The row that made this state: this one, or an earlier one that undoing or redoing went to."""
    after: Mapped[int | None]
    """The row whose state this one changed."""
    other_file_id: Mapped[FileId | None]
    """The file whose pages came or went with this change, and the row of that file that says so: undone together."""
    other_number: Mapped[int | None]
    plan: Mapped[dict[str, Any]]
    """A `Plan` as JSON."""
    actor: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime] = mapped_column(default=DatabaseTime())
