"""The database: two kinds of transaction, and the only place that commits."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, select, text
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from schemas.errors import Unavailable
from schemas.work import Hint
from storage.migrations.upgrade import upgrade
from storage.outbox import noted_hints

Ring = Callable[[tuple[Hint, ...]], None]
"""Sends hints to the workers. Must not raise: the transaction is over, and the sweeper rings again what was not heard."""

BUSY_SECONDS = 30.0
"""How long a writer waits for another process's write to SQLite."""


def silent(hints: tuple[Hint, ...]) -> None:
    """Ring nobody: the sweeper will."""
    del hints


class Database:
    """Transactions on SQLite or PostgreSQL. One request or one task is one transaction."""

    def __init__(self, url: str, *, pool_size: int = 10, ring: Ring = silent) -> None:
        self.url = url
        self._ring = ring
        self._engine = _engine(url, pool_size)
        sqlite = self._engine.dialect.name == "sqlite"
        # A snapshot for reading, so that the counts of one answer agree with each other.
        isolation = {} if sqlite else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        self._readers = self._engine.execution_options(begin="DEFERRED", **isolation)
        self._writers = self._engine.execution_options(begin="IMMEDIATE")
        # SQLite has one writer; within this process writers queue here, which is fairer than its busy loop.
        self._turn: AbstractContextManager[None] = _Turn() if sqlite else nullcontext()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A transaction that sees one moment and changes nothing. Raises Unavailable for an outage."""
        with _translated(), self._session(self._readers) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A transaction that is committed at the end, or leaves nothing behind where the block raised.

        After the commit the doorbell rings for the tasks that it made. Raises Unavailable for an outage; then it may have
        been committed or not, and the caller's repetition (same Idempotency-Key, same lease) finds out.
        """
        with _translated(), self._turn, self._session(self._writers) as session:
            yield session
            session.commit()
        if hints := noted_hints(session):
            self._ring(hints)

    def upgrade(self) -> None:
        """Bring the schema up to date. Raises Misconfigured where a newer release has been here."""
        with _translated(), self._turn, self._writers.connect() as connection, connection.begin():
            upgrade(connection)

    def check(self) -> None:
        """Answer a trivial question; raises Unavailable."""
        with self.read() as session:
            session.execute(select(text("1")))

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    @staticmethod
    def _session(engine: Engine) -> Session:
        return Session(engine, expire_on_commit=False, execution_options={"synchronize_session": False})


class _Turn:
    """A lock whose patience has an end."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def __enter__(self) -> None:
        if not self._lock.acquire(timeout=BUSY_SECONDS):
            message = "the database is busy; try again in a moment"
            raise Unavailable(message)

    def __exit__(self, *_: object) -> None:
        self._lock.release()


def _engine(url: str, pool_size: int) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        engine = create_engine(parsed, pool_size=pool_size, max_overflow=pool_size, hide_parameters=True)
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    options = {"options": "-c timezone=UTC"}
    return create_engine(parsed, pool_size=pool_size, pool_pre_ping=True, hide_parameters=True, connect_args=options)


def _set_up_sqlite(connection: Any, record: object) -> None:  # noqa: ANN401 - the driver's own connection
    del record
    connection.isolation_level = None  # the driver must not begin transactions by itself
    # FULL: a commit that returned survives a power cut; NORMAL would lose the last ones.
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={int(BUSY_SECONDS * 1000)}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # IMMEDIATE takes the write lock now: a transaction that reads first and writes later could not be retried.
    begin = connection.get_execution_options()["begin"]
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if begin == 'IMMEDIATE' else 'ON'}")
    connection.exec_driver_sql(f"BEGIN {begin}")


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeout) as error:
        # SQLite says OperationalError to a wrong statement too: that is our mistake and no outage.
        if getattr(getattr(error, "orig", None), "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:
            raise
        message = "the database cannot be reached, or is busy; try again in a moment"
        raise Unavailable(message) from error
