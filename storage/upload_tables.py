"""The tables of uploads that come in pieces."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, false
from sqlalchemy.orm import Mapped, mapped_column

from schemas.ids import BatchId, ClientId, FileId, UploadId
from storage.columns import DatabaseTime, ForeignText
from storage.tables import Table


class UploadRow(Table):
    """A file on its way in. The row outlives its handing in until it expires, so that a repeated call finds out what became."""

    __tablename__ = "upload"
    __table_args__ = (Index(None, "client_id", "taken"),)

    id: Mapped[UploadId] = mapped_column(primary_key=True)
    client_id: Mapped[ClientId] = mapped_column(ForeignKey("client.id"))
    name: Mapped[str] = mapped_column(ForeignText(500))
    size: Mapped[int] = mapped_column(BigInteger)
    """Bytes, as announced."""
    received: Mapped[int] = mapped_column(BigInteger, default=0)
    """Bytes that are safe. At `size` the file is whole."""
    file_id: Mapped[FileId | None]
    """The id the file has, once it is whole: its bytes lie where those of every file lie."""
    sha256: Mapped[str | None] = mapped_column(String(64))
    batch_id: Mapped[BatchId | None] = mapped_column(ForeignKey("batch.id"))
    """Where it goes by itself, or where it was handed in."""
    taken: Mapped[bool] = mapped_column(default=False, server_default=false())
    """It is a file of its batch."""
    created_at: Mapped[datetime] = mapped_column(default=DatabaseTime())
    expires_at: Mapped[datetime] = mapped_column(index=True)


class PieceRow(Table):
    """Bytes of an upload that are safe in the object store."""

    __tablename__ = "upload_piece"

    upload_id: Mapped[UploadId] = mapped_column(ForeignKey("upload.id"), primary_key=True)
    start: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    """Offset of its first byte: two pieces cannot both stand there."""
    size: Mapped[int] = mapped_column(BigInteger)
    object_key: Mapped[str] = mapped_column(String(300))
