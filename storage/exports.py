"""Export runs: asking for one, looking at it, acknowledging it, sending it again. Making one is in `storage/export_work.py`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, select, update
from sqlalchemy.orm import Session

from schemas.delivery import ExportAct, ExportState, ItemState
from schemas.errors import BadRequest, Conflict, NotFound, Purged
from schemas.ids import ClientId, ExportId, RecordId, new_export_id
from schemas.retention import PurgeKind
from schemas.work import EventType
from storage.columns import DatabaseTime
from storage.cursors import beyond, cut
from storage.delivery_tables import ExportItemRow, ExportRow
from storage.events import About, add_event
from storage.feed import MOST_POSITIONS, head_of, position_of
from storage.idempotency import answer, claim
from storage.ledger import Written, note_act
from storage.purge_tables import PurgeRow
from storage.tables import RecordRow
from storage.views import ExportView, ItemView, Listing

MOST_RECORDS_NAMED = 1000
"""In one request; more are exported by cursor."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be exported."""

    format: str
    since: str | None = None
    """A cursor of the feed: everything released after it. None: what no run of the format has carried yet."""
    records: tuple[str, ...] | None = None
    """Or these very records."""
    idempotency_key: str | None = None

    @property
    def sha256(self) -> str:
        """By which a repetition is told from another request."""
        return hashlib.sha256(json.dumps(["export", self.format, self.since, self.records]).encode()).hexdigest()


def request_export(session: Session, client_id: ClientId, wanted: Wanted, *, actor: str) -> ExportView:
    """Note that a run is wanted; a worker makes it. The format was checked by the caller.

    Raises BadRequest for what does not fit together, NotFound where the client has no such record, Conflict for an
    Idempotency-Key that came with another request.
    """
    if wanted.records is not None and (wanted.since is not None or not 1 <= len(wanted.records) <= MOST_RECORDS_NAMED):
        raise BadRequest(f"Give either 'since' or 1 to {MOST_RECORDS_NAMED} 'records'.")
    if wanted.idempotency_key is not None:
        earlier = claim(session, client_id, wanted.idempotency_key, wanted.sha256)
        if earlier is not None:
            return export_view(session, client_id, ExportId(earlier["export_id"]))
    if wanted.records is not None:
        _check_records(session, client_id, wanted.records)
    since = None if wanted.since is None else position_of(wanted.since, head_of(session, client_id))
    names = None if wanted.records is None else list(dict.fromkeys(wanted.records))
    run = ExportRow(id=new_export_id(), client_id=client_id, format=wanted.format, since=since, wanted=names, created_by=actor)
    session.add(run)
    session.flush()
    note_act(session, client_id, ExportAct.REQUESTED, Written(wanted.format, run.id), actor=actor)
    if wanted.idempotency_key is not None:
        answer(session, client_id, wanted.idempotency_key, {"export_id": run.id})
    return export_view(session, client_id, run.id)


def export_view(session: Session, client_id: ClientId, export_id: ExportId) -> ExportView:
    """One run; raises NotFound."""
    row = session.scalars(
        select(ExportRow).where(*_is(client_id, export_id)).execution_options(populate_existing=True)
    ).one_or_none()
    if row is None:
        message = "there is no such export"
        raise NotFound(message)
    return _view(row)


def list_exports(
    session: Session,
    client_id: ClientId,
    *,
    which: ColumnElement[bool] | None = None,
    limit: int = 50,
    cursor: str | None = None,
) -> Listing[ExportView]:
    """A client's runs, newest first. `which`: `of_format`, `unacknowledged`, `taken_over`, joined with `&`."""
    query: Select[ExportRow] = select(ExportRow).where(ExportRow.client_id == client_id)
    if which is not None:
        query = query.where(which)
    if cursor is not None:
        query = query.where(beyond(cursor, ExportRow.created_at, ExportRow.id))
    rows = session.scalars(query.order_by(ExportRow.created_at.desc(), ExportRow.id.desc()).limit(limit + 1)).all()
    return cut(rows, limit, lambda row: (row.created_at, row.id), _view)


def of_format(name: str) -> ColumnElement[bool]:
    """Runs of one format."""
    return ExportRow.format == name


def unacknowledged() -> ColumnElement[bool]:
    """Runs that nobody has acknowledged yet, failed ones left out."""
    return ExportRow.acked_at.is_(None) & (ExportRow.state != ExportState.FAILED)


