"""The feed, exports and webhooks over HTTP, on records that a worker made."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest

from api.bodies import FeedBody
from api.delivery_bodies import EventsBody
from postroom.client import Client, ServiceError
from schemas.ids import ClientId
from schemas.record import Record
from schemas.work import Role
from storage.feed import events_since
from tests.formats import FORMATS
from tests.unit.api.conftest import House
from tests.unit.api.test_records import HandIn, act, hand_in, record_of
from workers.outgoing.exporter import Exporter

__all__ = ["hand_in"]


@pytest.fixture(autouse=True)
def _formats(house: House) -> None:
    services = replace(house.services, formats=lambda: FORMATS, resolve=lambda host, _: [ADDRESSES.get(host, "10.0.0.1")])
    house.http.app.state.services = services  # type: ignore[attr-defined]


ADDRESSES = {"hooks.example.com": "93.184.216.34"}


def call(house: House, method: str, path: str, body: object = None, role: Role = Role.DOWNSTREAM) -> tuple[int, dict]:
    answer = house.http.request(method, path, json=body, headers=house.key(role))
    return answer.status_code, answer.json()


@pytest.fixture
def accepted(house: House, hand_in: HandIn) -> dict:
    document = hand_in()
    assert act(house, document, "accept", None, record_of(house, document)[1])[0] == 200
    return document


@pytest.fixture
def client(house: House) -> Client:
    made = Client("http://testserver", house.keys["acme", Role.DOWNSTREAM])
    made._http.close()
    made._http = house.http
    house.http.headers.update(house.key(Role.DOWNSTREAM))
    return made


def export(house: House, body: dict) -> dict:
    status, run = call(house, "POST", "/v1/exports", body)
    assert (status, run["state"]) == (202, "waiting")
    exporter = Exporter(house.services.database, house.services.objects, "test", 120, formats=lambda: FORMATS)
    assert exporter()
    return call(house, "GET", f"/v1/exports/{run['id']}")[1]


def test_events_in_every_view(house: House, accepted: dict) -> None:
    ids, values, full = (call(house, "GET", f"/v1/events?view={view}")[1] for view in ("ids", "values", "full"))
    assert ids["data"][0]["record_id"] == accepted["record_id"]
    assert (ids["data"][0]["record"], ids["cursor"], ids["has_more"]) == (None, "1", False)
    assert "evidence" in full["data"][0]["record"]
    assert "evidence" not in values["data"][0]["record"]
    assert call(house, "GET", "/v1/events?types=export.ready")[1] == {"data": [], "cursor": "1", "has_more": False}
    assert call(house, "GET", "/v1/events?cursor=1")[1]["data"] == []


@pytest.mark.parametrize("view", ["ids", "values", "full"])
def test_a_page_is_as_described(house: House, accepted: dict, view: Literal["ids", "values", "full"]) -> None:
    del accepted
    answer = house.http.get(f"/v1/events?view={view}", headers=house.key(Role.DOWNSTREAM))
    page = EventsBody.model_validate_json(answer.content)
    assert answer.headers["content-type"] == "application/json"
    assert answer.json() == page.model_dump(mode="json")
    with house.services.database.read() as session:
        (event,) = events_since(session, ClientId("acme"), bodies=True).events
    released = Record.model_validate_json(event.body or "")
    assert page.data[0].record == (None if view == "ids" else released.view(view))


@pytest.mark.parametrize("view", ["values", "full"])
def test_the_feed_of_records_is_as_described(house: House, accepted: dict, view: str) -> None:
    status, answer = call(house, "GET", f"/v1/records?view={view}")
    assert (status, FeedBody.model_validate(answer).data[0].record["id"]) == (200, accepted["record_id"])
    assert answer["data"][0]["record"] == call(house, "GET", f"/v1/records/{accepted['record_id']}?view={view}")[1]


def test_consumer_goes_on_where_it_acknowledged(house: House, accepted: dict) -> None:
    del accepted
    assert len(call(house, "GET", "/v1/events?consumer=billing")[1]["data"]) == 1
    status, known = call(house, "POST", "/v1/consumers/billing/ack", {"cursor": "1"})
    assert (status, known["lag"]) == (200, 0)
    assert call(house, "GET", "/v1/events?consumer=billing")[1]["data"] == []
    assert call(house, "GET", "/v1/consumers")[1]["data"][0]["name"] == "billing"
    assert 'postroom_consumer_lag{client="acme",consumer="billing"} 0.0' in house.http.get("/metrics").text
    assert call(house, "PUT", "/v1/consumers/billing", {"cursor": "0"})[1]["lag"] == 1


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/v1/events?cursor=9", None, 400),
        ("GET", "/v1/events?cursor=1&consumer=billing", None, 400),
        ("GET", "/v1/events?types=nothing", None, 422),
        ("GET", "/v1/events?limit=201", None, 422),
        ("POST", "/v1/consumers/billing/ack", {"cursor": "9"}, 400),
        ("POST", "/v1/consumers/BILLING/ack", {"cursor": "0"}, 400),
        ("POST", "/v1/consumers/billing/ack", {"cursor": "x"}, 422),
        ("PUT", "/v1/consumers/nobody", {"cursor": "0"}, 404),
        ("POST", "/v1/exports", {"format": "x12-999"}, 404),
        ("POST", "/v1/exports", {"format": "letters", "records": ["rec_1"]}, 404),
        ("POST", "/v1/exports", {"format": "letters", "records": []}, 422),
        ("GET", "/v1/exports/exp_1", None, 404),
        ("POST", "/v1/exports/exp_1/ack", None, 404),
        ("GET", "/v1/exports/exp_1/files/manifest.json", None, 404),
        ("GET", "/v1/records/rec_1/exports/letters", None, 404),
        ("GET", "/v1/exports/records.ndjson?since=7", None, 400),
        ("GET", "/v1/webhooks/whe_1", None, 404),
        ("POST", "/v1/webhooks/whe_1/replay", {}, 404),
    ],
)
def test_what_does_not_fit_is_a_problem(house: House, method: str, path: str, body: object, status: int) -> None:
    got, problem = call(house, method, path, body)
    assert (got, problem["type"].startswith("/problems/")) == (status, True)


@pytest.mark.parametrize("role", [Role.UPLOADER, Role.REVIEWER])
@pytest.mark.parametrize("path", ["/v1/events", "/v1/consumers", "/v1/exports", "/v1/exports/records.ndjson", "/v1/webhooks"])
def test_who_may_not_consume(house: House, role: Role, path: str) -> None:
    assert call(house, "GET", path, role=role)[0] == 403


def test_ndjson_streams_every_release(house: House, accepted: dict) -> None:
    answer = house.http.get("/v1/exports/records.ndjson", headers={**house.key(Role.DOWNSTREAM), "Accept-Encoding": "identity"})
    (line,) = answer.text.splitlines()
    assert json.loads(line)["id"] == accepted["record_id"]
    assert answer.headers["postroom-cursor"] == "1"
    with house.http.stream(
        "GET", "/v1/exports/records.ndjson?view=values", headers={**house.key(Role.DOWNSTREAM), "Accept-Encoding": "gzip"}
    ) as packed:
        assert packed.headers["content-encoding"] == "gzip"
        assert "evidence" not in json.loads(gzip.decompress(b"".join(packed.iter_raw())))
    assert house.http.get("/v1/exports/records.ndjson?since=1", headers=house.key(Role.DOWNSTREAM)).text == ""


def test_export_run_from_request_to_acknowledgement(house: House, accepted: dict, client: Client, tmp_path: Path) -> None:
    run = export(house, {"format": "letters"})
    assert (run["state"], run["exported"], run["held"]) == ("made", 1, 0)
    files = client.exports.download(run["id"], tmp_path)
    assert [path.name for path in files] == ["letters.00001.txt", "manifest.json"]
    assert files[0].read_bytes() == b"a letter"
    assert client.exports.ack(run["id"])["acknowledged_by"].startswith("key:")
    acts = [line["act"] for line in client.exports.ledger(run["id"])]
    assert acts == ["requested", "made", "downloaded", "downloaded", "acknowledged"]
    assert [line["act"] for line in client.records.went(accepted["record_id"])] == acts
    assert list(client.exports.newest(acknowledged=False)) == []
    client.exports.resend(run["id"])
    assert [each["id"] for each in client.exports.newest(acknowledged=False)] == [run["id"]]
    assert house.http.get(f"/v1/exports/{run['id']}", headers=house.key(Role.DOWNSTREAM, "beta")).status_code == 404


def test_record_that_is_not_accepted_is_held_with_its_open_fields(hand_in: HandIn, client: Client) -> None:
    document = hand_in()
    with pytest.raises(ServiceError) as caught:
        client.records.exported(document["record_id"], "letters")
    assert (caught.value.status, caught.value.code) == (409, "export_held")
    held = caught.value.problem["held"]
    assert {each["code"] for each in held} == {"not_accepted"}
    assert "/subject" in {each["at"] for each in held}
    assert "Your claim" not in json.dumps(caught.value.problem)


def test_one_record_in_a_format(client: Client, accepted: dict) -> None:
    assert client.records.exported(accepted["record_id"], "letters") == b"a letter"
    with pytest.raises(ServiceError) as caught:
        client.records.exported(accepted["record_id"], "lines")
    assert caught.value.problem["held"][0]["code"] == "wrong_type"
    (line,) = client.records.went(accepted["record_id"])
    assert (line["act"], line["detail"]) == ("single", "/sender/name master:payer/EHP")


def test_following_acknowledges_what_the_loop_is_through_with(client: Client, accepted: dict) -> None:
    for record in client.records.follow("billing", wait_seconds=None):
        assert record["id"] == accepted["record_id"]
        break  # as a crash would
    assert client.events.consumers() == []
    assert [record["id"] for record in client.records.follow("billing", wait_seconds=None)] == [accepted["record_id"]]
    assert client.events.consumers()[0]["lag"] == 0
    assert list(client.records.follow("billing", wait_seconds=None)) == []
    assert [record["id"] for record in client.exports.records()] == [accepted["record_id"]]


def test_webhook_from_making_to_replay(house: House, accepted: dict) -> None:
    del accepted
    status, made = call(house, "POST", "/v1/webhooks", {"url": "https://hooks.example.com/in"}, Role.ADMIN)
    assert (status, made["secret"].startswith("whsec_")) == (201, True)
    path = f"/v1/webhooks/{made['webhook']['id']}"
    assert call(house, "POST", f"{path}/replay", {"since": "0"})[1]["messages"] == 1
    (message,) = call(house, "GET", f"{path}/deliveries")[1]["data"]
    assert (message["state"], message["type"]) == ("pending", "record.accepted")
    assert call(house, "POST", f"{path}/test", role=Role.DOWNSTREAM)[0] == 403
    status, told = call(house, "POST", f"{path}/test", role=Role.ADMIN)
    assert (status, told["pending"]) == (202, 2)
    assert call(house, "GET", f"{path}/deliveries")[1]["data"][0]["type"] == "webhook.test"
    rotated = call(house, "POST", f"{path}/rotate", {}, Role.ADMIN)[1]
    assert rotated["secret"] != made["secret"]
    assert made["secret"] not in json.dumps(call(house, "GET", "/v1/webhooks")[1])
    assert call(house, "PATCH", path, {"enabled": False}, Role.ADMIN)[1]["state"] == "disabled"
    assert call(house, "POST", f"{path}/test", role=Role.ADMIN)[0] == 409
    assert call(house, "PATCH", path, {"enabled": False}, Role.DOWNSTREAM)[0] == 403
    assert house.http.get(path, headers=house.key(Role.DOWNSTREAM, "beta")).status_code == 404


@pytest.mark.parametrize("url", ["http://hooks.example.com/", "https://intranet.example.com/", "file:///etc/passwd"])
def test_webhook_to_where_it_may_not_go(house: House, url: str) -> None:
    status, problem = call(house, "POST", "/v1/webhooks", {"url": url}, Role.ADMIN)
    assert (status, problem["type"]) == (422, "/problems/rejected")


def test_formats_are_listed(house: House) -> None:
    assert [each["name"] for each in call(house, "GET", "/v1/exports/formats")[1]["data"]] == ["lines", "single", "letters"]
