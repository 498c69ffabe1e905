"""What keeps a settled document from being deleted: work in hand, somebody who has not taken its record yet, a denial.

All of it as conditions on `DocumentRow`, so that one statement finds what is due, counts what is not, and asks again at the
moment of deleting. Delivered means that somebody is known to have taken the newest revision and nobody is known to wait for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select

from schemas.delivery import DeliveryState, EndpointState, ExportAct, ExportState, ItemState
from schemas.denial_work import DenialState
from schemas.retention import Obstacle
from schemas.work import DocumentState, TaskState
from storage.columns import DatabaseTime
from storage.delivery_tables import ConsumerRow, DeliveryRow, EndpointRow, ExportActRow, ExportItemRow, ExportRow
from storage.denial_tables import DenialRow
from storage.review_queue import is_held
from storage.review_tables import ReviewItemRow
from storage.tables import DocumentRow, EventRow, RecordRow, Table, TaskRow

DAY_SECONDS = 86400.0
_SETTLED_DENIALS = (DenialState.PAID, DenialState.WRITTEN_OFF)


def obstacles() -> Mapping[Obstacle, ColumnElement[bool]]:
    """Each as a condition on a settled document; one that is rejected or withdrawn has nobody to be delivered to."""
    released = DocumentRow.state == DocumentState.ACCEPTED
    return {
        Obstacle.AT_WORK: or_(being_worked_on(DocumentRow.file_id, DocumentRow), _open_at_the_desk()),
        Obstacle.NOT_TAKEN: and_(released, ~or_(_acknowledged(), _told_by_webhook(), _carried(), _fetched_alone())),
        Obstacle.CONSUMER: and_(released, _consumer_is_behind()),
        Obstacle.WEBHOOK: and_(released, _webhook_is_outstanding()),
        Obstacle.EXPORT: and_(released, or_(_export_is_outstanding(), _export_is_not_planned())),
        Obstacle.DENIAL: and_(released, _denial_is_open()),
    }


def nothing_stands_against() -> ColumnElement[bool]:
    """None of the obstacles is there."""
    return ~or_(*obstacles().values())


def older_than(column: Any, days: int) -> ColumnElement[bool]:  # noqa: ANN401 - a column of moments
    """The moment lies so many days back, by the database's clock."""
    long_ago: ColumnElement[bool] = column <= DatabaseTime(-days * DAY_SECONDS)
    return long_ago


def being_worked_on(file_id: Any, table: type[Table]) -> ColumnElement[bool]:  # noqa: ANN401 - a column of ids
    """The machine has something to do with the file; `file_id` is a column of the table that is asked."""
    live = TaskRow.state.in_((TaskState.READY, TaskState.LEASED))
    return select(TaskRow.id).where(TaskRow.file_id == file_id, live).correlate(table).exists()


def _open_at_the_desk() -> ColumnElement[bool]:
    mine = ReviewItemRow.document_id == DocumentRow.id
    return select(ReviewItemRow.hold).where(mine, is_held()).correlate(DocumentRow).exists()


def _newest(*columns: Any) -> Select[Any]:  # noqa: ANN401 - columns of any kind
    """Something about the document's newest revision."""
    current = and_(RecordRow.document_id == DocumentRow.id, RecordRow.is_current)
    return select(*columns).select_from(RecordRow).where(current).correlate(DocumentRow)


def _event() -> Select[Any]:
    """The event that released it."""
    return _newest(EventRow.position).join(
        EventRow, and_(EventRow.record_id == RecordRow.id, EventRow.revision == RecordRow.revision)
    )


def _acknowledged() -> ColumnElement[bool]:
    consumer = and_(ConsumerRow.client_id == EventRow.client_id, ConsumerRow.position >= EventRow.position)
    return _event().join(ConsumerRow, consumer).exists()


def _consumer_is_behind() -> ColumnElement[bool]:
    consumer = and_(ConsumerRow.client_id == EventRow.client_id, ConsumerRow.position < EventRow.position)
    return _event().join(ConsumerRow, consumer).exists()


def _messages() -> Select[Any]:
    # By way of the receivers, of which there are few: messages are found by receiver and event.
    receivers = _event().join(EndpointRow, EndpointRow.client_id == EventRow.client_id)
    mine = and_(DeliveryRow.endpoint_id == EndpointRow.id, DeliveryRow.event_id == EventRow.event_id)
    return receivers.join(DeliveryRow, mine)


def _told_by_webhook() -> ColumnElement[bool]:
    return _messages().where(DeliveryRow.state == DeliveryState.DELIVERED).exists()


def _webhook_is_outstanding() -> ColumnElement[bool]:
    listening = EndpointRow.state != EndpointState.DISABLED
    return _messages().where(listening, DeliveryRow.state != DeliveryState.DELIVERED).exists()


def _runs() -> Select[Any]:
    item = and_(ExportItemRow.record_id == RecordRow.id, ExportItemRow.revision == RecordRow.revision)
    run = and_(ExportRow.id == ExportItemRow.export_id, ExportRow.state != ExportState.FAILED)
    return _newest(ExportItemRow.record_id).join(ExportItemRow, item).join(ExportRow, run)


def _carried() -> ColumnElement[bool]:
    return _runs().where(ExportItemRow.state == ItemState.EXPORTED, ExportRow.acked_at.is_not(None)).exists()


def _fetched_alone() -> ColumnElement[bool]:
    act = and_(ExportActRow.record_id == RecordRow.id, ExportActRow.revision == RecordRow.revision)
    return _newest(ExportActRow.id).join(ExportActRow, act).where(ExportActRow.act == ExportAct.SINGLE).exists()


def _export_is_outstanding() -> ColumnElement[bool]:
    """Carried or held: whoever acknowledges a run has its manifest, which says both."""
    return _runs().where(ExportRow.acked_at.is_(None)).exists()


def _export_is_not_planned() -> ColumnElement[bool]:
    """Nobody knows yet which records it will carry."""
    waits = ExportRow.state == ExportState.WAITING, ExportRow.planned_at.is_(None)
    return select(ExportRow.id).where(ExportRow.client_id == DocumentRow.client_id, *waits).correlate(DocumentRow).exists()


def _denial_is_open() -> ColumnElement[bool]:
    lives = DenialRow.withdrawn_at.is_(None), DenialRow.state.not_in(_SETTLED_DENIALS)
    return _newest(DenialRow.id).join(DenialRow, DenialRow.record_id == RecordRow.id).where(*lives).exists()
