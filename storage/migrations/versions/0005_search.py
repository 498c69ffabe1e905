"""Words by which records are found. Those of records that are there already are gathered once."""

from __future__ import annotations

from contextlib import suppress

import sqlalchemy as sa
from alembic import op
from pydantic import ValidationError
from sqlalchemy.orm import Session

from schemas.ids import ClientId
from schemas.record import Record
from storage.search import index_record

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "record_term",
        sa.Column("client_id", sa.String(length=40), nullable=False),
        sa.Column("record_id", sa.String(length=40), nullable=False),
        sa.Column("term", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(["client_id"], ["client.id"], name="fk_record_term_client_id"),
        sa.PrimaryKeyConstraint("client_id", "record_id", "term", name="pk_record_term"),
    )
    op.create_index("ix_record_term_record_id", "record_term", ["record_id"], unique=False)
    op.create_index(
        "ix_record_term_beginning", "record_term", ["client_id", "term"], postgresql_ops={"term": "text_pattern_ops"}
    )
    connection = op.get_bind()
    with Session(connection) as session:
        rows = session.execute(sa.text("SELECT client_id, id, revision FROM record WHERE is_current")).all()
        for client_id, record_id, number in rows:
            body = sa.text("SELECT body FROM record WHERE id = :id AND revision = :number").columns(body=sa.JSON())
            found = session.execute(body, {"id": record_id, "number": number}).scalar_one()
            with suppress(ValidationError):  # of another contract: found again once it is changed
                index_record(session, ClientId(client_id), Record.model_validate(found))
        session.flush()
