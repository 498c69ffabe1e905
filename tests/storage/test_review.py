"""The review queue, who is at which document, and the acts there, on each database."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from schemas.desk_acts import ActKind, DeskAct
from schemas.errors import Conflict, Held, HoldLost, NotAllowed, NotFound, OpenFields, TooEarly
from schemas.ids import ClientId, DocumentId, HoldId, new_act_id
from schemas.policy import DEFAULT_POLICY
from schemas.queue import LEASE_SECONDS, SILENT_SECONDS, QueueState
from schemas.record import Record, RecordState
from schemas.understanding import PageGroup
from schemas.work import DocumentState, Step
from storage.documents import document_view
from storage.feed import START, records_since
from storage.line import document_failed, document_understood
from storage.records import record_view
from storage.review_acts import do_acts, do_again, take_back, try_acts
from storage.review_desk import complete, escalate, leave, load_review, park, turn_down
from storage.review_holds import check_nobody_else, held, open_document, renew, take_next
from storage.review_queue import Wanted, count_queue, list_queue
from storage.review_replace import Replacement, find_places, replace_all, take_back_all
from storage.review_retype import retype
from storage.review_tables import ReviewActRow, ReviewItemRow, ReviewVisitRow
from storage.review_views import Hold, Visitor
from storage.tables import AuditRow
from tests.storage.scenes import ACME, OTHER, Mailroom, a_check

ANA, BEN, SUE = Visitor("key:ana", "Ana"), Visitor("key:ben", "Ben"), Visitor("key:sue", "Sue", supervises=True)
ANY = Wanted()


def waiting(room: Mailroom, count: int = 1, **check: str) -> list[DocumentId]:
    """So many checks that wait for a person, from one file."""
    room.open(pages=count, content=repr((count, check)).encode())
    room.read_all()
    documents = room.divide([PageGroup(pages=(number,)) for number in range(1, count + 1)])
    for hint in room.hints(Step.UNDERSTAND_DOCUMENT)[-count:]:
        task = room.take(hint)
        assert task is not None
        with room.database.write() as session:
            document_understood(session, task, a_check(task.subject, **check))
    return list(documents)


def take(room: Mailroom, visitor: Visitor = ANA, wanted: Wanted = ANY) -> Hold:
    with room.database.write() as session:
        hold = take_next(session, ACME, visitor, wanted)
    assert hold is not None
    return hold


def act(room: Mailroom, hold: Hold, action: str, pointer: str, value: str | None = None, *, name: str | None = None) -> Record:
    each = DeskAct(id=name or new_act_id(), action=ActKind(action), pointer=pointer, value=value)
    with room.database.write() as session:
        acted = do_acts(session, hold, [each], DEFAULT_POLICY)
    assert not acted.refused
    return acted.after


def settle(room: Mailroom, hold: Hold) -> None:
    act(room, hold, "confirm", "/payee")
    act(room, hold, "confirm", "/amount")


def finish(room: Mailroom, hold: Hold) -> None:
    with room.database.write() as session:
        complete(session, hold, DEFAULT_POLICY)


def current(room: Mailroom, hold: Hold) -> Record:
    with room.database.read() as session:
        return Record.model_validate(record_view(session, ACME, hold.record_id).body)


def test_record_that_waits_is_queued_and_leaves_when_it_is_accepted(mailroom: Mailroom) -> None:
    waiting(mailroom)
    with mailroom.database.read() as session:
        (item,) = list_queue(session, ACME)
        assert list_queue(session, OTHER) == ()
    assert (item.state, item.value_cents, item.deadline - item.received_at) == ("waiting", 1200, timedelta(hours=24))
    assert item.reasons == ["low_confidence"]
    hold = take(mailroom)
    settle(mailroom, hold)
    assert current(mailroom, hold).state is RecordState.NEEDS_REVIEW  # until the person says so
    finish(mailroom, hold)
    assert current(mailroom, hold).state is RecordState.ACCEPTED
    with mailroom.database.read() as session:
        assert list_queue(session, ACME) == ()
        assert len(records_since(session, ACME, START).events) == 1


def test_accepted_by_the_machine_is_never_queued(mailroom: Mailroom) -> None:
    mailroom.record(RecordState.ACCEPTED)
    assert mailroom.count(ReviewItemRow) == 0


def test_order_is_by_deadline_then_value(mailroom: Mailroom) -> None:
    small = waiting(mailroom, amount="5.00")[0]
    large = waiting(mailroom, amount="900.00")[0]
    urgent = waiting(mailroom, amount="1.00")[0]
    with mailroom.database.write() as session:
        session.execute(update(ReviewItemRow).where(ReviewItemRow.document_id == urgent).values(due_hour=1))
    assert [take(mailroom).document_id for _ in range(3)] == [urgent, large, small]


def test_wanted_narrows(mailroom: Mailroom) -> None:
    first, second = waiting(mailroom, 2)
    with mailroom.database.write() as session:
        assert take_next(session, ACME, ANA, Wanted(types=("eob",))) is None
        assert take_next(session, OTHER, ANA, ANY) is None
    assert take(mailroom, wanted=Wanted(skip=(first,))).document_id == second


def test_two_hundred_documents_none_twice_none_skipped(mailroom: Mailroom) -> None:
    documents = waiting(mailroom, 200)

    def review(visitor: Visitor) -> list[str]:
        done = []
        while True:
            with mailroom.database.write() as session:
                hold = take_next(session, ACME, visitor, ANY)
            if hold is None:
                return done
            with mailroom.database.write() as session:
                turn_down(session, renew(session, ACME, hold.id, visitor), "x", rescan=False)
            done.append(hold.document_id)

    with ThreadPoolExecutor(4) as pool:
        seen = [*pool.map(review, (ANA, BEN, SUE, Visitor("key:zoe", "Zoe")))]
    taken = [document for each in seen for document in each]
    assert sorted(taken) == sorted(documents)


def test_document_of_another_cannot_be_opened_nor_changed(mailroom: Mailroom) -> None:
    (document,) = waiting(mailroom)
    take(mailroom)
    with pytest.raises(Held, match="Ana is at this document") as told, mailroom.database.write() as session:
        open_document(session, ACME, document, BEN)
    assert told.value.holder == "Ana"
    assert told.value.until is not None
    with pytest.raises(Held), mailroom.database.read() as session:
        check_nobody_else(session, ACME, document, "key:ben")
    with pytest.raises(NotAllowed), mailroom.database.write() as session:
        open_document(session, ACME, document, BEN, steal=True)


def test_supervisor_steals_and_the_other_is_told(mailroom: Mailroom) -> None:
    (document,) = waiting(mailroom)
    hold = take(mailroom)
    with mailroom.database.write() as session:
        open_document(session, ACME, document, SUE, steal=True)
    with pytest.raises(HoldLost, match="Sue has this document") as told, mailroom.database.write() as session:
        renew(session, ACME, hold.id, ANA)
    assert told.value.holder == "Sue"
    assert mailroom.count(ReviewVisitRow, outcome="lost") == 1


def test_lease_that_ran_out_goes_to_the_next(mailroom: Mailroom) -> None:
    waiting(mailroom)
    hold = take(mailroom)
    with mailroom.database.write() as session:
        session.execute(update(ReviewItemRow).values(held_until=datetime.now(tz=UTC) - timedelta(seconds=1)))
    assert take(mailroom, BEN).document_id == hold.document_id
    with pytest.raises(HoldLost), mailroom.database.read() as session:
        held(session, ACME, hold.id, ANA)


def test_asked_again_the_same_document_is_given(mailroom: Mailroom) -> None:
    waiting(mailroom, 3)
    asked = Wanted(ask="answer-lost")
    hold = take(mailroom, wanted=asked)
    assert take(mailroom, wanted=asked).id == hold.id
    assert take(mailroom, BEN, asked).document_id != hold.document_id  # what one asks is no concern of another
    seen = take(mailroom, wanted=Wanted(ask="answer-lost", skip=(hold.document_id,)))
    assert seen.document_id != hold.document_id
    with mailroom.database.write() as session:
        leave(session, hold)
    assert take(mailroom, wanted=asked).id == seen.id
    with mailroom.database.write() as session:
        leave(session, seen)
    assert take(mailroom, wanted=asked).id not in {hold.id, seen.id}


def test_what_lies_at_the_own_desk_without_a_page_is_given_once_more(mailroom: Mailroom) -> None:
    (document,) = waiting(mailroom)
    take(mailroom)
    with mailroom.database.write() as session:
        assert take_next(session, ACME, ANA, ANY) is None
        silent = datetime.now(tz=UTC) + timedelta(seconds=LEASE_SECONDS - SILENT_SECONDS - 1)
        session.execute(update(ReviewItemRow).values(held_until=silent))
        assert take_next(session, ACME, BEN, ANY) is None
    assert take(mailroom).document_id == document


def test_who_looks_at_a_settled_document_has_not_settled_it(mailroom: Mailroom) -> None:
    (document,) = waiting(mailroom)
    hold = take(mailroom)
    settle(mailroom, hold)
    finish(mailroom, hold)
    with mailroom.database.write() as session:
        complete(session, open_document(session, ACME, document, BEN), DEFAULT_POLICY)
    assert mailroom.count(ReviewVisitRow, outcome="completed", actor=ANA.actor) == 1
    assert mailroom.count(ReviewVisitRow, outcome="left", actor=BEN.actor) == 1
    assert mailroom.count(AuditRow, action="record.accept") == 1


def test_lease_that_ran_out_unnoticed_goes_on(mailroom: Mailroom) -> None:
    waiting(mailroom)
    hold = take(mailroom)
    with mailroom.database.write() as session:
        session.execute(update(ReviewItemRow).values(held_until=datetime.now(tz=UTC) - timedelta(seconds=1)))
    with mailroom.database.write() as session:
        assert renew(session, ACME, hold.id, ANA).until > datetime.now(tz=UTC)


@pytest.mark.parametrize(("client", "visitor"), [(OTHER, ANA), (ACME, BEN)])
def test_lease_of_somebody_else_is_not_found(mailroom: Mailroom, client: ClientId, visitor: Visitor) -> None:
    waiting(mailroom)
    hold = take(mailroom)
    with pytest.raises(NotFound), mailroom.database.write() as session:
        renew(session, client, hold.id, visitor)
    with pytest.raises(NotFound), mailroom.database.write() as session:
        renew(session, ACME, HoldId("lse_none"), ANA)
    with pytest.raises(NotFound), mailroom.database.write() as session:
        open_document(session, OTHER, hold.document_id, ANA)


def test_opening_again_goes_on_with_the_same_lease(mailroom: Mailroom) -> None:
    (document,) = waiting(mailroom)
    hold = take(mailroom)
    with mailroom.database.write() as session:
        assert open_document(session, ACME, document, ANA).id == hold.id


def test_act_sent_twice_is_done_once(mailroom: Mailroom) -> None:
    waiting(mailroom)
    hold = take(mailroom)
    act(mailroom, hold, "correct", "/payee", "Orchid Clinic", name="one")
    again = act(mailroom, hold, "correct", "/payee", "Orchid Clinic", name="one")
    assert again.data["payee"] == "Orchid Clinic"
    assert mailroom.count(ReviewActRow) == 1
    with mailroom.database.read() as session:
        assert record_view(session, ACME, hold.record_id).version == 2


def test_acts_are_counted_and_audited_without_values(mailroom: Mailroom) -> None:
    waiting(mailroom)
    hold = take(mailroom)
    act(mailroom, hold, "correct", "/payee", "Orchid Clinic")
    act(mailroom, hold, "confirm", "/amount")
    act(mailroom, hold, "correct", "/memo", "thanks")
    act(mailroom, hold, "absent", "/date")
    with mailroom.database.write() as session:
        renew(session, ACME, hold.id, ANA, active_seconds=12.5)
    finish(mailroom, hold)
    with mailroom.database.read() as session:
        visit = session.scalars(select(ReviewVisitRow)).one()
        trail = session.execute(select(AuditRow.action, AuditRow.detail).where(AuditRow.actor == "key:ana")).all()
    assert (visit.corrected, visit.confirmed, visit.keyed, visit.marked, visit.open_before) == (1, 1, 1, 1, 2)
    assert (visit.active_seconds, visit.outcome) == (12.5, "completed")
    assert visit.ended_at is not None
    assert ("record.correct", "/payee") in [tuple(each) for each in trail]
    assert "Orchid" not in repr(trail)


def test_preview_writes_nothing(mailroom: Mailroom) -> None:
    waiting(mailroom)
    hold = take(mailroom)
    wanted = DeskAct(id="1", action=ActKind.CORRECT, pointer="/payee", value="Orchid")
    with mailroom.database.read() as session:
        assert try_acts(session, hold, [wanted], DEFAULT_POLICY).after.data["payee"] == "Orchid"
    assert current(mailroom, hold).data["payee"] == "Orchard Clinic"


def test_undo_reaches_back_over_completing(mailroom: Mailroom) -> None:
    (document,) = waiting(mailroom)
    hold = take(mailroom)
    before = current(mailroom, hold)
    settle(mailroom, hold)
    finish(mailroom, hold)
    with mailroom.database.write() as session:
        hold = open_document(session, ACME, document, ANA)
        take_back(session, hold, DEFAULT_POLICY)
        acted = take_back(session, hold, DEFAULT_POLICY)
    assert (acted.after.evidence, acted.after.data) == (before.evidence, before.data)
    assert (acted.after.state, acted.after.revision) == (RecordState.NEEDS_REVIEW, 2)
    with pytest.raises(Conflict, match="nothing to undo"), mailroom.database.write() as session:
        take_back(session, hold, DEFAULT_POLICY)
    with mailroom.database.write() as session:
        do_again(session, hold, DEFAULT_POLICY)
        do_again(session, hold, DEFAULT_POLICY)
        complete(session, hold, DEFAULT_POLICY)
    assert current(mailroom, hold).state is RecordState.ACCEPTED


def test_open_fields_keep_a_document_from_being_completed(mailroom: Mailroom) -> None:
    waiting(mailroom)
    hold = take(mailroom)
    with pytest.raises(OpenFields) as told, mailroom.database.write() as session:
        complete(session, hold, DEFAULT_POLICY)
    assert [place.path for place in told.value.places] == ["/payee", "/amount"]


def test_accepting_all_is_counted_apart_and_can_be_undone(mailroom: Mailroom) -> None:
    (document,) = waiting(mailroom)
    hold = take(mailroom, SUE)
    with mailroom.database.write() as session:
        complete(session, hold, DEFAULT_POLICY, accept_all="seen on the original")
    assert mailroom.count(ReviewVisitRow, outcome="forced", forced=2, confirmed=0) == 1
    with mailroom.database.write() as session:
        acted = take_back(session, open_document(session, ACME, document, SUE), DEFAULT_POLICY)
    assert not acted.after.evidence["/amount"].accepted


def test_parked_comes_back_when_its_time_is_over_or_by_hand(mailroom: Mailroom) -> None:
    (document,) = waiting(mailroom)
    for until, comes_back in ((datetime.now(tz=UTC), True), (None, False)):
        hold = take(mailroom)
        with mailroom.database.write() as session:
            park(session, hold, "asks the payer", until)
            assert count_queue(session, ACME)["parked"] == 1
        with mailroom.database.write() as session:
            again = take_next(session, ACME, ANA, ANY)
            assert (again is not None) == comes_back
            if again is not None:
                leave(session, again)
    with mailroom.database.write() as session:
        assert open_document(session, ACME, document, ANA).state is QueueState.WAITING


def test_escalated_goes_to_supervisors_first(mailroom: Mailroom) -> None:
    waiting(mailroom, 2)
    hold = take(mailroom)
    with mailroom.database.write() as session:
        escalate(session, hold, "contradicts itself")
    assert take(mailroom).document_id != hold.document_id
    with pytest.raises(NotAllowed), mailroom.database.write() as session:
        open_document(session, ACME, hold.document_id, ANA)
    assert take(mailroom, SUE).document_id == hold.document_id


def test_rejected_never_leaves_and_can_be_worked_on_after_all(mailroom: Mailroom) -> None:
    (document,) = waiting(mailroom)
    hold = take(mailroom)
    with mailroom.database.write() as session:
        turn_down(session, hold, "cut off", rescan=True)
    assert current(mailroom, hold).state is RecordState.REJECTED
    assert mailroom.count(ReviewItemRow, rescan=True, note="cut off", state="done") == 1
    with mailroom.database.write() as session:
        hold = open_document(session, ACME, document, ANA)
    settle(mailroom, hold)
    finish(mailroom, hold)
    assert current(mailroom, hold).state is RecordState.ACCEPTED


def test_leaving_keeps_what_was_saved(mailroom: Mailroom) -> None:
    waiting(mailroom)
    hold = take(mailroom)
    act(mailroom, hold, "correct", "/payee", "Orchid Clinic")
    with mailroom.database.write() as session:
        leave(session, hold)
    again = take(mailroom, BEN)
    with mailroom.database.read() as session:
        review = load_review(session, again)
    assert (review.record.data["payee"], review.undo, review.waiting) == ("Orchid Clinic", 1, 0)
    assert review.control_number.endswith("-0001-001")


def test_read_as_another_type_and_back(mailroom: Mailroom) -> None:
    waiting(mailroom)
    hold = take(mailroom)
    act(mailroom, hold, "correct", "/payee", "Orchid Clinic")
    with mailroom.database.write() as session:
        retype(session, hold, "letter")
        assert document_view(session, ACME, hold.document_id).state is DocumentState.DIVIDED
    with pytest.raises(TooEarly), mailroom.database.write() as session:
        open_document(session, ACME, hold.document_id, BEN)
    task = mailroom.take_last(Step.UNDERSTAND_DOCUMENT)
    letter = a_check(hold.document_id).model_copy(
        update={"type": "letter", "schema_": "letter/1", "data": {"subject": "Claim"}, "evidence": {}}
    )
    with mailroom.database.write() as session:
        document_understood(session, task, letter)
    assert current(mailroom, hold).type == "letter"
    assert current(mailroom, hold).id == hold.record_id
    with mailroom.database.write() as session:
        acted = take_back(session, renew(session, ACME, hold.id, ANA), DEFAULT_POLICY)
    assert (acted.reload, acted.after.type, acted.after.data["payee"]) == (True, "check", "Orchid Clinic")


def test_what_cannot_be_read_anew_stays_as_it_was(mailroom: Mailroom) -> None:
    waiting(mailroom)
    hold = take(mailroom)
    with mailroom.database.write() as session:
        retype(session, hold, "letter")
    task = mailroom.take_last(Step.UNDERSTAND_DOCUMENT)
    with mailroom.database.write() as session:
        document_failed(session, task, "stage_failed")
    with mailroom.database.read() as session:
        review = load_review(session, held(session, ACME, hold.id, ANA))
    assert (review.record.type, review.document.state, review.undo) == ("check", "needs_review", 0)


def test_released_document_keeps_its_type(mailroom: Mailroom) -> None:
    (document,) = waiting(mailroom)
    hold = take(mailroom)
    settle(mailroom, hold)
    finish(mailroom, hold)
    with pytest.raises(Conflict, match="was released"), mailroom.database.write() as session:
        retype(session, open_document(session, ACME, document, ANA), "letter")


def test_replaced_throughout_a_batch_and_taken_back(mailroom: Mailroom) -> None:
    waiting(mailroom, 3)
    hold = take(mailroom, BEN)
    with mailroom.database.read() as session:
        batch = document_view(session, ACME, hold.document_id).batch_id
    wanted = Replacement(batch, "check", "/payee", "Orchard Clinic", "Orchid Clinic")
    with mailroom.database.read() as session:
        found = find_places(session, ACME, wanted, ANA)
    assert sorted((each.is_held, each.pointers) for each in found) == [(False, ("/payee",))] * 2 + [(True, ("/payee",))]
    with mailroom.database.write() as session:
        together, _ = replace_all(session, ACME, wanted, ANA, DEFAULT_POLICY)
        assert len(find_places(session, ACME, wanted, ANA)) == 3
        assert take_back_all(session, ACME, together, ANA, DEFAULT_POLICY) == 2
    assert mailroom.count(ReviewActRow, state="undone") == 2
