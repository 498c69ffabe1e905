"""The denials worklist over HTTP, on items that released records made."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest

from schemas.ids import ClientId
from schemas.work import Role
from tests.remittances import a_claim, a_denial_letter, a_line, an_eob
from tests.storage.scenes import Mailroom, release
from tests.unit.api.conftest import House

CLAIM = a_claim(
    a_line("100.00", "0.00", "CO-197 100.00"), a_line("50.00", "20.00", "CO-97 30.00"), patient_name='=HYPERLINK("x")'
)


@pytest.fixture
def worked(house: House) -> Iterator[House]:
    room = Mailroom(house.services.database.url)
    release(room, "eob", an_eob(CLAIM))
    release(room, "letter", a_denial_letter(respond_by="2026-06-30"))
    release(room, "eob", an_eob(a_claim(a_line("7.00", "0.00", "CO-29 7.00")), name="Their Plan"), ClientId("beta"))
    yield house
    room.database.close()


def listed(house: House, role: Role = Role.REVIEWER, **query: object) -> list[dict]:
    answer = house.http.get("/v1/denials", params=query, headers=house.key(role))
    assert answer.status_code == 200, answer.text
    return list(answer.json()["data"])


def patch(house: House, item: dict, body: dict, role: Role = Role.REVIEWER, **headers: str) -> tuple[int, dict]:
    headers = {**house.key(role), "If-Match": f'"{item["version"]}"', **headers}
    answer = house.http.patch(f"/v1/denials/{item['id']}", json=body, headers=headers)
    return answer.status_code, answer.json()


def test_list_and_filters(worked: House) -> None:
    assert sorted(item["amount"] for item in listed(worked)) == ["100.00", "30.00"]
    (item,) = listed(worked, group="authorization", payer="Example Health Plan", min_amount="99.99", due_before="2026-07-01")
    assert (item["appeal_by"], item["deadline_basis"], item["state"]) == ("2026-06-30", "printed", "open")
    assert item["reasons"] == [
        {
            "printed": "CO-197", "group": "CO", "reason": "197", "origin": "printed", "reason_group": "authorization",
            "amount": "100.00",
        }
    ]  # fmt: skip
    assert not listed(worked, due_before="2026-06-30")
    assert not listed(worked, state=["paid", "appealed"])
    first = worked.http.get("/v1/denials", params={"limit": 1}, headers=worked.key(Role.REVIEWER)).json()
    second = listed(worked, cursor=first["next_cursor"])
    assert {first["data"][0]["id"], second[0]["id"]} == {each["id"] for each in listed(worked)}


def test_state_follows_what_people_do(worked: House) -> None:
    item = listed(worked, group="bundling")[0]
    status, changed = patch(worked, item, {"state": "appealed", "note": "with records"})
    assert (status, changed["state"], changed["version"]) == (200, "appealed", item["version"] + 1)
    assert [(each["was"], each["state"], each["note"]) for each in changed["history"]] == [("open", "appealed", "with records")]
    assert len(changed["letters"]) == 1
    # By the version that somebody else saw, by a step that cannot follow.
    assert patch(worked, item, {"state": "rebilled"})[0] == 409
    status, problem = patch(worked, changed, {"state": "rebilled"})
    assert (status, problem["type"]) == (409, "/problems/conflict")
    assert patch(worked, changed, {"state": "paid"})[1]["state"] == "paid"
    summary = worked.http.get("/v1/denials/summary", headers=worked.key(Role.REVIEWER)).json()
    assert (summary["total"]["count"], summary["total"]["amount"], summary["total"]["share_overturned"]) == (2, "130.00", 1.0)
    assert [(each["name"], each["amount"]) for each in summary["by_group"]] == [
        ("authorization", "100.00"), ("bundling", "30.00"),
    ]  # fmt: skip


@pytest.mark.parametrize("body", [{}, {"state": "lost"}, {"note": ""}, {"note": "x" * 1001}, {"amount": "1.00"}])
def test_what_does_not_fit(worked: House, body: dict) -> None:
    assert patch(worked, listed(worked)[0], body)[0] == 422


def test_without_the_version_seen(worked: House) -> None:
    path = f"/v1/denials/{listed(worked)[0]['id']}"
    answer = worked.http.patch(path, json={"state": "appealed"}, headers=worked.key(Role.REVIEWER))
    assert answer.status_code == 422


@pytest.mark.parametrize("path", ["", "/summary", "/export.csv", "/ID"])
@pytest.mark.parametrize(
    ("role", "status"), [(Role.UPLOADER, 403), (Role.DOWNSTREAM, 200), (Role.REVIEWER, 200), (Role.ADMIN, 200)]
)
def test_roles(worked: House, path: str, role: Role, status: int) -> None:
    path = path.replace("ID", listed(worked)[0]["id"])
    assert worked.http.get(f"/v1/denials{path}", headers=worked.key(role)).status_code == status
    assert worked.http.get(f"/v1/denials{path}").status_code == 401


def test_systems_that_are_fed_change_nothing(worked: House) -> None:
    assert patch(worked, listed(worked)[0], {"state": "appealed"}, Role.DOWNSTREAM)[0] == 403


def test_other_clients_items_do_not_exist(worked: House) -> None:
    ours, theirs = listed(worked)[0], worked.key(Role.REVIEWER, "beta")
    assert worked.http.get(f"/v1/denials/{ours['id']}", headers=theirs).status_code == 404
    headers = {**theirs, "If-Match": f'"{ours["version"]}"'}
    assert worked.http.patch(f"/v1/denials/{ours['id']}", json={"state": "paid"}, headers=headers).status_code == 404
    items = worked.http.get("/v1/denials", headers=theirs).json()["data"]
    assert [item["payer"] for item in items] == ["theirplan"]
    assert worked.http.get("/v1/denials/summary", headers=theirs).json()["total"]["amount"] == "7.00"
    assert ours["id"] not in worked.http.get("/v1/denials/export.csv", headers=theirs).text


def test_spreadsheet(worked: House) -> None:
    answer = worked.http.get("/v1/denials/export.csv", params={"group": "bundling"}, headers=worked.key(Role.DOWNSTREAM))
    assert answer.headers["content-type"].startswith("text/csv")
    (row,) = csv.DictReader(io.StringIO(answer.text))
    assert (row["amount"], row["reasons"], row["appeal_by"]) == ("30.00", "CO-97:30.00", "2026-06-30")
    assert row["patient_name"] == '\'=HYPERLINK("x")'
