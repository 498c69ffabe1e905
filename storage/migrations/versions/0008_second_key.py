"""Fields that a second person keys without seeing them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("review_item", sa.Column("first_keyer", sa.String(length=100), nullable=True))
    op.add_column("review_item", sa.Column("second_keyer", sa.String(length=100), nullable=True))
    op.create_table(
        "keyed",
        sa.Column("document_id", sa.String(length=40), nullable=False),
        sa.Column("pointer", sa.String(length=200), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("keyed", sa.JSON(), nullable=False),
        sa.Column("actor", sa.String(length=100), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_keyed_document_id"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_keyed_client_id"),
        sa.PrimaryKeyConstraint("document_id", "pointer", name="pk_keyed"),
    )
