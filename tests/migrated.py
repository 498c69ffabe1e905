"""A migrated SQLite file to copy: migrating once is enough for all tests of a process."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.database import Database


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "postroom.db"
    database = Database(f"sqlite:///{path}")
    database.upgrade()
    database.close()
    return path
