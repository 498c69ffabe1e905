"""Watched folders: who looks at them, and what waits there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "watcher",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("owner", sa.String(length=100), nullable=False),
        sa.Column("held_until", _TIME, nullable=False),
        sa.Column("looked_at", _TIME, nullable=False),
        sa.Column("trouble", sa.String(length=300), nullable=True),
        sa.Column("waiting", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_watcher"),
    )
    op.create_table(
        "watch_waiting",
        sa.Column("path", sa.String(length=500), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=True),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("why", sa.String(length=40), nullable=False),
        sa.Column("detail", sa.String(length=300), nullable=True),
        sa.Column("since", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("path", name="pk_watch_waiting"),
    )
    op.create_index("ix_watch_waiting_client_id", "watch_waiting", ["client_id"], unique=False)
