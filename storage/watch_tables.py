"""The tables of watched folders: who looks at them, and what waits there."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from schemas.ids import ClientId
from schemas.watching import WaitReason
from storage.columns import DatabaseTime, ForeignText, choice
from storage.tables import Table


class WatcherRow(Table):
    """The process that looks at the watched folder, one at a time. There is one row or none."""

    __tablename__ = "watcher"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    owner: Mapped[str] = mapped_column(String(100))
    held_until: Mapped[datetime]
    looked_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    trouble: Mapped[str | None] = mapped_column(ForeignText(300))
    """Why the folder as a whole cannot be looked at."""
    waiting: Mapped[int] = mapped_column(default=0)
    """Files that wait, more perhaps than there are rows of them."""


class WaitingFileRow(Table):
    """A file in a watched folder that is not taken yet, and why."""

    __tablename__ = "watch_waiting"

    path: Mapped[str] = mapped_column(ForeignText(500), primary_key=True)
    client_id: Mapped[ClientId | None] = mapped_column(index=True)
    """None: it lies in no client's folder."""
    size: Mapped[int] = mapped_column(BigInteger)
    """Bytes."""
    why: Mapped[WaitReason] = mapped_column(choice(WaitReason))
    detail: Mapped[str | None] = mapped_column(ForeignText(300))
    since: Mapped[datetime] = mapped_column(default=DatabaseTime())
