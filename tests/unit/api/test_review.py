"""Reviewing over HTTP: the way through a document, and what goes wrong on it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from schemas.rereading import Region, RegionText
from schemas.work import Role
from storage.review_tables import ReviewItemRow
from tests.unit.api.conftest import House
from tests.unit.api.test_records import HandIn, feed, hand_in  # noqa: F401 - a fixture

Call = Callable[..., Any]
HOSTILE = "<img src=x onerror=alert(1)> \u202e\u202dright to left"


@pytest.fixture
def call(house: House) -> Call:
    """Call a review route as a role; the answer's JSON, of the status that is expected."""

    def ask(
        method: str, path: str, body: dict | None = None, *, role: Role = Role.REVIEWER, client: str = "acme", status: int = 200
    ) -> Any:
        answer = house.http.request(method, f"/v1/review{path}", json=body, headers=house.key(role, client))
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    return ask


@pytest.fixture
def review(call: Call, hand_in: HandIn) -> dict:  # noqa: F811 - the fixture
    """A letter of which four values are open, on the reviewer's desk."""
    hand_in()
    return dict(call("POST", "/next", {}))


def act(action: str, pointer: str, value: str | None = None, name: str | None = None) -> dict:
    return {"acts": [{"id": name or uuid.uuid4().hex, "action": action, "pointer": pointer, "value": value, "seconds": 1.5}]}


def test_way_through_a_document(house: House, call: Call, review: dict) -> None:
    lease = review["lease"]
    assert [section["title"] for section in review["form"]["sections"]][:2] == ["Kind of letter", "Sender"]
    assert review["document"]["control_number"].endswith("-0001-001")
    assert review["patterns"]["/date"]["expected"].startswith("a date")
    assert review["open"] == ["/category", "/sender/name", "/date", "/subject"]
    for pointer in review["open"]:
        done = call("PATCH", f"/{lease}/fields", act("confirm", pointer))
    assert (done["open"], done["state"], done["undo"]) == ([], "needs_review", 4)
    assert feed(house)["data"] == []
    closed = call("POST", f"/{lease}/complete", {"active_seconds": 9, "next": {}})
    assert (closed["document"]["state"], closed["next"]) == ("accepted", None)
    assert len(feed(house)["data"]) == 1


def test_nothing_waits(call: Call) -> None:
    call("POST", "/next", {}, status=204)


def test_value_that_breaks_its_format_is_refused_alone(call: Call, review: dict) -> None:
    acts = act("correct", "/date", "soon")["acts"] + act("correct", "/subject", "Appeal")["acts"]
    done = call("PATCH", f"/{review['lease']}/fields", {"acts": acts})
    (refused,) = done["refused"]
    assert (refused["pointer"], refused["code"]) == ("/date", "format")
    assert refused["message"] == "Type a date such as 2026-10-14."
    assert done["changes"].keys() == {"/subject"}


@pytest.mark.parametrize("value", [HOSTILE, "x" * 300, "\u0000 NUL", "a\u202eb"])
def test_typed_text_is_kept_as_it_is(call: Call, review: dict, value: str) -> None:
    call("PATCH", f"/{review['lease']}/fields", act("correct", "/subject", value))
    assert call("GET", f"/{review['lease']}")["record"]["data"]["subject"] == " ".join(value.split())


@pytest.mark.parametrize("pointer", ["/nothing", "/denial_reasons/7/text", "", "/references/claim_number/0"])
def test_field_that_is_not_there_is_refused(call: Call, review: dict, pointer: str) -> None:
    done = call("PATCH", f"/{review['lease']}/fields", act("correct", pointer, "x"))
    assert done["refused"][0]["code"] == "rejected"


def test_act_sent_twice_is_done_once_and_tells_how_things_stand(call: Call, review: dict) -> None:
    wanted = act("correct", "/subject", "Appeal", name="mine")
    call("PATCH", f"/{review['lease']}/fields", wanted)
    again = call("PATCH", f"/{review['lease']}/fields", wanted)
    assert (again["undo"], again["reload"]) == (1, True)
    assert again["review"]["record"]["data"]["subject"] == "Appeal"