def taken_over() -> ColumnElement[bool]:
    """Runs that were acknowledged."""
    return ExportRow.acked_at.is_not(None)


def items_of_run(
    session: Session, run: ExportView, *, state: ItemState | None = None, limit: int = 100, cursor: str | None = None
) -> Listing[ItemView]:
    """The records of a run in their order. Raises BadRequest for a cursor that is none."""
    after = 0 if cursor is None else position_of(cursor, MOST_POSITIONS)
    query = select(ExportItemRow).where(ExportItemRow.export_id == run.id, ExportItemRow.position > after)
    if state is not None:
        query = query.where(ExportItemRow.state == state)
    rows = session.scalars(query.order_by(ExportItemRow.position).limit(limit + 1)).all()
    shown = tuple(map(_item, rows[:limit]))
    return Listing(shown, str(shown[-1].position) if len(rows) > limit else None)


def acknowledge_export(session: Session, client_id: ClientId, export_id: ExportId, *, actor: str) -> ExportView:
    """Its receiver has taken it over; saying so twice changes nothing. Raises NotFound, and Conflict before it is made."""
    run = _made(session, client_id, export_id)
    if run.acked_at is None:
        session.execute(update(ExportRow).where(*_is(client_id, export_id)).values(acked_at=DatabaseTime(), acked_by=actor))
        note_act(session, client_id, ExportAct.ACKNOWLEDGED, Written(run.format, export_id), actor=actor)
    return export_view(session, client_id, export_id)


def resend_export(session: Session, client_id: ClientId, export_id: ExportId, *, actor: str) -> ExportView:
    """Offer the same files once more: told in the feed again, and waiting to be acknowledged again.

    Content and control numbers stay, so that a receiver that has them knows. Raises NotFound, Conflict before it is made, and
    Purged where the files are no longer kept.
    """
    run = _made(session, client_id, export_id)
    check_files_kept(session, export_id)
    session.execute(update(ExportRow).where(*_is(client_id, export_id)).values(acked_at=None, acked_by=None))
    note_act(session, client_id, ExportAct.RESENT, Written(run.format, export_id), actor=actor)
    add_event(session, client_id, EventType.EXPORT_READY, About(export_id))
    return export_view(session, client_id, export_id)


def _made(session: Session, client_id: ClientId, export_id: ExportId) -> ExportView:
    run = export_view(session, client_id, export_id)
    if run.state is not ExportState.MADE:
        message = f"this export is {run.state.value}: only one whose files were made can be acknowledged or sent again"
        raise Conflict(message)
    return run


def check_files_kept(session: Session, export_id: ExportId) -> None:
    """Raises Purged where the files of a run were deleted."""
    gone = select(PurgeRow.subject).where(PurgeRow.subject == export_id, PurgeRow.kind == PurgeKind.EXPORT)
    if session.execute(gone).one_or_none() is not None:
        raise Purged("The files of this run were deleted: a record that they carried is no longer kept.")


def _check_records(session: Session, client_id: ClientId, names: Sequence[str]) -> None:
    query = select(RecordRow.id).where(RecordRow.client_id == client_id, RecordRow.is_current)
    known = set[RecordId](session.scalars(query.where(RecordRow.id.in_(names))))
    if missing := [name for name in names if name not in known]:
        message = f"there is no such record: {len(missing)} of those named are unknown"
        raise NotFound(message)


def _is(client_id: ClientId, export_id: ExportId) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return ExportRow.client_id == client_id, ExportRow.id == export_id


def _item(row: ExportItemRow) -> ItemView:
    return ItemView(
        export_id=row.export_id,
        record_id=row.record_id,
        revision=row.revision,
        file_number=row.file_number,
        control_number=row.control_number,
        state=row.state,
        held=tuple(row.held or ()),
        position=row.position,
    )


def _view(row: ExportRow) -> ExportView:
    names = [name for name in ExportView.__dataclass_fields__ if name not in {"wanted", "files", "totals"}]
    plain: dict[str, Any] = {name: getattr(row, name) for name in names}
    wanted = None if row.wanted is None else tuple(row.wanted)
    return ExportView(**plain, wanted=wanted, files=tuple(row.files or ()), totals=row.totals or {})
