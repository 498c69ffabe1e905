"""Arranging pages anew, on each database."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from sqlalchemy import delete, update

from schemas.arrangement import Act, Hide, Merge, Move, Restore, SayType, Split, TurnPages, carry_out
from schemas.desk_acts import ActKind, DeskAct
from schemas.errors import BadRequest, Conflict, Held, NotFound
from schemas.ids import BatchId, DocumentId, FileId, new_act_id
from schemas.policy import DEFAULT_POLICY
from schemas.queue import Outcome, QueueState
from schemas.record import RecordState
from schemas.understanding import PageGroup
from schemas.work import BatchState, DocumentState, PageState, Step
from storage.arrangement import ArrangementView, Seen, arrangement_view, rearrange, redo, retype_document, undo
from storage.arrangement_tables import ArrangementRow
from storage.audit import Deed
from storage.batches import batch_view
from storage.documents import document_view, documents_of_batch
from storage.files import file_view, pages_of_file
from storage.line import document_understood, page_of, page_read
from storage.records import record_view, save_record
from storage.review_acts import do_acts
from storage.review_holds import let_go, open_document
from storage.review_tables import ReviewItemRow
from storage.review_views import Visitor
from storage.tables import AuditRow, PageRow
from storage.work import LeaseLost
from tests.remittances import a_record_of
from tests.storage.scenes import ACME, OTHER, Mailroom, a_record, facts


def divided(room: Mailroom, *groups: PageGroup, understood: RecordState | None = RecordState.NEEDS_REVIEW) -> FileId:
    """A file whose documents were found, and understood unless told otherwise."""
    found = groups or (PageGroup(pages=(1, 2), hidden=(3,)), PageGroup(pages=(4,)))
    file_id = room.open(pages=sum(len(each.pages) + len(each.hidden) + len(each.separators) for each in found))
    room.read_all()
    room.divide(found)
    if understood is not None:
        understand(room, understood)
    return file_id


def understand(room: Mailroom, state: RecordState = RecordState.NEEDS_REVIEW) -> list[DocumentId]:
    """Every document that waits for it."""
    done = list[DocumentId]()
    for hint in room.hints(Step.UNDERSTAND_DOCUMENT):
        held = room.take(hint)
        if held is not None:
            with room.database.write() as session:
                document_understood(session, held, a_record(held.subject, state))
            done.append(DocumentId(held.subject))
    return done


def seen(room: Mailroom, file_id: FileId) -> ArrangementView:
    with room.database.read() as session:
        return arrangement_view(session, ACME, file_id)


def arrange(room: Mailroom, file_id: FileId, *acts: Act, version: int | None = None) -> ArrangementView:
    looked_at = Seen(ACME, file_id, seen(room, file_id).version if version is None else version)
    with room.database.write() as session:
        return rearrange(session, looked_at, partial(carry_out, acts=acts), deed=Deed("test", "file.rearrange"))


def go(room: Mailroom, file_id: FileId, way: object) -> ArrangementView:
    looked_at = Seen(ACME, file_id, seen(room, file_id).version)
    with room.database.write() as session:
        return way(session, looked_at, actor="test")  # type: ignore[operator,no-any-return]


def pages(room: Mailroom, file_id: FileId) -> list[tuple[int, ...]]:
    """Of the file's documents, in order."""
    with room.database.read() as session:
        batch_id = file_view(session, ACME, file_id).batch_id
        return [view.pages for view in documents_of_batch(session, ACME, batch_id)]


def state_of(room: Mailroom, document_id: DocumentId) -> DocumentState:
    with room.database.read() as session:
        return document_view(session, ACME, document_id).state


def test_as_divided(mailroom: Mailroom) -> None:
    view = seen(mailroom, divided(mailroom))
    assert (view.version, view.can_undo, view.can_redo) == (1, False, False)
    assert [[page.number for page in pile.pages] for pile in view.plan.piles] == [[1, 2, 3], [4]]