def test_rows_come_and_go(call: Call, review: dict) -> None:
    lease = review["lease"]
    done = call("PATCH", f"/{lease}/fields", act("insert", "/denial_reasons/0"))
    table = next(s["table"] for s in done["review"]["form"]["sections"] if s["table"])
    assert (done["reload"], table["rows"], [c["key"] for c in table["columns"]]) == (True, 1, ["group", "reason", "text"])
    call("PATCH", f"/{lease}/fields", act("correct", "/denial_reasons/1/text", "late filing"))
    call("PATCH", f"/{lease}/fields", act("remove", "/denial_reasons/0"))
    undone = call("POST", f"/{lease}/undo")
    assert undone["review"]["record"]["data"]["denial_reasons"][1]["text"] == "late filing"
    assert call("POST", f"/{lease}/redo")["review"]["record"]["data"]["denial_reasons"][0]["text"] == "late filing"


@pytest.mark.parametrize(
    ("ending", "body"),
    [("complete", {}), ("park", {"reason": "x"}), ("escalate", {"reason": "x"}), ("reject", {"reason": "x"})],
)
def test_letting_go_twice_is_letting_go_once(call: Call, review: dict, house: House, ending: str, body: dict) -> None:
    for pointer in review["open"]:
        call("PATCH", f"/{review['lease']}/fields", act("confirm", pointer))
    first = call("POST", f"/{review['lease']}/{ending}", body)
    assert call("POST", f"/{review['lease']}/{ending}", body) == first
    assert len(feed(house)["data"]) == (ending == "complete")
    other = {"complete": "park"}.get(ending, "complete")
    call("POST", f"/{review['lease']}/{other}", {"reason": "x"}, status=409)


def test_asked_again_by_the_same_name_the_same_document_is_given(call: Call, hand_in: HandIn) -> None:  # noqa: F811 - the fixture
    hand_in()
    hand_in('{"score": 0.5, "pages": 1}')
    first, again = (call("POST", "/next", {"ask": "made by me"}) for _ in range(2))
    assert {**first, "until": None} == {**again, "until": None}, "held anew, from when it was asked for again"
    next_one = call("POST", f"/{first['lease']}/park", {"reason": "x", "next": {"ask": "another one"}})["next"]
    assert call("POST", "/next", {"ask": "another one"})["lease"] == next_one["lease"] != first["lease"]


def test_empty_rows_do_not_leave(call: Call, review: dict, house: House) -> None:
    call("PATCH", f"/{review['lease']}/fields", act("insert", "/denial_reasons/0"))
    for pointer in review["open"]:
        call("PATCH", f"/{review['lease']}/fields", act("confirm", pointer))
    call("POST", f"/{review['lease']}/complete", {})
    assert feed(house)["data"][0]["record"]["data"]["denial_reasons"] == []


def test_undo_names_its_pointer(call: Call, review: dict) -> None:
    call("POST", f"/{review['lease']}/undo", status=409)
    call("PATCH", f"/{review['lease']}/fields", act("absent", "/subject"))
    undone = call("POST", f"/{review['lease']}/undo")
    assert (undone["pointer"], undone["changes"]["/subject"]["value"], undone["redo"]) == ("/subject", "Your claim", 1)


def test_preview_saves_nothing(call: Call, review: dict) -> None:
    seen = call("POST", f"/{review['lease']}/preview", act("correct", "/respond_by", "2026-01-01"))
    assert [check["rule"] for check in seen["checks"]] == ["letter.respond-after-date"]
    assert seen["checks"][0]["fields"] == ["/date", "/respond_by"]
    assert call("GET", f"/{review['lease']}")["version"] == review["version"]


def test_open_fields_are_named(call: Call, review: dict) -> None:
    problem = call("POST", f"/{review['lease']}/complete", {}, status=409)
    assert problem["type"] == "/problems/open-fields"
    assert [place["path"] for place in problem["errors"]] == review["open"]


