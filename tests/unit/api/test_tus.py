"""The protocol of `/v1/uploads`, and that a file is handed in once whatever breaks."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, BinaryIO

import httpx
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import update

from api.app import make_api
from schemas.ids import BatchId, ClientId
from schemas.settings import LimitSettings
from schemas.work import FileState, Role
from storage.columns import DatabaseTime
from storage.files import files_of_batch
from storage.objects import ObjectStore, Stored
from storage.upload_bytes import clear_overdue
from storage.upload_tables import UploadRow
from storage.views import FileView
from tests.unit.api.conftest import House

CONTENT = bytes(range(256)) * 40
TUS = {"Tus-Resumable": "1.0.0"}
PIECE = {"Content-Type": "application/offset+octet-stream"}


def encoded(text: str | bytes) -> str:
    return base64.b64encode(text if isinstance(text, bytes) else text.encode()).decode()


def ask(house: House, method: str, path: str, *, client: str = "acme", **options: Any) -> httpx.Response:
    headers = {**house.key(Role.UPLOADER, client), **TUS, **options.pop("headers", {})}
    return house.http.request(method, path, headers=headers, **options)


def announce(house: House, size: int = len(CONTENT), **said: str) -> httpx.Response:
    metadata = ",".join(f"{name} {encoded(text)}" for name, text in {"filename": "a.pdf", **said}.items())
    return ask(house, "POST", "/v1/uploads", headers={"Upload-Length": str(size), "Upload-Metadata": metadata})


def begun(house: House, size: int = len(CONTENT), **said: str) -> str:
    return announce(house, size, **said).headers["Location"]


def add(house: House, place: str, offset: int, content: bytes, **headers: str) -> httpx.Response:
    return ask(house, "PATCH", place, content=content, headers={**PIECE, "Upload-Offset": str(offset), **headers})


def offset(house: House, place: str) -> int:
    return int(ask(house, "HEAD", place).headers["Upload-Offset"])


def hand_in(house: House, *places: str, key: str | None = None, small: bytes | None = None) -> httpx.Response:
    headers = {**house.key(Role.UPLOADER), **({"Idempotency-Key": key} if key else {})}
    files = [("files", ("small.pdf", small))] if small else [("none", ("", b""))]
    ids = " ".join(place.rpartition("/")[2] for place in places)
    data = {"uploads": ids, "name": "Tray"}
    if small is None:
        return house.http.post("/v1/batches", files={name: (None, text) for name, text in data.items()}, headers=headers)
    return house.http.post("/v1/batches", files=files, data=data, headers=headers)


def files(house: House, batch_id: str) -> tuple[FileView, ...]:
    with house.services.database.read() as session:
        return files_of_batch(session, ClientId("acme"), BatchId(batch_id))


def stored(house: House, prefix: str = "t/") -> list[str]:
    return list(house.services.objects.keys(prefix))


def with_limits(house: House, **limits: float) -> None:
    house.services.settings.__dict__["limits"] = LimitSettings(**{"file_megabytes": 1, **limits})


def test_abilities(house: House) -> None:
    said = house.http.options("/v1/uploads").headers
    assert (said["tus-version"], said["tus-max-size"]) == ("1.0.0", "1000000")
    assert set(said["tus-extension"].split(",")) == {
        "creation", "creation-with-upload", "checksum", "expiration", "termination",
    }  # fmt: skip
    assert said["tus-checksum-algorithm"] == "sha1,sha256"


def test_pieces_become_a_file_of_a_batch(house: House) -> None:
    place = begun(house)
    assert offset(house, place) == 0
    for start in range(0, len(CONTENT), 3000):
        answer = add(house, place, start, CONTENT[start : start + 3000])
        assert (answer.status_code, answer.headers["tus-resumable"]) == (204, "1.0.0")
        assert offset(house, place) == int(answer.headers["upload-offset"]) == min(start + 3000, len(CONTENT))
    answer = hand_in(house, place, small=b"small")
    assert answer.status_code == 202
    small, large = files(house, answer.json()["batch"]["id"])
    assert (large.name, large.size, large.state) == ("a.pdf", len(CONTENT), FileState.RECEIVED)
    assert large.sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert house.services.objects.get(large.object_key or "") == CONTENT
    assert set(stored(house)) == {small.object_key, large.object_key}


def test_head_says_what_was_announced(house: House) -> None:
    said = ask(house, "HEAD", begun(house)).headers
    assert (said["upload-length"], said["upload-metadata"]) == (str(len(CONTENT)), f"filename {encoded('a.pdf')}")
    assert said["cache-control"] == "no-store"
    assert parsedate_to_datetime(said["upload-expires"]) > datetime.now(tz=UTC)


def test_first_piece_with_the_announcement(house: House) -> None:
    headers = {**PIECE, "Upload-Length": str(len(CONTENT))}
    made = ask(house, "POST", "/v1/uploads", content=CONTENT[:100], headers=headers)
    assert (made.status_code, made.headers["upload-offset"]) == (201, "100")
    assert add(house, made.headers["Location"], 100, CONTENT[100:]).headers["upload-offset"] == str(len(CONTENT))


@pytest.mark.parametrize("wrong", [0, 99, 101])
def test_another_offset(house: House, wrong: int) -> None:
    place = begun(house)
    add(house, place, 0, CONTENT[:100])
    answer = add(house, place, wrong, CONTENT[100:200])
    assert (answer.status_code, answer.json()["detail"]) == (409, "This upload stands at byte 100; go on from there.")
    assert offset(house, place) == 100


@pytest.mark.parametrize("algorithm", ["sha1", "sha256"])
def test_checksum(house: House, algorithm: str) -> None:
    place, piece = begun(house), CONTENT[:500]
    digest = encoded(hashlib.new(algorithm, piece).digest())
    other = add(house, place, 0, piece[:-1] + b"x", **{"Upload-Checksum": f"{algorithm} {digest}"})
    assert (other.status_code, other.json()["type"], offset(house, place)) == (460, "/problems/checksum_mismatch", 0)
    assert stored(house) == []
    assert add(house, place, 0, piece, **{"Upload-Checksum": f"{algorithm} {digest}"}).headers["upload-offset"] == "500"


@pytest.mark.parametrize("header", ["md5 eA==", "sha1", "sha1 !", "sha256 eA=="])
def test_checksum_that_is_none(house: House, header: str) -> None:
    assert add(house, begun(house), 0, CONTENT, **{"Upload-Checksum": header}).status_code == 400


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Tus-Resumable": "0.2.2", "Upload-Length": "5"}, 412),
        ({}, 400),
        ({"Upload-Length": "-5"}, 400),
        ({"Upload-Defer-Length": "1"}, 400),
        ({"Upload-Length": "5", "Upload-Metadata": "filename"}, 201),
        ({"Upload-Length": "5", "Upload-Metadata": "filename !"}, 400),
        ({"Upload-Length": "0"}, 422),
    ],
)
def test_announcements(house: House, headers: dict[str, str], status: int) -> None:
    answer = ask(house, "POST", "/v1/uploads", headers=headers)
    assert (answer.status_code, answer.headers["tus-version"]) == (status, "1.0.0")


def test_too_large_is_said_before_a_byte_is_sent(house: House) -> None:
    answer = announce(house, 1_000_001)
    assert (answer.status_code, answer.json()["detail"]) == (413, "A file may have 1 MB; split it.")


def test_all_that_is_not_handed_in_is_bounded(house: House) -> None:
    with_limits(house, uploads_megabytes=2)
    place = begun(house, 1_000_000)
    begun(house, 1_000_000)
    answer = announce(house, 1)
    assert answer.status_code == 413
    assert "2 MB together" in answer.json()["detail"]
    assert announce(house, 1).status_code == 413
    ask(house, "DELETE", place)
    assert announce(house, 1).status_code == 201


def test_more_than_announced(house: House) -> None:
    place = begun(house, 100)
    assert add(house, place, 0, b"x" * 101).status_code == 413
    assert (offset(house, place), stored(house)) == (0, [])


def test_a_piece_of_another_kind(house: House) -> None:
    answer = add(house, begun(house), 0, CONTENT, **{"Content-Type": "application/octet-stream"})
    assert answer.status_code == 415


def test_of_another_client(house: House) -> None:
    place = begun(house)
    for method in ("HEAD", "PATCH", "DELETE"):
        headers = {**PIECE, "Upload-Offset": "0"}
        assert ask(house, method, place, client="beta", headers=headers).status_code == 404
    add(house, place, 0, CONTENT)
    data = {"uploads": (None, place.rpartition("/")[2])}
    assert house.http.post("/v1/batches", files=data, headers=house.key(Role.UPLOADER, "beta")).status_code == 404
    assert offset(house, place) == len(CONTENT)


def test_ended(house: House) -> None:
    place = begun(house)
    add(house, place, 0, CONTENT[:100])
    assert ask(house, "DELETE", place).status_code == 204
    assert (ask(house, "HEAD", place).status_code, stored(house)) == (404, [])


def test_other_methods_in_disguise(house: House) -> None:
    place = begun(house)
    headers = {**PIECE, "Upload-Offset": "0", "X-HTTP-Method-Override": "PATCH"}
    assert ask(house, "POST", place, content=CONTENT, headers=headers).headers["upload-offset"] == str(len(CONTENT))
    assert ask(house, "POST", place, headers={"X-HTTP-Method-Override": "DELETE"}).status_code == 204
    assert ask(house, "POST", place).status_code == 400


def test_not_whole_yet(house: House) -> None:
    place = begun(house)
    add(house, place, 0, CONTENT[:100])
    answer = hand_in(house, place, small=b"small")
    assert (answer.status_code, "whole yet" in answer.json()["detail"]) == (409, True)
    assert len(stored(house)) == 1  # the piece: nothing of the refused batch stays
    assert house.http.get("/v1/batches", headers=house.key(Role.ADMIN)).json()["data"] == []


def test_handed_in_once(house: House) -> None:
    place = begun(house)
    add(house, place, 0, CONTENT)
    first, again = hand_in(house, place, key="k"), hand_in(house, place, key="k")
    assert (again.json()["repeated"], again.json()["batch"]["id"]) == (True, first.json()["batch"]["id"])
    refused = hand_in(house, place, key="other")
    assert refused.status_code == 409
    assert first.json()["batch"]["control_number"] in refused.json()["detail"]
    assert hand_in(house, place).status_code == 409
    assert ask(house, "DELETE", place).status_code == 409
    (file,) = files(house, first.json()["batch"]["id"])
    assert house.services.objects.get(file.object_key or "") == CONTENT


def test_duplicate_is_held_as_any_other(house: House) -> None:
    for state in (FileState.RECEIVED, FileState.DUPLICATE):
        place = begun(house)
        add(house, place, 0, CONTENT)
        batch = hand_in(house, place).json()["batch"]["id"]
        assert [file.state for file in files(house, batch)] == [state]


def test_limits_of_a_batch(house: House) -> None:
    with_limits(house, batch_megabytes=1)
    places = [begun(house, 600_000), begun(house, 600_000)]
    for number, place in enumerate(places):
        add(house, place, 0, bytes([number]) * 600_000)
    answer = hand_in(house, *places)
    assert (answer.status_code, answer.json()["detail"]) == (413, "A batch may have 1 MB; send it in several.")


def open_batch(house: House) -> str:
    answer = house.http.post("/v1/batches", files={"files": ("first.pdf", b"1")}, headers=house.key(Role.UPLOADER))
    return str(answer.json()["batch"]["id"])


def test_into_an_open_batch(house: House) -> None:
    batch = open_batch(house)
    place = begun(house, batch=batch)
    add(house, place, 0, CONTENT)
    assert [file.name for file in files(house, batch)] == ["first.pdf", "a.pdf"]
    assert offset(house, place) == len(CONTENT)
    assert hand_in(house, place).status_code == 409
    assert house.audited("file.receive") == [batch]


def test_into_a_batch_that_is_done_or_not_ours_or_full(house: House) -> None:
    batch = open_batch(house)
    assert announce(house, batch="bat_nothing").status_code == 404
    with_limits(house, batch_files=2)
    assert announce(house, batch=batch).status_code == 201
    assert announce(house, batch=batch).status_code == 413
    empty = house.http.post("/v1/batches", files={"files": ("first.pdf", b"")}, headers=house.key(Role.UPLOADER)).json()
    assert empty["batch"]["state"] == "done"
    assert announce(house, batch=empty["batch"]["id"]).status_code == 409


def test_time_is_over(house: House) -> None:
    kept, gone, taken = begun(house), begun(house), begun(house)
    add(house, gone, 0, CONTENT[:100])
    add(house, taken, 0, CONTENT)
    batch = hand_in(house, taken).json()["batch"]["id"]
    over = update(UploadRow).where(UploadRow.id != kept.rpartition("/")[2]).values(expires_at=DatabaseTime(-1))
    with house.services.database.write() as session:
        session.execute(over)
    assert ask(house, "HEAD", gone).status_code == 404
    assert clear_overdue(house.services.database, house.services.objects) == 2
    assert clear_overdue(house.services.database, house.services.objects) == 0
    assert offset(house, kept) == 0
    assert stored(house) == [file.object_key for file in files(house, batch)]


class Killed(RuntimeError):
    """A process that is no more."""


class Fate:
    """Kills at the n-th step, before it or after it."""

    def __init__(self, at: int) -> None:
        self.left = at

    def step(self) -> None:
        self.left -= 1
        if self.left == 0:
            raise Killed


class DyingStore:
    """An object store whose process may die before and after each change."""

    def __init__(self, objects: ObjectStore, fate: Fate) -> None:
        self._objects, self._fate = objects, fate

    def __getattr__(self, name: str) -> Any:
        return getattr(self._objects, name)

    def put(self, key: str, source: BinaryIO, *, limit: int | None = None) -> Stored:
        self._fate.step()
        stored = self._objects.put(key, source, limit=limit)
        self._fate.step()
        return stored

    def delete(self, key: str) -> None:
        self._fate.step()
        self._objects.delete(key)
        self._fate.step()


class DyingDatabase:
    """A database whose process may die before and after each commit."""

    def __init__(self, database: Any, fate: Fate) -> None:
        self._database, self._fate = database, fate

    def __getattr__(self, name: str) -> Any:
        return getattr(self._database, name)

    def write(self) -> Any:
        return _Dying(self._database.write(), self._fate)


class _Dying:
    def __init__(self, transaction: Any, fate: Fate) -> None:
        self._transaction, self._fate = transaction, fate

    def __enter__(self) -> Any:
        return self._transaction.__enter__()

    def __exit__(self, *error: object) -> Any:
        if error[0] is None:
            try:
                self._fate.step()
            except Killed as killed:
                self._transaction.__exit__(Killed, killed, None)
                raise
        done = self._transaction.__exit__(*error)
        if error[0] is None:
            self._fate.step()
        return done


STEPS = 20
"""Of the way to a batch of one's own, before and after each change: the one after them kills nobody."""


