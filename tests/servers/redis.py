"""Redis: a private server on loopback."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from postroom.evaluation.bench.server_process import as_user, free_port, listens, running, server_folder, server_user
from tests.servers.process import missing


@contextmanager
def redis_server() -> Iterator[str]:
    """Yields the URL of an empty server without persistence: the broker may lose everything."""
    program = shutil.which("redis-server") or missing("Redis", "redis-server")
    user = server_user("redis")
    with server_folder(user) as folder:
        port = free_port()
        command = [
            program,
            "--port",
            str(port),
            "--bind",
            "127.0.0.1",
            "--dir",
            str(folder),
            "--save",
            "",
            "--appendonly",
            "no",
        ]
        with running(as_user(user, command), log=folder / "log", ready=lambda: listens(port)):
            yield f"redis://127.0.0.1:{port}/0"
