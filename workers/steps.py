"""The steps of the line, as a worker does them: fetch, have a guarded child do the work, store, say what to commit.

Nothing here opens a transaction around work: each step reads what it needs, works, and returns the function that writes its
results, which the caller runs in the transaction that also ends the lease.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from schemas.correction import compare
from schemas.errors import BadFile, FileFault
from schemas.files import FileSurvey, Member
from schemas.ids import DocumentId, new_file_id, new_record_id
from schemas.policy import SettlementPolicy
from schemas.record import Record, RecordState, SourceFile
from schemas.work import DuplicatePolicy, FileState, PageState, Step
from storage import keys
from storage.access import load_client
from storage.batches import batch_view
from storage.database import Database
from storage.files import file_view, pages_of_file
from storage.intake import ReceivedFile, RefusedFile
from storage.known import known_to
from storage.line import (
    backs_refused,
    document_copied,
    document_of,
    document_understood,
    file_collated,
    file_divided,
    file_expanded,
    file_of,
    file_opened,
    page_of,
    page_read,
    sides_disagree,
)
from storage.master import master_data
from storage.objects import ObjectStore, Stored
from storage.records import record_view
from storage.sides import backs_of
from storage.views import FileView, PageView
from storage.work import Lease, check_held
from workers.originals import Originals
from workers.paper_copy.document_copy import Press, make_copies
from workers.requests import (
    DivideRequest,
    Hands,
    PageRequest,
    SurveyRequest,
    UnderstandRequest,
    UnpackRequest,
    page_name,
    view_name,
)
from workers.stages.emit import RecordIds

Commit = Callable[[Session], object]
"""Writes what a step found, in the transaction that ends its lease."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What a step works with."""

    database: Database
    objects: ObjectStore
    originals: Originals
    folder: Path
    """For temporary files."""
    target_accuracy: float
    """The installation's, where a client has none."""
    always_review: tuple[str, ...] = ()
    """Patterns of fields that a person always looks at: the installation's, where a client has none."""


@dataclass(slots=True)
class Loan:
    """Hands that a step may use until it gives them back; after the step they are back in any case."""

    hands: Hands
    put_back: Callable[[Hands], None]
    _is_over: bool = False

    def give_back(self) -> None:
        """Let others use the hands. Once is enough, more does no harm."""
        if not self._is_over:
            self._is_over = True
            self.put_back(self.hands)


def open_file(bench: Bench, loan: Loan, held: Lease) -> Commit:
    """Count the pages, or take an archive apart."""
    with bench.database.read() as session:
        file, backs = file_of(session, held), backs_of(session, held.file_id)
    with bench.originals.of(_object_key(file)) as path:
        survey = loan.hands.survey(SurveyRequest(path=path))
        if backs is not None and backs.state is FileState.RECEIVED:
            return _collated(bench, loan.hands, held, _with_pages(survey), backs)
        if survey.kind.holds_files:
            return partial(_expanded, held=held, members=_members(bench, loan.hands, file, path), kind=survey.kind.value)
    return partial(_opened, held=held, survey=survey)


def read_page(bench: Bench, loan: Loan, held: Lease) -> Commit:
    """Read one page; its JSON and its picture are stored before the row says so."""
    with bench.database.read() as session:
        file, page = file_of(session, held), page_of(session, held)
        scan_file_id, scan_number = page.scan
        scanned = file_view(session, held.client_id, scan_file_id)
    with bench.originals.of(_object_key(scanned)) as path, tempfile.TemporaryDirectory(dir=bench.folder) as scratch:
        folder = Path(scratch)
        asked = PageRequest(path=path, number=page.number, scan_number=scan_number, folder=folder, rotation=page.said_rotation)
        done = loan.hands.read_page(asked)
        loan.give_back()  # the next page can begin while this one is stored
        with bench.database.read() as session:
            # Somebody may have turned the page meanwhile: what was read of it the old way must not lie over the new.
            check_held(session, held)
        _put(bench, keys.page_view(file.client_id, file.id, page.number), folder / view_name(page.number))
        _put(bench, keys.read_page(file.client_id, file.id, page.number), folder / page_name(page.number))
    return lambda session: page_read(session, held, done.facts)


def divide_file(bench: Bench, loan: Loan, held: Lease) -> Commit:
    """Find the documents among the pages of a file."""
    with bench.database.read() as session:
        file = file_of(session, held)
        pages = pages_of_file(session, held.client_id, held.file_id)
    with tempfile.TemporaryDirectory(dir=bench.folder) as scratch:
        folder = Path(scratch)
        _fetch_pages(bench, file, [page.number for page in pages if page.state is PageState.READ], folder)
        divided = loan.hands.divide(DivideRequest(folder=folder, page_count=len(pages)))
    return lambda session: file_divided(session, held, divided.groups)


