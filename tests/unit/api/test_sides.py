"""Handing in fronts and backs that were scanned each by themselves."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from sqlalchemy import update

from postroom.client import Client, TwoSides
from schemas.work import BacksOrder, Role
from storage import keys
from storage.columns import DatabaseTime
from storage.sides import tell_overdue_fronts
from storage.tables import FileRow
from tests.unit.api.conftest import House
from tests.unit.api.test_tus import add, announce, offset

Parts = list[tuple[str, tuple[str, bytes]]]


def post(
    house: House, path: str, parts: Parts, role: Role = Role.UPLOADER, client: str = "acme", **fields: str
) -> httpx.Response:
    return house.http.post(path, files=parts, data=fields, headers=house.key(role, client))


def part(side: str, content: bytes | None = None) -> tuple[str, tuple[str, bytes]]:
    return side, (f"{side}.pdf", side.encode() if content is None else content)


def send(house: House, *parts: tuple[str, tuple[str, bytes]], **fields: str) -> httpx.Response:
    return post(house, "/v1/batches", list(parts), **fields)


def waiting(house: House) -> dict[str, Any]:
    return send(house, part("fronts")).json()["files"][0]


def stored(house: House) -> int:
    return len(list(house.services.objects.keys("t/")))


def in_pieces(house: House, content: bytes) -> str:
    place = announce(house, len(content)).headers["Location"]
    add(house, place, offset(house, place), content)
    return place.rpartition("/")[2]


def test_a_pair(house: House) -> None:
    answer = send(house, part("files"), part("fronts"), part("backs"), backs_order="same")
    assert answer.status_code == 202
    whole, fronts, backs = answer.json()["files"]
    assert (whole["side"], fronts["side"], backs["side"]) == (None, "fronts", "backs")
    assert (backs["fronts_id"], backs["backs_order"], fronts["backs_order"]) == (fronts["id"], "same", None)
    assert {file["state"] for file in (whole, fronts, backs)} == {"received"}


def test_a_pair_in_pieces(house: House) -> None:
    fronts, backs = in_pieces(house, b"fronts in pieces"), in_pieces(house, b"backs in pieces")
    answer = house.http.post(
        "/v1/batches", files={"fronts": (None, fronts), "backs": (None, backs)}, headers=house.key(Role.UPLOADER)
    )
    assert [(file["side"], file["backs_order"]) for file in answer.json()["files"]] == [("fronts", None), ("backs", "reverse")]


@pytest.mark.parametrize(
    ("parts", "fields", "told"),
    [
        ((part("backs"),), {}, "no fronts"),
        ((part("fronts"), part("fronts", b"2"), part("backs")), {}, "one file of fronts"),
        ((part("fronts"), part("backs"), part("backs", b"2")), {}, "one of backs"),
        ((part("fronts"), part("backs")), {"backs_order": "odd"}, "order of the backs"),
        ((part("fronts", b"same"), part("backs", b"same")), {}, "the same file"),
    ],
)
def test_what_makes_no_pair(house: House, parts: Parts, fields: dict[str, str], told: str) -> None:
    answer = send(house, *parts, **fields)
    assert (answer.status_code, told in answer.json()["detail"]) == (400, True)
    assert stored(house) == 0


def test_refused_fronts_leave_their_backs(house: House) -> None:
    fronts, backs = send(house, part("fronts", b""), part("backs")).json()["files"]
    assert (fronts["problem"]["type"], backs["problem"]["type"]) == ("/problems/EMPTY_FILE", "/problems/OTHER_SIDE")


def test_backs_come_later(house: House) -> None:
    fronts = waiting(house)
    assert (fronts["state"], fronts["backs_due_at"] is not None) == ("waiting", True)
    answer = post(house, f"/v1/files/{fronts['id']}/backs", [part("backs")])
    assert (answer.status_code, answer.json()["fronts_id"]) == (202, fronts["id"])
    found = house.http.get(f"/v1/files/{fronts['id']}", headers=house.key(Role.UPLOADER)).json()
    assert (found["state"], found["backs_due_at"]) == ("received", None)


def test_backs_come_later_in_pieces(house: House) -> None:
    fronts, upload = waiting(house), in_pieces(house, b"backs in pieces")
    path = f"/v1/files/{fronts['id']}/backs"
    answer = house.http.post(path, files={"backs": (None, upload)}, headers=house.key(Role.UPLOADER))
    assert (answer.status_code, answer.json()["state"]) == (202, "received")
    assert house.http.post(path, files={"backs": (None, upload)}, headers=house.key(Role.UPLOADER)).status_code == 409


@pytest.mark.parametrize("parts", [[part("files")], [part("backs"), part("backs", b"2")], [part("backs", b"")]])
def test_later_backs_that_are_none(house: House, parts: Parts) -> None:
    answer = post(house, f"/v1/files/{waiting(house)['id']}/backs", parts)
    assert (answer.status_code, stored(house)) == (400, 1)


def test_backs_for_a_whole_file(house: House) -> None:
    whole = send(house, part("files")).json()["files"][0]
    assert post(house, f"/v1/files/{whole['id']}/backs", [part("backs")]).status_code == 409
    assert stored(house) == 1


def test_backs_never_come(house: House) -> None:
    fronts = waiting(house)
    with house.services.database.write() as session:
        session.execute(update(FileRow).values(backs_due_at=DatabaseTime(-1)))
        tell_overdue_fronts(session)
    path = f"/v1/files/{fronts['id']}"
    problem = house.http.get(path, headers=house.key(Role.UPLOADER)).json()["problem"]
    assert (problem["type"], "30 minutes" in problem["detail"]) == ("/problems/BACKS_MISSING", True)
    alone = house.http.post(f"{path}/single-sided", headers=house.key(Role.UPLOADER)).json()
    assert (alone["state"], alone["side"], alone["problem"]) == ("received", None, None)
    assert house.audited("file.single_sided") == [None]


@pytest.mark.parametrize(("role", "client", "status"), [(Role.OBSERVER, "acme", 403), (Role.UPLOADER, "beta", 404)])
def test_whoever_may_not(house: House, role: Role, client: str, status: int) -> None:
    path = f"/v1/files/{waiting(house)['id']}"
    assert post(house, f"{path}/backs", [part("backs")], role, client).status_code == status
    assert house.http.post(f"{path}/single-sided", headers=house.key(role, client)).status_code == status


class _Through(Client):
    """The Python client on the API itself."""

    def __init__(self, house: House) -> None:
        super().__init__("http://test", "key")
        self._http.close()
        self._http = house.http
        self.headers = house.key(Role.ADMIN)

    def request(self, method: str, path: str, **options: Any) -> httpx.Response:
        return super().request(method, path, **{**options, "headers": {**self.headers, **options.get("headers", {})}})


def test_python_client(house: House, tmp_path: Any) -> None:
    for name in ("fronts.pdf", "backs.pdf", "later.pdf", "more.pdf"):
        (tmp_path / name).write_bytes(name.encode())
    client = _Through(house)
    sides = TwoSides(tmp_path / "fronts.pdf", tmp_path / "backs.pdf", BacksOrder.SAME)
    made = client.batches.create(sides=sides, name="Tray 4")
    assert [file["side"] for file in made["files"]] == ["fronts", "backs"]
    (fronts,) = client.batches.create(sides=TwoSides(tmp_path / "later.pdf"))["files"]
    assert client.batches.add_backs(fronts["id"], tmp_path / "more.pdf")["fronts_id"] == fronts["id"]
    assert house.services.objects.exists(keys.original("acme", fronts["id"]))  # type: ignore[arg-type]
