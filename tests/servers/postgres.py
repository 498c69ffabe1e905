"""PostgreSQL: a private cluster on a Unix socket, one database per test."""

from __future__ import annotations

import itertools
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from psycopg import sql

from tests.servers.process import as_user, missing, running, server_folder, server_user

TEMPLATE = "migrated"


@dataclass
class Postgres:
    """A running server."""

    socket_folder: Path
    process: subprocess.Popen[bytes]
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://postgres@/{database}?host={self.socket_folder}"

    def create(self, *, name: str | None = None, template: str = "template1") -> str:
        """A fresh database; returns its name."""
        name = name or f"test_{next(self._numbers)}"
        self.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template)))
        return name

    def drop(self, name: str) -> None:
        self.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def execute(self, statement: sql.Composed) -> None:
        with psycopg.connect(host=str(self.socket_folder), user="postgres", dbname="postgres", autocommit=True) as connection:
            connection.execute(statement)

    def answers(self) -> bool:
        try:
            psycopg.connect(host=str(self.socket_folder), user="postgres", dbname="postgres").close()
        except psycopg.OperationalError:
            return False
        return True


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else missing("PostgreSQL", "postgresql")


@contextmanager
def postgres_server() -> Iterator[Postgres]:
    programs = _programs()
    user = server_user("postgres")
    with server_folder(user) as folder:
        data = folder / "data"
        subprocess.run(
            as_user(
                user,
                [
                    f"{programs}/initdb",
                    "-D",
                    str(data),
                    "-U",
                    "postgres",
                    "-A",
                    "trust",
                    "-E",
                    "UTF8",
                    "--no-sync",
                    "--locale=C",
                ],
            ),
            check=True,
            capture_output=True,
            cwd=folder,
        )
        # No fsync: the tests kill processes, never the machine, and what is in the page cache survives that.
        options = ["-c", "fsync=off", "-c", "listen_addresses=", "-c", f"unix_socket_directories={folder}"]
        command = as_user(user, [f"{programs}/postgres", "-D", str(data), *options, "-c", "max_connections=60"])
        server = Postgres(folder, None)  # type: ignore[arg-type]
        with running(command, log=folder / "log", ready=server.answers) as process:
            server.process = process
            yield server
