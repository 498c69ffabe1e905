"""Handing in, from bytes to a batch: the one way for what comes over the network and for what lies in a watched folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from schemas.errors import BadFile, Conflict, FileFault, NotFound, Rejected
from schemas.ids import ClientId, new_file_id
from schemas.settings import MEGABYTE, LimitSettings
from storage import keys
from storage.database import Database
from storage.intake import Receipt, ReceivedFile, RefusedFile, Submission, receive_batch
from storage.objects import ObjectStore, Stored
from storage.upload_bytes import files_of_uploads
from storage.uploads import check_together

Put = Callable[[str, int], Stored]
"""Writes the bytes of a file under a key, at most so many."""


def keep_file(
    objects: ObjectStore, client_id: ClientId, name: str, put: Put, *, limits: LimitSettings
) -> ReceivedFile | RefusedFile:
    """A file's bytes in the store, where no row names them yet; nothing of one that is too large or empty stays there."""
    file_id = new_file_id()
    key = keys.original(client_id, file_id)
    try:
        stored = put(key, limits.file_megabytes * MEGABYTE)
    except BadFile as error:
        return RefusedFile(file_id, name, error.fault, f"A file may have {limits.file_megabytes} MB; split it.")
    if stored.size == 0:
        objects.delete(key)
        return RefusedFile(file_id, name, FileFault.EMPTY_FILE, "The file has no content; scan or export it again.")
    return ReceivedFile(file_id, name, key, stored.size, stored.sha256)


@dataclass(frozen=True, slots=True)
class Intake:
    """Makes batches of files whose bytes are in the store."""

    database: Database
    objects: ObjectStore
    limits: LimitSettings

    def take(self, client_id: ClientId, sent: Submission, *, actor: str) -> Receipt:
        """Take a batch. Raises what `receive_batch` raises, TooLarge, and NotFound for an upload.

        Bytes that no row will ever name are removed. After an outage at the commit they stay: their row may be there.
        """
        try:
            with self.database.write() as session:
                files = (*sent.files, *files_of_uploads(session, client_id, sent.uploads))
                size = sum(file.size for file in files if isinstance(file, ReceivedFile))
                check_together(len(files), size, self.limits)
                receipt = receive_batch(session, client_id, replace(sent, files=files), actor=actor)
        except (Rejected, Conflict, NotFound):
            forget_files(self.objects, sent.files)
            raise
        if receipt.repeated:
            forget_files(self.objects, sent.files)
        return receipt


def forget_files(objects: ObjectStore, files: Sequence[ReceivedFile | RefusedFile]) -> None:
    """Remove the bytes of files that no row names."""
    for file in files:
        if isinstance(file, ReceivedFile):
            objects.delete(file.object_key)
