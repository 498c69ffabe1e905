"""Intake: a batch's rows, its files' first tasks and their doorbells, in one transaction.

The bytes are in the object store before (blob before row): what is acknowledged can be read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from schemas.errors import QUARANTINED, BadRequest, Conflict, FileFault
from schemas.ids import BatchId, ClientId, FileId, UploadId, new_batch_id
from schemas.work import DuplicatePolicy, FileState, Step
from storage.access import check_is_open, load_client
from storage.audit import Deed, record_deed
from storage.columns import DatabaseTime
from storage.files import file_view, files_of_batch
from storage.idempotency import answer, claim
from storage.insertion import insert_missing
from storage.sides import Sides, pair, release_sides
from storage.tables import BatchRow, FileRow
from storage.uploads import take
from storage.views import FileView
from storage.work import add_tasks

_REFUSED = (FileState.REJECTED, FileState.QUARANTINED)


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """A file whose bytes are safe in the object store."""

    id: FileId
    name: str
    object_key: str
    size: int
    """Bytes."""
    sha256: str


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that was refused while it was sent, so that nothing of it is kept."""

    id: FileId
    name: str
    fault: FileFault
    detail: str


@dataclass(frozen=True, slots=True)
class Ticket:
    """What the sheet on top of a batch says of it."""

    expected_documents: int | None = None
    operator: str | None = None
    """Who scanned it."""
    type: str | None = None
    """All its documents are of this type."""


