"""What each step of the line leaves in the database when it is over: one function per outcome, one transaction each.

Every function marks the task done first. A worker that lost its lease gets LeaseLost there, and nothing else is written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from schemas.arrangement import first_plan
from schemas.collation import collated, disagreement
from schemas.errors import QUARANTINED, FileFault
from schemas.files import FileSurvey
from schemas.ids import ClientId, DocumentId, FileId, new_document_id, new_page_id
from schemas.pages import PageFacts
from schemas.record import Record
from schemas.understanding import PageGroup
from schemas.work import BacksOrder, DocumentState, FileState, HiddenReason, PageState, Side, Step
from storage.arrangement_history import FIRST, add_plan
from storage.audit import LINE, Deed, record_deed
from storage.documents import document_view, understand_when_read
from storage.files import PAGE_COLUMNS, file_view
from storage.intake import ReceivedFile, RefusedFile, add_files
from storage.records import put_record
from storage.review_retype import retype_failed
from storage.sides import set_aside, set_backs_aside
from storage.tables import DocumentRow, FileRow, PageRow
from storage.views import DocumentView, FileView, PageView, RecordView
from storage.work import Lease, LeaseLost, add_tasks, end, finish


def file_of(session: Session, held: Lease) -> FileView:
    """The file that the task belongs to."""
    return file_view(session, held.client_id, held.file_id)


def file_opened(session: Session, held: Lease, *, page_count: int, kind: str, damaged: bool = False) -> None:
    """OPEN_FILE: the file has so many pages (at least one). Each gets a row and a task."""
    finish(session, held)
    _open(session, held, [{}] * page_count, kind=kind, damaged=damaged)


def file_collated(session: Session, held: Lease, backs: FileView, survey: FileSurvey) -> None:
    """OPEN_FILE: fronts and backs agree, `survey` is of the fronts. All pages lie in the fronts' file, as in the stack."""
    finish(session, held)
    scans = {Side.FRONTS: held.file_id, Side.BACKS: backs.id}
    pages = collated(survey.pages, backs.backs_order or BacksOrder.REVERSE)
    places = [{"scan_file_id": scans[page.side], "scan_number": page.number} for page in pages]
    _open(session, held, places, kind=survey.kind.value, damaged=survey.damaged)
    _update_file(session, backs.id, state=FileState.COLLATED, page_count=survey.pages)


def sides_disagree(session: Session, held: Lease, backs: FileView, *, fronts_pages: int, backs_pages: int) -> None:
    """OPEN_FILE: fronts and backs differ in their number of pages; both wait for a person."""
    finish(session, held)
    for file_id in (held.file_id, backs.id):
        detail = disagreement(fronts_pages, backs_pages)
        set_aside(session, file_id, FileFault.SIDES_DISAGREE, detail)
        deed = Deed(LINE, "file.quarantine", FileFault.SIDES_DISAGREE.value)
        record_deed(session, deed, client_id=held.client_id, subject=file_id)


def backs_refused(session: Session, held: Lease, backs: FileView, fault: FileFault, detail: str) -> None:
    """OPEN_FILE: the backs cannot be opened, so their fronts wait for a person, too."""
    finish(session, held)
    _refuse_file(session, held.client_id, backs.id, fault, detail)
    message = "Its backs cannot be worked on. Hand them in again, or have these fronts read as single-sided."
    set_aside(session, held.file_id, FileFault.OTHER_SIDE, message)


def file_expanded(session: Session, held: Lease, members: Sequence[ReceivedFile | RefusedFile], *, kind: str) -> None:
    """OPEN_FILE: an archive or e-mail; its members become files of the same batch."""
    finish(session, held)
    _update_file(session, held.file_id, state=FileState.EXPANDED, kind=kind)
    add_files(session, held.client_id, held.batch_id, members, parent_id=held.file_id)


def file_refused(session: Session, held: Lease, fault: FileFault, detail: str) -> None:
    """OPEN_FILE or DIVIDE_FILE: the file cannot be worked on; kept in quarantine where a person should look."""
    finish(session, held)
    _refuse(session, held, fault, detail)


def page_of(session: Session, held: Lease) -> PageView:
    """READ_PAGE: the page that the task is about."""
    return PageView(*session.execute(select(*PAGE_COLUMNS).where(PageRow.id == held.subject)).one())


def page_read(session: Session, held: Lease, facts: PageFacts) -> None:
    """READ_PAGE: the page's JSON is in the object store. The last page of a file creates the task that divides it.

    A page that is read again after the file was divided has its document understood once all its pages are there.
    """
    finish(session, held)
    _close_page(session, held, {"state": PageState.READ, "facts": facts.model_dump(mode="json"), "fault": None})


def page_failed(session: Session, held: Lease, fault: str) -> None:
    """READ_PAGE: gave up on the page. It is kept and shown, and its document goes to a person."""
    end(session, held, error=fault)
    _close_page(session, held, {"state": PageState.FAILED, "fault": fault})


def file_divided(session: Session, held: Lease, groups: Sequence[PageGroup]) -> tuple[DocumentId, ...]:
    """DIVIDE_FILE: the pages of a file are so many documents. Each gets a row and a task; returns their ids."""
    finish(session, held)
    _update_file(session, held.file_id, state=FileState.DIVIDED)
    documents = list[DocumentId]()
    for group in groups:
        if group.pages:
            documents.append(_add_document(session, held, group, position=len(documents) + 1))
        _hide(session, held.file_id, group.hidden, HiddenReason.BLANK)
        _hide(session, held.file_id, group.separators, HiddenReason.SEPARATOR)
    add_plan(session, held.client_id, held.file_id, FIRST, first_plan(groups, documents), actor=LINE)
    _next_tasks(session, held, Step.UNDERSTAND_DOCUMENT, documents)
    return tuple(documents)


