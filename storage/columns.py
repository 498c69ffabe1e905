"""Column types and the database's own clock, alike on SQLite and PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import DateTime, Dialect, Double, Enum, String, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """A moment. Refuses times without a zone; always comes back in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """SQLite keeps no zone, so every time is written as UTC."""
        del dialect
        if value is not None and value.tzinfo is None:
            message = "a time without a zone cannot be stored"
            raise ValueError(message)
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Put the zone back."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class ForeignText(TypeDecorator[str]):
    """Text of others, such as file names: cut to length, without what a database refuses (NUL, half surrogate pairs)."""

    impl = String
    cache_ok = True

    def __init__(self, length: int) -> None:
        super().__init__(length)
        self._length = length

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Better a question mark in a name than a batch that cannot be taken."""
        del dialect
        if value is None:
            return None
        return value.encode("utf-8", "replace").decode("utf-8").replace("\0", "?")[: self._length]


class DatabaseTime(FunctionElement[datetime]):
    """The database's clock plus so many seconds: leases of several machines must run by one clock."""

    type = UtcDateTime()
    inherit_cache = True

    def __init__(self, seconds: float = 0.0) -> None:
        super().__init__(bindparam("seconds", float(seconds), type_=Double(), unique=True))


@compiles(DatabaseTime, "sqlite")
def _sqlite_time(element: DatabaseTime, compiler: Any, **options: Any) -> str:  # noqa: ANN401 - as SQLAlchemy calls it
    # Milliseconds are all SQLite has; the zeros make the text compare and parse like SQLAlchemy's own.
    seconds = compiler.process(element.clauses, **options)
    return f"strftime('%Y-%m-%d %H:%M:%f000', 'now', printf('%+.3f seconds', {seconds}))"


@compiles(DatabaseTime, "postgresql")
def _postgresql_time(element: DatabaseTime, compiler: Any, **options: Any) -> str:  # noqa: ANN401 - as SQLAlchemy calls it
    # Not now(): that is when the transaction began, perhaps before a long wait for a lock.
    seconds = compiler.process(element.clauses, **options)
    return f"(clock_timestamp() + make_interval(secs => {seconds}))"


def choice(options: type[StrEnum]) -> Enum:
    """An enumeration kept as plain text, so that a new member needs no migration."""
    return Enum(options, native_enum=False, create_constraint=False, length=40, values_callable=lambda o: [m.value for m in o])
