"""From a watched folder into a batch.

Files that are taken together are moved into a hidden folder beside them, whose name is the key under which they are handed in:
the same files under the same key are one batch, however often whoever does it is killed. They stay in that folder until
the batch is known to be opened; then they are put away (`putting_away.py`), and the hidden folder goes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import structlog

from schemas.errors import Conflict, NotFound, Rejected
from schemas.ids import BatchId, ClientId, is_taking_name, new_taking_name
from schemas.settings import MEGABYTE
from schemas.watching import WaitingFile, WaitReason
from storage.chunked import as_stream
from storage.handing_in import Intake, forget_files, keep_file
from storage.idempotency import earlier_answer
from storage.intake import ReceivedFile, RefusedFile, Submission, Ticket
from workers.formats.names import clean_name
from workers.watch.folder import Entry, Folder
from workers.watch.ripening import MARKER, Ripening, Unripe

ACTOR = "watch-folder"
HIDDEN = ".taking"
_CHUNK = 1 << 20
_log = structlog.get_logger()


class NotNowError(Exception):
    """A file that was ready is not."""

    def __init__(self, unripe: Unripe) -> None:
        super().__init__(unripe.why.value)
        self.unripe = unripe


@dataclass(frozen=True, slots=True)
class Drop:
    """A folder into which files of a client are put, all of one type where it is called like one."""

    client_id: ClientId
    type: str | None
    folder: Folder

    def waiting(self, entry: Entry, why: WaitReason, detail: str | None = None) -> WaitingFile:
        """One of its files that waits, named as it lay there."""
        return WaitingFile(self.folder.path_of(entry.name), self.client_id, entry.size, why, detail)


@dataclass(frozen=True, slots=True)
class Group:
    """Files that were taken together, and the hidden folder they lie in."""

    key: str
    drop: Drop
    folder: Folder

    def members(self) -> list[Entry]:
        """The files, in the order of their names."""
        return [each for each in self.folder.entries() if each.is_file and not each.name.endswith(MARKER)]


def shown_name(name: str) -> str:
    """A file's name as its batch has it."""
    return clean_name(name, otherwise="unnamed")


def groups_of(drop: Drop) -> list[str]:
    """What was taken out of a folder and is not put away yet, by the names of the hidden folders."""
    if not drop.folder.has(HIDDEN):
        return []
    with drop.folder.below(HIDDEN) as hidden:
        return [each.name for each in hidden.entries() if each.is_folder and is_taking_name(each.name)]


@dataclass(frozen=True, slots=True)
class Taking:
    """Takes files and hands them in."""

    intake: Intake
    ripening: Ripening

    def take(self, drop: Drop, ripe: Sequence[Entry]) -> str:
        """Move files into a hidden folder of their own, as many as a batch may have; its name. Raises OSError.

        Killed anywhere, it leaves some of them in their place and the others in the hidden folder: then those are a batch.
        """
        name = new_taking_name()
        with drop.folder.make(HIDDEN) as hidden, hidden.make(name) as folder:
            for entry in self._as_many_as_fit(ripe):
                drop.folder.move(entry.name, folder)
                self.ripening.moved(entry, drop.folder, folder)
                _fetch_marker(drop.folder, entry.name, folder)
            for each in (folder, hidden, drop.folder):
                each.sync()
        return name

    def batch_of(self, group: Group) -> BatchId | None:
        """The batch that these files are, where they were handed in before."""
        with self.intake.database.read() as session:
            answer = earlier_answer(session, group.drop.client_id, f"watch:{group.key}")
        return BatchId(answer["batch_id"]) if answer else None

    def hand_in(self, group: Group) -> BatchId | tuple[WaitingFile, ...]:
        """Make a batch of the files, or say what they wait for. Raises OSError, Unavailable; then it is tried again."""
        for entry in group.members():  # killed while taking, it may not have come to this
            _fetch_marker(group.drop.folder, entry.name, group.folder)
        found = self.ripening.sort(group.folder)
        waiting = tuple(self._not_yet(group, each) for each in found.unripe)
        if waiting or not found.ripe:
            return waiting
        try:
            return self._make_batch(group, found.ripe)
        except NotNowError as error:
            return (self._not_yet(group, error.unripe),)
        except (Rejected, Conflict, NotFound) as error:
            return tuple(group.drop.waiting(each, WaitReason.NOT_TAKEN, error.detail) for each in found.ripe)

    def _not_yet(self, group: Group, unripe: Unripe) -> WaitingFile:
        """What a file that was ready waits for after all. One that is merely being written to stays; others go back."""
        if unripe.why is not WaitReason.ARRIVING:
            group.folder.move_aside(unripe.entry.name, group.drop.folder)
        return group.drop.waiting(unripe.entry, unripe.why, unripe.detail)

    def _make_batch(self, group: Group, members: Sequence[Entry]) -> BatchId:
        drop, kept = group.drop, list[ReceivedFile | RefusedFile]()
        try:
            for entry in members:
                kept.append(self._keep(group, entry))
        except BaseException:
            forget_files(self.intake.objects, kept)
            raise
        sent = Submission(
            tuple(kept), name=drop.folder.where[:200], idempotency_key=f"watch:{group.key}", ticket=Ticket(type=drop.type)
        )
        receipt = self.intake.take(drop.client_id, sent, actor=ACTOR)
        _log.info("watch.taken", client=drop.client_id, batch_id=receipt.batch_id, files=len(kept))
        return receipt.batch_id

    def _keep(self, group: Group, entry: Entry) -> ReceivedFile | RefusedFile:
        """A file's bytes in the store. Raises NotNowError where it cannot be read, or somebody wrote to it meanwhile."""
        objects, limits, client_id = self.intake.objects, self.intake.limits, group.drop.client_id
        kept = keep_file(
            objects,
            client_id,
            shown_name(entry.name),
            lambda key, most: objects.put(key, as_stream(_chunks(group.folder, entry)), limit=most),
            limits=limits,
        )
        if group.folder.entry(entry.name).stamp != entry.stamp:
            forget_files(objects, (kept,))
            raise NotNowError(Unripe(entry, WaitReason.ARRIVING, changing=True))
        return kept

    def _as_many_as_fit(self, ripe: Sequence[Entry]) -> Iterator[Entry]:
        """The first ones that make a batch together, each under a name of its own."""
        limits, names, size = self.intake.limits, set[str](), 0
        for entry in ripe:
            size += min(entry.size, limits.file_megabytes * MEGABYTE)
            if len(names) >= limits.batch_files or (names and size > limits.batch_megabytes * MEGABYTE):
                return
            if shown_name(entry.name) not in names:
                names.add(shown_name(entry.name))
                yield entry


def _fetch_marker(drop: Folder, name: str, folder: Folder) -> None:
    marker = f"{name}{MARKER}"
    if not folder.has(marker) and drop.has(marker):
        drop.move(marker, folder)


def _chunks(folder: Folder, entry: Entry) -> Iterator[bytes]:
    """A file's bytes. What cannot be read is no fault of the store that takes them."""
    try:
        with folder.read(entry.name) as file:
            while chunk := file.read(_CHUNK):
                yield chunk
    except OSError as error:
        raise NotNowError(Unripe(entry, WaitReason.UNREADABLE, error.strerror)) from error
