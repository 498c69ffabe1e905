"""Files and their pages: what is known of them. Every query names the client."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from schemas.errors import NotFound, Purged
from schemas.ids import BatchId, ClientId, FileId
from storage.tables import FileRow, PageRow
from storage.views import FileView, PageView

FILE_COLUMNS = tuple(getattr(FileRow, name) for name in FileView.__dataclass_fields__)
PAGE_COLUMNS = tuple(getattr(PageRow, name) for name in PageView.__dataclass_fields__)


def file_view(session: Session, client_id: ClientId, file_id: FileId) -> FileView:
    """One file; raises NotFound."""
    row = session.execute(select(*FILE_COLUMNS).where(FileRow.id == file_id, FileRow.client_id == client_id)).one_or_none()
    if row is None:
        message = "there is no such file"
        raise NotFound(message)
    return FileView(*row)


def kept_file(session: Session, client_id: ClientId, file_id: FileId) -> FileView:
    """One file whose scan is still kept; raises NotFound, Purged."""
    file = file_view(session, client_id, file_id)
    if file.purged_at is not None:
        raise Purged("The scan was deleted: its client keeps scans for a number of days, and they are over.")
    return file


def files_of_batch(session: Session, client_id: ClientId, batch_id: BatchId) -> tuple[FileView, ...]:
    """All files of a batch in their order; none where the client has no such batch."""
    rows = session.execute(
        select(*FILE_COLUMNS).where(FileRow.batch_id == batch_id, FileRow.client_id == client_id).order_by(FileRow.position)
    )
    return tuple(FileView(*row) for row in rows)


def page_view(session: Session, client_id: ClientId, file_id: FileId, number: int) -> PageView:
    """One page of a file, counted from 1; raises NotFound."""
    pages = pages_of_file(session, client_id, file_id, [number])
    if not pages:
        message = "there is no such page"
        raise NotFound(message)
    return pages[0]


def pages_of_file(
    session: Session, client_id: ClientId, file_id: FileId, numbers: Sequence[int] | None = None
) -> tuple[PageView, ...]:
    """A file's pages in order: those of the given numbers, or all."""
    query = select(*PAGE_COLUMNS).where(PageRow.file_id == file_id, PageRow.client_id == client_id).order_by(PageRow.number)
    if numbers is not None:
        query = query.where(PageRow.number.in_(numbers))
    return tuple(PageView(*row) for row in session.execute(query))
