"""A document on somebody's desk, and letting it go: completed, parked, escalated, rejected."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from schemas.correction import Hand, accept, reject, remove_item
from schemas.delta import FailedCheck, failed_checks, open_fields
from schemas.desk_acts import ActKind, DeskAct
from schemas.errors import Conflict, FailedChecks, OpenFields, Place
from schemas.pointers import places_in
from schemas.policy import SettlementPolicy
from schemas.queue import Outcome, QueueState, Stage
from schemas.record import Reason, Record, RecordState
from schemas.undo import trace_back
from storage.audit import Deed
from storage.control_numbers import control_number
from storage.documents import document_view
from storage.files import file_view
from storage.records import save_record
from storage.review_acts import Acted, count_log, desk_record, do_acts, do_again, log_act, take_back, try_acts
from storage.review_holds import count_on_visit, let_go
from storage.review_queue import count_waiting, item_view
from storage.review_tables import ACCEPT_ALL
from storage.review_views import Hold, ReviewView
from storage.second_key import check_disputes_settled, compare_keys, key_again, needs_second_key, pass_on, seen


def load_review(session: Session, hold: Hold) -> ReviewView:
    """All that a person at a document sees of it."""
    document = document_view(session, hold.client_id, hold.document_id)
    record, version = desk_record(session, hold)
    item = item_view(session, hold.client_id, hold.document_id)
    undo, redo = (0, 0) if hold.stage is Stage.SECOND_KEY else count_log(session, hold)
    shown = seen(session, hold, record)
    return ReviewView(
        hold=hold,
        item=item,
        document=document,
        record=shown.record,
        version=version,
        file_name=file_view(session, hold.client_id, document.file_id).name,
        control_number=control_number(session, hold.client_id, hold.document_id),
        waiting=count_waiting(session, hold.client_id, supervises=hold.visitor.supervises),
        blind=shown.blind,
        disputed=shown.disputed,
        undo=undo,
        redo=redo,
    )


def act(session: Session, hold: Hold, acts: Sequence[DeskAct], policy: SettlementPolicy, *, write: bool) -> Acted:
    """Acts on the document as its stage has it; without `write`, what they would lead to."""
    if hold.stage is Stage.SECOND_KEY:
        record, version = desk_record(session, hold)
        acted = key_again(session, hold, record, acts, write=write)
        acted.version = version
        return acted
    return _as_shown(session, hold, do_acts(session, hold, acts, policy) if write else try_acts(session, hold, acts, policy))


def step_back(session: Session, hold: Hold, policy: SettlementPolicy) -> Acted:
    """Undo the last act. Raises Conflict where there is none."""
    return _as_shown(session, _with_a_log(hold), take_back(session, hold, policy))


def step_again(session: Session, hold: Hold, policy: SettlementPolicy) -> Acted:
    """Redo what was undone last. Raises Conflict where there is nothing."""
    return _as_shown(session, _with_a_log(hold), do_again(session, hold, policy))


def complete(session: Session, hold: Hold, policy: SettlementPolicy, *, accept_all: str | None = None) -> None:
    """Let the record out and the document go. `accept_all`: the reason why everything open is confirmed at once.

    Raises OpenFields and FailedChecks, which name what is to be settled first.
    """
    record, version = desk_record(session, hold)
    hand = Hand(by=hold.visitor.actor, at=datetime.now(tz=UTC))
    before = record
    if hold.stage is Stage.SECOND_KEY:
        settled = compare_keys(session, hold, record)
        if settled is None:
            return
        record = settled
    elif hold.stage is Stage.ADJUDICATE:
        check_disputes_settled(session, hold, record)
    for row in empty_rows(record):
        record = remove_item(record, row, policy)
    if accept_all is None:
        _check_is_settled(record)
        if needs_second_key(session, hold, record):
            if record is not before:
                save_record(session, hold.client_id, record, version=version, deed=Deed(hand.by, "record.remove"))
            pass_on(session, hold)
            return
    is_as_it_was = record is before and record.state is RecordState.ACCEPTED
    if not is_as_it_was:
        _let_out(session, hold, record, accept(record, hand, policy), version=version, forced=accept_all is not None)
    if accept_all is not None:
        let_go(session, hold, Outcome.FORCED, note=accept_all)
    else:
        # Who looks at a document that was settled before has not settled it.
        let_go(session, hold, Outcome.LEFT if is_as_it_was else Outcome.COMPLETED)


def _let_out(  # noqa: PLR0913 - a record before and after, and how it came about
    session: Session, hold: Hold, record: Record, accepted: Record, *, version: int, forced: bool
) -> None:
    verb, open_before = "accept_all" if forced else "accept", len(open_fields(record))
    save_record(session, hold.client_id, accepted, version=version, deed=Deed(hold.visitor.actor, f"record.{verb}"))
    if forced and open_before:
        act = DeskAct(id=f"{ACCEPT_ALL}:{hold.id}", action=ActKind.CONFIRM, pointer="")
        log_act(session, hold, act, trace_back(record, accepted), action=ACCEPT_ALL)
        count_on_visit(session, hold, {"forced": open_before})


def park(session: Session, hold: Hold, reason: str, until: datetime | None) -> None:
    """Out of the queue for a while, or until somebody opens it by hand."""
    _check_waits(session, hold)
    let_go(session, hold, Outcome.PARKED, state=QueueState.PARKED, note=reason, parked_until=until)


def escalate(session: Session, hold: Hold, reason: str) -> None:
    """One level up: to supervisors."""
    _check_waits(session, hold)
    let_go(session, hold, Outcome.ESCALATED, state=QueueState.ESCALATED, level=1, note=reason)


def turn_down(session: Session, hold: Hold, reason: str, *, rescan: bool) -> None:
    """The record never leaves; `rescan`: the paper is wanted once more."""
    record, version = desk_record(session, hold)
    deed = Deed(hold.visitor.actor, "record.reject", "rescan" if rescan else None)
    save_record(session, hold.client_id, reject(record, reason), version=version, deed=deed)
    let_go(session, hold, Outcome.REJECTED, note=reason, rescan=rescan)


def leave(session: Session, hold: Hold) -> None:
    """Give the document back; what was saved stays."""
    let_go(session, hold, Outcome.LEFT)


def _as_shown(session: Session, hold: Hold, acted: Acted) -> Acted:
    """What the two people differ in stays open to the eyes of the third."""
    if hold.stage is Stage.ADJUDICATE:
        acted.before, acted.after = (seen(session, hold, each).record for each in (acted.before, acted.after))
    return acted


def _with_a_log(hold: Hold) -> Hold:
    if hold.stage is not Stage.REVIEW:
        raise Conflict("At this stage nothing is undone: settle the field anew.")
    return hold


def empty_rows(record: Record) -> Sequence[str]:
    """Rows that were put in and never filled, last first."""
    filled, rows = set[str](), set[str]()
    for place, value in places_in(record.data):
        above = [place[:at] for at in range(1, len(place)) if place[at] == "/" and place[:at].rpartition("/")[2].isdigit()]
        rows.update(above)
        if value is not None or place in record.evidence:
            filled.update(above)
    empty = rows - filled
    outer = [row for row in empty if not any(row.startswith(f"{other}/") for other in empty)]
    return sorted(outer, key=lambda row: [int(part) if part.isdigit() else 0 for part in row.split("/")], reverse=True)


def _check_is_settled(record: Record) -> None:
    waiting = open_fields(record)
    if not waiting:
        return
    held = [
        place
        for place in waiting
        if (each := record.evidence.get(place)) is not None
        and each.review.by is not None
        and each.review.reasons == (Reason.CHECK_FAILED,)
    ]
    unsettled = [place for place in waiting if place not in held]
    if unsettled:
        error = OpenFields(f"Settle {len(unsettled)} more field{'s'[: len(unsettled) != 1]} first.")
        error.places = tuple(Place(place, "open", _why(record, place)) for place in unsettled)
        raise error
    failed = FailedChecks("Values contradict each other. Correct one of them, or pass the document on to a supervisor.")
    failed.places = tuple(Place(place, check.rule, _told(check)) for place in held for check in _against(record, place))
    raise failed


def _why(record: Record, place: str) -> str:
    each = record.evidence.get(place)
    return "Nobody has settled this value yet." if each is not None else "A value is needed here; say so if the paper has none."


def _against(record: Record, place: str) -> Sequence[FailedCheck]:
    return [check for check in failed_checks(record) if place in check.fields and not check.soft]


def _told(check: FailedCheck) -> str:
    return check.message or "These values do not agree."


def _check_waits(session: Session, hold: Hold) -> None:
    record, _ = desk_record(session, hold)
    if record.state is not RecordState.NEEDS_REVIEW or hold.state is QueueState.DONE:
        raise Conflict("This document is done; there is nothing to put off.")
