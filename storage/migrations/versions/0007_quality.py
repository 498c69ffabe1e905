"""Figures of records, audits after release, frozen baselines; per client a share to audit and fields keyed twice."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("client", sa.Column("audit_share", sa.Float(), server_default=sa.text("0"), nullable=False))
    op.add_column("client", sa.Column("double_key", sa.JSON(none_as_null=True), nullable=True))
    op.create_table(
        "record_figures",
        sa.Column("record_id", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("document_id", sa.String(length=40), nullable=False),
        sa.Column("batch_id", sa.String(length=40), nullable=True),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fields", sa.Integer(), nullable=False),
        sa.Column("accepted", sa.Integer(), nullable=False),
        sa.Column("straight_through", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("released_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("confirmed", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_record_figures_client_id"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_record_figures_document_id"),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name="fk_record_figures_batch_id"),
        sa.PrimaryKeyConstraint("record_id", name="pk_record_figures"),
    )
    op.create_index("ix_record_figures_client_id_made_at", "record_figures", ["client_id", "made_at"], unique=False)
    op.create_index("ix_record_figures_client_id_released_at", "record_figures", ["client_id", "released_at"], unique=False)
    _audits()


def _audits() -> None:
    op.create_table(
        "audit_sample",
        sa.Column("record_id", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("document_id", sa.String(length=40), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("chosen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("auditor", sa.String(length=100), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_audit_sample_client_id"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_audit_sample_document_id"),
        sa.PrimaryKeyConstraint("record_id", name="pk_audit_sample"),
    )
    op.create_index(
        "ix_audit_sample_client_id_done_at_chosen_at", "audit_sample", ["client_id", "done_at", "chosen_at"], unique=False
    )
    op.create_table(
        "audited_field",
        sa.Column("record_id", sa.String(length=40), nullable=False),
        sa.Column("pointer", sa.String(length=200), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("pattern", sa.String(length=200), nullable=False),
        sa.Column("settled_by", sa.String(length=100), nullable=False),
        sa.Column("was_right", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["record_id"], ["audit_sample.record_id"], name="fk_audited_field_record_id"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_audited_field_client_id"),
        sa.PrimaryKeyConstraint("record_id", "pointer", name="pk_audited_field"),
    )
    op.create_index("ix_audited_field_client_id_at", "audited_field", ["client_id", "at"], unique=False)
    op.create_table(
        "baseline",
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("frozen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("frozen_by", sa.String(length=100), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_baseline_client_id"),
        sa.PrimaryKeyConstraint("client_id", name="pk_baseline"),
    )
