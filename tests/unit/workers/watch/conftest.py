"""A watched folder with a database, an object store, a clock that is turned by hand, and a line that opens files when told."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import select

from schemas.errors import FileFault
from schemas.ids import ClientId
from schemas.settings import LimitSettings, WatchSettings
from schemas.watching import WaitingFile
from schemas.work import FileState, Step
from storage.access import open_client
from storage.database import Database
from storage.folder import FolderStore
from storage.handing_in import Intake
from storage.line import file_opened, file_refused
from storage.tables import FileRow, TaskRow
from storage.work import lease
from tests.hostile.files import tiff, truncated_pdf
from tests.migrated import migrated_sqlite  # noqa: F401 - a fixture
from workers.watch.watcher import Watcher

LIMITS = LimitSettings(file_megabytes=1, batch_megabytes=2, batch_files=5)
PDF = truncated_pdf() + b"\nstartxref\n9\n%%EOF\n"
TIFF = tiff()


@dataclass
class Clock:
    """Stands still until it is turned."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Landing:
    """Where mail lands."""

    root: Path
    database: Database
    objects: FolderStore
    settings: WatchSettings = field(default_factory=WatchSettings)
    clock: Clock = field(default_factory=Clock)
    watcher: Watcher = field(init=False)

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """A new process: nothing is known but what is on the disk."""
        intake = Intake(self.database, self.objects, LIMITS)
        self.watcher = Watcher(intake, self.settings, self.root, owner="here", clock=self.clock)

    def put(self, name: str, content: bytes = PDF) -> Path:
        path = self.root / "inbox" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def look(self, seconds: float = 0.0) -> dict[str, str]:
        """Let time pass and look; what waits and why."""
        self.clock.now += seconds
        return {each.path: each.why.value for each in self.watcher.look()}

    def waiting(self) -> list[WaitingFile]:
        return list(self.watcher.look())

    def settle(self) -> dict[str, str]:
        """Look until whatever can be taken is taken, opened and put away."""
        for _ in range(4):
            self.look(6)
            self.open_all()
        return self.look(6)

    def open_all(self, refuse: FileFault | None = None) -> None:
        """As the line does it: each file has two pages, or the fault."""
        with self.database.read() as session:
            tasks = session.scalars(
                select(TaskRow.id).join(FileRow, FileRow.id == TaskRow.subject).where(FileRow.state == FileState.RECEIVED)
            ).all()
        for task_id in tasks:
            with self.database.write() as session:
                held = lease(session, task_id, owner="line", seconds=60, attempts=3)
                assert held is not None
                assert held.step is Step.OPEN_FILE
                if refuse is None:
                    file_opened(session, held, page_count=2, kind="pdf")
                else:
                    file_refused(session, held, refuse, "Ask the sender for one without a password.")

    def batches(self) -> list[list[str]]:
        """Names of files by batch, in the order they came."""
        with self.database.read() as session:
            rows = session.scalars(select(FileRow).where(FileRow.parent_id.is_(None)).order_by(FileRow.received_at))
            found: dict[str, list[str]] = {}
            for row in sorted(rows, key=lambda row: row.position):
                found.setdefault(row.batch_id, []).append(row.name)
        return sorted(found.values())

    def files(self) -> list[FileRow]:
        with self.database.read() as session:
            rows = list(session.scalars(select(FileRow).order_by(FileRow.received_at, FileRow.position)))
            session.expunge_all()
        return rows

    def below(self, name: str) -> list[str]:
        """Files below a folder, however deep."""
        top = self.root / name
        return sorted(str(path.relative_to(top)) for path in top.rglob("*") if path.is_file())

    def text(self, pattern: str) -> str:
        [path] = self.root.glob(pattern)
        return path.read_text()


@pytest.fixture
def landing(tmp_path: Path, migrated_sqlite: Path) -> Iterator[Landing]:  # noqa: F811 - a fixture
    shutil.copy(migrated_sqlite, tmp_path / "postroom.db")
    database = Database(f"sqlite:///{tmp_path / 'postroom.db'}")
    with database.write() as session:
        for client in ("acme", "beta"):
            open_client(session, ClientId(client), client.title(), actor="test")
    root = tmp_path / "mail"
    root.mkdir()
    yield Landing(root, database, FolderStore(tmp_path / "objects"))
    database.close()
