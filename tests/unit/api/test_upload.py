from __future__ import annotations

import pytest

from api.upload import FIELDS
from schemas.work import Role
from tests.unit.api.conftest import House


def send(house: House, *files: tuple[str, bytes], headers: dict[str, str] | None = None) -> dict:
    parts = [("files", file) for file in files]
    answer = house.http.post("/v1/batches", files=parts, headers={**house.key(Role.UPLOADER), **(headers or {})})
    return {"status": answer.status_code, **answer.json()}


def stored(house: House) -> list[str]:
    return list(house.services.objects.keys("t/"))


def test_files_are_kept_and_listed_in_order(house: House) -> None:
    answer = send(house, ("b.pdf", b"bytes of b"), ("a.tif", b"bytes of a" * 5000))
    assert answer["status"] == 202
    assert [(file["name"], file["size"], file["state"]) for file in answer["files"]] == [
        ("b.pdf", 10, "received"),
        ("a.tif", 50_000, "received"),
    ]
    assert len(stored(house)) == 2


def test_bytes_arrive_unchanged(house: House) -> None:
    content = bytes(range(256)) * 3000 + b"\r\n--almost a boundary\r\n"
    send(house, ("x", content))
    assert house.services.objects.get(stored(house)[0]) == content


def test_one_file_too_large_leaves_the_others(house: House) -> None:
    answer = send(house, ("big.pdf", b"x" * 1_200_000), ("small.pdf", b"y"), ("empty.pdf", b""))
    assert [(file["state"], (file["problem"] or {}).get("type")) for file in answer["files"]] == [
        ("rejected", "/problems/TOO_LARGE"),
        ("received", None),
        ("rejected", "/problems/EMPTY_FILE"),
    ]
    assert len(stored(house)) == 1


def test_batch_too_large_is_refused_whole(house: House) -> None:
    answer = send(house, *((f"{n}.pdf", bytes([n]) * 700_000) for n in range(4)))
    assert (answer["status"], answer["type"]) == (413, "/problems/too_large")
    assert stored(house) == []


def test_too_many_files(house: House) -> None:
    assert send(house, *((f"{n}.pdf", b"%d" % n) for n in range(6)))["status"] == 413


def test_no_multipart(house: House) -> None:
    answer = house.http.post("/v1/batches", content=b"{}", headers=house.key(Role.UPLOADER))
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("boundary", ["", "x" * 300])
def test_no_usable_boundary(house: House, boundary: str) -> None:
    headers = {**house.key(Role.UPLOADER), "content-type": f"multipart/form-data; boundary={boundary}"}
    assert house.http.post("/v1/batches", content=b"--", headers=headers).status_code == 400


def test_too_many_fields(house: House) -> None:
    fields = {f"field{number}": "text" for number in range(FIELDS + 1)}
    answer = house.http.post("/v1/batches", files={"files": ("a.pdf", b"1")}, data=fields, headers=house.key(Role.UPLOADER))
    assert answer.status_code == 400
    assert stored(house) == []


def test_broken_off(house: House) -> None:
    body = b'--x\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\nhalf of'
    headers = {**house.key(Role.UPLOADER), "content-type": "multipart/form-data; boundary=x"}
    assert house.http.post("/v1/batches", content=body, headers=headers).status_code == 400
    assert stored(house) == []


def test_same_key_same_content_is_answered_again(house: House) -> None:
    first = send(house, ("a.pdf", b"1"), headers={"Idempotency-Key": "k"})
    again = send(house, ("a.pdf", b"1"), headers={"Idempotency-Key": "k"})
    assert again["batch"]["id"] == first["batch"]["id"]
    assert again["repeated"]
    assert len(stored(house)) == 1


def test_same_key_other_content_conflicts(house: House) -> None:
    send(house, ("a.pdf", b"1"), headers={"Idempotency-Key": "k"})
    assert send(house, ("a.pdf", b"2"), headers={"Idempotency-Key": "k"})["status"] == 409
    assert len(stored(house)) == 1


def test_second_copy_is_marked(house: House) -> None:
    first = send(house, ("a.pdf", b"same"))["files"][0]
    copy = send(house, ("b.pdf", b"same"))["files"][0]
    assert (copy["state"], copy["duplicate_of"]) == ("duplicate", first["id"])


def test_hostile_name_is_only_shown(house: House) -> None:
    name = send(house, ("../../etc/pass\u202ewd.pdf", b"1"))["files"][0]["name"]
    assert name == "passwd.pdf"
    assert all(".." not in key for key in stored(house))
