from __future__ import annotations

import pytest

from schemas.errors import Conflict, FileFault, NotFound
from schemas.ids import DocumentId, FileId
from schemas.work import DocumentState, FileState, Step
from storage.line import file_opened, file_refused, give_up
from storage.reopen import reopen_document, reopen_file
from storage.views import DocumentView, FileView
from storage.work import LeaseLost
from tests.storage.scenes import ACME, OTHER, Mailroom, refused


def again(room: Mailroom, file_id: FileId) -> FileView:
    with room.database.write() as session:
        return reopen_file(session, ACME, file_id, actor="test")


def document_again(room: Mailroom, document_id: DocumentId) -> DocumentView:
    with room.database.write() as session:
        return reopen_document(session, ACME, document_id, actor="test")


def test_refused_file_is_opened_again(mailroom: Mailroom) -> None:
    mailroom.send()
    held = mailroom.take_last(Step.OPEN_FILE)
    with mailroom.database.write() as session:
        file_refused(session, held, FileFault.TIME_LIMIT, "too slow")
    file = again(mailroom, held.file_id)
    assert (file.state, file.fault) == (FileState.RECEIVED, None)
    next_one = mailroom.take_last(Step.OPEN_FILE)
    assert (next_one.attempt, next_one.fence) == (1, held.fence + 1)
    with pytest.raises(LeaseLost), mailroom.database.write() as session:
        file_opened(session, held, page_count=1, kind="pdf")
    with mailroom.database.write() as session:
        file_opened(session, next_one, page_count=1, kind="pdf")


def test_file_that_could_not_be_divided_is_not_read_again(mailroom: Mailroom) -> None:
    mailroom.open(pages=2)
    mailroom.read_all()
    held = mailroom.take_last(Step.DIVIDE_FILE)
    with mailroom.database.write() as session:
        give_up(session, held, "internal")
    assert again(mailroom, held.file_id).state is FileState.OPENED
    assert mailroom.divide()


def test_quarantined_document(mailroom: Mailroom) -> None:
    document_id = mailroom.document()
    held = mailroom.take_last(Step.UNDERSTAND_DOCUMENT)
    with mailroom.database.write() as session:
        give_up(session, held, "stage_failed")
    assert document_again(mailroom, document_id).state is DocumentState.DIVIDED
    assert mailroom.take_last(Step.UNDERSTAND_DOCUMENT).attempt == 1


def test_what_is_not_given_up(mailroom: Mailroom) -> None:
    document_id = mailroom.document()
    with pytest.raises(Conflict):
        document_again(mailroom, document_id)
    with pytest.raises(Conflict):
        again(mailroom, mailroom.take_last(Step.UNDERSTAND_DOCUMENT).file_id)


def test_file_of_which_nothing_was_kept(mailroom: Mailroom) -> None:
    with pytest.raises(Conflict):
        again(mailroom, mailroom.send(refused()).files[0].id)


def test_not_found(mailroom: Mailroom) -> None:
    document_id = mailroom.document()
    with pytest.raises(NotFound), mailroom.database.write() as session:
        reopen_document(session, OTHER, document_id, actor="test")
    with pytest.raises(NotFound), mailroom.database.write() as session:
        reopen_file(session, OTHER, mailroom.rung[0].task_id, actor="test")  # type: ignore[arg-type]
