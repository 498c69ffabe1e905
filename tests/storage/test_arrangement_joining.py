"""Joining documents of two files, and taking it back."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from schemas.arrangement import Act, Merge, Split, TurnPages, carry_out
from schemas.errors import BadRequest, Conflict
from schemas.ids import BatchId, DocumentId, FileId
from schemas.pages import ReadPage
from schemas.record import RecordState
from schemas.understanding import PageGroup
from schemas.work import DocumentState, PageState, Step
from storage import keys
from storage.arrangement import ArrangementView, Seen, arrangement_view, rearrange, redo, undo
from storage.arrangement_joining import copy_pages, join_files, joining_of
from storage.audit import Deed
from storage.batches import batch_view
from storage.documents import documents_of_batch
from storage.files import file_view, pages_of_file
from storage.folder import FolderStore
from storage.line import document_understood, file_divided, file_opened, page_of, page_read
from storage.views import DocumentView
from tests.storage.scenes import ACME, Mailroom, a_record, facts, received

DEED = Deed("test", "file.rearrange")


def tray(room: Mailroom, *groups: tuple[PageGroup, ...], state: RecordState = RecordState.NEEDS_REVIEW) -> tuple[FileId, ...]:
    """Files of one batch through the line, each with these documents."""
    files = room.send(*(received(b"%d" % number) for number in range(len(groups)))).files
    found = dict(zip((file.id for file in files), groups, strict=True))
    for hint in room.hints(Step.OPEN_FILE):
        if (held := room.take(hint)) is not None:
            with room.database.write() as session:
                file_opened(
                    session,
                    held,
                    page_count=sum(len(each.pages) + len(each.hidden) for each in found[held.file_id]),
                    kind="tiff",
                )
    room.read_all()
    for hint in room.hints(Step.DIVIDE_FILE):
        if (held := room.take(hint)) is not None:
            with room.database.write() as session:
                file_divided(session, held, found[held.file_id])
    understand(room, state)
    return tuple(found)


def understand(room: Mailroom, state: RecordState = RecordState.NEEDS_REVIEW) -> None:
    for hint in room.hints(Step.UNDERSTAND_DOCUMENT):
        if (held := room.take(hint)) is not None:
            with room.database.write() as session:
                document_understood(session, held, a_record(held.subject, state))


def two(room: Mailroom) -> tuple[FileId, FileId]:
    """A file of documents of a page and of two with a blank back, and a file of a document of two pages and one of one."""
    one, other = tray(
        room,
        (PageGroup(pages=(1,)), PageGroup(pages=(2, 3), hidden=(4,))),
        (PageGroup(pages=(1, 2)), PageGroup(pages=(3,))),
    )
    return one, other


def view(room: Mailroom, file_id: FileId) -> ArrangementView:
    with room.database.read() as session:
        return arrangement_view(session, ACME, file_id)


def look(room: Mailroom, file_id: FileId) -> Seen:
    return Seen(ACME, file_id, view(room, file_id).version)


def merge(room: Mailroom, file_id: FileId, page: int = 1) -> ArrangementView:
    seen = look(room, file_id)
    with room.database.write() as session:
        joining = joining_of(session, seen, [Merge(page=page)])
        assert joining is not None
        return join_files(session, seen, joining, deed=DEED)


def arrange(room: Mailroom, file_id: FileId, *acts: Act) -> None:
    seen = look(room, file_id)
    with room.database.write() as session:
        rearrange(session, seen, lambda plan: carry_out(plan, acts), deed=DEED)


def go(room: Mailroom, file_id: FileId, way: object) -> ArrangementView:
    seen = look(room, file_id)
    with room.database.write() as session:
        return way(session, seen, actor="test")  # type: ignore[operator,no-any-return]


def documents(room: Mailroom, file_id: FileId) -> list[DocumentView]:
    with room.database.read() as session:
        batch_id = BatchId(file_view(session, ACME, file_id).batch_id)
        return list(documents_of_batch(session, ACME, batch_id))


def shape(room: Mailroom, *files: FileId) -> list[list[tuple[int, ...]]]:
    found = documents(room, files[0])
    return [[each.pages for each in found if each.file_id == file_id] for file_id in files]


def ids(room: Mailroom, file_id: FileId) -> set[DocumentId]:
    return {each.id for each in documents(room, file_id)}


BEFORE = [[(1,), (2, 3)], [(1, 2), (3,)]]
AFTER = [[(1,), (2, 3, 5, 6)], [(3,)]]


def test_pages_go_to_the_file_before(mailroom: Mailroom) -> None:
    one, other = two(mailroom)
    assert merge(mailroom, other, page=2).other_file_id == one
    assert shape(mailroom, one, other) == AFTER
    with mailroom.database.read() as session:
        came = [page.scan for page in pages_of_file(session, ACME, one) if page.number > 4]
        batch = batch_view(session, ACME, file_view(session, ACME, one).batch_id)
    assert came == [(other, 1), (other, 2)]
    assert batch.pages == {PageState.READ: 7}
    understand(mailroom)
    assert {each.state for each in documents(mailroom, one)} == {DocumentState.NEEDS_REVIEW}


@pytest.mark.parametrize("where", [0, 1], ids=["in the file before", "in the file itself"])
def test_undone_and_done_again_in_either_file(mailroom: Mailroom, where: int) -> None:
    files = two(mailroom)
    before = ids(mailroom, files[0])
    merge(mailroom, files[1])
    after = ids(mailroom, files[0])
    assert go(mailroom, files[where], undo).other_file_id == files[1 - where]
    assert (shape(mailroom, *files), ids(mailroom, files[0])) == (BEFORE, before)
    go(mailroom, files[1 - where], redo)
    assert (shape(mailroom, *files), ids(mailroom, files[0])) == (AFTER, after)
    go(mailroom, files[where], undo)
    merge(mailroom, files[1])
    assert ids(mailroom, files[0]) == after


def test_the_other_file_was_arranged_since(mailroom: Mailroom) -> None:
    one, other = two(mailroom)
    merge(mailroom, other)
    arrange(mailroom, one, Split(page=5))
    assert shape(mailroom, one, other) == [[(1,), (2, 3), (5, 6)], [(3,)]]
    with pytest.raises(Conflict, match="was arranged anew since"):
        go(mailroom, other, undo)
    go(mailroom, one, undo)
    go(mailroom, other, undo)
    assert shape(mailroom, one, other) == BEFORE


def test_a_whole_file_and_back_over_three(mailroom: Mailroom) -> None:
    files = tray(mailroom, *[(PageGroup(pages=(1,)),)] * 3)
    merge(mailroom, files[2])
    merge(mailroom, files[1])
    assert shape(mailroom, *files) == [[(1, 2, 3)], [], []]
    assert view(mailroom, files[1]).plan.piles == ()
    go(mailroom, files[0], undo)
    assert shape(mailroom, *files) == [[(1,)], [(1, 2)], []]
    go(mailroom, files[2], undo)
    assert shape(mailroom, *files) == [[(1,)], [(1,)], [(1,)]]


def test_an_emptied_file_is_passed_over(mailroom: Mailroom) -> None:
    files = tray(mailroom, *[(PageGroup(pages=(1,)),)] * 3)
    merge(mailroom, files[1])
    merge(mailroom, files[2])
    assert shape(mailroom, *files) == [[(1, 2, 3)], [], []]


def test_a_page_that_came_is_turned(mailroom: Mailroom) -> None:
    one, other = two(mailroom)
    merge(mailroom, other)
    arrange(mailroom, one, TurnPages(pages=(6,), degrees=90))
    held = mailroom.take_last(Step.READ_PAGE)
    with mailroom.database.read() as session:
        page = page_of(session, held)
    assert (held.file_id, page.number, page.scan, page.said_rotation) == (one, 6, (other, 2), 90)
    with pytest.raises(Conflict, match="arranged anew since"):
        go(mailroom, other, undo)
    with mailroom.database.write() as session:
        page_read(session, held, facts(6))
    understand(mailroom)
    assert documents(mailroom, one)[1].state is DocumentState.NEEDS_REVIEW


def test_a_page_that_is_being_read_stays(mailroom: Mailroom) -> None:
    one, other = two(mailroom)
    arrange(mailroom, other, TurnPages(pages=(1,), degrees=90))
    with pytest.raises(Conflict, match="being read"):
        merge(mailroom, other)
    assert shape(mailroom, one, other) == BEFORE


def test_what_was_released_stays(mailroom: Mailroom) -> None:
    files = tray(mailroom, (PageGroup(pages=(1,)),), (PageGroup(pages=(1,)),), state=RecordState.ACCEPTED)
    with pytest.raises(Conflict, match="released"):
        merge(mailroom, files[1])
    assert shape(mailroom, *files) == [[(1,)], [(1,)]]


def test_nothing_before(mailroom: Mailroom) -> None:
    one, _ = two(mailroom)
    with pytest.raises(BadRequest, match="first document of the batch"):
        merge(mailroom, one)


def test_the_file_before_moved_on_meanwhile(mailroom: Mailroom) -> None:
    one, other = two(mailroom)
    seen = look(mailroom, other)
    with mailroom.database.read() as session:
        joining = joining_of(session, seen, [Merge(page=1)])
    assert joining is not None
    arrange(mailroom, one, Merge(page=2))
    with pytest.raises(Conflict, match="file before"), mailroom.database.write() as session:
        join_files(session, seen, joining, deed=DEED)


@pytest.mark.parametrize("acts", [[Merge(page=3)], [Merge(page=1), Merge(page=3)], [Split(page=2)]])
def test_acts_within_the_file(mailroom: Mailroom, acts: list[Act]) -> None:
    _, other = two(mailroom)
    with mailroom.database.read() as session:
        assert joining_of(session, look(mailroom, other), acts) is None


def test_what_was_read_is_copied(mailroom: Mailroom, tmp_path: Path) -> None:
    one, other = two(mailroom)
    objects = FolderStore(tmp_path / "kept")
    objects.put(keys.read_page(ACME, other, 1), io.BytesIO(ReadPage(facts=facts(1)).model_dump_json().encode()))
    objects.put(keys.page_view(ACME, other, 1), io.BytesIO(b"picture"))
    with mailroom.database.read() as session:
        joining = joining_of(session, look(mailroom, other), [Merge(page=1)])
    assert joining is not None
    copy_pages(objects, joining)
    assert ReadPage.model_validate_json(objects.get(keys.read_page(ACME, one, 5))).facts.number == 5
    assert objects.get(keys.page_view(ACME, one, 5)) == objects.get(keys.page_view(ACME, other, 1)) == b"picture"
    assert not objects.exists(keys.page_view(ACME, one, 6))  # page 2 was never read
