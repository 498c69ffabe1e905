"""Retention: what is due goes whole, what somebody waits for stays, and dying in between orphans nothing."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select, update

from schemas.delivery import ExportAct, ExportState, ItemState
from schemas.errors import Purged
from schemas.ids import DocumentId, ExportId, FileId
from schemas.record import Record, RecordState
from schemas.retention import Obstacle, PurgeKind
from schemas.understanding import PageGroup
from schemas.work import DocumentState, Step
from storage import keys
from storage.access import ClientSettings, load_client, set_up_client
from storage.arrangement import Seen, rearrange
from storage.audit import Deed
from storage.columns import DatabaseTime
from storage.consumers import acknowledge
from storage.dashboard import figures
from storage.delivery_tables import ExportActRow, ExportItemRow, ExportRow
from storage.denial_tables import DenialLetterRow, DenialRow
from storage.documents import document_view
from storage.exports import check_files_kept
from storage.feed import events_since, head_of, records_since
from storage.files import file_view, pages_of_file
from storage.folder import FolderStore
from storage.line import document_understood
from storage.objects import ObjectStore
from storage.obstacles import DAY_SECONDS
from storage.purge import purge_records, purge_scans, unfinished
from storage.purge_rows import NO_NAME
from storage.purge_tables import PurgeRow
from storage.record_list import RecordFilter, find_records
from storage.records import record_view, save_record
from storage.retention import due_records, due_scans, forecast
from storage.review_holds import open_document
from storage.review_tables import ReviewActRow, ReviewItemRow
from storage.review_views import Visitor
from storage.search_tables import RecordTermRow
from storage.tables import AuditRow, DocumentRow, FileRow, RecordRow
from storage.views import RecordView
from storage.webhooks import add_endpoint
from tests.remittances import a_claim, a_line, an_eob
from tests.storage.scenes import ACME, OTHER, Mailroom, a_record, release
from workers.purger import Purger

MARIA = Visitor("user:maria", "Maria", supervises=True)
ALWAYS = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


class Archive:
    """A mailroom with an object store, of which the client keeps everything for thirty days."""

    def __init__(self, room: Mailroom, store: ObjectStore) -> None:
        self.room, self.store, self.database = room, store, room.database
        self.keep(originals=30, records=30)

    def keep(self, *, originals: int | None, records: int | None) -> None:
        with self.database.write() as session:
            wanted = ClientSettings.of(load_client(session, ACME))
            wanted = replace(wanted, keep_originals_days=originals, keep_records_days=records)
            set_up_client(session, ACME, wanted, actor="test")

    def age(self, days: float = 31) -> None:
        """So many days pass."""
        ago = DatabaseTime(-days * DAY_SECONDS)
        with self.database.write() as session:
            session.execute(update(DocumentRow).where(DocumentRow.settled_at.is_not(None)).values(settled_at=ago))
            session.execute(update(DocumentRow).values(created_at=ago))
            session.execute(update(FileRow).values(received_at=ago))

    def take(self) -> None:
        """A consumer acknowledges everything."""
        with self.database.write() as session:
            acknowledge(session, ACME, "billing", str(head_of(session, ACME)), actor="test")

    def put(self, *wanted: str) -> None:
        for key in wanted:
            self.store.put(key, io.BytesIO(b"paper"))

    def purger(self, at_once: int = 50) -> Purger:
        return Purger(self.database, self.store, every_seconds=3600, at_once=at_once)

    def purge(self) -> None:
        purger = self.purger()
        while purger():
            pass

    def kept(self) -> list[str]:
        return sorted(self.store.keys("t/")) + sorted(self.store.keys("exports/"))

    def document(self, document_id: DocumentId) -> DocumentRow:
        with self.database.read() as session:
            return session.get_one(DocumentRow, document_id)


@pytest.fixture
def archive(mailroom: Mailroom, tmp_path: Path) -> Iterator[Archive]:
    return Archive(mailroom, FolderStore(tmp_path / "objects"))


def with_objects(archive: Archive, view: RecordView) -> FileId:
    """Objects as the line and the export leave them."""
    with archive.database.read() as session:
        file_id = document_view(session, ACME, view.document_id).file_id
    archive.put(
        keys.original(ACME, file_id), keys.page_view(ACME, file_id, 1), keys.read_page(ACME, file_id, 1),
        keys.readings(ACME, view.document_id), keys.paper_copy(ACME, view.document_id, 1, None),
    )  # fmt: skip
    return file_id


def exported(
    archive: Archive, view: RecordView, *, acknowledged: bool = True, state: ItemState = ItemState.EXPORTED
) -> ExportId:
    """A run that carried the record."""
    run = ExportId("exp_1")
    with archive.database.write() as session:
        row = ExportRow(
            id=run, client_id=ACME, format="csv", state=ExportState.MADE, created_by="test", files=[{"name": "csv"}]
        )
        row.acked_at = DatabaseTime() if acknowledged else None
        session.add(row)
        session.flush()
        session.add(
            ExportItemRow(export_id=run, record_id=view.id, client_id=ACME, revision=view.revision, position=1, state=state)
        )
    archive.put(keys.export_file(ACME, run, "csv.00001.csv"))
    return run


def test_everything_of_a_document_goes_and_it_is_still_counted(archive: Archive) -> None:
    view = archive.room.record(RecordState.ACCEPTED)
    file_id, run = with_objects(archive, view), exported(archive, view)
    archive.take()
    archive.age()
    with archive.database.read() as session:
        client = load_client(session, ACME)
        before = forecast(session, client)
        counted = figures(session, ACME, *ALWAYS)
    assert (before.scans, before.pages, before.records, before.kept) == (1, 1, 1, {})
    archive.purge()
    assert archive.kept() == []
    with archive.database.read() as session:
        assert session.scalars(select(RecordRow.body)).all() == [{}]
        assert [session.scalars(select(table.client_id)).all() for table in (RecordTermRow, ReviewItemRow, ReviewActRow)] == [
            [], [], [],
        ]  # fmt: skip
        file = file_view(session, ACME, file_id)
        assert (file.name, file.object_key, file.purged_at is not None) == (NO_NAME, None, True)
        assert [page.facts for page in pages_of_file(session, ACME, file_id)] == [None]
        assert find_records(session, ACME, RecordFilter()).items == ()
        with pytest.raises(Purged):
            record_view(session, ACME, view.id)
        with pytest.raises(Purged):
            check_files_kept(session, run)
        assert figures(session, ACME, *ALWAYS) == counted
        stones = session.execute(select(PurgeRow.subject, PurgeRow.kind, PurgeRow.count, PurgeRow.done_at.is_not(None)))
        assert sorted(map(tuple, stones)) == sorted(
            [(file_id, "scan", 1, True), (view.document_id, "record", 1, True), (run, "export", 1, True)]
        )
        deeds = session.execute(
            select(AuditRow.action, AuditRow.subject, AuditRow.detail).where(AuditRow.action.contains("purge"))
        )
        assert set(map(tuple, deeds)) == {
            ("file.purge", file_id, "pages 1"), ("document.purge", view.document_id, "revisions 1"),
            ("export.purged", run, "csv"),
        }  # fmt: skip
        assert session.scalars(select(ExportActRow.act)).all() == [ExportAct.PURGED]
        after = forecast(session, client)
    assert (after.scans, after.records, after.taken) == (0, 0, dict.fromkeys(PurgeKind, 1))


def test_the_feed_keeps_its_positions_and_passes_over_what_is_gone(archive: Archive) -> None:
    gone = archive.room.record(RecordState.ACCEPTED)
    archive.take()
    archive.age()
    stays = archive.room.record(RecordState.ACCEPTED, content=b"later")
    archive.purge()
    with archive.database.read() as session:
        feed = records_since(session, ACME)
        assert [event.record_id for event in feed.events] == [stays.id]
        told = events_since(session, ACME, bodies=True).events
    assert [(event.position, event.record_id, event.body is None) for event in told] == [
        (1, gone.id, True),
        (2, stays.id, False),
    ]


@pytest.mark.parametrize("state", [RecordState.NEEDS_REVIEW, RecordState.ACCEPTED, RecordState.REJECTED])
def test_only_what_is_settled_and_taken_is_due(archive: Archive, state: RecordState) -> None:
    view = archive.room.record(state)
    with_objects(archive, view)
    archive.age()
    archive.purge()
    gone = archive.document(view.document_id).purged_at is not None
    assert (gone, archive.kept() == []) == (state is RecordState.REJECTED,) * 2
    with archive.database.read() as session:
        told = forecast(session, load_client(session, ACME))
    assert told.unsettled == (state is RecordState.NEEDS_REVIEW)
    assert told.kept == ({Obstacle.NOT_TAKEN: 1} if state is RecordState.ACCEPTED else {})


def test_days_count_from_the_release_and_not_from_the_receipt(archive: Archive) -> None:
    view = archive.room.record()
    archive.age(400)
    with archive.database.write() as session:
        record = Record.model_validate(record_view(session, ACME, view.id).body)
        rejected = record.model_copy(update={"state": RecordState.REJECTED})
        save_record(session, ACME, rejected, version=view.version, deed=Deed("key:k", "record.reject"))
    archive.purge()
    assert archive.document(view.document_id).purged_at is None
    archive.age()
    archive.purge()
    assert archive.document(view.document_id).purged_at is not None


def _consumer_behind(archive: Archive, view: RecordView) -> None:
    del view
    with archive.database.write() as session:
        acknowledge(session, ACME, "nightly", "0", actor="test")


def _webhook_pending(archive: Archive, view: RecordView) -> None:
    with archive.database.write() as session:
        add_endpoint(session, ACME, "https://example.com/hook", None, actor="test")
    with archive.database.write() as session:
        record = Record.model_validate(record_view(session, ACME, view.id).body)
        corrected = record.model_copy(update={"data": record.data | {"amount": "13.00"}})
        save_record(session, ACME, corrected, version=view.version, deed=Deed("key:k", "record.correct"))
    archive.take()


def _export_unacknowledged(archive: Archive, view: RecordView) -> None:
    exported(archive, view, acknowledged=False)


def _export_held(archive: Archive, view: RecordView) -> None:
    exported(archive, view, acknowledged=False, state=ItemState.HELD)


def _open_at_the_desk(archive: Archive, view: RecordView) -> None:
    with archive.database.write() as session:
        open_document(session, ACME, view.document_id, MARIA)


@pytest.mark.parametrize(
    ("hinder", "obstacle"),
    [
        (_consumer_behind, Obstacle.CONSUMER), (_webhook_pending, Obstacle.WEBHOOK), (_export_unacknowledged, Obstacle.EXPORT),
        (_export_held, Obstacle.EXPORT), (_open_at_the_desk, Obstacle.AT_WORK),
    ],
)  # fmt: skip
def test_what_somebody_waits_for_stays_and_is_told(
    archive: Archive, hinder: Callable[[Archive, RecordView], None], obstacle: Obstacle
) -> None:
    view = archive.room.record(RecordState.ACCEPTED)
    with_objects(archive, view)
    archive.take()
    hinder(archive, view)
    archive.age()
    with archive.database.read() as session:
        assert forecast(session, load_client(session, ACME)).kept == {obstacle: 1}
    before = archive.kept()
    archive.purge()
    assert (archive.document(view.document_id).purged_at, archive.kept()) == (None, before)


def test_an_open_denial_keeps_its_remittance(archive: Archive) -> None:
    record = release(archive.room, "eob", an_eob(a_claim(a_line("100.00", "0.00", "CO-197 100.00"))))
    archive.take()
    archive.age()
    with archive.database.write() as session:
        assert forecast(session, load_client(session, ACME)).kept == {Obstacle.DENIAL: 1}
        session.execute(update(DenialRow).values(state="written_off"))
    archive.purge()
    assert archive.document(DocumentId(record.document_id)).purged_at is not None
    assert (archive.room.count(DenialRow), archive.room.count(DenialLetterRow)) == (0, 0)


def test_scans_may_go_before_records(archive: Archive) -> None:
    archive.keep(originals=30, records=None)
    view = archive.room.record(RecordState.ACCEPTED)
    file_id = with_objects(archive, view)
    archive.take()
    archive.age()
    archive.purge()
    assert archive.kept() == [keys.readings(ACME, view.document_id)]
    with archive.database.read() as session:
        assert record_view(session, ACME, view.id).body["data"] == {"amount": "12.00"}
        assert file_view(session, ACME, file_id).name == "scan.tif"


def test_one_open_document_keeps_the_scan_of_the_whole_file(archive: Archive) -> None:
    archive.room.open(2)
    archive.room.read_all()
    first, _ = archive.room.divide((PageGroup(pages=(1,)), PageGroup(pages=(2,))))
    for hint in archive.room.hints(Step.UNDERSTAND_DOCUMENT):
        if (held := archive.room.take(hint)) is not None:
            state = RecordState.REJECTED if held.subject == first else RecordState.NEEDS_REVIEW
            with archive.database.write() as session:
                document_understood(session, held, a_record(held.subject, state))
    archive.age()
    archive.purge()
    with archive.database.read() as session:
        assert session.execute(select(PurgeRow.subject, PurgeRow.kind)).all() == [(first, PurgeKind.RECORD)]


def test_killed_between_rows_and_objects(archive: Archive) -> None:
    view = archive.room.record(RecordState.REJECTED)
    with_objects(archive, view)
    archive.age()
    with archive.database.write() as session:
        client = load_client(session, ACME)
        files, documents = due_scans(session, client, limit=50), due_records(session, client, limit=50)
        assert (purge_scans(session, client, files), purge_records(session, client, documents)) == (1, 1)
    assert len(archive.kept()) == 5  # the worker died here
    with archive.database.read() as session:
        assert len(unfinished(session, limit=50)) == 2
    archive.purge()
    assert archive.kept() == []
    with archive.database.read() as session:
        assert unfinished(session, limit=50) == ()


def test_an_outage_of_the_store_is_gone_on_with_later(archive: Archive) -> None:
    view = archive.room.record(RecordState.REJECTED)
    with_objects(archive, view)
    archive.age()
    purger = archive.purger()
    assert purger.step()
    whole, purger.objects = purger.objects, _Failing(archive.store)  # type: ignore[assignment]
    with pytest.raises(OSError, match="down"):
        purger.step()
    assert 0 < len(archive.kept()) < 5
    purger.objects = whole
    while purger.step():
        pass
    assert archive.kept() == []


class _Failing:
    """A store that breaks down at the third deletion."""

    def __init__(self, store: ObjectStore) -> None:
        self._store, self._left = store, 2
        self.keys = store.keys

    def delete(self, key: str) -> None:
        if not self._left:
            raise OSError("down")
        self._left -= 1
        self._store.delete(key)


def test_in_bounded_pieces(archive: Archive) -> None:
    for number in range(3):
        archive.room.record(RecordState.REJECTED, content=str(number).encode())
    archive.age()
    purger = archive.purger(at_once=2)
    assert purger.step()
    assert archive.room.count(PurgeRow, kind=PurgeKind.RECORD) == 2
    while purger.step():
        pass
    assert archive.room.count(PurgeRow, kind=PurgeKind.RECORD) == 3


def test_two_purgers_beside_each_other(archive: Archive) -> None:
    for number in range(6):
        with_objects(archive, archive.room.record(RecordState.REJECTED, content=str(number).encode()))
    archive.age()
    purgers = [archive.purger(at_once=2) for _ in range(2)]

    def work(purger: Purger) -> None:
        while purger.step():
            pass

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(work, purgers))
    assert archive.kept() == []
    assert archive.room.count(PurgeRow) == 12
    with archive.database.read() as session:
        deeds = session.scalars(select(AuditRow.subject).where(AuditRow.action == "document.purge")).all()
    assert len(deeds) == len(set(deeds)) == 6


def test_what_is_gone_cannot_be_worked_on(archive: Archive) -> None:
    view = archive.room.record(RecordState.REJECTED)
    file_id = with_objects(archive, view)
    archive.age()
    archive.purge()
    with archive.database.write() as session, pytest.raises(Purged):
        open_document(session, ACME, view.document_id, MARIA)
    with archive.database.write() as session, pytest.raises(Purged):
        rearrange(session, Seen(ACME, file_id, 1), lambda plan: plan, deed=Deed("x", "file.arrange"))
    late = Record.model_validate(view.body)
    with archive.database.write() as session, pytest.raises(Purged):
        save_record(session, ACME, late, version=view.version, deed=Deed("x", "record.correct"))


def test_other_clients_keep_theirs(archive: Archive) -> None:
    other = archive.room.record(RecordState.REJECTED, client_id=OTHER)
    archive.age()
    archive.purge()
    assert archive.document(other.document_id).purged_at is None
    assert archive.document(other.document_id).state is DocumentState.REJECTED
