"""Fronts and backs scanned each by themselves, opened and collated by a worker from real files."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from schemas.files import FileSurvey
from schemas.ids import BatchId, ClientId, FileId, new_file_id
from schemas.pages import ReadPage
from schemas.settings import LimitSettings, LineSettings
from schemas.understanding import PageGroup
from schemas.work import BacksOrder, FileState, Hint
from storage import keys
from storage.access import open_client
from storage.database import Database
from storage.documents import documents_of_batch
from storage.files import files_of_batch, pages_of_file
from storage.folder import FolderStore
from storage.intake import ReceivedFile, Submission, receive_batch
from storage.sides import Sides
from storage.views import FileView
from tests.fakes import FakeHands
from workers.originals import Originals
from workers.requests import Divided, DivideRequest, PageDone, PageRequest, SurveyRequest, page_name
from workers.stages.open import OpenFile
from workers.steps import Bench
from workers.worker import Worker

CLIENT = ClientId("acme")
OPEN = OpenFile(LimitSettings())
BLANK = 255


def scan(kind: str, *greys: int) -> bytes:
    """A file whose pages are each of one grey."""
    pages = [Image.fromarray(np.full((660, 510), grey, np.uint8)) for grey in greys]
    out = io.BytesIO()
    pages[0].save(out, kind, save_all=True, append_images=pages[1:], resolution=60)
    return out.getvalue()


@dataclass
class OpeningHands(FakeHands):
    """Open real files; a page reads as its grey, and a white one is hidden as blank."""

    greys: dict[int, int] = field(default_factory=dict)
    """By page number, as they came to be read."""

    def survey(self, request: SurveyRequest) -> FileSurvey:
        return OPEN.survey(request.path)

    def read_page(self, request: PageRequest) -> PageDone:
        pixels = OPEN.page(request.path, request.scan_number or request.number).pixels
        self.greys[request.number] = round(float(np.median(pixels)) / 10) * 10
        fake = request.folder / "said.json"
        fake.write_text(json.dumps({}))
        return super().read_page(request.model_copy(update={"path": fake}))

    def divide(self, request: DivideRequest) -> Divided:
        numbers = [
            ReadPage.model_validate_json((request.folder / page_name(number)).read_bytes()).facts.number
            for number in range(1, request.page_count + 1)
        ]
        blank = tuple(number for number in numbers if self.greys[number] >= 250)
        shown = tuple(number for number in numbers if number not in blank)
        return Divided(groups=(PageGroup(pages=shown, hidden=blank),), seconds={})


@dataclass
class Room:
    """A worker that hears its hints one after the other."""

    database: Database
    objects: FolderStore
    worker: Worker
    hands: OpeningHands
    hints: list[Hint]

    def work(self, contents: Sequence[bytes], order: BacksOrder = BacksOrder.REVERSE) -> tuple[BatchId, tuple[FileView, ...]]:
        received = list[ReceivedFile]()
        for name, content in zip(("fronts.pdf", "backs.pdf"), contents, strict=True):
            file_id = new_file_id()
            stored = self.objects.put(keys.original(CLIENT, file_id), io.BytesIO(content))
            received.append(ReceivedFile(file_id, name, stored.key, stored.size, stored.sha256))
        sent = Submission(tuple(received), sides=Sides(received[0].id, received[1].id, order))
        with self.database.write() as session:
            batch_id = receive_batch(session, CLIENT, sent, actor="test").batch_id
        while self.hints:
            self.worker.take(self.hints.pop(0))
        with self.database.read() as session:
            return batch_id, files_of_batch(session, CLIENT, batch_id)

    def scans(self, file_id: FileId) -> list[tuple[FileId, int]]:
        with self.database.read() as session:
            return [page.scan for page in pages_of_file(session, CLIENT, file_id)]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    hints = list[Hint]()
    database = Database(f"sqlite:///{tmp_path / 'db'}", ring=hints.extend)
    database.upgrade()
    with database.write() as session:
        open_client(session, CLIENT, "Acme", actor="test")
    objects, hands = FolderStore(tmp_path / "objects"), OpeningHands()
    bench = Bench(database, objects, Originals(objects, tmp_path), tmp_path, target_accuracy=0.9)
    worker = Worker(bench, LineSettings(slots=1, attempts=2, lease_seconds=30), owner="test", hands=[hands])
    yield Room(database, objects, worker, hands, hints)
    database.close()


@pytest.mark.parametrize(
    ("order", "backs"), [(BacksOrder.REVERSE, (60, 40, 20)), (BacksOrder.SAME, (20, 40, 60))], ids=["turned", "in order"]
)
def test_pages_lie_as_in_the_stack(room: Room, order: BacksOrder, backs: tuple[int, ...]) -> None:
    batch_id, (fronts, behind) = room.work([scan("PDF", 10, 30, 50), scan("TIFF", *backs)], order)
    assert room.hands.greys == {1: 10, 2: 20, 3: 30, 4: 40, 5: 50, 6: 60}
    assert (fronts.state, behind.state, behind.page_count) == (FileState.DIVIDED, FileState.COLLATED, 3)
    with room.database.read() as session:
        (document,) = documents_of_batch(session, CLIENT, batch_id)
    assert (document.file_id, document.pages) == (fronts.id, (1, 2, 3, 4, 5, 6))
    assert room.hands.asked[0].source.file == "fronts.pdf + backs.pdf"


def test_blank_backs_are_found_after_collating(room: Room) -> None:
    batch_id, _ = room.work([scan("PDF", 10, 30, 50), scan("PDF", BLANK, 40, BLANK)])
    with room.database.read() as session:
        (document,) = documents_of_batch(session, CLIENT, batch_id)
    assert document.pages == (1, 3, 4, 5)


def test_originals_stay_as_they_came(room: Room) -> None:
    contents = [scan("PDF", 10, 30), scan("PDF", 40, 20)]
    _, files = room.work(contents)
    assert [room.objects.get(keys.original(CLIENT, file.id)) for file in files] == contents


def test_counts_that_disagree(room: Room) -> None:
    _, files = room.work([scan("PDF", 10, 30, 50), scan("PDF", 40, 20)])
    assert {(file.state, file.fault) for file in files} == {(FileState.QUARANTINED, "SIDES_DISAGREE")}
    assert all("fronts have 3 pages, the backs 2 pages" in (file.fault_detail or "") for file in files)
    assert room.hands.greys == {}


@pytest.mark.parametrize("broken", [0, 1], ids=["fronts", "backs"])
def test_one_side_cannot_be_opened(room: Room, broken: int) -> None:
    contents = [scan("PDF", 10, 30), scan("PDF", 40, 20)]
    contents[broken] = b"neither PDF nor picture"
    _, files = room.work(contents)
    assert files[broken].fault == "UNSUPPORTED_TYPE"
    assert (files[1 - broken].state, files[1 - broken].fault) == (FileState.QUARANTINED, "OTHER_SIDE")
