"""Bringing a database's schema up to date, by Alembic, without a configuration file."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from schemas.errors import Misconfigured

_LOCK = 7_305_118_422
"""Any number that nobody else in this database uses."""


def upgrade(connection: Connection) -> None:
    """Apply what is missing, in the caller's transaction. Raises Misconfigured where a newer release has been here."""
    if connection.dialect.name == "postgresql":
        # Several processes start at the same time; one migrates, the others wait and find it done.
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK})
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if present := set(MigrationContext.configure(connection).get_current_heads()) - known:
        message = (
            f"the database has schema {', '.join(sorted(present))} of a newer release; install that release or a later one"
        )
        raise Misconfigured(message)
    command.upgrade(config, "head")
