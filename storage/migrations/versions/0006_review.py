"""The review queue, visits to documents and the acts done there; promised turnaround; types that a person said."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("client", sa.Column("turnaround_hours", sa.Integer(), server_default=sa.text("24"), nullable=False))
    op.add_column("document", sa.Column("type_said", sa.String(length=40), nullable=True))
    _items()
    _visits()
    _acts()
    _queue_what_waits()


def _items() -> None:
    op.create_table(
        "review_item",
        sa.Column("document_id", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("batch_id", sa.String(length=40), nullable=True),
        sa.Column("record_id", sa.String(length=40), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("stage", sa.String(length=40), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deadline", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_hour", sa.Integer(), nullable=False),
        sa.Column("value_cents", sa.BigInteger(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=True),
        sa.Column("parked_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("rescan", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("hold", sa.String(length=40), nullable=True),
        sa.Column("holder", sa.String(length=100), nullable=True),
        sa.Column("holder_name", sa.String(length=200), nullable=True),
        sa.Column("held_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_review_item_document_id"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_review_item_client_id"),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name="fk_review_item_batch_id"),
        sa.PrimaryKeyConstraint("document_id", name="pk_review_item"),
    )
    op.create_index(
        "ix_review_item_order", "review_item", ["client_id", "state", "level", "due_hour", "value_cents"], unique=False
    )
    op.create_index("ix_review_item_batch_id_state", "review_item", ["batch_id", "state"], unique=False)
    op.create_index("ix_review_item_hold", "review_item", ["hold"], unique=False)


def _visits() -> None:
    op.create_table(
        "review_visit",
        sa.Column("hold", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("document_id", sa.String(length=40), nullable=False),
        sa.Column("record_id", sa.String(length=40), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("stage", sa.String(length=40), nullable=False),
        sa.Column("actor", sa.String(length=100), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("active_seconds", sa.Float(), nullable=False),
        *(
            sa.Column(name, sa.Integer(), nullable=False)
            for name in ("open_before", "confirmed", "corrected", "keyed", "marked", "moved", "undone", "forced")
        ),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_review_visit_document_id"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_review_visit_client_id"),
        sa.PrimaryKeyConstraint("hold", name="pk_review_visit"),
    )
    op.create_index("ix_review_visit_document_id_ended_at", "review_visit", ["document_id", "ended_at"], unique=False)
    op.create_index("ix_review_visit_client_id_ended_at", "review_visit", ["client_id", "ended_at"], unique=False)


def _acts() -> None:
    op.create_table(
        "review_act",
        sa.Column("document_id", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("hold", sa.String(length=40), nullable=False),
        sa.Column("actor", sa.String(length=100), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("pointer", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("trace", sa.JSON(), nullable=False),
        sa.Column("together", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_review_act_document_id"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_review_act_client_id"),
        sa.PrimaryKeyConstraint("document_id", "id", name="pk_review_act"),
    )
    op.create_index("ix_review_act_order", "review_act", ["document_id", "state", "number"], unique=False)
    op.create_index("ix_review_act_client_id_together", "review_act", ["client_id", "together"], unique=False)


def _queue_what_waits() -> None:
    """Documents that wait already. What is at stake in them is known as soon as one is touched; until then it is 0."""
    hour = {
        "sqlite": "CAST(strftime('%s', f.received_at) AS INTEGER) / 3600 + 24",
        "postgresql": "CAST(floor(extract(epoch FROM f.received_at) / 3600) AS INTEGER) + 24",
    }
    deadline = {
        "sqlite": "strftime('%Y-%m-%d %H:%M:%f000', f.received_at, '+24 hours')",
        "postgresql": "f.received_at + interval '24 hours'",
    }
    now = {"sqlite": "strftime('%Y-%m-%d %H:%M:%f000', 'now')", "postgresql": "clock_timestamp()"}
    dialect = op.get_bind().dialect.name
    op.execute(
        f"""
        INSERT INTO review_item (document_id, client_id, batch_id, record_id, type, state, stage, level, received_at, deadline,
                                 due_hour, value_cents, reasons, rescan, entered_at, updated_at)
        SELECT d.id, d.client_id, d.batch_id, r.id, r.type, 'waiting', 'review', 0, f.received_at, {deadline[dialect]},
               {hour[dialect]}, 0, '[]', {"0" if dialect == "sqlite" else "false"}, r.updated_at, {now[dialect]}
          FROM document d
          JOIN record r ON r.document_id = d.id AND r.is_current
          JOIN source_file f ON f.id = d.file_id
         WHERE d.state = 'needs_review'
        """  # noqa: S608 - fragments of this file
    )
