"""Export runs on each database: asked for, planned, made by an exporter, acknowledged, sent again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from schemas.delivery import ExportAct, ExportState, ItemState
from schemas.errors import BadRequest, Conflict, NotFound, Unavailable
from schemas.exports.format import ExportFormat
from schemas.record import RecordState
from schemas.work import EventType
from storage import keys
from storage.audit import Deed
from storage.export_work import take_run
from storage.exports import (
    Wanted,
    acknowledge_export,
    export_view,
    items_of_run,
    list_exports,
    request_export,
    resend_export,
    taken_over,
    unacknowledged,
)
from storage.folder import FolderStore
from storage.ledger import acts_of_record, acts_of_run, take_control_numbers
from storage.records import save_record
from storage.tables import EventRow
from storage.views import ExportView, RecordView
from storage.work import LeaseLost
from tests.formats import FORMATS, LINES
from tests.storage.scenes import ACME, OTHER, Mailroom, a_record
from workers.outgoing.exporter import Exporter


class Works:
    """A mailroom with an exporter."""

    def __init__(self, room: Mailroom, folder: Path) -> None:
        self.room = room
        self.objects = FolderStore(folder)
        self.exporter = self.with_formats(FORMATS)

    def with_formats(self, formats: dict[str, ExportFormat], per_file: int = 2) -> Exporter:
        return Exporter(self.room.database, self.objects, "test", 60, formats=lambda: formats, records_per_file=per_file)

    def ask(self, name: str = "lines", since: str | None = None, *records: str, key: str | None = None) -> ExportView:
        with self.room.database.write() as session:
            return request_export(session, ACME, Wanted(name, since, records or None, key), actor="key:1")

    def make(self, *arguments: str | None) -> ExportView:
        run = self.ask(*arguments)  # type: ignore[arg-type]
        assert self.exporter()
        return self.see(run)

    def see(self, run: ExportView) -> ExportView:
        with self.room.database.read() as session:
            return export_view(session, ACME, run.id)

    def read(self, run: ExportView, name: str) -> bytes:
        return self.objects.get(keys.export_file(ACME, run.id, name))

    def amount(self, record: RecordView, amount: str | None, state: RecordState = RecordState.ACCEPTED) -> None:
        changed = a_record(record.document_id, state).model_copy(update={"id": record.id, "data": {"amount": amount}})
        with self.room.database.write() as session:
            deed = Deed("key:1", "record.correct", "/amount")
            save_record(session, ACME, changed, version=record.version, deed=deed)

    def records(self, *states: RecordState) -> list[RecordView]:
        return [self.room.record(state, b"%d" % n) for n, state in enumerate(states)]


@pytest.fixture
def works(mailroom: Mailroom, tmp_path: Path) -> Works:
    return Works(mailroom, tmp_path / "objects")


ACCEPTED, OPEN = RecordState.ACCEPTED, RecordState.NEEDS_REVIEW


def test_run_writes_files_manifest_ledger_and_event(works: Works) -> None:
    first, second, third = works.records(ACCEPTED, ACCEPTED, ACCEPTED)
    run = works.make()
    assert (run.state, run.exported, run.held) == (ExportState.MADE, 3, 0)
    assert [file["name"] for file in run.files] == ["lines.00001.txt", "lines.00002.txt", "manifest.json"]
    assert works.read(run, "lines.00001.txt").decode() == f"1:{first.id}:12.00\n1:{second.id}:12.00"
    manifest = json.loads(works.read(run, "manifest.json"))
    assert manifest["totals"] == {"check": {"records": 3, "of": "/amount", "amount": "36.00", "without_amount": 0}}
    assert manifest["files"][1]["contents"] == [{"id": third.id, "revision": 1, "type": "check", "on_file": {}}]
    assert run.totals == manifest["totals"]
    assert works.room.count(EventRow, type=EventType.EXPORT_READY, subject=run.id) == 1
    with works.room.database.read() as session:
        assert [act.act for act in acts_of_run(session, ACME, run.id)] == [ExportAct.REQUESTED, ExportAct.MADE]
        assert [act.control_number for act in acts_of_record(session, ACME, third.id)] == [2, 2]
        assert acts_of_run(session, OTHER, run.id) == ()


def test_next_run_carries_what_no_run_has_carried(works: Works) -> None:
    works.records(ACCEPTED)
    assert [works.make().exported for _ in range(2)] == [1, 0]
    again = works.make("lines", "0")
    assert again.exported == 1
    assert [file.get("control_number") for file in again.files] == [2, None]


def test_records_that_cannot_be_told_are_held_and_looked_at_again(works: Works) -> None:
    good, poor = works.records(ACCEPTED, ACCEPTED)
    works.amount(poor, None)
    run = works.make()
    assert (run.exported, run.held) == (1, 1)
    with works.room.database.read() as session:
        held = items_of_run(session, run, state=ItemState.HELD).items
        first = items_of_run(session, run, limit=1)
        assert len(items_of_run(session, run, limit=1, cursor=first.next_cursor).items) == 1
    assert [(each.record_id, each.revision, each.held[0]["code"]) for each in held] == [(poor.id, 2, "missing_value")]
    assert json.loads(works.read(run, "manifest.json"))["held"][0]["at"] == "/amount"
    assert good.id in works.read(run, "lines.00001.txt").decode()
    assert works.make().held == 1


def test_record_that_breaks_the_format_keeps_no_other(works: Works) -> None:
    records = works.records(ACCEPTED, ACCEPTED)
    works.amount(records[0], "66.66")
    run = works.make()
    assert (run.state, run.exported, run.held) == (ExportState.MADE, 1, 1)
    assert json.loads(works.read(run, "manifest.json"))["held"][0]["code"] == "not_written"


def test_only_accepted_records_leave(works: Works) -> None:
    waiting, released = works.records(OPEN, ACCEPTED)
    works.amount(released, "13.00", OPEN)
    run = works.make()
    assert (run.exported, run.held) == (0, 1)
    named = works.make("lines", None, waiting.id, released.id)
    assert (named.exported, named.held) == (0, 2)
    reasons = json.loads(works.read(named, "manifest.json"))["held"]
    assert {(each["code"], each["at"]) for each in reasons} == {("not_accepted", "/amount")}


def test_correction_goes_out_with_the_next_run(works: Works) -> None:
    (record,) = works.records(ACCEPTED)
    works.make()
    works.amount(record, "13.00")
    run = works.make()
    assert works.read(run, "lines.00001.txt").decode() == f"2:{record.id}:13.00"


def test_named_record_of_another_type_is_held(works: Works) -> None:
    (record,) = works.records(ACCEPTED)
    assert works.make("letters").exported == 0
    run = works.make("letters", None, record.id)
    assert json.loads(works.read(run, "manifest.json"))["held"][0]["code"] == "wrong_type"


def test_format_of_single_records_writes_a_file_each(works: Works) -> None:
    works.records(ACCEPTED, ACCEPTED)
    assert [file.get("control_number") for file in works.make("single").files] == [1, 2, None]


def test_exporter_that_dies_is_followed_by_one_that_writes_the_same(works: Works) -> None:
    works.records(ACCEPTED, ACCEPTED)
    run = works.ask()

    class Killed(BaseException):
        pass

    def die(_: object) -> bytes:
        raise Killed

    dying = works.with_formats({"lines": ExportFormat("lines", "Lines", ("check",), "text/plain", ".txt", die)})
    with pytest.raises(Killed):
        dying()
    works.room.record(ACCEPTED, b"later")
    assert not works.exporter()  # the dead one's lease holds it
    with works.room.database.write() as session:
        _expire(session)
    assert works.exporter()
    made = works.see(run)
    assert (made.exported, [file.get("control_number") for file in made.files]) == (2, [1, None])
    assert works.make().exported == 1


def test_paused_exporter_cannot_end_what_another_ended(works: Works) -> None:
    works.records(ACCEPTED)
    run = works.ask()
    with works.room.database.write() as session:
        sleeper = take_run(session, owner="me", seconds=-1)
    assert sleeper is not None
    works.exporter()
    commit = works.exporter._missing(sleeper, "late")
    with pytest.raises(LeaseLost), works.room.database.write() as session:
        commit(session)
    assert works.see(run).state is ExportState.MADE


def test_outage_is_not_counted_and_faults_are(works: Works) -> None:
    works.records(ACCEPTED)
    run = works.ask()

    class Down(FolderStore):
        def put(self, *_: object, **__: object) -> None:  # type: ignore[override]
            raise Unavailable

    down = Exporter(works.room.database, Down(Path(works.objects._root)), "t", 60, formats=lambda: FORMATS)
    assert down()
    unknown = works.with_formats({})
    for _ in range(3):
        with works.room.database.write() as session:
            _expire(session)
        assert unknown()
    assert (works.see(run).state, works.see(run).fault) == (ExportState.FAILED, "KeyError")
    assert works.make().exported == 1


def _expire(session: object) -> None:
    from sqlalchemy import update  # noqa: PLC0415

    from storage.columns import DatabaseTime  # noqa: PLC0415
    from storage.delivery_tables import ExportRow  # noqa: PLC0415

    past = DatabaseTime(-1)
    session.execute(update(ExportRow).where(ExportRow.lease_until.is_not(None)).values(lease_until=past))  # type: ignore[attr-defined]
    session.execute(update(ExportRow).values(not_before=past))  # type: ignore[attr-defined]


def test_acknowledging_and_sending_again(works: Works) -> None:
    works.records(ACCEPTED)
    asked = works.ask()
    with works.room.database.write() as session, pytest.raises(Conflict, match="waiting"):
        acknowledge_export(session, ACME, asked.id, actor="key:1")
    works.exporter()
    with works.room.database.write() as session:
        assert len(list_exports(session, ACME, which=unacknowledged()).items) == 1
        assert acknowledge_export(session, ACME, asked.id, actor="key:2").acked_by == "key:2"
        assert acknowledge_export(session, ACME, asked.id, actor="key:3").acked_by == "key:2"
        assert len(list_exports(session, ACME, which=taken_over()).items) == 1
        assert resend_export(session, ACME, asked.id, actor="key:1").acked_at is None
        acts = [act.act.value for act in acts_of_run(session, ACME, asked.id)]
        with pytest.raises(NotFound):
            resend_export(session, OTHER, asked.id, actor="key:1")
    assert acts == ["requested", "made", "acknowledged", "resent"]
    assert works.room.count(EventRow, type=EventType.EXPORT_READY) == 2


def test_what_does_not_fit_together(works: Works) -> None:
    (record,) = works.records(ACCEPTED)
    with pytest.raises(BadRequest):
        works.ask("lines", "0", record.id)
    with pytest.raises(BadRequest):
        works.ask("lines", "9")
    with pytest.raises(NotFound):
        works.ask("lines", None, "rec_unknown")


def test_repeated_request_is_one_run(works: Works) -> None:
    assert works.ask(key="k").id == works.ask(key="k").id
    with pytest.raises(Conflict):
        works.ask("single", key="k")


def test_control_numbers_are_never_given_twice(mailroom: Mailroom) -> None:
    taken = list[int]()
    for client, count in ((ACME, 2), (OTHER, 1), (ACME, 3), (ACME, 1)):
        with mailroom.database.write() as session:
            taken.append(take_control_numbers(session, client, count))
    assert taken == [1, 1, 3, 6]
    with pytest.raises(Conflict), mailroom.database.write() as session:
        take_control_numbers(session, ACME, 10**9)
    assert LINES.several
