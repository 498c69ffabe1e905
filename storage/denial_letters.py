"""Denial letters and the items they are about. A letter about no item of a remittance is an item by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, delete, func, or_, select
from sqlalchemy.orm import Session

from schemas.appeals import DeadlineBasis
from schemas.denial_matching import ClaimKeys, about, keys_of
from schemas.denial_work import DenialOrigin, DenialState
from schemas.denials import Denial
from schemas.ids import ClientId, RecordId
from storage.audit import LINE
from storage.columns import DatabaseTime
from storage.denial_tables import DenialActRow, DenialLetterRow, DenialLinkRow, DenialRow

_AT_ONCE = 500
"""Numbers per statement: SQLite takes 32,766 parameters."""
_Named = DenialRow | DenialLetterRow


def claim_columns(item: Denial) -> Mapping[str, Any]:
    """The columns by which items and letters are compared."""
    keys = keys_of(item)
    return {
        "claim_key": keys.claim,
        "account_key": keys.account,
        "member_key": keys.member,
        "service_from": keys.service_from,
        "service_to": keys.service_to,
        "payer_key": keys.payer,
    }


def note_letter(session: Session, own: DenialRow, respond_by: date | None) -> DenialLetterRow:
    """Keep what a letter says; `own` is the item that it is by itself."""
    letter = session.get(DenialLetterRow, own.record_id) or DenialLetterRow(record_id=own.record_id, client_id=own.client_id)
    letter.document_id, letter.respond_by = own.document_id, respond_by
    for name in ("claim_key", "account_key", "member_key", "service_from", "service_to", "payer_key"):
        setattr(letter, name, getattr(own, name))
    session.add(letter)
    session.flush()
    return letter


def forget_letter(session: Session, letter_id: RecordId) -> None:
    """It denies nothing after all."""
    linked = select(DenialLinkRow.denial_id).where(DenialLinkRow.letter_id == letter_id)
    rows = session.scalars(select(DenialRow).where(DenialRow.id.in_(linked)).with_for_update()).all()
    session.execute(delete(DenialLinkRow).where(DenialLinkRow.letter_id == letter_id))
    session.execute(delete(DenialLetterRow).where(DenialLetterRow.record_id == letter_id))
    set_due(session, rows)


def letters_about(session: Session, client_id: ClientId, rows: Sequence[DenialRow]) -> set[RecordId]:
    """Letters that are linked to these items or may be about them."""
    found = set[RecordId]()
    for part in _parts(rows):
        linked = select(DenialLinkRow.letter_id).where(DenialLinkRow.denial_id.in_([row.id for row in part]))
        alike = or_(DenialLetterRow.record_id.in_(linked), _shares_a_number(DenialLetterRow, part))
        query = select(DenialLetterRow.record_id).where(DenialLetterRow.client_id == client_id, alike)
        found |= set(session.scalars(query))
    return found


def link_letters(session: Session, client_id: ClientId, letters: Iterable[RecordId]) -> None:
    """Link each to the items that it is about now, and to no others.

    Where there are some, its own item goes and hands on what was done about it; where there are none, it comes back. Of several
    letters about one claim the first is the item.
    """
    query = (
        select(DenialLetterRow, DenialRow)
        .join(DenialRow, DenialRow.record_id == DenialLetterRow.record_id)
        .where(DenialLetterRow.client_id == client_id, DenialLetterRow.record_id.in_(letters))
        .order_by(DenialRow.created_at, DenialRow.record_id)
        .with_for_update(of=DenialRow)
    )
    for letter, own in session.execute(query).all():
        _link(session, letter, own)


def _link(session: Session, letter: DenialLetterRow, own: DenialRow) -> None:
    query = select(DenialRow).where(DenialRow.client_id == letter.client_id, _shares_a_number(DenialRow, [letter]))
    rows = session.scalars(query.order_by(DenialRow.created_at, DenialRow.id).with_for_update()).all()
    others = [row for row in rows if row.withdrawn_at is None and (row.origin is DenialOrigin.EOB or _earlier(row, own))]
    found = [others[number] for number in about(_keys(letter), [_keys(row) for row in others])]
    if found:
        _hand_on(session, own, found)
    elif own.withdrawn_at is not None:
        own.withdrawn_at = None
        own.version += 1
    session.flush()
    set_due(session, [*_relink(session, letter, found or [own]), own])


def _earlier(row: DenialRow, own: DenialRow) -> bool:
    return (row.created_at, row.record_id) < (own.created_at, own.record_id)


def set_due(session: Session, rows: Sequence[DenialRow]) -> None:
    """The earliest day that a linked letter names, else the day by rule."""
    for part in _parts(rows):
        query = (
            select(DenialLinkRow.denial_id, func.min(DenialLetterRow.respond_by))
            .join(DenialLetterRow, DenialLetterRow.record_id == DenialLinkRow.letter_id)
            .where(DenialLinkRow.denial_id.in_([row.id for row in part]))
            .group_by(DenialLinkRow.denial_id)
        )
        printed = {denial_id: day for denial_id, day in session.execute(query) if day is not None}
        for row in part:
            due = printed.get(row.id, row.rule_due)
            basis = DeadlineBasis.PRINTED if row.id in printed else row.rule_basis
            if (row.due, row.basis) != (due, basis):
                row.due, row.basis = due, basis
                row.version += 1


def _relink(session: Session, letter: DenialLetterRow, wanted: Sequence[DenialRow]) -> list[DenialRow]:
    """Every item that is or was linked."""
    query = select(DenialRow).join(DenialLinkRow, DenialLinkRow.denial_id == DenialRow.id)
    before = session.scalars(query.where(DenialLinkRow.letter_id == letter.record_id).with_for_update(of=DenialRow)).all()
    stale = {row.id for row in before} - {row.id for row in wanted}
    missing = {row.id for row in wanted} - {row.id for row in before}
    links = DenialLinkRow.letter_id == letter.record_id
    session.execute(delete(DenialLinkRow).where(links, DenialLinkRow.denial_id.in_(stale)))
    session.add_all(DenialLinkRow(denial_id=denial_id, letter_id=letter.record_id) for denial_id in sorted(missing))
    session.flush()
    return list({row.id: row for row in (*before, *wanted)}.values())


def _hand_on(session: Session, own: DenialRow, found: Iterable[DenialRow]) -> None:
    """The letter's own item makes room for those of the remittance; they go on where it was."""
    if own.withdrawn_at is not None:
        return
    own.withdrawn_at = DatabaseTime()
    own.version += 1
    if own.state is DenialState.OPEN:
        return
    for row in found:
        if row.state is DenialState.OPEN:
            note = f"as {own.id}, which a letter had opened"
            act = DenialActRow(client_id=row.client_id, denial_id=row.id, actor=LINE, was=row.state, state=own.state, note=note)
            session.add(act)
            row.state, row.appealed_at = own.state, own.appealed_at
            row.version += 1


def _shares_a_number(table: type[_Named], rows: Sequence[_Named]) -> ColumnElement[bool]:
    columns = (table.claim_key, table.account_key, table.member_key)
    said = ({getattr(row, column.key) for row in rows} - {""} for column in columns)
    return or_(*(column.in_(sorted(numbers)) for column, numbers in zip(columns, said, strict=True)))


def _parts(rows: Sequence[DenialRow]) -> Iterable[Sequence[DenialRow]]:
    return (rows[start : start + _AT_ONCE] for start in range(0, len(rows), _AT_ONCE))


def _keys(row: _Named) -> ClaimKeys:
    return ClaimKeys(row.claim_key, row.account_key, row.member_key, row.service_from, row.service_to, row.payer_key)
