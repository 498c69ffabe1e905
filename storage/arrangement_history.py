"""Every plan a file's pages ever lay by: numbered, never changed."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from schemas.arrangement import Entry, History, Plan, Signature
from schemas.ids import ClientId, DocumentId, FileId
from storage.arrangement_tables import ArrangementRow

FIRST = Entry(number=1, stands_at=1)
"""As dividing leaves it."""


def add_plan(  # noqa: PLR0913 - a row
    session: Session, client_id: ClientId, file_id: FileId, entry: Entry, plan: Plan, *, actor: str
) -> None:
    """Write the next line."""
    body = plan.model_dump(mode="json")
    session.add(ArrangementRow(file_id=file_id, client_id=client_id, plan=body, actor=actor, **entry.model_dump()))
    session.flush()


def history_of(session: Session, client_id: ClientId, file_id: FileId) -> History | None:
    """The lines of a file without their plans; None where there is none yet."""
    columns = ArrangementRow.number, ArrangementRow.stands_at, ArrangementRow.after
    mine = ArrangementRow.file_id == file_id, ArrangementRow.client_id == client_id
    rows = session.execute(select(*columns).where(*mine)).all()
    return History.of(Entry(number=row.number, stands_at=row.stands_at, after=row.after) for row in rows) if rows else None


def plan_at(session: Session, file_id: FileId, number: int) -> Plan:
    """The plan of a line that is there."""
    mine = ArrangementRow.file_id == file_id, ArrangementRow.number == number
    return Plan.model_validate(session.scalars(select(ArrangementRow.plan).where(*mine)).one())


def documents_made(session: Session, file_id: FileId) -> dict[Signature, DocumentId]:
    """Every document that pages of the file ever were, by what it is made of."""
    plans = session.scalars(select(ArrangementRow.plan).where(ArrangementRow.file_id == file_id))
    piles = (pile for plan in plans for pile in Plan.model_validate(plan).piles)
    return {pile.signature: pile.document_id for pile in piles if pile.document_id is not None}
