"""The servers as fixtures, started once per test process. Import those you need into your `conftest.py`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from storage.database import Database
from tests.servers.postgres import Postgres, postgres_server
from tests.servers.rabbitmq import rabbitmq_server
from tests.servers.redis import redis_server
from tests.servers.swift import S3Server, swift_server

MIGRATED = "migrated"


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL server with one migrated database."""
    with postgres_server() as server:
        server.create(MIGRATED)
        database = Database(server.url(MIGRATED))
        database.upgrade()
        database.close()
        yield server


@pytest.fixture
def postgres_url(postgres: Postgres) -> str:
    """A migrated database without a row, nobody else connected to it."""
    postgres.clear(MIGRATED)
    return postgres.url(MIGRATED)


@pytest.fixture(scope="session")
def s3_server() -> Iterator[S3Server]:
    with swift_server() as server:
        yield server


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    with redis_server() as url:
        yield url


@pytest.fixture(scope="session")
def rabbitmq_url() -> Iterator[str]:
    with rabbitmq_server() as url:
        yield url
