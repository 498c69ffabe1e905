"""Files that come in pieces: announced, filled piece by piece, whole, handed in. Every query names the client.

Bytes are in the object store before a row says so (blob before row), and the last piece counts in the transaction that makes
the upload whole: a process that dies anywhere leaves an upload that goes on from its last piece. Nothing can be done to one
that is past its time, so that whoever clears it away meets nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Update, delete, func, select, update
from sqlalchemy.orm import Session

from schemas.errors import BadFile, BadRequest, Conflict, FileFault, NotFound, TooLarge
from schemas.ids import BatchId, ClientId, FileId, UploadId, new_upload_id
from schemas.settings import MEGABYTE, LimitSettings
from schemas.work import BatchState
from storage.access import check_is_open
from storage.batches import batch_view
from storage.columns import DatabaseTime
from storage.tables import BatchRow, ClientRow, FileRow
from storage.upload_tables import PieceRow, UploadRow

MOST_PIECES = 2000
"""Of one upload."""
_HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class NewUpload:
    """What somebody announces."""

    name: str
    size: int
    """Bytes."""
    batch_id: BatchId | None = None
    """The batch that it joins by itself once it is whole; None: it waits to be handed in."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes of an upload, safe in the object store."""

    start: int
    size: int
    object_key: str


@dataclass(frozen=True, slots=True)
class UploadView:
    """An upload and how far it is."""

    id: UploadId
    client_id: ClientId
    name: str
    size: int
    received: int
    """Bytes that are safe: where the next piece begins."""
    file_id: FileId | None
    sha256: str | None
    batch_id: BatchId | None
    taken: bool
    """It is a file of its batch."""
    expires_at: datetime

    @property
    def is_whole(self) -> bool:
        """Has it come to its end?"""
        return self.sha256 is not None


def announce(session: Session, client_id: ClientId, wanted: NewUpload, limits: LimitSettings) -> UploadView:
    """A new upload. Raises BadFile for one without content, TooLarge; NotFound, Conflict for client and batch."""
    check_is_open(session, client_id)
    if wanted.size == 0:
        raise BadFile(FileFault.EMPTY_FILE, "The file has no content; scan or export it again.")
    if wanted.size > limits.file_megabytes * MEGABYTE:
        raise TooLarge(f"A file may have {limits.file_megabytes} MB; split it.")
    # Announcements of a client wait for each other: its limit holds for all of them together.
    session.execute(select(ClientRow.id).where(ClientRow.id == client_id).with_for_update(key_share=True))
    open_ones = UploadRow.client_id == client_id, UploadRow.taken.is_(False), UploadRow.expires_at > DatabaseTime()
    count, size = _sum(session, UploadRow.size, *open_ones)
    if count >= limits.batch_files or size + wanted.size > limits.uploads_megabytes * MEGABYTE:
        raise TooLarge(
            f"Uploads that are not handed in yet may be {limits.batch_files}, of {limits.uploads_megabytes} MB together; "
            "hand some in, or end them."
        )
    if wanted.batch_id is not None:
        _check_batch(session, client_id, wanted, limits)
    row = UploadRow(
        id=new_upload_id(), client_id=client_id, name=wanted.name, size=wanted.size, batch_id=wanted.batch_id,
        expires_at=later(limits),
    )  # fmt: skip
    session.add(row)
    session.flush()
    return upload_view(session, client_id, row.id)


def upload_view(session: Session, client_id: ClientId, upload_id: UploadId) -> UploadView:
    """One upload. Raises NotFound, also where its time is over."""
    return uploads_of(session, client_id, (upload_id,))[0]


def uploads_of(session: Session, client_id: ClientId, upload_ids: Sequence[UploadId]) -> tuple[UploadView, ...]:
    """Uploads in the order they are named in. Raises NotFound where one is not there."""
    rows = session.scalars(select(UploadRow).where(*_living(client_id, upload_ids)).execution_options(populate_existing=True))
    found = {row.id: _view(row) for row in rows}
    if any(upload_id not in found for upload_id in upload_ids):
        raise NotFound("There is no such upload, or its time is over; begin it again.")
    return tuple(found[upload_id] for upload_id in upload_ids)


def pieces_of(session: Session, upload_id: UploadId) -> tuple[Piece, ...]:
    """What is safe of an upload that is not whole yet, in order."""
    rows = session.scalars(select(PieceRow).where(PieceRow.upload_id == upload_id).order_by(PieceRow.start))
    return tuple(Piece(row.start, row.size, row.object_key) for row in rows)


def add_piece(session: Session, upload: UploadView, piece: Piece, limits: LimitSettings) -> UploadView:
    """Count a piece as received. Raises Conflict where the upload went on meanwhile, BadRequest for too many."""
    if session.scalars(select(func.count()).where(PieceRow.upload_id == upload.id)).one() >= MOST_PIECES:
        raise BadRequest(f"An upload may come in {MOST_PIECES} pieces; begin it again with larger ones.")
    move_on(session, upload, {"received": piece.start + piece.size, "expires_at": later(limits)})
    session.add(PieceRow(upload_id=upload.id, start=piece.start, size=piece.size, object_key=piece.object_key))
    session.flush()
    return upload_view(session, upload.client_id, upload.id)


