"""When documents were settled, what was deleted because its time was over, fields that people always look at per client."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)
_ID = sa.String(length=40)


def upgrade() -> None:
    op.add_column("client", sa.Column("always_review", sa.JSON(none_as_null=True), nullable=True))
    op.add_column("source_file", sa.Column("purged_at", _TIME, nullable=True))
    op.add_column("document", sa.Column("settled_at", _TIME, nullable=True))
    op.add_column("document", sa.Column("purged_at", _TIME, nullable=True))
    op.create_index("ix_document_client_id_settled_at", "document", ["client_id", "settled_at"], unique=False)
    op.create_index("ix_source_file_client_id_received_at", "source_file", ["client_id", "received_at"], unique=False)
    _tombstones()
    _date_settled_documents()


def _tombstones() -> None:
    op.create_table(
        "purge",
        sa.Column("subject", _ID, nullable=False),
        sa.Column("kind", _ID, nullable=False),
        sa.Column("client_id", _ID, nullable=False),
        sa.Column("decided_at", _TIME, nullable=False),
        sa.Column("done_at", _TIME, nullable=True),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_purge_client_id"),
        sa.PrimaryKeyConstraint("subject", "kind", name="pk_purge"),
    )
    op.create_index("ix_purge_client_id_kind_decided_at", "purge", ["client_id", "kind", "decided_at"], unique=False)
    op.create_index("ix_purge_done_at", "purge", ["done_at"], unique=False)


def _date_settled_documents() -> None:
    """Those settled before: when their record changed last; one that was withdrawn before it had any, when it was made."""
    op.execute(
        "UPDATE document SET settled_at = coalesce((SELECT max(record.updated_at) FROM record"
        " WHERE record.document_id = document.id AND record.is_current), created_at)"
        " WHERE state IN ('accepted', 'rejected', 'withdrawn')"
    )