def test_a_split_document_is_two_new_ones_and_the_others_keep_their_records(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    first, second = seen(mailroom, file_id).plan.documents
    view = arrange(mailroom, file_id, Split(page=2))
    assert pages(mailroom, file_id) == [(1,), (2,), (4,)]
    assert view.plan.documents[2] == second
    assert state_of(mailroom, second) is DocumentState.NEEDS_REVIEW
    assert state_of(mailroom, first) is DocumentState.WITHDRAWN
    assert set(understand(mailroom)) == set(view.plan.documents[:2])


def test_undo_brings_the_documents_back_with_their_records(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    before = seen(mailroom, file_id).plan
    made = arrange(mailroom, file_id, Split(page=2)).plan.documents
    understand(mailroom)
    assert go(mailroom, file_id, undo).plan == before
    assert [state_of(mailroom, each) for each in before.documents] == [DocumentState.NEEDS_REVIEW] * 2
    assert understand(mailroom) == []
    again = go(mailroom, file_id, redo)
    assert again.plan.documents == made
    assert understand(mailroom) == []
    assert (again.version, again.can_undo, again.can_redo) == (4, True, False)
    assert pages(mailroom, file_id) == [(1,), (2,), (4,)]


def test_merging_by_hand_is_as_good_as_undoing(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    before = seen(mailroom, file_id).plan
    arrange(mailroom, file_id, Split(page=2))
    assert arrange(mailroom, file_id, Merge(page=2)).plan.documents == before.documents


def test_undo_of_nothing(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    for way in (undo, redo):
        with pytest.raises(BadRequest):
            go(mailroom, file_id, way)


def test_reordered_pages_are_read_in_their_new_order(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    arrange(mailroom, file_id, Move(pages=(4,), before=1))
    assert pages(mailroom, file_id) == [(4, 1, 2)]


def test_hidden_pages_are_restored(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    arrange(mailroom, file_id, Restore(pages=(3,)), Hide(pages=(1,)))
    assert pages(mailroom, file_id) == [(2, 3), (4,)]


def test_a_document_of_hidden_pages_is_none(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    arrange(mailroom, file_id, Hide(pages=(4,)))
    assert pages(mailroom, file_id) == [(1, 2)]
    go(mailroom, file_id, undo)
    assert pages(mailroom, file_id) == [(1, 2), (4,)]


def test_nothing_done_is_no_new_version(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    assert arrange(mailroom, file_id, Restore(pages=(1,))).version == 1


def test_turned_page_is_read_again_before_its_document(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    view = arrange(mailroom, file_id, TurnPages(pages=(1, 2), degrees=90))
    assert understand(mailroom) == []
    assert mailroom.count(PageRow, state=PageState.WAITING) == 2
    for turned in (1, 2):
        assert understand(mailroom) == []
        held = mailroom.take(mailroom.hints(Step.READ_PAGE)[-turned])
        assert held is not None
        with mailroom.database.write() as session:
            page = page_of(session, held)
            assert page.said_rotation == 90
            page_read(session, held, facts(page.number).model_copy(update={"rotation": 90}))
    assert understand(mailroom) == [view.plan.documents[0]]
    assert mailroom.hints(Step.DIVIDE_FILE) == mailroom.hints(Step.DIVIDE_FILE)[:1]


def test_turned_twice_and_back_again(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    before = seen(mailroom, file_id).plan
    arrange(mailroom, file_id, TurnPages(pages=(1,), degrees=90))
    arrange(mailroom, file_id, TurnPages(pages=(1,), degrees=180))
    with mailroom.database.read() as session:
        assert pages_of_file(session, ACME, file_id, [1])[0].said_rotation == 270
        assert file_view(session, ACME, file_id).pages_left == 1
    go(mailroom, file_id, undo)
    assert go(mailroom, file_id, undo).plan == before
    mailroom.read_all()
    assert state_of(mailroom, before.documents[0]) is DocumentState.NEEDS_REVIEW
    with mailroom.database.read() as session:
        assert pages_of_file(session, ACME, file_id, [1])[0].said_rotation == 0
        assert file_view(session, ACME, file_id).pages_left == 0


def test_whoever_reads_a_page_as_it_lay_before_writes_nothing(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    arrange(mailroom, file_id, TurnPages(pages=(1,), degrees=90))
    held = mailroom.take_last(Step.READ_PAGE)
    arrange(mailroom, file_id, TurnPages(pages=(1,), degrees=90))
    with pytest.raises(LeaseLost), mailroom.database.write() as session:
        page_read(session, held, facts(1))


def test_released_document_stays_as_it_is(mailroom: Mailroom) -> None:
    file_id = divided(mailroom, understood=RecordState.ACCEPTED)
    with pytest.raises(Conflict, match="released"):
        arrange(mailroom, file_id, Split(page=2))
    assert seen(mailroom, file_id).version == 1
    assert pages(mailroom, file_id) == [(1, 2), (4,)]


def test_past_version(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    arrange(mailroom, file_id, Split(page=2))
    with pytest.raises(Conflict, match="somebody else"):
        arrange(mailroom, file_id, Merge(page=4), version=1)


def test_not_divided_yet(mailroom: Mailroom) -> None:
    file_id = mailroom.open(pages=2)
    with pytest.raises(Conflict, match="not found yet"):
        seen(mailroom, file_id)


def test_not_found(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    with pytest.raises(NotFound), mailroom.database.read() as session:
        arrangement_view(session, OTHER, file_id)
    with pytest.raises(NotFound), mailroom.database.write() as session:
        undo(session, Seen(OTHER, file_id, 1), actor="test")


def test_file_divided_before_plans_were_kept(mailroom: Mailroom) -> None:
    file_id = divided(mailroom, PageGroup(pages=(2,), hidden=(3,), separators=(1,)), PageGroup(pages=(5,), separators=(4,)))
    kept = seen(mailroom, file_id).plan
    with mailroom.database.write() as session:
        session.execute(delete(ArrangementRow))
    found = seen(mailroom, file_id)
    assert found.plan.lies_like(kept)
    assert found.plan.documents == kept.documents
    arrange(mailroom, file_id, Merge(page=5))
    assert pages(mailroom, file_id) == [(2, 5)]
    assert go(mailroom, file_id, undo).plan.documents == kept.documents


def test_a_reviewer_s_word_on_a_withdrawn_document_is_refused(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    with mailroom.database.read() as session:
        document = document_view(session, ACME, seen(mailroom, file_id).plan.documents[0])
        assert document.record_id is not None
        record = record_view(session, ACME, document.record_id)
    arrange(mailroom, file_id, Split(page=2))
    accepted = a_record(document.id, RecordState.ACCEPTED).model_copy(update={"id": record.id})
    with pytest.raises(Conflict, match="arranged anew"), mailroom.database.write() as session:
        save_record(session, ACME, accepted, version=record.version, deed=Deed("test", "record.accept"))


def test_counts_leave_withdrawn_documents_out(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    arrange(mailroom, file_id, Merge(page=4))
    with mailroom.database.read() as session:
        batch = batch_view(session, ACME, BatchId(file_view(session, ACME, file_id).batch_id))
    assert batch.documents == {DocumentState.DIVIDED: 1}
    assert batch.state is BatchState.PROCESSING


def test_audit_names_the_withdrawn(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    first = seen(mailroom, file_id).plan.documents[0]
    arrange(mailroom, file_id, Split(page=2))
    assert mailroom.count(AuditRow, action="document.withdraw", subject=first) == 1
    assert mailroom.count(AuditRow, action="file.rearrange", subject=file_id) == 1


def together(*deeds: object) -> Sequence[str]:
    """What came of calls made at the same moment: `done`, or the kind of error."""
    barrier = threading.Barrier(len(deeds))

    def call(deed: object) -> str:
        barrier.wait()
        try:
            deed()  # type: ignore[operator]
        except (Conflict, LeaseLost) as error:
            return type(error).__name__
        return "done"

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(call, deeds))


def test_two_rearrange_at_the_same_moment(mailroom: Mailroom) -> None:
    for n in range(4):
        file_id = mailroom.open(pages=3, content=b"%d" % n)
        mailroom.read_all()
        mailroom.divide([PageGroup(pages=(1, 2, 3))])
        ends = together(
            lambda file_id=file_id: arrange(mailroom, file_id, Split(page=2), version=1),
            lambda file_id=file_id: arrange(mailroom, file_id, Split(page=3), version=1),
        )
        assert sorted(ends) == ["Conflict", "done"]
        assert sorted(number for each in pages(mailroom, file_id) for number in each) == [1, 2, 3]


def test_rearranging_while_the_line_understands(mailroom: Mailroom) -> None:
    """Either the line was first and its record stays with the withdrawn document, or what it made is thrown away."""
    for n in range(6):
        file_id = mailroom.open(pages=2, content=b"%d" % n)
        mailroom.read_all()
        (first,) = mailroom.divide([PageGroup(pages=(1, 2))])
        held = mailroom.take_last(Step.UNDERSTAND_DOCUMENT)

        def write(held: object = held, first: DocumentId = first) -> None:
            with mailroom.database.write() as session:
                document_understood(session, held, a_record(first, RecordState.ACCEPTED))  # type: ignore[arg-type]

        ends = together(write, lambda file_id=file_id: arrange(mailroom, file_id, Split(page=2), version=1))
        # Accepted by the machine, it was released: then its pages stay.
        assert list(ends) in (["done", "Conflict"], ["LeaseLost", "done"])
        assert (state_of(mailroom, first) is DocumentState.ACCEPTED) == (ends[0] == "done")


def test_last_pages_read_again_together(mailroom: Mailroom) -> None:
    file_id = divided(mailroom, PageGroup(pages=(1, 2, 3, 4)))
    view = arrange(mailroom, file_id, TurnPages(pages=(1, 2, 3, 4), degrees=180))
    leases = [mailroom.take(hint) for hint in mailroom.hints(Step.READ_PAGE)[-4:]]

    def read(held: object) -> None:
        with mailroom.database.write() as session:
            page_read(session, held, facts(1))  # type: ignore[arg-type]

    together(*(partial(read, held) for held in leases))
    assert understand(mailroom) == list(view.plan.documents)


def test_said_rotation_of_a_page_found_upside_down(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    with mailroom.database.write() as session:
        upside_down = facts(1).model_copy(update={"rotation": 180}).model_dump(mode="json")
        session.execute(update(PageRow).where(PageRow.file_id == file_id, PageRow.number == 1).values(facts=upside_down))
    arrange(mailroom, file_id, TurnPages(pages=(1,), degrees=270))
    with mailroom.database.read() as session:
        assert pages_of_file(session, ACME, file_id, [1])[0].said_rotation == 90


def test_a_document_in_somebody_s_hands_stays_as_it_is(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    first = seen(mailroom, file_id).plan.documents[0]
    with mailroom.database.write() as session:
        hold = open_document(session, ACME, first, Visitor("key:1", "Maria Lopez"))
    with pytest.raises(Held, match="Maria Lopez"):
        arrange(mailroom, file_id, Split(page=2))
    with mailroom.database.write() as session:
        let_go(session, hold, Outcome.LEFT)
    arrange(mailroom, file_id, Split(page=2))
    assert mailroom.count(ReviewItemRow, document_id=first, state=QueueState.DONE) == 1
    go(mailroom, file_id, undo)
    assert mailroom.count(ReviewItemRow, document_id=first, state=QueueState.WAITING) == 1


def test_another_type_is_read_anew_without_a_lease_left(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    first = seen(mailroom, file_id).plan.documents[0]
    with mailroom.database.write() as session:
        retype_document(session, ACME, first, Visitor("key:1", "Maria Lopez"), "letter")
    assert state_of(mailroom, first) is DocumentState.DIVIDED
    assert understand(mailroom) == [first]
    assert mailroom.count(ReviewItemRow, document_id=first, hold=None) == 1


def read_as(room: Mailroom, kind: str) -> None:
    """The document that waits is read as this type."""
    for hint in room.hints(Step.UNDERSTAND_DOCUMENT):
        held = room.take(hint)
        if held is not None:
            with room.database.write() as session:
                amount = "total" if kind == "receipt" else "amount"
                record = a_record_of(kind, {amount: "12.00"}, document_id=held.subject, client_id=ACME)
                document_understood(session, held, record.model_copy(update={"state": RecordState.NEEDS_REVIEW}))


def types(room: Mailroom, file_id: FileId) -> list[str | None]:
    """Of the file's documents, as their records are."""
    with room.database.read() as session:
        return [document_view(session, ACME, each).type for each in arrangement_view(session, ACME, file_id).plan.documents]


def test_a_type_is_said_undone_and_done_again(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    arrange(mailroom, file_id, SayType(page=1, type="letter"))
    read_as(mailroom, "letter")
    assert types(mailroom, file_id) == ["letter", "check"]
    assert (seen(mailroom, file_id).can_undo, seen(mailroom, file_id).can_redo) == (True, False)
    go(mailroom, file_id, undo)
    assert types(mailroom, file_id) == ["check", "check"]
    go(mailroom, file_id, redo)
    assert types(mailroom, file_id) == ["letter", "check"]
    assert mailroom.count(ReviewItemRow, hold=None) == 2


def test_two_types_one_after_the_other(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    for kind in ("letter", "receipt"):
        arrange(mailroom, file_id, SayType(page=2, type=kind))
        read_as(mailroom, kind)
    found = [types(mailroom, file_id)[0]]
    for way in (undo, undo, redo, redo):
        go(mailroom, file_id, way)
        found.append(types(mailroom, file_id)[0])
    assert found == ["receipt", "letter", "check", "letter", "receipt"]


def test_a_type_undone_before_it_was_read(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    first = seen(mailroom, file_id).plan.documents[0]
    arrange(mailroom, file_id, SayType(page=1, type="letter"))
    assert state_of(mailroom, first) is DocumentState.DIVIDED
    go(mailroom, file_id, undo)
    assert (state_of(mailroom, first), types(mailroom, file_id)) == (DocumentState.NEEDS_REVIEW, ["check", "check"])
    assert understand(mailroom) == []
    arrange(mailroom, file_id, SayType(page=1, type="letter"))
    read_as(mailroom, "letter")
    assert types(mailroom, file_id) == ["letter", "check"]


def test_values_settled_since_are_not_thrown_away(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    first = seen(mailroom, file_id).plan.documents[0]
    arrange(mailroom, file_id, SayType(page=1, type="letter"))
    read_as(mailroom, "letter")
    act = DeskAct(id=new_act_id(), action=ActKind.CORRECT, pointer="/amount", value="13.00")
    with mailroom.database.write() as session:
        hold = open_document(session, ACME, first, Visitor("key:1", "Maria Lopez"))
        assert do_acts(session, hold, [act], DEFAULT_POLICY).refused == []
        let_go(session, hold, Outcome.LEFT)
    with pytest.raises(Conflict, match="settled since"):
        go(mailroom, file_id, undo)
    assert types(mailroom, file_id) == ["letter", "check"]


@pytest.mark.parametrize(
    ("said", "error"), [(SayType(page=1, type="nonsense"), BadRequest), (SayType(page=1, type="check"), Conflict)]
)
def test_types_that_cannot_be_said(mailroom: Mailroom, said: SayType, error: type[Exception]) -> None:
    file_id = divided(mailroom)
    with pytest.raises(error):
        arrange(mailroom, file_id, said)
    assert seen(mailroom, file_id).version == 1


def test_a_released_document_keeps_its_type(mailroom: Mailroom) -> None:
    file_id = divided(mailroom, understood=RecordState.ACCEPTED)
    with pytest.raises(Conflict, match="released"):
        arrange(mailroom, file_id, SayType(page=1, type="letter"))


def test_what_is_split_off_is_read_as_what_was_said(mailroom: Mailroom) -> None:
    file_id = divided(mailroom)
    arrange(mailroom, file_id, SayType(page=1, type="letter"))
    read_as(mailroom, "letter")
    arrange(mailroom, file_id, Split(page=2))
    with mailroom.database.read() as session:
        said = [document_view(session, ACME, each).type_said for each in seen(mailroom, file_id).plan.documents]
    assert said == ["letter", None, None]
