"""`postroom export` and `postroom listen`: what leaves, from the command line."""

from __future__ import annotations

import json
import signal
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import cast

from postroom.client import Client, Json
from schemas.delivery import is_signed

MOST_BYTES = 64 * 1024
"""Of a message: ours have less than a kilobyte."""


def run_export(format_name: str, *, since: str | None, out: Path | None, acknowledge: bool) -> int:
    """Have a run made, fetch its files; 0 when nothing was held, 1 when something was, or the run failed."""
    with Client() as client:
        run = client.exports.wait(client.exports.create(format_name, since=since)["id"])
        if run["state"] == "failed":
            _tell(f"{run['id']} failed ({run['fault']}); its records are in the next run")
            return 1
        _tell(f"{run['id']}: {run['exported']} records exported, {run['held']} held")
        for item in client.exports.held(run["id"]) if run["held"] else []:
            for reason in item["held"]:
                _tell(f"  held {item['record_id']} {reason['at']}: {reason['message']} ({reason['code']})")
        if out is not None:
            for path in client.exports.download(run["id"], out / run["id"]):
                print(path)  # noqa: T201 - the command's output
            if acknowledge:
                client.exports.ack(run["id"])
        else:
            print(run["id"])  # noqa: T201
        return int(run["held"] > 0)


def run_listen(port: int, *, secret: str | None) -> int:
    """Receive webhooks on this machine until Ctrl-C or SIGTERM, check their signatures, print them.

    Without a secret the receiver is made at the service, and disabled at the end.
    """
    # Whoever ends it in another way than Ctrl-C must not leave a receiver behind at which nobody listens.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with Listener(port, secret or "") as listener:
        if secret is not None:
            return listener.serve()
        with Client() as client:
            made = client.webhooks.create(listener.url)
            listener.secret = made["secret"]
            try:
                return listener.serve(f" as {made['webhook']['id']}, secret {listener.secret}")
            finally:
                client.webhooks.change(made["webhook"]["id"], enabled=False)


class Listener(ThreadingHTTPServer):
    """A receiver on loopback. Answers 204 to what is signed, 401 to what is not."""

    daemon_threads = True

    def __init__(self, port: int, secret: str) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.secret = secret
        self.url = f"http://127.0.0.1:{self.server_address[1]}/"

    def serve(self, known_as: str = "") -> int:
        """Until Ctrl-C."""
        try:
            _tell(f"listening at {self.url}{known_as}; Ctrl-C ends it")
            self.serve_forever()
        except KeyboardInterrupt:
            _tell("done")
        return 0


class _Handler(BaseHTTPRequestHandler):
    timeout = 20

    def do_POST(self) -> None:
        """One message."""
        listener = cast("Listener", self.server)
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > MOST_BYTES:
            self._answer(413)
            return
        body = self.rfile.read(int(length))
        headers = {name.lower(): value for name, value in self.headers.items()}
        if not is_signed(listener.secret, headers, body, now=time.time()):
            _tell("a message whose signature does not fit was refused")
            self._answer(401)
            return
        message: Json = {"webhook-id": headers["webhook-id"], **json.loads(body)}
        print(json.dumps(message), flush=True)  # noqa: T201 - the command's output
        self._answer(204)

    def _answer(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing by itself."""


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)  # noqa: T201
