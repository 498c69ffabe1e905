"""The bytes of uploads: pieces made into a file, and what nobody wants any more cleared away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from sqlalchemy import delete
from sqlalchemy.orm import Session

from schemas.errors import BadFile, Conflict, NotFound
from schemas.ids import ClientId, UploadId, new_file_id
from schemas.settings import LimitSettings
from storage import keys
from storage.audit import Deed, record_deed
from storage.chunked import as_stream
from storage.database import Database
from storage.intake import ReceivedFile, add_files
from storage.objects import ObjectStore, Stored
from storage.upload_tables import PieceRow
from storage.uploads import Piece, UploadView, later, move_on, upload_view, uploads_of
from storage.uploads import forget as forget_rows
from storage.uploads import overdue as overdue_uploads

_AT_ONCE = 50


def join(objects: ObjectStore, upload: UploadView, pieces: Sequence[Piece]) -> ReceivedFile:
    """The pieces as a file in the store, where no row names it yet. Raises Conflict where they are not all there.

    Each attempt writes an object of its own, so that two at the same time cannot change what the other one hashed.
    """
    file_id = new_file_id()
    key = keys.original(upload.client_id, file_id)
    stored: Stored | None = None
    with suppress(NotFound, BadFile):  # another attempt came to the end and cleared the pieces away
        stored = objects.put(key, as_stream(_chunks(objects, pieces)), limit=upload.size)
    if stored is None or stored.size != upload.size:
        objects.delete(key)
        raise Conflict("The upload went on meanwhile; ask with HEAD where it stands.")
    return ReceivedFile(file_id, upload.name, key, stored.size, stored.sha256)


def make_whole(session: Session, upload: UploadView, file: ReceivedFile, *, actor: str, limits: LimitSettings) -> UploadView:
    """The upload with its last piece; it joins its batch, if it has one.

    Raises NotFound, and Conflict where the upload went on meanwhile: then the file belongs to nobody.
    """
    whole = {"received": upload.size, "file_id": file.id, "sha256": file.sha256, "taken": upload.batch_id is not None}
    move_on(session, upload, {**whole, "expires_at": later(limits)})
    session.execute(delete(PieceRow).where(PieceRow.upload_id == upload.id))
    if upload.batch_id is not None:
        add_files(session, upload.client_id, upload.batch_id, (file,))
        record_deed(session, Deed(actor, "file.receive", upload.batch_id), client_id=upload.client_id, subject=file.id)
    return upload_view(session, upload.client_id, upload.id)


def files_of_uploads(session: Session, client_id: ClientId, upload_ids: Sequence[UploadId]) -> tuple[ReceivedFile, ...]:
    """What whole uploads are as files to hand in. Raises NotFound, and Conflict where one is not whole yet."""
    return tuple(_file_of(upload) for upload in uploads_of(session, client_id, upload_ids))


def clear_pieces(objects: ObjectStore, upload: UploadView) -> None:
    """Remove the pieces of an upload that is whole, or whose time is over."""
    for key in list(objects.keys(keys.of_upload(upload.client_id, upload.id))):
        objects.delete(key)


def clear_away(database: Database, objects: ObjectStore, upload: UploadView) -> None:
    """Remove an upload whose time is over: first what lies in the store because of it alone, then its rows.

    Whoever dies in between leaves rows that the next sweep finds.
    """
    clear_pieces(objects, upload)
    if upload.file_id is not None and not upload.taken:
        objects.delete(keys.original(upload.client_id, upload.file_id))
    with database.write() as session:
        forget_rows(session, upload.id)


def clear_overdue(database: Database, objects: ObjectStore) -> int:
    """Remove uploads to which nothing was added for too long; how many. Every process may do it at the same time."""
    with database.read() as session:
        found = overdue_uploads(session, limit=_AT_ONCE)
    for upload in found:
        clear_away(database, objects, upload)
    return len(found)


def _file_of(upload: UploadView) -> ReceivedFile:
    if upload.file_id is None or upload.sha256 is None:
        raise Conflict("Not all of these uploads are whole yet; send what is missing.")
    key = keys.original(upload.client_id, upload.file_id)
    return ReceivedFile(upload.file_id, upload.name, key, upload.size, upload.sha256)


def _chunks(objects: ObjectStore, pieces: Sequence[Piece]) -> Iterator[bytes]:
    for piece in pieces:
        yield from objects.chunks(piece.object_key)
