"""Run by Alembic: migrate over the connection that `upgrade` hands in, within its transaction."""

from __future__ import annotations

from alembic import context

from storage import (  # noqa: F401 - each adds its tables to the others
    arrangement_tables,
    delivery_tables,
    denial_tables,
    master_tables,
    people_tables,
    purge_tables,
    quality_tables,
    review_tables,
    search_tables,
    second_key_tables,
    upload_tables,
    watch_tables,
)
from storage.tables import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,  # SQLite cannot alter a column in place
)
context.run_migrations()
