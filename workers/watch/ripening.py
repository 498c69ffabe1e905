"""Which files of a folder are ready to be taken, and what the others wait for."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from schemas.settings import WatchSettings
from schemas.watching import WaitReason
from workers.formats.archive import is_litter
from workers.formats.whole import is_whole
from workers.watch.folder import Entry, Folder

MARKER = ".done"
_UNFINISHED = (".part", ".partial", ".tmp", ".temp", ".filepart", ".crdownload", ".download", ".upload")
"""How browsers, FTP and SFTP programs and scanners call what they are still writing."""
_NOTES = (".reason.txt", ".receipt.txt")
"""Ours, that come back when somebody moves a whole folder out of `failed`."""


@dataclass(frozen=True, slots=True)
class Unripe:
    """A file that is not ready."""

    entry: Entry
    why: WaitReason
    detail: str | None = None
    changing: bool = False
    """It changed just now: others of its folder wait for it."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """The files of a folder."""

    ripe: tuple[Entry, ...]
    unripe: tuple[Unripe, ...]

    @property
    def is_quiet(self) -> bool:
        """Has nothing changed lately?"""
        return not any(each.changing for each in self.unripe)


@dataclass(slots=True)
class Ripening:
    """Remembers when each file was last seen to change. After a start everything counts as changed just now.

    Only this process's own clock is asked: a file's time of change is the file server's, and is compared with itself alone.
    """

    settings: WatchSettings
    clock: Callable[[], float] = time.monotonic
    _seen: dict[str, tuple[tuple[int, int], float]] = field(default_factory=dict)
    _looked_at: set[str] = field(default_factory=set)

    def sort(self, folder: Folder) -> Sorted:
        """The files that lie in a folder, apart from those that nobody wants taken. Raises OSError."""
        entries = [each for each in folder.entries() if not each.is_folder and not is_ignored(each.name)]
        names = {each.name for each in entries}
        ripe, unripe = list[Entry](), list[Unripe]()
        for entry in entries:
            if not _is_marker(entry.name):
                found = self._look(folder, entry, marked=f"{entry.name}{MARKER}" in names)
                ripe += [entry] if found is None else []
                unripe += [] if found is None else [found]
        return Sorted(tuple(ripe), tuple(unripe))

    def is_quiet(self, folder: Folder, entry: Entry) -> bool:
        """Has the file stayed the same for long enough?"""
        return self._quiet_seconds(folder, entry) >= self.settings.quiet_seconds

    def moved(self, entry: Entry, source: Folder, target: Folder) -> None:
        """The file lies elsewhere and is the same."""
        if seen := self._seen.pop(source.path_of(entry.name), None):
            self._seen[target.path_of(entry.name)] = seen
            self._looked_at.add(target.path_of(entry.name))

    def forget_unseen(self) -> None:
        """Of files that were not looked at since the last time nothing need be known: they are gone."""
        self._seen = {path: seen for path, seen in self._seen.items() if path in self._looked_at}
        self._looked_at.clear()

    def _look(self, folder: Folder, entry: Entry, *, marked: bool) -> Unripe | None:
        if not entry.is_file:
            return Unripe(entry, WaitReason.NO_FILE)
        changing = not self.is_quiet(folder, entry)
        unfinished = entry.name.lower().endswith(_UNFINISHED)
        if marked and not unfinished:
            return None
        why = WaitReason.UNFINISHED_NAME if unfinished else self._why_not(entry, changing=changing)
        return _unless_whole(folder, entry) if why is None else Unripe(entry, why, changing=changing)

    def _why_not(self, entry: Entry, *, changing: bool) -> WaitReason | None:
        """As far as can be told without its content."""
        if changing:
            return WaitReason.ARRIVING
        if self.settings.needs_marker:
            return WaitReason.NO_MARKER
        return WaitReason.EMPTY if entry.size == 0 else None

    def _quiet_seconds(self, folder: Folder, entry: Entry) -> float:
        path, now = folder.path_of(entry.name), self.clock()
        stamp, since = self._seen.get(path, (None, now))
        if stamp != entry.stamp:
            since = now
        self._seen[path] = entry.stamp, since
        self._looked_at.add(path)
        return now - since


def _unless_whole(folder: Folder, entry: Entry) -> Unripe | None:
    try:
        with folder.read(entry.name) as file:
            whole = is_whole(file, entry.size)
    except OSError as error:
        return Unripe(entry, WaitReason.UNREADABLE, error.strerror)
    return None if whole else Unripe(entry, WaitReason.INCOMPLETE)


def _is_marker(name: str) -> bool:
    return name.endswith(MARKER)


def is_ignored(name: str) -> bool:
    """Is it hidden, a note of ours, or what systems leave beside files?"""
    return name.startswith((".", "~$")) or name.lower().endswith(_NOTES) or is_litter(name)
