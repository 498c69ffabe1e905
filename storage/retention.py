"""What is due to be deleted, client by client: a client's days are counted from the day on which a document was settled.

Scans go file by file, once every document of the file is settled for as long; records go document by document. What is not
settled is never due, nor what somebody is known to wait for (`storage/obstacles.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session, aliased

from schemas.ids import ClientId, DocumentId, FileId
from schemas.retention import Obstacle, PurgeKind
from schemas.work import DocumentState, FileState
from storage.access import list_clients
from storage.obstacles import being_worked_on, nothing_stands_against, obstacles, older_than
from storage.purge_tables import PurgeRow
from storage.tables import DocumentRow, FileRow, PageRow
from storage.views import ClientView

SETTLED = (DocumentState.ACCEPTED, DocumentState.REJECTED, DocumentState.WITHDRAWN)
_WITHOUT_DOCUMENTS = (FileState.REJECTED, FileState.DUPLICATE, FileState.EXPANDED, FileState.COLLATED)
"""Of files that are over and done with; one in quarantine still waits for a person."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """What the next purge of a client takes, what it must leave and why, and what was taken before."""

    scans: int
    """Files."""
    pages: int
    records: int
    """Documents."""
    unsettled: int
    """Documents received before the days began that still wait for the machine or a person."""
    kept: Mapping[Obstacle, int]
    """Documents whose days are over, by what stands against it; one may be counted under several."""
    taken: Mapping[PurgeKind, int]
    last_at: datetime | None
    """When the last one was taken."""


def clients_with_an_end(session: Session) -> tuple[ClientView, ...]:
    """Clients, closed ones included, of which something is not kept for ever."""
    return tuple(each for each in list_clients(session) if each.keep_originals_days or each.keep_records_days)


def record_is_due(client_id: ClientId, days: int) -> ColumnElement[bool]:
    """A condition on `DocumentRow`."""
    return and_(_days_are_over(client_id, days), DocumentRow.purged_at.is_(None), nothing_stands_against())


def scan_is_due(client_id: ClientId, days: int) -> ColumnElement[bool]:
    """A condition on `FileRow`."""
    settled_lately = or_(
        DocumentRow.state.not_in(SETTLED),
        DocumentRow.settled_at.is_(None),
        ~older_than(DocumentRow.settled_at, days),
        and_(DocumentRow.purged_at.is_(None), ~nothing_stands_against()),
    )
    documents = select(DocumentRow.id).where(DocumentRow.file_id == FileRow.id, settled_lately).correlate(FileRow)
    member = aliased(FileRow)
    members = select(member.id).where(member.parent_id == FileRow.id, member.purged_at.is_(None)).correlate(FileRow)
    holder = aliased(FileRow)
    scanned_here = PageRow.scan_file_id == FileRow.id, PageRow.file_id != FileRow.id
    pages_elsewhere = (
        select(PageRow.id)
        .join(holder, holder.id == PageRow.file_id)
        .where(*scanned_here, holder.purged_at.is_(None))
        .correlate(FileRow)
    )
    return and_(
        FileRow.client_id == client_id,
        FileRow.purged_at.is_(None),
        FileRow.state.in_((FileState.DIVIDED, *_WITHOUT_DOCUMENTS)),
        older_than(FileRow.received_at, days),
        ~documents.exists(),
        ~members.exists(),
        ~pages_elsewhere.exists(),
        ~being_worked_on(FileRow.id, FileRow),
    )


def due_scans(session: Session, client: ClientView, *, limit: int) -> Sequence[FileId]:
    """Some files whose scans are due, the oldest first. To be asked outside of the transaction that takes them."""
    if not client.keep_originals_days:
        return ()
    due = select(FileRow.id).where(scan_is_due(client.id, client.keep_originals_days))
    return session.scalars(due.order_by(FileRow.received_at).limit(limit)).all()


def due_records(session: Session, client: ClientView, *, limit: int) -> Sequence[DocumentId]:
    """Some documents whose records are due, the oldest first. To be asked outside of the transaction that takes them."""
    if not client.keep_records_days:
        return ()
    due = select(DocumentRow.id).where(record_is_due(client.id, client.keep_records_days))
    return session.scalars(due.order_by(DocumentRow.settled_at).limit(limit)).all()


def forecast(session: Session, client: ClientView) -> Forecast:
    """Of one client, at this moment."""
    scans, pages, records = 0, 0, 0
    if client.keep_originals_days:
        due = scan_is_due(client.id, client.keep_originals_days)
        # Pages of backs are counted with their fronts.
        own_pages = case((FileRow.state != FileState.COLLATED, FileRow.page_count), else_=0)
        counts = select(func.count(), func.sum(own_pages)).select_from(FileRow).where(due)
        scans, all_pages = session.execute(counts).one()
        pages = int(all_pages or 0)
    if client.keep_records_days:
        records = _count(session, record_is_due(client.id, client.keep_records_days))
    taken = select(PurgeRow.kind, func.count(), func.max(PurgeRow.decided_at)).where(PurgeRow.client_id == client.id)
    rows = session.execute(taken.group_by(PurgeRow.kind)).all()
    return Forecast(
        scans=scans,
        pages=pages,
        records=records,
        unsettled=_unsettled(session, client),
        kept=_kept(session, client),
        taken={kind: count for kind, count, _ in rows},
        last_at=max((at for *_, at in rows), default=None),
    )


def _days_are_over(client_id: ClientId, days: int) -> ColumnElement[bool]:
    settled = DocumentRow.state.in_(SETTLED), DocumentRow.settled_at.is_not(None)
    return and_(DocumentRow.client_id == client_id, *settled, older_than(DocumentRow.settled_at, days))


def _kept(session: Session, client: ClientView) -> Mapping[Obstacle, int]:
    over = _over(client)
    if over is None:
        return {}
    standing = obstacles()
    sums = [func.sum(case((stands, 1), else_=0)) for stands in standing.values()]
    row = session.execute(select(*sums).select_from(DocumentRow).where(over)).one()
    return {each: int(count) for each, count in zip(standing, row, strict=True) if count}


def _over(client: ClientView) -> ColumnElement[bool] | None:
    """Documents of which something is kept although its days are over."""
    scans_kept = select(FileRow.id).where(FileRow.id == DocumentRow.file_id, FileRow.purged_at.is_(None))
    found = []
    if client.keep_records_days:
        found.append(and_(_days_are_over(client.id, client.keep_records_days), DocumentRow.purged_at.is_(None)))
    if client.keep_originals_days:
        over = _days_are_over(client.id, client.keep_originals_days)
        found.append(and_(over, DocumentRow.purged_at.is_(None), scans_kept.correlate(DocumentRow).exists()))
    return or_(*found) if found else None


def _unsettled(session: Session, client: ClientView) -> int:
    days = [each for each in (client.keep_originals_days, client.keep_records_days) if each]
    if not days:
        return 0
    waits = DocumentRow.state.not_in(SETTLED), older_than(DocumentRow.created_at, min(days))
    return _count(session, and_(DocumentRow.client_id == client.id, *waits))


def _count(session: Session, condition: ColumnElement[bool]) -> int:
    query: Select[Any] = select(func.count()).select_from(DocumentRow).where(condition)
    found: int = session.execute(query).scalar_one()
    return found
