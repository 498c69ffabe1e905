"""Leases: one holder at a time, attempts counted before the work, nothing written by somebody who lost his."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select, update

from schemas.work import FileState, Hint, PageState, Step, TaskState
from storage.columns import DatabaseTime
from storage.files import file_view, page_view
from storage.sweep import Swept, fail, sweep
from storage.tables import OutboxRow, PageRow, TaskRow
from storage.work import LeaseLost, depths, finish, lease_next, postpone, renew
from tests.storage.scenes import ACME, Mailroom, received

EXPIRED = -1.0
"""A lease that is over when it begins."""


def do_sweep(room: Mailroom) -> Swept:
    with room.database.write() as session:
        return sweep(session, attempts=3)


def make_due(room: Mailroom) -> None:
    """Let the time of all doorbells and tasks come."""
    with room.database.write() as session:
        session.execute(update(OutboxRow).values(ring_at=DatabaseTime(-1)))
        session.execute(update(TaskRow).values(not_before=DatabaseTime(-1)))


def test_only_one_takes_it(mailroom: Mailroom) -> None:
    mailroom.send()
    with ThreadPoolExecutor(8) as pool:
        taken = [held for held in pool.map(lambda _: mailroom.take(mailroom.rung[0]), range(16)) if held is not None]
    assert len(taken) == 1
    assert (taken[0].fence, taken[0].attempt, taken[0].step, taken[0].client_id) == (1, 1, Step.OPEN_FILE, ACME)


def test_taking_answers_the_doorbell(mailroom: Mailroom) -> None:
    mailroom.send()
    assert mailroom.count(OutboxRow) == 1
    mailroom.take(mailroom.rung[0])
    assert mailroom.count(OutboxRow) == 0


def test_finished_task_is_not_taken_again(mailroom: Mailroom) -> None:
    mailroom.send()
    held = mailroom.take_last(Step.OPEN_FILE)
    with mailroom.database.write() as session:
        finish(session, held)
    assert mailroom.take(held.task_id) is None
    with pytest.raises(LeaseLost), mailroom.database.write() as session:
        finish(session, held)


def test_expired_lease_can_be_taken_and_renewed_one_cannot(mailroom: Mailroom) -> None:
    mailroom.send()
    first = mailroom.take_last(Step.OPEN_FILE, seconds=EXPIRED)
    with mailroom.database.write() as session:
        renew(session, first, seconds=60)
    assert mailroom.take(first.task_id) is None
    with mailroom.database.write() as session:
        renew(session, first, seconds=EXPIRED)
    second = mailroom.take(first.task_id, owner="other")
    assert second is not None
    assert (second.fence, second.attempt) == (2, 2)
    with pytest.raises(LeaseLost), mailroom.database.write() as session:
        renew(session, first, seconds=60)


def test_attempts_have_an_end(mailroom: Mailroom) -> None:
    mailroom.send()
    taken = [mailroom.take(mailroom.rung[0], seconds=EXPIRED) for _ in range(5)]
    assert [held.attempt for held in taken if held is not None] == [1, 2, 3]


def test_lease_next_takes_what_waited_longest(mailroom: Mailroom) -> None:
    mailroom.open(pages=3)
    with mailroom.database.write() as session:
        assert lease_next(session, [Step.OPEN_FILE], owner="me", seconds=60, attempts=3) is None
    with ThreadPoolExecutor(4) as pool:
        taken = list(pool.map(lambda _: next_page(mailroom), range(4)))
    assert len({held for held in taken if held}) == 3
    assert taken.count(None) == 1


def next_page(room: Mailroom) -> str | None:
    with room.database.write() as session:
        held = lease_next(session, [Step.READ_PAGE], owner="me", seconds=60, attempts=3)
    return held.subject if held else None


def test_postponed_attempt_is_not_counted(mailroom: Mailroom) -> None:
    mailroom.send()
    for _ in range(5):
        held = mailroom.take_last(Step.OPEN_FILE)
        assert held.attempt == 1
        with mailroom.database.write() as session:
            postpone(session, held, seconds=60, error="unavailable")
        assert mailroom.take(held.task_id) is None
        make_due(mailroom)
    assert do_sweep(mailroom).rung == 1


def test_failed_attempts_end_in_quarantine(mailroom: Mailroom) -> None:
    file_id = mailroom.send().files[0].id
    again = list[bool]()
    for _ in range(3):
        held = mailroom.take_last(Step.OPEN_FILE)
        with mailroom.database.write() as session:
            again.append(fail(session, held, error="PARSER_ABORT", retry_seconds=0, attempts=3))
    assert again == [True, True, False]
    with mailroom.database.read() as session:
        file = file_view(session, ACME, file_id)
    assert (file.state, file.fault) == (FileState.QUARANTINED, "WORKER_CRASH")
    assert mailroom.count(TaskRow, state=TaskState.FAILED, last_error="PARSER_ABORT") == 1


def test_sweep_gives_a_dead_workers_task_to_others(mailroom: Mailroom) -> None:
    mailroom.send()
    held = mailroom.take_last(Step.OPEN_FILE, seconds=EXPIRED)
    mailroom.rung.clear()
    assert do_sweep(mailroom) == Swept(rung=0, expired=1, given_up=0)
    assert mailroom.rung == [Hint(task_id=held.task_id, step=Step.OPEN_FILE)]
    assert do_sweep(mailroom) == Swept(rung=0, expired=0, given_up=0)


def test_sweep_gives_up_a_page_that_kills_its_workers(mailroom: Mailroom) -> None:
    file_id = mailroom.open(pages=2)
    poison, good = mailroom.hints(Step.READ_PAGE)
    for _ in range(3):
        assert mailroom.take(poison, seconds=EXPIRED) is not None
        do_sweep(mailroom)
    assert mailroom.take(poison) is None
    assert mailroom.count(PageRow, state=PageState.FAILED, fault="WORKER_CRASH") == 1
    mailroom.read_all()
    assert len(mailroom.hints(Step.DIVIDE_FILE)) == 1
    with mailroom.database.read() as session:
        assert {page_view(session, ACME, file_id, n).state for n in (1, 2)} == {PageState.READ, PageState.FAILED}
    assert good.task_id != poison.task_id


def test_lost_hint_is_rung_again_less_and_less_often(mailroom: Mailroom) -> None:
    mailroom.send()
    assert do_sweep(mailroom).rung == 0  # just rung
    pauses = list[float]()
    for _ in range(6):
        make_due(mailroom)
        assert do_sweep(mailroom).rung == 1
        with mailroom.database.read() as session:
            ring_at, now = session.execute(select(OutboxRow.ring_at, DatabaseTime())).one()
        pauses.append(round((ring_at - now).total_seconds()))
    assert pauses == [5, 10, 20, 40, 60, 60]
    assert len(mailroom.rung) == 7


def test_two_sweeps_at_once(mailroom: Mailroom) -> None:
    for n in range(5):
        mailroom.send(received(b"%d" % n))
    for hint in mailroom.hints(Step.OPEN_FILE):
        mailroom.take(hint, seconds=EXPIRED)
    mailroom.rung.clear()
    with ThreadPoolExecutor(4) as pool:
        swept = list(pool.map(lambda _: do_sweep(mailroom), range(4)))
    assert sum(one.expired for one in swept) == len(mailroom.rung) == 5


def test_depths(mailroom: Mailroom) -> None:
    mailroom.open(pages=3)
    mailroom.take(mailroom.hints(Step.READ_PAGE)[0])
    with mailroom.database.read() as session:
        found = {(depth.step, depth.state): depth.count for depth in depths(session)}
    assert found == {(Step.READ_PAGE, TaskState.READY): 2, (Step.READ_PAGE, TaskState.LEASED): 1}