def document_of(session: Session, held: Lease) -> DocumentView:
    """UNDERSTAND_DOCUMENT: the document that the task is about."""
    return document_view(session, held.client_id, DocumentId(held.subject))


def document_understood(session: Session, held: Lease, record: Record) -> RecordView:
    """UNDERSTAND_DOCUMENT: its record, and where the record is accepted the event that releases it."""
    finish(session, held)
    return put_record(session, held.client_id, DocumentId(held.subject), record, actor=LINE)


def document_copied(session: Session, held: Lease) -> None:
    """COPY_DOCUMENT: its copies are in the object store."""
    finish(session, held)


def document_failed(session: Session, held: Lease, fault: str) -> None:
    """UNDERSTAND_DOCUMENT: gave up; it is kept in quarantine for a person, or as it was where one had it read anew."""
    end(session, held, error=fault)
    if retype_failed(session, held.client_id, DocumentId(held.subject), fault):
        return
    session.execute(
        update(DocumentRow)
        .where(DocumentRow.id == held.subject, DocumentRow.client_id == held.client_id)
        .values(state=DocumentState.QUARANTINED, fault=fault)
    )
    record_deed(session, Deed(LINE, "document.quarantine", fault), client_id=held.client_id, subject=held.subject)


def give_up(session: Session, held: Lease, fault: str) -> None:
    """The step's own way of giving up, once its attempts are used up or the work can never succeed."""
    if held.step is Step.READ_PAGE:
        page_failed(session, held, fault)
    elif held.step is Step.UNDERSTAND_DOCUMENT:
        document_failed(session, held, fault)
    elif held.step is Step.COPY_DOCUMENT:
        end(session, held, error=fault)  # whoever asks next is told
    else:
        end(session, held, error=fault)
        _refuse(session, held, FileFault.WORKER_CRASH, f"Given up at {held.step} with {fault}; a person should look at it.")


def _refuse(session: Session, held: Lease, fault: FileFault, detail: str) -> None:
    _refuse_file(session, held.client_id, held.file_id, fault, detail)
    set_backs_aside(session, held.file_id)


def _refuse_file(session: Session, client_id: ClientId, file_id: FileId, fault: FileFault, detail: str) -> None:
    state = FileState.QUARANTINED if fault in QUARANTINED else FileState.REJECTED
    _update_file(session, file_id, state=state, fault=fault.value, fault_detail=detail)
    deed = Deed(LINE, "file.quarantine" if fault in QUARANTINED else "file.reject", fault.value)
    record_deed(session, deed, client_id=client_id, subject=file_id)


def _open(session: Session, held: Lease, places: Sequence[Mapping[str, Any]], *, kind: str, damaged: bool) -> None:
    """A row and a task for each page; `places` says where its scan is, if not in the file itself."""
    count = len(places)
    opened = {"state": FileState.OPENED, "kind": kind, "damaged": damaged, "page_count": count, "pages_left": count}
    _update_file(session, held.file_id, **opened)
    pages = [new_page_id() for _ in places]
    shared = {"client_id": held.client_id, "file_id": held.file_id, "state": PageState.WAITING}
    rows = [
        {**shared, "id": page, "number": number, "place": number, **place}
        for number, (page, place) in enumerate(zip(pages, places, strict=True), start=1)
    ]
    session.execute(insert(PageRow), rows)
    _next_tasks(session, held, Step.READ_PAGE, pages)


def _close_page(session: Session, held: Lease, changes: Mapping[str, Any]) -> None:
    closed = session.execute(
        update(PageRow)
        .where(PageRow.id == held.subject, PageRow.state == PageState.WAITING)
        .values(**changes)
        .returning(PageRow.document_id, PageRow.hidden)
    ).one_or_none()
    if closed is None:
        raise LeaseLost
    # One UPDATE both counts down and tells what is left. It holds the row until commit, so that of two last pages
    # finishing together the second sees the first: a SELECT and a comparison would let both see one page left.
    left, state = session.execute(
        update(FileRow)
        .where(FileRow.id == held.file_id)
        .values(pages_left=FileRow.pages_left - 1)
        .returning(FileRow.pages_left, FileRow.state)
    ).one()
    if state is FileState.DIVIDED:
        if closed.document_id is not None and closed.hidden is None:
            understand_when_read(session, held.client_id, held.file_id, [closed.document_id])
    elif left == 0:
        _next_tasks(session, held, Step.DIVIDE_FILE, [held.file_id])


def _add_document(session: Session, held: Lease, group: PageGroup, *, position: int) -> DocumentId:
    row = DocumentRow(
        id=new_document_id(),
        client_id=held.client_id,
        batch_id=held.batch_id,
        file_id=held.file_id,
        position=position,
        state=DocumentState.DIVIDED,
    )
    session.add(row)
    session.flush()
    session.execute(
        update(PageRow)
        .where(PageRow.file_id == held.file_id, PageRow.number.in_((*group.pages, *group.hidden)))
        .values(document_id=row.id)
    )
    return row.id


def _hide(session: Session, file_id: FileId, numbers: Sequence[int], reason: HiddenReason) -> None:
    if numbers:
        session.execute(update(PageRow).where(PageRow.file_id == file_id, PageRow.number.in_(numbers)).values(hidden=reason))


def _update_file(session: Session, file_id: FileId, **changes: Any) -> None:  # noqa: ANN401 - column values
    session.execute(update(FileRow).where(FileRow.id == file_id).values(**changes))


def _next_tasks(session: Session, held: Lease, step: Step, subjects: Sequence[str]) -> None:
    files = dict.fromkeys(subjects, held.file_id)
    add_tasks(session, step, files, client_id=held.client_id, batch_id=held.batch_id)
