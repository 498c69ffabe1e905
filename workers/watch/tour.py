"""Through `inbox`: which folders are whose, and what lies where nobody's files belong."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from schemas.ids import ClientId
from schemas.watching import WaitingFile, WaitReason
from workers.watch.folder import Entry, Folder
from workers.watch.ripening import is_ignored
from workers.watch.taking import Drop

_DEEPEST = 6
"""Of folders that are nobody's: further down nothing is looked for."""


@dataclass(frozen=True, slots=True)
class Tour:
    """One round. Folders are compared with clients and types without regard to case, as network shares do it."""

    clients: Collection[ClientId]
    types: Collection[str]
    """Of documents."""
    serve: Callable[[Drop], Iterable[WaitingFile]]
    """Does what is to be done in a folder, and says what waits there."""

    def __call__(self, inbox: Folder) -> Iterator[WaitingFile]:
        """What waits anywhere. Raises OSError where `inbox` itself cannot be read."""
        for entry in inbox.entries():
            client_id = ClientId(entry.name.lower())
            if entry.is_folder and client_id in self.clients:
                yield from self._enter(inbox, entry, client_id, None)
            else:
                yield from _strays(inbox, entry, None, WaitReason.NO_CLIENT)

    def _enter(self, parent: Folder, entry: Entry, client_id: ClientId, kind: str | None) -> Iterator[WaitingFile]:
        try:
            with parent.below(entry.name) as folder:
                yield from self._round(Drop(client_id, kind, folder))
        except OSError as error:
            yield WaitingFile(parent.path_of(entry.name), client_id, 0, WaitReason.UNREADABLE, error.strerror)

    def _round(self, drop: Drop) -> Iterator[WaitingFile]:
        yield from self.serve(drop)
        for entry in drop.folder.entries():
            kind = entry.name.lower()
            if entry.is_folder and drop.type is None and kind in self.types:
                yield from self._enter(drop.folder, entry, drop.client_id, kind)
            elif entry.is_folder:
                yield from _strays(drop.folder, entry, drop.client_id, WaitReason.NO_TYPE)


def _strays(parent: Folder, entry: Entry, client_id: ClientId | None, why: WaitReason, depth: int = 0) -> Iterator[WaitingFile]:
    """Files that nobody takes, each with the reason, those further down included."""
    if is_ignored(entry.name) or depth > _DEEPEST:
        return
    if not entry.is_folder:
        reason = why if entry.is_file else WaitReason.NO_FILE
        yield WaitingFile(parent.path_of(entry.name), client_id, entry.size, reason)
        return
    try:
        with parent.below(entry.name) as folder:
            for each in folder.entries():
                yield from _strays(folder, each, client_id, why, depth + 1)
    except OSError as error:
        yield WaitingFile(parent.path_of(entry.name), client_id, 0, WaitReason.UNREADABLE, error.strerror)
