"""The rows of a file's pages and the plan they lie by."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from schemas.arrangement import Pile, PlacedPage, Plan
from schemas.errors import Conflict
from schemas.ids import DocumentId, FileId, PageId
from schemas.work import PageState, Step
from storage.tables import FileRow, PageRow, TaskRow
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
    turned = {page.number: (page.turn - before.get(page.number, page).turn) % 360 for page in then.pages}
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


def move_between(session: Session, plans: Mapping[FileId, tuple[Plan, Plan]]) -> None:
    """Give pages to the file in whose next plan they are; by file the plan now and then.

    Their scans and what is kept of them stay where they are. Raises Conflict for one that is being read.
    """
    homes = {
        (page.home.file_id, page.home.number): page.home.page_id for now, _ in plans.values() for page in now.pages if page.home
    }
    for file_id, (now, then) in plans.items():
        there = {page.number for page in now.pages}
        for page in then.pages:
            if page.number not in there:
                _move(session, page.home.page_id if page.home else homes[file_id, page.number], file_id, page.number)


def _move(session: Session, page_id: PageId, file_id: FileId, number: int) -> None:
    row = session.execute(select(PageRow.state, PageRow.facts).where(PageRow.id == page_id).with_for_update()).one()
    if row.state is PageState.WAITING:
        raise Conflict("A page of this document is being read; wait until it is, then try again.")
    came = {
        "scan_file_id": func.coalesce(PageRow.scan_file_id, PageRow.file_id),
        "scan_number": func.coalesce(PageRow.scan_number, PageRow.number),
        "facts": row.facts and {**row.facts, "number": number},
    }
    session.execute(update(PageRow).where(PageRow.id == page_id).values(file_id=file_id, number=number, **came))
    session.execute(update(TaskRow).where(TaskRow.step == Step.READ_PAGE, TaskRow.subject == page_id).values(file_id=file_id))


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
