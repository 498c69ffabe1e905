"""Records: saving, reviewing and releasing them. No path lets a record out that holds an open value."""

from __future__ import annotations

from functools import partial
from typing import Any

from sqlalchemy import Row, Update, insert, select, update
from sqlalchemy.orm import Session

from schemas.delta import waits_for_completion
from schemas.errors import Conflict
from schemas.ids import ClientId, DocumentId, RecordId
from schemas.record import Record, RecordState
from schemas.work import DocumentState, EventType
from storage.audit import LINE, Deed, record_deed
from storage.columns import DatabaseTime
from storage.denials import update_denials
from storage.events import add_event, of_record
from storage.known import note_invoice
from storage.master import master_data
from storage.record_figures import note_made, note_released
from storage.record_memory import no_record
from storage.review_queue import note_record
from storage.search import index_record
from storage.tables import DocumentRow, RecordRow
from storage.views import RecordView

RECORD_COLUMNS = tuple(getattr(RecordRow, name) for name in RecordView.__dataclass_fields__)


def record_view(session: Session, client_id: ClientId, record_id: RecordId) -> RecordView:
    """A record's current revision; raises NotFound."""
    row = session.execute(
        select(*RECORD_COLUMNS).where(RecordRow.id == record_id, RecordRow.client_id == client_id, RecordRow.is_current)
    ).one_or_none()
    if row is None:
        raise no_record(session, client_id, record_id)
    return RecordView(*row)


def add_record(session: Session, client_id: ClientId, document_id: DocumentId, record: Record, *, actor: str) -> RecordView:
    """The first revision of a document's record. An accepted one is released at once."""
    _check_may_be_kept(client_id, document_id, record)
    record_id = RecordId(record.id)
    first = record.model_copy(update={"revision": 1})
    _insert(session, client_id, first, _columns(first), version=1)
    _settle_document(session, client_id, record)
    note_invoice(session, client_id, record)
    note_record(session, client_id, record)
    index_record(session, client_id, record)
    note_made(session, client_id, record)
    record_deed(session, Deed(actor, "record.create", record.state), client_id=client_id, subject=record_id)
    if record.state is RecordState.ACCEPTED:
        _release(session, client_id, document_id, record_id, revision=1)
        note_released(session, client_id, record)
        update_denials(session, client_id, record.model_copy(update={"revision": 1}), partial(master_data, session, client_id))
    return record_view(session, client_id, record_id)


def save_record(
    session: Session,
    client_id: ClientId,
    record: Record,
    *,
    version: int,
    deed: Deed,
) -> RecordView:
    """Write what a person made of a record: a corrected field, acceptance, rejection, all settled by the caller.

    `version` is the one the person saw (If-Match). A revision that was released stays as it is: the change becomes the next
    revision, and is released again once it is accepted; where nothing is another than before there is none, so that nobody
    downstream posts a payment twice. `deed` goes to the audit trail (`record.correct` with the field's
    pointer, `record.accept`, `record.reject`). Raises NotFound, Conflict for a version that is past, and Conflict where open
    values would be released.
    """
    record_id, document_id = RecordId(record.id), DocumentId(record.document_id)
    current = _locked(session, client_id, record_id, version)
    _check_may_be_kept(client_id, document_id, record)
    released = current.state is RecordState.ACCEPTED
    if released and record.state is RecordState.REJECTED:
        message = "this record was released and cannot be taken back; correct it instead"
        raise Conflict(message)
    if released and _columns(record.model_copy(update={"revision": current.revision}))["body"] == current.body:
        record_deed(session, deed, client_id=client_id, subject=record_id)
        return record_view(session, client_id, record_id)
    kept = record.model_copy(update={"revision": current.revision + released})
    columns = _columns(kept)
    if released:
        session.execute(_revision(record_id, current.revision).values(is_current=False))
        _insert(session, client_id, kept, columns, version=version + 1)
    else:
        changes = {**columns, "version": version + 1, "updated_at": DatabaseTime()}
        session.execute(_revision(record_id, current.revision).values(**changes))
    _settle_document(session, client_id, kept)
    note_invoice(session, client_id, kept)
    note_record(session, client_id, kept)
    index_record(session, client_id, kept)
    record_deed(session, deed, client_id=client_id, subject=record_id)
    if kept.state is RecordState.ACCEPTED:
        _release(session, client_id, document_id, record_id, revision=kept.revision)
        note_released(session, client_id, kept)
        update_denials(session, client_id, kept, partial(master_data, session, client_id))
    times = select(RecordRow.created_at, RecordRow.updated_at)
    created_at, updated_at = session.execute(times.where(RecordRow.id == record_id, RecordRow.is_current)).one()
    return RecordView(
        record_id,
        kept.revision,
        client_id,
        document_id,
        kept.type,
        kept.state,
        version + 1,
        columns["body"],
        created_at,
        updated_at,
    )