def test_accepting_all_is_for_supervisors_and_needs_a_reason(call: Call, review: dict) -> None:
    all_at_once = {"accept_all": True, "reason": "seen"}
    call("POST", f"/{review['lease']}/complete", {"accept_all": True}, status=400)
    call("POST", f"/{review['lease']}/complete", all_at_once, status=403)
    path = f"/documents/{review['document']['id']}/open"
    taken = call("POST", path, {"steal": True}, role=Role.SUPERVISOR)
    assert taken["may"] == {"accept_all": True, "steal": True, "change_type": True}
    closed = call("POST", f"/{taken['lease']}/complete", all_at_once, role=Role.SUPERVISOR)
    assert closed["document"]["state"] == "accepted"


def test_lost_lease_tells_who_has_it(call: Call, review: dict) -> None:
    call("POST", f"/documents/{review['document']['id']}/open", {"steal": True}, role=Role.SUPERVISOR)
    for method, path, body in (
        ("PATCH", "fields", act("confirm", "/subject")), ("POST", "heartbeat", {"active_seconds": 1}),
        ("POST", "complete", {}), ("POST", "undo", None),
    ):  # fmt: skip
        problem = call(method, f"/{review['lease']}/{path}", body, status=409)
        assert (problem["type"], problem["holder"]) == ("/problems/lease-lost", "test")
        assert problem["until"]


def test_document_of_another_is_held(call: Call, review: dict) -> None:
    problem = call("POST", f"/documents/{review['document']['id']}/open", {}, role=Role.ADMIN, status=409)
    assert problem["type"] == "/problems/held"


def test_record_that_somebody_reviews_is_not_changed_another_way(house: House, review: dict) -> None:
    headers = {**house.key(Role.ADMIN), "If-Match": str(review["version"])}
    answer = house.http.post(f"/v1/records/{review['record']['id']}/accept", headers=headers)
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/held")


def test_foreign_clients_find_nothing(call: Call, review: dict) -> None:
    lease, document = review["lease"], review["document"]["id"]
    paths = (f"/{lease}", f"/{lease}/fields", f"/{lease}/words?page=1", f"/documents/{document}/open")
    for method, path in zip(("GET", "PATCH", "GET", "POST"), paths, strict=True):
        body = act("confirm", "/subject") if method == "PATCH" else None
        call(method, path, body, client="beta", status=404)
    assert call("GET", "/queue", client="beta")["data"] == []


def test_queue_shows_who_is_at_what(call: Call, review: dict) -> None:
    queue = call("GET", "/queue?state=leased")
    assert (queue["data"][0]["holder"], queue["counts"]["leased"], queue["counts"]["waiting"]) == ("test", 1, 0)
    call("POST", f"/{review['lease']}/leave", status=204)
    assert call("GET", "/queue?state=waiting")["data"][0]["reasons"] == ["low_confidence"]


def test_parked_escalated_rejected(call: Call, review: dict) -> None:
    call("POST", f"/{review['lease']}/park", {"reason": "asks the payer"})
    assert call("GET", "/queue?state=parked")["data"][0]["note"] == "asks the payer"
    opened = call("POST", f"/documents/{review['document']['id']}/open", {})
    call("POST", f"/{opened['lease']}/escalate", {"reason": "contradicts itself"})
    call("POST", "/next", {}, status=204)
    taken = call("POST", "/next", {}, role=Role.SUPERVISOR)
    assert taken["document"]["level"] == 1
    closed = call("POST", f"/{taken['lease']}/reject", {"reason": "cut off", "rescan": True}, role=Role.SUPERVISOR)
    assert closed["document"]["state"] == "rejected"


