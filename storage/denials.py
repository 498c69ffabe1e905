"""The denials worklist follows what is released: items are written in the transaction that releases their record.

A correction that is released later changes the items it speaks of and leaves their states alone; what it no longer says was
refused is withdrawn. Releases of one client wait for each other (its feed's row is locked), and so this needs no further lock.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from schemas.denial_matching import Trace, same_items, trace_of
from schemas.denial_work import DenialOrigin, DenialState
from schemas.denials import Denial, denials_of, notice_of
from schemas.ids import ClientId, RecordId, new_denial_id
from schemas.master import MasterData
from schemas.record import Record
from storage.audit import LINE, Deed, record_deed
from storage.columns import DatabaseTime
from storage.denial_letters import claim_columns, forget_letter, letters_about, link_letters, note_letter, set_due
from storage.denial_tables import NEVER, DenialRow


def update_denials(session: Session, client_id: ClientId, record: Record, parties: Callable[[], MasterData]) -> None:
    """Make the worklist say what this released revision says. Done twice it changes nothing."""
    if record.type not in ("eob", "letter"):
        return
    notice = notice_of(record, parties()) if record.type == "letter" else None
    items = denials_of(record, parties()) if record.type == "eob" else (notice.item,) if notice else ()
    rows = _rows_of(session, client_id, record)
    if not (rows or items):
        return
    letters = letters_about(session, client_id, rows)
    rows, counts = _settle(session, rows, items, record)
    if notice is not None:
        note_letter(session, rows[0], notice.respond_by)
    elif record.type == "letter":
        # A correction found that it denies nothing.
        forget_letter(session, RecordId(record.id))
    set_due(session, rows)
    link_letters(session, client_id, letters | letters_about(session, client_id, rows))
    record_deed(session, Deed(LINE, "denials.update", counts), client_id=client_id, subject=record.id)


def _settle(
    session: Session, rows: Sequence[DenialRow], items: Sequence[Denial], record: Record
) -> tuple[list[DenialRow], str]:
    """The record's rows, changed to its items, and what became of them in a few words."""
    same = same_items([_trace(row) for row in rows], [trace_of(each) for each in items])
    for number, place in same.items():
        _change(session, rows[place], items[number], record)
    added = [_row(item, record) for number, item in enumerate(items) if number not in same]
    session.add_all(added)
    known = set(same.values())
    gone = [row for number, row in enumerate(rows) if number not in known and row.withdrawn_at is None]
    for row in gone:
        row.withdrawn_at = DatabaseTime()
        row.version += 1
    session.flush()
    return [*rows, *added], f"items {len(items)} new {len(added)} withdrawn {len(gone)}"


def _rows_of(session: Session, client_id: ClientId, record: Record) -> list[DenialRow]:
    query = select(DenialRow).where(DenialRow.record_id == record.id, DenialRow.client_id == client_id)
    return list(session.scalars(query.order_by(DenialRow.created_at, DenialRow.id).with_for_update()))


def _row(item: Denial, record: Record) -> DenialRow:
    state, basis = DenialState.OPEN, item.deadline.basis
    row = DenialRow(
        id=new_denial_id(), client_id=record.client_id, origin=item.origin, basis=basis, due=NEVER, state=state, version=1
    )
    _fill(row, item, record)
    return row


def _change(session: Session, row: DenialRow, item: Denial, record: Record) -> None:
    _fill(row, item, record)
    if row.origin is DenialOrigin.EOB:
        # Whether a letter is an item by itself depends on what it is about.
        row.withdrawn_at = None
    if session.is_modified(row):
        row.version += 1
        row.updated_at = DatabaseTime()


def _fill(row: DenialRow, item: Denial, record: Record) -> None:
    columns = {
        "record_id": record.id,
        "revision": record.revision,
        "document_id": record.document_id,
        "at": item.at,
        "claim_number": item.claim.claim_number,
        "patient_account": item.claim.patient_account,
        "member_id": item.claim.member_id,
        "patient_name": item.claim.patient_name,
        **claim_columns(item),
        "payer_name": item.payer.name,
        "procedure": item.procedure,
        "billed_cents": item.billed,
        "paid_cents": item.paid,
        "amount_cents": item.amount,
        "reason_group": item.group,
        "reasons": [
            {
                "printed": each.told.printed,
                "group": each.told.group,
                "reason": each.told.reason,
                "origin": each.told.origin,
                "reason_group": each.group.value,
                "cents": each.amount,
            }
            for each in item.reasons
        ],
        "remarks": list(item.remarks),
        "rule_basis": item.deadline.basis,
        "rule_due": item.deadline.day or NEVER,
    }
    for name, value in columns.items():
        setattr(row, name, value)


def _trace(row: DenialRow) -> Trace:
    content = (row.claim_number, row.patient_account, row.service_from, row.procedure, row.billed_cents)
    return Trace(row.at, content)
