from __future__ import annotations

import json

import pytest

from schemas.work import Role
from tests.unit.api.conftest import House


def sent(house: House, *files: tuple[str, bytes], **fields: str) -> dict:
    parts = [("files", file) for file in files or (("a.pdf", b"paper"),)]
    answer = house.http.post("/v1/batches", files=parts, data=fields, headers=house.key(Role.UPLOADER))
    return {"status": answer.status_code, **answer.json()}


def receipt(house: House, batch_id: str) -> dict:
    answer = house.http.get(f"/v1/batches/{batch_id}/receipt", headers=house.key(Role.UPLOADER))
    assert answer.status_code == 200
    return dict(answer.json())


def genuine(house: House, body: dict, client: str = "acme") -> bool:
    answer = house.http.post("/v1/receipts/verify", json=body, headers=house.key(Role.UPLOADER, client))
    return bool(answer.json()["genuine"])


def test_valid(house: House) -> None:
    taken = sent(house, ("a.pdf", b"paper"), ("b.pdf", b"paper"), ("c.pdf", b""), expected_documents="3", operator="Maria")
    found = receipt(house, taken["batch"]["id"])
    assert found["control_number"] == taken["batch"]["control_number"]
    assert (found["expected_documents"], found["operator"], found["complete"]) == (3, "Maria", False)
    assert (found["duplicates"], found["refused"]) == (1, 1)
    assert [file["state"] for file in found["files"]] == ["received", "duplicate", "rejected"]
    assert genuine(house, found)


def test_genuine_in_any_order_and_layout(house: House) -> None:
    found = receipt(house, sent(house)["batch"]["id"])
    assert genuine(house, json.loads(json.dumps(found, indent=3, sort_keys=True)))


@pytest.mark.parametrize(
    "forged",
    [
        {"documents": 99},
        {"files": []},
        {"client_id": "beta"},
        {"signature": None},
        {"signature": {"value": "00"}},
        {"signature": {"value": "ü"}},
        {"more": 1},
    ],
)
def test_altered(house: House, forged: dict) -> None:
    assert not genuine(house, {**receipt(house, sent(house)["batch"]["id"]), **forged})


def test_receipt_of_another_client(house: House) -> None:
    batch_id = sent(house)["batch"]["id"]
    assert not genuine(house, receipt(house, batch_id), "beta")
    assert house.http.get(f"/v1/batches/{batch_id}/receipt", headers=house.key(Role.UPLOADER, "beta")).status_code == 404


def test_control_numbers_count_up(house: House) -> None:
    numbers = [sent(house)["batch"]["control_number"] for _ in range(3)]
    assert [int(number.partition("-")[2]) for number in numbers] == [1, 2, 3]


@pytest.mark.parametrize(
    "wrong", [{"expected_documents": "many"}, {"expected_documents": "-1"}, {"type": "novel"}, {"operator": "x" * 101}]
)
def test_ticket_that_does_not_fit(house: House, wrong: dict[str, str]) -> None:
    assert sent(house, **wrong)["status"] == 400
    assert list(house.services.objects.keys("t/")) == []


def test_the_same_files_with_another_ticket_are_another_request(house: House) -> None:
    def status(expected: str) -> int:
        headers = {**house.key(Role.UPLOADER), "Idempotency-Key": "k"}
        files = [("files", ("a.pdf", b"1"))]
        data = {"expected_documents": expected}
        return house.http.post("/v1/batches", files=files, data=data, headers=headers).status_code

    assert [status("1"), status("1"), status("2")] == [202, 202, 409]
