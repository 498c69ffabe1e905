"""Databases and object stores: every suite runs on each of them."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.ids import ClientId
from schemas.settings import ObjectSettings
from storage.access import open_client
from storage.folder import FolderStore
from storage.objects import ObjectStore
from storage.s3 import S3Store
from tests.migrated import migrated_sqlite  # noqa: F401 - a fixture
from tests.servers.fixtures import postgres, postgres_url, s3_server  # noqa: F401 - fixtures
from tests.storage.scenes import Mailroom

_BUCKETS = itertools.count(1)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.server)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A migrated database of one's own, on SQLite and on PostgreSQL."""
    if request.param == "postgresql":
        url: str = request.getfixturevalue("postgres_url")
        return url
    path = tmp_path / "postroom.db"
    shutil.copy(request.getfixturevalue("migrated_sqlite"), path)
    return f"sqlite:///{path}"


@pytest.fixture
def mailroom(database_url: str) -> Iterator[Mailroom]:
    """A database with two clients, and a postbox that keeps what is rung."""
    room = Mailroom(database_url)
    with room.database.write() as session:
        open_client(session, ClientId("acme"), "Acme Health", actor="test")
        open_client(session, ClientId("other"), "Other Health", actor="test")
    yield room
    room.database.close()


@pytest.fixture(params=["folder", pytest.param("s3", marks=pytest.mark.server)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> ObjectStore:
    """An empty object store: a folder, and a bucket on a real S3 server."""
    if request.param == "folder":
        return FolderStore(tmp_path / "objects")
    server = request.getfixturevalue("s3_server")
    return S3Store.connect(
        ObjectSettings(
            endpoint=server.endpoint,
            bucket=f"bucket-{next(_BUCKETS)}",
            access_key=server.access_key,
            secret_key=server.secret_key,
            secure=False,
        )
    )