@dataclass(frozen=True, slots=True)
class Submission:
    """What somebody hands in at once."""

    files: tuple[ReceivedFile | RefusedFile, ...]
    name: str | None = None
    """What the sender calls the batch."""
    idempotency_key: str | None = None
    ticket: Ticket = Ticket()
    uploads: tuple[UploadId, ...] = ()
    """Uploads that came in pieces and are among the files: they belong to the batch from now on."""
    sides: Sides | None = None
    """Two of the files, or one, that are sides of the same sheets."""

    @property
    def sha256(self) -> str:
        """By which a repetition is told from another request: file names and contents, not the ids given to them."""
        parts = [[file.name, file.sha256 if isinstance(file, ReceivedFile) else file.fault] for file in self.files]
        said = {name: value for name, value in asdict(self.ticket).items() if value is not None}
        if self.sides is not None:
            said["sides"] = [[file.id for file in self.files].index(each) for each in self.sides.files]
            said["order"] = self.sides.order
        return hashlib.sha256(json.dumps([self.name, parts, *([said] if said else [])]).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was taken. `repeated`: an earlier request with this key was answered again, and the new bytes can be deleted."""

    batch_id: BatchId
    files: tuple[FileView, ...]
    repeated: bool


def receive_batch(session: Session, client_id: ClientId, sent: Submission, *, actor: str) -> Receipt:
    """Take a batch.

    Raises BadRequest for one without files, Conflict for a key that came with other content, for a client that is closed, and
    where an upload among the files is not whole, or was handed in before.
    """
    if not sent.files:
        message = "a batch needs at least one file"
        raise BadRequest(message)
    check_is_open(session, client_id)
    if sent.idempotency_key is not None:
        earlier = claim(session, client_id, sent.idempotency_key, sent.sha256)
        if earlier is not None:
            batch_id = BatchId(earlier["batch_id"])
            return Receipt(batch_id, files_of_batch(session, client_id, batch_id), repeated=True)
    batch_id = _add_batch(session, client_id, sent, actor=actor)
    record_deed(session, Deed(actor, "batch.receive"), client_id=client_id, subject=batch_id)
    take(session, client_id, sent.uploads, batch_id)
    add_files(session, client_id, batch_id, sent.files, aside=sent.sides.files if sent.sides else ())
    if sent.sides is not None:
        pair(session, client_id, sent.sides)
    if sent.idempotency_key is not None:
        answer(session, client_id, sent.idempotency_key, {"batch_id": batch_id})
    return Receipt(batch_id, files_of_batch(session, client_id, batch_id), repeated=False)


def add_files(  # noqa: PLR0913 - whose files they are, and which of them are not begun on
    session: Session,
    client_id: ClientId,
    batch_id: BatchId,
    files: Sequence[ReceivedFile | RefusedFile],
    *,
    parent_id: FileId | None = None,
    aside: Collection[FileId] = (),
) -> None:
    """Rows and first tasks for files of a batch, or for the members of an archive (`parent_id`); no tasks for those `aside`."""
    policy = load_client(session, client_id).duplicates
    last = session.scalars(
        update(BatchRow)
        .where(BatchRow.id == batch_id, BatchRow.client_id == client_id)
        .values(file_count=BatchRow.file_count + len(files))
        .returning(BatchRow.file_count)
    ).one()
    numbered = list(enumerate(files, start=last - len(files) + 1))
    work = list[FileId]()
    # In the order of content, so that two batches with the same files wait for each other instead of deadlocking.
    for position, file in sorted(numbered, key=lambda one: getattr(one[1], "sha256", "")):
        shared = {"client_id": client_id, "batch_id": batch_id, "parent_id": parent_id, "position": position}
        if isinstance(file, RefusedFile):
            session.add(FileRow(**shared, **_refused_columns(file)))
        elif _add_received(session, file, shared, policy) and file.id not in aside:
            work.append(file.id)
    session.flush()
    add_tasks(session, Step.OPEN_FILE, {file_id: file_id for file_id in work}, client_id=client_id, batch_id=batch_id)


def release_duplicate(session: Session, client_id: ClientId, file_id: FileId, *, actor: str) -> FileView:
    """Work on a file that was held as a duplicate after all. Raises NotFound, and Conflict where it is not held."""
    file = file_view(session, client_id, file_id)
    done = session.scalars(
        update(FileRow)
        .where(
            FileRow.id == file_id,
            FileRow.client_id == client_id,
            FileRow.state == FileState.DUPLICATE,
            FileRow.purged_at.is_(None),
        )
        .values(state=FileState.RECEIVED)
        .returning(FileRow.id)
    ).one_or_none()
    if done is None:
        message = "this file is not held as a duplicate, or is no longer kept"
        raise Conflict(message)
    record_deed(session, Deed(actor, "file.release"), client_id=client_id, subject=file_id)
    if file.side is not None:
        release_sides(session, file)
    else:
        add_tasks(session, Step.OPEN_FILE, {file_id: file_id}, client_id=client_id, batch_id=file.batch_id)
    return file_view(session, client_id, file_id)


def _add_batch(session: Session, client_id: ClientId, sent: Submission, *, actor: str) -> BatchId:
    """A row with the day's next control number."""
    now = session.scalars(select(DatabaseTime())).one()
    batch_id, day = new_batch_id(), f"{now:%Y%m%d}-"
    mine = BatchRow.client_id == client_id, BatchRow.control_number.startswith(day)
    latest = func.length(BatchRow.control_number).desc(), BatchRow.control_number.desc()
    row = {
        "id": batch_id,
        "client_id": client_id,
        "name": sent.name,
        "received_at": now,
        "received_by": actor,
        "file_count": 0,
        "expected_documents": sent.ticket.expected_documents,
        "operator": sent.ticket.operator,
        "type_said": sent.ticket.type,
    }
    added: tuple[BatchId, ...] = ()
    while not added:  # whoever came at the same moment has the number that we wanted
        last = session.scalars(select(BatchRow.control_number).where(*mine).order_by(*latest).limit(1)).one_or_none()
        number = int(last.removeprefix(day)) + 1 if last else 1
        added = insert_missing(session, BatchRow, [{**row, "control_number": f"{day}{number:04d}"}], BatchRow.id)
    return batch_id


def _add_received(session: Session, file: ReceivedFile, shared: Mapping[str, object], policy: DuplicatePolicy) -> bool:
    """Insert the row; says whether there is work to do."""
    row = {
        **shared,
        "id": file.id,
        "name": file.name,
        "object_key": file.object_key,
        "size": file.size,
        "sha256": file.sha256,
        "state": FileState.RECEIVED,
    }
    if insert_missing(session, FileRow, [row], FileRow.id):
        return True
    first = session.execute(
        select(FileRow.id, FileRow.state).where(
            FileRow.client_id == shared["client_id"], FileRow.sha256 == file.sha256, FileRow.duplicate_of.is_(None)
        )
    ).one()
    # A first copy that was refused says nothing against another try: the limits may have been raised since.
    held = policy is DuplicatePolicy.HOLD and first.state not in _REFUSED
    state = FileState.DUPLICATE if held else FileState.RECEIVED
    session.add(FileRow(**{**row, "state": state, "duplicate_of": first.id}))
    return not held


def _refused_columns(file: RefusedFile) -> dict[str, object]:
    state = FileState.QUARANTINED if file.fault in QUARANTINED else FileState.REJECTED
    return {"id": file.id, "name": file.name, "state": state, "fault": file.fault.value, "fault_detail": file.detail}
