from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import STATIC
from schemas.errors import Unavailable
from schemas.work import Role
from tests.unit.api.conftest import House


def test_docs_ask_nobody_else(house: House) -> None:
    page = house.http.get("/docs")
    for link in re.findall(r'(?:src|href)="([^"]+)"', page.text):
        assert house.http.get(link).status_code == 200, link
    assert "script-src 'self'" in page.headers["content-security-policy"]


def test_own_styles_and_scripts_name_no_other_host(house: House) -> None:
    own = [path for path in STATIC.iterdir() if path.is_file() and path.suffix != ".svg"]
    assert own
    assert not [path.name for path in own if "://" in path.read_text()]
    del house


def test_openapi_describes_every_error_as_a_problem(house: House) -> None:
    document = house.http.get("/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    for path, methods in document["paths"].items():
        if path.startswith("/v1/"):
            for method in methods.values():
                assert "application/problem+json" in method["responses"]["4XX"]["content"], path


@pytest.mark.parametrize("path", ["/v1/nothing", "/v1/batches?limit=0", "/v1/batches?cursor=!", "/v1/records/rec_1/accept"])
def test_every_error_is_a_documented_problem(house: House, path: str) -> None:
    answer = house.http.get(path, headers=house.key(Role.ADMIN))
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["instance"] == answer.headers["x-request-id"]
    code = answer.json()["type"].rpartition("/")[2]
    assert f"| `{code}` |" in (Path(__file__).parents[3] / "docs" / "errors.md").read_text()


def test_value_of_a_bad_request_is_not_repeated(house: House) -> None:
    answer = house.http.get("/v1/documents?state=JANE-DOE", headers=house.key(Role.ADMIN))
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["path"] == "/query/state"
    assert "JANE" not in answer.text


def test_ready_while_the_broker_is_down(house: House) -> None:
    def down() -> None:
        raise Unavailable("the broker cannot be reached")

    assert house.http.get("/readyz").json() == {"ready": True, "parts": {"database": "ok", "objects": "ok", "broker": "ok"}}
    object.__setattr__(house.services, "check_broker", down)
    answer = house.http.get("/readyz")
    assert (answer.status_code, answer.json()["parts"]["broker"]) == (200, "the broker cannot be reached")


def test_not_ready_without_database(house: House) -> None:
    house.services.database.close()
    (house.services.settings.home / "postroom.db").unlink()
    (house.services.settings.home / "postroom.db").mkdir()
    assert house.http.get("/readyz").status_code == 503


def test_version_names_the_record_schemas(house: House) -> None:
    assert "eob/1" in house.http.get("/version").json()["record_schemas"]


def test_metrics_count_tasks_by_step(house: House) -> None:
    house.http.post("/v1/batches", files={"files": ("a.pdf", b"1")}, headers=house.key(Role.UPLOADER))
    assert 'postroom_tasks{state="ready",step="open_file"} 1.0' in house.http.get("/metrics").text


def test_fault_of_ours_shows_nothing(house: House, capfd: pytest.CaptureFixture[str]) -> None:
    def broken() -> None:
        message = "JANE DOE"
        raise RuntimeError(message)

    object.__setattr__(house.services, "check_broker", broken)
    with TestClient(house.http.app) as http:  # raises what reaches the server, which would log it
        answer = http.get("/readyz", headers=house.key(Role.ADMIN))
    said = "".join(capfd.readouterr())
    assert (answer.status_code, answer.headers["x-request-id"]) == (500, answer.json()["instance"])
    assert "RuntimeError" in said
    for secret in ("JANE", house.keys["acme", Role.ADMIN]):
        assert secret not in answer.text + said
