from __future__ import annotations

import pytest

from schemas.errors import BadRequest, FileFault, NotFound
from schemas.ids import BatchId, DocumentId, FileId, RecordId
from schemas.record import RecordState
from schemas.work import BatchState, DocumentState, FileState, PageState, Step
from storage.access import authenticate
from storage.batches import batch_view, list_batches, state_of
from storage.documents import DocumentFilter, document_view, documents_of_batch, list_documents
from storage.files import file_view, files_of_batch, page_view
from storage.line import page_read
from storage.records import record_view
from storage.views import BatchView
from tests.storage.scenes import ACME, OTHER, Mailroom, facts, received, refused


def look(room: Mailroom, batch_id: BatchId) -> BatchView:
    with room.database.read() as session:
        return batch_view(session, ACME, batch_id)


def test_received(mailroom: Mailroom) -> None:
    view = look(mailroom, mailroom.send(received(b"a"), received(b"b")).batch_id)
    assert (view.state, view.files, view.pages, view.progress) == (BatchState.RECEIVED, {FileState.RECEIVED: 2}, {}, 0)


def test_progress(mailroom: Mailroom) -> None:
    mailroom.open(pages=4)
    held = mailroom.take_last(Step.READ_PAGE)
    with mailroom.database.write() as session:
        page_read(session, held, facts(4))
    view = look(mailroom, held.batch_id)
    assert (view.state, view.pages) == (BatchState.PROCESSING, {PageState.READ: 1, PageState.WAITING: 3})
    assert view.progress == 0.25


@pytest.mark.parametrize(
    ("state", "expected"),
    [(RecordState.ACCEPTED, BatchState.DONE), (RecordState.NEEDS_REVIEW, BatchState.NEEDS_REVIEW)],
)
def test_when_everything_is_understood(mailroom: Mailroom, state: RecordState, expected: BatchState) -> None:
    record = mailroom.record(state)
    with mailroom.database.read() as session:
        batch_id = document_view(session, ACME, record.document_id).batch_id
    view = look(mailroom, batch_id)
    assert (view.state, view.progress, view.documents) == (expected, 1, {DocumentState(state.value): 1})


def test_nothing_to_do(mailroom: Mailroom) -> None:
    view = look(mailroom, mailroom.send(refused()).batch_id)
    assert (view.state, view.progress) == (BatchState.DONE, 1)


@pytest.mark.parametrize(
    ("files", "documents", "expected"),
    [
        ({FileState.RECEIVED: 1, FileState.REJECTED: 1}, {}, BatchState.PROCESSING),
        ({FileState.DIVIDED: 1}, {DocumentState.DIVIDED: 1, DocumentState.NEEDS_REVIEW: 1}, BatchState.PROCESSING),
        ({FileState.QUARANTINED: 1, FileState.DIVIDED: 1}, {DocumentState.ACCEPTED: 1}, BatchState.NEEDS_REVIEW),
        ({FileState.DIVIDED: 1}, {DocumentState.QUARANTINED: 1}, BatchState.NEEDS_REVIEW),
        ({FileState.DUPLICATE: 1, FileState.EXPANDED: 1}, {}, BatchState.DONE),
    ],
)
def test_state_of(files: dict[FileState, int], documents: dict[DocumentState, int], expected: BatchState) -> None:
    assert state_of(files, documents) is expected


def test_listing_page_by_page(mailroom: Mailroom) -> None:
    sent = [mailroom.send(received(b"%d" % n)).batch_id for n in range(5)]
    found, cursor = list[BatchId](), None
    for _ in range(3):
        with mailroom.database.read() as session:
            listing = list_batches(session, ACME, limit=2, cursor=cursor)
        found += [batch.id for batch in listing.items]
        cursor = listing.next_cursor
    assert cursor is None
    assert sorted(found) == sorted(sent)
    with mailroom.database.read() as session:
        assert list_batches(session, OTHER).items == ()


@pytest.mark.parametrize("cursor", ["", "x", "AAAA", "MDAwMS0wMS0wMVQwMDowMDowMCsxMjowMHx4"])
def test_cursor_that_is_none(mailroom: Mailroom, cursor: str) -> None:
    with pytest.raises(BadRequest, match="cursor"), mailroom.database.read() as session:
        list_batches(session, ACME, cursor=cursor)


def test_review_queue(mailroom: Mailroom) -> None:
    waiting = [mailroom.record(RecordState.NEEDS_REVIEW, b"%d" % n).document_id for n in range(3)]
    mailroom.record(RecordState.ACCEPTED, b"accepted")
    queue = DocumentFilter(state=DocumentState.NEEDS_REVIEW)
    with mailroom.database.read() as session:
        first = list_documents(session, ACME, wanted=queue, limit=2)
        rest = list_documents(session, ACME, wanted=queue, limit=2, cursor=first.next_cursor)
        assert list_documents(session, ACME, wanted=DocumentFilter(type="eob")).items == ()
        assert len(list_documents(session, ACME, wanted=DocumentFilter(type="check")).items) == 4
        assert list_documents(session, OTHER).items == ()
    assert [document.id for document in (*first.items, *rest.items)] == waiting[::-1]
    assert rest.next_cursor is None


def test_what_belongs_to_another_client_is_not_there(mailroom: Mailroom) -> None:
    document_id = mailroom.document()
    with mailroom.database.read() as session:
        document = document_view(session, ACME, document_id)
        assert [one.id for one in documents_of_batch(session, ACME, document.batch_id)] == [document_id]
        assert documents_of_batch(session, OTHER, document.batch_id) == files_of_batch(session, OTHER, document.batch_id) == ()
        for look_up in (
            lambda: batch_view(session, OTHER, document.batch_id),
            lambda: file_view(session, OTHER, document.file_id),
            lambda: page_view(session, OTHER, document.file_id, 1),
            lambda: document_view(session, OTHER, document_id),
        ):
            with pytest.raises(NotFound):
                look_up()


@pytest.mark.parametrize("strange", ["", "a\0b", "\udc80", "x" * 5000, "' OR '1'='1"])
def test_ids_that_are_none(mailroom: Mailroom, strange: str) -> None:
    mailroom.send()
    with mailroom.database.read() as session:
        for look_up in (
            lambda: batch_view(session, ACME, BatchId(strange)),
            lambda: file_view(session, ACME, FileId(strange)),
            lambda: document_view(session, ACME, DocumentId(strange)),
            lambda: record_view(session, ACME, RecordId(strange)),
        ):
            with pytest.raises(NotFound):
                look_up()
        assert authenticate(session, f"prk_{strange}_x") is None
        assert list_documents(session, ACME, wanted=DocumentFilter(type=strange)).items == ()


def test_refusal_shows_its_reason(mailroom: Mailroom) -> None:
    batch = mailroom.send(refused(FileFault.EMPTY_FILE))
    with mailroom.database.read() as session:
        assert files_of_batch(session, ACME, batch.batch_id)[0].fault == FileFault.EMPTY_FILE