def test_paper_beside_the_values(house: House, call: Call, review: dict) -> None:
    (word,) = call("GET", f"/{review['lease']}/words?page=1")
    assert (word["text"], len(word["polygon"])) == ("score-0.5", 4)
    assert house.http.get(f"/v1/review/{review['lease']}/pages/1.jpg", headers=house.key(Role.REVIEWER)).status_code == 200
    call("GET", f"/{review['lease']}/words?page=9", status=404)


def test_missing_picture_and_words_are_told(house: House, call: Call, review: dict) -> None:
    for key in [*house.services.objects.keys("t/")]:
        house.services.objects.delete(key)
    assert call("GET", f"/{review['lease']}/words?page=1") == []
    problem = call("GET", f"/{review['lease']}/pages/1.jpg", status=404)
    assert "no picture" in problem["detail"]
    assert call("GET", f"/{review['lease']}/suggestions?pointer=/subject") == []


def test_suggestions_of_the_machines_own_value(call: Call, review: dict) -> None:
    call("PATCH", f"/{review['lease']}/fields", act("correct", "/subject", "Appeal"))
    (first,) = call("GET", f"/{review['lease']}/suggestions?pointer=/subject")
    assert (first["value"], first["because"], first["page"]) == ("Your claim", "runner_up", 1)


def test_region_is_read_for_its_field(house: House, call: Call, review: dict) -> None:
    asked = list[Region]()

    class Reader:
        def __call__(self, region: Region) -> RegionText:
            asked.append(region)
            return RegionText(text="10/14/26", confidence=0.9, polygon=region.box.polygon())

        def warm(self) -> None: ...

    object.__setattr__(house.services, "reread", Reader())
    path, box = f"/{review['lease']}/read", [0.1, 0.1, 0.4, 0.2]
    read = call("POST", path, {"page": 1, "box": box, "pointer": "/date"})
    assert (read["value"], asked[0].kind, asked[0].client_id) == ("2026-10-14", "date", "acme")
    assert call("POST", path, {"page": 1, "box": box, "pointer": "/amount"})["value"] is None
    call("POST", path, {"page": 1, "box": [0.5, 0, 0.1, 1], "pointer": "/date"}, status=400)
    call("POST", path, {"page": 9, "box": box, "pointer": "/date"}, status=404)


def test_without_a_reader_it_is_said(call: Call, review: dict) -> None:
    problem = call("POST", f"/{review['lease']}/read", {"page": 1, "box": [0, 0, 1, 1], "pointer": "/date"}, status=503)
    assert "type the value" in problem["detail"]


def test_read_as_another_type(call: Call, review: dict) -> None:
    call("POST", f"/{review['lease']}/type", {"type": "nonsense"}, status=400)
    call("POST", f"/{review['lease']}/type", {"type": "check"}, status=202)
    problem = call("GET", f"/{review['lease']}", status=425)
    assert problem["type"] == "/problems/being-read"
    call("PATCH", f"/{review['lease']}/fields", act("confirm", "/subject"), status=425)


def test_replaced_in_a_batch(call: Call, review: dict) -> None:
    wanted = {"type": "letter", "pattern": "/sender/name", "from": "Example Health Plan", "to": "Example Plan"}
    path = f"/batches/{review['document']['batch_id']}/replace"
    assert call("POST", path, {**wanted, "preview": True})["documents"][0]["pointers"] == ["/sender/name"]
    done = call("POST", path, wanted)
    assert call("GET", f"/{review['lease']}")["record"]["data"]["sender"]["name"] == "Example Plan"
    assert call("POST", f"/replacements/{done['id']}/undo") == {"documents": 1}
    call("POST", f"/replacements/{done['id']}/undo", status=404)
    call("POST", path, {**wanted, "pattern": "/date", "to": "soon"}, status=422)


def test_lease_that_ran_out_meanwhile_goes_on(house: House, call: Call, review: dict) -> None:
    with house.services.database.write() as session:
        session.execute(update(ReviewItemRow).values(held_until=datetime.now(tz=UTC) - timedelta(hours=1)))
    call("PATCH", f"/{review['lease']}/fields", act("confirm", "/subject"))
