"""Who is at which document. It is taken by one conditional UPDATE on the database's clock; only its holder changes it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, case, select, update
from sqlalchemy.orm import Session

from schemas.delta import open_fields
from schemas.errors import Conflict, Held, HoldLost, NotAllowed, NotFound, Purged, TooEarly
from schemas.ids import ClientId, DocumentId, HoldId, RecordId, hold_id_of, new_hold_id
from schemas.queue import LEASE_SECONDS, Outcome, QueueState
from schemas.work import DocumentState
from storage.audit import Deed, record_deed
from storage.columns import DatabaseTime
from storage.documents import document_view
from storage.insertion import insert_missing
from storage.record_memory import parsed_record
from storage.review_queue import ORDER, Wanted, add_item, due, is_free, is_free_to, is_held, is_new_to
from storage.review_tables import ReviewItemRow, ReviewVisitRow
from storage.review_views import Hold, Visitor

LONGEST_GAP_SECONDS = 3600.0
"""What one message may add to the time a person was active."""
_NOT_KEPT = "What was read from this document is no longer kept."
_TAKEN = (
    ReviewItemRow.hold,
    ReviewItemRow.client_id,
    ReviewItemRow.document_id,
    ReviewItemRow.record_id,
    ReviewItemRow.held_until,
    ReviewItemRow.state,
    ReviewItemRow.stage,
)


def take_next(session: Session, client_id: ClientId, visitor: Visitor, wanted: Wanted) -> Hold | None:
    """The most pressing document that nobody is at; None where there is none.

    Who asks again because the answer was lost gets the document of that answer, as long as it is theirs. Raises TooEarly
    where both are asked for at the same moment.
    """
    free, hold = is_free_to(visitor.actor), new_hold_id()
    if wanted.ask is not None:
        hold, is_theirs = _as_asked(session, client_id, visitor, wanted)
        if is_theirs:
            return renew(session, client_id, hold, visitor)
    first = (
        select(ReviewItemRow.document_id)
        .where(ReviewItemRow.client_id == client_id, due(supervises=visitor.supervises), free, *wanted.conditions)
        .where(is_new_to(visitor.actor))
        .order_by(*ORDER)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return _take(session, visitor, ReviewItemRow.document_id == first.scalar_subquery(), free, hold=hold)


def open_document(
    session: Session, client_id: ClientId, document_id: DocumentId, visitor: Visitor, *, steal: bool = False
) -> Hold:
    """This document; who has it already goes on with it. Raises NotFound, NotAllowed, TooEarly, Conflict and Held."""
    _check_has_record(session, client_id, document_id)
    mine = ReviewItemRow.document_id == document_id, ReviewItemRow.client_id == client_id
    item = session.execute(
        select(ReviewItemRow.state, ReviewItemRow.level, ReviewItemRow.hold, ReviewItemRow.holder, is_held())
        .where(*mine)
        .with_for_update()
    ).one_or_none()
    if item is None:
        raise Purged(_NOT_KEPT)  # it went while we waited for it
    state, level, hold, holder, held = item
    if state is QueueState.READING:
        raise TooEarly("The document is being read as another type; open it in a moment.")
    keyed_before = select(ReviewItemRow.document_id).where(*mine, ~is_new_to(visitor.actor))
    if session.scalars(keyed_before).one_or_none() is not None:
        raise NotAllowed("You keyed this document already; somebody else has to look at it now.")
    if level and not visitor.supervises:
        raise NotAllowed("This document was passed on to the supervisors.")
    if held and hold is not None and holder == visitor.actor:
        return renew(session, client_id, hold, visitor)
    if steal and not visitor.supervises:
        raise NotAllowed("Only a supervisor may take a document from somebody.")
    taken = _take(session, visitor, *mine, *(() if steal else (is_free(),)))
    if taken is None:
        raise _held(session, document_id)
    if held:
        record_deed(session, Deed(visitor.actor, "review.steal", holder), client_id=client_id, subject=document_id)
    return taken


def renew(session: Session, client_id: ClientId, hold: HoldId, visitor: Visitor, *, active_seconds: float = 0.0) -> Hold:
    """Go on holding a document; raises NotFound for a hold that was never the visitor's, HoldLost for one that is over."""
    document_id = _document_of(session, client_id, hold, visitor)
    row = session.execute(
        update(ReviewItemRow)
        .where(ReviewItemRow.document_id == document_id, ReviewItemRow.hold == hold)
        .values(held_until=DatabaseTime(LEASE_SECONDS))
        .returning(*_TAKEN)
    ).one_or_none()
    if row is None:
        raise _lost(session, document_id)
    if active_seconds:
        _add_to_visit(session, hold, active_seconds=min(active_seconds, LONGEST_GAP_SECONDS))
    return _hold(row, visitor)


