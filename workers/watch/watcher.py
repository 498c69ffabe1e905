"""A watcher: looks at a folder every few seconds, hands in what is ready, writes down what waits, and never gives up.

Looking is all there is: shares over a network tell nobody when a file comes. What is known of a file is in the folder and in
the database; this process may be killed anywhere.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import structlog

from schemas.errors import Unavailable
from schemas.ids import BatchId
from schemas.settings import WatchSettings
from schemas.types import all_types
from schemas.watching import DONE, FAILED, INBOX, WaitingFile, WaitReason
from storage.access import list_clients
from storage.handing_in import Intake
from storage.watching import hold_watch, let_watch_go, note_waiting
from workers.watch.clearing import clear_done
from workers.watch.folder import Entry, Folder
from workers.watch.putting_away import PuttingAway, remove_group
from workers.watch.ripening import Ripening, Sorted
from workers.watch.taking import HIDDEN, Drop, Group, Taking, groups_of
from workers.watch.tour import Tour

LEASE_SECONDS = 30.0
"""A watcher that is silent for so long is taken for dead, and another one looks in its place."""
_RENEW_SECONDS = LEASE_SECONDS / 3
_TELL_SECONDS = 60.0
"""What waits is written down anew when it changed, and at least so often."""
_PAUSE_SECONDS = 30.0
"""Before files are handed in again that were refused as a whole."""
_CLEAR_SECONDS = 3600.0
_log = structlog.get_logger()


@dataclass(slots=True)
class Watcher:
    """Looks at one folder. Several may run; one at a time looks."""

    intake: Intake
    settings: WatchSettings
    folder: Path
    owner: str
    clock: Callable[[], float] = time.monotonic
    _ripening: Ripening = field(init=False)
    _taking: Taking = field(init=False)
    _put_away: PuttingAway = field(init=False)
    _next: dict[str, float] = field(default_factory=dict, init=False)
    """When each of the things that are done now and then is done again."""
    _gathering_since: dict[str, float] = field(default_factory=dict, init=False)
    _refused: dict[str, tuple[float, tuple[WaitingFile, ...]]] = field(default_factory=dict, init=False)
    """Files that could not be handed in, until when they are left alone, and why."""
    _told: tuple[Sequence[WaitingFile], str | None] = field(default=((), None), init=False)

    def __post_init__(self) -> None:
        self._ripening = Ripening(self.settings, self.clock)
        self._taking = Taking(self.intake, self._ripening)
        self._put_away = PuttingAway(self.intake.database)

    def __call__(self) -> bool:
        """Look, if it is time to and nobody else does; never says that there is more. Raises Unavailable."""
        if self._is_due("look", self.settings.poll_seconds) and self._is_ours():
            self.look()
        return False

    def look(self) -> tuple[WaitingFile, ...]:
        """Hand in what is ready, put away what is opened; what waits. Raises Unavailable for an outage of the database."""
        waiting: tuple[WaitingFile, ...] = ()
        trouble: str | None = None
        try:
            with Folder.open(self.folder) as root:
                waiting = tuple(self._tour(root))
                if self._is_due("clear", _CLEAR_SECONDS):
                    clear_done(root, keep_days=self.settings.keep_done_days, today=datetime.now(tz=UTC).date())
            self._ripening.forget_unseen()
        except OSError as error:
            trouble = error.strerror or "cannot be read"
        self._tell(waiting, trouble)
        return waiting

    def stop(self) -> None:
        """Let another one look. Where the database is out, it does so once the lease runs out."""
        with suppress(Unavailable), self.intake.database.write() as session:
            let_watch_go(session, owner=self.owner)

    def _tour(self, root: Folder) -> Iterable[WaitingFile]:
        with self.intake.database.read() as session:
            closed = {client.id: client.closed for client in list_clients(session)}
        for name in (DONE, FAILED):
            root.make(name).close()
        with root.make(INBOX) as inbox:
            there = {entry.name.lower() for entry in inbox.entries()}
            for client_id in (each for each, is_closed in closed.items() if not is_closed and each not in there):
                inbox.make(client_id).close()
            tour = Tour(closed, all_types(), lambda drop: self._serve(root, drop, is_closed=closed[drop.client_id]))
            yield from tour(inbox)

    def _serve(self, root: Folder, drop: Drop, *, is_closed: bool) -> Iterable[WaitingFile]:
        for key in groups_of(drop):
            yield from self._advance(root, drop, key, is_closed=is_closed)
        found = self._ripening.sort(drop.folder)
        yield from (drop.waiting(each.entry, each.why, each.detail) for each in found.unripe)
        if is_closed:
            yield from _all(drop, found.ripe, WaitReason.CLOSED_CLIENT)
        elif self._is_gathered(drop, found):
            try:
                key = self._taking.take(drop, found.ripe)
            except OSError as error:
                yield from _all(drop, found.ripe, WaitReason.UNREADABLE, error.strerror)
            else:
                yield from self._advance(root, drop, key, is_closed=False)
        else:
            yield from _all(drop, found.ripe, WaitReason.GATHERING)

    def _is_gathered(self, drop: Drop, found: Sorted) -> bool:
        """Are there files that are ready, and has the folder come to rest, or they have waited long enough for that?"""
        where = drop.folder.where
        if not found.ripe:
            self._gathering_since.pop(where, None)
            return False
        since = self._gathering_since.setdefault(where, self.clock())
        if not found.is_quiet and self.clock() - since < self.settings.gather_seconds:
            return False
        del self._gathering_since[where]
        return True

    def _advance(self, root: Folder, drop: Drop, key: str, *, is_closed: bool) -> Sequence[WaitingFile]:
        """Bring files that were taken one step further, or as many as can be done now."""
        with drop.folder.below(HIDDEN) as hidden, hidden.below(key) as folder:
            group = Group(key, drop, folder)
            members = group.members()
            if not members:
                remove_group(group)
                return ()
            try:
                return self._step(root, group, members, is_closed=is_closed)
            except Unavailable as error:
                return _all(drop, members, WaitReason.NOT_TAKEN, error.detail)
            except OSError as error:
                return _all(drop, members, WaitReason.UNREADABLE, error.strerror)

    def _step(self, root: Folder, group: Group, members: Sequence[Entry], *, is_closed: bool) -> Sequence[WaitingFile]:
        batch_id = self._taking.batch_of(group)
        if batch_id is None and is_closed:
            return _all(group.drop, members, WaitReason.CLOSED_CLIENT)
        if batch_id is None:
            until, refused = self._refused.get(group.key, (0.0, ()))
            handed = refused if self.clock() < until else self._hand_in(group)
            if isinstance(handed, tuple):
                return handed
            batch_id = handed
        return self._put_away(root, group, batch_id)

    def _hand_in(self, group: Group) -> BatchId | tuple[WaitingFile, ...]:
        """Where it is refused, it is not tried again at once: each time all the bytes would be sent."""
        handed = self._taking.hand_in(group)
        if isinstance(handed, tuple) and any(each.why is WaitReason.NOT_TAKEN for each in handed):
            self._refused[group.key] = self.clock() + _PAUSE_SECONDS, handed
        else:
            self._refused.pop(group.key, None)
        return handed

    def _is_due(self, what: str, every_seconds: float) -> bool:
        if self.clock() < self._next.get(what, 0.0):
            return False
        self._next[what] = self.clock() + every_seconds
        return True

    def _is_ours(self) -> bool:
        if self.clock() < self._next.get("renew", 0.0):
            return True
        with self.intake.database.write() as session:
            ours = hold_watch(session, owner=self.owner, seconds=LEASE_SECONDS)
        self._next["renew" if ours else "look"] = self.clock() + _RENEW_SECONDS
        return ours

    def _tell(self, waiting: Sequence[WaitingFile], trouble: str | None) -> None:
        if (waiting, trouble) == self._told and not self._is_due("tell", _TELL_SECONDS):
            return
        with self.intake.database.write() as session:
            note_waiting(session, waiting, trouble=trouble)
        if trouble is not None and trouble != self._told[1]:
            _log.warning("watch.trouble", error=trouble)
        self._told = waiting, trouble


def _all(drop: Drop, entries: Sequence[Entry], why: WaitReason, detail: str | None = None) -> tuple[WaitingFile, ...]:
    return tuple(drop.waiting(each, why, detail) for each in entries)
