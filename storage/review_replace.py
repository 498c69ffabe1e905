"""The same wrong value in many documents of a batch, corrected as one act that one undo takes back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from schemas.correction import Hand, correct
from schemas.delta import waits_for_completion
from schemas.desk_acts import ActKind, DeskAct
from schemas.errors import NotFound, Rejected, WrongFormat
from schemas.ids import BatchId, ClientId, DocumentId, new_act_id, new_hold_id
from schemas.pointers import instances_of
from schemas.policy import SettlementPolicy
from schemas.queue import ActState, QueueState
from schemas.types import all_types
from schemas.undo import trace_back
from storage.audit import Deed
from storage.batches import batch_view
from storage.records import save_record
from storage.review_acts import desk_record, log_act, take_back
from storage.review_queue import is_held
from storage.review_tables import REPLACE, ReviewActRow, ReviewItemRow
from storage.review_views import Hold, Visitor

_IN_HAND = (QueueState.WAITING, QueueState.PARKED, QueueState.ESCALATED)


@dataclass(frozen=True, slots=True)
class Replacement:
    """What is to stand where."""

    batch_id: BatchId
    type: str
    pattern: str
    """Such as `/payer/name`."""
    old: str
    """As it stands in the records."""
    new: str
    """As typed."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a value stands that is to be replaced."""

    document_id: DocumentId
    pointers: tuple[str, ...]
    is_held: bool
    """Somebody else is at the document: it is left alone."""


def find_places(session: Session, client_id: ClientId, wanted: Replacement, visitor: Visitor) -> tuple[Found, ...]:
    """Every place in documents of the batch that wait. Raises NotFound, Rejected, WrongFormat."""
    _check(session, client_id, wanted)
    rows = session.execute(_query(client_id, wanted)).all()
    return tuple(_found(session, hold, wanted, others=others) for hold, others in _holds(rows, client_id, visitor))


def replace_all(
    session: Session, client_id: ClientId, wanted: Replacement, visitor: Visitor, policy: SettlementPolicy
) -> tuple[str, tuple[Found, ...]]:
    """Correct them all; documents that somebody else is at are left alone. Returns the act's id, by which it is taken back."""
    _check(session, client_id, wanted)
    together, hand = new_act_id(), Hand(by=visitor.actor, at=datetime.now(tz=UTC))
    rows = session.execute(_query(client_id, wanted).with_for_update()).all()
    found = []
    for hold, others in _holds(rows, client_id, visitor):
        places = _found(session, hold, wanted, others=others)
        found.append(places)
        if places.pointers and not others:
            before, version = desk_record(session, hold)
            after = before
            for pointer in places.pointers:
                after = waits_for_completion(correct(after, pointer, wanted.new, hand, policy))
            save_record(session, client_id, after, version=version, deed=Deed(hand.by, "record.replace", wanted.pattern))
            act = DeskAct(id=together, action=ActKind.CORRECT, pointer=places.pointers[0])
            log_act(session, hold, act, trace_back(before, after), action=REPLACE, together=together)
    return together, tuple(found)


def take_back_all(session: Session, client_id: ClientId, together: str, visitor: Visitor, policy: SettlementPolicy) -> int:
    """Undo it in every document where nothing was done since and nobody else is at work; returns in how many."""
    mine = ReviewActRow.client_id == client_id, ReviewActRow.together == together, ReviewActRow.state == ActState.DONE
    documents = session.scalars(select(ReviewActRow.document_id).where(*mine).order_by(ReviewActRow.document_id)).all()
    if not documents:
        raise NotFound("There is no such replacement that could be undone.")
    query = _places_in_queue(client_id).where(ReviewItemRow.document_id.in_(documents)).with_for_update()
    undone = 0
    for hold, others in _holds(session.execute(query).all(), client_id, visitor):
        last = (
            select(ReviewActRow.together)
            .where(ReviewActRow.document_id == hold.document_id, ReviewActRow.state == ActState.DONE)
            .order_by(ReviewActRow.number.desc())
            .limit(1)
        )
        if not others and session.scalars(last).one_or_none() == together:
            take_back(session, hold, policy)
            undone += 1
    return undone


def _check(session: Session, client_id: ClientId, wanted: Replacement) -> None:
    batch_view(session, client_id, wanted.batch_id)
    document_type = all_types().get(wanted.type)
    leaf = document_type.leaves().get(wanted.pattern) if document_type is not None else None
    if leaf is None:
        raise Rejected(f"There is no field {wanted.pattern} in a record of type {wanted.type}.")
    if leaf.kind.parse(wanted.new) is None:
        raise WrongFormat(leaf.kind.expected, wanted.pattern)


def _query(client_id: ClientId, wanted: Replacement) -> Select[Any]:
    in_hand = ReviewItemRow.type == wanted.type, ReviewItemRow.state.in_(_IN_HAND)
    return _places_in_queue(client_id).where(ReviewItemRow.batch_id == wanted.batch_id, *in_hand)


def _places_in_queue(client_id: ClientId) -> Select[Any]:
    place = (ReviewItemRow.document_id, ReviewItemRow.record_id, ReviewItemRow.state)
    columns: tuple[Any, ...] = (*place, ReviewItemRow.hold, ReviewItemRow.holder, is_held().label("held"))
    query: Select[Any] = select(*columns)
    return query.where(ReviewItemRow.client_id == client_id).order_by(ReviewItemRow.document_id)


def _holds(rows: Iterable[Any], client_id: ClientId, visitor: Visitor) -> Iterator[tuple[Hold, bool]]:
    """Each document as if the visitor had it, and whether somebody else has."""
    for document_id, record_id, state, hold, holder, held in rows:
        mine = hold if held and holder == visitor.actor else new_hold_id()
        until = datetime.now(tz=UTC)
        yield Hold(mine, client_id, document_id, record_id, visitor, until, state), bool(held and holder != visitor.actor)


def _found(session: Session, hold: Hold, wanted: Replacement, *, others: bool) -> Found:
    record, _ = desk_record(session, hold)
    places = (pointer for pointer, value in instances_of(wanted.pattern, record.data) if value == wanted.old)
    return Found(hold.document_id, tuple(places), others)
