"""From a received file to its record: what each step leaves behind."""

from __future__ import annotations

import pytest

from schemas.errors import Conflict, FileFault
from schemas.ids import DocumentId
from schemas.record import RecordState
from schemas.understanding import PageGroup
from schemas.work import DocumentState, FileState, HiddenReason, PageState, Step
from storage.documents import document_view
from storage.files import file_view, page_view, pages_of_file
from storage.line import (
    document_of,
    document_understood,
    file_divided,
    file_of,
    file_opened,
    file_refused,
    give_up,
    page_failed,
    page_of,
    page_read,
)
from storage.tables import DocumentRow, EventRow, PageRow, RecordRow, TaskRow
from storage.work import LeaseLost
from tests.storage.scenes import ACME, Mailroom, a_record, facts

EXPIRED = -1.0


def test_opened_file_has_pages_and_their_tasks(mailroom: Mailroom) -> None:
    file_id = mailroom.open(pages=3)
    with mailroom.database.read() as session:
        file = file_view(session, ACME, file_id)
        pages = pages_of_file(session, ACME, file_id)
    assert (file.state, file.kind, file.page_count, file.pages_left) == (FileState.OPENED, "tiff", 3, 3)
    assert [(page.number, page.state) for page in pages] == [(n, PageState.WAITING) for n in (1, 2, 3)]
    assert len(mailroom.hints(Step.READ_PAGE)) == 3


def test_thousands_of_pages(mailroom: Mailroom) -> None:
    mailroom.open(pages=3000)
    assert mailroom.count(TaskRow, step=Step.READ_PAGE) == len(mailroom.hints(Step.READ_PAGE)) == 3000


def test_refused_file(mailroom: Mailroom) -> None:
    mailroom.send()
    held = mailroom.take_last(Step.OPEN_FILE)
    with mailroom.database.write() as session:
        file_refused(session, held, FileFault.PASSWORD_PROTECTED, "Send it without a password.")
    with mailroom.database.read() as session:
        file = file_of(session, held)
    assert (file.state, file.fault, file.fault_detail) == (
        FileState.REJECTED,
        "PASSWORD_PROTECTED",
        "Send it without a password.",
    )


def test_read_page_keeps_its_facts(mailroom: Mailroom) -> None:
    file_id = mailroom.open(pages=2)
    held = mailroom.take(mailroom.hints(Step.READ_PAGE)[0])
    assert held is not None
    with mailroom.database.write() as session:
        number = page_of(session, held).number
        page_read(session, held, facts(number))
    with mailroom.database.read() as session:
        page = page_view(session, ACME, file_id, number)
    assert page.state is PageState.READ
    assert page.facts == facts(number).model_dump(mode="json")
    assert mailroom.hints(Step.DIVIDE_FILE) == []


def test_failed_page_does_not_hold_up_its_file(mailroom: Mailroom) -> None:
    mailroom.open(pages=2)
    held = mailroom.take(mailroom.hints(Step.READ_PAGE)[0])
    assert held is not None
    with mailroom.database.write() as session:
        page_failed(session, held, "stage_failed")
    mailroom.read_all()
    assert len(mailroom.hints(Step.DIVIDE_FILE)) == 1


def test_divided_file(mailroom: Mailroom) -> None:
    file_id = mailroom.open(pages=5)
    mailroom.read_all()
    first, second = mailroom.divide([PageGroup(pages=(2, 3), hidden=(4,), separators=(1,)), PageGroup(pages=(5,))])
    with mailroom.database.read() as session:
        documents = [document_view(session, ACME, one) for one in (first, second)]
        pages = pages_of_file(session, ACME, file_id)
    assert [(one.position, one.pages, one.state) for one in documents] == [
        (1, (2, 3), DocumentState.DIVIDED),
        (2, (5,), DocumentState.DIVIDED),
    ]
    assert [(page.hidden, page.document_id) for page in pages] == [
        (HiddenReason.SEPARATOR, None), (None, first), (None, first), (HiddenReason.BLANK, first), (None, second),
    ]  # fmt: skip
    assert len(mailroom.hints(Step.UNDERSTAND_DOCUMENT)) == 2


