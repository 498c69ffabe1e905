"""The denials worklist: items, denial letters, links between them, and what people did."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _items()
    _letters()
    _links()
    _acts()


def _items() -> None:
    op.create_table(
        "denial",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("record_id", sa.String(length=40), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.String(length=40), nullable=False),
        sa.Column("origin", sa.String(length=40), nullable=False),
        sa.Column("at", sa.String(length=100), nullable=False),
        sa.Column("claim_number", sa.String(length=200), nullable=True),
        sa.Column("patient_account", sa.String(length=200), nullable=True),
        sa.Column("member_id", sa.String(length=200), nullable=True),
        sa.Column("patient_name", sa.String(length=200), nullable=True),
        *_keys(),
        sa.Column("payer_name", sa.String(length=200), nullable=True),
        sa.Column("procedure", sa.String(length=40), nullable=True),
        sa.Column("billed_cents", sa.BigInteger(), nullable=True),
        sa.Column("paid_cents", sa.BigInteger(), nullable=True),
        sa.Column("amount_cents", sa.BigInteger(), nullable=True),
        sa.Column("reason_group", sa.String(length=40), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("remarks", sa.JSON(), nullable=False),
        sa.Column("rule_basis", sa.String(length=40), nullable=False),
        sa.Column("rule_due", sa.Date(), nullable=False),
        sa.Column("basis", sa.String(length=40), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("appealed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_denial_client_id"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_denial_document_id"),
        sa.ForeignKeyConstraint(
            ["record_id", "revision"], ["record.id", "record.revision"], name="fk_denial_record_id_revision"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_denial"),
    )
    op.create_index("ix_denial_client_id_due_id", "denial", ["client_id", "due", "id"], unique=False)
    op.create_index("ix_denial_record_id", "denial", ["record_id"], unique=False)
    _index_keys("denial")


def _letters() -> None:
    op.create_table(
        "denial_letter",
        sa.Column("record_id", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("document_id", sa.String(length=40), nullable=False),
        *_keys(),
        sa.Column("respond_by", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_denial_letter_client_id"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_denial_letter_document_id"),
        sa.PrimaryKeyConstraint("record_id", name="pk_denial_letter"),
    )
    _index_keys("denial_letter")


def _links() -> None:
    op.create_table(
        "denial_link",
        sa.Column("denial_id", sa.String(length=40), nullable=False),
        sa.Column("letter_id", sa.String(length=40), nullable=False),
        sa.Column("linked_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["denial_id"], ["denial.id"], name="fk_denial_link_denial_id"),
        sa.ForeignKeyConstraint(["letter_id"], ["denial_letter.record_id"], name="fk_denial_link_letter_id"),
        sa.PrimaryKeyConstraint("denial_id", "letter_id", name="pk_denial_link"),
    )
    op.create_index("ix_denial_link_letter_id", "denial_link", ["letter_id"], unique=False)


def _acts() -> None:
    op.create_table(
        "denial_act",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("denial_id", sa.String(length=40), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(length=100), nullable=False),
        sa.Column("was", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=True),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_denial_act_client_id"),
        sa.ForeignKeyConstraint(["denial_id"], ["denial.id"], name="fk_denial_act_denial_id"),
        sa.PrimaryKeyConstraint("id", name="pk_denial_act"),
    )
    op.create_index("ix_denial_act_denial_id_id", "denial_act", ["denial_id", "id"], unique=False)


def _keys() -> list[sa.Column[object]]:
    """By what items and letters are known to be about one claim."""
    return [
        sa.Column("claim_key", sa.String(length=200), nullable=False),
        sa.Column("account_key", sa.String(length=200), nullable=False),
        sa.Column("member_key", sa.String(length=200), nullable=False),
        sa.Column("service_from", sa.Date(), nullable=True),
        sa.Column("service_to", sa.Date(), nullable=True),
        sa.Column("payer_key", sa.String(length=200), nullable=False),
    ]


def _index_keys(table: str) -> None:
    for key in ("claim_key", "account_key", "member_key"):
        op.create_index(f"ix_{table}_client_id_{key}", table, ["client_id", key], unique=False)
