"""What leaves: consumers of the feed, webhooks, export runs and their ledger; events that are not about records."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _events()
    _consumers()
    _endpoints()
    _deliveries()
    _runs()
    _items()
    _ledger()


def _events() -> None:
    with op.batch_alter_table("event") as event:
        event.add_column(sa.Column("subject", sa.String(length=40), nullable=True))
        event.alter_column("record_id", existing_type=sa.String(length=40), nullable=True)
        event.alter_column("revision", existing_type=sa.Integer(), nullable=True)
        event.alter_column("document_id", existing_type=sa.String(length=40), nullable=True)


def _consumers() -> None:
    op.create_table(
        "consumer",
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("acked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("acked_by", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_consumer_client_id"),
        sa.PrimaryKeyConstraint("client_id", "name", name="pk_consumer"),
    )
    op.create_table(
        "control_number",
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_control_number_client_id"),
        sa.PrimaryKeyConstraint("client_id", name="pk_control_number"),
    )


def _endpoints() -> None:
    op.create_table(
        "webhook_endpoint",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("url", sa.String(length=2000), nullable=False),
        sa.Column("types", sa.JSON(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("secret", sa.String(length=100), nullable=False),
        sa.Column("previous_secret", sa.String(length=100), nullable=True),
        sa.Column("previous_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("last_fault", sa.String(length=40), nullable=True),
        sa.Column("last_status", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fence", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(length=100), nullable=True),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_webhook_endpoint_client_id"),
        sa.PrimaryKeyConstraint("id", name="pk_webhook_endpoint"),
    )
    op.create_index("ix_webhook_endpoint_client_id", "webhook_endpoint", ["client_id"], unique=False)
    op.create_index("ix_webhook_endpoint_state_not_before", "webhook_endpoint", ["state", "not_before"], unique=False)


def _deliveries() -> None:
    op.create_table(
        "webhook_delivery",
        sa.Column("endpoint_id", sa.String(length=40), nullable=False),
        sa.Column("event_id", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_fault", sa.String(length=40), nullable=True),
        sa.Column("last_status", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_webhook_delivery_client_id"),
        sa.ForeignKeyConstraint(["endpoint_id"], ["webhook_endpoint.id"], name="fk_webhook_delivery_endpoint_id"),
        sa.ForeignKeyConstraint(["event_id"], ["event.event_id"], name="fk_webhook_delivery_event_id"),
        sa.PrimaryKeyConstraint("endpoint_id", "event_id", name="pk_webhook_delivery"),
    )
    op.create_index("ix_webhook_delivery_endpoint_id_position", "webhook_delivery", ["endpoint_id", "position"], unique=False)
    op.create_index(
        "ix_webhook_delivery_endpoint_id_state_next_at", "webhook_delivery", ["endpoint_id", "state", "next_at"], unique=False
    )


def _runs() -> None:
    op.create_table(
        "export_run",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("format", sa.String(length=40), nullable=False),
        sa.Column("since", sa.BigInteger(), nullable=True),
        sa.Column("wanted", sa.JSON(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.String(length=100), nullable=False),
        sa.Column("planned_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("until", sa.BigInteger(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("acked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("acked_by", sa.String(length=100), nullable=True),
        sa.Column("exported", sa.Integer(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=True),
        sa.Column("totals", sa.JSON(), nullable=True),
        sa.Column("fault", sa.String(length=40), nullable=True),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("fence", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(length=100), nullable=True),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_export_run_client_id"),
        sa.PrimaryKeyConstraint("id", name="pk_export_run"),
    )
    op.create_index("ix_export_run_client_id_created_at_id", "export_run", ["client_id", "created_at", "id"], unique=False)
    op.create_index("ix_export_run_state_not_before", "export_run", ["state", "not_before"], unique=False)


def _items() -> None:
    op.create_table(
        "export_item",
        sa.Column("export_id", sa.String(length=40), nullable=False),
        sa.Column("record_id", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("file_number", sa.Integer(), nullable=True),
        sa.Column("control_number", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("held", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_export_item_client_id"),
        sa.ForeignKeyConstraint(["export_id"], ["export_run.id"], name="fk_export_item_export_id"),
        sa.PrimaryKeyConstraint("export_id", "record_id", name="pk_export_item"),
    )
    op.create_index("ix_export_item_export_id_file_number", "export_item", ["export_id", "file_number"], unique=False)
    op.create_index("ix_export_item_record_id", "export_item", ["record_id"], unique=False)


def _ledger() -> None:
    op.create_table(
        "export_act",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("export_id", sa.String(length=40), nullable=True),
        sa.Column("record_id", sa.String(length=40), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=True),
        sa.Column("format", sa.String(length=40), nullable=False),
        sa.Column("control_number", sa.Integer(), nullable=True),
        sa.Column("act", sa.String(length=40), nullable=False),
        sa.Column("actor", sa.String(length=100), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("detail", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_export_act_client_id"),
        sa.ForeignKeyConstraint(["export_id"], ["export_run.id"], name="fk_export_act_export_id"),
        sa.PrimaryKeyConstraint("id", name="pk_export_act"),
    )
    op.create_index("ix_export_act_export_id", "export_act", ["export_id"], unique=False)
    op.create_index("ix_export_act_record_id", "export_act", ["record_id"], unique=False)
