"""Every operation of the interface against every role, foreign clients and no key at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from api.access import RIGHTS, Right
from schemas.work import Role
from tests.unit.api.conftest import House

OPEN = {"/livez", "/readyz", "/version", "/metrics", "/schemas/{type_name}/{version}.json"}
_LOOK = {"batches", "files", "documents", "records", "master", "denials", "me"}
_TAKE = {"batches", "files", "records", "master", "denials", "events", "consumers", "exports", "webhooks", "me"}
ALLOWED = {
    Role.UPLOADER: {"batches", "uploads", "files", "me"},
    Role.REVIEWER: _LOOK | {"review"},
    Role.SUPERVISOR: _LOOK | {"review", "uploads"},
    Role.OBSERVER: _LOOK,
    Role.DOWNSTREAM: _TAKE,
    Role.ADMIN: _LOOK | _TAKE | {"review", "uploads"},
}
SHARED = {
    "/v1/documents/{document_id}/pdf": set(Role) - {Role.UPLOADER},
    "/v1/receipts/verify": set(Role),
}
"""What other roles have, too, than those of their resource."""


def test_documented_rights_are_the_rights() -> None:
    text = (Path(__file__).parents[3] / "docs" / "people.md").read_text()
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$", text, re.MULTILINE)
    assert {Role(role): frozenset(map(Right, rights.strip().split(", "))) for role, rights in rows} == RIGHTS
    assert {Right(right) for right in re.findall(r"^\| (\w+) \| [^|]+ \|$", text, re.MULTILINE) if right != "right"} == set(
        Right
    )


def operations(house: House) -> list[tuple[str, str]]:
    paths = house.http.get("/openapi.json").json()["paths"]
    return [(method.upper(), path) for path, methods in paths.items() for method in methods]


def call(house: House, method: str, path: str, headers: dict[str, str]) -> int:
    filled = path
    for name in ("batch_id", "file_id", "document_id", "record_id", "client_id", "key_id", "upload_id", "number", "lease"):
        filled = filled.replace(f"{{{name}}}", "1" if name == "number" else "nothing")
    filled = filled.replace("{kind}", "claims").replace("{key}", "nothing")
    body = {"pointer": "/x", "reason": "x", "id": "new", "name": "x", "role": "admin"}
    return house.http.request(
        method, filled, json=None if method == "GET" else body, headers={**headers, "If-Match": "1"}
    ).status_code


def test_every_operation_is_open_on_purpose_or_needs_a_key(house: House) -> None:
    found = {path for method, path in operations(house) if call(house, method, path, {}) != 401}
    assert found == OPEN


@pytest.mark.parametrize("bad", ["Bearer prk_nothing_wrong", "Bearer ", "Basic eDp5"])
def test_bad_key(house: House, bad: str) -> None:
    answer = house.http.get("/v1/batches", headers={"Authorization": bad})
    assert (answer.status_code, answer.json()["type"]) == (401, "/problems/not_allowed")


@pytest.mark.parametrize("role", list(Role))
def test_roles_reach_what_is_theirs(house: House, role: Role) -> None:
    for method, path in operations(house):
        if path in OPEN:
            continue
        status = call(house, method, path, house.key(role))
        resource = path.split("/")[2]
        if not (role in SHARED[path] if path in SHARED else resource in ALLOWED[role]):
            assert status in (403, 422), (method, path, status)
            if method == "GET":
                assert status == 403, (method, path, status)
        assert status < 500, (method, path, status)


def test_owner_manages_clients_and_sees_no_documents(house: House) -> None:
    owner = house.key(Role.ADMIN, "")
    assert house.http.get("/v1/clients", headers=owner).status_code == 200
    assert house.http.get("/v1/documents", headers=owner).status_code == 403


def test_foreign_batch_is_not_found(house: House) -> None:
    sent = house.http.post("/v1/batches", files={"files": ("a.pdf", b"1")}, headers=house.key(Role.UPLOADER)).json()
    path = f"/v1/batches/{sent['batch']['id']}"
    assert house.http.get(path, headers=house.key(Role.ADMIN)).status_code == 200
    for tail in ("", "/files", "/documents"):
        assert house.http.get(path + tail, headers=house.key(Role.ADMIN, "beta")).status_code == 404
    file_path = f"/v1/files/{sent['files'][0]['id']}"
    assert house.http.get(file_path, headers=house.key(Role.ADMIN, "beta")).status_code == 404


def test_revoked_key_is_out_at_once(house: House) -> None:
    owner, body = house.key(Role.ADMIN, ""), {"name": "scanner", "role": "uploader"}
    issued = house.http.post("/v1/clients/acme/keys", json=body, headers=owner).json()
    mine = {"Authorization": f"Bearer {issued['secret']}"}
    assert house.http.get("/v1/batches", headers=mine).status_code == 200
    assert house.http.delete(f"/v1/clients/acme/keys/{issued['key']['id']}", headers=owner).status_code == 204
    assert house.http.get("/v1/batches", headers=mine).status_code == 401


@pytest.mark.parametrize("end", ["2027-01-01T00:00:00", "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+12:00"])
def test_end_of_a_key_is_a_moment_with_its_zone(house: House, end: str) -> None:
    body = {"name": "scanner", "role": "uploader", "expires_at": end}
    answer = house.http.post("/v1/clients/acme/keys", json=body, headers=house.key(Role.ADMIN, ""))
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["path"] == "/body/expires_at"
