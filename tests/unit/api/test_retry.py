"""Trying again what was refused or set aside."""

from __future__ import annotations

from schemas.errors import FileFault
from schemas.work import Role, Step
from storage.line import file_refused
from storage.work import lease_next
from tests.unit.api.conftest import House
from tests.unit.api.test_records import HandIn, hand_in  # noqa: F401 - a fixture


def test_file_that_was_set_aside_waits_again(house: House) -> None:
    sent = house.http.post("/v1/batches", files={"files": ("a.pdf", b"{}")}, headers=house.key(Role.UPLOADER)).json()
    path = f"/v1/files/{sent['files'][0]['id']}/retry"
    assert house.http.post(path, headers=house.key(Role.UPLOADER)).status_code == 409
    with house.services.database.write() as session:
        held = lease_next(session, [Step.OPEN_FILE], owner="test", seconds=30, attempts=3)
        assert held is not None
        file_refused(session, held, FileFault.PARSER_ABORT, "It was set aside.")
    assert house.http.post(path, headers=house.key(Role.REVIEWER)).status_code == 403
    answer = house.http.post(path, headers=house.key(Role.UPLOADER)).json()
    assert (answer["state"], answer["problem"]) == ("received", None)


def test_document_that_was_not_set_aside_is_left_alone(house: House, hand_in: HandIn) -> None:  # noqa: F811
    path = f"/v1/documents/{hand_in()['id']}/retry"
    assert house.http.post(path, headers=house.key(Role.REVIEWER)).status_code == 409
    assert house.http.post(path, headers=house.key(Role.REVIEWER, "beta")).status_code == 404
    assert house.http.post(path, headers=house.key(Role.UPLOADER)).status_code == 403
