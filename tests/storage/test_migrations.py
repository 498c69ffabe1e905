from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from schemas.errors import Misconfigured
from storage.database import Database
from storage.tables import Table
from tests.servers.postgres import Postgres
from tests.storage.scenes import ACME, Mailroom


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.server)])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server: Postgres = request.getfixturevalue("postgres")
    server.create("empty")
    yield server.url("empty")
    server.drop("empty")


def test_models_and_migrations_agree(database_url: str) -> None:
    engine = create_engine(database_url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Table.metadata) == []
    engine.dispose()


def test_two_processes_at_the_same_time(empty_url: str) -> None:
    databases = [Database(empty_url) for _ in range(2)]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(Database.upgrade, databases))
    for database in databases:
        database.check()
        database.close()


def test_newer_schema_is_refused(empty_url: str) -> None:
    database = Database(empty_url)
    database.upgrade()
    with database.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Misconfigured, match="newer release"):
        database.upgrade()
    database.close()


@pytest.mark.parametrize("change", ["UPDATE audit SET actor = 'nobody'", "DELETE FROM audit"])
def test_audit_is_append_only(mailroom: Mailroom, change: str) -> None:
    mailroom.send()
    with pytest.raises(DBAPIError, match="append-only"), mailroom.database.write() as session:
        session.execute(text(change))
    with mailroom.database.read() as session:
        actions = session.scalars(text("SELECT action FROM audit WHERE client_id = :client"), {"client": ACME}).all()
    assert set(actions) == {"client.open", "batch.receive"}
