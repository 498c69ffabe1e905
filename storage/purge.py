"""Deleting what is due, in two steps, so that a worker may be killed at any instruction.

1. One transaction asks once more whether it is due, under lock, empties the rows and leaves a tombstone (`purge`). From its
   commit on nobody can use what was taken; before it nothing has happened.
2. Outside any transaction the objects of each tombstone are removed, and then it is marked as done. A worker that dies in
   between leaves a tombstone that is not done, and the next one removes what is left. So no object stays without somebody who
   knows of it, and none is removed that a living row still needs, as it might be where the objects went first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from schemas.delivery import ExportAct
from schemas.ids import ClientId, DocumentId, ExportId, FileId
from schemas.retention import PurgeKind
from storage import keys
from storage.audit import LINE, Deed, record_deed
from storage.columns import DatabaseTime
from storage.delivery_tables import ExportItemRow, ExportRow
from storage.insertion import insert_missing
from storage.ledger import Written, note_act
from storage.objects import ObjectStore
from storage.purge_rows import empty_pages, empty_records, forget_names
from storage.purge_tables import PurgeRow
from storage.retention import record_is_due, scan_is_due
from storage.tables import DocumentRow, FileRow, RecordRow, TaskRow
from storage.views import ClientView


@dataclass(frozen=True, slots=True)
class Tombstone:
    """Something whose rows are emptied and whose objects may still be there."""

    subject: str
    kind: PurgeKind
    client_id: ClientId


def purge_scans(session: Session, client: ClientView, wanted: Sequence[FileId]) -> int:
    """Take the scans of those of these files that are still due; says of how many."""
    if not (wanted and client.keep_originals_days):
        return 0
    _wait_for_line(session, wanted)
    taken = session.execute(
        update(FileRow)
        .where(FileRow.id.in_(wanted), scan_is_due(client.id, client.keep_originals_days))
        .values(purged_at=DatabaseTime(), object_key=None)
        .returning(FileRow.id, FileRow.page_count)
    ).all()
    files = [file_id for file_id, _ in taken]
    empty_pages(session, files)
    forget_names(session, files)
    _bury(session, client.id, PurgeKind.SCAN, {file_id: pages or 0 for file_id, pages in taken})
    for file_id, pages in taken:
        record_deed(session, Deed(LINE, "file.purge", f"pages {pages or 0}"), client_id=client.id, subject=file_id)
    return len(files)


def purge_records(session: Session, client: ClientView, wanted: Sequence[DocumentId]) -> int:
    """Take what was read from those of these documents that are still due, and the export files that carried it.

    Says from how many.
    """
    if not (wanted and client.keep_records_days):
        return 0
    _wait_for_line(session, session.scalars(select(DocumentRow.file_id).where(DocumentRow.id.in_(wanted))).all())
    # Records are locked before documents, as everybody does who saves one.
    session.execute(select(RecordRow.id).where(RecordRow.document_id.in_(wanted)).order_by(RecordRow.id).with_for_update())
    taken = session.execute(
        update(DocumentRow)
        .where(DocumentRow.id.in_(wanted), record_is_due(client.id, client.keep_records_days))
        .values(purged_at=DatabaseTime())
        .returning(DocumentRow.id, DocumentRow.file_id)
    ).all()
    revisions = empty_records(session, client.id, [document_id for document_id, _ in taken])
    _take_exports(session, client.id, [record_id for each in revisions.values() for record_id in each])
    forget_names(session, [file_id for _, file_id in taken])
    counts = {document_id: len(revisions.get(document_id, ())) for document_id, _ in taken}
    _bury(session, client.id, PurgeKind.RECORD, counts)
    for document_id, count in counts.items():
        record_deed(session, Deed(LINE, "document.purge", f"revisions {count}"), client_id=client.id, subject=document_id)
    return len(taken)


def unfinished(session: Session, *, limit: int) -> tuple[Tombstone, ...]:
    """Tombstones whose objects may still be there, the oldest first."""
    query = select(PurgeRow.subject, PurgeRow.kind, PurgeRow.client_id).where(PurgeRow.done_at.is_(None))
    rows = session.execute(query.order_by(PurgeRow.decided_at, PurgeRow.subject).limit(limit))
    return tuple(Tombstone(subject, kind, client_id) for subject, kind, client_id in rows)


def prefixes_of(session: Session, stone: Tombstone) -> tuple[str, ...]:
    """What the keys of its objects begin with."""
    if stone.kind is PurgeKind.EXPORT:
        return (keys.of_export(stone.client_id, ExportId(stone.subject)),)
    if stone.kind is PurgeKind.RECORD:
        return (keys.of_document(stone.client_id, DocumentId(stone.subject)),)
    documents = session.scalars(select(DocumentRow.id).where(DocumentRow.file_id == stone.subject).order_by(DocumentRow.id))
    copies = (keys.paper_copies(stone.client_id, document_id) for document_id in documents)
    return (keys.of_file(stone.client_id, FileId(stone.subject)), *copies)


def remove_objects(objects: ObjectStore, prefixes: Sequence[str]) -> None:
    """Remove everything that begins so. Raises Unavailable; then some of it may be left, and it can be called again."""
    for prefix in prefixes:
        for key in tuple(objects.keys(prefix)):
            objects.delete(key)


def finished(session: Session, stone: Tombstone) -> None:
    """Its objects are gone."""
    mine = PurgeRow.subject == stone.subject, PurgeRow.kind == stone.kind
    session.execute(update(PurgeRow).where(*mine, PurgeRow.done_at.is_(None)).values(done_at=DatabaseTime()))


def _take_exports(session: Session, client_id: ClientId, records: Sequence[str]) -> None:
    """The files of every run that carried one of the records: all of them were acknowledged. Ledger and digests stay."""
    carried = select(ExportItemRow.export_id).where(ExportItemRow.client_id == client_id, ExportItemRow.record_id.in_(records))
    runs = session.execute(select(ExportRow.id, ExportRow.format, ExportRow.files).where(ExportRow.id.in_(carried))).all()
    buried = _bury(session, client_id, PurgeKind.EXPORT, {run_id: len(files or ()) for run_id, _, files in runs})
    for run_id, name, _ in runs:
        if run_id in buried:
            note_act(session, client_id, ExportAct.PURGED, Written(name, run_id), actor=LINE)


def _wait_for_line(session: Session, files: Sequence[FileId]) -> None:
    """Whoever would begin to work on one of the files waits until this is over, and then finds that it is gone."""
    session.execute(select(TaskRow.id).where(TaskRow.file_id.in_(files)).order_by(TaskRow.id).with_for_update())


def _bury(session: Session, client_id: ClientId, kind: PurgeKind, counts: Mapping[Any, int]) -> frozenset[str]:
    """Tombstones by subject; returns those of subjects that had none."""
    shared = {"client_id": client_id, "kind": kind, "decided_at": DatabaseTime()}
    rows = [{"subject": subject, "count": count, **shared} for subject, count in counts.items()]
    return frozenset(insert_missing(session, PurgeRow, rows, PurgeRow.subject))
