"""`postroom listen` on a real socket; files that were damaged on their way."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar

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


class Service(BaseHTTPRequestHandler):
    """Of the service no more than a listener asks of it; writes down what it was asked."""

    asked: ClassVar[list[tuple[str, str, dict[str, Any]]]] = []

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.asked.append((self.command, self.path, body))
        told = json.dumps({"webhook": {"id": "whe_1"}, "secret": SECRET}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    def do_PATCH(self) -> None:
        self.do_POST()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_a_listener_that_is_ended_leaves_no_receiver_behind() -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Service) as service:
        threading.Thread(target=service.serve_forever, args=(0.01,), daemon=True).start()
        known = {"POSTROOM_CLIENT__URL": f"http://127.0.0.1:{service.server_address[1]}", "POSTROOM_CLIENT__KEY": "prk_a_b"}
        command = [sys.executable, "-m", "postroom.main", "listen", "--port", "0"]
        with subprocess.Popen(command, env={**os.environ, **known}, stderr=subprocess.PIPE, text=True) as listener:
            assert listener.stderr
            assert "listening at http://127.0.0.1:" in listener.stderr.readline()
            listener.send_signal(signal.SIGTERM)
            assert listener.wait(60) == 0
        service.shutdown()
    assert [asked[:2] for asked in Service.asked] == [("POST", "/v1/webhooks"), ("PATCH", "/v1/webhooks/whe_1")]
    assert Service.asked[1][2] == {"enabled": False}


def test_damaged_file_is_not_kept(tmp_path: Path) -> None:
    @contextmanager
    def stream(_: str) -> Iterator[httpx.Response]:
        yield httpx.Response(200, content=b"something else")

    run = {"files": [{"name": "a.txt", "sha256": "0" * 64}]}
    exports = Exports(SimpleNamespace(get=lambda _: run, stream=stream))  # type: ignore[arg-type]
    with pytest.raises(DamagedFile, match=r"a\.txt"):
        exports.download("exp_1", tmp_path)
    assert list(tmp_path.iterdir()) == []
