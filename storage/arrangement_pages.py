"""The rows of a file's pages and the plan they lie by."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from schemas.arrangement import Pile, PlacedPage, Plan
from schemas.ids import DocumentId, FileId
from schemas.work import PageState, Step
from storage.tables import FileRow, PageRow
from storage.views import FileView
from storage.work import start


def plan_of_rows(session: Session, file_id: FileId) -> Plan:
    """The plan of a file that was divided before plans were kept: by its pages' documents."""
    columns = PageRow.number, PageRow.hidden, PageRow.document_id
    rows = session.execute(select(*columns).where(PageRow.file_id == file_id).order_by(PageRow.place)).all()
    following: DocumentId | None = None
    belongs = dict[int, DocumentId | None]()
    for row in reversed(rows):  # separators belong to no document: they lie with the one that follows
        following = row.document_id or following
        belongs[row.number] = following
    last = next((row.document_id for row in reversed(rows) if row.document_id), None)
    piles = list[Pile]()
    for name, pages in groupby(rows, key=lambda row: belongs[row.number] or last):
        placed = tuple(PlacedPage(number=row.number, hidden=row.hidden) for row in pages)
        piles.append(Pile(pages=placed, document_id=name))
    return Plan(piles=tuple(piles))


def lay_pages(session: Session, file: FileView, now: Plan, then: Plan) -> None:
    """Write where each page lies; pages that were turned are read again."""
    before = {page.number: page for page in now.pages}
    turned = {page.number: (page.turn - before[page.number].turn) % 360 for page in then.pages}
    was, to_be = _columns(now), _columns(then)
    changed = [
        {"of_file": file.id, "of_number": number, **values} for number, values in to_be.items() if values != was.get(number)
    ]
    if changed:
        table = PageRow.__table__
        statement = (
            table.update()  # type: ignore[attr-defined]
            .where(table.c.file_id == bindparam("of_file"), table.c.number == bindparam("of_number"))
            .values({name: bindparam(f"new_{name}") for name in ("place", "hidden", "document_id")})
        )
        session.connection().execute(statement, changed)
    _read_again(session, file, {number: degrees for number, degrees in turned.items() if degrees})


def _columns(plan: Plan) -> dict[int, dict[str, Any]]:
    """By page number what its row says of where it lies."""
    rows = [(page, pile.document_id) for pile in plan.piles for page in pile.pages]
    return {
        page.number: {"new_place": place, "new_hidden": page.hidden, "new_document_id": document_id}
        for place, (page, document_id) in enumerate(rows, start=1)
    }


def _read_again(session: Session, file: FileView, turned: dict[int, int]) -> None:
    """Have turned pages read as they lie now; the scans stay as they are."""
    if not turned:
        return
    columns = PageRow.id, PageRow.number, PageRow.state, PageRow.said_rotation, PageRow.facts
    rows = session.execute(select(*columns).where(PageRow.file_id == file.id, PageRow.number.in_(turned))).all()
    for row in rows:
        found = row.said_rotation if row.said_rotation is not None else (row.facts or {}).get("rotation", 0)
        rotation = (found + turned[row.number]) % 360
        session.execute(update(PageRow).where(PageRow.id == row.id).values(said_rotation=rotation, state=PageState.WAITING))
    newly = sum(row.state is not PageState.WAITING for row in rows)
    session.execute(update(FileRow).where(FileRow.id == file.id).values(pages_left=FileRow.pages_left + newly))
    subjects = {row.id: file.id for row in rows}
    start(session, Step.READ_PAGE, subjects, client_id=file.client_id, batch_id=file.batch_id)
