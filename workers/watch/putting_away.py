"""What was taken is put away once it is opened: into `done` with a receipt, or into `failed` with the reason.

The database says what became of a batch. Each step can be done twice, so that whoever is killed in between goes on later.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass

import structlog

from schemas.errors import FileFault
from schemas.ids import BatchId
from schemas.watching import DONE, FAILED, WaitingFile, WaitReason
from schemas.work import FileState
from storage.batches import batch_view
from storage.database import Database
from storage.files import files_of_batch
from storage.views import BatchView, FileView
from workers.watch.folder import Entry, Folder
from workers.watch.notes import REFUSED, reason_name, reason_text, receipt_name, receipt_text
from workers.watch.ripening import MARKER
from workers.watch.taking import HIDDEN, Group, shown_name

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Away:
    """Where the files of a batch go."""

    batch: BatchView
    files: Sequence[FileView]
    done: Folder
    """Of the client."""
    failed: Folder

    def refused_in(self, file: FileView) -> list[FileView]:
        """The file itself and what was in it, as far as it was refused."""
        return [each for each in self.files if file.id in (each.id, each.parent_id) and each.state in REFUSED]


@dataclass(frozen=True, slots=True)
class PuttingAway:
    """Empties hidden folders into `done` and `failed`."""

    database: Database

    def __call__(self, root: Folder, group: Group, batch_id: BatchId) -> tuple[WaitingFile, ...]:
        """Put a group away; what still waits to be opened otherwise. Raises OSError, Unavailable; then it is tried again."""
        client_id = group.drop.client_id
        with self.database.read() as session:
            batch = batch_view(session, client_id, batch_id)
            files = files_of_batch(session, client_id, batch_id)
        if any(file.state is FileState.RECEIVED for file in files):
            detail = f"batch {batch.control_number}"
            return tuple(group.drop.waiting(each, WaitReason.OPENING, detail) for each in group.members())
        with ExitStack() as stack:
            done, failed = (
                stack.enter_context(stack.enter_context(root.make(name)).make(client_id)) for name in (DONE, FAILED)
            )
            self._put_away(group, Away(batch, files, done, failed))
        remove_group(group)
        _log.info("watch.put_away", client=client_id, batch_id=batch_id)
        return ()

    def _put_away(self, group: Group, away: Away) -> None:
        receipt = receipt_name(away.batch)
        if not away.done.has(receipt):
            away.done.write(receipt, receipt_text(away.batch, away.files))
        by_name = {file.name: file for file in away.files if file.parent_id is None}
        for entry in group.members():
            file = by_name.get(shown_name(entry.name))
            if file is None or not _is_what_was_taken(group.folder, entry, file):
                group.folder.move_aside(entry.name, group.drop.folder)  # somebody went on writing: that is another file
            else:
                _put_file(group.folder, entry.name, file, away)


def _put_file(source: Folder, name: str, file: FileView, away: Away) -> None:
    refused = away.refused_in(file)
    if refused:
        with away.failed.make(away.batch.control_number) as folder:
            folder.write(reason_name(name), reason_text(away.batch, file, refused))
            if file in refused:
                source.move(name, folder)
    if file not in refused:
        with away.done.make(away.batch.control_number) as folder:
            source.move(name, folder)


def _is_what_was_taken(folder: Folder, entry: Entry, file: FileView) -> bool:
    if file.fault == FileFault.EMPTY_FILE:
        return entry.size == 0
    if file.sha256 is None:
        return True
    with folder.read(entry.name) as body:
        return hashlib.file_digest(body, "sha256").hexdigest() == file.sha256


def remove_group(group: Group) -> None:
    """Remove the hidden folder, and the one above it where it was the last. One that holds anything but markers stays."""
    for entry in group.folder.entries():
        if entry.name.endswith(MARKER):
            group.folder.remove(entry.name)
    with group.drop.folder.below(HIDDEN) as hidden:
        hidden.remove_folder(group.key)
    group.drop.folder.remove_folder(HIDDEN)
