from __future__ import annotations

from pathlib import Path

from pydantic import SecretStr

from schemas.settings import DatabaseSettings, ObjectSettings
from storage.connect import open_database, open_objects
from storage.folder import FolderStore
from storage.s3 import S3Store


def test_embedded(tmp_path: Path) -> None:
    home = tmp_path / "not" / "there"
    database = open_database(DatabaseSettings(), home)
    database.upgrade()
    database.check()
    database.close()
    assert (home / "postroom.db").exists()
    assert isinstance(open_objects(ObjectSettings(), home), FolderStore)


def test_servers(tmp_path: Path) -> None:
    database = open_database(DatabaseSettings(url=SecretStr("postgresql+psycopg://u@h/d")), tmp_path)
    assert database.url.startswith("postgresql")
    key = SecretStr("x")
    assert isinstance(open_objects(ObjectSettings(endpoint="h:1", access_key=key, secret_key=key), tmp_path), S3Store)
    assert list(tmp_path.iterdir()) == []
