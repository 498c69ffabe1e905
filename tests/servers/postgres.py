"""PostgreSQL: a private cluster on a Unix socket, no TCP."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from storage.tables import Table
from tests.servers.process import as_user, missing, running, server_folder, server_user


@dataclass(frozen=True)
class Postgres:
    """A running server."""

    socket_folder: Path

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://postgres@/{database}?host={self.socket_folder}"

    def create(self, name: str) -> None:
        self.execute("postgres", sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))

    def drop(self, name: str) -> None:
        self.execute("postgres", sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def clear(self, name: str) -> None:
        """Remove every row, whatever triggers say: a hundred times faster than making a database anew."""
        others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = {} AND pid <> pg_backend_pid()"
        deletes = [sql.SQL("DELETE FROM {}").format(sql.Identifier(table.name)) for table in Table.metadata.sorted_tables]
        off = sql.SQL("SET session_replication_role = replica")
        self.execute(name, sql.SQL(others).format(name), off, *reversed(deletes))

    def execute(self, name: str, *statements: sql.SQL | sql.Composed) -> None:
        with psycopg.connect(host=str(self.socket_folder), user="postgres", dbname=name, autocommit=True) as connection:
            for statement in statements:
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
        server = Postgres(folder)
        with running(command, log=folder / "log", ready=server.answers):
            yield server
