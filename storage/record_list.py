"""Records in a list: by state, type, day, batch, and by the words and numbers on them. Every query names the client."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from schemas.delivery import ItemState
from schemas.ids import BatchId, ClientId, RecordId
from schemas.record import RecordState
from storage.cursors import beyond, cut
from storage.delivery_tables import ExportItemRow, ExportRow
from storage.records import RECORD_COLUMNS
from storage.search import has_words
from storage.tables import DocumentRow, RecordRow
from storage.views import Listing, RecordView


@dataclass(frozen=True, slots=True)
class RecordFilter:
    """Which records are wanted; None and empty: whatever."""

    words: str = ""
    """Beginnings of words, names and numbers on the record; all must be there."""
    state: RecordState | None = None
    type: str | None = None
    batch_id: BatchId | None = None
    since: datetime | None = None
    until: datetime | None = None
    """Records made in between, `until` not included."""


@dataclass(frozen=True, slots=True)
class Carried:
    """The last export run that carried a record."""

    format: str
    at: datetime | None
    """When its files were made; None: not yet."""
    acknowledged: bool


def find_records(
    session: Session, client_id: ClientId, wanted: RecordFilter, *, limit: int = 50, cursor: str | None = None
) -> Listing[RecordView]:
    """Current revisions, newest first. Raises BadRequest for a cursor of others."""
    query = select(*RECORD_COLUMNS).where(RecordRow.client_id == client_id, RecordRow.is_current, *has_words(wanted.words))
    if wanted.state is not None:
        query = query.where(RecordRow.state == wanted.state)
    if wanted.type is not None:
        query = query.where(RecordRow.type == wanted.type)
    if wanted.batch_id is not None:
        query = query.join(DocumentRow, DocumentRow.id == RecordRow.document_id).where(DocumentRow.batch_id == wanted.batch_id)
    if wanted.since is not None:
        query = query.where(RecordRow.created_at >= wanted.since)
    if wanted.until is not None:
        query = query.where(RecordRow.created_at < wanted.until)
    if cursor is not None:
        query = query.where(beyond(cursor, RecordRow.created_at, RecordRow.id))
    rows = session.execute(query.order_by(RecordRow.created_at.desc(), RecordRow.id.desc()).limit(limit + 1)).all()
    views = [RecordView(*row) for row in rows]
    return cut(views, limit, lambda view: (view.created_at, view.id), lambda view: view)


def carried(session: Session, client_id: ClientId, records: Sequence[RecordId]) -> Mapping[RecordId, Carried]:
    """Of each record that an export run carried, the last one."""
    rows = session.execute(
        select(ExportItemRow.record_id, ExportRow.format, ExportRow.made_at, ExportRow.acked_at)
        .join(ExportRow, ExportRow.id == ExportItemRow.export_id)
        .where(ExportItemRow.client_id == client_id, ExportItemRow.record_id.in_(records))
        .where(ExportItemRow.state == ItemState.EXPORTED)
        .order_by(ExportRow.created_at)
    )
    return {record_id: Carried(form, made_at, acked_at is not None) for record_id, form, made_at, acked_at in rows}
