"""Master data: what a client knows about payers, providers, vendors, open claims and purchase orders."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "master_entry",
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_master_entry_client_id"),
        sa.PrimaryKeyConstraint("client_id", "kind", "key", name="pk_master_entry"),
    )
    op.create_table(
        "master_term",
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("term", sa.String(length=255), nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id", "kind", "key"],
            ["master_entry.client_id", "master_entry.kind", "master_entry.key"],
            name="fk_master_term_client_id_kind_key",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("client_id", "kind", "term", "key", name="pk_master_term"),
    )
    op.create_index("ix_master_term_client_id_kind_key", "master_term", ["client_id", "kind", "key"], unique=False)
