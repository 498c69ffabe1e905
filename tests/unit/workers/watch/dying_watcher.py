"""A watcher that is killed before each of its steps in turn, with a real SIGKILL, and what another one makes of what is left.

    dying_watcher.py FOLDER MIGRATED EVERY

Steps are what changes anything: every rename, removal, new folder and file opened for writing, and both sides of every commit.
Life number k dies at its k-th step (of EVERY so many, one is tried); then a second watcher goes on undisturbed, and all that
was put into the folder must be in the database once, and lie in `done` or `failed` once. Prints how many steps there are; ends
with 3 and says what is wrong where something is.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from sqlalchemy.orm import Session

from schemas.ids import ClientId
from schemas.settings import WatchSettings
from storage.access import open_client
from storage.database import Database
from storage.folder import FolderStore
from tests.unit.workers.watch.conftest import PDF, Landing

MAIL = {
    "acme/1.pdf": PDF + b" ",
    "acme/2.pdf": PDF + b"  ",
    "acme/marked.pdf": PDF[:-200],
    "acme/marked.pdf.done": b"",
    "acme/empty.pdf": b"",
    "acme/empty.pdf.done": b"",
    "acme/eob/1.pdf": PDF + b"   ",
}
WANTED = {name: content for name, content in MAIL.items() if not name.endswith(".done")}
STEPS = frozenset({"os.rename", "os.remove", "os.rmdir", "os.mkdir"})
STEPS_LEFT: list[int] = []
"""Until this life ends; empty: it does not."""


def step() -> None:
    if STEPS_LEFT:
        STEPS_LEFT[0] -= 1
        if STEPS_LEFT[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)


def hook(event: str, arguments: tuple[object, ...]) -> None:
    writes = event == "open" and isinstance(arguments[2], int) and bool(arguments[2] & (os.O_WRONLY | os.O_CREAT))
    if event in STEPS or writes:
        step()


class Dying(Database):
    """Steps before and after every commit."""

    @contextmanager
    def write(self) -> Iterator[Session]:
        with super().write() as session:
            yield session
            step()
        step()


def landing(folder: Path, kind: type[Database]) -> Landing:
    database = kind(f"sqlite:///{folder / 'postroom.db'}")
    return Landing(folder / "mail", database, FolderStore(folder / "objects"), WatchSettings(quiet_seconds=0))


def begin(folder: Path, migrated: Path) -> None:
    folder.mkdir()
    shutil.copy(migrated, folder / "postroom.db")
    (folder / "mail").mkdir()
    here = landing(folder, Database)
    with here.database.write() as session:
        open_client(session, ClientId("acme"), "Acme", actor="test")
    for name, content in MAIL.items():
        here.put(name, content)
    here.database.close()


def live(folder: Path, steps: int | None) -> None:
    """Work until all is put away, or until the steps are used up."""
    here, line = landing(folder, Dying), landing(folder, Database)
    for _ in range(4):
        STEPS_LEFT[:] = [] if steps is None else [steps]
        here.look()
        steps = STEPS_LEFT[0] if STEPS_LEFT else None
        STEPS_LEFT.clear()
        line.open_all()
    here.database.close()
    line.database.close()


def dies(folder: Path, steps: int) -> bool:
    """Whether a life of so many steps ended early."""
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            live(folder, steps)
            os._exit(0)
        os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def wrong(folder: Path) -> list[str]:
    """What is not as it should be."""
    here = landing(folder, Database)
    rows = Counter((file.client_id, file.name, file.sha256) for file in here.files())
    put = Counter((name.split("/")[0], name.rsplit("/", 1)[-1], digest(content)) for name, content in WANTED.items())
    taken = [path for top in ("done", "failed") for path in (folder / "mail" / top).rglob("*.pdf")]
    lies = Counter((path.parts[-3], path.name, digest(path.read_bytes())) for path in taken)
    notes = [path.name for path in (folder / "mail/failed").rglob("*.reason.txt")]
    receipts = list((folder / "mail/done").rglob("*.receipt.txt"))
    found = [f"rows: {rows}"] if rows != put else []
    found += [f"files: {lies}"] if lies != put else []
    found += [f"left: {here.below('inbox')}"] if here.below("inbox") else []
    found += [f"notes: {notes}"] if notes != ["empty.pdf.reason.txt"] else []
    found += [f"receipts: {receipts}"] if len(receipts) != len(here.batches()) else []
    here.database.close()
    return found


def digest(content: bytes) -> str | None:
    """As the database has it: nothing is kept of an empty file."""
    return sha256(content).hexdigest() if content else None


def main(folder: str, migrated: str, every: str) -> int:
    sys.addaudithook(hook)
    for steps in range(0, 1000, int(every)):
        here = Path(folder) / str(steps)
        begin(here, Path(migrated))
        early = dies(here, steps)
        live(here, None)
        if found := wrong(here):
            sys.stdout.write(f"killed at step {steps}: {'; '.join(found)}")
            return 3
        shutil.rmtree(here)
        if not early:
            sys.stdout.write(str(steps))
            return 0
    return 4


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