def closed_before(session: Session, client_id: ClientId, hold: HoldId, visitor: Visitor, outcome: Outcome) -> DocumentId | None:
    """The document of a visit that ended like this already: whoever did not hear of it may ask again."""
    mine = ReviewVisitRow.hold == hold, ReviewVisitRow.client_id == client_id, ReviewVisitRow.actor == visitor.actor
    query = select(ReviewVisitRow.document_id).where(*mine, ReviewVisitRow.outcome == outcome)
    return session.scalars(query).one_or_none()


def held(session: Session, client_id: ClientId, hold: HoldId, visitor: Visitor) -> Hold:
    """As `renew`, but only looks."""
    document_id = _document_of(session, client_id, hold, visitor)
    row = session.execute(
        select(*_TAKEN).where(ReviewItemRow.document_id == document_id, ReviewItemRow.hold == hold)
    ).one_or_none()
    if row is None:
        raise _lost(session, document_id)
    return _hold(row, visitor)


def let_go(session: Session, hold: Hold, outcome: Outcome, **changes: Any) -> None:  # noqa: ANN401 - column values
    """End a visit, with what becomes of the document's place in the queue."""
    gone = {"hold": None, "holder": None, "holder_name": None, "held_until": None, "updated_at": DatabaseTime()}
    session.execute(
        update(ReviewItemRow)
        .where(ReviewItemRow.document_id == hold.document_id, ReviewItemRow.hold == hold.id)
        .values(**gone, **changes)
    )
    session.execute(
        update(ReviewVisitRow).where(ReviewVisitRow.hold == hold.id).values(ended_at=DatabaseTime(), outcome=outcome)
    )
    deed = Deed(hold.visitor.actor, "review.close", outcome.value)
    record_deed(session, deed, client_id=hold.client_id, subject=hold.document_id)


def count_on_visit(session: Session, hold: Hold, counts: dict[str, int]) -> None:
    """Add to what was counted on a visit."""
    if counts:
        _add_to_visit(session, hold.id, **counts)


def check_nobody_else(session: Session, client_id: ClientId, document_id: DocumentId, actor: str) -> None:
    """Raises Held where somebody else is at the document: for changes that come another way."""
    mine = ReviewItemRow.document_id == document_id, ReviewItemRow.client_id == client_id
    holder = session.scalars(select(ReviewItemRow.holder).where(*mine, is_held())).one_or_none()
    if holder is not None and holder != actor:
        raise _held(session, document_id)


def withdraw_items(session: Session, client_id: ClientId, documents: Collection[DocumentId], actor: str) -> None:
    """Take documents out of the queue that are none any more. Raises Held where somebody else is at one."""
    mine = ReviewItemRow.document_id.in_(documents), ReviewItemRow.client_id == client_id
    locked = select(ReviewItemRow.document_id).where(*mine).order_by(ReviewItemRow.document_id).with_for_update()
    for document_id in session.scalars(locked).all():
        check_nobody_else(session, client_id, document_id, actor)
    nobody = {"hold": None, "holder": None, "holder_name": None, "held_until": None}
    over = {"state": QueueState.DONE, "level": 0, "parked_until": None, "left_at": DatabaseTime(), "updated_at": DatabaseTime()}
    session.execute(update(ReviewItemRow).where(*mine).values(**nobody, **over))
    visits = ReviewVisitRow.document_id.in_(documents), ReviewVisitRow.ended_at.is_(None)
    session.execute(update(ReviewVisitRow).where(*visits).values(ended_at=DatabaseTime(), outcome=Outcome.LOST))


def _as_asked(session: Session, client_id: ClientId, visitor: Visitor, wanted: Wanted) -> tuple[HoldId, bool]:
    """The lease that an ask makes, and whether it has made it and it holds. One that is over makes way for another."""
    turn = 0
    while True:
        hold = hold_id_of(client_id, visitor.actor, wanted.ask or "", str(turn))
        if session.get(ReviewVisitRow, hold) is None:
            return hold, False
        given = select(ReviewItemRow.document_id).where(ReviewItemRow.hold == hold, ReviewItemRow.client_id == client_id)
        if session.scalars(given.where(ReviewItemRow.document_id.not_in(wanted.skip))).one_or_none() is not None:
            return hold, True
        turn += 1


