from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from schemas.errors import BadRequest, Conflict, FileFault, NotFound
from schemas.work import DuplicatePolicy, FileState, Step
from storage.access import change_client
from storage.files import file_view
from storage.intake import Submission, receive_batch, release_duplicate
from storage.line import file_expanded, file_refused
from storage.tables import BatchRow, FileRow, OutboxRow, TaskRow
from tests.storage.scenes import ACME, OTHER, Mailroom, received, refused


def set_policy(room: Mailroom, policy: DuplicatePolicy) -> None:
    with room.database.write() as session:
        change_client(session, ACME, actor="test", duplicates=policy)


def test_batch_becomes_rows_tasks_and_doorbells(mailroom: Mailroom) -> None:
    receipt = mailroom.send(received(b"one"), received(b"two"))
    assert [file.position for file in receipt.files] == [1, 2]
    assert {file.state for file in receipt.files} == {FileState.RECEIVED}
    assert mailroom.count(TaskRow, step=Step.OPEN_FILE) == mailroom.count(OutboxRow) == len(mailroom.rung) == 2


def test_without_files(mailroom: Mailroom) -> None:
    with pytest.raises(BadRequest), mailroom.database.write() as session:
        receive_batch(session, ACME, Submission(()), actor="test")


def test_refused_file_does_not_hold_up_the_others(mailroom: Mailroom) -> None:
    receipt = mailroom.send(refused(), received(), refused(FileFault.MEMORY_LIMIT))
    assert [file.state for file in receipt.files] == [FileState.REJECTED, FileState.RECEIVED, FileState.QUARANTINED]
    assert receipt.files[0].fault == "TOO_LARGE"
    assert len(mailroom.rung) == 1


def test_repetition_with_key(mailroom: Mailroom) -> None:
    first, again = mailroom.send(key="k"), mailroom.send(key="k")
    assert (first.repeated, again.repeated) == (False, True)
    assert (again.batch_id, again.files) == (first.batch_id, first.files)
    assert mailroom.count(BatchRow) == 1


def test_key_with_other_content(mailroom: Mailroom) -> None:
    mailroom.send(key="k")
    with pytest.raises(Conflict, match="other content"):
        mailroom.send(received(b"other"), key="k")
    assert mailroom.count(BatchRow) == 1


@pytest.mark.parametrize("key", ["", "x" * 256, "a\0b"])
def test_key_that_is_none(mailroom: Mailroom, key: str) -> None:
    with pytest.raises(BadRequest, match="Idempotency-Key"):
        mailroom.send(key=key)


@pytest.mark.parametrize(("name", "kept"), [("a\0b.pdf", "a?b.pdf"), ("\udc80.pdf", "?.pdf"), ("x" * 600, "x" * 500)])
def test_names_that_a_database_refuses(mailroom: Mailroom, name: str, kept: str) -> None:
    assert mailroom.send(received(name=name), key="k").files[0].name == kept
    assert mailroom.send(received(name=name), key="k").repeated


def test_key_of_another_client(mailroom: Mailroom) -> None:
    mailroom.send(key="k")
    assert not mailroom.send(received(client_id=OTHER), client_id=OTHER, key="k").repeated


def test_many_at_once_with_one_key(mailroom: Mailroom) -> None:
    with ThreadPoolExecutor(8) as pool:
        receipts = list(pool.map(lambda _: mailroom.send(key="k"), range(8)))
    assert len({receipt.batch_id for receipt in receipts}) == 1
    assert sum(not receipt.repeated for receipt in receipts) == 1
    assert len(mailroom.rung) == 1


def test_duplicate_is_held(mailroom: Mailroom) -> None:
    first, second = mailroom.send(), mailroom.send()
    assert second.files[0].state is FileState.DUPLICATE
    assert second.files[0].duplicate_of == first.files[0].id
    assert len(mailroom.rung) == 1


@pytest.mark.parametrize("policy", [DuplicatePolicy.MARK, DuplicatePolicy.ACCEPT])
def test_duplicate_is_worked_on(mailroom: Mailroom, policy: DuplicatePolicy) -> None:
    set_policy(mailroom, policy)
    first, second = mailroom.send(), mailroom.send()
    assert second.files[0].state is FileState.RECEIVED
    assert second.files[0].duplicate_of == first.files[0].id
    assert len(mailroom.rung) == 2


def test_same_content_of_another_client_is_no_duplicate(mailroom: Mailroom) -> None:
    mailroom.send()
    assert mailroom.send(received(client_id=OTHER), client_id=OTHER).files[0].duplicate_of is None


def test_copy_of_a_refused_file_is_tried_again(mailroom: Mailroom) -> None:
    mailroom.send()
    held = mailroom.take_last(Step.OPEN_FILE)
    with mailroom.database.write() as session:
        file_refused(session, held, FileFault.TOO_MANY_PAGES, "too many")
    assert mailroom.send().files[0].state is FileState.RECEIVED


def test_same_file_in_many_batches_at_once(mailroom: Mailroom) -> None:
    with ThreadPoolExecutor(6) as pool:
        receipts = list(pool.map(lambda _: mailroom.send(received(b"a"), received(b"b")), range(6)))
    files = [file for receipt in receipts for file in receipt.files]
    assert sum(file.state is FileState.RECEIVED for file in files) == 2
    assert sum(file.duplicate_of is None for file in files) == 2


def test_release_duplicate(mailroom: Mailroom) -> None:
    mailroom.send()
    file_id = mailroom.send().files[0].id
    with pytest.raises(NotFound), mailroom.database.write() as session:
        release_duplicate(session, OTHER, file_id, actor="test")
    with mailroom.database.write() as session:
        assert release_duplicate(session, ACME, file_id, actor="test").state is FileState.RECEIVED
    assert len(mailroom.rung) == 2
    with pytest.raises(Conflict), mailroom.database.write() as session:
        release_duplicate(session, ACME, file_id, actor="test")


def test_archive_becomes_files_of_the_batch(mailroom: Mailroom) -> None:
    batch = mailroom.send(received(b"zip"), received(b"other"))
    held = mailroom.take(mailroom.hints(Step.OPEN_FILE)[0])
    assert held is not None
    with mailroom.database.write() as session:
        file_expanded(session, held, [received(b"a"), refused(FileFault.ZIP_NESTED), received(b"other")], kind="zip")
    with mailroom.database.read() as session:
        archive = file_view(session, ACME, held.file_id)
    assert archive.state is FileState.EXPANDED
    assert mailroom.count(FileRow, parent_id=held.file_id, batch_id=batch.batch_id) == 3
    assert mailroom.count(FileRow, parent_id=held.file_id, state=FileState.DUPLICATE) == 1
    assert len(mailroom.hints(Step.OPEN_FILE)) == 3
