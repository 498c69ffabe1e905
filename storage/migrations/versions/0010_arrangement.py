"""Arrangements of pages, and batches with a control number and what their ticket says."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _arrangements()
    _pages()
    _batches()
    op.create_index("ix_task_file_id", "task", ["file_id"], unique=False)


def _arrangements() -> None:
    op.create_table(
        "arrangement",
        sa.Column("file_id", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("stands_at", sa.Integer(), nullable=False),
        sa.Column("after", sa.Integer(), nullable=True),
        sa.Column("plan", sa.JSON(), nullable=False),
        sa.Column("actor", sa.String(length=100), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_arrangement_client_id"),
        sa.ForeignKeyConstraint(["file_id"], ["source_file.id"], name="fk_arrangement_file_id"),
        sa.PrimaryKeyConstraint("file_id", "number", name="pk_arrangement"),
    )


def _pages() -> None:
    op.add_column("page", sa.Column("place", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("page", sa.Column("said_rotation", sa.Integer(), nullable=True))
    op.execute("UPDATE page SET place = number")


def _batches() -> None:
    # The defaults are for the moment only: SQLite adds no column that demands a value without one.
    op.add_column("batch", sa.Column("control_number", sa.String(length=20), nullable=False, server_default=""))
    op.add_column("batch", sa.Column("expected_documents", sa.Integer(), nullable=True))
    op.add_column("batch", sa.Column("operator", sa.String(length=100), nullable=True))
    op.add_column("batch", sa.Column("type_said", sa.String(length=40), nullable=True))
    _number_batches()
    op.create_index("uq_batch_control_number", "batch", ["client_id", "control_number"], unique=True)


def _number_batches() -> None:
    """Those received before get the numbers they would have had."""
    batch = sa.table(
        "batch",
        sa.column("id", sa.String),
        sa.column("client_id", sa.String),
        sa.column("received_at", sa.DateTime(timezone=True)),
        sa.column("control_number", sa.String),
    )
    connection = op.get_bind()
    earlier = connection.execute(sa.select(batch.c.id, batch.c.client_id, batch.c.received_at).order_by(batch.c.received_at))
    counts = Counter[tuple[str, str]]()
    for batch_id, client_id, received_at in earlier.all():
        day = _day(received_at)
        counts[client_id, day] += 1
        number = f"{day}-{counts[client_id, day]:04d}"
        connection.execute(sa.update(batch).where(batch.c.id == batch_id).values(control_number=number))


def _day(moment: datetime) -> str:
    return moment.strftime("%Y%m%d")
