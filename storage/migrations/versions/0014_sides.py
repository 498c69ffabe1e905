"""Fronts and backs scanned each by themselves; pages whose scan lies in another file; changes of two files at once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_ID = sa.String(length=40)


def upgrade() -> None:
    op.add_column("source_file", sa.Column("side", _ID, nullable=True))
    op.add_column("source_file", sa.Column("fronts_id", _ID, nullable=True))
    op.add_column("source_file", sa.Column("backs_order", _ID, nullable=True))
    op.add_column("source_file", sa.Column("backs_due_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_source_file_fronts_id", "source_file", ["fronts_id"], unique=False)
    op.add_column("page", sa.Column("scan_file_id", _ID, nullable=True))
    op.add_column("page", sa.Column("scan_number", sa.Integer(), nullable=True))
    op.create_index("ix_page_scan_file_id", "page", ["scan_file_id"], unique=False)
    op.add_column("arrangement", sa.Column("other_file_id", _ID, nullable=True))
    op.add_column("arrangement", sa.Column("other_number", sa.Integer(), nullable=True))