def put_record(session: Session, client_id: ClientId, document_id: DocumentId, record: Record, *, actor: str) -> RecordView:
    """The record of a document as the machine reads it: the first one, or in place of one that has not been released.

    Read anew for a person, it waits for that person whatever the machine thinks of it. A released one stays.
    """
    mine = RecordRow.document_id == document_id, RecordRow.client_id == client_id, RecordRow.is_current
    current = session.execute(select(*RECORD_COLUMNS).where(*mine).with_for_update()).one_or_none()
    if current is None:
        return add_record(session, client_id, document_id, record, actor=actor)
    known = RecordView(*current)
    if known.state is RecordState.ACCEPTED or known.revision > 1:
        return known
    anew = waits_for_completion(record.model_copy(update={"id": known.id, "revision": known.revision}))
    note_made(session, client_id, anew)
    return save_record(session, client_id, anew, version=known.version, deed=Deed(actor, "record.reread", record.type))


def _locked(
    session: Session, client_id: ClientId, record_id: RecordId, version: int
) -> Row[RecordState, int, int, dict[str, Any]]:
    row = session.execute(
        select(RecordRow.state, RecordRow.revision, RecordRow.version, RecordRow.body)
        .where(RecordRow.id == record_id, RecordRow.client_id == client_id, RecordRow.is_current)
        .with_for_update()
    ).one_or_none()
    if row is None:
        # A reader who waited for the lock may have waited for the revision that replaced this one.
        record_view(session, client_id, record_id)
    if row is None or row.version != version:
        message = "somebody else changed this record meanwhile; load it again"
        raise Conflict(message)
    return row


def _check_may_be_kept(client_id: ClientId, document_id: DocumentId, record: Record) -> None:
    """The last door: whoever settled the record, an open value does not leave, and nothing lands with another client."""
    if record.client_id != client_id or record.document_id != document_id:
        message = "the record belongs to another client or document"
        raise ValueError(message)
    if record.state is RecordState.ACCEPTED and not all(evidence.accepted for evidence in record.evidence.values()):
        message = "the record has values that nobody accepted yet"
        raise Conflict(message)


def _insert(session: Session, client_id: ClientId, record: Record, columns: dict[str, Any], *, version: int) -> None:
    keys = {"id": record.id, "document_id": record.document_id, "client_id": client_id, "revision": record.revision}
    session.execute(insert(RecordRow).values(**keys, **columns, version=version, is_current=True))


def _columns(record: Record) -> dict[str, Any]:
    return {"type": record.type, "state": record.state, "body": record.model_dump(mode="json")}


def _revision(record_id: RecordId, revision: int) -> Update:
    return update(RecordRow).where(RecordRow.id == record_id, RecordRow.revision == revision)


def _settle_document(session: Session, client_id: ClientId, record: Record) -> None:
    settled = session.scalars(
        update(DocumentRow)
        .where(DocumentRow.id == record.document_id, DocumentRow.client_id == client_id)
        .where(DocumentRow.state != DocumentState.WITHDRAWN)
        .values(state=DocumentState(record.state.value), type=record.type, settled_at=settled_at(record.state))
        .returning(DocumentRow.id)
    ).one_or_none()
    if settled is None:
        message = "the pages of this document were arranged anew and are other documents now; open those"
        raise Conflict(message)


def settled_at(state: RecordState) -> DatabaseTime | None:
    """Since when nothing of a record waits for anybody: retention counts from it."""
    return None if state is RecordState.NEEDS_REVIEW else DatabaseTime()


def _release(session: Session, client_id: ClientId, document_id: DocumentId, record_id: RecordId, *, revision: int) -> None:
    kind = EventType.RECORD_ACCEPTED if revision == 1 else EventType.RECORD_REVISED
    event_id = add_event(session, client_id, kind, of_record(document_id, record_id, revision))
    record_deed(session, Deed(LINE, "record.release", event_id), client_id=client_id, subject=record_id)
