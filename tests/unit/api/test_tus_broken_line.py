"""A connection that breaks in the middle of a piece, on a real socket."""

from __future__ import annotations

import base64
import hashlib
import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn

from schemas.work import Role
from tests.unit.api.conftest import House
from tests.unit.api.test_tus import CONTENT, add, begun, offset, stored

CAME = 3000


@pytest.fixture
def port(house: House) -> Iterator[int]:
    server = uvicorn.Server(uvicorn.Config(house.http.app, port=0, log_config=None, access_log=False, lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    thread.join()


def break_off(house: House, port: int, place: str, **headers: str) -> None:
    """Announce the whole content, send a part of it, and be gone."""
    said = {
        **house.key(Role.UPLOADER),
        "Host": "127.0.0.1",
        "Tus-Resumable": "1.0.0",
        "Content-Type": "application/offset+octet-stream",
        "Content-Length": str(len(CONTENT)),
        "Upload-Offset": "0",
        **headers,
    }
    head = f"PATCH {place} HTTP/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in said.items())
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(head.encode() + b"\r\n" + CONTENT[:CAME])
        time.sleep(1.0)  # what the server has not looked at yet when a line breaks, it forgets


def test_what_came_is_kept(house: House, port: int) -> None:
    place = begun(house)
    break_off(house, port, place)
    end = time.monotonic() + 20
    while offset(house, place) != CAME:
        assert time.monotonic() < end
        time.sleep(0.05)
    assert add(house, place, CAME, CONTENT[CAME:]).headers["upload-offset"] == str(len(CONTENT))


def test_nothing_is_kept_that_a_checksum_was_to_vouch_for(house: House, port: int) -> None:
    place = begun(house)
    digest = base64.b64encode(hashlib.sha256(CONTENT).digest()).decode()
    break_off(house, port, place, **{"Upload-Checksum": f"sha256 {digest}"})
    add(house, place, 0, CONTENT[:10])  # takes its turn after the broken one, or before: it is the only one that counts
    assert (offset(house, place), len(stored(house))) == (10, 1)
