"""Short words for what the storage tests need: a batch sent, a task taken, a record made."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import func, select

from schemas.errors import FileFault
from schemas.geometry import Box
from schemas.ids import ClientId, DocumentId, FileId, RecordId, TaskId, new_file_id, new_record_id
from schemas.pages import PageFacts
from schemas.readings import Reading, Understood
from schemas.record import Evidence, Record, RecordState, Review, ReviewState, Source, SourceFile
from schemas.settlement import settle
from schemas.understanding import PageGroup
from schemas.work import Hint, Step
from storage import keys
from storage.database import Database
from storage.intake import Receipt, ReceivedFile, RefusedFile, Submission, receive_batch
from storage.line import document_understood, file_divided, file_opened, page_of, page_read
from storage.tables import Table
from storage.views import RecordView
from storage.work import Lease, lease
from tests.remittances import a_record_of
from tests.trust import TRUST
from workers.stages.emit import Emit, RecordIds

ACME, OTHER = ClientId("acme"), ClientId("other")


def received(content: bytes = b"paper", name: str = "scan.tif", client_id: ClientId = ACME) -> ReceivedFile:
    file_id = new_file_id()
    return ReceivedFile(file_id, name, keys.original(client_id, file_id), len(content), hashlib.sha256(content).hexdigest())


def refused(fault: FileFault = FileFault.TOO_LARGE) -> RefusedFile:
    return RefusedFile(new_file_id(), "huge.tif", fault, "Send it in parts.")


def facts(number: int) -> PageFacts:
    return PageFacts(number=number, width=2550, height=3300, dpi=300)


def a_record(document_id: str, state: RecordState = RecordState.NEEDS_REVIEW, client_id: ClientId = ACME) -> Record:
    accepted = state is RecordState.ACCEPTED
    review = Review(state=ReviewState.AUTO_ACCEPTED if accepted else ReviewState.NEEDS_REVIEW)
    evidence = Evidence(confidence=0.99, accepted=accepted, source=Source.OCR, text="12.00", page=1, review=review)
    return Record(
        schema="check/1",
        id=new_record_id(),
        document_id=document_id,
        client_id=client_id,
        type="check",
        type_confidence=0.99,
        state=state,
        data={"amount": "12.00"},
        evidence={"/amount": evidence},
        source=SourceFile(file="scan.tif", sha256="0" * 64, pages=(1,), received_at=datetime(2026, 1, 2, tzinfo=UTC)),
    )


def a_check(document_id: str, client_id: ClientId = ACME, **data: str) -> Record:
    """A check of which payee and amount wait for a person."""
    values = {"payee": "Orchard Clinic", "amount": "12.00", **data}
    readings = tuple(
        Reading(pointer=f"/{name}", value=value, text=value, score=0.6, page=1, box=Box(0.1, 0.1, 0.2, 0.2))
        for name, value in values.items()
    )
    understood = Understood(type="check", type_confidence=1.0, pages=(1,), readings=readings)
    ids = RecordIds(RecordId(new_record_id()), DocumentId(document_id), client=client_id)
    source = SourceFile(file="scan.tif", sha256="0" * 64, pages=(1,), received_at=datetime(2026, 11, 2, tzinfo=UTC))
    return Emit()(understood, settle(understood, {1: facts(1)}, trust=TRUST), source, ids)


class Mailroom:
    """A database, and what was rung."""

    def __init__(self, url: str) -> None:
        self.rung = list[Hint]()
        self.on_ring: Callable[[], None] = lambda: None
        self.database = Database(url, ring=self._ring)

    def _ring(self, hints: tuple[Hint, ...]) -> None:
        self.rung += hints
        self.on_ring()

    def send(self, *files: ReceivedFile | RefusedFile, client_id: ClientId = ACME, key: str | None = None) -> Receipt:
        with self.database.write() as session:
            return receive_batch(session, client_id, Submission(files or (received(),), idempotency_key=key), actor="test")

    def hints(self, step: Step) -> list[Hint]:
        return [hint for hint in self.rung if hint.step is step]

    def take(self, hint: Hint | TaskId, *, owner: str = "me", seconds: float = 60, attempts: int = 3) -> Lease | None:
        task_id = hint.task_id if isinstance(hint, Hint) else hint
        with self.database.write() as session:
            return lease(session, task_id, owner=owner, seconds=seconds, attempts=attempts)

    def take_last(self, step: Step, **options: float) -> Lease:
        held = self.take(self.hints(step)[-1], **options)  # type: ignore[arg-type]
        assert held is not None
        return held

    def open(self, pages: int = 1, content: bytes = b"paper", client_id: ClientId = ACME) -> FileId:
        """Send a file and open it."""
        file_id = self.send(received(content, client_id=client_id), client_id=client_id).files[0].id
        held = self.take_last(Step.OPEN_FILE)
        with self.database.write() as session:
            file_opened(session, held, page_count=pages, kind="tiff")
        return file_id

    def read_all(self) -> None:
        """Read every page that was rung and is still ready."""
        for hint in self.hints(Step.READ_PAGE):
            held = self.take(hint)
            if held is not None:
                with self.database.write() as session:
                    page_read(session, held, facts(page_of(session, held).number))

    def divide(self, groups: Sequence[PageGroup] = (PageGroup(pages=(1,)),)) -> tuple[DocumentId, ...]:
        held = self.take_last(Step.DIVIDE_FILE)
        with self.database.write() as session:
            return file_divided(session, held, groups)

    def document(self, content: bytes = b"paper", client_id: ClientId = ACME) -> DocumentId:
        """Everything up to a document that waits to be understood."""
        self.open(content=content, client_id=client_id)
        self.read_all()
        return self.divide()[0]

    def record(
        self, state: RecordState = RecordState.NEEDS_REVIEW, content: bytes = b"paper", client_id: ClientId = ACME
    ) -> RecordView:
        """Everything up to a record."""
        document_id = self.document(content, client_id)
        held = self.take_last(Step.UNDERSTAND_DOCUMENT)
        with self.database.write() as session:
            return document_understood(session, held, a_record(document_id, state, client_id))

    def count(self, table: type[Table], **where: object) -> int:
        with self.database.read() as session:
            return session.scalars(select(func.count()).select_from(table).filter_by(**where)).one()


def release(room: Mailroom, kind: str, data: dict[str, Any], client_id: ClientId = ACME) -> Record:
    """A document of these values, accepted by the machine."""
    document_id = room.document(repr((kind, data)).encode(), client_id)
    record = a_record_of(kind, data, document_id=document_id, client_id=client_id)
    held = room.take_last(Step.UNDERSTAND_DOCUMENT)
    with room.database.write() as session:
        document_understood(session, held, record)
    return record