def understand_document(bench: Bench, loan: Loan, held: Lease) -> Commit:
    """Make the record of a document."""
    with bench.database.read() as session:
        file, document = file_of(session, held), document_of(session, held)
        client = load_client(session, held.client_id)
        master = master_data(session, held.client_id)
        type_said = batch_view(session, held.client_id, held.batch_id).type_said
        pages = pages_of_file(session, held.client_id, held.file_id, document.pages)
        scanned_in = _scanned_in(session, pages) or file.name
    policy = SettlementPolicy(
        target_accuracy=client.target_accuracy or bench.target_accuracy,
        always_review=client.for_people(bench.always_review),
        is_duplicate=file.duplicate_of is not None and client.duplicates is DuplicatePolicy.MARK,
    )
    with tempfile.TemporaryDirectory(dir=bench.folder) as scratch:
        folder = Path(scratch)
        _fetch_pages(bench, file, [page.number for page in pages if page.state is PageState.READ], folder)
        understanding = loan.hands.understand(
            UnderstandRequest(
                folder=folder,
                pages=document.pages,
                source=SourceFile(
                    file=scanned_in, sha256=file.sha256 or "", pages=document.pages, received_at=file.received_at
                ),
                ids=RecordIds(
                    record=document.record_id or new_record_id(),
                    document=DocumentId(document.id),
                    batch=file.batch_id,
                    client=file.client_id,
                ),
                policy=policy,
                type_name=document.type_said or type_said,
                master=master,
            )
        )
    loan.give_back()
    kept = understanding.understood.model_dump_json().encode()
    bench.objects.put(keys.readings(file.client_id, document.id), io.BytesIO(kept))
    return partial(_understood, held=held, record=understanding.record, policy=policy)


def copy_document(bench: Bench, loan: Loan, held: Lease) -> Commit:
    """Make the paper copies of a document whose record is accepted, from what the line itself keeps of its pages."""
    loan.give_back()
    with bench.database.read() as session:
        document = document_of(session, held)
        found = None if document.record_id is None else record_view(session, held.client_id, document.record_id)
        master = master_data(session, held.client_id)
    if found is not None and found.state is RecordState.ACCEPTED:
        make_copies(Record.model_validate(found.body), master, Press(bench.database, bench.objects))
    return lambda session: document_copied(session, held)


STEPS: dict[Step, Callable[[Bench, Loan, Lease], Commit]] = {
    Step.OPEN_FILE: open_file,
    Step.READ_PAGE: read_page,
    Step.DIVIDE_FILE: divide_file,
    Step.UNDERSTAND_DOCUMENT: understand_document,
    Step.COPY_DOCUMENT: copy_document,
}


def _scanned_in(session: Session, pages: Sequence[PageView]) -> str:
    """The names of the files that hold the scans of these pages."""
    scans = dict.fromkeys((page.client_id, page.scan[0]) for page in pages)
    return " + ".join(file_view(session, client_id, file_id).name for client_id, file_id in scans)


def _understood(session: Session, *, held: Lease, record: Record, policy: SettlementPolicy) -> None:
    """Claims, orders and earlier invoices are looked up in the transaction that writes the record: none slips in between."""
    compared = compare(record, known_to(session, held.client_id, record), policy)
    document_understood(session, held, compared)


def _collated(bench: Bench, hands: Hands, held: Lease, fronts: FileSurvey, backs: FileView) -> Commit:
    """Both sides of the same sheets, if they are as many pages."""
    try:
        with bench.originals.of(_object_key(backs)) as path:
            found = _with_pages(hands.survey(SurveyRequest(path=path)))
    except BadFile as error:
        fault, detail = error.fault, error.detail
        return lambda session: backs_refused(session, held, backs, fault, detail)
    if found.pages != fronts.pages:
        return partial(sides_disagree, held=held, backs=backs, fronts_pages=fronts.pages, backs_pages=found.pages)
    both = fronts.model_copy(update={"damaged": fronts.damaged or found.damaged})
    return lambda session: file_collated(session, held, backs, both)


def _with_pages(survey: FileSurvey) -> FileSurvey:
    if survey.kind.holds_files:
        raise BadFile(FileFault.NO_PAGES, "An archive or e-mail is no side of sheets; hand in the scan that is in it.")
    return survey


def _opened(session: Session, *, held: Lease, survey: FileSurvey) -> None:
    file_opened(session, held, page_count=survey.pages, kind=survey.kind.value, damaged=survey.damaged)


def _expanded(session: Session, *, held: Lease, members: list[ReceivedFile | RefusedFile], kind: str) -> None:
    file_expanded(session, held, members, kind=kind)


def _members(bench: Bench, hands: Hands, file: FileView, path: Path) -> list[ReceivedFile | RefusedFile]:
    if file.parent_id is not None:
        raise BadFile(FileFault.ZIP_NESTED, "Unpack the inner archive and send its files.")
    with tempfile.TemporaryDirectory(dir=bench.folder) as scratch:
        unpacked = hands.unpack(UnpackRequest(path=path, folder=Path(scratch)))
        return [_keep(bench, file, member, Path(scratch)) for member in unpacked.members]


def _keep(bench: Bench, file: FileView, member: Member, folder: Path) -> ReceivedFile | RefusedFile:
    file_id, name = new_file_id(), f"{file.name}/{member.name}"
    if member.stored is None:
        return RefusedFile(file_id, name, member.fault or FileFault.ZIP_MEMBER, member.detail or "This file cannot be taken.")
    stored = _put(bench, keys.original(file.client_id, file_id), folder / member.stored)
    return ReceivedFile(file_id, name, stored.key, stored.size, stored.sha256)


def _object_key(file: FileView) -> str:
    if file.object_key is None:
        raise BadFile(FileFault.CORRUPT, "Nothing of this file was kept; send it again.")
    return file.object_key


def _put(bench: Bench, key: str, path: Path) -> Stored:
    with path.open("rb") as stream:
        return bench.objects.put(key, stream)


def _fetch_pages(bench: Bench, file: FileView, numbers: Iterable[int], folder: Path) -> None:
    for number in numbers:
        bench.objects.fetch(keys.read_page(file.client_id, file.id, number), folder / page_name(number))