@pytest.mark.parametrize("way", ["into a batch", "handed in"])
@pytest.mark.parametrize("at", range(1, STEPS + 2))
def test_killed_between_any_two_steps(house: House, at: int, way: str) -> None:
    """Whoever asks where it stands, goes on from there and hands it in has the file once, with all its bytes."""
    batch = open_batch(house) if way == "into a batch" else None
    fate = Fate(at)
    services = replace(
        house.services,
        objects=DyingStore(house.services.objects, fate),
        database=DyingDatabase(house.services.database, fate),  # type: ignore[arg-type]
    )
    with TestClient(make_api(services), raise_server_exceptions=False) as http:
        deaths = _send_until_done(replace(house, http=http), batch)
    assert deaths <= 1
    assert (fate.left > 0) == (deaths == 0)
    listed = house.http.get("/v1/batches", headers=house.key(Role.ADMIN)).json()["data"]
    found = [file for each in listed for file in files(house, each["id"]) if file.name == "a.pdf"]
    assert [file.sha256 for file in found] == [hashlib.sha256(CONTENT).hexdigest()]
    assert house.services.objects.get(found[0].object_key or "") == CONTENT


def _send_until_done(house: House, batch: str | None) -> int:
    """As a client does it; how often it met a process that died."""
    deaths, place = 0, ""
    for _ in range(20):
        if not place:
            answer = announce(house, **({"batch": batch} if batch else {}))
            place = answer.headers.get("Location", "")
        elif (stands := offset(house, place)) < len(CONTENT):
            answer = add(house, place, stands, CONTENT[stands : stands + 6000])
        elif batch:
            return deaths
        else:
            answer = hand_in(house, place, key="k")
            if answer.status_code == 202:
                return deaths
        deaths += answer.status_code == 500
    raise AssertionError("it never came to an end")
