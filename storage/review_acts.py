"""What a person does to a document at the desk: acts applied, taken back and done again, each with its line in the log."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from schemas.correction import Hand
from schemas.delta import revived, waits_for_completion
from schemas.desk_acts import ActKind, DeskAct, perform
from schemas.errors import Conflict, Rejected, WrongFormat
from schemas.policy import SettlementPolicy
from schemas.queue import ActState
from schemas.record import Record, ReviewState
from schemas.undo import Row, Trace, step, trace_back
from storage.audit import Deed, record_deed
from storage.columns import DatabaseTime
from storage.records import record_view, save_record
from storage.review_holds import count_on_visit
from storage.review_tables import ReviewActRow
from storage.review_views import Hold
from storage.tables import DocumentRow

_COUNTED = {
    ReviewState.CONFIRMED: "confirmed",
    ReviewState.CORRECTED: "corrected",
    ReviewState.KEYED: "keyed",
    ReviewState.ABSENT: "marked",
    ReviewState.ILLEGIBLE: "marked",
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """An act that could not be done, and why."""

    act: DeskAct
    code: str
    message: str


@dataclass(slots=True)
class Acted:
    """What became of some acts."""

    before: Record
    after: Record
    version: int
    refused: list[Refusal] = field(default_factory=list)
    reload: bool = False
    """True where rows moved, or where acts were sent that were done before: pointers or values may be others now."""
    pointer: str | None = None
    """Where something was taken back or done again."""


@dataclass(frozen=True, slots=True)
class _Step:
    act: DeskAct
    trace: Trace
    counted: str


def desk_record(session: Session, hold: Hold) -> tuple[Record, int]:
    """The record of the document that is held, and its version. One that was rejected is worked on again."""
    found = record_view(session, hold.client_id, hold.record_id)
    return revived(Record.model_validate(found.body)), found.version


def try_acts(session: Session, hold: Hold, acts: Sequence[DeskAct], policy: SettlementPolicy) -> Acted:
    """What the acts would lead to; nothing is written."""
    record, version = desk_record(session, hold)
    done, _ = _perform_all(record, acts, _hand(hold), policy)
    done.version = version
    return done


def do_acts(session: Session, hold: Hold, acts: Sequence[DeskAct], policy: SettlementPolicy) -> Acted:
    """Apply acts in order, each that was not applied before. One that cannot be applied is refused alone."""
    record, version = desk_record(session, hold)
    ids = [act.id for act in acts]
    known = set(
        session.scalars(select(ReviewActRow.id).where(ReviewActRow.document_id == hold.document_id, ReviewActRow.id.in_(ids)))
    )
    done, steps = _perform_all(record, [act for act in acts if act.id not in known], _hand(hold), policy)
    done.version = version
    done.reload |= bool(known)
    if steps:
        deeds = [Deed(hold.visitor.actor, f"record.{each.act.action}", each.act.pointer) for each in steps]
        _save(session, hold, done, deeds)
        _drop_undone(session, hold)
        number = _last_number(session, hold)
        for position, each in enumerate(steps, start=1):
            session.add(act_row(hold, each.act, each.trace, number + position))
        session.flush()
        count_on_visit(session, hold, dict(Counter(each.counted for each in steps)))
    return done


def take_back(session: Session, hold: Hold, policy: SettlementPolicy) -> Acted:
    """Undo the last act that stands. Raises Conflict where there is none."""
    return _follow(session, hold, ActState.DONE, policy)


def do_again(session: Session, hold: Hold, policy: SettlementPolicy) -> Acted:
    """Redo the act that was undone last. Raises Conflict where there is none."""
    return _follow(session, hold, ActState.UNDONE, policy)


def count_log(session: Session, hold: Hold) -> tuple[int, int]:
    """How many acts can be undone, and done again."""
    rows = session.execute(
        select(ReviewActRow.state, func.count())
        .where(ReviewActRow.document_id == hold.document_id, ReviewActRow.client_id == hold.client_id)
        .group_by(ReviewActRow.state)
    )
    counts = {state: count for state, count in rows}  # noqa: C416 - rows are no pairs to mypy
    return counts.get(ActState.DONE, 0), counts.get(ActState.UNDONE, 0)


def log_act(  # noqa: PLR0913 - an act and what is particular about it
    session: Session, hold: Hold, act: DeskAct, trace: Trace, *, action: str, together: str | None = None
) -> None:
    """Write an act that is not on one field into the log, where it can be undone like any other."""
    _drop_undone(session, hold)
    row = act_row(hold, act, trace, _last_number(session, hold) + 1)
    row.action, row.together = action, together
    session.add(row)
    session.flush()


def act_row(hold: Hold, act: DeskAct, trace: Trace, number: int) -> ReviewActRow:
    """A line of the log."""
    return ReviewActRow(
        document_id=hold.document_id,
        id=act.id,
        client_id=hold.client_id,
        number=number,
        hold=hold.id,
        actor=hold.visitor.actor,
        action=act.action.value,
        pointer=act.pointer,
        seconds=act.seconds,
        trace=trace.model_dump(mode="json"),
    )


def _hand(hold: Hold) -> Hand:
    return Hand(by=hold.visitor.actor, at=datetime.now(tz=UTC))


def _perform_all(record: Record, acts: Sequence[DeskAct], hand: Hand, policy: SettlementPolicy) -> tuple[Acted, list[_Step]]:
    done, steps = Acted(record, record, 0), list[_Step]()
    for act in acts:
        try:
            after = waits_for_completion(perform(done.after, act, hand, policy))
        except WrongFormat as error:
            done.refused.append(Refusal(act, error.code, f"Type {error.expected}."))
            continue
        except (Rejected, Conflict) as error:
            done.refused.append(Refusal(act, error.code, error.detail))
            continue
        moved = Row(at=act.pointer, direction="in" if act.action is ActKind.INSERT else "out")
        trace = trace_back(done.after, after, moved if act.action.moves_rows else None)
        steps.append(_Step(act, trace, _counted(after, act)))
        done.after = after
        done.reload |= act.action.moves_rows
    return done, steps


def _counted(after: Record, act: DeskAct) -> str:
    """As what an act counts on its visit."""
    if act.action.moves_rows:
        return "moved"
    known = after.evidence.get(act.pointer)
    if known is not None and known.review.state in _COUNTED:
        return _COUNTED[known.review.state]
    return {ActKind.CONFIRM: "confirmed", ActKind.CORRECT: "corrected"}.get(act.action, "marked")


def _save(session: Session, hold: Hold, done: Acted, deeds: Sequence[Deed]) -> None:
    saved = save_record(session, hold.client_id, done.after, version=done.version, deed=deeds[0])
    for deed in deeds[1:]:
        record_deed(session, deed, client_id=hold.client_id, subject=hold.record_id)
    done.version = saved.version
    done.after = done.after.model_copy(update={"revision": saved.revision})


def _follow(session: Session, hold: Hold, state: ActState, policy: SettlementPolicy) -> Acted:
    undoes = state is ActState.DONE
    log = ReviewActRow.document_id == hold.document_id, ReviewActRow.client_id == hold.client_id, ReviewActRow.state == state
    order = ReviewActRow.number.desc() if undoes else ReviewActRow.number
    row = session.scalars(select(ReviewActRow).where(*log).order_by(order).limit(1).with_for_update()).one_or_none()
    if row is None:
        raise Conflict("There is nothing to undo." if undoes else "There is nothing to do again.")
    record, version = desk_record(session, hold)
    trace = Trace.model_validate(row.trace)
    try:
        there, back = step(record, trace, policy)
    except (LookupError, TypeError):
        # Somebody changed the rows another way: what the act was on is no more.
        raise Conflict("The document has changed since; this can no longer be undone.") from None
    done = Acted(record, waits_for_completion(there), version, reload=trace.moves_rows, pointer=row.pointer)
    verb: Literal["undo", "redo"] = "undo" if undoes else "redo"
    if trace.whole is not None:
        _say_type(session, hold, there.type)
    _save(session, hold, done, [Deed(hold.visitor.actor, f"record.{verb}", row.pointer)])
    after = ActState.UNDONE if undoes else ActState.DONE
    session.execute(
        update(ReviewActRow)
        .where(ReviewActRow.document_id == row.document_id, ReviewActRow.id == row.id)
        .values(state=after, trace=back.model_dump(mode="json"), at=DatabaseTime())
    )
    count_on_visit(session, hold, {"undone": 1} if undoes else {})
    return done


def _say_type(session: Session, hold: Hold, type_name: str) -> None:
    mine = DocumentRow.id == hold.document_id, DocumentRow.client_id == hold.client_id
    session.execute(update(DocumentRow).where(*mine).values(type_said=type_name))


def _drop_undone(session: Session, hold: Hold) -> None:
    log = ReviewActRow.document_id == hold.document_id, ReviewActRow.state == ActState.UNDONE
    session.execute(update(ReviewActRow).where(*log).values(state=ActState.DROPPED))


def _last_number(session: Session, hold: Hold) -> int:
    query = select(func.coalesce(func.max(ReviewActRow.number), 0)).where(ReviewActRow.document_id == hold.document_id)
    return session.scalars(query).one()
