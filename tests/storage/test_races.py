"""What goes wrong only when two do it together, on each database."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor

from schemas.ids import DocumentId
from schemas.record import RecordState
from schemas.understanding import PageGroup
from schemas.work import FileState, Hint, Step
from storage.feed import START, records_since
from storage.line import document_understood, page_read
from storage.tables import EventRow, FileRow, TaskRow
from storage.work import Lease
from tests.storage.scenes import ACME, Mailroom, a_record, facts


def test_last_pages_finishing_together(mailroom: Mailroom) -> None:
    """Under READ COMMITTED two last pages can each see the other as unread: then nobody divides the file."""
    pages, files = 4, 12
    for n in range(files):
        mailroom.open(pages=pages, content=b"%d" % n)
    together = threading.Barrier(pages)

    def read(hint: Hint) -> None:
        held = mailroom.take(hint)
        assert held is not None
        together.wait()
        with mailroom.database.write() as session:
            page_read(session, held, facts(1))

    with ThreadPoolExecutor(pages) as pool:
        list(pool.map(read, mailroom.hints(Step.READ_PAGE)))
    assert mailroom.count(TaskRow, step=Step.DIVIDE_FILE) == len(mailroom.hints(Step.DIVIDE_FILE)) == files
    assert mailroom.count(FileRow, pages_left=0) == files


def test_feed_passes_over_nothing(mailroom: Mailroom) -> None:
    """A release that began first and commits last must not appear behind the cursor of somebody who read in between."""
    mailroom.open(pages=2)
    mailroom.read_all()
    mailroom.divide([PageGroup(pages=(1,)), PageGroup(pages=(2,))])
    slow, quick = [mailroom.take(hint) for hint in mailroom.hints(Step.UNDERSTAND_DOCUMENT)]
    assert slow is not None
    assert quick is not None
    has_position, may_commit = threading.Event(), threading.Event()

    def release(held: Lease, before_commit: threading.Event | None = None) -> None:
        with mailroom.database.write() as session:
            document_understood(session, held, a_record(DocumentId(held.subject), RecordState.ACCEPTED))
            if before_commit is not None:
                has_position.set()
                before_commit.wait(30)

    seen, cursor = set[str](), START
    with ThreadPoolExecutor(2) as pool:
        first: Future[None] = pool.submit(release, slow, may_commit)
        has_position.wait(30)
        second = pool.submit(release, quick)
        for _ in range(20):  # the second one overtakes now, if anything lets it
            overtook = second.done()
            with mailroom.database.read() as session:
                feed = records_since(session, ACME, cursor)
            cursor, seen = feed.cursor, seen | {event.document_id for event in feed.events}
            if overtook:
                break
            threading.Event().wait(0.01)
        may_commit.set()
        first.result(30)
        second.result(30)
    with mailroom.database.read() as session:
        rest = records_since(session, ACME, cursor)
    assert seen | {event.document_id for event in rest.events} == {slow.subject, quick.subject}
    assert rest.cursor == "2"


def test_two_workers_release_one_document(mailroom: Mailroom) -> None:
    """A paused worker wakes up in the very moment in which its successor writes."""
    document_id = mailroom.document()
    sleeper = mailroom.take_last(Step.UNDERSTAND_DOCUMENT, seconds=-1)
    successor = mailroom.take_last(Step.UNDERSTAND_DOCUMENT)
    together = threading.Barrier(2)

    def release(held: Lease) -> bool:
        together.wait()
        try:
            with mailroom.database.write() as session:
                document_understood(session, held, a_record(document_id, RecordState.ACCEPTED))
        except Exception as error:  # noqa: BLE001 - which one is checked below
            assert type(error).__name__ == "LeaseLost"  # noqa: PT017
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(release, (sleeper, successor))) == [False, True]
    assert mailroom.count(EventRow) == 1


def test_repeated_hints_do_the_work_once(mailroom: Mailroom) -> None:
    """Every hint three times, in any order, from several workers."""
    mailroom.open(pages=6)

    def read(hint: Hint) -> bool:
        held = mailroom.take(hint)
        if held is None:
            return False
        with mailroom.database.write() as session:
            page_read(session, held, facts(1))
        return True

    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(read, [*mailroom.hints(Step.READ_PAGE), *reversed(mailroom.hints(Step.READ_PAGE))] * 2))
    assert sum(done) == 6
    assert mailroom.count(FileRow, state=FileState.OPENED, pages_left=0) == 1
