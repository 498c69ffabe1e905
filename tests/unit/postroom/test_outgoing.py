"""`postroom listen` on a real socket; files that were damaged on their way."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import httpx
import pytest

from postroom.commands.outgoing import Listener
from postroom.outgoing import DamagedFile, Exports
from schemas.delivery import new_webhook_secret, sign

SECRET = new_webhook_secret()
BODY = b'{"type":"record.accepted"}'


@pytest.fixture
def url() -> Iterator[str]:
    with Listener(0, SECRET) as listener:
        thread = threading.Thread(target=listener.serve_forever, args=(0.01,))
        thread.start()
        yield listener.url
        listener.shutdown()
        thread.join()


def post(url: str, secret: str, body: bytes = BODY) -> int:
    now = int(time.time())
    headers = {"webhook-id": "evt_1", "webhook-timestamp": str(now), "webhook-signature": sign([secret], "evt_1", now, body)}
    with httpx.Client(trust_env=False, timeout=100) as http:
        return http.post(url, content=body, headers=headers).status_code


def test_what_is_signed_is_printed_and_nothing_else(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert post(url, new_webhook_secret()) == 401
    assert post(url, SECRET, b"x" * 70_000) == 413
    assert post(url, SECRET) == 204
    assert json.loads(capsys.readouterr().out) == {"webhook-id": "evt_1", "type": "record.accepted"}


def test_damaged_file_is_not_kept(tmp_path: Path) -> None:
    @contextmanager
    def stream(_: str) -> Iterator[httpx.Response]:
        yield httpx.Response(200, content=b"something else")

    run = {"files": [{"name": "a.txt", "sha256": "0" * 64}]}
    exports = Exports(SimpleNamespace(get=lambda _: run, stream=stream))  # type: ignore[arg-type]
    with pytest.raises(DamagedFile, match=r"a\.txt"):
        exports.download("exp_1", tmp_path)
    assert list(tmp_path.iterdir()) == []
