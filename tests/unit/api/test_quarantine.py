"""A document that the machine gave up on: opened at the desk, sent again, or turned down."""

from __future__ import annotations

import io

import pytest
from sqlalchemy import update

from schemas.work import DocumentState, Role, Step
from storage import keys
from storage.documents import document_view
from storage.files import file_view
from storage.line import give_up
from storage.tables import FileRow
from storage.views import DocumentView
from tests.storage.scenes import ACME, Mailroom
from tests.unit.api.conftest import House

NAME = 'Müller "1" <b>.pdf'


@pytest.fixture
def document(house: House) -> DocumentView:
    """In quarantine, its reviewer signed in."""
    room = Mailroom(house.services.database.url)
    document_id = room.document()
    held = room.take_last(Step.UNDERSTAND_DOCUMENT)
    with room.database.write() as session:
        session.execute(update(FileRow).values(name=NAME))
        give_up(session, held, "TIME_LIMIT")
        document = document_view(session, ACME, document_id)
    house.services.objects.put(keys.original(ACME, document.file_id), io.BytesIO(b"%PDF-1.7"))
    room.database.close()
    house.person("rita", {"acme": Role.REVIEWER})
    house.sign_in("rita")
    return document


def state(house: House, document: DocumentView) -> DocumentState:
    with house.services.database.read() as session:
        return document_view(session, ACME, document.id).state


def test_list_and_page_say_why(house: House, document: DocumentView) -> None:
    listed = house.http.get("/review?state=quarantined").text
    assert (document.id in listed, "It took longer than a document may" in listed) == (True, True)
    page = house.http.get(f"/review/{document.id}").text
    assert ("It took longer than a document may" in page, "<b>.pdf" in page, "Send it again" in page) == (True, False, True)
    assert f'href="/review/{document.id}"' in house.http.get(f"/documents/{document.id}").text


def test_original_is_offered_for_keeping(house: House, document: DocumentView) -> None:
    answer = house.http.get(f"/v1/files/{document.file_id}/original")
    assert (answer.content, answer.headers["content-type"]) == (b"%PDF-1.7", "application/octet-stream")
    said = "attachment; filename*=UTF-8''M%C3%BCller%20%221%22%20%3Cb%3E.pdf"
    assert (answer.headers["content-disposition"], house.audited("file.download")) == (said, [None])
    stranger = house.key(Role.REVIEWER, "beta")
    assert house.http.get(f"/v1/files/{document.file_id}/original", headers=stranger).status_code == 404
    assert house.http.get(f"/v1/files/{document.file_id}/original", headers=house.key(Role.UPLOADER)).status_code == 403


def test_nothing_to_download_where_nothing_was_kept(house: House, document: DocumentView) -> None:
    with house.services.database.write() as session:
        session.execute(update(FileRow).values(object_key=None))
    assert house.http.get(f"/v1/files/{document.file_id}/original").status_code == 404
    assert "Download the original" not in house.http.get(f"/review/{document.id}").text


def test_sent_again(house: House, document: DocumentView) -> None:
    assert house.http.post(f"/review/{document.id}/retry").headers["location"] == "/review?state=quarantined&done=retried"
    assert state(house, document) is DocumentState.DIVIDED
    assert "once more" in house.http.get("/review?state=quarantined&done=retried").text
    assert 'id="bench"' in house.http.get(f"/review/{document.id}").text


def test_rejected_and_sent_again_after_all(house: House, document: DocumentView) -> None:
    assert house.http.post(f"/review/{document.id}/reject", data={"reason": "nonsense"}).status_code == 422
    assert house.http.post(f"/review/{document.id}/reject", data={"reason": "unreadable"}).status_code == 303
    assert (state(house, document), house.audited("document.reject")) == (DocumentState.REJECTED, ["unreadable"])
    with house.services.database.read() as session:
        assert file_view(session, ACME, document.file_id).object_key is not None
    page = house.http.get(f"/review/{document.id}").text
    assert ("A person rejected it" in page, 'name="reason"' in page) == (True, False)
    key = house.key(Role.REVIEWER)
    assert house.http.post(f"/v1/review/documents/{document.id}/open", headers=key).status_code == 409
    assert house.http.post(f"/review/{document.id}/retry").status_code == 303
    assert state(house, document) is DocumentState.DIVIDED


def test_by_programs(house: House, document: DocumentView) -> None:
    path, why = f"/v1/documents/{document.id}/reject", {"reason": "rescan"}
    assert house.http.post(path, json=why, headers=house.key(Role.UPLOADER)).status_code == 403
    assert house.http.post(path, json=why, headers=house.key(Role.REVIEWER, "beta")).status_code == 404
    assert house.http.post(path, json=why, headers=house.key(Role.REVIEWER)).json()["state"] == "rejected"
    assert house.http.post(path, json=why, headers=house.key(Role.REVIEWER)).status_code == 409


def test_mailroom_may_not(house: House, document: DocumentView) -> None:
    house.http.post("/sign-out")
    house.person("ulf", {"acme": Role.UPLOADER})
    house.sign_in("ulf")
    assert house.http.get(f"/review/{document.id}").status_code == 403
    assert house.http.post(f"/review/{document.id}/retry").status_code == 403
