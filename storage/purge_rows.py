"""Emptying rows of what belongs to a person on paper. What is left says that there was something, and is still counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from schemas.ids import ClientId, DocumentId, FileId, RecordId
from storage.delivery_tables import ExportItemRow
from storage.denial_tables import DenialActRow, DenialLetterRow, DenialLinkRow, DenialRow
from storage.known import forget_invoices
from storage.quality_tables import AuditSampleRow
from storage.review_tables import ReviewActRow, ReviewItemRow
from storage.search_tables import RecordTermRow
from storage.second_key_tables import KeyedRow
from storage.tables import DocumentRow, FileRow, PageRow, RecordRow

NO_NAME = "(deleted)"
"""In place of a file's name: names of files often are names of patients."""


def empty_records(
    session: Session, client_id: ClientId, documents: Sequence[DocumentId]
) -> Mapping[DocumentId, Sequence[RecordId]]:
    """Forget every value of these documents; returns the id of each revision that was emptied.

    The revisions stay as rows, none of them current: the feed points to them. Visits, figures and audits hold no values.
    """
    emptied = session.execute(
        update(RecordRow)
        .where(RecordRow.document_id.in_(documents), RecordRow.client_id == client_id)
        .values(body={}, is_current=False)
        .returning(RecordRow.document_id, RecordRow.id)
    ).all()
    found = defaultdict[DocumentId, list[RecordId]](list)
    for document_id, record_id in emptied:
        found[document_id].append(record_id)
    records = sorted({record_id for _, record_id in emptied})
    for table in (ReviewActRow, ReviewItemRow, KeyedRow):
        session.execute(delete(table).where(table.document_id.in_(documents)))
    session.execute(delete(RecordTermRow).where(RecordTermRow.record_id.in_(records)))
    session.execute(delete(AuditSampleRow).where(AuditSampleRow.record_id.in_(records), AuditSampleRow.done_at.is_(None)))
    session.execute(update(ExportItemRow).where(ExportItemRow.record_id.in_(records)).values(held=None))
    _forget_denials(session, records)
    forget_invoices(session, client_id, documents)
    return found


def empty_pages(session: Session, files: Sequence[FileId]) -> None:
    """Forget what was seen on the pages of these files, texts of bar codes among it."""
    session.execute(update(PageRow).where(PageRow.file_id.in_(files)).values(facts=None))


def forget_names(session: Session, files: Sequence[FileId]) -> None:
    """Of those files of which neither scan nor record is kept."""
    kept = select(DocumentRow.id).where(DocumentRow.file_id == FileRow.id, DocumentRow.purged_at.is_(None))
    gone = FileRow.purged_at.is_not(None), ~kept.correlate(FileRow).exists()
    session.execute(update(FileRow).where(FileRow.id.in_(files), *gone).values(name=NO_NAME))


def _forget_denials(session: Session, records: Sequence[RecordId]) -> None:
    denials = select(DenialRow.id).where(DenialRow.record_id.in_(records))
    links = or_(DenialLinkRow.denial_id.in_(denials), DenialLinkRow.letter_id.in_(records))
    session.execute(delete(DenialLinkRow).where(links))
    session.execute(delete(DenialLetterRow).where(DenialLetterRow.record_id.in_(records)))
    session.execute(delete(DenialActRow).where(DenialActRow.denial_id.in_(denials)))
    session.execute(delete(DenialRow).where(DenialRow.record_id.in_(records)))
