"""People, their memberships and sessions, attempts to sign in; how long a client's scans and records are kept."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)
_ID = sa.String(length=40)


def upgrade() -> None:
    _people()
    _sessions()
    for name in ("keep_originals_days", "keep_records_days"):
        op.add_column("client", sa.Column(name, sa.Integer(), nullable=True))
    op.create_index("ix_audit_at", "audit", ["at", "id"], unique=False)


def _people() -> None:
    op.create_table(
        "person",
        sa.Column("id", _ID, nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("display_name", sa.String(length=120), nullable=False),
        sa.Column("password", sa.String(length=200), nullable=False),
        sa.Column("must_change", sa.Boolean(), nullable=False),
        sa.Column("is_owner", sa.Boolean(), nullable=False),
        sa.Column("disabled", sa.Boolean(), nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("signed_in_at", _TIME, nullable=True),
        sa.Column("client_id", _ID, nullable=True),
        sa.Column("preferences", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_person_client_id"),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("name", name="uq_person_name"),
    )
    op.create_table(
        "membership",
        sa.Column("user_id", _ID, nullable=False),
        sa.Column("client_id", _ID, nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["person.id"], name="fk_membership_user_id"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_membership_client_id"),
        sa.PrimaryKeyConstraint("user_id", "client_id", name="pk_membership"),
    )
    op.create_index("ix_membership_client_id", "membership", ["client_id"], unique=False)


def _sessions() -> None:
    op.create_table(
        "desk_session",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("user_id", _ID, nullable=True),
        sa.Column("key_id", _ID, nullable=True),
        sa.Column("client_id", _ID, nullable=True),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("seen_at", _TIME, nullable=False),
        sa.Column("until", _TIME, nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["person.id"], name="fk_desk_session_user_id"),
        sa.ForeignKeyConstraint(["key_id"], ["api_key.id"], name="fk_desk_session_key_id"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_desk_session_client_id"),
        sa.PrimaryKeyConstraint("digest", name="pk_desk_session"),
    )
    op.create_index("ix_desk_session_user_id", "desk_session", ["user_id"], unique=False)
    op.create_index("ix_desk_session_until", "desk_session", ["until"], unique=False)
    op.create_table(
        "sign_in_attempt",
        sa.Column("subject", sa.String(length=64), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("last_at", _TIME, nullable=False),
        sa.Column("locked_until", _TIME, nullable=True),
        sa.PrimaryKeyConstraint("subject", name="pk_sign_in_attempt"),
    )
    op.create_index("ix_sign_in_attempt_last_at", "sign_in_attempt", ["last_at"], unique=False)
