"""Reviewing and feeding out, on records that a worker made."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from schemas.settings import LineSettings
from schemas.work import Hint, Role
from tests.fakes import FakeHands
from tests.unit.api.conftest import House
from workers.originals import Originals
from workers.steps import Bench
from workers.worker import Worker

HandIn = Callable[..., dict]


@pytest.fixture
def hand_in(house: House) -> HandIn:
    """Hand in one file of the fake kind, have it worked on, give its document."""

    def work(content: str = '{"score": 0.5, "pages": 2}') -> dict:
        hints = list[Hint]()
        house.services.database._ring = hints.extend
        files = {"files": ("scan.pdf", content.encode())}
        receipt = house.http.post("/v1/batches", files=files, headers=house.key(Role.UPLOADER)).json()
        services = house.services
        originals = Originals(services.objects, services.settings.home)
        bench = Bench(services.database, services.objects, originals, services.settings.home, target_accuracy=0.99)
        worker = Worker(bench, LineSettings(slots=1), owner="test", hands=[FakeHands()])
        while hints:
            worker.take(hints.pop(0))
        path = f"/v1/batches/{receipt['batch']['id']}/documents"
        return dict(house.http.get(path, headers=house.key(Role.ADMIN)).json()["data"][0])

    return work


def record_of(house: House, document: dict, role: Role = Role.REVIEWER) -> tuple[dict, str]:
    answer = house.http.get(f"/v1/records/{document['record_id']}", headers=house.key(role))
    return answer.json(), answer.headers.get("etag", "")


def act(house: House, document: dict, what: str, body: dict | None, etag: str) -> tuple[int, dict]:
    headers = {**house.key(Role.REVIEWER), "If-Match": etag}
    answer = house.http.post(f"/v1/records/{document['record_id']}/{what}", json=body, headers=headers)
    return answer.status_code, answer.json()


def feed(house: House, **query: str) -> dict:
    return dict(house.http.get("/v1/records", params=query, headers=house.key(Role.DOWNSTREAM)).json())


def test_correction_settles_the_record_anew(house: House, hand_in: HandIn) -> None:
    document = hand_in()
    _, etag = record_of(house, document)
    status, changed = act(house, document, "fields", {"pointer": "/date", "value": "10/15/26"}, etag)
    assert (status, changed["data"]["date"]) == (200, "2026-10-15")
    review = changed["evidence"]["/date"]["review"]
    assert (review["state"], review["was"]) == ("corrected", "2026-10-14")


def test_value_that_breaks_its_format_is_refused_with_what_is_expected(house: House, hand_in: HandIn) -> None:
    document = hand_in()
    _, etag = record_of(house, document)
    status, problem = act(house, document, "fields", {"pointer": "/date", "value": "soon"}, etag)
    assert status == 422
    assert "a date such as" in problem["detail"]


def test_second_reviewer_is_told(house: House, hand_in: HandIn) -> None:
    document = hand_in()
    _, etag = record_of(house, document)
    act(house, document, "fields", {"pointer": "/date", "action": "confirm"}, etag)
    assert act(house, document, "accept", None, etag)[0] == 409


def test_only_accepted_records_are_fed_out(house: House, hand_in: HandIn) -> None:
    document = hand_in()
    assert feed(house)["data"] == []
    assert record_of(house, document, Role.DOWNSTREAM)[0]["status"] == 404
    record, etag = record_of(house, document)
    assert record["state"] == "needs_review"
    assert act(house, document, "accept", None, etag)[1]["state"] == "accepted"
    assert [event["record"]["id"] for event in feed(house)["data"]] == [document["record_id"]]
    assert record_of(house, document, Role.DOWNSTREAM)[0]["state"] == "accepted"


def test_correction_after_release_is_a_revision(house: House, hand_in: HandIn) -> None:
    document = hand_in()
    act(house, document, "accept", None, record_of(house, document)[1])
    cursor = feed(house)["cursor"]
    act(house, document, "fields", {"pointer": "/subject", "value": "Another"}, record_of(house, document)[1])
    again = feed(house, cursor=cursor)["data"]
    assert [(event["type"], event["record"]["revision"]) for event in again] == [("record.revised", 2)]


def test_accepting_twice_releases_once(house: House, hand_in: HandIn) -> None:
    document = hand_in()
    for _ in range(2):
        act(house, document, "accept", None, record_of(house, document)[1])
    assert [(event["type"], event["record"]["revision"]) for event in feed(house)["data"]] == [("record.accepted", 1)]


def test_rejected_record_never_leaves(house: House, hand_in: HandIn) -> None:
    document = hand_in()
    act(house, document, "reject", {"reason": "illegible copy"}, record_of(house, document)[1])
    assert record_of(house, document)[0]["state"] == "rejected"
    assert feed(house)["data"] == []


def test_values_view_has_values_and_identifiers_alone(house: House, hand_in: HandIn) -> None:
    document = hand_in()
    path = f"/v1/records/{document['record_id']}"
    values = house.http.get(path, params={"view": "values"}, headers=house.key(Role.REVIEWER)).json()
    assert values["data"]["subject"] == "Your claim"
    assert not values.keys() & {"evidence", "checks"}


def test_pages_words_and_pictures(house: House, hand_in: HandIn) -> None:
    document = hand_in()
    path, key = f"/v1/files/{document['file_id']}/pages", house.key(Role.REVIEWER)
    assert [page["number"] for page in house.http.get(path, headers=key).json()["data"]] == [1, 2]
    assert house.http.get(f"{path}/2/words", headers=key).json()["words"][0]["text"].startswith("score")
    assert house.http.get(f"{path}/2/image", headers=key).headers["content-type"] == "image/jpeg"
    assert house.http.get(f"{path}/3/image", headers=key).status_code == 404


def test_person_sees_record_beside_its_page(house: House, hand_in: HandIn) -> None:
    document = hand_in('{"score": 0.5}')
    assert house.http.get("/").headers["location"] == "/sign-in"
    signed = house.http.post("/sign-in", data={"key": house.keys["acme", Role.REVIEWER]})
    assert signed.status_code == 303
    house.http.cookies.update(signed.cookies)
    page = house.http.get(f"/documents/{document['id']}")
    assert "Your claim" in page.text
    assert "<polygon" in page.text
    assert house.http.get(f"/documents/{document['id']}/pages/1.jpg").status_code == 200
    assert "scan.pdf" in house.http.get(f"/batches/{document['batch_id']}").text
    assert document["batch_id"] in house.http.get("/").text


def test_wrong_key_does_not_sign_in(house: House) -> None:
    assert house.http.post("/sign-in", data={"key": "prk_no_no"}).status_code == 401


@pytest.mark.parametrize("holder", [("acme", Role.DOWNSTREAM), ("", Role.ADMIN)])
def test_key_of_a_program_does_not_sign_in(house: House, holder: tuple[str, Role]) -> None:
    answer = house.http.post("/sign-in", data={"key": house.keys[holder]})
    assert answer.status_code == 401
    assert "may neither read nor upload" in answer.text


@pytest.mark.parametrize("cookie", [b"abc.9999999999.00", b"abc.9999999999.\xe9"])
def test_forged_cookie_does_not_sign_in(house: House, cookie: bytes) -> None:
    answer = house.http.get("/", headers={"Cookie": b"postroom_session=" + cookie})
    assert answer.headers["location"] == "/sign-in"


def test_facts_of_pages_are_for_those_who_may_read(house: House, hand_in: HandIn) -> None:
    path = f"/v1/files/{hand_in()['file_id']}/pages"
    facts = {role: house.http.get(path, headers=house.key(role)).json()["data"][0]["facts"] for role in Role}
    assert {role for role, known in facts.items() if known} == {Role.REVIEWER, Role.SUPERVISOR, Role.OBSERVER, Role.ADMIN}


@pytest.mark.parametrize("number", ["0", "9" * 30])
def test_page_number_out_of_range_is_no_fault_of_ours(house: House, hand_in: HandIn, number: str) -> None:
    path = f"/v1/files/{hand_in()['file_id']}/pages/{number}/words"
    assert house.http.get(path, headers=house.key(Role.REVIEWER)).status_code == 422
