"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _people()
    _files()
    _pages()
    _work()
    _results()
    _append_only()


def _people() -> None:
    op.create_table(
        "client",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("duplicates", sa.String(length=40), nullable=False),
        sa.Column("target_accuracy", sa.Float(), nullable=True),
        sa.Column("closed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_client"),
    )
    op.create_table(
        "api_key",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("secret_sha256", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_api_key_client_id"),
        sa.PrimaryKeyConstraint("id", name="pk_api_key"),
    )
    op.create_index("ix_api_key_client_id", "api_key", ["client_id"], unique=False)
    op.create_table(
        "audit",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(length=100), nullable=False),
        sa.Column("action", sa.String(length=60), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=True),
        sa.Column("detail", sa.String(length=500), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_audit_client_id"),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_client_id_subject", "audit", ["client_id", "subject"], unique=False)
    op.create_table(
        "client_stream",
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("head", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_client_stream_client_id"),
        sa.PrimaryKeyConstraint("client_id", name="pk_client_stream"),
    )
    op.create_table(
        "idempotency",
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("request_sha256", sa.String(length=64), nullable=False),
        sa.Column("response", sa.JSON(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_idempotency_client_id"),
        sa.PrimaryKeyConstraint("client_id", "key", name="pk_idempotency"),
    )


def _files() -> None:
    op.create_table(
        "batch",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("received_by", sa.String(length=100), nullable=False),
        sa.Column("file_count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_batch_client_id"),
        sa.PrimaryKeyConstraint("id", name="pk_batch"),
    )
    op.create_index("ix_batch_client_id_received_at_id", "batch", ["client_id", "received_at", "id"], unique=False)
    op.create_table(
        "source_file",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("batch_id", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.String(length=40), nullable=True),
        sa.Column("name", sa.String(length=500), nullable=False),
        sa.Column("object_key", sa.String(length=300), nullable=True),
        sa.Column("size", sa.BigInteger(), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("fault", sa.String(length=40), nullable=True),
        sa.Column("fault_detail", sa.String(length=500), nullable=True),
        sa.Column("duplicate_of", sa.String(length=40), nullable=True),
        sa.Column("kind", sa.String(length=40), nullable=True),
        sa.Column("damaged", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("page_count", sa.Integer(), nullable=True),
        sa.Column("pages_left", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name="fk_source_file_batch_id"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_source_file_client_id"),
        sa.ForeignKeyConstraint(["duplicate_of"], ["source_file.id"], name="fk_source_file_duplicate_of"),
        sa.ForeignKeyConstraint(["parent_id"], ["source_file.id"], name="fk_source_file_parent_id"),
        sa.PrimaryKeyConstraint("id", name="pk_source_file"),
        sa.UniqueConstraint("batch_id", "position", name="uq_source_file_batch_id_position"),
    )
    op.create_index("ix_source_file_duplicate_of", "source_file", ["duplicate_of"], unique=False)
    op.create_index("ix_source_file_parent_id", "source_file", ["parent_id"], unique=False)
    op.create_index(
        "uq_source_file_first",
        "source_file",
        ["client_id", "sha256"],
        unique=True,
        sqlite_where=sa.text("duplicate_of IS NULL AND sha256 IS NOT NULL"),
        postgresql_where=sa.text("duplicate_of IS NULL AND sha256 IS NOT NULL"),
    )


def _pages() -> None:
    op.create_table(
        "document",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("batch_id", sa.String(length=40), nullable=False),
        sa.Column("file_id", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=True),
        sa.Column("fault", sa.String(length=40), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name="fk_document_batch_id"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_document_client_id"),
        sa.ForeignKeyConstraint(["file_id"], ["source_file.id"], name="fk_document_file_id"),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
        sa.UniqueConstraint("file_id", "position", name="uq_document_file_id_position"),
    )
    op.create_index("ix_document_batch_id_state", "document", ["batch_id", "state"], unique=False)
    op.create_index(
        "ix_document_client_id_state_created_at_id", "document", ["client_id", "state", "created_at", "id"], unique=False
    )
    op.create_table(
        "page",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("file_id", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("fault", sa.String(length=40), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=True),
        sa.Column("hidden", sa.String(length=40), nullable=True),
        sa.Column("document_id", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_page_client_id"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_page_document_id"),
        sa.ForeignKeyConstraint(["file_id"], ["source_file.id"], name="fk_page_file_id"),
        sa.PrimaryKeyConstraint("id", name="pk_page"),
        sa.UniqueConstraint("file_id", "number", name="uq_page_file_id_number"),
    )
    op.create_index("ix_page_document_id", "page", ["document_id"], unique=False)


def _work() -> None:
    op.create_table(
        "task",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("step", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=40), nullable=False),
        sa.Column("batch_id", sa.String(length=40), nullable=False),
        sa.Column("file_id", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("fence", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("owner", sa.String(length=100), nullable=True),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(["batch_id"], ["batch.id"], name="fk_task_batch_id"),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_task_client_id"),
        sa.ForeignKeyConstraint(["file_id"], ["source_file.id"], name="fk_task_file_id"),
        sa.PrimaryKeyConstraint("id", name="pk_task"),
        sa.UniqueConstraint("step", "subject", name="uq_task_step_subject"),
    )
    op.create_index("ix_task_state_lease_until", "task", ["state", "lease_until"], unique=False)
    op.create_index("ix_task_state_not_before", "task", ["state", "not_before"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("task_id", sa.String(length=40), nullable=False),
        sa.Column("step", sa.String(length=40), nullable=False),
        sa.Column("ring_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rings", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name="fk_outbox_task_id"),
        sa.PrimaryKeyConstraint("task_id", name="pk_outbox"),
    )
    op.create_index("ix_outbox_ring_at", "outbox", ["ring_at"], unique=False)


def _results() -> None:
    op.create_table(
        "record",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("document_id", sa.String(length=40), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("is_current", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_record_client_id"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_record_document_id"),
        sa.PrimaryKeyConstraint("id", "revision", name="pk_record"),
        sa.UniqueConstraint("document_id", "revision", name="uq_record_document_id_revision"),
    )
    op.create_index(
        "ix_record_client_id_state_created_at_id", "record", ["client_id", "state", "created_at", "id"], unique=False
    )
    op.create_index(
        "uq_record_current",
        "record",
        ["document_id"],
        unique=True,
        sqlite_where=sa.text("is_current"),
        postgresql_where=sa.text("is_current"),
    )
    op.create_table(
        "event",
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.String(length=40), nullable=False),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("record_id", sa.String(length=40), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_event_client_id"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_event_document_id"),
        sa.ForeignKeyConstraint(
            ["record_id", "revision"], ["record.id", "record.revision"], name="fk_event_record_id_revision"
        ),
        sa.PrimaryKeyConstraint("client_id", "position", name="pk_event"),
        sa.UniqueConstraint("event_id", name="uq_event_event_id"),
        sa.UniqueConstraint("record_id", "revision", name="uq_event_record_id_revision"),
    )


def _append_only() -> None:
    """The audit trail can be added to and nothing else, by whoever holds the connection."""
    if op.get_bind().dialect.name == "sqlite":
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER audit_no_{change.lower()} BEFORE {change} ON audit "
                "BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$"
    )
    op.execute(
        "CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    )
