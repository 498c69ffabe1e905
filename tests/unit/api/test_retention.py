"""What people and programs are told of what is no longer kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import update

from postroom.client import Client, ServiceError
from schemas.ids import DocumentId
from schemas.record import RecordState
from schemas.work import Role
from storage.access import ClientSettings, load_client, set_up_client
from storage.columns import DatabaseTime
from storage.documents import document_view
from storage.obstacles import DAY_SECONDS
from storage.tables import DocumentRow, FileRow
from storage.views import RecordView
from tests.storage.scenes import ACME, Mailroom
from tests.unit.api.conftest import House
from workers.purger import Purger


def keep_thirty_days(room: Mailroom) -> None:
    """And what there is, is older than that."""
    with room.database.write() as session:
        wanted = replace(ClientSettings.of(load_client(session, ACME)), keep_originals_days=30, keep_records_days=30)
        set_up_client(session, ACME, wanted, actor="test")
        session.execute(update(DocumentRow).values(settled_at=DatabaseTime(-31 * DAY_SECONDS)))
        session.execute(update(FileRow).values(received_at=DatabaseTime(-31 * DAY_SECONDS)))


@pytest.fixture
def old(house: House) -> RecordView:
    """A rejected record whose days are over."""
    room = Mailroom(house.services.database.url)
    view = room.record(RecordState.REJECTED)
    keep_thirty_days(room)
    room.database.close()
    house.person("boss", {"acme": Role.ADMIN})
    house.sign_in("boss")
    return view


def purge(house: House) -> None:
    purger = Purger(house.services.database, house.services.objects, every_seconds=60, at_once=10)
    while purger():
        pass


def test_admin_sees_what_is_due_and_what_was_taken(house: House, old: RecordView) -> None:
    del old
    page = house.http.get("/admin/retention").text
    assert ("<b>1 scan</b>" in page, "<b>1 record</b>" in page, "Nothing yet." in page) == (True, True, True)
    purge(house)
    page = house.http.get("/admin/retention").text
    assert ("<b>0 scans</b>" in page, "1 scans, 1 records" in page or "1 records, 1 scans" in page) == (True, True)


def test_what_is_gone_says_so(house: House, old: RecordView) -> None:
    with house.services.database.read() as session:
        document = document_view(session, ACME, DocumentId(old.document_id))
    purge(house)
    key = house.key(Role.ADMIN)
    for path in (f"records/{old.id}", f"files/{document.file_id}/pages/1/image", f"files/{document.file_id}/pages/1/words"):
        answer = house.http.get(f"/v1/{path}", headers=key)
        assert (answer.status_code, answer.json()["type"].rsplit("/", 1)[1]) == (410, "purged")
    assert house.http.get(f"/v1/documents/{document.id}", headers=key).json()["purged_at"] is not None
    page = house.http.get(f"/documents/{document.id}").text
    assert ("its scan was deleted" in page.lower(), "<img" not in page.split('class="beside"')[1]) == (True, True)
    strip = house.http.get(f"/batches/{document.batch_id}").text
    assert ("its days are over" in strip, 'data-command="split"' in strip) == (True, False)


def test_a_rewound_consumer_passes_over_what_is_gone(house: House) -> None:
    room = Mailroom(house.services.database.url)
    gone = room.record(RecordState.ACCEPTED)
    keep_thirty_days(room)
    client = Client("http://testserver", house.keys["acme", Role.DOWNSTREAM])
    client._http.close()
    client._http = house.http
    house.http.headers.update(house.key(Role.DOWNSTREAM))
    assert [record["id"] for record in client.records.follow("billing", wait_seconds=None)] == [gone.id]
    purge(house)
    stays = room.record(RecordState.ACCEPTED, content=b"later")
    room.database.close()
    client.events.rewind("billing", "0")
    assert [record["id"] for record in client.records.follow("billing", wait_seconds=None)] == [stays.id]
    assert [record["id"] for record in client.records.all()] == [stays.id]
    assert [event["record_id"] for event in client.events.page(cursor="0")["data"]] == [gone.id, stays.id]
    with pytest.raises(ServiceError) as caught:
        client.records.went(gone.id)
    assert caught.value.problem["status"] == 410
