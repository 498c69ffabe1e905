"""The API on a real database and a real folder, called without a network."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import make_api
from api.services import Services
from schemas.ids import ClientId
from schemas.settings import LimitSettings, Settings
from schemas.work import Role
from storage.access import NewKey, issue_key, open_client
from storage.connect import open_database, open_objects
from tests.migrated import migrated_sqlite  # noqa: F401 - a fixture

LIMITS = LimitSettings(file_megabytes=1, batch_megabytes=2, batch_files=5)


@dataclass(frozen=True)
class House:
    """An API, its stores and a key per role and client."""

    services: Services
    http: TestClient
    keys: dict[tuple[str, Role], str]

    def key(self, role: Role, client: str = "acme") -> dict[str, str]:
        return {"Authorization": f"Bearer {self.keys[client, role]}"}


@pytest.fixture
def house(tmp_path: Path, migrated_sqlite: Path) -> Iterator[House]:  # noqa: F811 - a fixture
    shutil.copy(migrated_sqlite, tmp_path / "postroom.db")
    settings = Settings(home=tmp_path, limits=LIMITS)
    database = open_database(settings.database, settings.home)
    keys = dict[tuple[str, Role], str]()
    with database.write() as session:
        for client in ("acme", "beta"):
            open_client(session, ClientId(client), client.title(), actor="test")
            for role in Role:
                keys[client, role] = issue_key(session, NewKey(ClientId(client), role, "test"), actor="test").secret
        keys["", Role.ADMIN] = issue_key(session, NewKey(None, Role.ADMIN, "owner"), actor="test").secret
    services = Services(
        settings=settings,
        database=database,
        objects=open_objects(settings.objects, settings.home),
        check_broker=lambda: None,
        session_secret=b"for tests only",
        version="0",
    )
    with TestClient(make_api(services), raise_server_exceptions=False, follow_redirects=False) as http:
        yield House(services, http, keys)
    database.close()
