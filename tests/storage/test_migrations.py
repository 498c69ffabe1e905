from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import bindparam, create_engine, select, text
from sqlalchemy.exc import DBAPIError

from schemas.errors import Misconfigured
from storage.columns import UtcDateTime
from storage.database import Database
from storage.migrations import upgrade
from storage.review_tables import ReviewItemRow
from storage.tables import DocumentRow, Table
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


WAITING = """
INSERT INTO client (id, name, created_at, duplicates, closed) VALUES ('acme', 'Acme', :now, 'hold', false);
INSERT INTO batch (id, client_id, received_at, received_by, file_count) VALUES ('bat_1', 'acme', :now, 'x', 1);
INSERT INTO source_file (id, client_id, batch_id, position, name, state, damaged, pages_left, received_at)
    VALUES ('fil_1', 'acme', 'bat_1', 1, 'a', 'divided', false, 0, :now);
INSERT INTO document (id, client_id, batch_id, file_id, position, state, created_at)
    VALUES ('doc_1', 'acme', 'bat_1', 'fil_1', 1, 'needs_review', :now);
INSERT INTO record (id, revision, client_id, document_id, type, state, is_current, version, body, created_at, updated_at)
    VALUES ('rec_1', 1, 'acme', 'doc_1', 'check', 'needs_review', true, 1, '{}', :now, :now);
INSERT INTO document (id, client_id, batch_id, file_id, position, state, created_at)
    VALUES ('doc_2', 'acme', 'bat_1', 'fil_1', 2, 'accepted', :now);
INSERT INTO record (id, revision, client_id, document_id, type, state, is_current, version, body, created_at, updated_at)
    VALUES ('rec_2', 1, 'acme', 'doc_2', 'check', 'accepted', true, 1, '{}', :now, :now);
INSERT INTO document (id, client_id, batch_id, file_id, position, state, created_at)
    VALUES ('doc_3', 'acme', 'bat_1', 'fil_1', -1, 'withdrawn', :now)
"""


def test_documents_that_waited_before_there_was_a_queue_are_in_it(empty_url: str) -> None:
    now = datetime(2026, 11, 2, 8, 30, tzinfo=UTC)
    engine = create_engine(empty_url)
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(Path(upgrade.__file__).parent))
        config.attributes["connection"] = connection
        command.upgrade(config, "0004")
        for statement in WAITING.split(";"):
            connection.execute(text(statement).bindparams(bindparam("now", now, UtcDateTime())))
    engine.dispose()
    database = Database(empty_url)
    database.upgrade()
    with database.read() as session:
        item = session.scalars(select(ReviewItemRow)).one()
        assert session.scalars(text("SELECT control_number FROM batch")).one() == "20261102-0001"
        settled = dict(session.execute(select(DocumentRow.id, DocumentRow.settled_at)).all())
        assert settled == {"doc_1": None, "doc_2": now, "doc_3": now}
    database.close()
    assert (item.document_id, item.state, item.received_at) == ("doc_1", "waiting", now)
    assert item.deadline == now + timedelta(hours=24)
    assert item.due_hour == int(item.deadline.timestamp()) // 3600


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
