"""Large files from the Python client: into the real API, over a line that breaks."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path
from typing import Any

import httpx
import pytest

from postroom import client as client_module
from postroom.client import Client, ServiceError, Unreachable
from postroom.in_pieces import PieceSender
from schemas.ids import BatchId, ClientId
from schemas.work import Role
from storage.files import files_of_batch
from tests.migrated import migrated_sqlite  # noqa: F401 - a fixture
from tests.unit.api.conftest import House, house  # noqa: F401 - a fixture

PIECE = 10_000


class Line:
    """Calls of an API in this process. Some never arrive, of some the answer never does, of one the bytes change."""

    def __init__(self, house: House, *, lost: tuple[int, ...] = (), unheard: tuple[int, ...] = (), spoilt: int = 0) -> None:  # noqa: F811
        self._house, self._lost, self._unheard, self._spoilt = house, lost, unheard, spoilt
        self.calls = list[tuple[str, str]]()

    def request(self, method: str, path: str, **options: Any) -> httpx.Response:
        headers = {**self._house.key(Role.UPLOADER), **options.pop("headers", {})}
        self.calls.append((method, headers.get("Upload-Offset", "")))
        number = len(self.calls)
        if number in self._lost:
            raise Unreachable
        if number == self._spoilt:
            options["content"] = b"x" + options["content"][1:]
        answer = self._house.http.request(method, path, headers=headers, **options)
        if number in self._unheard:
            raise Unreachable
        if answer.is_error:
            raise ServiceError(answer.status_code, answer.json())
        return answer


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "große Post.pdf"
    path.write_bytes(random.Random(5).randbytes(4 * PIECE + 123))
    return path


def sender(line: Line, *, waits: int = 4) -> PieceSender:
    return PieceSender(line, piece_bytes=PIECE, waits_seconds=(0.0,) * waits)


@pytest.mark.parametrize(
    "faults",
    [{}, {"lost": (3,)}, {"unheard": (3,)}, {"unheard": (6,)}, {"spoilt": 4}, {"lost": (3, 4, 5)}, {"unheard": (2, 4, 6)}],
    ids=str,
)
def test_whole_whatever_breaks(house: House, scan: Path, faults: dict[str, Any]) -> None:  # noqa: F811
    line = Line(house, **faults)
    upload = sender(line).send(scan)
    answer = house.http.post("/v1/batches", files={"uploads": (None, upload)}, headers=house.key(Role.UPLOADER))
    with house.services.database.read() as session:
        (file,) = files_of_batch(session, ClientId("acme"), BatchId(answer.json()["batch"]["id"]))
    assert (file.name, file.sha256) == (scan.name, hashlib.sha256(scan.read_bytes()).hexdigest())


def test_goes_on_and_does_not_begin_again(house: House, scan: Path) -> None:  # noqa: F811
    line = Line(house, lost=(4,))
    sender(line).send(scan)
    assert [offset for method, offset in line.calls if method == "PATCH"] == ["0", "10000", "20000", "20000", "30000", "40000"]


def test_nobody_is_there(house: House, scan: Path) -> None:  # noqa: F811
    line = Line(house, lost=tuple(range(3, 20)))
    with pytest.raises(Unreachable):
        sender(line).send(scan)
    assert len(line.calls) == 2 + 4 + 1


def test_refusal_is_not_tried_again(house: House, tmp_path: Path) -> None:  # noqa: F811
    (tmp_path / "a.pdf").write_bytes(b"x" * 1_000_001)
    line = Line(house)
    with pytest.raises(ServiceError, match="A file may have 1 MB"):
        sender(line).send(tmp_path / "a.pdf")
    assert len(line.calls) == 1


def test_small_and_large_and_too_large_in_one_batch(house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    monkeypatch.setattr(client_module, "PIECE_BYTES", 500_000)
    for name, size in {"small": 10, "large": 600_000, "huge": 1_000_001}.items():
        (tmp_path / name).write_bytes(name.encode() + b"x" * size)
    with Client("http://testserver", house.keys["acme", Role.UPLOADER]) as client:
        client._http = house.http
        client._http.headers.update(house.key(Role.UPLOADER))
        receipt = client.batches.create([tmp_path / "small", tmp_path / "large", tmp_path / "huge"], name="Tray")
    assert {file["name"]: file["state"] for file in receipt["files"]} == {
        "small": "received", "large": "received", "huge": "rejected",
    }  # fmt: skip
    assert receipt["batch"]["name"] == "Tray"