def test_file_of_blanks_has_no_document(mailroom: Mailroom) -> None:
    mailroom.open(pages=2)
    mailroom.read_all()
    assert mailroom.divide([PageGroup(pages=(), hidden=(1, 2))]) == ()
    assert mailroom.count(PageRow, hidden=HiddenReason.BLANK, document_id=None) == 2


@pytest.mark.parametrize(
    ("state", "events", "left_as"),
    [(RecordState.ACCEPTED, 1, DocumentState.ACCEPTED), (RecordState.NEEDS_REVIEW, 0, DocumentState.NEEDS_REVIEW)],
)
def test_understood_document(mailroom: Mailroom, state: RecordState, events: int, left_as: DocumentState) -> None:
    record = mailroom.record(state)
    with mailroom.database.read() as session:
        document = document_view(session, ACME, record.document_id)
    assert (document.state, document.type, document.record_id) == (left_as, "check", record.id)
    assert (record.state, record.revision, record.version) == (state, 1, 1)
    assert mailroom.count(EventRow) == events


def test_open_values_do_not_leave(mailroom: Mailroom) -> None:
    held_open = a_record(mailroom.document()).model_copy(update={"state": RecordState.ACCEPTED})
    held = mailroom.take_last(Step.UNDERSTAND_DOCUMENT)
    with pytest.raises(Conflict, match="nobody accepted"), mailroom.database.write() as session:
        document_understood(session, held, held_open)
    assert mailroom.count(RecordRow) == mailroom.count(EventRow) == 0


def test_record_of_another_document_is_refused(mailroom: Mailroom) -> None:
    mailroom.document()
    held = mailroom.take_last(Step.UNDERSTAND_DOCUMENT)
    with pytest.raises(ValueError, match="another"), mailroom.database.write() as session:
        document_understood(session, held, a_record(DocumentId("doc_other")))


def test_given_up_document(mailroom: Mailroom) -> None:
    document_id = mailroom.document()
    held = mailroom.take_last(Step.UNDERSTAND_DOCUMENT)
    with mailroom.database.write() as session:
        give_up(session, held, "stage_failed")
        assert document_of(session, held).id == document_id
    assert mailroom.count(DocumentRow, state=DocumentState.QUARANTINED, fault="stage_failed") == 1


@pytest.mark.parametrize("step", [Step.OPEN_FILE, Step.READ_PAGE, Step.DIVIDE_FILE, Step.UNDERSTAND_DOCUMENT])
def test_worker_that_slept_through_its_lease_writes_nothing(mailroom: Mailroom, step: Step) -> None:
    """The sleeper wakes up after another worker did the same task, and tries to write its own result."""
    outcomes = {
        Step.OPEN_FILE: lambda session, held: file_opened(session, held, page_count=1, kind="tiff"),
        Step.READ_PAGE: lambda session, held: page_read(session, held, facts(1)),
        Step.DIVIDE_FILE: lambda session, held: file_divided(session, held, [PageGroup(pages=(1,))]),
        Step.UNDERSTAND_DOCUMENT: lambda session, held: document_understood(
            session, held, a_record(held.subject, RecordState.ACCEPTED)
        ),
    }
    mailroom.send()
    for before in list(outcomes)[: list(outcomes).index(step)]:
        held = mailroom.take_last(before)
        with mailroom.database.write() as session:
            outcomes[before](session, held)
    sleeper = mailroom.take_last(step, seconds=EXPIRED)
    other = mailroom.take_last(step)
    with pytest.raises(LeaseLost), mailroom.database.write() as session:
        outcomes[step](session, sleeper)
    with mailroom.database.write() as session:
        outcomes[step](session, other)
    with pytest.raises(LeaseLost), mailroom.database.write() as session:
        outcomes[step](session, sleeper)
    done = list(outcomes).index(step)
    tables = [PageRow, None, DocumentRow, EventRow]
    assert [mailroom.count(table) for table in tables[: done + 1] if table] == [1] * len([t for t in tables[: done + 1] if t])
