from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from typer.testing import CliRunner

from postroom.client import Client
from postroom.commands import master as command
from postroom.main import app
from schemas.work import Role
from storage.tables import AuditRow
from tests.unit.api.conftest import House

PAYERS = "key,name,payer_id\nEHP,Example Health Plan,99999\nOHP,Other Health Plan,\n"
CLAIMS = "account,patient_name,charge\nA1,DOE JANE,250.00\n"


def send(house: House, kind: str, text: str, role: Role = Role.ADMIN, *, client: str = "acme", query: str = "") -> Any:
    headers = {**house.key(role, client), "Content-Type": "text/csv"}
    return house.http.post(f"/v1/master/{kind}/import{query}", content=text.encode(), headers=headers)


def test_import_and_list(house: House) -> None:
    answer = send(house, "payers", PAYERS)
    assert (answer.status_code, answer.json()) == (200, {"kind": "payers", "created": 2, "changed": 0, "same": 0, "removed": 0})
    first = house.http.get("/v1/master/payers?limit=1", headers=house.key(Role.REVIEWER)).json()
    rest = house.http.get(f"/v1/master/payers?cursor={first['next_cursor']}", headers=house.key(Role.REVIEWER)).json()
    assert [each["key"] for each in (*first["data"], *rest["data"])] == ["EHP", "OHP"]
    assert rest["next_cursor"] is None
    assert send(house, "payers", PAYERS.split("OHP", maxsplit=1)[0], query="?mode=replace").json()["removed"] == 1


def test_nothing_of_a_bad_list_is_taken(house: House) -> None:
    answer = send(house, "providers", "key,name,npi\nA,Good Clinic,1234567893\nB,Bad Clinic,1234567890\n")
    problem = answer.json()
    assert (answer.status_code, problem["type"]) == (422, "/problems/import_refused")
    assert problem["errors"] == [
        {"path": "line 3, npi", "code": "bad_line", "message": "should be a 10-digit NPI whose check digit fits"}
    ]
    assert house.http.get("/v1/master/providers", headers=house.key(Role.ADMIN)).json()["data"] == []


def test_one_entry(house: House) -> None:
    admin = house.key(Role.ADMIN)
    body = {"name": "Paper Supply Co.", "routing_number": "0210-0002-1"}
    created = house.http.put("/v1/master/vendors/V-1", json=body, headers=admin)
    assert (created.status_code, created.json()["routing_number"]) == (201, "021000021")
    changed = house.http.put("/v1/master/vendors/V-1", json={**created.json(), "name": "Paper Supply"}, headers=admin)
    assert changed.status_code == 200
    assert house.http.get("/v1/master/vendors/V-1", headers=admin).json()["name"] == "Paper Supply"
    assert house.http.delete("/v1/master/vendors/V-1", headers=admin).status_code == 204
    assert house.http.get("/v1/master/vendors/V-1", headers=admin).status_code == 404
    assert house.http.delete("/v1/master/vendors/V-1", headers=admin).status_code == 404


def test_bad_entry(house: House) -> None:
    answer = house.http.put(
        "/v1/master/vendors/V1", json={"name": "V", "routing_number": "021000022"}, headers=house.key(Role.ADMIN)
    )
    assert answer.status_code == 422
    assert [each["path"] for each in answer.json()["errors"]] == ["/routing_number"]
    assert "021000022" not in answer.text
    other = house.http.put("/v1/master/vendors/V1", json={"key": "V2", "name": "V"}, headers=house.key(Role.ADMIN))
    assert other.status_code == 422


@pytest.mark.parametrize(
    ("role", "kind", "status"),
    [
        (Role.DOWNSTREAM, "claims", 200),
        (Role.DOWNSTREAM, "payers", 403),
        (Role.REVIEWER, "claims", 403),
        (Role.UPLOADER, "claims", 403),
        (Role.ADMIN, "payers", 200),
    ],
)
def test_roles(house: House, role: Role, kind: str, status: int) -> None:
    assert send(house, kind, CLAIMS if kind == "claims" else PAYERS, role).status_code == status


def test_clients_are_apart(house: House) -> None:
    send(house, "payers", PAYERS)
    beta = house.key(Role.ADMIN, "beta")
    assert house.http.get("/v1/master/payers", headers=beta).json()["data"] == []
    assert house.http.get("/v1/master/payers/EHP", headers=beta).status_code == 404
    assert house.http.delete("/v1/master/payers/EHP", headers=beta).status_code == 404
    assert house.http.get("/v1/master/payers?client=acme", headers=beta).status_code == 404


def test_key_of_the_installation_names_the_client(house: House) -> None:
    assert send(house, "payers", PAYERS, client="", query="?client=acme").status_code == 200
    assert send(house, "payers", PAYERS, client="", query="?client=nobody").status_code == 404
    assert send(house, "payers", PAYERS, client="").status_code == 403
    assert len(house.http.get("/v1/master/payers", headers=house.key(Role.ADMIN)).json()["data"]) == 2


def test_trading_partner(house: House) -> None:
    admin = house.key(Role.ADMIN)
    assert house.http.get("/v1/master/partner", headers=admin).json()["usage"] == "P"
    assert house.http.put("/v1/master/partner", json={"sender_id": "SUB1", "usage": "T"}, headers=admin).status_code == 200
    assert house.http.get("/v1/master/partner", headers=admin).json()["sender_id"] == "SUB1"
    assert house.http.put("/v1/master/partner", json={"usage": "X"}, headers=admin).status_code == 422
    assert house.http.get("/v1/master/partner", headers=house.key(Role.REVIEWER)).status_code == 403


def test_too_large(house: House) -> None:
    assert send(house, "payers", PAYERS + " " * 1_000_001).status_code == 413


def test_deeds_are_noted(house: House) -> None:
    send(house, "claims", CLAIMS, Role.DOWNSTREAM)
    with house.services.database.read() as session:
        rows = session.scalars(select(AuditRow).where(AuditRow.action == "master.import")).all()
    assert [(row.client_id, row.subject, row.detail) for row in rows] == [
        ("acme", "claims", "merge: 1 created, 0 changed, 0 removed")
    ]
    assert rows[0].actor.startswith("key:")


@pytest.fixture
def typed(house: House, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """The command line, talking to this API."""

    class Here(Client):
        def __init__(self) -> None:
            super().__init__("http://testserver", "none")
            self._http = TestClient(house.http.app, headers=house.key(Role.ADMIN))

    monkeypatch.setattr(command, "Client", Here)
    return CliRunner()


def test_command_line(typed: CliRunner, tmp_path: Path) -> None:
    good, bad = tmp_path / "payers.csv", tmp_path / "bad.csv"
    good.write_text(PAYERS)
    bad.write_text("key,name,tax_id\nA,B,12\n")
    taken = typed.invoke(app, ["master", "import", "payers", str(good)])
    assert (taken.exit_code, '"created": 2' in taken.stdout) == (0, True)
    assert typed.invoke(app, ["master", "list", "payers"]).stdout.count('"key": ') == 2
    refused = typed.invoke(app, ["master", "import", "payers", str(bad)])
    assert refused.exit_code == 1
    assert "bad.csv: line 2, tax_id: should be a tax number of 9 digits" in refused.stderr


def test_client(typed: CliRunner, house: House) -> None:  # noqa: ARG001 - puts the client in place
    client = command.Client()
    client.master.put("vendors", {"key": "V1", "name": "Vendor"})
    assert client.master.get("vendors", "V1")["name"] == "Vendor"
    client.master.delete("vendors", "V1")
    assert list(client.master.all("vendors")) == []
