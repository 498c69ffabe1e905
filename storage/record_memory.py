"""Records that people are at work on, as they were parsed last: a long table need not be parsed again with every key press.

A record of this id, revision and version is always the same, once it is committed; before that nobody else sees it here.
"""

from __future__ import annotations

import threading
from collections import OrderedDict

from sqlalchemy import event, select
from sqlalchemy.orm import Session

from schemas.errors import NotFound, Purged
from schemas.ids import ClientId, RecordId
from schemas.record import Record
from storage.tables import RecordRow

MOST_VALUES = 50_000
"""Of all records kept: a few hundred megabytes at the very most, some ten usually."""
Key = tuple[RecordId, int, int]
_MINE = "records parsed in this transaction"


class _Memory:
    """Least recently used records, up to so many values."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._records: OrderedDict[Key, Record] = OrderedDict()
        self._values = 0

    def get(self, key: Key) -> Record | None:
        with self._lock:
            if key in self._records:
                self._records.move_to_end(key)
            return self._records.get(key)

    def put(self, key: Key, record: Record) -> None:
        with self._lock:
            if key not in self._records:
                self._values += len(record.evidence)
            self._records[key] = record
            while self._values > MOST_VALUES:
                self._values -= len(self._records.popitem(last=False)[1].evidence)


_MEMORY = _Memory()


def parsed_record(session: Session, client_id: ClientId, record_id: RecordId) -> tuple[Record, int]:
    """A record's current revision and its version. Raises NotFound."""
    mine = RecordRow.id == record_id, RecordRow.client_id == client_id, RecordRow.is_current
    row = session.execute(select(RecordRow.revision, RecordRow.version).where(*mine)).one_or_none()
    if row is None:
        raise no_record(session, client_id, record_id)
    key = (record_id, row.revision, row.version)
    known = session.info.get(_MINE, {}).get(key) or _MEMORY.get(key)
    if known is None:
        known = Record.model_validate(session.execute(select(RecordRow.body).where(*mine)).scalar_one())
        remember_record(session, known, row.version)
    return known, row.version


def no_record(session: Session, client_id: ClientId, record_id: RecordId) -> NotFound:
    """Why a record has no current revision."""
    mine = RecordRow.id == record_id, RecordRow.client_id == client_id
    if session.execute(select(RecordRow.revision).where(*mine).limit(1)).one_or_none() is not None:
        return Purged("The record was deleted: its client keeps records for a number of days, and they are over.")
    return NotFound("there is no such record")


def remember_record(session: Session, record: Record, version: int) -> None:
    """Keep what was parsed or written in this transaction; others see it when that is committed."""
    if _MINE not in session.info:
        session.info[_MINE] = {}
        event.listen(session, "after_commit", _share, once=True)
    session.info[_MINE][RecordId(record.id), record.revision, version] = record


def _share(session: Session) -> None:
    for key, record in session.info[_MINE].items():
        _MEMORY.put(key, record)
