"""From settings to the store and the database that they name."""

from __future__ import annotations

from pathlib import Path

from schemas.settings import DatabaseSettings, ObjectSettings
from storage.database import Database, Ring, silent
from storage.folder import FolderStore
from storage.objects import ObjectStore
from storage.s3 import S3Store


def open_database(settings: DatabaseSettings, home: Path, *, ring: Ring = silent) -> Database:
    """PostgreSQL where a URL is set, else SQLite in the home folder. `ring` sends hints after each commit."""
    if settings.url is not None:
        return Database(settings.url.get_secret_value(), pool_size=settings.pool_size, ring=ring)
    home.mkdir(parents=True, exist_ok=True)
    return Database(f"sqlite:///{home / 'postroom.db'}", pool_size=settings.pool_size, ring=ring)


def open_objects(settings: ObjectSettings, home: Path) -> ObjectStore:
    """An S3 bucket where an endpoint is set, else a folder below the home folder."""
    return FolderStore(home / "objects") if settings.endpoint is None else S3Store.connect(settings)