def _take(session: Session, visitor: Visitor, *which: ColumnElement[bool], hold: HoldId | None = None) -> Hold | None:
    parked = ReviewItemRow.state == QueueState.PARKED
    row = session.execute(
        update(ReviewItemRow)
        .where(*which)
        .values(
            hold=hold or new_hold_id(),
            holder=visitor.actor,
            holder_name=visitor.name,
            held_until=DatabaseTime(LEASE_SECONDS),
            state=case((parked, QueueState.WAITING), else_=ReviewItemRow.state),
        )
        .returning(*_TAKEN)
    ).one_or_none()
    if row is None:
        return None
    taken = _hold(row, visitor)
    _begin_visit(session, taken)
    return taken


def _begin_visit(session: Session, taken: Hold) -> None:
    before = ReviewVisitRow.document_id == taken.document_id, ReviewVisitRow.ended_at.is_(None)
    session.execute(update(ReviewVisitRow).where(*before).values(ended_at=DatabaseTime(), outcome=Outcome.LOST))
    record, _ = parsed_record(session, taken.client_id, taken.record_id)
    item = session.execute(select(ReviewItemRow.stage).where(ReviewItemRow.document_id == taken.document_id)).one()
    visit = {
        "hold": taken.id,
        "client_id": taken.client_id,
        "document_id": taken.document_id,
        "record_id": taken.record_id,
        "type": record.type,
        "stage": item.stage,
        "actor": taken.visitor.actor,
        "name": taken.visitor.name,
        "open_before": len(open_fields(record)),
    }
    if not insert_missing(session, ReviewVisitRow, [visit], ReviewVisitRow.hold):
        raise TooEarly("This was asked for twice at the same moment; ask once more.")
    record_deed(session, Deed(taken.visitor.actor, "review.open"), client_id=taken.client_id, subject=taken.document_id)
    session.flush()


def _check_has_record(session: Session, client_id: ClientId, document_id: DocumentId) -> None:
    """A place in the queue for a document that never waited. Raises NotFound, TooEarly, Conflict."""
    document = document_view(session, client_id, document_id)
    if document.purged_at is not None:
        raise Purged(_NOT_KEPT)
    if document.record_id is None:
        if document.state is DocumentState.QUARANTINED:
            raise Conflict("This document could not be understood and was set aside; try it again first.")
        if document.state is DocumentState.REJECTED:
            raise Conflict("This document could not be understood and was rejected; try it again first.")
        raise TooEarly("The document is still being read; open it in a moment.")
    mine = ReviewItemRow.document_id == document_id
    if session.scalars(select(ReviewItemRow.document_id).where(mine)).one_or_none() is None:
        add_item(session, client_id, parsed_record(session, client_id, document.record_id)[0])


def _document_of(session: Session, client_id: ClientId, hold: HoldId, visitor: Visitor) -> DocumentId:
    mine = ReviewVisitRow.hold == hold, ReviewVisitRow.client_id == client_id, ReviewVisitRow.actor == visitor.actor
    document_id = session.scalars(select(ReviewVisitRow.document_id).where(*mine)).one_or_none()
    if document_id is None:
        raise NotFound("There is no such lease.")
    return document_id


def _add_to_visit(session: Session, hold: HoldId, **counts: float) -> None:
    sums = {name: getattr(ReviewVisitRow, name) + count for name, count in counts.items()}
    session.execute(update(ReviewVisitRow).where(ReviewVisitRow.hold == hold).values(**sums))


def _hold(row: Any, visitor: Visitor) -> Hold:  # noqa: ANN401 - a row of `_TAKEN`
    hold, client_id, document_id, record_id, until, state, stage = row
    return Hold(hold, ClientId(client_id), DocumentId(document_id), RecordId(record_id), visitor, until, state, stage)


def _lost(session: Session, document_id: DocumentId) -> HoldLost:
    holder, until = _holder(session, document_id)
    if holder is None:
        return HoldLost("You let this document go, or were away for too long. Open it again; nothing that was saved is lost.")
    return HoldLost(f"{holder} has this document now. What was saved is kept.", holder=holder, until=until)


def _held(session: Session, document_id: DocumentId) -> Held:
    holder, until = _holder(session, document_id)
    return Held(f"{holder or 'Somebody'} is at this document. Try again when it is free.", holder=holder, until=until)


def _holder(session: Session, document_id: DocumentId) -> tuple[str | None, Any]:
    query = select(ReviewItemRow.holder_name, ReviewItemRow.held_until).where(
        ReviewItemRow.document_id == document_id, is_held()
    )
    row = session.execute(query).one_or_none()
    return (None, None) if row is None else (row.holder_name, row.held_until)
