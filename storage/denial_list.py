"""Working on denials: listing, counting, and what people do about an item. Every query names the client."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, literal, null, select, tuple_
from sqlalchemy.orm import InstrumentedAttribute, Session

from schemas.denial_work import DenialState, step
from schemas.errors import Conflict, NotFound
from schemas.ids import ClientId, DenialId
from schemas.master import same_name
from schemas.reason_groups import ReasonGroup
from storage.audit import Deed, record_deed
from storage.columns import DatabaseTime
from storage.cursors import cut, decode
from storage.denial_tables import DenialActRow, DenialLetterRow, DenialLinkRow, DenialRow
from storage.denial_views import ActView, DenialDetail, DenialView, LetterView, Tallies, Tally
from storage.views import Listing

_COLUMNS = tuple(getattr(DenialRow, name) for name in DenialView.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class DenialFilter:
    """Which items are wanted; empty and None: whatever."""

    states: tuple[DenialState, ...] = ()
    group: ReasonGroup | None = None
    payer: str | None = None
    """Key or name of the client's master data, or the name as printed."""
    due_before: date | None = None
    min_amount_cents: int | None = None
    """Items without an amount are left out."""


EVERY = DenialFilter()


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody does about an item: another state, a note, or both."""

    actor: str
    state: DenialState | None = None
    note: str | None = None


def list_denials(
    session: Session, client_id: ClientId, *, wanted: DenialFilter = EVERY, limit: int = 50, cursor: str | None = None
) -> Listing[DenialView]:
    """Items by deadline, the most urgent first and those without one last. Raises BadRequest for a cursor of others."""
    query = select(*_COLUMNS).where(*_conditions(client_id, wanted))
    if cursor is not None:
        at, last_id = decode(cursor)
        last = tuple_(literal(at.date(), DenialRow.due.type), literal(last_id, DenialRow.id.type))
        query = query.where(tuple_(DenialRow.due, DenialRow.id) > last)
    rows = session.execute(query.order_by(DenialRow.due, DenialRow.id).limit(limit + 1)).all()
    views = [DenialView(*row) for row in rows]
    return cut(views, limit, lambda view: (datetime.combine(view.due, time(), UTC), view.id), lambda view: view)


def denial_detail(session: Session, client_id: ClientId, denial_id: DenialId) -> DenialDetail:
    """One item, also a withdrawn one. Raises NotFound."""
    row = session.execute(select(*_COLUMNS).where(DenialRow.id == denial_id, DenialRow.client_id == client_id)).one_or_none()
    if row is None:
        message = "there is no such item"
        raise NotFound(message)
    letters = (
        select(DenialLetterRow.record_id, DenialLetterRow.document_id, DenialLetterRow.respond_by, DenialLinkRow.linked_at)
        .join(DenialLinkRow, DenialLinkRow.letter_id == DenialLetterRow.record_id)
        .where(DenialLinkRow.denial_id == denial_id)
        .order_by(DenialLinkRow.linked_at, DenialLetterRow.record_id)
    )
    acts = select(DenialActRow.at, DenialActRow.actor, DenialActRow.was, DenialActRow.state, DenialActRow.note)
    acts = acts.where(DenialActRow.denial_id == denial_id).order_by(DenialActRow.id)
    return DenialDetail(
        DenialView(*row),
        tuple(LetterView(*each) for each in session.execute(letters)),
        tuple(ActView(*each) for each in session.execute(acts)),
    )


def act_on_denial(session: Session, client_id: ClientId, denial_id: DenialId, act: Act, *, version: int) -> DenialDetail:
    """Write down what somebody did. `version` is the one he saw (If-Match).

    Raises NotFound, and Conflict for a version that is past, a step that cannot follow, and an item that was withdrawn.
    """
    row = session.scalars(
        select(DenialRow).where(DenialRow.id == denial_id, DenialRow.client_id == client_id).with_for_update()
    ).one_or_none()
    if row is None:
        message = "there is no such item"
        raise NotFound(message)
    if row.version != version:
        message = "this item changed meanwhile; load it again"
        raise Conflict(message)
    if row.withdrawn_at is not None:
        message = "this item was withdrawn: a correction or a remittance took its place"
        raise Conflict(message)
    was, row.state = row.state, row.state if act.state is None else step(row.state, act.state)
    if row.state is not was:
        row.appealed_at = _appealed_at(row)
    row.version += 1
    row.updated_at = DatabaseTime()
    session.add(DenialActRow(client_id=client_id, denial_id=row.id, actor=act.actor, was=was, state=row.state, note=act.note))
    session.flush()
    action = "denial.note" if act.state is None else f"denial.{act.state}"
    record_deed(session, Deed(act.actor, action, f"{was} to {row.state}"), client_id=client_id, subject=row.id)
    return denial_detail(session, client_id, denial_id)


def count_denials(session: Session, client_id: ClientId, *, wanted: DenialFilter = EVERY) -> Tallies:
    """How many, and how much is at stake: in all, by reason group, by payer, by state; the largest amount first."""
    conditions = _conditions(client_id, wanted)
    total = next(_tally(session, select(null(), null()), conditions))
    cuts: list[tuple[InstrumentedAttribute[Any], Any]] = [
        (DenialRow.reason_group, null()),
        (DenialRow.payer_key, func.max(DenialRow.payer_name)),
        (DenialRow.state, null()),
    ]
    by_group, by_payer, by_state = (
        tuple(_tally(session, select(column, label).group_by(column), conditions)) for column, label in cuts
    )
    return Tallies(total, by_group, by_payer, by_state)


def _appealed_at(row: DenialRow) -> Any:  # noqa: ANN401 - a moment, or the database's word for now
    if row.state is DenialState.APPEALED:
        return DatabaseTime()
    return None if row.state is DenialState.OPEN else row.appealed_at


def _conditions(client_id: ClientId, wanted: DenialFilter) -> list[ColumnElement[bool]]:
    found = [DenialRow.client_id == client_id, DenialRow.withdrawn_at.is_(None)]
    if wanted.states:
        found.append(DenialRow.state.in_(wanted.states))
    if wanted.group is not None:
        found.append(DenialRow.reason_group == wanted.group)
    if wanted.payer is not None:
        keys = DenialRow.payer_key.in_((wanted.payer, same_name(wanted.payer)))
        found.append(keys | (DenialRow.payer_name == wanted.payer))
    if wanted.due_before is not None:
        found.append(DenialRow.due < wanted.due_before)
    if wanted.min_amount_cents is not None:
        found.append(DenialRow.amount_cents >= wanted.min_amount_cents)
    return found


def _tally(session: Session, query: Select[*tuple[Any, ...]], conditions: list[ColumnElement[bool]]) -> Iterator[Tally]:
    decided = DenialRow.appealed_at.is_not(None) & DenialRow.state.in_((DenialState.PAID, DenialState.WRITTEN_OFF))
    overturned = DenialRow.appealed_at.is_not(None) & (DenialRow.state == DenialState.PAID)
    amount = func.coalesce(func.sum(DenialRow.amount_cents), 0)
    figures = (amount, *(func.coalesce(func.sum(case((each, 1), else_=0)), 0) for each in (decided, overturned)))
    # From the table itself: a query of constants alone would have none.
    query = query.add_columns(func.count(DenialRow.id), *figures).select_from(DenialRow).where(*conditions)
    for name, label, count, *sums in session.execute(query.order_by(amount.desc(), func.count(DenialRow.id).desc())):
        # PostgreSQL sums whole numbers to decimals.
        yield Tally(name, label, count, *map(int, sums))
