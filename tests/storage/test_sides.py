"""Fronts and backs that were scanned each by themselves, as rows."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update

from schemas.errors import BadRequest, Conflict, FileFault, NotFound
from schemas.files import FileKind, FileSurvey
from schemas.ids import FileId
from schemas.work import BacksOrder, BatchState, DuplicatePolicy, FileState, Side, Step
from storage.access import change_client
from storage.batches import batch_view
from storage.columns import DatabaseTime
from storage.files import file_view, pages_of_file
from storage.intake import Receipt, ReceivedFile, Submission, add_files, receive_batch, release_duplicate
from storage.line import backs_refused, file_collated, file_refused, sides_disagree
from storage.obstacles import DAY_SECONDS
from storage.reopen import reopen_file
from storage.retention import scan_is_due
from storage.sides import Sides, backs_of, read_single_sided, replace_backs
from storage.sweep import sweep
from storage.tables import FileRow, TaskRow
from storage.views import FileView
from tests.storage.scenes import ACME, OTHER, Mailroom, received

SURVEY = FileSurvey(kind=FileKind.PDF, pages=2)


def send(room: Mailroom, *files: ReceivedFile, order: BacksOrder = BacksOrder.REVERSE) -> Receipt:
    """Fronts, and backs if there are two files."""
    sides = Sides(files[0].id, files[1].id if len(files) > 1 else None, order)
    with room.database.write() as session:
        return receive_batch(session, ACME, Submission(files, sides=sides), actor="test")


def both(room: Mailroom, order: BacksOrder = BacksOrder.REVERSE) -> tuple[FileId, FileId]:
    fronts, backs = send(room, received(b"fronts"), received(b"backs"), order=order).files
    return fronts.id, backs.id


def file(room: Mailroom, file_id: FileId) -> FileView:
    with room.database.read() as session:
        return file_view(session, ACME, file_id)


def states(room: Mailroom, *ids: FileId) -> list[FileState]:
    return [file(room, each).state for each in ids]


def disagree(room: Mailroom) -> tuple[FileId, FileId]:
    fronts, backs = both(room)
    held = room.take_last(Step.OPEN_FILE)
    with room.database.write() as session:
        sides_disagree(session, held, file_view(session, ACME, backs), fronts_pages=3, backs_pages=2)
    return fronts, backs


def add_backs(room: Mailroom, fronts: FileId, content: bytes) -> FileId:
    backs = received(content)
    with room.database.write() as session:
        add_files(session, ACME, file_view(session, ACME, fronts).batch_id, (backs,), aside=(backs.id,))
        replace_backs(session, ACME, Sides(fronts, backs.id), actor="test")
    return backs.id


def overdue(room: Mailroom, fronts: FileId) -> None:
    with room.database.write() as session:
        session.execute(update(FileRow).where(FileRow.id == fronts).values(backs_due_at=DatabaseTime(-1.0)))
        sweep(session, attempts=3)


def test_both_sides_are_opened_as_one(mailroom: Mailroom) -> None:
    fronts, backs = both(mailroom)
    assert mailroom.count(TaskRow, step=Step.OPEN_FILE) == 1
    held = mailroom.take_last(Step.OPEN_FILE)
    assert held.subject == fronts
    with mailroom.database.write() as session:
        file_collated(session, held, file_view(session, ACME, backs), SURVEY)
        pages = pages_of_file(session, ACME, fronts)
    assert [page.scan for page in pages] == [(fronts, 1), (backs, 2), (fronts, 2), (backs, 1)]
    assert states(mailroom, fronts, backs) == [FileState.OPENED, FileState.COLLATED]
    assert (file(mailroom, fronts).page_count, file(mailroom, backs).page_count) == (4, 2)
    assert mailroom.count(TaskRow, step=Step.READ_PAGE) == 4


def test_scans_of_backs_stay_as_long_as_those_of_their_fronts(mailroom: Mailroom) -> None:
    fronts, backs = both(mailroom)
    held = mailroom.take_last(Step.OPEN_FILE)
    with mailroom.database.write() as session:
        file_collated(session, held, file_view(session, ACME, backs), SURVEY)
        session.execute(update(FileRow).values(received_at=DatabaseTime(-40 * DAY_SECONDS)))
        due = select(FileRow.id).where(scan_is_due(ACME, 30))
        assert session.scalars(due).all() == []
        session.execute(update(FileRow).where(FileRow.id == fronts).values(purged_at=DatabaseTime()))
        assert session.scalars(due).all() == [backs]


def test_one_file_is_both_sides(mailroom: Mailroom) -> None:
    with pytest.raises(BadRequest, match="the same file"):
        send(mailroom, received(b"same"), received(b"same"))


def test_key_with_the_sides_the_other_way_round(mailroom: Mailroom) -> None:
    one, two = received(b"one"), received(b"two")
    with mailroom.database.write() as session:
        receive_batch(session, ACME, Submission((one, two), idempotency_key="k", sides=Sides(one.id, two.id)), actor="test")
    with pytest.raises(Conflict, match="other content"), mailroom.database.write() as session:
        receive_batch(session, ACME, Submission((one, two), idempotency_key="k", sides=Sides(two.id, one.id)), actor="test")


def test_counts_that_disagree_wait_for_a_person(mailroom: Mailroom) -> None:
    fronts, backs = disagree(mailroom)
    for each in (fronts, backs):
        found = file(mailroom, each)
        assert (found.state, found.fault) == (FileState.QUARANTINED, "SIDES_DISAGREE")
        assert "fronts have 3 pages, the backs 2 pages" in (found.fault_detail or "")
    with mailroom.database.read() as session:
        assert batch_view(session, ACME, file(mailroom, fronts).batch_id).state is BatchState.NEEDS_REVIEW


def test_other_backs_in_place_of_those_that_did_not_fit(mailroom: Mailroom) -> None:
    fronts, before = disagree(mailroom)
    backs = add_backs(mailroom, fronts, b"backs scanned again")
    assert states(mailroom, fronts, backs, before) == [FileState.RECEIVED, FileState.RECEIVED, FileState.REJECTED]
    assert mailroom.take_last(Step.OPEN_FILE).subject == fronts
    with mailroom.database.write() as session:
        assert (backs_of(session, fronts) or file(mailroom, fronts)).id == backs
        read_single_sided(session, ACME, before, actor="test")
    assert mailroom.take_last(Step.OPEN_FILE).subject == before


def test_each_is_read_as_single_sided(mailroom: Mailroom) -> None:
    fronts, backs = disagree(mailroom)
    for each in (fronts, backs):
        with mailroom.database.write() as session:
            read_single_sided(session, ACME, each, actor="test")
        assert mailroom.take_last(Step.OPEN_FILE).subject == each
        assert file(mailroom, each).side is None


def test_a_whole_file_has_no_other_side(mailroom: Mailroom) -> None:
    whole = mailroom.send().files[0].id
    with pytest.raises(Conflict, match="single-sided"), mailroom.database.write() as session:
        read_single_sided(session, ACME, whole, actor="test")
    with pytest.raises(Conflict, match="waits for no backs"):
        add_backs(mailroom, whole, b"backs")


def test_sides_that_are_worked_on(mailroom: Mailroom) -> None:
    fronts, _ = both(mailroom)
    with pytest.raises(Conflict), mailroom.database.write() as session:
        read_single_sided(session, ACME, fronts, actor="test")
    with pytest.raises(Conflict):
        add_backs(mailroom, fronts, b"more")


def test_fronts_wait_for_their_backs(mailroom: Mailroom) -> None:
    fronts = send(mailroom, received(b"fronts")).files[0].id
    assert mailroom.rung == []
    with mailroom.database.write() as session:
        sweep(session, attempts=3)
        assert batch_view(session, ACME, file(mailroom, fronts).batch_id).state is BatchState.RECEIVED
    assert states(mailroom, fronts) == [FileState.WAITING]
    backs = add_backs(mailroom, fronts, b"backs")
    assert states(mailroom, fronts, backs) == [FileState.RECEIVED, FileState.RECEIVED]
    assert mailroom.take_last(Step.OPEN_FILE).subject == fronts


def test_backs_that_never_come_are_told(mailroom: Mailroom) -> None:
    fronts = send(mailroom, received(b"fronts")).files[0].id
    overdue(mailroom, fronts)
    found = file(mailroom, fronts)
    assert (found.state, found.fault) == (FileState.QUARANTINED, "BACKS_MISSING")
    add_backs(mailroom, fronts, b"late backs")
    assert states(mailroom, fronts) == [FileState.RECEIVED]


def test_fronts_tried_again_wait_again(mailroom: Mailroom) -> None:
    fronts = send(mailroom, received(b"fronts")).files[0].id
    overdue(mailroom, fronts)
    with mailroom.database.write() as session:
        reopen_file(session, ACME, fronts, actor="test")
    assert (states(mailroom, fronts), mailroom.rung) == ([FileState.WAITING], [])


def test_backs_that_cannot_be_opened(mailroom: Mailroom) -> None:
    fronts, backs = both(mailroom)
    held = mailroom.take_last(Step.OPEN_FILE)
    with mailroom.database.write() as session:
        backs_refused(session, held, file_view(session, ACME, backs), FileFault.CORRUPT, "Scan it again.")
    assert (file(mailroom, backs).fault, file(mailroom, fronts).fault) == ("CORRUPT", "OTHER_SIDE")


@pytest.mark.parametrize("tried", [0, 1])
def test_fronts_that_cannot_be_opened_and_both_tried_again(mailroom: Mailroom, tried: int) -> None:
    sides = both(mailroom)
    held = mailroom.take_last(Step.OPEN_FILE)
    with mailroom.database.write() as session:
        file_refused(session, held, FileFault.CORRUPT, "Scan it again.")
    assert states(mailroom, *sides) == [FileState.REJECTED, FileState.QUARANTINED]
    with mailroom.database.write() as session:
        reopen_file(session, ACME, sides[tried], actor="test")
    assert states(mailroom, *sides) == [FileState.RECEIVED, FileState.RECEIVED]
    assert mailroom.take_last(Step.OPEN_FILE).subject == sides[0]


@pytest.mark.parametrize("released", [0, 1])
def test_a_duplicate_holds_both_sides(mailroom: Mailroom, released: int) -> None:
    mailroom.send(received(b"backs"))
    rung = len(mailroom.rung)
    sides = both(mailroom)
    assert (states(mailroom, *sides), len(mailroom.rung)) == ([FileState.DUPLICATE] * 2, rung)
    with mailroom.database.write() as session:
        release_duplicate(session, ACME, sides[released], actor="test")
    assert states(mailroom, *sides) == [FileState.RECEIVED] * 2
    assert mailroom.take_last(Step.OPEN_FILE).subject == sides[0]


def test_marked_duplicates_are_collated(mailroom: Mailroom) -> None:
    with mailroom.database.write() as session:
        change_client(session, ACME, actor="test", duplicates=DuplicatePolicy.MARK)
    mailroom.send(received(b"backs"))
    assert states(mailroom, *both(mailroom)) == [FileState.RECEIVED] * 2


def test_of_another_client(mailroom: Mailroom) -> None:
    fronts = send(mailroom, received(b"fronts")).files[0].id
    with pytest.raises(NotFound), mailroom.database.write() as session:
        read_single_sided(session, OTHER, fronts, actor="test")
    assert file(mailroom, fronts).side is Side.FRONTS