def move_on(session: Session, upload: UploadView, values: dict[str, Any]) -> None:
    """Change an upload that stands where the caller saw it. Raises NotFound, Conflict."""
    unmoved = UploadRow.received == upload.received, UploadRow.sha256.is_(None)
    if _changed(session, update(UploadRow).where(*_living(upload.client_id, (upload.id,)), *unmoved).values(**values)):
        return
    upload_view(session, upload.client_id, upload.id)
    raise Conflict("The upload went on meanwhile; ask with HEAD where it stands.")


def take(session: Session, client_id: ClientId, upload_ids: Sequence[UploadId], batch_id: BatchId) -> None:
    """Note that whole uploads are files of a batch. Raises Conflict where one belongs to another already."""
    which = UploadRow.taken.is_(False), UploadRow.sha256.is_not(None), UploadRow.batch_id.is_(None)
    statement = update(UploadRow).where(*_living(client_id, upload_ids), *which).values(taken=True, batch_id=batch_id)
    if _changed(session, statement) != len(upload_ids):
        raise Conflict(_why_not(session, uploads_of(session, client_id, upload_ids)))


def end(session: Session, client_id: ClientId, upload_id: UploadId) -> None:
    """Nobody wants it any more: its time is over. Raises NotFound, and Conflict where it was handed in."""
    if upload_view(session, client_id, upload_id).taken or not _changed(
        session,
        update(UploadRow)
        .where(*_living(client_id, (upload_id,)), UploadRow.taken.is_(False))
        .values(expires_at=DatabaseTime(-1.0)),
    ):
        raise Conflict("This upload was handed in and is a file of its batch.")


def overdue(session: Session, *, limit: int) -> tuple[UploadView, ...]:
    """Uploads whose time is over."""
    rows = session.scalars(select(UploadRow).where(UploadRow.expires_at <= DatabaseTime()).limit(limit))
    return tuple(map(_view, rows))


def forget(session: Session, upload_id: UploadId) -> None:
    """Remove the rows of an upload whose time is over."""
    session.execute(delete(PieceRow).where(PieceRow.upload_id == upload_id))
    session.execute(delete(UploadRow).where(UploadRow.id == upload_id, UploadRow.expires_at <= DatabaseTime()))


def check_together(files: int, size: int, limits: LimitSettings) -> None:
    """Do so many files of so many bytes make a batch? Raises TooLarge."""
    if files > limits.batch_files:
        raise TooLarge(f"A batch may have {limits.batch_files} files; send it in several.")
    if size > limits.batch_megabytes * MEGABYTE:
        raise TooLarge(f"A batch may have {limits.batch_megabytes} MB; send it in several.")


def later(limits: LimitSettings) -> DatabaseTime:
    """When an upload to which something is added now is over."""
    return DatabaseTime(limits.upload_hours * _HOUR)


def _check_batch(session: Session, client_id: ClientId, wanted: NewUpload, limits: LimitSettings) -> None:
    batch = batch_view(session, client_id, BatchId(wanted.batch_id or ""))
    if batch.state is BatchState.DONE:
        raise Conflict("This batch is done; hand the file in as a new one.")
    files, bytes_there = _sum(session, FileRow.size, FileRow.batch_id == batch.id, FileRow.parent_id.is_(None))
    living = UploadRow.batch_id == batch.id, UploadRow.taken.is_(False), UploadRow.expires_at > DatabaseTime()
    coming, bytes_coming = _sum(session, UploadRow.size, *living)
    check_together(files + coming + 1, bytes_there + bytes_coming + wanted.size, limits)


def _why_not(session: Session, uploads: Sequence[UploadView]) -> str:
    batch_id = next((upload.batch_id for upload in uploads if upload.batch_id), None)
    number = session.scalars(select(BatchRow.control_number).where(BatchRow.id == batch_id)).one_or_none()
    return f"One of these uploads belongs to batch {number} already."


def _living(client_id: ClientId, upload_ids: Sequence[UploadId]) -> tuple[ColumnElement[bool], ...]:
    return UploadRow.client_id == client_id, UploadRow.id.in_(upload_ids), UploadRow.expires_at > DatabaseTime()


def _changed(session: Session, statement: Update) -> int:
    return len(session.scalars(statement.returning(UploadRow.id)).all())


def _sum(session: Session, size: Any, *where: ColumnElement[bool]) -> tuple[int, int]:  # noqa: ANN401 - a column
    count, total = session.execute(select(func.count(), func.coalesce(func.sum(size), 0)).where(*where)).one()
    return int(count), int(total)


def _view(row: UploadRow) -> UploadView:
    return UploadView(
        id=row.id, client_id=row.client_id, name=row.name, size=row.size, received=row.received, file_id=row.file_id,
        sha256=row.sha256, batch_id=row.batch_id, taken=row.taken, expires_at=row.expires_at,
    )  # fmt: skip
