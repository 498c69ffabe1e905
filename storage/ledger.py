"""The export ledger: control numbers that are never given twice, and what happened to everything that left."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from schemas.delivery import ExportAct, ItemState
from schemas.errors import Conflict
from schemas.ids import ClientId, ExportId, RecordId
from storage.audit import Deed, record_deed
from storage.delivery_tables import ControlNumberRow, ExportActRow, ExportItemRow
from storage.insertion import insert_missing
from storage.views import ActView

LAST_CONTROL_NUMBER = 999_999_999
"""X12's interchange control number has nine digits."""


@dataclass(frozen=True, slots=True)
class Written:
    """What an act is about: a run, or one record that was written for whoever asked."""

    format: str
    export_id: ExportId | None = None
    record_id: RecordId | None = None
    revision: int | None = None
    control_number: int | None = None
    detail: str | None = None


def take_control_numbers(session: Session, client_id: ClientId, count: int) -> int:
    """The first of so many numbers in a row. What is not committed was not taken, and nothing may be written before.

    The client's counter stays locked until commit. Raises Conflict once all nine-digit numbers are used.
    """
    insert_missing(session, ControlNumberRow, [{"client_id": client_id, "last": 0}], ControlNumberRow.client_id)
    last = session.scalars(
        update(ControlNumberRow)
        .where(ControlNumberRow.client_id == client_id)
        .values(last=ControlNumberRow.last + count)
        .returning(ControlNumberRow.last)
    ).one()
    if last > LAST_CONTROL_NUMBER:
        message = "all control numbers of this client are used; open a new client for this partner"
        raise Conflict(message)
    return last - count + 1


def note_act(session: Session, client_id: ClientId, act: ExportAct, what: Written, *, actor: str) -> None:
    """Add a line to the ledger and to the audit trail."""
    row = ExportActRow(
        client_id=client_id,
        export_id=what.export_id,
        record_id=what.record_id,
        revision=what.revision,
        format=what.format,
        control_number=what.control_number,
        act=act,
        actor=actor,
        detail=what.detail,
    )
    session.add(row)
    detail = " ".join(str(part) for part in (what.format, what.control_number, what.detail) if part is not None)
    record_deed(session, Deed(actor, f"export.{act}", detail), client_id=client_id, subject=what.export_id or what.record_id)


def acts_of_run(session: Session, client_id: ClientId, export_id: ExportId) -> tuple[ActView, ...]:
    """What happened to a run, oldest first; nothing where the client has no such run."""
    query = select(*_COLUMNS).where(ExportActRow.export_id == export_id, ExportActRow.client_id == client_id)
    return tuple(ActView(*row) for row in session.execute(query.order_by(ExportActRow.id)))


def acts_of_record(session: Session, client_id: ClientId, record_id: RecordId) -> tuple[ActView, ...]:
    """Where a record went: a line per act of a run that carried it, and per time it was written by itself; oldest first."""
    carried = (
        select(*_COLUMNS, ExportItemRow.revision, ExportItemRow.control_number)
        .join(ExportItemRow, ExportItemRow.export_id == ExportActRow.export_id)
        .where(ExportItemRow.record_id == record_id, ExportItemRow.client_id == client_id)
        .where(ExportItemRow.state == ItemState.EXPORTED)
    )
    single = select(*_COLUMNS, ExportActRow.revision, ExportActRow.control_number).where(
        ExportActRow.record_id == record_id, ExportActRow.client_id == client_id
    )
    rows = [*session.execute(carried), *session.execute(single)]
    views = [ActView(row[0], record_id, row[-2], row[3], row[-1], row[5], row[6], row[7], row[8]) for row in rows]
    return tuple(sorted(views, key=lambda view: view.at))


_COLUMNS = tuple(getattr(ExportActRow, name) for name in ActView.__dataclass_fields__)
