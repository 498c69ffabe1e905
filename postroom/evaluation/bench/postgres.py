"""PostgreSQL for a measurement or a test: a private cluster on a Unix socket, no TCP."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from postroom.evaluation.bench.server_process import as_user, running, server_folder, server_user


@dataclass(frozen=True)
class Cluster:
    """A running server."""

    socket_folder: Path

    def url(self, database: str) -> str:
        """Of one of its databases, for SQLAlchemy."""
        return f"postgresql+psycopg://postgres@/{database}?host={self.socket_folder}"

    def create(self, name: str) -> None:
        """A database."""
        self.execute("postgres", sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))

    def execute(self, name: str, *statements: sql.SQL | sql.Composed) -> None:
        """In one of its databases, each committed."""
        with psycopg.connect(host=str(self.socket_folder), user="postgres", dbname=name, autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)

    def answers(self) -> bool:
        """Is it there?"""
        try:
            psycopg.connect(host=str(self.socket_folder), user="postgres", dbname="postgres").close()
        except psycopg.OperationalError:
            return False
        return True


def programs() -> Path | None:
    """The folder of the newest PostgreSQL on this machine, where there is one."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


@contextmanager
def cluster(folder_of_programs: Path) -> Iterator[Cluster]:
    """A server until the end of the block, without a database of its own. Raises RuntimeError where it does not start."""
    user = server_user("postgres")
    with server_folder(user) as folder:
        data = folder / "data"
        create = [f"{folder_of_programs}/initdb", "-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]
        subprocess.run(as_user(user, [*create, "--locale=C"]), check=True, capture_output=True, cwd=folder)
        # No fsync: what is started here is killed as a process, never as a machine, and the page cache survives that.
        options = ["-c", "fsync=off", "-c", "listen_addresses=", "-c", f"unix_socket_directories={folder}"]
        command = as_user(user, [f"{folder_of_programs}/postgres", "-D", str(data), *options, "-c", "max_connections=60"])
        server = Cluster(folder)
        with running(command, log=folder / "log", ready=server.answers):
            yield server
