"""Every plan a file's pages ever lay by: numbered, never changed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from schemas.arrangement import Entry, History, Plan, Signature
from schemas.ids import ClientId, DocumentId, FileId, PageId
from storage.arrangement_tables import ArrangementRow
from storage.tables import PageRow

FIRST = Entry(number=1, stands_at=1)
"""As dividing leaves it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file's history."""

    file_id: FileId
    number: int


def add_plan(  # noqa: PLR0913 - a row
    session: Session, client_id: ClientId, file_id: FileId, entry: Entry, plan: Plan, *, actor: str, other: Line | None = None
) -> None:
    """Write the next line; `other` is the line of another file that changed with it."""
    columns = {"other_file_id": other.file_id, "other_number": other.number} if other else {}
    body = plan.model_dump(mode="json")
    session.add(ArrangementRow(file_id=file_id, client_id=client_id, plan=body, actor=actor, **entry.model_dump(), **columns))
    session.flush()


def other_line(session: Session, line: Line) -> Line | None:
    """The line of another file that changed with this one."""
    columns = ArrangementRow.other_file_id, ArrangementRow.other_number
    mine = ArrangementRow.file_id == line.file_id, ArrangementRow.number == line.number
    file_id, number = session.execute(select(*columns).where(*mine)).one()
    return None if file_id is None or number is None else Line(file_id, number)


def numbers_given(session: Session, file_id: FileId) -> tuple[int, dict[PageId, int]]:
    """The highest number that a page of the file ever had, and those of pages that came from other files."""
    plans = [Plan.model_validate(plan) for plan in session.scalars(select(ArrangementRow.plan).where(_of(file_id)))]
    pages = [page for plan in plans for page in plan.pages]
    highest = session.scalars(select(func.max(PageRow.number)).where(PageRow.file_id == file_id)).one() or 0
    return max([highest, *(page.number for page in pages)]), {page.home.page_id: page.number for page in pages if page.home}


def _of(file_id: FileId) -> ColumnElement[bool]:
    return ArrangementRow.file_id == file_id


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
