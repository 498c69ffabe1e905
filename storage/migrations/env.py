"""Run by Alembic: migrate over the connection that `upgrade` hands in, within its transaction."""

from __future__ import annotations

from alembic import context

from storage.delivery_tables import Table  # the module adds its tables to the others

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,  # SQLite cannot alter a column in place
)
context.run_migrations()
