"""`done` is cleared of what was taken long ago: its bytes are in the object store, for as long as the client keeps them."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

from schemas.watching import DONE
from workers.watch.folder import Folder
from workers.watch.notes import RECEIPT

_OURS = re.compile(rf"(\d{{8}})-\d{{4,}}({re.escape(RECEIPT)})?")
"""Folders and receipts that carry a control number; nothing else is touched."""


def clear_done(root: Folder, *, keep_days: int, today: date) -> int:
    """Remove folders and receipts of batches that came more than so many days ago; how many. Raises OSError."""
    removed = 0
    with root.make(DONE) as done:
        for client in [each for each in done.entries() if each.is_folder]:
            with done.below(client.name) as folder:
                removed += _clear(folder, today - timedelta(days=keep_days))
    return removed


def _clear(folder: Folder, before: date) -> int:
    removed = 0
    for entry in folder.entries():
        day = _day_of(entry.name)
        if day is None or day >= before:
            continue
        removed += 1
        if entry.is_folder:
            folder.remove_all(entry.name)
        else:
            folder.remove(entry.name)
    return removed


def _day_of(name: str) -> date | None:
    """The day that a control number tells, if it is one."""
    found = _OURS.fullmatch(name)
    with suppress(ValueError):
        return None if found is None else datetime.strptime(found[1], "%Y%m%d").replace(tzinfo=UTC).date()
    return None
